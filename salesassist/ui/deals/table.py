"""The table: every deal in a row, sorted by a click on a heading."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from salesassist.domain.deal_line import DealLine
from salesassist.settings import WindowState
from salesassist.ui import words
from salesassist.ui.below_head import HeadsEnd
from salesassist.ui.contacts.header import TableHeader
from salesassist.ui.deals.delegate import CellDelegate
from salesassist.ui.deals.model import STAGES, Column, DealsTableModel, Role, column_word
from salesassist.ui.theme import Theme
from salesassist.ui.viewport import make_viewport

_STEP, _BRIEF_STEP = 190, 150  # pixels, the most that a next step takes, and where there is little room
_LOOKED_AT = 60  # rows, as to what their steps take
_WIDER = 1.3  # times the usual, that a step takes with large letters: it can be said in fewer words
_NO_STAGE, _NO_CLOSE, _NO_CONTACT = 480, 640, 760  # the widths below which these columns are left out
_READABLE = 140  # a title and a name that have less room stand in one column, one below the other
_ENDS = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DealsTable(QTableView):
    """`sorted_by` is remembered for the next start."""

    deal_chosen = Signal(str)
    deal_opened = Signal(str)
    stepped = Signal(int)  # the current deal is to go to the stage before (-1) or after (1)
    menu_requested = Signal(QPoint)

    def __init__(self, model: DealsTableModel, theme: Theme, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_viewport(self)
        self._model, self._theme, self._state = model, theme, state
        self._chosen = ""
        self._step_width: int | None = None  # what the next steps that are shown take, once that is known
        self._cells = CellDelegate(theme, model)
        self._header = TableHeader(theme, self)
        self._header.setSectionsMovable(False)
        self.setHorizontalHeader(self._header)
        HeadsEnd(self)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(self.tr("Deals"))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        order = state.numbers("deals_order")
        column, descending = order if len(order) == 2 and order[0] in set(Column) else (Column.STEP, 0)
        self._header.setSortIndicator(
            column, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        )
        model.sort(column, self._header.sortIndicatorOrder())
        self._header.sortIndicatorChanged.connect(self._sort)
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self._forget_steps)
        model.dataChanged.connect(self._forget_steps)
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.refresh()

    def refresh(self) -> None:
        """Take the fonts from the theme again."""
        self._cells.refresh()
        self._forget_steps()
        self._header.refresh()
        self.verticalHeader().setDefaultSectionSize(self._cells.row_height)
        self.fit_columns()
        self.viewport().update()

    def height_needed(self) -> int:
        return self._header.height() + self._model.rowCount() * self._cells.row_height

    def current(self) -> DealLine | None:
        """The chosen deal."""
        chosen = self.selectionModel().selectedRows()
        return chosen[0].data(Role.LINE) if chosen else None

    def choose(self, uid: str) -> bool:
        """Make a deal the chosen one; False if it is not in the table."""
        row = self._model.row_of(uid) if uid else -1
        if row < 0:
            return False
        self.setCurrentIndex(self._model.index(row, Column.DEAL))
        return True

    def choose_row(self, row: int) -> None:
        """Choose the row nearest to this place."""
        if rows := self._model.rowCount():
            self.setCurrentIndex(self._model.index(min(max(row, 0), rows - 1), Column.DEAL))
        else:
            self._tell()

    def _tell(self) -> None:
        line = self.current()
        if line is None and self._model.rowCount():
            return  # between two orders
        uid = line.deal.uid if line else ""
        if uid != self._chosen:
            self._chosen = uid
            self.deal_chosen.emit(uid)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.deal_opened.emit(index.data(Role.LINE).deal.uid)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        chosen = self._chosen
        self._model.sort(column, order)
        self.choose(chosen)
        self._state.remember(deals_order=[int(column), int(order == Qt.SortOrder.DescendingOrder)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if by and held == Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(-by if self.isRightToLeft() else by)
        elif by and not held:
            event.ignore()  # rows are whole: there is nothing beside the current one
        elif key in _ENTER and not held:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier) -> QModelIndex:
        if action in _ENDS and self._model.rowCount():  # of the list: rows are whole
            row = 0 if action == QAbstractItemView.CursorAction.MoveHome else self._model.rowCount() - 1
            return self._model.index(row, Column.DEAL)
        return super().moveCursor(action, held)

    def keyboardSearch(self, search: str) -> None:
        """Letters and digits are acts here (log, plan), so they do not jump in the table."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if self.indexAt(event.pos()).isValid():
                self.menu_requested.emit(event.globalPos())
        elif self.currentIndex().isValid():
            at = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_requested.emit(self.viewport().mapToGlobal(at))
        event.accept()

    # --- columns -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Fill the width: what is short takes what it needs, titles and names share the rest."""
        room, scale = self.viewport().width(), self._theme.scale
        usual = room / scale  # how wide it would be with letters of the usual size
        self._cells.with_stage = usual < _NO_STAGE
        self.setColumnHidden(Column.CLOSE, usual < _NO_CLOSE)
        self._cells.last = Column.STEP if usual < _NO_CLOSE else Column.CLOSE
        self.setColumnHidden(Column.STAGE, usual < _NO_STAGE)
        most = round((_STEP if usual >= _NO_CLOSE else _BRIEF_STEP) * min(scale, _WIDER))
        needed = {
            Column.VALUE: self._width(Column.VALUE, *map(words.money, self._model.largest())),
            Column.STAGE: self._width(Column.STAGE, *map(words.stage_word, STAGES)),
            Column.STEP: min(most, max(self._steps_need(), self._width(Column.STEP))),
            Column.CLOSE: self._width(Column.CLOSE, *self._days()),
        }
        for column, width in needed.items():
            self.setColumnWidth(column, width)
        rest = room - sum(width for column, width in needed.items() if not self.isColumnHidden(column))
        shared = usual >= _NO_CONTACT and rest >= 2 * _READABLE * scale
        self._cells.whole = not shared
        self.setColumnHidden(Column.CONTACT, not shared)
        self.setColumnWidth(Column.DEAL, max(80, round(rest * 0.52) if shared else rest))
        if shared:
            self.setColumnWidth(Column.CONTACT, max(80, rest - round(rest * 0.52)))

    def _steps_need(self) -> int:
        """What next steps take, told by the first of them: others are said in fewer words."""
        if self._step_width is None:
            self._step_width = self._cells.steps_width(self._model.lines()[:_LOOKED_AT])
        return self._step_width

    def _forget_steps(self) -> None:
        self._step_width = None

    def _days(self) -> list[str]:
        """Days as long to write as any that is here."""
        now = self._model.now
        return [] if now is None else [words.short_day(date(year, 9, 23), now) for year in self._model.years()]

    def _width(self, column: Column, *texts: str) -> int:
        return max([self._header.width_of(column_word(column)), *map(self._cells.value_width, texts)])
