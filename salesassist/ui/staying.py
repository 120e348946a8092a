"""Closing the window while reminders keep running from the tray: said once, with the choice."""

from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from salesassist.ui.asking import calm


class Wish(Enum):
    """What the user wants of a program whose window they close."""

    STAY = "stay"
    QUIT = "quit"
    NEITHER = "neither"


def ask_to_stay(parent: QWidget) -> Wish:
    """Tell that the program stays in the tray, and ask whether it should."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setWindowTitle(translate("MainWindow", "SalesAssist keeps watch"))
    box.setText(translate("MainWindow", "Reminders keep running from the tray when this window is closed."))
    stay = box.addButton(translate("MainWindow", "Keep running"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(translate("MainWindow", "Quit instead"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(stay)
    calm(box)
    box.exec()
    chosen = box.clickedButton()
    return Wish.QUIT if chosen is leave else Wish.STAY if chosen is stay else Wish.NEITHER
