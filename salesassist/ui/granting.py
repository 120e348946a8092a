"""Does in the window what a start of the program wished for."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from salesassist.wishes import Show, Wish

if TYPE_CHECKING:
    from salesassist.ui.main_window import MainWindow


def grant(window: "MainWindow", wish: Wish) -> None:
    """Come up and do it. While a dialog is open nothing is laid over it: the window says so instead."""
    if wish == Wish(Show.QUICK_ADD) and QApplication.activeModalWidget() is None:
        window.add_quickly()
        return
    window.come_up()
    text = QCoreApplication.translate(
        "Granting", "Finish what is open first, then open the file or choose the command again."
    )
    if QApplication.activeModalWidget() is not None:
        window.toast.tell(text)
        return
    window.toast.take_back(text)
    match wish.show:
        case Show.TODAY:
            window.show_today()
        case Show.NEW_CONTACT:
            window.new_contact()
        case Show.QUICK_ADD:
            window.quick_add()
    if wish.files:
        window.acts.import_files([Path(file) for file in wish.files])
