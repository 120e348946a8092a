"""Whom a quick-add line means: by name, by firm, and through a slip of the key."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from salesassist.domain.names import AskedNames, NameMatch, words_of
from salesassist.domain.text import fold

_BEGINS = 4  # letters of a word that are taken to be right, unless another word of the name is
_MOST_ASKED = 12
_MOST_WORDS = 3
_MOST_WEIGHED = 2_000
_MOST_ALIKE = 5
_ALIKE = 78.0  # per cent; below this two names have little in common
_LONG_ENOUGH = 6  # letters of a word of which one may be a slip: "Anne" and "Anna" are two names


class Whom:
    """Asks a book too large to be read whole, and remembers what it answered.

    `with_word` answers a word (folded) with contacts among which are all with that word in their name; `search` answers
    words with the first so many contacts that a search for them finds.
    """

    def __init__(
        self, with_word: Callable[[str], Iterable[NameMatch]], search: Callable[[str, int], Iterable[NameMatch]]
    ) -> None:
        self._with_word = lru_cache(maxsize=50)(lambda word: tuple(with_word(word)))
        self._names = AskedNames(self._with_word)
        self._search = lru_cache(maxsize=50)(lambda text: tuple(search(text, _MOST_ASKED)))

    def find(self, words: Sequence[str]) -> list[NameMatch]:
        """As `Names.find`."""
        return self._names.find(words)

    def firm(self, words: Sequence[str]) -> list[NameMatch]:
        """The contacts whose organisation has all these words (folded); of very many, some."""
        if not words:
            return []
        found = self._search(" ".join(words))
        return [match for match in found if set(words) <= set(words_of(match.organization))]

    def alike(self, words: Sequence[str]) -> tuple[list[NameMatch], bool]:
        """The contacts whose name is spelled much like these words (folded), the likeliest first; and whether the
        first is but one slip away and the only one so near."""
        whole = [match for word in words[:_MOST_WORDS] if len(word) >= _BEGINS for match in self._with_word(word)]
        begins = dict.fromkeys(word[:_BEGINS] for word in words[:_MOST_WORDS] if len(word) > _BEGINS)
        asked = {match.uid: match for match in whole[:_MOST_WEIGHED]}
        asked |= {match.uid: match for begin in begins for match in self._search(begin)}
        if not asked:
            return [], False
        from rapidfuzz import fuzz  # only when a name is not found as it is typed

        typed = " ".join(words)
        scored = []
        for match in asked.values():
            has = words_of(match.name)
            score = fuzz.token_sort_ratio(typed, fold(match.name))
            if len(words) == 1 and has:
                score = max(fuzz.ratio(typed, word) for word in (has[0], has[-1]))
            if score >= _ALIKE:
                scored.append((-score, match.name, match))
        found = [match for _score, _name, match in sorted(scored)[:_MOST_ALIKE]]
        near = [match for match in found if _is_slip(words, words_of(match.name))]
        if len(near) == 1:
            return [near[0], *(match for match in found if match is not near[0])], True
        return found, False


def _is_slip(typed: Sequence[str], has: Sequence[str]) -> bool:
    """Whether the words are those of the name, or one of its first and last, but for one letter of one long word."""
    from rapidfuzz.distance import OSA

    if len(typed) == 1:
        others = [[word] for word in {*has[:1], *has[-1:]}]
    else:
        typed, others = sorted(typed), [sorted(has)] if len(has) == len(typed) else []
    for name in others:
        wrong = [(mine, theirs) for mine, theirs in zip(typed, name, strict=True) if mine != theirs]
        if len(wrong) == 1:
            mine, theirs = wrong[0]
            if min(len(mine), len(theirs)) >= _LONG_ENOUGH and OSA.distance(mine, theirs, score_cutoff=1) == 1:
                return True
    return False
