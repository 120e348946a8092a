"""Working days: those of the user, of the contact's country, and how they are counted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.courtesy import WorkingDays
from tests.factories import MONDAY

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
