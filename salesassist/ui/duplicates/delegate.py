"""One group of likely duplicates: who, why, and how likely."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesassist.domain.duplicates import Group
from salesassist.domain.status import Status
from salesassist.ui.directions import as_written
from salesassist.ui.duplicates.model import Role
from salesassist.ui.painting import paint_card
from salesassist.ui.theme import Theme, Tone

_SPACE = 6
_PAD = 12


class GroupDelegate(QStyledItemDelegate):
    """Draws the names, the likelihood at the right, and the reasons below."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        strong = QFontMetricsF(self._theme.font(weight=QFont.Weight.DemiBold)).height()
        return QSize(160, round(strong + QFontMetricsF(self._theme.font(size=0.92)).height() + 24 + _SPACE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, colours = self._theme, self._theme.colours
        group: Group = index.data(Role.GROUP)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(0, 0, 0, -_SPACE)
        painter.save()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_card(painter, box, theme, chosen=chosen, hovered=hovered, focused=option.widget.hasFocus())
        inner = box.adjusted(_PAD, 9, -_PAD, -9)
        strong, small = theme.font(weight=QFont.Weight.DemiBold), theme.font(size=0.92)
        upper = QRectF(inner.left(), inner.top(), inner.width(), QFontMetricsF(strong).height())
        taken = self._paint_word(painter, upper, index.data(Role.WORD), self._tone(group.score))
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        rest = upper.adjusted(0, 0, -taken - 8, 0)
        painter.setFont(strong)
        painter.setPen(colours.text)
        elide = Qt.TextElideMode.ElideRight
        names = QFontMetricsF(strong).elidedText(index.data(Role.NAMES), elide, rest.width())
        painter.drawText(rest, start, as_written(names))
        lower = QRectF(inner.left(), upper.bottom() + 5, inner.width(), QFontMetricsF(small).height())
        painter.setFont(small)
        painter.setPen(colours.muted)
        reasons = QFontMetricsF(small).elidedText(index.data(Role.REASONS), elide, lower.width())
        painter.drawText(lower, start, as_written(reasons))
        if state & QStyle.StateFlag.State_HasFocus and not chosen:
            painter.setPen(colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 7, 7)
        painter.restore()

    def _tone(self, score: int) -> Tone:
        tone = self._theme.colours.tone
        return tone(Status.SCHEDULED if score >= 100 else Status.DUE if score >= 80 else Status.RESTING)

    def _paint_word(self, painter: QPainter, box: QRectF, word: str, tone: Tone) -> float:
        """Draw how likely it is at the right end; returns the width."""
        font = self._theme.font(size=0.86, weight=QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(word) + 16
        pill = QRectF(box.right() - width, box.center().y() - 10, width, 20)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tone.text, 1) if self._theme.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(tone.tint)
        painter.drawRoundedRect(pill, 10, 10)
        painter.setFont(font)
        painter.setPen(tone.text)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, word)
        return width
