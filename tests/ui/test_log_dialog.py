"""Logging a conversation: it does not close without a next step, or a reason and a day to look again."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from salesassist.domain.cadence import Rule
from salesassist.domain.follow_up import Channel, Due, Part
from salesassist.domain.interaction import Direction, Outcome
from salesassist.session import Entry
from salesassist.ui.pane.log_dialog import LogDialog
from salesassist.ui.theme import Theme
from salesassist.ui.wrapped_check_box import WrappedCheckBox
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up, moment

DAY = timedelta(days=1)
LEFT = Qt.MouseButton.LeftButton
Open = Callable[..., LogDialog]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, desk: Desk) -> Open:
    """Opens the dialog over these follow-ups of Anna's."""

    def open_it(*steps: Any, outcome: Outcome = Outcome.SPOKE, note: str = "") -> LogDialog:
        desk.keep(contact("Anna Schmidt", uid="anna"), *steps)
        sheet = desk.session.sheet("anna")
        assert sheet is not None
        dialog = LogDialog(desk.session, theme, sheet, outcome, note)
        qtbot.addWidget(dialog)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_it


def saved(dialog: LogDialog) -> Entry:
    dialog.accept()
    assert dialog.entry is not None, (dialog._trouble.text(), dialog._editor._trouble.text())
    assert dialog.result() == QDialog.DialogCode.Accepted
    return dialog.entry


def radio(dialog: LogDialog, word: str) -> None:
    (found,) = [r for r in dialog._radios if word in r.text()]
    found.click()


def boxes(dialog: LogDialog) -> dict[str, WrappedCheckBox]:
    return {box.sentence: box for box in dialog.findChildren(WrappedCheckBox)}


def step(uid: str = "call", due: Any = MONDAY, **values: Any) -> Any:
    return follow_up("anna", due, uid=uid, **values)


def test_a_week_from_now_is_offered_first(opened: Open, desk: Desk) -> None:
    dialog = opened(step(points=("Cheaper",), smallest_step="A date", deal=None), note="liked it")
    assert dialog.windowTitle() == "Anna Schmidt: spoke"
    assert dialog._radios[0].isChecked() and "a week from now" in dialog._radios[0].text()
    entry = saved(dialog)
    assert (entry.contact, entry.outcome, entry.note, entry.closes) == ("anna", Outcome.SPOKE, "liked it", "call")
    assert (entry.at, entry.channel, entry.direction) == (desk.at.at, Channel.CALL, Direction.OUT)
    new = entry.next_step
    assert new is not None
    assert (new.due, new.purpose, new.points, new.smallest_step, new.promised) == (
        Due(MONDAY + 7 * DAY), "Ask about the proposal", ("Cheaper",), "A date", False,
    )  # fmt: skip
    assert desk.session.log(entry)
    assert desk.one().due == Due(MONDAY + 7 * DAY)


@pytest.mark.parametrize("purpose", ["Ask about the proposal", "Walk through the proposal, point by point, " * 2])
def test_it_is_as_high_as_all_of_it(purpose: str, opened: Open, qtbot: QtBot) -> None:
    dialog = opened(step(due=MONDAY - DAY, promised=True, purpose=purpose))
    for none in (False, True, False):
        dialog._none.setChecked(none)
        hint = dialog.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
        qtbot.waitUntil(lambda: dialog._body.verticalScrollBar().maximum() == 0, timeout=500)  # nothing is hidden
        assert hint.height() >= hint.heightForWidth(hint.width())  # nor is the sentence beside the buttons


def test_it_does_not_close_without_a_purpose_or_a_day(opened: Open) -> None:
    dialog = opened()
    dialog._editor._purpose.clear()
    dialog.accept()
    assert dialog.entry is None and dialog.isVisible()
    assert dialog._editor._trouble.isVisible()
    dialog._editor._purpose.setText("Call again")
    dialog._editor._day.setDate(QDate(2026, 11, 22))
    dialog.accept()
    assert dialog.entry is None and dialog.isVisible()


