"""Erasing contacts for good, from the store and from its copies: the work for a thread."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from salesassist.domain.person_record import BackupCopy, Erased, Erasure
from salesassist.frozen import dataclass
from salesassist.sentences import translated
from salesassist.store import erase
from salesassist.store.errors import StoreError
from salesassist.store.store import Store

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class EraseOrder:
    """Contacts (uids) to be erased for good, by any thread."""

    folder: Path
    contacts: tuple[str, ...]
    backups: Path | None = None  # where the user keeps them, if not in the usual place

    def look(self, progress: Progress, cancelled: Callable[[], bool]) -> Erasure:
        """What that would take away, and what it would leave. Changes nothing. Raises StoreError."""
        with Store(self.folder) as store:
            found = {it.uid: it.name for it in map(store.contact, self.contacts) if it is not None}
            mentions = store.mentions(self.contacts)
            path = store.path
            copies = erase.copies_of(path, self.backups)
            held = []
            uids = self._all_uids(path)
            for number, copy in enumerate(copies):
                progress(number, len(copies))
                if cancelled():
                    break
                held.append(erase.look_into(copy, uids))
            return Erasure(
                tuple(found.values()), erase.counts_of(path, self.contacts),
                tuple(mentions), tuple(copy for copy in held if copy.holds != 0),
            )  # fmt: skip

    def run(self, copies: Sequence[str], progress: Progress) -> Erased:
        """Erase them from the store and from these copies of it, which are rewritten one by one.

        Raises StoreError with nothing erased. What goes wrong after that is told in what is returned.
        """
        path = self.folder / erase.STORE_FILE
        uids = self._all_uids(path)
        done, total = 0, len(copies) + 1
        progress(done, total)
        count, trouble = erase.erase(path, uids)
        rewritten: list[str] = []
        left: list[BackupCopy] = []
        for number, copy in enumerate(copies, 1):
            progress(number, total)
            try:
                erase.erase_from_copy(Path(copy), uids)
                rewritten.append(copy)
            except StoreError as error:
                left.append(BackupCopy(copy, None, translated(str(error))))
        for other in erase.copies_of(path, self.backups):
            if str(other) not in copies:
                held = erase.look_into(other, uids)
                if held.holds != 0:
                    left.append(held)
        progress(total, total)
        return Erased(count, tuple(rewritten), tuple(left), trouble)

    def _all_uids(self, path: Path) -> tuple[str, ...]:
        with closing(erase.connect(path)) as connection:
            return tuple(sorted(erase.all_uids(connection, self.contacts)))
