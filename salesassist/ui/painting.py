"""How a status, a chip and a badge are drawn: by delegates and widgets alike, sharp at every scale."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from salesassist.domain.status import Status
from salesassist.ui.directions import as_written
from salesassist.ui.theme import Theme

SHAPE = 9.0  # the size of a status shape
CHIP_HEIGHT = 21.0  # in letters of the usual size; see `chip_height`


def paint_shape(painter: QPainter, box: QRectF, status: Status, colour: QColor) -> None:
    """Draw the shape of a status into a square: disc, half disc, dashed ring, ring or pause."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, max(1.2, box.width() / 7))
    inner = box.adjusted(pen.widthF() / 2, pen.widthF() / 2, -pen.widthF() / 2, -pen.widthF() / 2)
    match status:
        case Status.OVERDUE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(box)
        case Status.DUE:
            painter.setPen(pen)
            painter.drawEllipse(inner)
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(inner, 90 * 16, 180 * 16)
        case Status.NONE:
            pen.setDashPattern([1.5, 1.35])
            painter.setPen(pen)
            painter.drawEllipse(inner)
        case Status.SCHEDULED:
            painter.setPen(pen)
            painter.drawEllipse(inner)
        case Status.RESTING:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            bar = box.width() * 0.26
            painter.drawRoundedRect(QRectF(box.left() + box.width() * 0.14, box.top(), bar, box.height()), 1, 1)
            painter.drawRoundedRect(QRectF(box.right() - box.width() * 0.14 - bar, box.top(), bar, box.height()), 1, 1)
    painter.restore()


def chip_height(theme: Theme) -> float:
    """How high a chip is: it grows with the user's letters."""
    return max(CHIP_HEIGHT, round(QFontMetricsF(theme.font(size=0.88)).height()) + 5.0)


def chip_width(text: str, font: QFont, *, shape: bool) -> float:
    return QFontMetricsF(font).horizontalAdvance(text) + (26 + SHAPE - 5 if shape else 22)


def paint_status_chip(painter: QPainter, right: float, middle: float, status: Status, text: str, theme: Theme) -> float:
    """Draw a status chip that ends at `right` (a left edge, if `right` is negative, is -`right`); returns its width."""
    tone = theme.colours.tone(status)
    font = theme.font(size=0.88, weight=QFont.Weight.DemiBold)
    width = chip_width(text, font, shape=True)
    left = -right if right < 0 else right - width
    height = chip_height(theme)
    box = QRectF(left, middle - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone.text, 1) if theme.high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(tone.tint)
    painter.drawRoundedRect(box, height / 2, height / 2)
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    shape_left = box.right() - 9 - SHAPE if mirrored else left + 9
    paint_shape(painter, QRectF(shape_left, middle - SHAPE / 2, SHAPE, SHAPE), status, tone.text)
    painter.setFont(font)
    painter.setPen(tone.text)
    before, after = (4, 9 + SHAPE + 5) if mirrored else (9 + SHAPE + 5, 4)
    painter.drawText(box.adjusted(before, 0, -after, 0), Qt.AlignmentFlag.AlignVCenter, as_written(text))
    painter.restore()
    return width


def paint_pill(painter: QPainter, right: float, middle: float, text: str, theme: Theme) -> float:
    """Draw a quiet outlined pill that ends at `right` (a left edge, if negative, is -`right`); returns its width."""
    font = theme.font(size=0.88)
    width = chip_width(text, font, shape=False)
    height = chip_height(theme) + 3
    left = -right if right < 0 else right - width
    box = QRectF(left, middle - height / 2, width, height).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colours.border, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setFont(font)
    painter.setPen(theme.colours.muted)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, as_written(text))
    painter.restore()
    return width


def paint_badge(
    painter: QPainter, centre: QPointF, size: float, letters: str, theme: Theme, font: QFont,
    ground: QColor | None = None,
) -> None:  # fmt: skip
    """Draw the round badge with a contact's initials, on the accent's tint or on `ground`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground or theme.colours.accent_tint)
    box = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
    painter.drawEllipse(box)
    painter.setFont(font)
    painter.setPen(theme.colours.accent)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()


def paint_card(
    painter: QPainter, box: QRectF, theme: Theme, *, chosen: bool, hovered: bool = False, focused: bool = True
) -> None:
    """Draw the surface of one row; the chosen one has the accent's border, a fainter one while its list does not have
    the keyboard (`focused`)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = theme.colours
    path = QPainterPath()
    inset = 1.5 if theme.high_contrast else 0.75
    path.addRoundedRect(box.adjusted(inset, inset, -inset, -inset), 10, 10)
    edge = colours.accent if focused else colours.edge
    painter.setPen(QPen(edge, 2 * inset) if chosen else QPen(colours.border, 1))
    painter.setBrush(colours.hover if hovered and not chosen else colours.surface)
    painter.drawPath(path)
    painter.restore()
