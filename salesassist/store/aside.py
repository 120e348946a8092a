"""Putting another file in the place of a store that cannot be used, with the unusable one kept beside it."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from salesassist.store.connecting import connect
from salesassist.store.errors import StoreError, either

_LEFT = ("-wal", "-journal")


def put_in_place(path: Path, fresh: Path, stamp: str) -> Path | None:
    """Have the store file `fresh`, which is moved, in the place of the store `path`; what was there before is kept
    beside it as "…-damaged-<stamp>.db", with its log. Returns that (None: nothing was there).

    `fresh` must lie on the same drive. Raises StoreError, with the store as it was.
    """
    try:
        with closing(connect(fresh)) as connection:
            connection.execute("PRAGMA journal_mode = delete")  # all of it in the one file
        kept = set_aside(path, stamp)
        for ending in ("-shm", *_LEFT):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        fresh.chmod(0o600)
        fresh.replace(path)
    except OSError as error:
        where = error.filename or path
        raise StoreError(f"{where} cannot be used: {error.strerror or error}; nothing was replaced.") from error
    except either(sqlite3.DatabaseError) as error:
        raise StoreError(f"{fresh} cannot be used: {error}; nothing was replaced.") from error
    return kept


def set_aside(path: Path, stamp: str) -> Path | None:
    """Keep a second name, or copy, of the store `path` and of its log beside it, and return it (None: there is
    nothing). The store itself stays as it is. Raises OSError."""
    kept = _free(path.with_name(f"{path.stem}-damaged-{stamp}.db"))
    found = None
    for ending in ("", *_LEFT):
        part = path.with_name(path.name + ending)
        if part.exists() and part.stat().st_size:
            target = kept.with_name(kept.name + ending)
            try:
                os.link(part, target)
            except OSError:  # a drive that knows of no second names
                shutil.copyfile(part, target)
            with suppress(OSError):
                target.chmod(0o600)
            found = kept
    return found


def _free(wanted: Path) -> Path:
    path, number = wanted, 1
    while any(path.with_name(path.name + ending).exists() for ending in ("", *_LEFT)):
        number += 1
        path = wanted.with_name(f"{wanted.stem}-{number}.db")
    return path
