"""The address book as rows: the roll of all contacts, and of these a sorted and filtered list. What a row says is read
when it is shown."""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from salesassist.domain.asked import Asked
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.crowd import Crowd
from salesassist.domain.group import Group
from salesassist.domain.roll import Roll
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.session import Changed, Session
from salesassist.ui import words
from salesassist.ui.contacts import CONTACTS_MIME
from salesassist.ui.contacts.columns import Column
from salesassist.ui.contacts.finding import Finding
from salesassist.ui.contacts.matching import Marks, Matching
from salesassist.ui.contacts.order import Order
from salesassist.ui.contacts.read_rows import ReadRows
from salesassist.ui.contacts.row_words import BLANK, Entry, RowWords, Texts
from salesassist.ui.contacts.sieve import Sieve
from salesassist.ui.contacts.terms import term_names

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_FLAGS = (  # put together once: Qt asks for them with every row
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)  # fmt: skip
_BEFORE = 8  # rows above one that is shown, which are read with it
_SCREEN = 16  # rows, until it is known how many there is room for
_MANY = 20_000  # contacts: with more, the roll is waited for, and not read in the window's thread
_SOME = 2_000  # contacts: to arrange more takes milliseconds
_A_FEW = 8  # contacts that are looked for one by one
# Without the hint the head of the table would set up its sections anew, and lose widths and which are hidden.
_ROWS_ONLY = QAbstractTableModel.LayoutChangeHint.VerticalSortHint
_WITH_HINT = "QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint"


class Role(IntEnum):
    LINE = Qt.ItemDataRole.UserRole + 1  # the ContactLine
    TEXTS = Qt.ItemDataRole.UserRole + 2  # its Texts
    STATUS = Qt.ItemDataRole.UserRole + 3
    MARKS = Qt.ItemDataRole.UserRole + 4  # where it matches the search, Marks; None if nothing is searched for


class Shown(NamedTuple):
    """What a row says. `marks`: where the search meets it; None if nothing is searched for."""

    status: Status
    texts: Texts
    marks: Marks | None


