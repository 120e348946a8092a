"""The connection: what of it is begun when it is first needed, and transactions within transactions."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from salesassist.domain.times import Now
from salesassist.store import cells, keys
from salesassist.store.database import Database
from salesassist.store.errors import StoreError
from salesassist.store.keys import derive
from salesassist.store.store import FILE_NAME, Store
from tests.factories import contact, follow_up, interaction, keep, moment, now

ROOT = Path(__file__).parent.parent.parent
LOG = "SELECT name FROM temp.sqlite_master ORDER BY name"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "a.db")
    made.connect()
    made.execute_sql("CREATE TABLE word (text TEXT UNIQUE)")
    yield made
    made.close()


def words(database: Database) -> list[str]:
    return [row[0] for row in database.rows("SELECT text FROM word ORDER BY text")]


def add(database: Database, word: str) -> None:
    database.execute_sql("INSERT INTO word VALUES (?)", (word,))


# --- the log of changes ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("passphrase", ["", "correct horse battery"])
def test_changes_are_noted_from_the_first_one_on_and_not_before(
    passphrase: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "ITERATIONS", 10)
    key = derive(passphrase) if passphrase else None
    if key:
        keys.remember(key)
    with Store(tmp_path, key=key) as store:
        keep(store, contact("Anna", uid="anna"))
    with Store(tmp_path) as store:
        assert store.contacts() and store.day_rows(now(), "EUR") == []
        assert store._database.rows(LOG) == []
        with store.change() as change:
            store.delete_contacts(["anna"], now().at)
        assert store.contacts() == []
        assert change.done.contacts == {"anna"}
        again = store.go_back(change.done)
        assert [one.uid for one in store.contacts()] == ["anna"]
        store.go_back(again)
        assert store.contacts() == []


def test_a_first_change_that_fails_leaves_the_log_as_it_should_be(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        with pytest.raises(RuntimeError), store.change():
            store.add_contacts([contact("Anna", uid="anna")])
            raise RuntimeError
        assert store.contacts() == []
        done = keep(store, contact("Bob", uid="bob"))
        assert done.contacts == {"bob"}
        store.go_back(done)
        assert store.contacts() == []


def test_a_store_that_was_opened_again_notes_its_changes(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna"))
        store.close()
        store.reopen()
        store.go_back(keep(store, contact("Bob", uid="bob")))
        assert [one.uid for one in store.contacts()] == ["anna"]


def test_a_change_within_a_snapshot_that_is_given_up_takes_no_note_taking_with_it(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        with pytest.raises((RuntimeError, StoreError)), store.snapshot():
            store._database.execute_sql("SELECT 1")
            raise RuntimeError
        assert keep(store, contact("Anna", uid="anna")).contacts == {"anna"}


def test_what_the_first_change_waits_for_can_be_done_before(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.get_ready()
        store.get_ready()
        made = store._database.rows(LOG)
        assert made
        done = keep(store, contact("Anna", uid="anna"))
        assert store._database.rows(LOG) == made
        assert store.go_back(done).contacts == {"anna"}
    with Store(tmp_path, read_only=True) as store:
        store.get_ready()
        assert store._database.rows(LOG) == []


# --- transactions ----------------------------------------------------------------------------------------------------


def test_a_part_that_fails_goes_back_and_the_rest_is_kept(database: Database) -> None:
    with database.atomic("IMMEDIATE"):
        add(database, "a")
        with pytest.raises(sqlite3.IntegrityError), database.atomic():
            add(database, "b")
            with database.atomic():
                add(database, "c")
            add(database, "a")
        with database.atomic():
            add(database, "d")
    assert words(database) == ["a", "d"]
    assert not database.connection().in_transaction


def test_a_transaction_that_fails_keeps_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError), database.atomic():
        with database.atomic():
            add(database, "a")
        raise RuntimeError
    assert words(database) == []
    with database.atomic():
        add(database, "b")
    assert words(database) == ["b"]


def test_an_error_is_told_though_sqlite_went_back_by_itself(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError), database.atomic():
        add(database, "a")
        database.execute_sql("INSERT OR ROLLBACK INTO word VALUES ('a')")
    assert words(database) == []
    assert not database.connection().in_transaction


def test_a_closed_one_is_not_opened_by_being_used(database: Database) -> None:
    database.close()
    for use in (database.connection, lambda: words(database), lambda: database.as_peewee):
        with pytest.raises(StoreError, match="closed just now"):
            use()


def test_rows_come_with_what_can_be_read_of_them(database: Database) -> None:
    database.connection().text_factory = cells.decoded
    add(database, "Zoë")
    assert words(database) == ["Zoë"]
    database.execute_sql("INSERT INTO word VALUES (CAST(x'41ff' AS TEXT))")
    assert words(database) == ["A�", "Zoë"]
    assert database.connection().text_factory is cells.decoded
    with pytest.raises(sqlite3.OperationalError):
        database.rows("SELECT nothing")
    assert database.connection().text_factory is cells.decoded


# --- Peewee ----------------------------------------------------------------------------------------------------------


def test_a_row_class_writes_within_the_same_transaction(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna"))
        with pytest.raises(RuntimeError), store.change():
            store.delete_contacts(["anna"], now().at)
            assert store.contacts() == []
            raise RuntimeError
        assert [one.uid for one in store.contacts()] == ["anna"]


READING = """
import sys
from pathlib import Path
from salesassist.domain.follow_up import State
from salesassist.frozen import replace
from salesassist.store.store import Store
from tests.factories import deal, follow_up, interaction, now
with Store(Path(sys.argv[1])) as store:
    (one,) = store.contacts()
    assert store.history(one.uid) and store.day_rows(now(), "EUR") and store.everything().contacts
    store.get_ready()
    print("peewee" in sys.modules)
    with store.change() as change:
        (planned,) = store.follow_ups_of(one.uid)
        store.add_interactions([interaction(one, follow_up=planned.uid)])
        store.save_follow_up(replace(planned, state=State.DONE))
        store.add_follow_ups([follow_up(one)])
        store.add_deals([deal(one)])
    store.go_back(change.done)
    print("peewee" in sys.modules)
    with store.change():
        store.delete_contacts([one.uid], now().at)
    print("peewee" in sys.modules)
