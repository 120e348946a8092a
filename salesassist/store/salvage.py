"""Saving what can still be read of a damaged store into a fresh one beside it. The damaged file is only ever read."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from salesassist.store import index, migrations
from salesassist.store.changes import LOGGED
from salesassist.store.connecting import connect
from salesassist.store.errors import DamagedStore, StoreError, either
from salesassist.store.keys import key_of
from salesassist.store.store import FILE_NAME, Store

_AT_ONCE = 500  # rows read together
_MOST_TRIED = 1_000_000  # row numbers tried one by one where a table cannot be walked through
_STAND_IN = "recovered-"


@dataclass(slots=True)
class Salvaged:
    """What was saved and what was not, as numbers of rows by table. `unreadable` are gaps in the numbers of the rows:
    some of them may have been empty before. `cut_off`: tables whose end was not found, so that more may be missing.
    `stand_ins`: contacts made up for records whose own was lost."""

    saved: dict[str, int] = field(default_factory=dict)
    unreadable: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    cut_off: set[str] = field(default_factory=set)
    stand_ins: int = 0


def salvage(source: Path, target: Path, progress: Callable[[str, int], None] | None = None) -> Salvaged:
    """Read all that can be read of the store file `source` (with its write-ahead log) into a fresh store in the
    folder `target`, which must not hold one. `progress` is told of tables and rows.

    Raises DamagedStore if nothing at all can be read, StoreError where the fresh one cannot be written.
    """
    if (target / FILE_NAME).exists():
        raise StoreError(f"{target / FILE_NAME} is there already; nothing was salvaged.")
    found = Salvaged()
    work = target / ".salvaging"
    try:
        work.mkdir(parents=True, mode=0o700)
        copy = work / FILE_NAME
        for ending in ("", "-wal"):
            part = source.with_name(source.name + ending)
            if part.exists():
                shutil.copyfile(part, copy.with_name(copy.name + ending))
        with closing(_open_damaged(copy, source)) as damaged, Store(target, key=key_of(copy)) as fresh:
            _pour(damaged, fresh, found, progress or (lambda table, rows: None))
    except OSError as error:
        raise StoreError(f"{error.filename or target} cannot be used: {error.strerror or error}.") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return found


def _open_damaged(copy: Path, source: Path) -> sqlite3.Connection:
    connection = connect(copy)
    try:
        connection.execute("PRAGMA writable_schema = ON")  # else a file that was cut off is not read at all
        migrations.inspect(connection, source)
        connection.execute("PRAGMA cell_size_check = ON")
        if not connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'contact'").fetchone()[0]:
            raise DamagedStore(f"{source} holds no contacts that can be found. Restore a backup.")
    except either(sqlite3.DatabaseError) as error:
        connection.close()
        raise DamagedStore(f"Nothing in {source} can be read any more ({error}). Restore a backup.") from error
    except BaseException:
        connection.close()
        raise
    return connection


def _pour(
    damaged: sqlite3.Connection, fresh: Store, found: Salvaged, progress: Callable[[str, int], None]
) -> None:
    with fresh.change():
        connection = fresh._database.connection()
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in LOGGED:
            columns = _shared_columns(damaged, connection, table)
            if not columns:
                continue
            progress(table, 0)
            marks = ", ".join("?" * len(columns))
            insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
            saved = left_out = 0
            for row in _rows(damaged, table, columns, found):
                try:
                    connection.execute(insert, row)
                    saved += 1
                except either(sqlite3.Error):  # what breaks a rule of the schema can only be damage
                    left_out += 1
                if saved % _AT_ONCE == 0:
                    progress(table, saved)
            found.saved[table] = saved
            if left_out:
                found.left_out[table] = left_out
        _mend_links(connection, found)
        index.refresh(fresh._database)


def _shared_columns(damaged: sqlite3.Connection, fresh: sqlite3.Connection, table: str) -> list[str]:
    def columns(connection: sqlite3.Connection) -> list[str]:
        with suppress(*either(sqlite3.DatabaseError)):
            return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        return []

    there = set(columns(damaged))
    return [column for column in columns(fresh) if column in there]


def _rows(
    damaged: sqlite3.Connection, table: str, columns: list[str], found: Salvaged
) -> Iterator[tuple[object, ...]]:
    """Every row that can be read: from the first on until damage is met, from the last back, and what lies between
    number by number."""
    listed = ", ".join(columns)
    place = columns.index("id")
    low = 0
    try:
        while rows := damaged.execute(
            f"SELECT {listed} FROM {table} WHERE id > ? ORDER BY id LIMIT {_AT_ONCE}", (low,)
        ).fetchall():
            yield from rows
            low = rows[-1][place]
        return
    except either(sqlite3.DatabaseError, OverflowError):
        pass
    backwards: list[tuple[object, ...]] = []
    high = None
    with suppress(*either(sqlite3.DatabaseError, OverflowError)):
        for row in damaged.execute(f"SELECT {listed} FROM {table} WHERE id > ? ORDER BY id DESC", (low,)):
            backwards.append(row)
            high = row[place]
    missing = 0
    end = high if high is not None else low + _MOST_TRIED
    number, empty = low + 1, 0
    while number < min(end, low + _MOST_TRIED) and empty < 50_000:
        row = None
        with suppress(*either(sqlite3.DatabaseError, OverflowError)):
            row = damaged.execute(f"SELECT {listed} FROM {table} WHERE id = ?", (number,)).fetchone()
        if row is not None:
            yield row
            empty = 0
        else:
            missing += 1
            empty += 1
        number += 1
    if high is None:
        missing -= empty  # beyond the last that was found, there may never have been any
        found.cut_off.add(table)
    if missing:
        found.unreadable[table] = missing
    yield from reversed(backwards)


def _mend_links(connection: sqlite3.Connection, found: Salvaged) -> None:
    """Give records without their contact one to belong to, and cut links to what was lost."""
    lost = set()
    for table in LOGGED:
        for _parent, column in _links(connection, table):
            gone = f"{column} IS NOT NULL AND {column} NOT IN (SELECT id FROM {_parent})"
            if _parent == "contact" and column == "contact_id":
                lost |= {row[0] for row in connection.execute(f"SELECT {column} FROM {table} WHERE {gone}")}
            elif _required(connection, table, column):
                count = connection.execute(f"DELETE FROM {table} WHERE {gone}").rowcount
                if count:
                    found.left_out[table] = found.left_out.get(table, 0) + count
            else:
                connection.execute(f"UPDATE {table} SET {column} = NULL WHERE {gone}")
    for number in sorted(lost):
        connection.execute(
            "INSERT INTO contact (id, uid, name, added_at) VALUES (?, ?, ?, '2000-01-01T00:00:00Z+00:00')",
            (number, f"{_STAND_IN}{number}", f"Recovered contact {number}"),
        )
    found.stand_ins = len(lost)


def _links(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    return [(row[2], row[3]) for row in connection.execute(f"PRAGMA foreign_key_list({table})")]


def _required(connection: sqlite3.Connection, table: str, column: str) -> bool:
    return any(row[1] == column and row[3] for row in connection.execute(f"PRAGMA table_info({table})"))
