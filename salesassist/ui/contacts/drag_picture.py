"""The small card under the mouse while contacts are dragged: it names them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap

from salesassist.ui.theme import Theme


def drag_picture(text: str, theme: Theme, ratio: float) -> QPixmap:
    """`ratio`: pixels of the screen for one of ours."""
    colours = theme.colours
    font = theme.font(weight=QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, 260)
    size = QSize(round(metrics.horizontalAdvance(shown)) + 29, round(metrics.height()) + 18)
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent, 1))
        painter.setBrush(colours.surface)
        box = QRectF(0, 0, size.width(), size.height()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 8, 8)
        painter.setFont(font)
        painter.setPen(colours.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    return picture
