"""A round button that stays pressed: a way to look at a page."""

from PySide6.QtWidgets import QPushButton


def pill(text: str, tip: str, *, one_of: bool = False) -> QPushButton:
    """`one_of`: it is one of several of which one is chosen, and read out as such."""
    button = QPushButton(text)
    button.setProperty("look", "pill")
    button.setCheckable(True)
    button.setAutoExclusive(one_of)
    button.setToolTip(tip)
    return button
