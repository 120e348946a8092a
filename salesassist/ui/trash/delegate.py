"""One cell of the trash."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from salesassist.ui.directions import as_written
from salesassist.ui.theme import Theme
from salesassist.ui.trash.model import Column

_PAD = 12


class TrashDelegate(QStyledItemDelegate):
    """Names stand out; what is chosen has the accent's tint, in high contrast the accent, as in every list."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, state = self._theme.colours, option.state
        box, chosen = QRectF(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
        highlight = chosen and self._theme.high_contrast
        painter.save()
        if chosen:
            painter.fillRect(box, colours.accent if highlight else colours.accent_tint)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, colours.hover)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colours.border)
        if self._has_focus(index):
            frame = colours.on_accent if highlight else colours.accent
            self._paint_frame(painter, option.rect, index.column(), frame)
        is_name = index.column() == Column.NAME
        font = self._theme.font(weight=QFont.Weight.DemiBold if is_name else QFont.Weight.Normal)
        painter.setFont(font)
        ink = colours.text if is_name else colours.muted
        painter.setPen(colours.on_accent if highlight else ink)
        inner = box.adjusted(_PAD, 0, -_PAD / 2, 0)
        text = QFontMetricsF(font).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, as_written(text))
        painter.restore()

    def _paint_frame(self, painter: QPainter, cell: QRect, column: int, colour: QColor) -> None:
        """The part of the frame around the current row that this cell has."""
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
