"""All names and organisations as two long texts, in which a word is found in about a millisecond, and with it how well
each contact answers to it. A hundred thousand take some three megabytes."""

import re
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import accumulate, pairwise, repeat
from typing import NamedTuple

BEGINS, WORDS, NAME, EITHER = range(4)
"""Merits: the name begins so, every word begins a word of it, stands in it, or in it or the organisation."""

_WITHIN = (b" ", b"-")  # what a word begins after within a name
_BEFORE = (b"\n", *_WITHIN)


class Called(NamedTuple):
    """The name of a contact and its organisation, as `fold` folds them."""

    name: str
    firm: str


class NameList:
    """What the contacts of these numbers are called: of each text, one line is one contact."""

    def __init__(self, numbers: Iterable[int], names: str, firms: str) -> None:
        """Raises ValueError if there are not as many lines as numbers."""
        self._numbers = array("l", numbers)
        self._names, self._firms = _Lines(names), _Lines(firms)
        self._later: dict[int, Called | None] = {}
        if {len(self._names), len(self._firms)} != {max(len(self._numbers), 1)}:
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
        found, hits = dict.fromkeys(begin or (), BEGINS), _Hits(self._names, self._firms, words)
        for merit in (BEGINS, WORDS, NAME, EITHER)[begin is not None :]:
            lines = self._names.that_begin(text) if merit == BEGINS else hits.lines(merit)
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
        found = self._of(self._names.matching(wanted, alone))
        later = (number for number, called in self._later.items() if called is not None and word in called.name)
        return [*found, *later]

    def _of(self, lines: Iterable[int]) -> list[int]:
        """The numbers of the contacts on these lines, the first of which is 1; without those that have changed."""
        numbers, later = self._numbers, self._later
        found = [numbers[line - 1] for line in lines]
        return [number for number in found if number not in later] if later else found


class _Lines:
    """A text of many lines, the first of which is 1, in which words are looked for without looking at each line."""

    def __init__(self, text: str) -> None:
        self._text = f"\n{text}\n".encode()
        self._begin = array("I", accumulate(map((1).__add__, map(len, self._text.split(b"\n")))))

    def __len__(self) -> int:
        return len(self._begin) - 2

    def among(self, lines: Collection[int], *words: bytes) -> set[int]:
        """Those of the lines in which one of the words stands; a word may begin with the line end before the line."""
        text, begin = self._text, self._begin
        if len(words) == 1:
            (word,) = words
            return {line for line in lines if word in text[begin[line - 1] - 1 : begin[line]]}
        pattern = re.compile(b"|".join(map(re.escape, words))).search
        return {line for line in lines if pattern(text, begin[line - 1] - 1, begin[line])}

    def split_by(self, word: str) -> tuple[list[bytes], list[int]]:
        """What stands between the hits of a word, and the line of each hit. The lines of the parts are counted: so
        nothing is done for each line, and little for each hit."""
        parts = self._text.split(word.encode())
        return parts, list(accumulate(map(bytes.count, parts[:-1], repeat(b"\n"))))

    def that_begin(self, word: str) -> set[int]:
        # the line ends that it is split by are missing in the parts: one for each hit so far
        return set(map(sum, enumerate(self.split_by(f"\n{word}")[1], 1)))

    def with_beginning(self, word: str) -> set[int]:
        """The lines in which a word begins a word."""
        return self.that_begin(word).union(*(self.split_by(before + word)[1] for before in " -"))

    def matching(self, word: bytes, around: bytes) -> set[int]:
        """The lines in which a word stands of which a pattern is true (with %b for the word), where it ends."""
        word = re.escape(word)
        hits = re.finditer(word + around % word, self._text)  # the word first: it is looked for
        return set(accumulate(self._text.count(b"\n", *two) for two in pairwise((0, *(hit.start() for hit in hits)))))


class _Hits:
    """Where words stand in names and organisations. The longest is looked for, and where it stands the others are."""

    def __init__(self, names: _Lines, firms: _Lines, words: Sequence[str]) -> None:
        self._names, self._firms = names, firms
        self._longest = max(words, key=len)
        self._others = [word.encode() for word in words if word != self._longest]
        self._in_names: set[int] | None = None

    def lines(self, merit: int) -> set[int]:
        """The lines of which a merit is true; those of better ones among them."""
        if merit == WORDS:
            found = self._beginning()
            for word in self._others:
                found = self._names.among(found, *(before + word for before in _BEFORE))
            return found
        if self._in_names is None:
            self._in_names = set(self._names.split_by(self._longest)[1])
        found = self._in_names
        if merit == EITHER:
            found = found.union(self._firms.split_by(self._longest)[1])
        for word in self._others:
            in_names = self._names.among(found, word)
            found = in_names | self._firms.among(found - in_names, word) if merit == EITHER else in_names
        return found

    def _beginning(self) -> set[int]:
        """Where the longest begins a word. With a single letter, which stands nearly everywhere, only that is looked
        for; also where a word may stand in itself, as "a-a" in "xa-a-a"."""
        word = self._longest.encode()
        in_itself = any(word.startswith(word[at:]) and word[at - 1 : at] in _WITHIN for at in range(1, len(word)))
        if len(word) == 1 or in_itself:
            return self._names.with_beginning(self._longest)
        parts, lines = self._names.split_by(self._longest)
        self._in_names = set(lines)
        return {line for line, part in zip(lines, parts, strict=False) if part.endswith(_BEFORE)}


def _merit(called: Called, text: str, words: Collection[str]) -> int | None:
    """The same for one contact; None if nothing is true of it."""
    if called.name.startswith(text):
        return BEGINS
    if all(f" {word}" in f" {called.name}" or f"-{word}" in called.name for word in words):
        return WORDS
    if all(word in called.name for word in words):
        return NAME
    return EITHER if all(word in called.name or word in called.firm for word in words) else None
