"""One row of the address book, drawn from cached fonts and texts."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from math import ceil, floor, inf
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from salesassist.domain.contact import initials
from salesassist.domain.cracks import Warmth
from salesassist.domain.follow_up import Due
from salesassist.domain.marks import Span
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.ui import words
from salesassist.ui.contacts.columns import Column
from salesassist.ui.contacts.marked import paint_marked
from salesassist.ui.contacts.matching import Marks
from salesassist.ui.contacts.model import Role, Shown
from salesassist.ui.contacts.row_words import BLANK, Texts, never_word
from salesassist.ui.directions import as_written
from salesassist.ui.painting import chip_height, chip_width, paint_badge, paint_shape, paint_status_chip
from salesassist.ui.pictures import Pictures
from salesassist.ui.theme import Theme

PAD = 12  # at either side of a cell
LEAST_ROW = 52
BADGE = 30.0
_HINT = 8.0  # how large the hint is that somebody is going cold
BADGE_NEEDS = 176  # a narrower name does without the badge
_START = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value  # numbers are quicker to hand over
_END = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
_BEYOND_LATIN = "\u0250"
_KERNED = 1.03  # pairs of letters may stand wider apart than each by itself
_NOON = datetime(2000, 1, 1, 12, tzinfo=UTC)


class _Widths(dict[str, float]):
    """How wide letters are; of those beyond Latin, whose neighbours matter, it is not known."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, letter: str) -> float:
        known = letter.isprintable() and letter < _BEYOND_LATIN
        width = self[letter] = self._metrics.horizontalAdvance(letter) if known else inf
        return width


