"""A chip to filter by: a sign, a word, and how many there are of it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from salesassist.ui import words
from salesassist.ui.painting import SHAPE
from salesassist.ui.theme import Theme, Tone

_PAD = 10.0
_BESIDE = 5.0  # the sign, and the word


class CountChip(QAbstractButton):
    """What it is for is said by `_word`, `_name`, `_tone` and `_paint_sign`; the rest is the same for all."""

    sign = SHAPE
    """How large its sign is, in pixels; 0 without one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self._size = QSize()  # worked out once: layouts ask for it again and again
        self.setCheckable(True)
        self.setAutoExclusive(True)  # read out as one of several
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _word(self) -> str:
        raise NotImplementedError

    def _name(self, number: str) -> str:
        """What is read out, with this number of them."""
        raise NotImplementedError

    def _tone(self) -> Tone | None:
        """Its colours; None: it is quiet until it is chosen."""
        return None

    def _paint_sign(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        """Draw its sign into a square."""

    # --- how many ------------------------------------------------------------------------------------------------

    @property
    def count(self) -> int:
        return self._count

    def set_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.refresh()

    def refresh(self) -> None:
        """Take words and font again."""
        self._type = self._theme.font(size=0.92, weight=QFont.Weight.DemiBold)
        number = words.number(self._count)
        self.setText(f"{self._word()} {number}")
        self.setAccessibleName(self._name(number))
        before, self._size = self._size, self._needed()
        if self._size != before:  # else the page would be laid out for nothing
            self.updateGeometry()
        self.update()

    def _needed(self) -> QSize:
        metrics = QFontMetricsF(self._type)
        sign = self.sign + _BESIDE if self.sign else 0.0
        return QSize(round(metrics.horizontalAdvance(self.text()) + sign + 2 * _PAD + 2), round(metrics.height()) + 10)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # --- painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, contrast, chosen = self._theme.colours, self._theme.high_contrast, self.isChecked()
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        tone = self._tone()
        quiet = tone is None
        if tone is None:
            text, ground = (colours.accent, colours.accent_tint) if chosen else (colours.muted, colours.surface)
        elif self._count or contrast:
            text, ground = tone.text, tone.tint
        else:
            text, ground = colours.muted, colours.surface
        if contrast and chosen:
            text, ground = colours.on_accent, colours.accent
        edge: QPen | Qt.PenStyle = Qt.PenStyle.NoPen
        if chosen:
            edge = QPen(text, 1.5)
        elif contrast or quiet or not self._count:
            edge = QPen(colours.border, 1)
        elif self.underMouse():
            edge = QPen(text, 1)
        radius = box.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(edge)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, radius, radius)
            if self.hasFocus():
                painter.setPen(QPen(colours.text if contrast else colours.accent, 2.5 if contrast else 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                inner = box.adjusted(0.75, 0.75, -0.75, -0.75) if contrast else box.adjusted(2, 2, -2, -2)
                painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
            painter.setFont(self._type)
            painter.setPen(text)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            room = box.adjusted(_PAD, 0, -_PAD, 0)
            if size := self.sign:
                left = room.right() - size if mirrored else room.left()
                self._paint_sign(painter, QRectF(left, box.center().y() - size / 2, size, size), text)
                moved = size + _BESIDE
                room = room.adjusted(0, 0, -moved, 0) if mirrored else room.adjusted(moved, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())
