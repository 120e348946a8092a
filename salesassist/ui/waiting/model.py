"""The reminders that wait, as rows."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesassist.domain.reminder import Reminder
from salesassist.domain.status import Status, due_status
from salesassist.domain.times import Now
from salesassist.ui import words

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class WaitingRow(NamedTuple):
    """One reminder as it is shown."""

    reminder: Reminder
    status: Status
    why: str
    chip: str
    when: str
    spoken: str


class WaitingModel(QAbstractListModel):
    """The reminders that wait, in the order they came in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[WaitingRow] = []
        self.why_late: Callable[[Reminder], str] = lambda _reminder: ""
        """Why the user was told late ("the laptop slept"); empty if that is not known, or it was in time."""

    def show_reminders(self, reminders: Sequence[Reminder], now: Now) -> None:
        """Show these. Where they are the same ones, only what differs is drawn again."""
        rows = [self._row(reminder, now) for reminder in reminders]
        same = [row.reminder.key for row in rows] == [row.reminder.key for row in self._rows]
        if same:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def reminders(self) -> list[Reminder]:
        return [row.reminder for row in self._rows]

    def _row(self, reminder: Reminder, now: Now) -> WaitingRow:
        follow_up = reminder.follow_up
        status = due_status(follow_up.due, now)
        chip, when = words.status_in_full(status, follow_up.due, now), self._when(reminder, now)
        why = self._why(reminder)
        spoken = [reminder.name, reminder.organization, why, chip, when]
        return WaitingRow(reminder, status, why, chip, when, ", ".join(part for part in spoken if part))

    def _why(self, reminder: Reminder) -> str:
        follow_up = reminder.follow_up
        if follow_up.promised:
            return self.tr("As promised: {purpose}").format(purpose=follow_up.purpose)
        return follow_up.purpose

    def _when(self, reminder: Reminder, now: Now) -> str:
        """When it was due and when the user was told: "due 10:00, shown 10:07"."""
        follow_up, told_at = reminder.follow_up, reminder.told_at
        due = follow_up.due
        if due.at is not None and due.user_day(now) == now.today:
            due_text = words.due_time(due, now)
        else:
            due_text = _inside(words.due_text(due, now), due.user_day(now), now)
        parts = [self.tr("due {when}").format(when=due_text)]
        if follow_up.snoozed_until is not None:
            until = words.clock_time(follow_up.snoozed_until.astimezone(now.zone))
            parts.append(self.tr("snoozed until {time}").format(time=until))
        if told_at is None:
            parts.append(self.tr("not shown yet"))
        else:
            shown = words.clock_time(told_at.astimezone(now.zone))
            day = now.day_of(told_at)
            if day != now.today:
                shown = f"{_inside(words.short_day(day, now), day, now)}, {shown}"
            parts.append(self.tr("shown {when}").format(when=shown))
        text = ", ".join(parts)
        why = self.why_late(reminder)
        return self.tr("{when}: {why}").format(when=text, why=why) if why else text

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.reminder.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return words.literal(row.spoken)
        return None


def _inside(text: str, day: date, now: Now) -> str:
    """A text that begins with a day, as it stands inside a sentence: "yesterday, 10:00", but "Mon 23 Nov, 10:00"."""
    near = abs((day - now.today).days) <= 1
    return text[:1].lower() + text[1:] if near else text
