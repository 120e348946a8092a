"""What stands in a form when the program has to end is there again, and is never put in anybody's way."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Email, Phone, Tier
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import Channel
from salesassist.domain.interaction import Outcome
from salesassist.settings import WindowState
from salesassist.ui.deals.dialog import DealDialog
from salesassist.ui.form_fields import written_in
from salesassist.ui.half_written import Keeping
from salesassist.ui.keeping_all import bring_back
from salesassist.ui.kept_offer import KeptOffer
from salesassist.ui.main_window import MainWindow
from salesassist.ui.pane.log_dialog import LogDialog
from salesassist.ui.pane.plan_dialogs import PlanDialog
from salesassist.ui.theme import Theme
from salesassist.ui.toast import Toast
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up

LEFT = Qt.MouseButton.LeftButton
Make = Callable[[], MainWindow]
ANNA = contact("Anna Schmidt", uid="anna", phones=(Phone("030 901820", "work"),), tier=Tier.B)


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

    desk.keep(ANNA, contact("Ben Okafor", uid="ben"), follow_up("anna", MONDAY, uid="a"))
    yield make_it
    for window in windows:
        window.hide_when_closed(lambda: False)
        window.let_go()
        window.close()
        window.deleteLater()


def unasked(dialog: QDialog) -> None:
    dialog.done(QDialog.DialogCode.Rejected)


def dialog_over(qtbot: QtBot, make: Callable[[], QDialog]) -> QDialog:
    dialog = make()
    qtbot.addWidget(dialog, before_close_func=unasked)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def log_dialog(desk: Desk, theme: Theme, outcome: Outcome = Outcome.SPOKE, who: str = "anna") -> LogDialog:
    sheet = desk.session.sheet(who)
    assert sheet is not None
    return LogDialog(desk.session, theme, sheet, outcome, "")


def offer(of: QDialog | MainWindow) -> KeptOffer | None:
    return next((it for it in of.findChildren(KeptOffer) if it.isVisible()), None)


def said(window: MainWindow) -> str:
    """What the toast says; "" while there is none."""
    toast = window.findChild(Toast)
    assert toast is not None
    return toast.accessibleDescription() if toast.isVisible() else ""


def answer(word: str) -> None:
    """Answer the question that comes up next."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        (button,) = [button for button in box.findChildren(QPushButton) if word in button.text()]
        button.click()

    QTimer.singleShot(0, press)


def ended(window: MainWindow) -> None:
    """As on SIGTERM, a lock, or when the user logs out: nobody is asked."""
    window.let_go()


def test_a_half_written_log_is_offered_and_comes_back_whole(
    qtbot: QtBot, theme: Theme, desk: Desk, make: Make
) -> None:
    window = make()
    dialog = dialog_over(qtbot, lambda: log_dialog(desk, theme))
    assert offer(dialog) is None
    assert isinstance(dialog, LogDialog)
    qtbot.keyClicks(dialog._note, "She wants the small one")
    qtbot.keyClicks(dialog._editor._purpose, "!")
    dialog._editor._channel.setCurrentIndex(dialog._editor._channel.findData(Channel.EMAIL))
    dialog._editor._day.setDate(QDate(2026, 12, 3))
    dialog._when.setDateTime(QDateTime(QDate(2026, 11, 23), QTime(8, 5)))
    dialog._my_by._box.setChecked(True)
    before = written_in(dialog)
    ended(window)
    dialog.hide()

    again = dialog_over(qtbot, lambda: log_dialog(desk, theme))
    assert isinstance(again, LogDialog)
    shown = offer(again)
    assert shown is not None and "09:14" in shown.findChildren(QLabel)[0].text()
    assert again._note.toPlainText() == "" and again._note.hasFocus()
    qtbot.mouseClick(shown.back, LEFT)
    assert offer(again) is None
    assert written_in(again) == before
    assert not any(radio.isChecked() for radio in again._radios)
    again.accept()
    entry = again.entry
    assert entry is not None and entry.next_step is not None
    assert (entry.note, entry.next_step.channel) == ("She wants the small one", Channel.EMAIL)
    assert (entry.at.hour, entry.at.minute, entry.my_task_by is not None) == (8, 5, True)
    assert desk.session.all_half_written() == ()


