"""How wide a page is on a very wide screen: lines keep a length that an eye can follow, in the middle of it. And where
its title stands, the same on each page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

LIST = 1280  # pixels, for letters of the usual size: cards, one below the other
TABLE = 1760  # with columns
BOARD = 2080  # several columns of cards, or charts
FORM = 1260  # a word at the left belongs to a field at the right

ABOVE = 16  # pixels that are free above a page's title
_BESIDE, _LESS = 24, 16  # pixels that are free at its sides, and where it is narrow
_NARROW = 480  # pixels, a page
_HEAD = 8  # pixels that its line is higher than its letters: a button and a field have room in it


def side(width: int, usual: int, most: int, scale: float) -> int:
    """How much a page that is `width` wide leaves free at each side: `usual`, or more where it would be wider than
    `most` (for letters `scale` times as large as usual)."""
    return max(usual, (width - round(most * scale)) // 2)


def usual(width: int) -> int:
    """How much a page that is `width` wide leaves free at each side, unless it is wider than its lines may be."""
    return _LESS if width < _NARROW else _BESIDE


def keep(page: QWidget, most: int, scale: float, above: int, below: int) -> None:
    """Give a page the margins that it has at its present width."""
    layout = page.layout()
    if layout is not None:
        beside = side(page.width(), usual(page.width()), most, scale)
        layout.setContentsMargins(beside, above, beside, below)


def head(title: QLabel, *beside: QLabel) -> None:
    """Let a page's title stand where that of each other page does, whatever buttons are beside it, and labels `beside`
    it on the line that its letters stand on. To be called when the fonts are set."""
    metrics = QFontMetrics(title.font())
    height = metrics.height() + _HEAD
    below = (height - metrics.height()) // 2 + metrics.descent()
    title.setFixedHeight(height)
    for label in beside:
        label.setFixedHeight(height)
        label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
        label.setContentsMargins(0, 0, 0, below - QFontMetrics(label.font()).descent())
