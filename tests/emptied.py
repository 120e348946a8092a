"""Empty stores for tests, sooner than new ones: what an opening takes is mostly the triggers of its connection, and
these stay with the file they were made for."""

import atexit
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from salesassist.store import access
from salesassist.store.database import Database
from salesassist.store.store import FILE_NAME, Store
from salesassist.store.tellings import Tellings

_SCHEMA = "SELECT type, name, sql FROM {} ORDER BY name"
_SETTINGS = ("query_only", "foreign_keys", "synchronous", "journal_mode", "max_page_count", "busy_timeout",
             "user_version", "application_id", "temp_store", "ignore_check_constraints")  # fmt: skip


class _Used:
    """An open file, and all by which it can be told from a new one, except its rows."""

    def __init__(self) -> None:
        self.folder = TemporaryDirectory(ignore_cleanup_errors=True)
        store = Store(Path(self.folder.name))
        store.get_ready()
        self.values = {**vars(store)}
        self.database: Database = self.values["_database"]
        self.connection = self.database.connection()
        self.hooks = self.connection.row_factory, self.connection.text_factory, self.connection.isolation_level
        self.path: Path = self.values["path"]
        # Without what an index of words keeps its own rows in: that is emptied with the texts.
        self.tables = [row[0] for row in self._rows(
            "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name <> 'revision' "
            "AND name NOT GLOB 'contact_find*'")]  # fmt: skip
        self.looks = self._look()

    def _rows(self, sql: str) -> list[tuple]:
        return self.connection.execute(sql).fetchall()

    def _look(self) -> object:
        connection, names = self.connection, {file.name for file in self.path.parent.iterdir()}
        return (
            access.identity(self.path), names - {f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"}, self.path.stat().st_mode,
            [self._rows(_SCHEMA.format(master)) for master in ("main.sqlite_master", "temp.sqlite_master")],
            [self._rows(f"PRAGMA {name}") for name in _SETTINGS],
            (connection.row_factory, connection.text_factory, connection.isolation_level) == self.hooks,
        )  # fmt: skip

    def open(self) -> Store:
        """The empty store."""
        store = Store.__new__(Store)
        vars(store).update(self.values)
        return store

    def take_back(self, store: Store) -> bool:
        """Empty the store, unless anything but its rows is other than in a new one: then it is closed, and gone."""
        try:
            # what a store remembers of its last answer goes with it: the next one is another object
            mine = {name: value for name, value in vars(store).items() if name in self.values}
            as_it_was = (
                mine == self.values and store.is_open
                and self.database.connection() is self.connection and not self.connection.in_transaction
                and self._look() == self.looks
            )  # fmt: skip
            if as_it_was:
                self._empty()
        except Exception:
            as_it_was = False
        # whoever goes on using it finds it closed, as any other
        gone = Database(self.path)
        vars(store).update(_database=gone, tellings=Tellings(gone, self.path))
        if not as_it_was:
            self.close()
        return as_it_was

    def _empty(self) -> None:
        run = self.connection.execute
        run("PRAGMA foreign_keys = OFF")
        run("BEGIN IMMEDIATE")
        for table in self.tables:
            if not table.startswith(("contact_find", "revision")):
                run(f"DELETE FROM main.{table}")
        run("INSERT INTO contact_find (contact_find) VALUES ('rebuild')")
        run("UPDATE revision SET number = 0")
        run("DELETE FROM temp.change_log")
        run("COMMIT")
        run("PRAGMA foreign_keys = ON")

    def close(self) -> None:
        if not self.database.is_closed():
            self.database.close()
        self.folder.cleanup()


_spare: list[_Used] = []


@contextmanager
def emptied_store() -> Iterator[Store]:
    """An empty store in a folder of its own, closed afterwards."""
    used = _spare.pop() if _spare else _Used()
    store = used.open()
    try:
        yield store
    finally:
        if used.take_back(store):
            _spare.append(used)


@atexit.register
def _close_spare() -> None:
    for used in _spare:
        used.close()