def test_it_is_offered_for_this_contact_and_outcome_only(qtbot: QtBot, theme: Theme, desk: Desk, make: Make) -> None:
    window = make()
    dialog = dialog_over(qtbot, lambda: log_dialog(desk, theme))
    assert isinstance(dialog, LogDialog)
    qtbot.keyClicks(dialog._note, "She said")
    ended(window)
    dialog.done(QDialog.DialogCode.Rejected)
    assert desk.session.all_half_written() == ()  # the program went on, and the user threw it away
    qtbot.keyClicks(dialog._note, " more")
    dialog.show()
    ended(window)
    dialog.hide()
    for other in (log_dialog(desk, theme, Outcome.MET), log_dialog(desk, theme, who="ben")):
        qtbot.addWidget(other, before_close_func=unasked)
        assert other.findChildren(KeptOffer) == []
    mine = log_dialog(desk, theme)
    qtbot.addWidget(mine, before_close_func=unasked)
    assert len(mine.findChildren(KeptOffer)) == 1


def test_what_is_only_offered_survives_an_escape_and_what_was_brought_back_asks_first(
    qtbot: QtBot, theme: Theme, desk: Desk, make: Make
) -> None:
    window = make()
    dialog = dialog_over(qtbot, lambda: log_dialog(desk, theme))
    assert isinstance(dialog, LogDialog)
    qtbot.keyClicks(dialog._note, "She said")
    ended(window)
    dialog.hide()
    qtbot.keyClick(dialog_over(qtbot, lambda: log_dialog(desk, theme)), Qt.Key.Key_Escape)
    assert len(desk.session.all_half_written()) == 1
    again = dialog_over(qtbot, lambda: log_dialog(desk, theme))
    shown = offer(again)
    assert shown is not None
    shown.back.setFocus()
    qtbot.keyClick(shown.back, Qt.Key.Key_Return)  # the button that has the focus, not Save
    assert again.isVisible() and offer(again) is None
    answer("Throw away")
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    assert not again.isVisible()
    assert desk.session.all_half_written() == ()


def test_thrown_away_it_is_gone(qtbot: QtBot, theme: Theme, desk: Desk, make: Make) -> None:
    window = make()
    dialog = dialog_over(qtbot, lambda: log_dialog(desk, theme))
    assert isinstance(dialog, LogDialog)
    qtbot.keyClicks(dialog._note, "She said")
    ended(window)
    dialog.hide()
    again = dialog_over(qtbot, lambda: log_dialog(desk, theme))
    shown = offer(again)
    assert shown is not None
    qtbot.mouseClick(shown.away, LEFT)
    assert offer(again) is None and again.isVisible()
    assert desk.session.all_half_written() == ()


def test_nothing_is_kept_of_a_form_that_was_only_looked_at(qtbot: QtBot, theme: Theme, desk: Desk, make: Make) -> None:
    window = make()
    dialog_over(qtbot, lambda: log_dialog(desk, theme))
    ended(window)
    assert desk.session.all_half_written() == ()


@pytest.mark.parametrize("kind", ["plan", "deal"])
def test_other_dialogs_come_back_too(qtbot: QtBot, theme: Theme, desk: Desk, make: Make, kind: str) -> None:
    def opened() -> QDialog:
        if kind == "plan":
            return PlanDialog(desk.session, theme, ANNA)
        return DealDialog(desk.session, theme, Deal("", "anna", "", currency="EUR"))

    window = make()
    dialog = dialog_over(qtbot, opened)
    line = dialog.findChildren(QLineEdit)[0]
    qtbot.keyClicks(line, "Website relaunch")
    before = written_in(dialog)
    ended(window)
    dialog.hide()
    again = dialog_over(qtbot, opened)
    shown = offer(again)
    assert shown is not None
    qtbot.mouseClick(shown.back, LEFT)
    assert written_in(again) == before and "Website relaunch" in before["lines"]


