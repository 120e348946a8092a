"""What courtesy, care after delivery and promised tasks add to the dialogs and the call sheet."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from salesassist.domain.cadence import Rule
from salesassist.domain.deal import Stage
from salesassist.domain.follow_up import Channel, Due, FollowUp, PromiseEnd
from salesassist.domain.interaction import Outcome
from salesassist.domain.promise import Promise, Whose
from salesassist.ui.pane.log_dialog import LogDialog
from salesassist.ui.pane.plan_dialogs import PlanDialog
from salesassist.ui.pane.promises import PromisesPart
from salesassist.ui.theme import Theme
from salesassist.ui.today.quick_add import QuickAdd
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up, interaction

DAY = timedelta(days=1)


def opened(qtbot: Any, desk: Desk, theme: Theme, outcome: Outcome = Outcome.SPOKE) -> LogDialog:
    sheet = desk.session.sheet("anna")
    assert sheet is not None
    made = LogDialog(desk.session, theme, sheet, outcome, "")
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_answer_to_the_satisfaction_check_is_asked_for_and_leads_on(qtbot: Any, desk: Desk, theme: Theme) -> None:
    keep_it = follow_up("anna", MONDAY, uid="check", rule_key=Rule.SATISFACTION.value)
    desk.keep(contact("Anna Schmidt", uid="anna", country="DE"), keep_it)
    dialog = opened(qtbot, desk, theme)
    box = dialog._satisfied
    assert box is not None and box.accessibleName() == "Are they satisfied?"
    box.setCurrentIndex(2)
    dialog.accept()
    assert dialog.entry is not None and dialog.entry.satisfied is False
    desk.session.log(dialog.entry)
    assert Rule.REPAIR in [f.rule_key for f in desk.open()]


def test_without_a_check_nobody_is_asked_about_satisfaction(qtbot: Any, desk: Desk, theme: Theme) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna", country="DE"))
    assert opened(qtbot, desk, theme)._satisfied is None


def test_the_check_in_that_comes_next_is_the_first_thing_offered(qtbot: Any, desk: Desk, theme: Theme) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna", country="DE"))
    desk.session.add_deal(deal("anna", uid="site", stage=Stage.PROPOSAL))
    desk.time_is("2026-11-25 10:00")
    dialog = opened(qtbot, desk, theme)
    assert "after the check-in" in dialog._radios[0].text()
    dialog.accept()
    desk.session.log(dialog.entry)  # type: ignore[arg-type]
    assert [f.rule_key for f in desk.open()] == [Rule.CHECK_IN_AGAIN]


def test_not_now_starts_the_rare_useful_touch(qtbot: Any, desk: Desk, theme: Theme) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna", country="DE"))
    dialog = opened(qtbot, desk, theme)
    next(r for r in dialog._radios if "not now" in r.text()).click()
    dialog.accept()
    desk.session.log(dialog.entry)  # type: ignore[arg-type]
    assert desk.one().rule_key == Rule.LOST
    assert [start.cadence for start in desk.store.cadence_starts("anna")] == ["lost"]


def test_their_task_with_a_day_is_a_promise_of_theirs(qtbot: Any, desk: Desk, theme: Theme) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna", country="DE"))
    dialog = opened(qtbot, desk, theme)
    qtbot.keyClicks(dialog._their_task, "Ask the board")
    dialog._their_by._box.click()
    dialog.accept()
    desk.session.log(dialog.entry)  # type: ignore[arg-type]
    (promise,) = desk.session.promises("anna")
    assert (promise.words, promise.due_day) == ("Ask the board", MONDAY + DAY)


def test_a_plan_that_pesters_is_saved_only_after_the_warning(qtbot: Any, desk: Desk, theme: Theme) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna", country="DE"))
    desk.keep(*[interaction("anna", Outcome.NO_ANSWER, f"2026-11-{day} 10:00") for day in ("13", "17", "19")])
    anna = desk.person()
    draft = FollowUp("", "anna", "Try again", Due(MONDAY + DAY))
    dialog = PlanDialog(desk.session, theme, anna, draft)
    qtbot.addWidget(dialog)
    dialog.show()
    shown = dialog._editor._unkind
    assert shown.text() == (
        "This would be the 4th try without an answer in 11 days; a useful thing would be kinder."
    )  # fmt: skip
    dialog.accept()
    assert dialog.step is None and dialog.isVisible()
    assert shown.text().endswith("Save once more to plan it all the same.")
    dialog.accept()
    assert dialog.step is not None and not dialog.isVisible()


def test_a_kinder_channel_takes_the_warning_away(qtbot: Any, desk: Desk, theme: Theme) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna", country="DE"))
    desk.keep(interaction("anna", Outcome.NO_ANSWER, "2026-11-23 09:00"))
    dialog = PlanDialog(desk.session, theme, desk.person(), FollowUp("", "anna", "Try again", Due(MONDAY)))
    qtbot.addWidget(dialog)
    dialog.show()
    editor = dialog._editor
    assert editor._unkind.text() == "This would be a second try on Mon 23 Nov."
    editor._channel.setCurrentIndex(editor._channel.findData(Channel.EMAIL))
    editor._channel.activated.emit(editor._channel.currentIndex())
    assert editor._unkind.isHidden()
    dialog.accept()
    assert dialog.step is not None


def test_quick_add_says_what_may_be_unwelcome_before_enter(qtbot: Any, desk: Desk, theme: Theme) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna", country="DE"))
    line = QuickAdd(desk.session, theme)
    qtbot.addWidget(line)
    line.show()
    qtbot.keyClicks(line._line, "call Anna 2026-12-25 about the offer")
    assert line._reading.text().endswith("Fri 25 Dec is a public holiday there.")
    qtbot.keyClicks(line._line, ", promised")
    assert "holiday" not in line._reading.text()


def test_what_is_owed_is_shown_and_ended_in_the_call_sheet(qtbot: Any, desk: Desk, theme: Theme) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna", country="DE"))
    with desk.store.change():
        desk.store.save_promise(
            Promise("p", "anna", Whose.THEIRS, "Ask the board", MONDAY - 3 * DAY, desk.at.at - 9 * DAY)
        )
    part = PromisesPart(desk.session, theme)
    qtbot.addWidget(part)
    part.show_sheet(desk.session.sheet("anna"))  # type: ignore[arg-type]
    told = [label.text() for label in part.findChildren(QLabel)]
    assert "They: Ask the board, by Fri 20 Nov, 3 d late" in told
    qtbot.mouseClick(part.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert desk.session.promises("anna")[0].end is PromiseEnd.LATE
    part.show_sheet(desk.session.sheet("anna"))  # type: ignore[arg-type]
    assert part.isHidden()
