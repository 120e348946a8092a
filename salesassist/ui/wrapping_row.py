"""Widgets side by side that go on below where there is no room for all: with large letters, or long words."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_TALLER = 8  # pixels between one line and the next


class WrappingRow(QWidget):
    """Like a row of a box layout. What `grows` takes the room that is left, and wants its minimum width, if it has one,
    else as much as it would take; where not all fit beside one another it has a line of its own. `at_end`: a line in
    which nothing grows stands at the end."""

    def __init__(self, spacing: int = 8, *, at_end: bool = False) -> None:
        super().__init__()
        self._spacing, self._at_end = spacing, at_end
        self._widgets: list[QWidget] = []
        self._growing: set[QWidget] = set()
        self._sizes: dict[QWidget, tuple[int, int]] = {}  # layouts ask for the same ones twenty times in a row
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget, *, grows: bool = False) -> None:
        """Put a widget at the end."""
        self._widgets.append(widget)
        if grows:
            self._growing.add(widget)
        widget.setParent(self)
        self._sizes.clear()
        self.updateGeometry()

    def widgets(self) -> list[QWidget]:
        """What stands in it, in order."""
        return list(self._widgets)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._sizes.clear()
            self._place()
            self.updateGeometry()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._sizes.clear()
        self._place()
        self.updateGeometry()  # what changed while it was not seen was told to nobody

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(self._needed(widget) for widget in shown) + max(len(shown) - 1, 0) * self._spacing
        return QSize(width, max(map(self._tall, shown), default=0))

    def minimumSizeHint(self) -> QSize:
        width = max((widget.minimumSizeHint().width() for widget in self._shown()), default=0)
        return QSize(width, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(map(self._height, lines)) + max(len(lines) - 1, 0) * _TALLER

    # --- placing -------------------------------------------------------------------------------------------------

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _size(self, widget: QWidget) -> tuple[int, int]:
        """How wide and how tall it wants to be."""
        size = self._sizes.get(widget)
        if size is None:
            hint = widget.sizeHint()
            least = widget.minimumWidth() if widget in self._growing else 0
            across = least or min(hint.width(), widget.maximumWidth())
            size = self._sizes[widget] = across, max(hint.height(), widget.minimumHeight())
        return size

    def _needed(self, widget: QWidget) -> int:
        return self._size(widget)[0]

    def _tall(self, widget: QWidget) -> int:
        return self._size(widget)[1]

    def _height(self, line: list[QWidget]) -> int:
        return max(map(self._tall, line))

    def _lines(self, width: int) -> list[list[QWidget]]:
        shown = self._shown()
        lines: list[list[QWidget]] = []
        if self.sizeHint().width() <= width:
            return [shown] if shown else []
        taken, alone = 0, True
        for widget in shown:
            needed = self._needed(widget)
            was_alone, alone = alone, widget in self._growing
            if lines and not alone and not was_alone and taken + self._spacing + needed <= width:
                lines[-1].append(widget)
                taken += self._spacing + needed
            else:
                lines.append([widget])
                taken = needed
        return lines

    def _place(self) -> None:
        top, width = 0, self.width()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for line in self._lines(width):
            left, height = 0, self._height(line)
            over = width - sum(map(self._needed, line)) - (len(line) - 1) * self._spacing
            if self._at_end and self._growing.isdisjoint(line):
                left = max(over, 0)
            for widget in line:
                across, hint = min(self._needed(widget), width), self._tall(widget)
                room = across
                if widget in self._growing:
                    room += max(over, 0)  # what it does not take itself stays free behind it
                    across, over = min(room, widget.maximumWidth()), 0
                tall = hint if widget.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Fixed else height
                box = QRect(left, top + (height - tall) // 2, across, tall)
                if mirrored:
                    box.moveRight(width - 1 - left)
                widget.setGeometry(box)
                left += room + self._spacing
            top += height + _TALLER

