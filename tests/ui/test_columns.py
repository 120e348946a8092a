"""Rows of two columns: where both stand, what is read out, and what is copied."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.pane.columns import APART, Columns
from salesassist.ui.pane.copying import Copying
from salesassist.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
ROWS = [("Thu 19 Nov", "Call, no answer"), ("Tue 3 Nov", "Meeting: liked phase 1, and much of what else there was")]


@pytest.fixture
def columns(qtbot: QtBot, theme: Theme) -> Iterator[Columns]:
    around, columns = QWidget(), Columns(theme)
    qtbot.addWidget(around)
    layout = QVBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(columns)
    layout.addWidget(QLineEdit())
    layout.addStretch(1)
    columns.show_rows(ROWS)
    around.resize(320, 300)
    with qtbot.waitExposed(around):
        around.show()
    yield columns


def ink(columns: Columns, left: float, right: float) -> list[int]:
    """The lines of pixels in which something is painted between two places across."""
    image = columns.grab().toImage()
    ground = image.pixel(image.width() - 1, image.height() - 1)
    across = range(max(round(left), 0), min(round(right), image.width()))
    return [y for y in range(image.height()) if any(image.pixel(x, y) != ground for x in across)]


def seen(columns: Columns) -> list[Copying]:
    return [it for it in columns.findChildren(Copying) if it.isVisible()]


def test_what_is_read_out_is_a_line_for_each_row(columns: Columns) -> None:
    assert columns.text().splitlines() == [" · ".join(row) for row in ROWS]


def test_the_second_column_begins_at_one_place_for_all_and_is_wrapped_within_it(columns: Columns) -> None:
    line, begins = columns.fontMetrics().lineSpacing(), columns.column(columns.width())
    assert begins > columns.fontMetrics().horizontalAdvance("Thu 19 Nov")
    assert not ink(columns, begins - 6, begins - 1)  # nothing reaches from one into the other
    second = ink(columns, begins, columns.width())
    assert max(second) > 2 * line + APART  # the long one goes on
    first = ink(columns, 0, begins - 6)
    assert max(first) < 2 * line + APART  # and nothing is below its day


def test_where_there_is_no_room_for_two_columns_the_second_stands_below_the_first(columns: Columns) -> None:
    beside = columns.heightForWidth(320)
    assert columns.column(150) == 0
    assert columns.heightForWidth(150) > beside
    columns.window().resize(150, 400)
    QApplication.processEvents()
    line = columns.fontMetrics().lineSpacing()
    assert [y for y in ink(columns, 0, 150) if y > line]


def test_a_row_without_a_first_part_has_the_room_of_both(columns: Columns) -> None:
    columns.show_rows([("", "Nothing yet.")])
    assert columns.text() == "Nothing yet."
    assert ink(columns, 0, 8)


def test_what_was_chosen_with_the_mouse_is_copied_as_it_was_written(columns: Columns, qtbot: QtBot) -> None:
    assert columns.findChild(Copying) is None  # made for whoever wants it
    begins = round(columns.column(columns.width()))
    start, end = QPoint(begins + 1, 6), QPoint(columns.width() - 2, 6)
    QTest.mousePress(columns, LEFT, pos=start)
    moved = QMouseEvent(
        QMouseEvent.Type.MouseMove, QPointF(end), columns.mapToGlobal(QPointF(end)), Qt.MouseButton.NoButton, LEFT,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(columns, moved)
    QTest.mouseRelease(columns, LEFT, pos=end)
    copying = columns.findChild(Copying)
    assert copying is not None and copying.isVisible()
    assert copying.textCursor().selectedText() == "Call, no answer"
    qtbot.keyClick(copying, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Call, no answer"
    columns.window().findChildren(QLineEdit)[0].setFocus()  # gone on to something else
    assert not copying.isVisible()
    assert ink(columns, 0, 60)  # painted again


def test_the_keyboard_stays_where_it_was_unless_something_is_chosen(columns: Columns, qtbot: QtBot) -> None:
    line = columns.window().findChildren(QLineEdit)[0]
    line.window().activateWindow()
    qtbot.waitUntil(line.window().isActiveWindow)
    line.setFocus()
    at = QPoint(round(columns.column(columns.width())) + 3, 6)
    qtbot.mouseClick(columns, LEFT, pos=at)
    assert line.hasFocus() and not seen(columns)
    qtbot.mouseDClick(columns, LEFT, pos=at)
    (copying,) = seen(columns)
    assert copying.textCursor().selectedText() == "Call" and copying.hasFocus()
    qtbot.keyClick(copying, Qt.Key.Key_Escape)
    assert line.hasFocus() and not seen(columns)


def test_the_other_button_offers_to_copy(columns: Columns, qtbot: QtBot) -> None:
    for _time in range(2):  # on what is painted, and on the text over it
        over = columns.findChild(Copying)
        at = columns if over is None else over.viewport()
        qtbot.mousePress(at, Qt.MouseButton.RightButton, pos=QPoint(4, 4))
        ask = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(4, 4), at.mapToGlobal(QPoint(4, 4)))
        QApplication.sendEvent(at, ask)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.actions()[0].text().startswith("&Copy")
        menu.close()


def test_another_history_is_not_covered_by_the_one_that_was_chosen_from(columns: Columns) -> None:
    QTest.mousePress(columns, LEFT, pos=QPoint(4, 4))
    copying = columns.findChild(Copying)
    assert copying is not None
    columns.show_rows([("Today", "E-mail, sent")])
    assert not copying.isVisible() and ink(columns, 0, 40)


@given(rows=st.lists(st.tuples(st.text(max_size=12), st.text(max_size=200)), max_size=6), width=st.integers(1, 900))
def test_whatever_is_written_has_a_place_below_the_row_before(
    theme: Theme, qapp: QApplication, rows: list[tuple[str, str]], width: int
) -> None:
    columns = Columns(theme)
    columns.show_rows(rows)
    assert columns.heightForWidth(width) >= 0
    boxes = [box for box, *_texts in columns._placed.get(width, [])]
    assert len(boxes) == len(rows)
    for before, after in pairwise(boxes):
        assert after.top() >= before.bottom() + APART
    assert not boxes or columns.heightForWidth(width) >= boxes[-1].bottom()
    columns.deleteLater()
