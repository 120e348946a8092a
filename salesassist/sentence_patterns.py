"""Sentences found back by their patterns: "{path} is damaged." is what the store said of some file.

Knows neither Qt nor where translations are kept: the window and the command line look theirs up in their own ways.
"""

import re
from collections.abc import Callable, Iterable
from functools import cached_property

PLACE = re.compile(r"\{(\w+)\}")
_DEEP = 3  # sentences stand in sentences: "The contact is damaged and was left out: {trouble}."


class Sentences:
    """The sentences of a program, and how each is said in another language."""

    def __init__(self, sources: Iterable[str], say: Callable[[str], str]) -> None:
        """`say` gives the translation of a source, or the source itself where there is none."""
        self._say = say
        self._patterns = [_Pattern(source) for source in sources]
        self._patterns.sort(key=lambda pattern: -pattern.telling)  # those with the most text of their own

    def translated(self, text: str) -> str:
        """A sentence, or some of them on lines of their own, as it is said; as it is where it is none of them."""
        return "\n".join(self._looked_up(line, _DEEP) for line in text.split("\n"))

    def _looked_up(self, text: str, deep: int) -> str:
        if not deep or " " not in text:
            return text
        for pattern in self._patterns:
            if pattern.may_be(text) and (found := pattern.whole.fullmatch(text)):
                said = self._say(pattern.source)
                if said != pattern.source:
                    return _filled(said, {n: self._looked_up(it, deep - 1) for n, it in found.groupdict().items()})
        return text


def _filled(said: str, values: dict[str, str]) -> str:
    return PLACE.sub(lambda place: values.get(place[1], place[0]), said)


class _Pattern:
    def __init__(self, source: str) -> None:
        self.source = source
        self._parts = PLACE.split(source)  # text, name, text, name, … text
        self.telling = sum(map(len, self._parts[::2]))

    def may_be(self, text: str) -> bool:
        """Whether a text has the texts of the pattern in their order. To make hundreds of patterns takes a tenth of a
        second; this leaves a few."""
        at = 0
        for part in self._parts[::2]:
            at = text.find(part, at)
            if at < 0:
                return False
            at += len(part)
        return text.startswith(self._parts[0])

    @cached_property
    def whole(self) -> re.Pattern[str]:
        seen: set[str] = set()
        written = []
        for number, part in enumerate(self._parts):
            if number % 2 == 0:
                written.append(re.escape(part))
            elif part in seen:
                written.append(f"(?P={part})")
            else:
                seen.add(part)
                written.append(f"(?P<{part}>.+?)")
        return re.compile("".join(written))
