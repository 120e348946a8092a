"""The table of the address book: who is chosen, what stays in place, and dragging contacts out of it."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from salesassist.settings import WindowState
from salesassist.ui import words
from salesassist.ui.below_head import HeadsEnd
from salesassist.ui.contacts.columns import Column
from salesassist.ui.contacts.delegate import ContactsDelegate, Look
from salesassist.ui.contacts.drag_picture import drag_picture
from salesassist.ui.contacts.header import TableHeader
from salesassist.ui.contacts.model import ContactsModel, Index
from salesassist.ui.contacts.table_columns import ContactColumns
from salesassist.ui.theme import Theme
from salesassist.ui.viewport import make_viewport

_ENDS = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
_MANY_ROWS = 100


def _height(selection: QItemSelection) -> int:
    return sum(selection.at(number).height() for number in range(min(selection.count(), _MANY_ROWS)))


def _first_of(selection: QItemSelection) -> QItemSelection:
    """Its first cell alone."""
    if not selection.count():
        return QItemSelection()
    first = selection.at(0).topLeft()
    return QItemSelection(first, first)


class ContactsTable(QTableView):
    opened = Signal(str)  # Enter or a double click on a contact
    menu_requested = Signal(QPoint)  # for the selected contacts, at this place of the screen

    def __init__(
        self, model: ContactsModel, theme: Theme, window_state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # All of it is painted here, so Qt need not first paint window, page and card below it.
        make_viewport(self).setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._model = model
        self._theme = theme
        self._header = TableHeader(theme, self, lambda: model.best_first)
        self._delegate = ContactsDelegate(theme, self)
        self._hovered = -1  # the row under the mouse
        self._anchor: tuple[str, int] | None = None
        self._set_up_view()
        self.columns = ContactColumns(self, self._header, self._delegate, model, window_state)
        model.layoutAboutToBeChanged.connect(self._remember_place)
        model.layoutChanged.connect(self._return_to_place)

    def _set_up_view(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self._delegate.row_height)
        self.setHorizontalHeader(self._header)
        HeadsEnd(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Contacts"))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setMouseTracking(True)

    def refresh(self) -> None:
        """Take fonts and colours from the theme again."""
        self._delegate.refresh()
        self._header.refresh()
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.columns.fit()
        self.viewport().update()

    def look_at_order(self) -> None:
        """The head says what orders the list."""
        self._header.look_again()

    def height_needed(self) -> int:
        """How high the table is with all rows in view."""
        return self._header.height() + self._model.rowCount() * self._delegate.row_height

    # --- the current contact -------------------------------------------------------------------------------------

    def current_uid(self) -> str:
        index = self.currentIndex()
        return self._model.uid(index.row()) if index.isValid() else ""

    def select_row(self, row: int) -> None:
        """Make the contact of a row the current and only selected one."""
        # said outright: else Ctrl, held for the key that led here, would add the row to those that are chosen
        flag = QItemSelectionModel.SelectionFlag
        index = self._model.index(row, Column.NAME)
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def selected_rows(self) -> list[int]:
        """The selected rows, from the top."""
        rows: set[int] = set()
        selection = self.selectionModel().selection()
        for number in range(selection.count()):
            part = selection.at(number)
            rows.update(range(part.top(), part.bottom() + 1))
        return sorted(rows)

    def selected_count(self) -> int:
        """How many rows are selected, told without looking at each."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        count, last = 0, -1
        for top, bottom in sorted((part.top(), part.bottom()) for part in parts):  # of one row there may be several
            count += max(0, bottom - max(top, last + 1) + 1)
            last = max(last, bottom)
        return count

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.column() != Column.NAME:  # the one that is read out, and that letters find
            selection = self.selectionModel()
            selection.setCurrentIndex(self._model.index(current.row(), Column.NAME), selection.SelectionFlag.NoUpdate)
        for index in (current, previous):
            self._update_row(index.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """While assistive technology listens, Qt asks each cell of these whether it can be selected, to tell of the
        first: a second for 100,000 contacts."""
        if max(map(_height, (selected, deselected))) <= _MANY_ROWS:
            super().selectionChanged(selected, deselected)
            return
        super().selectionChanged(_first_of(selected), _first_of(deselected))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):  # fmt: skip
            if uid := self.current_uid():
                self.opened.emit(uid)
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            event.ignore()  # rows are whole: there is nothing beside the current one
            return
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and self.currentIndex().isValid():
            self._turn_current()
            return
        if event.key() == Qt.Key.Key_Escape and self.selected_count() > 1:
            self.select_row(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier) -> QModelIndex:
        if action in _ENDS and self._model.rowCount():  # of the list: rows are whole
            row = 0 if action == QAbstractItemView.CursorAction.MoveHome else self._model.rowCount() - 1
            return self._model.index(row, Column.NAME)
        return super().moveCursor(action, held)

    def _turn_current(self) -> None:
        """Select the current contact beside the others, or no longer; one stays selected."""
        selection, flag = self.selectionModel(), QItemSelectionModel.SelectionFlag
        if not selection.isSelected(self.currentIndex()):
            selection.select(self.currentIndex(), flag.Select | flag.Rows)
        elif self.selected_count() > 1:
            selection.select(self.currentIndex(), flag.Deselect | flag.Rows)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit(self.current_uid())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if self.indexAt(event.pos()).isValid():
                self.menu_requested.emit(event.globalPos())
        elif self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_requested.emit(self.viewport().mapToGlobal(below))
        event.accept()

    # --- painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        area, region, rows, header = event.rect(), event.region(), self._model.rowCount(), self._header
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        columns = [(column, header.sectionViewportPosition(column), header.sectionSize(column))
                   for column in Column if not header.isSectionHidden(column)]  # fmt: skip
        width, height = header.length(), self._delegate.row_height
        left = min((place for _column, place, _width in columns), default=0)
        selection, current = self.selectionModel(), self.currentIndex().row() if self.hasFocus() else -1
        ratio = self.devicePixelRatioF()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(area, self._theme.colours.surface)
            painter.setLayoutDirection(self.layoutDirection())
            for row in range(first, last + 1 if last >= 0 else rows) if first >= 0 else ():
                place = QRect(left, self.rowViewportPosition(row), width, height)
                shown = self._model.shown(row) if region.intersects(place) else None
                if shown is None:  # or it is gone just now, and the list soon follows
                    continue
                chosen = selection.isSelected(self._model.index(row, Column.NAME))
                look = Look(chosen, row == self._hovered, row == current, row == rows - 1)
                self._delegate.paint_row(painter, place, columns, shown, look, ratio)
        self.columns.look_for_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._model.screen = self.viewport().height() // self._delegate.row_height + 2
        self.columns.fit()

    # --- hovering ------------------------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseMove | QEvent.Type.HoverMove:
                self._hover(self.rowAt(event.position().toPoint().y()))  # type: ignore[attr-defined]
            case QEvent.Type.Leave | QEvent.Type.HoverLeave:
                self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        before = self._hovered
        if row != before:
            self._hovered = row
            self._update_row(before)
            self._update_row(row)

    def _update_row(self, row: int) -> None:
        if row >= 0:
            top = self.rowViewportPosition(row)
            self.viewport().update(0, top, self.viewport().width(), self._delegate.row_height)

    # --- staying in place ----------------------------------------------------------------------------------------

    def _remember_place(self) -> None:
        """Before the rows change: note the contact that is to stay where it is on the screen, the current one if it is
        in view, else the first. At the very top nothing is noted: the top stays in view."""
        self._anchor = None
        bar = self.verticalScrollBar()
        if bar.value() == bar.minimum():
            return
        row = self.currentIndex().row()
        if not self._in_view(row):
            row = self.rowAt(0)
        if row >= 0:
            self._anchor = self._model.uid(row), self.rowViewportPosition(row)

    def _return_to_place(self) -> None:
        self._hovered = -1
        self.executeDelayedItemsLayout()  # now: after the next turn, all would be painted twice
        if self._anchor is None:
            return
        uid, top = self._anchor
        row = self._model.row_of(uid)
        if row >= 0:
            self.verticalScrollBar().setValue(row * self._delegate.row_height - top)

    def _in_view(self, row: int) -> bool:
        if row < 0:
            return False
        top = self.rowViewportPosition(row)
        return top < self.viewport().height() and top + self._delegate.row_height > 0

    # --- dragging out --------------------------------------------------------------------------------------------

    def startDrag(self, supported: Qt.DropAction) -> None:
        rows = self.selectionModel().selectedRows(Column.NAME)
        if not rows:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData(rows))
        one = self._model.data(rows[0])
        text = one if len(rows) == 1 else self.tr("{number} contacts").format(number=words.number(len(rows)))
        drag.setPixmap(drag_picture(text, self._theme, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(14, 18))
        drag.exec(Qt.DropAction.CopyAction)
