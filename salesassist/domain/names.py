"""Finding contacts by what somebody types of their names."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple, Protocol

from salesassist.domain.text import behind_titles, fold

_WORD = re.compile(r"[^\s,;()\"“”„«»]+")


class NameMatch(NamedTuple):
    """A contact that a name may mean."""

    uid: str
    name: str
    organization: str = ""


def words_of(text: str) -> list[str]:
    """The words of a name as they are compared: folded, without the marks around them."""
    return [word for found in _WORD.findall(fold(text)) if (word := found.strip(".:!?'’"))]


class Finder(Protocol):
    """Finds contacts by words of their name."""

    def find(self, words: Sequence[str]) -> list[NameMatch]: ...


class AskedNames:
    """Names that are asked for a word at a time, when the word is typed, and remembered.

    `ask` answers a word (folded) with contacts among which are all with that word in their name.
    """

    def __init__(self, ask: Callable[[str], Iterable[NameMatch]]) -> None:
        self._ask = lru_cache(maxsize=50)(lambda word: Names(ask(word)))

    def find(self, words: Sequence[str]) -> list[NameMatch]:
        """As `Names.find`."""
        return self._ask(max(words, key=len)).find(words) if words else []


class Names:
    """All the names there are. Making it takes a while for thousands of contacts; asking does not."""

    def __init__(self, contacts: Iterable[NameMatch]) -> None:
        self._contacts = [(contact, words_of(contact.name)) for contact in contacts]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for number, (_contact, words) in enumerate(self._contacts):
            for word in dict.fromkeys(words):
                self._by_word[word].append(number)

    def find(self, words: Sequence[str]) -> list[NameMatch]:
        """The contacts whose name has all these words (folded), in any order.

        One word alone counts only as the first of a name, behind its titles, or the last; a last word of one letter
        stands for any that begins with it ("anna k"). Where the words are somebody's whole name, only those are
        returned.
        """
        if not words:
            return []
        initial = words[-1] if len(words) > 1 and len(words[-1]) == 1 else ""
        asked = sorted(words[:-1] if initial else words)
        if len(set(asked)) < len(asked):
            return []
        rarest = min((self._by_word.get(word, []) for word in asked), key=len)
        found = []
        for number in rarest:
            contact, has = self._contacts[number]
            if not all(word in has for word in asked):
                continue
            if len(words) == 1 and asked[0] not in (has[0], behind_titles(has)[0], has[-1]):
                continue
            if initial and not any(word.startswith(initial) for word in has if word not in asked):
                continue
            found.append((contact, sorted(has) == sorted(words)))
        whole = [contact for contact, is_whole in found if is_whole]
        return whole or [contact for contact, _ in found]

    def like(self, words: Sequence[str], limit: int = 5) -> list[NameMatch]:
        """Contacts with names spelled much like these words (folded), the likeliest first."""
        score: dict[int, float] = defaultdict(float)
        for word in words[:6]:
            near = get_close_matches(word, self._by_word, n=20, cutoff=0.75) if len(word) > 2 else []
            begun = [known for known in self._by_word if known.startswith(word)][:50]
            for known in dict.fromkeys([*near, *begun]):
                for number in self._by_word[known]:
                    score[number] += 1 if known == word else 0.5
        best = sorted(score, key=lambda number: (-score[number], self._contacts[number][0].name))
        return [self._contacts[number][0] for number in best[:limit]]
