"""Files out, and erasing for good: the work for a thread, and what the window does once it is done.

What writes files and what erases is read in when it is asked for: the start waits for none of it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from salesassist.domain.times import Now
from salesassist.exchange.forms import Form
from salesassist.frozen import dataclass
from salesassist.session.duplicates import DuplicateVerbs
from salesassist.store.errors import StoreError
from salesassist.store.store import Store

if TYPE_CHECKING:
    from salesassist.exporting import Exported
    from salesassist.session.erasing import EraseOrder

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


class FileVerbs(DuplicateVerbs):
    """Export, and erase for good."""

    def export_order(self, target: Path, form: Form | None, contacts: Sequence[str] | None = None) -> ExportOrder:
        """The export of everybody or of these contacts (uids), for a thread to run."""
        uids = None if contacts is None else tuple(contacts)
        return ExportOrder(self._store.path.parent, target, form, uids, self.now(), self.preferences.region)

    def erase_order(self, contacts: Sequence[str]) -> "EraseOrder":
        """The erasure of these contacts (uids; trash included), for a thread to look at and to run."""
        from salesassist.session.erasing import EraseOrder

        return EraseOrder(self._store.path.parent, tuple(contacts), self.backup_folder)

    def forget_erased(self) -> None:
        """Forget what the program still remembers of contacts that were erased: every undo step goes, because any may
        hold something of theirs, and everything is read again."""
        self.undo_stack.clear()
        self.reload()


