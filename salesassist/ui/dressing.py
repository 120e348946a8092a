"""Buttons that wear an outline before their words, in the theme's colours, sharp at every scale."""

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton

from salesassist.ui.icons import paint_icon
from salesassist.ui.theme import Theme

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""Of screens: a button's picture is made for each, as one that is shrunk or grown is blurred."""


def dress(button: QAbstractButton, name: str, theme: Theme, role: str = "text") -> None:
    """Put an outline before a button's words, in the colour that plays `role`, now and whenever the theme changes."""
    _Dress(button, name, theme, role)


class _Dress(QObject):
    """The outline of one button, for as long as there is that button."""

    def __init__(self, button: QAbstractButton, name: str, theme: Theme, role: str) -> None:
        super().__init__(button)
        self._button, self._name, self._theme, self._role = button, name, theme, role
        theme.changed.connect(self._put_on)
        self._put_on()

    def _put_on(self) -> None:
        size = self._button.fontMetrics().height()
        self._button.setIcon(_icon(self._name, getattr(self._theme.colours, self._role), size))
        self._button.setIconSize(QSize(size, size))


def _icon(name: str, colour: QColor, size: int) -> QIcon:
    made = QIcon()
    for scale in SCALES:
        picture = QPixmap(round(size * scale), round(size * scale))
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            paint_icon(painter, QRectF(picture.rect()), name, colour)
        made.addPixmap(picture)
    return made
