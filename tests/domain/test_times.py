"""The user's days and moments: the day start, daylight saving, and travel."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from salesassist.domain.times import Now, local_moment
from tests.factories import MORE, ZONES, moment, now, nows


@pytest.mark.parametrize(
    ("text", "today"),
    [
        ("2026-11-23 09:14", date(2026, 11, 23)),
        ("2026-11-23 23:59", date(2026, 11, 23)),
        ("2026-11-24 00:00", date(2026, 11, 23)),
        ("2026-11-24 03:59", date(2026, 11, 23)),
        ("2026-11-24 04:00", date(2026, 11, 24)),
        ("2027-01-01 01:00", date(2026, 12, 31)),
    ],
)
def test_the_day_starts_at_four(text: str, today: date) -> None:
    assert now(text).today == today
    assert now(text).tomorrow == today + timedelta(days=1)


def test_the_start_of_the_day_is_a_setting() -> None:
    assert now("2026-11-23 05:59", day_start=time(6)).today == date(2026, 11, 22)
    assert now("2026-11-23 06:00", day_start=time(6)).today == date(2026, 11, 23)
    assert now("2026-11-23 00:00", day_start=time(0)).today == date(2026, 11, 23)


def test_a_moment_without_a_zone_is_no_present() -> None:
    with pytest.raises(ValueError, match="aware"):
        Now(datetime(2026, 11, 23, 9, 14))


GAPS = [
    ("Europe/Berlin", date(2026, 3, 29), time(2, 0), "2026-03-29T03:00:00+02:00"),
    ("Europe/Berlin", date(2026, 3, 29), time(2, 30), "2026-03-29T03:30:00+02:00"),
    ("America/New_York", date(2026, 3, 8), time(2, 30), "2026-03-08T03:30:00-04:00"),
    ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-04T02:45:00+11:00"),
]
FOLDS = [
    ("Europe/Berlin", date(2026, 10, 25), time(2, 30), "2026-10-25T02:30:00+02:00"),
    ("America/New_York", date(2026, 11, 1), time(1, 30), "2026-11-01T01:30:00-04:00"),
    ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), "2026-04-05T01:45:00+11:00"),
]


@pytest.mark.parametrize(("zone", "day", "at", "expected"), GAPS)
def test_a_time_that_does_not_exist_moves_forward_by_the_gap(zone: str, day: date, at: time, expected: str) -> None:
    assert local_moment(day, at, ZoneInfo(zone)).isoformat() == expected


@pytest.mark.parametrize("fold", [0, 1])
@pytest.mark.parametrize(("zone", "day", "at", "expected"), FOLDS)
def test_a_time_that_occurs_twice_means_the_first(zone: str, day: date, at: time, expected: str, fold: int) -> None:
    assert local_moment(day, at.replace(fold=fold), ZoneInfo(zone)).isoformat() == expected


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [  # the clocks change before the day start, so it is the night of the day before that is shorter or longer
        ("Europe/Berlin", date(2026, 3, 28), 23),
        ("Europe/Berlin", date(2026, 3, 29), 24),
        ("Europe/Berlin", date(2026, 10, 24), 25),
        ("Europe/Berlin", date(2026, 10, 25), 24),
        ("America/New_York", date(2026, 3, 7), 23),
        ("America/New_York", date(2026, 10, 31), 25),
        ("Australia/Lord_Howe", date(2026, 10, 3), 23.5),
        ("Australia/Lord_Howe", date(2026, 4, 4), 24.5),
    ],
)
def test_a_day_at_a_change_of_the_clocks_is_as_long_as_it_is(zone: str, day: date, hours: float) -> None:
    here = now("2026-06-01 12:00", zone)
    start, end = here.start_of(day), here.start_of(day + timedelta(days=1))
    assert start.time() == end.time() == time(4)
    assert end.timestamp() - start.timestamp() == hours * 3600


def test_the_hour_that_occurs_twice_does_not_bring_yesterday_back() -> None:
    begun = now("2026-10-25 02:45", day_start=time(2, 30), fold=0)
    again = now("2026-10-25 02:10", day_start=time(2, 30), fold=1)  # 25 minutes later
    assert again.epoch > begun.epoch
    assert begun.today == again.today == date(2026, 10, 25)


def test_a_day_whose_start_is_skipped_begins_after_the_gap() -> None:
    assert now("2026-03-29 03:10", day_start=time(2, 30)).today == date(2026, 3, 28)
    assert now("2026-03-29 03:30", day_start=time(2, 30)).today == date(2026, 3, 29)


@MORE
@given(nows(), st.integers(-400, 400))
@example(now("2026-10-25 02:10", day_start=time(2, 30), fold=1), 0)
def test_every_moment_lies_between_the_start_of_its_day_and_the_next(now: Now, hours: int) -> None:
    at = now.at.astimezone(UTC) + timedelta(hours=hours, minutes=hours % 7)
    day = now.day_of(at)
    assert now.start_of(day).timestamp() <= at.timestamp() < now.start_of(day + timedelta(days=1)).timestamp()


@MORE
@given(nows(), st.integers(0, 3000))
def test_the_day_never_goes_back(now: Now, minutes: int) -> None:
    later = Now((now.at.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.zone), now.day_start)
    assert now.today <= later.today


@given(nows(), st.integers(-3, 3), st.times())
def test_a_moment_of_a_day_shows_its_time_unless_that_is_skipped(now: Now, days: int, at: time) -> None:
    day = now.today + timedelta(days=days)
    shown = now.moment(day, at)
    plain = datetime.combine(day, at)
    assert shown.tzinfo is now.zone
    assert shown.fold == 0
    assert timedelta(0) <= shown.replace(tzinfo=None) - plain <= timedelta(hours=1)
    if shown.replace(tzinfo=None) != plain:  # then nothing shows it: the first moment after the gap is later
        before = (shown.astimezone(UTC) - timedelta(hours=1)).astimezone(now.zone)
        assert before.utcoffset() != shown.utcoffset()


def test_a_moment_falls_on_the_day_it_is_where_the_user_is_now() -> None:
    call = moment("2026-11-23 22:00")
    assert now().day_of(call) == date(2026, 11, 23)
    assert now("2026-11-23 17:14", "Asia/Tokyo").day_of(call) == date(2026, 11, 24)
    assert now("2026-11-22 22:14", "Pacific/Honolulu").day_of(moment("2026-11-23 09:14")) == date(2026, 11, 22)


@given(st.sampled_from(ZONES), nows())
def test_travel_changes_the_day_but_not_the_moment(zone: str, now: Now) -> None:
    there = Now(now.at.astimezone(ZoneInfo(zone)), now.day_start)
    assert there.epoch == now.epoch
    assert abs((there.today - now.today).days) <= 1
    assert there.day_of(now.at) == there.today
