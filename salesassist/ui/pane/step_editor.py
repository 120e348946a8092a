"""The fields of one next step, as every dialog that plans one shows them."""

from collections.abc import Callable
from datetime import date, time, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part
from salesassist.domain.times import Now
from salesassist.formats import day_pattern
from salesassist.frozen import replace
from salesassist.ui import words
from salesassist.ui.day_field import DayField


class StepEditor(QWidget):
    """Edits what, how and when. Nothing is saved from here: the dialog asks for `step` when the user commits."""

    edited = Signal()

    def __init__(
        self, now: Now, days: WorkingDays, parent: QWidget | None = None,
        courtesy: Callable[[FollowUp], str] | None = None,
    ) -> None:  # fmt: skip
        """`courtesy` says why a plan may be unwelcome; it is then saved only when the user insists."""
        super().__init__(parent)
        self._now = now
        self._courtesy, self._insisted = courtesy, ""
        self._kept = FollowUp("", "", "", Due(now.today))
        self._purpose = QLineEdit()
        self._purpose.setPlaceholderText(self.tr("What for? “walk through the revised proposal”"))
        self._purpose.setAccessibleName(self.tr("Purpose"))
        self._purpose.setMaxLength(500)
        self._channel = QComboBox()
        self._channel.setAccessibleName(self.tr("How"))
        for channel in Channel:
            self._channel.addItem(words.channel_word(channel), channel)
        self._day = DayField(today=now.today)
        self._day.first = now.today
        self._day.setDisplayFormat(day_pattern(year=True))
        self._day.ensurePolished()
        self._day.setMinimumWidth(self._day.sizeHint().width() + 8)  # what Qt asks for cuts off half a figure
        self._day.setAccessibleName(self.tr("Day"))
        self._time = QComboBox()
        self._time.setEditable(True)
        self._time.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._time.setAccessibleName(self.tr("Time"))
        self._time.addItems([self.tr("any time"), words.part_word(Part.MORNING), words.part_word(Part.AFTERNOON)])
        for half_hours in range(16, 39):
            self._time.addItem(_time_text(time(half_hours // 2, 30 * (half_hours % 2))))
        self._promised = QCheckBox(self.tr("Promised: they know about it"))
        self._quick = [
            (self.tr("Tomorrow"), now.tomorrow),
            (self.tr("2 working days"), days.after(now.today, 2)),
            (self.tr("1 week"), days.on_or_after(now.today + timedelta(weeks=1))),
            (self.tr("2 weeks"), days.on_or_after(now.today + timedelta(weeks=2))),
            (self.tr("1 month"), days.on_or_after(now.today + timedelta(days=30))),
        ]
        self._lay_out()
        for signal in (
            self._purpose.textEdited, self._channel.activated, self._day.dateChanged, self._time.editTextChanged,
            self._promised.clicked,
        ):  # fmt: skip
            signal.connect(self._tell)
        self.show_step(self._kept)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._channel)
        row.addWidget(self._purpose, 1)
        when = QGridLayout()
        when.setSpacing(8)
        when.addWidget(self._day, 0, 0)
        when.addWidget(self._time, 0, 1)
        when.addWidget(self._promised, 0, 2)
        when.setColumnStretch(2, 1)
        quick = QHBoxLayout()
        quick.setSpacing(6)
        for text, day in self._quick:
            button = QPushButton(text)
            button.setProperty("look", "pill")
            button.setToolTip(words.short_day(day, self._now))
            button.clicked.connect(lambda _checked=False, chosen=day: self._day.setDate(_qdate(chosen)))
            quick.addWidget(button)
        quick.addStretch(1)
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addLayout(when)
        layout.addLayout(quick)
        layout.addWidget(self._trouble)
        self._unkind = QLabel()
        self._unkind.setWordWrap(True)
        self._unkind.setTextFormat(Qt.TextFormat.PlainText)
        self._unkind.setAccessibleName(self.tr("Courtesy"))
        self._unkind.setProperty("look", "caution")
        self._unkind.hide()
        layout.addWidget(self._unkind)

    def _tell(self) -> None:
        self._trouble.hide()
        self._insisted = ""
        self._weigh()
        self.edited.emit()

    def _weigh(self) -> None:
        """Say at once why the plan as it stands may be unwelcome."""
        try:
            due = self._due()
        except ValueError:
            return
        self._warn(self._planned(self._purpose.text().strip(), due))

    def _warn(self, step: FollowUp) -> str:
        kept = self._kept
        moves = not kept.uid or (step.due, step.channel) != (kept.due, kept.channel)  # else it stays what it was
        text = self._courtesy(step) if self._courtesy is not None and self.isEnabled() and moves else ""
        self._unkind.setText(text)
        self._unkind.setVisible(bool(text))
        return text

    def _planned(self, purpose: str, due: Due) -> FollowUp:
        return replace(
            self._kept, purpose=purpose, channel=Channel(self._channel.currentData()), due=due,
            promised=self._promised.isChecked(),
        )  # fmt: skip

    def show_step(self, step: FollowUp) -> None:
        """Fill the fields. What they do not show of `step` is kept."""
        self.blockSignals(True)
        self._kept = step
        self._purpose.setText(step.purpose)
        self._channel.setCurrentIndex(self._channel.findData(step.channel))
        self._day.setDate(_qdate(step.due.user_day(self._now) if step.due.at is None else self._local_day(step.due)))
        if step.due.at is not None:
            local = step.due.at.astimezone(self._now.zone)
            self._time.setEditText(_time_text(local.time()))
        else:
            self._time.setCurrentIndex(0 if step.due.part is None else 1 if step.due.part is Part.MORNING else 2)
        self._promised.setChecked(step.promised)
        self.blockSignals(False)
        self._insisted = ""
        self._weigh()

    def _local_day(self, due: Due) -> date:
        assert due.at is not None
        return due.at.astimezone(self._now.zone).date()

    def step(self) -> FollowUp | None:
        """What the user planned; None, with a word beside the field, if it cannot be."""
        try:
            due = self._due()
        except ValueError:
            self._refuse(
                self.tr("“{text}” is not a time. Write it like 10:30, or choose any time.").format(
                    text=self._time.currentText()
                ),
                self._time,
            )
            return None
        purpose = self._purpose.text().strip()
        if not purpose:
            self._refuse(self.tr("What is the next step for?"), self._purpose)
            return None
        if due.overdue_at(self._now).timestamp() <= self._now.epoch:
            self._refuse(self.tr("That moment is past already."), self._day)
            return None
        step = self._planned(purpose, due)
        text = self._warn(step)
        if text and text != self._insisted:
            self._insisted = text
            again = self.tr("{warning} Save once more to plan it all the same.")
            self._unkind.setText(again.format(warning=text))
            return None
        return step

    def _refuse(self, text: str, widget: QWidget) -> None:
        self._trouble.setText(text)
        self._trouble.show()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _due(self) -> Due:
        day: date = self._day.date().toPython()  # type: ignore[assignment]
        text = self._time.currentText().strip()
        parts = (None, Part.MORNING, Part.AFTERNOON)
        fixed = {self._time.itemText(number): part for number, part in enumerate(parts)}
        if not text or text in fixed:
            return Due(day, fixed.get(text))
        at = self._now.moment(day, read_time(text))
        return Due.moment(at)

    def propose_day(self, day: date) -> None:
        """Fill in another day than the step's own; it is the step's only when the user commits."""
        self._day.setDate(_qdate(day))

    def focus_purpose(self) -> None:
        self._purpose.setFocus()
        self._purpose.selectAll()

    def focus_day(self) -> None:
        self._day.setFocus()
        self._day.setSelectedSection(QDateEdit.Section.DaySection)


def read_time(text: str) -> time:
    """A time of day as the locale writes it, or as 9, 930, 9:30 or 9.30. Raises ValueError."""
    found = QLocale().toTime(text, QLocale.FormatType.ShortFormat)
    if not found.isValid():
        digits = "".join(c for c in text if c.isdigit())
        if not digits or len(digits) > 4 or any(c.isalpha() for c in text):
            raise ValueError(text)
        hour, minute = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
        return time(hour, minute)
    return time(found.hour(), found.minute())


def _time_text(at: time) -> str:
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
