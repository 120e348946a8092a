"""What was just done, with the way back beside it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.theme import Theme
from salesassist.ui.toast import Toast


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
