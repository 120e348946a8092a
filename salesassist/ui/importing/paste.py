"""Contacts from the clipboard: a vCard, a signature, rows of a table. One opens in the form, several as an import."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from salesassist.domain.contact import Contact
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.half_written import PASTE, HalfWritten
from salesassist.domain.text import fold
from salesassist.sentences import translated
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.careful import CarefulDialog
from salesassist.ui.drop import text_of
from salesassist.ui.form_fields import BROUGHT_BACK, Fields
from salesassist.ui.half_written import Keeping
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
        """Look for contacts in a text: show one in the form, and hand on several. Where there is none, go on with what
        was pasted when the program had to end."""
        if not text.strip():
            if not self._go_on():
                self.failed.emit(self.tr("There is no text to paste. Copy a signature, a vCard or rows of a table."))
            return
        if len(text) > _LONGEST:
            self.several.emit(text)
            return
        contacts, notes = self._session.read_pasted(text)
        if len(contacts) > 1:
            self.several.emit(text)
        elif contacts:
            self._open(text, contacts[0], notes)
        elif not self._go_on():
            self.failed.emit(translated(notes[0]) if notes else self.tr("No contact was found in the text."))

    def _open(self, text: str, contact: Contact, notes: Sequence[str]) -> "PasteDialog":
        dialog = PasteDialog(self._session, self._theme, text, contact, notes, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.added.connect(self.contact_added)
        dialog.open()
        return dialog

    def _go_on(self) -> bool:
        """Open what was pasted before, if it is kept."""
        kept = self._session.half_written(PASTE)
        text = kept.fields.get("text") if kept is not None else None
        contacts, notes = self._session.read_pasted(text) if isinstance(text, str) else ([], [])
        if not contacts or not isinstance(text, str):
            return False
        self._open(text, contacts[0], notes).keeping.take()
        return True


class PasteDialog(CarefulDialog):
    """The pasted text, and beside it the form with what was read from it. `added` carries the contact's uid."""

    added = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, text: str, contact: Contact, notes: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session = session
        self._known: ContactLine | None = None
        self.setWindowTitle(self.tr("Paste contact"))
        room = room_of(self)
        self.resize(min(880, room.width() - 40), min(660, room.height() - 60))
        self.setMinimumSize(640, 420)
        heading = QLabel(self.tr("What you pasted"))
        heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setProperty("look", "reading")
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("What you pasted"))
        self.more, self.doubts = QLabel(), QLabel()
        self.more.setProperty("look", "muted")
        self.doubts.setProperty("look", "caution")
        for label in (self.more, self.doubts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.add_to = QCheckBox()
        self.add_to.setToolTip(self.tr("Blanks are filled, phones and e-mails added; nothing is overwritten"))
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
        self._show(text, contact, notes)
        self.keeping = KeptPaste(self, session, left)

    @property
    def touched(self) -> bool:
        return self.form.touched or bool(self.property(BROUGHT_BACK))

    def _show(self, text: str, contact: Contact, notes: Sequence[str]) -> None:
        """Fill both sides."""
        self.text.setPlainText(text)
        self._known = self._who_it_may_be(contact)
        self.more.setText(self._more_of(contact))
        self.doubts.setText("\n".join(translated(note) for note in notes[:5]))
        for label in (self.more, self.doubts):
            label.setVisible(bool(label.text()))
        self.add_to.setVisible(self._known is not None)
        self.add_to.setChecked(self._known is not None and self._is_surely(contact))
        if self._known is not None:
            name = words.clipped(self._known.name, 40).replace("&", "&&")
            self.add_to.setText(self.tr("&Add to {name}, who may be the same").format(name=name))
        self.form.show_contact(
            contact, lambda typed: {line.name: line.uid for line in people_like(self._session, typed)}, ""
        )

    def written(self) -> Fields:
        """What `put_back` takes: what was pasted, and what was made of it."""
        return {"text": self.text.toPlainText(), "form": self.form.written(), "add_to": self.add_to.isChecked()}

    def put_back(self, fields: Fields) -> None:
        """Show what was pasted before, as it was left."""
        text = str(fields.get("text") or "")
        contacts, notes = self._session.read_pasted(text)
        if contacts:
            self._show(text, contacts[0], notes)
            self.form.put_back(fields.get("form") or {})
            self.add_to.setChecked(self._known is not None and fields.get("add_to") is True)
            self.setProperty(BROUGHT_BACK, True)

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


class KeptPaste(Keeping):
    """What was pasted is kept also where nothing was typed: what it was copied from may be gone."""

    def __init__(self, dialog: PasteDialog, session: Session, column: QVBoxLayout) -> None:
        super().__init__(
            dialog, session, PASTE, "", touched=lambda: dialog.touched, written=dialog.written,
            put_back=dialog.put_back, under=1, into=column,
        )  # fmt: skip

    def now(self) -> HalfWritten:
        return HalfWritten(PASTE, "", self._session.now().at, self._written())

    def said(self, kept: HalfWritten) -> str:
        text = self.tr("What you had pasted before is kept ({moment}).")
        return text.format(moment=words.until(kept.at, self._session.now()))
