"""The ways out where the store cannot be opened: bring a backup back, save what can be read, or begin anew.

Nothing is replaced before the user agrees, and what is replaced is kept beside. To be used before a session is made;
the verbs that take long may be called in a thread of their own.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from salesassist.domain.finding import Finding
from salesassist.domain.times import Clock
from salesassist.frozen import dataclass
from salesassist.store.aside import put_in_place, set_aside
from salesassist.store.backups import Backup, Backups
from salesassist.store.errors import StoreError
from salesassist.store.salvage import salvage
from salesassist.store.store import FILE_NAME, Store

Progress = Callable[[int, int], None]
_FRESH = ".salvaged"


@dataclass(frozen=True, slots=True)
class GoodBackup:
    """A backup that was read whole, with how many contacts and interactions it holds."""

    backup: Backup
    contacts: int
    interactions: int


@dataclass(frozen=True, slots=True)
class Saved:
    """How many records were saved, and at most how many were not, by kind (table); of those that are `cut_off`, nobody
    knows how many. `stand_ins`: contacts made up for records whose own was lost."""

    saved: dict[str, int]
    lost: dict[str, int]
    stand_ins: int
    cut_off: frozenset[str] = frozenset()


class Rescue:
    """What can be done about `finding`. `backups`: their folder, if that is not the usual one."""

    def __init__(self, finding: Finding, clock: Clock, backups: Path | None = None) -> None:
        self.finding = finding
        self.path = Path(finding.path)
        self._folder = self.path.parent
        self._clock = clock
        self._backups = Backups(self.path, backups)
        self.backups_folder = self._backups.folder

    def newest_good(self, progress: Progress | None = None, stopped: Callable[[], bool] | None = None) -> (
        GoodBackup | None
    ):  # fmt: skip
        """The newest backup that can be read whole; None if there is none. Raises StoreError."""
        backups = [*self._kept(), *self._backups.beside()]
        for number, backup in enumerate(backups):
            if stopped is not None and stopped():
                return None
            if progress is not None:
                progress(number, len(backups))
            with suppress(StoreError), self._backups.unpacked(backup) as folder, Store(folder) as store:
                if next(store.problems_of_file(), None) is None:
                    return GoodBackup(backup, store.contact_count(), store.interaction_count())
        return None

    def _kept(self) -> list[Backup]:
        """Those in the folder of the user's choice, and in the usual one: they go there while the other is away."""
        found, trouble = [], None
        for backups in (self._backups, Backups(self.path)):
            if backups is self._backups or backups.folder != self._backups.folder:
                try:
                    found += backups.kept()
                except StoreError as error:
                    trouble = error
        if trouble is not None and not found:
            raise trouble
        return sorted(found, key=lambda backup: backup.at, reverse=True)

    def bring_back(self, backup: Backup) -> Path | None:
        """Have a backup in the place of the store. Returns where what was there is kept. Raises StoreError."""
        with self._backups.unpacked(backup) as folder:
            with Store(folder):
                pass  # brings its schema up to date
            return put_in_place(self.path, folder / FILE_NAME, self._stamp())

    def salvage(self, progress: Progress | None = None, stopped: Callable[[], bool] | None = None) -> Saved:
        """Save what can be read into a fresh store that waits beside the damaged one. Raises StoreError."""
        self.drop_salvaged()
        done = 0

        def tell(_table: str, _rows: int) -> None:
            nonlocal done
            done += 1
            if stopped is not None and stopped():
                raise StoreError("Stopped; nothing was changed.")
            if progress is not None:
                progress(done, 0)

        try:
            found = salvage(self.path, self._folder / _FRESH, tell)
        except StoreError:
            self.drop_salvaged()
            raise
        lost = {t: found.unreadable.get(t, 0) + found.left_out.get(t, 0) for t in found.saved}
        return Saved(found.saved, lost, found.stand_ins, frozenset(found.cut_off))

    def use_salvaged(self) -> Path | None:
        """Have what was saved in the place of the store. Returns where the damaged one is kept. Raises StoreError."""
        kept = put_in_place(self.path, self._folder / _FRESH / FILE_NAME, self._stamp())
        self.drop_salvaged()
        return kept

    def drop_salvaged(self) -> None:
        shutil.rmtree(self._folder / _FRESH, ignore_errors=True)

    def begin_anew(self) -> None:
        """Have an empty store where there is none. Raises StoreError."""
        try:
            set_aside(self.path, self._stamp())
        except OSError as error:
            raise StoreError(f"{error.filename or self.path} cannot be used: {error.strerror or error}.") from error
        with Store(self._folder):
            pass

    def _stamp(self) -> str:
        return f"{self._clock().at:%Y%m%d-%H%M%S}"
