"""Triage: a freshly imported address book, one contact at a time, one key each."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.contact import Contact, Tier
from salesassist.domain.contact_line import ContactLine
from salesassist.session import Changed, Session
from salesassist.ui import measure, words
from salesassist.ui.keyed_button import KeyedButton
from salesassist.ui.theme import Theme

_WIDTH = 560


@dataclass(frozen=True)
class _Act:
    """What was decided about whom. `step`: the undo step it made; None for a skip, which changes nothing."""

    number: int
    step: int | None


class TriagePage(QWidget):
    """One calm screen. Nothing is decided by looking; each decision is one undo step. Those skipped come again after
    all others."""

    left = Signal()
    contact_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._queue: list[int] = []  # numbers of contacts
        self._skipped: dict[int, None] = {}  # in the order they were skipped
        self._acts: list[_Act] = []
        self._decided: set[int] = set()
        self._taken_back: set[int] = set()  # of those decided, with Ctrl+Z
        self._stale = True
        self._acting = False
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Triage"))
        self._lay_out()
        self._take_theme()
        theme.changed.connect(self._take_theme)
        session.changed.connect(self._look)

    def _lay_out(self) -> None:
        self._title = QLabel(self.tr("Triage"))
        self._count = QLabel()
        self._count.setProperty("look", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(self.tr("Triaged in this sitting"))
        self._leave = QPushButton(self.tr("Done for now"))
        self._leave.setToolTip(self.tr("Esc"))
        self._leave.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self._bar)
        head.addWidget(self._leave)

        self._card = QFrame()
        self._card.setProperty("look", "card")
        self._name, self._role, self._reach, self._origin, self._notes = (QLabel() for _ in range(5))
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(28, 26, 28, 26)
        inside.setSpacing(8)
        for label in (self._name, self._role, self._reach, self._origin, self._notes):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            inside.addWidget(label)
        for label in (self._role, self._origin, self._notes):
            label.setProperty("look", "muted")

        days = self._session.preferences.tier_days
        self._buttons: dict[str, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(8)
        tier = self.tr("{tier}   Every {days} days")
        for place, (name, text, tip, act) in enumerate((
            ("A", tier.format(tier="A", days=days["A"]), self.tr("A relationship that wants a touch this often"),
             lambda: self._tier(Tier.A)),
            ("B", tier.format(tier="B", days=days["B"]), self.tr("A relationship that wants a touch this often"),
             lambda: self._tier(Tier.B)),
            ("C", tier.format(tier="C", days=days["C"]), self.tr("A relationship that wants a touch this often"),
             lambda: self._tier(Tier.C)),
            ("R", self.tr("R   Rest for now"), self.tr("Left alone for three months"), self._rest),
            ("N", self.tr("N   Not for sales"),
             self.tr("Rests for good: family, suppliers. Nothing planned is cancelled."), self._not_for_sales),
            ("S", self.tr("S   Skip"), self.tr("Comes again after all others (Space does the same)"), self._skip),
        )):  # fmt: skip
            grid.addWidget(self._button(name, text, tip, act), place // 3, place % 3)
        self._undo = self._button("U", self.tr("U   Undo"), self.tr("Takes back the last decision (or Backspace)"),
                                  self._go_back)  # fmt: skip
        self._undo.setProperty("look", "quiet")
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self._choices = QWidget()
        question = QLabel(self.tr("How often do you want to be in touch?"))
        question.setProperty("look", "section")
        question.setWordWrap(True)
        below = QVBoxLayout(self._choices)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(question)
        below.addLayout(grid)
        self._done = QLabel()
        self._done.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._done.setWordWrap(True)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, measure.ABOVE, 24, 20)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addStretch(1)
        for widget in (self._card, self._choices, self._undo):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget, 20 if widget is not self._undo else 0)
            row.addStretch(1)
            layout.addLayout(row)
        layout.addWidget(self._done)
        layout.addStretch(2)

    def _button(self, name: str, text: str, tip: str, act: Callable[[], object]) -> QPushButton:
        key, _blank, words_alone = text.partition("   ")
        button = KeyedButton(words_alone, key, self._theme, first=key != "U")
        button.setAccessibleName(f"{key} {words_alone}")
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: act())
        self._buttons[name] = button
        return button

    def _take_theme(self) -> None:
        for widget in (self._card, self._choices):
            widget.setMaximumWidth(round(_WIDTH * self._theme.scale))
        self._title.setFont(self._theme.font(size=1.7, weight=QFont.Weight.DemiBold))
        measure.head(self._title, self._count)
        self._name.setFont(self._theme.font(size=1.6, weight=QFont.Weight.DemiBold))
        self._reach.setFont(self._theme.font(size=1.05))
        self._done.setFont(self._theme.font(size=1.25, weight=QFont.Weight.DemiBold))

    # --- who is next ---------------------------------------------------------------------------------------------

    @property
    def current(self) -> ContactLine | None:
        """The contact in question; None when nobody is left."""
        while self._queue:
            lines = self._session.lines_numbered(self._queue[:1])
            if lines:
                return lines[0]
            del self._queue[0]  # gone meanwhile
        return None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._fill()
        self.setFocus()

    def _fill(self) -> None:
        """Line up whoever is untriaged now: the fresh ones first, then those skipped, in the order they were."""
        waiting = self._session.untriaged_numbers()
        among = set(waiting)
        self._skipped = {number: None for number in self._skipped if number in among}
        self._queue = [number for number in waiting if number not in self._skipped] + list(self._skipped)
        self._taken_back = self._decided & among
        self._stale = False
        self._show()

    def _look(self, changed: Changed) -> None:
        if changed.kinds == {"telling"} or self._acting:
            return
        self._stale = True
        if self.isVisible():
            self._fill()

    # --- what the user decides -----------------------------------------------------------------------------------

    def _decide(self, verb: Callable[[str], bool]) -> None:
        line = self.current
        if line is None:
            return
        self._acting = True
        try:
            done = verb(line.uid)
        finally:
            self._acting = False
        if done:
            self._acts.append(_Act(line.number, self._session.undo_stack.index()))
            self._decided.add(line.number)
            self._taken_back.discard(line.number)
            self._skipped.pop(line.number, None)
            del self._queue[0]
            self._show()

    def _tier(self, tier: Tier) -> None:
        self._decide(lambda uid: self._session.set_tier([uid], tier))

    def _rest(self) -> None:
        self._decide(self._session.triage_rest)

    def _not_for_sales(self) -> None:
        self._decide(self._session.not_for_sales)

    def _skip(self) -> None:
        line = self.current
        if line is None or len(self._queue) == 1:
            return
        self._acts.append(_Act(line.number, None))
        self._skipped.pop(line.number, None)
        self._skipped[line.number] = None
        self._queue.append(self._queue.pop(0))
        self._show()

    def _go_back(self) -> None:
        """Take back the last decision or skip, and show that contact again. What was done elsewhere since is not
        touched."""
        if not self._acts:
            return
        act = self._acts[-1]
        if act.step is not None:
            if self._session.undo_stack.index() != act.step:
                self._acts.clear()
                self._show()
                return
            self._acting = True
            try:
                self._session.undo_stack.undo()
            finally:
                self._acting = False
            self._decided.discard(act.number)
            self._taken_back.discard(act.number)
        self._acts.pop()
        self._skipped.pop(act.number, None)
        self._queue = [other for other in self._queue if other != act.number]
        if any(not line.triaged for line in self._session.lines_numbered([act.number])):
            self._queue.insert(0, act.number)
        self._show()

    # --- keys ----------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Here the keys of the triage come before those of the menus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._key(event):
            event.accept()
            return True
        return super().event(event)

    def _key(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return None
        match event.key():
            case Qt.Key.Key_A:
                return lambda: self._tier(Tier.A)
            case Qt.Key.Key_B:
                return lambda: self._tier(Tier.B)
            case Qt.Key.Key_C:
                return lambda: self._tier(Tier.C)
            case Qt.Key.Key_R:
                return self._rest
            case Qt.Key.Key_N:
                return self._not_for_sales
            case Qt.Key.Key_S | Qt.Key.Key_Space:
                return self._skip
            case Qt.Key.Key_U | Qt.Key.Key_Backspace:
                return self._go_back
            case Qt.Key.Key_Escape:
                return self.left.emit
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._key(event)
        if act is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # a key held down decides about one contact, not about forty
            act()

    # --- showing -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        left, line = len(self._queue), self.current
        done = len(self._decided) - len(self._taken_back)
        for widget in (self._card, self._choices):
            widget.setVisible(line is not None)
        self._done.setVisible(line is None)
        self._undo.setVisible(bool(self._acts))
        self._buttons["S"].setEnabled(left > 1)
        self._bar.setRange(0, max(left + done, 1))
        self._bar.setValue(done)
        text = self.tr("{left} to triage · {done} done") if done else self.tr("{left} to triage")
        if line is not None and line.number in self._skipped:
            text = self.tr("{left} to triage, all skipped once · {done} done")
        self._count.setText(text.format(left=words.number(left), done=words.number(done)))
        if line is None:
            self._done.setText(self.tr("Nobody is left to triage."))
            self.setAccessibleDescription(self._done.text())
            return
        contact = self._session.contact(line.uid)
        self._name.setText(line.name)
        role, reach, origin, notes = _about(contact) if contact else ("", "", "", "")
        if contact is not None and contact.added_at is not None:
            added = self.tr("added {ago}").format(ago=words.ago(contact.added_at, self._session.now()))
            origin = " · ".join(filter(None, (origin, added)))
        for label, what in ((self._role, role), (self._reach, reach), (self._origin, origin), (self._notes, notes)):
            label.setText(what)
            label.setVisible(bool(what))
        self.setAccessibleDescription(", ".join(filter(None, (line.name, role, reach, self._count.text()))))


def _about(contact: Contact) -> tuple[str, str, str, str]:
    """What helps to decide: role and organisation, how to reach them, where they come from, the beginning of notes."""
    organization = contact.organization if contact.organization != contact.name else ""
    role = " · ".join(filter(None, (contact.role, organization)))
    numbers, mails = [phone.number for phone in contact.phones], [mail.address for mail in contact.emails]
    reach = "   ".join((*numbers[:2], *mails[:2]))
    places = [address.city or address.one_line() for address in contact.addresses[:1]]
    origin = " · ".join(filter(None, (*places, contact.how_met, ", ".join(contact.tags[:6]))))
    notes = " ".join(contact.notes.split())
    return role, reach, origin, notes if len(notes) <= 240 else notes[:239] + "…"
