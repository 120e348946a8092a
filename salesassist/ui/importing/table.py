"""The table of what an import will do, drawn row by row; 100,000 rows are as quick as ten."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from salesassist.importing.entries import Choice
from salesassist.ui.below_head import HeadsEnd
from salesassist.ui.contacts.header import TableHeader
from salesassist.ui.importing.kinds import Kind, kind_word, paint_kind_chip
from salesassist.ui.importing.model import Column, EntriesModel, Index, Role, rows_of
from salesassist.ui.painting import chip_width
from salesassist.ui.theme import Theme
from salesassist.ui.viewport import make_viewport

PAD = 12
LEAST_ROW = 46
_PLACE = 110  # pixels
_NARROW = 42  # letters of room beside the kind
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Type(NamedTuple):
    font: QFont
    metrics: QFontMetricsF
    height: float


class EntriesDelegate(QStyledItemDelegate):
    """Draws the cells of EntriesModel."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Take the fonts from the theme again."""

        def of(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> _Type:
            font = self._theme.font(size=size, weight=weight)
            metrics = QFontMetricsF(font)
            return _Type(font, metrics, metrics.height())

        self._strong = of(1.02, QFont.Weight.DemiBold)
        self._plain = of(1.0)
        self._small = of(0.92)
        self._chip = self._theme.font(size=0.88, weight=QFont.Weight.DemiBold)
        self.row_height = max(LEAST_ROW, round(self._strong.height + self._small.height + 11))

    def kind_width(self) -> int:
        """What the widest kind takes."""
        return round(max(chip_width(kind_word(kind), self._chip, shape=True) for kind in Kind)) + 2 * PAD - 4

    def place_width(self, text: str) -> int:
        """What a place takes."""
        return round(self._plain.metrics.horizontalAdvance(text) + 1.5 * PAD) + 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, colours = self._theme, self._theme.colours
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        on_highlight = chosen and theme.high_contrast
        ground = colours.surface
        if chosen:
            ground = colours.accent if theme.high_contrast else colours.accent_tint
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.fillRect(rect, ground)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.border)
        painter.setClipRect(rect)
        if index.column() == Column.KIND:
            kind = index.data(Role.KIND)
            width = chip_width(kind_word(kind), self._chip, shape=True)
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            left = rect.right() - PAD + 2 - width if mirrored else rect.left() + PAD - 2
            paint_kind_chip(
                painter, left, rect.top() + (rect.height() - 1) / 2, kind, kind_word(kind), theme, self._chip,
                edged=chosen,
            )  # fmt: skip
        else:
            for text, kind_of_type, box, strong in self._lines(index, QRectF(rect)):
                painter.setFont(kind_of_type.font)
                painter.setPen(colours.on_accent if on_highlight else colours.text if strong else colours.muted)
                painter.drawText(
                    box, _START, kind_of_type.metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
                )
        self._paint_focus(painter, rect, option, index)
        painter.restore()

    def _lines(self, index: Index, rect: QRectF) -> list[tuple[str, _Type, QRectF, bool]]:
        upper, lower = index.data(Role.LINES)
        box = rect.adjusted(PAD, 0, -PAD / 2, -1)
        top_type = self._strong if index.column() == Column.NAME else self._plain
        if upper and lower:
            small = self._small
            top = box.center().y() - (top_type.height + small.height) / 2
            return [
                (upper, top_type, QRectF(box.left(), top, box.width(), top_type.height), True),
                (lower, small, QRectF(box.left(), top + top_type.height, box.width(), small.height), False),
            ]
        strong = bool(upper) and index.column() != Column.PLACE
        return [(upper or lower, top_type if upper else self._small, box, strong)]

    def _paint_focus(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        if not isinstance(view, QAbstractItemView) or view.currentIndex().row() != index.row() or not view.hasFocus():
            return
        colour = self._theme.colours.accent
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), colour)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour)
        if index.column() == Column.KIND:
            painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), colour)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() == QEvent.Type.ToolTip and index.isValid() and index.column() != Column.KIND:
            lines = self._lines(index, QRectF(view.visualRect(index)))
            cut = any(of.metrics.horizontalAdvance(text) > box.width() for text, of, box, _strong in lines)
            safe = (t.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for t, *_more in lines)
            QToolTip.showText(event.globalPos(), f"<p>{'<br>'.join(safe)}</p>" if cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)


class EntriesTable(QTableView):
    """`chosen` is emitted when a key chooses for the selected rows: a Choice, or None for what was proposed;
    `selected` when other rows are selected or another one is current."""

    chosen = Signal(object)
    selected = Signal()

    def __init__(self, model: EntriesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_viewport(self)
        self._model = model
        self._delegate = EntriesDelegate(theme, self)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self._delegate.row_height)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Records"))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self._header = TableHeader(theme, self)  # Qt's own asks each of 100,000 rows whether it is selected
        self._header.setSectionsClickable(False)
        self._header.setSectionsMovable(False)
        self._header.setSortIndicatorShown(False)
        self._header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(self._header)
        HeadsEnd(self)
        self.selectionModel().selectionChanged.connect(self.selected)
        self.selectionModel().currentRowChanged.connect(self.selected)
        model.modelReset.connect(self._fit)
        theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Take fonts and colours from the theme again."""
        self._delegate.refresh()
        self._header.refresh()
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self._fit()
        self.viewport().update()

    def chosen_rows(self) -> list[int]:
        return rows_of(self.selectionModel().selection())

    def select_row(self, row: int) -> None:
        """Make a row the current and only selected one."""
        flag = QItemSelectionModel.SelectionFlag  # said outright: else Ctrl, while it is held, adds to what is chosen
        index = self._model.index(row, Column.NAME)
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            keys: dict[int, Choice | None] = {
                Qt.Key.Key_C: Choice.CREATE, Qt.Key.Key_M: Choice.MERGE, Qt.Key.Key_S: Choice.SKIP,
                Qt.Key.Key_Delete: Choice.SKIP, Qt.Key.Key_R: None,
            }  # fmt: skip
            if event.key() in keys:
                self.chosen.emit(keys[event.key()])
                return
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.ignore()  # rows are whole; Enter is for the button
                return
            if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._model.rowCount():
                self.select_row(0 if event.key() == Qt.Key.Key_Home else self._model.rowCount() - 1)
                return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here, not the beginning of a name."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _place_width(self) -> int:
        """What the places take; of names of files, as much as is seemly."""
        places = self._model.widest_places()
        if places is None:
            return _PLACE
        head = str(self._model.headerData(Column.PLACE, Qt.Orientation.Horizontal))
        widths = [self._delegate.place_width(text) for text in (*places, head)]
        return max(*widths, self._header.sectionSizeFromContents(Column.PLACE).width())

    def _fit(self) -> None:
        header = self.horizontalHeader()
        kind = self._delegate.kind_width()
        room = self.viewport().width() - kind
        is_narrow = room < _NARROW * self.fontMetrics().averageCharWidth()
        self.setColumnHidden(Column.PLACE, is_narrow)  # it stands beside the record as well
        place = 0 if is_narrow else min(self._place_width(), room // 4)
        name = round((room - place) * 0.44)
        header.resizeSection(Column.KIND, kind)
        header.resizeSection(Column.NAME, name)
        if not is_narrow:
            header.resizeSection(Column.PLACE, place)
        header.resizeSection(Column.WHY, room - place - name)
