"""Which colours and shapes are in force, following the system: its light and dark, its contrast, its typeface.

The colours themselves are in `colours`, the shapes in `shapes`.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from salesassist.own_files import RESOURCES
from salesassist.ui.colours import (
    DARK,
    HIGH_DARK,
    HIGH_LIGHT,
    LIGHT,
    Colours,
    Tone,
    chosen_by_system,
    palette_of,
)
from salesassist.ui.shapes import style_sheet

__all__ = ["DARK", "GAP", "HIGH_DARK", "HIGH_LIGHT", "LIGHT", "RADIUS", "USUAL_SIZE", "Colours", "Theme", "Tone",
           "style_sheet"]  # fmt: skip

GAP = 8  # the step of the spacing grid, in device-independent pixels
RADIUS = 10
USUAL_SIZE = 9.75  # of letters, in points: measures in pixels are for these


class Theme(QObject):
    """The colours in force. `changed` follows the system's switch between light, dark and high contrast, and its
    typeface."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._plain_palette = application.palette()
        application.setStyle("Fusion")
        _use_inter(application)
        self.colours = LIGHT
        self.dark = False
        self.high_contrast = False
        self._chosen = Qt.ColorScheme.Unknown
        self._contrast_chosen = self._contrast_told = False
        self._held = False
        self._font = self._base = application.font()
        self._fonts: dict[tuple[float, QFont.Weight], QFont] = {}
        self._decide()
        self._put_on()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        application.fontChanged.connect(self._take_font)

    def _decide(self) -> None:
        """Find out which colours are to be in force."""
        hints = QGuiApplication.styleHints()
        # Where the platform knows of no schemes (a bare X11), asking for one changes nothing, so ours comes first.
        scheme = hints.colorScheme() if self._chosen == Qt.ColorScheme.Unknown else self._chosen
        if scheme == Qt.ColorScheme.Unknown:
            self.dark = self._plain_palette.window().color().lightness() < 128
        else:
            self.dark = scheme == Qt.ColorScheme.Dark
        told = hasattr(hints, "accessibility") and (
            hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        )
        self.high_contrast = told or self._contrast_told or self._contrast_chosen
        if not self.high_contrast:
            self.colours = DARK if self.dark else LIGHT
        elif told and sys.platform == "win32":
            self._application.setPalette(QPalette())  # else ours would be read
            self.colours = chosen_by_system(self._application.palette())
            self.dark = self.colours.surface.lightness() < 128
        else:
            self.colours = HIGH_DARK if self.dark else HIGH_LIGHT

    def _follow(self) -> None:
        before = self.colours, self.high_contrast
        self._decide()
        if (self.colours, self.high_contrast) != before:
            self._take_off()
            self._put_on()
            self.changed.emit()

    def _take_off(self) -> None:
        """From one sheet to the next Qt works out each widget once more for each that it lies in, which takes five
        times as long as to take the one off and put the other on; and under a sheet no widget hears of a new font."""
        if not self._held:
            self._application.setStyleSheet("")

    def _put_on(self) -> None:
        self._application.setPalette(palette_of(self.colours, high_contrast=self.high_contrast))
        if not self._held:
            put_sheet_on(self._application, style_sheet(self.colours, high_contrast=self.high_contrast))

    @contextmanager
    def held(self) -> Iterator[None]:
        """Gives the shapes to what is built meanwhile all at once, at the end: with them in force, a widget is worked
        out anew each time that something is put into something else."""
        self._held = True
        self._application.setStyleSheet("")
        try:
            yield
        finally:
            self._held = False
            put_sheet_on(self._application, style_sheet(self.colours, high_contrast=self.high_contrast))

    def use(self, scheme: Qt.ColorScheme, *, high_contrast: bool = False) -> None:
        """Choose light or dark for this run (Unknown: follow the system), and high contrast even where the system does
        not ask for it."""
        self._chosen, self._contrast_chosen = scheme, high_contrast
        QGuiApplication.styleHints().setColorScheme(scheme)
        self._follow()

    def listen(self) -> None:
        """Hear from now on what the desktop says of contrast and motion, where Qt does not."""
        from salesassist.ui.portal import Portal

        portal = Portal(self)
        portal.contrast_told.connect(self._take_contrast)
        portal.ask()

    def _take_contrast(self, high: bool) -> None:
        self._contrast_told = high
        self._follow()

    def _take_font(self) -> None:
        """The system's typeface or its size is another: what was given one of ours is given the like of it."""
        before, now = self._font, self._application.font()
        if before == now:
            return
        self._font = now
        own = [(widget, QFont(widget.font())) for widget in self._application.allWidgets()
               if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont)]  # fmt: skip
        self._take_off()
        self._put_on()
        for widget, font in own:
            font.setFamilies(now.families())
            font.setPointSizeF(_in_points(font) * _in_points(now) / _in_points(before))
            widget.setFont(font)
        self.changed.emit()

    @property
    def scale(self) -> float:
        """How much larger than the usual the user's letters are: what has to hold them grows by it. At least 1."""
        return max(1.0, _in_points(self._application.font()) / USUAL_SIZE)

    def font(self, *, size: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The application's font, scaled: the user's own font size stays the measure of all."""
        base = self._application.font()
        if base != self._base:
            self._base = base
            self._fonts.clear()
        font = self._fonts.get((size, weight))
        if font is None:
            font = self._fonts[size, weight] = QFont(base)
            font.setPointSizeF(base.pointSizeF() * size)
            font.setWeight(weight)
        return QFont(font)  # it may be changed; what Qt has found out about it is shared


def put_sheet_on(application: QApplication, sheet: str) -> None:
    """Put a style sheet on; the one in force is taken off first.

    From one sheet to the next Qt goes through all that it has worked out a style for, and crashes on widgets that are
    gone: it does not hear of the end of those that were made, and never painted, under a sheet before.
    """
    application.setStyleSheet("")
    application.setStyleSheet(sheet)


def _in_points(font: QFont) -> float:
    """A font's size; the usual one where it is given in pixels."""
    return font.pointSizeF() if font.pointSizeF() > 0 else USUAL_SIZE


def _use_inter(application: QApplication) -> None:
    """Set Inter where the desktop names no typeface of its own (a bare Linux shows DejaVu there). One that it does name
    is left alone, and so follows what the user chooses for all programs."""
    font = application.font()
    if font.family() in {"Sans Serif", "Sans", "DejaVu Sans", "sans-serif", ""}:
        for file in sorted((RESOURCES / "fonts").glob("Inter-*.otf")):
            QFontDatabase.addApplicationFont(str(file))
        font.setFamily("Inter")
        font.setPointSizeF(max(font.pointSizeF(), USUAL_SIZE))
        application.setFont(font)
