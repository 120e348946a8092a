"""One connection to a store, and what runs on it."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from salesassist.store.connecting import connect
from salesassist.store.errors import StoreError, either
from salesassist.store.keys import Key


class Database:
    """Use it in one thread.

    It hands statements to SQLite as they are. Peewee is read in when a verb first uses a row class (`as_peewee`): to
    read the day's list, or to paint the first window, nobody waits for it.
    """

    def __init__(
        self, path: Path, *, key: Key | None = None, address: str = "", timeout: float = 5,
        pragmas: Mapping[str, str | int] | None = None,
    ) -> None:  # fmt: skip
        self._path, self._key, self._address, self._timeout = path, key, address, timeout
        self._pragmas = pragmas or {}
        self._connection: Any = None
        self._peewee: Any = None
        self._depth = 0

    def connect(self) -> None:
        """Open the file, whose head tells how. Raises Locked, and what SQLite raises."""
        connection = connect(
            self._path, key=self._key, timeout=self._timeout, isolation_level=None, address=self._address
        )
        try:
            for name, value in self._pragmas.items():
                connection.execute(f"PRAGMA {name} = {value}")
        except BaseException:
            connection.close()
            raise
        self._key = None  # the file is there now, and tells by itself
        self._connection, self._peewee, self._depth = connection, None, 0

    def close(self) -> None:
        connection, self._connection, self._peewee = self._connection, None, None
        if connection is not None:
            connection.close()

    def is_closed(self) -> bool:
        return self._connection is None

    def connection(self) -> Any:
        """The bare connection. Raises StoreError where it is closed: the file may be being written anew."""
        if self._connection is None:
            raise StoreError(f"{self._path} is closed just now; nothing was done. Try again in a moment.")
        return self._connection

    def execute_sql(self, sql: str, values: Any = ()) -> Any:
        """Run one statement; returns its cursor."""
        return self.connection().execute(sql, values)

    def rows(self, sql: str, values: Any = ()) -> list[tuple]:
        """All rows of one statement, as `execute_sql` and fetchall give them: a text by SQLite's own means, which are
        quicker, unless one of them is damaged."""
        connection = self.connection()
        whole, connection.text_factory = connection.text_factory, str
        try:
            found: list[tuple] = connection.execute(sql, values).fetchall()
            return found
        except either(sqlite3.OperationalError):  # says what cannot be decoded
            connection.text_factory = whole
            found = connection.execute(sql, values).fetchall()
            return found
        finally:
            connection.text_factory = whole

    @contextmanager
    def atomic(self, kind: str = "DEFERRED") -> Iterator[None]:
        """One transaction, or a part of the one in progress that can be gone back on by itself."""
        run, depth = self.connection().execute, self._depth
        run(f"SAVEPOINT part_{depth}" if depth else f"BEGIN {kind}")
        self._depth += 1
        try:
            yield
            run(f"RELEASE part_{depth}" if depth else "COMMIT")
        except BaseException:
            if self._connection is not None and self._connection.in_transaction:  # else SQLite went back by itself
                for back in (f"ROLLBACK TO part_{depth}", f"RELEASE part_{depth}") if depth else ("ROLLBACK",):
                    run(back)
            raise
        finally:
            self._depth = depth

    @property
    def as_peewee(self) -> Any:
        """The same connection, for a query of a row class to be executed on."""
        if self._peewee is None:
            from salesassist.store.borrowed import Borrowed

            self._peewee = Borrowed(self.connection())
        return self._peewee
