"""What assistive technology really sees of the window, over AT-SPI: names, roles, what is said of a row."""

import re
from pathlib import Path

import pytest

from salesassist.store.store import Store
from tests.desktop.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up, interaction

pytestmark = pytest.mark.desktop
OURS = "salesassist"  # not the panel of the desktop
NOW = "2026-11-23T09:14:00+01:00[Europe/Berlin]"
USED = ("push button", "toggle button", "check box", "radio button", "text", "password text", "combo box",
        "spin button", "list", "list item", "table", "menu item", "check menu item", "dialog", "frame")  # fmt: skip
LINE = re.compile(
    r'^\s*(?P<role>[a-z ]+) "(?P<name>.*?)"(?: -- (?P<about>.*?))?(?: \[(?P<states>[a-z ]+)\])?(?P<box> -?\d+,.*)?$'
)
PLACES = {
    "today": ("ctrl+1", 'list "Today’s list"'), "contacts": ("ctrl+2", 'table "Contacts"'),
    "deals": ("ctrl+3", '"Find deals"'), "waiting": ("ctrl+5", 'list "Waiting for you"'),
    "insights": ("ctrl+4", "Promises kept"), "settings": ("ctrl+comma", '"Find a setting"'),
}  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with Store(tmp_path / "data") as store, store.change():
        store.set_settings({"currency": "EUR", "region": "DE", "day_goal": 0})
        store.add_contacts([contact("Anna Schmidt", uid="anna", organization="Acme"), contact("Ben Okafor", uid="ben")])
        store.add_deals([deal("anna")])
        store.add_follow_ups([follow_up("anna", MONDAY.replace(day=19), promised=True), follow_up("ben", MONDAY)])
        store.add_interactions([interaction("anna")])
    return tmp_path / "data"


def silent(tree: str) -> list[str]:
    """The controls on the screen without a name."""
    found = []
    around: dict[int, str] = {}  # of each depth: the role last seen there
    for line in tree.splitlines():
        told = LINE.match(line)
        depth = len(line) - len(line.lstrip())
        if told is not None:
            around[depth] = told["role"].strip()
        if around.get(depth - 2) in ("spin button", "combo box", "date editor"):
            continue  # the line to write into is a part of the field, which has the name
        if told is None or told["role"].strip() not in USED or "hidden" in (told["states"] or "") or not told["box"]:
            continue
        if not any(letter.isalnum() for letter in told["name"]):
            found.append(line.strip())
    return found


def test_the_walk_finds_what_is_silent() -> None:
    buttons = '  push button "×" 1,1 5x5\n  push button "" [hidden] 1,1 5x5\n  push button "Call" 1,1 5x5\n'
    tree = f'frame "SalesAssist" 0,0 9x9\n{buttons}  spin button "Days" 1,1 5x5\n    text "" 1,1 5x5\n'
    assert silent(tree) == ['push button "×" 1,1 5x5']


def test_every_page_is_named_to_assistive_technology(desk: Desk, data: Path) -> None:
    desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find("Today’s list", seconds=20)
    found: dict[str, list[str]] = {}
    for place, (key, there) in PLACES.items():
        desk.key(key)
        desk.until(lambda there=there: there in desk.tree(OURS), f"{place} is there", 15)
        desk.quiet()
        if wrong := silent(desk.tree(OURS)):
            found[place] = wrong
    assert found == {}


def test_status_promise_and_place_are_spoken(desk: Desk, data: Path) -> None:
    desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find("Today’s list", seconds=20)
    desk.until(lambda: 'list item "Anna Schmidt' in desk.tree(), "the rows are told")
    (anna,) = [line for line in desk.tree().splitlines() if 'list item "Anna Schmidt' in line]
    assert "Overdue 4 d" in anna and "promised" in anna and "[focused selected]" in anna
    desk.key("ctrl+2")
    desk.until(lambda: 'table "Contacts"' in desk.tree(), "the table is told")
    tree = desk.tree()
    assert re.search(r'table cell "Anna Schmidt, Acme, overdue 4 d', tree)
    assert re.search(r'radio button "Overdue, 1 contact"', tree)
