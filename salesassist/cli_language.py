"""What the command line says, in the user's language, without Qt.

Its texts stand in English where they are said, in `told`; what comes from other rooms (a damaged file, a card that
cannot be read) is a plain English sentence, found back by its pattern as in the window. `scripts/translate` makes
resources/i18n/commands_de.json and sentences_de.json of the window's translations. English reads neither, and JSON and
the heads of tables stay as they are: programs read them.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from salesassist.own_files import RESOURCES
from salesassist.settings import LANGUAGE, LANGUAGE_VARIABLE, LANGUAGES, SYSTEM, WindowState

if TYPE_CHECKING:
    from salesassist.sentence_patterns import Sentences

_FOLDER = RESOURCES / "i18n"
_ENGLISH = "en"
_MARKS = {_ENGLISH: (",", "."), "de": (".", ",")}  # between thousands, and before decimals


class _Speaker:
    """Speaks English until a command begins, and again when it has ended."""

    language = _ENGLISH
    folder: Callable[[], Path] | None = None
    """Tells where to look, when the first text is said, which language the window had."""
    texts: Mapping[str, str] = {}

    def speak(self, chosen: str) -> None:
        self.folder = None
        self.language = _language(chosen)
        self.texts = {} if self.language == _ENGLISH else _read(_FOLDER / f"commands_{self.language}.json")

    def decide(self) -> None:
        if self.folder is not None:
            self.speak(WindowState(self.folder()).text(LANGUAGE, SYSTEM))


_speaker = _Speaker()


def begin(folder: Callable[[], Path]) -> None:
    """Speak, when the first text is said, what the window over that folder spoke last, until `speak` knows better."""
    _speaker.folder = folder


def speak(chosen: str) -> None:
    """Speak what is chosen in Settings: a language of `LANGUAGES`, or `SYSTEM`."""
    _speaker.speak(chosen)


def end() -> None:
    """Say everything as it is written here."""
    _speaker.folder, _speaker.language, _speaker.texts = None, _ENGLISH, {}


def told(text: str) -> str:
    """A text of the command line in the user's language; it is written out where it is said."""
    return known(text)


def known(text: str) -> str:
    """Likewise, for one of a list of words that is kept elsewhere: a status, a channel, a day of the week."""
    _speaker.decide()
    return _speaker.texts.get(text, text)


def language() -> str:
    """The language that is spoken."""
    _speaker.decide()
    return _speaker.language


def sentence(text: str) -> str:
    """What another room said in English, some lines maybe, in the user's language; as it is where nothing is known."""
    _speaker.decide()
    if _speaker.language == _ENGLISH:
        return text
    return _sentences(_speaker.language).translated(text)


@cache
def _sentences(language: str) -> "Sentences":
    from salesassist.sentence_patterns import Sentences

    said = _read(_FOLDER / f"sentences_{language}.json")
    return Sentences(list(said), lambda source: said.get(source, source))


def number(count: int) -> str:
    """A number as it is written in the user's language: 12,345."""
    return _with_marks(f"{count:,}")


def amount(value: Decimal) -> str:
    """An amount likewise, with its decimals as they are: 18,400.50."""
    return _with_marks(f"{value:,f}")


def _with_marks(text: str) -> str:
    thousands, point = _MARKS[language()]
    return text if point == "." else text.translate({ord(","): thousands, ord("."): point})


def _language(chosen: str) -> str:
    overruled = os.environ.get(LANGUAGE_VARIABLE, "").lower()
    if overruled in LANGUAGES:
        return overruled
    if chosen in LANGUAGES:
        return chosen
    names = (re.split("[-_.@]", name)[0].lower() for name in _of_system())
    return next((name for name in names if name in LANGUAGES), _ENGLISH)


def _of_system() -> Iterator[str]:
    """The languages of the system, the dearest first ("de_AT.UTF-8"), as Qt finds them."""
    yield from os.environ.get("LANGUAGE", "").split(":")
    said = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    yield said
    if not said:  # on a terminal of Unix that means C; elsewhere nobody sets them
        yield from _of_windows() if sys.platform == "win32" else _of_mac() if sys.platform == "darwin" else ()


def _of_windows() -> list[str]:
    if sys.platform == "win32":
        import ctypes

        name = ctypes.create_unicode_buffer(85)
        if ctypes.windll.kernel32.GetUserDefaultLocaleName(name, len(name)):
            return [name.value]
    return []


def _of_mac() -> list[str]:
    import plistlib

    try:
        with (Path.home() / "Library/Preferences/.GlobalPreferences.plist").open("rb") as file:
            return [str(name) for name in plistlib.load(file).get("AppleLanguages", ())]
    except (OSError, ValueError, plistlib.InvalidFileException):
        return []


def _read(file: Path) -> Mapping[str, str]:
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):  # a copy of the program without it speaks English
        return {}
    return found if isinstance(found, dict) else {}
