"""What every control of a setting does, whatever kind of value it shows."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesassist.ui.theme import USUAL_SIZE

SETTLED_MS = 800
"""After so long without a key, what stands in a field is what the user means."""


class Control(QWidget):
    """It shows a value, and tells what the user has `chosen`, or why that is impossible."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, *inner: QWidget, spacing: int = 6) -> None:
        super().__init__()
        self._inner = inner
        self._edited = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(spacing)
        layout.addStretch(1)
        for widget in inner:
            layout.addWidget(widget)
            widget.installEventFilter(self)
        self._pending = QTimer(self)
        self._pending.setObjectName("settled")
        self._pending.setSingleShot(True)
        self._pending.setInterval(SETTLED_MS)
        self._pending.timeout.connect(self.commit)
        for widget in inner[:1]:
            self.setFocusProxy(widget)

    def show_value(self, value: object) -> None:
        raise NotImplementedError

    def in_words(self, value: object) -> str:
        """A value as this control would show it."""
        raise NotImplementedError

    def in_brief(self, value: object) -> str:
        """A value before another one that is said in words: what both have in common is said once."""
        return self.in_words(value)

    def set_name(self, name: str) -> None:
        """Name it for who hears the screen rather than sees it."""
        for widget in self._inner:
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.setAccessibleName(name)

    def describe(self, text: str) -> None:
        for widget in self._inner:
            widget.setAccessibleDescription(text)

    @property
    def editing(self) -> bool:
        """Whether something was typed that has not been told yet."""
        return self._edited

    def commit(self) -> None:
        """Tell now what was typed."""
        self._pending.stop()
        self._edited = False

    def touch(self) -> None:
        """Something was typed: it is told when no more follows."""
        self._edited = True
        self._pending.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page; it changes nothing on its way."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def grown(field: QWidget, text: str) -> int:
    """How much more room such a text needs than in letters of the usual size."""
    usual = QFont(field.font())
    usual.setPointSizeF(USUAL_SIZE)
    return max(0, field.fontMetrics().horizontalAdvance(text) - QFontMetrics(usual).horizontalAdvance(text))