def test_none_needs_a_reason_and_a_day_to_look_again(qtbot: QtBot, opened: Open, desk: Desk) -> None:
    dialog = opened(step())
    qtbot.mouseClick(dialog._none, LEFT)
    for reason in ("", "   "):
        dialog._reason.setText(reason)
        dialog.accept()
        assert dialog.entry is None and dialog.isVisible()
        assert dialog._trouble.isVisible()
    dialog._reason.setText("Budget frozen")
    dialog._look_again.setDate(QDate(2027, 1, 15))
    entry = saved(dialog)
    assert (entry.none_because, entry.look_again_on) == ("Budget frozen", date(2027, 1, 15))
    assert (entry.next_step, entry.keeps, entry.closes) == (None, None, "call")
    assert desk.session.log(entry)
    assert desk.one().purpose == "Look again: Budget frozen"


def test_the_day_to_look_again_is_a_working_day_after_today(opened: Open) -> None:
    dialog = opened()
    assert dialog._look_again.date() == QDate(2027, 2, 22)  # ninety days are a Sunday
    dialog._look_again.setDate(QDate(2026, 11, 1))
    assert dialog._look_again.date() == QDate(2026, 11, 24)


def test_turning_none_off_asks_for_the_step_again(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    qtbot.mouseClick(dialog._none, LEFT)
    qtbot.mouseClick(dialog._none, LEFT)
    assert saved(dialog).next_step is not None


def test_it_can_be_back_dated(opened: Open, desk: Desk) -> None:
    dialog = opened()
    dialog._when.setDateTime(QDateTime(2026, 11, 19, 16, 5, 0))
    entry = saved(dialog)
    assert entry.at == moment("2026-11-19 16:05")
    assert desk.session.log(entry)
    assert desk.person().last_touch == moment("2026-11-19 16:05")


def test_it_cannot_have_happened_in_the_future(opened: Open, desk: Desk) -> None:
    dialog = opened()
    dialog._when.setDateTime(QDateTime(2026, 12, 24, 16, 5, 0))
    assert saved(dialog).at - desk.at.at <= timedelta(minutes=1)


def test_back_dated_over_a_change_of_the_clocks_it_keeps_the_time_shown(opened: Open) -> None:
    dialog = opened()
    dialog._when.setDateTime(QDateTime(2026, 7, 1, 12, 0, 0))
    assert saved(dialog).at.isoformat() == "2026-07-01T12:00:00+02:00"


@pytest.mark.parametrize(
    ("outcome", "direction", "channel"),
    [
        (Outcome.SPOKE, Direction.OUT, Channel.CALL), (Outcome.MET, Direction.OUT, Channel.MEETING),
        (Outcome.REPLIED, Direction.IN, Channel.EMAIL), (Outcome.SENT, Direction.OUT, Channel.EMAIL),
    ],
)  # fmt: skip
def test_channel_and_direction_are_filled_in(
    outcome: Outcome, direction: Direction, channel: Channel, opened: Open
) -> None:
    entry = saved(opened(step(), outcome=outcome))
    assert (entry.direction, entry.channel) == (direction, channel)


def test_who_called_whom_can_be_said(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    dialog._theirs.click()
    dialog._channel.setCurrentIndex(dialog._channel.findData(Channel.MESSAGE))
    entry = saved(dialog)
    assert (entry.direction, entry.channel) == (Direction.IN, Channel.MESSAGE)


def test_a_step_for_later_stays_unless_said_otherwise(opened: Open, desk: Desk) -> None:
    dialog = opened(step(due=MONDAY + 3 * DAY))
    (box,) = boxes(dialog).values()
    assert not box.isChecked()
    assert dialog._radios[0].text().startswith("Keep: Ask about the proposal, Thu 26 Nov")
    assert not dialog._editor.isEnabled()
    entry = saved(dialog)
    assert (entry.keeps, entry.closes, entry.next_step) == ("call", None, None)
    assert desk.session.log(entry)
    assert desk.one().uid == "call"


def test_what_this_was_is_not_offered_to_be_kept(opened: Open) -> None:
    dialog = opened(step(due=MONDAY + 3 * DAY))
    (box,) = boxes(dialog).values()
    box.click()
    assert not any("Keep" in r.text() for r in dialog._radios)
    entry = saved(dialog)
    assert (entry.keeps, entry.closes) == (None, "call")
    assert entry.next_step is not None and entry.next_step.uid == ""


def test_a_promise_is_asked_after(opened: Open, desk: Desk) -> None:
    dialog = opened(step(promised=True), step("other", MONDAY + DAY, promised=True, purpose="The demo"))
    asked = boxes(dialog)
    assert list(asked) == [
        "This kept the promise: Ask about the proposal, today", "This kept the promise: The demo, tomorrow",
    ]  # fmt: skip
    assert [box.isChecked() for box in asked.values()] == [True, False]
    asked["This kept the promise: The demo, tomorrow"].click()
    radio(dialog, "two working days")
    entry = saved(dialog)
    assert (entry.closes, entry.also_kept, entry.keeps) == ("call", ("other",), None)
    assert desk.session.log(entry)
    assert desk.one().purpose == "Check in"


def test_a_promise_is_kept_until_its_day_is_over(opened: Open) -> None:
    dialog = opened(step(due=MONDAY - 4 * DAY, promised=True))
    (box,) = dialog.findChildren(WrappedCheckBox)
    late = "This closes the promise (4 day(s) late): Ask about the proposal, Thu 19 Nov"
    assert box.sentence == box.accessibleName() == late and box.isChecked()
    dialog._when.setDateTime(QDateTime(2026, 11, 19, 23, 50, 0))
    assert box.sentence == "This kept the promise: Ask about the proposal, Thu 19 Nov"
    dialog._when.setDateTime(QDateTime(2026, 11, 20, 0, 10, 0))
    assert box.sentence == "This closes the promise (1 day(s) late): Ask about the proposal, Thu 19 Nov"


def test_a_promise_that_this_kept_cannot_be_the_next_step(opened: Open) -> None:
    """Otherwise the conversation would close without one."""
    dialog = opened(step(), step("other", MONDAY + DAY, promised=True, purpose="The demo"))
    assert "Keep: The demo" in dialog._radios[0].text()
    boxes(dialog)["This kept the promise: The demo, tomorrow"].click()
    assert not any("Keep" in r.text() for r in dialog._radios)
    entry = saved(dialog)
    assert entry.keeps is None and entry.next_step is not None


def test_a_step_of_the_ladder_is_over_once_they_answered(opened: Open) -> None:
    dialog = opened(step(due=MONDAY + 3 * DAY, rule_key=Rule.NO_ANSWER.value))
    (box,) = boxes(dialog).values()
    assert box.isChecked()  # the call that was to come is not needed any more
    box.click()
    assert not any("Keep" in r.text() for r in dialog._radios)


def test_not_now_leads_to_something_useful_in_ninety_days(opened: Open) -> None:
    dialog = opened(step(points=("Cheaper",)))
    radio(dialog, "not now")
    new = saved(dialog).next_step
    assert new is not None
    assert (new.purpose, new.channel, new.due, new.points) == (
        "Send something useful", Channel.EMAIL, Due(date(2027, 2, 22)), (),
    )  # fmt: skip


def test_after_a_choice_the_fields_can_be_changed(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(step())
    radio(dialog, "two working days")
    dialog._editor._purpose.clear()
    qtbot.keyClicks(dialog._editor._purpose, "Show the demo")
    dialog._editor._time.setEditText("afternoon")
    dialog._editor._promised.click()
    assert not any(r.isChecked() for r in dialog._radios)  # it is the user's own now
    dialog._my_task.setText("Send the deck")
    dialog._their_task.setText("Ask the board")
    new = saved(dialog).next_step
    assert new is not None
    assert (new.purpose, new.due, new.promised, new.my_task, new.their_task) == (
        "Show the demo", Due(MONDAY + 2 * DAY, Part.AFTERNOON), True, "Send the deck", "Ask the board",
    )  # fmt: skip


def test_a_step_that_was_written_outlives_a_second_thought_about_what_this_was(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(step())
    dialog._editor._purpose.clear()
    qtbot.keyClicks(dialog._editor._purpose, "Show the demo")
    (box,) = boxes(dialog).values()
    box.click()
    assert dialog._editor._purpose.text() == "Show the demo"
    entry = saved(dialog)
    assert entry.closes is None and entry.next_step is not None and entry.next_step.purpose == "Show the demo"


def test_what_stays_planned_takes_no_tasks(opened: Open) -> None:
    dialog = opened(step(due=MONDAY + 7 * DAY))
    assert "Keep" in dialog._radios[0].text()
    fields = (dialog._my_task, dialog._their_task)
    assert not any(field.isEnabled() for field in fields)
    dialog._radios[1].click()
    assert all(field.isEnabled() for field in fields)


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(step())
    pill = next(b for b in dialog.findChildren(QPushButton) if b.text() == "2 weeks")
    pill.setFocus()
    qtbot.keyClick(pill, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog._editor._day.date() == QDate(2026, 12, 7)
    cancel = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Cancel")
    cancel.setFocus()
    qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert not dialog.isVisible() and dialog.entry is None


def test_the_keyboard_is_enough(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(step())
    qtbot.keyClicks(dialog._note, "Wants the demo")
    qtbot.keyClick(dialog._note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.entry is not None and dialog.entry.note == "Wants the demo"


def test_cancelling_logs_nothing(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(step(), note="Wants the demo")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.entry is None and not dialog.isVisible()


def test_what_was_written_about_a_conversation_is_not_thrown_away_by_one_key(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(step())
    answers = ["Cancel", "Throw away"]
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        wanted = answers.pop(0)
        next(b for b in box.buttons() if b.text().replace("&", "") == wanted).click()

    qtbot.keyClicks(dialog._note, "Wants the demo")
    QTimer.singleShot(0, answer)
    qtbot.keyClick(dialog._note, Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog._note.toPlainText() == "Wants the demo"
    QTimer.singleShot(0, answer)
    dialog.close()
    assert dialog.entry is None and not dialog.isVisible()
    assert len(asked) == 2


def test_a_very_long_purpose_does_not_widen_the_dialog(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    desk.keep(contact("Nora Lang", uid="nora"), follow_up("nora", MONDAY, uid="long", purpose="walk " * 100))
    sheet = desk.session.sheet("nora")
    assert sheet is not None
    dialog = LogDialog(desk.session, theme, sheet, Outcome.SPOKE, "")
    qtbot.addWidget(dialog)
    assert dialog.minimumSizeHint().width() < 900


@pytest.mark.parametrize(
    ("outcome", "heading"),
    [
        (Outcome.SPOKE, "What was said"), (Outcome.MET, "What was said"), (Outcome.SENT, "What you sent"),
        (Outcome.REPLIED, "What they answered"),
    ],
)  # fmt: skip
def test_a_message_is_not_said(opened: Open, outcome: Outcome, heading: str) -> None:
    dialog = opened(outcome=outcome)
    texts = " ".join(label.text().lower() for label in dialog.findChildren(QLabel))
    assert dialog._note.accessibleName() == heading and heading.lower() in texts
    assert ("agreed with them" in texts) is (outcome is not Outcome.SENT)
    assert ("conversation" in texts) is (outcome is not Outcome.SENT)


def test_a_step_is_chosen_by_a_click_anywhere_on_its_card(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    second = dialog._radios[1]
    qtbot.mouseClick(second, LEFT, pos=second.rect().bottomRight() - QPoint(6, 6))
    assert second.isChecked() and saved(dialog).next_step.purpose == "Check in"


def test_who_has_no_next_step_comes_back_to_one(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    assert dialog._none.text() == "None, because…"
    qtbot.mouseClick(dialog._none, LEFT)
    assert dialog._none.text() == "Agree a next step" and not dialog._step_part.isVisible()
    qtbot.mouseClick(dialog._none, LEFT)
    assert dialog._none.text() == "None, because…" and dialog._step_part.isVisible()
