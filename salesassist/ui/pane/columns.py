"""Rows of two columns, as the history with its days: what is short stands before what is long, which is wrapped."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from salesassist.ui.directions import as_written
from salesassist.ui.pane.fields import Written, breakable
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.ui.pane.copying import Copying

GAP = 12  # pixels, from the first column to the second
APART = 2  # pixels, from row to row
NARROWEST = 9.0  # of the second column, in heights of a line: with less, it stands below the first

Row = tuple[str, str]
_WRAPPED = Qt.TextFlag.TextWordWrap
_ENDLESS = 1e6  # pixels: as high as there may be


class Columns(Written):
    """Painted row by row, and only those that are in sight: a text with a table in it takes Qt ten times as long. What
    is read out is the rows, a line each. Once it is pressed, it is a text to be chosen from (`Copying`)."""

    def __init__(self, theme: Theme, between: str = " · ", gap: int = GAP) -> None:
        """`between` stands between both columns where they are read out; `gap`, in pixels, where they are seen."""
        super().__init__(alone=True)
        self._theme, self._between, self._gap = theme, between, gap
        self._rows: tuple[Row, ...] = ()
        self._wide: list[tuple[float, float]] = []  # the parts of each row
        self._placed: dict[int, list[tuple[QRectF, str, str, float]]] = {}  # by width, as are `_heights`
        self._copying: Copying | None = None
        self._chooses = False  # the mouse, since it was pressed here
        self._keyboard: QWidget | None = None  # who had it before
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; where the first of a row is empty, the second has the room of both."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self._end_copying()
        self._placed.clear()
        self.setText("\n".join(self._between.join(filter(None, row)) for row in rows))
        self.update()

    # --- where everything is -------------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        if not self._heights:  # other rows, or other letters
            advance = QFontMetricsF(self.font()).horizontalAdvance
            self._wide = [(advance(first), advance(second)) for first, second in self._rows]
        if width not in self._heights:
            placed = self._placed[width] = list(self._places(width))
            self._heights[width] = ceil(placed[-1][0].bottom()) if placed else 0
        return self._heights[width]

    def _places(self, width: float) -> Iterator[tuple[QRectF, str, str, float]]:
        """The box of each row's second part, both parts as they are painted, and where the first one begins."""
        metrics = QFontMetricsF(self.font())
        column, line, top = self.column(width), ceil(metrics.lineSpacing()), 0.0
        for (first, second), (_, wide) in zip(self._rows, self._wide, strict=True):
            left, above = (column if first else 0.0), top
            if first and not column:  # no room beside
                top += line
            room, high, text = max(width - left, 1.0), line, as_written(breakable(second))
            if "\n" in second or wide > room:
                high = ceil(metrics.boundingRect(QRectF(0, 0, room, _ENDLESS), _WRAPPED, text).height())
            yield QRectF(left, top, room, high), as_written(first), text, above
            top += high + APART

    def column(self, width: float) -> float:
        """Where the second column begins; 0 where there is no room for two."""
        wide = max((first for first, _second in self._wide), default=0.0) + self._gap
        return ceil(wide) if width - wide >= NARROWEST * self.fontMetrics().height() else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._copying is not None:
            return
        painter, seen, width = QPainter(self), QRectF(event.rect()), self.width()
        self.heightForWidth(width)
        colours, mirrored, sides = self._theme.colours, self.isRightToLeft(), Qt.AlignmentFlag
        start = (sides.AlignRight if mirrored else sides.AlignLeft) | sides.AlignAbsolute | sides.AlignTop
        for box, first, second, above in self._placed[width]:
            if above > seen.bottom():
                break
            if box.bottom() < seen.top():
                continue
            place = QRectF(0, box.top(), box.width(), box.height() + 1) if mirrored else box.adjusted(0, 0, 0, 1)
            painter.setPen(colours.text if first else colours.muted)
            painter.drawText(place, start | _WRAPPED, second)
            if first:
                painter.setPen(colours.muted)
                painter.drawText(QRectF(0, above, width, box.height() + 1), start, first)
        painter.end()

    def sizeHint(self) -> QSize:
        width = max(self.width(), 120)
        return QSize(width, self.heightForWidth(width))

    # --- choosing from it ----------------------------------------------------------------------------------------

    def setTextInteractionFlags(self, _flags: Qt.TextInteractionFlag) -> None:
        """It is chosen from in a way of its own."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._copying is None:
            self._chooses = True
            self._pass_on(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pass_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pass_on(event)
        if self._chooses and self._copying is not None and not self._copying.textCursor().hasSelection():
            self._end_copying()  # a click that chose nothing takes the keyboard from nobody
        self._chooses = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._copying is None:
            self._to_copy_from().contextMenuEvent(event)

    def _pass_on(self, event: QMouseEvent) -> None:
        """Whoever began to choose goes on to, though it is here that the button was pressed."""
        if not self._chooses:  # else what the text makes nothing of would come back here
            return
        self._chooses = False
        at = self._to_copy_from().viewport()
        places = QPointF(event.position()), event.globalPosition()
        QApplication.sendEvent(
            at, QMouseEvent(event.type(), *places, event.button(), event.buttons(), event.modifiers())
        )
        self._chooses = True
        event.accept()

    def _to_copy_from(self) -> "Copying":
        if self._copying is None:
            from salesassist.ui.pane.copying import Copying

            self._keyboard = QApplication.focusWidget()
            self._copying = Copying(self, self._rows, self.column(self.width()), self._theme.colours.muted)
            self._copying.left.connect(self._end_copying)
            self._copying.show()
            self._copying.setFocus(Qt.FocusReason.MouseFocusReason)
            self.update()
        return self._copying

    def _end_copying(self) -> None:
        copying, self._copying = self._copying, None
        if copying is not None:
            if copying.hasFocus() and self._keyboard is not None:
                with suppress(RuntimeError):  # it may be gone
                    self._keyboard.setFocus(Qt.FocusReason.OtherFocusReason)
            copying.hide()
            copying.deleteLater()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._end_copying()
