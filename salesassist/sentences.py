"""The plain sentences of the rooms that know no Qt (the store, files in and out), in the user's language.

Such a sentence is found back by its pattern: "{path} is damaged." The patterns are in resources/i18n/sentences.json,
which `scripts/translate` makes of the program. A sentence without a translation is shown as it is.
"""

import json
from functools import cache

from PySide6.QtCore import QCoreApplication

from salesassist.own_files import RESOURCES
from salesassist.sentence_patterns import Sentences

PATTERNS = RESOURCES / "i18n" / "sentences.json"


def translated(text: str) -> str:
    """A sentence of the program, or some of them on lines of their own, in the user's language."""
    if _of_qt(_COMMON) == _COMMON:  # nobody translates: a program in English reads no patterns
        return text
    return _sentences().translated(text)


_COMMON = "The contact is no longer in the address book; nothing was saved."


def _of_qt(source: str) -> str:
    return QCoreApplication.translate("Sentences", source)


@cache
def _sentences() -> Sentences:
    return Sentences(json.loads(PATTERNS.read_text("utf-8")), _of_qt)
