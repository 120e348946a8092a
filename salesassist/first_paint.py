"""When the window is first seen: what can wait begins then."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

PAINTED_BY_MS = 1_000  # a window that nobody sees is never painted, and reminders are wanted all the same


class FirstPaint(QObject):
    """`done`, once: the window is on the screen, or nobody sees it."""

    done = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waits = False

    def wait(self) -> None:
        self._waits = True
        self._window.installEventFilter(self)
        QTimer.singleShot(PAINTED_BY_MS, self, self._end)

    def wait_no_more(self) -> None:
        self._waits = False
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._end)  # what it holds is painted in this turn
        return False

    def _end(self) -> None:
        if self._waits:
            self.wait_no_more()
            self.done.emit()
