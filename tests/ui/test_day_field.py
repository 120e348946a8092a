"""Fields for a day: the calendar that opens has the colours in force."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.calendar import Calendar
from salesassist.ui.day_field import DayField, MomentField
from salesassist.ui.theme import DARK, HIGH_DARK, LIGHT, Colours, Theme

FIRST = QDate(2026, 11, 23)
_LIKE = {"light": (Qt.ColorScheme.Light, False, LIGHT), "dark": (Qt.ColorScheme.Dark, False, DARK),
         "dark, high contrast": (Qt.ColorScheme.Dark, True, HIGH_DARK)}  # fmt: skip


def opened(qtbot: QtBot, field: DayField | MomentField, *, by_key: bool = False) -> Calendar:
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
    calendar = field.own_calendar()
    assert calendar is field.calendarWidget() and calendar.isVisible()
    return calendar


@pytest.mark.parametrize("like", _LIKE)
def test_weekends_and_days_that_cannot_be_chosen_have_our_colours(qtbot: QtBot, theme: Theme, like: str) -> None:
    scheme, contrast, colours = _LIKE[like]
    theme.use(scheme, high_contrast=contrast)
    field = DayField()
    calendar = opened(qtbot, field)
    head = calendar.weekdayTextFormat(Qt.DayOfWeek.Saturday).foreground().color()
    saturday, wednesday = (calendar.look_of(FIRST.addDays(by)) for by in (5, 2))
    assert head == saturday.ink == (colours.text if contrast else colours.muted)
    assert wednesday.ink == colours.text and not wednesday.struck
    before = calendar.look_of(FIRST.addDays(-1))
    assert before.ink == colours.faint and before.struck == contrast
    _close(calendar)
    theme.use(Qt.ColorScheme.Unknown)


def test_days_of_the_month_before_that_cannot_be_chosen_look_so_too(qtbot: QtBot, theme: Theme) -> None:
    field = DayField()
    calendar = opened(qtbot, field)
    october, december = calendar.look_of(QDate(2026, 10, 31)), calendar.look_of(QDate(2026, 12, 1))
    assert october.ink == theme.colours.faint
    assert december.ink == theme.colours.muted
    _close(calendar)


def test_today_is_ringed_and_the_chosen_day_is_filled(qtbot: QtBot, theme: Theme) -> None:
    field = DayField(today=date(2026, 11, 23))
    calendar = opened(qtbot, field)
    today, chosen, other = (calendar.look_of(FIRST.addDays(by)) for by in (0, 1, 2))
    assert (today.ringed, chosen.ringed, other.ringed) == (True, False, False)
    assert chosen.fill == theme.colours.accent and chosen.ink == theme.colours.on_accent
    assert today.fill is None and other.fill is None
    shown = calendar.grab().toImage()
    painted = {shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(0, shown.height(), 2)}
    assert theme.colours.accent.name() in painted
    _close(calendar)


def test_what_could_not_be_chosen_before_is_plain_once_it_can(qtbot: QtBot, theme: Theme) -> None:
    field = DayField()
    _close(opened(qtbot, field))
    field.setMinimumDate(FIRST.addDays(-7))
    calendar = opened_again(qtbot, field)
    faint = colours_of(theme).faint
    assert calendar.look_of(FIRST.addDays(-8)).ink == faint
    assert calendar.look_of(FIRST.addDays(-1)).ink != faint
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


@pytest.mark.parametrize("kind", [DayField, MomentField])
def test_whoever_comes_by_key_can_type_the_day_at_once(qtbot: QtBot, kind: type[DayField | MomentField]) -> None:
    around = QWidget()
    before, field = QLineEdit(around), kind(around)
    qtbot.addWidget(around)
    field.setDisplayFormat("ddd d MMM yyyy")
    field.setDate(FIRST)
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert field.hasFocus() and field.lineEdit().selectedText() == "23"  # in the weekday nothing could be typed
    qtbot.keyClicks(field, "27")
    assert field.date().toPython() == date(2026, 11, 27)


@pytest.mark.parametrize("own", [FIRST.addDays(1), FIRST.addDays(-4)], ids=["ahead", "overdue"])
def test_a_day_that_is_over_is_not_chosen_but_can_be_typed_on_the_way(qtbot: QtBot, theme: Theme, own: QDate) -> None:
    field = DayField(today=date(2026, 11, 23))
    field.first = date(2026, 11, 23)
    qtbot.addWidget(field)
    field.setDisplayFormat("dd/MM/yyyy")
    field.setDate(own)
    with qtbot.waitExposed(field):
        field.show()
    calendar = opened_again(qtbot, field)
    assert field.date() == calendar.selectedDate() == own  # it stays, overdue as it may be
    assert calendar.minimumDate() == min(own, FIRST)
    faint, over = theme.colours.faint, FIRST.addDays(-1)
    assert calendar.look_of(over).ink == faint and calendar.look_of(own).ink != faint
    _close(calendar)
    field.setSelectedSection(DayField.Section.DaySection)
    for figures in ("05", "12"):  # the fifth of this month is over
        qtbot.keyClicks(field, figures)
    assert field.date() == QDate(2026, 12, 5)


def opened_again(qtbot: QtBot, field: DayField) -> Calendar:
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 10, field.height() // 2))
    return field.own_calendar()


def colours_of(theme: Theme) -> Colours:
    return theme.colours


def _close(calendar: QCalendarWidget) -> None:
    around = calendar.window()
    assert isinstance(around, QWidget)
    around.close()
    QApplication.processEvents()
