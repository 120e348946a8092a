"""A paragraph of a dialog or a page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel

from salesassist.ui.theme import Theme


def wrapped_label(
    theme: Theme, text: str, *, size: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal, muted: bool = False
) -> QLabel:
    """Plain text that goes on in the next line; `size` is that of usual letters times so much."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(theme.font(size=size, weight=weight))
    if muted:
        label.setProperty("look", "muted")
    return label
