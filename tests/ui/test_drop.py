"""Files and texts dragged in from other programs, and what is not for us."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.contacts import CONTACTS_MIME
from salesassist.ui.drop import DropTarget, text_of
from salesassist.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    return window


@pytest.fixture
def target(window: QWidget, theme: Theme) -> DropTarget:
    return DropTarget(window, theme)


class OfOurOwn(QDragEnterEvent):
    """As a drag of a text that began in a field of this program."""

    def source(self) -> QObject:
        return QApplication.instance()  # type: ignore[return-value]


def enters(window: QWidget, data: QMimeData, kind: type[QDragEnterEvent] = QDragEnterEvent) -> bool:
    event = kind(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.setAccepted(False)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: QWidget, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, event)


def files(folder: Path, *names: str) -> QMimeData:
    for name in names:
        (folder / name).write_text("x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder / name)) for name in names])
    return data


def test_files_are_taken_by_their_endings(qtbot: QtBot, window: QWidget, target: DropTarget, tmp_path: Path) -> None:
    data = files(tmp_path, "a.vcf", "b.CSV", "c.png")
    assert enters(window, data)
    with qtbot.waitSignal(target.files_dropped) as dropped:
        drop(window, data)
    assert dropped.args == [[tmp_path / "a.vcf", tmp_path / "b.CSV"]]


def test_pictures_and_addresses_elsewhere_are_not(window: QWidget, target: DropTarget, tmp_path: Path) -> None:
    elsewhere = QMimeData()
    elsewhere.setUrls([QUrl("https://example.com/a.vcf")])
    for data in (files(tmp_path, "c.png"), elsewhere, QMimeData()):
        assert not enters(window, data)


def test_a_text_dragged_within_the_program_stays_with_its_fields(window: QWidget, target: DropTarget) -> None:
    data = QMimeData()
    data.setText("BEGIN:VCARD")
    assert enters(window, data) and not enters(window, data, OfOurOwn)


def test_contacts_of_our_own_are_no_files(
    qtbot: QtBot, window: QWidget, target: DropTarget, tmp_path: Path
) -> None:
    data = files(tmp_path, "a.vcf")
    data.setData(CONTACTS_MIME, b'["anna"]')
    assert not enters(window, data)
    with qtbot.assertNotEmitted(target.files_dropped):
        drop(window, data)


@pytest.mark.parametrize("kind", ["text/vcard", "text/x-vcard", "text/plain"])
def test_a_contact_dropped_as_text_is_taken(qtbot: QtBot, window: QWidget, target: DropTarget, kind: str) -> None:
    data = QMimeData()
    data.setData(kind, b"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n")
    assert enters(window, data)
    with qtbot.waitSignal(target.text_dropped) as dropped:
        drop(window, data)
    assert dropped.args == ["BEGIN:VCARD\nFN:Ana\nEND:VCARD"]


def test_rich_text_is_taken_as_plain_text() -> None:
    data = QMimeData()
    data.setHtml('<img src="https://example.com/spy.png">Ana')
    data.setText("Ana")
    assert text_of(data) == "Ana"
    data = QMimeData()
    data.setHtml("<b>Ana</b>")
    assert text_of(data) == ""