class _Type:
    """A font, and how texts are measured in it."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.height = self.metrics.height()
        self._widths = _Widths(self.metrics)

    def fitted(self, text: str, width: float) -> str:
        """The text, or what there is room for and an ellipsis. To add up letters takes a tenth of asking Qt, which is
        only left what comes close."""
        if sum(map(self._widths.__getitem__, text)) * _KERNED < width:
            return text
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class Look(NamedTuple):
    """How a row is drawn."""

    chosen: bool
    hovered: bool
    focused: bool  # it is the current one, and the keyboard is in the list
    last: bool


class _Line(NamedTuple):
    """A text as it is drawn; `strong` is in the colour of text, others are muted."""

    text: str
    type: _Type
    box: QRectF
    strong: bool
    alignment: int
    marks: tuple[Span, ...] = ()


class ContactsDelegate(QStyledItemDelegate):
    """Draws rows of ContactsModel, and says in a tooltip what was cut short."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = Pictures()
        self.needed: dict[Column, int] = {}
        """How wide columns of figures would have to be for what was drawn in them and cut short."""
        self.refresh()

    def refresh(self) -> None:
        """Take the fonts from the theme again."""

        def of(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> _Type:
            return _Type(self._theme.font(size=size, weight=weight))

        self._name = of(1.08, QFont.Weight.DemiBold)
        self._plain = of(1.0)
        self._small = of(0.93)
        self._chip = of(0.88, QFont.Weight.DemiBold)
        self._badge = self._theme.font(size=0.85, weight=QFont.Weight.DemiBold)
        self._chip_height = ceil(chip_height(self._theme)) + 2
        self._pictures.forget()
        self.needed = {}
        self.row_height = max(LEAST_ROW, round(self._name.height + self._small.height + 15))

    def status_width(self) -> int:
        """What the widest status takes."""
        due, minutes = Due.moment(_NOON), timedelta(minutes=59)
        texts = [
            *map(words.status_word, Status),
            words.status_in_full(Status.OVERDUE, due, Now(_NOON + minutes)),
            words.status_in_full(Status.DUE, due, Now(_NOON - minutes)),
            never_word(),
        ]
        return round(max(chip_width(text, self._chip.font, shape=True) for text in texts)) + 2 * PAD

    def figure_width(self, text: str) -> int:
        """What a text in the plain font takes."""
        return _in_column(self._plain, text)

    def look_for_room(self, shown: Shown) -> None:
        """Note what a row would need that is still to be drawn."""
        for column in (Column.LAST_TOUCH, Column.OPEN_VALUE):
            for line in self._lines(column, shown.texts, QRectF(), Qt.LayoutDirection.LeftToRight):
                self._need(column, line)

    def _need(self, column: Column, line: "_Line") -> None:
        self.needed[column] = max(self.needed.get(column, 0), _in_column(line.type, line.text))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, self.row_height)

    # --- painting ------------------------------------------------------------------------------------------------

    def paint_row(
        self, painter: QPainter, row: QRect, columns: Sequence[tuple[Column, int, int]], shown: Shown, look: Look,
        ratio: float,
    ) -> None:  # fmt: skip
        """Draw a whole row, on the surface that is there already; `columns` are those in view, with where each begins
        and how wide it is, `ratio` how many pixels a point has. Asked for cell by cell, as Qt does by itself, rows take
        three times as long."""
        theme, colours = self._theme, self._theme.colours
        texts, chosen = shown.texts, look.chosen
        on_highlight = chosen and theme.high_contrast
        if chosen:
            ground = colours.accent if theme.high_contrast else colours.accent_tint
        else:
            ground = colours.hover if look.hovered else colours.surface
        if ground is not colours.surface:
            painter.fillRect(row, ground)
        if not look.last:
            painter.fillRect(row.left(), row.bottom(), row.width(), 1, colours.border)
        strong, muted = (colours.on_accent,) * 2 if on_highlight else (colours.text, colours.muted)
        direction = painter.layoutDirection()
        for column, left, width in columns:
            rect = QRect(left, row.top(), width, row.height())
            if column is Column.STATUS:
                self._paint_status(painter, rect, direction, shown.status, texts.status, ground, ratio)
                continue
            if column is Column.NAME and width >= BADGE_NEEDS:
                self._paint_badge(painter, rect, direction, texts.name, chosen)
            if column is Column.LAST_TOUCH and texts.warmth is not None:
                ink = colours.on_accent if on_highlight else None
                self._paint_warmth(painter, rect, direction, texts.warmth, ink, ground, ratio)
            for line in self._lines(column, texts, QRectF(rect), direction, shown.marks):
                colour = strong if line.strong else muted
                text = line.type.fitted(line.text, line.box.width())
                if column >= Column.LAST_TOUCH and text != line.text:
                    self._need(column, line)
                if line.marks:
                    mark = colours.on_accent if on_highlight else colours.accent
                    spans = line.marks if text == line.text else _within(line.marks, len(text) - 1)
                    paint_marked(painter, line.box, text, spans, line.type.font, colour, mark)
                else:
                    painter.setFont(line.type.font)
                    painter.setPen(colour)
                    painter.drawText(line.box, line.alignment, as_written(text))
        if look.focused:
            self._paint_focus(painter, row, colours.on_accent if on_highlight else colours.accent)

    def _paint_status(
        self, painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, status: Status, text: str, ground: QColor,
        ratio: float,
    ) -> None:  # fmt: skip
        room = rect.width() - 2 * PAD + 6
        height = self._chip_height
        top = floor((rect.height() - 1 - height) / 2)
        place = QRect(rect.left() + PAD - 1, rect.top() + top, room + 2, height)
        edge = -1.0  # by its left edge, which must not be 0 nor above, or it would be taken for the right one
        if direction == Qt.LayoutDirection.RightToLeft:
            place.moveRight(rect.right() + 1 - PAD)
            edge = float(place.width() - 1)

        def draw(on: QPainter) -> None:
            fitted = self._chip.fitted(text, room - chip_width("", self._chip.font, shape=True))
            paint_status_chip(on, edge, (rect.height() - 1) / 2 - top, status, fitted, self._theme)

        self._pictures.paint(painter, place, ratio, ground, (status, text, rect.height()), draw)

    def _paint_badge(
        self, painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, name: str, chosen: bool
    ) -> None:
        box = _placed(QRectF(rect), direction, PAD, BADGE)
        middle = rect.top() + (rect.height() - 1) / 2
        ground = self._theme.colours.surface if chosen else None
        paint_badge(painter, QPointF(box.center().x(), middle), BADGE, initials(name), self._theme, self._badge, ground)

    def _paint_warmth(
        self, painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, warmth: Warmth, ink: QColor | None,
        ground: QColor, ratio: float,
    ) -> None:  # fmt: skip
        """The hint beside the last touch: amber and half full past the tier's wish, red and full past its limit; in
        `ink` where those could not be seen."""
        status = Status.OVERDUE if warmth is Warmth.COLD else Status.DUE
        box = _placed(QRectF(rect), direction, PAD - _HINT - 4, _HINT)
        box.moveTop(rect.top() + (rect.height() - 1 - _HINT) / 2)
        box.setHeight(_HINT)
        colour = ink or self._theme.colours.tone(status).text
        place = box.toAlignedRect()
        box.moveTo(box.left() - place.left(), box.top() - place.top())
        self._pictures.paint(
            painter, place, ratio, ground, (warmth, colour.rgba()), lambda on: paint_shape(on, box, status, colour)
        )

    def _paint_focus(self, painter: QPainter, row: QRect, colour: QColor) -> None:
        """The frame around the current row, where the keyboard is."""
        painter.fillRect(row.left(), row.top(), row.width(), 1, colour)
        painter.fillRect(row.left(), row.bottom(), row.width(), 1, colour)
        painter.fillRect(row.left(), row.top(), 2, row.height(), colour)
        painter.fillRect(row.right() - 1, row.top(), 2, row.height(), colour)

    # --- where the texts stand -----------------------------------------------------------------------------------

    def _lines(
        self, column: int, texts: Texts, rect: QRectF, direction: Qt.LayoutDirection, marks: Marks | None = None
    ) -> list[_Line]:
        rect = rect.adjusted(0, 0, 0, -1)
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        match column:
            case Column.NAME:
                if rect.width() >= BADGE_NEEDS:
                    used = PAD + BADGE + 10
                    inner = _placed(rect, direction, used, rect.width() - used - PAD / 2)
                lines = self._two(inner, texts.name, self._name, *_second(texts, marks))
                if marks is not None:
                    lines[0] = lines[0]._replace(marks=marks.name)
                return lines
            case Column.NEXT_STEP:
                due = texts.due
                if texts.brief_due and self._small.fitted(due, inner.width()) != due:
                    due = texts.brief_due
                return self._two(inner, texts.step, self._plain, due)
            case Column.LAST_TOUCH:
                return [
                    line._replace(strong=False)
                    for line in self._two(inner, texts.last_touch, self._plain, texts.added)
                ]
            case _:
                return [_Line(texts.value or BLANK, self._plain, inner, bool(texts.value), _END)]

    def _two(self, box: QRectF, upper: str, kind: _Type, lower: str, marks: tuple[Span, ...] = ()) -> list[_Line]:
        """Two lines around the middle, or one on it."""
        if not upper or not lower:
            text = upper or lower or BLANK
            return [_Line(text, kind, box, bool(upper), _START)]
        small = self._small
        top = box.center().y() - (kind.height + small.height + 1) / 2
        return [
            _Line(upper, kind, QRectF(box.left(), top, box.width(), kind.height), True, _START),
            _Line(
                lower, small, QRectF(box.left(), top + kind.height + 1, box.width(), small.height), False, _START, marks
            ),
        ]

    # --- tooltips ------------------------------------------------------------------------------------------------

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            QToolTip.showText(event.globalPos(), self.cut_short(index, view.visualRect(index)), view)
            return True
        return super().helpEvent(event, view, option, index)

    def cut_short(self, index: QModelIndex | QPersistentModelIndex, rect: QRect) -> str:
        """The whole text of a cell that has not got room for it, as rich text; empty if it has."""
        texts: Texts = index.data(Role.TEXTS)
        if index.column() == Column.STATUS:
            room = rect.width() - 2 * PAD + 6
            return _escaped([texts.status]) if chip_width(texts.status, self._chip.font, shape=True) > room else ""
        marks: Marks | None = index.data(Role.MARKS) if index.column() == Column.NAME else None
        lines = self._lines(index.column(), texts, QRectF(rect), Qt.LayoutDirection.LeftToRight, marks)
        whole = [line.text for line in lines]
        if index.column() == Column.NEXT_STEP and whole[-1] == texts.brief_due:
            return _escaped([*whole[:-1], texts.due])
        if all(line.type.metrics.horizontalAdvance(line.text) <= line.box.width() for line in lines):
            return ""
        return _escaped(whole)


