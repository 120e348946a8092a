"""What goes wrong while the window is open, and what the user is asked about it."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from salesassist.domain.finding import Finding, Kind
from salesassist.store.errors import DamagedStore, StoreError
from salesassist.traces import without_values
from salesassist.ui.main_window import MainWindow

log = logging.getLogger(__name__)


class Mending:
    """Asks once whether to do something about damage that showed while the window was open. After the program was
    made to end by the answer, `finding` says what was found."""

    def __init__(self, application: QApplication, window: MainWindow, path: Path) -> None:
        self.finding: Finding | None = None
        self._application, self._window, self._path = application, window, path
        self._asked = False

    def ask(self, why: str) -> None:
        """Say what is damaged, with the ways out."""
        if self._asked:
            self._window.warn(why)
            return
        self._asked = True
        from PySide6.QtWidgets import QMessageBox

        window, translate = self._window, QCoreApplication.translate
        title = translate("App", "Your data is damaged.")
        box = QMessageBox(QMessageBox.Icon.Warning, "SalesAssist", title, parent=window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        about = translate(
            "App",
            "A part of {file} can no longer be read. You can bring back a backup, or save what can still be "
            "read; the window closes for that, and comes back.",
        )
        box.setInformativeText(about.format(file=self._path))
        see = box.addButton(translate("App", "See what can be done"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(translate("App", "Later"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(see)
        box.finished.connect(lambda: self._answered(box.clickedButton() is see, why))
        box.finished.connect(box.deleteLater)
        if window.isVisible():
            box.open()
        else:
            window.warn(why)

    def _answered(self, leave: bool, why: str) -> None:
        if not leave:
            self._window.warn(why)
            return
        self.finding = Finding(Kind.DAMAGED, str(self._path), why)
        self._window.let_go()
        self._application.exit(0)


def catch_bugs(
    window: MainWindow, mend: Mending | None = None
) -> Callable[[type[BaseException], BaseException, TracebackType | None], object]:
    """Show what nobody foresaw once, with all of it to copy; the program goes on. Returns the hook before."""
    before = sys.excepthook
    showing = False

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal showing
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, DamagedStore) and mend is not None:
            mend.ask(str(error))
            return
        if isinstance(error, StoreError):  # trouble with the file while it was only read
            window.warn(str(error))
            return
        text = without_values(error)
        log.error("unforeseen\n%s", text)
        if showing:
            return
        showing = True
        from PySide6.QtWidgets import QMessageBox

        translate = QCoreApplication.translate
        title = translate("App", "Something went wrong.")
        box = QMessageBox(QMessageBox.Icon.Critical, "SalesAssist", title, parent=window)
        about = translate(
            "App",
            "What was saved is safe. Please copy the details and send them to whoever maintains SalesAssist: "
            "they name the place in the program, and nothing of your data.",
        )
        box.setInformativeText(about)
        box.setDetailedText(text)
        copy = box.addButton(translate("App", "Copy details"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        box.exec()
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(text)
        showing = False

    sys.excepthook = show
    return before
