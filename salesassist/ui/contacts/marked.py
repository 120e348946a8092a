"""A text of which some letters are marked, drawn whatever the script and its direction."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from salesassist.domain.marks import Span


def paint_marked(
    painter: QPainter, box: QRectF, text: str, spans: Sequence[Span], font: QFont, colour: QColor, mark: QColor
) -> None:
    """Draw one line, which has room in `box`, from where lines begin; marked letters underlined and in `mark`."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_one_line(painter.layoutDirection()))
    look = _underlined(QColor(mark).rgba())
    ranges = []
    for start, end in spans:
        part = QTextLayout.FormatRange()
        part.start, part.length = _units(text, start), _units(text[start:end], end - start)
        part.format = look
        ranges.append(part)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    left = box.left()
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        left = box.right() - line.naturalTextWidth()
    line.setPosition(QPointF(0, 0))
    painter.setPen(colour)
    shift = line.x() if line.x() > 0 else 0.0
    layout.draw(painter, QPointF(left - shift, box.top() + (box.height() - line.height()) / 2))


@cache
def _one_line(direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(direction)
    return option


@cache
def _underlined(colour: int) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontUnderline(True)
    look.setForeground(QColor.fromRgba(colour))
    return look


def _units(text: str, length: int) -> int:
    """How many UTF-16 units the first characters of a text take, which is how Qt counts."""
    part = text[:length]
    return length if part.isascii() else len(part.encode("utf-16-le")) // 2
