"""Starting at login: the entry that says so, written, read and removed in each system's own way.

Linux: a desktop entry in the autostart folder (freedesktop.org, Desktop Application Autostart). Windows: a value under
the user's Run key. macOS: a launch agent. Only the first was ever run; the other two follow their makers' documents.
"""

import os
import re
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from salesassist.frozen import dataclass

NAME = "SalesAssist"
DESKTOP_FILE = "salesassist.desktop"
AGENT = "salesassist.autostart"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
LONGEST_RUN_VALUE = 260  # characters; Windows passes over what is longer


class State(StrEnum):
    OFF = "off"  # no entry
    ON = "on"  # the entry starts this very program, with these data
    OTHER = "other"  # the entry starts something else: another copy, or other data
    GONE = "gone"  # the entry starts a program that is not there any more
    DISABLED = "disabled"  # the entry is there, but the desktop was told to pass over it


@dataclass(frozen=True, slots=True)
class Entry:
    """What there is now. `command` is what the entry starts; empty if there is none or it cannot be read."""

    state: State
    command: tuple[str, ...] = ()


class Autostart(Protocol):
    """Raises OSError where the place cannot be read or written to."""

    @property
    def place(self) -> str:
        """The very file or key, for the user to see."""

    def entry(self) -> Entry: ...

    def add(self) -> None:
        """Write the entry, over whatever is there."""

    def remove(self) -> None:
        """Leave nothing behind."""


def start_command(folder: Path | None, *, frozen: bool, executable: str, script: Path) -> tuple[str, ...]:
    """What starts this program into the tray. `folder`: the data folder, where it is not the usual one."""
    program = Path(executable)
    if os.name == "nt" and not frozen:  # without a console window
        quiet = program.with_name("pythonw.exe")
        program = quiet if quiet.exists() else program
    data = ("--data-dir", str(folder)) if folder is not None else ()
    return (str(program), *(() if frozen else (str(script),)), *data, "--minimized")


def for_this_system(command: Sequence[str], environment: Mapping[str, str], home: Path) -> Autostart:
    """The way of the system that this runs on."""
    if sys.platform == "win32":
        return RunKey(command, _WindowsRegistry())
    if sys.platform == "darwin":
        return LaunchAgent(command, home / "Library" / "LaunchAgents")
    return DesktopEntry(command, autostart_folder(environment, home))


def mend(autostart: Autostart, command: Sequence[str]) -> bool:
    """Point the entry to this program's `command` if the program it names has gone (it was moved) and it was for the
    same data. Whether that was so.

    Raises OSError.
    """
    entry = autostart.entry()
    if entry.state is not State.GONE or not entry.command or _data_of(entry.command) != _data_of(command):
        return False
    autostart.add()
    return True


def _data_of(command: Sequence[str]) -> tuple[str, ...]:
    """What a command says of the data folder."""
    place = command.index("--data-dir") if "--data-dir" in command else len(command)
    return tuple(command[place : place + 2])


def _state(found: tuple[str, ...], wanted: tuple[str, ...]) -> State:
    if found == wanted:
        return State.ON
    programs = [Path(part) for part in found[:2] if not part.startswith("-") and Path(part).is_absolute()]
    return State.OTHER if programs and all(path.exists() for path in programs) else State.GONE


# --- Linux and the other Unixes --------------------------------------------------------------------------------------


def autostart_folder(environment: Mapping[str, str], home: Path) -> Path:
    """The user's autostart folder. The specification passes over an XDG_CONFIG_HOME that is not absolute."""
    config = Path(environment.get("XDG_CONFIG_HOME", ""))
    return (config if config.is_absolute() else home / ".config") / "autostart"


class DesktopEntry:
    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = tuple(command)
        self._path = folder / DESKTOP_FILE

    @property
    def place(self) -> str:
        return str(self._path)

    def entry(self) -> Entry:
        try:
            text = os.fsdecode(self._path.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return Entry(State.OFF)
        values = _entry_values(text)
        command = read_exec(values.get("Exec", ""))
        if values.get("Hidden") == "true" or values.get("X-GNOME-Autostart-enabled") == "false":
            return Entry(State.DISABLED, command)
        return Entry(_state(command, self._command), command)

    def add(self) -> None:
        lines = [
            "[Desktop Entry]", "Type=Application", f"Name={NAME}", "Comment=Reminders of whom to call next",
            f"Exec={write_exec(self._command)}", "Terminal=false", "StartupNotify=false",
            "X-GNOME-Autostart-enabled=true",
        ]  # fmt: skip
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = self._path.with_suffix(".tmp")  # no desktop reads it under that name
        try:
            temporary.write_bytes(os.fsencode("\n".join(lines) + "\n"))
            temporary.replace(self._path)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)


_RESERVED = re.compile(r"""[\s"'\\><~|&;$*?#()`]""")


