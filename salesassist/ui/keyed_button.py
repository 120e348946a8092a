"""A button beside whose words stands the key that does the same, drawn as a small key, as everywhere else."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from salesassist.ui.directions import as_written
from salesassist.ui.pane.fields import paint_key
from salesassist.ui.theme import Theme

_BETWEEN = 8  # pixels, the words and the key
_BESIDE = 10  # of the key, what is not its letter


class KeyedButton(QPushButton):
    """`first`: the key stands before the words, where one key is chosen of several."""

    def __init__(self, words: str, key: str, theme: Theme, *, first: bool = False) -> None:
        super().__init__(words)
        self._key, self._theme, self._first = key, theme, first

    def _key_width(self) -> int:
        letters = self.fontMetrics().horizontalAdvance(self._key)
        return max(letters + _BESIDE, self._key_height())

    def _key_height(self) -> int:
        return self.fontMetrics().height() + 2

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_BETWEEN + self._key_width(), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        wide, key = self.fontMetrics().horizontalAdvance(self.text()), self._key_width()
        left = (self.width() - wide - _BETWEEN - key) / 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        high = self._key_height()
        before = self._first != mirrored
        at = left if before else left + wide + _BETWEEN
        box = QRectF(round(at), round((self.height() - high) / 2), key, high)
        words = QRectF(left + (key + _BETWEEN if before else 0), 0, wide + 1, self.height())
        colours = self._theme.colours
        look = self.property("look")
        if look == "primary":
            ink = colours.on_accent if self.isEnabled() else colours.muted
        else:
            quiet = look == "quiet" and not self.underMouse()
            ink = colours.faint if not self.isEnabled() else colours.muted if quiet else colours.text
            if look == "pill" and self.isChecked():
                ink = colours.accent
        painter.setPen(ink)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, as_written(self.text()))
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        paint_key(painter, box, self._key, self._theme)
        painter.end()
