"""Opening a file: new, older, newer, foreign, damaged, read-only; and how its schema is brought up to date."""

import inspect
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from salesassist.store import migrations
from salesassist.store.errors import DamagedStore, NewerStore, StoreError
from tests import factories
from tests.factories import contact, follow_up, keep

FILE = "salesassist.db"
NOW = migrations.LATEST


@pytest.fixture(autouse=True)
def step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the other tests copy is made here (see `tests.copied`)."""
    monkeypatch.setattr(migrations, "migrate", inspect.unwrap(migrations.migrate))


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_new_store_is_made_with_its_folder_for_its_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        folder = tmp_path / "data"
        with factories.store(folder) as store:
            keep(store, contact())
            assert mode(folder) == 0o700
            files = sorted(path.name for path in folder.iterdir())
            assert files == [FILE, f"{FILE}-shm", f"{FILE}-wal"]
            assert {mode(path) for path in folder.iterdir()} == {0o600}
    finally:
        os.umask(before)


def test_a_store_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    factories.store(tmp_path).close()
    (tmp_path / FILE).chmod(0o644)
    with factories.store(tmp_path):
        assert mode(tmp_path / FILE) == 0o600


def test_a_new_file_has_all_steps_and_is_marked_as_ours(tmp_path: Path) -> None:
    factories.store(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE)) as raw:
        assert migrations.version(raw) == migrations.LATEST == len(migrations.STEPS)
        assert raw.execute("PRAGMA application_id").fetchone()[0] == migrations.APPLICATION_ID
        assert raw.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_an_empty_file_is_a_new_store(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    with factories.store(tmp_path) as store:
        assert store.contact_count() == 0


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact())
    before = (tmp_path / FILE).read_bytes()
    factories.store(tmp_path).close()
    assert (tmp_path / FILE).read_bytes() == before


def newer(path: Path) -> None:
    factories.store(path.parent).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")
        raw.execute("PRAGMA journal_mode = delete")


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE contact (id INTEGER PRIMARY KEY, name TEXT)")
        raw.execute("INSERT INTO contact (name) VALUES ('Anna')")
        raw.commit()


def garbage(path: Path) -> None:
    path.write_bytes(b"BEGIN:VCARD\r\nFN:Anna\r\nEND:VCARD\r\n" * 100)


def short_garbage(path: Path) -> None:
    path.write_bytes(b"hello")


def garbage_with_the_right_beginning(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 40)


def cut_short(path: Path) -> None:
    factories.store(path.parent).close()
    path.write_bytes(path.read_bytes()[:5000])


@pytest.mark.parametrize(
    ("make", "kind", "sentence"),
    [
        (newer, NewerStore, r"written by a newer SalesAssist .* left as it is; install the newer program"),
        (foreign, DamagedStore, r"is a database, but not one of SalesAssist. It was left as it is\."),
        (
            garbage,
            DamagedStore,
            r"is not a SalesAssist store, or is damaged. It was left as it is; keep it, and restore",
        ),
        (short_garbage, DamagedStore, r"is not a SalesAssist store"),
        (
            garbage_with_the_right_beginning,
            DamagedStore,
            r"cannot be read as a SalesAssist store .*restore a backup",
        ),
        (cut_short, DamagedStore, r"cannot be read as a SalesAssist store .*restore a backup"),
    ],
)
def test_what_is_not_a_store_of_this_program_is_refused_and_left_as_it_is(
    make: Callable[[Path], None], kind: type, sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / FILE
    make(path)
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(kind, match=sentence) as trouble:
            factories.store(tmp_path)
        assert str(path) in str(trouble.value)
        assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == [FILE]


def test_a_folder_that_cannot_be_one_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("precious")
    with pytest.raises(StoreError, match=r"file cannot be used for the data: File exists\."):
        factories.store(tmp_path / "file")
    (tmp_path / "folder" / FILE).mkdir(parents=True)
    with pytest.raises(StoreError, match=r"salesassist\.db is not a file\."):
        factories.store(tmp_path / "folder")
    assert (tmp_path / "file").read_text() == "precious"


@pytest.mark.parametrize(("what", "bits"), [("file", 0o400), ("file", 0o200), ("folder", 0o500)])
def test_a_read_only_store_is_told_in_a_sentence(
    what: str, bits: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid() == 0:  # root may do anything; ask what the owner may
        monkeypatch.setattr(
            os, "access", lambda path, want: (Path(path).stat().st_mode >> 6) & want == want
        )  # fmt: skip
    folder = tmp_path / "data"
    factories.store(folder).close()
    before = (folder / FILE).read_bytes()
    chosen = folder if what == "folder" else folder / FILE
    chosen.chmod(bits)
    try:
        verb = "read" if bits == 0o200 else "written"
        with pytest.raises(StoreError, match=rf"cannot be {verb}: you lack the permission\. Allow it, or choose"):
            factories.store(folder)
    finally:
        chosen.chmod(0o700)
    assert (folder / FILE).read_bytes() == before


# --- steps -----------------------------------------------------------------------------------------------------------

FURTHER = """
ALTER TABLE contact ADD COLUMN pronouns TEXT NOT NULL DEFAULT '';
-- a table made anew, as SQLite asks for
CREATE TABLE contact_new (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE);
INSERT INTO contact_new SELECT id, uid FROM contact;
DROP TABLE contact_new;
"""


def with_a_further_step(
    monkeypatch: pytest.MonkeyPatch, step: str | Callable[[sqlite3.Connection], None] = FURTHER
) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, step))
    monkeypatch.setattr(migrations, "LATEST", len(migrations.STEPS))


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """The folder of a store with the steps of today, and a contact."""
    with factories.store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna"), follow_up("anna"))
    return tmp_path


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return migrations.version(raw)


def test_an_older_file_gets_the_steps_it_lacks_after_a_copy_is_kept(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_a_further_step(monkeypatch)
    with factories.store(older) as store:
        assert store.contact("anna").name == "Anna"  # type: ignore[union-attr]
        assert len(store.follow_ups_of("anna")) == 1
        assert store._database.execute_sql("PRAGMA foreign_keys").fetchone()[0] == 1
    copy = older / f"salesassist-before-upgrade-{NOW}.db"
    assert (version_of(older / FILE), version_of(copy)) == (NOW + 1, NOW)
    assert mode(copy) == 0o600
    monkeypatch.undo()
    (older / "again").mkdir()
    copy.rename(older / "again" / FILE)
    with factories.store(older / "again") as store:  # the way back
        assert store.contact("anna").name == "Anna"  # type: ignore[union-attr]


def test_the_copy_of_a_schema_is_kept_once(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = older / f"salesassist-before-upgrade-{NOW}.db"
    copy.write_bytes(b"the first one")
    with_a_further_step(monkeypatch)
    factories.store(older).close()
    assert copy.read_bytes() == b"the first one"


def test_no_copy_is_made_of_a_new_or_current_file(tmp_path: Path) -> None:
    for _ in range(2):
        factories.store(tmp_path).close()
        assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_no_step_is_taken_if_the_copy_cannot_be_made(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from salesassist.store.store import Store

    def full(path: Path) -> None:
        raise StoreError("The disk is full.")

    with_a_further_step(monkeypatch)
    with pytest.raises(StoreError, match="full"):
        Store(older, keep_copy=full)
    assert version_of(older / FILE) == NOW


def interrupted(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM contact")
    connection.execute("DROP TABLE follow_up")
    raise KeyboardInterrupt


def orphaning(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM contact")


@pytest.mark.parametrize(
    ("step", "trouble"),
    [
        (interrupted, KeyboardInterrupt),
        (orphaning, DamagedStore),
        ("DELETE FROM contact;\nALTER TABLE missing RENAME TO gone;\n", StoreError),
    ],
)
def test_a_step_that_does_not_come_through_is_rolled_back_whole(
    step: str | Callable[[sqlite3.Connection], None],
    trouble: type,
    older: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with factories.store(older) as store:
        before = repr(store.everything())
    with_a_further_step(monkeypatch, step)
    with pytest.raises(trouble):
        factories.store(older)
    monkeypatch.undo()
    assert version_of(older / FILE) == NOW
    with factories.store(older) as store:
        assert repr(store.everything()) == before
        assert list(store.problems()) == []


def test_a_table_made_anew_loses_no_child_rows(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rebuild(connection: sqlite3.Connection) -> None:
        sql = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'contact'").fetchone()[0]
        connection.execute(sql.replace("CREATE TABLE contact", "CREATE TABLE contact_new", 1))
        connection.execute("INSERT INTO contact_new SELECT * FROM contact")
        connection.execute("DROP TABLE contact")
        connection.execute("ALTER TABLE contact_new RENAME TO contact")

    with_a_further_step(monkeypatch, rebuild)
    with factories.store(older) as store:
        assert len(store.everything().follow_ups) == 1


def test_a_step_that_another_program_has_taken_meanwhile_is_not_taken_again(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_a_further_step(monkeypatch)
    with closing(sqlite3.connect(older / FILE, isolation_level=None)) as late:
        have = migrations.inspect(late, older / FILE)
        factories.store(older).close()
        migrations.migrate(late, have)
        assert migrations.version(late) == NOW + 1


def test_steps_never_change_once_released() -> None:
    """A changed step would leave files of the same number with different schemas: add another step instead."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        migrations.migrate(raw, 0)
        tables = {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables == {
        "contact", "phone", "email", "address", "tag", "alias", "deal", "follow_up", "interaction", "relation",
        "day_order", "setting", "contact_index", "contact_text", "telling", "cadence_step", "cadence_start", "promise",
        "template", "useful_thing", "useful_given", "not_same", "contact_find", "contact_find_config",
        "contact_find_data", "contact_find_idx", "text_waiting", "letter", "revision",
    }  # fmt: skip


def test_a_file_of_the_second_schema_learns_who_is_not_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as raw, monkeypatch.context() as released:
        released.setattr(migrations, "STEPS", migrations.STEPS[:2])
        migrations.migrate(raw, 0)
        for name in ("anna", "ben"):
            raw.execute(
                "INSERT INTO contact (uid, name, added_at) VALUES (?, ?, '2026-01-05T09:00:00Z+01:00')", (name, name)
            )
    with factories.store(tmp_path) as store:
        assert {contact.uid for contact in store.contacts()} == {"anna", "ben"}
        assert store.kept_apart() == set()
        with store.change() as change:
            store.keep_apart(["ben", "anna"])
        assert store.kept_apart() == {frozenset(("anna", "ben"))}
        store.go_back(change.done)
        assert store.kept_apart() == set()
    assert version_of(tmp_path / FILE) == NOW
    assert version_of(tmp_path / "salesassist-before-upgrade-2.db") == 2


def test_of_who_is_in_a_file_of_the_fourth_schema_nobody_becomes_triaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows whether a file brought them; they stay where their user found them."""
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as raw, monkeypatch.context() as released:
        released.setattr(migrations, "STEPS", migrations.STEPS[:4])
        migrations.migrate(raw, 0)
        raw.execute("INSERT INTO contact (uid, name, added_at) VALUES ('anna', 'Anna', '2026-01-05T09:00:00Z+01:00')")
        raw.execute("INSERT INTO contact_index (contact_id, sort_name, triaged) VALUES (1, 'anna', 0)")
        raw.execute("INSERT INTO contact_text VALUES (1, 'anna' || char(10) || char(10))")
    with factories.store(tmp_path) as store:
        keep(store, contact("Ben", uid="ben", by_hand=True))
        lines = store.lines(factories.now("2026-11-23 09:14"), "EUR")
        assert {line.uid: line.triaged for line in lines} == {"anna": False, "ben": True}
        assert not store.contact("anna").by_hand  # type: ignore[union-attr]
    assert version_of(tmp_path / FILE) == NOW
    assert version_of(tmp_path / "salesassist-before-upgrade-4.db") == 4


def test_a_file_of_the_first_schema_keeps_everything_on_its_way_to_the_latest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as raw, monkeypatch.context() as released:
        released.setattr(migrations, "STEPS", migrations.STEPS[:1])
        migrations.migrate(raw, 0)
        raw.execute("INSERT INTO contact (uid, name, added_at) VALUES ('anna', 'Anna', '2026-01-05T09:00:00Z+01:00')")
        raw.execute(
            "INSERT INTO deal (uid, contact_id, title, currency, stage) VALUES ('site', 1, 'Site', 'EUR', 'proposal')"
        )
    with factories.store(tmp_path) as store:
        assert store.contact("anna").name == "Anna"  # type: ignore[union-attr]
        assert [deal.uid for deal in store.deals_of("anna")] == ["site"]
    assert version_of(tmp_path / FILE) == NOW
    assert version_of(tmp_path / "salesassist-before-upgrade-1.db") == 1
