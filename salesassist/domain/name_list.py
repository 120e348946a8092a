"""All names and organisations as two long texts, in which a word is found in about a millisecond, and with it how well
each contact answers to it. A hundred thousand take some three megabytes."""

import re
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import accumulate, pairwise, repeat
from typing import NamedTuple

BEGINS, WORDS, NAME, EITHER = range(4)
"""Merits: the name begins so, every word begins a word of it, stands in it, or in it or the organisation."""

_BEFORE = (b"\n", b" ", b"-")  # what a word begins after


class Called(NamedTuple):
    """The name of a contact and its organisation, as `fold` folds them."""

    name: str
    firm: str


class NameList:
    """What the contacts of these numbers are called: of each text, one line is one contact."""

    def __init__(self, numbers: Iterable[int], names: str, firms: str) -> None:
        """Raises ValueError if there are not as many lines as numbers."""
        self._numbers = array("l", numbers)
        self._names, self._firms = f"\n{names}\n".encode(), f"\n{firms}\n".encode()
        self._later: dict[int, Called | None] = {}
        if {self._names.count(b"\n"), self._firms.count(b"\n")} != {max(len(self._numbers), 1) + 1}:
            raise ValueError("names and contacts do not match")

    @property
    def changed(self) -> int:
        """How many contacts have changed since all were read: the more, the slower."""
        return len(self._later)

    def take(self, numbers: Iterable[int], called: Mapping[int, Called]) -> None:
        """Take up that these contacts have changed, and what they are `called` now; the others of them are gone."""
        self._later.update((number, called.get(number)) for number in numbers)

    def merits(
        self, text: str, enough: Callable[[Collection[int]], bool], begin: Iterable[int] | None = None
    ) -> dict[int, int]:
        """How well contacts answer to `text` (folded), by their numbers; 0 is best. Whom nothing is true of is left
        out, and so may be whoever does worse than those that are `enough`. `begin`: whose names begin so, if that is
        known."""
        words = list(dict.fromkeys(text.split()))
        if not words:
            return {}
        found = dict.fromkeys(begin or (), BEGINS)
        names: list[_Hits] = []
        for merit in (BEGINS, WORDS, NAME, EITHER)[begin is not None :]:
            if merit == BEGINS:
                lines = {line + 1 for line in _Hits(self._names, f"\n{text}").lines}
            elif merit == WORDS:
                names = [_Hits(self._names, word) for word in words]
                lines = set.intersection(*(hits.beginning() for hits in names))
            elif merit == NAME:
                lines = set.intersection(*(set(hits.lines) for hits in names))
            else:
                both = (set(hits.lines).union(_Hits(self._firms, hits.word).lines) for hits in names)
                lines = set.intersection(*both)
            for number in self._of(lines):
                found.setdefault(number, merit)
            for number, called in self._later.items():
                if called is not None and _merit(called, text, words) == merit:
                    found[number] = merit
            if enough(found):
                break
        return found

    def with_word(self, word: str) -> list[int]:
        """The numbers of all with this word (folded) in their name: what stands beside it is no letter from a to z and
        no digit. Of those that have changed, perhaps of some more."""
        alone, wanted = rb"(?<![a-z0-9]%b)(?![a-z0-9])", word.encode()
        found = self._of(_lines_with(self._names, wanted, alone))
        later = (number for number, called in self._later.items() if called is not None and word in called.name)
        return [*found, *later]

    def _of(self, lines: Iterable[int]) -> list[int]:
        """The numbers of the contacts on these lines, the first of which is 1; without those that have changed."""
        numbers, later = self._numbers, self._later
        found = [numbers[line - 1] for line in lines]
        return [number for number in found if number not in later] if later else found


class _Hits:
    """Where a word stands in a text, whose first character ends a line. The text is split by it, and the lines of the
    parts are counted: so nothing is done for each line, and little for each hit."""

    def __init__(self, text: bytes, word: str) -> None:
        self.word = word
        self._text, self._word = text, word.encode()
        self._parts = text.split(self._word)
        self.lines = list(accumulate(map(bytes.count, self._parts[:-1], repeat(b"\n"))))
        """The line of each hit."""

    def beginning(self) -> set[int]:
        """The lines in which it begins a word."""
        word = self._word
        if any(word.startswith(word[at:]) and word[at - 1 : at] in _BEFORE for at in range(1, len(word))):
            return _lines_with(self._text, word, rb"(?<=[\n -]%b)")  # one in another, as "a-a" in "xa-a-a"
        return {line for line, part in zip(self.lines, self._parts, strict=False) if part.endswith(_BEFORE)}


def _lines_with(text: bytes, word: bytes, around: bytes) -> set[int]:
    """The lines in which a word stands of which a pattern is true (with %b for the word), where it ends."""
    word = re.escape(word)
    places = [0, *(hit.start() for hit in re.finditer(word + around % word, text))]  # the word first: it is looked for
    return set(accumulate(text.count(b"\n", one, other) for one, other in pairwise(places)))


def _merit(called: Called, text: str, words: Collection[str]) -> int | None:
    """The same for one contact; None if nothing is true of it."""
    if called.name.startswith(text):
        return BEGINS
    if all(f" {word}" in f" {called.name}" or f"-{word}" in called.name for word in words):
        return WORDS
    if all(word in called.name for word in words):
        return NAME
    return EITHER if all(word in called.name or word in called.firm for word in words) else None
