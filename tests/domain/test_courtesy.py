"""Courtesy: working days, how they are counted, contact hours, and which plan is warned of."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Contact
from salesassist.domain.courtesy import Nuisance, Warning, WorkingDays, hours_of, polite_day, warnings
from salesassist.domain.follow_up import Channel, FollowUp, Part
from salesassist.domain.interaction import Interaction, Outcome
from tests.factories import BERLIN, MONDAY, contact, follow_up, interaction, moment, now

DAY = timedelta(days=1)
MON, TUE, WED, THU, FRI, SAT, SUN = (MONDAY + n * DAY for n in range(7))
COUNTRIES = ("", "DE", "US", "GB", "SA", "IL", "IR", "NP", "SE", "XX")


@pytest.mark.parametrize(
    ("days", "day", "working"),
    [
        (WorkingDays(), FRI, True),
        (WorkingDays(), SAT, False),
        (WorkingDays(), SUN, False),
        (WorkingDays((0, 1, 2)), THU, False),  # the user works Monday to Wednesday
        (WorkingDays(()), MON, True),  # a setting that says no day at all is no setting
        (WorkingDays(country="DE"), date(2026, 12, 25), False),
        (WorkingDays(country="US"), date(2026, 11, 26), False),  # Thanksgiving
        (WorkingDays(country="DE"), date(2026, 11, 26), True),
        (WorkingDays(country="us"), date(2026, 11, 26), False),  # an imported code may be in small letters
        (WorkingDays(country="XX"), date(2026, 12, 25), True),  # a country that nobody knows has no holidays
        (WorkingDays(country=""), date(2026, 12, 25), True),
        (WorkingDays(country="SA"), FRI, False),  # the weekend is the contact's country's
        (WorkingDays(country="SA"), SUN, False),  # and a day that the user does not work stays none
        (WorkingDays((6, 0, 1, 2, 3), "IL"), SUN, True),
        (WorkingDays((0, 1, 2, 3, 4, 5), "DE"), SAT, False),
        (WorkingDays((5, 6), "DE"), SAT, True),  # whoever works on weekends only has no other days
        (WorkingDays((5, 6), "DE"), MON, False),
    ],
)
def test_a_working_day_is_one_that_the_user_and_the_country_both_work(
    days: WorkingDays, day: date, working: bool
) -> None:
    assert days.includes(day) is working


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        (MON, 1, TUE),  # the next one is 1
        (MON, 2, WED),
        (THU, 1, FRI),
        (FRI, 1, MON + 7 * DAY),
        (THU, 3, TUE + 7 * DAY),
        (SAT, 1, MON + 7 * DAY),  # counted from a day that is none
        (SUN, 2, TUE + 7 * DAY),
        (date(2026, 12, 23), 1, date(2026, 12, 24)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),  # Christmas, then a weekend
        (date(2026, 12, 23), 5, date(2026, 12, 31)),
    ],
)
def test_gaps_are_counted_in_working_days(start: date, count: int, expected: date) -> None:
    assert WorkingDays(country="DE").after(start, count) == expected


def test_a_working_day_is_its_own_next() -> None:
    assert WorkingDays().on_or_after(FRI) == FRI
    assert WorkingDays().on_or_after(SAT) == MON + 7 * DAY


@given(
    weekdays=st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days))),
    country=st.sampled_from(COUNTRIES),
    start=st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    count=st.integers(1, 15),
)
def test_whatever_the_week_and_the_country_the_count_is_exact(
    weekdays: tuple[int, ...], country: str, start: date, count: int
) -> None:
    days = WorkingDays(weekdays, country)
    end = days.after(start, count)
    between = [start + n * DAY for n in range(1, (end - start).days + 1)]
    assert sum(map(days.includes, between)) == count
    assert days.includes(end)


# --- what would be a nuisance ----------------------------------------------------------------------------------------

HERE = contact(country="DE", time_zone="Europe/Berlin")
FAR = contact(country="US", time_zone="America/New_York")


def kinds(plan: FollowUp, history: Sequence[Interaction] = (), who: Contact = HERE, **others: Any) -> list[Nuisance]:
    days = WorkingDays(country=who.country)
    return [warning.kind for warning in warnings(who, plan, history, now(), days, **others)]


def tries(*days: str) -> list[Interaction]:
    return [interaction(outcome=Outcome.NO_ANSWER, at=f"2026-{day} 10:00") for day in days]


def test_a_polite_plan_is_not_warned_of() -> None:
    assert kinds(follow_up(due=moment("2026-11-24 10:00"))) == []
    assert kinds(follow_up(due=MONDAY), tries("11-20")) == []


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 11, 28), Nuisance.WEEKEND),
        (date(2026, 12, 25), Nuisance.HOLIDAY),
        (date(2026, 12, 26), Nuisance.HOLIDAY),
    ],
)
def test_weekends_and_holidays_of_their_country_are_told_apart(day: date, kind: Nuisance) -> None:
    assert kinds(follow_up(due=day)) == [kind]
    assert kinds(follow_up(due=day, promised=True)) == []  # a promise overrides them


def test_contact_hours_are_those_of_their_own_zone() -> None:
    early = follow_up(due=moment("2026-11-24 10:00"))  # 04:00 in New York
    (warning,) = warnings(FAR, early, [], now(), WorkingDays(country="US"))
    assert (warning.kind, warning.there) == (Nuisance.HOURS, time(4))
    assert kinds(follow_up(due=moment("2026-11-24 15:00")), who=FAR) == []
    assert kinds(follow_up(due=moment("2026-11-24 18:00"))) == [Nuisance.HOURS]  # until 18:00
    assert kinds(follow_up(due=moment("2026-11-24 10:00"), promised=True), who=FAR) == []
    assert kinds(follow_up(due=moment("2026-11-24 23:00"), channel=Channel.EMAIL)) == []  # read when they like


def test_an_unknown_zone_is_the_users() -> None:
    lost = contact(time_zone="Mars/Olympus", country="DE")
    assert kinds(follow_up(due=moment("2026-11-24 10:00")), who=lost) == []
    assert hours_of(lost, BERLIN).zone is BERLIN


def test_the_hours_they_like_are_welcome_even_outside_the_usual() -> None:
    evening = contact(country="DE", best_hours="18:30-20:00")
    assert kinds(follow_up(due=moment("2026-11-24 19:00")), who=evening) == []
    assert kinds(follow_up(due=moment("2026-11-24 20:30")), who=evening) == [Nuisance.HOURS]
    assert hours_of(contact(best_hours="whenever"), BERLIN).best is None


@pytest.mark.parametrize(
    ("best", "zone", "wanted", "part"),
    [
        ("", "Europe/Berlin", Part.MORNING, Part.MORNING),
        ("14:00-16:00", "Europe/Berlin", Part.MORNING, Part.AFTERNOON),  # best hours narrow it
        ("08:00-12:00", "Europe/Berlin", Part.AFTERNOON, Part.MORNING),
        ("", "America/New_York", Part.MORNING, Part.AFTERNOON),  # their morning is our afternoon
        ("", "Asia/Tokyo", Part.AFTERNOON, Part.MORNING),
    ],
)
def test_a_call_is_proposed_for_the_part_of_the_day_that_reaches_them(
    best: str, zone: str, wanted: Part, part: Part
) -> None:
    hours = hours_of(contact(best_hours=best, time_zone=zone), BERLIN)
    assert hours.part(MONDAY, wanted, BERLIN) is part


def test_a_second_try_on_one_day_is_warned_of() -> None:
    assert kinds(follow_up(due=MONDAY), tries("11-23")) == [Nuisance.SAME_DAY]
    assert kinds(follow_up(due=MONDAY, promised=True), tries("11-23")) == [Nuisance.SAME_DAY]  # promises too
    assert kinds(follow_up(due=MONDAY, channel=Channel.EMAIL), tries("11-23")) == []
    other = follow_up(due=MONDAY)
    assert kinds(follow_up(due=MONDAY), others=[other]) == [Nuisance.SAME_DAY]
    assert kinds(other, others=[other]) == []  # not beside itself


def test_a_fourth_try_in_ten_working_days_is_warned_of_with_the_figures() -> None:
    history = tries("11-12", "11-16", "11-19")
    (warning,) = warnings(HERE, follow_up(due=date(2026, 11, 24)), history, now(), WorkingDays(country="DE"))
    assert warning == Warning(Nuisance.TOO_MANY_TRIES, count=4, days=12)
    assert kinds(follow_up(due=date(2026, 11, 26)), history) == []  # the first is eleven working days back
    answered = [*history, interaction(outcome=Outcome.REPLIED, at="2026-11-20 10:00")]
    assert kinds(follow_up(due=date(2026, 11, 24)), answered) == []
    assert kinds(follow_up(due=date(2026, 11, 24), promised=True), history) == [Nuisance.TOO_MANY_TRIES]


def test_who_asked_to_be_left_alone_is_warned_of_before_all() -> None:
    assert kinds(follow_up(due=date(2026, 12, 25)), who=contact(do_not_contact=True)) == [Nuisance.DO_NOT_CONTACT]


@given(
    tried=st.lists(st.dates(date(2026, 10, 1), date(2026, 12, 31)), max_size=12),
    day=st.dates(date(2026, 10, 1), date(2026, 12, 31)),
)
def test_a_polite_day_is_never_warned_of(tried: list[date], day: date) -> None:
    days = WorkingDays(country="DE")
    polite = polite_day(day, tried, days)
    history = [interaction(outcome=Outcome.NO_ANSWER, at=f"{past} 10:00") for past in tried]
    assert polite >= day and days.includes(polite)
    assert kinds(follow_up(due=polite), history) == []
    if day == days.on_or_after(day) and not kinds(follow_up(due=day), history):
        assert polite == day  # no later than need be
