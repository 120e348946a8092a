"""One cell of the trash."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from salesassist.ui.directions import as_written
from salesassist.ui.theme import Theme
from salesassist.ui.trash.model import Column

_PAD = 12


class TrashDelegate(QStyledItemDelegate):
    """Names stand out; what is chosen has the accent's tint, as in every list."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, state = self._theme.colours, option.state
        box = QRectF(option.rect)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colours.accent_tint)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, colours.hover)
        if self._has_focus(index) or (
            self._theme.high_contrast and state & QStyle.StateFlag.State_Selected
        ):
            self._paint_frame(painter, option.rect, index.column())
        is_name = index.column() == Column.NAME
        font = self._theme.font(weight=QFont.Weight.DemiBold if is_name else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colours.text if is_name else colours.muted)
        inner = box.adjusted(_PAD, 0, -_PAD / 2, 0)
        text = QFontMetricsF(font).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, as_written(text))
        painter.restore()

    def _paint_frame(self, painter: QPainter, cell: QRect, column: int) -> None:
        """The part of the frame around the current row that this cell has."""
        colour = self._theme.colours.accent
        painter.fillRect(cell.left(), cell.top(), cell.width(), 1, colour)
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, colour)
        first, last = min(Column), max(Column)
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            first, last = last, first
        if column == first:
            painter.fillRect(cell.left(), cell.top(), 2, cell.height(), colour)
        if column == last:
            painter.fillRect(cell.right() - 1, cell.top(), 2, cell.height(), colour)

    def _has_focus(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the keys go to its row."""
        view = self.parent()
        return isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row()
