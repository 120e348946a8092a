"""How well a few typed letters mean a text, and how often something was used: what a palette puts first."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import partial_ratio_alignment

from salesassist.domain.text import fold

_WHOLE, _BEGINS, _WITHIN, _ONE_LETTER_WITHIN, _INITIALS, _MISTYPED = 0.97, 0.92, 0.7, 0.45, 0.62, 0.5
_ALIKE = 80  # of 100: what may be a slip of the finger
_SHORTEST_SLIP = 4  # letters: fewer are too like anything


class Match(NamedTuple):
    """How well it matches (above 0, about 1 at best), and which characters of the text do. `is_slip`: only but for a
    slip of the finger."""

    score: float
    marks: tuple[int, ...] = ()
    is_slip: bool = False


class _Ready(NamedTuple):
    folded: str
    places: tuple[int, ...]  # for each character of `folded`, which one of the text it comes from
    starts: tuple[int, ...]  # of the words in `folded`


def match(query: str, text: str) -> Match | None:
    """How `query` matches `text`, whatever the case and accents: its words begin words of the text or stand within
    them, in any order; or its letters are initials or beginnings of words in turn ("fd": Find duplicates); or it is
    the text but for a slip. None: not at all. An empty query matches everything alike."""
    words = _wanted(query)
    if not words:
        return Match(1.0)
    ready = _ready(text)
    return _by_words(words, ready) or _by_initials("".join(words), ready) or _by_likeness(" ".join(words), ready)


@lru_cache(maxsize=64)
def _wanted(query: str) -> tuple[str, ...]:
    return tuple(fold(query).split())


def _by_words(words: Sequence[str], ready: _Ready) -> Match | None:
    folded, score, marks = ready.folded, 0.0, set[int]()
    for word in words:
        start = next((start for start in ready.starts if folded.startswith(word, start)), -1)
        at = start if start >= 0 else folded.find(word)
        if at < 0:
            return None
        end = at + len(word)
        if start < 0:
            score += _WITHIN if len(word) > 1 else _ONE_LETTER_WITHIN
        else:
            score += _WHOLE if end == len(folded) or not folded[end].isalnum() else _BEGINS
        marks.update(ready.places[at:end])
    first = 0.1 if folded.startswith(words[0]) else 0.0
    return _made(score / len(words) + first, marks, ready)


def _by_initials(letters: str, ready: _Ready) -> Match | None:
    """Every letter begins a word, or follows the one matched before it."""
    folded, starts = ready.folded, ready.starts
    dead: set[tuple[int, int]] = set()  # tried in vain: so no text takes long

    def rest(nth: int, before: int) -> list[int] | None:
        if nth == len(letters):
            return []
        if (nth, before) in dead:
            return None
        for at in (before + 1, *(start for start in starts if start > before + 1)):
            fits = at < len(folded) and folded[at] == letters[nth] and (nth > 0 or at in starts)
            if fits and (found := rest(nth + 1, at)) is not None:
                return [at, *found]
        dead.add((nth, before))
        return None

    if not 1 < len(letters) <= 24 or not any(folded[start] == letters[0] for start in starts):
        return None
    found = rest(0, -1)
    return _made(_INITIALS, {ready.places[at] for at in found}, ready) if found else None


def _by_likeness(query: str, ready: _Ready) -> Match | None:
    if len(query) < _SHORTEST_SLIP or len(query) > len(ready.folded) + 2:
        return None
    found = partial_ratio_alignment(query, ready.folded, score_cutoff=_ALIKE)
    if found is None or not any(begin <= found.dest_start <= begin + 1 for begin in ready.starts):
        return None  # a slip of the finger leaves the beginning: "sichten" is not "löschen"
    start = max(found.dest_start - 1, 0)
    piece = ready.folded[start : found.dest_end + 1]  # it aligns as many letters, of which one is too many or too few
    marks = {
        ready.places[start + at]
        for block in LCSseq.opcodes(query, piece)
        if block.tag == "equal"
        for at in range(block.dest_start, block.dest_end)
    }
    return _made(_MISTYPED * found.score / 100, marks, ready)._replace(is_slip=True)


def _made(score: float, marks: Iterable[int], ready: _Ready) -> Match:
    """Of two texts that match alike, the shorter one is meant."""
    return Match(score * (1 - min(len(ready.folded), 100) / 1000), tuple(sorted(marks)))


@lru_cache(maxsize=4096)
def _ready(text: str) -> _Ready:
    if text.isascii():
        folded, places = text.lower(), tuple(range(len(text)))
    else:
        parts = [" " if char.isspace() else fold(char) for char in text]
        folded = "".join(parts)
        places = tuple(place for place, part in enumerate(parts) for _ in part)
    starts = tuple(
        at for at, char in enumerate(folded) if char.isalnum() and (at == 0 or not folded[at - 1].isalnum())
    )
    return _Ready(folded, places, starts)


class Uses:
    """How often and how lately things (by their keys) were used. Every use makes those before it count a little
    less, so no clock is needed."""

    FADES = 0.97
    MOST = 200

    def __init__(self, weights: Mapping[str, float] | None = None) -> None:
        self._weights = dict(weights or {})

    def use(self, key: str) -> None:
        faded = {k: w for k, weight in self._weights.items() if (w := weight * self.FADES) > 0.05}
        faded[key] = faded.get(key, 0.0) + 1.0
        self._weights = dict(sorted(faded.items(), key=lambda item: -item[1])[: self.MOST])

    def forget(self, key: str) -> None:
        self._weights.pop(key, None)

    def weight(self, key: str) -> float:
        """From 0 (never used) towards 1."""
        weight = self._weights.get(key, 0.0)
        return weight / (weight + 3.0)

    def ranked(self) -> list[str]:
        """The keys, most used first."""
        return sorted(self._weights, key=lambda key: -self._weights[key])

    @property
    def weights(self) -> Mapping[str, float]:
        return self._weights
