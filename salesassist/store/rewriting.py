"""Setting, changing and removing the passphrase: the store and its copies are written anew, each checked before it
takes the place of the old file, which is then overwritten.

At every moment the store's own name leads to a whole store, of the old passphrase or of the new one. What an
interruption leaves behind has names of its own and is swept away at the next start.
"""

import os
import sqlite3
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from salesassist.domain.passphrase import Rewritten
from salesassist.store import migrations
from salesassist.store.backups import is_packed, pack, renamed, unpack
from salesassist.store.connecting import REWRITING, cipher, connect
from salesassist.store.errors import DamagedStore, StoreError, either, told_plainly
from salesassist.store.keys import Key, first_page, head_salt, key_of, salt_of

Step = Callable[[str, int, int], None]
"""Told of what is done just now, and how many files of how many are."""

_FRESH = ".salesassist-rewriting.db"
_PRIVATE = ".unpacked-"  # as the backups', which sweep such folders away
_ENDINGS = ("", "-wal", "-shm", "-journal")
_BLOCK = 1 << 20
_TRIES, _BETWEEN = 100, 0.1
"""How often, and after how many seconds, it is tried to have the store alone: what works beside the window (a check-up,
a backup) ends meanwhile."""


def change_passphrase(
    path: Path, key: Key | None, copies: Sequence[Path] = (), *, delete: bool = False, step: Step = lambda *_: None
) -> Rewritten:
    """Write the store `path` anew under `key` (None: not encrypted), then its `copies`, or delete those instead.

    Nobody may have the store open. Raises StoreError with the store as it was; trouble with a copy is told in what is
    returned.
    """
    total = len(copies) + 1
    step("began", 0, total)
    try:
        _rewrite_store(path, key, lambda what: step(what, 0, total))
    except OSError as error:
        raise StoreError(f"{error.filename or path} cannot be used: {error.strerror or error}.") from error
    return change_copies(copies, key, delete=delete, step=lambda what, done, _: step(what, done + 1, total))


def change_copies(
    copies: Sequence[Path], key: Key | None, *, delete: bool = False, step: Step = lambda *_: None
) -> Rewritten:
    """Write copies of a store anew under `key`, or delete them. Those that fail stay as they are, and are told."""
    rewritten: list[str] = []
    deleted: list[str] = []
    left: list[tuple[str, str]] = []
    for number, copy in enumerate(copies):
        step("copy", number, len(copies))
        try:
            if delete:
                _delete(copy)
                deleted.append(str(copy))
            else:
                rewritten.append(str(_rewrite_copy(copy, key)))
        except StoreError as error:
            left.append((str(copy), str(error)))
        except either(sqlite3.Error, OSError, EOFError, zlib.error) as error:
            left.append((str(copy), f"{copy.name} cannot be written anew: {error}."))
    step("done", len(copies), len(copies))
    return Rewritten(tuple(rewritten), tuple(deleted), tuple(left))


def bring_under(path: Path, key: Key | None) -> None:
    """Write a store file that nobody uses anew under `key` (None: not encrypted), unless that is how it is."""
    if salt_of(path) == (key.salt if key else None):
        return
    fresh = path.with_name(f".{path.name}.rewriting")
    try:
        with told_plainly(path):
            with _written(path, fresh, key, locked=False):
                pass
            _delete(path)
            fresh.replace(path)
    finally:
        with suppress(OSError):
            if fresh.exists():
                _delete(fresh)


def plain_copies(path: Path, copies: Sequence[Path]) -> list[Path]:
    """The copies of an encrypted store that are not encrypted: a change of the passphrase was interrupted."""
    if salt_of(path) is None:
        return []
    found = []
    for copy in copies:
        with suppress(OSError, EOFError, zlib.error):
            if _copy_salt(copy) is None and copy.stat().st_size:
                found.append(copy)
    return found


def sweep(path: Path) -> None:
    """Overwrite and remove what an interrupted change left beside the store."""
    fresh = path.with_name(_FRESH)
    with suppress(OSError):
        if any(fresh.with_name(fresh.name + ending).exists() for ending in _ENDINGS):
            _delete(fresh)


# --- the store -------------------------------------------------------------------------------------------------------


def _rewrite_store(path: Path, key: Key | None, step: Callable[[str], None]) -> None:
    fresh, mark = path.with_name(_FRESH), path.with_name(REWRITING)
    sweep(path)
    mark.touch(0o600)
    try:
        with told_plainly(path), _exclusively(path):
            step("alone")
            # The old file, to be overwritten: closing it drops this process's locks on it, so it is closed last.
            old = os.open(path, os.O_RDWR) if os.name == "posix" else None
            try:
                with _written(path, fresh, key, locked=True, step=step):
                    step("checked")
                    if old is not None:
                        fresh.replace(path)
                        _settle(path.parent)
                        step("swapped")
                        _overwrite(old)
            finally:
                if old is not None:
                    os.close(old)
        if fresh.exists():  # Windows lets nobody replace a file that is open
            fresh.replace(path)
            step("swapped")
    finally:
        with suppress(OSError):
            sweep(path)
    with suppress(OSError):
        mark.unlink()
    step("overwritten")


@contextmanager
def _exclusively(path: Path) -> Iterator[None]:
    """Keep everybody else away from the store, all of which is in its one file meanwhile."""
    in_use = f"{path} is in use by another program or task; nothing was changed. Try again when that is done."
    with closing(connect(path, timeout=2, isolation_level=None)) as hold:
        for tried in range(1, _TRIES + 1):
            if _is_alone(hold, path):
                break
            if tried == _TRIES:
                raise StoreError(in_use)
            time.sleep(_BETWEEN)
        yield


