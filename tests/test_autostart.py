"""Starting at login: what is written, read back and removed, on each system."""

import os
import plistlib
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from salesassist.autostart import (
    AGENT,
    DESKTOP_FILE,
    LONGEST_RUN_VALUE,
    NAME,
    DesktopEntry,
    Entry,
    LaunchAgent,
    RunKey,
    State,
    autostart_folder,
    mend,
    read_command_line,
    read_exec,
    start_command,
    write_exec,
)

ARGUMENT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\0"), max_size=20)


class FakeRegistry:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        return self.values.get(name)

    def write(self, name: str, value: str) -> None:
        self.values[name] = value

    def delete(self, name: str) -> None:
        self.values.pop(name, None)


@pytest.fixture
def command(tmp_path: Path) -> tuple[str, ...]:
    """A program that is there."""
    for name in ("python", "main.py"):
        (tmp_path / name).touch()
    return (str(tmp_path / "python"), str(tmp_path / "main.py"), "--minimized")


# --- what is started -------------------------------------------------------------------------------------------------


def test_this_python_starts_this_script_into_the_tray() -> None:
    assert start_command(None, frozen=False, executable="/v/bin/python", script=Path("/p/main.py")) == (
        "/v/bin/python", "/p/main.py", "--minimized",
    )  # fmt: skip


def test_another_data_folder_goes_along_and_a_built_program_needs_no_script() -> None:
    assert start_command(Path("/my data"), frozen=True, executable="/opt/salesassist", script=Path("/p/main.py")) == (
        "/opt/salesassist", "--data-dir", "/my data", "--minimized",
    )  # fmt: skip


# --- Linux -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("config", "folder"),
    [("", "/home/eva/.config/autostart"), ("/etc/eva", "/etc/eva/autostart"), ("x", "/home/eva/.config/autostart")],
)
def test_the_folder_is_that_of_the_specification(config: str, folder: str) -> None:
    assert autostart_folder({"XDG_CONFIG_HOME": config}, Path("/home/eva")) == Path(folder)
    assert autostart_folder({}, Path("/home/eva")) == Path("/home/eva/.config/autostart")


@pytest.mark.parametrize(
    ("argument", "written"),
    [
        ("/usr/bin/python3", "/usr/bin/python3"),
        ("/my data", '"/my data"'),
        ('a"b', r'"a\\"b"'),
        ("$HOME", r'"\\$HOME"'),
        ("a\\b", r'"a\\\\b"'),
        ("100%", "100%%"),
        ("it's", '"it\'s"'),
        ("", '""'),
    ],
)
def test_an_argument_is_quoted_by_the_rules_of_the_desktop_entry(argument: str, written: str) -> None:
    assert write_exec([argument]) == written


@given(st.lists(ARGUMENT, min_size=1, max_size=4))
def test_every_command_comes_back_as_it_was(command: list[str]) -> None:
    written = write_exec(command)
    assert "\n" not in written
    assert read_exec(written) == tuple(command)


@pytest.mark.skipif(shutil.which("gio") is None, reason="the desktop's own launcher is not here")
def test_the_desktops_own_launcher_reads_it_as_we_do(tmp_path: Path, qtbot: QtBot) -> None:
    told, odd = tmp_path / "told", tmp_path / "a $b `c` \"d\" it's \\e"  # GLib itself finds no program with a %
    odd.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > "$0.part"; mv "$0.part" "${0%/*}/told"\n')
    odd.chmod(0o700)
    DesktopEntry((str(odd), "--data-dir", f"{odd} 100%", "--minimized"), tmp_path).add()
    subprocess.run(["gio", "launch", str(tmp_path / DESKTOP_FILE)], check=True, timeout=20)
    qtbot.waitUntil(told.exists)
    assert told.read_text().splitlines() == ["--data-dir", f"{odd} 100%", "--minimized"]


def test_it_is_written_shown_and_removed_without_a_trace(tmp_path: Path, command: tuple[str, ...]) -> None:
    autostart = DesktopEntry(command, tmp_path / "config" / "autostart")
    assert autostart.entry() == Entry(State.OFF)
    autostart.add()
    path = Path(autostart.place)
    assert path == tmp_path / "config" / "autostart" / DESKTOP_FILE
    assert autostart.entry() == Entry(State.ON, command)
    lines = path.read_text().splitlines()
    assert lines[0] == "[Desktop Entry]" and "Type=Application" in lines and f"Exec={write_exec(command)}" in lines
    assert not [line for line in lines if line.startswith("TryExec")]
    autostart.remove()
    autostart.remove()  # what is gone is gone
    assert list(path.parent.iterdir()) == [] and autostart.entry() == Entry(State.OFF)


def test_an_entry_for_other_data_is_told_apart_and_left_alone(tmp_path: Path, command: tuple[str, ...]) -> None:
    other = (*command[:2], "--data-dir", "/elsewhere", "--minimized")
    DesktopEntry(other, tmp_path).add()
    autostart = DesktopEntry(command, tmp_path)
    assert autostart.entry() == Entry(State.OTHER, other)
    assert not mend(autostart, command)
    assert autostart.entry().command == other


