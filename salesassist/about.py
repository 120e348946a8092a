"""What the program is and runs on, for people who ask, and for the text that comes with a report of trouble.

Nothing of the user's data is in it but the name of their folder, in which their home is "~".
"""

import json
import os
import platform
import re
from collections.abc import Mapping
from pathlib import Path

import PySide6
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from salesassist import __version__, own_files
from salesassist.frozen import dataclass
from salesassist.store import engine


@dataclass(frozen=True, slots=True)
class Facts:
    """Versions are by the names of what has them; `desktop` and `session` are empty where nothing tells them."""

    version: str
    versions: Mapping[str, str]
    folder: str
    system: str
    desktop: str
    session: str


@dataclass(frozen=True, slots=True)
class Licence:
    name: str
    licence: str


def facts(folder: Path) -> Facts:
    """What there is to know now, with the data in `folder`."""
    versions = {"Python": platform.python_version(), "Qt": qVersion(), "PySide6": PySide6.__version__}
    sort, screen = os.environ.get("XDG_SESSION_TYPE", ""), QGuiApplication.platformName()
    return Facts(
        __version__,
        versions | engine.versions(),
        without_home(folder),
        f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}, "
        f"{QSysInfo.currentCpuArchitecture()}",
        os.environ.get("XDG_CURRENT_DESKTOP", "").replace(":", ", "),
        f"{sort} ({screen})" if sort and sort != screen else screen,
    )


def without_home(path: Path) -> str:
    """A path as it may be shown to others: the user's home, and with it their name, is "~"."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def licences() -> list[Licence]:
    """What the program is made with, and under which licence each of it is."""
    listed = json.loads((own_files.RESOURCES / "licences.json").read_text("utf-8"))
    return [Licence(item["name"], item["licence"]) for item in listed]


def changelog() -> str:
    """What changed from version to version, as Markdown without its title, in the user's language where it is written
    in that; "" where the file is missing."""
    translated = own_files.RESOURCES / f"changelog_{QLocale().name().partition('_')[0]}.md"
    try:
        text = (translated if translated.is_file() else own_files.CHANGELOG).read_text("utf-8")
    except OSError:
        return ""
    text = text[max(text.find("\n## "), 0) :].lstrip()
    return re.sub(r"^## \[(.+?)\]", r"## \1", text, flags=re.MULTILINE)
