"""Going cold in the window: the sidebar, the filtered address book, and one click that plans."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Tier
from salesassist.domain.cracks import FOR_GOOD
from salesassist.session import many
from salesassist.settings import WindowState
from salesassist.ui import acts
from salesassist.ui.contacts.columns import Column
from salesassist.ui.cracks.plan_many import PlanManyDialog
from salesassist.ui.insights.history import TriesUntilSpoken
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up, interaction

TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, theme: Theme, tmp_path: Path) -> MainWindow:
    desk.keep(
        contact("Anna", uid="anna", tier=Tier.B),
        contact("Ben", uid="ben", tier=Tier.A),
        contact("Cleo", uid="cleo", tier=Tier.A),
        contact("Imported", uid="new"),
        contact("Never", uid="never", tier=Tier.A, do_not_contact=True),
        interaction("anna", at="2026-09-01 10:00"),
        interaction("ben", at="2026-11-01 10:00"),
        interaction("cleo", at="2026-11-20 10:00"),
        follow_up("cleo", date(2026, 11, 26)),
    )
    window = MainWindow(desk.session, theme, WindowState(tmp_path))
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    return window


def shown(window: MainWindow) -> list[str]:
    return [window.pages.contacts.model.uid(row) for row in range(window.pages.contacts.model.rowCount())]


def test_going_cold_stands_beside_the_other_cracks_with_its_count(window: MainWindow) -> None:
    assert window.sidebar.cold.accessibleName() == "Going cold, 2"


def test_a_click_shows_those_alone_until_everybody_is_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    window.sidebar.cold.click()
    assert set(shown(window)) == {"anna", "ben"}
    assert window.pages.contacts.only.text == "Going cold · 2"
    next(b for b in window.pages.contacts.only.findChildren(QPushButton) if b.text() == "Show all contacts").click()
    assert len(shown(window)) == 5 and not window.pages.contacts.only.isVisible()


def test_the_list_has_its_own_title_place_and_order(window: MainWindow, desk: Desk) -> None:
    page, sidebar = window.pages.contacts, window.sidebar
    window.show_all_contacts()
    page.table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
    sidebar.cold.click()
    assert {"Going cold", "2"} <= {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
    assert sidebar.cold.isChecked() and not sidebar.contacts.isChecked() and not page.chips.isVisible()
    touches = [desk.session.book.get(uid).last_touch for uid in shown(window)]
    assert touches == sorted(touches)
    window.resize(window.minimumSize())
    assert not page.table.isColumnHidden(Column.LAST_TOUCH)
    page.only.cleared.emit()
    assert sidebar.contacts.isChecked() and page.chips.isVisible()
    assert page.table.columns.sorting == (Column.NAME, Qt.SortOrder.AscendingOrder)


def test_a_status_of_the_sidebar_is_marked_there_until_another_is_shown(window: MainWindow) -> None:
    window.sidebar.none.click()
    assert window.sidebar.none.isChecked()
    page = window.pages.contacts
    page.chips.chip(None).click()
    assert window.sidebar.contacts.isChecked()


def test_the_list_follows_what_is_planned(window: MainWindow, desk: Desk) -> None:
    window.sidebar.cold.click()
    desk.session.plan_call("anna")
    assert shown(window) == ["ben"] and window.pages.contacts.only.text == "Going cold · 1"
    assert window.sidebar.cold.accessibleName() == "Going cold, 1"
    desk.session.plan_call("ben")
    assert shown(window) == []
    desk.session.undo_stack.undo()
    assert shown(window) == ["ben"]


def test_a_status_chosen_in_the_sidebar_ends_the_filter(window: MainWindow) -> None:
    window.sidebar.cold.click()
    window.sidebar.none.click()
    assert not window.pages.contacts.only.isVisible()


def test_one_contact_is_planned_with_one_act(window: MainWindow, desk: Desk) -> None:
    window.show_contact("anna")
    window.menus.acts["plan_call"].trigger()
    assert desk.one("anna").due.day == TUESDAY


def test_a_selection_is_planned_after_the_dialog_said_how(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.sidebar.cold.click()
    window.pages.contacts.table.selectAll()
    window.menus.acts["plan_call"].trigger()
    dialog = window.findChild(PlanManyDialog)
    assert dialog is not None
    assert dialog.spread_text == "Spread over 2 working days, at most 20 a day with what is planned already."
    rows = dialog._names.model()
    assert [str(rows.index(n, 0).data()).partition("\t")[0] for n in range(rows.rowCount())] == [
        "Tomorrow", "Wed 25 Nov",
    ]  # fmt: skip
    assert not desk.open("anna")
    dialog._done.click()
    assert desk.one("anna").due.day != desk.one("ben").due.day
    assert desk.session.undo_stack.count() == 1


def test_very_many_are_planned_in_a_thread_as_one_step(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "FEW", 1)
    monkeypatch.setattr(acts, "FEW", 1)
    window.sidebar.cold.click()
    window.pages.contacts.table.selectAll()
    window.menus.acts["plan_call"].trigger()
    qtbot.waitUntil(lambda: window.findChild(PlanManyDialog) is not None)
    dialog = window.findChild(PlanManyDialog)
    assert dialog is not None
    with qtbot.waitSignal(desk.session.undo_stack.moved):
        dialog._done.click()
    assert desk.one("anna").due.day != desk.one("ben").due.day
    assert desk.one("anna").attempt == 1 and desk.one("anna").uid != desk.one("ben").uid
    assert desk.session.undo_stack.undo_text() == "Plan 2 call(s)"
    desk.session.undo_stack.undo()
    assert not desk.open("anna") and not desk.open("ben")


def test_the_dialog_says_who_is_left_out_and_cannot_plan_nobody(
    qtbot: QtBot, window: MainWindow, desk: Desk, theme: Theme
) -> None:
    dialog = PlanManyDialog(desk.session, theme, desk.session.spread(["cleo", "never"]), window)
    assert dialog.left_out_text == "Left out: 1 already with a next step soon, 1 not to be contacted."
    assert not dialog._done.isEnabled()
    dialog.reject()


def test_a_tier_is_given_to_the_whole_selection(window: MainWindow, desk: Desk) -> None:
    window.menus.acts["contacts"].trigger()
    window.pages.contacts.table.selectAll()
    window.menus.acts["tier_C"].trigger()
    assert {desk.person(uid).tier for uid in ("anna", "ben", "cleo", "new")} == {Tier.C}
    assert desk.session.undo_stack.count() == 1


def test_what_is_to_triage_is_offered_on_contacts_and_on_today(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    assert window.today._triage.text() == "1 to triage" and not window.pages.contacts._triage.isHidden()
    window.today._triage.click()
    assert window.pages.triage.isVisible() and not window.pane.isVisible()
    qtbot.keyClick(window.pages.triage, Qt.Key.Key_N)
    assert desk.person("new").resting_until == FOR_GOOD
    assert window.today._triage.isHidden() and window.pages.contacts._triage.isHidden()
    qtbot.keyClick(window.pages.triage, Qt.Key.Key_Escape)
    assert window.pages.contacts.isVisible() and window.pane.isVisible()


def test_insights_opens_by_its_key_and_leads_to_contacts(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    assert "insights" not in vars(window.pages)  # read in only when first opened
    window.menus.acts["insights"].trigger()
    page = window.pages.insights
    assert page is not None and page.isVisible() and not window.pane.isVisible()
    qtbot.waitSignal(page.counted).wait()
    (tries,) = page.findChildren(TriesUntilSpoken)
    tries.show_list.click()
    qtbot.waitUntil(window.pages.contacts.isVisible)
    assert window.pages.contacts.only.text == "Called · 2" and set(shown(window)) == {"ben", "cleo"}


def test_keys_of_the_call_sheet_are_not_heard_where_there_is_none(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.show_contact("anna")
    window.show_insights()
    page = window.pages.insights
    assert page is not None
    before = desk.session.undo_stack.count()
    with qtbot.waitSignal(page.counted):  # else it would go on reading in the next test
        qtbot.keyClick(page, Qt.Key.Key_3)
    assert desk.session.undo_stack.count() == before


def test_time_passing_lets_contacts_go_cold(window: MainWindow, desk: Desk) -> None:
    desk.keep(interaction("ben", at="2026-11-22 10:00"))
    window.sidebar.cold.click()
    assert shown(window) == ["anna"]
    desk.time_is("2026-11-30 09:14")
    assert set(shown(window)) == {"anna", "ben"}


def test_the_address_book_hints_at_who_is_going_cold_in_shape_and_word(window: MainWindow) -> None:
    window.menus.acts["contacts"].trigger()
    model = window.pages.contacts.model
    said = {
        model.uid(row): model.index(row, Column.LAST_TOUCH).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    }
    assert said["anna"].endswith(", cold") and said["ben"].endswith(", cold") and said["cleo"].endswith("ago")
    window.grab()


def test_resting_for_good_is_said_so(window: MainWindow, desk: Desk) -> None:
    desk.session.not_for_sales("anna")
    window.show_contact("anna")
    assert "resting for good: not for sales" in window.pane.sheet._about.text()
