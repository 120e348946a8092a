"""Texts that would be turned round where one reads from the right: what is not of that script keeps its own order.

Unicode's isolates are put around them there; elsewhere only around what begins with a letter of such a script, and is
painted.
"""

from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_FROM_LEFT, _AS_IT_BEGINS, _END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def kept_together(text: str) -> str:
    """A number, an address or an amount within a sentence: its parts stay in the order in which they are written."""
    return f"{_FROM_LEFT}{text}{_END}" if text and _is_from_the_right() else text


def as_written(text: str) -> str:
    """A text that is painted, in the direction of its own first letter: the dot at its end stays there."""
    turned = bool(text) and (_is_from_the_right() or _begins_from_the_right(text))
    return f"{_AS_IT_BEGINS}{text}{_END}" if turned else text


def _begins_from_the_right(text: str) -> bool:
    if text.isascii():
        return False
    ways = map(bidirectional, text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"


def _is_from_the_right() -> bool:
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
