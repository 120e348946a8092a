"""The first minutes in the window: sample data and the tour, an import and the question after it, Settings and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesassist.settings import WindowState
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme
from salesassist.ui.tour.tour import STATE
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, desk: Desk, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(desk.session, theme, WindowState(tmp_path))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.hide_when_closed(lambda: False)
    window.close()
    window.deleteLater()


def test_who_begins_with_sample_data_is_shown_around(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    assert not window.tour.is_on
    desk.keep(contact("Anna", uid="anna"), follow_up("anna", MONDAY))
    qtbot.waitUntil(lambda: window.tour.is_on)
    window.tour.skip()
    assert window._state.text(STATE) == "skipped"


def test_help_has_the_tour_and_says_when_there_is_nobody_to_show(window: MainWindow) -> None:
    window.menus.acts["tour"].trigger()
    assert not window.tour.is_on and "sample data first" in window.toast.accessibleDescription()


def test_after_a_fresh_import_one_question_is_asked_and_enter_begins_the_triage(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    desk.keep(contact("Anna", uid="anna"), contact("Ben", uid="ben"))
    window.acts.imported.emit()
    assert window.pages.after_import.isVisible() and not window.pane.isVisible() and not window.tour.is_on
    focus = QApplication.focusWidget()
    assert focus is window.pages.after_import.now
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert window.pages.triage.isVisible()


def test_an_import_put_off_leads_to_the_contacts(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    desk.keep(contact("Anna", uid="anna"))
    window.acts.imported.emit()
    qtbot.keyClick(window.pages.after_import, Qt.Key.Key_Escape)
    assert window.pages.contacts.isVisible()


def test_the_first_screen_leads_to_the_backups(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.backups_requested):
        qtbot.mouseClick(window.pages.first_run.restore_card, Qt.MouseButton.LeftButton)


def test_escape_leads_back_from_settings_to_where_one_was(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    desk.keep(contact("Anna", uid="anna"), contact("Ben", uid="ben"))
    window.tour.skip()
    window.show_all_contacts()
    window.pages.contacts.show_contact("ben")
    qtbot.keyClick(window.pages.contacts.table, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.settings.isVisible()
    window.show_settings()  # once more: where one was is not forgotten
    qtbot.keyClick(window.pages.settings.search, Qt.Key.Key_Escape)
    assert window.pages.contacts.isVisible() and window.pages.contacts.table.hasFocus()
    assert window.pages.contacts.current_contact() == "ben"
