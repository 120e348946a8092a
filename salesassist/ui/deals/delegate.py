"""One deal, drawn: a card of the board, a cell of the table."""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesassist.domain.deal_line import DealLine
from salesassist.domain.times import Now
from salesassist.ui import words
from salesassist.ui.contacts.delegate import PAD as CELL_PAD  # what the heads leave free, too
from salesassist.ui.deals import line_words
from salesassist.ui.deals.model import Column, DealsTableModel, Role, StageModel
from salesassist.ui.directions import as_written
from salesassist.ui.painting import chip_width, paint_card, paint_status_chip
from salesassist.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
SPACE = 8  # between two cards
PAD = 11
_ELIDE = Qt.TextElideMode.ElideRight
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Pen:
    """A font, measured once."""

    def __init__(self, font: QFont) -> None:
        self.font, self.metrics = font, QFontMetricsF(font)
        self.height = self.metrics.height()

    def write(self, painter: QPainter, box: QRectF, text: str, align: Qt.AlignmentFlag = _START) -> float:
        """Write a text, cut short where there is no room; returns the width it took."""
        shown = self.metrics.elidedText(text, _ELIDE, box.width())
        painter.setFont(self.font)
        painter.drawText(box, align, as_written(shown))
        return self.metrics.horizontalAdvance(shown)


