"""A dialog is as high as what it shows asks: all is in sight, no room is empty, what is long scrolls."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QDialog,
    QLabel,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from salesassist.ui.fitting import fit

MOST = 400
LINE = "Values that differ are kept in the notes, and one undo takes all of it back."


def text_of(lines: int) -> QAbstractScrollArea:
    return QPlainTextEdit("\n".join([LINE] * lines))


def list_of(lines: int) -> QAbstractScrollArea:
    made = QListView()
    made.setModel(QStringListModel(["Anna"] * lines, made))
    return made


def labels_of(lines: int) -> QAbstractScrollArea:
    made, inner = QScrollArea(), QLabel(" ".join([LINE] * lines))
    inner.setWordWrap(True)
    made.setWidgetResizable(True)
    made.setWidget(inner)
    return made


KINDS = pytest.mark.parametrize("area_of", [text_of, list_of, labels_of])


def shown(qtbot: QtBot, area: QAbstractScrollArea, height: int) -> QDialog:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    layout = QVBoxLayout(dialog)
    above = QLabel(LINE * 2)
    above.setWordWrap(True)
    layout.addWidget(above)
    layout.addWidget(area, 1)
    layout.addWidget(QPushButton("Close"))
    dialog.setMinimumSize(200, 60)
    dialog.resize(300, height)
    dialog.show()
    return dialog


@KINDS
@pytest.mark.parametrize("height", [60, 380])
def test_all_is_in_sight_and_nothing_is_empty(qtbot: QtBot, area_of: type[QAbstractScrollArea], height: int) -> None:
    few, more = shown(qtbot, first := area_of(5), height), shown(qtbot, second := area_of(7), height)
    fit(few, first, MOST)
    fit(more, second, MOST)
    assert few.height() < more.height() < MOST
    for area in (first, second):
        assert area.verticalScrollBar().maximum() == 0
    few.resize(few.width(), few.height() - 12)
    assert first.verticalScrollBar().maximum() > 0


@KINDS
def test_one_line_has_no_empty_room_and_squeezes_nothing(qtbot: QtBot, area_of: type[QAbstractScrollArea]) -> None:
    dialog = shown(qtbot, area := area_of(1), 380)
    fit(dialog, area, MOST)
    above = dialog.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
    assert above.height() >= above.heightForWidth(above.width())
    assert area.viewport().height() < 3 * area.fontMetrics().lineSpacing()


@KINDS
def test_what_is_long_scrolls(qtbot: QtBot, area_of: type[QAbstractScrollArea]) -> None:
    dialog = shown(qtbot, area := area_of(80), 200)
    fit(dialog, area, MOST)
    assert dialog.height() == MOST
    assert area.verticalScrollBar().maximum() > 0


def test_it_can_be_told_to_grow_alone(qtbot: QtBot) -> None:
    dialog = shown(qtbot, area := list_of(2), 350)
    fit(dialog, area, MOST, only_grow=True)
    assert dialog.height() == 350
    dialog.resize(dialog.width(), 100)
    fit(dialog, area, MOST, only_grow=True)
    assert 100 < dialog.height() < 350
