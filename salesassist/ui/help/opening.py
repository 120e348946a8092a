"""What the Help menu opens over the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

    from salesassist.ui.theme import Theme


def show_keys(window: "QMainWindow", theme: "Theme") -> None:
    """Every key of the program, on one sheet."""
    from salesassist.ui.help.key_sheet import KeySheet
    from salesassist.ui.help.keys import all_keys

    KeySheet(all_keys(window.menuBar()), theme, window).open()


def show_words(window: "QWidget") -> None:
    """What the words mean that are used here."""
    from salesassist.ui.help.words_dialog import WordsDialog

    WordsDialog(window).open()


class Clicked(QObject):
    """Whether what a menu does now was chosen with the mouse."""

    def __init__(self, menu: "QMenu") -> None:
        super().__init__(menu)
        self._by_mouse = False
        menu.installEventFilter(self)

    def __bool__(self) -> bool:
        return self._by_mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._by_mouse = True
            QTimer.singleShot(0, self, self._forget)
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        self._by_mouse = False


def ask_what_this_is(window: "QWidget", clicked: Clicked) -> None:
    """What has the keyboard is explained; who comes with the mouse clicks what is to be."""
    from salesassist.ui.help import terms

    terms.ask(window, by_mouse=bool(clicked))


def show_about(window: "QWidget", theme: "Theme", folder: "Path") -> None:
    """Versions, licences and what is new; `folder` is where the data lie."""
    from salesassist import about
    from salesassist.ui.setup.about import AboutDialog

    dialog = AboutDialog(about.facts(folder), about.changelog(), about.licences(), theme, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