class _DealDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Take the fonts from the theme again."""
        theme = self._theme
        self._strong = _Pen(theme.font(size=1.02, weight=QFont.Weight.DemiBold))
        self._plain = _Pen(theme.font(size=0.96))
        self._small = _Pen(theme.font(size=0.92))
        self._chip = _Pen(theme.font(size=0.88, weight=QFont.Weight.DemiBold))

    def _paint_step(self, painter: QPainter, left: float, middle: float, room: float, line: DealLine, now: Now) -> None:
        """The next step of a deal as a chip, in as many words as there is room for."""
        texts = line_words.step_texts(line, now)
        fitting = (text for text in texts if chip_width(text, self._chip.font, shape=True) <= room)
        text = next(fitting, None)
        if text is None:
            bare = chip_width("", self._chip.font, shape=True)
            text = self._chip.metrics.elidedText(texts[-1], _ELIDE, room - bare)
        start = -left if not self._mirrored(painter) else left + room
        paint_status_chip(painter, start, middle, line.status(now), text, self._theme)

    @staticmethod
    def _mirrored(painter: QPainter) -> bool:
        return painter.layoutDirection() == Qt.LayoutDirection.RightToLeft


class CardDelegate(_DealDelegate):
    """A card of the board: title, who, value, next step."""

    def __init__(self, theme: Theme, model: StageModel) -> None:
        self._model = model
        super().__init__(theme, model)

    @property
    def height(self) -> int:
        return round(self._strong.height + self._small.height + self._plain.height + self._chip.height) + 36 + SPACE

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: DealLine = index.data(Role.LINE)
        now = self._model.now
        if now is None:
            return
        theme, colours, state = self._theme, self._theme.colours, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(1, 0, -1, -SPACE)
        painter.save()
        painter.setLayoutDirection(option.direction)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_card(painter, box, theme, chosen=chosen, hovered=hovered, focused=option.widget.hasFocus())
        inner = box.adjusted(PAD, 9, -PAD, -9)
        top = inner.top()

        def row(pen: _Pen, after: float = 1) -> QRectF:
            nonlocal top
            place = QRectF(inner.left(), top, inner.width(), pen.height)
            top += pen.height + after
            return place

        painter.setPen(colours.text)
        self._strong.write(painter, row(self._strong), line.deal.title)
        painter.setPen(colours.muted)
        self._small.write(painter, row(self._small, 3), line_words.who(line))
        painter.setPen(colours.text)
        self._plain.write(painter, row(self._plain, 0), line_words.value_text(line.deal.money))
        middle = inner.bottom() - self._chip.height / 2 - 2
        if line_words.has_step_to_show(line):
            self._paint_step(painter, inner.left(), middle, inner.width(), line, now)
        else:
            painter.setPen(colours.muted)
            place = QRectF(inner.left(), middle - self._small.height / 2, inner.width(), self._small.height)
            texts = line_words.end_texts(line, now)
            measure = self._small.metrics.horizontalAdvance
            self._small.write(painter, place, next((t for t in texts if measure(t) <= place.width()), texts[-1]))
        painter.restore()


class CellDelegate(_DealDelegate):
    """A cell of the table. `whole`: the deal's cell says who it is with, because no column beside it does;
    `with_stage`: and its stage too; `last`: the column at the end."""

    def __init__(self, theme: Theme, model: DealsTableModel) -> None:
        self._model = model
        self.whole, self.with_stage = False, False
        self.last = Column.CLOSE
        super().__init__(theme, model)

    @property
    def row_height(self) -> int:
        return max(50, round(self._strong.height + self._small.height + 15))

    def value_width(self, text: str) -> int:
        return round(self._plain.metrics.horizontalAdvance(text)) + 2 * CELL_PAD + 2

    def steps_width(self, lines: Iterable[DealLine]) -> int:
        """What the next steps of these deals take with their times, but without how long they are overdue."""
        now, widest = self._model.now, 0.0
        if now is None:
            return 0
        for line in lines:
            if line_words.has_step_to_show(line):
                texts = line_words.step_texts(line, now)
                text = texts[max(len(texts) - line_words.SHORTER, 0)]
                widest = max(widest, chip_width(text, self._chip.font, shape=True))
            else:
                widest = max(widest, self._plain.metrics.horizontalAdvance(line_words.end_text(line, now)))
        return ceil(widest) + 2 * CELL_PAD + 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: DealLine = index.data(Role.LINE)
        now = self._model.now
        if now is None:
            return
        theme, colours = self._theme, self._theme.colours
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        highlight = chosen and theme.high_contrast
        painter.save()
        painter.setLayoutDirection(option.direction)
        ground = colours.accent if highlight else colours.accent_tint if chosen else colours.surface
        painter.fillRect(rect, ground)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.border)
        painter.setClipRect(rect)
        text_colour = colours.on_accent if highlight else colours.text
        quiet = colours.on_accent if highlight else colours.muted
        box = QRectF(rect).adjusted(CELL_PAD, 0, -CELL_PAD, -1)
        column = Column(index.column())
        if column is Column.STEP and line_words.has_step_to_show(line):
            self._paint_step(painter, box.left(), box.center().y(), box.width(), line, now)
        elif column in (Column.DEAL, Column.CONTACT):
            self._paint_two(painter, box, line, column, text_colour, quiet)
        else:
            painter.setPen(text_colour if column is Column.VALUE else quiet)
            self._plain.write(painter, box, str(index.data()), _END if column is Column.VALUE else _START)
        if chosen and option.widget.hasFocus():
            self._paint_focus(painter, rect, column, colours.on_accent if highlight else colours.accent)
        painter.restore()

    def _paint_focus(self, painter: QPainter, rect: QRect, column: Column, colour: QColor) -> None:
        """A cell's part of the frame around the row where the keyboard is."""
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, colour)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour)
        if column in (Column.DEAL, self.last):
            at_left = (column is Column.DEAL) != self._mirrored(painter)
            painter.fillRect(rect.left() if at_left else rect.right() - 1, rect.top(), 2, rect.height(), colour)

    def _paint_two(
        self, painter: QPainter, box: QRectF, line: DealLine, column: Column, strong: QColor, quiet: QColor
    ) -> None:
        if column is Column.DEAL:
            first, pen = line.deal.title, self._strong
            second = line_words.who(line) if self.whole else ""
            if self.with_stage:
                second = f"{words.stage_word(line.deal.stage)} · {second}"
        else:
            first, second, pen = line.name, line.organization, self._plain
        painter.setPen(strong)
        if not second:
            pen.write(painter, box, first)
            return
        middle = box.center().y()
        pen.write(painter, QRectF(box.left(), middle - pen.height, box.width(), pen.height), first)
        painter.setPen(quiet)
        self._small.write(painter, QRectF(box.left(), middle + 1, box.width(), self._small.height), second)
