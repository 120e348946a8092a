"""What is done to many contacts at once, where a backup comes before it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.acts import Acts
from salesassist.ui.theme import Theme
from salesassist.ui.toast import Toast
from tests.desk import Desk
from tests.factories import contact

UIDS = ("anna", "ben")


@pytest.fixture
def acts(qtbot: QtBot, theme: Theme, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Acts]:
    desk.keep(*(contact(uid.title(), uid=uid) for uid in UIDS), contact("Cara", uid="cara"))
    monkeypatch.setattr("salesassist.ui.asking.is_sure", lambda *_args, **_more: True)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield Acts(desk.session, theme, Toast(theme, window), window)


@pytest.fixture
def backup(acts: Acts) -> list[Callable[[], object]]:
    """What is to be done when the backup is there."""
    waits: list[Callable[[], object]] = []
    acts.before_many = lambda _count, then: waits.append(then)
    return waits


def names(desk: Desk) -> set[str]:
    return set(desk.store.contact_uids())


def test_nothing_else_can_be_done_while_a_backup_is_taken_before_many_are_deleted(
    acts: Acts, backup: list[Callable[[], object]], desk: Desk
) -> None:
    acts.delete(UIDS, ask=True)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, QProgressDialog) and "backup" in shown.labelText()
    assert names(desk) == {*UIDS, "cara"}
    backup.pop()()
    assert not shown.isVisible() and names(desk) == {"cara"}


def test_who_cancels_meanwhile_deletes_nobody(acts: Acts, backup: list[Callable[[], object]], desk: Desk) -> None:
    acts.delete(UIDS, ask=True)
    shown = QApplication.activeModalWidget()
    assert shown is not None
    shown.findChildren(QPushButton)[0].click()
    assert QApplication.activeModalWidget() is None
    backup.pop()()
    assert names(desk) == {*UIDS, "cara"}


def test_where_no_backup_is_needed_nobody_is_asked_to_wait(acts: Acts, desk: Desk) -> None:
    acts.delete(UIDS, ask=True)
    assert QApplication.activeModalWidget() is None and names(desk) == {"cara"}
