"""The templates for messages: add, change, delete, and the program's own again."""

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget

from salesassist.domain.follow_up import Channel
from salesassist.domain.messages import Place, Template, unfilled
from salesassist.domain.text import one_line
from salesassist.frozen import replace
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.messages.list_and_form import ListAndForm
from salesassist.ui.messages.places import PlaceMarker, PlacesLine, place_word
from salesassist.ui.theme import Theme


class TemplatesDialog(ListAndForm):
    """Edits the templates; each change is one step to undo."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._templates: list[Template] = []
        self.setWindowTitle(self.tr("Message templates"))
        self.heading.setText(self.tr("Message templates"))
        self.explanation.setText(
            self.tr("Fields in braces are filled from the record. What the record lacks stays marked until you write "
                    "it.")
        )  # fmt: skip
        self.name, self.channel, self.subject, self.body = QLineEdit(), QComboBox(), PlacesLine(theme), QPlainTextEdit()
        for channel in (Channel.EMAIL, Channel.MESSAGE, Channel.POST):
            self.channel.addItem(words.channel_word(channel), channel)
        self._marker = PlaceMarker(self.body.document(), theme)
        self._written_last: QLineEdit | QPlainTextEdit = self.body
        for field in (self.subject, self.body):
            field.installEventFilter(self)
        self.body.setMinimumHeight(120)
        self.field(self.tr("N&ame"), self.name)
        self.field(self.tr("C&hannel"), self.channel)
        self.field(self.tr("S&ubject"), self.subject)
        self.field(self.tr("&Text"), self.body)
        self.insert = QPushButton(self.tr("Insert a &field"))
        self._fields = QMenu(self)
        for place in Place:
            self._fields.addAction(place_word(place), partial(self._insert, place))
        self.insert.setText(f"{self.insert.text()} ▾")
        self.insert.setMenu(self._fields)
        self.delete, self.restore = QPushButton(self.tr("&Delete")), QPushButton(self.tr("&Restore all…"))
        for button in (self.insert, self.delete, self.restore):
            button.setAutoDefault(False)
        self.buttons.insertWidget(0, self.insert)
        self.left.add(self.delete)
        self.left.add(self.restore)
        self.delete.clicked.connect(self._delete)
        self.restore.clicked.connect(self._restore)
        self.load()
        self.keep_as("templates", session)

    def load(self, uid: str | None = None) -> None:
        self._templates = self._session.templates()
        names = [template.name for template in self._templates]
        self.show_names(names, next((n for n, it in enumerate(self._templates) if it.uid == uid), 0))
        self.delete.setEnabled(len(self._templates) > 1)

    def _current(self) -> Template:
        return self._templates[self.row] if 0 <= self.row < len(self._templates) else Template("", "")

    def uids(self) -> list[str]:
        return [template.uid for template in self._templates]

    def show_row(self) -> None:
        template = self._current()
        self.name.setText(template.name)
        self.channel.setCurrentIndex(max(0, self.channel.findData(template.channel)))
        self.subject.setText(template.subject)
        self.body.setPlainText(template.body)

    def _typed(self) -> Template:
        current = self._current()
        channel = Channel(self.channel.currentData())
        if self.channel.findData(current.channel) < 0 and self.channel.currentIndex() == 0:
            channel = current.channel  # an imported one that the list does not offer
        return replace(
            current, name=one_line(self.name.text()), channel=channel, subject=one_line(self.subject.text()),
            body=self.body.toPlainText(),
        )  # fmt: skip

    def form_changed(self) -> bool:
        return self._typed() != self._current()

    def save(self) -> bool:
        typed = self._typed()
        unknown = [place for place in unfilled(typed.subject + "\n" + typed.body) if place not in set(Place)]
        if not typed.name:
            self.say(self.tr("Give the template a name."), self.name)
            return False
        if unknown:
            braced = ", ".join("{" + place + "}" for place in unknown)
            self.say(self.tr("There is no field {fields}: choose one under “Insert a field”.").format(fields=braced),
                     self.body)  # fmt: skip
            return False
        uid = self._session.save_template(typed)
        if uid is None:
            return False
        self.load(uid)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit | QPlainTextEdit):
            self._written_last = watched
        return super().eventFilter(watched, event)

    def _insert(self, place: Place) -> None:
        """Where the cursor was last, in the subject or in the text."""
        field, text = self._written_last, "{" + place.value + "}"
        if isinstance(field, QLineEdit):
            field.insert(text)
        else:
            field.insertPlainText(text)
        field.setFocus()

    def _delete(self) -> None:
        current = self._current()
        if not current.uid or self._session.delete_template(current.uid):
            self.load()

    def _restore(self) -> None:
        ask = self.tr("Have the templates that came with the program again, and forget your own?")
        sure = self._sure(ask, self.tr("Restore"))
        if sure and self._session.restore_templates():
            self.load()
