"""Erasing contacts for good: from a store and from the copies of it, so that no byte of theirs is left in the files.

Everything that belongs to a contact goes with it (the tables say so themselves, by their foreign keys). What is freed
is overwritten, the file is written anew without gaps, and the log beside it is emptied. None of it can be undone.
"""

import gzip
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from salesassist.domain.half_written import SETTING as HALF_WRITTEN
from salesassist.domain.person_record import BackupCopy
from salesassist.store import connecting, index, migrations
from salesassist.store.backups import renamed
from salesassist.store.changes import LOGGED
from salesassist.store.errors import StoreError, either, told_plainly
from salesassist.store.opening import FILE_NAME, copy_file

STORE_FILE = FILE_NAME
PATIENCE = 10  # seconds that another program may hold the file
_AT_ONCE = 500
_UNMISTAKABLE = 12  # characters of a uid
_PACKED = ".gz"
_ENDINGS = ("", "-wal", "-shm", "-journal")
# Derived, the program's own, or part of the contact itself: no news for the user.
UNCOUNTED = frozenset(("contact", "contact_index", "contact_text", "telling", "alias", "phone", "email", "address",
                       "tag", "day_order"))  # fmt: skip


def copies_of(store: Path, backups: Path | None = None) -> list[Path]:
    """The files that hold earlier states of a store, also packed ones: beside it, in its `backups` folder, and in
    `backups`, if the user keeps them elsewhere."""
    folders = {store.parent, store.parent / "backups", *([backups] if backups else [])}
    found = [
        path for folder in folders if folder.is_dir() for ending in (".db", f".db{_PACKED}")
        for path in folder.glob(f"*{ending}")
        if path.is_file() and path != store and not path.name.startswith(".")
    ]  # fmt: skip
    return sorted(found)


def all_uids(connection: sqlite3.Connection, uids: Sequence[str]) -> set[str]:
    """These uids, and every other that the same contacts have or had."""
    known = set(uids)
    for some in _parts(sorted(known)):
        marks = ", ".join("?" * len(some))
        rows = connection.execute(
            f"SELECT contact.uid, alias.uid FROM contact LEFT JOIN alias ON alias.contact_id = contact.id "
            f"WHERE contact.uid IN ({marks}) OR contact.id IN (SELECT contact_id FROM alias WHERE uid IN ({marks}))",
            [*some, *some],
        ).fetchall()
        known.update(uid for row in rows for uid in row if uid)
    return known


def ids_of(connection: sqlite3.Connection, uids: Sequence[str]) -> list[int]:
    """The numbers of the contacts that these uids or aliases name, trash included."""
    found: set[int] = set()
    for some in _parts(sorted(set(uids))):
        marks = ", ".join("?" * len(some))
        rows = connection.execute(
            f"SELECT id FROM contact WHERE uid IN ({marks}) UNION SELECT contact_id FROM alias WHERE uid IN ({marks})",
            [*some, *some],
        ).fetchall()
        found.update(row[0] for row in rows)
    return sorted(found)


