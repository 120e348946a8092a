"""The passphrase on a real desktop: set in Settings, no name left in a file, asked for after a lock and at start."""

from pathlib import Path

import pytest

from salesassist.store.store import FILE_NAME, Store
from tests.desktop.desk import Desk
from tests.factories import contact, keep

pytestmark = pytest.mark.desktop
NOW = "2026-11-23T09:14:00+01:00[Europe/Berlin]"
WORDS = "correct horse battery"
LOCKED = "SalesAssist is locked"


def files_with(name: bytes, folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and name in path.read_bytes()]


def passphrase_settings(desk: Desk) -> None:
    desk.key("ctrl+comma")
    desk.type("passphrase")
    desk.quiet()


def give(desk: Desk, words: str) -> None:
    desk.type(words)
    desk.key("Return")


def test_data_are_encrypted_locked_and_opened_again(desk: Desk, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Store(data) as store:
        keep(store, contact("Zebulon Quartermain"), contact("Anna Schmidt"))
    program = desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find("Contacts, 2", seconds=15)
    assert files_with(b"Quartermain", data)
    desk.key("ctrl+2", "Down")
    desk.until(lambda: "Quartermain" in desk.tree(), "who is there is told")
    passphrase_settings(desk)
    desk.click("Set passphrase…", "push button")
    desk.quiet()
    desk.type(WORDS)
    desk.key("Tab")
    give(desk, WORDS)
    desk.find("Your data is encrypted", seconds=20)
    desk.key("Return")
    assert files_with(b"Quartermain", data) == []

    desk.click("Lock now", "push button")
    desk.find(LOCKED, "label", seconds=10)
    assert "Quartermain" not in desk.tree()
    desk.quiet()
    desk.shot("locked.png")
    desk.key("Escape")  # only hides it: reminders go on
    desk.until(lambda: not desk.sees(LOCKED, "label"), "it is in the tray")
    assert program.poll() is None
    desk.click_at(*desk.tray()[-1])
    desk.find(LOCKED, "label")
    give(desk, "something else")
    desk.find("Lost, or never set one?", "push button")
    desk.shot("locked-wrong.png")
    give(desk, WORDS)
    desk.find("Contacts, 2", seconds=15)

    assert desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW}).wait(15) == 0  # only raises the one there is
    desk.quiet()
    assert not desk.sees(LOCKED, "label")
    desk.key("ctrl+q")
    assert program.wait(10) == 0

    program = desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find(LOCKED, "label", seconds=15)
    give(desk, WORDS)
    desk.find("Contacts, 2", seconds=15)
    passphrase_settings(desk)
    desk.click("Remove the passphrase", "push button")
    desk.quiet()
    give(desk, WORDS)
    desk.find("The passphrase is removed", seconds=20)
    assert FILE_NAME in files_with(b"Quartermain", data)
    assert program.poll() is None
