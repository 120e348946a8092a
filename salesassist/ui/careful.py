"""What was typed is not thrown away without a question."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)


def is_written(root: QWidget) -> bool:
    """Whether the user has typed something into a field of `root` that is there still."""
    lines = any(
        line.isModified() and line.text().strip() and not isinstance(line.parent(), QAbstractSpinBox)
        for line in root.findChildren(QLineEdit)
    )
    texts = root.findChildren(QPlainTextEdit)
    return lines or any(text.document().isModified() and text.toPlainText().strip() for text in texts)


def may_throw_away(parent: QWidget) -> bool:
    """Ask whether what was typed may go."""
    from salesassist.ui.asking import is_sure

    translate = QCoreApplication.translate
    question = translate("Careful", "Throw away what you have written?")
    act = translate("Careful", "Throw away")
    return is_sure(parent, parent.window().windowTitle(), question, act, by_enter=False)


class SavingDialog(QDialog):
    """Ctrl+Enter saves from any field of it, as it does in the forms: its default button is pressed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            saving = next((each for each in self.findChildren(QPushButton) if each.isDefault()), None)
            if saving is not None and saving.isVisible():
                saving.click()
                return
        super().keyPressEvent(event)


class CarefulDialog(SavingDialog):
    """Asks before Escape, Cancel or the window's cross throws away what was typed into it."""

    @property
    def touched(self) -> bool:
        return bool(self.property("brought_back")) or is_written(self)

    def reject(self) -> None:
        if not self.touched or may_throw_away(self):
            super().reject()


def may_close_dialogs() -> bool:
    """Close the dialogs with something typed into them, if the user says that it may be thrown away."""
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog) and each.isVisible() and getattr(each, "touched", False):
            if not may_throw_away(each):
                return False
            each.done(QDialog.DialogCode.Rejected)
    return True
