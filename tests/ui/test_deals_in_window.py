"""Deals in the window: how they are reached, and what the window's keys do there."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesassist.domain.deal import Stage
from salesassist.settings import WindowState
from salesassist.ui.deals.dialog import DealDialog
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up

DAY = timedelta(days=1)
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, desk: Desk, tmp_path: Path) -> Iterator[MainWindow]:
    desk.keep(
        contact("Anna Schmidt", uid="anna"), contact("Ben Okafor", uid="ben"), deal("anna", 900, uid="late"),
        deal("ben", 40, uid="fine"), deal("ben", 5, uid="won", stage=Stage.WON), follow_up("anna", MONDAY - DAY),
        follow_up("ben", MONDAY + 9 * DAY),
    )  # fmt: skip
    window = MainWindow(desk.session, theme, WindowState(tmp_path))
    window.resize(1200, 800)
    window.show()
    QApplication.processEvents()
    yield window
    window.hide()
    window.deleteLater()


def shown(window: MainWindow) -> set[str]:
    page = window.pages.deals
    lines = page.model.lines() if not page.as_board else [
        line for column in page.board.columns.values() for line in column._model.lines()
    ]  # fmt: skip
    return {line.deal.uid for line in lines}


def test_the_sidebar_counts_open_deals_and_ctrl_3_shows_all(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    assert window.sidebar.deals.accessibleName() == "Deals, 2"
    desk.session.move_deal("fine", Stage.LOST)
    assert window.sidebar.deals.accessibleName() == "Deals, 1"
    qtbot.keyClick(window, Qt.Key.Key_3, CONTROL)
    assert window.pages.deals.isVisible() and window.sidebar.deals.isChecked()
    assert shown(window) == {"late", "fine", "won"}
    qtbot.keyClick(window, Qt.Key.Key_4, CONTROL)
    assert window.pages.insights.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_5, CONTROL)
    assert window.pages.waiting.isVisible()


def test_the_figure_on_today_opens_exactly_the_deals_behind_it(window: MainWindow, desk: Desk) -> None:
    label = window.today._waiting
    assert "€\xa0900</a>" in label.text() and label.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert label.accessibleName() == "€\xa0900 is waiting on overdue or missing follow-ups"
    label.linkActivated.emit("deals")
    assert window.pages.deals.isVisible() and shown(window) == {"late"}
    window.sidebar.deals.click()
    assert shown(window) == {"late", "fine", "won"}, "going to the deals again shows all"


def test_where_no_money_waits_there_is_nothing_to_open(window: MainWindow, desk: Desk) -> None:
    desk.session.move_deal("late", Stage.LOST)
    label = window.today._waiting
    assert (label.text(), label.focusPolicy()) == ("", Qt.FocusPolicy.NoFocus)


def test_delete_deletes_the_chosen_deal_and_no_contact(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.show_deals()
    window.pages.deals.choose("fine")
    qtbot.keyClick(window.pages.deals.board.columns[Stage.TALKING], Qt.Key.Key_Delete)
    assert desk.session.deal("fine") is None and desk.session.book.get("ben") is not None
    assert window.toast._text.text() == "Website deleted"
    desk.session.undo_stack.undo()
    assert desk.session.deal("fine") is not None


def test_the_deals_keys_are_heard_on_their_page_alone(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    qtbot.keyClick(window.today.view, Qt.Key.Key_Right, ALT)
    assert desk.session.undo_stack.count() == 0
    window.show_deals()
    window.pages.deals.choose("fine")
    qtbot.keyClick(window.pages.deals.board.columns[Stage.TALKING], Qt.Key.Key_Right, ALT)
    found = desk.session.deal("fine")
    assert found is not None and found.stage is Stage.PROPOSAL
    assert desk.session.undo_stack.count() == 1


def test_the_board_takes_the_whole_width_and_the_table_leaves_room_for_the_call_sheet(
    window: MainWindow, desk: Desk
) -> None:
    before = window.shares.splitter.sizes()
    window.show_deals()
    assert not window.pane.isVisible()
    window.pages.deals.choose("fine")
    assert window.pane.uid == "ben", "its contact is the one that keys act on"
    window.remember()
    window.pages.deals._as_table.click()
    assert window.pane.isVisible() and window.pane.uid == "ben"
    assert window.shares.splitter.sizes() == before
    window.pages.deals._as_board.click()
    window.show_contact("anna")
    assert window.pane.isVisible() and not window.pages.deals.isVisible()


def test_the_call_sheet_opens_and_adds_deals(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.pane.show_contact("ben")
    section = window.pane.sheet._deals
    assert section.texts() == ["Website · Talking · €\xa040", "Website · Won · €\xa05"]

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DealDialog) and dialog._contact.text() == "Ben Okafor"
        dialog._title.setText("Shop")
        dialog.accept()

    QTimer.singleShot(0, fill)
    qtbot.mouseClick(section.add, Qt.MouseButton.LeftButton)
    assert "Shop · Talking" in section.texts()

    def edit() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DealDialog)
        dialog._value.setText("75")
        dialog.accept()

    QTimer.singleShot(0, edit)
    qtbot.mouseClick(section._buttons[0], Qt.MouseButton.LeftButton)
    assert section.texts()[0] == "Website · Talking · €\xa075"


def test_enter_opens_the_chosen_deal(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.show_deals()
    window.pages.deals.choose("late")

    def edit() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DealDialog)
        dialog._title.setText("Relaunch")
        dialog.accept()

    QTimer.singleShot(0, edit)
    qtbot.keyClick(window.pages.deals.board.columns[Stage.TALKING], Qt.Key.Key_Return)
    found = desk.session.deal("late")
    assert found is not None and found.title == "Relaunch"


def test_a_step_planned_for_a_deal_names_it(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.show_deals()
    window.pages.deals.choose("fine")

    def plan() -> None:
        dialog = QApplication.activeModalWidget()
        dialog._editor._purpose.setText("Ask about the budget")
        dialog.accept()
        if dialog.isVisible():  # something spoke against it: a test does not wait for ever
            dialog.reject()

    QTimer.singleShot(0, plan)
    window.pages.deals.plan_chosen()
    assert [f.purpose for f in desk.open("ben") if f.deal == "fine"] == ["Ask about the budget"]


def test_a_menu_offers_only_what_fits_the_page_and_its_keys_stay_heard(window: MainWindow) -> None:
    acts, menus = window.menus.acts, window.menus
    window.show_deals()
    menus.view.aboutToShow.emit()
    assert not acts["save_filter"].isEnabled()  # that is for what the Contacts page shows
    menus.deal.aboutToShow.emit()
    assert acts["edit_deal"].isEnabled()
    menus.deal.aboutToHide.emit()
    window.pages.deals.search.setText("zzzz")
    menus.deal.aboutToShow.emit()
    assert not acts["edit_deal"].isEnabled()
    menus.deal.aboutToHide.emit()
    assert acts["edit_deal"].isEnabled()
    window.sidebar.none.click()
    menus.view.aboutToShow.emit()
    assert acts["save_filter"].isEnabled()
