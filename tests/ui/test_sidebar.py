"""The places: an outline, words that are never cut off, and a number at the other end, on whichever side one begins."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.status import Status
from salesassist.ui.sidebar import Entry, Sidebar
from salesassist.ui.theme import Theme


@pytest.fixture
def letters(qapp: QApplication) -> Iterator[QFont]:
    """The letters of the application, the usual ones again afterwards."""
    usual = QFont(qapp.font())
    yield usual
    qapp.setFont(usual)


def ink(entry: Entry) -> tuple[bool, bool]:
    """Whether something is drawn near the left end, and near the right one."""
    picture: QImage = entry.grab().toImage()
    ground: QColor = picture.pixelColor(2, 4)
    width = picture.width()

    def is_there(columns: range) -> bool:
        places = ((x, y) for x in columns for y in range(5, picture.height() - 5))
        return any(picture.pixelColor(x, y) != ground for x, y in places)

    return is_there(range(4, 40)), is_there(range(width - 40, width - 4))


@pytest.mark.parametrize("count", [None, 7])
@pytest.mark.parametrize("status", [None, Status.OVERDUE])
def test_people_who_read_from_the_right_find_the_words_there(
    status: Status | None, count: int | None, theme: Theme, qtbot: QtBot
) -> None:
    entry = Entry("Plan", theme, status)
    qtbot.addWidget(entry)
    entry.resize(220, 37)
    entry.show_count(count)
    assert ink(entry) == (True, count is not None)
    entry.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert ink(entry) == (count is not None, True)


def test_places_are_read_out_as_one_of_several(theme: Theme, qtbot: QtBot) -> None:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.show_place(sidebar.today)
    sidebar.show_place(sidebar.deals)
    roles = {entry.text(): QAccessible.queryAccessibleInterface(entry).role() for entry in sidebar._own_entries()}
    assert set(roles.values()) == {QAccessible.Role.RadioButton}
    saved = Entry("Warm in Berlin", theme, filters=True)
    qtbot.addWidget(saved)
    assert QAccessible.queryAccessibleInterface(saved).role() == QAccessible.Role.Button
    assert [entry.text() for entry in sidebar._own_entries() if entry.isChecked()] == ["Deals"]
    sidebar.deals.click()
    assert sidebar.deals.isChecked()


def test_keys_lead_from_place_to_place_and_open_none_unasked(theme: Theme, qtbot: QtBot) -> None:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.show_place(sidebar.today)
    sidebar.show()
    sidebar.activateWindow()
    qtbot.waitUntil(sidebar.isActiveWindow)
    sidebar.today.setFocus()
    with qtbot.assertNotEmitted(sidebar.contacts_requested), qtbot.assertNotEmitted(sidebar.deals_requested):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
            qtbot.keyClick(QApplication.focusWidget(), key)
        assert sidebar.deals.hasFocus() and sidebar.today.isChecked()
        qtbot.keyClick(sidebar.deals, Qt.Key.Key_Up)
        assert sidebar.contacts.hasFocus()
    with qtbot.waitSignal(sidebar.contacts_requested):
        qtbot.keyClick(sidebar.contacts, Qt.Key.Key_Space)


def test_an_outline_stands_before_the_words(theme: Theme, qtbot: QtBot) -> None:
    entry = Entry("", theme, icon="users")
    qtbot.addWidget(entry)
    entry.resize(220, 37)
    assert ink(entry) == (True, False)
    entry.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert ink(entry) == (False, True)


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_it_is_wide_and_high_enough_for_the_letters_of_the_user(
    size: float, letters: QFont, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    larger = QFont(letters)
    larger.setPointSizeF(letters.pointSizeF() * size)
    qapp.setFont(larger)
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.none.show_count(9_812)
    sidebar.show()
    words = QFontMetricsF(theme.font(size=1.05, weight=QFont.Weight.Medium))
    figure = QFontMetricsF(theme.font(size=0.88, weight=QFont.Weight.DemiBold)).horizontalAdvance("9,812")
    assert sidebar.none.width() >= words.horizontalAdvance("No next step") + figure + 30
    assert sidebar.none.height() >= words.height() + 8


def test_nobody_is_told_without_colour(theme: Theme, qtbot: QtBot) -> None:
    entry = Entry("", theme, Status.OVERDUE)
    qtbot.addWidget(entry)
    entry.resize(220, 37)

    def is_coloured() -> bool:
        picture = entry.grab().toImage()
        places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        return theme.colours.tone(Status.OVERDUE).tint.rgb() in {picture.pixel(*place) for place in places}

    entry.show_count(3)
    assert is_coloured()
    entry.show_count(0)
    assert not is_coloured() and entry.accessibleName() == ", 0"


def test_brief_it_shows_signs_and_numbers_and_tells_the_words_in_tips(theme: Theme, qtbot: QtBot) -> None:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.none.show_count(9_812)
    sidebar.show()
    whole = sidebar.sizeHint().width()
    sidebar.set_brief(True)
    assert sidebar.sizeHint().width() < whole * 0.7
    assert sidebar.sizeHint().width() >= sidebar.none.sizeHint().width()
    place = sidebar.none.rect().center()
    QApplication.sendEvent(sidebar.none, QHelpEvent(QEvent.Type.ToolTip, place, sidebar.none.mapToGlobal(place)))
    assert QToolTip.text().splitlines()[0] == sidebar.none.accessibleName() != ""
    QToolTip.hideText()
    sidebar.set_brief(False)
    assert sidebar.sizeHint().width() == whole


@pytest.mark.parametrize("mirrored", [False, True])
def test_brief_an_outline_stands_beside_its_number(mirrored: bool, theme: Theme, qtbot: QtBot) -> None:
    entry = Entry("Contacts", theme, icon="users")
    qtbot.addWidget(entry)
    entry.set_brief(True)
    entry.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    alone = entry.sizeHint().width()
    entry.show_count(54)
    assert entry.sizeHint().width() > alone
    entry.resize(entry.sizeHint())
    assert ink(entry) == (True, True)


def test_a_count_that_takes_no_more_room_lays_out_nothing(theme: Theme, qtbot: QtBot) -> None:
    class Layouts(QObject):
        count = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.count += event.type() == QEvent.Type.LayoutRequest
            return False

    beside = QWidget()
    qtbot.addWidget(beside)
    entry = Entry("Today", theme, icon="sun")
    entry.show_count(7)
    QVBoxLayout(beside).addWidget(entry)
    beside.show()
    qtbot.waitExposed(beside)
    QApplication.processEvents()
    layouts = Layouts(beside)
    beside.installEventFilter(layouts)
    entry.show_count(8)
    QApplication.processEvents()
    assert layouts.count == 0 and entry.accessibleName() == "Today, 8"
    entry.set_brief(True)
    QApplication.processEvents()
    before, layouts.count = entry.sizeHint(), 0
    entry.show_count(88_888)
    QApplication.processEvents()
    assert layouts.count > 0 and entry.sizeHint().width() > before.width()


def test_the_sidebar_is_as_wide_whatever_is_counted_and_shown(theme: Theme, qtbot: QtBot) -> None:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    before = sidebar.sizeHint().width()
    sidebar.waiting.show()
    for entry in (sidebar.today, sidebar.contacts, sidebar.waiting, sidebar.none, sidebar.overdue, sidebar.cold):
        entry.show_count(44)
    assert sidebar.sizeHint().width() == before
    sidebar.none.show_count(98_120)
    assert sidebar.sizeHint().width() > before