class ContactsModel(QAbstractTableModel):
    """The contacts of the session, kept current. Sorting, filtering and searching keep the selection, which clings to
    contacts and not to rows.
    """

    counted = Signal()  # the counts may have changed
    rearranged = Signal()  # other contacts are shown, or in another order

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._roll = Roll((), session.now().epoch)
        self._groups = b""  # as they were when the rows were last arranged
        self._shown: list[int] = []
        self._order = Order(session, self._roll)
        self._sieve = Sieve(session, self._roll)
        self._finding = Finding(session, self)
        self._matching = Matching(session, self)
        self._best_first = False
        self._search = ""
        self.screen = _SCREEN
        """How many rows are seen at once: so many are read with one that is shown, and not the next ones too."""
        self._asked = Asked()
        self._words = RowWords(session.now(), session.preferences.currency, self)
        self._rows = ReadRows(session, self._words)
        self._take_preferences()
        self._take_roll()
        self._shown = self._arranged()
        session.changed.connect(self._take_up)
        session.rolled.connect(self._rebuild)
        session.time_passed.connect(self.roll_over)
        self._finding.found.connect(self._show_found)

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
        entry = self._entry(index.row())
        if entry is None:
            return None
        if role == Role.TEXTS:
            return self._rows.texts(entry)
        if role == Role.LINE:
            return entry.line
        if role == Role.STATUS:
            return entry.group.status
        if role == Role.MARKS:
            return self._marks(index.row(), entry)
        if role == _DISPLAY:
            return self._cell(entry, index.column())
        if role == _ACCESSIBLE:
            if index.column() == Column.NAME:
                marks = self._marks(index.row(), entry)
                told = self._words.sentence(entry, self._rows.texts(entry))
                return f"{told}, {marks.spoken}" if marks is not None and marks.spoken else told
            return self._words.cell(entry, self._rows.texts(entry), index.column())
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
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:
        return [CONTACTS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The contacts of these cells, each once, in the order of the list; their names as text."""
        rows = sorted({index.row() for index in indexes})
        data = QMimeData()
        lines = self.lines(rows)
        data.setData(CONTACTS_MIME, json.dumps([line.uid for line in lines]).encode())
        data.setText("\n".join(line.name for line in lines))
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    # --- what the page asks --------------------------------------------------------------------------------------

    def __len__(self) -> int:
        """How many contacts there are, shown or not."""
        return len(self._roll)

    @property
    def waits(self) -> bool:
        """Whether the contacts are still being read."""
        return not len(self._roll) and len(self._session.book) > 0

    def counts(self) -> Mapping[Group | None, int]:
        """How many contacts there are in each group (None: in all), among those that match the search."""
        roll, matches, only = self._roll, self._finding.matches, self._sieve.some
        if matches is None and only is None:
            groups: Mapping[Group, int] = {group: roll.count(group) for group in Group}
        else:
            if isinstance(matches, Crowd) and only is None:
                groups = matches.counts(roll.groups)
            else:
                both = matches if only is None else only if matches is None else only.intersection(matches)
                groups = roll.counts(both or ())
        counts: dict[Group | None, int] = {None: sum(groups.values())}
        counts.update(groups.items())
        return counts

    def untriaged(self) -> int:
        """How many contacts nobody has looked at yet, shown or not."""
        return self._roll.count(Group.UNTRIAGED)

    def uid(self, row: int) -> str:
        """The uid of the contact in a row; empty beyond the last."""
        entry = self._entry(row) if 0 <= row < len(self._shown) else None
        return entry.line.uid if entry is not None else ""

    def uids(self, rows: Collection[int]) -> list[str]:
        """The uids of the contacts in these rows, from the top."""
        return self._session.uids([self._shown[row] for row in sorted(rows)])

    def lines(self, rows: Sequence[int]) -> list[ContactLine]:
        """The contacts of these rows."""
        return self._session.book.lines_numbered([self._shown[row] for row in rows])

    def shown(self, row: int) -> Shown | None:
        """What a row says, all at once; None if it cannot be read, or is gone just now."""
        entry = self._entry(row)
        if entry is None:
            return None
        return Shown(entry.group.status, self._rows.texts(entry), self._marks(row, entry))

    def row_of(self, uid: str) -> int:
        """The row of a contact; -1 if it is not shown."""
        line = self._session.book.get(uid)
        return -1 if line is None else self._row_of(line.number)

    def _row_of(self, number: int) -> int:
        try:
            return self._shown.index(number)
        except ValueError:
            return -1

    def _entry(self, row: int) -> Entry | None:
        """What is in a row, read with its neighbours; None if it cannot be read, or is gone just now."""
        number = self._shown[row]
        entry = self._rows.get(number)
        if entry is None:
            self._rows.read(self._shown[max(row - _BEFORE, 0) : row + self.screen], self._roll)
            entry = self._rows.get(number)
        return entry

    @property
    def group(self) -> Group | None:
        """The group that is shown; None: all."""
        return self._sieve.group

    @property
    def search(self) -> str:
        """What is searched for, as it was typed."""
        return self._search

    @property
    def asked(self) -> Asked:
        """The same as it is understood."""
        return self._asked

    @property
    def is_complete(self) -> bool:
        """Whether all that match are shown; if not, they will be soon."""
        return self._finding.is_complete

    def get_ready(self) -> None:
        """Something will be searched for soon."""
        self._finding.get_ready(len(self._roll))

    # --- arranging -----------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column. Ascending is the most urgent, the soonest, the most recent or the smallest first; blanks
        come last either way, and what is equal is in the order of names. What is searched for comes in this order
        alone, until something else is."""
        self._best_first = False
        if not 0 <= column < len(Column):
            return
        self._order.sort_by(Column(column), order == Qt.SortOrder.DescendingOrder)
        self._arrange()

    def set_status_filter(self, status: Status | None, untriaged: bool = False) -> None:
        """Show only contacts of a status (None: of any), or only those to triage."""
        self._sieve.group = Group.UNTRIAGED if untriaged else None if status is None else Group.of(status)
        self._arrange()
        self._finding.rank()

    def set_search(self, text: str) -> None:
        """Show only contacts in which every word of `text` occurs, and that are as its terms want: the best first.
        Where there are very many, the first few hundred are shown at once, and the others when they have been found."""
        before, self._search = self._asked, text
        self._asked = asked = Asked.of(text, term_names())
        self._best_first = self._best_first or asked.words.strip() != before.words.strip()
        if (asked.tiers, asked.tags) != (before.tiers, before.tags):
            self._sieve.take_terms(asked)
        self._matching.ask(asked.words)
        self._finding.ask(asked.words, len(self._roll), self._first_of, self._sieve.test())
        if not self._arrange():
            self._repaint()  # the same are marked elsewhere
        if self._finding.is_complete:
            self.counted.emit()

    def _show_found(self) -> None:
        self._arrange()
        self.counted.emit()

    def _first_of(self) -> list[int]:
        """Those among whom the first matches are looked for."""
        return self._sieve.among(self._order, None)

    def set_only(self, numbers: Collection[int] | None) -> None:
        """Show, search and count only these contacts, by their numbers (None: all)."""
        only = None if numbers is None else set(numbers)
        if only != self._sieve.only:
            self._sieve.only = only
            self._arrange()
            self.counted.emit()

    @property
    def best_first(self) -> bool:
        """Whether those whose name or organisation is searched for come first, whatever the sorting."""
        return self._best_first and bool(self._finding.merits)

    def _arranged(self) -> list[int]:
        matches, merits = self._finding.matches, self._finding.merits
        if self._best_first and merits and isinstance(matches, Crowd):
            best = self._sieve.among(self._order, set(matches.among(merits)))
            best.sort(key=merits.__getitem__)
            return best + self._sieve.among(self._order, matches.without(best))
        shown = self._sieve.among(self._order, matches)
        if not self._best_first or not merits:
            return shown
        best = list(filter(merits.__contains__, shown))
        if len(best) < len(shown):
            others = [number for number in shown if number not in merits]
        else:
            others = []
        best.sort(key=merits.__getitem__)
        return best + others

    def _arrange(self) -> bool:
        """Show what is to be shown now; whether that is anything else than before. Persistent indexes, and so the
        selection, go where their contacts go."""
        shown = self._arranged()
        if shown == self._shown:
            return False
        self.layoutAboutToBeChanged[_WITH_HINT].emit([], _ROWS_ONLY)  # type: ignore[index]
        old = self.persistentIndexList()
        numbers = [self._shown[index.row()] for index in old]
        self._shown = shown
        wanted = set(numbers)
        rows = {number: row for row, number in enumerate(shown) if number in wanted} if len(wanted) > _A_FEW else {
            number: self._row_of(number) for number in wanted
        }  # fmt: skip
        new = [
            self.index(row, index.column()) if (row := rows.get(number, -1)) >= 0 else QModelIndex()
            for index, number in zip(old, numbers, strict=True)
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged[_WITH_HINT].emit([], _ROWS_ONLY)  # type: ignore[index]
        self.rearranged.emit()
        return True

    # --- keeping current -----------------------------------------------------------------------------------------

    def _take_preferences(self) -> None:
        preferences = self._session.preferences
        self._words.currency, self._day_start = preferences.currency, preferences.day_start
        self._order.currency = preferences.currency
        self._words.rules = self._session.keep_in_touch()

    def _take_roll(self) -> None:
        """Take the roll of the session, unless that is still to be read and would hold up the window: then the one
        there was stays until it comes."""
        book = self._session.book
        if book.has_roll or len(book) <= _MANY:
            self._roll = book.roll()
            book.roll_over(self.now)
        else:
            self._session.keep_up()
            if self._order.is_known:  # as there was: sorted again when the other comes
                self._matching.forget()
                self._rows.forget()
                return
        self._sieve.roll = self._roll
        self._groups = bytes(self._roll.groups)
        self._order.take(self._roll)
        self._matching.forget()
        self._rows.forget()

    def _take_up(self, changed: Changed) -> None:
        preferences = self._session.preferences
        if changed.everything or (self._words.currency, self._day_start) != (
            preferences.currency, preferences.day_start
        ):  # fmt: skip
            self._rebuild()
            return
        if "setting" in changed.kinds:  # perhaps the tiers' intervals, by which contacts go cold
            self._words.rules = self._session.keep_in_touch()
            self._rows.forget_texts()
            self._repaint()
        if changed.numbers:
            self._refresh(changed.numbers, changed.kinds)

    def _rebuild(self) -> None:
        self._words.now = self._session.now()
        self._take_preferences()
        self._take_roll()
        self._sieve.take_terms(self._asked)
        self._finding.ask_again(len(self._roll), self._first_of, self._sieve.test())
        self._arrange()
        self._repaint()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self.counted.emit()

    def _refresh(self, numbers: Collection[int], kinds: Collection[str]) -> None:
        """Take up what changed about some contacts."""
        if not self._session.book.has_roll:  # all of it is being read anew
            return
        self._rows.forget(numbers)
        self._groups = bytes(self._roll.groups)
        self._order.move(numbers, kinds)
        if _FOUND_BY & set(kinds):
            self._matching.forget(numbers)
            self._sieve.take_terms(self._asked)
            self._finding.ask_again(len(self._roll), self._first_of, self._sieve.test())
        self._arrange()
        self._repaint(numbers)
        self.counted.emit()

    def roll_over(self) -> None:
        """Bring statuses and texts to the present moment. What stays as it was is not painted again."""
        before, now = self.now, self._session.now()
        self._words.now = now
        new_day = now.today != before.today or now.zone != before.zone
        if new_day:
            self._words.rules = self._session.keep_in_touch()
            self._rows.forget_texts()
        self._session.book.roll_over(now)
        if new_day and len(self._roll) > _SOME:  # others have enough to do in this turn
            QTimer.singleShot(0, self, lambda: self._move(new_day))
        else:
            self._move(new_day)

    def _move(self, new_day: bool) -> None:
        """Take up who belongs elsewhere by now."""
        groups = bytes(self._roll.groups)
        if groups != self._groups:
            moved = _differing(self._groups, groups)
            self._groups = groups
            self._order.move(moved)
            self._rows.forget(moved)
            self._arrange()
            self.counted.emit()
            if not new_day:
                self._repaint(moved)
        if new_day:
            self._repaint()
        elif changed := self._rows.say_again():
            self._repaint(changed)

    def _repaint(self, numbers: Collection[int] | None = None) -> None:
        """Say that these contacts look different (None: all)."""
        last = len(Column) - 1
        if numbers is None or len(numbers) > _A_FEW:
            if self._shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, last))
            return
        for row in sorted(map(self._row_of, numbers)):
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    # --- words ---------------------------------------------------------------------------------------------------

    def _marks(self, row: int, entry: Entry) -> Marks | None:
        """Where a row matches the search, worked out with its neighbours; None if nothing is searched for."""
        matching, number = self._matching, entry.line.number
        if not matching.is_asked:
            return None
        near = [entry.line]
        if not matching.has(number):
            for other in self._shown[row + 1 : row + self.screen]:
                if (beside := self._rows.get(other)) is not None and not matching.has(other):
                    near.append(beside.line)
        return matching.marks(number, near)

    def _cell(self, entry: Entry, column: int) -> str:
        texts = self._rows.texts(entry)
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


def _differing(some: bytes, others: bytes) -> list[int]:
    """The places where these are not the same; for a hundred thousand not one by one."""
    differ = int.from_bytes(some, "big") ^ int.from_bytes(others, "big")
    return [found.start() for found in re.finditer(rb"[^\0]", differ.to_bytes(len(some), "big"))]


_FOUND_BY = {"contact", "phone", "email", "tag", "alias"}  # kinds of records by which contacts are found
