"""A field of one line that keeps Ctrl+Z for itself only while there is something of its own to take back."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class OneLine(QLineEdit):
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()  # so that it reaches the menu
                return False
        return super().event(event)

    def empty(self) -> None:
        """Empty it for the next entry: what was written has been taken, and is not to be taken back in here."""
        self.setText("")  # clear() could be taken back
