"""Days and times as people type them ("Tue", "in 3 days", "4 Dec", "at 10am"), in English.

Each reader looks at the words from one place on and returns what it found there and how many words that took.
A "Tue" said on a Tuesday means next week, unless a time later today goes with it; "next Tue" is that of next week,
whose first day is Monday; a day without a year is the next there is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from salesassist.domain.follow_up import Part
from salesassist.domain.times import Now

_WEEKDAYS = {
    word: number
    for number, words in enumerate((
        "mon monday", "tue tues tuesday", "wed weds wednesday", "thu thur thurs thursday", "fri friday",
        "sat saturday", "sun sunday",
    ))
    for word in words.split()
}  # fmt: skip
_MONTHS = {
    word: number
    for number, words in enumerate((
        "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
        "sep sept september", "oct october", "nov november", "dec december",
    ), 1)
    for word in words.split()
}  # fmt: skip
_NUMBERS = {
    word: number
    for number, words in enumerate(
        ["a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
    for word in words.split()
}
_DAYS_IN = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_MINUTES_IN = {"hour": 60, "hours": 60, "minute": 1, "minutes": 1, "min": 1, "mins": 1}
_ISO = re.compile(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:(\.)(\d{4}|\d\d)?)?", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d\d))?", re.ASCII)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(am|pm)?", re.ASCII)
_HOUR = re.compile(r"(\d{1,2})(am|pm)", re.ASCII)
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

    @property
    def says_day(self) -> bool:
        return self.day is not None


def weekday_of(word: str) -> int | None:
    """The weekday a word says, from Monday as 0."""
    return _WEEKDAYS.get(word.rstrip(".:!?"))


def is_weekday(word: str) -> bool:
    return word in _WEEKDAYS


def read_day(words: Sequence[str], now: Now, *, bare_weekday: bool = True) -> When | None:
    """Read a day at the beginning of `words` (folded; a final full stop kept)."""
    first = words[0]
    plain = [word.rstrip(".:!?") for word in words[:5]]
    if first == "on" and len(words) > 1:
        found = read_day(words[1:], now)
        return _longer(found, 1) if found else None
    if found := _written_day(first, now) or _named_month(words, plain, now) or _distance(plain, now):
        return found
    match plain:
        case ["today", *_]:
            return When(1, now.today, own_day=True)
        case ["tomorrow" | "tmrw", *_]:
            return When(1, now.tomorrow, own_day=True)
        case ["day", "after", "tomorrow", *_]:
            return When(3, now.today + timedelta(days=2), own_day=True)
        case ["yesterday", *_]:
            return When(1, now.today - timedelta(days=1), own_day=True)
        case ["last", "week", *_]:
            return When(2, _monday(now.today) - timedelta(days=7))
        case ["last", weekday, *_] if weekday in _WEEKDAYS:
            return When(2, _monday(now.today) + timedelta(days=_WEEKDAYS[weekday] - 7))
        case ["next", "week", *_]:
            return When(2, _monday(now.today) + timedelta(days=7))
        case ["next", weekday, *_] if weekday in _WEEKDAYS:
            return When(2, _monday(now.today) + timedelta(days=7 + _WEEKDAYS[weekday]))
        case ["this" | "coming", weekday, *_] if weekday in _WEEKDAYS:
            return _longer(_next_weekday(weekday, now), 1)
        case [weekday, *_] if weekday in _WEEKDAYS and bare_weekday:
            return _next_weekday(weekday, now)
    return None


def read_time(words: Sequence[str]) -> When | None:
    """Read a time, or a part of the day, at the beginning of `words`."""
    plain = [word.rstrip(".!?") for word in words[:4]]
    match plain:
        case ["at", *_] if len(plain) > 1:
            found = _clock(plain[1:])
            if found is None and plain[1].isascii() and plain[1].isdigit() and len(plain[1]) < 3:
                return _bare_hour(int(plain[1]))
            return _longer(found, 1) if found else None
        case ["in", "the", "morning" | "afternoon" as part, *_]:
            return When(3, part=Part(part))
        case ["morning" | "afternoon" as part, *_]:
            return When(1, part=Part(part))
    return _clock(plain)


def read_this_part(words: Sequence[str], now: Now) -> When | None:
    """Read "this morning", which says a day and a part of it."""
    if len(words) > 1 and words[0] == "this" and (part := words[1].rstrip(".!?")) in ("morning", "afternoon"):
        return When(2, now.today, part=Part(part), own_day=True)
    return None


def _longer(found: When, by: int) -> When:
    return When(
        found.length + by, found.day, found.at, found.part, found.moment, found.own_day, found.weekday,
        found.afternoon_assumed, found.is_bad,
    )  # fmt: skip


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _next_weekday(word: str, now: Now) -> When:
    ahead = (_WEEKDAYS[word] - now.today.weekday() - 1) % 7 + 1
    return When(1, now.today + timedelta(days=ahead), weekday=True)


def _made(length: int, year: int, month: int, day: int) -> When:
    try:
        made = date(year, month, day)
    except ValueError:
        return When(length, is_bad=True)
    return When(length, made) if _EARLIEST <= made.year <= _LATEST else When(length, is_bad=True)


def _coming(length: int, month: int, day: int, now: Now) -> When:
    """A day without a year: the next there is (a 29 February may be years away)."""
    for year in range(now.today.year, now.today.year + 9):
        found = _made(length, year, month, day)
        if found.day is not None and found.day >= now.today:
            return found
    return When(length, is_bad=True)


def _written_day(word: str, now: Now) -> When | None:
    if found := _ISO.fullmatch(word.rstrip(".:!?")):
        return _made(1, int(found[1]), int(found[3]), int(found[4]))
    if found := _SLASHED.fullmatch(word.rstrip(".:!?")):
        return _slashed(int(found[1]), int(found[2]), found[3], now)
    if found := _DOTTED.fullmatch(word.rstrip(":!?")):
        day, month = int(found[1]), int(found[2])
        if found[4]:
            return _made(1, int(found[4]) + (2000 if len(found[4]) == 2 else 0), month, day)
        made = _coming(1, month, day, now)
        return None if made.is_bad and not found[3] else made  # "2.0" is a version, "31.2." an error
    return None


def _slashed(first: int, second: int, year: str | None, now: Now) -> When | None:
    """ "12/24", "24/12/2026": which is the month must be told by the other being none. "24/60" is no date at all."""
    if first > 12 and second > 12:
        return When(1, is_bad=True) if year else None
    if first != second and first <= 12 and second <= 12:
        return When(1, is_bad=True)
    day, month = (first, second) if first > 12 else (second, first)
    if year:
        return _made(1, int(year) + (2000 if len(year) == 2 else 0), month, day)
    return _coming(1, month, day, now)


def _named_month(words: Sequence[str], plain: Sequence[str], now: Now) -> When | None:
    """ "4 Dec", "4th of December 2026", "Dec 4"."""
    number = _ORDINAL.fullmatch(words[0])
    if number and len(plain) > 1:
        at = 2 if plain[1] == "of" and len(plain) > 2 else 1
        month, day = _MONTHS.get(plain[at]), int(number[1])
    elif len(plain) > 1 and plain[0] in _MONTHS and (number := _ORDINAL.fullmatch(plain[1])):
        at, month, day = 1, _MONTHS[plain[0]], int(number[1])
    else:
        return None
    if month is None:
        return None
    year = plain[at + 1] if len(plain) > at + 1 else ""
    if len(year) == 4 and year.isascii() and year.isdigit():
        return _made(at + 2, int(year), month, day)
    return _coming(at + 1, month, day, now)


def _distance(plain: Sequence[str], now: Now) -> When | None:
    """ "in 3 days", "in a week", "in 2 hours"."""
    if len(plain) < 3 or plain[0] != "in":
        return None
    count = _NUMBERS.get(plain[1], 0)
    if plain[1].isascii() and plain[1].isdigit():
        count = int(plain[1][:9])
    unit = plain[2]
    if unit in _DAYS_IN and (count or plain[1] == "0"):
        if count * _DAYS_IN[unit] > 36_500:
            return When(3, is_bad=True)
        return When(3, now.today + timedelta(days=count * _DAYS_IN[unit]), own_day=True)
    if unit in _MINUTES_IN and count:
        if count * _MINUTES_IN[unit] > 60 * 24 * 366:
            return When(3, is_bad=True)
        moment = (now.at.astimezone(UTC) + timedelta(minutes=count * _MINUTES_IN[unit])).astimezone(now.zone)
        return When(3, moment.date(), moment=moment.replace(second=0, microsecond=0))
    return None


def _clock(plain: Sequence[str]) -> When | None:
    first = plain[0]
    after = plain[1] if len(plain) > 1 and plain[1] in ("am", "pm") else ""
    if first == "noon":
        return When(1, at=time(12))
    if found := _CLOCK.fullmatch(first):
        half = found[3] or after
        return _time(2 if after and not found[3] else 1, int(found[1]), int(found[2]), half)
    if found := _HOUR.fullmatch(first):
        return _time(1, int(found[1]), 0, found[2])
    if after and first.isascii() and first.isdigit() and len(first) < 3:
        return _time(2, int(first), 0, after)
    return None


def _time(length: int, hour: int, minute: int, half: str) -> When:
    if half:
        if not 1 <= hour <= 12:
            return When(length, is_bad=True)
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:
        return When(length, is_bad=True)
    return When(length, at=time(hour, minute))


def _bare_hour(hour: int) -> When:
    """ "at 3": nobody means three in the night."""
    if hour > 23:
        return When(2, is_bad=True)
    if 1 <= hour <= 6:
        return When(2, at=time(hour + 12), afternoon_assumed=True)
    return When(2, at=time(hour))
