"""The outlines beside words: from the Tabler set (resources/icons/outline), in any colour, sharp at every scale.

They are drawn as paths, not as pictures: the first paint then needs no library for SVG, and a change of colours or of
scale needs nothing made anew. Whatever has an outline has words or an accessible name as well.
"""

import re
from functools import cache
from math import atan2, degrees, hypot, sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from salesassist.own_files import RESOURCES

FOLDER = RESOURCES / "icons" / "outline"
GRID = 24.0  # the set's own units, in which its lines are 2 wide

_SHAPE = re.compile(r'\sd="([^"]+)"')
_PART = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "a": 7, "z": 0}


def paint_icon(painter: QPainter, box: QRectF, name: str, colour: QColor) -> None:
    """Draw an outline into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    line = QPen(colour, 2.0)
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline(name))
    painter.restore()


@cache
def outline(name: str) -> QPainterPath:
    """The lines of one outline of the set, on its grid. Raises FileNotFoundError for one that is not there."""
    path = QPainterPath()
    for shape in _SHAPE.findall((FOLDER / f"{name}.svg").read_text("utf-8")):
        _draw(path, shape)
    return path


def _draw(path: QPainterPath, shape: str) -> None:
    """Add a shape in the language of SVG's paths, as far as the set uses it: arcs are of circles or nearly so."""
    parts = _PART.findall(shape)
    act, place, before, at = "", 0, QPointF(), QPointF()
    while place < len(parts):
        if parts[place].isalpha():
            act, place = parts[place], place + 1
        count = _TAKES[act.lower()]
        numbers = [float(part) for part in parts[place : place + count]]
        place += count
        near = at if act.islower() else QPointF()
        points = [near + QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]
        match act.lower():
            case "m":
                path.moveTo(points[0])
                act = "l" if act.islower() else "L"
            case "l":
                path.lineTo(points[0])
            case "h":
                path.lineTo(near.x() + numbers[0], at.y())
            case "v":
                path.lineTo(at.x(), near.y() + numbers[0])
            case "c":
                path.cubicTo(points[0], points[1], points[2])
            case "s":
                path.cubicTo(at + at - before, points[0], points[1])
            case "a":
                _arc(path, at, numbers[0], bool(numbers[3]), bool(numbers[4]), near + QPointF(*numbers[5:]))
            case "z":
                path.closeSubpath()
        before = points[-2] if act.lower() in "cs" else path.currentPosition()
        at = path.currentPosition()


def _arc(path: QPainterPath, start: QPointF, radius: float, large: bool, clockwise: bool, end: QPointF) -> None:
    """Add an arc of a circle, as SVG says it: by its ends and which of the four it is."""
    half = (start - end) / 2
    radius = max(radius, hypot(half.x(), half.y()))
    off = sqrt(max(0.0, radius**2 / (half.x() ** 2 + half.y() ** 2) - 1)) * (1 if large != clockwise else -1)
    centre = (start + end) / 2 + QPointF(off * half.y(), -off * half.x())
    first, last = (degrees(atan2(centre.y() - p.y(), p.x() - centre.x())) for p in (start, end))
    span = (last - first) % 360 - (360 if clockwise else 0)
    path.arcTo(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), first, span)
