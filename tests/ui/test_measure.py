"""How wide a page is, and where its scroll bar stands."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui import measure
from salesassist.ui.beside_bar import BarInMargin
from salesassist.ui.empty import Nothing
from salesassist.ui.theme import Theme

SIDE = 24


def test_a_page_takes_the_usual_margin_until_its_lines_would_be_too_long() -> None:
    assert measure.side(800, SIDE, measure.LIST, 1.0) == SIDE
    assert measure.side(measure.LIST + 2 * SIDE, SIDE, measure.LIST, 1.0) == SIDE
    assert measure.side(3200, SIDE, measure.LIST, 1.0) == (3200 - measure.LIST) // 2
    assert measure.side(3200, SIDE, measure.LIST, 2.0) == (3200 - 2 * measure.LIST) // 2


def letters_stand_on(label: QLabel) -> float:
    metrics = QFontMetrics(label.font())
    inside = label.contentsRect()
    below = 0 if label.alignment() & Qt.AlignmentFlag.AlignBottom else (inside.height() - metrics.height()) // 2
    return label.mapTo(label.window(), inside.bottomLeft()).y() - below - metrics.descent()


@pytest.mark.parametrize("scale", [1, 1.4])
def test_titles_stand_on_one_line_whatever_is_beside_them(qtbot: QtBot, theme: Theme, scale: float) -> None:
    found = set()
    for more in (None, QPushButton("New"), QLineEdit(), QLabel("54")):
        page, title = QWidget(), QLabel("Contacts")
        title.setFont(theme.font(size=1.7 * scale))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(SIDE, measure.ABOVE, SIDE, 0)
        head = QHBoxLayout()
        layout.addLayout(head)
        layout.addStretch(1)
        head.addWidget(title)
        if more is not None:
            more.setFont(theme.font(size=1.0 * scale))
            head.addWidget(more)
        measure.head(title, *([more] if isinstance(more, QLabel) else []))
        qtbot.addWidget(page)
        page.resize(300, 200)
        page.show()
        found.add(letters_stand_on(title))
        if isinstance(more, QLabel):
            found.add(letters_stand_on(more))
    assert len(found) == 1


def test_a_scroll_bar_takes_nothing_from_the_cards(qtbot: QtBot) -> None:
    page, view, head = QWidget(), QListView(), QLabel("head")
    model = QStringListModel(view)
    view.setModel(model)
    view.setFrameShape(QListView.Shape.NoFrame)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(SIDE, 0, SIDE, 0)
    layout.addWidget(head)
    layout.addLayout(BarInMargin(view))
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    assert view.viewport().width() == head.width()
    model.setStringList([str(number) for number in range(200)])
    qtbot.waitUntil(view.verticalScrollBar().isVisible)
    qtbot.waitUntil(lambda: view.viewport().width() == head.width())
    model.setStringList([])
    qtbot.waitUntil(lambda: not view.verticalScrollBar().isVisible())
    qtbot.waitUntil(lambda: view.viewport().width() == head.width())


def test_what_stands_in_place_of_a_hidden_list_has_all_of_its_room(qtbot: QtBot, theme: Theme) -> None:
    page, view, nothing = QWidget(), QListView(), Nothing("bell", theme)
    nothing.say("Nothing is waiting for you")
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addLayout(BarInMargin(view))
    layout.addWidget(nothing, 1)
    view.hide()
    qtbot.addWidget(page)
    page.resize(300, 400)
    page.show()
    assert nothing.geometry() == page.rect()
    assert nothing.text() == "Nothing is waiting for you"
