"""Where in a text the words stand that were searched for, whatever their case and accents."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from salesassist.domain.phone import digits
from salesassist.domain.text import fold

Span = tuple[int, int]
"""A part of a text: its first character, and the one after its last."""


class FoundBy(NamedTuple):
    """What a contact is found by, beside its name and organisation."""

    nickname: str
    role: str
    notes: str
    emails: tuple[str, ...]
    tags: tuple[str, ...]
    phones: tuple[tuple[str, str], ...]
    """As they are written, and in their E.164 form (empty if there is none)."""


_BEFORE = 6  # characters of an excerpt, or a word, before what was searched for: rows are narrow


def marked(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Every place in `text` at which one of `words` (folded) occurs, in order, none overlapping another."""
    folded, places = _ready(text)
    found: set[int] = set()
    for word in words:
        at = folded.find(word) if word else -1
        while at >= 0:
            found.update(places[at : at + len(word)])
            at = folded.find(word, at + len(word))
    return _spans(found)


def marked_digits(number: str, wanted: str) -> tuple[Span, ...]:
    """Where the digits `wanted` stand in a phone number as it is written; from the first to the last of them."""
    places = [place for place, char in enumerate(number) if digits(char)]
    at = "".join(digits(number[place]) for place in places).find(wanted) if wanted else -1
    return () if at < 0 else ((places[at], places[at + len(wanted) - 1] + 1),)


def excerpt(text: str, words: Sequence[str], most: int) -> tuple[str, tuple[Span, ...]]:
    """About `most` characters of `text` around the first of `words` (folded), as one line; and where they stand in
    that."""
    line = " ".join(text.split())
    spans = marked(line, words)
    first = spans[0][0] if spans else 0
    start = 0
    if first > _BEFORE + 2:
        start = line.rfind(" ", 0, first - _BEFORE) + 1 or first - _BEFORE  # a language may have no blanks
        start = max(start, first - 3 * _BEFORE)
    cut = line[start : start + most]
    head = "… " if start else ""
    tail = "…" if start + most < len(line) else ""
    moved = len(head) - start
    inside = tuple((a + moved, min(b, start + most) + moved) for a, b in spans if start <= a < start + most)
    return head + cut + tail, inside


def _spans(places: set[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for place in sorted(places):
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    return tuple(spans)


@lru_cache(maxsize=1024)
def _letter(char: str) -> str:
    """One character folded; a blank, whichever it was, is a space."""
    return " " if char.isspace() else fold(char)


@lru_cache(maxsize=1024)
def _ready(text: str) -> tuple[str, Sequence[int]]:
    """A text folded, and for each character of that, which one of the text it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    parts = list(map(_letter, text))
    return "".join(parts), tuple(place for place, part in enumerate(parts) for _ in part)
