"""A walk through every screen, dialog and menu: each control can be named, come to by keys, and seen to be come to."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salesassist import languages
from salesassist.ui.button_row import does_first
from salesassist.ui.theme import Theme, put_sheet_on, style_sheet
from tests import looking
from tests.desk import Desk
from tests.factories import now
from tests.screens import SCREENS, Stage

COMES_LAST = ("said", "warned")
"""Where something lies over the foot of the window for a while, and Tab comes to it in the end."""
UI = Path(__file__).parents[2] / "salesassist" / "ui"
BY_ONE_FIELD = ("palette", "palette-found", "palette-acts", "palette-nothing")
"""Where all is done from one field, and Tab is an act."""


def walk(stage: Stage, *, keys: bool) -> list[str]:
    """All that is wrong, each with the name of its screen."""
    found: list[str] = []

    def look(root: QWidget) -> None:
        wrong = looking.nameless(root) + looking.clashing_letters(root)
        wrong += looking.out_of_order(root) if keys else []
        if keys and not isinstance(root, QMenu) and screen not in BY_ONE_FIELD:
            stops = looking.stops_of(root)
            wrong += stops.wrong + looking.unreachable(root, stops)
            wrong += [] if screen in COMES_LAST else looking.against_the_eye(stops)
        found.extend(f"{screen}: {each}" for each in wrong)

    for screen in SCREENS:
        stage.visit(screen, look)
    return found


@pytest.fixture
def stage(desk: Desk, theme: Theme, qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    put_sheet_on(qapp, style_sheet(theme.colours))
    stage = Stage(tmp_path, theme, now())
    yield stage
    stage.close()


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_every_control_has_a_name_and_keys_lead_to_it(stage: Stage) -> None:
    assert "\n".join(walk(stage, keys=True)) == ""


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_names_and_letters_hold_in_german(qapp: QApplication, desk: Desk, theme: Theme, tmp_path: Path) -> None:
    languages.speak(qapp, "de")
    stage = Stage(tmp_path, theme, now())
    try:
        assert "\n".join(walk(stage, keys=False)) == ""
    finally:
        stage.close()
        languages.be_silent(qapp)
        languages.be_silent(qapp)


def test_buttons_in_the_order_of_another_desktop_are_found(qtbot: QtBot) -> None:
    dialog = QDialog()
    does, leaves = QPushButton("Save"), QPushButton("Cancel")
    does.setProperty("look", "primary")
    row = QHBoxLayout(dialog)
    for button in (does, leaves) if does_first() else (leaves, does):
        row.addWidget(button)
    qtbot.addWidget(dialog)
    dialog.show()
    assert looking.out_of_order(dialog) == []
    row.setDirection(QHBoxLayout.Direction.RightToLeft)
    row.activate()
    (found,) = looking.out_of_order(dialog)
    assert found.startswith("not the order of this desktop")


def dialogs() -> set[str]:
    """The names of all dialogs of the program."""
    trees = [ast.parse(path.read_text("utf-8")) for path in UI.rglob("*.py")]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    above = {node.name: {ast.unparse(base).rpartition(".")[2] for base in node.bases} for node in classes}
    found = {"QDialog"}
    while more := {name for name, bases in above.items() if bases & found and name not in found}:
        found |= more
    return found - {"QDialog"} - {base for bases in above.values() for base in bases}


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_walk_comes_to_every_dialog(stage: Stage) -> None:
    """A new one is added to tests/screens.py."""
    seen: set[str] = set()
    for screen in SCREENS:
        stage.visit(screen, lambda root: seen.add(type(root).__name__))
    assert dialogs() - seen == set()


# --- the walk itself -------------------------------------------------------------------------------------------------


class Sign(QAbstractButton):
    """A button that shows nothing of the keyboard."""

    def paintEvent(self, _event: object) -> None:
        pass


@pytest.fixture
def dialog(qtbot: QtBot) -> QDialog:
    dialog = QDialog()
    dialog.setWindowTitle("Greeting")
    layout = QVBoxLayout(dialog)
    for name in ("Name", "Town"):
        field = QLineEdit()
        field.setAccessibleName(name)
        layout.addWidget(field)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.findChildren(QLineEdit)[0].setFocus()
    return dialog


def add(dialog: QDialog, name: str) -> Sign:
    sign = Sign(dialog)
    sign.setText("×")
    sign.setAccessibleName(name)
    dialog.layout().addWidget(sign)
    sign.setFixedSize(40, 20)
    sign.show()
    return sign


def wrong_in(dialog: QDialog) -> list[str]:
    stops = looking.stops_of(dialog)
    found = [*stops.wrong, *looking.unreachable(dialog, stops), *looking.against_the_eye(stops)]
    return [*looking.nameless(dialog), *looking.clashing_letters(dialog), *found]


def test_a_dialog_that_is_in_order_is_passed(dialog: QDialog) -> None:
    assert wrong_in(dialog) == []


def test_a_control_without_a_name_is_found(dialog: QDialog) -> None:
    add(dialog, "").setToolTip("Greet")
    assert any(each.startswith("no name: Sign") for each in wrong_in(dialog))


def test_a_control_that_no_key_leads_to_is_found_unless_it_names_a_key(dialog: QDialog) -> None:
    sign = add(dialog, "Greet")
    sign.setToolTip("Greet them")
    sign.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert wrong_in(dialog) == ["no key leads to Sign “Greet” in QDialog"]
    sign.setToolTip("Greet them (Ctrl+G)")
    assert wrong_in(dialog) == []


def test_the_keyboard_where_nobody_sees_it_is_found(dialog: QDialog) -> None:
    add(dialog, "Greet").setToolTip("Greet them")
    assert wrong_in(dialog) == ["one does not see that it has the keyboard: Sign “Greet” in QDialog"]


def test_a_way_that_goes_up_and_down_is_found(dialog: QDialog) -> None:
    first, second = dialog.findChildren(QLineEdit)
    third, fourth = QLineEdit(), QLineEdit()
    for name, field in (("Street", third), ("Country", fourth)):
        field.setAccessibleName(name)
        dialog.layout().addWidget(field)
        field.show()
    dialog.adjustSize()
    QWidget.setTabOrder(first, third)
    QWidget.setTabOrder(third, second)
    QWidget.setTabOrder(second, fourth)
    assert wrong_in(dialog) == ["Tab goes up from QLineEdit “Street” in QDialog to QLineEdit “Town” in QDialog"]


def test_two_with_the_same_letter_are_found(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for text in ("&Save", "&Send", "Salt && pepper"):
        menu.addAction(text)
    assert looking.clashing_letters(menu) == ["the same letter: &Save / &Send"]
