"""The backups for the window: which there are, what each would change, and bringing one back. All of it in a thread."""

from collections.abc import Callable, Collection
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from salesassist.domain.backup import Differences, Why
from salesassist.frozen import dataclass
from salesassist.sentences import translated
from salesassist.store.backups import Backup, Backups, take_somewhere
from salesassist.store.changes import Changes
from salesassist.store.errors import DamagedStore, Stopped, StoreError
from salesassist.store.store import Store

Progress = Callable[[int, int], None]

STEPS = 3
"""Of bringing back: backing up what there is, unpacking, and the change itself."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup as the user chooses it. `at` is in UTC."""

    path: Path
    at: datetime
    why: Why
    size: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """What was found: the newest first. `trouble`: a sentence about a folder that could not be read, or ""."""

    kept: tuple[Kept, ...]
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Unusable:
    """A backup that is damaged, with a sentence that says so."""

    why: str


@dataclass(frozen=True, slots=True)
class Library:
    """The backups of the store `path`, in `folder` if the user chose one, and in the usual one. For any thread."""

    path: Path
    folder: Path | None = None

    @property
    def place(self) -> Path:
        """Where the next one goes."""
        return Backups(self.path, self.folder).folder

    def shelf(self) -> Shelf:
        """All there are, also those beside the store."""
        found = {backup.path: backup for backup in Backups(self.path).beside()}
        trouble = ""
        for backups in self._places():
            try:
                found |= {backup.path: backup for backup in backups.kept()}
                if not backups.folder.is_dir() and self.folder is not None and backups.folder == self.folder:
                    trouble = translated(f"The folder for backups, {backups.folder}, is not there just now.")
            except StoreError as error:
                trouble = translated(str(error))
        ordered = sorted(found.values(), key=lambda backup: (backup.at, backup.path.name), reverse=True)
        return Shelf(tuple(map(_kept, ordered)), trouble)

    def of_file(self, path: Path) -> Kept:
        """A backup that lies elsewhere. Raises StoreError."""
        return _kept(Backups(self.path).of_file(path))

    def take(
        self, at: datetime, why: Why, cancelled: Callable[[], bool] | None = None
    ) -> tuple[Kept | None, str]:
        """Take a backup, and thin those there are; None if nothing has changed since the last. Where the folder that
        the user chose cannot be used, it goes to the usual one, and the second value is a sentence that says so.

        Raises StoreError if it can be taken nowhere, and Stopped if `cancelled`.
        """
        taken, said = take_somewhere(self.path, self.folder, at, why, cancelled)
        return (_kept(taken) if taken else None), translated(said)

    def newest(self) -> Kept | None:
        """The last one that was taken of this store by the program."""
        return next((it for it in self.shelf().kept if it.why is not Why.UPGRADE), None)

    def differences(
        self, kept: Kept, progress: Progress, cancelled: Callable[[], bool]
    ) -> Differences | Unusable | None:
        """What bringing a backup back would do; None if that was cancelled. Changes nothing. Raises StoreError."""
        backups = Backups(self.path)
        progress(0, 0)
        with ExitStack() as stack:
            try:
                folder = stack.enter_context(backups.unpacked(backups.of_file(kept.path)))
            except DamagedStore as error:
                return Unusable(translated(str(error)))
            store = stack.enter_context(Store(self.path.parent))
            try:
                return store.differences(folder, cancelled)
            except Stopped:
                return None

    def bring_back(
        self, kept: Kept, contacts: Collection[str] | None, at: datetime, progress: Progress,
        cancelled: Callable[[], bool],
    ) -> Changes | None:  # fmt: skip
        """Bring back everything, or these contacts (uids), after a backup of what there is now. None, with nothing
        changed, if that was cancelled. Raises StoreError, with nothing changed."""
        backups = Backups(self.path)
        progress(0, STEPS)
        self.take(at, Why.RESTORE)
        progress(1, STEPS)
        if cancelled():
            return None
        with backups.unpacked(backups.of_file(kept.path)) as folder, Store(self.path.parent) as store:
            progress(2, STEPS)
            try:
                return store.bring_back(folder, contacts, cancelled)
            except Stopped:
                return None

    def sweep(self) -> None:
        """Remove what an interrupted backup or restore left behind."""
        for backups in self._places():
            backups.sweep()

    def _places(self) -> list[Backups]:
        return [Backups(self.path), *([Backups(self.path, self.folder)] if self.folder else [])]


def _kept(backup: Backup) -> Kept:
    return Kept(backup.path, backup.at, backup.why, backup.size)
