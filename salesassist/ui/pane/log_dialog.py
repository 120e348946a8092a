"""Logging a conversation: what was said, and the next step agreed. It does not close without one, or a reason."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.cadence import on_ladder
from salesassist.domain.follow_up import Channel, Due, FollowUp
from salesassist.domain.interaction import ANSWERS, Direction, Outcome
from salesassist.domain.status import Status, due_status
from salesassist.domain.text import one_line
from salesassist.formats import day_pattern, time_pattern
from salesassist.frozen import replace
from salesassist.session import Entry, Session, Sheet
from salesassist.ui import words
from salesassist.ui.body import Body
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.careful import CarefulDialog
from salesassist.ui.day_field import DayField, MomentField
from salesassist.ui.half_written import keep
from salesassist.ui.keyed_button import KeyedButton
from salesassist.ui.pane.fields import Section
from salesassist.ui.pane.offer import Offer
from salesassist.ui.pane.plan_dialogs import unkind
from salesassist.ui.pane.step_editor import StepEditor
from salesassist.ui.room import keep_in_sight, room_of
from salesassist.ui.theme import Theme
from salesassist.ui.wrapped_check_box import WrappedCheckBox

SAVE_KEYS = "Ctrl+Return", "Ctrl+Enter"
FRAME = 48  # pixels in height, for what the desktop puts around a window


class LogDialog(CarefulDialog):
    """Asks what was said and what comes next. `entry` is what to log, once accepted."""

    def __init__(
        self, session: Session, theme: Theme, sheet: Sheet, outcome: Outcome, note: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._theme, self._sheet, self._outcome = session, theme, sheet, outcome
        self._now = session.now()
        sent = outcome is Outcome.SENT
        self.entry: Entry | None = None
        self._chosen: int | None = None  # which of the steps offered; None: the user's own
        self.setWindowTitle(self._title())
        room = room_of(self)
        self.setMinimumWidth(min(round(640 * theme.scale), room.width() - 40))
        self._note = QPlainTextEdit(note)
        self._note.setPlaceholderText(
            self.tr("In a line, what was in it") if sent else self.tr("In their words, as far as you can")
        )
        self._note.setAccessibleName(self._heading())
        self._note.setTabChangesFocus(True)
        low = room.height() < 720 * theme.scale
        self._low = low
        self._note.setFixedHeight(52 if low else 76)
        self._when = MomentField(today=self._now.today)
        self._when.setAccessibleName(self.tr("When it happened"))
        self._when.setDisplayFormat(f"{day_pattern(weekday=False, year=True)}, {time_pattern()}")
        self._when.setDateTime(_qdatetime(self._now.at))
        self._when.setMaximumDateTime(_qdatetime(self._now.at + timedelta(minutes=1)))
        self._channel = QComboBox()
        self._channel.setAccessibleName(self.tr("Channel"))
        for channel in Channel:
            self._channel.addItem(words.channel_word(channel), channel)
        self._channel.setCurrentIndex(self._channel.findData(self._usual_channel()))
        self._theirs = QCheckBox(self.tr("They contacted me"))
        self._theirs.setChecked(outcome is Outcome.REPLIED)
        self._theirs.setVisible(outcome is not Outcome.SENT)
        self._closes, self._also = self._closing_boxes()
        self._satisfied = self._satisfied_box()
        self._editor = StepEditor(
            self._now, session.working_days_of(sheet.contact), self, partial(unkind, session, sheet.contact)
        )
        self._choices = self._next_steps()
        self._my_task, self._their_task = QLineEdit(), QLineEdit()
        self._my_task.setAccessibleName(self.tr("My task"))
        self._their_task.setAccessibleName(self.tr("Their task"))
        self._my_by, self._their_by = _ByDay(self._now.tomorrow), _ByDay(self._now.tomorrow)
        self._my_by.setAccessibleName(self.tr("My task is promised by"))
        self._their_by.setAccessibleName(self.tr("Their task is promised by"))
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("because…"))
        self._reason.setAccessibleName(self.tr("Why there is no next step"))
        self._look_again = DayField(today=self._now.today)
        self._look_again.setDisplayFormat(day_pattern(year=True))
        self._look_again.setAccessibleName(self.tr("Look again on"))
        days = session.working_days_of(sheet.contact)
        self._look_again.setDate(_qdate(days.on_or_after(self._now.today + timedelta(days=90))))
        self._look_again.setMinimumDate(_qdate(self._now.tomorrow))
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._lay_out()
        self._choose(0)
        self._editor.edited.connect(self._edited)
        self._when.dateTimeChanged.connect(self._tell_closing)
        self._note.setFocus()
        keep(self, session, f"log {outcome}", sheet.contact.uid)

    def _title(self) -> str:
        return self.tr("{name}: {outcome}").format(
            name=self._sheet.contact.name, outcome=words.outcome_inside(self._outcome)
        )

    def _heading(self) -> str:
        """What the note is about: a message is not said."""
        match self._outcome:
            case Outcome.SENT:
                return self.tr("What you sent")
            case Outcome.REPLIED:
                return self.tr("What they answered")
            case _:
                return self.tr("What was said")

    def _usual_channel(self) -> Channel:
        step = self._sheet.next_step
        if self._outcome is Outcome.MET:
            return Channel.MEETING
        if self._outcome in (Outcome.SENT, Outcome.REPLIED):
            return step.channel if step and step.channel not in (Channel.CALL, Channel.MEETING) else Channel.EMAIL
        return Channel.CALL

    # --- what it closes ------------------------------------------------------------------------------------------

    def _closing_boxes(self) -> tuple[WrappedCheckBox | None, Sequence[tuple[FollowUp, WrappedCheckBox]]]:
        step = self._sheet.next_step
        also = []
        for follow_up in self._sheet.follow_ups:
            if follow_up.promised and (step is None or follow_up.uid != step.uid):
                box = WrappedCheckBox(self._closing_text(follow_up))
                box.toggled.connect(lambda: self._rebuild())
                also.append((follow_up, box))
        if step is None:
            return None, also
        box = WrappedCheckBox(self._closing_text(step))
        planned_for_later = due_status(step.due, self._now) is Status.SCHEDULED
        box.setChecked(not planned_for_later or on_ladder(step))
        box.toggled.connect(lambda: self._rebuild())
        return box, also

    def _closing_text(self, step: FollowUp) -> str:
        """What this was: a promise is kept until its day is over, and after it only closed."""
        late = (self._happened().astimezone(self._now.zone).date() - step.due.user_day(self._now)).days
        if not step.promised:
            text = self.tr("This was: {what}")
        elif late > 0:
            text = self.tr("This closes the promise (%n day(s) late): {what}", "", late)
        else:
            text = self.tr("This kept the promise: {what}")
        return text.format(what=self._named(step)).replace("&", "&&")

    def _tell_closing(self) -> None:
        """It happened on another day: a promise may have been kept by then."""
        step = self._sheet.next_step
        closes = [(step, self._closes)] if step is not None and self._closes is not None else []
        for follow_up, box in (*closes, *self._also):
            if (text := self._closing_text(follow_up)) != box.sentence:
                box.set_sentence(text)

    def _named(self, step: FollowUp) -> str:
        return f"{words.clipped(step.purpose)}, {words.due_text(step.due, self._now, inside=True)}"

    def _satisfied_box(self) -> QComboBox | None:
        """How satisfied they are, where this answers a satisfaction check."""
        if self._outcome not in ANSWERS or not self._session.asks_satisfaction(
            self._sheet.contact.uid, self._sheet.next_step
        ):
            return None
        box = QComboBox()
        box.setAccessibleName(self.tr("Are they satisfied?"))
        box.addItem(self.tr("We did not talk about whether they are satisfied"), None)
        box.addItem(self.tr("They are satisfied: ask for a referral in time"), True)
        box.addItem(self.tr("They are not satisfied: put it right first"), False)
        return box

    def _closing(self) -> str | None:
        step = self._sheet.next_step
        return step.uid if step is not None and self._closes is not None and self._closes.isChecked() else None

    def _also_kept(self) -> tuple[str, ...]:
        return tuple(follow_up.uid for follow_up, box in self._also if box.isChecked())

    # --- what comes next -----------------------------------------------------------------------------------------

    def _next_steps(self) -> list[tuple[str, str, FollowUp | None]]:
        """The steps to choose from: title, reason, the draft; a step that stays carries its uid."""
        days, today = self._session.working_days_of(self._sheet.contact), self._now.today
        purpose = self._sheet.next_step.purpose if self._sheet.next_step else self.tr("Follow up")
        step = self._sheet.next_step
        carried = FollowUp("", self._sheet.contact.uid, purpose, Due(today))
        if step is not None:
            carried = replace(carried, points=step.points, smallest_step=step.smallest_step, deal=step.deal)
        week = replace(carried, due=Due(days.on_or_after(today + timedelta(days=7))), channel=Channel.CALL)
        check = replace(carried, due=Due(days.after(today, 2)), purpose=self.tr("Check in"), channel=Channel.CALL)
        useful = self._session.not_now(self._sheet.contact, carried.deal)
        choices: list[tuple[str, str, FollowUp | None]] = [
            (self._offer(week), self.tr("a week from now"), week),
            (self._offer(check), self.tr("two working days from now"), check),
            (self._offer(useful), self.tr("not now: something useful"), useful),
        ]
        if step is not None and self._closing() and (planned := self._session.goes_on(step)) is not None:
            choices.insert(0, (self._offer(planned), planned.rule, planned))
        closing = {self._closing(), *self._also_kept()}
        staying = [f for f in self._sheet.follow_ups if f.uid not in closing
                   and (f.promised or not (on_ladder(f) and self._outcome in ANSWERS))]  # fmt: skip
        for follow_up in staying[:1]:
            choices.insert(0, (self.tr("Keep: {what}").format(what=self._named(follow_up)),
                               self.tr("it is planned already"), follow_up))  # fmt: skip
        return choices

    def _offer(self, step: FollowUp) -> str:
        return f"{words.channel_word(step.channel)}, {words.due_text(step.due, self._now, inside=True)}"

    def _rebuild(self) -> None:
        """What this was changes what can come next; a step that the user has written stays as they wrote it."""
        own = not any(radio.isChecked() for radio in self._radios)
        self._choices = self._next_steps()
        self._fill_cards()
        if own:
            self._chosen = None
        else:
            self._choose(0)

    def _fill_cards(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self._radios: list[QRadioButton] = []
        for number, (title, reason, step) in enumerate(self._choices):
            promised = self.tr("promised") if step is not None and step.promised else ""
            radio = Offer(number + 1, title, reason, self._theme, promised=promised, low=self._low)
            radio.setShortcut(QKeySequence(f"Alt+{number + 1}"))
            radio.setToolTip(words.literal(f"{title}, {reason} (Alt+{number + 1})"))
            radio.clicked.connect(lambda _checked=False, chosen=number: self._choose(chosen))
            self._cards.addWidget(radio)
            self._radios.append(radio)

    def _choose(self, number: int) -> None:
        self._chosen = number
        self._radios[number].setChecked(True)
        step = self._choices[number][2]
        staying = step is not None and step.uid != ""
        for widget in (self._editor, self._my_task, self._their_task):  # what stays is not written again
            widget.setEnabled(not staying)
        if step is not None:
            self._editor.show_step(step)

    def _edited(self) -> None:
        """The user changed the fields: the step is their own now."""
        if self._chosen is not None and self._radios:
            radio = self._radios[self._chosen]
            radio.setAutoExclusive(False)
            radio.setChecked(False)
            radio.setAutoExclusive(True)

    # --- layout --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        title = QLabel(self._title())
        title.setFont(self._theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        head.addWidget(title, 1)
        head.addWidget(self._when)
        head.addWidget(self._channel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(22, 20, 22, 18)
        outer.setSpacing(8)
        self._body = body = Body(beside=4)
        layout = body.column
        layout.addLayout(head)
        layout.addWidget(Section(self._heading(), self._theme))
        layout.addWidget(self._note)
        layout.addWidget(self._theirs)
        for box in [*([self._closes] if self._closes else []), *(box for _f, box in self._also)]:
            layout.addWidget(box)
        if self._satisfied is not None:
            layout.addWidget(self._satisfied)
        self._step_part = QWidget()
        part = QVBoxLayout(self._step_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(8)
        agreed = self._outcome in ANSWERS
        next_step = self.tr("Next step, agreed with them") if agreed else self.tr("Next step, if they do not answer")
        part.addWidget(Section(next_step, self._theme))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(4 if self._low else 6)
        part.addLayout(self._cards)
        self._fill_cards()
        frame = QFrame()
        frame.setProperty("look", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(12, 12, 12, 12)
        inside.addWidget(self._editor)
        part.addWidget(frame)
        tasks = QHBoxLayout()
        tasks.setSpacing(10)
        for heading, field, by in (
            (self.tr("My task"), self._my_task, self._my_by),
            (self.tr("Their task"), self._their_task, self._their_by),
        ):
            column = QVBoxLayout()
            column.setSpacing(4)
            head = QHBoxLayout()
            head.addWidget(Section(heading, self._theme), 1)
            head.addWidget(by)
            column.addLayout(head)
            column.addWidget(field)
            tasks.addLayout(column)
        part.addLayout(tasks)
        layout.addWidget(self._step_part)
        self._none_part = QFrame()
        self._none_part.setProperty("look", "card")
        none = QHBoxLayout(self._none_part)
        none.addWidget(QLabel(self.tr("No next step,")))
        none.addWidget(self._reason, 1)
        none.addWidget(QLabel(self.tr("look again on")))
        none.addWidget(self._look_again)
        self._none_part.hide()
        layout.addWidget(self._none_part)
        layout.addWidget(self._trouble)
        layout.addStretch(1)
        outer.addWidget(body, 1)
        outer.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        hint = QLabel(
            self.tr("A conversation ends with a next step, or with a reason and a day to look again.")
            if self._outcome in ANSWERS
            else self.tr("After a message comes a next step, or a reason and a day to look again.")
        )
        hint.setProperty("look", "muted")
        hint.setWordWrap(True)
        hint.setVisible(not self._low)
        self._none = QPushButton(self.tr("None, because…"))
        self._none.setToolTip(hint.text())  # where there is no room for it elsewhere
        self._none.setCheckable(True)
        self._none.toggled.connect(self._show_none)
        save = KeyedButton(self.tr("Save"), _in_short(SAVE_KEYS[0]), self._theme)
        save.setProperty("look", "primary")
        save.setDefault(True)
        save.setToolTip(self.tr("Ctrl+Enter"))
        save.clicked.connect(self.accept)
        for keys in SAVE_KEYS:
            QShortcut(QKeySequence(keys), self, self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(hint, 1)
        row.addLayout(ButtonRow(save, cancel, others=[self._none]))
        return row

    def _show_none(self, none: bool) -> None:
        self._step_part.setVisible(not none)
        self._none_part.setVisible(none)
        self._none.setText(self.tr("Agree a next step") if none else self.tr("None, because…"))
        self._trouble.hide()
        if none:
            self._reason.setFocus()
        self._body.updateGeometry()
        self._take_height()
        keep_in_sight(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_height()

    def _take_height(self) -> None:
        """As high as all of it is, if the screen has room: Qt takes two thirds of that at most, and the sentence beside
        the buttons, as every long one, for one line."""
        outer = self.layout()
        assert outer is not None
        outer.activate()
        most, margins = room_of(self).height() - FRAME, outer.contentsMargins()
        body = self._body.column.totalHeightForWidth(self.width() - margins.left() - margins.right())
        besides = outer.totalHeightForWidth(self.width()) - self._body.sizeHint().height()
        self.resize(self.width(), min(besides + body, most))

    # --- the result ----------------------------------------------------------------------------------------------

    def accept(self) -> None:
        entry = self._made()
        if entry is not None:
            self.entry = entry
            super().accept()

    def _made(self) -> Entry | None:
        entry = Entry(
            self._sheet.contact.uid, self._outcome, self._happened(), Channel(self._channel.currentData()),
            Direction.IN if self._theirs.isChecked() else Direction.OUT, self._note.toPlainText().strip(),
            self._closing(), self._also_kept(),
            satisfied=self._satisfied.currentData() if self._satisfied is not None else None,
        )  # fmt: skip
        if self._none.isChecked():
            reason = one_line(self._reason.text())
            if not reason:
                self._trouble.setText(self.tr("Say why there is no next step; it will be there when you look again."))
                self._trouble.show()
                self._reason.setFocus()
                return None
            day: date = self._look_again.date().toPython()  # type: ignore[assignment]
            return replace(entry, none_because=reason, look_again_on=day)
        chosen = self._choices[self._chosen][2] if self._chosen is not None else None
        if chosen is not None and chosen.uid and not self._editor.isEnabled():
            return replace(entry, keeps=chosen.uid)
        step = self._editor.step()
        if step is None:
            return None
        return replace(
            entry,
            my_task_by=self._my_by.day(),
            their_task_by=self._their_by.day(),
            next_step=replace(
                step, uid="", my_task=self._my_task.text().strip(), their_task=self._their_task.text().strip()
            ),
        )

    def _happened(self) -> datetime:
        """When it happened; the present moment if the user left that alone."""
        shown: datetime = self._when.dateTime().toPython()  # type: ignore[assignment]
        local = self._now.at.replace(tzinfo=None, second=0, microsecond=0)
        if shown.replace(second=0, microsecond=0) == local:
            return self._now.at
        return self._now.moment(shown.date(), shown.time())


class _ByDay(QWidget):
    """A day that may be given: "by Fri 27 Nov"."""

    def __init__(self, first: date) -> None:
        super().__init__()
        self._box = QCheckBox(self.tr("by"))
        self._day = DayField(today=first - timedelta(days=1))
        self._day.setDate(_qdate(first))
        self._day.setDisplayFormat(day_pattern())
        self._day.setMinimumDate(_qdate(first - timedelta(days=1)))
        self._day.setEnabled(False)
        self._box.toggled.connect(self._day.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._box)
        row.addWidget(self._day)

    def setAccessibleName(self, name: str) -> None:
        self._box.setAccessibleName(name)
        self._day.setAccessibleName(name)

    def day(self) -> date | None:
        """The day given; None for none."""
        return self._day.date().toPython() if self._box.isChecked() else None  # type: ignore[return-value]


def _in_short(keys: str) -> str:
    """Keys with Return as they stand on a small key: "Ctrl ↵"."""
    first = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).rpartition("+")[0]
    return f"{first} ↵".lstrip()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _qdatetime(moment: datetime) -> QDateTime:
    return QDateTime(_qdate(moment.date()), QTime(moment.hour, moment.minute))
