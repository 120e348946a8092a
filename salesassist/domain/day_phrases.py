"""Phrases with places in them ("in {n} {unit}"), and how words are found to be one of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from salesassist.domain.day_languages import DayLanguage
from salesassist.frozen import dataclass

_DAY = re.compile(r"(\d{1,2})(st|nd|rd|th|er|\.|o)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Phrase:
    """`parts` are words and slots ("{n}"); `meaning` is the name of what they say, and the figures that go with it."""

    parts: tuple[str, ...]
    meaning: tuple[str, ...]


class PhraseTable:
    """The phrases of one language, by the word that they begin with."""

    def __init__(self, phrases: Mapping[str, str], language: DayLanguage) -> None:
        self._slots: dict[str, Mapping[str, object]] = {
            "{weekday}": language.weekdays, "{month}": language.months, "{n}": language.numbers,
            "{h}": language.hours, "{unit}": language.units,
        }  # fmt: skip
        self._by_word: dict[str, list[Phrase]] = {}
        self._by_slot: dict[str, list[Phrase]] = {}
        for text, meaning in phrases.items():
            for parts in _written_out(text):
                begins = self._by_slot if parts[0].startswith("{") else self._by_word
                begins.setdefault(parts[0], []).append(Phrase(parts, tuple(meaning.split())))

    def found(self, words: Sequence[str]) -> Iterator[tuple[Phrase, dict[str, object]]]:
        """The phrases that begin `words`, with what stands in their slots."""
        for phrase in self._by_word.get(words[0], ()):
            if (slots := self._slots_of(phrase, words)) is not None:
                yield phrase, slots
        for slot, phrases in self._by_slot.items():
            if self.in_slot(slot, words[0]) is not None:
                for phrase in phrases:
                    if (slots := self._slots_of(phrase, words)) is not None:
                        yield phrase, slots

    def _slots_of(self, phrase: Phrase, words: Sequence[str]) -> dict[str, object] | None:
        if len(phrase.parts) > len(words):
            return None
        slots: dict[str, object] = {}
        for part, word in zip(phrase.parts, words, strict=False):
            if part[0] != "{":
                if part != word:
                    return None
                continue
            value = self.in_slot(part, word)
            if value is None:
                return None
            slots[part[1:-1]] = value
        return slots

    def in_slot(self, slot: str, word: str) -> object | None:
        """What a word says in a slot, None if it does not belong there."""
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


def _written_out(phrase: str) -> Iterator[tuple[str, ...]]:
    """A phrase with its choices, each way by itself."""
    choices = []
    for word in phrase.split():
        alternatives = word.strip("[]").split("/")
        choices.append([*alternatives, ""] if word.startswith("[") else alternatives)
    for chosen in product(*choices):
        yield tuple(word for word in chosen if word)
