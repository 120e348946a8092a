"""The list that is dragged into order, and that contacts are dropped on."""

import json

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from salesassist.ui.contacts import CONTACTS_MIME
from salesassist.ui.theme import Theme
from salesassist.ui.today.delegate import SPACE, TodayDelegate
from salesassist.ui.today.left_out import KEY
from salesassist.ui.today.model import ROWS_MIME, TodayModel

_WITH_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class TodayView(QListView):
    """One drop is one change: `reordered` carries the names of what was moved, after the model has moved it."""

    reordered = Signal(list)  # keys that were moved
    contacts_dropped = Signal(list, int)  # uids, the row they were dropped before
    rest_requested = Signal()  # to be shown, or left out again

    def __init__(self, model: TodayModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._drop_row: int | None = None
        self.setModel(model)
        self._delegate = TodayDelegate(theme, model)
        self.setItemDelegate(self._delegate)
        self.entered.connect(self._hear_of_mouse)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(False)  # drawn here, in the gap between two cards
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Today’s list"))
        theme.changed.connect(self._draw_anew)

    def _hear_of_mouse(self) -> None:
        self._delegate.mouse_came = True

    def _draw_anew(self) -> None:
        self.scheduleDelayedItemsLayout()  # letters may be larger
        self.viewport().update()  # asked for only now: at the start, PySide6 makes ready for every widget there is

    def selected_keys(self) -> list[str]:
        """The keys of the chosen rows, from the top."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        every = self._model.rows()
        return [every[row].key for row in rows]

    def choose(self, keys: list[str], current: str | None = None) -> None:
        """Select these rows and make `current` of them, else the first, the current one."""
        rows = sorted(row for row in map(self._model.row_of, keys) if row >= 0)
        if not rows:
            return
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self._model.index(row), self._model.index(row))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        row = self._model.row_of(current) if current in keys else rows[0]
        self.selectionModel().setCurrentIndex(self._model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(chosen, flags)

    def choose_none(self) -> None:
        """No row is chosen, and none the current one."""
        self.selectionModel().clear()
        self.viewport().update()

    def move_chosen(self, by: int) -> None:
        """Move the chosen rows one place up (-1) or down (1), together."""
        keys = [key for key in self.selected_keys() if key in self._model.order()]
        rows = [self._model.row_of(key) for key in keys]
        if not rows:
            return
        before = rows[0] - 1 if by < 0 else rows[-1] + 2
        if before < 0 or before > self._model.last_place():
            return
        self._move(keys, before)

    def _move(self, keys: list[str], before: int) -> None:
        """Move rows so that they stand together, in their order, before the row `before` (as it stands now)."""
        was = self._model.order()
        at = before
        for key in keys:
            row = self._model.row_of(key)
            self._model.moveRows(QModelIndex(), row, 1, QModelIndex(), at)
            if row >= at:  # it came from below: the next one goes behind it
                at += 1
        if self._model.order() != was:
            self.choose(keys)
            self.scrollTo(self._model.index(self._model.row_of(keys[0])))
            self.reordered.emit(keys)

    # --- keys ----------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by Tab sees where they are."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_chosen(-1 if event.key() == Qt.Key.Key_Up else 1)
            event.accept()
            return
        if event.text() == KEY and not event.modifiers() & _WITH_OTHERS:
            self.rest_requested.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters and digits are acts here (log, snooze), so they do not jump in the list."""

    # --- drag and drop -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._consider(event)
        margin = 24  # near an edge the list scrolls on
        y, height = event.position().toPoint().y(), self.viewport().height()
        if y < margin or y > height - margin:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (-12 if y < margin else 12))

    def dragLeaveEvent(self, event: object) -> None:
        self._show_drop(None)

    def _consider(self, event: QDragMoveEvent) -> None:
        data = event.mimeData()
        own = event.source() is self and data.hasFormat(ROWS_MIME)
        if own or data.hasFormat(CONTACTS_MIME):
            self._show_drop(self._row_before(event.position().toPoint()))
            event.setDropAction(Qt.DropAction.MoveAction if own else Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        before = self._row_before(event.position().toPoint())
        data = event.mimeData()
        self._show_drop(None)
        if event.source() is self and data.hasFormat(ROWS_MIME):
            keys = bytes(data.data(ROWS_MIME).data()).decode().split("\n")
            # The view would remove the rows it thinks were taken away; a copy leaves them to us.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            QTimer.singleShot(0, self, lambda: self._move(keys, before))
        elif data.hasFormat(CONTACTS_MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            uids = json.loads(bytes(data.data(CONTACTS_MIME).data()))
            QTimer.singleShot(0, self, lambda: self.contacts_dropped.emit(uids, before))
        else:
            event.ignore()

    def _row_before(self, point: QPoint) -> int:
        """The row that something dropped here goes before: above the middle of a card before it, below after it."""
        last = self._model.last_place()
        index = self.indexAt(point)
        if not index.isValid():
            first = self.visualRect(self._model.index(0)) if last else None
            return 0 if first is not None and point.y() < first.top() else last
        box = self.visualRect(index)
        row = index.row() + (point.y() > box.top() + (box.height() - SPACE) / 2)
        return min(row, last)

    def _show_drop(self, row: int | None) -> None:
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_row is None:
            return
        if self._drop_row < self._model.rowCount():
            y = self.visualRect(self._model.index(self._drop_row)).top() - SPACE / 2
        elif self._model.rowCount():
            y = self.visualRect(self._model.index(self._model.rowCount() - 1)).bottom() - SPACE / 2
        else:
            y = 4
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.accent, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPoint(8, max(int(y), 2)), QPoint(self.viewport().width() - 8, max(int(y), 2)))
        painter.end()
