"""How wide a page is on a very wide screen: lines keep a length that an eye can follow, in the middle of it."""

from PySide6.QtWidgets import QWidget

LIST = 1280  # pixels, for letters of the usual size: cards, one below the other
TABLE = 1760  # with columns
BOARD = 2080  # several columns of cards, or charts
FORM = 1260  # a word at the left belongs to a field at the right


def side(width: int, usual: int, most: int, scale: float) -> int:
    """How much a page that is `width` wide leaves free at each side: `usual`, or more where it would be wider than
    `most` (for letters `scale` times as large as usual)."""
    return max(usual, (width - round(most * scale)) // 2)


def keep(page: QWidget, most: int, scale: float, above: int, below: int) -> None:
    """Give a page the margins that it has at its present width."""
    layout = page.layout()
    if layout is not None:
        beside = side(page.width(), 24, most, scale)
        layout.setContentsMargins(beside, above, beside, below)
