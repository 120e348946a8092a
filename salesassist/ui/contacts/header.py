"""The head of the address book: quiet words, and a small triangle at the column it is sorted by."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPalette, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from salesassist.ui.contacts.columns import Column
from salesassist.ui.contacts.delegate import PAD
from salesassist.ui.pictures import Pictures
from salesassist.ui.theme import Theme
from salesassist.ui.viewport import make_viewport

_ARROW = 7.0
_BESIDE = 6.0  # the word, and the triangle


class TableHeader(QHeaderView):
    def __init__(
        self, theme: Theme, parent: QWidget | None = None, is_best_first: Callable[[], bool] = lambda: False
    ) -> None:
        """`is_best_first`: whether what is searched for comes best first now, in the order of no column."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        make_viewport(self, QPalette.ColorRole.Button).setMouseTracking(True)
        self._theme = theme
        self._is_best_first = is_best_first
        self._said_so = False
        self._pictures = Pictures(most=12)  # with each other contact chosen Qt paints all sections anew
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setSortIndicatorShown(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(40)
        self.refresh()

    def look_again(self) -> None:
        """What is searched for may come best first now, or no longer."""
        if self._is_best_first() != self._said_so:
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click sorts. Where no column orders the list, one on the column it was sorted by does not turn that."""
        best_first, column, order = self._is_best_first(), self.sortIndicatorSection(), self.sortIndicatorOrder()
        super().mouseReleaseEvent(event)
        if best_first and self.sortIndicatorSection() == column and self.sortIndicatorOrder() != order:
            self.setSortIndicator(column, order)

    def refresh(self) -> None:
        """Take the fonts from the theme again."""
        self._type = self._theme.font(size=0.92, weight=QFont.Weight.DemiBold)
        self._pictures.forget()
        self.setFixedHeight(round(QFontMetricsF(self._type).height()) + 20)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def width_of(self, text: str) -> int:
        """What a section with this text takes, sorted or not: for the triangle there is room at its side."""
        return ceil(QFontMetricsF(self._type).horizontalAdvance(text)) + 2 * PAD + 1

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid():
            return
        colours = self._theme.colours
        best_first = self._said_so = self._is_best_first()
        sorted_by = self.sortIndicatorSection() == section and not best_first
        text = str(self.model().headerData(section, self.orientation()))
        if says_so := best_first and section == Column.NAME:
            text = self.tr("{column} · best first").format(column=text)
        alignment = self.model().headerData(
            section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole
        ) or self.defaultAlignment()  # fmt: skip
        painter.setLayoutDirection(self.layoutDirection())
        look = text, sorted_by, says_so, self.sortIndicatorOrder(), alignment
        self._pictures.paint(
            painter, rect, self.devicePixelRatioF(), colours.surface, look,
            lambda on: self._draw(on, rect.size(), text, alignment, sorted_by=sorted_by, strong=sorted_by or says_so),
        )  # fmt: skip

    def _draw(
        self, painter: QPainter, size: QSize, text: str, alignment: Qt.AlignmentFlag, *, sorted_by: bool, strong: bool
    ) -> None:
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(QPoint(), size), colours.surface)
        painter.fillRect(QRect(0, size.height() - 1, size.width(), 1), colours.border)
        box = QRectF(0, 0, size.width(), size.height()).adjusted(PAD, 0, -PAD, -1)
        metrics = QFontMetricsF(self._type)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        width = metrics.horizontalAdvance(shown)
        at_right = bool(alignment & Qt.AlignmentFlag.AlignRight) != self.isRightToLeft()
        painter.setFont(self._type)
        painter.setPen(colours.text if strong else colours.muted)
        painter.drawText(box, alignment, shown)
        if sorted_by:
            # after the word, or before one that ends at the edge; nearer where there is no more room than that
            left = box.left() + width + _BESIDE
            left = max(box.right() - width - _BESIDE - _ARROW, 1) if at_right else min(left, size.width() - _ARROW - 1)
            self._paint_arrow(painter, left, box.center().y())
        painter.restore()

    def _paint_arrow(self, painter: QPainter, left: float, middle: float) -> None:
        up = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        base, tip = (middle + 2, middle - 2.5) if up else (middle - 2, middle + 2.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colours.text)
        painter.drawPolygon(
            QPolygonF([QPointF(left, base), QPointF(left + _ARROW, base), QPointF(left + _ARROW / 2, tip)])
        )
