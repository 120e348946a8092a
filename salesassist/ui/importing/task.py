"""What an import's thread does: the import or a look at it, and getting ready what is shown of it."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from salesassist.frozen import dataclass
from salesassist.importing import ImportReport
from salesassist.session.task import Work
from salesassist.ui.importing.model import Rows

if TYPE_CHECKING:
    from salesassist.exchange.mapping import TablePreview
    from salesassist.session.import_order import ImportOrder

_MOMENT = 0.5  # seconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report; after a look also the `rows` and `tables` to be shown."""

    report: ImportReport
    rows: Rows | None = None
    tables: "tuple[tuple[Path, TablePreview], ...]" = ()


def work_of(order: "ImportOrder", *, dry_run: bool, after: Event | None = None) -> Work:
    """The work of a Task; its result is an Outcome. It begins `after` the window has been shown, for which it waits a
    moment at most: while it is at work, everything takes the window twice as long."""

    def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Outcome:
        if after is not None:
            after.wait(_MOMENT)
        report = order.run(dry_run=dry_run, progress=progress, cancelled=cancelled)
        if not dry_run or report.cancelled:
            return Outcome(report)
        return Outcome(report, Rows.of(report), order.tables())

    return work
