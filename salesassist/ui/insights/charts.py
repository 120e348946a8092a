"""The charts, painted in the theme's colours: columns standing side by side, and rows lying one below the other."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesassist.domain.status import Status
from salesassist.ui.directions import as_written
from salesassist.ui.theme import Theme

_ROUND = 2  # pixels, of the corners of a bar
_GAP = 6  # between a bar and what is written beside it
_TALLEST = 26  # of a row
_THICK = 0.78  # of its place, that a column takes


class Column(NamedTuple):
    """One column: its name on the axis, the parts stacked in it, what it says above, whether it is drawn faintly."""

    name: str
    parts: tuple[float, ...]
    label: str = ""
    faint: bool = False


class _Chart(QWidget):
    """A still picture. What it shows is told in words by its accessible description."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: Sequence[Column] = ()
        self._colours: Sequence[QColor] = ()
        self._goal: float | None = None
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(90)

    def sizeHint(self) -> QSize:
        return QSize(300, 110)

    def show_columns(
        self, columns: Sequence[Column], colours: Sequence[QColor], words: str, goal: float | None = None
    ) -> None:
        """Paint these. `colours`: one for each part. `words`: what a reader who cannot see it is told. `goal`: where a
        dashed line lies."""
        self._columns, self._colours, self._goal = columns, colours, goal
        self.setAccessibleDescription(words)
        self.update()

    def _write(self, painter: QPainter, place: QRectF, align: Qt.AlignmentFlag, text: str) -> None:
        painter.setPen(self._theme.colours.muted)
        painter.drawText(place, align | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine, as_written(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font(size=0.9)
        painter.setFont(font)
        if self._columns:
            self._paint(painter, QFontMetricsF(font))

    def _paint(self, painter: QPainter, metrics: QFontMetricsF) -> None:
        raise NotImplementedError


class Columns(_Chart):
    """Upright columns, their parts stacked from below; a dashed line at the goal, where that is in sight: one more than
    `in_sight` times as high as the highest column would press them all flat."""

    in_sight = 3.0

    @property
    def shows_goal(self) -> bool:
        """Whether the goal's line is there."""
        highest = max((sum(column.parts) for column in self._columns), default=0.0)
        return bool(self._goal) and self._goal <= highest * self.in_sight  # type: ignore[operator]

    def _paint(self, painter: QPainter, metrics: QFontMetricsF) -> None:
        columns, theme = self._columns, self._theme.colours
        line = metrics.height()
        above = line + 4 if any(column.label for column in columns) else line / 2
        floor = self.height() - line - _GAP
        goal = self._goal if self.shows_goal and self._goal else 0.0
        highest = max([sum(column.parts) for column in columns] + [goal, 1])
        scale = max(floor - above, 1) / highest
        room = self.width() / len(columns)
        tops = []
        for number, column in enumerate(columns):
            bottom = floor
            for part, colour in zip(column.parts, self._colours, strict=True):
                bar = QRectF((number + (1 - _THICK) / 2) * room, bottom - part * scale, room * _THICK, part * scale)
                if part:
                    gap = bottom < floor and bar.height() > 3  # to the part below
                    drawn = bar.adjusted(0, 0, 0, -1 if gap else 0)
                    self._fill(painter, drawn, theme.faint if column.faint else colour)
                bottom = bar.top()
            tops.append(bottom)
        if goal:
            painter.setPen(QPen(theme.muted, 1, Qt.PenStyle.DashLine))
            at = floor - goal * scale
            painter.drawLine(QPointF(0, at), QPointF(self.width(), at))
        self._label(painter, metrics, tops, room)
        self._name(painter, metrics, floor, room)

    def _fill(self, painter: QPainter, bar: QRectF, colour: QColor) -> None:
        if is_hollow(colour, self._theme) and bar.height() > 3:
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(self._theme.colours.surface)
            bar = bar.adjusted(0.75, 0.75, -0.75, -0.75)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
        painter.drawRoundedRect(bar, _ROUND, _ROUND)

    def _label(self, painter: QPainter, metrics: QFontMetricsF, tops: Sequence[float], room: float) -> None:
        """Say what each says above it, where that covers no other: the strong ones first, come what may."""
        taken: list[QRectF] = []
        for number in sorted(range(len(tops)), key=lambda number: (self._columns[number].faint, number)):
            column = self._columns[number]
            wide = metrics.horizontalAdvance(column.label)
            left = min(max((number + 0.5) * room - wide / 2, 0), max(self.width() - wide, 0))
            place = QRectF(left, tops[number] - metrics.height() - 2, wide, metrics.height())
            beside = [tops[n] for n in (number - 1, number + 1) if wide > room and 0 <= n < len(tops)]
            covers = any(top < place.bottom() - 1 for top in beside) and column.faint
            if column.label and not covers and not any(place.adjusted(-3, 0, 3, 0).intersects(it) for it in taken):
                taken.append(place)
                self._write(painter, place, Qt.AlignmentFlag.AlignCenter, column.label)

    def _name(self, painter: QPainter, metrics: QFontMetricsF, floor: float, room: float) -> None:
        """Name them below; where there are too many, every second, third … so that the last one has its name."""
        widest = max(metrics.horizontalAdvance(column.name) for column in self._columns) + 8
        every = max(1, -int(-widest // room))
        last = len(self._columns) - 1
        for number in range(last % every, last + 1, every):
            place = QRectF((number + 0.5) * room - widest / 2, floor + _GAP, widest, metrics.height())
            place.moveLeft(min(max(place.left(), 0), self.width() - widest))
            self._write(painter, place, Qt.AlignmentFlag.AlignCenter, self._columns[number].name)


class Rows(_Chart):
    """Lying bars, the first one on top, with what each says at its end."""

    def _paint(self, painter: QPainter, metrics: QFontMetricsF) -> None:
        columns = self._columns
        names = max(metrics.horizontalAdvance(column.name) for column in columns) + 2 * _GAP
        labels = max(metrics.horizontalAdvance(column.label) for column in columns) + _GAP
        widths = [sum(column.parts) for column in columns]
        scale = max(self.width() - names - labels, 1) / max([*widths, 1])
        room = min(self.height() / len(columns), _TALLEST)
        for number, (column, width) in enumerate(zip(columns, widths, strict=True)):
            middle = (number + 0.5) * room
            bar = QRectF(names, middle - room * 0.3, width * scale, room * 0.6)
            if width:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._colours[0])
                painter.drawRoundedRect(bar, _ROUND, _ROUND)
            vertically = Qt.AlignmentFlag.AlignVCenter
            self._write(painter, QRectF(0, number * room, names, room), vertically, column.name)
            end = QRectF(bar.right() + _GAP, number * room, labels + 2, room)
            self._write(painter, end, vertically, column.label)


def call_colour(theme: Theme) -> QColor:
    return theme.colours.accent


def other_colour(theme: Theme) -> QColor:
    """For messages and meetings; in high contrast the edge of hollow bars."""
    return theme.colours.muted if theme.high_contrast else theme.colours.tone(Status.SCHEDULED).text


def is_hollow(colour: QColor, theme: Theme) -> bool:
    """Whether a bar of this colour is an outline: in high contrast its colour alone does not tell it from another."""
    return theme.high_contrast and colour == other_colour(theme)


def legend_mark(colour: QColor, theme: Theme) -> str:
    """A square like the bars of a colour, as rich text."""
    return f'<span style="color: {colour.name()}">{"□" if is_hollow(colour, theme) else "■"}</span>'
