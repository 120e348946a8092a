"""The further steps of a contact, in the call sheet."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from salesassist.domain.follow_up import State
from salesassist.ui.pane.also_planned import FEW, NEARLY
from salesassist.ui.pane.pane import ContactPane
from salesassist.ui.pane.step_dialog import StepDialog
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up

DAY = timedelta(days=1)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, desk: Desk) -> ContactPane:
    """Anna is called today; two more steps are planned with her, and none but one with Ben."""
    desk.keep(contact("Anna Schmidt", uid="anna"), contact("Ben Okafor", uid="ben"))
    desk.keep(
        follow_up("anna", MONDAY, uid="call", purpose="Offer"), follow_up("ben", MONDAY, uid="bens"),
        follow_up("anna", MONDAY + 2 * DAY, uid="note", purpose="Thank-you & card"),
        follow_up("anna", MONDAY + 7 * DAY, uid="check", purpose="Look in", promised=True),
    )  # fmt: skip
    pane = ContactPane(desk.session, theme, QMenu())
    qtbot.addWidget(pane)
    pane.resize(420, 900)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.show_contact("anna")
    return pane


def driven(drive: Callable[[StepDialog], None]) -> None:
    """Have `drive` do this with the dialog that opens next."""

    def go() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, StepDialog)
        try:
            drive(dialog)
        finally:
            if dialog.isVisible():
                dialog.done(0)

    QTimer.singleShot(0, go)


def press(dialog: StepDialog, text: str) -> None:
    (button,) = [button for button in dialog.findChildren(QPushButton) if button.text() == text]
    button.click()


def test_what_else_is_planned_is_listed_below_the_next_step(pane: ContactPane) -> None:
    also = pane.sheet.also
    assert also.isVisible() and not also.fold.isVisible()
    assert also.texts() == ["Wed 25 Nov · Thank-you & card", "Mon 30 Nov, promised · Look in"]
    assert "then" not in pane.sheet._when.text()
    pane.show_contact("ben")
    assert not also.isVisible()


def test_a_step_opens_by_key_and_is_changed_as_one_step(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    def drive(dialog: StepDialog) -> None:
        assert dialog.windowTitle() == "Planned with Anna Schmidt"
        dialog._editor._purpose.setText("A card")
        dialog._editor._day.setDate(dialog._editor._day.date().addDays(1))
        dialog.accept()

    driven(drive)
    qtbot.keyClick(pane.sheet.also._buttons[0], Qt.Key.Key_Space)
    assert (desk.step("note").purpose, desk.step("note").due.day) == ("A card", MONDAY + 3 * DAY)
    assert pane.sheet.also.texts()[0] == "Thu 26 Nov · A card"
    assert desk.session.undo_stack.count() == 1 and desk.step("call").state is State.OPEN


@pytest.mark.parametrize(
    ("button", "state", "said"),
    [("Skip this step", State.SKIPPED, "Skipped: Thank-you & card"), ("Done", State.DONE, "Done: Thank-you & card")],
)
def test_a_step_can_be_ended(
    button: str, state: State, said: str, qtbot: QtBot, pane: ContactPane, desk: Desk
) -> None:
    heard: list[str] = []
    pane.said.connect(heard.append)
    driven(lambda dialog: press(dialog, button))
    qtbot.mouseClick(pane.sheet.also._buttons[0], LEFT)
    assert desk.step("note").state is state and heard == [said]
    assert len(pane.sheet.also.texts()) == 1
    desk.session.undo_stack.undo()
    assert desk.step("note").state is State.OPEN and len(pane.sheet.also.texts()) == 2


def test_a_step_that_is_left_stays_as_it_was(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    driven(lambda dialog: dialog.reject())
    qtbot.mouseClick(pane.sheet.also._buttons[1], LEFT)
    assert desk.step("check").is_open and desk.session.undo_stack.count() == 0


def test_many_steps_are_folded_until_they_are_asked_for(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    also, more = pane.sheet.also, NEARLY + 1
    desk.keep(*[follow_up("ben", MONDAY + n * DAY, uid=f"ben-{n}", purpose=f"Step {n}") for n in range(1, more + 1)])
    pane.show_contact("ben")
    assert len(also.texts()) == FEW and also.fold.text() == f"Show all {more}"
    qtbot.mouseClick(also.fold, LEFT)
    assert len(also.texts()) == more
    pane.show_contact("anna")
    pane.show_contact("ben")
    assert len(also.texts()) == FEW
