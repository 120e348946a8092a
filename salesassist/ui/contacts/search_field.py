"""The search field: says its shortcut while it is empty, and hands the keys that leave it on."""

from unicodedata import bidirectional

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from salesassist.domain.asked import Asked
from salesassist.ui.contacts.terms import typed
from salesassist.ui.theme import Theme


class SearchField(QLineEdit):
    entered = Signal()  # it has the focus now
    left = Signal()  # Down or Enter: on to what was found

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = QKeySequence(QKeySequence.StandardKey.Find).toString(QKeySequence.SequenceFormat.NativeText)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Search name, company, phone, notes…"))
        self.setAccessibleName(self.tr("Search contacts"))
        example = typed(Asked("berlin", ("A",), ("fair",)))
        self.setToolTip(self.tr("Words in any order, parts of a number, and terms: {example}").replace(
            "{example}", example
        ))  # fmt: skip
        self.setAccessibleDescription(self.toolTip())
        for button in self.findChildren(QAbstractButton):  # the one that clears
            button.setAccessibleName(self.tr("Clear search"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or not self._hint:
            return
        colours = self._theme.colours
        font = self._theme.font(size=0.82)
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(self._hint) + 12, metrics.height() + 4
        placeholder = QFontMetricsF(self.font()).horizontalAdvance(self.placeholderText())
        if width + placeholder + 40 > self.width():
            return
        # the text begins at the side its own script begins at
        left = 10.0 if _runs_leftwards(self.placeholderText()) else self.width() - width - 10
        box = QRectF(round(left) + 0.5, round((self.height() - height) / 2) + 0.5, round(width), round(height))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.border, 1))
            painter.setBrush(colours.window)
            painter.drawRoundedRect(box, 4, 4)
            painter.setFont(font)
            painter.setPen(colours.muted)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._hint)


def _runs_leftwards(text: str) -> bool:
    return next((kind != "L" for kind in map(bidirectional, text) if kind in {"L", "R", "AL"}), False)
