"""Whether a store is in order: every kind of damage is one sentence."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given

from salesassist.domain.contact import Email, Phone
from salesassist.store.errors import StoreError
from tests import factories
from tests.factories import MONDAY, World, contact, deal, follow_up, fresh_store, interaction, keep, worlds

FILE = "salesassist.db"


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("full")
    with factories.store(folder) as store:
        keep(
            store, contact("Anna", uid="anna", phones=(Phone("1"),), emails=(Email("a@b.c"),), aliases=("old",)),
            contact("Bo", uid="bo", introduced_by="anna", resting_until=MONDAY),
            deal("anna", uid="d", expected_close=MONDAY, closed_on=MONDAY, delivered_on=MONDAY),
            follow_up("anna", uid="f", deal="d"), interaction("anna", follow_up="f"),
        )  # fmt: skip
    return folder


@pytest.fixture
def folder(full: Path, tmp_path: Path) -> Path:
    """The folder of a store with one record of each kind."""
    return shutil.copytree(full, tmp_path, dirs_exist_ok=True)


def damage(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / FILE)) as raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            raw.execute(statement)
        raw.commit()


def problems(folder: Path) -> list[str]:
    with factories.store(folder) as store:
        return list(store.problems())


def test_a_sound_store_has_no_problems(folder: Path) -> None:
    assert problems(folder) == []


@given(worlds())
def test_whatever_the_user_keeps_is_no_problem(world: World) -> None:
    with fresh_store() as store:
        world.keep(store)
        assert list(store.problems()) == []


DAMAGE = [
    ("UPDATE phone SET contact_id = 99", "Record 1 of phone belongs to a record of contact that is not there."),
    ("UPDATE interaction SET follow_up_id = 99",
     "Record 1 of interaction belongs to a record of follow_up that is not there."),
    ("UPDATE follow_up SET deal_id = 99", "Record 1 of follow_up belongs to a record of deal that is not there."),
    ("UPDATE contact SET introduced_by_id = 99 WHERE id = 2",
     "Record 2 of contact belongs to a record of contact that is not there."),
    ("DELETE FROM contact_index WHERE contact_id = 2", "1 contacts are missing from the index contact_index."),
    ("DELETE FROM contact_text", "2 contacts are missing from the index contact_text."),
    ("UPDATE alias SET uid = 'bo'", "The uid bo names two contacts: it is also a former one of anna."),
    ("UPDATE contact_text SET search_text = 'anne' WHERE contact_id = 1",
     "1 contacts are in the index under what they no longer are; searching may miss them."),
    ("UPDATE contact_index SET last_touch = NULL WHERE contact_id = 1",
     "1 contacts are in the index under what they no longer are; searching may miss them."),
    ("UPDATE follow_up SET uid = ' '", "Record 1 of follow_up has no uid."),
    *((f"UPDATE {table} SET {column} = '2026-02-30' WHERE id = {row}",
       f"Record {row} of {table} has an impossible date as its {column}: '2026-02-30'.")
      for table, column, row in (
          ("contact", "resting_until", 2), ("follow_up", "due_day", 1), ("deal", "expected_close", 1),
          ("deal", "closed_on", 1), ("deal", "delivered_on", 1))),
    ("UPDATE follow_up SET due_day = 'tomorrow'",
     "Record 1 of follow_up has an impossible date as its due_day: 'tomorrow'."),
    *((f"UPDATE {table} SET {column} = '{text}' WHERE id = 1",
       f"Record 1 of {table} has an impossible moment as its {column}: '{text}'.")
      for table, column, text in (
          ("contact", "added_at", "2026-02-30T10:00:00Z+01:00"), ("contact", "deleted_at", "2026-02-01"),
          ("follow_up", "due_at", "2026-02-01T25:00:00Z+01:00"), ("follow_up", "created_at", "yesterday"),
          ("follow_up", "closed_at", ""), ("follow_up", "snoozed_until", "2026-02-01T10:00:00Z"),
          ("interaction", "at", "2026-02-01T10:00:00Z+99:00"), ("interaction", "recorded_at", "5"))),
    *((f"UPDATE {table} SET {column} = '{text}' WHERE id = 1",
       f"Record 1 of {table} has no list of texts as its {column}: '{text}'.")
      for table, column, text in (
          ("contact", "web", "[\"a"), ("contact", "extra", "5"), ("follow_up", "points", "[1]"),
          ("follow_up", "points", ""))),
    *((f"UPDATE deal SET value = '{text}' WHERE id = 1", f"Record 1 of deal has no amount as its value: '{text}'.")
      for text in ("much", "", "NaN", "1e")),
    ("INSERT INTO setting (name, value) VALUES ('day_goal', '{')",
     "Record 1 of setting has no JSON as its value: '{'."),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "sentence"), DAMAGE)
def test_each_damage_is_told_in_one_sentence(statement: str, sentence: str, folder: Path) -> None:
    damage(folder, statement)
    assert problems(folder) == [sentence]


def test_several_damages_are_all_told(folder: Path) -> None:
    damage(folder, *(statement for statement, _sentence in DAMAGE[:7]))
    assert sorted(problems(folder)) == sorted(sentence for _statement, sentence in DAMAGE[:7])


def overwrite(folder: Path, table: str, content: Callable[[int], bytes]) -> None:
    """Write over the page where a table or an index begins."""
    with closing(sqlite3.connect(folder / FILE)) as raw:
        raw.execute("PRAGMA journal_mode = delete")
        page, size = (
            raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0],
            4096,
        )
        assert raw.execute("PRAGMA page_size").fetchone()[0] == size
    with (folder / FILE).open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(content(size))


def test_an_index_that_lost_an_entry_is_told_of(folder: Path) -> None:
    overwrite(folder, "interaction_at", lambda size: b"\x0a" + bytes(4) + size.to_bytes(2, "big") + bytes(size - 7))
    found = problems(folder)
    assert len(found) >= 1
    assert all(text.startswith("The file is damaged: ") and text.endswith(".") for text in found)
    assert any("interaction_at" in text for text in found)


def test_a_page_of_rubbish_is_told_of_and_not_touched(folder: Path) -> None:
    overwrite(folder, "interaction", lambda size: b"\xff" * size)
    before = (folder / FILE).read_bytes()
    try:
        found = problems(folder)
    except StoreError as error:
        found = [str(error)]
    assert found
    assert all(text.endswith(".") for text in found)
    assert (folder / FILE).read_bytes() == before
