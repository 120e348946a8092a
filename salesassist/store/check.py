"""Whether a store is in order."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from peewee import SqliteDatabase

from salesassist.store.connecting import connect
from salesassist.store.errors import DamagedStore, StoreError, told_plainly
from salesassist.store.rows import moment_from

_DAYS = (("contact", "resting_until"), ("follow_up", "due_day"), ("deal", "expected_close"), ("deal", "closed_on"),
         ("deal", "delivered_on"))  # fmt: skip
_MOMENTS = (("contact", "added_at"), ("contact", "deleted_at"), ("follow_up", "due_at"), ("follow_up", "created_at"),
            ("follow_up", "closed_at"), ("follow_up", "snoozed_until"), ("interaction", "at"),
            ("interaction", "recorded_at"))  # fmt: skip
_LISTS = (("contact", "web"), ("contact", "extra"), ("follow_up", "points"))


def problems(database: SqliteDatabase) -> Iterator[str]:
    """Yield what is wrong, a sentence each: integrity, records without their owner, the index, impossible values."""
    run = database.execute_sql
    for (found,) in run("PRAGMA integrity_check").fetchall():
        if found != "ok":
            yield f"The file is damaged: {found}."
    for table, row, owner, _number in run("PRAGMA foreign_key_check").fetchall():
        yield f"Record {row} of {table} belongs to a record of {owner} that is not there."
    yield from _index_problems(database)
    for places, possible, what in (
        (_DAYS, _is_day, "an impossible date"),
        (_MOMENTS, _is_moment, "an impossible moment"),
        (_LISTS, _is_list, "no list of texts"),
        ((("deal", "value"),), _is_amount, "no amount"),
        ((("setting", "value"),), _is_json, "no JSON"),
    ):
        yield from _value_problems(database, places, possible, what)


def is_sound(path: Path) -> bool:
    """Whether the pages of the store in this file fit together, as far as can be told quickly.

    Reads the whole file through a connection of its own, so it may be called in any thread. A file that cannot be
    looked at just now counts as sound.
    """
    try:
        with told_plainly(path), closing(connect(path, read_only=True)) as look:
            return bool(look.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except DamagedStore:
        return False
    except StoreError:
        return True


def _value_problems(
    database: SqliteDatabase, places: tuple[tuple[str, str], ...], possible: Callable[[str], bool], what: str
) -> Iterator[str]:
    for table, column in places:
        rows = database.execute_sql(f"SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL").fetchall()
        for number, text in rows:
            try:
                sound = possible(text)
            except (ValueError, IndexError, TypeError, OverflowError, InvalidOperation, RecursionError):
                sound = False
            if not sound:
                yield f"Record {number} of {table} has {what} as its {column}: {_quoted(text)}."


def _quoted(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:79]}…"


def _is_day(text: str) -> bool:
    return date.fromisoformat(text).isoformat() == text  # SQLite's own date() lets 30 February pass


def _is_moment(text: str) -> bool:
    moment_from(text)
    return True


def _is_list(text: str) -> bool:
    found = json.loads(text)
    return isinstance(found, list) and all(isinstance(item, str) for item in found)


def _is_amount(text: str) -> bool:
    return Decimal(text).is_finite()


def _is_json(text: str) -> bool:
    json.loads(text)
    return True


def _index_problems(database: SqliteDatabase) -> Iterator[str]:
    run = database.execute_sql
    for table in ("contact_index", "contact_text"):
        missing = run(
            f"SELECT count(*) FROM contact WHERE id NOT IN (SELECT contact_id FROM {table})"
        ).fetchone()[0]
        if missing:
            yield f"{missing} contacts are missing from the index {table}."
    twice = run(
        "SELECT alias.uid, owner.uid FROM alias JOIN contact ON contact.uid = alias.uid "
        "JOIN contact AS owner ON owner.id = alias.contact_id WHERE owner.id <> contact.id"
    )
    for alias, uid in twice.fetchall():
        yield f"The uid {alias} names two contacts: it is also a former one of {uid}."
