"""The desk itself: what the other tests of this folder rely on, shown on the smallest program there is."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desktop.desk import Desk

MINI_WINDOW = Path(__file__).parent / "mini_window.py"


def test_a_button_is_found_by_its_name_and_pressed(desk: Desk) -> None:
    desk.start_python(MINI_WINDOW)
    desk.click("Name", "text")
    desk.type("Zoë & Müller €5")
    desk.click("Greet", "push button")
    spot = desk.find("Hello Zoë & Müller €5", "label")
    assert spot.top < spot.y < spot.bottom
    assert not desk.sees("Nobody yet")
    assert 'push button "Greet"' in desk.tree("mini_window")


def test_keys_reach_the_window(desk: Desk) -> None:
    desk.start_python(MINI_WINDOW)
    desk.click("Name", "text")
    desk.key("A", "Tab", "space")
    desk.find("Hello A")


def test_a_row_is_dragged_to_the_top(desk: Desk) -> None:
    program = desk.start_python(MINI_WINDOW)
    first, third = desk.find("Ann", "list item"), desk.find("Cleo", "list item")
    desk.drag(third.x, third.y, first.x, first.top + 2)
    desk.until(lambda: "['Cleo', 'Ann', 'Bob']" in program.said(), "Cleo is the first")


def test_a_notification_is_recorded(desk: Desk) -> None:
    desk.run("notify-send", "--app-name", "mini", "Call Ann", "due at 9 & late")
    note = desk.until(desk.notes, "a note is shown")[0]
    assert (note["summary"], note["body"], note["app_name"]) == ("Call Ann", "due at 9 & late", "mini")


def test_the_action_of_a_notification_is_chosen(desk: Desk, tmp_path: Path) -> None:
    chosen = tmp_path / "chosen"
    asking = _ask_in_a_notification(desk, chosen)
    desk.until(desk.notes, "a note is shown")
    desk.act("Later")
    assert asking.wait(10) == 0
    assert chosen.read_text().strip() == "later"


@pytest.mark.parametrize("tray", ["xfce4-panel", "tint2"])
def test_the_tray_icon_is_there(desktop: Callable[..., Desk], tray: str) -> None:
    desk = desktop(tray=tray)
    desk.start_python(MINI_WINDOW)
    desk.find("Greet")
    if tray == "xfce4-panel":
        desk.click_at(*desk.until(desk.tray, "an icon in the tray")[0])
        desk.find("Greeted from the tray")
    else:
        assert desk.shot("tint2.png").stat().st_size > 1000


def test_a_drawn_button_of_a_notification_is_pressed(desktop: Callable[..., Desk], tmp_path: Path) -> None:
    desk = desktop(tray="none", notify="xfce4-notifyd")
    chosen = tmp_path / "chosen"
    asking = _ask_in_a_notification(desk, chosen)
    desk.click("Done", "push button")
    assert asking.wait(10) == 0
    assert chosen.read_text().strip() == "done"


def test_a_picture_is_a_png_of_the_size_asked_for(desk: Desk, tmp_path: Path) -> None:
    desk.quiet()
    picture = desk.shot(tmp_path / "corner.png", "200x100+0+0").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert [int.from_bytes(picture[at : at + 4], "big") for at in (16, 20)] == [200, 100]


def test_nothing_is_left_behind(desktop: Callable[..., Desk]) -> None:
    desk = desktop()
    program = desk.start_python(MINI_WINDOW)
    desk.find("Greet")
    folder, token = Path(desk.env["DESKTOP_DIR"]), desk.env["DESKTOP_SESSION_TOKEN"]
    assert _carrying(token)
    desk.close()
    assert program.returncode is not None
    assert not folder.exists()
    assert not _carrying(token)


def _ask_in_a_notification(desk: Desk, chosen: Path) -> "subprocess.Popen[bytes]":
    """notify-send, which ends when an action is chosen and writes its key to that file."""
    with chosen.open("w") as out:
        return subprocess.Popen(
            ["notify-send", "-A", "done=Done", "-A", "later=Later", "Call"], env=desk.env, stdout=out
        )


def _carrying(token: str) -> list[str]:
    """The processes with that token in their environment."""
    found = []
    for process in Path("/proc").iterdir():
        try:
            if process.name.isdigit() and os.fsencode(token) in (process / "environ").read_bytes():
                found.append(process.name)
        except OSError:  # gone meanwhile, or not ours
            pass
    return found
