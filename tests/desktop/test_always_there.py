"""Always there: in the tray from login on, whatever comes up first, and nothing lost when the session ends."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from salesassist.store.store import Store
from tests.desktop.desk import Desk
from tests.factories import MONDAY, contact, follow_up, keep

PANEL = """panel_items = S
panel_position = bottom center horizontal
panel_size = 100% 30
systray_padding = 4 4 4
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    data.mkdir()
    with Store(data) as store:
        anna = contact("Anna Schmidt", uid="anna")
        keep(store, anna, follow_up(anna, MONDAY, purpose="The proposal"))
    return data


def docked(desk: Desk) -> bool:
    """Whether the panel holds a window of another program: an icon of the older kind."""
    panel = desk.run("sh", "-c", "xwininfo -name tint2 -tree 2>/dev/null || true")
    return "salesassist" in panel.lower() or "main.py" in panel


def test_started_at_login_before_the_panel_it_waits_for_the_tray(
    desktop: Callable[..., Desk], folder: Path, tmp_path: Path
) -> None:
    if shutil.which("tint2") is None:
        pytest.skip("tint2 is not here")
    desk = desktop(tray="none")
    program = desk.start("--minimized", data_dir=folder)
    desk.until(lambda: (folder / "window.lock").exists(), "it runs")
    config = tmp_path / "tint2rc"
    config.write_text(PANEL)
    log = (tmp_path / "panel.log").open("wb")
    with log, subprocess.Popen(["tint2", "-c", str(config)], env=desk.env, stdout=log, stderr=log) as panel:
        try:
            desk.until(lambda: docked(desk), "its icon is in the panel", 15)
            assert not desk.sees("Today’s list")  # nothing popped up
            assert program.poll() is None
        finally:
            panel.terminate()


def test_started_twice_at_login_no_window_pops_up(desk: Desk, folder: Path) -> None:
    first = desk.start("--minimized", data_dir=folder)
    desk.until(desk.tray, "the icon is in the tray", 20)
    second = desk.start("--minimized", data_dir=folder)
    assert second.wait(20) == 0
    assert not desk.sees("Today’s list") and first.poll() is None


def test_what_is_being_typed_is_kept_when_the_session_ends(desk: Desk, folder: Path) -> None:
    program = desk.start(data_dir=folder)
    desk.find("Contacts, 1", seconds=20)
    desk.key("ctrl+2")
    desk.click("Anna Schmidt")
    desk.click("First point", "text")
    desk.type("wants it before March")
    os.kill(program.pid, signal.SIGTERM)
    assert program.wait(20) == 0, program.said()
    with Store(folder) as store:
        assert "wants it before March" in str(store.contact("anna")) + str(store.follow_ups_of("anna"))
    assert not (folder / "window.lock").exists()


@pytest.mark.parametrize("page", ["Settings", "Deals"])
def test_it_ends_in_order_whatever_page_is_open(desk: Desk, folder: Path, page: str) -> None:
    program = desk.start(data_dir=folder)
    desk.find("Contacts, 1", seconds=20)
    desk.click(page)
    desk.find("Find a setting" if page == "Settings" else "New deal")
    os.kill(program.pid, signal.SIGTERM)
    assert program.wait(20) == 0, program.said()
