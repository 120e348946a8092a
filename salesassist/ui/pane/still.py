"""A place in the window in which things come and go, and nothing around it is laid out for that."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget


class Still(QWidget):
    """Fills itself with one widget. Layouts tell the one they lie in of every change, up to the window, and each of
    those works out all its sizes again: for every other contact in the call sheet, the whole page beside it. Here that
    ends, as long as there is room for what is inside."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self._told = QSize()  # the minimum that was told last
        self._had_no_room = False  # for that: what is around made some, and may want it back
        inside.setParent(self)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            least = self.minimumSizeHint()
            if least != self._told and (self._had_no_room or not self._has_room_for(least)):
                self._tell(least)
        return super().event(event)

    def _has_room_for(self, least: QSize) -> bool:
        return least.boundedTo(self.size()) == least

    def _tell(self, least: QSize) -> None:
        self._told, self._had_no_room = least, not self._has_room_for(least)
        self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell(self.minimumSizeHint())  # what changed while it was not seen was told to nobody

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inside.setGeometry(self.rect())
