"""How the store is changed: one transaction each, what it changed, and the way back."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from salesassist.store import access, index, lists
from salesassist.store import changes as log
from salesassist.store.changes import Changes
from salesassist.store.errors import Conflict, StoreError, either, plainly, told_plainly
from salesassist.store.list_store import ListStore
from salesassist.store.opening import ALLOW


class Change:
    """A transaction in progress; after it, `done` is what it changed."""

    def __init__(self) -> None:
        self.done = Changes()


class ChangingStore(ListStore):
    """The user's records, with the frame that every change is made in."""

    @contextmanager
    def change(self) -> Iterator[Change]:
        """One transaction: all of what is done inside is kept, or none of it."""
        if self.read_only:
            raise StoreError(f"{self.path} is open to read only; nothing was saved. {ALLOW}")
        if access.identity(self.path) != self._opened:  # written to, it would be gone when the program ends
            raise StoreError(
                f"{self.path} has vanished, or another file took its place, while it was open; nothing was saved. "
                "Bring the drive or the file back, or quit and start again."
            )
        change = Change()
        with told_plainly(self.path):
            log.start_log(self._database)
        with told_plainly(self.path), self._database.atomic("IMMEDIATE"):
            log.take_entries(self._database)
            yield change
            change.done = self._finish(log.take_entries(self._database))

    def get_ready(self) -> None:
        """Do now what the first change would else have to wait for."""
        if not self.read_only:
            with told_plainly(self.path):
                log.start_log(self._database)

    def _finish(self, entries: tuple[log.Entry, ...]) -> Changes:
        owners, former = log.owners(entries)
        index.refresh(self._database, owners)  # those inserted together are in the index from the start
        owners |= log.inserted_together(entries)
        return Changes(
            entries,
            frozenset(entry.table for entry in entries),
            frozenset(lists.uids(self._database, owners)) | former,
            frozenset(owners),
            self._revise() if entries else 0,
        )

    def _revise(self) -> int:
        self._database.execute_sql("UPDATE revision SET number = number + 1")
        return self.revision()

    def go_back(self, changes: Changes) -> Changes:
        """Undo what a transaction changed. Returns the changes that doing so made: going back on those redoes it.

        Raises Conflict, with nothing changed, if another program has changed the same records since.
        """
        try:
            with self.change() as change:
                log.go_back(self._database, changes.entries)
        except StoreError as error:
            if isinstance(error.__cause__, either(sqlite3.IntegrityError)):  # its place is taken, or its owner is gone
                raise Conflict(
                    "This step cannot be undone: the records around it have been changed since, by another program."
                ) from error
            raise
        return change.done

    @plainly
    def revision(self) -> int:
        """How often the user's data were changed so far, by whomever."""
        return int(self._database.execute_sql("SELECT number FROM revision").fetchone()[0])

    @plainly
    def outside_changes(self) -> int:
        """A number that differs from the last one when another program has changed the file."""
        return int(self._database.execute_sql("PRAGMA data_version").fetchone()[0])

    @plainly
    def version(self) -> tuple[int, int]:
        """Something else than the last time when anything in the file may have changed since, whoever did it."""
        return self.outside_changes(), self._database.connection().total_changes

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside is of one moment, whatever others write meanwhile."""
        with told_plainly(self.path), self._database.atomic("DEFERRED"):
            yield

    @plainly
    def catch_up(self, most: int) -> bool:
        """Make texts that wait for it quick to find, at most so many, in a transaction of its own that changes none of
        the user's data; whether more are waiting."""
        if self.read_only:
            return False
        with self._database.atomic("IMMEDIATE"):
            return index.catch_up(self._database, most)
