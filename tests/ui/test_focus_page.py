"""Focus mode: one contact of the day's list at a time."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QProxyStyle, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.calling import Calling
from salesassist.domain.contact import Contact, Phone
from salesassist.domain.follow_up import Channel
from salesassist.domain.interaction import Outcome
from salesassist.frozen import replace
from salesassist.ui.focus import glide
from salesassist.ui.focus.card import LOW
from salesassist.ui.focus.glide import wants_motion
from salesassist.ui.focus.page import FocusPage
from salesassist.ui.keyed_button import KeyedButton
from salesassist.ui.pane.log_dialog import LogDialog
from salesassist.ui.pane.pane import ContactPane
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up, interaction, moment
from tests.ui.test_accessibility import nameless

KEY = Qt.Key
ANNA = contact("Anna Schmidt", uid="anna", organization="Acme GmbH",
               phones=(Phone("030 901820", "work", "+4930901820"),))  # fmt: skip
BEN, CARA = contact("Ben Okafor", uid="ben"), contact("Cara Lim", uid="cara")


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing glides, unless a test is about that."""
    monkeypatch.setattr(glide, "wants_motion", lambda _widget: False)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, desk: Desk) -> ContactPane:
    desk.keep(ANNA, BEN, CARA,
              follow_up("anna", moment("2026-11-23 10:00"), uid="a", purpose="Walk through the offer", promised=True,
                        points=("Too expensive last year", "Wants it by March"), smallest_step="A date for a demo"),
              follow_up("ben", MONDAY, uid="b", purpose="Say thanks"),
              follow_up("cara", MONDAY, uid="c", purpose="Check in"),
              interaction("anna", at="2026-11-18 10:00", note="liked phase 1"))  # fmt: skip
    desk.session.prefer("few", day_goal=0)
    pane = ContactPane(desk.session, theme, QMenu())
    qtbot.addWidget(pane)
    return pane


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk, pane: ContactPane) -> Iterator[FocusPage]:
    page = FocusPage(desk.session, theme, pane)
    qtbot.addWidget(page)
    page.resize(1024, 590)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert page.begin()
    yield page


def driven(drive: Callable[[Any], object]) -> None:
    """Have this done with the dialog that opens next."""

    def go() -> None:
        box = QApplication.activeModalWidget()
        try:
            drive(box)
        finally:
            if box is not None and box.isVisible():
                box.close()

    QTimer.singleShot(0, go)


def test_it_begins_with_the_first_of_the_list_and_all_that_a_call_needs(page: FocusPage) -> None:
    card = page._card
    assert page.current == "anna"
    assert (card._name.text(), card._why.text()) == ("Anna Schmidt", "Walk through the offer")
    assert card.call.text() == "Call 030 901820"
    assert card._points.text() == "1. Too expensive last year\n2. Wants it by March"
    assert card._smallest.text() == "A date for a demo"
    assert "liked phase 1" in card._history.text()
    assert "Promised" in card._when.text()
    assert page._count.text() == "1 of 3 · 0 spoke"


def test_on_a_new_day_the_card_calls_days_by_what_they_are_then(page: FocusPage, desk: Desk) -> None:
    when = page._card._when
    assert "today" in when.text()
    desk.time_is("2026-11-24 04:01")
    assert page.current == "anna" and "yesterday" in when.text() and "today" not in when.text()


def test_every_act_that_has_a_key_shows_it(page: FocusPage) -> None:
    card = page._card
    keys = {button.text(): button._key for button in page.findChildren(KeyedButton) if button.isVisible()}
    assert keys == {
        "Call 030 901820": "C", "E-mail": "M", "Timer 0:00": "T", "Break": "B", "Leave": "Esc", "Back": "←",
        "Undo": "U", "Put last": "L",
    }  # fmt: skip
    card.timer.click()
    assert card.timer.text() == "0:00"  # its key is no part of its words


