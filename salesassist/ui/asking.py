"""A question before something is done: its button says what it does, the other leaves everything as it is."""

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from salesassist.ui import words


def is_sure(parent: QWidget, title: str, question: str, act: str) -> bool:
    """Ask the user and wait. `act` is the button that says yes, by what it does: "Delete"."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(words.literal(question))
    does = QPushButton(act)
    does.setProperty("look", "primary")  # before the box has it, which asks for its look at once
    box.addButton(does, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(does)
    box.exec()
    sure = box.clickedButton() is does
    box.deleteLater()
    return sure
