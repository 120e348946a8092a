"""Whether a store is in order."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from salesassist.store import index
from salesassist.store.connecting import READ_ONCE, connect
from salesassist.store.database import Database
from salesassist.store.errors import DamagedStore, StoreError, told_plainly
from salesassist.store.stopping import Cancelled, stopping
from salesassist.store.values import bad_cells

_WITH_UID = ("contact", "alias", "deal", "follow_up", "interaction", "promise", "template", "useful_thing")


def problems(database: Database) -> Iterator[str]:
    """Yield what is wrong, a sentence each: integrity, records without their owner, the index, impossible values."""
    told = 0
    for told, sentence in enumerate(_damage(database), 1):  # noqa: B007 - how many there were
        yield sentence
    if not told and (count := index.stale(database)):  # otherwise it may follow from what was told already
        yield f"{count} contacts are in the index under what they no longer are; searching may miss them."


def _damage(database: Database) -> Iterator[str]:
    run = database.execute_sql
    yield from problems_of_file(database)
    for table, row, owner, _number in run("PRAGMA foreign_key_check").fetchall():
        yield f"Record {row} of {table} belongs to a record of {owner} that is not there."
    yield from _index_problems(database)
    for cell in bad_cells(database.connection()):
        yield f"Record {cell.row} of {cell.table} has {cell.what} as its {cell.column}: {_quoted(cell.value)}."


def problems_of_file(database: Database) -> Iterator[str]:
    """Yield what is wrong with the pages of the file."""
    for (found,) in database.execute_sql("PRAGMA integrity_check").fetchall():
        if found != "ok":
            yield f"The file is damaged: {found}."


def is_sound(path: Path, cancelled: Cancelled | None = None) -> bool:
    """Whether the pages of the store in this file fit together, as far as can be told quickly.

    Reads the whole file through a connection of its own, so it may be called in any thread. A file that cannot be
    looked at just now counts as sound. Raises Stopped if `cancelled`.
    """
    try:
        with told_plainly(path), closing(connect(path, read_only=True)) as look, stopping(look, cancelled):
            look.execute(READ_ONCE)
            return bool(look.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except DamagedStore:
        return False
    except StoreError:
        return True


def _quoted(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:79]}…"


def _index_problems(database: Database) -> Iterator[str]:
    run = database.execute_sql
    for table in ("contact_index", "contact_text"):
        missing = run(
            f"SELECT count(*) FROM contact WHERE id NOT IN (SELECT contact_id FROM {table})"
        ).fetchone()[0]
        if missing:
            yield f"{missing} contacts are missing from the index {table}."
    for table in _WITH_UID:
        for (row,) in run(f"SELECT id FROM {table} WHERE trim(uid) = ''").fetchall():
            yield f"Record {row} of {table} has no uid."
    twice = run(
        "SELECT alias.uid, owner.uid FROM alias JOIN contact ON contact.uid = alias.uid "
        "JOIN contact AS owner ON owner.id = alias.contact_id WHERE owner.id <> contact.id"
    )
    for alias, uid in twice.fetchall():
        yield f"The uid {alias} names two contacts: it is also a former one of {uid}."
