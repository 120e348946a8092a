"""The follow-up rules in their window: read in words, changed, added to, moved, switched off, restored."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from salesassist.domain.cadence import DEFAULTS, Cadence, Unit
from salesassist.domain.follow_up import Channel
from salesassist.ui.half_written import Keeping
from salesassist.ui.kept_offer import KeptOffer
from salesassist.ui.setup.rules import RulesDialog
from salesassist.ui.theme import Theme
from tests.desk import Desk

LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot: Any, desk: Desk, theme: Theme) -> Iterator[RulesDialog]:
    made = RulesDialog(desk.session, theme)
    qtbot.addWidget(made, before_close_func=QDialog.hide)
    made.show()
    yield made


def lines(dialog: RulesDialog) -> list[str]:
    return [str(dialog.model.index(row).data()) for row in range(dialog.model.rowCount())]


def press(qtbot: Any, dialog: RulesDialog, text: str) -> None:
    (button,) = (b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text)
    qtbot.mouseClick(button, LEFT_BUTTON)


def test_every_rule_is_told_in_words(dialog: RulesDialog) -> None:
    assert lines(dialog) == [
        "2 working days after try 1 without an answer   ·   Call again",
        "3 working days after try 2 without an answer   ·   Call again",
        "3 working days after you left a message   ·   Call again",
        "1 working day after the last try   ·   E-mail, Message that leaves the door open",
        "42 days after the step before   ·   E-mail, Send something useful",
    ]
    dialog.show_cadence(Cadence.DELIVERED)
    assert lines(dialog)[1] == "14 days after delivery   ·   Call, Ask whether they are satisfied"


def test_a_changed_rule_is_one_step_to_undo_and_used_at_once(dialog: RulesDialog, desk: Desk, qtbot: Any) -> None:
    dialog._gap.setValue(4)
    dialog._purpose.clear()
    qtbot.keyClicks(dialog._purpose, "Ring once more")
    assert lines(dialog)[0] == "4 working days after try 1 without an answer   ·   Call, Ring once more"
    press(qtbot, dialog, "Save")
    first = desk.session.rules.of(Cadence.NO_ANSWER)[0]
    assert (first.gap, first.purpose) == (4, "Ring once more")
    assert (desk.undo_text, desk.session.undo_stack.count()) == ("Change the follow-up rules", 1)
    desk.session.undo_stack.undo()
    assert desk.session.rules.steps == DEFAULTS


def test_a_rule_is_added_moved_and_removed(dialog: RulesDialog, desk: Desk, qtbot: Any) -> None:
    dialog.show_cadence(Cadence.PROPOSAL)
    press(qtbot, dialog, "Add")
    qtbot.keyClicks(dialog._purpose, "Send a reference")
    dialog._channel.setCurrentIndex(dialog._channel.findData(Channel.EMAIL))
    dialog._channel.activated.emit(dialog._channel.currentIndex())
    dialog._unit.setCurrentIndex(dialog._unit.findData(Unit.DAYS))
    dialog._unit.activated.emit(1)
    press(qtbot, dialog, "Move up")
    assert lines(dialog)[1] == "5 days after the check-in   ·   E-mail, Send a reference"
    dialog._go_to(0)
    press(qtbot, dialog, "Remove")
    press(qtbot, dialog, "Save")
    rules = desk.session.rules.of(Cadence.PROPOSAL)
    assert [(s.position, s.purpose) for s in rules] == [(1, "Send a reference"), (2, "")]


def test_a_rule_is_switched_off_by_its_box(dialog: RulesDialog, desk: Desk, qtbot: Any) -> None:
    dialog.show_cadence(Cadence.DELIVERED)
    dialog._go_to(2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    press(qtbot, dialog, "Save")
    assert len(desk.session.rules.of(Cadence.DELIVERED)) == 3
    assert len(desk.session.rules.steps) == len(DEFAULTS)


def test_the_rules_the_program_came_with_can_be_restored(dialog: RulesDialog, desk: Desk, qtbot: Any) -> None:
    for _each in range(5):
        press(qtbot, dialog, "Remove")
    assert lines(dialog) == []
    assert not dialog._card.isEnabled()
    press(qtbot, dialog, "Restore defaults")
    assert len(lines(dialog)) == 5
    press(qtbot, dialog, "Save")
    assert desk.store.cadence_steps() == []


def test_cancelling_changes_nothing(
    dialog: RulesDialog, desk: Desk, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("salesassist.ui.careful.may_throw_away", lambda _parent: True)
    dialog._gap.setValue(9)
    press(qtbot, dialog, "Cancel")
    assert desk.session.undo_stack.count() == 0


def ended(dialog: RulesDialog, desk: Desk) -> None:
    """As `half_written.keep_all` does when the program has to end."""
    keeping = dialog.findChild(Keeping)
    assert keeping is not None
    kept = keeping.now()
    desk.session.keep_half_written([kept] if kept is not None else [])
    dialog.hide()


def test_rules_that_were_changed_and_not_saved_come_back(
    dialog: RulesDialog, desk: Desk, qtbot: Any, theme: Theme
) -> None:
    ended(dialog, desk)
    assert desk.session.all_half_written() == ()  # only looked at
    dialog.show()
    dialog.show_cadence(Cadence.PROPOSAL)
    press(qtbot, dialog, "Add")
    qtbot.keyClicks(dialog._purpose, "Ask again")
    dialog._gap.setValue(9)
    steps = dialog.model.steps()
    ended(dialog, desk)
    again = RulesDialog(desk.session, theme)
    qtbot.addWidget(again, before_close_func=QDialog.hide)
    again.show()
    (offer,) = again.findChildren(KeptOffer)
    qtbot.mouseClick(offer.back, LEFT_BUTTON)
    assert again.model.steps() == steps
    assert again._cadence.currentData() == Cadence.PROPOSAL and again._purpose.text() == "Ask again"
    press(qtbot, again, "Save")
    kept = {step.key: step for step in desk.session.rules.steps}
    assert kept == {step.key: step for step in steps} and desk.session.all_half_written() == ()


def test_changed_rules_are_not_thrown_away_unasked(
    dialog: RulesDialog, desk: Desk, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr("salesassist.ui.careful.may_throw_away", lambda parent: bool(asked.append(parent)))
    dialog._gap.setValue(4)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and asked == [dialog]
    dialog._gap.setValue(2)  # as it was
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and len(asked) == 1