def test_a_form_with_more_fields_by_now_takes_what_still_fits(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    dialog = dialog_over(qtbot, lambda: PlanDialog(desk.session, theme, ANNA))
    keeping = dialog.findChild(Keeping)
    before = written_in(dialog)
    assert keeping is not None
    keeping._put_back({"lines": ["One", "too", "many"], "boxes": [99, 3], "moments": ["soon"], "ticks": "yes", "x": 1})
    assert written_in(dialog) == before
    keeping._put_back({"lines": ["Call about the offer"], "texts": None})
    assert written_in(dialog)["lines"] == ["Call about the offer"]


@pytest.mark.parametrize("uid", ["", "anna"])
def test_a_half_written_record_comes_back(qtbot: QtBot, make: Make, desk: Desk, uid: str) -> None:
    window = make()
    pane = window.pane
    pane.show_contact(uid or None)
    pane.edit() if uid else pane.new_contact()
    form = pane.form
    form._name.setText("Dora Nair")
    form._emails.show_values([("dora@nair.example", "work"), ("dn@home.example", "")])
    form._tier.setCurrentIndex(1)
    form._notes.setPlainText("two\nlines")
    before = form.written()
    ended(window)

    new = make()
    new.pane.show_contact(uid or None)
    new.pane.edit() if uid else new.pane.new_contact()
    shown = offer(new)
    assert shown is not None
    assert new.pane.form._name.text() == ("Anna Schmidt" if uid else "")
    qtbot.mouseClick(shown.back, LEFT)
    assert new.pane.form.written() == before
    assert new.pane.is_written
    new.pane.form._save()
    assert desk.session.all_half_written() == ()
    kept = desk.session.contact(new.pane.uid or "")
    assert kept is not None and (kept.name, kept.tier, kept.notes) == ("Dora Nair", Tier.A, "two\nlines")
    assert kept.emails[0] == Email("dora@nair.example", "work")
    new.pane.edit()
    assert offer(new) is None


def test_a_record_that_the_user_throws_away_when_quitting_is_not_kept(
    make: Make, desk: Desk, qtbot: QtBot
) -> None:
    window = make()
    window.pane.new_contact()
    qtbot.keyClicks(window.pane.form._name, "Nobody")
    answer("Throw away")
    window.leave()
    assert window._leaving
    assert desk.session.all_half_written() == ()


def test_notes_and_quick_add_stand_where_they_stood(make: Make, desk: Desk, qtbot: QtBot) -> None:
    window = make()
    window.pane.show_contact("ben")
    qtbot.keyClicks(window.pane.sheet.note, "asked for Priya")
    window.pane.show_contact("anna")
    qtbot.keyClicks(window.pane.sheet.note, "on the train")
    qtbot.keyClicks(window.today.quick_add._line, "call Ben tomorrow")
    window.add_quickly()
    qtbot.keyClicks(window.quick_add_window._entry._line, "mail Anna")
    ended(window)

    new = make()
    new.pane.show_contact("anna")
    bring_back(new, desk.session)
    assert new.pane.sheet.note.text() == "on the train"
    assert new.today.quick_add.text == "call Ben tomorrow"
    assert said(new) == ""  # it is all there to be seen
    new.add_quickly()
    assert new.quick_add_window.text == "mail Anna"
    new.pane.show_contact("ben")
    assert new.pane.sheet.note.text() == "asked for Priya"
    new.pane.log(Outcome.NO_ANSWER)
    assert [(it.form, it.contact) for it in desk.session.all_half_written()] == [("note", "anna")]
    new.pane.show_contact("anna")
    new.pane.sheet.note.setText("")
    new.today.quick_add.clear()
    new.quick_add_window.close()
    ended(new)
    assert desk.session.all_half_written() == ()


def test_at_the_start_it_is_said_that_something_is_kept(make: Make, desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    window = make()
    dialog = dialog_over(qtbot, lambda: log_dialog(desk, theme))
    assert isinstance(dialog, LogDialog)
    qtbot.keyClicks(dialog._note, "She said")
    ended(window)
    dialog.hide()
    new = make()
    bring_back(new, desk.session)
    assert "Anna Schmidt" in said(new)
    dialog_over(qtbot, lambda: PlanDialog(desk.session, theme, ANNA))
    assert "Anna Schmidt" in said(new)  # it was of another form
    again = dialog_over(qtbot, lambda: log_dialog(desk, theme))
    assert offer(again) is not None
    assert said(new) == ""  # the user has it before them


def test_what_was_said_since_is_not_taken_back_with_it(make: Make, desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    window = make()
    dialog = dialog_over(qtbot, lambda: log_dialog(desk, theme))
    assert isinstance(dialog, LogDialog)
    qtbot.keyClicks(dialog._note, "She said")
    ended(window)
    dialog.hide()
    new = make()
    bring_back(new, desk.session)
    new.warn("The disk is full.")
    dialog_over(qtbot, lambda: log_dialog(desk, theme))
    assert said(new) == "The disk is full."
