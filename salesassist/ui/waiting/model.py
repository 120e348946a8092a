"""The reminders that wait, as rows."""

from collections.abc import Callable, Sequence
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
        spoken = [reminder.name, reminder.organization, self._why(reminder), chip, when]
        return WaitingRow(reminder, status, chip, when, ", ".join(part for part in spoken if part))

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
            due_text = words.due_text(due, now)
            if due.at is None and due.day == now.today:
                due_text = due_text[:1].lower() + due_text[1:]
        parts = [self.tr("due {when}").format(when=due_text)]
        if follow_up.snoozed_until is not None:
            until = words.clock_time(follow_up.snoozed_until.astimezone(now.zone))
            parts.append(self.tr("snoozed until {time}").format(time=until))
        if told_at is None:
            parts.append(self.tr("could not be shown"))
        else:
            shown = words.clock_time(told_at.astimezone(now.zone))
            day = now.day_of(told_at)
            if day != now.today:
                shown = f"{words.short_day(day, now)}, {shown}"
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
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return row.spoken
        return None
