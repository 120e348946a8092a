"""What follows from what happened: the ladder of tries, and its end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.cadence import (
    Ladder,
    Rule,
    after_door_open,
    after_try,
    after_wrong_number,
    on_ladder,
    part_of_day,
)
from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.follow_up import Channel, Due, Part
from salesassist.domain.interaction import Outcome
from tests.factories import MONDAY, follow_up, moment

DAY = timedelta(days=1)
MON, TUE, WED, THU, FRI, SAT, SUN = (MONDAY + n * DAY for n in range(7))
NO_ANSWER, LEFT = Outcome.NO_ANSWER, Outcome.LEFT_MESSAGE
MORNING, AFTERNOON = Part
GERMAN = WorkingDays(country="DE")


@pytest.mark.parametrize(
    ("outcome", "attempt", "tried_on", "rule", "due"),
    [
        (NO_ANSWER, 1, MON, Rule.NO_ANSWER, WED),  # after try 1: two working days
        (NO_ANSWER, 2, MON, Rule.NO_ANSWER, THU),  # after try 2: three
        (LEFT, 1, MON, Rule.LEFT_MESSAGE, THU),  # after any message left: three
        (LEFT, 2, MON, Rule.LEFT_MESSAGE, THU),
        (NO_ANSWER, 1, THU, Rule.NO_ANSWER, MON + 7 * DAY),  # over the weekend
        (NO_ANSWER, 1, FRI, Rule.NO_ANSWER, TUE + 7 * DAY),
        (NO_ANSWER, 1, SAT, Rule.NO_ANSWER, TUE + 7 * DAY),
        (NO_ANSWER, 1, date(2026, 12, 23), Rule.NO_ANSWER, date(2026, 12, 28)),  # over Christmas
    ],
)
def test_tries_are_spaced_by_working_days(
    outcome: Outcome, attempt: int, tried_on: date, rule: Rule, due: date
) -> None:
    proposal = after_try(outcome, tried_on, MORNING, attempt, tried_on, GERMAN)
    assert (proposal.rule, proposal.due.day, proposal.channel) == (rule, due, Channel.CALL)
    assert proposal.attempt == attempt + 1
    assert GERMAN.after(tried_on, proposal.gap) == due  # the figure that the words will tell


@pytest.mark.parametrize("outcome", [NO_ANSWER, LEFT])
@pytest.mark.parametrize("part", Part)
def test_the_next_try_is_in_the_other_part_of_the_day(outcome: Outcome, part: Part) -> None:
    due = after_try(outcome, MON, part, 1, MON, GERMAN).due
    assert due.part is part.other
    assert not due.timed


@pytest.mark.parametrize(
    ("at", "part"), [("09:14", MORNING), ("11:59", MORNING), ("12:00", AFTERNOON), ("17:30", AFTERNOON)]
)
def test_the_day_has_two_parts(at: str, part: Part) -> None:
    assert part_of_day(moment(f"2026-11-23 {at}")) is part


@pytest.mark.parametrize("outcome", [NO_ANSWER, LEFT])
@pytest.mark.parametrize(("tried_on", "due"), [(MON, TUE), (FRI, MON + 7 * DAY)])
def test_after_the_third_try_a_message_leaves_the_door_open(outcome: Outcome, tried_on: date, due: date) -> None:
    proposal = after_try(outcome, tried_on, MORNING, 3, tried_on, GERMAN)
    assert (proposal.rule, proposal.channel, proposal.due) == (Rule.DOOR_OPEN, Channel.EMAIL, Due(due))
    assert proposal.attempt is None  # it is no call


@pytest.mark.parametrize(
    ("closed_on", "due"),
    [
        (MON, date(2027, 1, 4)),  # 42 calendar days: a Monday
        (SAT, date(2027, 1, 11)),  # a Saturday moves forward to Monday
        (date(2026, 11, 13), date(2026, 12, 28)),  # Christmas Day moves forward over the weekend
    ],
)
def test_after_that_message_something_useful_in_six_weeks(closed_on: date, due: date) -> None:
    proposal = after_door_open(closed_on, closed_on, GERMAN)
    assert (proposal.rule, proposal.channel, proposal.due) == (Rule.USEFUL, Channel.EMAIL, Due(due))
    assert proposal.attempt is None


def test_a_message_written_down_months_late_is_followed_on_the_next_working_day() -> None:
    assert after_door_open(MON - 90 * DAY, FRI, GERMAN).due == Due(MON + 7 * DAY)


@pytest.mark.parametrize(("on", "due"), [(MON, TUE), (FRI, MON + 7 * DAY), (SAT, MON + 7 * DAY)])
def test_a_wrong_number_is_to_be_found_on_the_next_working_day(on: date, due: date) -> None:
    proposal = after_wrong_number(on, on, GERMAN)
    assert (proposal.rule, proposal.due, proposal.attempt) == (Rule.WRONG_NUMBER, Due(due), None)


@pytest.mark.parametrize(
    ("tried_on", "today", "due"),
    [
        (MON - 7 * DAY, MON, TUE),  # long past: the next working day
        (MON - 7 * DAY, FRI, MON + 7 * DAY),
        (THU - 7 * DAY, MON, MON),  # two working days after is just today: that is not past
        (FRI - 7 * DAY, MON, TUE),
    ],
)
def test_a_result_in_the_past_becomes_the_next_working_day(tried_on: date, today: date, due: date) -> None:
    assert after_try(NO_ANSWER, tried_on, MORNING, 1, today, GERMAN).due.day == due


def test_the_figures_are_data() -> None:
    ladder = Ladder(gaps=(1, 1, 1), message_gap=5, door_open_gap=2, useful_days=10)
    assert after_try(NO_ANSWER, MON, MORNING, 3, MON, GERMAN, ladder).due.day == TUE
    assert after_try(LEFT, MON, MORNING, 1, MON, GERMAN, ladder).due.day == MON + 7 * DAY
    assert after_try(NO_ANSWER, MON, MORNING, 4, MON, GERMAN, ladder).rule is Rule.DOOR_OPEN
    assert after_door_open(MON, MON, GERMAN, ladder).due.day == THU + 7 * DAY


def test_only_its_own_steps_are_on_the_ladder() -> None:
    steps = {rule: on_ladder(follow_up(rule_key=rule.value)) for rule in Rule}
    assert {rule for rule, on in steps.items() if on} == {
        Rule.NO_ANSWER, Rule.LEFT_MESSAGE, Rule.DOOR_OPEN, Rule.USEFUL,
    }  # fmt: skip
    assert not on_ladder(follow_up())


@given(
    outcome=st.sampled_from((NO_ANSWER, LEFT)),
    attempt=st.integers(1, 4),
    today=st.dates(date(2025, 1, 1), date(2029, 12, 31)),
    late=st.integers(0, 60),
    weekdays=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    country=st.sampled_from(("", "DE", "US", "SA", "GB")),
)
def test_no_proposal_falls_on_a_weekend_or_holiday_or_into_the_past(
    outcome: Outcome, attempt: int, today: date, late: int, weekdays: tuple[int, ...], country: str
) -> None:
    days, on = WorkingDays(weekdays, country), today - late * DAY
    for proposal in (
        after_try(outcome, on, MORNING, attempt, today, days),
        after_door_open(on, today, days),
        after_wrong_number(on, today, days),
    ):
        due = proposal.due.day
        assert days.includes(due)
        assert due >= today and due > on  # never daily: not on the day of the try itself
        if days.after(on, proposal.gap) >= today and proposal.rule is not Rule.USEFUL:
            assert due == days.after(on, proposal.gap)  # no later than the rule says