def _in_column(kind: _Type, text: str) -> int:
    """How wide a column has to be for a text."""
    return ceil(kind.metrics.horizontalAdvance(text)) + 2 * PAD + 2


def _second(texts: Texts, marks: Marks | None) -> tuple[str, tuple[Span, ...]]:
    """What stands below a name: the organisation, or where else the search is met: for both there is no room."""
    if marks is None:
        return texts.organization, ()
    return (marks.hint, marks.in_hint) if marks.hint else (texts.organization, marks.organization)


def _within(spans: tuple[Span, ...], end: int) -> tuple[Span, ...]:
    """The parts of a text that are left of it when it is cut short."""
    return tuple((start, min(stop, end)) for start, stop in spans if start < end)


def _escaped(lines: list[str]) -> str:
    """Lines as rich text, which a tooltip breaks where it must."""
    safe = (line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for line in lines)
    return "<p>" + "<br>".join(safe) + "</p>"


def _placed(rect: QRectF, direction: Qt.LayoutDirection, start: float, width: float) -> QRectF:
    """A part of `rect` that begins `start` after its beginning, which is at the right where text runs that way."""
    left = rect.right() - start - width if direction == Qt.LayoutDirection.RightToLeft else rect.left() + start
    return QRectF(left, rect.top(), width, rect.height())
