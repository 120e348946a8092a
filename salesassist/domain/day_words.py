"""Days and times as people type them ("Tue", "in 3 Tagen", "4 déc.", "a las 10"), in the languages of `day_languages`.

Each reader looks at the words from one place on and returns what it found there and how many words that took: of
several readings the longest, of equally long ones that of the first language. A "Tue" said on a Tuesday means next
week, unless a time later today goes with it; "next Tue" is that of next week, whose first day is Monday; a day without
a year is the next there is.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import time
from functools import cache, lru_cache

from salesassist.domain.day_languages import DAY_LANGUAGES, LANGUAGES, DayLanguage
from salesassist.domain.day_meanings import When, coming_weekday, int_of, meant, written_day
from salesassist.domain.day_phrases import PhraseTable
from salesassist.domain.follow_up import Part
from salesassist.domain.times import Now
from salesassist.frozen import replace

MOST_WORDS = 8  # that a day or a time is made of

_CLOCK = re.compile(r"(\d{1,2})(?::(\d\d)|h(\d\d)?|:(\d\d)h)(am|pm)?", re.ASCII)
_HALVED = re.compile(r"(\d{1,2})(?:\.(\d\d))?(am|pm)", re.ASCII)
_DOTTED_CLOCK = re.compile(r"(\d{1,2})\.(\d\d)", re.ASCII)
_WORD_AND_REST = re.compile(r"mi-(\w+)|(\w+?)(vormittag|morgen|nachmittag|abend)", re.ASCII)
_NIGHT = 7  # "at 3" and "3 Uhr" are the afternoon: nobody means three in the night


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
        if found := written_day(words[0], now, self._day_first):
            return found
        plain = _plain(words)
        best: When | None = None
        for language, days, _times, _after in self._languages:
            if plain[0] in language.shy and language is not self._first:
                continue
            for phrase, slots in days.found(plain):
                if best is None or len(phrase.parts) > best.length:
                    best = meant(phrase.meaning, slots, len(phrase.parts), now) or best
        if (whole := self._one_word(plain, now)) and (best is None or best.length < 2):
            best = whole
        weekday = self._weekdays.get(plain[0])
        if best is None and bare_weekday and weekday is not None:
            best = coming_weekday(weekday, 1, now)
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
                read = meant(phrase.meaning, slots, 1, now)
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

    def _times_at(self, plain: Sequence[str], times: PhraseTable, after: PhraseTable, *, lead: bool) -> Iterator[When]:
        """Times at one place. A number alone is one only after a word that says so (`lead`), or before one."""
        for phrase, slots in times.found(plain):
            name, *figures = phrase.meaning
            if name in (Part.MORNING, Part.AFTERNOON):
                yield When(len(phrase.parts), part=Part(name))
            elif name == "at":
                yield When(len(phrase.parts), at=time(int(figures[0])))
            else:
                shift, minute = (int(figures[0]), int(figures[1])) if figures else (0, int_of(slots["m"]))
                yield from self._with_half(int_of(slots["h"]) + shift, minute, plain, len(phrase.parts), after)
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
        elif (hour := times.in_slot("{h}", plain[0])) is not None:
            yield from self._with_half(int_of(hour), 0, plain, 1, after, alone=lead)

    @staticmethod
    def _with_half(
        hour: int, minute: int, plain: Sequence[str], length: int, after: PhraseTable, *, night: bool = False,
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
def _tables(code: str) -> tuple[PhraseTable, PhraseTable, PhraseTable]:
    language = DAY_LANGUAGES[code]
    return tuple(PhraseTable(phrases, language) for phrases in (language.days, language.times, language.after))  # type: ignore[return-value]


def _tables_of(code: str) -> tuple[DayLanguage, PhraseTable, PhraseTable, PhraseTable]:
    return (DAY_LANGUAGES[code], *_tables(code))


def _plain(words: Sequence[str]) -> list[str]:
    return [word.rstrip(".!?") or word for word in words[:MOST_WORDS]]


def _time(length: int, hour: int, minute: int, half: str) -> When:
    if half:
        if not 1 <= hour <= 12:
            return When(length, is_bad=True)
        hour = hour % 12 + (12 if half == "pm" else 0)
    if not 0 <= hour <= 23 or minute > 59:
        return When(length, is_bad=True)
    return When(length, at=time(hour, minute))