def counts(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[str, int]:
    """How many records of each kind (table) go with these contacts."""
    found: dict[str, int] = {}
    for table, columns in _references(connection).items():
        if table not in UNCOUNTED:
            for some in _parts(ids):
                marks = ", ".join("?" * len(some))
                where = " OR ".join(f"{column} IN ({marks})" for column in columns)
                sql = f"SELECT count(*) FROM {table} WHERE {where}"
                found[table] = found.get(table, 0) + connection.execute(sql, list(some) * len(columns)).fetchone()[0]
    return {table: count for table, count in found.items() if count}


def erase(store: Path, uids: Sequence[str]) -> tuple[int, str]:
    """Erase contacts (uids) from the store's own file; returns how many there were, and a sentence about remains that
    could not be cleaned out of the file, or "".

    Raises StoreError with nothing erased.
    """
    with told_plainly(store), closing(connect(store)) as connection:
        erased = _erase(connection, uids)
        try:
            connection.execute("VACUUM")
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except either(sqlite3.OperationalError):  # the disk is full, or somebody else is writing
            busy = 1
    if not busy:
        return erased, ""
    return erased, (
        f"They are erased, but another program is using {store.name} just now, so that remains of them may be left in "
        f"{store.name}-wal. They go as soon as every program that uses it is closed."
    )


def purge(store: Path, uids: Sequence[str]) -> int:
    """Take contacts whose time in the trash is over out of the store's file; returns how many there were. What they
    freed is overwritten; the file stays as large as it is. Copies of the store are left alone.

    Raises StoreError with nothing changed.
    """
    with told_plainly(store), closing(connect(store)) as connection:
        return _erase(connection, uids)


def connect(store: Path) -> sqlite3.Connection:
    """A connection of this room's own, which notes nothing of what it does and commits each statement by itself."""
    return connecting.connect(store, timeout=PATIENCE, isolation_level=None)


def counts_of(store: Path, uids: Sequence[str]) -> dict[str, int]:
    """How many records of each kind (table) go with these contacts."""
    with told_plainly(store), closing(connect(store)) as connection:
        return counts(connection, ids_of(connection, uids))


def look_into(copy: Path, uids: Sequence[str]) -> BackupCopy:
    """Whether a copy holds any of these contacts."""
    try:
        with _plain(copy) as file, closing(_read_only(file)) as connection:
            if not migrations.inspect(connection, copy):
                raise StoreError("it is empty, or no backup of SalesAssist")
            return BackupCopy(str(copy), len(ids_of(connection, uids)))
    except either(sqlite3.Error, OSError, EOFError, StoreError) as error:
        return BackupCopy(str(copy), None, f"{copy.name} cannot be read ({error}), so it may still hold them.")


def erase_from_copy(copy: Path, uids: Sequence[str]) -> None:
    """Write a copy anew without these contacts, checked before it takes the place of the old one.

    Raises StoreError, with the copy as it was.
    """
    fresh = copy.with_name(f".{copy.name}.erasing")
    packed = copy.with_name(f".{copy.name}.packing")
    try:
        _remove(fresh)
        with _plain(copy) as file:
            copy_file(file, fresh)
        with closing(connecting.connect(fresh, isolation_level=None)) as connection:
            migrations.inspect(connection, copy)
            connection.execute("PRAGMA journal_mode = delete")
            _erase(connection, uids)
            connection.execute("VACUUM")
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok" or ids_of(connection, uids):
                raise StoreError(f"{copy.name} could not be rewritten: the check of the new copy failed.")
        ready = fresh
        if copy.suffix == _PACKED:
            with fresh.open("rb") as plain, _private(packed) as file, gzip.GzipFile("", "wb", fileobj=file) as target:
                shutil.copyfileobj(plain, target)
            ready = packed
        with ready.open("rb") as written:
            os.fsync(written.fileno())
        times = copy.stat()
        place = renamed(copy, fresh)
        ready.replace(place)
        if place != copy:
            copy.unlink()
        os.utime(place, (times.st_atime, times.st_mtime))  # its age is what it is kept by
        for ending in _ENDINGS[1:]:
            copy.with_name(copy.name + ending).unlink(missing_ok=True)
    except either(sqlite3.Error, OSError, EOFError) as error:
        raise StoreError(f"{copy.name} could not be rewritten: {error}.") from error
    finally:
        with suppress(OSError):
            _remove(fresh)
            packed.unlink(missing_ok=True)


# --- inside a file ---------------------------------------------------------------------------------------------------


def _erase(connection: sqlite3.Connection, uids: Sequence[str]) -> int:
    """Erase contacts through a connection that commits by itself, in one transaction."""
    run = connection.execute
    run("PRAGMA secure_delete = ON")
    run("PRAGMA foreign_keys = ON")
    run("PRAGMA temp_store = MEMORY")
    run("BEGIN IMMEDIATE")
    try:
        names = all_uids(connection, uids)
        ids = ids_of(connection, uids)
        for some in _parts(ids):
            run(f"DELETE FROM contact WHERE id IN ({', '.join('?' * len(some))})", list(some))
        _forget_uids(connection, names)
        run("DELETE FROM setting WHERE name = ?", (HALF_WRITTEN,))  # it may name them in its texts
        if "contact_find" in _tables(connection):  # not in a copy from before there was one
            index.tidy(connection)
        run("COMMIT")
    except BaseException:
        if connection.in_transaction:
            run("ROLLBACK")
        raise
    return len(ids)


def _forget_uids(connection: sqlite3.Connection, uids: set[str]) -> None:
    """Drop what names one of these uids without a foreign key: rows of tables to come, and preferences.

    Only uids that cannot be anything else: an imported one may be "1" or "open".
    """
    telling = {uid for uid in uids if len(uid) >= _UNMISTAKABLE}
    if not telling:
        return
    for table in set(_tables(connection)) - {*LOGGED, "contact_index", "contact_text", "telling"}:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})").fetchall()]
        for column in columns:
            if column == "uid" or column.endswith("_uid"):
                for some in _parts(sorted(telling)):
                    marks = ", ".join("?" * len(some))
                    connection.execute(f"DELETE FROM {table} WHERE {column} IN ({marks})", some)
    for name, value in connection.execute("SELECT name, value FROM setting").fetchall():
        with suppress(ValueError):
            before = json.loads(value)
            if (after := _without(before, telling)) != before:
                text = json.dumps(after, ensure_ascii=False)
                connection.execute("UPDATE setting SET value = ? WHERE name = ?", (text, name))


