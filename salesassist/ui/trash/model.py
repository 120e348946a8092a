"""The contacts in the trash as a table: who, when deleted, and when they go for good."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesassist.domain.text import fold
from salesassist.domain.trash import Trashed
from salesassist.session import Session
from salesassist.ui import words

_Index = QModelIndex | QPersistentModelIndex


Findable = Sequence[tuple[Trashed, str]]
"""Contacts with what they are found by."""


def findable(trash: Sequence[Trashed]) -> Findable:
    """Work out beforehand, in whatever thread, what contacts are found by: there may be very many."""
    return [(it, fold(f"{it.name} {it.organization}")) for it in trash]


class Column(IntEnum):
    NAME = 0
    ORGANIZATION = 1
    RECORDS = 2
    DELETED = 3
    GOES = 4


class TrashModel(QAbstractTableModel):
    """The last deleted first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._everybody: list[tuple[Trashed, str]] = []
        self._rows: list[Trashed] = []
        self._words: list[str] = []
        self._titles = {
            Column.NAME: self.tr("Name"), Column.ORGANIZATION: self.tr("Organisation"),
            Column.RECORDS: self.tr("Kept with it"), Column.DELETED: self.tr("Deleted"),
            Column.GOES: self.tr("Goes for good"),
        }  # fmt: skip

    def show_trash(self, trash: Findable) -> None:
        self._everybody = list(trash)
        self._fill()

    def find(self, text: str) -> None:
        """Show only those in whose name or organisation all these words are."""
        self._words = fold(text).split()
        self._fill()

    def everybody(self) -> list[Trashed]:
        """All in the trash, found or not."""
        return [it for it, _folded in self._everybody]

    def contact(self, row: int) -> Trashed | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _fill(self) -> None:
        self.beginResetModel()
        self._rows = [it for it, text in self._everybody if all(word in text for word in self._words)]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        contact = self.contact(index.row())
        if contact is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        now = self._session.now()
        match index.column():
            case Column.NAME:
                return contact.name or self.tr("(no name)")
            case Column.ORGANIZATION:
                return contact.organization if contact.organization != contact.name else ""
            case Column.RECORDS:
                if not contact.records:
                    return "—"
                one, many = self.tr("1 record"), self.tr("{count} records")
                return one if contact.records == 1 else many.format(count=words.number(contact.records))
            case Column.DELETED:
                there = contact.deleted_at.astimezone(now.zone)
                return f"{words.short_day(now.day_of(there), now)}, {words.clock_time(there)}"
            case Column.GOES:
                return words.short_day(max(now.day_of(contact.goes_at()), now.tomorrow), now)
        return None
