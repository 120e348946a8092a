"""The plain sentences of the rooms that know no Qt (the store, files in and out), in the user's language.

Such a sentence is found back by its pattern: "{path} is damaged." The patterns are in resources/i18n/sentences.json,
which `scripts/translate` makes of the program. A sentence without a translation is shown as it is.
"""

import json
import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from salesassist.own_files import RESOURCES

PATTERNS = RESOURCES / "i18n" / "sentences.json"
_PLACE = re.compile(r"\{(\w+)\}")
_DEEP = 3  # sentences stand in sentences: "The contact is damaged and was left out: {trouble}."


def translated(text: str) -> str:
    """A sentence of the program, or some of them on lines of their own, in the user's language."""
    if _of_qt(_COMMON) == _COMMON:  # nobody translates: a program in English reads no patterns
        return text
    return "\n".join(_looked_up(line, _DEEP) for line in text.split("\n"))


_COMMON = "The contact is no longer in the address book; nothing was saved."


def _looked_up(text: str, deep: int) -> str:
    if not deep or " " not in text:
        return text
    for pattern, source in _patterns():
        if found := pattern.fullmatch(text):
            said = _of_qt(source)
            if said != source:
                return _filled(said, {name: _looked_up(value, deep - 1) for name, value in found.groupdict().items()})
    return text


def _filled(text: str, values: dict[str, str]) -> str:
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), text)


def _of_qt(source: str) -> str:
    return QCoreApplication.translate("Sentences", source)


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """What to look for, the most telling first: those with the most text of their own."""
    sources: list[str] = json.loads(PATTERNS.read_text("utf-8"))
    sources.sort(key=lambda source: -len(_PLACE.sub("", source)))
    return [(_pattern(source), source) for source in sources]


def _pattern(source: str) -> re.Pattern[str]:
    seen: set[str] = set()
    parts = []
    for number, part in enumerate(_PLACE.split(source)):
        if number % 2 == 0:
            parts.append(re.escape(part))
        elif part in seen:
            parts.append(f"(?P={part})")
        else:
            seen.add(part)
            parts.append(f"(?P<{part}>.+?)")
    return re.compile("".join(parts))
