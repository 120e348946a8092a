"""The trash: who is in it, bringing contacts back, and letting those go whose time is over."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from salesassist.domain.trash import Trashed, to_purge
from salesassist.frozen import dataclass
from salesassist.session.core import Core
from salesassist.session.files import FileVerbs
from salesassist.session.task import Task
from salesassist.settings import WindowState
from salesassist.store.store import Store

LAST_SEEN = "last_seen"
"""In the window's state: the moment at which the trash was last looked through."""


@dataclass(frozen=True, slots=True)
class TrashLook:
    """A look into the trash that any thread can take: it opens the store of `folder` anew, and closes it."""

    folder: Path

    def run(self) -> list[Trashed]:
        """Who is in it, the last deleted first. Raises StoreError."""
        with Store(self.folder) as store:
            return store.trash()


class TrashVerbs(FileVerbs):
    """Bring contacts back."""

    def trash_look(self) -> TrashLook:
        return TrashLook(self._store.path.parent)

    def restore_contacts(self, contacts: Sequence[Trashed]) -> bool:
        """Take contacts out of the trash, with all that was kept of them."""
        if not contacts:
            return False
        one = self.tr("Restore {name}")
        many = QCoreApplication.translate("TrashVerbs", "Restore %n contacts", "", len(contacts))
        text = one.format(name=contacts[0].name) if len(contacts) == 1 else many
        uids = [it.uid for it in contacts]
        return self._run(text, lambda store: store.restore_contacts(uids))


class Emptier(QObject):
    """Lets those go for good who have been in the trash for thirty days: at the start, and once a day.

    This is no undo step. Backups of then keep them for as long as they are kept themselves. `emptied`: how many went.
    """

    emptied = Signal(int)

    def __init__(self, session: Core, folder: Path, memory: WindowState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._folder, self._memory = session, folder, memory
        self._day: date | None = None
        self._task: Task | None = None

    def start(self) -> None:
        """Look now, and from now on once a day."""
        self._session.time_passed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Look through the trash, if that has not been done today."""
        now = self._session.now()
        if now.today == self._day or self._task is not None:
            return
        self._day = now.today
        last_seen = _moment(self._memory.text(LAST_SEEN))
        self._task = Task("trash", lambda _progress, _cancelled: _purged(self._folder, now.at, last_seen))
        self._task.finished.connect(self._done)
        self._memory.remember(**{LAST_SEEN: now.at.isoformat()})
        self._task.start(QThread.Priority.LowPriority)

    def end(self) -> None:
        """The program is ending."""
        if self._task is not None:
            self._task.wait()

    def _done(self) -> None:
        task, self._task = self._task, None
        if task is None:
            return
        if task.bug is not None:
            raise task.bug
        if task.result:  # trouble with the file waits for the next day
            self._session.look_outside()
            self.emptied.emit(task.result)


def _purged(folder: Path, at: datetime, last_seen: datetime | None) -> int:
    """Take what has been in the trash for too long out of the store; returns how many there were."""
    from salesassist.store import erase  # not at the start: it is read in with what the thread does

    with Store(folder) as store:
        old = to_purge(store.trash(), at, newest=store.newest_moment(), last_seen=last_seen)
        path = store.path
    return erase.purge(path, [it.uid for it in old]) if old else 0


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
