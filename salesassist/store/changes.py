"""What one transaction changed, row by row, and the way back.

Triggers of this connection alone note every change of the user's tables in a temporary log; the store collects it at
the end of each transaction. Going back is itself a transaction, so its own changes are the way forward again.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple

from salesassist.frozen import dataclass, field
from salesassist.store.database import Database
from salesassist.store.errors import Conflict
from salesassist.store.inserting import insert_columns

LOGGED = ("contact", "phone", "email", "address", "tag", "alias", "deal", "follow_up", "interaction", "relation",
          "day_order", "setting", "cadence_step", "cadence_start", "promise", "template", "useful_thing",
          "useful_given", "not_same")  # fmt: skip

Columns = Mapping[str, str]
"""Columns of a table but `id`, with the types that they are declared with."""

_AT_ONCE = 1000  # rows of which one mark is made

_CONFLICT = "This step cannot be undone: the record has been changed since, by another program."


class Entry(NamedTuple):
    """One row changed: inserted (no `before`), deleted (no `after`) or updated. Values are JSON objects by column.

    An inserted row's values are not kept (an import would double in memory), only a `mark` of them by which going back
    knows them again. `owner` is the id of the contact the row belongs to, if it has one. Contacts and their parts that
    were inserted together are one entry per table ("several"): `rows` of them from id `row` on, with one mark.
    """

    table: str
    row: int
    kind: str
    owner: int | None
    before: str | None
    after: str | None
    mark: int | None
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Changes:
    """All that one transaction changed: `kinds` are table names, `contacts` the uids of the contacts concerned,
    `numbers` the store's own keys of those and of any that are gone,
    `revision` the number of the store's state after it."""

    entries: tuple[Entry, ...] = ()
    kinds: frozenset[str] = frozenset()
    contacts: frozenset[str] = field(default=frozenset())
    numbers: frozenset[int] = field(default=frozenset())
    revision: int = 0

    def __bool__(self) -> bool:
        return bool(self.entries)


def _columns(database: Database, table: str) -> Columns:
    rows = database.execute_sql(f"PRAGMA main.table_info({table})").fetchall()
    return {row[1]: row[2] for row in rows if row[1] != "id"}


def _defaults(database: Database, table: str) -> dict[str, object]:
    """The columns of a table but `id`, with what they hold where nothing is said."""
    rows = database.execute_sql(f"PRAGMA main.table_info({table})").fetchall()
    said = {row[1]: row[4] or "NULL" for row in rows if row[1] != "id"}
    return dict(zip(said, database.execute_sql(f"SELECT {', '.join(said.values())}").fetchone(), strict=True))


def _values(columns: Columns, side: str = "") -> str:
    # JSON cannot hold bytes, which only damage puts into a column: they are noted as text. What a column of texts holds
    # is text, NULL or bytes, and "|| ''" makes text of bytes alone; SQLite keeps each trigger as it understood it.
    pairs = ", ".join(
        f"'{c}', {side}{c} || ''" if kind == "TEXT"
        else f"'{c}', iif(typeof({side}{c}) = 'blob', CAST({side}{c} AS TEXT), {side}{c})"
        for c, kind in columns.items()
    )  # fmt: skip
    return f"json_object({pairs})"


