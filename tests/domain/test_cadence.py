"""What follows from what happened: the ladder of tries, and its end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.cadence import (
    DEFAULT_RULES,
    DEFAULTS,
    Cadence,
    CadenceStep,
    Proposal,
    Rule,
    Rules,
    Unit,
    after_tail,
    after_try,
    after_wrong_number,
    cadence_of,
    ladder_end,
    new_key,
    on_ladder,
    part_of_day,
    propose,
    repair,
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


def after_door_open(closed_on: date, today: date, days: WorkingDays, rules: Rules = DEFAULT_RULES) -> Proposal | None:
    """The useful thing some weeks after the message that left the door open was sent or skipped."""
    return after_tail(Rule.DOOR_OPEN.value, closed_on, today, days, rules)


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
    assert proposal is not None
    assert (proposal.rule, proposal.channel, proposal.due) == (Rule.USEFUL, Channel.EMAIL, Due(due))
    assert proposal.attempt is None


def test_a_message_written_down_months_late_is_followed_on_the_next_working_day() -> None:
    proposal = after_door_open(MON - 90 * DAY, FRI, GERMAN)
    assert proposal is not None and proposal.due == Due(MON + 7 * DAY)


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


def ladder(*gaps: int, message_gap: int = 3, door_open_gap: int = 1, useful_days: int = 42) -> Rules:
    """Rules with a ladder of other figures."""
    calls = (CadenceStep(f"ladder.{n}", Cadence.NO_ANSWER, n, gap) for n, gap in enumerate(gaps))
    return Rules((
        *calls,
        CadenceStep(Rule.LEFT_MESSAGE, Cadence.NO_ANSWER, 50, message_gap),
        CadenceStep(Rule.DOOR_OPEN, Cadence.NO_ANSWER, 51, door_open_gap, channel=Channel.EMAIL),
        CadenceStep(Rule.USEFUL, Cadence.NO_ANSWER, 52, useful_days, Unit.DAYS, Channel.EMAIL),
    ))  # fmt: skip


def test_the_figures_are_data() -> None:
    rules = ladder(1, 1, 1, message_gap=5, door_open_gap=2, useful_days=10)
    assert rules.cap == 4
    assert after_try(NO_ANSWER, MON, MORNING, 3, MON, GERMAN, rules).due.day == TUE
    assert after_try(LEFT, MON, MORNING, 1, MON, GERMAN, rules).due.day == MON + 7 * DAY
    assert after_try(NO_ANSWER, MON, MORNING, 4, MON, GERMAN, rules).rule is Rule.DOOR_OPEN
    useful = after_door_open(MON, MON, GERMAN, rules)
    assert useful is not None and useful.due.day == THU + 7 * DAY


@pytest.mark.parametrize(
    ("cadence", "figures"),
    [
        (Cadence.NO_ANSWER, [(2, "call"), (3, "call"), (3, "call"), (1, "email"), (42, "email")]),
        (Cadence.PROPOSAL, [(2, "call"), (5, "call")]),
        (Cadence.DELIVERED, [(2, "post"), (14, "call"), (60, "call"), (180, "call")]),
        (Cadence.LOST, [(90, "email")]),
        (Cadence.MET_AT_EVENT, [(1, "email")]),
    ],
)
def test_the_rules_come_as_the_product_promises(cadence: Cadence, figures: list[tuple[int, str]]) -> None:
    assert [(step.gap, step.channel) for step in Rules().of(cadence)] == figures
    assert {cadence_of(step.key) for step in Rules().of(cadence)} == {cadence}
    assert cadence_of(new_key(cadence, "abc")) is cadence


def test_what_is_switched_off_proposes_nothing() -> None:
    off = Rules(tuple(replace(s, active=s.key != Rule.DOOR_OPEN) for s in DEFAULTS))
    assert after_try(NO_ANSWER, MON, MORNING, 3, MON, GERMAN, off).rule is Rule.USEFUL
    no_calls = Rules(tuple(replace(s, active=s.channel is not Channel.CALL) for s in DEFAULTS))
    assert (no_calls.cap, after_try(NO_ANSWER, MON, MORNING, 1, MON, GERMAN, no_calls).rule) == (1, Rule.DOOR_OPEN)


def test_with_the_whole_ladder_switched_off_a_try_still_leads_to_a_date() -> None:
    off = Rules(tuple(replace(s, active=False) for s in DEFAULTS))
    proposal = after_try(NO_ANSWER, MON, MORNING, 1, MON, GERMAN, off)
    assert (proposal.rule, proposal.due.day) == (Rule.KEEP_IN_TOUCH, GERMAN.on_or_after(MON + 90 * DAY))


def test_the_order_of_the_steps_is_the_users() -> None:
    swapped = Rules(tuple(
        replace(s, position={Rule.DOOR_OPEN: 5, Rule.USEFUL: 4}.get(s.key, s.position)) for s in DEFAULTS  # type: ignore[call-overload]
    ))  # fmt: skip
    assert after_try(NO_ANSWER, MON, MORNING, 3, MON, GERMAN, swapped).rule is Rule.USEFUL
    following = after_tail(Rule.USEFUL, MON, MON, GERMAN, swapped)
    assert following is not None and following.rule is Rule.DOOR_OPEN


def test_a_ladder_ends_in_something_useful_and_then_is_over() -> None:
    assert after_tail(Rule.USEFUL, MON, MON, GERMAN) is None


@pytest.mark.parametrize(
    ("key", "happy", "made", "then"),
    [
        (Rule.CHECK_IN, None, (), Rule.CHECK_IN_AGAIN),
        (Rule.CHECK_IN_AGAIN, None, (Rule.CHECK_IN,), None),
        (Rule.THANK_YOU, None, (), Rule.SATISFACTION),
        (Rule.SATISFACTION, True, (Rule.THANK_YOU,), Rule.REFERRAL),
        (Rule.SATISFACTION, None, (Rule.THANK_YOU,), Rule.LOOK_IN),  # nobody was asked: no referral
        (Rule.REPAIR, None, (Rule.THANK_YOU, Rule.SATISFACTION), Rule.LOOK_IN),
        (Rule.REFERRAL, None, (Rule.SATISFACTION,), Rule.LOOK_IN),
        (Rule.LOOK_IN, None, (), None),
        (Rule.LOST, None, (Rule.LOST,), Rule.LOST),  # every 90 days
        (Rule.MET_AT_EVENT, None, (), None),
        (Rule.NO_ANSWER, None, (), None),  # the ladder goes by what happened
        ("", None, (), None),
    ],
)
def test_a_cadence_goes_on_step_by_step(key: str, happy: bool | None, made: tuple[str, ...], then: Rule | None) -> None:
    step = Rules().following(key, made, happy)
    assert (step.key if step else None) == then


@pytest.mark.parametrize(
    ("rule", "start", "today", "due"),
    [
        (Rule.CHECK_IN, MON, MON, WED),
        (Rule.SATISFACTION, SAT, SAT, MON + 21 * DAY),  # 14 days are a Saturday: moved forward to a working day
        (Rule.REFERRAL, date(2026, 10, 26), MON, date(2026, 12, 28)),  # Christmas Day, a Friday, moves over the weekend
        (Rule.THANK_YOU, MON - 90 * DAY, FRI, MON + 7 * DAY),  # long delivered: never before tomorrow
        (Rule.LOST, MON - 90 * DAY, MON, TUE),  # due today by the figures: tomorrow
        (Rule.MET_AT_EVENT, FRI, FRI, MON + 7 * DAY),
    ],
)
def test_a_step_falls_on_a_working_day_and_never_before_tomorrow(
    rule: Rule, start: date, today: date, due: date
) -> None:
    step = next(s for s in DEFAULTS if s.key == rule)
    assert propose(step, start, today, GERMAN).due == Due(due)


def test_what_was_not_right_is_put_right_on_the_next_working_day() -> None:
    assert (repair(FRI, GERMAN).rule, repair(FRI, GERMAN).due.day) == (Rule.REPAIR, MON + 7 * DAY)


def test_a_ladder_runs_until_its_last_message() -> None:
    second = follow_up(due=WED, rule_key=Rule.NO_ANSWER, attempt=2)  # then three working days, then one
    assert ladder_end([second], GERMAN, Rules()) == TUE + 7 * DAY
    third = follow_up(due=WED, rule_key=Rule.NO_ANSWER, attempt=3)
    assert ladder_end([third], GERMAN, Rules()) == THU
    door_open = follow_up(due=THU, rule_key=Rule.DOOR_OPEN, channel=Channel.EMAIL)
    assert ladder_end([door_open], GERMAN, Rules()) == THU
    useful = follow_up(due=THU, rule_key=Rule.USEFUL, channel=Channel.EMAIL)
    assert ladder_end([useful, follow_up()], GERMAN, Rules()) is None  # what comes in six weeks holds up nothing


def test_only_its_own_steps_are_on_the_ladder() -> None:
    steps = {rule: on_ladder(follow_up(rule_key=rule.value)) for rule in Rule}
    assert {rule for rule, on in steps.items() if on} == {
        Rule.NO_ANSWER, Rule.LEFT_MESSAGE, Rule.DOOR_OPEN, Rule.USEFUL,
    }  # fmt: skip
    assert not on_ladder(follow_up())


STEPS = st.builds(
    CadenceStep, key=st.uuids().map(lambda uid: f"delivered.{uid}"), cadence=st.just(Cadence.DELIVERED),
    position=st.integers(1, 9), gap=st.integers(0, 400), unit=st.sampled_from(Unit), channel=st.sampled_from(Channel),
    active=st.booleans(),
)  # fmt: skip


@given(
    step=STEPS, start=st.dates(date(2024, 1, 1), date(2028, 12, 31)), late=st.integers(-30, 400),
    country=st.sampled_from(("", "DE", "US", "SA", "GB")),
)  # fmt: skip
def test_no_step_of_any_rule_falls_on_a_forbidden_day_or_before_tomorrow(
    step: CadenceStep, start: date, late: int, country: str
) -> None:
    days, today = WorkingDays(country=country), start + late * DAY
    due = propose(step, start, today, days).due.day
    assert days.includes(due) and due > today and due >= start + step.gap * DAY


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
        assert proposal is not None
        due = proposal.due.day
        assert days.includes(due)
        assert due >= today and due > on  # never daily: not on the day of the try itself
        if days.after(on, proposal.gap) >= today and proposal.rule is not Rule.USEFUL:
            assert due == days.after(on, proposal.gap)  # no later than the rule says
