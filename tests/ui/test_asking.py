"""A question says on its button what it does; everything else leaves things as they are."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.asking import is_sure


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def answered(parent: QWidget, act: Callable[[QMessageBox], None], *, by_enter: bool = True) -> bool:
    """What comes of a question, where `act` is what the user does."""

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        act(box)

    QTimer.singleShot(0, answer)
    return is_sure(parent, "Delete contacts", "Delete <b>Anna</b>?", "Delete", by_enter=by_enter)


def named(box: QMessageBox, text: str) -> QPushButton:
    (button,) = [each for each in box.findChildren(QPushButton) if each.text().replace("&", "") == text]
    return button


def test_its_button_does_it(qtbot: QtBot, parent: QWidget) -> None:
    assert answered(parent, lambda box: named(box, "Delete").click())
    assert answered(parent, lambda box: qtbot.keyClick(box, Qt.Key.Key_Return))


def test_all_else_leaves_it(qtbot: QtBot, parent: QWidget) -> None:
    assert not answered(parent, lambda box: named(box, "Cancel").click())
    assert not answered(parent, lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))


def test_what_cannot_be_undone_is_not_done_by_enter(qtbot: QtBot, parent: QWidget) -> None:
    assert not answered(parent, lambda box: qtbot.keyClick(box, Qt.Key.Key_Return), by_enter=False)
    assert answered(parent, lambda box: named(box, "Delete").click(), by_enter=False)


@pytest.mark.parametrize("by_enter", [True, False])
def test_what_takes_something_away_is_never_the_button_that_stands_out(parent: QWidget, by_enter: bool) -> None:
    seen: list[tuple[str, bool, bool]] = []

    def look(box: QMessageBox) -> None:
        act, leave = named(box, "Delete"), named(box, "Cancel")
        seen.append((act.property("look"), act.isDefault(), leave.isDefault()))
        box.reject()

    answered(parent, look, by_enter=by_enter)
    assert seen == [("primary", True, False) if by_enter else ("danger", False, True)]


@pytest.mark.parametrize(("by_enter", "letter"), [(True, ""), (False, "Alt+D")])
def test_it_has_a_letter_where_enter_does_not_do_it(parent: QWidget, by_enter: bool, letter: str) -> None:
    letters: list[str] = []
    answered(parent, lambda box: (letters.append(named(box, "Delete").shortcut().toString()), box.reject())[1],
             by_enter=by_enter)  # fmt: skip
    assert letters == [letter]


def test_a_name_is_not_taken_for_markup(parent: QWidget) -> None:
    shown: list[str] = []
    answered(parent, lambda box: (shown.append(box.text()), box.reject())[1])
    assert "&lt;b&gt;Anna" in shown[0]


def test_a_question_does_not_grow_with_the_name_in_its_title(parent: QWidget) -> None:
    seen: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.windowTitle())
        box.reject()

    QTimer.singleShot(0, look)
    assert not is_sure(parent, "Next step with " + "Maximiliana " * 25, "Throw it away?", "Throw away")
    assert len(seen[0]) == 70 and seen[0].startswith("Next step with Maximiliana")