def _is_alone(hold: sqlite3.Connection, path: Path) -> bool:
    """Take the store for this connection alone; False if another has it open."""
    try:
        migrations.inspect(hold, path)
        if hold.execute("PRAGMA journal_mode = delete").fetchone()[0] != "delete":
            return False
        hold.execute("BEGIN EXCLUSIVE")
    except either(sqlite3.OperationalError) as error:
        if "locked" in str(error) or "busy" in str(error):
            return False
        raise
    return True


@contextmanager
def _written(
    source: Path, fresh: Path, key: Key | None, *, locked: bool, step: Callable[[str], None] = lambda _: None
) -> Iterator[None]:
    """Have all of `source` in the file `fresh`, under `key`, checked and on the disk. `locked`: it is ours alone, held
    through another connection, whose locks must not be touched; so the reading one stays open as long as this."""
    old_key = key_of(source)
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    reader = cipher().connect(str(fresh), isolation_level=None)
    try:
        if key is not None:
            reader.execute(f'PRAGMA key = "{key.literal}"')
        for pragma in ("temp_store = memory", "journal_mode = off", "synchronous = off"):
            reader.execute(f"PRAGMA {pragma}")
        where = f"{source.absolute().as_uri()}?mode=ro&nolock=1" if locked else str(source)
        reader.execute("ATTACH DATABASE ? AS source KEY ?", (where, old_key.literal if old_key else ""))
        step("writing")
        reader.execute("SELECT sqlcipher_export('main', 'source')")
        for mark in ("user_version", "application_id"):
            reader.execute(f"PRAGMA main.{mark} = {reader.execute(f'PRAGMA source.{mark}').fetchone()[0]}")
        step("written")
        expected = _counts(reader, "source")
        _make_sure(fresh, source, key, expected)
        yield
    finally:
        reader.close()


def _counts(connection: Any, name: str) -> dict[str, int]:
    """The rows of each table, and the marks of the file."""
    tables = connection.execute(f"SELECT name FROM {name}.sqlite_master WHERE type = 'table'").fetchall()
    found = {}
    for (table,) in tables:
        if table != "sqlite_stat1":
            found[table] = connection.execute(f'SELECT count(*) FROM {name}."{table}"').fetchone()[0]
    for mark in ("user_version", "application_id"):
        found[mark] = connection.execute(f"PRAGMA {name}.{mark}").fetchone()[0]
    return found


def _make_sure(fresh: Path, source: Path, key: Key | None, expected: dict[str, int]) -> None:
    """Look at what was written with fresh eyes, and have it on the disk. Raises StoreError."""
    with closing(cipher().connect(str(fresh), isolation_level=None)) as look:
        if key is not None:
            look.execute(f'PRAGMA key = "{key.literal}"')
        run = look.execute
        sound = run("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        sound = sound and not (key is not None and run("PRAGMA cipher_integrity_check").fetchall())
        if not sound or _counts(look, "main") != expected or run("PRAGMA foreign_key_check").fetchone():
            raise DamagedStore(f"{source} could not be written anew: it is damaged, or the new file is. It was left.")
        run("PRAGMA journal_mode = wal")
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())


# --- the copies ------------------------------------------------------------------------------------------------------


def _copy_salt(copy: Path) -> bytes | None:
    return head_salt(first_page(copy)) if is_packed(copy) else salt_of(copy)


def _rewrite_copy(copy: Path, key: Key | None) -> Path:
    """Write one copy anew; returns its name, which says what is in it. Its age stays what it was."""
    with tempfile.TemporaryDirectory(prefix=_PRIVATE, dir=copy.parent) as private:
        then, fresh, ready = Path(private) / "then.db", Path(private) / "fresh.db", Path(private) / "ready"
        packed = is_packed(copy)
        try:
            if packed:
                unpack(copy, then)
            source = then if packed else copy
            if salt_of(source) == (key.salt if key else None):
                return copy  # it is so already
            with closing(connect(source)) as look:
                if not migrations.inspect(look, copy):
                    raise DamagedStore(f"{copy.name} is empty, or no backup of SalesAssist. It was left as it is.")
            with _written(source, fresh, key, locked=False):
                pass
            if packed:
                pack(fresh, ready)
            else:
                fresh.replace(ready)
            times, target = copy.stat(), renamed(copy, fresh) if packed else copy
            old = os.open(copy, os.O_RDWR) if os.name == "posix" else None
            try:
                ready.replace(target)
                if target != copy:
                    copy.unlink()
                _settle(copy.parent)
                os.utime(target, (times.st_atime, times.st_mtime))
                if old is not None:
                    _overwrite(old)
            finally:
                if old is not None:
                    os.close(old)
            for ending in _ENDINGS[1:]:
                copy.with_name(copy.name + ending).unlink(missing_ok=True)
            return target
        finally:
            for plain in (then, fresh):
                with suppress(OSError):
                    if plain.exists():
                        _delete(plain)


def _delete(path: Path) -> None:
    """Overwrite a file, and what belongs to it, and remove them."""
    for ending in _ENDINGS:
        part = path.with_name(path.name + ending)
        if part.exists():
            handle = os.open(part, os.O_RDWR | getattr(os, "O_BINARY", 0))
            try:
                _overwrite(handle)
            finally:
                os.close(handle)
            part.unlink()


def _overwrite(handle: int) -> None:
    """Write noise over all of an open file. Where the disk keeps what it was told to overwrite (flash does, and file
    systems that copy on write), traces may stay all the same."""
    left = os.fstat(handle).st_size
    os.lseek(handle, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(handle, os.urandom(min(left, _BLOCK)))
    os.fsync(handle)


def _settle(folder: Path) -> None:
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
