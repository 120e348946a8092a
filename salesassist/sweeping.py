"""Where Python looks for garbage while the window is there: in the window's own thread, between one event and the next.

Left to itself it looks in whatever thread makes one object too many, and deletes what it finds there. A widget must not
end in another thread than its own (Qt waits for ever, or crashes), nor while Qt is about to use it.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer, Slot

from salesassist.collecting import is_left_lying

AFTER_MS = 500
_MANY = 700  # objects more than before: Python's own measure
_ALL_AFTER = 20  # sweeps: then the old objects are looked through, too


class Sweeper(QObject):
    """Sweeps `AFTER_MS` after many objects were made. It never wakes the program up by itself.

    The thread that it is made in has to have an event loop.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self._sweep)
        self._is_to_come = False
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(self._look)

    @Slot()
    def _look(self) -> None:
        if not self._is_to_come and gc.get_count()[0] > _MANY:
            self._is_to_come = True
            self._timer.start()

    @Slot()
    def _sweep(self) -> None:
        self._is_to_come = False
        if not is_left_lying():
            gc.collect(1 if gc.get_count()[2] < _ALL_AFTER else 2)


@contextmanager
def sweeping_here() -> Iterator[None]:
    """Look for garbage in this thread alone meanwhile, by a `Sweeper`."""
    was_by_itself = gc.isenabled()
    gc.disable()
    sweeper = Sweeper()
    try:
        yield
    finally:
        sweeper.deleteLater()
        if was_by_itself:
            gc.enable()
