"""Backups by themselves: at the start, every half hour of changes, and before what touches many records."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from salesassist.domain.backup import Why
from salesassist.giving_way import giving_way
from salesassist.sentences import translated
from salesassist.session.backups import Kept, Library
from salesassist.session.core import Changed, Core
from salesassist.session.task import Task
from salesassist.store.errors import StoreError

MANY = 20
"""So many contacts in one act make a backup worth while before it."""


class Keeper(QObject):
    """Takes and thins the backups of the session's store, one at a time, in a thread of its own.

    `taken`: a Kept there is now. `trouble`: a sentence, said once until a backup has worked again. `looked`: `newest`
    is the latest that is known (`has_looked`: from now on). `moved`: the folder that the user chose, "" for the usual
    one.
    """

    taken = Signal(object)
    trouble = Signal(str)
    looked = Signal()
    moved = Signal(str)

    def __init__(self, session: Core, path: Path, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.library = Library(path, folder)
        self.newest: Kept | None = None
        self.has_looked = False
        self._task: Task | None = None
        self._next: list[tuple[Why, Callable[[], object] | None]] = []
        self._changed_since: datetime | None = None
        self._in_trouble = False
        self._ending = False
        session.changed.connect(self._take_note)
        session.time_passed.connect(self._look)

    def start(self) -> None:
        """Take the first one, and clear up after an interrupted one."""
        self._take(Why.START)

    def move(self, folder: Path | None) -> None:
        """Keep the backups in another folder from now on (None: the usual one); those there are stay where they are."""
        self.library = Library(self.library.path, folder)
        self._in_trouble = False
        self.moved.emit(str(folder) if folder else "")
        self._take(Why.HAND)

    def take_now(self) -> None:
        self._take(Why.HAND)

    @property
    def busy(self) -> bool:
        return self._task is not None

    def before(self, why: Why, then: Callable[[], object]) -> None:
        """Take a backup, and do `then` afterwards, whether it could be taken or not: the user has been told."""
        self._take(why, then)

    def before_many(self, count: int, then: Callable[[], object]) -> None:
        """Do `then` with `count` contacts: at once if they are few, after a backup if they are many."""
        if count < MANY:
            then()
        else:
            self._take(Why.BULK, then)

    def end(self) -> None:
        """The program is ending: begin nothing more. What is being written is left, as the next start takes one; only
        what the user asked for is finished."""
        self._ending = True
        self._next.clear()
        if self._task is not None:
            self._task.end()

    def _take_note(self, changed: Changed) -> None:
        if self._changed_since is None and (changed.everything or changed.kinds):
            self._changed_since = self._session.now().at

    def _look(self) -> None:
        every = timedelta(minutes=self._session.preferences.backup_minutes)
        now = self._session.now().at
        if self._changed_since is not None and not timedelta(0) <= now - self._changed_since < every:
            self._take(Why.CHANGES)

    def _take(self, why: Why, then: Callable[[], object] | None = None) -> None:
        if self._ending:
            return
        self._next.append((why, then))
        self._go_on()

    def _go_on(self) -> None:
        if self._task is not None or not self._next:
            return
        why, then = self._next.pop(0)
        self._changed_since = None
        taking = _Taking(self.library, self._session.now().at, why)
        self._task = Task("backup", taking.run)
        self._task.finished.connect(lambda: self._done(taking, then))
        self._task.start(QThread.Priority.LowPriority if then is None else QThread.Priority.InheritPriority)

    def _done(self, taking: "_Taking", then: Callable[[], object] | None) -> None:
        task, self._task = self._task, None
        if task is None or self._ending:
            return
        if task.bug is not None:
            self._go_on()
            raise task.bug
        if taking.said and not self._in_trouble:
            self.trouble.emit(taking.said)
        self._in_trouble = bool(taking.said)
        if taking.failed and self._changed_since is None:
            self._changed_since = taking.at  # to be tried again
        self.newest, self.has_looked = taking.newest, True
        self.looked.emit()
        if taking.backup is not None:
            self.taken.emit(taking.backup)
        if then is not None:
            then()
        self._go_on()


@dataclass(slots=True)
class _Taking:
    """One backup. Afterwards: `backup` (None: nothing had changed), what was `said`, whether it `failed`."""

    library: Library
    at: datetime
    why: Why
    backup: Kept | None = None
    newest: Kept | None = None
    said: str = ""
    failed: bool = False

    def run(self, _progress: object, cancelled: Callable[[], bool]) -> None:
        try:
            if self.why is Why.START:
                self.library.sweep()
            awaited = self.why in (Why.HAND, Why.BULK)
            self.backup, self.said = self.library.take(self.at, self.why, None if awaited else giving_way(cancelled))
            self.newest = self.library.newest()
        except StoreError as error:
            self.said, self.failed = translated(str(error)), True
