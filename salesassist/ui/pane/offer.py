"""A next step that is offered: a card with its number, when and how, and why it is proposed."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QStyle

from salesassist.ui.directions import as_written
from salesassist.ui.painting import chip_width, paint_pill
from salesassist.ui.theme import RADIUS, Theme

_BADGE = 24  # pixels, the round in which the number stands
_SIDE = 12
_ABOVE = 8  # of two lines, and of one on a low screen
_ABOVE_ONE = 5


class Offer(QRadioButton):
    """One of several, of which one may be chosen. `low`: all in one line, for a screen without much height."""

    def __init__(
        self, number: int, title: str, reason: str, theme: Theme, *, promised: str = "", low: bool = False
    ) -> None:
        """`promised`: the word for it, where the step is a promise."""
        super().__init__(f"{title}   ·   {reason}")
        self._number, self._title, self._reason = number, title, reason
        self._promised, self._theme, self._low = promised, theme, low
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        title, reason = QFontMetrics(self._bold()), QFontMetrics(self._small())
        if self._low:
            high = max(title.height(), _BADGE - 4) + 2 * _ABOVE_ONE
        else:
            high = max(title.height() + reason.height() + 2, _BADGE) + 2 * _ABOVE
        return QSize(360, high)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def hitButton(self, point: QPoint) -> bool:
        return self.rect().contains(point)

    def _bold(self) -> QFont:
        return self._theme.font(weight=QFont.Weight.DemiBold)

    def _small(self) -> QFont:
        return self._theme.font(size=0.94)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, high = self._theme.colours, self._theme.high_contrast
        chosen, usable = self.isChecked(), self.isEnabled()
        thick = 2.0 if self.hasFocus() or (chosen and high) else 1.0
        inset = 1.0
        if high and self.hasFocus():
            thick, inset = 3.5, 1.75
        edge = colours.accent if chosen or self.hasFocus() else colours.edge if high else colours.border
        painter.setPen(QPen(edge, thick))
        painter.setBrush(colours.hover if self.underMouse() and not chosen else colours.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS - 2, RADIUS - 2)
        self._paint_badge(painter, chosen)
        right = self.width() - _SIDE
        if self._promised:
            wide = chip_width(self._promised, self._theme.font(size=0.88), shape=False)
            box = self._placed(QRect(right - round(wide), 0, round(wide), self.height()))
            paint_pill(painter, box.right() + 1.0, self.height() / 2, self._promised, self._theme)
            right -= round(wide) + _SIDE
        self._paint_words(painter, right, colours.text if usable else colours.muted)
        painter.end()

    def _paint_badge(self, painter: QPainter, chosen: bool) -> None:
        colours = self._theme.colours
        size = _BADGE - 4 if self._low else _BADGE
        box = QRectF(self._placed(QRect(_SIDE, (self.height() - size) // 2, size, size)))
        painter.setPen(QPen(colours.accent, 1) if self._theme.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent if chosen else colours.accent_tint)
        painter.drawEllipse(box)
        painter.setFont(self._theme.font(size=0.9, weight=QFont.Weight.DemiBold))
        painter.setPen(colours.on_accent if chosen else colours.accent)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter, right: int, ink: QColor) -> None:
        left = _SIDE + _BADGE + 10
        title, reason = QFontMetrics(self._bold()), QFontMetrics(self._small())
        room = right - left
        if self._low:
            wide = min(title.horizontalAdvance(self._title) + 1, room)
            first = QRect(left, 0, wide, self.height())
            second = QRect(left + wide + 12, 0, max(room - wide - 12, 0), self.height())
        else:
            top = (self.height() - title.height() - reason.height() - 2) // 2
            first = QRect(left, top, room, title.height())
            second = QRect(left, top + title.height() + 2, room, reason.height())
        for font, metrics, box, text, colour in (
            (self._bold(), title, first, self._title, ink),
            (self._small(), reason, second, self._reason, self._theme.colours.muted),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            shown = metrics.elidedText(as_written(text), Qt.TextElideMode.ElideRight, box.width())
            side = Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft
            flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(self._placed(box), flags, shown)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _placed(self, box: QRect) -> QRect:
        """Where it lies, reading direction heeded."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return bool(super().event(event))
