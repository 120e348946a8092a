"""Which colours are in force: those of the system, or those that the user chose, at once and everywhere."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours, Theme, put_sheet_on, style_sheet

SCHEMES = Qt.ColorScheme


@pytest.fixture
def told(theme: Theme) -> Iterator[list[Colours]]:
    """The colours that each change told of. The system's are in force again afterwards."""
    heard: list[Colours] = []

    def take() -> None:
        heard.append(theme.colours)

    theme.changed.connect(take)
    yield heard
    theme.changed.disconnect(take)
    theme._take_contrast(False)
    theme.use(SCHEMES.Unknown)


def test_the_whole_application_takes_on_the_scheme(theme: Theme, qapp: QApplication, told: list[Colours]) -> None:
    for scheme, colours in ((SCHEMES.Dark, DARK), (SCHEMES.Light, LIGHT)):
        theme.use(scheme)
        assert theme.colours is colours and theme.dark is (colours is DARK)
        assert told[-1] is colours
        palette = qapp.palette()
        assert palette.color(QPalette.ColorRole.Window) == colours.window
        assert palette.color(QPalette.ColorRole.Text) == colours.text
        assert colours.surface.name() in qapp.styleSheet()


def test_high_contrast_can_be_chosen_in_light_and_dark(theme: Theme, qapp: QApplication, told: list[Colours]) -> None:
    for scheme, colours in ((SCHEMES.Dark, HIGH_DARK), (SCHEMES.Light, HIGH_LIGHT)):
        theme.use(scheme, high_contrast=True)
        assert theme.colours is colours and theme.high_contrast
        assert "2px solid " + colours.accent.name() in qapp.styleSheet()
    theme.use(SCHEMES.Light)
    assert theme.colours is LIGHT and not theme.high_contrast
    assert "2px solid " + LIGHT.accent.name() not in qapp.styleSheet()


def test_a_desktop_that_asks_for_contrast_gets_it_whatever_scheme_was_chosen(theme: Theme, told: list[Colours]) -> None:
    theme.use(SCHEMES.Dark)
    theme._take_contrast(True)
    assert told[-1] is HIGH_DARK
    theme.use(SCHEMES.Light)
    assert told[-1] is HIGH_LIGHT
    theme._take_contrast(False)
    assert told[-1] is LIGHT


def test_what_changes_nothing_is_not_told_of(theme: Theme, told: list[Colours]) -> None:
    theme.use(SCHEMES.Dark)
    del told[:]
    theme.use(SCHEMES.Dark)
    assert told == []


def test_what_is_open_and_what_is_hidden_takes_on_the_colours(theme: Theme, qtbot: QtBot, told: list[Colours]) -> None:
    window, shown, hidden = QWidget(), QLabel("A"), QLabel("B")
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for label in (shown, hidden):
        label.setProperty("look", "muted")
        layout.addWidget(label)
    hidden.hide()
    theme.use(SCHEMES.Light)
    window.show()
    for scheme, colours in ((SCHEMES.Dark, DARK), (SCHEMES.Light, LIGHT), (SCHEMES.Dark, DARK)):
        theme.use(scheme)
        for label in (shown, hidden):
            assert label.palette().color(QPalette.ColorRole.WindowText) == colours.muted
        assert window.palette().color(QPalette.ColorRole.Window) == colours.window


def test_no_sheet_asks_after_a_widget_that_is_gone(theme: Theme, qapp: QApplication) -> None:
    """Made under one sheet and never painted, measured under the next, gone: Qt still knows it under that."""
    sheet, other = "QSpinBox { padding: 1px }", "QSpinBox { padding: 2px }"
    for _ in range(10):  # without `put_sheet_on` Qt crashes in the third round
        put_sheet_on(qapp, sheet)
        widget = QSpinBox()
        qapp.setStyleSheet("")
        qapp.setStyleSheet(sheet)
        widget.sizeHint()
        shiboken6.delete(widget)
        put_sheet_on(qapp, other)
    put_sheet_on(qapp, style_sheet(theme.colours))


def test_larger_letters_make_everything_larger_at_once(
    theme: Theme, qtbot: QtBot, qapp: QApplication, told: list[Colours]
) -> None:
    usual = QFont(qapp.font())
    others = [other for other in qapp.findChildren(Theme) if other is not theme]  # of other tests
    for other in others:
        qapp.fontChanged.disconnect(other._take_font)
    window, heading, text = QWidget(), QLabel("Today"), QLabel("Anna Berg")
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for label in (heading, text):
        layout.addWidget(label)
    heading.setFont(theme.font(size=1.5))
    window.show()
    try:
        larger = QFont(usual)
        larger.setPointSizeF(usual.pointSizeF() * 1.5)
        qapp.setFont(larger)
        assert told
        assert text.font().pointSizeF() == pytest.approx(usual.pointSizeF() * 1.5)
        assert heading.font().pointSizeF() == pytest.approx(usual.pointSizeF() * 1.5 * 1.5)
        assert theme.scale == pytest.approx(max(1.0, usual.pointSizeF() * 1.5 / 9.75))
    finally:
        qapp.setFont(usual)
        for other in others:
            qapp.fontChanged.connect(other._take_font)
    assert heading.font().pointSizeF() == pytest.approx(usual.pointSizeF() * 1.5)


def test_a_font_of_the_theme_may_be_changed_by_whoever_asked_for_it(theme: Theme) -> None:
    first = theme.font(size=0.9)
    first.setItalic(True)
    assert not theme.font(size=0.9).italic()


def test_the_theme_s_fonts_follow_the_application_s_at_once(theme: Theme, qapp: QApplication) -> None:
    usual = qapp.font()
    theme.font(size=2.0)
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() + 3)
    try:
        qapp.setFont(larger)
        assert theme.font(size=2.0).pointSizeF() == pytest.approx(2 * larger.pointSizeF())
    finally:
        qapp.setFont(usual)