def start_log(database: Database) -> None:
    """Have this connection note its changes from now on, if it does not yet. Not for the midst of a transaction, which
    may be gone back on. Takes some milliseconds the first time, so whoever only reads does without."""
    run = database.execute_sql
    if run("SELECT 1 FROM temp.sqlite_master WHERE name = 'change_log'").fetchone():
        return
    columns: dict[str, dict[str, str]] = {}
    for table, column, kind in run(
        "SELECT tbl.name, col.name, col.type "
        "FROM main.sqlite_master AS tbl, pragma_table_info(tbl.name, 'main') AS col "
        "WHERE tbl.type = 'table' AND col.name <> 'id' ORDER BY tbl.name, cid"
    ).fetchall():
        columns.setdefault(table, {})[column] = kind
    connection = database.connection()
    assert not connection.in_transaction, "it would be ended"
    connection.create_function("row_mark", 1, hash, deterministic=True)
    log = (
        "CREATE TEMP TABLE change_log (seq INTEGER PRIMARY KEY, tbl TEXT, row INTEGER, kind TEXT, owner INTEGER, "
        "before TEXT, after TEXT, mark INTEGER, rows INTEGER NOT NULL DEFAULT 1)"
    )
    triggers = (trigger for table in LOGGED for trigger in _triggers(table, columns[table]))
    try:  # as one script: each statement by itself would be kept, in the place of one that is wanted again
        connection.executescript(";\n".join(("BEGIN", log, *triggers, "COMMIT")))
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _triggers(table: str, columns: Columns) -> tuple[str, str, str]:
    """The statements that have every change of a table noted."""
    old, new = _values(columns, "OLD."), _values(columns, "NEW.")
    changed = " OR ".join(f"OLD.{c} IS NOT NEW.{c}" for c in columns)
    into = "INSERT INTO change_log (tbl, row, kind, owner, before, after) VALUES"
    return (
        _insertion_trigger(table, columns),
        f"CREATE TEMP TRIGGER log_{table}_u AFTER UPDATE ON main.{table} WHEN {changed} BEGIN {into} "
        f"('{table}', NEW.id, 'u', {_owner(table, columns, 'NEW')}, {old}, {new}); END",
        f"CREATE TEMP TRIGGER log_{table}_d AFTER DELETE ON main.{table} BEGIN {into} "
        f"('{table}', OLD.id, 'd', {_owner(table, columns, 'OLD')}, {old}, NULL); END",
    )


def _insertion_trigger(table: str, columns: Columns) -> str:
    return (
        f"CREATE TEMP TRIGGER IF NOT EXISTS log_{table}_i AFTER INSERT ON main.{table} BEGIN "
        "INSERT INTO change_log (tbl, row, kind, owner, mark) VALUES "
        f"('{table}', NEW.id, 'i', {_owner(table, columns, 'NEW')}, row_mark({_values(columns, 'NEW.')})); END"
    )


def _owner(table: str, columns: Columns, side: str) -> str:
    return f"{side}.id" if table == "contact" else f"{side}.contact_id" if "contact_id" in columns else "NULL"


def insert_at_once(
    database: Database, table: str, columns: Sequence[str], rows: Iterable[tuple],
    in_file: Mapping[str, Callable[[Sequence[Any]], Sequence[Any]]],
) -> int:  # fmt: skip
    """Insert rows under ids in sequence and note them all as one entry; returns the first of the ids.

    `rows` hold the values of `columns`; in all others is what the table has where nothing is said. `in_file` makes the
    values of a column into those that the file keeps. An import of 100,000 contacts makes six entries in this way, and
    not half a million.
    """
    run = database.execute_sql
    first = int(run(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])
    rows = iter(rows)
    if (head := next(rows, None)) is None:
        return first
    rows = chain((head,), rows)
    defaults = _defaults(database, table)
    count = mark = 0
    run(f"DROP TRIGGER temp.log_{table}_i")  # it would run once for each row, and takes as long as inserting does
    try:
        while some := tuple(islice(rows, _AT_ONCE)):
            said: dict[str, Sequence[Any]] = dict(zip(columns, zip(*some, strict=True), strict=True))
            for column, convert in in_file.items():
                said[column] = convert(said[column])
            values = {column: said.get(column, (default,) * len(some)) for column, default in defaults.items()}
            insert_columns(database.connection(), table, values, defaults=defaults)
            mark = _marked(mark, values.values())
            count += len(some)
    finally:
        run(_insertion_trigger(table, _columns(database, table)))
    run("INSERT INTO change_log (tbl, row, kind, mark, rows) VALUES (?, ?, 'several', ?, ?)",
        (table, first, mark, count))  # fmt: skip
    return first


