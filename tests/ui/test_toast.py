"""What was just done, with the way back beside it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.status import Status
from salesassist.ui.theme import Theme
from salesassist.ui.toast import KEPT_CLEAR, Toast


@pytest.fixture
def toast(qtbot: QtBot, theme: Theme) -> Toast:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    toast = Toast(theme, window)
    toast.keep = window  # type: ignore[attr-defined]
    window.show()
    return toast


def asked(qtbot: QtBot, toast: Toast) -> list[str]:
    found: list[str] = []
    toast.undo_requested.connect(lambda: found.append("undo"))
    toast.redo_requested.connect(lambda: found.append("redo"))
    qtbot.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    return found


def test_what_was_undone_can_be_done_again(qtbot: QtBot, toast: Toast) -> None:
    toast.say_undone("Delete Anna Berg")
    assert toast._text.text() == "Undone: Delete Anna Berg" and toast._undo.text() == "Redo"
    assert asked(qtbot, toast) == ["redo"] and not toast.isVisible()


def test_what_was_done_again_can_be_undone(qtbot: QtBot, toast: Toast) -> None:
    toast.say_undone("Delete Anna Berg")
    toast.say_redone("Delete Anna Berg")
    assert toast._text.text() == "Redone: Delete Anna Berg" and toast._undo.text() == "Undo"
    assert asked(qtbot, toast) == ["undo"]


def test_it_goes_once_something_else_is_done(toast: Toast) -> None:
    toast.say_undone("Delete Anna Berg")
    toast.forget()
    assert not toast.isVisible()


def test_it_stands_on_the_bar_of_the_page_that_is_shown_and_covers_none_of_its_buttons(
    qtbot: QtBot, theme: Theme
) -> None:
    window, pages = QSplitter(), QStackedWidget()
    qtbot.addWidget(window)
    window.addWidget(pages)
    window.resize(900, 600)
    for _ in range(2):
        pages.addWidget(QWidget())
    bar = QFrame(pages.widget(1))
    bar.setObjectName(KEPT_CLEAR)
    bar.setGeometry(20, 540, 800, 50)
    whole = QWidget()
    QHBoxLayout(whole).addWidget(window)
    qtbot.addWidget(whole)
    toast = Toast(theme, whole)
    whole.show()
    toast.say("Anna is tier A")
    below = whole.height() - toast.geometry().bottom()
    pages.setCurrentIndex(1)
    toast.say("Anna is tier B")
    assert bar.isVisible() and toast.geometry().bottom() < bar.mapTo(whole, QPoint(0, 0)).y()
    pages.setCurrentIndex(0)
    assert whole.height() - toast.geometry().bottom() == below


def test_trouble_looks_like_trouble_and_what_follows_does_not(toast: Toast, theme: Theme) -> None:
    toast.warn("The disk is full.")
    assert toast.isVisible() and toast._sign.isVisible() and not toast._timer.isActive()
    assert toast.accessibleName() == "Something went wrong" and toast.accessibleDescription() == "The disk is full."
    tone = theme.colours.tone(Status.OVERDUE)
    assert _painted(toast, tone.tint) and _painted(toast, tone.text)
    toast.say("Anna is tier A")
    assert not toast._sign.isVisible() and toast.accessibleName() == "Message"
    assert not _painted(toast, tone.tint) and not _painted(toast, tone.text)


def test_what_is_good_to_know_stays_but_is_no_trouble(toast: Toast) -> None:
    toast.warn("The disk is full.")
    toast.tell("What you were writing is kept.")
    assert toast.isVisible() and not toast._timer.isActive() and not toast._sign.isVisible()


def test_trouble_is_spoken_as_an_alert(toast: Toast, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", spoken.append)
    toast.say("Anna is tier A")
    assert [type(event) for event in spoken] == [QAccessibleAnnouncementEvent]
    spoken.clear()
    toast.warn("The disk is full.")
    alert, said = spoken
    assert alert.type() == QAccessible.Event.Alert
    assert isinstance(said, QAccessibleAnnouncementEvent) and said.message() == "The disk is full."
    assert said.politeness() == QAccessible.AnnouncementPoliteness.Assertive


def _painted(toast: Toast, colour: QColor) -> bool:
    shown = toast.grab().toImage()
    places = ((x, y) for x in range(shown.width()) for y in range(shown.height()))
    return any(shown.pixelColor(x, y) == colour for x, y in places)


def test_it_stands_over_the_first_part_of_a_window_that_is_split(qtbot: QtBot, theme: Theme) -> None:
    window, split, pages, pane = QWidget(), QSplitter(), QWidget(), QWidget()
    for part in (pages, pane):
        part.setMinimumWidth(300)
        split.addWidget(part)
    layout = QHBoxLayout(window)
    layout.setContentsMargins(120, 0, 0, 0)
    layout.addWidget(split)
    window.resize(1000, 600)
    qtbot.addWidget(window)
    toast = Toast(theme, window)
    window.show()
    toast.warn("The disk is full: nothing more is saved until there is room. " * 3)

    def covers_the_other_part() -> bool:
        beside = pane.mapTo(window, pane.rect().topLeft()).x()
        return toast.geometry().right() >= beside or toast.x() < 120

    assert toast.isVisible() and not covers_the_other_part()
    split.setSizes([320, 560])
    qtbot.waitUntil(lambda: pages.width() < 400 and not covers_the_other_part())
