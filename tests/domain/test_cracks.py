"""Keep in touch: who is going cold, what falls through the cracks, and how calls are spread over days."""

from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Tier
from salesassist.domain.contact_line import ContactLine, NextStep
from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.cracks import FOR_GOOD, KeepInTouch, Warmth, cracks, going_cold, limit_of, spread
from salesassist.domain.follow_up import Channel, Due
from salesassist.domain.times import Now
from tests.factories import MONDAY, MORE, moment, now

TIERS = {"A": 7, "B": 30, "C": 90}
WEEKDAYS = WorkingDays()


def line(
    uid: str = "anna", tier: Tier | None = Tier.B, *, touched: int | None = 0, added: int = 400,
    step: date | None = None, at: Now | None = None, never: bool = False, rest: date | None = None,
    triaged: bool = True,
) -> ContactLine:  # fmt: skip
    """A contact last touched so many days ago, with a step due on a day."""
    at = at or now()

    def days_ago(days: int) -> datetime:
        return at.moment(at.today - timedelta(days=days), moment("2026-11-23 12:00").time())

    planned = NextStep("f", "Call", Channel.CALL, Due(step), False) if step else None
    soon = (at.start_of(step).timestamp(), at.start_of(step + timedelta(days=1)).timestamp()) if step else ()
    return ContactLine(
        1, uid, uid.title(), uid, "", tier, never, rest, days_ago(added),
        None if touched is None else days_ago(touched), triaged, planned, *soon,
    )  # fmt: skip


def rules(at: Now | None = None) -> KeepInTouch:
    return KeepInTouch(TIERS, at or now())


@pytest.mark.parametrize(
    ("tier", "days", "warmth"),
    [
        (Tier.A, 7, None), (Tier.A, 8, Warmth.COOLING), (Tier.A, 10, Warmth.COOLING), (Tier.A, 11, Warmth.COLD),
        (Tier.B, 30, None), (Tier.B, 31, Warmth.COOLING), (Tier.B, 45, Warmth.COOLING), (Tier.B, 46, Warmth.COLD),
        (Tier.C, 90, None), (Tier.C, 91, Warmth.COOLING), (Tier.C, 135, Warmth.COOLING), (Tier.C, 136, Warmth.COLD),
        (None, 900, None),
    ],
)  # fmt: skip
def test_past_the_wish_a_contact_cools_and_past_one_and_a_half_times_it_is_cold(
    tier: Tier | None, days: int, warmth: Warmth | None
) -> None:
    assert rules().warmth(line(tier=tier, touched=days)) is warmth


def test_without_a_touch_the_day_added_counts() -> None:
    assert rules().warmth(line(touched=None, added=31)) is Warmth.COOLING
    assert rules().warmth(line(touched=None, added=30)) is None


def test_a_resting_contact_never_goes_cold() -> None:
    assert rules().warmth(line(touched=99, never=True)) is None
    assert rules().warmth(line(touched=99, rest=FOR_GOOD)) is None
    assert rules().warmth(line(touched=99, rest=MONDAY + timedelta(days=1))) is None
    assert rules().warmth(line(touched=99, rest=MONDAY)) is Warmth.COLD, "the rest is over today"


def test_a_step_due_within_the_limit_keeps_a_contact_warm_and_a_distant_one_does_not() -> None:
    limit = MONDAY + timedelta(days=limit_of(30) - 35)
    assert rules().warmth(line(touched=35, step=limit)) is None
    assert rules().warmth(line(touched=35, step=limit + timedelta(days=1))) is Warmth.COOLING


def test_who_is_past_the_limit_is_cold_until_a_step_is_planned_as_soon_as_half_the_interval() -> None:
    assert rules().warmth(line(touched=200, step=MONDAY + timedelta(days=15))) is None
    assert rules().warmth(line(touched=200, step=MONDAY + timedelta(days=16))) is Warmth.COLD


