"""An import at work in a thread of its own, with a store of its own, so that the window stays alive."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from salesassist.domain.times import Now
from salesassist.importing import ImportReport, run_import
from salesassist.session import Store, StoreError


class ImportTask(QThread):
    """Runs once. After `finished`, exactly one of `report`, `trouble` (a sentence) and `bug` is set.

    `progressed`: records done, of how many; of 0 while nobody knows yet.
    """

    progressed = Signal(int, int)

    def __init__(
        self, open_store: Callable[[], Store], files: Sequence[Path], now: Now, region: str, *, dry_run: bool,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("import")
        self.dry_run = dry_run
        self.report: ImportReport | None = None
        self.trouble = ""
        self.bug: BaseException | None = None
        self._open_store = open_store
        self._files = list(files)
        self._now = now
        self._region = region
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
            with self._open_store() as store:
                self.report = run_import(
                    store,
                    self._files,
                    now=self._now,
                    region=self._region,
                    dry_run=self.dry_run,
                    progress=self.progressed.emit,
                    cancelled=self.isInterruptionRequested,
                )
        except StoreError as error:
            self.trouble = str(error)
        except BaseException as error:  # a bug: raised again in the window's thread, where the exception hook is
            self.bug = error
