"""The charts, drawn with pyqtgraph in the theme's colours. Imported when Insights is first opened, not before."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesassist.domain.status import Status
from salesassist.ui.theme import Theme

pyqtgraph.setConfigOptions(antialias=True)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name on the axis, the parts stacked in it, what it says above, whether it is drawn faintly."""

    name: str
    parts: tuple[float, ...]
    label: str = ""
    faint: bool = False


class _Chart(pyqtgraph.PlotWidget):
    """A still picture: no zooming, no menu. What it shows is told in words by its accessible description."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=theme.colours.surface)
        self._theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(self.Shape.NoFrame)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(90)
        self.plotItem.setContentsMargins(0, 4, 0, 0)

    def sizeHint(self) -> QSize:
        return QSize(300, 110)

    def _font(self) -> QFont:
        return self._theme.font(size=0.9)

    def _axis(self, side: str, ticks: Sequence[tuple[float, str]], *, shown: bool = True) -> None:
        axis = self.getAxis(side)
        self.showAxis(side, shown)
        axis.setTicks([list(ticks)])
        axis.setPen(pyqtgraph.mkPen(None))
        axis.setTextPen(self._theme.colours.muted)
        axis.setStyle(tickFont=self._font(), tickLength=0, tickTextOffset=6)

    def _text(self, text: str, at: QPointF, anchor: tuple[float, float]) -> None:
        item = pyqtgraph.TextItem(text, color=self._theme.colours.muted, anchor=anchor)
        item.setFont(self._font())
        item.setPos(at)
        self.addItem(item, ignoreBounds=True)


class Columns(_Chart):
    """Upright columns, their parts stacked from below; a dashed line at the goal."""

    def show_columns(
        self, columns: Sequence[Column], colours: Sequence[QColor], goal: float | None, words: str
    ) -> None:
        """Draw these. `colours`: one for each part. `words`: what a reader who cannot see it is told."""
        self.clear()
        self.setBackground(self._theme.colours.surface)
        self.setAccessibleDescription(words)
        theme = self._theme.colours
        highest = max([sum(column.parts) for column in columns] + [goal or 0, 1])
        below = [0.0] * len(columns)
        for part, colour in enumerate(colours):
            heights = [column.parts[part] for column in columns]
            brushes = [theme.faint if column.faint else colour for column in columns]
            self.addItem(pyqtgraph.BarGraphItem(
                x=list(range(len(columns))), y0=list(below), height=heights, width=0.78,
                brushes=brushes, pen=pyqtgraph.mkPen(theme.surface, width=1),
            ))  # fmt: skip
            below = [under + height for under, height in zip(below, heights, strict=True)]
        if goal:
            line = pyqtgraph.InfiniteLine(goal, angle=0, pen=pyqtgraph.mkPen(
                theme.muted, width=1, style=Qt.PenStyle.DashLine))  # fmt: skip
            self.addItem(line, ignoreBounds=True)
        for number, column in enumerate(columns):
            if column.label:
                self._text(column.label, QPointF(number, below[number]), (0.5, 1))
        metrics = QFontMetricsF(self._font())
        widest = max((metrics.horizontalAdvance(column.name) for column in columns), default=1) + 8
        every = max(1, round(len(columns) * widest / max(self.width() - 20, 60) + 0.5))
        names = [(n, column.name) for n, column in enumerate(columns) if (len(columns) - 1 - n) % every == 0]
        self._axis("bottom", names)
        self._axis("left", [], shown=False)
        room = 1.32 if any(column.label for column in columns) else 1.16  # above the highest, for what it says
        self.setRange(QRectF(-0.6, 0, len(columns) + 0.2, highest * room), padding=0)


class Rows(_Chart):
    """Lying bars, the first one on top, with what each says at its end."""

    def show_rows(self, columns: Sequence[Column], colour: QColor, words: str) -> None:
        self.clear()
        self.setBackground(self._theme.colours.surface)
        self.setAccessibleDescription(words)
        count = len(columns)
        widths = [sum(column.parts) for column in columns]
        longest = max([*widths, 1])
        places = [count - 1 - n for n in range(count)]
        self.addItem(pyqtgraph.BarGraphItem(
            x0=[0.0] * count, y=places, width=widths, height=0.6, brush=colour, pen=pyqtgraph.mkPen(None)))  # fmt: skip
        for place, column, width in zip(places, columns, widths, strict=True):
            self._text(column.label, QPointF(width, place), (-0.05, 0.5))
        self._axis("bottom", [], shown=False)
        self._axis("left", [(place, column.name) for place, column in zip(places, columns, strict=True)])
        self.setRange(QRectF(0, -0.6, longest * 1.4, count + 0.2), padding=0)


def call_colour(theme: Theme) -> QColor:
    return theme.colours.accent


def other_colour(theme: Theme) -> QColor:
    """For messages and meetings; in high contrast, where tones are told by words alone, a fainter one."""
    return theme.colours.muted if theme.high_contrast else theme.colours.tone(Status.SCHEDULED).text
