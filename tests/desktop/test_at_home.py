"""At home on the desktop: files and acts of the menu reach the window that is open, and its icon carries the number."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from salesassist.store.store import Store
from tests.desktop.desk import Desk
from tests.factories import MONDAY, contact, follow_up, keep

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoë Österreich\nTEL:+43 1 234567\nEND:VCARD\n"
NOW = {"SALESASSIST_NOW": "2026-11-23T09:14+01:00"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    data.mkdir()
    with Store(data) as store:
        for name in ("Anna Schmidt", "Ben Okafor"):
            who = contact(name)
            keep(store, who, follow_up(who, MONDAY, purpose="The proposal"))
    return data


def test_a_file_opened_with_the_program_shows_what_its_import_would_do(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    card = tmp_path / "Zoë & Co 100%.vcf"
    card.write_text(CARD, "utf-8")
    first = desk.start(str(card), env={**NOW, "SALESASSIST_DATA_DIR": str(folder)})
    desk.find("Records", "table", seconds=20)
    assert "Zoë Österreich" in desk.tree()
    desk.shot("opened-with.png")
    desk.key("Escape")
    desk.until(lambda: not desk.sees("Records", "table"), "the dialog has gone")
    second = desk.start("open", str(card), card.as_uri(), data_dir=folder, env=NOW)
    assert second.wait(20) == 0 and first.poll() is None
    desk.find("Records", "table", seconds=20)
    third = desk.start("--show", "new-contact", data_dir=folder, env=NOW)
    assert third.wait(20) == 0
    desk.until(lambda: "Finish what is open first" in desk.tree(), "it says why nothing more is opened")


def test_the_acts_of_the_menu_reach_a_window_in_the_tray(desk: Desk, folder: Path) -> None:
    first = desk.start("--minimized", data_dir=folder, env=NOW)
    desk.until(desk.tray, "its icon is in the tray", 20)
    assert not desk.sees("Today’s list")
    second = desk.start("--show", "quick-add", data_dir=folder, env=NOW)
    assert second.wait(20) == 0
    desk.until(lambda: "Quick add" in desk.tree(), "the small window is there", 10)
    desk.quiet()
    desk.type("call Anna Schmidt tomorrow about the offer")
    desk.key("Return")

    def planned() -> bool:
        with Store(folder, read_only=True) as store:
            return any("offer" in step.purpose for step in store.open_follow_ups_of(store.contact_uids()))

    desk.until(planned, "what was typed was planned")
    assert not desk.sees("Today’s list") and first.poll() is None  # the big window stayed where it was


def test_the_window_names_the_entry_it_belongs_to_and_has_an_icon(desk: Desk, folder: Path) -> None:
    if shutil.which("xprop") is None:
        pytest.skip("xprop is not here")
    desk.start(data_dir=folder, env=NOW)
    desk.find("Today’s list", seconds=20)
    desk.until(desk.tray, "what works beside the window is there", 20)
    told = desk.run("xprop", "-name", "SalesAssist", "WM_CLASS", "_NET_WM_ICON")
    assert 'WM_CLASS(STRING) = "main.py", "salesassist"' in told
    assert "Icon (48 x 48)" in told


@contextmanager
def listening(desk: Desk, log: Path) -> Iterator[Path]:
    """What is said on the session's bus to launchers."""
    with log.open("wb") as out, subprocess.Popen(
        ["dbus-monitor", "--session", "interface='com.canonical.Unity.LauncherEntry'"], env=desk.env, stdout=out
    ) as monitor:  # fmt: skip
        try:
            desk.until(lambda: "NameAcquired" in log.read_text(), "the monitor listens")
            yield log
        finally:
            monitor.terminate()


def test_the_launcher_hears_how_many_are_due_and_that_it_is_over(desk: Desk, folder: Path, tmp_path: Path) -> None:
    if shutil.which("dbus-monitor") is None:
        pytest.skip("dbus-monitor is not here")
    with listening(desk, tmp_path / "bus.log") as log:
        program = desk.start(data_dir=folder, env=NOW)
        desk.until(lambda: "application://salesassist.desktop" in log.read_text(), "the launcher is told", 20)
        said = log.read_text()
        assert "int64 2" in said and "count-visible" in said, said
        program.terminate()
        assert program.wait(20) == 0
        desk.until(lambda: "boolean false" in log.read_text(), "and that it is over")
