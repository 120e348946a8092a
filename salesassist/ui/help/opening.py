"""What the Help menu opens over the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow, QWidget

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


def ask_what_this_is(window: "QWidget") -> None:
    """What is clicked next is explained."""
    from salesassist.ui.help import terms

    terms.ask(window)


def show_about(window: "QWidget", theme: "Theme", folder: "Path") -> None:
    """Versions, licences and what is new; `folder` is where the data lie."""
    from salesassist import about
    from salesassist.ui.setup.about import AboutDialog

    dialog = AboutDialog(about.facts(folder), about.changelog(), about.licences(), theme, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
