"""The program for people without Python, built and started from a home folder with nothing in it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.desktop.desk import PROJECT, Desk, Program

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

MOST_MEGABYTES = 200


def test_it_is_built_and_works_in_an_empty_home(desktop: Callable[..., Desk], tmp_path: Path) -> None:
    """All in one: to build it takes a minute, and tests that share it may run in processes of their own."""
    desk = desktop()
    built = build(tmp_path)
    is_no_larger_than_it_was(built)
    commands_work(built, tmp_path)
    window_shows_all_pages(built, desk, tmp_path)


def build(folder: Path) -> Path:
    """The folder of the built program."""
    done = subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--workpath", folder / "work",
         "--distpath", folder / "dist", PROJECT / "packaging" / "salesassist.spec"],
        capture_output=True, text=True, check=False, cwd=folder,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder / "dist" / "salesassist"


def bare(home: Path, others: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of somebody who has never heard of Python."""
    home.mkdir(exist_ok=True)
    wanted = ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "AT_SPI_BUS_ADDRESS", "XAUTHORITY")
    kept = {name: value for name, value in (others or {}).items() if name in wanted}
    return {"PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", **kept}


def is_no_larger_than_it_was(built: Path) -> None:
    files = [path for path in built.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) < MOST_MEGABYTES * 1_000_000
    assert not [path for path in built.rglob("*") if path.is_symlink() and not path.exists()]


def commands_work(built: Path, tmp_path: Path) -> None:
    def run(*arguments: str | Path) -> str:
        done = subprocess.run(
            [built / "salesassist", *arguments], env=bare(tmp_path / "home"), capture_output=True, text=True,
            check=False, cwd="/",
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    card = tmp_path / "anna.vcf"
    card.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Schmidt\nTEL:+49 30 1234567\nADR:;;;Berlin;;;Germany\nEND:VCARD\n"
    )
    run("import", card)
    run("add", "call Anna tomorrow 10:00 about the offer")
    for name in ("out.vcf", "out.csv", "out.ics", "out.json"):
        run("export", tmp_path / name)
        assert "Anna Schmidt" in (tmp_path / name).read_text("utf-8-sig")
    assert run("agenda", "--date", "2026-11-24", "--json").startswith("[")
    run("backup", tmp_path / "copy.db.gz")
    assert "1 contact" in run("check")
    assert (tmp_path / "home" / ".local" / "share" / "salesassist" / "salesassist.db").exists()


def window_shows_all_pages(built: Path, desk: Desk, tmp_path: Path) -> None:
    program = Program([str(built / "salesassist"), "--demo"], bare(tmp_path / "empty", desk.env), tmp_path / "log")
    desk.programs.append(program)
    desk.until(desk.tray, "its icon is in the tray", 30)
    desk.find("Today’s list", seconds=20)
    desk.shot("packaged.png")
    for key, sign in (("ctrl+3", "New deal"), ("ctrl+4", "Promises kept"), ("ctrl+comma", "Find a setting")):
        desk.key(key)
        desk.until(lambda sign=sign: sign in desk.tree(), sign, 20)
    os.kill(program.pid, signal.SIGTERM)
    assert program.wait(20) == 0, program.said()
    assert "Traceback" not in program.said() and "rror" not in program.said(), program.said()