def test_days_are_the_users_own() -> None:
    at = now("2026-11-24 03:30")  # still Monday: the day starts at four
    assert rules(at).warmth(line(touched=30, at=at)) is None


def test_the_one_furthest_past_its_tier_comes_first() -> None:
    lines = [line("b", Tier.B, touched=60), line("a", Tier.A, touched=28), line("c", Tier.C, touched=100), line("d")]
    assert [found.uid for found in going_cold(lines, rules())] == ["a", "b", "c"]


def test_cracks_leave_out_the_untriaged_and_the_resting() -> None:
    lines = [
        line("none", None, touched=3), line("older", None, touched=9), line("new", None, touched=None, triaged=False),
        line("rest", None, rest=FOR_GOOD), line("late", None, step=MONDAY - timedelta(days=2)),
        line("cold", touched=99),
    ]  # fmt: skip
    found = cracks(lines, rules())
    assert found.no_next_step == ("cold", "older", "none")
    assert found.overdue == ("late",)
    assert found.going_cold == ("cold",)


# --- spreading -------------------------------------------------------------------------------------------------------


def test_a_few_calls_are_spread_over_a_week_and_the_first_comes_soonest() -> None:
    found = spread(["a", "b", "c"], date(2026, 11, 24), WEEKDAYS, 20)
    assert found == (("a", date(2026, 11, 24)), ("b", date(2026, 11, 25)), ("c", date(2026, 11, 26)))


def test_one_call_is_for_the_first_working_day() -> None:
    assert spread(["a"], date(2026, 11, 28), WEEKDAYS, 20) == (("a", date(2026, 11, 30)),)


def test_a_day_takes_no_more_than_the_goal_with_what_is_there_already() -> None:
    load = {date(2026, 11, 24): 20, date(2026, 11, 25): 18}
    counts = Counter(day for _uid, day in spread([str(n) for n in range(30)], date(2026, 11, 24), WEEKDAYS, 20, load))
    assert date(2026, 11, 24) not in counts
    assert counts[date(2026, 11, 25)] == 2
    assert max(counts.values()) <= 20
    assert sum(counts.values()) == 30


def test_nobody_is_planned_on_a_holiday_of_their_country() -> None:
    tuesday = date(2026, 11, 24)
    found = dict(spread(["a", "b"], tuesday, WEEKDAYS, 20, works=lambda uid, day: uid != "a" or day != tuesday))
    assert found == {"a": date(2026, 11, 25), "b": tuesday}


def test_who_works_on_none_of_the_days_is_planned_after_them() -> None:
    later = date(2026, 12, 10)
    assert spread(["a"], date(2026, 11, 24), WEEKDAYS, 20, works=lambda _uid, day: day >= later) == (("a", later),)


@MORE
@given(
    st.integers(0, 60), st.integers(0, 25), st.dictionaries(st.integers(0, 9), st.integers(0, 30), max_size=6),
    st.frozensets(st.integers(0, 12), max_size=4), st.integers(0, 12),
)  # fmt: skip
def test_every_contact_gets_one_working_day_with_room(
    count: int, a_day: int, load: dict[int, int], holidays: frozenset[int], first: int
) -> None:
    start = MONDAY + timedelta(days=first)
    loads = {MONDAY + timedelta(days=day): there for day, there in load.items()}
    closed = {MONDAY + timedelta(days=day) for day in holidays}

    def works(uid: str, day: date) -> bool:
        return int(uid) % 2 == 0 or day not in closed

    found = spread([str(n) for n in range(count)], start, WEEKDAYS, a_day, loads, works)
    assert [uid for uid, _day in found] == [str(n) for n in range(count)]
    for uid, day in found:
        assert day >= start and WEEKDAYS.includes(day) and works(uid, day)
    for day, there in Counter(day for _uid, day in found).items():
        assert there + loads.get(day, 0) <= max(a_day, 1)
