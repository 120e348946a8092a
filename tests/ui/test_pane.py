"""The contact pane: the call sheet, editing where it stands, the record's form, and one-key outcomes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QDateTime, QObject, Qt, QTime, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salesassist.domain.cadence import Rule
from salesassist.domain.contact import Contact, Email, Phone, Tier
from salesassist.domain.follow_up import Channel, Due, Part, PromiseEnd, State
from salesassist.domain.interaction import Outcome
from salesassist.store.store import Store
from salesassist.ui import words
from salesassist.ui.pane.calling_row import shortened
from salesassist.ui.pane.fields import InlineText, Written
from salesassist.ui.pane.history import LATELY, NEARLY
from salesassist.ui.pane.log_dialog import LogDialog
from salesassist.ui.pane.outcomes import ActButton
from salesassist.ui.pane.pane import ContactPane
from salesassist.ui.pane.plan_dialogs import PlanDialog, RestDialog
from salesassist.ui.pane.sheet import tel_link
from salesassist.ui.pane.signed_button import Sign
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up, interaction, moment, now

DAY = timedelta(days=1)
LEFT = Qt.MouseButton.LeftButton
RETURN, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
ANNA = contact(
    "Anna Maria Schmidt", uid="anna", organization="Acme GmbH", role="Buyer", given="Anna", middle="Maria",
    family="Schmidt", phones=(Phone("030 901820", "work", "+4930901820"),), emails=(Email("anna@acme.example"),),
    tags=("client",), tier=Tier.B, time_zone="America/New_York", country="DE", best_hours="09:00-11:00",
    introduced_by="ben", notes="Likes tea", aliases=("old-anna",), extra=("X-SKYPE:anna",), web=("acme.example",),
    nickname="Anni", department="Purchase", birthday="1980-02-03", how_met="at the fair",
)  # fmt: skip
BEN = contact("Ben Okafor", uid="ben")
CALL = follow_up(
    "anna", moment("2026-11-23 10:00"), uid="call", purpose="Walk through the offer", promised=True,
    points=("Too expensive last year", "Wants it by March"), smallest_step="A date for a demo",
    my_task="Send the deck", their_task="Ask the board",
)  # fmt: skip


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, desk: Desk) -> ContactPane:
    desk.keep(BEN, ANNA, CALL, follow_up("ben", MONDAY, uid="bens", purpose="Say thanks"),
              deal("anna", 9000), deal("anna", 100, currency="USD"))  # fmt: skip
    pane = ContactPane(desk.session, theme, QMenu())
    qtbot.addWidget(pane)
    pane.resize(420, 900)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.show_contact("anna")
    return pane


def driven(drive: Callable[[Any], None]) -> None:
    """Have `drive` do this with the dialog that opens next."""

    def go() -> None:
        box = QApplication.activeModalWidget()
        try:
            drive(box)
        finally:
            if box is not None and box.isVisible():
                box.close()

    QTimer.singleShot(0, go)


def press(button: str) -> Callable[[Any], None]:
    def go(box: Any) -> None:
        (found,) = [b for b in box.buttons() if b.text().replace("&", "") == button]
        found.click()

    return go


# --- the call sheet --------------------------------------------------------------------------------------------------


def test_the_sheet_says_why_and_what(pane: ContactPane) -> None:
    sheet = pane.sheet
    assert sheet._name.text() == "Anna Maria Schmidt"
    assert sheet._about.text() == "Buyer · Acme GmbH\n03:14 there"
    assert sheet._why.toPlainText() == "Walk through the offer"
    assert [field.toPlainText() for field in sheet._points] == ["Too expensive last year", "Wants it by March"]
    assert sheet._smallest.toPlainText() == "A date for a demo"
    assert sheet._tasks.text() == "Mine: Send the deck\nTheirs: Ask the board"
    assert "Promised today, 10:00" in sheet._when.text() and "best 09:00–11:00" in sheet._when.text()
    assert sheet._waiting.text() == "€\xa09,000 + $\xa0100"
    assert sheet._through.text() == "Ben Okafor (1 introduced)"
    assert sheet._chip.accessibleName() == "Due in 46 min"
    assert sheet._notes.text() == "Likes tea"
    assert sheet._history.text() == "Nothing yet."
    assert sheet._call.text() == "Call 030 901820"


def test_a_bare_contact_shows_no_empty_headings(pane: ContactPane, desk: Desk) -> None:
    desk.keep(contact("Cleo Day", uid="cleo"))
    pane.show_contact("cleo")
    sheet = pane.sheet
    for part in (*sheet._step_parts, sheet._tasks_part, sheet._waiting_part, sheet._through_part, sheet._notes_part):
        assert part.isHidden()
    assert sheet._no_step.isVisible()
    assert not sheet._mail.isEnabled()
    assert sheet._chip.accessibleName() == "No next step"


def test_where_there_is_no_number_the_button_adds_one(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    desk.keep(contact("Cleo Day", uid="cleo"))
    assert pane.sheet._call.property("look") == "primary"
    pane.show_contact("cleo")
    assert pane.sheet._call.text() == pane.sheet._call.accessibleName() == "Add a number…"
    assert pane.sheet._call.property("look") != "primary"  # nothing to call shouts for a click
    pane.sheet._call.setFocus()
    qtbot.keyClick(pane.sheet._call, Qt.Key.Key_Space)
    assert pane.editing
    at = QApplication.focusWidget()
    assert isinstance(at, QLineEdit)
    qtbot.keyClicks(at, "030 112233")
    qtbot.keyClick(at, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [phone.number for phone in desk.person("cleo").phones] == ["030 112233"]
    assert pane.sheet._call.text() == "Call 030 112233" and pane.sheet._call.property("look") == "primary"


def test_what_a_contact_is_stands_across_the_sheet_and_a_foreign_name_beside_its_picture(
    pane: ContactPane, desk: Desk
) -> None:
    desk.keep(contact("محمد عبد الرحمن", uid="arabic", organization="شركة النور"))
    pane.show_contact("arabic")
    sheet = pane.sheet
    QApplication.processEvents()
    assert sheet._about.geometry().right() > sheet._chip.geometry().left()  # under the status too
    assert sheet._name.alignment() & Qt.AlignmentFlag.AlignLeft
    assert sheet._name.alignment() & Qt.AlignmentFlag.AlignAbsolute
    sheet._name.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert sheet._name.alignment() & Qt.AlignmentFlag.AlignRight


def test_the_history_is_latest_first(pane: ContactPane, desk: Desk) -> None:
    desk.keep(
        interaction("anna", Outcome.MET, "2025-11-20 10:00", channel=Channel.MEETING, note="liked phase 1"),
        interaction("anna", Outcome.NO_ANSWER, "2026-11-22 10:00"),
    )
    pane.show_contact("anna")
    assert pane.sheet._history.text().splitlines() == [
        "Yesterday · Call, no answer", "Thu 20 Nov 2025 · Meeting: liked phase 1",
    ]  # fmt: skip


def test_text_of_others_is_never_taken_for_markup(pane: ContactPane, desk: Desk) -> None:
    desk.keep(contact("<b>Eve</b>", uid="eve", notes="<img src='x'>", organization="<i>Evil</i>"))
    pane.show_contact("eve")
    for label in (pane.sheet._name, pane.sheet._notes, pane.sheet._about):
        assert label.textFormat() is Qt.TextFormat.PlainText


def buttons(pane: ContactPane) -> dict[Outcome, Any]:
    return pane.sheet.outcomes._buttons


def effect_of(day: date, part: Part) -> str:
    return words.due_text(Due(day, part), now(), brief=True)


@pytest.mark.parametrize(
    ("days", "part", "text"),
    [
        (1, Part.MORNING, "tomorrow a.m."), (2, None, "Wed"), (3, Part.AFTERNOON, "Thu p.m."),
        (7, Part.MORNING, "Mon 30 Nov a.m."),
    ],
)  # fmt: skip
def test_a_day_is_told_as_short_as_can_be(desk: Desk, days: int, part: Part | None, text: str) -> None:
    assert words.soonest_text(Due(MONDAY + timedelta(days=days), part), desk.at) == text


def test_an_effect_that_has_no_room_is_told_shorter(qtbot: QtBot, theme: Theme) -> None:
    button = ActButton("No answer", "3", theme)
    qtbot.addWidget(button)
    button.resize(button.minimumSizeHint().width(), button.sizeHint().height())
    button.show_effect("try 3, Thursday the twenty-sixth of November", "try 3, Thu")
    cut = button.grab().toImage()
    button.show_effect("try 3, Thu")
    assert button.grab().toImage() == cut
    assert button.accessibleName() == "No answer: try 3, Thu"


def test_each_outcome_says_what_it_causes(pane: ContactPane) -> None:
    told = [button._effect for button in buttons(pane).values()]
    afternoon = Part.AFTERNOON
    assert told == [
        "agree the next step", f"try 2, {effect_of(MONDAY + 3 * DAY, afternoon)}",
        f"try 2, {effect_of(MONDAY + 2 * DAY, afternoon)}", "find it, tomorrow", "restarts the clock",
        "agree the next step", "agree the next step",
    ]  # fmt: skip


def test_an_outcome_that_causes_nothing_new_says_so(pane: ContactPane, desk: Desk) -> None:
    desk.keep(follow_up("anna", MONDAY + DAY, uid="later"))
    pane.show_contact("anna")
    button = buttons(pane)[Outcome.NO_ANSWER]
    assert button._effect == "what is planned stays"
    assert button.accessibleName() == "No answer: what is planned stays"


def test_what_the_sheet_says_moves_with_the_time(pane: ContactPane, desk: Desk) -> None:
    desk.time_is("2026-11-23 13:30")
    assert pane.sheet._chip.accessibleName() == "Overdue 3 h"
    assert pane.sheet._about.text().endswith("07:30 there")
    # their best hours, 09:00-11:00 in New York, are always in our afternoon
    assert buttons(pane)[Outcome.NO_ANSWER]._effect == f"try 2, {effect_of(MONDAY + 2 * DAY, Part.AFTERNOON)}"


@pytest.mark.parametrize(("at", "day"), [("2026-11-24 09:00", "yesterday"), ("2026-11-22 09:00", "tomorrow")])
def test_a_sheet_that_was_left_open_calls_days_by_what_they_are_now(
    pane: ContactPane, desk: Desk, qtbot: QtBot, at: str, day: str
) -> None:
    desk.keep(interaction("anna", Outcome.SPOKE, "2026-11-23 08:00"))
    pane.show_contact("anna")
    assert "today" in pane.sheet._when.text() and pane.sheet._history.text().startswith("Today")
    desk.time_is(at)
    qtbot.waitUntil(lambda: day in pane.sheet._when.text())
    assert pane.sheet._history.text().startswith(day.capitalize())


def test_a_zone_that_nobody_knows_is_left_out(pane: ContactPane, desk: Desk) -> None:
    for uid, zone in (("mars", "Mars/Olympus"), ("path", "../etc"), ("odd", "Europe/")):
        desk.keep(contact("Mo Zone", uid=uid, time_zone=zone))
        pane.show_contact(uid)
        assert pane.sheet._about.text() == ""


def test_a_contact_that_is_deleted_is_not_shown_any_longer(pane: ContactPane, desk: Desk) -> None:
    desk.session.delete_contacts(["anna"])
    assert not pane.sheet.isVisible()
    pane.log(Outcome.NO_ANSWER)  # nobody to log with
    desk.session.undo_stack.undo()
    assert pane.sheet.isVisible()


def test_who_is_not_to_be_contacted_has_no_next_step_promised_by_a_button(pane: ContactPane, desk: Desk) -> None:
    desk.keep(contact("Eve", uid="eve", do_not_contact=True))
    pane.show_contact("eve")
    assert {button._effect for button in buttons(pane).values()} == {"only recorded"}


@pytest.mark.parametrize(
    ("channel", "why", "waiting"),
    [
        (Channel.CALL, "Why you are calling", "Waiting on this call"),
        (Channel.MEETING, "Why you are meeting", "Waiting on this meeting"),
        (Channel.EMAIL, "Why you are writing", "Waiting on this message"),
    ],
)
def test_the_headings_follow_the_channel(
    channel: Channel, why: str, waiting: str, pane: ContactPane, desk: Desk
) -> None:
    desk.keep(contact("Eve", uid="eve"), deal("eve"), follow_up("eve", MONDAY, channel=channel))
    pane.show_contact("eve")
    sheet = pane.sheet
    assert (sheet._why_heading.accessibleName(), sheet._waiting_heading.accessibleName()) == (why, waiting)


def test_what_a_button_causes_is_said_as_it_is_called(pane: ContactPane, desk: Desk) -> None:
    desk.keep(contact("Eve", uid="eve"),
              follow_up("eve", MONDAY, rule_key=Rule.REFERRAL.value, channel=Channel.EMAIL))  # fmt: skip
    pane.show_contact("eve")
    assert buttons(pane)[Outcome.SENT]._effect.startswith("look in, ")


# --- links -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("+49 30 901820", "tel:+4930901820"),
        ("030/90 18-20", "tel:030901820"),
        ("*31#0301234", "tel:*31%230301234"),
        ("+1 (555) 010-9999", "tel:+15550109999"),
        ("030 12;rm -rf /&x=1?y#", "tel:030121%23"),
        ("javascript:alert(1)", "tel:1"),
    ],
)
def test_a_tel_link_holds_nothing_but_a_number(number: str, link: str) -> None:
    assert tel_link(number) == link


@given(st.text("0123456789+*#,;:?&=%/ ()x\n\t²٣é😀", max_size=40))
def test_whatever_was_typed_makes_a_harmless_tel_link(text: str) -> None:
    assert re.fullmatch(r"(tel:\+?([0-9*,]|%23)*)?", tel_link(text))


class Desktop(QObject):
    """Takes the links that are handed to the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    @Slot(QUrl)
    def take(self, link: QUrl) -> None:
        self.links.append(bytes(link.toEncoded().data()).decode())


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    taken = Desktop()
    for scheme in ("tel", "mailto"):
        QDesktopServices.setUrlHandler(scheme, taken, "take")
    yield taken
    for scheme in ("tel", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_calling_hands_a_link_to_the_desktop(qtbot: QtBot, pane: ContactPane, desktop: Desktop) -> None:
    qtbot.mouseClick(pane.sheet._call, LEFT)
    assert desktop.links == ["tel:+4930901820"]


def test_a_number_without_digits_is_not_dialled(pane: ContactPane, desk: Desk, desktop: Desktop) -> None:
    desk.keep(contact("Eve", uid="eve", phones=(Phone("unknown"),)))
    pane.show_contact("eve")
    pane.sheet.call()
    assert desktop.links == []


def test_another_number_can_be_called(pane: ContactPane, desk: Desk, desktop: Desktop) -> None:
    assert not pane.sheet._others.isVisible()  # there is but one
    mobile, home = Phone("0171 1234567", "R&D", "+491711234567"), Phone("040 112233")
    desk.keep(replace(ANNA, uid="two", aliases=(), phones=(*ANNA.phones, mobile, home)))
    pane.show_contact("two")
    assert pane.sheet._others.isVisible()
    first, second = pane.sheet._others.menu().actions()
    assert (first.text(), second.text()) == ("0171 1234567 · R&&D", "040 112233")
    first.trigger()
    assert desktop.links == ["tel:+491711234567"]


def test_where_there_is_no_room_the_number_is_shortened_in_its_middle_after_all_else_went(
    qtbot: QtBot, pane: ContactPane, desk: Desk
) -> None:
    desk.keep(replace(ANNA, uid="two", aliases=(), phones=(Phone("+49 30 1234567890 ext. 12345"), Phone("040 112233"))))
    call, mail = pane.sheet._call, pane.sheet._mail
    pane.resize(800, 700)
    pane.show_contact("two")
    assert call.text() == "Call +49 30 1234567890 ext. 12345" and call.sign is mail.sign is Sign.NOWHERE
    while call.sign is Sign.NOWHERE:
        pane.resize(pane.width() - 2, 700)
    assert call.text() == "+49 30 1234567890 ext. 12345" and call.sign is Sign.BEFORE  # whole, for as long as can be
    while call.sign is Sign.BEFORE:
        assert "…" not in call.text()
        pane.resize(pane.width() - 2, 700)
    assert call.text() == "+49 30 1234567890 ext. 12345" and mail.sign is Sign.ALONE
    pane.resize(340, 700)
    text = call.text()
    assert text.startswith("+49") and text.endswith("45") and "…" in text
    assert call.sign is Sign.NOWHERE and mail.sign is Sign.ALONE
    row = pane.sheet._reach
    qtbot.waitUntil(lambda: call.width() >= call.sizeHint().width() and row.more.geometry().right() == row.width() - 1)
    buttons = (call, row.others, mail, row.more)
    assert len({after.x() - before.geometry().right() for before, after in pairwise(buttons)}) == 1
    assert len({button.height() for button in buttons}) == 1
    assert call.accessibleName() == "Call +49 30 1234567890 ext. 12345" and call.accessibleName() in call.toolTip()
    assert mail.text() == "E-mail"  # as it is read out


def test_a_shortened_number_has_no_fourth_point(qapp: QApplication) -> None:
    number, metrics = "+49 30 1234567890 ext. 12345", QFontMetrics(qapp.font())
    short = {shortened(number, metrics, room) for room in range(metrics.horizontalAdvance(number))}
    assert len(short) > 9 and not any("…." in text for text in short)


def test_a_point_takes_one_line_again_where_there_is_room_for_it(qtbot: QtBot) -> None:
    """Qt does not tell when lines become fewer: there was a gap below it."""
    around, field = QWidget(), InlineText("Point", "")
    column = QVBoxLayout(around)
    column.addWidget(field)
    column.addStretch(1)
    qtbot.addWidget(around)
    around.resize(400, 300)
    around.show()
    one = field.height()
    field.show_text("Agree a walk over the site with the shift lead")
    around.resize(150, 300)
    qtbot.waitUntil(lambda: field.height() > one)
    around.resize(400, 300)
    qtbot.waitUntil(lambda: field.height() == one)


def test_the_points_are_numbered(pane: ContactPane) -> None:
    for number, field in enumerate(pane.sheet._points, 1):
        row = field.parentWidget()
        assert row is not None
        (before,) = row.findChildren(QLabel)
        assert before.text() == f"{number}."
        assert before.geometry().right() < field.geometry().left()


def test_of_a_long_history_the_last_is_shown_and_all_of_it_when_asked_for(
    qtbot: QtBot, pane: ContactPane, desk: Desk
) -> None:
    days = [f"2026-10-{day:02} 10:00" for day in range(1, 21)]
    desk.keep(*(interaction("anna", Outcome.NO_ANSWER, day) for day in days))
    pane.show_contact("anna")
    history = pane.sheet._history
    assert len(history.text().splitlines()) == LATELY and history.text().startswith("Tue 20 Oct")
    assert history.fold.text() == "Show all 20"
    history.fold.setFocus()
    qtbot.keyClick(history.fold, Qt.Key.Key_Space)
    assert len(history.text().splitlines()) == 20 and history.fold.text() == "Show only the latest"
    pane.log(Outcome.NO_ANSWER)
    assert len(history.text().splitlines()) == 21  # it stays as the user had it
    pane.show_contact("ben")
    assert history.fold.isHidden() and history.text() == "Nothing yet."
    pane.show_contact("anna")
    assert len(history.text().splitlines()) == LATELY


def test_a_history_that_is_hardly_longer_is_not_folded(pane: ContactPane, desk: Desk) -> None:
    desk.keep(*(interaction("anna", Outcome.NO_ANSWER, f"2026-10-{day:02} 10:00") for day in range(1, NEARLY + 1)))
    pane.show_contact("anna")
    assert len(pane.sheet._history.text().splitlines()) == NEARLY
    assert pane.sheet._history.fold.isHidden()


def test_whoever_is_not_to_be_contacted_is_not_called_under_another_number(pane: ContactPane, desk: Desk) -> None:
    desk.keep(replace(ANNA, uid="two", aliases=(), phones=(*ANNA.phones, Phone("040 112233")), do_not_contact=True))
    pane.show_contact("two")
    assert pane.sheet._others.isVisible() and not pane.sheet._others.isEnabled()


@pytest.mark.parametrize("name", ["x" * 300, "Donaudampfschifffahrtsgesellschaftskapitän"])
def test_a_name_without_a_blank_is_wrapped(name: str, pane: ContactPane, desk: Desk) -> None:
    desk.keep(contact(name, uid="long"))
    pane.show_contact("long")
    shown = pane.sheet._name
    assert max(shown.fontMetrics().horizontalAdvance(part) for part in re.split("[ \u200b]", shown.text())) < 100


def test_the_number_can_be_copied(pane: ContactPane) -> None:
    pane.copy_number()
    assert QGuiApplication.clipboard().text() == "030 901820"


# --- editing where it stands -----------------------------------------------------------------------------------------


def fields(pane: ContactPane) -> dict[str, Any]:
    sheet = pane.sheet
    return {"purpose": sheet._why, "first": sheet._points[0], "second": sheet._points[1], "smallest": sheet._smallest}


STORED: dict[str, Callable[[Any], str]] = {
    "purpose": lambda step: step.purpose,
    "first": lambda step: step.points[0],
    "second": lambda step: step.points[1],
    "smallest": lambda step: step.smallest_step,
}


@pytest.mark.parametrize("field", STORED)
@pytest.mark.parametrize("leave", ["enter", "keypad", "tab", "elsewhere"])
def test_a_field_is_saved_when_it_is_left_and_not_before(
    field: str, leave: str, qtbot: QtBot, pane: ContactPane, desk: Desk
) -> None:
    text = fields(pane)[field]
    before = STORED[field](desk.step("call"))
    text.setFocus()
    text.selectAll()
    qtbot.keyClicks(text, "New words")
    assert STORED[field](desk.step("call")) == before
    if leave == "enter":
        qtbot.keyClick(text, RETURN)
    elif leave == "keypad":
        qtbot.keyClick(text, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    elif leave == "tab":
        qtbot.keyClick(text, TAB)
    else:
        pane.sheet.note.setFocus()
    assert STORED[field](desk.step("call")) == "New words"
    assert desk.session.undo_stack.count() == 1
    assert desk.undo_text == "Edit next step of Anna Maria Schmidt"
    assert not text.hasFocus()
    unchanged = replace(desk.step("call"), purpose=CALL.purpose, points=CALL.points, smallest_step=CALL.smallest_step)
    assert replace(unchanged, attempt=None) == CALL  # nothing else was touched


def test_escape_gives_back_what_was_there(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    pane.sheet._why.setFocus()
    qtbot.keyClicks(pane.sheet._why, "Oops")
    qtbot.keyClick(pane.sheet._why, ESCAPE)
    assert pane.sheet._why.toPlainText() == "Walk through the offer"
    assert desk.session.undo_stack.count() == 0


def test_a_purpose_cannot_be_emptied(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    pane.sheet._why.setFocus()
    pane.sheet._why.selectAll()
    qtbot.keyClick(pane.sheet._why, Qt.Key.Key_Backspace)
    qtbot.keyClick(pane.sheet._why, RETURN)
    assert desk.step("call").purpose == "Walk through the offer"
    assert pane.sheet._why.toPlainText() == "Walk through the offer"


def test_a_point_that_is_emptied_goes(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    first = pane.sheet._points[0]
    first.setFocus()
    first.selectAll()
    qtbot.keyClick(first, Qt.Key.Key_Backspace)
    qtbot.keyClick(first, RETURN)
    assert desk.step("call").points == ("Wants it by March",)
    assert [field.toPlainText() for field in pane.sheet._points] == ["Wants it by March", ""]


def test_what_was_typed_goes_to_the_contact_it_was_typed_for(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    pane.sheet._why.setFocus()
    pane.sheet._why.selectAll()
    qtbot.keyClicks(pane.sheet._why, "Show the demo")
    pane.show_contact("ben")  # another row is chosen before the field was left
    assert desk.step("call").purpose == "Show the demo"
    assert desk.step("bens").purpose == "Say thanks"
    assert pane.sheet._why.toPlainText() == "Say thanks"
    pane.sheet.note.setFocus()
    assert desk.step("bens").purpose == "Say thanks"
    assert desk.session.undo_stack.count() == 1


def test_two_fields_edited_one_after_the_other_are_both_kept(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    pane.sheet._why.setFocus()
    pane.sheet._why.selectAll()
    qtbot.keyClicks(pane.sheet._why, "Show the demo")
    qtbot.keyClick(pane.sheet._why, TAB)
    qtbot.keyClicks(pane.sheet._points[0], "New: ")
    pane.sheet.note.setFocus()
    assert desk.step("call").purpose == "Show the demo"
    assert "New: " in desk.step("call").points[0]


def test_what_is_being_typed_survives_a_refresh(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    pane.sheet._why.setFocus()
    pane.sheet._why.selectAll()
    qtbot.keyClicks(pane.sheet._why, "Show the d")
    desk.session.reload()
    desk.time_is("2026-11-23 09:20")
    assert pane.sheet._why.toPlainText() == "Show the d"
    assert desk.step("call").purpose == "Walk through the offer"


def test_logging_saves_what_was_being_typed_first(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    pane.sheet._why.setFocus()
    pane.sheet._why.selectAll()
    qtbot.keyClicks(pane.sheet._why, "Show the demo")
    qtbot.mouseClick(buttons(pane)[Outcome.NO_ANSWER], LEFT)
    assert desk.step("call").purpose == "Show the demo"
    assert [f.purpose for f in desk.open()] == ["Show the demo"]


def test_an_undone_edit_is_shown_again(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    pane.sheet._smallest.setFocus()
    qtbot.keyClicks(pane.sheet._smallest, "x")
    qtbot.keyClick(pane.sheet._smallest, RETURN)
    desk.session.undo_stack.undo()
    assert pane.sheet._smallest.toPlainText() == "A date for a demo"


# --- logging ---------------------------------------------------------------------------------------------------------


def test_a_try_is_logged_at_once_with_its_note(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    qtbot.keyClicks(pane.sheet.note, "rang out")
    with qtbot.waitSignal(pane.said) as said:
        qtbot.mouseClick(buttons(pane)[Outcome.NO_ANSWER], LEFT)
    assert said.args == ["No answer logged with Anna Maria Schmidt"]
    (entry,) = desk.store.history("anna")
    assert (entry.note, entry.outcome, entry.follow_up, entry.at) == ("rang out", Outcome.NO_ANSWER, "call", desk.at.at)
    assert pane.sheet.note.text() == ""
    assert desk.step("call").promise_end is PromiseEnd.KEPT
    assert "no answer: rang out" in pane.sheet._history.text()


def test_a_try_of_yesterday_is_logged_for_yesterday(pane: ContactPane, desk: Desk) -> None:
    said = []

    def drive(dialog: Any) -> None:
        dialog._when.setDateTime(QDateTime(QDate(2026, 11, 20), QTime(15, 30)))
        dialog._note.setText("rang out on Friday")
        said.append(dialog._then.text())
        dialog._done.click()

    driven(drive)
    pane.log(Outcome.NO_ANSWER, earlier=True)
    (entry,) = desk.store.history("anna")
    assert (entry.at, entry.note) == (moment("2026-11-20 15:30"), "rang out on Friday")
    (step,) = desk.store.follow_ups_of("anna", open_only=True)
    # two working days after Friday, at her best hours
    assert (step.due.day, step.due.part) == (date(2026, 11, 24), Part.AFTERNOON)
    assert "tomorrow" in said[0]
    assert entry.recorded_at == desk.at.at


def test_an_earlier_entry_that_is_thought_better_of_is_none(pane: ContactPane, desk: Desk) -> None:
    driven(lambda dialog: dialog._cancel.click())
    pane.log(Outcome.LEFT_MESSAGE, earlier=True)
    assert desk.store.history("anna") == []


def test_a_note_that_could_not_be_logged_is_kept(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    qtbot.keyClicks(pane.sheet.note, "rang out")
    desk.store._database.execute_sql("PRAGMA query_only = 1")
    with qtbot.assertNotEmitted(pane.said):
        pane.log(Outcome.NO_ANSWER)
    assert pane.sheet.note.text() == "rang out"


def test_a_call_is_closed_by_a_try_though_something_else_is_more_urgent(pane: ContactPane, desk: Desk) -> None:
    desk.keep(follow_up("anna", MONDAY - DAY, uid="mail", channel=Channel.EMAIL))
    pane.show_contact("anna")
    pane.log(Outcome.NO_ANSWER)
    assert (desk.step("call").state, desk.step("mail").state) == (State.DONE, State.OPEN)
    assert any(f.attempt == 2 for f in desk.open())


def test_a_conversation_asks_for_the_next_step(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    pane.sheet.note.setText("liked it")

    def drive(dialog: LogDialog) -> None:
        assert isinstance(dialog, LogDialog)
        assert dialog._note.toPlainText() == "liked it"
        dialog.accept()

    driven(drive)
    pane.log(Outcome.SPOKE)
    (entry,) = desk.store.history("anna")
    assert (entry.outcome, entry.note) == (Outcome.SPOKE, "liked it")
    assert desk.one().due == Due(MONDAY + 7 * DAY)
    assert pane.sheet.note.text() == ""


@pytest.mark.parametrize("outcome", [Outcome.SPOKE, Outcome.MET, Outcome.REPLIED, Outcome.SENT])
def test_a_conversation_that_is_not_finished_is_not_logged(outcome: Outcome, pane: ContactPane, desk: Desk) -> None:
    pane.sheet.note.setText("liked it")
    driven(QDialog.reject)
    pane.log(outcome)
    assert desk.store.history("anna") == []
    assert desk.session.undo_stack.count() == 0
    assert pane.sheet.note.text() == "liked it"


def test_the_door_open_message_is_sent_with_one_key(pane: ContactPane, desk: Desk) -> None:
    desk.keep(contact("Cleo Day", uid="cleo"), follow_up(
        "cleo", MONDAY, uid="door", rule_key=Rule.DOOR_OPEN.value, channel=Channel.EMAIL))  # fmt: skip
    pane.show_contact("cleo")
    assert buttons(pane)[Outcome.SENT]._effect == "something useful, Mon 4 Jan 2027"
    pane.log(Outcome.SENT)
    assert desk.one("cleo").rule_key == Rule.USEFUL
    assert desk.store.history("cleo")[0].channel is Channel.EMAIL


def test_a_snooze_reminds_in_an_hour(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    qtbot.mouseClick(pane.sheet.outcomes._snooze, LEFT)
    assert desk.step("call").snoozed_until == moment("2026-11-23 10:14")
    assert desk.step("call").due == CALL.due


# --- planning --------------------------------------------------------------------------------------------------------


def test_a_step_is_planned(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    def drive(dialog: PlanDialog) -> None:
        qtbot.keyClicks(dialog._editor._purpose, "Show the demo")
        dialog.accept()

    driven(drive)
    pane.plan()
    (new,) = [f for f in desk.open() if f.uid != "call"]
    assert (new.purpose, new.due) == ("Show the demo", Due(MONDAY + DAY))


@pytest.mark.parametrize(
    ("button", "end", "promised"),
    [("Yes, agreed", PromiseEnd.MOVED, True), ("No, move it anyway", PromiseEnd.BROKEN, False)],
)
def test_rescheduling_a_promise_asks_whether_they_agreed(
    button: str, end: PromiseEnd, promised: bool, pane: ContactPane, desk: Desk
) -> None:
    def drive(dialog: PlanDialog) -> None:
        dialog._editor._day.setDate(dialog._editor._day.date().addDays(3))
        driven(press(button))
        dialog.accept()

    driven(drive)
    pane.reschedule()
    assert desk.step("call").promise_end is end
    assert (desk.one().promised, desk.one().due.at) == (promised, moment("2026-11-26 10:00"))


def test_a_promise_is_not_moved_without_an_answer(pane: ContactPane, desk: Desk) -> None:
    def drive(dialog: PlanDialog) -> None:
        dialog._editor._day.setDate(dialog._editor._day.date().addDays(3))
        driven(press("Cancel"))
        dialog.accept()

    driven(drive)
    pane.reschedule()
    assert desk.one().due == CALL.due
    assert desk.session.undo_stack.count() == 0


def test_the_dialog_that_moves_a_step_says_so_and_is_ready_for_the_day(pane: ContactPane, desk: Desk) -> None:
    def drive(dialog: PlanDialog) -> None:
        assert dialog.windowTitle() == "Reschedule the step with Anna Maria Schmidt"
        assert dialog._editor._day.date() == QDate(2026, 11, 23)  # its own, which is not past
        assert dialog.focusWidget() is dialog._editor._day
        dialog._editor._day.setDate(QDate(2026, 11, 26))
        driven(press("Yes, agreed"))
        dialog.accept()

    driven(drive)
    pane.reschedule()
    assert desk.one().due.at == moment("2026-11-26 10:00")


def test_what_is_overdue_is_moved_to_the_next_working_day_unless_another_is_chosen(
    pane: ContactPane, desk: Desk
) -> None:
    old = follow_up("ben", date(2026, 11, 19), uid="old", purpose="Say thanks", promised=False)
    desk.keep(old)
    pane.show_contact("ben")

    def drive(dialog: PlanDialog) -> None:
        assert dialog._editor._day.date() == QDate(2026, 11, 24)
        assert not dialog.touched  # nothing is lost with it
        dialog.reject()

    driven(drive)
    pane.reschedule()
    assert desk.step("old").due == old.due
    assert desk.session.undo_stack.count() == 0


def test_another_purpose_is_no_move(pane: ContactPane, desk: Desk) -> None:
    def drive(dialog: PlanDialog) -> None:
        dialog._editor._purpose.setText("Show the demo")
        dialog.accept()

    driven(drive)
    pane.reschedule()
    assert (desk.one().uid, desk.one().purpose) == ("call", "Show the demo")


def test_a_rest_asks_about_what_is_due_before_its_end(pane: ContactPane, desk: Desk) -> None:
    asked: list[str] = []

    def answer(box: QMessageBox) -> None:
        asked.extend((box.text(), box.informativeText()))
        press("Move to the end of the rest")(box)

    def drive(dialog: RestDialog) -> None:
        dialog._reason.setText("on leave")
        dialog.accept()
        driven(answer)

    driven(drive)
    pane.rest()
    assert "Walk through the offer, Today, 10:00" in asked[0]
    assert "promise" in asked[1]
    assert desk.person().resting_until == date(2027, 2, 22)  # ninety days are a Sunday
    assert desk.one().due == Due(date(2027, 2, 22))


def test_skipping_waking_and_do_not_contact(pane: ContactPane, desk: Desk, desktop: Desktop) -> None:
    said: list[str] = []
    pane.said.connect(said.append)
    pane.skip()
    assert desk.step("call").state is State.SKIPPED
    pane.do_not_contact()
    assert pane.sheet._chip.accessibleName() == "Do not contact"
    assert not pane.sheet._call.isEnabled() and not pane.sheet._plan.isEnabled()
    pane.sheet.call()
    pane.message()
    pane.plan()  # neither opens a dialog
    assert desktop.links == []
    assert said.pop() == "Anna Maria Schmidt asked not to be contacted"
    pane.wake()
    assert not desk.person().do_not_contact
    assert said == [
        "Skipped, and the promise is broken: Walk through the offer",
        "Anna Maria Schmidt will not be contacted", "Anna Maria Schmidt rests no longer",
    ]  # fmt: skip


# --- the record ------------------------------------------------------------------------------------------------------


def edit(pane: ContactPane) -> Any:
    pane.edit()
    assert pane.editing
    return pane.form


def rows(form: Any, what: str) -> list[tuple[QLineEdit, QLineEdit, Any]]:
    return getattr(form, what)._rows


def test_a_record_that_is_left_alone_is_saved_as_it_was(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    before = desk.person()
    form = edit(pane)
    form._save()
    assert not pane.editing
    assert desk.person() == before
    assert desk.session.undo_stack.count() == 0


def test_what_the_form_does_not_show_is_kept(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    before = desk.person()
    form = edit(pane)
    form._role.setText("Head of purchase")
    qtbot.keyClick(form._role, RETURN)
    assert desk.person() == replace(before, role="Head of purchase")
    assert desk.undo_text == "Edit Anna Maria Schmidt"
    assert pane.sheet._about.text().startswith("Head of purchase")


@pytest.mark.parametrize("field", ["_role", "_notes", "_tier", "_more"])
def test_ctrl_enter_saves_from_everywhere_in_the_form_though_the_window_has_an_act_with_these_keys(
    qtbot: QtBot, pane: ContactPane, desk: Desk, field: str
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    started: list[bool] = []
    menu = window.menuBar().addMenu("View")
    act = menu.addAction("Start calling", lambda: started.append(True))
    act.setShortcut("Ctrl+Return")
    window.setCentralWidget(pane)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    form = edit(pane)
    form._role.setText("Head of purchase")
    at = form._phones._more if field == "_more" else getattr(form, field)
    at.setFocus()
    qtbot.keyClick(at, RETURN, Qt.KeyboardModifier.ControlModifier)
    assert desk.person().role == "Head of purchase"
    assert (started, pane.editing) == ([], False)
    pane.setFocus()
    qtbot.keyClick(pane, RETURN, Qt.KeyboardModifier.ControlModifier)
    assert started == [True]
    pane.setParent(None)


def test_every_field_of_the_form_is_saved(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    desk.keep(contact("Cleo Day", uid="cleo"))
    pane.show_contact("cleo")
    form = edit(pane)
    for field, text in (
        (form._name, "Cleo  Night "), (form._organization, "Moon Ltd"), (form._role, "CEO"), (form._zone, "Asia/Tokyo"),
        (form._tags, "client, , met at fair, client"), (form._country, "gb"), (form._hours, "9 - 11:30"),
        (form._how_met, "fair"), (form._introducer, "Ben Okafor"),
    ):  # fmt: skip
        field.setText(text)
    form._tier.setCurrentIndex(form._tier.findData(Tier.A))
    form._notes.setPlainText("tea\nno milk")
    rows(form, "_phones")[0][0].setText("020 7946 0958")
    rows(form, "_phones")[0][1].setText("work")
    rows(form, "_emails")[0][0].setText("cleo@moon.example")
    form._save()
    cleo = desk.person("cleo")
    assert cleo == replace(
        contact("Cleo Night", uid="cleo"), organization="Moon Ltd", role="CEO", time_zone="Asia/Tokyo", country="GB",
        tags=("client", "met at fair"), best_hours="09:00-11:30", how_met="fair", introduced_by="ben", tier=Tier.A,
        notes="tea\nno milk", phones=(Phone("020 7946 0958", "work", "+442079460958"),),
        emails=(Email("cleo@moon.example"),), added_at=cleo.added_at,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("field", "text", "word"),
    [
        ("_zone", "Mars/Olympus", "is not a time zone"),
        ("_hours", "mornings", "Best hours look like"),
        ("_hours", "17:00-09:00", "Best hours look like"),
        ("_introducer", "Nobody Known", "is not among your contacts"),
    ],
)
def test_what_cannot_be_saved_is_refused_with_a_word(
    field: str, text: str, word: str, pane: ContactPane, desk: Desk
) -> None:
    before = desk.person()
    form = edit(pane)
    getattr(form, field).setText(text)
    form._save()
    assert pane.editing
    assert word in form._trouble.text() and form._trouble.isVisible()
    assert desk.person() == before


def test_a_contact_needs_a_name_or_an_organisation(pane: ContactPane, desk: Desk) -> None:
    form = edit(pane)
    form._name.clear()
    form._organization.setText("  ")
    form._save()
    assert pane.editing and "name" in form._trouble.text()
    form._organization.setText("Acme GmbH")
    form._save()
    assert desk.person().name == "Acme GmbH"


def test_an_address_without_an_at_is_refused(pane: ContactPane) -> None:
    form = edit(pane)
    rows(form, "_emails")[0][0].setText("anna.acme.example")
    form._save()
    assert pane.editing and "is not an e-mail address" in form._trouble.text()


def test_phones_keep_their_meaning(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    form = edit(pane)
    (add,) = [b for b in form.findChildren(QPushButton) if b.text() == "+ Add phone"]
    qtbot.mouseClick(add, LEFT)
    rows(form, "_phones")[1][0].setText("+1 555 010 9999 5")  # too long for a number
    qtbot.mouseClick(add, LEFT)
    rows(form, "_phones")[2][0].setText("089 1234567")
    qtbot.mouseClick(add, LEFT)  # an empty one is left out
    form._save()
    assert [(p.number, p.label, p.e164) for p in desk.person().phones] == [
        ("030 901820", "work", "+4930901820"), ("+1 555 010 9999 5", "", None), ("089 1234567", "", "+49891234567"),
    ]  # fmt: skip


def test_a_row_of_the_form_can_be_removed(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    form = edit(pane)
    (remove,) = [b for b in form.findChildren(QToolButton) if b.accessibleName() == "Remove Phone"]
    qtbot.mouseClick(remove, LEFT)
    form._save()
    assert desk.person().phones == ()


def test_a_new_name_leaves_no_parts_of_the_old_one(pane: ContactPane, desk: Desk) -> None:
    form = edit(pane)
    form._name.setText("Anna Weber")
    form._save()
    anna = desk.person()
    assert (anna.name, anna.given, anna.middle, anna.family) == ("Anna Weber", "", "", "")
    assert anna.nickname == "Anni"


def test_of_two_introducers_of_one_name_the_right_one_stays(pane: ContactPane, desk: Desk) -> None:
    desk.keep(contact("Ben Okafor", uid="other-ben"))
    pane.show_contact("anna")
    form = edit(pane)
    form._role.setText("CEO")
    form._save()
    assert desk.person().introduced_by == "ben"


def test_an_introducer_in_the_trash_does_not_stop_an_edit(pane: ContactPane, desk: Desk) -> None:
    desk.session.delete_contacts(["ben"])
    pane.show_contact("anna")
    form = edit(pane)
    form._role.setText("CEO")
    form._save()
    assert (desk.person().role, desk.person().introduced_by) == ("CEO", "ben")
    form = edit(pane)
    form._introducer.clear()
    form._save()
    assert desk.person().introduced_by is None


def test_a_new_contact_is_added(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    pane.new_contact(Contact("", "Cleo Day"))
    assert pane.form._heading.text() == "New contact"
    rows(pane.form, "_phones")[0][0].setText("030 901820")
    with qtbot.waitSignal(pane.contact_added) as added:
        qtbot.keyClick(pane.form._name, RETURN, Qt.KeyboardModifier.ControlModifier)
    cleo = desk.person(added.args[0])
    assert (cleo.name, cleo.phones) == ("Cleo Day", (Phone("030 901820", "", "+4930901820"),))  # the user's country
    assert pane.uid == cleo.uid and not pane.editing
    assert desk.undo_text == "Add Cleo Day"


def test_that_an_edit_was_saved_is_said_with_a_way_back(pane: ContactPane, desk: Desk) -> None:
    said: list[str] = []
    pane.said.connect(said.append)
    form = edit(pane)
    form._save()
    assert not pane.editing and said == [] and desk.undo_text == ""  # nothing was changed
    form = edit(pane)
    form._name.setText("Anna Berg")
    form._save()
    assert said == ["Anna Berg saved"] and desk.undo_text.startswith("Edit")
    desk.session.undo_stack.undo()
    assert desk.person().name != "Anna Berg"


def test_while_a_record_is_edited_it_stays(pane: ContactPane, desk: Desk) -> None:
    form = edit(pane)
    form._role.setText("CEO")
    pane.show_contact("ben")
    desk.session.reload()
    pane.log(Outcome.NO_ANSWER)
    assert pane.editing and form._role.text() == "CEO"
    assert desk.store.history("anna") == []


def test_a_record_that_was_only_looked_at_gives_way_to_another_contact(pane: ContactPane) -> None:
    edit(pane)
    pane.show_contact("anna")  # a list that is made anew
    pane.show_contact(None)
    assert pane.editing
    pane.show_contact("ben")
    assert pane.editing  # one is in it
    pane.form._name.clearFocus()
    pane.show_contact("ben")
    assert not pane.editing and pane.uid == "ben"


def test_a_record_that_something_was_written_into_stays_when_it_is_left(pane: ContactPane) -> None:
    form = edit(pane)
    rows(form, "_phones")[0][0].setText("040 1")
    form._name.clearFocus()
    pane.show_contact("ben")
    assert pane.editing


def test_a_new_contact_stays_when_it_is_left(pane: ContactPane) -> None:
    pane.new_contact()
    pane.form._name.clearFocus()
    pane.show_contact("ben")
    assert pane.editing


def test_tab_comes_to_a_phone_before_the_button_that_adds_one(qtbot: QtBot, pane: ContactPane) -> None:
    form = edit(pane)
    form._phones._more.click()
    first, second = rows(form, "_phones")
    qtbot.waitUntil(second[0].isVisible)
    form._role.setFocus()
    reached = []
    for _stop in range(7):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, TAB)
        reached.append(QApplication.focusWidget())
    assert [reached[0], reached[1], reached[3], reached[4]] == [first[0], first[1], second[0], second[1]]
    assert reached[6] is form._phones._more


def test_leaving_the_form_asks_about_what_is_written_and_saves_nothing(
    qtbot: QtBot, pane: ContactPane, desk: Desk
) -> None:
    form = edit(pane)
    form._role.setText("CEO")
    driven(press("Cancel"))
    qtbot.keyClick(form._role, ESCAPE)
    assert pane.editing and form._role.text() == "CEO"
    driven(press("Cancel"))
    pane.new_contact()
    assert form._role.text() == "CEO"
    driven(press("Throw away"))
    qtbot.keyClick(form._role, ESCAPE)
    assert not pane.editing and pane.sheet.isVisible()
    assert desk.person().role == "Buyer"


def test_a_form_that_was_only_looked_at_is_left_without_a_question(
    qtbot: QtBot, pane: ContactPane, desk: Desk
) -> None:
    form = edit(pane)
    qtbot.keyClick(form._role, ESCAPE)
    assert not pane.editing


def test_enter_on_a_button_of_the_form_presses_it(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    form = edit(pane)
    form._role.setText("CEO")
    (cancel,) = [b for b in form.findChildren(QPushButton) if b.text() == "Cancel"]
    cancel.setFocus()
    driven(press("Throw away"))
    qtbot.keyClick(cancel, RETURN)
    assert not pane.editing
    assert desk.person().role == "Buyer"


def test_a_record_that_cannot_be_saved_stays_open(pane: ContactPane, desk: Desk) -> None:
    form = edit(pane)
    form._role.setText("CEO")
    desk.store._database.execute_sql("PRAGMA query_only = 1")
    form._save()
    assert pane.editing and form._role.text() == "CEO"
    assert "read-only" in desk.failed[0]


def test_what_another_program_added_meanwhile_is_not_lost(pane: ContactPane, desk: Desk) -> None:
    form = edit(pane)
    form._role.setText("CEO")
    with Store(desk.store.path.parent) as other, other.change():
        other.save_contact(replace(desk.person(), tags=("client", "vip"), do_not_contact=True))
    form._save()
    anna = desk.person()
    assert (anna.role, anna.tags, anna.do_not_contact) == ("CEO", ("client", "vip"), True)


def test_a_button_with_room_for_one_line_shows_its_word(qtbot: QtBot, theme: Theme) -> None:
    button = ActButton("Left message", "2", theme)
    qtbot.addWidget(button)
    button.show_effect("try 2, Thu")
    button.resize(button.sizeHint())

    def inks() -> int:
        """In how many rows of pixels something is written, the frame and the key left out."""
        picture = button.grab(button.rect().adjusted(8, 3, -34, -3)).toImage()
        ground = picture.pixel(0, 0)
        rows = range(picture.height())
        return sum(any(picture.pixel(x, y) != ground for x in range(picture.width())) for y in rows)

    both = inks()
    button.set_brief(True)
    assert button.sizeHint().height() == button.minimumSizeHint().height()
    button.resize(button.sizeHint())
    assert 0 < inks() < both * 0.75
    assert button.toolTip().startswith("Left message: try 2, Thu")


def test_of_a_long_text_so_many_lines_are_shown_and_the_rest_in_a_tip(qtbot: QtBot) -> None:
    label, name = Written(), "Dr. Wilhelmina Friederike von Hohenzollern-Sigmaringen zu Oppersdorff"
    qtbot.addWidget(label)
    label.show_at_most(name, 2, 120)
    assert label.text().startswith("Dr. Wilhelmina") and label.text().endswith("…")
    assert label.heightForWidth(120) <= 2.5 * label.fontMetrics().lineSpacing()
    assert label.toolTip() == name
    label.show_at_most(name, 2, 2000)
    assert (label.text(), label.toolTip()) == (name, "")


def test_an_address_that_has_no_room_beside_its_label_has_a_line_of_its_own(
    qtbot: QtBot, pane: ContactPane, desk: Desk
) -> None:
    long = "wilhelmina.hohenzollern@sigmaringen.example"
    desk.keep(contact("Anna Schmidt", uid="wide", emails=(Email(long, "work"), Email("a@b.example", "home"))))
    pane.show_contact("wide")
    pane.resize(330, 900)
    pane.show()
    pane.edit()
    (first, first_label, _row), (second, second_label, _other) = pane.form._emails._rows
    qtbot.waitUntil(lambda: first_label.y() > first.y())
    assert first.width() >= first.fontMetrics().horizontalAdvance(long) or first.width() > 250
    assert second_label.geometry().center().y() == second.geometry().center().y()
