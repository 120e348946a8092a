"""The deals as Qt sees them: a list for each stage, and a table of all."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from salesassist.domain.deal import OPEN_STAGES, Money, Stage, totals
from salesassist.domain.deal_line import DealLine
from salesassist.domain.text import fold
from salesassist.domain.times import Now
from salesassist.ui import words
from salesassist.ui.deals import line_words

Index = QModelIndex | QPersistentModelIndex
DEALS_MIME = "application/x-salesassist-deals"
STAGES = tuple(Stage)
_NOTHING = Decimal(0)


class Role(IntEnum):
    LINE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    DEAL = 0
    CONTACT = 1
    VALUE = 2
    STAGE = 3
    STEP = 4
    CLOSE = 5


def _by_urgency(line: DealLine) -> tuple:
    return (line.overdue_from, -(line.deal.value or Decimal(0)), line.deal.title)


def _by_end(line: DealLine) -> tuple:
    return (line.overdue_from, -(line.deal.closed_on or date.min).toordinal(), line.deal.title)


class StageModel(QAbstractListModel):
    """The deals of one stage by their next step; those that are over and have none latest first.

    It never moves or removes a row itself: a drop is told, and what comes of it is shown, so no drop can lose a deal.
    """

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._lines: list[DealLine] = []
        self._now: Now | None = None

    def show_lines(self, lines: Iterable[DealLine], now: Now, *, lacking_first: bool = False) -> None:
        """Show those of `lines` that are in this stage; `lacking_first`: the ones without a next step before others."""
        own = [line for line in lines if line.deal.stage is self.stage]
        own.sort(key=_by_urgency if self.stage in OPEN_STAGES else _by_end)
        if lacking_first:
            own.sort(key=lambda line: not line.lacks_step(now))
        if [line.deal.uid for line in own] == [line.deal.uid for line in self._lines]:
            self._lines, self._now = own, now
            if own:
                self.dataChanged.emit(self.index(0), self.index(len(own) - 1))
            return
        self.beginResetModel()
        self._lines, self._now = own, now
        self.endResetModel()

    @property
    def now(self) -> Now | None:
        return self._now

    def lines(self) -> list[DealLine]:
        return list(self._lines)

    def sums(self, main_currency: str) -> tuple[Money, ...]:
        """What the deals shown are worth, by currency."""
        sums: dict[str, Decimal] = {}
        for line in self._lines:
            if (value := line.deal.value) is not None:
                sums[line.deal.currency] = sums.get(line.deal.currency, _NOTHING) + value
        return totals([Money(value, currency) for currency, value in sums.items()], main_currency)

    def row_of(self, uid: str) -> int:
        return next((row for row, line in enumerate(self._lines) if line.deal.uid == uid), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._now is None:
            return None
        line = self._lines[index.row()]
        match role:
            case Role.LINE:
                return line
            case Qt.ItemDataRole.DisplayRole:
                return line.deal.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return line_words.spoken(line, self._now)
            case Qt.ItemDataRole.ToolTipRole:
                return words.literal(line_words.tip(line, self._now))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [DEALS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        uids = [self._lines[row].deal.uid for row in sorted({index.row() for index in indexes})]
        data.setData(DEALS_MIME, QByteArray("\n".join(uids).encode()))
        return data


class DealsTableModel(QAbstractTableModel):
    """Every deal shown, a row each, sorted by one column."""

    def __init__(self, main_currency: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._main_currency = main_currency
        self._lines: list[DealLine] = []
        self._now: Now | None = None
        self._lacking_first = False
        self.column, self.order = Column.STEP, Qt.SortOrder.AscendingOrder

    def show_lines(self, lines: Iterable[DealLine], now: Now, *, lacking_first: bool = False) -> None:
        self._now, self._lacking_first = now, lacking_first
        shown = self._sorted(lines)
        if [line.deal.uid for line in shown] == [line.deal.uid for line in self._lines]:
            self._lines = shown
            if shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._lines = shown
        self.endResetModel()

    @property
    def now(self) -> Now | None:
        return self._now

    def lines(self) -> list[DealLine]:
        return list(self._lines)

    def row_of(self, uid: str) -> int:
        return next((row for row, line in enumerate(self._lines) if line.deal.uid == uid), -1)

    def largest(self) -> list[Money]:
        """The largest value of each currency, the widest to write."""
        most: dict[str, Decimal] = {}
        for line in self._lines:
            if line.deal.value is not None:
                most[line.deal.currency] = max(line.deal.value, most.get(line.deal.currency, line.deal.value))
        return [Money(value, currency) for currency, value in most.items()]

    def years(self) -> set[int]:
        """Those in which deals close or closed: another one than this is written out."""
        deals = [line.deal for line in self._lines]
        days = (deal.expected_close if deal.is_open else deal.closed_on for deal in deals)
        return {day.year for day in days if day is not None}

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.column, self.order = Column(column), order
        self.beginResetModel()
        self._lines = self._sorted(self._lines)
        self.endResetModel()

    def _sorted(self, lines: Iterable[DealLine]) -> list[DealLine]:
        """In the chosen order; equal ones by title, what has nothing to sort by last in either direction."""
        found = sorted(lines, key=lambda line: fold(line.deal.title))
        found.sort(key=self._key, reverse=self.order == Qt.SortOrder.DescendingOrder)
        found.sort(key=self._unknown)
        if self._lacking_first and (now := self._now) is not None:
            found.sort(key=lambda line: not line.lacks_step(now))
        return found

    def _unknown(self, line: DealLine) -> int:
        """What goes last: other currencies after the main one, no value, no date, no step."""
        deal = line.deal
        match self.column:
            case Column.VALUE:
                return 2 if deal.value is None else deal.currency != self._main_currency()
            case Column.STEP:
                return 0 if line.step else 1 if deal.is_open else 2
            case Column.CLOSE:
                return (deal.expected_close if deal.is_open else deal.closed_on) is None
        return 0

    def _key(self, line: DealLine) -> Any:
        deal = line.deal
        match self.column:
            case Column.DEAL:
                return fold(deal.title)
            case Column.CONTACT:
                return (fold(line.name), fold(line.organization))
            case Column.VALUE:
                return (deal.currency != self._main_currency(), deal.currency, deal.value or Decimal(0))
            case Column.STAGE:
                return STAGES.index(deal.stage)
            case Column.STEP:
                return line.overdue_from
            case Column.CLOSE:
                return (deal.expected_close if deal.is_open else deal.closed_on) or date.min

    # --- QAbstractTableModel -------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return column_word(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        now = self._now
        if not index.isValid() or now is None:
            return None
        line = self._lines[index.row()]
        match role:
            case Role.LINE:
                return line
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, Column(index.column()), now)
            case Qt.ItemDataRole.AccessibleTextRole:
                text = line_words.spoken(line, now) if index.column() == Column.DEAL else None
                return text or self._text(line, Column(index.column()), now)
            case Qt.ItemDataRole.ToolTipRole:
                return words.literal(line_words.tip(line, now))
        return None

    def _text(self, line: DealLine, column: Column, now: Now) -> str:
        match column:
            case Column.DEAL:
                return line.deal.title
            case Column.CONTACT:
                return line_words.who(line)
            case Column.VALUE:
                return line_words.value_text(line.deal.money)
            case Column.STAGE:
                return words.stage_word(line.deal.stage)
            case Column.STEP:
                return line_words.next_text(line, now)
            case Column.CLOSE:
                return line_words.close_text(line, now)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def column_word(column: Column) -> str:
    match column:
        case Column.DEAL:
            return QCoreApplication.translate("DealsTable", "Deal")
        case Column.CONTACT:
            return QCoreApplication.translate("DealsTable", "Contact")
        case Column.VALUE:
            return QCoreApplication.translate("DealsTable", "Value")
        case Column.STAGE:
            return QCoreApplication.translate("DealsTable", "Stage")
        case Column.STEP:
            return QCoreApplication.translate("DealsTable", "Next step")
        case Column.CLOSE:
            return QCoreApplication.translate("DealsTable", "Closes")