"""


def test_peewee_is_read_in_by_a_change_of_contacts_and_a_log_does_without(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(store, contact(uid="anna"), follow_up("anna"), interaction("anna"))
    command = [sys.executable, "-c", READING, str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.stdout.split() == ["False", "False", "True"], ended.stderr


def test_with_peewee_comes_nothing_large_that_it_only_asks_for() -> None:
    program = "import sys, salesassist.store.contact_writing; print('peewee' in sys.modules, '_hashlib' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.stdout.split() == ["True", "False"], ended.stderr


# --- what a command takes --------------------------------------------------------------------------------------------

NOT_FOR_THE_AGENDA = {
    "peewee", "dataclasses", "inspect", "logging", "shutil", "hashlib", "gzip", "getpass", "tzlocal", "holidays",
    "phonenumbers", "PySide6", "sqlcipher3", "platformdirs", "salesassist.store.store", "salesassist.store.rows",
    "salesassist.domain.cadence", "salesassist.exchange", "salesassist.session",
}  # fmt: skip
AGENDA = """
import sys
from salesassist.cli import main
status = main(["agenda", "--data-dir", sys.argv[1]])
print(*sys.modules, sep="\\n", file=sys.stderr)
sys.exit(status)
"""


def test_the_agenda_reads_in_what_it_needs_and_no_more(tmp_path: Path) -> None:
    today: Now = now()
    with Store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna"), follow_up("anna", moment("2026-11-23 10:00")))
    environment = os.environ | {"SALESASSIST_NOW": f"{today.at.isoformat()}[Europe/Berlin]", "LANG": "de_DE.UTF-8"}
    command = [sys.executable, "-c", AGENDA, str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "Anna" in ended.stdout
    read_in = set(ended.stderr.split())
    assert "salesassist.store.day_store" in read_in
    assert not NOT_FOR_THE_AGENDA & read_in
    assert (tmp_path / FILE_NAME).exists()
