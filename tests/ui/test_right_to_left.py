"""Where people read from the right, rows are turned round, and times are not."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesassist.domain.deal import Money
from salesassist.domain.status import Status
from salesassist.ui.directions import as_written, kept_together
from salesassist.ui.settings.time_fields import TimeField
from salesassist.ui.theme import Theme
from salesassist.ui.today.page import TodayPage
from salesassist.ui.words import money
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


def left_to_right(
    text: str, *parts: str, direction: Qt.LayoutDirection = Qt.LayoutDirection.RightToLeft
) -> list[float]:
    """Where parts of a text stand on the screen, in an Arabic sentence or in one that runs in another `direction`."""
    layout = QTextLayout(text)
    option = QTextOption()
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return [line.glyphRuns(text.index(part), 1)[0].positions()[0].x() for part in parts]


def test_a_phone_number_keeps_its_order_in_an_arabic_sentence(from_the_right: None) -> None:
    plus, zone, last = left_to_right(f"اتصل {kept_together('+49 30 901820')} الآن", "+49", "30", "901820")
    assert plus < zone < last
    turned = left_to_right("اتصل +49 30 901820 الآن", "+49", "30", "901820")
    assert turned != sorted(turned)  # as it would be without


def test_an_amount_keeps_its_sign_where_the_locale_has_it(from_the_right: None) -> None:
    text = f"قيمة {money(Money(Decimal(18400), 'EUR'))} مفتوحة"
    sign, figure = left_to_right(text, "€", "18")
    assert sign < figure


def test_a_sentence_in_latin_letters_keeps_its_dot_at_its_end(from_the_right: None) -> None:
    first, dot = left_to_right(as_written("Answer her."), "Answer", ".")
    assert first < dot


def test_where_one_reads_from_the_left_nothing_is_added(qapp: QApplication) -> None:
    assert kept_together("+49 30 901820") == "+49 30 901820"
    assert as_written("Answer her.") == "Answer her."
    assert as_written("Émile, أحمد") == "Émile, أحمد"


def test_where_one_reads_from_the_left_an_arabic_name_that_is_cut_has_its_dots_at_its_end(qapp: QApplication) -> None:
    first, dots = left_to_right(as_written("أحمد…"), "أ", "…", direction=Qt.LayoutDirection.LeftToRight)
    assert dots < first
