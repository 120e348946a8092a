"""Work in a thread of its own, so that the window stays alive."""

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

from PySide6.QtCore import QCoreApplication, QThread, Signal

from salesassist.collecting import left_lying, sweep_before
from salesassist.giving_back import give_back
from salesassist.sentences import translated
from salesassist.store.errors import Stopped, StoreError

Work = Callable[[Callable[[int, int], None], Callable[[], bool]], Any]
"""Called in the thread with whom to tell the progress (how much is done, of how much), and whom to ask whether to
stop."""

_at_work: set["Task"] = set()  # nobody else need keep a thread: dropping one that still runs ends the program


class Task(QThread):
    """Runs once. After `finished`, `result` is what the work returned; None if it was stopped, or if `trouble` (a
    sentence) or `bug` is set.

    `progressed`: how much is done, of how much. Quitting the program asks it to stop, and waits for that.
    """

    progressed = Signal(int, int)

    def __init__(self, name: str, work: Work, *, large: bool = False, awaited: bool = False) -> None:
        """`large`: it makes very many objects (see `collecting`). `awaited`: the user wants it done, and neither a lock
        nor another language is to cut it short."""
        super().__init__()
        self._large, self._awaited = large, awaited
        self.setObjectName(name)
        self.result: Any = None
        self.trouble = ""
        self.bug: BaseException | None = None
        self._work = work
        self.finished.connect(self._rest)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.end)

    def start(self, priority: QThread.Priority = QThread.Priority.InheritPriority) -> None:
        """Start, and live until it is done."""
        _at_work.add(self)
        if self._large:
            sweep_before()
        super().start(priority)

    @property
    def is_awaited(self) -> bool:
        return self._awaited

    def cancel(self) -> None:
        """Ask it to stop soon."""
        self.requestInterruption()

    def end(self) -> None:
        """Stop, and wait for that."""
        self.requestInterruption()
        self.wait()

    def run(self) -> None:
        try:
            with left_lying() if self._large else nullcontext():
                self.result = self._work(self.progressed.emit, self.isInterruptionRequested)
        except Stopped:
            pass
        except StoreError as error:
            self.trouble = translated(str(error))
        except BaseException as error:  # a bug: raised again in the window's thread, where the exception hook is
            self.bug = error
        give_back()

    def _rest(self) -> None:
        self.wait()  # `finished` comes a moment before the thread has ended
        del self._work  # with all that it holds
        _at_work.discard(self)


def something_awaited() -> bool:
    """Whether something is under way that the user waits for."""
    return any(task.is_awaited for task in _at_work)


def step_by_step(work: Callable[[Callable[[int, int], None]], Any]) -> Work:
    """Work that asks nobody whether to stop: whom it tells its progress raises Stopped."""

    def stoppable(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Any:
        def step(done: int, total: int) -> None:
            if cancelled():
                raise Stopped
            progress(done, total)

        return work(step)

    return stoppable
