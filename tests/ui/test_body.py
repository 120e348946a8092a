"""With large letters on a small screen a dialog scrolls and keeps its buttons in sight; sentences go on below."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui import body, room
from salesassist.ui.body import Body
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.room import keep_in_sight, open_at
from salesassist.ui.theme import Theme
from salesassist.ui.wrapped_check_box import WrappedCheckBox


@pytest.fixture
def small_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (body, room):
        monkeypatch.setattr(module, "room_of", lambda _widget: QRect(0, 0, 500, 300))


@pytest.fixture
def large_letters(qapp: QApplication, theme: Theme) -> Iterator[None]:
    before = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(19.5)
    qapp.setFont(larger)
    yield
    qapp.setFont(before)


def dialog_of(qtbot: QtBot, lines: int) -> tuple[QDialog, Body, list[QLabel]]:
    dialog, inside = QDialog(), Body()
    labels = [QLabel(f"Line {number}") for number in range(lines)]
    for label in labels:
        inside.column.addWidget(label)
    layout = QVBoxLayout(dialog)
    layout.addWidget(inside, 1)
    layout.addLayout(ButtonRow(QPushButton("Save"), QPushButton("Cancel")))
    qtbot.addWidget(dialog)
    return dialog, inside, labels


def test_what_has_room_is_shown_whole(qtbot: QtBot) -> None:
    dialog, inside, _labels = dialog_of(qtbot, 6)
    dialog.show()
    assert not inside.verticalScrollBar().isVisible()
    assert inside.height() >= inside.widget().sizeHint().height()


@pytest.mark.usefixtures("small_screen")
def test_what_has_none_scrolls_and_the_buttons_stay(qtbot: QtBot) -> None:
    dialog, inside, _labels = dialog_of(qtbot, 40)
    dialog.resize(300, 290)
    dialog.show()
    assert dialog.minimumSizeHint().height() <= 300
    assert inside.verticalScrollBar().maximum() > 0
    for button in dialog.findChildren(QPushButton):
        assert dialog.rect().contains(button.geometry())


def test_what_was_hidden_before_it_was_shown_takes_no_room(qtbot: QtBot) -> None:
    dialog, _body, labels = dialog_of(qtbot, 12)
    for label in labels[2:]:
        label.hide()
    dialog.show()
    fewer, _other, _two = dialog_of(qtbot, 2)
    fewer.show()
    assert dialog.height() == fewer.height()


@pytest.mark.usefixtures("small_screen")
def test_a_window_never_opens_larger_than_the_screen(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    open_at(window, theme, 900, 700, least=(800, 600))
    assert (window.width(), window.height()) <= (500, 300)
    assert window.minimumWidth() <= 500 and window.minimumHeight() <= 300


@pytest.mark.usefixtures("large_letters")
def test_a_window_grows_with_the_letters(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    open_at(window, theme, 200, 100)
    assert (window.width(), window.height()) == (400, 200)


def test_a_sentence_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    box = WrappedCheckBox("&Remember on this computer, in the keyring of the desktop")
    qtbot.addWidget(box)
    one_line = box.heightForWidth(2000)
    box.resize(160, 100)
    box.show()
    assert box.text().count("\n") >= 2
    assert box.text().replace("\n", " ") == box.sentence
    assert box.heightForWidth(160) > one_line
    assert box.accessibleName() == "Remember on this computer, in the keyring of the desktop"
    box.resize(2000, 40)
    assert "\n" not in box.text()


def test_an_ampersand_of_its_own_is_said(qtbot: QtBot) -> None:
    box = WrappedCheckBox("R&&D is &due")
    qtbot.addWidget(box)
    assert box.accessibleName() == "R&D is due"


def test_a_window_above_the_screen_comes_back(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_PLACED_MS", 0)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    screen = room.room_of(window)
    for left, top in ((40, -30), (screen.right() - 100, 40), (40, screen.bottom() - 50), (-80, 40)):
        window.move(left, top)
        keep_in_sight(window)
        qtbot.waitUntil(lambda: screen.contains(window.frameGeometry()))
    window.move(40, 50)
    keep_in_sight(window)
    QApplication.processEvents()
    assert (window.x(), window.y()) == (40, 50)
