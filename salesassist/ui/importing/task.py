"""An import at work in a thread of its own, with a store of its own, so that the window stays alive."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from salesassist.exchange.mapping import TablePreview
from salesassist.importing import ImportRefused, ImportReport
from salesassist.session import StoreError
from salesassist.session.importing_verbs import ImportOrder
from salesassist.ui.importing.model import Rows


class ImportTask(QThread):
    """Runs once. After `finished`, exactly one of `report`, `trouble` (a sentence) and `bug` is set; after a dry run
    also `rows` and `tables`, ready to be shown.

    `progressed`: records done, of how many; of 0 while nobody knows yet.
    """

    progressed = Signal(int, int)

    def __init__(self, order: ImportOrder, *, dry_run: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("import")
        self.dry_run = dry_run
        self.report: ImportReport | None = None
        self.rows = Rows((), [])
        self.tables: tuple[tuple[Path, TablePreview], ...] = ()
        self.trouble = ""
        self.bug: BaseException | None = None
        self._order = order
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.end)

    def cancel(self) -> None:
        """Ask it to stop soon, with nothing changed."""
        self.requestInterruption()

    def end(self) -> None:
        """Stop, and wait for that: the program is ending."""
        self.requestInterruption()
        self.wait()

    def run(self) -> None:
        try:
            report = self._order.run(
                dry_run=self.dry_run, progress=self.progressed.emit, cancelled=self.isInterruptionRequested
            )
            if self.dry_run and not report.cancelled:
                self.tables = self._order.tables()
                self.rows = Rows.of(report)
            self.report = report
        except (StoreError, ImportRefused) as error:
            self.trouble = str(error)
        except BaseException as error:  # a bug: raised again in the window's thread, where the exception hook is
            self.bug = error
