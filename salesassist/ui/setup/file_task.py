"""Work on files in a thread of its own, so that the window stays alive."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from salesassist.session import StoreError

Work = Callable[[Callable[[int, int], None], Callable[[], bool]], Any]
"""Called with whom to tell the progress, and whom to ask whether to stop."""


class FileTask(QThread):
    """Runs once. After `finished`, `result` is what the work returned, unless `trouble` (a sentence) or `bug` is set.

    `progressed`: how much is done, of how much.
    """

    progressed = Signal(int, int)

    def __init__(self, name: str, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.result: Any = None
        self.trouble = ""
        self.bug: BaseException | None = None
        self._work = work
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.end)

    def cancel(self) -> None:
        """Ask it to stop soon."""
        self.requestInterruption()

    def end(self) -> None:
        """Stop, and wait for that: the program is ending."""
        self.requestInterruption()
        self.wait()

    def run(self) -> None:
        try:
            self.result = self._work(self.progressed.emit, self.isInterruptionRequested)
        except StoreError as error:
            self.trouble = str(error)
        except BaseException as error:  # a bug: raised again in the window's thread, where the exception hook is
            self.bug = error
