"""The small windows in which a part of a quick-add line is corrected."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.day_words import reader
from salesassist.ui.quick_add.popups import Popup, WhatPopup, WhenPopup, WhoPopup
from tests.desk import Desk


@pytest.fixture
def below(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    yield widget


def who(desk: Desk, below: QWidget) -> WhoPopup:
    return WhoPopup(desk.session, "Anna", (), below)


def when(desk: Desk, below: QWidget) -> WhenPopup:
    return WhenPopup(None, desk.session.now(), reader(), below)


def what(_desk: Desk, below: QWidget) -> WhatPopup:
    return WhatPopup("offer", below)


def by_return(qtbot: QtBot, popup: Popup) -> None:
    qtbot.keyClick(popup.findChildren(QLineEdit)[-1], Qt.Key.Key_Return)


def by_mouse(qtbot: QtBot, popup: Popup) -> None:
    (offered,) = popup.findChildren(QListView)
    row = offered.visualRect(offered.model().index(offered.model().rowCount() - 1, 0))
    qtbot.mouseClick(offered.viewport(), Qt.MouseButton.LeftButton, pos=row.center())


@pytest.mark.parametrize(("make", "told", "take"), [
    (who, "new_chosen", by_return),
    (who, "form_wanted", by_mouse),
    (when, "chosen", by_return),
    (what, "chosen", by_return),
])  # fmt: skip
def test_nothing_is_to_be_seen_of_it_any_more_when_it_tells_what_was_chosen(
    make: Callable[[Desk, QWidget], Popup], told: str, take: Callable[[QtBot, Popup], None],
    qtbot: QtBot, desk: Desk, below: QWidget,
) -> None:  # fmt: skip
    """If that opens a question, Qt closes the popups that it sees; and what is closed there may be deleted before Qt is
    back in the key or click that led there."""
    popup = make(desk, below)
    popup.open_at(below)
    seen: list[bool] = []

    def ask(*_said: object) -> None:
        question = QDialog(below)
        QTimer.singleShot(0, question, question.accept)
        seen.append(popup.isVisible())
        question.exec()

    getattr(popup, told).connect(ask)
    gone = QSignalSpy(popup.destroyed)
    take(qtbot, popup)
    assert seen == [False]
    qtbot.waitUntil(lambda: gone.count() == 1)
