"""What a start of the program wished for is done in the window."""

from pathlib import Path
from typing import Any
from unittest.mock import Mock, call

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.granting import grant
from salesassist.wishes import Show, Wish

BUSY = "Finish what is open first, then open the file or choose the command again."


@pytest.fixture
def window() -> Any:
    return Mock(spec=["come_up", "show_today", "new_contact", "add_quickly", "acts", "toast"])


@pytest.mark.parametrize(
    ("wish", "done"),
    [
        (Wish(), []),
        (Wish(Show.TODAY), [call.show_today()]),
        (Wish(Show.NEW_CONTACT), [call.new_contact()]),
        (Wish(files=("/tmp/a.vcf", "/tmp/b.csv")), [call.acts.import_files([Path("/tmp/a.vcf"), Path("/tmp/b.csv")])]),
    ],
)
def test_a_wish_is_granted(wish: Wish, done: list[Any], window: Any, qapp: QApplication) -> None:
    grant(window, wish)
    assert window.mock_calls == [call.come_up(), call.toast.take_back(BUSY), *done]


def test_quick_add_comes_alone_and_leaves_the_window_where_it_is(window: Any, qapp: QApplication) -> None:
    grant(window, Wish(Show.QUICK_ADD))
    assert window.mock_calls == [call.add_quickly()]


def test_nothing_is_laid_over_a_dialog_that_is_open(window: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = QWidget()
    qtbot.addWidget(dialog)
    monkeypatch.setattr(QApplication, "activeModalWidget", lambda: dialog)
    grant(window, Wish(Show.NEW_CONTACT, ("/tmp/a.vcf",)))
    window.come_up.assert_called_once_with()
    window.toast.tell.assert_called_once_with(BUSY)
    window.new_contact.assert_not_called()
    window.acts.import_files.assert_not_called()
