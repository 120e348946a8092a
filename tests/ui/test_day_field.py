"""Fields for a day: the calendar that opens has the colours in force."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.day_field import DayField, MomentField
from salesassist.ui.theme import DARK, HIGH_DARK, LIGHT, Colours, Theme

FIRST = QDate(2026, 11, 23)
_LIKE = {"light": (Qt.ColorScheme.Light, False, LIGHT), "dark": (Qt.ColorScheme.Dark, False, DARK),
         "dark, high contrast": (Qt.ColorScheme.Dark, True, HIGH_DARK)}  # fmt: skip


def opened(qtbot: QtBot, field: DayField | MomentField, *, by_key: bool = False) -> QCalendarWidget:
    qtbot.addWidget(field)
    field.setDate(FIRST.addDays(1))
    field.setMinimumDate(FIRST)
    with qtbot.waitExposed(field):
        field.show()
    if by_key:
        qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    else:
        arrow = QPoint(field.width() - 10, field.height() // 2)
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=arrow)
    calendar = field.calendarWidget()
    assert calendar.isVisible()
    return calendar


@pytest.mark.parametrize("like", _LIKE)
def test_weekends_and_days_that_cannot_be_chosen_have_our_colours(qtbot: QtBot, theme: Theme, like: str) -> None:
    scheme, contrast, colours = _LIKE[like]
    theme.use(scheme, high_contrast=contrast)
    field = DayField()
    calendar = opened(qtbot, field)
    weekend = calendar.weekdayTextFormat(Qt.DayOfWeek.Saturday).foreground().color()
    assert weekend == (colours.text if contrast else colours.muted)
    before, after = (calendar.dateTextFormat(FIRST.addDays(by)) for by in (-1, 1))
    assert before.foreground().color() == colours.faint and before.fontStrikeOut() == contrast
    assert not after.fontStrikeOut() and after.foreground().color() != colours.faint
    _close(calendar)
    theme.use(Qt.ColorScheme.Unknown)


def test_what_could_not_be_chosen_before_is_plain_once_it_can(qtbot: QtBot, theme: Theme) -> None:
    field = DayField()
    _close(opened(qtbot, field))
    field.setMinimumDate(FIRST.addDays(-7))
    calendar = opened_again(qtbot, field)
    faint = colours_of(theme).faint
    assert calendar.dateTextFormat(FIRST.addDays(-8)).foreground().color() == faint
    assert calendar.dateTextFormat(FIRST.addDays(-1)).foreground().color() != faint
    _close(calendar)


def test_a_moment_has_the_same_calendar_and_its_arrows_say_what_they_do(qtbot: QtBot, theme: Theme) -> None:
    field = MomentField()
    calendar = opened(qtbot, field)
    arrows = [calendar.findChild(QToolButton, f"qt_calendar_{name}month") for name in ("prev", "next")]
    assert [arrow.text() for arrow in arrows if arrow] == ["‹", "›"]
    assert [arrow.accessibleName() for arrow in arrows if arrow] == ["Month before", "Month after"]
    _close(calendar)


def test_a_key_opens_it_as_the_mouse_does(qtbot: QtBot, theme: Theme) -> None:
    field = DayField()
    calendar = opened(qtbot, field, by_key=True)
    assert calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color() == colours_of(theme).muted
    _close(calendar)


def test_a_day_is_written_as_before(qtbot: QtBot, theme: Theme) -> None:
    field = DayField()
    qtbot.addWidget(field)
    field.setDisplayFormat("yyyy-MM-dd")
    field.setDate(FIRST)
    field.show()
    field.setSelectedSection(DayField.Section.DaySection)
    qtbot.keyClicks(field, "27")
    assert field.date().toPython() == date(2026, 11, 27)


def opened_again(qtbot: QtBot, field: DayField) -> QCalendarWidget:
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 10, field.height() // 2))
    return field.calendarWidget()


def colours_of(theme: Theme) -> Colours:
    return theme.colours


def _close(calendar: QCalendarWidget) -> None:
    around = calendar.window()
    assert isinstance(around, QWidget)
    around.close()
    QApplication.processEvents()
