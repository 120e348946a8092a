"""The address book as rows: all contacts, and of these a sorted and filtered list."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from enum import IntEnum
from math import inf
from operator import attrgetter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from salesassist.domain.deal import Money
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.session import Changed, Session
from salesassist.ui import words
from salesassist.ui.contacts import CONTACTS_MIME
from salesassist.ui.contacts.columns import Column
from salesassist.ui.contacts.filing import Entry, Group
from salesassist.ui.contacts.row_words import BLANK, RowWords, Texts

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TEXTS_KEPT = 600  # rows whose texts are remembered: a few screens
_A_FEW = 8  # contacts to look for one by one, before a map of all rows pays
# Without the hint the head of the table would set up its sections anew, and lose widths and which are hidden.
_ROWS_ONLY = QAbstractTableModel.LayoutChangeHint.VerticalSortHint
_WITH_HINT = "QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint"


class Role(IntEnum):
    LINE = Qt.ItemDataRole.UserRole + 1  # the ContactLine
    TEXTS = Qt.ItemDataRole.UserRole + 2  # its Texts
    STATUS = Qt.ItemDataRole.UserRole + 3


class ContactsModel(QAbstractTableModel):
    """The contacts of the session, kept current. Sorting, filtering and searching keep the selection, which clings to
    contacts and not to rows.
    """

    counted = Signal()  # the counts may have changed
    rearranged = Signal()  # other contacts are shown, or in another order

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: dict[str, Entry] = {}
        self._by_name: list[Entry] = []
        self._shown: list[Entry] = []
        self._orders: dict[tuple[Column, bool], list[Entry]] = {}
        self._rows: dict[str, int] | None = None
        self._texts: dict[str, Texts] = {}
        self._column, self._descending = Column.STATUS, False
        self._group: Group | None = None
        self._search = ""
        self._matches: set[int] | None = None
        self._only: frozenset[str] | None = None
        self._words = RowWords(session.now(), session.preferences.currency, self)
        self._next_moment = inf
        self._take_preferences()
        self._fill()
        self._shown = self._arranged()
        session.changed.connect(self._take_up)
        session.time_passed.connect(self.roll_over)

    @property
    def now(self) -> Now:
        """The moment that statuses and texts are true at."""
        return self._words.now

    # --- what views ask ------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        entry = self._shown[index.row()]
        if role == Role.TEXTS:
            return self._said(entry)
        if role == Role.LINE:
            return entry.line
        if role == Role.STATUS:
            return entry.group.status
        if role == _DISPLAY:
            return self._cell(entry, index.column())
        if role == _ACCESSIBLE:
            if index.column() == Column.NAME:
                return self._words.sentence(entry, self._said(entry))
            return self._words.cell(entry, self._said(entry), index.column())
        if role == _ALIGNMENT and index.column() == Column.OPEN_VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return self.column_word(Column(section))
        if role == _ACCESSIBLE and section == Column.OPEN_VALUE:
            return self.tr("Open value in {currency}").format(currency=self._words.currency)
        if role == _ALIGNMENT and section == Column.OPEN_VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def column_word(self, column: Column) -> str:
        match column:
            case Column.STATUS:
                return self.tr("Status")
            case Column.NAME:
                return self.tr("Name")
            case Column.NEXT_STEP:
                return self.tr("Next step")
            case Column.LAST_TOUCH:
                return self.tr("Last touch")
            case Column.OPEN_VALUE:
                return self.tr("Open {currency}").format(currency=words.currency_sign(self._words.currency))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )  # fmt: skip

    def mimeTypes(self) -> list[str]:
        return [CONTACTS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The contacts of these cells, each once, in the order of the list; their names as text."""
        rows = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setData(CONTACTS_MIME, json.dumps([self._shown[row].uid for row in rows]).encode())
        data.setText("\n".join(self._shown[row].line.name for row in rows))
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    # --- what the page asks --------------------------------------------------------------------------------------

    def __len__(self) -> int:
        """How many contacts there are, shown or not."""
        return len(self._entries)

    def counts(self) -> Mapping[Group | None, int]:
        """How many contacts there are in each group (None: in all), among those that match the search."""
        found = self._found()
        groups = Counter(map(attrgetter("group"), found))
        return {None: len(found)} | {group: groups[group] for group in Group}

    def untriaged(self) -> int:
        """How many contacts nobody has looked at yet, shown or not."""
        return sum(not entry.line.triaged for entry in self._by_name)

    def uid(self, row: int) -> str:
        """The uid of the contact in a row; empty beyond the last."""
        return self._shown[row].uid if 0 <= row < len(self._shown) else ""

    def row_of(self, uid: str) -> int:
        """The row of a contact; -1 if it is not shown."""
        if self._rows is not None:
            return self._rows.get(uid, -1)
        entry = self._entries.get(uid)
        try:
            return -1 if entry is None else self._shown.index(entry)
        except ValueError:
            return -1

    def _rows_of(self, uids: Collection[str]) -> dict[str, int]:
        """The rows of several contacts, those not shown left out."""
        if self._rows is None and len(set(uids)) > _A_FEW:
            self._rows = {entry.uid: row for row, entry in enumerate(self._shown)}
        return {uid: row for uid in uids if (row := self.row_of(uid)) >= 0}

    @property
    def group(self) -> Group | None:
        """The group that is shown; None: all."""
        return self._group

    @property
    def search(self) -> str:
        return self._search

    # --- arranging -----------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column. Ascending is the most urgent, the soonest, the most recent or the smallest first; blanks
        come last either way, and what is equal is in the order of names."""
        if not 0 <= column < len(Column):
            return
        self._column, self._descending = Column(column), order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def set_status_filter(self, status: Status | None, untriaged: bool = False) -> None:
        """Show only contacts of a status (None: of any), or only those to triage."""
        self._group = Group.UNTRIAGED if untriaged else None if status is None else Group.of(status)
        self._arrange()

    def set_search(self, text: str) -> None:
        """Show only contacts in which every word of `text` occurs."""
        self._search = text
        self._matches = self._session.search(text)
        self._arrange()
        self.counted.emit()

    def set_only(self, uids: Collection[str] | None) -> None:
        """Show, search and count only these contacts (None: all)."""
        only = None if uids is None else frozenset(uids)
        if only != self._only:
            self._only = only
            self._arrange()
            self.counted.emit()

    def _found(self) -> Collection[Entry]:
        matches, found = self._matches, self._by_name
        if self._only is not None:
            found = [entry for entry in found if entry.uid in self._only]
        if matches is None:
            return found
        return [entry for entry in found if entry.number in matches]

    def _arranged(self) -> list[Entry]:
        order, group, matches = self._order(), self._group, self._matches
        if self._only is not None:
            order = [entry for entry in order if entry.uid in self._only]
        if matches is not None:
            order = [entry for entry in order if entry.number in matches]
        if group is not None:
            order = [entry for entry in order if entry.group is group]
        return order

    def _order(self) -> list[Entry]:
        """All contacts in the chosen order, worked out once until something changes."""
        column, down = self._column, self._descending
        order = self._orders.get((column, down))
        if order is not None:
            return order
        match column:
            case Column.NAME:
                order = self._by_name[::-1] if down else self._by_name
            case Column.STATUS:
                order = sorted(self._by_name, key=attrgetter("rank"), reverse=down)
            case Column.NEXT_STEP:
                sign = -1 if down else 1
                order = sorted(
                    self._by_name, key=lambda entry: entry.line.overdue_from * sign if entry.line.step else inf
                )
            case Column.LAST_TOUCH:
                sign = 1 if down else -1
                order = sorted(
                    self._by_name,
                    key=lambda entry: touch.timestamp() * sign if (touch := entry.line.last_touch) else inf,
                )
            case Column.OPEN_VALUE:
                order = sorted(self._by_name, key=lambda entry: self._worth(entry.line.open_value))
        self._orders[column, down] = order
        return order

    def _worth(self, values: tuple[Money, ...]) -> tuple[int, str, float]:
        """The main currency before others, which cannot be compared with it."""
        if not values:
            return _NOTHING
        money = self._first(values)
        amount = float(money.amount)
        other = money.currency != self._words.currency
        return (1 if other else 0, money.currency if other else "", -amount if self._descending else amount)

    def _first(self, values: tuple[Money, ...]) -> Money:
        return next((money for money in values if money.currency == self._words.currency), values[0])

    def _arrange(self) -> bool:
        """Show what is to be shown now; whether that is anything else than before. Persistent indexes, and so the
        selection, go where their contacts go."""
        shown = self._arranged()
        if shown == self._shown:
            return False
        self.layoutAboutToBeChanged[_WITH_HINT].emit([], _ROWS_ONLY)  # type: ignore[index]
        old = self.persistentIndexList()
        uids = [self._shown[index.row()].uid for index in old]
        self._shown, self._rows = shown, None
        rows = self._rows_of(uids)
        new = [
            self.index(rows[uid], index.column()) if uid in rows else QModelIndex()
            for index, uid in zip(old, uids, strict=True)
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged[_WITH_HINT].emit([], _ROWS_ONLY)  # type: ignore[index]
        self.rearranged.emit()
        return True

    # --- keeping current -----------------------------------------------------------------------------------------

    def _take_preferences(self) -> None:
        preferences = self._session.preferences
        self._words.currency, self._day_start = preferences.currency, preferences.day_start
        self._words.rules = self._session.keep_in_touch()

    def _fill(self) -> None:
        now = self.now
        self._entries = {line.uid: Entry(line, now) for line in self._session.book}
        self._by_name = sorted(self._entries.values(), key=attrgetter("sort_name"))
        self._forget()
        self._next_moment = self._moment_after(now.epoch)

    def _forget(self) -> None:
        self._orders.clear()
        self._texts.clear()

    def _moment_after(self, epoch: float) -> float:
        """When the next contact becomes due or overdue."""
        moment = inf
        for entry in self._by_name:
            line = entry.line
            soon = line.due_from if line.due_from > epoch else line.overdue_from
            if epoch < soon < moment:
                moment = soon
        return moment

    def _take_up(self, changed: Changed) -> None:
        preferences = self._session.preferences
        if changed.everything or (self._words.currency, self._day_start) != (
            preferences.currency, preferences.day_start
        ):  # fmt: skip
            self._rebuild()
            return
        if "setting" in changed.kinds:  # perhaps the tiers' intervals, by which contacts go cold
            self._words.rules = self._session.keep_in_touch()
            self._texts.clear()
            self._repaint()
        if changed.contacts:
            self._refresh(changed.contacts)

    def _rebuild(self) -> None:
        self._words.now = self._session.now()
        self._take_preferences()
        self._fill()
        if self._search:
            self._matches = self._session.search(self._search)
        self._arrange()
        self._repaint()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self.counted.emit()

    def _refresh(self, uids: Collection[str]) -> None:
        """Take up what changed about some contacts."""
        book, now, entries = self._session.book, self.now, self._entries
        sort_again = False
        for uid in uids:
            line, entry = book.get(uid), entries.get(uid)
            self._texts.pop(uid, None)
            if line is None:
                if entry is not None:
                    del entries[uid]
                    self._by_name = [other for other in self._by_name if other is not entry]
            elif entry is None:
                entry = entries[uid] = Entry(line, now)
                self._by_name = [*self._by_name, entry]
                sort_again = True
            else:
                sort_again = sort_again or line.sort_name != entry.sort_name
                entry.put(line, now)
            if line is not None:
                soon = line.due_from if line.due_from > now.epoch else line.overdue_from
                if soon > now.epoch:
                    self._next_moment = min(self._next_moment, soon)
        if sort_again:
            self._by_name = sorted(self._by_name, key=attrgetter("sort_name"))
        self._orders.clear()
        if self._search:
            self._matches = self._session.search(self._search)
        self._arrange()
        self._repaint(uids)
        self.counted.emit()

    def roll_over(self) -> None:
        """Bring statuses and texts to the present moment. What stays as it was is not painted again."""
        before, now = self.now, self._session.now()
        self._words.now = now
        back = now.epoch < before.epoch
        new_day = now.today != before.today or now.zone != before.zone
        if new_day or back or now.epoch >= self._next_moment:
            moved = [entry.uid for entry in self._perhaps_moved(before) if entry.file(now)]
            self._next_moment = self._moment_after(now.epoch)
            if moved:
                self._orders.clear()
                for uid in moved:
                    self._texts.pop(uid, None)
                self._arrange()
                self.counted.emit()
                if not new_day:
                    self._repaint(moved)
        if new_day:
            self._words.rules = self._session.keep_in_touch()
            self._texts.clear()
            self._repaint()
        else:
            self._say_again()

    def _perhaps_moved(self, before: Now) -> list[Entry]:
        """Whose status may have changed since then: whatever fell due meanwhile, and rests that a new day may end."""
        now = self.now
        last, epoch = before.epoch, now.epoch
        if epoch < last or now.zone != before.zone:
            return self._by_name
        rests = Group.RESTING if now.today != before.today else None
        return [
            entry
            for entry in self._by_name
            if last < entry.line.overdue_from <= epoch or last < entry.line.due_from <= epoch or entry.group is rests
        ]

    def _repaint(self, uids: Collection[str] | None = None) -> None:
        """Say that these contacts look different (None: all)."""
        last = len(Column) - 1
        if uids is None:
            if self._shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, last))
            return
        for row in sorted(self._rows_of(uids).values()):
            self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    # --- words ---------------------------------------------------------------------------------------------------

    def _said(self, entry: Entry) -> Texts:
        """The texts of a row, worked out once until they change."""
        texts = self._texts.get(entry.uid)
        if texts is not None:
            return texts
        if len(self._texts) >= _TEXTS_KEPT:
            self._texts.clear()
        texts = self._texts[entry.uid] = self._words.texts(entry)
        return texts

    def _say_again(self) -> None:
        """Renew the texts that tell minutes or hours."""
        changed = []
        for uid in self._texts:
            entry = self._entries[uid]
            step = entry.line.step
            if step is not None and step.due.at is not None and entry.group <= Group.DUE:
                texts = self._words.texts(entry)
                if texts != self._texts[uid]:
                    self._texts[uid] = texts
                    changed.append(uid)
        if changed:
            self._repaint(changed)

    def _cell(self, entry: Entry, column: int) -> str:
        texts = self._said(entry)
        match column:
            case Column.STATUS:
                return texts.status
            case Column.NAME:
                return texts.name
            case Column.NEXT_STEP:
                return ", ".join(filter(None, (texts.step, texts.due))) or BLANK
            case Column.LAST_TOUCH:
                return texts.last_touch or BLANK
            case _:
                return texts.value or BLANK


_NOTHING = (2, "", 0.0)
