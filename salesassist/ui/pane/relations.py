"""The relations of a contact in the call sheet: who introduced whom, thanks owed, and adding another one."""

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.network import Link, Worth
from salesassist.domain.relation import RelationKind
from salesassist.domain.text import fold
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.network.relation_words import people_by_label, relation_word, strength_word
from salesassist.ui.pane.fields import Section
from salesassist.ui.people import AsTyped, people_called
from salesassist.ui.theme import Theme

MOST = 8  # relations shown before asking for the rest


class RelationsPart(QWidget):
    """Shows one contact's relations, each a link, and adds and removes them."""

    contact_requested = Signal(str)
    said = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._uid = ""
        self._all = False
        self._shown: object = None  # what the rows say
        self._worth = QLabel()
        self._worth.setProperty("look", "muted")
        self._worth.setWordWrap(True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(1)
        self._more, self.add = QPushButton(), QPushButton(self.tr("Add a relation…"))
        for button in (self._more, self.add):
            button.setProperty("look", "link")
        self._more.clicked.connect(self._show_all)
        self.add.clicked.connect(self.begin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 5, 0, 3)
        layout.setSpacing(2)
        layout.addWidget(Section(self.tr("Relations"), theme))
        layout.addWidget(self._worth)
        layout.addLayout(self._rows)
        for button in (self._more, self.add):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    @cached_property
    def editor(self) -> "RelationEditor":
        """Asks for a relation to add; made when it is first wanted."""
        editor = RelationEditor(self._session)
        editor.hide()
        editor.done.connect(self._finish)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(editor)
        return editor

    def show_contact(self, uid: str) -> None:
        """Show this contact's relations as they are now."""
        if uid != self._uid:
            self._all = False
            self._finish()
        self._uid = uid
        links = self._session.links(uid)
        self._session.book.lines([self._other(link) for link in links])  # all names in one go
        links.sort(key=self._rank)
        self._show_rows(links if self._all else links[:MOST])
        self._more.setVisible(not self._all and len(links) > MOST)
        self._more.setText(self.tr("Show %n more", "", max(0, len(links) - MOST)))
        introduced = any(it.source == uid and it.kind == RelationKind.INTRODUCED for it in links)
        self._worth.setVisible(introduced)
        if introduced:
            self._worth.setText(self._in_words(self._session.worth_of(uid)))

    def _show_rows(self, links: Sequence[Link]) -> None:
        """A row for each, made anew where one says something else than before."""
        now, session = self._session.now(), self._session
        shown = [
            (link, self._uid, session.name_of(self._other(link)), now.today if link.thanked_on else None,
             link.kind == RelationKind.INTRODUCED and link.thanked_on is None and (
                 session.thanks_planned(link.source, link.target), session.book.get(link.source)))
            for link in links
        ]  # fmt: skip
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for link in links:
            row = _Row(self, link, self._uid, session)
            self._rows.addWidget(row)
            row.show()  # at once, not when the next event comes: the sheet would jump
        buttons = [button for row in self._rows_shown() for button in row.findChildren(QAbstractButton)]
        for before, after in pairwise([self.add, *buttons, self._more, self.add]):  # Tab comes to them before it
            QWidget.setTabOrder(before, after)

    def _rows_shown(self) -> list[QWidget]:
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def _other(self, link: Link) -> str:
        return link.target if link.source == self._uid else link.source

    def _rank(self, link: Link) -> tuple[bool, bool, str]:
        """Introductions first, thanks owed before thanked ones, then by name."""
        introduced = link.kind == RelationKind.INTRODUCED
        return not introduced, link.thanked_on is not None, fold(self._session.name_of(self._other(link)))

    def _in_words(self, worth: Worth) -> str:
        further = len(worth.reached - worth.introduced)
        parts = [
            self.tr("%n introduced", "", len(worth.introduced)),
            self.tr("%n more through them", "", further) if further else "",
            self.tr("open {amount}").format(amount=words.amounts(worth.open)) if worth.open else "",
            self.tr("won {amount}").format(amount=words.amounts(worth.won)) if worth.won else "",
        ]
        return " · ".join(part for part in parts if part)

    def _show_all(self) -> None:
        self._all = True
        self.show_contact(self._uid)

    # --- acting --------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Ask for a relation to add."""
        self.editor.begin(self._uid)
        self.editor.show()
        self.add.hide()
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:  # once the sheet has made room for it
            QTimer.singleShot(0, self.editor, lambda: area.ensureWidgetVisible(self.editor))

    def _finish(self) -> None:
        if "editor" not in vars(self):  # never yet wanted
            return
        if self.editor.isAncestorOf(self.focusWidget() or self):
            self.add.setFocus()
        self.editor.hide()
        self.add.show()

    def open(self, uid: str) -> None:
        self.contact_requested.emit(uid)

    def remove(self, link: Link) -> None:
        self._session.unrelate(link.source, link.target, RelationKind(link.kind))

    def thanked(self, link: Link) -> None:
        self._session.thank(link.source, link.target)

    def plan_thanks(self, link: Link) -> None:
        if self._session.plan_thanks(link.source, link.target):
            self.said.emit(self.tr("Thank-you planned with {name}").format(name=self._session.name_of(link.source)))
            self.show_contact(self._uid)


class _Row(QWidget):
    """One relation: what it is, to whom, how close; and for an introduction, the thanks."""

    def __init__(self, part: RelationsPart, link: Link, uid: str, session: Session) -> None:
        super().__init__()
        other = link.target if link.source == uid else link.source
        name = session.name_of(other)
        what = QLabel(relation_word(link, uid))
        what.setProperty("look", "muted")
        who = _Name(name)
        tip = self.tr("{name}: a {strength} tie").format(name=name, strength=strength_word(link.strength))
        who.setToolTip(words.literal(tip))
        who.clicked.connect(lambda: part.open(other))
        remove = QToolButton()
        remove.setText("×")
        remove.setProperty("look", "quiet")
        remove.setAccessibleName(
            self.tr("Remove: {what} {name}").format(what=what.text(), name=name)
        )
        remove.setToolTip(self.tr("Remove this relation"))
        remove.clicked.connect(lambda: part.remove(link))
        close = QLabel(strength_word(link.strength))
        close.setProperty("look", "muted")
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(what)
        first.addWidget(who, 1)
        first.addWidget(close)
        first.addWidget(remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(first)
        if link.kind == RelationKind.INTRODUCED:
            layout.addLayout(self._thanks(part, link, session))

    def _thanks(self, part: RelationsPart, link: Link, session: Session) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(10)
        state = QLabel()
        state.setProperty("look", "muted")
        row.addWidget(state)
        if link.thanked_on is not None:
            day = words.short_day(link.thanked_on, session.now())
            state.setText(self.tr("thanked {day}").format(day=day))
        else:
            state.setText(self.tr("thanks owed"))
            introducer = session.book.get(link.source)
            if introducer is not None and not introducer.do_not_contact:
                if session.thanks_planned(link.source, link.target):
                    state.setText(self.tr("thank-you planned"))
                else:
                    row.addWidget(_link(self.tr("Plan a thank-you"), lambda: part.plan_thanks(link)))
            row.addWidget(_link(self.tr("Thanked"), lambda: part.thanked(link)))
        row.addStretch(1)
        return row


class _Name(QPushButton):
    """A name that leads to its contact; with large letters it ends in dots where there is no room for all of it."""

    def __init__(self, name: str) -> None:
        super().__init__(name.replace("&", "&&"))
        self._name = name
        self.setProperty("look", "link")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown.replace("&", "&&"))


def _link(text: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "link")
    button.clicked.connect(lambda: act())
    return button


class RelationEditor(QWidget):
    """Asks for one relation: kind, name, how close."""

    done = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._uid = ""
        self._people: dict[str, str] = {}
        self.kind, self.strength, self.name = QComboBox(), QComboBox(), QLineEdit()
        for text, kind, outwards in (
            (self.tr("was introduced by"), RelationKind.INTRODUCED, False),
            (self.tr("introduced"), RelationKind.INTRODUCED, True),
            (self.tr("is a colleague of"), RelationKind.COLLEAGUE_OF, True),
            (self.tr("works at"), RelationKind.WORKS_AT, True),
            (self.tr("knows"), RelationKind.KNOWS, True),
        ):
            self.kind.addItem(text, (kind.value, outwards))
        for number in (1, 2, 3):
            self.strength.addItem(strength_word(number), number)
        self.kind.setAccessibleName(self.tr("Kind of relation"))
        self.strength.setAccessibleName(self.tr("How close"))
        self.name.setAccessibleName(self.tr("To whom"))
        self.name.setPlaceholderText(self.tr("a name from your contacts"))
        AsTyped(self.name, self._offer)
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.save, cancel = QPushButton(self.tr("Add")), QPushButton(self.tr("Cancel"))
        self.save.setProperty("look", "primary")
        self.save.clicked.connect(self.commit)
        cancel.clicked.connect(self.done)
        self.name.returnPressed.connect(self.commit)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.kind, 1)
        top.addWidget(self.strength)
        bottom.addStretch(1)
        bottom.addWidget(cancel)
        bottom.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.name)
        layout.addWidget(self.trouble)
        layout.addLayout(bottom)

    def begin(self, uid: str) -> None:
        self._uid = uid
        self._people = {}
        self.name.clear()
        self.trouble.hide()
        self.strength.setCurrentIndex(1)
        self.name.setFocus()

    def _offer(self, text: str) -> list[str]:
        self._people = people_by_label(self._session, text, but=self._uid)
        return list(self._people)

    def commit(self) -> None:
        """Record the relation, or say what is missing."""
        other = self._meant()
        if other is None:
            return
        kind, outwards = self.kind.currentData()
        pair = (self._uid, other) if outwards else (other, self._uid)
        if self._session.relate(*pair, RelationKind(kind), self.strength.currentData()):
            self.done.emit()

    def _meant(self) -> str | None:
        """The contact that was typed; None, and a sentence, where that is nobody or might be several."""
        typed = self.name.text().strip()
        if typed in self._people:
            return self._people[typed]
        named = [line.uid for line in people_called(self._session, typed) if line.uid != self._uid]
        if len(named) == 1:
            return named[0]
        if typed in (people := people_by_label(self._session, typed, but=self._uid)):
            return people[typed]
        words = (
            self.tr("Several contacts are called “{name}”: choose one from the list.") if len(named) > 1
            else self.tr("There is no contact “{name}”: choose one from the list.") if typed
            else self.tr("Type whom, and choose from the list.")
        )  # fmt: skip
        self.trouble.setText(words.format(name=typed) if typed else words)
        self.trouble.show()
        self.name.setFocus()
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)
