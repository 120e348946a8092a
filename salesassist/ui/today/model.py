"""Today's list as Qt sees it."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import chain
from operator import is_
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesassist.domain.day import DayRow, status_now
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.ui import words

Index = QModelIndex | QPersistentModelIndex
ROWS_MIME = "application/x-salesassist-day-rows"


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1
    STATUS = Qt.ItemDataRole.UserRole + 2


class TodayModel(QAbstractListModel):
    """The rows of today that are shown, in order. A row is moved by `moveRows` alone, so no drop can lose one.

    Of those behind them that a limit leaves out it says who they are, and keeps their places.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DayRow] = []
        self._left_out: list[DayRow] = []
        self._statuses: list[Status] = []
        self._said: list[str] = []  # the statuses in words, as they are drawn
        self._now: Now | None = None
        self._timed: list[int] | None = None  # the rows that say something else as the day goes on
        self._places: dict[str, int] | None = None  # of each row, by its key and by its contact
        self._order: list[str] | None = None

    def show_rows(self, rows: Sequence[DayRow], now: Now, shown: int | None = None) -> None:
        """Show these rows, or only the first so many of them. Where they are the same ones in the same order, only what
        differs is drawn again."""
        if shown is not None:
            rows, left_out = rows[:shown], list(rows[shown:])
        else:
            left_out = []
        if left_out or self._left_out:
            self._left_out, self._order = left_out, None
        same_day = self._now is not None and (self._now.today, self._now.zone) == (now.today, now.zone)
        if same_day and len(rows) == len(self._rows) and all(map(is_, rows, self._rows)):
            self._let_time_pass(now)
            return
        rows = list(rows)
        known: dict[int, tuple[Status, str]] = {}
        if same_day:  # whoever is a thousand rows behind has nearly all of them as they were
            said_of = zip(map(id, self._rows), zip(self._statuses, self._said, strict=True), strict=True)
            timed = set(self._that_are_timed())
            known = {key: told for number, (key, told) in enumerate(said_of) if number not in timed}
        told = [known.get(id(row)) or self._told(row, now) for row in rows]
        statuses, said = [status for status, _words in told], [words for _status, words in told]
        before, self._timed, self._places, self._order = self._rows, None, None, None
        if [row.key for row in rows] == [row.key for row in before]:
            differ = [
                number for number, row in enumerate(rows)
                if not same_day or said[number] != self._said[number]
                or (row is not before[number] and row != before[number])
            ]  # fmt: skip
            self._rows, self._statuses, self._said, self._now = rows, statuses, said, now
            for number in differ:
                self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self._rows, self._statuses, self._said, self._now = rows, statuses, said, now
        self.endResetModel()

    def _let_time_pass(self, now: Now) -> None:
        """The same rows at another moment of the day."""
        self._now = now
        for number in self._that_are_timed():
            status, said = self._told(self._rows[number], now)
            if (status, said) != (self._statuses[number], self._said[number]):
                self._statuses[number], self._said[number] = status, said
                self.dataChanged.emit(self.index(number), self.index(number))

    def _told(self, row: DayRow, now: Now) -> tuple[Status, str]:
        """The status of a row, and that in words."""
        status = status_now(row, now)
        return status, words.status_in_full(status, row.follow_up.due if row.follow_up else None, now)

    def _that_are_timed(self) -> list[int]:
        if self._timed is None:
            now = self._now
            dues = [(number, row.follow_up.due) for number, row in enumerate(self._rows) if row.follow_up]
            timed = [(number, due) for number, due in dues if due.at is not None]
            self._timed = [number for number, due in timed if now and due.user_day(now) >= now.today]
        return self._timed

    def rows(self) -> list[DayRow]:
        return list(self._rows)

    def order(self) -> list[str]:
        """The keys of the follow-ups as they stand, those left out last; suggestions have no place to remember."""
        if self._order is None:
            both = chain(self._rows, self._left_out)
            self._order = [row.follow_up.uid for row in both if row.follow_up is not None]
        return list(self._order)

    def leaves_out(self, contact: str) -> bool:
        """Whether a row of this contact (uid) is among those that are not shown."""
        return any(row.contact == contact for row in self._left_out)

    def row_of(self, key: str) -> int:
        """Where a row (by its key or its contact) stands; -1 if it does not."""
        if self._places is None:
            places: dict[str, int] = {}
            for number, row in enumerate(self._rows):
                places.setdefault(row.key, number)
                places.setdefault(row.contact, number)
            self._places = places
        return self._places.get(key, -1)

    @property
    def now(self) -> Now | None:
        return self._now

    def last_place(self) -> int:
        """The number of rows here that can be ordered: suggestions stay at the end."""
        return len(self.order()) - len(self._left_out)

    # --- QAbstractListModel --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, status = self._rows[index.row()], self._statuses[index.row()]
        match role:
            case Role.ROW:
                return row
            case Role.STATUS:
                return status
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, status)
            case Qt.ItemDataRole.ToolTipRole:
                return words.literal(self._tip(row))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags if self._rows[index.row()].suggested else flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [ROWS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        keys = [self._rows[row].key for row in sorted({index.row() for index in indexes})]
        data.setData(ROWS_MIME, QByteArray("\n".join(keys).encode()))
        return data

    def moveRows(
        self, source: Index, first: int, count: int, target: Index, before: int
    ) -> bool:  # the destination counts rows as they stand before the move
        last = first + count - 1
        if source.isValid() or target.isValid() or first < 0 or last >= self.last_place():
            return False
        before = min(before, self.last_place())
        if not self.beginMoveRows(source, first, last, target, before):
            return False
        at = before - count if before > first else before
        for kept in (self._rows, self._statuses, self._said):
            _move(kept, first, last, at)
        self._timed = self._places = self._order = None
        self.endMoveRows()
        return True

    # --- words ---------------------------------------------------------------------------------------------------

    def _spoken(self, row: DayRow, status: Status) -> str:
        now = self._now
        assert now is not None
        follow_up = row.follow_up
        if follow_up is None:
            distant = row.status is Status.SCHEDULED
            why = self.tr("suggested: going cold") if distant else self.tr("suggested: no next step")
            parts = [row.name, row.organization, why]
        else:
            parts = [
                row.name, row.organization, words.status_in_full(status, follow_up.due, now), follow_up.purpose,
                words.due_text(follow_up.due, now, inside=True), self.tr("promised") if follow_up.promised else "",
                words.money(row.value) if row.value else "",
            ]  # fmt: skip
        return ", ".join(part for part in parts if part)

    def _tip(self, row: DayRow) -> str:
        head = f"{row.name} · {row.organization}" if row.organization else row.name
        return f"{head}\n{row.follow_up.purpose}" if row.follow_up else head


def _move(items: list[Any], first: int, last: int, at: int) -> None:
    moving = items[first : last + 1]
    del items[first : last + 1]
    items[at:at] = moving
