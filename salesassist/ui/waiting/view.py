"""The cards of the reminders that wait, and the keys that act on them."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesassist.ui.directions import as_written
from salesassist.ui.painting import paint_card, paint_pill, paint_status_chip
from salesassist.ui.theme import Theme
from salesassist.ui.waiting.model import Index, Role, WaitingRow

ROW = 78
SPACE = 10


class WaitingDelegate(QStyledItemDelegate):
    """Draws a reminder as a card: the status bar, who, why, when it was due and shown, and the status."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, round(ROW * self._theme.scale) + SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: WaitingRow = index.data(Role.ROW)
        theme, state = self._theme, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(0, 0, 0, -SPACE)
        painter.save()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_card(painter, box, theme, chosen=chosen, hovered=hovered, focused=option.widget.hasFocus())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colours.tone(row.status).text)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(option.direction)

        def there(part: QRectF) -> QRectF:
            """Where a part goes: on the other side, where people read from the right."""
            return part.translated(box.left() + box.right() - part.right() - part.left(), 0) if mirrored else part

        def end(right: float) -> float:
            return -there(QRectF(right, 0, 0, 0)).left() if mirrored else right

        painter.drawRoundedRect(there(QRectF(box.left() + 14, box.top() + 10, 4, box.height() - 20)), 2, 2)
        middle, right, left = box.center().y(), box.right() - 14, box.left() + 32
        right -= paint_status_chip(painter, end(right), middle, row.status, row.chip, theme) + 10
        if row.reminder.follow_up.promised and right - left > 300:
            right -= paint_pill(painter, end(right), middle, self.tr("promised"), theme) + 8
        self._paint_words(painter, there(QRectF(left, box.top(), right - left - 4, box.height())), row)
        if state & QStyle.StateFlag.State_HasFocus and not chosen:
            painter.setPen(theme.colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 7, 7)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, row: WaitingRow) -> None:
        theme, colours = self._theme, self._theme.colours
        bold = theme.font(size=1.08, weight=QFont.Weight.DemiBold)
        small = theme.font(size=0.96)
        strong, plain = QFontMetricsF(bold), QFontMetricsF(small)
        height = strong.height() + 2 * plain.height() + 4
        top = box.center().y() - height / 2
        upper = QRectF(box.left(), top, box.width(), strong.height())
        why = QRectF(box.left(), upper.bottom() + 2, box.width(), plain.height())
        when = QRectF(box.left(), why.bottom() + 2, box.width(), plain.height())
        elide, start = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        reminder = row.reminder
        name = strong.elidedText(reminder.name, elide, box.width())
        painter.setFont(bold)
        painter.setPen(colours.text)
        painter.drawText(upper, start, as_written(name))
        painter.setFont(small)
        painter.drawText(why, start, as_written(plain.elidedText(row.why, elide, box.width())))
        painter.setPen(colours.muted)
        taken = strong.horizontalAdvance(name) + 10
        if reminder.organization and box.width() - taken > 40:
            organization = plain.elidedText(reminder.organization, elide, box.width() - taken)
            mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            beside = upper.adjusted(0, 1, -taken, 0) if mirrored else upper.adjusted(taken, 1, 0, 0)
            painter.drawText(beside, start, as_written(organization))
        painter.drawText(when, start, as_written(plain.elidedText(row.when, elide, box.width())))


class WaitingView(QListView):
    """The cards. Letters are acts here: they reach the page before any shortcut of the window does."""

    key_pressed = Signal(int)

    ACTS = (Qt.Key.Key_S, Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_D)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_act(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_act(event):
            self.key_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters do not jump in the list."""

    def _is_act(self, event: QKeyEvent) -> bool:
        return event.key() in self.ACTS and not event.modifiers()
