"""Where people read from the right, rows are turned round, and times are not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesassist.domain.status import Status
from salesassist.ui.settings.controls import TimeField
from salesassist.ui.theme import Theme
from salesassist.ui.today.page import TodayPage
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up


@pytest.fixture
def from_the_right(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(before)


def test_a_time_is_written_as_everywhere(from_the_right: None, qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.edit.setTime(QTime(9, 5))
    assert field.edit.text() == "09:05"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_row_of_today_begins_where_people_begin_to_read(
    direction: Qt.LayoutDirection, desk: Desk, theme: Theme, qtbot: QtBot
) -> None:
    desk.keep(contact("Anna Berg", uid="anna"), follow_up("anna", MONDAY))
    page = TodayPage(desk.session, theme)
    qtbot.addWidget(page)
    page.setLayoutDirection(direction)
    page.resize(900, 500)
    page.show()
    view = page.view
    picture = view.viewport().grab(view.visualRect(view.model().index(0, 0))).toImage()
    amber = theme.colours.tone(Status.DUE).text  # as is the bar at the beginning, near the upper edge of the card
    bar = [x for x in range(picture.width()) if picture.pixelColor(x, 16) == amber]
    assert len(bar) in (3, 4)
    assert (min(bar) > picture.width() / 2) is (direction == Qt.LayoutDirection.RightToLeft)
