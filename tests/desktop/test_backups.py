"""Backups on a real desktop: one is taken by itself, a deleted contact comes back from it, everything does, and a
damaged backup says so."""

from datetime import timedelta
from pathlib import Path

import pytest

from salesassist.domain.backup import Why
from salesassist.store.backups import Backups
from salesassist.store.store import FILE_NAME, Store
from tests.desktop.desk import Desk
from tests.factories import contact, interaction, keep, moment

pytestmark = pytest.mark.desktop
NOW = "2026-11-23T09:14:00+01:00[Europe/Berlin]"


def names(folder: Path) -> list[str]:
    with Store(folder) as store:
        return [it.name for it in store.contacts()]


def open_backups(desk: Desk) -> None:
    desk.key("ctrl+comma")
    desk.type("backup")
    desk.quiet()
    desk.click("Backups and restore", "push button")


def test_what_was_deleted_comes_back_and_then_everything(desk: Desk, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Store(data) as store:
        keep(store, contact("Anna Schmidt", uid="anna"), contact("Ben Okafor", uid="ben"))
        Backups(store.path).take(moment("2026-11-19 14:02"), Why.CHANGES)
        keep(store, contact("Cleo Fox", uid="cleo"), interaction("ben", uid="i"))
        with store.change():
            store.delete_contacts(["anna"], moment("2026-11-20 10:00"))
    desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find("Contacts, 2", seconds=15)
    desk.until(lambda: len(Backups(data / FILE_NAME).kept()) == 2, "one is taken at the start")
    open_backups(desk)
    desk.find("Nothing differs")
    desk.key("Down")
    desk.until(lambda: "What differs from Thu 19 Nov 14:02" in desk.tree(), "the older one has been looked into")
    desk.click("Choose all", "push button")
    desk.quiet()
    desk.shot("restore-chosen.png")
    desk.key("alt+c")
    desk.until(lambda: "1 contact was brought back" in desk.tree(), "it came back")
    assert sorted(names(data)) == ["Anna Schmidt", "Ben Okafor", "Cleo Fox"]
    desk.quiet()
    desk.shot("restore-chosen-done.png")
    desk.click("Undo", "push button")
    desk.until(lambda: "Everything is as it was before" in desk.tree(), "that was undone")
    assert sorted(names(data)) == ["Ben Okafor", "Cleo Fox"]

    desk.key("Escape")
    desk.quiet()
    open_backups(desk)
    desk.find("Nothing differs")
    desk.key("End")
    desk.until(lambda: "What differs from Thu 19 Nov 14:02" in desk.tree(), "the older one has been looked into")
    desk.key("alt+e")
    desk.until(lambda: "Cleo Fox" in desk.tree(), "who would go is named")
    desk.quiet()
    desk.shot("restore-all-asked.png")
    desk.click("Bring back everything", "push button")
    desk.until(lambda: sorted(names(data)) == ["Anna Schmidt", "Ben Okafor"], "everything is as it was")
    desk.quiet()
    desk.shot("restore-all-done.png")
    with Store(data) as store:
        assert store.history("ben") == [] and list(store.problems()) == []
    desk.key("Escape")
    desk.key("ctrl+z")
    desk.until(lambda: sorted(names(data)) == ["Ben Okafor", "Cleo Fox"], "one key takes it back")


def test_a_damaged_backup_says_so_and_the_next_is_offered(desk: Desk, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Store(data) as store:
        for day, name in enumerate(("Anna Schmidt", "Ben Okafor")):
            keep(store, contact(name))
            taken = Backups(store.path).take(moment("2026-11-19 14:02") + timedelta(days=day), Why.CHANGES)
        assert taken is not None
        taken.path.write_bytes(taken.path.read_bytes()[:-60])
        keep(store, contact("Cleo Fox"))
    desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find("Contacts, 3", seconds=15)
    desk.until(lambda: len(Backups(data / FILE_NAME).kept()) == 3, "one is taken at the start")
    open_backups(desk)
    desk.find("Nothing differs")
    desk.key("Down")
    desk.until(lambda: "This backup cannot be used" in desk.tree(), "the damage is found")
    desk.quiet()
    desk.shot("restore-damaged.png")
    desk.click("Look at the one before", "push button")
    desk.until(lambda: "What differs from Thu 19 Nov 14:02" in desk.tree(), "the next one is looked into")
