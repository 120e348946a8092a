"""What stands side by side goes on below where the width is short."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.wrapping_row import WrappingRow


def shown(qtbot: QtBot, row: WrappingRow, width: int) -> QWidget:
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(row)
    layout.addStretch(1)
    qtbot.addWidget(around)
    around.resize(width, 400)
    around.show()
    return around


def buttons(row: WrappingRow, *texts: str) -> list[QPushButton]:
    made = [QPushButton(text) for text in texts]
    for button in made:
        row.add(button)
    return made


def widths(widgets: Sequence[QWidget]) -> int:
    return sum(widget.sizeHint().width() for widget in widgets) + 8 * (len(widgets) - 1)


def test_what_has_room_stands_in_one_line_and_the_first_takes_the_rest(qtbot: QtBot) -> None:
    row, title = WrappingRow(), QLabel("Contacts")
    row.add(title, grows=True)
    both = buttons(row, "Import…", "New contact")
    _around = shown(qtbot, row, 600)
    assert {button.y() for button in both} == {0}
    assert title.geometry().right() + 1 + 8 == both[0].x()
    assert both[1].geometry().right() == 599


def test_what_grows_stands_alone_where_not_all_have_room(qtbot: QtBot) -> None:
    row, title = WrappingRow(), QLabel("Contacts")
    row.add(title, grows=True)
    both = buttons(row, "Import…", "New contact")
    around = shown(qtbot, row, widths([title, *both]) - 1)
    assert title.width() == around.width()
    assert both[0].y() == both[1].y() > title.geometry().bottom()
    assert row.height() == row.heightForWidth(row.width()) > both[0].height()


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("width", [90, 150, 220, 400])
def test_nothing_is_squeezed_or_overlaps(qtbot: QtBot, width: int, mirrored: bool) -> None:
    row = WrappingRow()
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    several = buttons(row, "8 to triage", "Start", "My order", "Urgency")
    around = shown(qtbot, row, width)
    places = [QRect(button.geometry()) for button in several]
    for number, button in enumerate(several):
        assert button.width() >= min(button.sizeHint().width(), width)
        assert around.rect().contains(places[number])
        assert not any(places[number].intersects(other) for other in places[number + 1 :])


def test_what_is_hidden_takes_no_room_and_what_comes_finds_some(qtbot: QtBot) -> None:
    row = WrappingRow()
    one, two, three = buttons(row, "First", "Second", "Third")
    two.hide()
    _around = shown(qtbot, row, widths([one, three]))
    assert one.y() == three.y()
    two.show()
    qtbot.waitUntil(lambda: three.y() > one.y())
    assert row.height() == row.heightForWidth(row.width())


def test_a_field_wants_its_least_and_takes_its_most(qtbot: QtBot) -> None:
    row, field = WrappingRow(), QLineEdit()
    field.setMinimumWidth(90)
    field.setMaximumWidth(200)
    row.add(field, grows=True)
    (button,) = buttons(row, "Money waiting")
    around = shown(qtbot, row, 90 + 8 + button.sizeHint().width())
    assert (field.width(), field.y() < button.geometry().bottom()) == (90, True)
    around.resize(600, 400)
    qtbot.waitUntil(lambda: field.width() == 200)
    assert button.geometry().right() == 599


def test_at_the_end_stands_what_does_not_grow(qtbot: QtBot) -> None:
    row = WrappingRow(at_end=True)
    one, two = buttons(row, "Cancel", "Save")
    _around = shown(qtbot, row, 400)
    assert two.geometry().right() == 399 and one.x() > 200


def test_what_must_be_higher_than_it_wants_has_its_height(qtbot: QtBot) -> None:
    row, title = WrappingRow(), QLabel("Waiting for you")
    title.setMinimumHeight(60)
    row.add(title, grows=True)
    _around = shown(qtbot, row, 600)
    assert row.height() == title.height() == 60