def test_of_a_long_number_the_middle_is_left_off_where_there_is_no_room(page: FocusPage, desk: Desk) -> None:
    number = "+49 30 1234567890 ext. 1234567890 (Zentrale)"
    desk.session.save_contact(replace(desk.person(), phones=(Phone(number), Phone("040 112233"))))
    page.resize(560, 590)
    call = page._card.call
    assert call.text().startswith("Call +49 30") and call.text().endswith("trale)") and "…" in call.text()
    assert page._card.timer.geometry().right() < page._card.width()
    assert call.accessibleName() == f"Call {number}" and number in call.toolTip()
    page.resize(1024, 590)
    assert call.text() == f"Call {number}"


def test_in_a_low_card_a_long_name_leaves_room_for_why(page: FocusPage, desk: Desk) -> None:
    name = "Dr. Wilhelmina Friederike von Hohenzollern-Sigmaringen zu Oppersdorff"
    desk.session.save_contact(replace(desk.person(), name=name))
    page.resize(560, 590)
    card = page._card
    assert card._name.text() == name
    card.setFixedHeight(LOW - 1)
    assert card._name.text().startswith("Dr. Wilhelmina") and card._name.text().endswith("…")
    assert card._name.toolTip() == name and name in card.spoken()


def test_what_an_outcome_causes_is_said_beforehand(page: FocusPage) -> None:
    no_answer = page._outcomes._buttons[Outcome.NO_ANSWER]
    assert no_answer.accessibleName() == "No answer: try 2, Wed 25 Nov p.m."


