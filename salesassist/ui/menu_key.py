"""Shift+F10 opens the menu of what has the keys, as the menu key does: many keyboards have none."""

import sys

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

_OF_THE_SYSTEM = ("win32", "darwin")  # Windows does it itself, and macOS has no such key


def hear_menu_key(window: QWidget) -> None:
    """From now on, wherever the keys are in this window."""
    if sys.platform not in _OF_THE_SYSTEM:
        shortcut = QShortcut(QKeySequence("Shift+F10"), window)
        shortcut.activated.connect(lambda: _open_menu_of(window.focusWidget()))


def _open_menu_of(widget: QWidget | None) -> None:
    if widget is None:
        return
    at: QPoint = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, asked)
