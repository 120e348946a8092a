"""Saving what can still be read of a damaged store."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from salesassist.domain.times import Now
from salesassist.store.errors import DamagedStore, StoreError
from salesassist.store.salvage import salvage
from salesassist.store.store import FILE_NAME, Store
from tests.factories import contact, deal, follow_up, interaction, keep, moment

PEOPLE = 400
NOW = Now(moment("2026-11-23 09:14"))


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A store that is about to be damaged."""
    folder = tmp_path / "store"
    with Store(folder) as store:
        people = [contact(f"Person {n}", uid=f"c{n}", notes="met at the fair " * 20) for n in range(PEOPLE)]
        deals = [deal(f"c{n}", uid=f"d{n}") for n in range(PEOPLE)]
        steps = [follow_up(f"c{n}", uid=f"f{n}", deal=f"d{n}") for n in range(PEOPLE)]
        talks = [interaction(f"c{n}", uid=f"i{n}", follow_up=f"f{n}", note="spoke " * 40) for n in range(PEOPLE)]
        keep(store, *people, *deals, *steps, *talks)
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder / FILE_NAME


def test_a_sound_store_is_saved_whole(damaged: Path, tmp_path: Path) -> None:
    found = salvage(damaged, tmp_path / "fresh")
    assert not found.unreadable and not found.left_out and not found.stand_ins
    with Store(damaged.parent) as one, Store(tmp_path / "fresh") as other:
        assert repr(one.everything()) == repr(other.everything())
        assert list(other.problems()) == []


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 6))])
def test_what_is_left_of_a_damaged_one_is_sound_and_most_of_it(damaged: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(damaged.read_bytes())
    for _ in range(6):
        page = chance.randrange(1, len(content) // 4096)
        content[page * 4096 : page * 4096 + 2048] = chance.randbytes(2048)
    damaged.write_bytes(content)
    try:
        found = salvage(damaged, tmp_path / "fresh")
    except DamagedStore:
        pytest.skip("the schema itself was hit")
    assert damaged.read_bytes() == content  # it was only read
    assert [p.name for p in (tmp_path / "fresh").iterdir()] == [FILE_NAME]
    with Store(tmp_path / "fresh") as fresh:
        assert list(fresh.problems()) == []
        everything = fresh.everything()
        names = {c.name for c in everything.contacts}
        assert len([name for name in names if name.startswith("Person")]) >= PEOPLE * 0.5
        assert len(everything.interactions) == found.saved["interaction"]
        assert sum(name.startswith("Recovered") for name in names) == found.stand_ins
        assert fresh.lines(NOW, "EUR")


def test_of_a_file_that_was_cut_off_all_that_is_there_is_saved(damaged: Path, tmp_path: Path) -> None:
    content = damaged.read_bytes()
    damaged.write_bytes(content[: len(content) * 9 // 10])
    found = salvage(damaged, tmp_path / "fresh")
    assert found.saved["contact"] >= PEOPLE * 0.5
    assert "interaction" in found.cut_off  # so nobody says that everything could be read
    with Store(tmp_path / "fresh") as fresh:
        assert list(fresh.problems()) == []


def test_records_whose_contact_is_lost_are_kept_with_a_stand_in(damaged: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(damaged)) as connection:
        connection.execute("DELETE FROM contact WHERE uid = 'c7'")  # foreign keys are off here: as damage would
        connection.execute("DELETE FROM deal WHERE uid = 'd9'")
        connection.commit()
    found = salvage(damaged, tmp_path / "fresh")
    assert found.stand_ins == 1
    with Store(tmp_path / "fresh") as fresh:
        (one,) = (c for c in fresh.contacts() if c.name.startswith("Recovered"))
        assert [i.uid for i in fresh.history(one.uid)] == ["i7"]
        assert fresh.follow_up("f9").deal is None  # type: ignore[union-attr]
        assert list(fresh.problems()) == []


def test_what_is_no_store_or_nothing_but_noise_is_said(tmp_path: Path) -> None:
    noise = tmp_path / "noise.db"
    noise.write_bytes(b"SQLite format 3\0" + random.Random(1).randbytes(50_000))
    with pytest.raises(DamagedStore, match=r"Nothing in .* can be read any more"):
        salvage(noise, tmp_path / "fresh")
    with pytest.raises(StoreError, match="there already"):
        with Store(tmp_path):
            pass
        salvage(noise, tmp_path)
