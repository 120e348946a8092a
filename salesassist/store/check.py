"""Whether a store is in order."""

from collections.abc import Iterator
from datetime import date

from peewee import SqliteDatabase

from salesassist.store.rows import moment_from

_DAYS = (("contact", "resting_until"), ("follow_up", "due_day"), ("deal", "expected_close"), ("deal", "closed_on"),
         ("deal", "delivered_on"))  # fmt: skip
_MOMENTS = (("contact", "added_at"), ("contact", "deleted_at"), ("follow_up", "due_at"), ("follow_up", "created_at"),
            ("follow_up", "closed_at"), ("follow_up", "snoozed_until"), ("interaction", "at"),
            ("interaction", "recorded_at"))  # fmt: skip


def problems(database: SqliteDatabase) -> Iterator[str]:
    """Yield what is wrong, a sentence each: integrity, records without their owner, the index, impossible dates."""
    run = database.execute_sql
    for (found,) in run("PRAGMA integrity_check").fetchall():
        if found != "ok":
            yield f"The file is damaged: {found}."
    for table, row, owner, _number in run("PRAGMA foreign_key_check").fetchall():
        yield f"Record {row} of {table} belongs to a record of {owner} that is not there."
    yield from _index_problems(database)
    for table, column in _DAYS:
        for number, text in run(f"SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL").fetchall():
            try:
                possible = date.fromisoformat(text).isoformat() == text  # SQLite's own date() lets 30 February pass
            except (ValueError, TypeError):
                possible = False
            if not possible:
                yield f"Record {number} of {table} has an impossible date as its {column}: {text!r}."
    for table, column in _MOMENTS:
        for number, text in run(f"SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL").fetchall():
            try:
                moment_from(text)
            except (ValueError, IndexError, TypeError):
                yield f"Record {number} of {table} has an impossible moment as its {column}: {text!r}."


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
