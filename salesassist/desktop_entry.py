"""The program among those of the desktop: an entry in its menu with icon and description, and vCards opened by it.

For Linux and the other Unixes, by the freedesktop.org specifications of desktop entries, icon themes and AppStream;
for who installs with pip or runs a checkout: a distribution's package puts the same files in its own places. The files
are in resources/desktop and resources/icons/app; the entry gets the command by which this very program is started.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from salesassist.autostart import write_exec
from salesassist.own_files import IN_CHECKOUT, RESOURCES

NAME = "salesassist"
_ENTRY = RESOURCES / "desktop" / f"{NAME}.desktop"
_DESCRIPTION = RESOURCES / "desktop" / f"{NAME}.metainfo.xml"
_ICONS = RESOURCES / "icons" / "app"
_EXEC = re.compile(rf"^Exec={NAME}(?= |$)", re.MULTILINE)
_CACHE_SECONDS = 20


def program_command(executable: str, started_as: str, *, frozen: bool, folder: Path | None = None) -> tuple[str, ...]:
    """What starts this program: `executable` is Python, or the `frozen` program itself, `started_as` the first of its
    arguments; `folder` the data folder where that is not the usual one."""
    if frozen:
        start: tuple[str, ...] = (executable,)
    elif IN_CHECKOUT:
        start = (executable, str(RESOURCES.parent / "main.py"))
    else:
        start = (str(Path(started_as).absolute()),)
    return start if folder is None else (*start, "--data-dir", str(folder))


def data_home(environment: Mapping[str, str], home: Path) -> Path:
    """Where the user's desktop looks for entries and icons. An XDG_DATA_HOME that is not absolute is passed over."""
    chosen = Path(environment.get("XDG_DATA_HOME", ""))
    return chosen if chosen.is_absolute() else home / ".local" / "share"


def install(command: Sequence[str], place: Path) -> list[Path]:
    """Write everything below `place`, over what is there of it; returns the files.

    Raises OSError.
    """
    written = []
    for path, data in _files(command, place):
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.new")
        try:
            temporary.write_bytes(data)
            temporary.chmod(0o644)  # the menus of a session that is not quite ours read it too
            temporary.replace(path)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        written.append(path)
    _tell_desktop(place)
    return written


def remove(place: Path) -> list[Path]:
    """Take away everything that `install` wrote below `place`; returns what there was of it.

    Raises OSError.
    """
    there = [path for path, _data in _files((NAME,), place) if path.exists()]
    for path in there:
        path.unlink()
    if there:
        _tell_desktop(place)
    return there


def _files(command: Sequence[str], place: Path) -> Iterator[tuple[Path, bytes]]:
    entry = _EXEC.sub(lambda _: f"Exec={write_exec(command)}", _ENTRY.read_text("utf-8"))
    if Path(command[0]).is_absolute():  # a menu passes over an entry whose program has gone
        tried = command[0].replace("\\", "\\\\")
        entry = entry.replace("\nIcon=", f"\nTryExec={tried}\nIcon=", 1)
    yield place / "applications" / _ENTRY.name, os.fsencode(entry)
    yield place / "metainfo" / _DESCRIPTION.name, _DESCRIPTION.read_bytes()
    theme = place / "icons" / "hicolor"
    for picture in sorted(_ICONS.glob(f"{NAME}-*.png")):
        size = picture.stem.rpartition("-")[2]
        yield theme / f"{size}x{size}" / "apps" / f"{NAME}.png", picture.read_bytes()
    yield theme / "scalable" / "apps" / f"{NAME}.svg", (_ICONS / f"{NAME}.svg").read_bytes()


def _tell_desktop(place: Path) -> None:
    """Bring what desktops remember of these folders up to date, where there is something to do it with."""
    commands = [["update-desktop-database", "-q", str(place / "applications")]]
    theme = place / "icons" / "hicolor"
    if (theme / "icon-theme.cache").exists():
        commands.append(["gtk-update-icon-cache", "-q", "-t", "-f", str(theme)])
    with suppress(OSError):
        os.utime(theme)  # by its date they see that something is new
    for command in commands:
        if shutil.which(command[0]) is not None:
            with suppress(OSError, subprocess.SubprocessError):
                subprocess.run(command, timeout=_CACHE_SECONDS, check=False, capture_output=True)


def fits_this_system() -> bool:
    """Whether desktops here follow those specifications."""
    return sys.platform not in ("win32", "darwin", "cygwin")
