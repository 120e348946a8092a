"""Contacts from the clipboard: a vCard, a signature, rows of a table. One opens in the form, several as an import."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from salesassist.domain.contact import Contact
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.text import fold
from salesassist.sentences import translated
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.drop import text_of
from salesassist.ui.pane.form import ContactForm
from salesassist.ui.people import people_like
from salesassist.ui.room import room_of
from salesassist.ui.theme import Theme

_LONGEST = 20_000  # characters that are read at once; more is read by the import, in a thread


class ContactPaster(QObject):
    """Takes what was copied or dropped as text. `contact_added` carries the uid of a contact that was added or added
    to, `several` the text of more than one contact, `failed` a sentence."""

    contact_added = Signal(str)
    several = Signal(str)
    failed = Signal(str)

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._theme, self._window = session, theme, window

    def take_clipboard(self) -> None:
        """Look for a contact in what was copied last."""
        data = QGuiApplication.clipboard().mimeData()
        self.take(text_of(data) if data is not None else "")

    def take(self, text: str) -> None:
        """Look for contacts in a text: show one in the form, and hand on several."""
        if not text.strip():
            self.failed.emit(self.tr("There is no text to paste. Copy a signature, a vCard or rows of a table."))
            return
        if len(text) > _LONGEST:
            self.several.emit(text)
            return
        contacts, notes = self._session.read_pasted(text)
        if len(contacts) > 1:
            self.several.emit(text)
        elif contacts:
            dialog = PasteDialog(self._session, self._theme, text, contacts[0], notes, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.added.connect(self.contact_added)
            dialog.open()
        else:
            self.failed.emit(translated(notes[0]) if notes else self.tr("No contact was found in the text."))


class PasteDialog(QDialog):
    """The pasted text, and beside it the form with what was read from it. `added` carries the contact's uid."""

    added = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, text: str, contact: Contact, notes: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session = session
        self._known = self._who_it_may_be(contact)
        self.setWindowTitle(self.tr("Paste contact"))
        room = room_of(self)
        self.resize(min(880, room.width() - 40), min(660, room.height() - 60))
        self.setMinimumSize(640, 420)
        heading = QLabel(self.tr("What you pasted"))
        heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setProperty("look", "reading")
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("What you pasted"))
        self.more = QLabel(self._more_of(contact))
        self.more.setProperty("look", "muted")
        self.doubts = QLabel("\n".join(translated(note) for note in notes[:5]))
        self.doubts.setProperty("look", "caution")
        for label in (self.more, self.doubts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setVisible(bool(label.text()))
        self.add_to = QCheckBox()
        self.add_to.setVisible(self._known is not None)
        if self._known is not None:
            name = words.clipped(self._known.name, 40).replace("&", "&&")
            self.add_to.setText(self.tr("&Add to {name}, who may be the same").format(name=name))
            self.add_to.setToolTip(self.tr("Blanks are filled, phones and e-mails added; nothing is overwritten"))
            self.add_to.setChecked(self._is_surely(contact))
        self.form = ContactForm(theme, lambda: session.preferences.region)
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(self.reject)
        left = QVBoxLayout()
        left.setContentsMargins(20, 20, 4, 16)
        left.setSpacing(10)
        left.addWidget(heading)
        left.addWidget(self.text, 1)
        for widget in (self.more, self.doubts, self.add_to):
            left.addWidget(widget)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 5)
        layout.addWidget(self.form, 4)
        self.form.show_contact(
            contact, lambda text: {line.name: line.uid for line in people_like(session, text)}, ""
        )

    def _who_it_may_be(self, contact: Contact) -> ContactLine | None:
        """Somebody in the book with the same address, number or name."""
        for asked in (
            *(mail.address for mail in contact.emails), *(phone.number for phone in contact.phones), contact.name,
        ):  # fmt: skip
            if found := self._session.book.named(asked, 1) if asked.strip() else ():
                return found[0]
        return None

    def _is_surely(self, contact: Contact) -> bool:
        """Whether an import would merge the two without asking: the same name, and an address or number in common."""
        known = self._session.contact(self._known.uid) if self._known is not None else None
        if known is None or fold(known.name) != fold(contact.name):
            return False
        mails = {mail.address.casefold() for mail in known.emails}
        numbers = {phone.e164 for phone in known.phones if phone.e164}
        return any(mail.address.casefold() in mails for mail in contact.emails) or any(
            phone.e164 in numbers for phone in contact.phones
        )

    def _more_of(self, contact: Contact) -> str:
        """What was read besides what the form shows."""
        more = [address.one_line() for address in contact.addresses]
        more += [*contact.web, contact.department, words.birthday_text(contact.birthday)]
        told = ", ".join(filter(None, more))
        return self.tr("Also read: {text}").format(text=words.clipped(told, 300)) if told else ""

    def _save(self, contact: Contact) -> None:
        uid: str | None
        if self._known is not None and self.add_to.isChecked():
            uid = self._known.uid
            existing = self._session.contact(uid)
            if existing is None or not self._session.save_contact(self._session.with_added(existing, contact)):
                return
        else:
            uid = self._session.new_contact(contact)
        if uid is not None:
            self.accept()
            self.added.emit(uid)
