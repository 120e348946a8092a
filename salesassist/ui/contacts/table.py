"""The table of the address book: its columns, what stays in place, and dragging contacts out of it."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QContextMenuEvent,
    QDrag,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from salesassist.settings import WindowState
from salesassist.ui import words
from salesassist.ui.below_head import HeadsEnd
from salesassist.ui.contacts.columns import ELASTIC, Column, fit, in_order, trade
from salesassist.ui.contacts.delegate import ContactsDelegate, Look
from salesassist.ui.contacts.header import TableHeader
from salesassist.ui.contacts.model import ContactsModel, Index
from salesassist.ui.theme import Theme
from salesassist.ui.viewport import make_viewport

_SHARE = 0.48  # of the room for name and next step, the name's part
_NARROWEST = 56
_SAVE_AFTER = 400  # ms


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
        self._state = window_state
        self._header = TableHeader(theme, self, lambda: model.best_first)
        self._delegate = ContactsDelegate(theme, self)
        self._hovered = -1  # the row under the mouse
        self._fitting = False
        self._anchor: tuple[str, int] | None = None
        self._hidden: set[Column] = set()  # by the user
        self._chosen: dict[Column, int] = {}  # widths, by the user
        self._share = _SHARE
        self._save_soon = QTimer(self)
        self._save_soon.setObjectName("save columns")
        self._save_soon.setSingleShot(True)
        self._save_soon.setInterval(_SAVE_AFTER)
        self._save_soon.timeout.connect(self.save_columns)
        self._set_up_view()
        self._restore_columns()
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._show_columns_menu)
        self._header.sectionResized.connect(self._column_resized)
        self._header.sectionMoved.connect(self._columns_changed)
        self._header.sortIndicatorChanged.connect(self._columns_changed)
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
        self.fit_columns()
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
        self.setCurrentIndex(self._model.index(row, Column.NAME))

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

    @property
    def sorting(self) -> tuple[Column, Qt.SortOrder]:
        """What the contacts are sorted by."""
        return Column(self._header.sortIndicatorSection()), self._header.sortIndicatorOrder()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.column() != Column.NAME:  # the one that is read out, and that letters find
            selection = self.selectionModel()
            selection.setCurrentIndex(self._model.index(current.row(), Column.NAME), selection.SelectionFlag.NoUpdate)
        for index in (current, previous):
            self._update_row(index.row())

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
        drag.setPixmap(self._drag_picture(text))
        drag.setHotSpot(QPoint(14, 18))
        drag.exec(Qt.DropAction.CopyAction)

    def _drag_picture(self, text: str) -> QPixmap:
        """A small card that names what is dragged."""
        colours = self._theme.colours
        font = self._theme.font(weight=QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, 260)
        size = QSize(round(metrics.horizontalAdvance(shown)) + 29, round(metrics.height()) + 18)
        ratio = self.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.accent, 1))
            painter.setBrush(colours.surface)
            box = QRectF(0, 0, size.width(), size.height()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, 8, 8)
            painter.setFont(font)
            painter.setPen(colours.text)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        return picture

    # --- columns -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._model.screen = self.viewport().height() // self._delegate.row_height + 2
        self.fit_columns()

    def fit_columns(self) -> None:
        """Share the width out. A column for which there is no room is hidden until there is."""
        widths = fit(
            self.viewport().width(), self._wanted(), self._usual_widths(), self._least(), self._comfortable(),
            self._share,
        )  # fmt: skip
        self._fitting = True
        with QSignalBlocker(self._header):  # else the table would be painted once more, a turn later
            for column in Column:
                self._header.setSectionHidden(column, column not in widths)
                if column in widths:
                    self._header.resizeSection(column, widths[column])
        self._fitting = False
        self.updateGeometries()
        self.viewport().update()

    def _wanted(self) -> list[Column]:
        order = [Column(self._header.logicalIndex(place)) for place in range(len(Column))]
        return [column for column in order if column not in self._hidden]

    def _usual_widths(self) -> dict[Column, int]:
        status = max(self._delegate.status_width() - 4, self._header.width_of(self._model.column_word(Column.STATUS)))
        usual = {
            Column.STATUS: status,
            Column.LAST_TOUCH: self._wide_enough(Column.LAST_TOUCH, self.tr("{days} d ago").format(days=1234)),
            Column.OPEN_VALUE: max(self._wide_enough(Column.OPEN_VALUE, text) for text in
                                   (words.number(1234567), f"AUD {words.number(99999)}")),
        }  # fmt: skip
        return usual | {column: width for column, width in self._chosen.items() if column in usual}

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
        return self._usual_widths() | {Column.NAME: 190, Column.NEXT_STEP: 160}

    def _column_resized(self, section: int, before: int, after: int) -> None:
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
        self._columns_changed()

    def show_column(self, column: Column, shown: bool) -> None:
        """Show or hide a column; the name is always shown."""
        if column is Column.NAME:
            return
        self._hidden.discard(column)
        if not shown:
            self._hidden.add(column)
        self.fit_columns()
        self._columns_changed()

    def reset_columns(self) -> None:
        """Columns as they were at first."""
        self._hidden, self._chosen, self._share = set(), {}, _SHARE
        for column in Column:
            self._header.moveSection(self._header.visualIndex(column), column)
        self.fit_columns()
        self._columns_changed()

    def columns_menu(self, parent: QWidget | None = None) -> QMenu:
        """Which columns are shown and what they are sorted by, as a menu: for the header and for the menu bar."""
        menu = QMenu(self.tr("Columns"), parent or self)
        for column in Column:
            text = self._model.column_word(column)
            if column not in self._hidden and self._header.isSectionHidden(column):
                text = self.tr("{column} (no room)").format(column=text)
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(column not in self._hidden)
            action.setEnabled(column is not Column.NAME)
            action.setData(int(column))
            action.triggered.connect(self._column_chosen)
        menu.addSeparator()
        self._add_sorting(menu.addMenu(self.tr("Sort by")))
        menu.addSeparator()
        menu.addAction(self.tr("Reset columns")).triggered.connect(self.reset_columns)
        return menu

    def _add_sorting(self, menu: QMenu) -> None:
        by, directions = QActionGroup(menu), QActionGroup(menu)
        for column in Column:
            action = menu.addAction(self._model.column_word(column))
            action.setData((int(column), self._header.sortIndicatorOrder().value))
            action.setChecked(False)
            by.addAction(action)
        menu.addSeparator()
        here = self._header.sortIndicatorSection()
        for order, text in (
            (Qt.SortOrder.AscendingOrder, self.tr("Ascending")),
            (Qt.SortOrder.DescendingOrder, self.tr("Descending")),
        ):
            action = menu.addAction(text)
            action.setData((here, order.value))
            directions.addAction(action)
        for action in menu.actions():
            action.setCheckable(not action.isSeparator())
            if action.data() is not None:
                column, order_value = action.data()
                action.setChecked(column == here and order_value == self._header.sortIndicatorOrder().value)
                action.triggered.connect(self._sorting_chosen)

    def _column_chosen(self, shown: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.show_column(Column(action.data()), shown)

    def _sorting_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            column, order = action.data()
            self.sortByColumn(column, Qt.SortOrder(order))

    def _show_columns_menu(self, at: QPoint) -> None:
        menu = self.columns_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._header.mapToGlobal(at))

    # --- remembering ---------------------------------------------------------------------------------------------

    def _restore_columns(self) -> None:
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
        self.setSortingEnabled(True)

    def _columns_changed(self) -> None:
        self._save_soon.start()

    def save_columns(self) -> None:
        """Keep the columns and the sorting for the next start."""
        self._save_soon.stop()
        widths = [self._chosen.get(column, 0) for column in Column]
        if self._share != _SHARE:
            widths[Column.NAME] = round(self._share * 1000)
            widths[Column.NEXT_STEP] = 1000 - widths[Column.NAME]
        self._state.remember(
            contacts_hidden=sorted(map(int, self._hidden)),
            contacts_widths=widths,
            contacts_columns=[self._header.logicalIndex(place) for place in range(len(Column))],
            contacts_sort=[
                self._header.sortIndicatorSection(),
                int(self._header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder),
            ],
        )
