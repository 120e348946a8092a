"""Small drawings that come again and again, kept as pictures: a status chip is drawn once and then only laid down."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap


class Pictures:
    """Pixel for pixel what would have been drawn in their place, ground included; so letters are as smooth as on it.
    Where a point is no whole number of pixels a picture would be blurred, and all is drawn as ever."""

    def __init__(self, most: int = 64) -> None:
        """`most`: how many pictures are kept, of some kilobytes each."""
        self._most = most
        self._kept: dict[Hashable, QPixmap] = {}

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._kept)

    def forget(self) -> None:
        """Colours or letters are others now."""
        self._kept.clear()

    def paint(
        self, painter: QPainter, place: QRect, ratio: float, ground: QColor, what: Hashable,
        draw: Callable[[QPainter], None],
    ) -> None:  # fmt: skip
        """Show in `place` what `draw` draws; its painter begins in the corner of `place`, on `ground`. `what` says all
        that the drawing depends on besides size and ground; `ratio` is how many pixels a point has."""
        if ratio != int(ratio):
            painter.translate(place.left(), place.top())
            draw(painter)
            painter.translate(-place.left(), -place.top())
            return
        width, height, direction = place.width(), place.height(), painter.layoutDirection()
        key = what, width, height, ratio, ground.rgba(), direction
        picture = self._kept.get(key)
        if picture is None:
            if len(self._kept) >= self._most:
                self._kept.clear()
            picture = self._kept[key] = _drawn(width, height, int(ratio), ground, direction, draw)
        painter.drawPixmap(place.left(), place.top(), picture)


def _drawn(
    width: int, height: int, ratio: int, ground: QColor, direction: Qt.LayoutDirection, draw: Callable[[QPainter], None]
) -> QPixmap:
    picture = QPixmap(width * ratio, height * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(ground)
    with QPainter(picture) as painter:
        painter.setLayoutDirection(direction)
        draw(painter)
    return picture
