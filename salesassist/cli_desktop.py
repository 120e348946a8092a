"""The commands that belong to the desktop: into its menu and out of it, and files to be opened in the window."""

import os
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from salesassist.cli_language import number, sentence, told
from salesassist.cli_report import DONE, Failure, Refusal

if TYPE_CHECKING:
    from salesassist.wishes import Wish

MOST_FILES = 500


def with_open_said(arguments: Sequence[str], commands: Collection[str]) -> Sequence[str]:
    """The arguments, with `open` before them where the first is no command but a file: desktops and people start a
    program with nothing but a file."""
    first = arguments[0] if arguments else "-"
    if first.startswith("-") or first in commands or not (_is_uri(first) or Path(first).is_file()):
        return arguments
    return ["open", *arguments]


def wish_for(files: Sequence[str]) -> "Wish":
    """To see in the window what importing these files (paths or file: addresses) would do.

    Raises Refusal.
    """
    from salesassist.wishes import Wish

    paths = [_path(file).absolute() for file in files]
    if len(paths) > MOST_FILES:
        text = told("{count} files are too many to open at once; use “import” for them.")
        raise Refusal(text.format(count=number(len(paths))))
    if missing := [path for path in paths if not path.exists()]:
        raise Refusal(told("There is no file {file}.").format(file=missing[0]))
    return Wish(files=tuple(map(str, paths)))


def _is_uri(text: str) -> bool:
    return text.lower().startswith("file:")


def _path(text: str) -> Path:
    if not _is_uri(text):
        return Path(text)
    from urllib.parse import unquote, urlsplit

    path = unquote(urlsplit(text).path)
    return Path(path.lstrip("/") if os.name == "nt" else path)


def change_desktop(act: str, folder: Path) -> int:
    """Put the program into the desktop's menu ("install") or take it out ("remove"). Returns the exit status."""
    from salesassist import desktop_entry
    from salesassist.settings import usual_data_dir

    if not desktop_entry.fits_this_system():
        text = told("This command is for the desktops of Linux. Here the packaged program belongs to the system.")
        raise Refusal(text)
    place = desktop_entry.data_home(os.environ, Path.home())
    command = desktop_entry.program_command(
        sys.executable, sys.argv[0], frozen=getattr(sys, "frozen", False),
        folder=None if folder == usual_data_dir() else folder,
    )  # fmt: skip
    try:
        if act == "install":
            desktop_entry.install(command, place)
            text = told("SalesAssist is in the menu of the desktop now (below {place}). “desktop remove” takes it out.")
        elif desktop_entry.remove(place):
            text = told("SalesAssist is no longer in the menu of the desktop (below {place}). Your data stay.")
        else:
            text = told("SalesAssist was not in the menu of the desktop (below {place}).")
        print(text.format(place=place))
    except OSError as error:
        text = told("{file} cannot be changed: {why}.")
        why = sentence(error.strerror or str(error))
        raise Failure(text.format(file=error.filename or place, why=why)) from error
    return DONE
