"""Outlines worn by buttons and entries of menus, in the theme's colours, sharp at every scale."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

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
        ink = getattr(self._theme.colours, self._role).name()
        self._button.setIcon(icon_in(Inks(ink, ink, self._theme.colours.faint.name()), self._name, size, SCALES))
        self._button.setIconSize(QSize(size, size))


class Inks(NamedTuple):
    """The colours of an outline: as it is, where it is chosen, where it cannot be used. As texts, to be compared."""

    usual: str
    chosen: str
    disabled: str

    @classmethod
    def of(cls, theme: Theme) -> "Inks":
        """In a menu."""
        colours = theme.colours
        chosen = colours.on_accent if theme.high_contrast else colours.text
        return cls(colours.muted.name(), chosen.name(), colours.faint.name())


def icon_in(inks: Inks, name: str, side: int, scales: Iterable[float], *, mirrored: bool = False) -> QIcon:
    """An outline as an icon, so many pixels wide, for screens of these scales. `mirrored`: looking the other way."""
    mode, made = QIcon.Mode, QIcon()
    for scale in scales:
        for ink, modes in ((inks.usual, [mode.Normal]), (inks.chosen, [mode.Active, mode.Selected]),
                           (inks.disabled, [mode.Disabled])):  # fmt: skip
            picture = QPixmap(round(side * scale), round(side * scale))
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as painter:
                if mirrored:
                    painter.translate(picture.width(), 0)
                    painter.scale(-1, 1)
                paint_icon(painter, QRectF(picture.rect()), name, QColor(ink))
            for each in modes:
                made.addPixmap(picture, each)
    return made


def usual_side(widget: QWidget) -> int:
    """How large icons are beside words, in pixels: what the style says."""
    return int(widget.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, widget))
