"""The board: a column for each stage; dragging a card to another column changes the stage of its deal."""

from collections import deque
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QLabel, QListView, QScrollArea, QVBoxLayout, QWidget

from salesassist.domain.deal import Stage
from salesassist.domain.deal_line import DealLine
from salesassist.domain.times import Now
from salesassist.ui import words
from salesassist.ui.deals.delegate import SPACE, CardDelegate
from salesassist.ui.deals.model import DEALS_MIME, STAGES, Role, StageModel
from salesassist.ui.theme import RADIUS, Theme
from salesassist.ui.viewport import make_viewport

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARGIN = 24  # pixels; a drag this near to an edge scrolls the column, or the board
_STEP = 12  # pixels that it scrolls
_NARROWEST = 150  # a column and the gap behind it; where there is no room for five, the board scrolls
GAP = 10  # behind each column: its scroll bar stands there


class StageColumn(QListView):
    """The cards of one stage."""

    dropped = Signal(str)  # the uid of the deal dropped here
    stepped = Signal(int)  # to the column before (-1) or after (1)
    moved = Signal(int)  # the current deal is to go to the stage before (-1) or after (1)
    opened = Signal(str)  # Enter or a double click on a deal
    menu_requested = Signal(QPoint)
    dragged = Signal(QPoint)  # a card is held here, on the screen

    def __init__(self, model: StageModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_viewport(self)
        self._model, self._theme = model, theme
        self._dropping = False
        self._cards = CardDelegate(theme, model)
        self.setModel(model)
        self.setItemDelegate(self._cards)
        self.setProperty("look", "cards")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(False)  # drawn here, around the whole column
        self.setAccessibleName(words.stage_word(model.stage))
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self._be_passed_by)
        self._be_passed_by()
        self.verticalScrollBar().rangeChanged.connect(self._keep_gap)
        self._keep_gap(0, 0)

    @property
    def stage(self) -> Stage:
        return self._model.stage

    def _keep_gap(self, _least: int, most: int) -> None:
        """Cards are as wide whether there is a scroll bar or not."""
        self.setViewportMargins(0, 0, 0 if most else self.verticalScrollBar().sizeHint().width(), 0)

    def _be_passed_by(self) -> None:
        """Tab does not stop where there is no card."""
        some = self._model.rowCount() > 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if some else Qt.FocusPolicy.ClickFocus)

    def refresh(self) -> None:
        """Take the fonts from the theme again."""
        self._cards.refresh()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def current(self) -> DealLine | None:
        """The chosen deal of this column."""
        chosen = self.selectedIndexes()
        return chosen[0].data(Role.LINE) if chosen else None

    def choose(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row))
        self.scrollTo(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by Tab is on a card, and sees on which."""
        super().focusInEvent(event)
        tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if tab and not self.selectedIndexes() and self._model.rowCount():
            self.choose(0)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(Role.LINE).deal.uid)

    # --- keys ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        by = -by if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else by
        if by and held == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(by)
        elif by and not held:
            self.stepped.emit(by)
        elif key in _ENTER and not held:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters and digits are acts here (log, plan), so they do not jump in the column."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if self.indexAt(event.pos()).isValid():
                self.menu_requested.emit(event.globalPos())
        elif self.currentIndex().isValid():
            at = self.visualRect(self.currentIndex()).center()
            self.menu_requested.emit(self.viewport().mapToGlobal(at))
        event.accept()

    # --- drag and drop -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._consider(event)
        y, height = event.position().toPoint().y(), self.viewport().height()
        if y < _MARGIN or y > height - _MARGIN:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (-_STEP if y < _MARGIN else _STEP))
        self.dragged.emit(self.viewport().mapToGlobal(event.position().toPoint()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_drop(False)

    def _consider(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(DEALS_MIME):
            self._show_drop(event.source() is not self)
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_drop(False)
        if not event.mimeData().hasFormat(DEALS_MIME):
            event.ignore()
            return
        uid = bytes(event.mimeData().data(DEALS_MIME).data()).decode().split("\n")[0]
        # A column that gave a card away would remove the row itself; a copy leaves that to us.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.source() is not self:
            QTimer.singleShot(0, self, lambda: self.dropped.emit(uid))

    def _show_drop(self, dropping: bool) -> None:
        if dropping != self._dropping:
            self._dropping = dropping
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        empty = self._model.rowCount() == 0
        if not (self._dropping or empty):
            return
        colours = self._theme.colours
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.viewport().rect()).adjusted(1.5, 1.5, -1.5, -1.5 - (0 if self._dropping else SPACE))
            if empty:
                box.setHeight(min(box.height(), self._cards.height - SPACE))
                painter.setPen(QPen(colours.border, 1, Qt.PenStyle.DashLine))
                painter.drawRoundedRect(box, RADIUS, RADIUS)
                painter.setPen(colours.muted)
                painter.setFont(self._theme.font(size=0.92))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tr("No deals"))
            if self._dropping:
                painter.setPen(QPen(colours.accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)


class Board(QWidget):
    """The five columns, each with its name, how many and how much. One deal of all is the chosen one."""

    deal_chosen = Signal(str)  # a uid; empty: none
    deal_opened = Signal(str)
    deal_moved = Signal(str, Stage)
    menu_requested = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen = ""
        self._settling = False
        self.columns: dict[Stage, StageColumn] = {}
        self._models: dict[Stage, StageModel] = {}
        self._names: dict[Stage, QLabel] = {}
        self._sums: dict[Stage, QLabel] = {}
        inside = QWidget()
        inside.setProperty("look", "bare")
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Stages"))
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        layout = QGridLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(0)
        layout.setVerticalSpacing(8)
        layout.setRowStretch(1, 1)
        for place, stage in enumerate(STAGES):
            model = self._models[stage] = StageModel(stage, self)
            column = self.columns[stage] = StageColumn(model, theme, self)
            self._names[stage], self._sums[stage] = QLabel(), QLabel()
            self._sums[stage].setProperty("look", "muted")
            self._sums[stage].setWordWrap(True)
            head = QVBoxLayout()
            head.setContentsMargins(3, 0, 3 + GAP, 0)
            head.setSpacing(1)
            head.addWidget(self._names[stage])
            head.addWidget(self._sums[stage])
            head.addStretch(1)
            layout.addLayout(head, 0, place)
            layout.addWidget(column, 1, place)
            layout.setColumnStretch(place, 1)
            layout.setColumnMinimumWidth(place, _NARROWEST)
            column.setMinimumWidth(_NARROWEST)
            column.dragged.connect(self._follow_drag)
            column.dropped.connect(lambda uid, stage=stage: self.deal_moved.emit(uid, stage))
            column.stepped.connect(lambda by, stage=stage: self._step(stage, by))
            column.moved.connect(self.move_chosen)
            column.opened.connect(self.deal_opened)
            column.menu_requested.connect(self.menu_requested)
            column.selectionModel().selectionChanged.connect(
                lambda chosen, _gone, stage=stage: self._take_choice(stage, chosen)
            )
        self.setFocusProxy(self.columns[Stage.TALKING])
        self.refresh()

    def refresh(self) -> None:
        """Take the fonts from the theme again."""
        for stage in STAGES:
            self._names[stage].setFont(self._theme.font(size=1.02, weight=QFont.Weight.DemiBold))
            self._sums[stage].setFont(self._theme.font(size=0.92))
            self.columns[stage].refresh()

    # --- showing -------------------------------------------------------------------------------------------------

    def show_lines(
        self, lines: Iterable[DealLine], now: Now, main_currency: str, *, lacking_first: bool = False
    ) -> None:
        """Show these deals; the chosen one stays chosen, wherever it went."""
        deque(self.showing(lines, now, main_currency, lacking_first=lacking_first), maxlen=0)

    def showing(
        self, lines: Iterable[DealLine], now: Now, main_currency: str, *, lacking_first: bool = False
    ) -> Iterator[None]:
        """The same, a column each time it is asked for the next: one takes a while to be filled and laid out."""
        of_stage: dict[Stage, list[DealLine]] = {stage: [] for stage in STAGES}
        for line in lines:
            of_stage[line.deal.stage].append(line)
        focused = any(column.hasFocus() for column in self.columns.values())
        places = {stage: column.currentIndex().row() for stage, column in self.columns.items()}
        was = next((stage for stage, column in self.columns.items() if column.current()), None)
        for stage, model in self._models.items():
            self._settling = True
            model.show_lines(of_stage[stage], now, lacking_first=lacking_first)
            self._settling = False
            count, column = model.rowCount(), self.columns[stage]
            self._names[stage].setText(f"{words.stage_word(stage)}  {words.number(count)}")
            sums = words.amounts(model.sums(main_currency))
            self._sums[stage].setText(sums.replace(" + ", "\n"))
            column.setAccessibleName(
                self.tr("{stage}, {count} deals, {sums}").format(
                    stage=words.stage_word(stage), count=words.number(count), sums=sums or self.tr("no value")
                )
            )
            yield
        if not self.choose(self._chosen, focus=focused) and was is not None:  # it is gone: the next one of its column
            rows = self._models[was].rowCount()
            if rows:
                self.columns[was].choose(min(max(places[was], 0), rows - 1))
            else:
                self._tell("")

    def current(self) -> DealLine | None:
        """The chosen deal."""
        return next((line for column in self.columns.values() if (line := column.current())), None)

    def choose(self, uid: str, *, focus: bool = False) -> bool:
        """Make a deal the chosen one; False if it is not on the board."""
        for stage, model in self._models.items():
            row = model.row_of(uid) if uid else -1
            if row >= 0:
                self.columns[stage].choose(row)
                self.setFocusProxy(self.columns[stage])
                if focus:
                    self.columns[stage].setFocus()
                return True
        return False

    def choose_first(self) -> None:
        """Choose the first deal there is, if none is chosen."""
        if self.current() is None:
            stage = next((stage for stage, model in self._models.items() if model.rowCount()), None)
            if stage is not None:
                self.columns[stage].choose(0)

    def _follow_drag(self, at: QPoint) -> None:
        """A card that is held near the edge brings up what is beyond."""
        x, width = self._scroll.viewport().mapFromGlobal(at).x(), self._scroll.viewport().width()
        if x < _MARGIN or x > width - _MARGIN:
            bar = self._scroll.horizontalScrollBar()
            bar.setValue(bar.value() + (-_STEP if x < _MARGIN else _STEP))

    def _take_choice(self, stage: Stage, chosen: QItemSelection) -> None:
        if self._settling or not chosen.count():
            return
        self._settling = True
        for other, column in self.columns.items():
            if other is not stage:
                column.clearSelection()
                column.setCurrentIndex(QModelIndex())
        self._settling = False
        self.setFocusProxy(self.columns[stage])
        self._scroll.ensureWidgetVisible(self.columns[stage], 4 + 2 * GAP, 0)
        line = self.columns[stage].current()
        self._tell(line.deal.uid if line else "")

    def _tell(self, uid: str) -> None:
        if uid != self._chosen:
            self._chosen = uid
            self.deal_chosen.emit(uid)

    # --- keys ----------------------------------------------------------------------------------------------------

    def _step(self, stage: Stage, by: int) -> None:
        """Go to the next column that has a card, to about the same height."""
        place = STAGES.index(stage) + by
        while 0 <= place < len(STAGES):
            target = self.columns[STAGES[place]]
            rows = self._models[STAGES[place]].rowCount()
            if rows:
                here = self.columns[stage]
                at = here.visualRect(here.currentIndex()).center()
                index = target.indexAt(QPoint(target.viewport().width() // 2, at.y()))
                target.setFocus()
                target.choose(index.row() if index.isValid() else rows - 1)
                return
            place += by

    def move_chosen(self, by: int) -> None:
        """Ask for the chosen deal to go to the stage before (-1) or after (1)."""
        line = self.current()
        if line is None:
            return
        place = STAGES.index(line.deal.stage) + by
        if 0 <= place < len(STAGES):
            self.deal_moved.emit(line.deal.uid, STAGES[place])
