"""The screen of an empty program."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from salesassist.ui.setup.first_run import FirstRun
from salesassist.ui.theme import Theme


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme) -> FirstRun:
    screen = FirstRun(theme)
    qtbot.addWidget(screen)
    screen.resize(760, 640)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def dragged(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def enters(screen: FirstRun, data: QMimeData) -> bool:
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.setAccepted(False)
    QApplication.sendEvent(screen, event)
    return event.isAccepted()


def drop(screen: FirstRun, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(screen, event)


def test_each_card_asks_for_its_own_thing_by_mouse_and_by_key(qtbot: QtBot, screen: FirstRun) -> None:
    for card, signal in (
        (screen.import_card, screen.import_requested),
        (screen.new_card, screen.new_requested),
        (screen.sample_card, screen.sample_requested),
        (screen.restore_card, screen.restore_requested),
        (screen.paste, screen.paste_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            card.setFocus()
            with qtbot.waitSignal(signal):
                qtbot.keyClick(card, key)


def test_the_cards_have_names_that_can_be_spoken(screen: FirstRun) -> None:
    for card in (screen.import_card, screen.new_card, screen.sample_card, screen.restore_card):
        assert card.accessibleName() and card.accessibleDescription()


def test_it_says_where_the_data_stay(screen: FirstRun) -> None:
    assert any("stays in one file on this computer" in label.text() for label in screen.findChildren(QLabel))


def test_files_dropped_anywhere_are_handed_on(qtbot: QtBot, screen: FirstRun, tmp_path: Path) -> None:
    files = [tmp_path / "a.vcf", tmp_path / "b.csv"]
    for file in files:
        file.write_text("x")
    data = dragged(*(QUrl.fromLocalFile(str(file)) for file in files))
    assert enters(screen, data)
    with qtbot.waitSignal(screen.files_dropped) as dropped:
        drop(screen, data)
    assert dropped.args == [files]


def test_what_is_no_file_of_this_computer_is_not_taken(qtbot: QtBot, screen: FirstRun, tmp_path: Path) -> None:
    for data in (dragged(QUrl("https://example.com/a.vcf")), dragged(QUrl.fromLocalFile(str(tmp_path))), QMimeData()):
        assert not enters(screen, data)
        with qtbot.assertNotEmitted(screen.files_dropped):
            drop(screen, data)


@pytest.mark.parametrize("width", [380, 760, 1250])
def test_nothing_is_cut_off_however_wide_the_window_is(screen: FirstRun, width: int) -> None:
    screen.resize(width, 640)
    QApplication.processEvents()
    for card in (screen.import_card, screen.new_card, screen.sample_card, screen.restore_card):
        assert card.height() >= card.heightForWidth(card.width())
        left, right = (card.mapTo(screen, corner).x() for corner in (card.rect().topLeft(), card.rect().topRight()))
        assert 0 <= left < right < screen.width()


def test_all_of_it_is_seen_at_once_in_the_smallest_usual_window(screen: FirstRun) -> None:
    screen.resize(848, 610)  # what the sidebar, the menu and the frame leave of 1024 x 640
    QApplication.processEvents()
    bar = screen.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() == 0, bar.maximum()
