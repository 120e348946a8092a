"""Bringing a backup back, without losing what is there now."""

import gzip
import shutil
import sqlite3
import zlib
from contextlib import closing, suppress
from pathlib import Path

from salesassist.store import migrations
from salesassist.store.backups import is_packed, unpack
from salesassist.store.connecting import connect
from salesassist.store.errors import DamagedStore, Locked, StoreError, either
from salesassist.store.keys import key_of
from salesassist.store.opening import FILE_NAME, copy_file
from salesassist.store.rewriting import bring_under


def restore(folder: Path, source: Path, stamp: str) -> Path | None:
    """Put a copy of the backup `source`, packed or not, in place of the store in `folder`.

    The backup is checked first; then the store there was is kept as a file beside it, named with `stamp`. Returns that
    file (None: there was none). Raises StoreError, with nothing changed, if the backup is none, is damaged or is from
    a newer program, or if the store is in use.
    """
    path = folder / FILE_NAME
    if not source.is_file():
        raise StoreError(f"{source} was not found." if not source.exists() else f"{source} is not a file.")
    if path.exists() and path.samefile(source):
        raise StoreError(f"{source} is the store itself, not a backup of it.")
    fresh = folder / f"{path.stem}-restoring.db"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _remove(fresh)
        _copy_checked(source, fresh)
        _as_the_store_is(fresh, path)
        kept = _keep(path, folder / f"{path.stem}-before-restore-{stamp}.db")
        _let_go(path)
        fresh.replace(path)
        return kept
    except OSError as error:
        where = error.filename or folder
        raise StoreError(f"{where} cannot be used: {error.strerror or error}; nothing was restored.") from error
    finally:
        with suppress(OSError):
            _remove(fresh)


def _as_the_store_is(fresh: Path, path: Path) -> None:
    """What is restored is encrypted exactly if the store that it replaces is, and by the same passphrase."""
    with suppress(Locked):
        if path.exists() and path.stat().st_size:
            bring_under(fresh, key_of(path))


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _copy_checked(source: Path, fresh: Path) -> None:
    """Copy a backup and make sure of the copy."""
    try:
        if is_packed(source):
            unpack(source, fresh)
        else:
            copy_file(source, fresh)
        with closing(connect(fresh)) as connection:
            if not migrations.inspect(connection, source):
                raise DamagedStore(f"{source} is not a backup of SalesAssist. Nothing was restored.")
            found = connection.execute("PRAGMA integrity_check").fetchone()[0]
            if found != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
                raise DamagedStore(f"{source} is damaged. Nothing was restored.")
            connection.execute("PRAGMA journal_mode = wal")
    except either(sqlite3.DatabaseError, EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise DamagedStore(f"{source} is not a backup of SalesAssist, or is damaged ({error}).") from error


def _keep(path: Path, target: Path) -> Path | None:
    """Copy the store there is now, consistently; as it lies there if it can no longer be read."""
    if not path.exists() or not path.stat().st_size:
        return None
    first, number = target, 1
    while target.exists():
        number += 1
        target = first.with_name(f"{first.stem}-{number}.db")
    try:
        copy_file(path, target)
    except either(Locked, sqlite3.DatabaseError):
        _remove(target)
        for ending in ("", "-wal"):
            part = path.with_name(path.name + ending)
            if part.exists():
                shutil.copyfile(part, target.with_name(target.name + ending))
                target.with_name(target.name + ending).chmod(0o600)
    return target


def _let_go(path: Path) -> None:
    """Make sure that nobody has the store open, and that no part of it lies in a file beside it."""
    if path.exists():
        try:
            with closing(connect(path, timeout=2)) as connection:
                # Leaving WAL mode needs the file for oneself, so it fails while anybody else has it open.
                if connection.execute("PRAGMA journal_mode = delete").fetchone()[0] != "delete":
                    raise StoreError(f"{path} is in use by another program; nothing was restored.")
        except either(sqlite3.OperationalError) as error:
            if "locked" in str(error) or "busy" in str(error):
                raise StoreError(f"{path} is in use by another program; nothing was restored.") from error
        except either(Locked, sqlite3.DatabaseError):
            pass  # damaged, or nobody has its passphrase: it was kept as it is
    for ending in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
