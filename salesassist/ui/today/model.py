"""Today's list as Qt sees it."""

from collections.abc import Sequence
from enum import IntEnum
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
    """The rows of today, in order. A row is moved by `moveRows` alone, so no drop can lose one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DayRow] = []
        self._statuses: list[Status] = []
        self._said: list[str] = []  # the statuses in words, as they are drawn
        self._now: Now | None = None

    def show_rows(self, rows: Sequence[DayRow], now: Now) -> None:
        """Show these rows. Where they are the same ones in the same order, only what differs is drawn again."""
        rows = list(rows)
        statuses = [status_now(row, now) for row in rows]
        said = [words.status_in_full(status, row.follow_up.due if row.follow_up else None, now)
                for row, status in zip(rows, statuses, strict=True)]  # fmt: skip
        if [row.key for row in rows] == [row.key for row in self._rows]:
            same_day = self._now is not None and (self._now.today, self._now.zone) == (now.today, now.zone)
            differ = [
                number for number, row in enumerate(rows)
                if not same_day or said[number] != self._said[number] or row != self._rows[number]
            ]  # fmt: skip
            self._rows, self._statuses, self._said, self._now = rows, statuses, said, now
            for number in differ:
                self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self._rows, self._statuses, self._said, self._now = rows, statuses, said, now
        self.endResetModel()

    def rows(self) -> list[DayRow]:
        return list(self._rows)

    def order(self) -> list[str]:
        """The keys of the follow-ups as they stand; suggestions have no place to remember."""
        return [row.key for row in self._rows if not row.suggested]

    def row_of(self, key: str) -> int:
        """Where a row (by its key or its contact) stands; -1 if it does not."""
        for number, row in enumerate(self._rows):
            if key in (row.key, row.contact):
                return number
        return -1

    @property
    def now(self) -> Now | None:
        return self._now

    def _last_place(self) -> int:
        """The number of rows that can be ordered: suggestions stay at the end."""
        return len(self.order())

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
        if source.isValid() or target.isValid() or first < 0 or last >= self._last_place():
            return False
        before = min(before, self._last_place())
        if not self.beginMoveRows(source, first, last, target, before):
            return False
        at = before - count if before > first else before
        for kept in (self._rows, self._statuses, self._said):
            _move(kept, first, last, at)
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
