"""Files out, and erasing for good: the work for a thread, and what the window does once it is done.

What writes the files is read in by the thread that writes them: the start waits for none of it.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from salesassist.domain.person_record import BackupCopy, Erased, Erasure
from salesassist.domain.times import Now
from salesassist.exchange.forms import Form
from salesassist.session.duplicates import DuplicateVerbs
from salesassist.store import erase
from salesassist.store.errors import StoreError
from salesassist.store.store import Store

if TYPE_CHECKING:
    from salesassist.exporting import Exported

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """An export that any thread can run. `form` None: the complete record of the one contact, as a page to read with
    the same as data beside it (`data`). `contacts` are uids; None: everybody."""

    folder: Path
    target: Path
    form: Form | None
    contacts: tuple[str, ...] | None
    now: Now
    region: str

    @property
    def data(self) -> Path | None:
        """The second file of a complete record."""
        return self.target.with_suffix(Form.JSON.ending) if self.form is None else None

    def run(self, progress: Progress, cancelled: Callable[[], bool]) -> "Exported | None":
        """Write the file, whole or not at all; None if that was cancelled. Raises StoreError with a sentence."""
        from salesassist.exporting import Cancelled, Exported, export, export_records

        try:
            with Store(self.folder) as store:
                if self.form is not None:
                    return export(
                        store, self.target, self.form, self.now, self.region, contacts=self.contacts,
                        progress=progress, cancelled=cancelled,
                    )  # fmt: skip
                (contact,) = self.contacts or ("",)
                export_records(
                    store, self.target, contact, self.now, self.region, data=self.data, cancelled=cancelled
                )
                return Exported(1)
        except Cancelled:
            return None
        except OSError as error:
            why = error.strerror or str(error)
            raise StoreError(f"{self.target} cannot be written: {why}. Choose another place.") from error


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
                left.append(BackupCopy(copy, None, str(error)))
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


class FileVerbs(DuplicateVerbs):
    """Export, and erase for good."""

    def export_order(self, target: Path, form: Form | None, contacts: Sequence[str] | None = None) -> ExportOrder:
        """The export of everybody or of these contacts (uids), for a thread to run."""
        uids = None if contacts is None else tuple(contacts)
        return ExportOrder(self._store.path.parent, target, form, uids, self.now(), self.preferences.region)

    def erase_order(self, contacts: Sequence[str]) -> EraseOrder:
        """The erasure of these contacts (uids; trash included), for a thread to look at and to run."""
        return EraseOrder(self._store.path.parent, tuple(contacts), self.backup_folder)

    def forget_erased(self) -> None:
        """Forget what the program still remembers of contacts that were erased: every undo step goes, because any may
        hold something of theirs, and everything is read again."""
        self.undo_stack.clear()
        self.reload()


