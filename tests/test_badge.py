"""The icon in the taskbar: a number, and a call for attention where somebody waits."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesassist.badge import Badge
from salesassist.domain.reminder import Reminder
from tests.factories import MONDAY, contact, follow_up


class Application:
    def __init__(self) -> None:
        self.numbers: list[int] = []

    def setBadgeNumber(self, number: int) -> None:
        self.numbers.append(number)


def reminder(name: str) -> Reminder:
    who = contact(name)
    return Reminder(follow_up(who, MONDAY), name, "", "2026-11-23")


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[QWidget]:
    called: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", lambda window, *_: called.append(window))
    return called


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def badge(window: QWidget, application: object | None = None) -> Badge:
    return Badge(application or Application(), window)  # type: ignore[arg-type]


def test_the_number_is_told_when_it_changes_and_taken_away_at_the_end(window: QWidget) -> None:
    application = Application()
    shown = badge(window, application)
    for count in (0, 3, 3, 5):
        shown.show_count(count)
    assert application.numbers == [3, 5]
    shown.end()
    assert application.numbers == [3, 5, 0]


def test_the_real_application_takes_a_number(qapp: QApplication, window: QWidget) -> None:
    shown = badge(window, qapp)
    shown.show_count(3)  # a platform that cannot show it does not complain
    shown.end()


def show_all(shown: Badge, *rounds: Sequence[Reminder]) -> None:
    for reminders in rounds:
        shown.show_waiting(reminders)


def test_a_new_reminder_calls_once(window: QWidget, called: list[QWidget], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    anna, ben = reminder("Anna"), reminder("Ben")
    show_all(badge(window), [anna], [anna], [])
    assert called == [window]
    show_all(badge(window), [anna], [anna, ben], [ben])
    assert called == [window] * 3


def test_nobody_is_called_to_the_window_they_are_in_or_to_one_that_is_hidden(
    window: QWidget, called: list[QWidget], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    show_all(badge(window), [reminder("Anna")])
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    window.hide()
    show_all(badge(window), [reminder("Ben")])
    assert called == []
