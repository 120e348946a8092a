"""What is found of a store before it is opened; nothing that is found is changed by looking."""

import os
import random
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from salesassist.domain.finding import Kind
from salesassist.store import access, migrations
from salesassist.store.backups import Backups, Why
from salesassist.store.errors import StoreError, told_plainly
from salesassist.store.finding import look, other_copies
from salesassist.store.store import FILE_NAME, Store
from tests.factories import contact, keep, now


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store(tmp_path) as store:
        keep(store, *(contact(f"Anna {number}", notes="x" * 300) for number in range(200)))
    return tmp_path


def kind(folder: Path) -> Kind | None:
    """What is found, with the folder as it was."""
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    finding = look(folder)
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert {name: after.get(name) for name in before} == before
    assert finding is None or str(folder) in finding.why
    return finding.kind if finding else None


def test_a_sound_store_a_new_folder_and_an_empty_one_are_no_trouble(folder: Path, tmp_path: Path) -> None:
    assert kind(folder) is None
    assert look(tmp_path / "new") is None
    (tmp_path / "begun").mkdir()
    (tmp_path / "begun" / FILE_NAME).touch()  # as a start that was interrupted leaves it
    assert kind(tmp_path / "begun") is None


def test_a_store_that_is_in_use_is_no_trouble(folder: Path) -> None:
    with Store(folder) as store, store.change():
        assert look(folder) is None


@pytest.mark.parametrize("at", [100, 4096, 20_480])
def test_a_page_written_over_is_damage(at: int, folder: Path) -> None:
    with (folder / FILE_NAME).open("r+b") as file:
        file.seek(at)
        file.write(b"\xff" * 3000)
    assert kind(folder) is Kind.DAMAGED


def test_half_a_file_is_damage(folder: Path) -> None:
    with (folder / FILE_NAME).open("r+b") as file:
        file.truncate(30_000)
    assert kind(folder) is Kind.DAMAGED


def test_our_file_with_its_head_gone_is_damage_and_anything_else_is_foreign(folder: Path) -> None:
    with (folder / FILE_NAME).open("r+b") as file:
        file.write(bytes(100))
    assert kind(folder) is Kind.DAMAGED
    (folder / FILE_NAME).write_bytes(b"%PDF-1.7 " * 1000)
    assert kind(folder) is Kind.FOREIGN


def test_a_store_that_begins_with_noise_is_not_taken_for_an_encrypted_one(folder: Path) -> None:
    with (folder / FILE_NAME).open("r+b") as file:
        file.write(random.Random(6).randbytes(4096))
    assert kind(folder) is Kind.DAMAGED


def test_a_database_of_another_program_is_foreign(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
        other.execute("CREATE TABLE song (name TEXT)")
        other.commit()
    assert kind(tmp_path) is Kind.FOREIGN


def test_a_newer_store_is_told_as_such(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as raw:
        raw.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")
    assert kind(folder) is Kind.NEWER
    found = look(folder)
    assert found is not None and found.why.endswith(f"knows {migrations.LATEST}).")  # the window says what to do


def test_a_log_without_its_store_is_told_and_kept(folder: Path) -> None:
    store = Store(folder)
    keep(store, contact("Zoe"))
    (folder / FILE_NAME).rename(folder / "elsewhere")
    assert kind(folder) is Kind.LOG_ALONE
    store.close()


def test_an_emptied_or_vanished_store_with_backups_is_not_begun_anew_silently(folder: Path) -> None:
    Backups(folder / FILE_NAME).take(now().at, Why.HAND)
    (folder / FILE_NAME).write_bytes(b"")
    assert kind(folder) is Kind.EMPTY
    (folder / FILE_NAME).unlink()
    assert kind(folder) is Kind.MISSING
    assert not (folder / FILE_NAME).exists()


def test_copies_that_synchronised_folders_make_are_found(folder: Path) -> None:
    for name in (
        "salesassist (Anna's conflicted copy 2026-11-22).db", "salesassist.sync-conflict-20261122-1-ABC.db",
        "salesassist (1).db", "salesassist-before-upgrade-1.db", "salesassist-damaged-20261122.db",
    ):  # fmt: skip
        (folder / name).touch()
    assert [path.name for path in other_copies(folder)] == [
        "salesassist (1).db", "salesassist (Anna's conflicted copy 2026-11-22).db",
        "salesassist.sync-conflict-20261122-1-ABC.db",
    ]  # fmt: skip
    assert other_copies(folder / "missing") == []


# --- read only -------------------------------------------------------------------------------------------------------


def nobody_may_write(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (access, sys.modules["salesassist.store.finding"]):
        monkeypatch.setattr(module, "is_writable", lambda _path: False)


def test_a_store_that_can_only_be_read_is_read_and_not_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nobody_may_write(monkeypatch)
    assert kind(folder) is Kind.READ_ONLY
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    with Store(folder, read_only=True) as store:
        assert store.contact_count() == 200
        with pytest.raises(StoreError, match="read only; nothing was saved"), store.change():
            pytest.fail("nothing may be done in here")
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full, as far as it says itself."""
    said = os.statvfs("/")
    names = ("f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail")
    nothing = SimpleNamespace(**{name: getattr(said, name) for name in names} | {"f_bfree": 0, "f_bavail": 0})
    monkeypatch.setattr(os, "statvfs", lambda _path: nothing)


@pytest.mark.skipif(not hasattr(os, "statvfs"), reason="this system says it otherwise")
def test_a_store_on_a_full_disk_can_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_room(monkeypatch)
    found = look(folder)
    assert found is not None
    assert found.kind is Kind.READ_ONLY
    assert "is full" in found.why
    with Store(folder, read_only=True) as store:
        assert store.contact_count() == 200


@pytest.mark.skipif(not hasattr(os, "statvfs"), reason="this system says it otherwise")
def test_an_error_of_a_full_disk_is_told_as_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_room(monkeypatch)
    said = r"is full; nothing was saved\. Free some space"
    with pytest.raises(StoreError, match=said), told_plainly(tmp_path / "a.db"):
        raise sqlite3.OperationalError("disk I/O error")


def test_a_log_that_is_left_is_read_too(folder: Path) -> None:
    with Store(folder) as store:
        keep(store, contact("Zoe"))
        with Store(folder, read_only=True) as reader:
            assert reader.contact_count() == 201


def test_there_is_nothing_to_read_where_nothing_is(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be read"):
        Store(tmp_path / "new", read_only=True)
    assert not (tmp_path / "new").exists()


# --- gone while it was open ------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be taken away there")
def test_nothing_is_said_to_be_saved_into_a_file_that_has_gone(folder: Path) -> None:
    with Store(folder) as store:
        (folder / FILE_NAME).rename(folder / "away.db")
        with pytest.raises(StoreError, match="vanished"):
            keep(store, contact("Zoe"))
        (folder / FILE_NAME).write_bytes((folder / "away.db").read_bytes())
        with pytest.raises(StoreError, match="another file took its place"):
            keep(store, contact("Zoe"))
        (folder / "away.db").replace(folder / FILE_NAME)
        keep(store, contact("Zoe"))
        assert store.contact_count() == 201
