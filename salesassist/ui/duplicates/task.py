"""A search or many merges at work in a thread of its own, so that the window stays alive."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from salesassist.session import StoreError


class _Stopped(Exception):
    """The user does not want to wait."""


class Task(QThread):
    """Runs `work` once. After `finished`, `result` is what it returned; else `stopped`, or one of `trouble` (a
    sentence) and `bug` is set.

    `progressed`: steps done, of how many.
    """

    progressed = Signal(int, int)

    def __init__(self, work: Callable[[Callable[[int, int], None]], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("duplicates")
        self.result: Any = None
        self.stopped = False
        self.trouble = ""
        self.bug: BaseException | None = None
        self._work = work
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.end)

    def cancel(self) -> None:
        """Ask it to stop soon, with nothing changed."""
        self.requestInterruption()

    def end(self) -> None:
        """Stop, and wait for that: the window closes."""
        self.requestInterruption()
        self.wait()

    def run(self) -> None:
        try:
            self.result = self._work(self._step)
        except _Stopped:
            self.stopped = True
        except StoreError as error:
            self.trouble = str(error)
        except BaseException as error:  # a bug: raised again in the window's thread, where the exception hook is
            self.bug = error

    def _step(self, done: int, total: int) -> None:
        if self.isInterruptionRequested():
            raise _Stopped
        self.progressed.emit(done, total)
