"""The ways out of damage: each keeps what was there, and replaces nothing before it is whole."""

import random
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from salesassist.domain.finding import Finding, Kind
from salesassist.session.rescue import Rescue
from salesassist.store.backups import Backups, Why
from salesassist.store.errors import StoreError
from salesassist.store.finding import look
from salesassist.store.store import FILE_NAME, Store
from tests.factories import contact, interaction, keep, now


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store(tmp_path) as store:
        people = [contact(f"Anna {n}", uid=f"c{n}", notes="n" * 400) for n in range(300)]
        keep(store, *people, *(interaction(f"c{n}") for n in range(40)))
        Backups(store.path).take(now().at - timedelta(days=1), Why.START)
    return tmp_path


def damaged(folder: Path) -> Finding:
    with closing(sqlite3.connect(folder / FILE_NAME)) as raw:
        page = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'contact'").fetchone()[0]
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
    with (folder / FILE_NAME).open("r+b") as file:
        file.seek((page + pages // 3) * 4096)
        file.write(random.Random(1).randbytes(3 * 4096))
    finding = look(folder)
    assert finding is not None and finding.kind is Kind.DAMAGED
    return finding


def names(folder: Path) -> set[str]:
    """The files, but for backups and what a look at the store leaves of an empty log."""
    logs = {path.name for path in folder.glob(f"{FILE_NAME}-*") if path.suffix == ".db-shm" or not path.stat().st_size}
    return {path.name for path in folder.iterdir()} - {"backups"} - logs


DAMAGED = "salesassist-damaged-20261123-091400.db"


def test_the_newest_good_backup_is_found_past_a_damaged_one(folder: Path) -> None:
    with Store(folder) as store:
        keep(store, contact("Zoe"))
        spoilt = Backups(store.path).take(now().at, Why.CHANGES)
    assert spoilt is not None
    spoilt.path.write_bytes(spoilt.path.read_bytes()[:-200])
    good = Rescue(damaged(folder), now).newest_good()
    assert good is not None
    assert (good.contacts, good.interactions, good.backup.why) == (300, 40, Why.START)
    assert names(folder) == {FILE_NAME}


def test_while_the_chosen_folder_is_away_the_usual_one_is_looked_into(folder: Path, tmp_path: Path) -> None:
    rescue = Rescue(damaged(folder), now, tmp_path / "stick that was taken out")
    good = rescue.newest_good()
    assert good is not None and good.contacts == 300


def test_bringing_a_backup_back_keeps_the_damaged_file_as_it_is(folder: Path) -> None:
    rescue = Rescue(damaged(folder), now)
    rubbish = (folder / FILE_NAME).read_bytes()
    good = rescue.newest_good()
    assert good is not None
    kept = rescue.bring_back(good.backup)
    assert kept == folder / DAMAGED
    assert kept.read_bytes() == rubbish
    assert look(folder) is None
    with Store(folder) as store:
        assert store.contact_count() == 300
        assert list(store.problems()) == []
    assert (folder / FILE_NAME).stat().st_mode & 0o077 == 0


def test_what_was_salvaged_is_used_only_when_the_user_agrees(folder: Path) -> None:
    rescue = Rescue(damaged(folder), now)
    before = (folder / FILE_NAME).read_bytes()
    told: list[int] = []
    saved = rescue.salvage(lambda done, _all: told.append(done))
    assert 200 < saved.saved["contact"] <= 300
    assert told
    assert (folder / FILE_NAME).read_bytes() == before
    rescue.drop_salvaged()
    assert names(folder) == {FILE_NAME}
    rescue.salvage()
    assert rescue.use_salvaged() == folder / DAMAGED
    with Store(folder) as store:
        assert store.contact_count() >= saved.saved["contact"]
        assert list(store.problems()) == []
    assert (folder / DAMAGED).read_bytes() == before
    assert names(folder) == {FILE_NAME, DAMAGED}


def test_a_salvage_can_be_stopped_and_leaves_nothing(folder: Path) -> None:
    with pytest.raises(StoreError, match="Stopped"):
        Rescue(damaged(folder), now).salvage(stopped=lambda: True)
    assert names(folder) == {FILE_NAME}


def test_the_log_of_a_damaged_store_is_kept_with_it(folder: Path) -> None:
    (folder / f"{FILE_NAME}-wal").write_bytes(b"not a log" * 100)
    rescue = Rescue(damaged(folder), now)
    good = rescue.newest_good()
    assert good is not None
    (folder / f"{FILE_NAME}-wal").write_bytes(b"not a log" * 100)
    rescue.bring_back(good.backup)
    assert (folder / f"{DAMAGED}-wal").read_bytes() == b"not a log" * 100
    with Store(folder) as store:
        assert store.contact_count() == 300


def test_two_rescues_in_one_second_keep_both(folder: Path) -> None:
    for _ in range(2):
        rescue = Rescue(damaged(folder), now)
        good = rescue.newest_good()
        assert good is not None
        rescue.bring_back(good.backup)
    assert names(folder) == {FILE_NAME, DAMAGED, DAMAGED.replace(".db", "-2.db")}


def test_an_emptied_store_can_be_begun_anew(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"")
    finding = look(folder)
    assert finding is not None and finding.can_begin_anew
    Rescue(finding, now).begin_anew()
    assert look(folder) is None
    with Store(folder) as store:
        assert store.contact_count() == 0
