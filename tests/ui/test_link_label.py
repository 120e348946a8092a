"""Links in a text, by the keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.link_label import LinkLabel

TWO = 'Ask <a href="anna">Anna</a> or <a href="ben">Ben</a>.'


@pytest.fixture
def label(qtbot: QtBot) -> Iterator[LinkLabel]:
    window = QWidget()
    layout = QVBoxLayout(window)
    label = LinkLabel(TWO)
    for widget in (QLineEdit(), label, QLineEdit()):
        layout.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.findChildren(QLineEdit)[0].setFocus()
    yield label
    window.close()


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_tab_comes_to_each_link_and_goes_on(qtbot: QtBot, label: LinkLabel) -> None:
    opened: list[str] = []
    label.linkActivated.connect(opened.append)
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is label
        press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Tab)
    assert opened == ["anna", "ben"]
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_backwards_the_last_link_comes_first(qtbot: QtBot, label: LinkLabel) -> None:
    opened: list[str] = []
    label.linkActivated.connect(opened.append)
    label.window().findChildren(QLineEdit)[1].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Qt.Key.Key_Return)
    assert opened == ["ben"]


def test_a_text_without_a_link_is_passed_by(qtbot: QtBot, label: LinkLabel) -> None:
    label.setText("Ask nobody.")
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is label.window().findChildren(QLineEdit)[1]
    label.setText(TWO)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is label


def test_links_take_the_colours_of_another_theme(qtbot: QtBot) -> None:
    text = 'See <a href="a">this</a>'
    label, fresh = LinkLabel(text), QLabel()
    for each in (label, fresh):
        qtbot.addWidget(each)
        each.resize(120, 30)
        each.grab()  # what is never shown has no colours yet
        dark = each.palette()
        dark.setColor(QPalette.ColorRole.Link, QColor("#8ab0ff"))
        each.setPalette(dark)
    fresh.setText(text)
    assert label.grab().toImage() == fresh.grab().toImage()
