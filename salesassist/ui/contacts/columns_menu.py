"""The menu of the columns: which are shown, and what the contacts are sorted by."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from salesassist.frozen import dataclass
from salesassist.ui.contacts.columns import Column


@dataclass(frozen=True, slots=True)
class Entry:
    """A column in the menu. `is_wanted`: the user wants it shown; `has_room`: it is, if so."""

    column: Column
    word: str
    is_wanted: bool
    has_room: bool


class ColumnsMenu(QMenu):
    """Made anew whenever it is to open. `shown` carries a Column and whether it is to be, `sorted_by` a Column and a
    Qt.SortOrder, `reset` that all is to be as at first."""

    shown = Signal(object, bool)
    sorted_by = Signal(object, object)
    reset = Signal()

    def __init__(self, entries: Sequence[Entry], sorting: tuple[Column, Qt.SortOrder], parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Columns"))
        for entry in entries:
            text = entry.word
            if entry.is_wanted and not entry.has_room:
                text = self.tr("{column} (no room)").format(column=text)
            action = self.addAction(text)
            action.setCheckable(True)
            action.setChecked(entry.is_wanted)
            action.setEnabled(entry.column is not Column.NAME)
            action.setData(int(entry.column))
            action.triggered.connect(lambda on, column=entry.column: self.shown.emit(column, on))
        self.addSeparator()
        self._add_sorting(self.addMenu(self.tr("Sort by")), entries, sorting)
        self.addSeparator()
        self.addAction(self.tr("Reset columns")).triggered.connect(self.reset)

    def _add_sorting(self, menu: QMenu, entries: Sequence[Entry], sorting: tuple[Column, Qt.SortOrder]) -> None:
        here, now = sorting
        by, directions = QActionGroup(menu), QActionGroup(menu)
        for entry in entries:
            self._add_way(menu, by, entry.word, entry.column, now, is_now=entry.column is here)
        menu.addSeparator()
        for order, text in (
            (Qt.SortOrder.AscendingOrder, self.tr("Ascending")),
            (Qt.SortOrder.DescendingOrder, self.tr("Descending")),
        ):
            self._add_way(menu, directions, text, here, order, is_now=order == now)

    def _add_way(
        self, menu: QMenu, group: QActionGroup, text: str, column: Column, order: Qt.SortOrder, *, is_now: bool
    ) -> None:
        action: QAction = menu.addAction(text)
        group.addAction(action)
        action.setCheckable(True)
        action.setChecked(is_now)
        action.triggered.connect(lambda _on: self.sorted_by.emit(column, order))
