"""The window: places, menus and keys, what it says, and how it comes and goes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Tier
from salesassist.domain.follow_up import Due
from salesassist.domain.interaction import Outcome
from salesassist.settings import WindowState
from salesassist.ui.contacts.model import ContactsModel
from salesassist.ui.drop import DropTarget
from salesassist.ui.main_window import MainWindow
from salesassist.ui.pane.outcomes import ActButton
from salesassist.ui.setup.about import AboutDialog
from salesassist.ui.theme import Theme, put_sheet_on
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up, interaction, moment

LEFT = Qt.MouseButton.LeftButton
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Make = Callable[[], MainWindow]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, desk: Desk, tmp_path: Path) -> Iterator[Make]:
    windows: list[MainWindow] = []

    def make_it() -> MainWindow:
        window = MainWindow(desk.session, theme, WindowState(tmp_path))
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make_it
    for window in windows:
        window.hide_when_closed(lambda: False)
        window.let_go()
        window.close()
        window.deleteLater()


@pytest.fixture
def four(desk: Desk) -> Desk:
    """Anna is overdue, Ben due today, Cleo planned for later, and Dora has no next step."""
    for name in ("Anna Schmidt", "Ben Okafor", "Cleo Day", "Dora Nair"):
        desk.keep(contact(name, uid=name.split()[0].lower()))
    desk.keep(
        follow_up("anna", moment("2026-11-20 10:00"), uid="a"), follow_up("ben", MONDAY, uid="b"),
        follow_up("cleo", MONDAY.replace(day=30), uid="c"), interaction("dora", Outcome.SPOKE, "2026-06-01 10:00"),
    )  # fmt: skip
    return desk


@pytest.fixture
def window(four: Desk, make: Make) -> MainWindow:
    return make()


def actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        if isinstance(under := action.menu(), QMenu):
            yield action
            yield from actions(under)
        elif not action.isSeparator():
            yield action


def menus(window: MainWindow) -> list[QMenu]:
    return [menu for action in window.menuBar().actions() if isinstance(menu := action.menu(), QMenu)]


def named(window: MainWindow, text: str) -> QAction:
    found = [a for menu in menus(window) for a in actions(menu) if a.text().replace("&", "") == text]
    assert len(found) == 1, text
    return found[0]


def toast(window: MainWindow) -> str:
    return window.toast._text.text() if window.toast.isVisible() else ""


def driven(drive: Callable[[Any], None]) -> None:
    """Have `drive` do this with the dialog that opens next."""
    QTimer.singleShot(0, lambda: drive(QApplication.activeModalWidget()))


def press(button: str) -> Callable[[Any], None]:
    def go(box: Any) -> None:
        (found,) = [b for b in box.buttons() if b.text().replace("&", "") == button]
        found.click()

    return go


def on_today(window: MainWindow) -> list[str]:
    return window.today.model.order()


# --- first run -------------------------------------------------------------------------------------------------------


def test_an_empty_program_explains_itself_until_there_is_a_contact(desk: Desk, make: Make) -> None:
    window = make()
    assert window.pages.first_run.isVisible() and not window.pane.isVisible()
    desk.session.new_contact(contact("Anna Schmidt", uid=""))
    assert window.today.isVisible() and window.pane.isVisible()
    desk.session.undo_stack.undo()
    assert window.pages.first_run.isVisible() and not window.pane.isVisible()


def test_the_first_contact_is_added_from_the_first_run(qtbot: QtBot, desk: Desk, make: Make) -> None:
    window = make()
    window.pages.first_run.new_requested.emit()
    assert window.pane.editing and window.pane.isVisible()
    qtbot.keyClicks(window.pane.form._name, "Anna Schmidt")
    qtbot.keyClick(window.pane.form._name, Qt.Key.Key_Return)
    assert window.today.isVisible()
    assert window.pane.sheet._name.text() == "Anna Schmidt"


# --- menus and keys --------------------------------------------------------------------------------------------------


def test_every_act_is_in_a_menu_and_has_a_name(window: MainWindow) -> None:
    in_menus = [a for menu in menus(window) for a in actions(menu)]
    assert all(a.text() for a in in_menus)
    for action in window.findChildren(QAction):
        if action.shortcuts() and isinstance(action.parent(), MainWindow):
            assert action in in_menus, action.text()
    assert set(window.menus.acts.values()) <= set(in_menus)


def test_no_two_acts_share_a_key(window: MainWindow) -> None:
    keys: dict[str, str] = {}
    for menu in menus(window):
        for action in actions(menu):
            for key in action.shortcuts():
                assert key.toString() and key.toString() not in keys, (key.toString(), action.text(), keys)
                keys[key.toString()] = action.text()
    assert {"1", "7", "Alt+Up", "Ctrl+Z", "Ctrl+F", "/", "Del"} <= keys.keys()


def test_no_two_acts_of_a_menu_share_a_letter(window: MainWindow) -> None:
    every = [window.menuBar(), *menus(window)]
    for menu in every:
        letters = [QKeySequence.mnemonic(a.text()).toString() for a in menu.actions() if a.isVisible()]
        letters = [letter for letter in letters if letter]
        assert len(letters) == len(set(letters)), (menu.actions()[0].text(), letters)


def test_the_menu_names_what_it_undoes(qtbot: QtBot, window: MainWindow, four: Desk) -> None:
    undo, redo = window.menuBar().actions()[1].menu().actions()[:2]  # type: ignore[attr-defined]
    assert not undo.isEnabled() and not redo.isEnabled()
    qtbot.keyClick(window.today.view, Qt.Key.Key_3)
    assert undo.text().replace("&", "") == "Undo Log no answer with Anna Schmidt"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert redo.text().replace("&", "") == "Redo Log no answer with Anna Schmidt"
    assert four.step("a").is_open and on_today(window) == ["a", "b"]
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert not four.step("a").is_open


def test_an_ampersand_in_a_name_is_no_mnemonic(window: MainWindow, four: Desk) -> None:
    four.session.new_contact(contact("Smith & Co", uid=""))
    undo = window.menuBar().actions()[1].menu().actions()[0]  # type: ignore[attr-defined]
    assert undo.text() == "&Undo Add Smith && Co"


@pytest.mark.parametrize(
    ("key", "outcome"),
    [("2", Outcome.LEFT_MESSAGE), ("3", Outcome.NO_ANSWER), ("4", Outcome.WRONG_NUMBER)],
)
def test_one_key_logs_an_outcome(key: str, outcome: Outcome, qtbot: QtBot, window: MainWindow, four: Desk) -> None:
    qtbot.keyClicks(window.today.view, key)
    assert [entry.outcome for entry in four.store.history("anna")] == [outcome]
    assert "logged with Anna Schmidt" in toast(window)


def test_undo_reaches_the_last_step_from_the_line_it_was_typed_into(
    qtbot: QtBot, window: MainWindow, four: Desk
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    line = window.today.quick_add._line
    qtbot.keyClicks(line, "call Anna Schmidt tomorrow")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "" and line.hasFocus() and four.session.undo_stack.count() == 1
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert line.text() == "" and four.session.undo_stack.can_undo()  # what was typed goes first
    qtbot.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert not four.session.undo_stack.can_undo()


@pytest.mark.parametrize("field", ["quick add", "note", "why", "search", "form"])
def test_keys_are_letters_while_typing(field: str, qtbot: QtBot, window: MainWindow, four: Desk) -> None:
    if field == "search":
        qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
        widget: QWidget = window.pages.contacts.search
        assert QApplication.focusWidget() is widget or widget.isAncestorOf(QApplication.focusWidget())
    elif field == "quick add":
        qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
        widget = window.today.quick_add._line
        assert widget.hasFocus()
    elif field == "form":
        qtbot.keyClicks(window.today.view, "e")
        widget = window.pane.form._name
        assert widget.hasFocus()
    else:
        widget = window.pane.sheet.note if field == "note" else window.pane.sheet._why
        widget.setFocus()
    target = QApplication.focusWidget()
    qtbot.keyClicks(target, "1234567 prsxte/")
    qtbot.keyClick(target, Qt.Key.Key_Delete)
    text = target.toPlainText() if hasattr(target, "toPlainText") else target.text()  # type: ignore[attr-defined]
    assert "1234567 prsxte/" in text
    assert four.session.undo_stack.count() == 0
    assert four.store.history("anna") == []


def test_after_the_menu_was_open_every_key_works_again(qtbot: QtBot, window: MainWindow, four: Desk) -> None:
    window.show_contact("dora")  # who has no step to snooze
    menu = window.menus.contact
    menu.popup(QPoint(0, 0))
    assert not window.menus.acts["snooze"].isEnabled()
    menu.hide()
    window.show_contact("anna")
    qtbot.keyClicks(window.today.view, "s")
    assert four.step("a").snoozed_until == moment("2026-11-23 10:14")


def test_who_opens_the_menu_of_a_contact_does_not_wait_for_what_changes_read_in(
    window: MainWindow, four: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(four.session, "expect_changes", lambda: asked.append(True))
    window.show_contact("anna")
    assert not asked
    window.menus.contact.aboutToShow.emit()
    assert asked


def test_the_menu_offers_what_fits_the_contact(window: MainWindow, four: Desk) -> None:
    four.session.do_not_contact("dora")
    for uid, may in (("anna", {"snooze", "put", "never", "plan"}), ("dora", {"wake"})):
        window.show_contact(uid)
        window.menus.contact.aboutToShow.emit()
        offered = {n for n in ("snooze", "put", "never", "wake", "plan")
                   if window.menus.acts[n].isEnabled() and window.menus.acts[n].isVisible()}  # fmt: skip
        assert offered == may
        window.menus.contact.aboutToHide.emit()


def test_the_reminder_that_is_current_is_the_one_that_is_shown(
    qtbot: QtBot, window: MainWindow, four: Desk
) -> None:
    window.show_contact("dora")
    window.show_waiting(four.session.reminders())
    qtbot.keyClicks(window, "5", CTRL)
    assert window.pane.uid == window.pages.waiting.current_contact() == "anna"
    qtbot.keyClick(window.pages.waiting.view, Qt.Key.Key_Down)
    assert window.pane.uid == window.pages.waiting.current_contact() == "ben"
    qtbot.keyClicks(window.pages.waiting.view, "3")
    assert four.store.history("ben") and not four.store.history("anna")


@pytest.mark.parametrize("place", ["today", "contacts"])
def test_a_click_on_the_current_row_shows_it_again(place: str, qtbot: QtBot, window: MainWindow) -> None:
    page = getattr(window.pages, place)
    window._go(page)
    view = page.view if place == "today" else page.table
    current = window.pane.uid
    window.pane.show_contact("cleo")
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.currentIndex()).center())
    assert window.pane.uid == current != "cleo"


def test_who_was_chosen_while_a_record_was_edited_is_shown_after(qtbot: QtBot, window: MainWindow) -> None:
    window.show_contact("anna")
    window.pane.edit()
    window.today.show_contact("ben")
    assert window.pane.uid == "anna"
    window.pane.form.cancelled.emit()
    assert window.pane.uid == "ben"


@pytest.mark.parametrize("place", ["contacts", "waiting"])
def test_tab_comes_to_every_control_of_a_page(place: str, qtbot: QtBot, window: MainWindow, four: Desk) -> None:
    window.show_waiting(four.session.reminders())
    window._go(getattr(window.pages, place))
    page = getattr(window.pages, place)
    missed = {w for w in page.findChildren(QAbstractButton)
              if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus}  # fmt: skip
    assert len(missed) >= 3
    for _stop in range(80):
        focus = QApplication.focusWidget()
        assert focus is not None
        missed.discard(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert missed == set()


def test_alt_up_moves_rows_only_where_they_are_seen(qtbot: QtBot, window: MainWindow, four: Desk) -> None:
    window.today.show_contact("ben")
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    qtbot.keyClick(window.pages.contacts.table, Qt.Key.Key_Up, ALT)
    assert on_today(window) == ["a", "b"]
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    window.today.show_contact("ben")
    qtbot.keyClick(window.today.view, Qt.Key.Key_Up, ALT)
    assert on_today(window) == ["b", "a"]
    assert four.session.undo_stack.count() == 1


# --- places ----------------------------------------------------------------------------------------------------------


def test_the_sidebar_counts(window: MainWindow, four: Desk) -> None:
    bar = window.sidebar
    entries = (bar.today, bar.contacts, bar.none, bar.overdue)
    assert [e.accessibleName() for e in entries] == ["Today, 2", "Contacts, 4", "No next step, 1", "Overdue, 1"]
    four.log(Outcome.NO_ANSWER, who="anna", closes="a")
    assert [e.accessibleName() for e in entries] == ["Today, 1", "Contacts, 4", "No next step, 1", "Overdue, 0"]
    four.time_is("2026-11-24 09:00")
    assert bar.overdue.accessibleName() == "Overdue, 1"  # Ben's time has passed


def test_an_imported_contact_that_nobody_looked_at_is_no_crack(window: MainWindow, four: Desk) -> None:
    four.keep(contact("Ida Import", uid="ida"))
    assert window.sidebar.none.accessibleName() == "No next step, 1"
    assert window.sidebar.contacts.accessibleName() == "Contacts, 5"


def test_the_sidebar_leads_to_the_lists(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.sidebar
    qtbot.mouseClick(bar.contacts, LEFT)
    assert window.pages.contacts.isVisible() and bar.contacts.isChecked() and not bar.today.isChecked()
    qtbot.mouseClick(bar.overdue, LEFT)
    model: ContactsModel = window.pages.contacts.model
    assert [model.uid(row) for row in range(model.rowCount())] == ["anna"]
    assert window.pane.uid == "anna"
    qtbot.mouseClick(bar.today, LEFT)
    assert window.today.isVisible()
    assert bar.today.isChecked()


def test_a_contact_is_shown_where_it_is_listed(window: MainWindow) -> None:
    window.show_contact("ben")
    assert window.today.isVisible() and window.today.selected_contacts() == ["ben"]
    window.show_contact("cleo")
    assert window.pages.contacts.isVisible() and window.pages.contacts.selected_contacts() == ["cleo"]
    assert window.pane.uid == "cleo"
    assert isinstance(window.focusWidget(), QAbstractButton)  # ready for an outcome key


def test_choosing_a_row_shows_its_sheet(qtbot: QtBot, window: MainWindow) -> None:
    assert window.pane.uid == "anna"
    qtbot.keyClick(window.today.view, Qt.Key.Key_Down)
    assert window.pane.uid == "ben"
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.pane.uid == window.pages.contacts.current_contact()


def test_a_change_of_today_does_not_take_the_sheet_from_the_contacts(window: MainWindow, four: Desk) -> None:
    window.show_contact("cleo")
    four.log(Outcome.NO_ANSWER, who="anna", closes="a")
    assert window.pane.uid == "cleo"


# --- acts ------------------------------------------------------------------------------------------------------------


def test_deleting_and_undoing(qtbot: QtBot, window: MainWindow, four: Desk) -> None:
    driven(press("Delete"))  # on Today it is asked: Delete may be meant for the step alone
    qtbot.keyClick(window.today.view, Qt.Key.Key_Delete)
    assert on_today(window) == ["b"]
    assert toast(window) == "Anna Schmidt deleted"
    assert window.pane.uid == "ben"
    qtbot.mouseClick(window.toast._undo, LEFT)
    assert on_today(window) == ["a", "b"]
    assert toast(window) == "Undone: Delete Anna Schmidt"


def test_one_contact_is_deleted_from_the_address_book_without_a_question(window: MainWindow, four: Desk) -> None:
    window.show_all_contacts()
    window.pages.contacts.show_contact("ben")
    window.delete()
    assert toast(window) == "Ben Okafor deleted"
    four.session.undo_stack.undo()
    assert len(four.session.book) == 4


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_neither_enter_nor_escape_deletes_where_it_is_asked(
    key: Qt.Key, qtbot: QtBot, window: MainWindow, four: Desk
) -> None:
    driven(lambda box: qtbot.keyClick(box, key))
    qtbot.keyClick(window.today.view, Qt.Key.Key_Delete)
    assert on_today(window) == ["a", "b"]


@pytest.mark.parametrize("button", ["Delete", "Cancel"])
def test_deleting_several_is_asked_once(button: str, qtbot: QtBot, window: MainWindow, four: Desk) -> None:
    window.today.view.selectAll()
    before = len(four.session.book)
    driven(press(button))
    qtbot.keyClick(window.today.view, Qt.Key.Key_Delete)
    assert before - len(four.session.book) == (3 if button == "Delete" else 0)  # with a suggestion


def test_nothing_is_deleted_while_a_record_is_edited(window: MainWindow, four: Desk) -> None:
    window.pane.edit()
    window.delete()
    assert len(four.session.book) == 4


def test_trouble_is_told_until_it_is_read(qtbot: QtBot, window: MainWindow, four: Desk) -> None:
    four.session.failed.emit("The disk is full.")
    assert toast(window) == "The disk is full."
    assert window.toast._undo.isHidden()  # there is nothing to undo
    assert not window.toast._timer.isActive()  # it does not go by itself
    qtbot.mouseClick(window.toast._close, LEFT)
    assert toast(window) == ""
    window.say("News")
    assert window.toast._timer.isActive()
    window.toast._timer.timeout.emit()
    assert toast(window) == ""


def test_a_toast_is_plain_text_and_fits_the_window(window: MainWindow) -> None:
    window.warn("<b>" + "A long story. " * 40)
    assert window.toast._text.textFormat() is Qt.TextFormat.PlainText
    window.resize(window.minimumSize())
    parent = window.toast.parentWidget()
    assert parent is not None
    assert parent.rect().contains(window.toast.geometry())


def test_a_call_sheet_made_wide_leaves_the_list_room_for_its_buttons(window: MainWindow) -> None:
    window.resize(1100, 700)
    window.shares.splitter.setSizes([100, 900])
    assert window.today.width() >= 480
    window.resize(window.minimumSize())
    assert window.shares.splitter.geometry().right() <= window.centralWidget().rect().right()


def test_what_is_planned_for_somebody_else_is_shown_in_the_list_too(window: MainWindow) -> None:
    window.show_all_contacts()
    window.pages.contacts.show_contact("anna")
    window.quick_add_window.planned.emit("cleo")
    assert window.pane.uid == "cleo"
    assert window.pages.contacts.model.uids(window.pages.contacts.table.selected_rows()) == ["cleo"]


def test_a_contact_dropped_on_today_keeps_its_due_date(window: MainWindow, four: Desk) -> None:
    window.sidebar.contacts_dropped.emit(["cleo"])
    assert on_today(window) == ["c", "a", "b"]
    assert four.step("c").due == Due(MONDAY.replace(day=30))
    window.today.contacts_dropped.emit(["cleo"], 2)
    assert on_today(window) == ["a", "c", "b"]


def test_a_contact_without_a_step_dropped_on_today_is_asked_why(
    qtbot: QtBot, window: MainWindow, four: Desk
) -> None:
    def answer(dialog: QDialog) -> None:
        assert any("Dora Nair" in label.text() for label in dialog.findChildren(QLabel))
        dialog.findChild(QLineEdit).setText("Say hello")
        dialog.accept()

    driven(answer)
    window.today.contacts_dropped.emit(["dora"], 1)
    assert four.one("dora").purpose == "Say hello"
    assert on_today(window)[1] == four.one("dora").uid
    four.session.undo_stack.undo()
    driven(QDialog.reject)
    window.today.contacts_dropped.emit(["dora"], 1)
    assert on_today(window) == ["a", "b"]


def test_who_is_not_to_be_contacted_is_not_put_on_today(window: MainWindow, four: Desk) -> None:
    four.session.do_not_contact("dora")
    window.sidebar.contacts_dropped.emit(["dora", "cleo"])
    assert on_today(window) == ["c", "a", "b"]
    assert four.open("dora") == []


def test_who_is_refused_is_named(window: MainWindow, four: Desk) -> None:
    four.session.do_not_contact("dora")
    window.today.contacts_dropped.emit(["dora"], 0)
    assert "Dora Nair asked not to be contacted" in toast(window)


def test_a_new_contact_is_added_by_key(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(window.pane.form._name, "Emil Karl")
    qtbot.keyClick(window.pane.form._name, Qt.Key.Key_Return)
    assert window.pane.sheet._name.text() == "Emil Karl"


# --- coming and going ------------------------------------------------------------------------------------------------


def test_without_a_tray_closing_ends_the_program(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.quit_requested):
        window.close()
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("button", "visible", "quits", "said_again"),
    [("Keep running", False, False, False), ("Quit instead", None, True, True), ("Cancel", True, False, True)],
)
def test_with_a_tray_closing_asks_once(
    button: str, visible: bool | None, quits: bool, said_again: bool, window: MainWindow, tmp_path: Path
) -> None:
    window.hide_when_closed(lambda: True)
    quit_told: list[bool] = []
    window.quit_requested.connect(lambda: quit_told.append(True))
    driven(press(button))
    window.close()
    assert bool(quit_told) is quits
    if visible is not None:
        assert window.isVisible() is visible
    assert WindowState(tmp_path).flag("said_tray") is not said_again
    if button == "Keep running":
        window.come_up()
        window.close()  # no question this time
        assert not window.isVisible()


@pytest.mark.parametrize("tray", [False, True])
def test_quitting_asks_about_a_record_that_is_written_on(tray: bool, qtbot: QtBot, window: MainWindow) -> None:
    window.hide_when_closed(lambda: tray)
    told: list[bool] = []
    window.quit_requested.connect(lambda: told.append(True))
    window.new_contact()
    qtbot.keyClicks(window.pane.form._name, "Vera Moss")
    end = window.leave if tray else window.close
    driven(press("Cancel"))
    end()
    assert (told, window.isVisible(), window.pane.form._name.text()) == ([], True, "Vera Moss")
    driven(press("Throw away"))
    end()
    assert told == [True]


def test_quitting_is_not_answered_by_the_tray(qtbot: QtBot, window: MainWindow) -> None:
    """Qt closes every window when the program quits: that is no closing to ask about."""
    asked: list[QWidget] = []

    def note(box: QWidget) -> None:
        asked.append(box)
        if isinstance(box, QMessageBox):
            box.reject()

    window.hide_when_closed(lambda: True)
    window.quit_requested.connect(window.close)
    driven(note)
    qtbot.keyClick(window, Qt.Key.Key_Q, CTRL)
    QApplication.processEvents()
    assert asked == [None]
    assert not window.isVisible()


@pytest.mark.parametrize("way", ["close", "quit"])
def test_what_was_being_typed_is_saved_when_the_window_goes(
    way: str, qtbot: QtBot, window: MainWindow, four: Desk
) -> None:
    why = window.pane.sheet._why
    why.setFocus()
    why.selectAll()
    qtbot.keyClicks(why, "Show the demo")
    if way == "close":
        window.close()
    else:
        window.leave()
    assert four.step("a").purpose == "Show the demo"


def test_the_window_comes_back_as_it_was_left(four: Desk, make: Make, tmp_path: Path) -> None:
    window = make()
    window.resize(window.minimumWidth(), 666)
    window.shares.splitter.setSizes([380, 360])
    QApplication.processEvents()
    size, sizes = window.size(), window.shares.splitter.sizes()
    window.close()
    again = make()
    assert again.size() == size
    assert again.shares.splitter.sizes() == sizes


def test_coming_to_the_window_is_told(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.shown_up):
        other = QWidget()
        qtbot.addWidget(other)
        other.show()
        other.activateWindow()
        qtbot.waitUntil(other.isActiveWindow)
        window.come_up()


def test_the_program_says_who_it_is(window: MainWindow) -> None:
    named(window, "About SalesAssist").trigger()
    dialog = next(iter(window.findChildren(AboutDialog)))
    assert dialog.isVisible() and any("SalesAssist 0" in label.text() for label in dialog.findChildren(QLabel))
    dialog.close()


def test_a_window_in_a_hurry_fills_its_menus_when_it_is_told_to(
    four: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    window = MainWindow(four.session, theme, WindowState(tmp_path), hurried=True)
    qtbot.addWidget(window)
    assert [menu.isEmpty() for menu in menus(window)] == [True] * 7 and window.findChild(DropTarget) is None
    window.complete()
    assert not any(menu.isEmpty() for menu in menus(window)) and window.findChild(DropTarget) is not None


def test_waiting_for_you_is_there_at_once_where_it_was_before(
    four: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    for was in (False, True):
        state = WindowState(tmp_path)
        state.remember(waiting=was)
        window = MainWindow(four.session, theme, state)
        qtbot.addWidget(window)
        assert window.sidebar.waiting.isHidden() is not was
        window.show_waiting([])  # nothing waits after all
        assert window.sidebar.waiting.isHidden()
        window.remember()
        assert not WindowState(tmp_path).flag("waiting")


def test_a_day_without_a_list_shows_nobody(desk: Desk, make: Make) -> None:
    desk.session.prefer("no suggestions", day_goal=0)
    desk.keep(contact("Cleo Day", uid="cleo"), follow_up("cleo", MONDAY.replace(day=30)))
    window = make()
    window.show_contact("cleo")
    assert window.pane.uid == "cleo"
    window.show_today()
    assert window.pane.uid is None and window.pane._nobody.isVisible() and window.today._empty.isVisible()
    assert window.today.hasFocus()
    assert window.sidebar.waiting.isHidden()
    window.show_waiting_list()
    assert window.pages.waiting.hasFocus()
    assert window.sidebar.waiting.isVisible() and window.sidebar.waiting.isChecked()  # empty, and still where one is
    window.show_today()
    assert window.sidebar.waiting.isHidden()


def test_large_letters_in_a_small_window_leave_the_sidebar_signs_alone_until_there_is_room_for_words(
    qtbot: QtBot, window: MainWindow, qapp: QApplication
) -> None:
    window.resize(1024, 640)
    assert window.sidebar.width() > 170
    assert len(qapp.findChildren(Theme)) == 1  # another would make what has a font of its own larger still
    sheet, usual, large = qapp.styleSheet(), qapp.font(), qapp.font()
    large.setPointSizeF(14)
    qapp.setFont(large)
    try:
        window.resize(1024, 641)
        qtbot.waitUntil(lambda: window.sidebar.width() < 120)
        middle = window.centralWidget()
        assert middle is not None and middle.minimumSizeHint().width() <= 1024  # nothing is pushed out
        window.resize(1500, 641)
        qtbot.waitUntil(lambda: window.sidebar.width() > 200)  # its words are back, and larger
        assert window.sidebar.width() < 260
        window.resize(1024, 641)
        qtbot.waitUntil(lambda: window.sidebar.width() < 120)
        qapp.setFont(usual)
        qtbot.waitUntil(lambda: 170 < window.sidebar.width() < 200)
    finally:
        qapp.setFont(usual)
        put_sheet_on(qapp, sheet)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_that_has_the_focus(
    key: Qt.Key, qtbot: QtBot, window: MainWindow, four: Desk
) -> None:
    window.sidebar.contacts.setFocus()
    qtbot.keyClick(window.sidebar.contacts, key)
    assert window.pages.shows("contacts")
    window.show_contact("ben")
    button = next(one for one in window.pane.findChildren(ActButton) if one.text() == "No answer")
    button.setFocus()
    qtbot.keyClick(button, key)
    assert [said.outcome for said in four.store.history("ben")] == [Outcome.NO_ANSWER]


def test_what_went_wrong_is_no_longer_said_once_something_is_saved(window: MainWindow, four: Desk) -> None:
    four.session.failed.emit("The disk is full.")
    assert toast(window) == "The disk is full."
    four.session.set_tier(["ben"], Tier.A)
    assert toast(window) != "The disk is full."


@pytest.mark.parametrize("place", ["today", "contacts"])
def test_shift_f10_opens_the_menu_of_the_row(qtbot: QtBot, window: MainWindow, place: str) -> None:
    if place == "contacts":
        window.show_all_contacts()
    asked: list[QPoint] = []
    page: QWidget = getattr(window.pages, place)
    page.menu_requested.connect(asked.append)  # type: ignore[attr-defined]
    window.menus.contact.aboutToShow.connect(window.menus.contact.close)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(asked) == 1
    assert page.rect().contains(page.mapFromGlobal(asked[0]))
    QTimer.singleShot(0, window.menus.contact.close)
    qtbot.waitUntil(lambda: not window.menus.contact.isVisible())


def test_who_was_called_last_is_chosen_where_the_session_is_left(qtbot: QtBot, window: MainWindow) -> None:
    assert window.today.current_contact() == "anna"
    window.start_calling()
    window.pages.calling.later()
    assert window.pages.calling.current == "ben"
    qtbot.keyClick(window.pages.calling, Qt.Key.Key_Escape)
    assert window.pages.shows("today") or window.on_today()
    assert window.today.current_contact() == "ben" == window.pane.uid
