"""Which backups stay."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.retention import ALL_FOR, to_drop

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ages = st.timedeltas(timedelta(0), timedelta(days=1200))


def years(step: timedelta, length: timedelta) -> set[datetime]:
    return {NOW - n * step for n in range(length // step + 1)}


@given(st.sets(ages, max_size=60))
def test_the_newest_and_the_last_three_hours_always_stay(old: set[timedelta]) -> None:
    taken = {NOW - age for age in old}
    dropped = to_drop(taken, NOW)
    assert dropped <= taken
    assert not any(NOW - moment <= ALL_FOR for moment in dropped)
    assert not taken or max(taken) not in dropped


@given(st.sets(ages, max_size=60))
def test_thinning_twice_drops_nothing_more(old: set[timedelta]) -> None:
    taken = {NOW - age for age in old}
    left = taken - to_drop(taken, NOW)
    assert to_drop(left, NOW) == set()


@given(st.sets(ages, min_size=1, max_size=60))
def test_every_month_that_had_one_keeps_one(old: set[timedelta]) -> None:
    taken = {NOW - age for age in old}
    left = taken - to_drop(taken, NOW)
    assert {(m.year, m.month) for m in left} == {(m.year, m.month) for m in taken}


def test_what_every_half_hour_for_three_years_comes_down_to() -> None:
    """Thinned as a program that runs all the time would: after each backup."""
    start = NOW - timedelta(days=1095)
    kept: set[datetime] = set()
    for number in range(1095 * 48 + 1):
        moment = start + number * timedelta(minutes=30)
        kept.add(moment)
        if number % 16 == 0:
            kept -= to_drop(kept, moment)
    kept -= to_drop(kept, NOW)

    def between(younger: timedelta, older: timedelta) -> int:
        return sum(younger < NOW - moment <= older for moment in kept)

    day = timedelta(days=1)
    assert between(-day, timedelta(hours=3)) == 7
    assert between(timedelta(hours=3), 2 * day) == 45
    assert between(2 * day, 30 * day) in (28, 29)
    assert 21 <= between(30 * day, 182 * day) <= 24
    assert 30 <= between(182 * day, 1200 * day) <= 32


def test_a_clock_that_went_back_drops_nothing() -> None:
    taken = {NOW - timedelta(minutes=n) for n in range(0, 100_000, 600)}
    assert to_drop(taken, datetime(1970, 1, 1, tzinfo=UTC)) == set()
    assert to_drop(taken | {NOW + timedelta(seconds=1)}, NOW) == set()
    assert to_drop(taken, NOW)
    assert to_drop((), NOW) == set()
