"""Triage, by keys and buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Email, Phone, Tier
from salesassist.domain.cracks import FOR_GOOD
from salesassist.ui.cracks.triage import TriagePage
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import contact, follow_up


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, theme: Theme) -> TriagePage:
    desk.keep(
        contact("Anna", uid="anna", organization="Acme", role="Head of sales", phones=(Phone("+49 30 1"),)),
        contact("Ben", uid="ben", emails=(Email("ben@example.org"),)),
        contact("Cleo", uid="cleo"),
        contact("Done", uid="done"),
        follow_up("done"),
    )
    window = QMainWindow()
    shown = TriagePage(desk.session, theme)
    window.setCentralWidget(shown)
    window.addAction(window.tr("R"), "R", window.close)  # as the menus have
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    shown.setFocus()
    page.window = window  # type: ignore[attr-defined]
    return shown


def who(page: TriagePage) -> str:
    return page.current.uid if page.current else ""


def test_one_key_gives_a_tier_and_shows_the_next(qtbot: QtBot, page: TriagePage, desk: Desk) -> None:
    assert who(page) == "anna"
    qtbot.keyClick(page, Qt.Key.Key_A)
    assert desk.person("anna").tier is Tier.A
    assert who(page) == "ben"
    qtbot.keyClick(page, Qt.Key.Key_B)
    qtbot.keyClick(page, Qt.Key.Key_C)
    assert (desk.person("ben").tier, desk.person("cleo").tier) == (Tier.B, Tier.C)
    assert page.current is None
    assert desk.session.undo_stack.count() == 3


def test_rest_and_not_for_sales_are_told_apart_and_come_before_the_menus_keys(
    qtbot: QtBot, page: TriagePage, desk: Desk
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_R)
    qtbot.keyClick(page, Qt.Key.Key_N)
    anna, ben = desk.person("anna"), desk.person("ben")
    assert anna.resting_until is not None and anna.resting_until < FOR_GOOD
    assert ben.resting_until == FOR_GOOD and not ben.do_not_contact
    assert page.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Space])
def test_the_skipped_come_again_after_all_others(qtbot: QtBot, page: TriagePage, desk: Desk, key: Qt.Key) -> None:
    qtbot.keyClick(page, key)
    assert who(page) == "ben"
    qtbot.keyClick(page, Qt.Key.Key_C)
    qtbot.keyClick(page, Qt.Key.Key_C)
    assert who(page) == "anna"
    assert desk.session.undo_stack.count() == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_U, Qt.Key.Key_Backspace])
def test_undo_takes_back_one_decision_or_skip_at_a_time(
    qtbot: QtBot, page: TriagePage, desk: Desk, key: Qt.Key
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_A)
    qtbot.keyClick(page, Qt.Key.Key_S)
    assert who(page) == "cleo"
    qtbot.keyClick(page, key)
    assert who(page) == "ben"
    qtbot.keyClick(page, key)
    assert who(page) == "anna"
    assert desk.person("anna").tier is None
    qtbot.keyClick(page, key)
    assert who(page) == "anna"


def test_what_ctrl_z_takes_back_is_not_done_until_it_is_done_again(
    qtbot: QtBot, page: TriagePage, desk: Desk
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_A)
    qtbot.keyClick(page, Qt.Key.Key_B)
    desk.session.undo_stack.undo()
    assert who(page) == "ben" and page._count.text() == "2 to triage · 1 done"
    desk.session.undo_stack.redo()
    assert page._count.text() == "1 to triage · 2 done"
    desk.session.undo_stack.undo()
    qtbot.keyClick(page, Qt.Key.Key_C)
    assert page._count.text() == "1 to triage · 2 done"


def test_undo_leaves_alone_what_was_done_elsewhere_since(qtbot: QtBot, page: TriagePage, desk: Desk) -> None:
    qtbot.keyClick(page, Qt.Key.Key_A)
    desk.session.set_tier(["done"], Tier.C)
    qtbot.keyClick(page, Qt.Key.Key_U)
    assert desk.person("anna").tier is Tier.A and desk.person("done").tier is Tier.C


def test_what_changes_elsewhere_is_taken_up(qtbot: QtBot, page: TriagePage, desk: Desk) -> None:
    desk.session.delete_contacts(["anna"])
    assert who(page) == "ben"
    desk.session.undo_stack.undo()
    assert who(page) == "anna"


def test_the_screen_says_who_it_is_and_how_far_it_is(qtbot: QtBot, page: TriagePage, desk: Desk) -> None:
    assert page.accessibleDescription() == "Anna, Head of sales · Acme, +49 30 1, 3 to triage"
    assert page._buttons["A"].text() == "Every 7 days"
    page._buttons["A"].click()
    assert page.accessibleDescription() == "Ben, ben@example.org, 2 to triage · 1 done"
    page._buttons["A"].click()
    page._buttons["A"].click()
    assert page.accessibleDescription() == "Nobody is left to triage."


def test_escape_leaves(qtbot: QtBot, page: TriagePage) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
