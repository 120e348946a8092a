"""The columns of the address book's table: which are shown, how wide each is, and what is remembered of that."""

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QTableView, QWidget

from salesassist.settings import WindowState
from salesassist.ui import words
from salesassist.ui.contacts.columns import ELASTIC, Column, fit, in_order, trade
from salesassist.ui.contacts.columns_menu import ColumnsMenu, Entry
from salesassist.ui.contacts.delegate import ContactsDelegate
from salesassist.ui.contacts.header import TableHeader
from salesassist.ui.contacts.model import ContactsModel

_SHARE = 0.48  # of the room for name and next step, the name's part
_NARROWEST = 56
_SAVE_AFTER = 400  # ms


class ContactColumns(QObject):
    """Shares the width of the table out, takes what the user changes at its head, and keeps that for the next start."""

    def __init__(
        self, table: QTableView, header: TableHeader, delegate: ContactsDelegate, model: ContactsModel,
        window_state: WindowState,
    ) -> None:  # fmt: skip
        super().__init__(table)
        self._table, self._header, self._delegate, self._model = table, header, delegate, model
        self._state = window_state
        self._fitting = False
        self._hidden: set[Column] = set()  # by the user
        self._chosen: dict[Column, int] = {}  # widths, by the user
        self._needed: dict[Column, int] = {}  # widths, by what was seen so far
        self._share = _SHARE
        self._about: Column | None = None  # what the list shown is about
        self._sorting_before: tuple[Column, Qt.SortOrder] | None = None  # of all contacts, meanwhile
        self._save_soon = QTimer(self)
        self._save_soon.setObjectName("save columns")
        self._save_soon.setSingleShot(True)
        self._save_soon.setInterval(_SAVE_AFTER)
        self._save_soon.timeout.connect(self.save)
        self._restore()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._save_later)
        header.sortIndicatorChanged.connect(self._save_later)

    def fit(self) -> None:
        """Share the width out. A column for which there is no room is hidden until there is."""
        widths = fit(
            self._table.viewport().width(), self._wanted(), self._usual_widths(), self._least(), self._comfortable(),
            self._share, self._about,
        )  # fmt: skip
        self._fitting = True
        with QSignalBlocker(self._header):  # else the table would be painted once more, a turn later
            for column in Column:
                self._header.setSectionHidden(column, column not in widths)
                if column in widths:
                    self._header.resizeSection(column, widths[column])
        self._fitting = False
        self._table.updateGeometries()
        self._table.viewport().update()

    def fit_anew(self) -> None:
        """Make columns no wider than what is in view needs: another list is shown."""
        self._delegate.needed = {}
        first, last = self._table.rowAt(0), self._table.rowAt(self._table.viewport().height() - 1)
        for row in range(max(first, 0), last + 1 if last >= 0 else min(self._model.rowCount(), self._model.screen)):
            if (shown := self._model.shown(row)) is not None:
                self._delegate.look_for_room(shown)
        self._give_room()

    def be_about(self, column: Column | None) -> None:
        """A list that is there for what `column` says: it gives way last, and the list begins with what is longest ago,
        or most. None: all contacts, sorted as they were before."""
        if column is self._about:
            return
        before, self._about = self._sorting_before, column
        if column is not None:
            self._sorting_before = before or self.sorting
            self._table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        elif before is not None:
            self._table.sortByColumn(*before)
            self._sorting_before = None
        self.fit()

    def _give_room(self) -> None:
        """Make columns as wide as what was seen in them needs, and no narrower again as long as the same list is
        there: they must not move to and fro while one scrolls or types."""
        if self._delegate.needed != self._needed:
            self._needed = dict(self._delegate.needed)
            self.fit()

    def _wanted(self) -> list[Column]:
        order = [Column(self._header.logicalIndex(place)) for place in range(len(Column))]
        return [column for column in order if column not in self._hidden or column is self._about]

    def _usual_widths(self) -> dict[Column, int]:
        """Those of columns that are not elastic: what most need, and more if something seen in them needs it."""
        usual = self._common_widths()
        needed = {column: max(width, self._needed.get(column, 0)) for column, width in usual.items()}
        return needed | {column: width for column, width in self._chosen.items() if column in usual}

    def _common_widths(self) -> dict[Column, int]:
        status = max(self._delegate.status_width() - 4, self._header.width_of(self._model.column_word(Column.STATUS)))
        return {
            Column.STATUS: status,
            Column.LAST_TOUCH: self._wide_enough(Column.LAST_TOUCH, self.tr("{days} d ago").format(days=99)),
            Column.OPEN_VALUE: self._wide_enough(Column.OPEN_VALUE, words.number(99999)),
        }

    def _wide_enough(self, column: Column, text: str) -> int:
        head = self._header.width_of(self._model.column_word(column))
        return max(self._delegate.figure_width(text), head)

    def _least(self) -> dict[Column, int]:
        status = self._delegate.status_width() - 10
        return {
            Column.STATUS: min(status, self._chosen.get(Column.STATUS, status)),
            Column.NAME: 130,
            Column.NEXT_STEP: 116,
            Column.LAST_TOUCH: _NARROWEST,
            Column.OPEN_VALUE: _NARROWEST,
        }

    def _comfortable(self) -> dict[Column, int]:
        usual = self._common_widths()
        chosen = {column: width for column, width in self._chosen.items() if column in usual}
        return usual | chosen | {Column.NAME: 190, Column.NEXT_STEP: 160}

    def _resized(self, section: int, before: int, after: int) -> None:
        """The user moved an edge: what one column gains its neighbour loses."""
        if self._fitting:
            return
        order = [c for c in self._wanted() if not self._header.isSectionHidden(c)]
        column = Column(section)
        widths = {c: self._header.sectionSize(c) for c in order}
        widths[column] = before
        place = order.index(column)
        if place + 1 < len(order):
            widths = trade(widths, column, after - before, order[place + 1], _NARROWEST)
        self._fitting = True
        for changed, width in widths.items():
            self._header.resizeSection(changed, width)
        self._fitting = False
        for changed in order[place : place + 2]:
            if changed not in ELASTIC:
                self._chosen[changed] = widths[changed]
        if all(c in widths for c in ELASTIC):
            self._share = widths[Column.NAME] / (widths[Column.NAME] + widths[Column.NEXT_STEP])
        self._save_later()

    def show(self, column: Column, shown: bool) -> None:
        """Show or hide a column; the name is always shown."""
        if column is Column.NAME:
            return
        self._hidden.discard(column)
        if not shown:
            self._hidden.add(column)
        self.fit()
        self._save_later()

    def reset(self) -> None:
        """Columns as they were at first."""
        self._hidden, self._chosen, self._share = set(), {}, _SHARE
        for column in Column:
            self._header.moveSection(self._header.visualIndex(column), column)
        self.fit()
        self._save_later()

    def menu(self, parent: QWidget | None = None) -> ColumnsMenu:
        """Which columns are shown and what they are sorted by: for the header and for the menu bar."""
        entries = [
            Entry(column, self._model.column_word(column), column not in self._hidden,
                  not self._header.isSectionHidden(column))
            for column in Column
        ]  # fmt: skip
        menu = ColumnsMenu(entries, self.sorting, parent or self._table)
        menu.shown.connect(self.show)
        menu.sorted_by.connect(self._table.sortByColumn)
        menu.reset.connect(self.reset)
        return menu

    @property
    def sorting(self) -> tuple[Column, Qt.SortOrder]:
        """What the contacts are sorted by."""
        return Column(self._header.sortIndicatorSection()), self._header.sortIndicatorOrder()

    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._header.mapToGlobal(at))

    def look_for_room(self) -> None:
        """After painting: what was seen may need wider columns."""
        if self._delegate.needed != self._needed:
            QTimer.singleShot(0, self, self._give_room)

    # --- remembering ---------------------------------------------------------------------------------------------

    def _restore(self) -> None:
        state = self._state
        self._hidden = {Column(n) for n in state.numbers("contacts_hidden") if n in set(Column)} - {Column.NAME}
        widths = state.numbers("contacts_widths")
        known = dict(zip(Column, widths, strict=False)) if len(widths) == len(Column) else {}
        self._chosen = {c: w for c, w in known.items() if w > 0 and c not in ELASTIC}
        parts = known.get(Column.NAME, 0), known.get(Column.NEXT_STEP, 0)
        self._share = parts[0] / sum(parts) if min(parts) > 0 else _SHARE
        order = state.numbers("contacts_columns")
        if in_order(order):
            for place, column in enumerate(order):
                self._header.moveSection(self._header.visualIndex(column), place)
        sorting = state.numbers("contacts_sort")
        column, down = sorting if len(sorting) == 2 and sorting[0] in set(Column) else (Column.STATUS, 0)
        order_of = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicator(column, order_of)
        self._table.setSortingEnabled(True)

    def _save_later(self) -> None:
        self._save_soon.start()

    def save(self) -> None:
        """Keep the columns and the sorting for the next start."""
        self._save_soon.stop()
        widths = [self._chosen.get(column, 0) for column in Column]
        sorted_by, order = self._sorting_before or self.sorting
        if self._share != _SHARE:
            widths[Column.NAME] = round(self._share * 1000)
            widths[Column.NEXT_STEP] = 1000 - widths[Column.NAME]
        self._state.remember(
            contacts_hidden=sorted(map(int, self._hidden)),
            contacts_widths=widths,
            contacts_columns=[self._header.logicalIndex(place) for place in range(len(Column))],
            contacts_sort=[int(sorted_by), int(order == Qt.SortOrder.DescendingOrder)],
        )
