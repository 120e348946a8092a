"""Focus mode: one contact of the day's list at a time, with everything for the call, and one key for how it went."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.calling import Calling, Settled
from salesassist.domain.contact import Phone
from salesassist.domain.follow_up import Channel
from salesassist.domain.interaction import Outcome
from salesassist.domain.status import Status
from salesassist.session import Changed, Session, Sheet
from salesassist.ui import measure, words
from salesassist.ui.focus.card import ContactCard
from salesassist.ui.focus.closing import Closing
from salesassist.ui.focus.glide import Stage
from salesassist.ui.focus.rest import Rest
from salesassist.ui.keyed_button import KeyedButton
from salesassist.ui.one_line import OneLine
from salesassist.ui.pane.outcomes import OutcomeBar
from salesassist.ui.pane.pane import ContactPane
from salesassist.ui.theme import Theme

WIDTH, HEIGHT = 880, 700  # at most
BRIEF = 360  # pixels, for letters of the usual size: below, the outcomes say no more than their names
AROUND = 900  # pixels in height, of all that is here with what is above and below it
BESIDE_KEY = 9  # pixels, what a quiet button has beside its key, which ends where the card does
HIGH = 700  # a window that is so high has room for a message below the keys

_KEY = Qt.Key


class FocusPage(QWidget):
    """Goes through today's list in its order. What is done is done by `pane`, which shows the same contact unseen:
    so every act is the one that it is everywhere."""

    left = Signal()
    contact_requested = Signal(str)
    refused = Signal(str)

    def __init__(self, session: Session, theme: Theme, pane: ContactPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme, self._pane = session, theme, pane
        self._calling = Calling(())
        self._day: date | None = None  # on which the session was begun
        self._told_on: tuple[date, str] | None = None  # the day and the time zone as of which the card calls days
        self._sheet: Sheet | None = None
        self._acting = False
        self._break = False
        self._begun = 0  # how many steps there were to undo
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Calling"))
        self._title, self._count, self._said = QLabel(self.tr("Calling")), QLabel(), QLabel()
        self._bar = QProgressBar()
        self._card = ContactCard(session, theme)
        self._note = OneLine()
        self._outcomes = OutcomeBar(session, theme, columns=4)
        self._rest = Rest(theme)
        self._closing = Closing(session, theme)
        self._pages = QStackedWidget()
        self._stage = Stage(self._pages)
        self._lay_out()
        self._take_theme()
        theme.changed.connect(self._take_theme)
        self._card.call_requested.connect(lambda: self.call())
        self._card.other_requested.connect(self.call)
        self._card.message_requested.connect(lambda: self._act(self._pane.message))
        self._outcomes.chosen.connect(self.log)
        self._outcomes.snoozed.connect(self._snooze)
        self._note.textChanged.connect(pane.sheet.note.setText)
        self._note.returnPressed.connect(self.setFocus)
        self._rest.ended.connect(self.take_break)
        self._closing.left.connect(self.left)
        session.changed.connect(self._look)
        session.time_passed.connect(self._pass_time)

    # --- layout --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for label in (self._count, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("look", "muted")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(150)
        self._bar.setAccessibleName(self.tr("How far through the day"))
        self._pause = self._button(self.tr("Break"), "B", self.tr("Take a break; the timer stops"), self.take_break)
        self._leave = self._button(self.tr("Leave"), self.tr("Esc"), self.tr("Back to Today; everything is kept"),
                                   self.left.emit)  # fmt: skip
        self._back = self._button(self.tr("Back"), "←", self.tr("The contact before"), self.back)
        self._undo = self._button(self.tr("Undo"), "U", self.tr("Take back what was done last"), self.undo)
        self._later = self._button(self.tr("Put last"), "L", self.tr("Comes again after all others"), self.later)
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setClearButtonEnabled(True)
        self._count.setContentsMargins(0, 0, 0, 3)  # on the line of the title
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said.setWordWrap(True)

        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(self._bar)
        head.addWidget(self._pause)
        head.addWidget(self._leave)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._said, 1)
        for button in (self._back, self._undo, self._later):
            foot.addWidget(button)

        asking = QWidget()
        inside = QVBoxLayout(asking)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(9)
        inside.addWidget(self._card, 1)
        inside.addWidget(self._note)
        inside.addWidget(self._outcomes)
        for page in (asking, self._rest, self._closing):
            self._pages.addWidget(page)
        self._asking = asking
        self._middle = middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._stage, 1000)
        middle.addStretch(1)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 14, 24, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(middle, 100)
        layout.addStretch(1)
        layout.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = self._theme.scale
        over = max((self.height() - round(AROUND * scale)) // 3, 0)  # on a very high screen
        beside = measure.side(self.width(), 24, WIDTH, scale)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (BESIDE_KEY, 0) if mirrored else (0, BESIDE_KEY)
        self._middle.setContentsMargins(left, 0, right, 0)
        self._layout.setContentsMargins(beside - left, 14 + over, beside - right, 12 + 2 * over)
        self.setContentsMargins(0, 0, 0, 20 if self.height() >= HIGH else 0)
        self._outcomes.set_brief(self.height() < BRIEF * self._theme.scale)

    def _button(self, text: str, key: str, tip: str, act: Callable[[], object]) -> QPushButton:
        button = KeyedButton(text, key, self._theme)
        button.setProperty("look", "quiet")
        button.setToolTip(f"{tip} ({key})")
        button.setAccessibleName(text)
        button.setAccessibleDescription(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: act())
        return button

    def _take_theme(self) -> None:
        self._stage.setMaximumSize(QSize(WIDTH, HEIGHT) * self._theme.scale)
        self._title.setFont(self._theme.font(size=1.45, weight=QFont.Weight.DemiBold))

    # --- coming and going ----------------------------------------------------------------------------------------

    def begin(self) -> bool:
        """Go through today's list as far as its limit shows it, or on from where it was left today. False if a record
        is being edited, which is said by `refused`."""
        if self._pane.editing:
            self.refused.emit(self.tr("Save or leave the record that is being edited, then start calling."))
            return False
        today = self._session.now().today
        self._break, self._begun = False, self._session.undo_stack.index()
        if self._day == today and self._calling.current is not None:
            self._take_back(Changed(everything=True))
            self._refresh()
        else:
            rows, shown = self._session.today(), self._session.shown_today()
            self._calling, self._day = Calling(rows[:shown], rows[shown:]), today
            self._said.clear()
            self._card.timer.reset()
            self._card.timer.total -= self._card.timer.total
            self._show()
        self.setFocus()
        return True

    @property
    def current(self) -> str | None:
        """The uid of the contact that is shown."""
        return self._calling.current

    def _look(self, changed: Changed) -> None:
        if changed.kinds == {"telling"} or self._acting or not self.isVisible():
            return
        self._take_back(changed)
        self._refresh()

    def _take_back(self, changed: Changed) -> None:
        """Whose entry was undone is to be called again."""
        for settled in self._calling.settled[::-1]:
            concerned = changed.everything or settled.contact in changed.contacts
            if settled.entry and concerned and not self._has_entry(settled):
                self._calling.take_back(settled)
                self._said.clear()

    def _has_entry(self, settled: Settled) -> bool:
        sheet = self._session.sheet(settled.contact)
        return sheet is not None and any(entry.uid == settled.entry for entry in sheet.history)

    def _refresh(self) -> None:
        """Look at today's list again; stay with the contact in question while it is still one."""
        was = self.current
        book, now = self._session.book, self._session.now()
        planned = []
        for uid in self._calling.waiting:
            line = book.get(uid)
            if line is None or line.step is not None or line.status(now) is Status.RESTING:
                planned.append(uid)
        self._calling.refresh(self._session.today(), planned)
        if self.current == was:
            self._show()
        else:
            self._card.timer.reset()
            self._stage.change(self._show)

    def _show_card(self, sheet: Sheet) -> None:
        self._told_on = self._day_and_zone()
        self._card.show_sheet(sheet, self._was_done(sheet.contact.uid))

    def _day_and_zone(self) -> tuple[date, str]:
        now = self._session.now()
        return now.today, str(now.zone)

    def _pass_time(self) -> None:
        if self.isVisible() and self._sheet is not None:
            if self._told_on != self._day_and_zone():  # "today" is another day by now
                self._show_card(self._sheet)
            else:
                self._card.show_time(self._sheet)
            self._outcomes.show_sheet(self._sheet, self._session.now())

    # --- acting --------------------------------------------------------------------------------------------------

    def call(self, phone: Phone | None = None) -> None:
        """Dial, another number than the first if that is said, and start the timer."""
        if self._sheet is not None and self._card.call.isEnabled():
            if phone is not None:
                self._pane.sheet.dial(phone)
            else:
                self._pane.sheet.call()
            self._card.timer.setChecked(True)
            self.setFocus()

    def log(self, outcome: Outcome) -> None:
        """Write down how it went, with the note; the next one's turn where that was done. The call is over by then: its
        timer stands still meanwhile, and goes on where nothing was written."""
        timer, uid = self._card.timer, self.current
        running = timer.running
        timer.setChecked(False)
        self._act(lambda: self._pane.log(outcome))
        if running and self.current == uid:
            timer.setChecked(True)

    def _act(self, act: Callable[[], object]) -> None:
        """Do something with the contact in question, and go on if that settled it."""
        uid, sheet = self.current, self._sheet
        if uid is None or sheet is None or self._break:
            return
        if self._pane.uid != uid:
            self._pane.show_contact(uid)
        known = {entry.uid for entry in sheet.history}
        step = self._session.undo_stack.index()
        self._acting = True
        try:
            with QSignalBlocker(self._pane):  # what it says would lie over the keys: it is said here
                act()
        finally:
            self._acting = False
        after = self._session.sheet(uid)
        entry = next((e for e in after.history if e.uid not in known), None) if after else None
        if after is not None and (entry is not None or self._session.undo_stack.index() != step):
            self._say(after, words.outcome_word(entry.outcome) if entry is not None else "")
        if entry is not None:
            self._card.timer.reset()
            self._calling.settle(Settled(uid, entry.outcome, entry.uid))
            self._stage.change(self._show)
        else:
            self._refresh()
        self.setFocus()

    def _say(self, sheet: Sheet, outcome: str) -> None:
        done = outcome or self._session.undo_stack.undo_text()
        text = self.tr("{name}: {done}").format(name=words.clipped(sheet.contact.name), done=done) if outcome else done
        if sheet.next_step is not None:
            due = words.due_text(sheet.next_step.due, self._session.now(), inside=True)
            what = f"{words.channel_inside(sheet.next_step.channel)}, {due}"
            text = self.tr("{text}. Next: {what}").format(text=text, what=what)
        self._said.setText(text)
        self._said.setToolTip(words.literal(text))

    def _snooze(self) -> None:
        """Remind again in an hour: until then it is the others' turn."""
        uid, step = self.current, self._session.undo_stack.index()
        self._act(self._pane.snooze)
        if self.current == uid and self._session.undo_stack.index() != step:
            self.later()

    def later(self) -> None:
        """Pass over this contact, or go on from one that was looked at again."""
        if self._calling.later():
            self._card.timer.reset()
            self._stage.change(self._show)
        elif self.current is not None:
            self._said.setText(self.tr("Nobody else is left."))
        self.setFocus()

    def back(self) -> None:
        """The contact before, as it is by now."""
        if self._calling.back():
            self._card.timer.reset()
            self._stage.change(self._show, back=True)
        self.setFocus()

    def undo(self) -> None:
        """Take back what was done last."""
        if self._can_undo():
            self._session.undo_stack.undo()
        self.setFocus()

    def _can_undo(self) -> bool:
        """What was done before is undone by the menu alone."""
        return self._session.undo_stack.index() > self._begun

    def take_break(self) -> None:
        """Rest, or go on after a rest."""
        if self.current is None:
            return
        self._break = not self._break
        self._card.timer.setChecked(False)
        self._show()
        (self._rest.go_on if self._break else self).setFocus()

    def _open(self) -> None:
        if self.current is not None:
            self.contact_requested.emit(self.current)

    # --- keys ----------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Here the keys of the session come before those of the menus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._key(event):
            event.accept()
            return True
        return super().event(event)

    def _key(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, pane = event.key(), self._pane
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ControlModifier and key == _KEY.Key_D:
            return self.call
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return None
        if key in (_KEY.Key_Return, _KEY.Key_Enter) and self._pages.currentWidget() is self._closing:
            return self.left.emit
        if _KEY.Key_1 <= key <= _KEY.Key_7:
            return lambda: self.log(list(Outcome)[key - _KEY.Key_1])
        if modifiers and key == _KEY.Key_C:
            return self._card.others.offer
        acts: dict[int, Callable[[], object]] = {
            _KEY.Key_C: self.call, _KEY.Key_T: self._card.timer.toggle, _KEY.Key_N: self._note.setFocus,
            _KEY.Key_M: lambda: self._act(pane.message), _KEY.Key_P: lambda: self._act(pane.plan),
            _KEY.Key_R: lambda: self._act(pane.reschedule), _KEY.Key_X: lambda: self._act(pane.skip),
            _KEY.Key_S: self._snooze, _KEY.Key_L: self.later, _KEY.Key_Right: self.later, _KEY.Key_Left: self.back,
            _KEY.Key_Backspace: self.back, _KEY.Key_U: self.undo, _KEY.Key_B: self.take_break,
            _KEY.Key_O: self._open, _KEY.Key_Escape: self._escape,
        }  # fmt: skip
        return acts.get(key)

    def _escape(self) -> None:
        if self._note.hasFocus():
            self.setFocus()
        elif self._break:
            self.take_break()
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._key(event)
        if act is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # a key held down deals with one contact, not with forty
            act()

    # --- showing -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        calling, uid = self._calling, self.current
        self._sheet = self._session.sheet(uid) if uid else None
        done, total = calling.done, calling.total
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._undo.setEnabled(self._can_undo())
        self._later.setVisible(uid is not None)
        self._pause.setVisible(uid is not None and not self._break)  # then the way on stands in the middle
        spoke = self.tr("{count} spoke").format(count=words.number(calling.outcomes()[Outcome.SPOKE]))
        if self._sheet is None or uid is None:
            self._count.setText(spoke if total else "")
            self._closing.show_end(calling, self._card.timer.total)
            self._pages.setCurrentWidget(self._closing)
            self._announce(self._closing.spoken())
            return
        at = self.tr("{number} of {total}").format(
            number=words.number(min(done + 1, total)), total=words.number(total)
        )
        self._count.setText(f"{at} · {spoke}")
        name = words.clipped(self._sheet.contact.name)
        if self._break:
            self._rest.say_who_is_next(name)
            self._pages.setCurrentWidget(self._rest)
            return
        new = self._pane.uid != uid or self._pages.currentWidget() is not self._asking
        self._pane.show_contact(uid)
        if self._note.text() != self._pane.sheet.note.text():
            self._note.setText(self._pane.sheet.note.text())
        self._show_card(self._sheet)
        self._note.setPlaceholderText(self._hint_for_note(self._sheet))
        self._outcomes.show_sheet(self._sheet, self._session.now())
        self._pages.setCurrentWidget(self._asking)
        if new:
            self._announce(f"{self._card.spoken()}, {self._count.text()}")

    def _hint_for_note(self, sheet: Sheet) -> str:
        if sheet.next_step is None or sheet.next_step.channel is Channel.CALL:
            return self.tr("Note for this call, in one line (N)")
        return self.tr("Note for the next entry, in one line (N)")

    def _was_done(self, uid: str) -> str:
        """What was done with a contact in this session, where it is looked at again."""
        last = next((settled for settled in self._calling.settled[::-1] if settled.contact == uid), None)
        if last is not None:
            word = words.outcome_word(last.outcome) if last.outcome else self.tr("planned otherwise")
            return self.tr("Done already: {what}. → goes on.").format(what=word)
        return self.tr("Put off before") if self._calling.is_put_off(uid) else ""

    def _announce(self, text: str) -> None:
        self.setAccessibleDescription(text)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
