"""Opening the file of the store: making it, bringing its schema up to date, and keeping it private."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Self

from salesassist.store import access, cells, migrations
from salesassist.store.connecting import REWRITING, connect
from salesassist.store.database import Database
from salesassist.store.errors import StoreError, either, told_plainly
from salesassist.store.keys import Key, key_of, look_at_head

FILE_NAME = "salesassist.db"
_LARGE = 64 << 20  # bytes, of some twenty thousand contacts
ALLOW = "Allow writing to it and to its folder, or choose another folder."


class OpenedStore:
    """The file in `folder`, open for one thread until it is closed, and nothing that can be done with it."""

    def __init__(
        self, folder: Path, *, keep_copy: Callable[[Path], None] | None = None, read_only: bool = False,
        key: Key | None = None,
    ) -> None:  # fmt: skip
        """Open the store in `folder`, making both if they are not there, and bring its schema up to date.

        `keep_copy` is called with the file before an upgrade changes an older schema. `read_only`: nothing in the
        folder is made or changed, and each change raises StoreError. A new store is encrypted with `key`; one that is
        there is opened by the key it needs. Raises Locked if that is not known.
        """
        self.path = folder / FILE_NAME
        self.read_only = read_only
        self._keep_copy = keep_copy or copy_before_upgrade
        if not read_only:
            _prepare_file(self.path)
        self._database = Database(
            self.path,
            key=key,
            address=access.address_to_read(self.path) if read_only else "",
            timeout=5,
            pragmas={"foreign_keys": 1, "synchronous": "full", "temp_store": "memory",
                     "cache_size": -_kept(self.path)},
        )
        self.reopen()

    def _open(self) -> None:
        self._database.connect()
        connection = self._database.connection()
        connection.text_factory = cells.decoded
        have = migrations.inspect(connection, self.path)
        if have < migrations.LATEST:
            if self.read_only:
                raise StoreError(f"{self.path} was written by an older SalesAssist, and is read-only: {ALLOW}")
            if have:
                self._keep_copy(self.path)
            connection.execute("PRAGMA journal_mode = wal")
            if not have:  # nothing of the user's is in it yet that would have to be waited for
                connection.execute("PRAGMA synchronous = normal")
            migrations.migrate(connection, have)
            connection.execute("PRAGMA synchronous = full")
        elif (mark := self.path.with_name(REWRITING)).exists():  # a rewriting was given up, or interrupted
            with suppress(OSError, *either(sqlite3.OperationalError)):
                connection.execute("PRAGMA journal_mode = wal")
                mark.unlink()
        self._opened = access.identity(self.path)
        if not self.read_only:
            for name in (self.path, *self.path.parent.glob(f"{FILE_NAME}-*")):
                _owner_only(name)
            access.keep_private(self.path.parent)

    def close(self) -> None:
        if not self._database.is_closed():
            self._database.close()

    @property
    def is_open(self) -> bool:
        return not self._database.is_closed()

    def reopen(self) -> None:
        """Open the file, again after `close`: it may have been written anew meanwhile. Raises StoreError."""
        with told_plainly(self.path):
            try:
                self._open()
            except BaseException:
                self._database.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def _kept(path: Path) -> int:
    """How many kB of the file SQLite is to keep in memory. Of a large one it searches and logs by so much."""
    with suppress(OSError):
        if path.stat().st_size > _LARGE:
            return 2_000
    return 1_000


def _prepare_file(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise StoreError(f"{path.parent} cannot be used for the data: {error.strerror or error}.") from error
    if not path.is_file():
        raise StoreError(f"{path} is not a file.")
    for mode, words in ((os.R_OK, "read"), (os.W_OK, "written")):
        if not os.access(path, mode) or not os.access(path.parent, mode):
            raise StoreError(
                f"{path} cannot be {words}: you lack the permission. Allow it, or choose another data folder."
            )
    look_at_head(path)


def _owner_only(path: Path) -> None:
    if os.name == "posix" and path.exists() and path.stat().st_mode & 0o077:
        path.chmod(0o600)


def copy_file(source: Path, target: Path) -> None:
    """Copy a store, whole and consistent even while it is written to, readable by its owner only, and encrypted by the
    same key if it is."""
    key = key_of(source)
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(connect(source)) as origin, closing(connect(target, key=key)) as copy:
            origin.backup(copy)
    except BaseException:
        target.unlink()  # half a copy would be taken for one
        raise


def copy_before_upgrade(path: Path) -> None:
    """Keep the file as it is before a schema upgrade, beside it, once per schema."""
    with connect(path) as connection:
        number = migrations.version(connection)
    connection.close()
    target = path.with_name(f"{path.stem}-before-upgrade-{number}.db")
    if not target.exists():
        copy_file(path, target)
