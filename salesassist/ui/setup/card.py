"""A way to go on, where the program cannot know which: at the first start, and where the data do not open."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from salesassist.domain.status import Status
from salesassist.ui.painting import paint_shape
from salesassist.ui.theme import RADIUS, Theme

WIDTH = 560
BADGE = 44


class Picture(Enum):
    """What the badge of a card shows."""

    IMPORT = auto()
    ADD = auto()
    SAMPLE = auto()
    RESTORE = auto()
    FOLDER = auto()
    LOOK = auto()
    AGAIN = auto()


class Card(QAbstractButton):
    """A way to go on: a button as wide as the column, with a heading and a line about it. `primary` stands out."""

    def __init__(self, picture: Picture, heading: str, about: str, theme: Theme, *, primary: bool = False) -> None:
        super().__init__()
        self._picture = picture
        self._about = about
        self._theme = theme
        self._primary = primary
        self.setText(heading)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def stand_out(self, primary: bool) -> None:
        """Whether it is the way that most will want."""
        self._primary = primary
        self.update()

    def say(self, about: str) -> None:
        """Another line about it."""
        self._about = about
        self.setAccessibleDescription(about)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = round(WIDTH * self._theme.scale)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        box = QRectF(0, 0, width - self._left() - 20, 1000)
        lines = QFontMetricsF(self._small()).boundingRect(box, Qt.TextFlag.TextWordWrap.value, self._about).height()
        return int(max(BADGE, QFontMetricsF(self._bold()).height() + 3 + lines) + (30 if self._primary else 22))

    def _left(self) -> int:
        return 18 + BADGE + 16

    def _bold(self) -> QFont:
        return self._theme.font(size=1.12, weight=QFont.Weight.DemiBold)

    def _small(self) -> QFont:
        return self._theme.font(size=0.98)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        marked = self._primary or self.hasFocus()  # under the mouse it is filled: else two look chosen
        painter.setPen(QPen(colours.accent if marked else colours.border, 2 if self.hasFocus() else 1))
        painter.setBrush(colours.hover if self.isDown() or self.underMouse() else colours.surface)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        beside = self.width() - 18 - BADGE if mirrored else 18
        self._paint_badge(painter, QRectF(beside, (self.height() - BADGE) / 2, BADGE, BADGE))
        bold, small = self._bold(), self._small()
        left, right = (20, self.width() - self._left()) if mirrored else (self._left(), self.width() - 20)
        about = QRectF(left, 0, right - left, 1000)
        wrap = Qt.TextFlag.TextWordWrap.value
        lines = QFontMetricsF(small).boundingRect(about, wrap, self._about).height()
        head = QFontMetricsF(bold).height()
        top = (self.height() - head - 3 - lines) / 2
        painter.setFont(bold)
        painter.setPen(colours.text)
        painter.drawText(QRectF(left, top, right - left, head), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(small)
        painter.setPen(colours.muted)
        painter.drawText(QRectF(left, top + head + 3, right - left, lines + 4), wrap, self._about)
        painter.end()

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        colours, enabled = self._theme.colours, self.isEnabled()
        primary = self._primary and enabled
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent if primary else colours.accent_tint if enabled else colours.hover)
        painter.drawEllipse(box)
        middle = box.center()
        if self._picture is Picture.SAMPLE:
            for status, x in ((Status.OVERDUE, -11.5), (Status.DUE, 0), (Status.SCHEDULED, 11.5)):
                spot = QRectF(middle.x() + x - 4.5, middle.y() - 4.5, 9, 9)
                paint_shape(painter, spot, status, colours.tone(status).text)
            return
        ink = colours.on_accent if primary else colours.accent if enabled else colours.faint
        painter.setPen(QPen(ink, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_strokes(self._picture, middle))


_LINES: dict[Picture, list[list[tuple[float, float]]]] = {
    Picture.IMPORT: [[(0, -9), (0, 3)], [(-4.5, -1.5), (0, 3), (4.5, -1.5)],
                     [(-9, 3.5), (-9, 8.5), (9, 8.5), (9, 3.5)]],
    Picture.ADD: [[(0, -8), (0, 8)], [(-8, 0), (8, 0)]],
    Picture.RESTORE: [[(-8.5, -9), (-7, -4), (-1.5, -3.5)]],
    Picture.FOLDER: [[(-9, 7), (-9, -6), (-2, -6), (1, -3), (9, -3), (9, 7), (-9, 7)]],
    Picture.LOOK: [[(-9, 0), (-5, -4), (0, -5.5), (5, -4), (9, 0), (5, 4), (0, 5.5), (-5, 4), (-9, 0)],
                   [(-1, 0), (1, 0)]],
    Picture.AGAIN: [[(4, -7), (8, -7), (8, -3)]],
}  # fmt: skip
_ARCS = {Picture.RESTORE: (150, -300), Picture.AGAIN: (40, 290)}  # from where, how far


def _strokes(picture: Picture, middle: QPointF) -> QPainterPath:
    path = QPainterPath()
    if picture in _ARCS:
        start, length = _ARCS[picture]
        ring = QRectF(middle.x() - 8, middle.y() - 8, 16, 16)
        path.arcMoveTo(ring, start)
        path.arcTo(ring, start, length)
    for line in _LINES[picture]:
        path.moveTo(middle + QPointF(*line[0]))
        for point in line[1:]:
            path.lineTo(middle + QPointF(*point))
    return path
