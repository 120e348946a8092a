"""The dialog that is shown instead of the window: it says what was found, and each way out leads out."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from salesassist.domain.finding import Finding, Kind
from salesassist.session.rescue import Rescue
from salesassist.store.backups import Backups, Why
from salesassist.store.finding import look
from salesassist.store.store import FILE_NAME, Store
from salesassist.ui.setup.trouble import Outcome, TroubleDialog
from salesassist.ui.theme import Theme
from tests.factories import contact, keep, now


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store(tmp_path) as store:
        keep(store, *(contact(f"Anna {n}", notes="n" * 400) for n in range(50)))
    return tmp_path


def finding_of(kind: Kind, folder: Path) -> Finding:
    return Finding(kind, str(folder / FILE_NAME), f"Something about {folder}.")


def opened(finding: Finding, theme: Theme, qtbot: QtBot) -> TroubleDialog:
    dialog = TroubleDialog(Rescue(finding, now), now(), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    if "backup" in dialog.offers:
        qtbot.waitUntil(lambda: "Looking" not in dialog.offers["backup"].accessibleDescription())
    return dialog


def press(dialog: TroubleDialog, name: str, qtbot: QtBot) -> None:
    offer = dialog.offers[name]
    offer.setFocus()
    qtbot.keyClick(offer, Qt.Key.Key_Space)


def spoil(folder: Path) -> Finding:
    with (folder / FILE_NAME).open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 60)
    finding = look(folder)
    assert finding is not None
    return finding


@pytest.mark.parametrize("kind", Kind)
def test_whatever_was_found_is_told_with_a_way_out(kind: Kind, folder: Path, theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(finding_of(kind, folder), theme, qtbot)
    told = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert str(folder) in told
    assert "folder" in dialog.offers
    assert all(offer.accessibleName() and offer.accessibleDescription() for offer in dialog.offers.values())
    dialog.reject()
    assert dialog.outcome is Outcome.QUIT


def test_a_newer_file_is_offered_nothing_that_could_replace_it(folder: Path, theme: Theme, qtbot: QtBot) -> None:
    assert set(opened(finding_of(Kind.NEWER, folder), theme, qtbot).offers) == {"folder"}


def test_the_newest_backup_is_named_by_its_moment_and_brought_back(folder: Path, theme: Theme, qtbot: QtBot) -> None:
    Backups(folder / FILE_NAME).take(now().at - timedelta(hours=3), Why.CHANGES)
    dialog = opened(spoil(folder), theme, qtbot)
    offer = dialog.offers["backup"]
    assert "06:14" in offer.accessibleDescription() and "50 contacts" in offer.accessibleDescription()
    assert offer.hasFocus()
    press(dialog, "backup", qtbot)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.outcome is Outcome.AGAIN
    assert look(folder) is None
    assert list(folder.glob("salesassist-damaged-*.db"))


def test_without_a_backup_that_is_said_and_nothing_can_be_pressed(folder: Path, theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(spoil(folder), theme, qtbot)
    assert "No backup" in dialog.offers["backup"].accessibleDescription()
    assert not dialog.offers["backup"].isEnabled()


def test_what_was_saved_is_shown_before_it_is_used(folder: Path, theme: Theme, qtbot: QtBot) -> None:
    finding = finding_of(Kind.DAMAGED, folder)
    before = (folder / FILE_NAME).read_bytes()
    dialog = opened(finding, theme, qtbot)
    press(dialog, "salvage", qtbot)
    qtbot.waitUntil(dialog.salvaged.use.isVisible)
    assert "50" in [label.text() for label in dialog.findChildren(QLabel)]
    assert (folder / FILE_NAME).read_bytes() == before
    qtbot.mouseClick(dialog.salvaged.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.outcome is Outcome.AGAIN
    with Store(folder) as store:
        assert store.contact_count() == 50


def test_what_nothing_can_be_read_of_is_said(folder: Path, theme: Theme, qtbot: QtBot) -> None:
    (folder / FILE_NAME).write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    dialog = opened(finding_of(Kind.DAMAGED, folder), theme, qtbot)
    press(dialog, "salvage", qtbot)
    qtbot.waitUntil(dialog.said.isVisible)
    assert "Nothing" in dialog.said.text()
    assert list(folder.glob("salesassist-damaged-*")) == []


def test_another_folder_can_be_chosen(
    folder: Path, tmp_path: Path, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "other"))
    dialog = opened(finding_of(Kind.NEWER, folder), theme, qtbot)
    press(dialog, "folder", qtbot)
    assert (dialog.outcome, dialog.folder) == (Outcome.FOLDER, tmp_path / "other")


def test_a_read_only_store_can_be_looked_at(folder: Path, theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(finding_of(Kind.READ_ONLY, folder), theme, qtbot)
    press(dialog, "look", qtbot)
    assert dialog.outcome is Outcome.LOOK
