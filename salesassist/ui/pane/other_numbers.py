"""The arrow beside the call button: the numbers that a click on the button would not take."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton

from salesassist.domain.contact import Contact
from salesassist.ui import words
from salesassist.ui.directions import kept_together


class OtherNumbers(QToolButton):
    """There only for a contact with more than one number. `chosen` is the number (a Phone) to be called."""

    chosen = Signal(object)

    def __init__(self, key: str = "") -> None:
        """`key`: what opens it besides, which its tip tells."""
        super().__init__()
        self.setText("▾")
        self.setAccessibleName(self.tr("Call another number"))
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{self.accessibleName()} ({shown})" if key else self.accessibleName())
        self.setProperty("look", "button")
        self.setProperty("narrow", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def show_contact(self, contact: Contact) -> None:
        """Offer the numbers besides the first, where there are some."""
        others = contact.phones[1:]
        self.setVisible(bool(others))
        self.setEnabled(not contact.do_not_contact)
        if not others and self.menu() is None:
            return
        if self.menu() is None:
            self.setMenu(QMenu(self))  # only now: most contacts have one number
        menu = self.menu()
        menu.clear()
        for phone in others:
            number = kept_together(words.clipped(phone.number))
            text = " · ".join(part for part in (number, words.clipped(words.label_word(phone.label))) if part)
            menu.addAction(text.replace("&", "&&"), partial(self.chosen.emit, phone))

    def offer(self) -> None:
        """Open the list, its first number ready for Enter, if there is anything to choose."""
        menu = self.menu()
        if self.isVisible() and self.isEnabled() and menu is not None:
            menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
            menu.setActiveAction(menu.actions()[0])
