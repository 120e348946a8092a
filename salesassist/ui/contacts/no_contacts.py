"""What the Contacts page says where there is nobody to show, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from salesassist.domain.group import Group
from salesassist.ui import words
from salesassist.ui.contacts.chips import group_word
from salesassist.ui.empty import Nothing
from salesassist.ui.theme import Theme


class NoContacts(Nothing):
    import_wanted = Signal()
    new_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("users", theme, parent)
        self._import, self._new = QPushButton(self.tr("Import…")), QPushButton(self.tr("New contact"))
        self._new.setProperty("look", "primary")
        self._clear = QPushButton()
        self._import.clicked.connect(self.import_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._clear.clicked.connect(self.clear_wanted)
        self.offer(self._import, self._new, self._clear)

    def say_no_contacts(self) -> None:
        advice = self.tr("Bring in the address book you have, or add the first one by hand.")
        self._say(self.tr("No contacts yet"), advice, None)

    def say_none_of_these(self) -> None:
        self._say(self.tr("Nobody"), self.tr("There is nobody in this list now."), self.tr("Show all contacts"))

    def say_nothing_found(self, search: str, group: Group | None, text_alone: bool) -> None:
        """`text_alone`: nothing but the text keeps anybody out."""
        if search:
            head = self.tr("Nobody matches “{text}”").format(text=words.clipped(search))
            only = self.tr("Only “{group}” is searched.").format(group=group_word(group)) if group is not None else ""
            self._say(head, only, self.tr("Clear search") if text_alone else self.tr("Clear filter"))
            return
        match group:
            case Group.OVERDUE:
                head = self.tr("Nobody is overdue")
            case Group.DUE:
                head = self.tr("Nobody is due today")
            case Group.NONE:
                head = self.tr("Everybody has a next step")
            case Group.SCHEDULED:
                head = self.tr("Nothing is scheduled")
            case Group.UNTRIAGED:
                head = self.tr("Nobody is left to triage")
            case _:
                head = self.tr("Nobody is resting")
        self._say(head, "", self.tr("Show all contacts"))

    def _say(self, head: str, advice: str, clear: str | None) -> None:
        """`clear`: what leads back to others; None where there are none."""
        self.say(head, advice)
        self._clear.setText(clear or "")
        self._clear.setVisible(clear is not None)
        self._import.setVisible(clear is None)
        self._new.setVisible(clear is None)
