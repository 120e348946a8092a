"""Which day is meant: by a phrase ("the end of the month"), and by figures ("24.12.").

A day without a year is the next there is; one of a week is counted from Monday.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from salesassist.domain.follow_up import Part
from salesassist.domain.times import Now
from salesassist.frozen import dataclass, replace

_ISO = re.compile(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:(\.)(\d{4}|\d\d)?)?", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d\d))?", re.ASCII)
_EARLIEST, _LATEST = 1900, 2200


@dataclass(frozen=True, slots=True)
class When:
    """What some words say about when. `is_bad`: they look like a day or a time, but there is none such.

    `own_day`: the day is counted from the user's own (which begins at the day start), not one of the calendar.
    `weekday`: which one, where only that was said; `day` is then in the coming seven days, today left out.
    """

    length: int
    day: date | None = None
    at: time | None = None
    part: Part | None = None
    moment: datetime | None = None
    own_day: bool = False
    weekday: bool = False
    afternoon_assumed: bool = False
    is_bad: bool = False


# --- by a phrase -----------------------------------------------------------------------------------------------------


def meant(meaning: Sequence[str], slots: Mapping[str, object], length: int, now: Now) -> When | None:
    """What a phrase of so many words means: `meaning` is its name and what goes with it, `slots` what stands in it."""
    return _MEANINGS[meaning[0]](slots, meaning[1:], length, now)


def _day_from_now(_slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    part = Part(said[1]) if len(said) > 1 else None
    return When(length, now.today + timedelta(days=int(said[0])), part=part, own_day=True)


def _ahead(slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When | None:
    count, unit = int_of(slots["n"]), slots["unit"]
    later = int(said[0]) if said else 0
    if unit in ("hours", "minutes"):
        minutes = count * (60 if unit == "hours" else 1)
        if later or not minutes:
            return None
        return When(length, is_bad=True) if minutes > 60 * 24 * 366 else _in_minutes(minutes, length, now)
    if unit in ("days", "weeks"):
        days = count * (7 if unit == "weeks" else 1)
        if days > 36_500:
            return When(length, is_bad=True)
        return When(length, now.today + timedelta(days=days + later), own_day=True)
    months = count * (12 if unit == "years" else 1)
    if months > 1_200:
        return When(length, is_bad=True)
    return When(length, _months_on(now.today + timedelta(days=later), months), own_day=True)


def _minutes(_slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    return _in_minutes(int(said[0]), length, now)


def _in_minutes(minutes: int, length: int, now: Now) -> When:
    moment = (now.at.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.zone)
    return When(length, moment.date(), moment=moment.replace(second=0, microsecond=0))


def _months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _monday_of(_slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    return When(length, _monday(now.today) + timedelta(days=7 * int(said[0])))


def _weekday_of_week(slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    return When(length, _monday(now.today) + timedelta(days=7 * int(said[0]) + int_of(slots["weekday"])))


def _coming(slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    found = coming_weekday(int_of(slots["weekday"]), length, now)
    return replace(found, part=Part(said[0])) if said else found


def coming_weekday(weekday: int, length: int, now: Now) -> When:
    """The next such weekday (Monday is 0), today left out."""
    ahead = (weekday - now.today.weekday() - 1) % 7 + 1
    return When(length, now.today + timedelta(days=ahead), weekday=True)


def _friday(_slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    """The end of a week; on a weekend that of this week is over."""
    weeks = int(said[0]) + (now.today.weekday() > 4)
    return When(length, _monday(now.today) + timedelta(days=7 * weeks + 4))


def _weekend(_slots: Mapping[str, object], _said: Sequence[str], length: int, now: Now) -> When:
    return When(length, max(now.today, _monday(now.today) + timedelta(days=5)))


def _month_begin(_slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    return When(length, _months_on(now.today, int(said[0])).replace(day=1))


def _month_end(_slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    return When(length, _last_of(_months_on(now.today, int(said[0]))))


def _last_of(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _year_end(_slots: Mapping[str, object], _said: Sequence[str], length: int, now: Now) -> When:
    return When(length, date(now.today.year, 12, 31))


def _end_of(slots: Mapping[str, object], _said: Sequence[str], length: int, now: Now) -> When:
    month = int_of(slots["month"])
    return When(length, _last_of(date(now.today.year + (month < now.today.month), month, 1)))


def _early_in(slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    return _coming_date(length, int_of(slots["month"]), int(said[0]), now)


def _date(slots: Mapping[str, object], _said: Sequence[str], length: int, now: Now) -> When:
    month, day = int_of(slots["month"]), int_of(slots["d"])
    return _made(length, int_of(slots["y"]), month, day) if "y" in slots else _coming_date(length, month, day, now)


def _day_of_month(slots: Mapping[str, object], _said: Sequence[str], length: int, now: Now) -> When | None:
    """ "the 15th": the next there is."""
    day = int_of(slots.get("ordinal", slots.get("d")))
    for months in range(13):
        first = _months_on(now.today.replace(day=1), months)
        if 1 <= day <= monthrange(first.year, first.month)[1] and first.replace(day=day) >= now.today:
            return When(length, first.replace(day=day))
    return None  # "le 45": no day, and most likely meant as none


_Meaning = Callable[[Mapping[str, object], Sequence[str], int, Now], When | None]
_MEANINGS: Mapping[str, _Meaning] = {
    "day": _day_from_now, "ahead": _ahead, "minutes": _minutes, "monday": _monday_of, "weekday": _weekday_of_week,
    "coming": _coming, "bare": _coming, "friday": _friday, "weekend": _weekend, "month_begin": _month_begin,
    "month_end": _month_end, "year_end": _year_end, "end_of": _end_of, "date": _date, "day_of_month": _day_of_month,
    "begin_of": lambda slots, _said, length, now: _early_in(slots, ("1",), length, now),
    "mid_of": lambda slots, _said, length, now: _early_in(slots, ("15",), length, now),
}  # fmt: skip


# --- in figures ------------------------------------------------------------------------------------------------------


def written_day(word: str, now: Now, day_first: bool | None) -> When | None:
    """A day in one word of figures; `day_first`: how 3/12 is written."""
    if found := _ISO.fullmatch(word.rstrip(".:!?")):
        return _made(1, int(found[1]), int(found[3]), int(found[4]))
    if found := _SLASHED.fullmatch(word.rstrip(".:!?")):
        return _slashed(int(found[1]), int(found[2]), found[3], now, day_first)
    if found := _DOTTED.fullmatch(word.rstrip(":!?")):
        day, month = int(found[1]), int(found[2])
        if found[4]:
            return _made(1, int(found[4]) + (2000 if len(found[4]) == 2 else 0), month, day)
        made = _coming_date(1, month, day, now)
        return None if made.is_bad and not found[3] else made  # "2.0" is a version, "31.2." an error
    return None


def _slashed(first: int, second: int, year: str | None, now: Now, day_first: bool | None) -> When | None:
    """ "12/24", "24/12/2026": which is the month must be told by the other being none, or by how the user writes
    dates. "24/60" is no date at all."""
    if first > 12 and second > 12:
        return When(1, is_bad=True) if year else None
    if first != second and first <= 12 and second <= 12:
        if day_first is None:
            return When(1, is_bad=True)
        day, month = (first, second) if day_first else (second, first)
    else:
        day, month = (first, second) if first > 12 else (second, first)
    if year:
        return _made(1, int(year) + (2000 if len(year) == 2 else 0), month, day)
    return _coming_date(1, month, day, now)


def _made(length: int, year: int, month: int, day: int) -> When:
    try:
        made = date(year, month, day)
    except ValueError:
        return When(length, is_bad=True)
    return When(length, made) if _EARLIEST <= made.year <= _LATEST else When(length, is_bad=True)


def _coming_date(length: int, month: int, day: int, now: Now) -> When:
    """A day without a year: the next there is (a 29 February may be years away)."""
    for year in range(now.today.year, now.today.year + 9):
        found = _made(length, year, month, day)
        if found.day is not None and found.day >= now.today:
            return found
    return When(length, is_bad=True)


def int_of(value: object) -> int:
    """The number that stands in a slot."""
    assert isinstance(value, int)
    return value
