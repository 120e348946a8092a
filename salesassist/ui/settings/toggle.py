"""A check box that looks like a switch."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from salesassist.ui.theme import Theme


class Toggle(QCheckBox):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(44, 26)

    minimumSizeHint = sizeHint

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, on = self._theme.colours, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(0 if mirrored else self.width() - 36, (self.height() - 20) / 2, 36, 20)
        if self.hasFocus():  # within the same width: a switch ends where fields end
            thick, apart = (2.5, 3.0) if self._theme.high_contrast else (1.5, 2.2)
            ring = box.adjusted(thick / 2, thick / 2 - apart, -thick / 2, apart - thick / 2)
            painter.setPen(QPen(colours.accent, thick))
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
            box.adjust(apart, 0, -apart, 0)
        enabled = self.isEnabled()
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent if enabled else colours.faint)
        else:
            painter.setPen(QPen(colours.muted if enabled else colours.faint, 1.3))
            painter.setBrush(colours.surface)
        painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), 9.5, 9.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.on_accent if on else colours.muted if enabled else colours.faint)
        at_end = on != mirrored
        painter.drawEllipse(QRectF(box.right() - 16.5 if at_end else box.left() + 4, box.top() + 3.75, 12.5, 12.5))
        painter.end()
