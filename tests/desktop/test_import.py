"""An import on a real desktop: a file looked at, one choice changed by key, imported, and undone."""

import os
import signal
from pathlib import Path

import pytest

from salesassist.domain.contact import Email
from salesassist.store.store import Store
from tests.desktop.desk import Desk
from tests.factories import contact

pytestmark = pytest.mark.desktop
NOW = "2026-11-23T09:14:00+01:00[Europe/Berlin]"
FILE = """\
BEGIN:VCARD
VERSION:3.0
FN:Annabel Schmid
EMAIL:anna@acme.example
ORG:Acme GmbH
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Ben Okafor
TEL:+49 30 901820
END:VCARD
"""
UNSURE = "Annabel Schmid, Acme GmbH, To review, Anna Schmidt?"
MERGED = "Annabel Schmid, Acme GmbH, Merge, with Anna Schmidt, your choice"


def book(folder: Path) -> dict[str, str]:
    with Store(folder) as store:
        return {it.name: it.organization for it in store.contacts()}


def review(desk: Desk, file: Path) -> None:
    """Choose a file, and one choice by key."""
    desk.key("ctrl+i")
    desk.find("Choose files…", "push button")
    desk.quiet()
    desk.key("Return")
    desk.until(lambda: "File name:" in desk.tree(), "files can be chosen")
    desk.quiet()
    desk.type(str(file))
    desk.key("Return")
    desk.until(lambda: UNSURE in desk.tree(), "the preview says whom it is unsure of")
    desk.quiet()
    desk.shot("import-review.png")
    desk.key("m")
    desk.until(lambda: MERGED in desk.tree(), "the choice is shown")


def test_one_choice_is_changed_the_file_imported_and_undone(desk: Desk, tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "friends.vcf"
    file.write_text(FILE, encoding="utf-8")
    with Store(data) as store, store.change():
        store.add_contacts([contact("Anna Schmidt", uid="anna", emails=(Email("anna@acme.example"),))])
    desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find("Contacts, 1", seconds=15)
    desk.quiet()
    review(desk, file)
    assert book(data) == {"Anna Schmidt": ""}
    desk.key("Return")
    desk.find("Undo import", "push button")
    assert book(data) == {"Anna Schmidt": "Acme GmbH", "Ben Okafor": ""}
    desk.quiet()
    desk.shot("import-done.png")
    desk.click("Undo import", "push button")
    desk.find("The import was undone")
    assert book(data) == {"Anna Schmidt": ""}


def test_an_import_that_was_begun_when_the_user_logged_out_is_gone_on_with(desk: Desk, tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "friends.vcf"
    file.write_text(FILE, encoding="utf-8")
    with Store(data) as store, store.change():
        store.add_contacts([contact("Anna Schmidt", uid="anna", emails=(Email("anna@acme.example"),))])
    program = desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find("Contacts, 1", seconds=15)
    desk.quiet()
    review(desk, file)
    os.kill(program.pid, signal.SIGTERM)
    assert program.wait(20) == 0, program.said()
    desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find("Contacts, 1", seconds=15)
    desk.until(lambda: "The import you had begun is kept" in desk.tree(), "it is said that it is kept")
    desk.quiet()
    desk.key("ctrl+i")
    desk.click("Bring it back", "push button")
    desk.until(lambda: MERGED in desk.tree(), "the choice is made again")
    desk.quiet()
    desk.shot("import-brought-back.png")
    desk.key("Return")
    desk.find("Undo import", "push button")
    assert book(data) == {"Anna Schmidt": "Acme GmbH", "Ben Okafor": ""}