def test_an_entry_for_a_program_that_was_moved_is_mended(tmp_path: Path, command: tuple[str, ...]) -> None:
    DesktopEntry((command[0], "/was/here/main.py", "--minimized"), tmp_path).add()
    autostart = DesktopEntry(command, tmp_path)
    assert autostart.entry().state is State.GONE
    assert mend(autostart, command)
    assert autostart.entry() == Entry(State.ON, command)
    assert not mend(autostart, command)


def test_an_entry_for_other_data_is_not_taken_over(tmp_path: Path, command: tuple[str, ...]) -> None:
    DesktopEntry(("/was/here/python", "/was/here/main.py", "--minimized"), tmp_path).add()
    mine = (*command[:2], "--data-dir", "/elsewhere", "--minimized")
    assert not mend(DesktopEntry(mine, tmp_path), mine)
    assert DesktopEntry(mine, tmp_path).entry().command[0] == "/was/here/python"


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_was_told_to_pass_over_is_not_called_on(
    tmp_path: Path, command: tuple[str, ...], line: str
) -> None:
    autostart = DesktopEntry(command, tmp_path)
    autostart.add()
    path = Path(autostart.place)
    path.write_text(path.read_text() + line + "\n")
    assert autostart.entry() == Entry(State.DISABLED, command)
    assert not mend(autostart, command)  # the user's own wish


@pytest.mark.parametrize("text", ["", "rubbish", "[Desktop Entry]\nExec=", "[Other]\nExec=/bin/true"])
def test_an_entry_that_starts_nothing_is_told_as_such(tmp_path: Path, command: tuple[str, ...], text: str) -> None:
    (tmp_path / DESKTOP_FILE).write_text(text)
    assert DesktopEntry(command, tmp_path).entry() == Entry(State.GONE)


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_raises(tmp_path: Path, command: tuple[str, ...]) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OSError, match="Permission"):
        DesktopEntry(command, tmp_path / "autostart").add()


def test_a_file_in_the_place_of_the_folder_raises(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "autostart").touch()
    with pytest.raises(OSError, match="exists"):
        DesktopEntry(command, tmp_path / "autostart").add()


# --- Windows ---------------------------------------------------------------------------------------------------------


def test_the_run_key_holds_one_command_line(command: tuple[str, ...], tmp_path: Path) -> None:
    registry = FakeRegistry()
    spaced = (command[0], str(tmp_path / "with space.py"), "--minimized")
    autostart = RunKey(spaced, registry)
    assert autostart.entry() == Entry(State.OFF)
    autostart.add()
    assert registry.values == {NAME: subprocess.list2cmdline(spaced)}
    assert f'"{spaced[1]}"' in registry.values[NAME]
    assert autostart.entry() == Entry(State.ON, spaced)
    assert autostart.place.startswith("HKEY_CURRENT_USER\\Software\\")
    autostart.remove()
    autostart.remove()
    assert registry.values == {}


def test_the_run_key_of_a_moved_program_is_mended(command: tuple[str, ...]) -> None:
    registry = FakeRegistry()
    RunKey(("/was/here/python", *command[1:]), registry).add()
    autostart = RunKey(command, registry)
    assert autostart.entry().state is State.GONE
    assert mend(autostart, command)
    assert autostart.entry().state is State.ON


def test_a_command_that_windows_would_pass_over_is_refused(command: tuple[str, ...]) -> None:
    with pytest.raises(OSError, match=str(LONGEST_RUN_VALUE)):
        RunKey((*command, "x" * LONGEST_RUN_VALUE), FakeRegistry()).add()


@pytest.mark.parametrize(
    "command",
    [("C:\\Program Files\\Python\\pythonw.exe", "C:\\My data\\main.py", "--minimized"), ("a", "b c", "d")],
)
def test_a_windows_command_line_comes_back(command: tuple[str, ...]) -> None:
    assert read_command_line(subprocess.list2cmdline(command)) == command


# --- macOS -----------------------------------------------------------------------------------------------------------


def test_the_launch_agent_is_written_shown_and_removed(tmp_path: Path, command: tuple[str, ...]) -> None:
    autostart = LaunchAgent(command, tmp_path / "LaunchAgents")
    assert autostart.entry() == Entry(State.OFF)
    autostart.add()
    written = plistlib.loads(Path(autostart.place).read_bytes())
    assert (written["Label"], written["ProgramArguments"], written["RunAtLoad"]) == (AGENT, list(command), True)
    assert autostart.entry() == Entry(State.ON, command)
    autostart.remove()
    assert list((tmp_path / "LaunchAgents").iterdir()) == []


@pytest.mark.parametrize(
    ("agent", "state"),
    [
        (b"rubbish", State.GONE),
        (plistlib.dumps({"ProgramArguments": ["/was/here"], "RunAtLoad": True}), State.GONE),
        (plistlib.dumps({"ProgramArguments": ["/was/here"], "RunAtLoad": True, "Disabled": True}), State.DISABLED),
        (plistlib.dumps(["no", "dictionary"]), State.GONE),
    ],
)
def test_a_launch_agent_is_told_as_it_is(
    tmp_path: Path, command: tuple[str, ...], agent: bytes, state: State
) -> None:
    autostart = LaunchAgent(command, tmp_path)
    Path(autostart.place).write_bytes(agent)
    assert autostart.entry().state is state
