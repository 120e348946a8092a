"""The contacts of which a backup differs, as a list to search and, where single ones can come back, to tick."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from salesassist.domain.backup import Named
from salesassist.domain.text import fold
from salesassist.frozen import dataclass

_CHECK = Qt.ItemDataRole.CheckStateRole


@dataclass(frozen=True, slots=True)
class Names:
    """Contacts with what they are found by, worked out beforehand: there may be very many."""

    people: tuple[Named, ...]
    folded: tuple[str, ...]

    @classmethod
    def of(cls, people: Sequence[Named]) -> "Names":
        return cls(tuple(people), tuple(fold(it.name) for it in people))


class PeopleModel(QAbstractListModel):
    """Shows one of several lists at a time; what is ticked stays ticked. `ticked`: something was, or no longer is."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = Names((), ())
        self._rows: Sequence[int] = range(0)
        self._can_tick = False
        self._words: list[str] = []
        self.chosen: set[str] = set()

    def show_names(self, names: Names, *, can_tick: bool) -> None:
        self._names, self._can_tick = names, can_tick
        self._fill()

    def find(self, text: str) -> None:
        """Show only those in whose names all these words are."""
        self._words = fold(text).split()
        self._fill()

    def forget(self) -> None:
        """Tick nobody."""
        self.chosen.clear()
        self.show_names(Names((), ()), can_tick=False)
        self.ticked.emit()

    def tick_all(self, on: bool) -> None:
        """Tick everybody who is shown, or nobody of them."""
        if not self._can_tick:
            return
        shown = {self._names.people[row].uid for row in self._rows}
        self.chosen = self.chosen | shown if on else self.chosen - shown
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), [_CHECK])
        self.ticked.emit()

    def all_ticked(self) -> bool:
        return bool(self._rows) and all(self._names.people[row].uid in self.chosen for row in self._rows)

    def _fill(self) -> None:
        self.beginResetModel()
        self._rows = range(len(self._names.people))
        if self._words:
            self._rows = [n for n, text in enumerate(self._names.folded) if all(word in text for word in self._words)]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._can_tick else flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        named = self._names.people[self._rows[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return named.name or self.tr("(no name)")
        if role == _CHECK and self._can_tick:
            return Qt.CheckState.Checked if named.uid in self.chosen else Qt.CheckState.Unchecked
        return None

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != _CHECK or not self._can_tick or not 0 <= index.row() < len(self._rows):
            return False
        uid = self._names.people[self._rows[index.row()]].uid
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.chosen.add(uid)
        else:
            self.chosen.discard(uid)
        self.dataChanged.emit(index, index, [_CHECK])
        self.ticked.emit()
        return True
