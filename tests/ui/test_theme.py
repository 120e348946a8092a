"""The colours: text can be read on what lies under it, and the five statuses stay apart."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from salesassist.domain.status import Status
from salesassist.ui.theme import DARK, LIGHT, Colours, Theme

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: QColor) -> float:
    """Relative luminance as in WCAG 2.2."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_in_the_guidelines() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize("status", Status)
def test_a_status_can_be_read_on_its_tint(colours: Colours, status: Status) -> None:
    tone = colours.tone(status)
    assert contrast(tone.text, tone.tint) >= 4.5


@BOTH
@pytest.mark.parametrize("text", ["text", "muted", "accent"])
@pytest.mark.parametrize("ground", ["window", "surface", "hover", "accent_tint"])
def test_text_can_be_read_on_every_ground(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@BOTH
def test_text_can_be_read_on_the_accent(colours: Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@BOTH
def test_no_two_statuses_have_the_same_colours(colours: Colours) -> None:
    for one, other in combinations(Status, 2):
        assert colours.tone(one).text != colours.tone(other).text
        assert colours.tone(one).tint != colours.tone(other).tint


def test_the_whole_application_takes_on_the_scheme(theme: Theme, qapp: QApplication) -> None:
    told: list[Colours] = []

    def take() -> None:
        told.append(theme.colours)

    theme.changed.connect(take)
    try:
        for scheme, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
            theme.use(scheme)
            assert theme.colours is colours and theme.dark is (colours is DARK)
            assert told[-1] is colours
            palette = qapp.palette()
            assert palette.color(QPalette.ColorRole.Window) == colours.window
            assert palette.color(QPalette.ColorRole.Text) == colours.text
            assert colours.surface.name() in qapp.styleSheet()
    finally:
        theme.changed.disconnect(take)
        theme.use(Qt.ColorScheme.Unknown)