def _without(value: Any, uids: set[str]) -> Any:
    """A JSON value without the items that name one of these uids: an item of a list goes whole."""
    if isinstance(value, list):
        return [_without(item, uids) for item in value if not _names(item, uids)]
    if isinstance(value, dict):
        return {key: _without(item, uids) for key, item in value.items() if key not in uids and not _names(item, uids)}
    return value


def _names(item: Any, uids: set[str]) -> bool:
    if isinstance(item, list):
        return any(isinstance(part, str) and part in uids for part in item)
    if isinstance(item, dict):
        return any(isinstance(part, str) and part in uids for part in item.values())
    return isinstance(item, str) and item in uids


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return [row[0] for row in rows.fetchall()]


def _references(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The tables whose rows belong to a contact, with the columns that say to which."""
    found: dict[str, list[str]] = {}
    for table in _tables(connection):
        for row in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            if row[2] == "contact" and row[6] == "CASCADE":
                found.setdefault(table, []).append(row[3])
    return found


def _parts(values: Sequence[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(values), _AT_ONCE):
        yield list(values[start : start + _AT_ONCE])


# --- files -----------------------------------------------------------------------------------------------------------


@contextmanager
def _plain(copy: Path) -> Iterator[Path]:
    """A copy as a database file, unpacked beside it for the time being if it is packed."""
    if copy.suffix != _PACKED:
        yield copy
        return
    unpacked = copy.with_name(f".{copy.name}.unpacked")
    try:
        with gzip.open(copy, "rb") as source, _private(unpacked) as target:
            shutil.copyfileobj(source, target)
        yield unpacked
    finally:
        with suppress(OSError):
            _remove(unpacked)


@contextmanager
def _private(path: Path) -> Iterator[Any]:
    """A new file that only its owner can read."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _read_only(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing, not even beside the file."""
    has_log = path.with_name(path.name + "-wal").exists()
    return connecting.connect(path, read_only=True, immutable=not has_log)


def _remove(path: Path) -> None:
    for ending in _ENDINGS:
        path.with_name(path.name + ending).unlink(missing_ok=True)


