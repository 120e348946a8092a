"""Garbage in a cell breaks no list: whatever lies in whichever column of whichever table, every read goes through."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from salesassist.domain.insights import Period
from salesassist.domain.times import Now
from salesassist.store.changes import LOGGED
from salesassist.store.store import FILE_NAME, Store
from salesassist.store.values import bad_cells, damaged_records
from tests.store.everything_there_is import NOW, fill

GARBAGE = ("", "�", "0000-00-00", "2026-02-30", "9999-12-31T23:59:59Z-14:00", "[1, null, {}]", "[" * 5000, "NaN",
           "-1", 7, -1, 2**62, 1.5, b"\xff\x00", b"2026-11-23")  # fmt: skip
NO_TEXT = "CAST(x'fffe41' AS TEXT)"  # what SQLite calls text, and nobody can read
DERIVED = ("contact_index", "contact_text", "telling")


def cells(path: Path) -> Iterator[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as look:
        for table in (*LOGGED, *DERIVED):
            columns = look.execute(f"PRAGMA table_info({table})").fetchall()
            keys = {row[3] for row in look.execute(f"PRAGMA foreign_key_list({table})")}
            yield from ((table, row[1]) for row in columns if row[1] not in keys | {"id"})


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    with Store(folder) as store:
        fill(store)
    return folder / FILE_NAME


def read_all(store: Store, now: Now) -> None:
    """Everything that any screen, command or export asks the store for."""
    store.settings()
    lines = store.lines(now, "EUR")
    uids = [line.uid for line in lines]
    assert len(lines) >= 2  # what is no moment of deletion is still one to the file
    for line in lines:
        assert isinstance(line.name, str) and isinstance(line.organization, str)
        line.status(now)
    for when in (now, Now(now.at + timedelta(days=400))):
        store.day_rows(when, "EUR")
        store.day_rows(when, "EUR", as_it_was=True)
        store.suggestions(when, "EUR", {"A": 7, "B": 30, "C": 90}, 20)
        store.tellings.due(when)
        store.tellings.ahead(when, timedelta(days=1))
        for period in Period:
            store.insights(when, period, 0, "EUR")
    for uid in uids:
        contact = store.contact(uid)
        if contact is None:  # whose uid is the cell that cannot be read: shown in the list, and no more
            continue
        texts = (contact.notes, *contact.web, *contact.tags, *(phone.number for phone in contact.phones))
        assert all(isinstance(text, str) for text in texts)
        for interaction in store.history(uid):
            assert isinstance(interaction.note, str)
        store.follow_ups_of(uid)
        store.deals_of(uid)
        store.links(uid)
        store.introduced(uid)
        store.cadence_starts(uid)
        store.promises(uid)
    readers: list[Callable[[], object]] = [
        store.contacts, store.deals, store.relations, store.links, store.templates, store.useful_things,
        store.cadence_steps, store.cadence_starts, store.promises, store.day_order, store.identities,
        store.record_uids, store.trash_uids, store.trash, store.newest_moment, store.everything, store.contact_uids,
        store.kept_apart, store.contact_count,
    ]  # fmt: skip
    for reader in readers:
        reader()
    list(store.deal_lines(now))
    store.lines_of(uids, now, "EUR")
    store.contacts_of(uids)
    store.open_follow_ups_of(uids)
    store.interactions_between(now.at - timedelta(days=900), now.at)
    store.touches_between(now.at - timedelta(days=900), now.at)
    store.countries(uids)
    store.calls_of(uids)
    store.open_per_day(now.today - timedelta(days=900))
    store.search("anna 030")
    store.person_records(uids)
    store.mentions(uids)


def test_every_read_goes_through_with_nothing_wrong(sound: Path) -> None:
    with Store(sound.parent) as store:
        read_all(store, NOW)
        assert list(store.problems()) == []
    assert damaged_records(sound) == 0


# What hides other cells when it is spoilt: the row is then found in fewer places.
HIDING = ("uid", "deleted_at", "state", "stage", "outcome", "kind", "promised", "do_not_contact", "active", "name",
          "sort_name", "triaged", "due", "end", "cadence")  # fmt: skip


@pytest.mark.parametrize("garbage", (*GARBAGE, NO_TEXT), ids=lambda value: repr(value)[:24])
def test_garbage_in_many_cells_at_once_breaks_no_list(garbage: object, sound: Path, tmp_path: Path) -> None:
    spoil(sound, tmp_path / FILE_NAME, [cell for cell in cells(sound) if cell[1] not in HIDING], garbage)
    with Store(tmp_path) as store:
        read_all(store, NOW)


@pytest.mark.slow
@pytest.mark.parametrize("garbage", ("", "[1, null, {}]", b"\xff\x00", NO_TEXT), ids=repr)
def test_garbage_in_what_hides_a_record_breaks_no_list(garbage: object, sound: Path, tmp_path: Path) -> None:
    for cell in cells(sound):
        if cell[1] in HIDING:
            spoil(sound, tmp_path / FILE_NAME, [cell], garbage)
            with Store(tmp_path) as store:
                read_all(store, NOW)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("garbage", (*GARBAGE, NO_TEXT), ids=lambda value: repr(value)[:24])
def test_garbage_in_any_single_cell_breaks_no_list(garbage: object, sound: Path, tmp_path: Path) -> None:
    for cell in cells(sound):
        spoil(sound, tmp_path / FILE_NAME, [cell], garbage)
        with Store(tmp_path) as store:
            try:
                read_all(store, NOW)
            except Exception as error:
                pytest.fail(f"in {cell}: {error!r}")


def spoil(sound: Path, target: Path, where: list[tuple[str, str]], garbage: object) -> None:
    """A copy of the store with garbage in these columns of the last row; what a unique one cannot hold is left out."""
    for ending in ("", "-wal", "-shm"):
        target.with_name(target.name + ending).unlink(missing_ok=True)
    target.write_bytes(sound.read_bytes())
    value, values = (NO_TEXT, ()) if garbage == NO_TEXT else ("?", (garbage,))
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        for pragma in ("ignore_check_constraints = ON", "synchronous = OFF", "journal_mode = memory"):
            connection.execute(f"PRAGMA {pragma}")
        for table, column in where:
            key = "rowid" if table != "telling" else "follow_up_id"
            connection.execute(
                f"UPDATE OR IGNORE {table} SET {column} = {value} WHERE {key} = (SELECT max({key}) FROM {table})",
                values,
            )


def test_the_check_names_the_cells_and_counts_the_records(sound: Path, tmp_path: Path) -> None:
    spoilt = [("contact", "notes"), ("contact", "web"), ("follow_up", "due_day"), ("promise", "words")]
    spoil(sound, tmp_path / FILE_NAME, spoilt, b"\xff\x00")
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        assert {(cell.table, cell.column) for cell in bad_cells(connection)} == set(spoilt)
    assert damaged_records(tmp_path / FILE_NAME) == 3
    with Store(tmp_path) as store:
        assert len(list(store.problems())) == 4


def test_half_a_letter_is_found_wherever_it_lies_though_the_other_half_follows(sound: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(sound)) as source, closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        source.backup(connection)
        first = connection.execute("SELECT 1 + max(id) FROM useful_thing").fetchone()[0]
        columns = ", ".join(["id", *(row[1] for row in connection.execute("PRAGMA table_info(useful_thing)")
                                     if row[2] == "TEXT" and row[3])])  # fmt: skip
        for number in range(first, first + 1_000):
            values = ", ".join(f"'{number}'" if name == "uid" else name for name in columns.split(", ")[1:])
            connection.execute(
                f"INSERT INTO useful_thing ({columns}) SELECT {number}, {values} FROM useful_thing LIMIT 1"
            )
        for number, half in ((first + 500, "c3"), (first + 501, "a4")):
            connection.execute(f"UPDATE useful_thing SET uid = CAST(x'{half}' AS TEXT) WHERE id = ?", (number,))
        connection.commit()
        found = [(cell.table, cell.row, cell.column) for cell in bad_cells(connection)]
    assert found == [("useful_thing", first + 500, "uid"), ("useful_thing", first + 501, "uid")]


def test_a_damaged_record_can_be_edited_and_that_undone(sound: Path, tmp_path: Path) -> None:
    spoil(sound, tmp_path / FILE_NAME, [("contact", "notes"), ("contact", "extra")], b"\xff\x00")
    with Store(tmp_path) as store:
        cleo = store.contact("cleo")
        assert cleo is not None
        with store.change() as change:
            store.save_contact(replace(cleo, role="Head of sales", notes="New"))
        again = store.contact("cleo")
        assert again is not None and again.role == "Head of sales" and again.notes == "New"
        store.go_back(change.done)
        assert store.contact("cleo") == cleo
