"""A button that, where there is little room, says its verb by an outline: before its words, or in their place."""

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from salesassist.ui.directions import as_written
from salesassist.ui.icons import paint_icon
from salesassist.ui.theme import Theme

_BETWEEN = 7  # pixels, the outline and the words
_AROUND = 12  # pixels, on both sides of an outline alone


class Sign(Enum):
    """Where the outline stands."""

    NOWHERE = auto()
    BEFORE = auto()
    ALONE = auto()


class SignedButton(QPushButton):
    """Its text stays what it is, whatever is seen of it; what is said of the button to those who do not see it, too."""

    def __init__(self, outline: str, theme: Theme) -> None:
        super().__init__()
        self._outline, self._theme, self.sign = outline, theme, Sign.NOWHERE

    def show_sign(self, sign: Sign) -> None:
        if sign is not self.sign:
            self.sign = sign
            self.updateGeometry()
            self.update()

    def _side(self) -> int:
        """Of the outline, in pixels."""
        return self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self.sign is Sign.BEFORE:
            return size + QSize(self._side() + _BETWEEN, 0)
        if self.sign is Sign.ALONE:
            return QSize(self._side() + 2 * _AROUND, size.height())
        return size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.sign is Sign.NOWHERE:
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        colours, side = self._theme.colours, self._side()
        if self.property("look") == "primary":
            ink = colours.on_accent if self.isEnabled() else colours.muted
        else:
            ink = colours.text if self.isEnabled() else colours.faint
        words = self.fontMetrics().horizontalAdvance(self.text()) + _BETWEEN if self.sign is Sign.BEFORE else 0
        left, middle = (self.width() - side - words) / 2, self.height() / 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = left + words if mirrored else left
        painter.setPen(ink)
        if words:
            place = QRectF(left if mirrored else left + side + _BETWEEN, 0, words + 1, self.height())
            how = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(place, how | Qt.TextFlag.TextSingleLine, as_written(self.text()))
        paint_icon(painter, QRectF(round(at), round(middle - side / 2), side, side), self._outline, ink)
        painter.end()
