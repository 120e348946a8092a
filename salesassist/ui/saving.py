"""What a dialog asked for is not lost where it could not be saved: the dialog comes back as it was left."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QMessageBox

from salesassist.sentences import translated
from salesassist.session import Session
from salesassist.ui.asking import calm


def until_saved(session: Session, dialog: QDialog, save: Callable[[], bool]) -> bool:
    """Have `dialog` filled in until what it says is saved (True), or the user gives up (False).

    `save` is called each time it is accepted, and says whether it was done.
    """
    said: list[str] = []
    session.failed.connect(said.append)
    try:
        while dialog.exec():
            if save():
                return True
            if said:
                _tell(dialog, said.pop())
                said.clear()
        return False
    finally:
        session.failed.disconnect(said.append)


def _tell(dialog: QDialog, why: str) -> None:
    translate = QCoreApplication.translate
    box = QMessageBox(QMessageBox.Icon.Warning, "SalesAssist", translate("Saving", "This was not saved."))
    box.setParent(dialog.parentWidget(), Qt.WindowType.Dialog)
    box.setTextFormat(Qt.TextFormat.PlainText)
    text = translate("Saving", "{why}\n\nWhat you entered is kept: try again, or copy it.")
    box.setInformativeText(text.format(why=translated(why)))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    calm(box)
    box.exec()
    box.deleteLater()
