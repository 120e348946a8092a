"""The shelf of useful things: what is worth sending now and then, and who got which."""


from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from salesassist.domain.messages import UsefulThing
from salesassist.domain.text import one_line
from salesassist.frozen import replace
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.messages.list_and_form import ListAndForm
from salesassist.ui.theme import Theme


class ShelfDialog(ListAndForm):
    """Adds, edits and retires useful things."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._things: list[UsefulThing] = []
        self.setWindowTitle(self.tr("Useful things"))
        self.heading.setText(self.tr("Useful things"))
        self.explanation.setText(
            self.tr("An article, a tip, an introduction: something to send now and then. Choose one while you write a "
                    "message; the program remembers who got which.")
        )  # fmt: skip
        self.title, self.link, self.note = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.link.setPlaceholderText("https://")
        self.note.setPlaceholderText(self.tr("What it is good for, in a line they may read"))
        self.retired = QCheckBox(self.tr("Retired: no longer offered"))
        self.retired.setMinimumHeight(round(32 * theme.scale))
        self.given = QLabel()
        self.given.setWordWrap(True)
        self.given.setProperty("look", "muted")
        self.field(self.tr("T&itle"), self.title)
        self.field(self.tr("&Link"), self.link)
        self.field(self.tr("N&ote"), self.note)
        self.field("", self.retired)
        self.field("", self.given)
        self.load()
        self.keep_as("useful_things", session)

    def load(self, uid: str | None = None) -> None:
        self._things = self._session.useful_things(retired=True)
        names = [
            self.tr("{title} (retired)").format(title=thing.title) if thing.retired else thing.title
            for thing in self._things
        ]
        self.show_names(names, next((n for n, it in enumerate(self._things) if it.uid == uid), 0))

    def _current(self) -> UsefulThing:
        row = self.row
        return self._things[row] if 0 <= row < len(self._things) else UsefulThing("", "")

    def uids(self) -> list[str]:
        return [thing.uid for thing in self._things]

    def show_row(self) -> None:
        thing, now = self._current(), self._session.now()
        self.title.setText(thing.title)
        self.link.setText(thing.link)
        self.note.setPlainText(thing.note)
        self.retired.setChecked(thing.retired)
        self.retired.setEnabled(bool(thing.uid))
        got = [
            self.tr("{name} ({day})").format(name=name, day=words.short_day(now.day_of(it.at), now))
            for it in reversed(thing.given)
            if (name := self._session.name_of(it.contact))
        ]
        shown = ", ".join(got[:12]) + (self.tr(" and {count} more").format(count=len(got) - 12) if got[12:] else "")
        self.given.setText(self.tr("Given to: {names}").format(names=shown) if got else self.tr("Nobody got it yet."))
        self.given.setVisible(bool(thing.uid))

    def form_changed(self) -> bool:
        return self._typed() != self._current()

    def _typed(self) -> UsefulThing:
        return replace(
            self._current(), title=one_line(self.title.text()), link=one_line(self.link.text()),
            note=self.note.toPlainText().strip(), retired=self.retired.isChecked(),
        )  # fmt: skip

    def save(self) -> bool:
        typed = self._typed()
        if not typed.title:
            self.say(self.tr("Give it a title."), self.title)
            return False
        uid = self._session.save_useful_thing(typed)
        if uid is None:
            return False
        self.load(uid)
        return True
