"""The fields of one next step."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part
from salesassist.ui.pane.step_editor import StepEditor, read_time
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, follow_up, moment, now

DAY = timedelta(days=1)
CALL = FollowUp("", "anna", "Walk through the offer", Due(MONDAY + DAY))


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, desk: Desk) -> StepEditor:
    return made(qtbot)


def made(qtbot: QtBot, at: str = "2026-11-23 09:14") -> StepEditor:
    editor = StepEditor(now(at), WorkingDays(country="DE"))
    qtbot.addWidget(editor)
    editor.show()
    return editor


def planned(editor: StepEditor) -> FollowUp:
    step = editor.step()
    assert step is not None, editor._trouble.text()
    return step


@pytest.mark.parametrize(
    "step",
    [
        CALL,
        FollowUp("", "anna", "Send the deck", Due(MONDAY), Channel.EMAIL, promised=True),
        FollowUp("", "anna", "Meet", Due(MONDAY + DAY, Part.MORNING), Channel.MEETING),
        FollowUp("", "anna", "Write", Due(MONDAY + DAY, Part.AFTERNOON), Channel.POST),
        FollowUp("", "anna", "Call", Due.moment(moment("2026-11-26 10:37")), promised=True),
        follow_up("anna", MONDAY + DAY, points=("a", "b"), smallest_step="c", my_task="d", their_task="e", deal="f",
                  attempt=2, rule_key="ladder.no_answer", rule="why", snoozed_until=moment("2026-11-24 10:00")),
    ],
)  # fmt: skip
def test_a_step_that_is_shown_and_left_alone_comes_back_as_it_was(editor: StepEditor, step: FollowUp) -> None:
    editor.show_step(follow_up(due=moment("2026-11-30 07:15"), promised=True))  # what was shown before leaves no trace
    editor.show_step(step)
    assert planned(editor) == step


def test_showing_a_step_is_not_editing_it(qtbot: QtBot, editor: StepEditor) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.show_step(CALL)


def test_what_the_user_changes_is_taken_and_told(qtbot: QtBot, editor: StepEditor) -> None:
    editor.show_step(CALL)
    for change in (
        lambda: qtbot.keyClicks(editor._purpose, "!"),
        lambda: qtbot.keyClick(editor._channel, Qt.Key.Key_Down),
        lambda: editor._day.setDate(QDate(2026, 12, 1)),
        lambda: editor._time.setEditText("14:30"),
        lambda: qtbot.mouseClick(editor._promised, Qt.MouseButton.LeftButton),
    ):
        with qtbot.waitSignal(editor.edited):
            change()
    step = planned(editor)
    assert (step.purpose, step.channel, step.due, step.promised) == (
        "Walk through the offer!", Channel.EMAIL, Due.moment(moment("2026-12-01 14:30")), True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "day"),
    [
        (0, MONDAY + DAY), (1, MONDAY + 2 * DAY), (2, MONDAY + 7 * DAY), (3, MONDAY + 14 * DAY),
        (4, MONDAY + 30 * DAY),
    ],
)  # fmt: skip
def test_the_quick_days(number: int, day: date, qtbot: QtBot, editor: StepEditor) -> None:
    editor.show_step(CALL)
    pills = [b for b in editor.findChildren(QPushButton) if b.property("look") == "pill"]
    qtbot.mouseClick(pills[number], Qt.MouseButton.LeftButton)
    assert planned(editor).due == Due(day)


def test_a_quick_day_is_a_working_day(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    editor = made(qtbot, "2026-12-18 09:00")  # a week later is Christmas
    assert [day for text, day in editor._quick if text == "1 week"] == [date(2026, 12, 28)]


@pytest.mark.parametrize(
    ("text", "at"),
    [("10:30", time(10, 30)), ("9", time(9)), ("930", time(9, 30)), ("9.30", time(9, 30)), ("17", time(17)),
     ("1745", time(17, 45)), ("0:00", time(0))],
)  # fmt: skip
def test_a_time_may_be_written_in_many_ways(text: str, at: time, desk: Desk) -> None:
    assert read_time(text) == at


@pytest.mark.parametrize("text", ["soon", "25:00", "9:75", "10:30:15:20", "²", "ten", "12 pm o'clock", "-"])
def test_what_is_no_time_is_refused(text: str, desk: Desk) -> None:
    with pytest.raises(ValueError):
        read_time(text)


def test_a_time_may_be_written_as_the_locale_has_it(desk: Desk) -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert read_time("2:30 PM") == time(14, 30)


@pytest.mark.parametrize(
    ("purpose", "day", "at", "word"),
    [
        ("", MONDAY, "any time", "What is the next step for?"),
        ("   ", MONDAY, "any time", "What is the next step for?"),
        ("Call", MONDAY, "sometime", "is not a time"),
        ("Call", MONDAY - DAY, "any time", "past already"),
        ("Call", MONDAY, "09:14", "past already"),
    ],
)
def test_what_cannot_be_planned_is_refused_with_a_word(
    purpose: str, day: date, at: str, word: str, editor: StepEditor
) -> None:
    editor.show_step(CALL)
    editor._purpose.setText(purpose)
    editor._day.setDate(QDate(day.year, day.month, day.day))
    editor._time.setEditText(at)
    assert editor.step() is None
    assert word in editor._trouble.text() and editor._trouble.isVisible()
    editor._purpose.setText("Call")
    editor._day.setDate(QDate(2026, 11, 24))
    assert editor._trouble.isHidden()  # once it is seen to, the word goes


def test_today_is_not_past_before_the_day_ends(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    editor = made(qtbot, "2026-11-24 03:30")  # still the user's Monday
    editor.show_step(FollowUp("", "anna", "Call", Due(MONDAY)))
    assert planned(editor).due == Due(MONDAY)


def test_a_time_that_does_not_exist_moves_forward(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    editor = made(qtbot, "2026-03-27 09:00")
    editor.show_step(FollowUp("", "anna", "Call", Due(date(2026, 3, 29))))
    editor._time.setEditText("02:30")
    due = planned(editor).due.at
    assert due is not None and due.isoformat() == "2026-03-29T03:30:00+02:00"


def test_a_step_serves_the_deal_it_served(editor: StepEditor) -> None:
    deal = Deal("d", "anna", "Website")
    editor.show_step(follow_up("anna", MONDAY + DAY, deal=deal.uid))
    editor._purpose.setText("Another")
    assert planned(editor).deal == "d"


def test_what_is_planned_already_is_not_warned_of_unless_it_moves(qtbot: QtBot, theme: Theme) -> None:
    editor = StepEditor(now("2026-11-23 09:14"), WorkingDays(country="DE"), courtesy=lambda step: "Twice in a day.")
    qtbot.addWidget(editor)
    editor.show()
    kept = follow_up("anna", MONDAY + DAY, uid="f1")
    editor.show_step(kept)
    assert editor._unkind.isHidden() and planned(editor) == kept
    editor._day.setDate(QDate(2026, 11, 26))
    assert editor._unkind.text() == "Twice in a day." and not editor._unkind.isHidden()
    editor.show_step(kept)
    assert editor._unkind.isHidden()
    editor._channel.setFocus()
    qtbot.keyClick(editor._channel, Qt.Key.Key_Down)  # another channel, the same day
    assert editor._unkind.text() == "Twice in a day." and not editor._unkind.isHidden()
    editor.show_step(CALL)  # not planned yet
    assert not editor._unkind.isHidden()