def _delete_again(database: Database, entry: Entry) -> None:
    """Delete what was inserted at once, if all of it is there as it was."""
    table, last = entry.table, entry.row + entry.rows - 1
    columns = ", ".join(_columns(database, table))
    cursor = database.execute_sql(
        f"SELECT {columns} FROM {table} WHERE id BETWEEN ? AND ? ORDER BY id", (entry.row, last)
    )
    mark = 0
    while some := cursor.fetchmany(_AT_ONCE):
        mark = _marked(mark, zip(*some, strict=True))
    if mark != entry.mark:
        raise Conflict(_CONFLICT)
    database.execute_sql(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", (entry.row, last))


def _marked(mark: int, columns: Iterable[Sequence[Any]]) -> int:
    """The mark of rows and all before them, out of the values of each column."""
    return hash((mark, *map(tuple, columns)))


def take_entries(database: Database) -> tuple[Entry, ...]:
    """Return what was noted since the last call, and forget it."""
    rows = database.execute_sql(
        "SELECT tbl, row, kind, owner, before, after, mark, rows FROM change_log ORDER BY seq"
    ).fetchall()
    if rows:
        database.execute_sql("DELETE FROM change_log")
    return tuple(map(Entry._make, rows))


def owners(entries: Iterable[Entry]) -> tuple[set[int], set[str]]:
    """Return the ids of the contacts that these changes concern, but for those that were inserted together, and the
    uids that no contact may have any more."""
    ids: set[int] = set()
    former: set[str] = set()
    for entry in entries:
        if entry.owner is not None:
            ids.add(entry.owner)
        if entry.before is None or (entry.kind == "d" and entry.table != "contact"):
            continue
        before = json.loads(entry.before)
        if entry.table == "contact":  # deleted, or changed and perhaps given another uid
            former.add(before["uid"])
        elif "contact_id" in before:  # perhaps handed from one contact to another
            ids.add(before["contact_id"])
    return ids, former


def inserted_together(entries: Iterable[Entry]) -> set[int]:
    """Return the ids of the contacts that were inserted at once with others."""
    several = (entry for entry in entries if entry.kind == "several" and entry.table == "contact")
    return {number for entry in several for number in range(entry.row, entry.row + entry.rows)}


def go_back(database: Database, entries: Iterable[Entry]) -> None:
    """Undo these changes, last first, inside the caller's transaction.

    Raises Conflict if a record was changed since by somebody else: overwriting it would lose their change. So would
    deleting a record to which they have added another.
    """
    entries = list(entries)
    database.execute_sql("PRAGMA defer_foreign_keys = ON")
    values: dict[str, str] = {}
    for entry in reversed(entries):
        if entry.kind == "several":
            _delete_again(database, entry)
            continue
        if entry.kind == "i":
            if entry.table not in values:
                values[entry.table] = _values(_columns(database, entry.table))
            cursor = database.execute_sql(
                f"DELETE FROM {entry.table} WHERE id = ? AND row_mark({values[entry.table]}) = ?",
                (entry.row, entry.mark),
            )
            if cursor.rowcount != 1:
                raise Conflict(_CONFLICT)
            continue
        before = json.loads(entry.before or "{}")
        if entry.kind == "d":
            columns = ", ".join(["id", *before])
            marks = ", ".join("?" * (len(before) + 1))
            database.execute_sql(
                f"INSERT INTO {entry.table} ({columns}) VALUES ({marks})", (entry.row, *before.values())
            )
            continue
        after = json.loads(entry.after or "{}")
        changed = [column for column in before if before[column] != after[column]]
        sets = ", ".join(f"{column} = ?" for column in changed)
        same = " AND ".join(f"{column} IS ?" for column in changed)
        cursor = database.execute_sql(
            f"UPDATE {entry.table} SET {sets} WHERE id = ? AND {same}",
            (*(before[c] for c in changed), entry.row, *(after[c] for c in changed)),
        )
        if cursor.rowcount != 1:
            raise Conflict(_CONFLICT)
    if database.execute_sql("SELECT count(*) FROM change_log").fetchone()[0] != sum(entry.rows for entry in entries):
        raise Conflict(_CONFLICT)  # more went than was to go: what somebody else had added to a record of these
