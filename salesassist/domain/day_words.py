"""Days and times as people type them ("Tue", "in 3 Tagen", "4 déc.", "a las 10"), in the languages of `day_languages`.

Each reader looks at the words from one place on and returns what it found there and how many words that took: of
several readings the longest, of equally long ones that of the first language. A "Tue" said on a Tuesday means next
week, unless a time later today goes with it; "next Tue" is that of next week, whose first day is Monday; a day without
a year is the next there is.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from itertools import product

from salesassist.domain.day_languages import DAY_LANGUAGES, LANGUAGES, DayLanguage
from salesassist.domain.follow_up import Part
from salesassist.domain.times import Now
from salesassist.frozen import dataclass, replace

MOST_WORDS = 8  # that a day or a time is made of

_ISO = re.compile(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:(\.)(\d{4}|\d\d)?)?", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d\d))?", re.ASCII)
_DAY = re.compile(r"(\d{1,2})(st|nd|rd|th|er|\.|o)?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})(?::(\d\d)|h(\d\d)?|:(\d\d)h)(am|pm)?", re.ASCII)
_HALVED = re.compile(r"(\d{1,2})(?:\.(\d\d))?(am|pm)", re.ASCII)
_DOTTED_CLOCK = re.compile(r"(\d{1,2})\.(\d\d)", re.ASCII)
_WORD_AND_REST = re.compile(r"mi-(\w+)|(\w+?)(vormittag|morgen|nachmittag|abend)", re.ASCII)
_EARLIEST, _LATEST = 1900, 2200
_NIGHT = 7  # "at 3" and "3 Uhr" are the afternoon: nobody means three in the night


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


@dataclass(frozen=True, slots=True)
class _Phrase:
    """`parts` are words and slots ("{n}"), `meaning` is a word of `_MEANINGS` or `_HOURS` and what goes with it."""

    parts: tuple[str, ...]
    meaning: tuple[str, ...]


def _written_out(phrase: str) -> Iterator[tuple[str, ...]]:
    """A phrase with its choices, each way by itself."""
    choices = []
    for word in phrase.split():
        alternatives = word.strip("[]").split("/")
        choices.append([*alternatives, ""] if word.startswith("[") else alternatives)
    for chosen in product(*choices):
        yield tuple(word for word in chosen if word)


class _Table:
    """The phrases of one language, by the word that they begin with."""

    def __init__(self, phrases: Mapping[str, str], language: DayLanguage) -> None:
        self._slots: dict[str, Mapping[str, object]] = {
            "{weekday}": language.weekdays, "{month}": language.months, "{n}": language.numbers,
            "{h}": language.hours, "{unit}": language.units,
        }  # fmt: skip
        self._by_word: dict[str, list[_Phrase]] = {}
        self._by_slot: dict[str, list[_Phrase]] = {}
        for text, meaning in phrases.items():
            for parts in _written_out(text):
                begins = self._by_slot if parts[0].startswith("{") else self._by_word
                begins.setdefault(parts[0], []).append(_Phrase(parts, tuple(meaning.split())))

    def found(self, words: Sequence[str]) -> Iterator[tuple[_Phrase, dict[str, object]]]:
        """The phrases that begin `words`, with what stands in their slots."""
        for phrase in self._by_word.get(words[0], ()):
            if (slots := self._slots_of(phrase, words)) is not None:
                yield phrase, slots
        for slot, phrases in self._by_slot.items():
            if self._in_slot(slot, words[0]) is not None:
                for phrase in phrases:
                    if (slots := self._slots_of(phrase, words)) is not None:
                        yield phrase, slots

    def _slots_of(self, phrase: _Phrase, words: Sequence[str]) -> dict[str, object] | None:
        if len(phrase.parts) > len(words):
            return None
        slots: dict[str, object] = {}
        for part, word in zip(phrase.parts, words, strict=False):
            if part[0] != "{":
                if part != word:
                    return None
                continue
            value = self._in_slot(part, word)
            if value is None:
                return None
            slots[part[1:-1]] = value
        return slots

    def _in_slot(self, slot: str, word: str) -> object | None:
        if (known := self._slots.get(slot)) is not None and (value := known.get(word)) is not None:
            return value
        digits = word.isascii() and word[0].isdigit()
        if not digits or slot in ("{weekday}", "{month}", "{unit}"):
            return None
        if slot in ("{d}", "{ordinal}"):
            found = _DAY.fullmatch(word)
            return int(found[1]) if found and (slot == "{d}" or found[2]) else None
        if not word.isdigit():
            return None
        fits = {"{y}": len(word) == 4, "{h}": len(word) < 3, "{m}": len(word) == 2, "{n}": True}[slot]
        return int(word[:9]) if fits else None


class DayWords:
    """Reads in these languages, the first before the others. `day_first`: how 3/12 is written; None if nobody knows."""

    def __init__(self, languages: Sequence[str] = LANGUAGES, day_first: bool | None = None) -> None:
        self._languages = [(DAY_LANGUAGES[code], *_tables(code)) for code in languages]
        self._first = DAY_LANGUAGES[languages[0]]
        self._day_first = day_first
        self._before_day: dict[str, list[tuple[str, ...]]] = {}
        for language, *_ in self._languages:
            for lead in language.before_day:
                if language is self._first or lead not in language.shy:
                    self._before_day.setdefault(lead.split()[0], []).append(tuple(lead.split()))
        self._weekdays: dict[str, int] = {}
        for language, *_ in reversed(self._languages):
            first = language is self._first
            self._weekdays.update((w, n) for w, n in language.weekdays.items() if first or w not in language.shy)

    def weekday_of(self, word: str) -> int | None:
        """The weekday a word says, from Monday as 0."""
        return self._weekdays.get(word.rstrip(".:!?"))

    def read_day(self, words: Sequence[str], now: Now, *, bare_weekday: bool = True) -> When | None:
        """Read a day at the beginning of `words` (folded). Without `bare_weekday`, a weekday alone is none: it may
        be a name."""
        if not words:
            return None
        best = self._day_at(words, now, bare_weekday=bare_weekday)
        for lead in self._before_day.get(words[0], ()):
            rest = words[len(lead) :]
            if rest and tuple(words[: len(lead)]) == lead:
                found = self._day_at(rest, now, bare_weekday=True)
                if found is not None and (best is None or found.length + len(lead) > best.length):
                    best = replace(found, length=found.length + len(lead))
        return best

    def _day_at(self, words: Sequence[str], now: Now, *, bare_weekday: bool) -> When | None:
        if found := _written_day(words[0], now, self._day_first):
            return found
        plain = _plain(words)
        best: When | None = None
        for language, days, _times, _after in self._languages:
            if plain[0] in language.shy and language is not self._first:
                continue
            for phrase, slots in days.found(plain):
                if best is None or len(phrase.parts) > best.length:
                    best = _MEANINGS[phrase.meaning[0]](slots, phrase.meaning[1:], len(phrase.parts), now) or best
        if (whole := self._one_word(plain, now)) and (best is None or best.length < 2):
            best = whole
        weekday = self._weekdays.get(plain[0])
        if best is None and bare_weekday and weekday is not None:
            best = _coming_weekday(weekday, 1, now)
        return best

    def _one_word(self, plain: Sequence[str], now: Now) -> When | None:
        """ "Freitagnachmittag", "mi-décembre": two words written as one."""
        found = _WORD_AND_REST.fullmatch(plain[0])
        if found is None:
            return None
        words = ["mi", found[1]] if found[1] else [found[2], found[3]]
        language, days, _times, _after = _tables_of("fr" if found[1] else "de")
        weekday = language.weekdays.get(words[0], -1) if not found[1] else -1
        for phrase, slots in days.found(words):
            if len(phrase.parts) == 2 and (found[1] or (weekday >= 0 and len(words[0]) > 2)):
                read = _MEANINGS[phrase.meaning[0]](slots, phrase.meaning[1:], 1, now)
                if read is not None:
                    return read
        return None

    def read_time(self, words: Sequence[str]) -> When | None:
        """Read a time, or a part of the day, at the beginning of `words` (folded)."""
        plain = _plain(words)
        best: When | None = None
        for language, _days, times, after in self._languages:
            first = language is self._first
            for before in ("", *language.before):
                lead = before.split()
                if lead and (plain[: len(lead)] != lead or (not first and lead[0] in language.shy)):
                    continue
                rest = plain[len(lead) :]
                if not rest or (not first and not lead and rest[0] in language.shy):
                    continue
                for found in self._times_at(rest, times, after, lead=bool(lead)):
                    if best is None or found.length + len(lead) > best.length:
                        best = replace(found, length=found.length + len(lead))
        return best

    def _times_at(self, plain: Sequence[str], times: _Table, after: _Table, *, lead: bool) -> Iterator[When]:
        """Times at one place. A number alone is one only after a word that says so (`lead`), or before one."""
        for phrase, slots in times.found(plain):
            name, *figures = phrase.meaning
            if name in (Part.MORNING, Part.AFTERNOON):
                yield When(len(phrase.parts), part=Part(name))
            elif name == "at":
                yield When(len(phrase.parts), at=time(int(figures[0])))
            else:
                shift, minute = (int(figures[0]), int(figures[1])) if figures else (0, _int(slots["m"]))
                yield from self._with_half(_int(slots["h"]) + shift, minute, plain, len(phrase.parts), after)
        if found := _CLOCK.fullmatch(plain[0]):
            minute = int(found[2] or found[3] or found[4] or 0)
            if found[5]:
                yield _time(1, int(found[1]), minute, found[5])
            else:
                yield from self._with_half(
                    int(found[1]), minute, plain, 1, after, night=":" in plain[0], says_nothing=("h", "uhr")
                )
        elif found := _HALVED.fullmatch(plain[0]):
            yield _time(1, int(found[1]), int(found[2] or 0), found[3])
        elif found := _DOTTED_CLOCK.fullmatch(plain[0]):
            follows = len(plain) > 1 and plain[1] in ("uhr", "h")
            if lead or follows:
                yield _time(2 if follows else 1, int(found[1]), int(found[2]), "")
        elif (hour := times._in_slot("{h}", plain[0])) is not None:
            yield from self._with_half(_int(hour), 0, plain, 1, after, alone=lead)

    @staticmethod
    def _with_half(
        hour: int, minute: int, plain: Sequence[str], length: int, after: _Table, *, night: bool = False,
        alone: bool = True, says_nothing: Sequence[str] = (),
    ) -> Iterator[When]:  # fmt: skip
        """A time with what follows it ("in the afternoon"); by itself only if it may stand `alone`."""
        if says_nothing and len(plain) > length and plain[length] in says_nothing:
            length += 1
        if len(plain) > length:
            for phrase, _slots in after.found(plain[length:]):
                half = phrase.meaning[0] if phrase.meaning else ""
                if half and hour <= 12:
                    yield _time(length + len(phrase.parts), hour, minute, half)
                elif half or alone:
                    yield _time(length + len(phrase.parts), hour, minute, "")
        if alone:
            if 0 < hour < _NIGHT and not night:
                yield replace(_time(length, hour + 12, minute, ""), afternoon_assumed=True)
            else:
                yield _time(length, hour, minute, "")


@lru_cache(maxsize=32)
def reader(languages: tuple[str, ...] = LANGUAGES, day_first: bool | None = None) -> DayWords:
    """The reader of these languages, made once."""
    return DayWords(languages, day_first)


@cache
def _tables(code: str) -> tuple[_Table, _Table, _Table]:
    language = DAY_LANGUAGES[code]
    return tuple(_Table(phrases, language) for phrases in (language.days, language.times, language.after))  # type: ignore[return-value]


def _tables_of(code: str) -> tuple[DayLanguage, _Table, _Table, _Table]:
    return (DAY_LANGUAGES[code], *_tables(code))


def _plain(words: Sequence[str]) -> list[str]:
    return [word.rstrip(".!?") or word for word in words[:MOST_WORDS]]


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value


# --- what the phrases of days mean -----------------------------------------------------------------------------------


def _day_from_now(_slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    part = Part(said[1]) if len(said) > 1 else None
    return When(length, now.today + timedelta(days=int(said[0])), part=part, own_day=True)


def _ahead(slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When | None:
    count, unit = _int(slots["n"]), slots["unit"]
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
    return When(length, _monday(now.today) + timedelta(days=7 * int(said[0]) + _int(slots["weekday"])))


def _coming(slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    found = _coming_weekday(_int(slots["weekday"]), length, now)
    return replace(found, part=Part(said[0])) if said else found


def _coming_weekday(weekday: int, length: int, now: Now) -> When:
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
    month = _int(slots["month"])
    return When(length, _last_of(date(now.today.year + (month < now.today.month), month, 1)))


def _early_in(slots: Mapping[str, object], said: Sequence[str], length: int, now: Now) -> When:
    return _coming_date(length, _int(slots["month"]), int(said[0]), now)


def _date(slots: Mapping[str, object], _said: Sequence[str], length: int, now: Now) -> When:
    month, day = _int(slots["month"]), _int(slots["d"])
    return _made(length, _int(slots["y"]), month, day) if "y" in slots else _coming_date(length, month, day, now)


def _day_of_month(slots: Mapping[str, object], _said: Sequence[str], length: int, now: Now) -> When | None:
    """ "the 15th": the next there is."""
    day = _int(slots.get("ordinal", slots.get("d")))
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


# --- days in figures -------------------------------------------------------------------------------------------------


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


def _written_day(word: str, now: Now, day_first: bool | None) -> When | None:
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


# --- times -----------------------------------------------------------------------------------------------------------


def _time(length: int, hour: int, minute: int, half: str) -> When:
    if half:
        if not 1 <= hour <= 12:
            return When(length, is_bad=True)
        hour = hour % 12 + (12 if half == "pm" else 0)
    if not 0 <= hour <= 23 or minute > 59:
        return When(length, is_bad=True)
    return When(length, at=time(hour, minute))