def write_exec(command: Sequence[str]) -> str:
    """A command as the value of the key Exec: each argument quoted where it must be, then the value escaped as a
    string, and % doubled, which would otherwise begin a field code."""
    parts = []
    for part in command:
        if not part or _RESERVED.search(part):
            part = '"' + re.sub(r'(["`$\\])', r"\\\1", part) + '"'
        parts.append(part.replace("%", "%%"))
    value = " ".join(parts).replace("\\", "\\\\")
    return value.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def read_exec(value: str) -> tuple[str, ...]:
    """The command of an Exec key. Field codes, of which ours has none, are left out."""
    value = re.sub(r"\\(.)", lambda m: {"s": " ", "n": "\n", "t": "\t", "r": "\r"}.get(m[1], m[1]), value, flags=re.S)
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)', value, flags=re.S)
    plain = [bare or re.sub(r"\\(.)", r"\1", quoted, flags=re.S) for quoted, bare in parts]
    return tuple(re.sub(r"%(.)", lambda m: "%" if m[1] == "%" else "", part) for part in plain)


def _entry_values(text: str) -> dict[str, str]:
    """The keys of the group [Desktop Entry]."""
    values: dict[str, str] = {}
    group = ""
    for line in text.split("\n"):
        if line.startswith("["):
            group = line.strip()
        elif group == "[Desktop Entry]" and not line.startswith("#") and "=" in line:
            name, _, value = line.partition("=")
            values[name.strip()] = value.strip(" \r")
    return values


# --- Windows ---------------------------------------------------------------------------------------------------------


class Registry(Protocol):
    """The values under the user's Run key."""

    def read(self, name: str) -> str | None: ...

    def write(self, name: str, value: str) -> None: ...

    def delete(self, name: str) -> None: ...


class RunKey:
    def __init__(self, command: Sequence[str], registry: Registry) -> None:
        self._command = tuple(command)
        self._registry = registry

    @property
    def place(self) -> str:
        return rf"HKEY_CURRENT_USER\{RUN_KEY}\{NAME}"

    def entry(self) -> Entry:
        from subprocess import list2cmdline

        value = self._registry.read(NAME)
        if value is None:
            return Entry(State.OFF)
        if value == list2cmdline(self._command):
            return Entry(State.ON, self._command)
        command = read_command_line(value)
        return Entry(_state(command, self._command), command)

    def add(self) -> None:
        from subprocess import list2cmdline

        value = list2cmdline(self._command)
        if len(value) > LONGEST_RUN_VALUE:
            raise OSError(0, f"the command is longer than the {LONGEST_RUN_VALUE} characters that Windows runs")
        self._registry.write(NAME, value)

    def remove(self) -> None:
        self._registry.delete(NAME)


def read_command_line(value: str) -> tuple[str, ...]:
    """The arguments of a Windows command line: quotes hold together; backslashes are plain but before a quote."""
    parts = re.findall(r'(?:"(?:\\.|[^"\\])*"|[^\s"])+', value)
    return tuple(re.sub(r'(\\*)"', lambda m: "\\" * (len(m[1]) // 2) + '"' * (len(m[1]) % 2), part) for part in parts)


class _WindowsRegistry:
    if sys.platform == "win32":

        def read(self, name: str) -> str | None:
            import winreg

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                    value, kind = winreg.QueryValueEx(key, name)
            except FileNotFoundError:
                return None
            return value if kind in (winreg.REG_SZ, winreg.REG_EXPAND_SZ) else ""

        def write(self, name: str, value: str) -> None:
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                winreg.SetValueEx(key, name, 0, winreg.REG_SZ, value)

        def delete(self, name: str) -> None:
            import winreg

            with (
                suppress(FileNotFoundError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY, 0, winreg.KEY_SET_VALUE) as key,
            ):
                winreg.DeleteValue(key, name)


# --- macOS -----------------------------------------------------------------------------------------------------------


class LaunchAgent:
    """A property list that launchd reads at login (launchd.plist(5))."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = tuple(command)
        self._path = folder / f"{AGENT}.plist"

    @property
    def place(self) -> str:
        return str(self._path)

    def entry(self) -> Entry:
        import plistlib

        try:
            found = plistlib.loads(self._path.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return Entry(State.OFF)
        except (plistlib.InvalidFileException, ValueError, SyntaxError):
            return Entry(State.GONE)
        arguments = found.get("ProgramArguments") if isinstance(found, dict) else None
        command = tuple(part for part in arguments if isinstance(part, str)) if isinstance(arguments, list) else ()
        if isinstance(found, dict) and (found.get("Disabled") is True or found.get("RunAtLoad") is not True):
            return Entry(State.DISABLED, command)
        return Entry(_state(command, self._command), command)

    def add(self) -> None:
        import plistlib

        agent = {
            "Label": AGENT, "ProgramArguments": list(self._command), "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua", "ProcessType": "Interactive",
        }  # fmt: skip
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_bytes(plistlib.dumps(agent))

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)