def test_one_key_logs_and_the_next_ones_turn_comes(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    qtbot.keyClick(page, KEY.Key_3)
    assert desk.store.history("anna")[0].outcome is Outcome.NO_ANSWER
    assert page.current == "ben"
    assert page._count.text() == "2 of 3 · 0 spoke"
    assert page._said.text() == "Anna Schmidt: No answer. Next: call, Wed 25 Nov, afternoon"


def test_a_conversation_asks_for_the_next_step_and_is_counted(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    driven(LogDialog.accept)  # the first step that is offered
    qtbot.keyClick(page, KEY.Key_1)
    assert desk.store.history("anna")[0].outcome is Outcome.SPOKE
    assert page.current == "ben"
    assert page._count.text() == "2 of 3 · 1 spoke"


def test_a_conversation_that_is_not_agreed_on_is_not_logged(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    driven(LogDialog.reject)
    qtbot.keyClick(page, KEY.Key_1)
    assert page.current == "anna"
    assert len(desk.store.history("anna")) == 1


def test_the_note_goes_into_the_entry(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    qtbot.keyClick(page, KEY.Key_N)
    assert page._note.hasFocus()
    qtbot.keyClicks(page._note, "rang out 3 times")  # letters and digits are no acts here
    qtbot.keyClick(page._note, KEY.Key_Return)
    assert page.hasFocus()
    qtbot.keyClick(page, KEY.Key_3)
    assert desk.store.history("anna")[0].note == "rang out 3 times"
    assert page._note.text() == ""


def test_a_note_that_was_begun_is_kept_for_its_contact(qtbot: QtBot, page: FocusPage, pane: ContactPane) -> None:
    page._note.setText("wants a")
    qtbot.keyClick(page, KEY.Key_L)
    assert page._note.text() == ""
    qtbot.keyClick(page, KEY.Key_Left)
    assert page._note.text() == "wants a"
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, KEY.Key_Escape)
    assert pane.sheet.note.text() == "wants a"  # and it is there in the call sheet


def test_later_means_after_all_others(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    for after in ("ben", "cara", "anna"):
        qtbot.keyClick(page, KEY.Key_L)
        assert page.current == after
    assert page._card._said.text() == "Put off before"
    assert [row.contact for row in desk.session.today()] == ["anna", "ben", "cara"]  # nothing was changed


def test_back_shows_who_was_there_before_as_it_is_now(qtbot: QtBot, page: FocusPage) -> None:
    qtbot.keyClick(page, KEY.Key_3)
    qtbot.keyClick(page, KEY.Key_Left)
    assert page.current == "anna"
    assert page._card._said.text() == "Done already: No answer. → goes on."
    assert page._count.text() == "2 of 3 · 0 spoke"
    qtbot.keyClick(page, KEY.Key_Right)
    assert page.current == "ben"


def test_undo_takes_back_what_was_logged_and_returns(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    qtbot.keyClick(page, KEY.Key_3)
    qtbot.keyClick(page, KEY.Key_U)
    assert page.current == "anna"
    assert len(desk.store.history("anna")) == 1
    assert page._count.text() == "1 of 3 · 0 spoke"


def test_undo_does_not_reach_back_behind_the_session(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    before = desk.undo_text
    assert before  # something was done before it began
    qtbot.keyClick(page, KEY.Key_U)
    assert desk.undo_text == before
    assert not page._undo.isEnabled()
    qtbot.keyClick(page, KEY.Key_3)
    assert page._undo.isEnabled()


def test_a_step_that_was_skipped_or_planned_elsewhere_is_dealt_with(
    qtbot: QtBot, page: FocusPage, desk: Desk
) -> None:
    qtbot.keyClick(page, KEY.Key_X)
    assert page.current == "ben"
    assert page._calling.done == 1
    desk.session.undo_stack.undo()
    assert page.current == "anna"


def test_snoozed_comes_again_after_the_others(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    qtbot.keyClick(page, KEY.Key_S)
    assert desk.step("a").snoozed_until is not None
    assert page.current == "ben"
    assert page._calling.coming[-1] == "anna"


def test_who_is_added_to_today_meanwhile_has_a_turn(page: FocusPage, desk: Desk) -> None:
    desk.keep(contact("Dora Wolf", uid="dora"))
    desk.session.put_on_today([("dora", "Call back")], [], 0)
    assert "dora" in page._calling.waiting
    assert page.current == "anna"


def test_who_is_deleted_meanwhile_is_passed_over(page: FocusPage, desk: Desk) -> None:
    desk.session.delete_contacts(["anna"])
    assert page.current == "ben"


class Dialled(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.numbers: list[str] = []

    @Slot(QUrl)
    def dial(self, url: QUrl) -> None:
        self.numbers.append(url.toString())


@pytest.fixture
def dialled() -> Iterator[Dialled]:
    taken = Dialled()
    QDesktopServices.setUrlHandler("tel", taken, "dial")
    yield taken
    QDesktopServices.unsetUrlHandler("tel")


def test_calling_dials_and_starts_the_timer(qtbot: QtBot, page: FocusPage, desk: Desk, dialled: Dialled) -> None:
    qtbot.keyClick(page, KEY.Key_C)
    assert dialled.numbers == ["tel:+4930901820"]
    timer = page._card.timer
    assert timer.running
    desk.time_is("2026-11-23 09:15:30")
    timer.show_time()
    assert timer.text().startswith("1:30")
    qtbot.keyClick(page, KEY.Key_T)
    desk.time_is("2026-11-23 09:30")
    timer.show_time()
    assert "1:30" in timer.text()  # it stands


def test_the_timer_begins_anew_for_the_next_one_and_is_summed_up(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    for minute in (20, 40, 59):
        qtbot.keyClick(page, KEY.Key_T)
        desk.time_is(f"2026-11-23 09:{minute}")
        qtbot.keyClick(page, KEY.Key_3)
        assert not page._card.timer.running
        assert "0:00" in page._card.timer.text()
    assert page.current is None
    assert "45:00 on the phone" in page._closing._figures.text()


def test_the_call_is_over_while_it_is_written_down(
    qtbot: QtBot, page: FocusPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    timer, ran = page._card.timer, []
    monkeypatch.setattr(page._pane, "log", lambda _outcome: ran.append(timer.running))  # nothing is saved
    qtbot.keyClick(page, KEY.Key_T)
    desk.time_is("2026-11-23 09:20")
    qtbot.keyClick(page, KEY.Key_1)
    assert ran == [False]
    assert timer.running and page.current == "anna"  # it goes on
    timer.setChecked(False)
    qtbot.keyClick(page, KEY.Key_1)
    assert not timer.running  # what did not run is not started


def test_a_clock_that_is_set_back_gives_no_time_below_nothing(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    qtbot.keyClick(page, KEY.Key_T)
    desk.time_is("2026-11-23 08:00")
    page._card.timer.show_time()
    assert page._card.timer.text().startswith("0:00")


def test_a_break_stops_the_timer_and_says_who_is_next(qtbot: QtBot, page: FocusPage) -> None:
    qtbot.keyClick(page, KEY.Key_T)
    qtbot.keyClick(page, KEY.Key_B)
    assert not page._card.timer.running
    assert page._rest.isVisible()
    assert "Anna Schmidt is next" in page._rest.text.text()
    qtbot.keyClick(page, KEY.Key_3)  # nobody is asked about now
    assert page.current == "anna"
    qtbot.keyClick(page, KEY.Key_B)
    assert page._card.isVisible()
    assert page.hasFocus()


def test_the_note_is_for_what_is_to_be_done(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    assert page._note.placeholderText() == "Note for this call, in one line (N)"
    assert desk.session.save_follow_up(replace(desk.step("a"), channel=Channel.MEETING))
    assert page._note.placeholderText() == "Note for the next entry, in one line (N)"


def test_the_end_says_what_was_done_promised_and_waits(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    qtbot.keyClick(page, KEY.Key_3)
    qtbot.keyClick(page, KEY.Key_2)
    qtbot.keyClick(page, KEY.Key_3)
    desk.keep(follow_up("ben", moment("2026-11-26 10:00"), promised=True))
    page._show()
    end = page._closing
    assert end.isVisible()
    assert end._done.text() == "Left message 1 · No answer 2"
    assert end._promised.text() == "Ben Okafor: Ask about the proposal, Thu 26 Nov, 10:00"
    assert end._waits.text() == "Nothing else is on today’s list."
    assert end._leave.hasFocus()
    for key in (KEY.Key_Space, KEY.Key_Return):
        with qtbot.waitSignal(page.left):
            qtbot.keyClick(end._leave, key)


def test_undo_at_the_end_leads_back_into_the_list(qtbot: QtBot, page: FocusPage) -> None:
    for _ in range(3):
        qtbot.keyClick(page, KEY.Key_3)
    qtbot.keyClick(page, KEY.Key_U)
    assert page.current == "cara"
    assert page._card.isVisible()


def test_a_day_with_nothing_due_ends_calmly(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    pane = ContactPane(desk.session, theme, QMenu())
    qtbot.addWidget(pane)
    page = FocusPage(desk.session, theme, pane)
    qtbot.addWidget(page)
    page.show()
    page.begin()
    assert page._closing._title.text() == "Nothing is due today, and nobody is waiting."
    for key in (KEY.Key_3, KEY.Key_L, KEY.Key_B, KEY.Key_C, KEY.Key_S, KEY.Key_Left):
        qtbot.keyClick(page, key)
    assert page._closing.isVisible()


def test_it_goes_on_where_it_was_left_today_and_begins_anew_tomorrow(
    qtbot: QtBot, page: FocusPage, desk: Desk
) -> None:
    qtbot.keyClick(page, KEY.Key_L)
    page.hide()
    page.show()
    page.begin()
    assert page.current == "ben"
    page.hide()
    desk.time_is("2026-11-24 09:00")
    page.show()
    page.begin()
    assert page.current == "anna"


def test_what_was_undone_while_it_was_left_is_asked_again(qtbot: QtBot, page: FocusPage, desk: Desk) -> None:
    qtbot.keyClick(page, KEY.Key_3)
    page.hide()
    desk.session.undo_stack.undo()
    page.show()
    page.begin()
    assert page.current == "anna"
    assert page._count.text() == "1 of 3 · 0 spoke"


def test_it_does_not_begin_over_a_record_that_is_edited(
    qtbot: QtBot, page: FocusPage, pane: ContactPane, desk: Desk
) -> None:
    pane.new_contact(Contact("", ""))
    with qtbot.waitSignal(page.refused):
        assert not page.begin()


def test_a_key_that_is_held_down_deals_with_one_contact(qtbot: QtBot, page: FocusPage) -> None:
    for repeated in (False, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_3, Qt.KeyboardModifier.NoModifier, "3", repeated)
        QApplication.sendEvent(page, press)
    assert page.current == "ben"


def test_who_is_next_can_be_heard(qtbot: QtBot, page: FocusPage) -> None:
    assert page.accessibleDescription().startswith("Anna Schmidt, Acme GmbH, ")
    qtbot.keyClick(page, KEY.Key_3)
    assert page.accessibleDescription().startswith("Ben Okafor, ")
    assert page.accessibleDescription().endswith("2 of 3 · 0 spoke")


def test_it_fits_a_small_window(qtbot: QtBot, page: FocusPage) -> None:
    page.resize(940, 530)
    QApplication.processEvents()
    assert page.width() == 940
    assert page._outcomes.mapTo(page, page._outcomes.rect().bottomLeft()).y() < page.height()
    assert page._card._scroll.height() > 60


def test_a_record_that_means_harm_does_not_burst_it(page: FocusPage, desk: Desk) -> None:
    long = "W" * 5000
    desk.keep(contact(long, uid="long", organization=long, role=long, notes=long, phones=(Phone("1" * 300),),
                      best_hours=long),
              follow_up("long", moment("2026-11-22 10:00"), purpose=f"<b>{long}", promised=True, points=(long, long),
                        smallest_step=long, my_task=long))  # fmt: skip
    page.hide()
    page._day = None
    page.show()
    page.begin()
    QApplication.processEvents()
    assert page.current == "long"
    assert page._card._why.text().startswith("<b>W")  # as it was written
    assert page.minimumSizeHint().width() <= 940
    assert page.minimumSizeHint().height() <= 530


def test_every_control_of_it_can_be_read_out(qtbot: QtBot, page: FocusPage) -> None:
    assert nameless(page) == []
    qtbot.keyClick(page, KEY.Key_B)
    assert nameless(page) == []
    qtbot.keyClick(page, KEY.Key_B)
    for _ in range(3):
        qtbot.keyClick(page, KEY.Key_3)
    assert page._closing.isVisible()
    assert nameless(page) == []


def test_the_next_one_glides_in_where_that_is_wanted(
    qtbot: QtBot, page: FocusPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glide, "wants_motion", lambda _widget: True)
    with qtbot.waitSignal(page._stage._glide.finished):
        qtbot.keyClick(page, KEY.Key_3)
        assert page.current == "ben"
        assert page._pages.x() > 0
    assert page._pages.x() == 0
    assert not page._stage._leaving.isVisible()


class Calm(QProxyStyle):
    """A desktop that has animations switched off."""

    def styleHint(self, *_of: object) -> int:
        return 0


def test_a_desktop_without_animations_is_respected(qtbot: QtBot) -> None:
    widget, calm = QWidget(), Calm()
    qtbot.addWidget(widget)
    assert wants_motion(widget)
    widget.setStyle(calm)
    assert not wants_motion(widget)


def test_the_focus_returns_to_the_page_after_a_click_on_an_outcome(qtbot: QtBot, page: FocusPage) -> None:
    page._note.setFocus()
    qtbot.mouseClick(page._outcomes._buttons[Outcome.NO_ANSWER], Qt.MouseButton.LeftButton)
    assert page.current == "ben"
    assert page.hasFocus()


def test_another_number_is_called_with_two_keys(qtbot: QtBot, page: FocusPage, desk: Desk, dialled: Dialled) -> None:
    assert not page._card.others.isVisible()  # there is but one
    qtbot.keyClick(page, KEY.Key_C, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.activePopupWidget() is None
    mobile = Phone("0171 1234567", "mobile", "+491711234567")
    assert desk.session.save_contact(replace(ANNA, phones=(*ANNA.phones, mobile)))
    qtbot.keyClick(page, KEY.Key_C, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and [action.text() for action in menu.actions()] == ["0171 1234567 · mobile"]
    qtbot.keyClick(menu, KEY.Key_Return)
    assert dialled.numbers == ["tel:+491711234567"]
    assert page._card.timer.running


def test_a_session_goes_through_what_today_shows_and_then_says_what_is_left(desk: Desk, page: FocusPage) -> None:
    desk.session.prefer("Rows on Today", day_rows=2)
    page._calling = Calling(())
    assert page.begin()
    assert page._calling.total == 2
    for uid, step in (("anna", "a"), ("ben", "b")):
        assert page.current == uid
        desk.log(Outcome.NO_ANSWER, who=uid, closes=step)
    assert page.current is None and page._calling.total == 2
    assert "Cara Lim" in page._closing._what_waits()
    assert page.begin() and page.current == "cara"  # the next ones
