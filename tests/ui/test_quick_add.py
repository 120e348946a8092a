"""Quick add, used by keys and mouse: what is shown while a line is typed, corrected, and saved."""

import sys
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from salesassist.domain.capture_reading import Kind
from salesassist.domain.contact import Tier
from salesassist.domain.follow_up import Channel, Due, Part
from salesassist.ui.quick_add.parts import PartChip
from salesassist.ui.quick_add.popups import WhatPopup, WhenPopup, WhoPopup
from salesassist.ui.quick_add.window import QuickAddWindow
from salesassist.ui.theme import Theme
from salesassist.ui.today import quick_add
from salesassist.ui.today.quick_add import QuickAdd
from tests.desk import Desk
from tests.factories import MONDAY, contact, moment

RETURN, ESCAPE, DOWN, RIGHT = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Right
SHIFT, LEFT = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def book(desk: Desk) -> Desk:
    desk.keep(
        contact("Anna Schmidt", uid="anna", organization="Acme GmbH", country="DE", tags=("old",)),
        contact("Anna Berg", uid="berg", country="DE"),
        contact("Kateryna Kowalska", uid="kat", organization="Northwind Traders", country="DE"),
    )
    return desk


@pytest.fixture
def quick(qtbot: QtBot, theme: Theme, book: Desk) -> QuickAdd:
    widget = QuickAdd(book.session, theme)
    qtbot.addWidget(widget)
    widget.resize(620, 200)
    widget.show()
    widget.activateWindow()
    widget.begin()
    return widget


def typed(qtbot: QtBot, quick: QuickAdd, text: str) -> None:
    quick._line.clear()
    qtbot.keyClicks(quick._line, text)


def chip(quick: QuickAdd, kind: Kind) -> PartChip:
    assert quick._parts is not None
    found = quick._parts.chip(kind)
    assert found is not None, kind
    return found


def texts(quick: QuickAdd) -> dict[Kind, str]:
    assert quick._parts is not None
    return {part.kind: part.text() for part in quick._parts.chips if isinstance(part, PartChip)}


def test_each_part_of_the_reading_is_a_chip_and_one_sentence_says_what_is_saved(qtbot: QtBot, quick: QuickAdd) -> None:
    typed(qtbot, quick, "call Anna Schmidt Tue 10:00 about the offer, promised, I send the draft #vip, tier A")
    assert texts(quick) == {
        Kind.CHANNEL: "Call", Kind.CONTACT: "Anna Schmidt (Acme GmbH)", Kind.DAY: "Tomorrow, 10:00",
        Kind.PURPOSE: "“the offer”", Kind.PROMISED: "Promised", Kind.MINE: "I: send the draft", Kind.TIER: "Tier A",
        Kind.TAG: "#vip",
    }  # fmt: skip
    assert quick._reading.text() == (
        "Enter plans a call with Anna Schmidt (Acme GmbH): tomorrow, 10:00, “the offer”, promised, I: send the draft, "
        "tier A, #vip."
    )
    assert quick._line.accessibleDescription() == quick._reading.text()
    assert chip(quick, Kind.DAY).accessibleName() == "When: Tomorrow, 10:00"


def test_everything_a_line_says_is_saved_as_one_step_to_undo(qtbot: QtBot, quick: QuickAdd, book: Desk) -> None:
    typed(qtbot, quick, "call Anna Schmidt Tue 10:00 about the shop, they ask the board #vip, tier B, worth 4,800 EUR")
    with qtbot.waitSignals([quick.planned, quick.finished]):
        qtbot.keyClick(quick._line, RETURN)
    step = book.one()
    assert (step.purpose, step.their_task, step.due.at) == ("the shop", "ask the board", moment("2026-11-24 10:00"))
    anna = book.person()
    assert (anna.tags, anna.tier) == (("old", "vip"), Tier.B)
    assert step.deal is not None
    deal = book.store.deal(step.deal)
    assert deal is not None and (deal.title, deal.value, deal.currency) == ("the shop", Decimal(4800), "EUR")
    assert book.session.undo_stack.count() == 1
    book.session.undo_stack.undo()
    assert book.open() == [] and book.person().tags == ("old",) and book.store.deal(deal.uid) is None


def test_somebody_new_is_added_with_the_step_in_one(qtbot: QtBot, quick: QuickAdd, book: Desk) -> None:
    typed(qtbot, quick, "call Lena Brandt at Acme Studio tomorrow about the shop, +49 170 1234567, lena@acme.example")
    assert texts(quick)[Kind.CONTACT] == "New: Lena Brandt (Acme Studio)"
    assert quick._reading.text().startswith("Enter adds Lena Brandt (Acme Studio) and plans: call, tomorrow")
    with qtbot.waitSignal(quick.planned) as told:
        qtbot.keyClick(quick._line, RETURN)
    lena = book.person(told.args[0])
    assert (lena.name, lena.organization) == ("Lena Brandt", "Acme Studio")
    assert [phone.e164 for phone in lena.phones] == ["+491701234567"]
    assert [email.address for email in lena.emails] == ["lena@acme.example"]
    assert book.one(lena.uid).due == Due(MONDAY.replace(day=24))
    assert book.session.undo_stack.count() == 1
    book.session.undo_stack.undo()
    assert book.store.contact(lena.uid) is None and len(book.session.book) == 3


def test_a_call_on_a_sunday_is_unwelcome_to_somebody_new_as_well(qtbot: QtBot, quick: QuickAdd) -> None:
    for name in ("Anna Schmidt", "Zoe Quinn"):
        typed(qtbot, quick, f"call {name} 2026-11-29 about the offer")
        assert "not a working day" in quick._reading.text() and quick._reading.property("look") == "caution", name
    typed(qtbot, quick, "call Zoe Quinn 2026-11-30 about the offer")
    assert quick._reading.property("look") == "muted"


def test_a_firm_a_slip_and_a_first_name_alone_find_the_contact(qtbot: QtBot, quick: QuickAdd) -> None:
    for line in ("call Northwind tomorrow", "call Kateryna Kowalksa tomorrow", "call Kateryna tomorrow"):
        typed(qtbot, quick, line)
        assert texts(quick)[Kind.CONTACT] == "Kateryna Kowalska (Northwind Traders)", line
    typed(qtbot, quick, "call Kateryna Kowalksa tomorrow")
    assert "You wrote “Kateryna Kowalksa”." in quick._reading.text()
    assert chip(quick, Kind.CONTACT).accessibleName().endswith("(assumed)")


def test_of_two_with_one_name_one_is_chosen_by_keys_and_stays_chosen(qtbot: QtBot, quick: QuickAdd, book: Desk) -> None:
    typed(qtbot, quick, "call Anna tomorrow")
    assert texts(quick)[Kind.CONTACT] == "Which Anna?"
    qtbot.keyClick(quick._line, RETURN)
    assert book.session.undo_stack.count() == 0 and quick._line.text() == "call Anna tomorrow"
    qtbot.keyClick(quick._line, DOWN)
    assert chip(quick, Kind.CHANNEL).hasFocus()
    qtbot.keyClick(chip(quick, Kind.CHANNEL), RIGHT)
    qtbot.keyClick(chip(quick, Kind.CONTACT), RETURN)
    popup = quick._popup
    assert isinstance(popup, WhoPopup)
    qtbot.keyClick(popup._field, DOWN)
    qtbot.keyClick(popup._field, RETURN)
    assert texts(quick)[Kind.CONTACT] == "Anna Schmidt (Acme GmbH)"
    qtbot.waitUntil(quick._line.hasFocus)
    qtbot.keyClicks(quick._line, " 10:00 about prices")
    assert texts(quick)[Kind.CONTACT] == "Anna Schmidt (Acme GmbH)"
    qtbot.keyClick(quick._line, RETURN)
    assert book.one().purpose == "prices"


def test_another_contact_is_searched_for_in_the_popup(qtbot: QtBot, quick: QuickAdd) -> None:
    typed(qtbot, quick, "call Anna Berg tomorrow")
    qtbot.mouseClick(chip(quick, Kind.CONTACT), LEFT)
    popup = quick._popup
    assert isinstance(popup, WhoPopup)
    qtbot.keyClicks(popup._field, "kate")
    qtbot.keyClick(popup._field, RETURN)
    assert texts(quick)[Kind.CONTACT].startswith("Kateryna")


def test_a_known_name_may_be_somebody_new_and_have_the_form(qtbot: QtBot, quick: QuickAdd) -> None:
    typed(qtbot, quick, "call Anna tomorrow, 0170 1234567")
    qtbot.mouseClick(chip(quick, Kind.CONTACT), LEFT)
    popup = quick._popup
    assert isinstance(popup, WhoPopup)
    for _ in range(2):
        qtbot.keyClick(popup._field, DOWN)
    qtbot.keyClick(popup._field, RETURN)
    assert texts(quick)[Kind.CONTACT] == "New: Anna"
    qtbot.mouseClick(chip(quick, Kind.CONTACT), LEFT)
    popup = quick._popup
    assert isinstance(popup, WhoPopup)
    qtbot.keyClicks(popup._field, "Anna Zobel")
    qtbot.keyClick(popup._field, DOWN)
    with qtbot.waitSignal(quick.unknown) as told:
        qtbot.keyClick(popup._field, RETURN)
    assert told.args[0].name == "Anna Zobel"


def test_another_day_and_time_hold_while_the_line_is_edited(qtbot: QtBot, quick: QuickAdd, book: Desk) -> None:
    typed(qtbot, quick, "call Anna Berg 31.2.")
    assert texts(quick)[Kind.DAY] == "When?"
    qtbot.mouseClick(chip(quick, Kind.DAY), LEFT)
    popup = quick._popup
    assert isinstance(popup, WhenPopup)
    qtbot.keyClick(popup._calendar.focusProxy() or popup._calendar, RIGHT)
    qtbot.keyClicks(popup._time, "halb drei")
    qtbot.keyClick(popup._time, RETURN)
    assert "14:30" in texts(quick)[Kind.DAY]
    shown = texts(quick)[Kind.DAY]
    qtbot.keyClicks(quick._line, " about it")
    assert texts(quick)[Kind.DAY] == shown
    qtbot.keyClick(quick._line, RETURN)
    due = book.one("berg").due
    assert due.at is not None and due.at.strftime("%H:%M") == "14:30"


def test_figures_typed_over_the_days_are_the_time(qtbot: QtBot, quick: QuickAdd, book: Desk) -> None:
    typed(qtbot, quick, "call Anna Berg tomorrow 10:00")
    qtbot.mouseClick(chip(quick, Kind.DAY), LEFT)
    popup = quick._popup
    assert isinstance(popup, WhenPopup)
    for key in "16":
        at = popup.focusWidget()
        assert at is not None
        qtbot.keyClicks(at, key)
    assert popup._time.text() == "16" and popup.focusWidget() is popup._time
    qtbot.keyClick(popup._time, RETURN)
    assert "16:00" in texts(quick)[Kind.DAY]


def test_a_time_that_is_none_or_over_is_refused_in_the_popup(qtbot: QtBot, quick: QuickAdd) -> None:
    typed(qtbot, quick, "call Anna Berg today")
    qtbot.mouseClick(chip(quick, Kind.DAY), LEFT)
    popup = quick._popup
    assert isinstance(popup, WhenPopup)
    for text, said in (("25:99", "is not a time"), ("08:00", "past already")):
        popup._time.clear()
        qtbot.keyClicks(popup._time, text)
        qtbot.keyClick(popup._time, RETURN)
        assert popup.isVisible() and said in popup._amiss.text()
    afternoon = next(pill for pill in popup._parts.buttons() if pill.property("part") == Part.AFTERNOON.value)
    qtbot.mouseClick(afternoon, LEFT)
    qtbot.keyClick(popup._time, RETURN)
    assert texts(quick)[Kind.DAY] == "Today, afternoon"


def test_channel_purpose_promise_and_marks_are_corrected(qtbot: QtBot, quick: QuickAdd, book: Desk) -> None:
    typed(qtbot, quick, "call Anna Berg 27.11. about it #vip")
    qtbot.keyClick(chip(quick, Kind.PROMISED), Qt.Key.Key_Space)
    qtbot.mouseClick(chip(quick, Kind.PURPOSE), LEFT)
    what = quick._popup
    assert isinstance(what, WhatPopup)
    what._field.clear()
    qtbot.keyClicks(what._field, "the price")
    qtbot.keyClick(what._field, RETURN)
    for kind, act in ((Kind.TAG, "Leave out"), (Kind.CHANNEL, "E-mail")):
        qtbot.mouseClick(chip(quick, kind), LEFT)
        menu = quick._popup
        assert isinstance(menu, QMenu)
        next(one for one in menu.actions() if one.text() == act).trigger()
        menu.close()
    assert Kind.TAG not in texts(quick)
    qtbot.keyClick(quick._line, RETURN)
    step = book.one("berg")
    assert (step.channel, step.purpose, step.promised) == (Channel.EMAIL, "the price", True)
    assert book.person("berg").tags == ()
    typed(qtbot, quick, "call Anna Berg")
    assert "not promised" in chip(quick, Kind.PROMISED).accessibleName()  # corrections end with the line


def test_shift_enter_saves_and_stays_escape_empties_then_leaves(qtbot: QtBot, theme: Theme, book: Desk) -> None:
    window = QuickAddWindow(book.session, theme)
    qtbot.addWidget(window)
    window.come_up()
    line = window._entry._line
    qtbot.keyClicks(line, "call Anna Berg tomorrow")
    qtbot.keyClick(line, RETURN, SHIFT)
    assert window.isVisible() and line.text() == "" and window._said.text() == "Planned with Anna Berg: tomorrow"
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, ESCAPE)
    assert window.isVisible() and line.text() == ""
    qtbot.keyClick(line, ESCAPE)
    assert not window.isVisible()
    window.come_up()
    assert window._said.isHidden()
    qtbot.keyClicks(line, "call Anna Berg in 3 days")
    with qtbot.waitSignal(window.planned):
        qtbot.keyClick(line, RETURN)
    assert not window.isVisible() and len(book.open("berg")) == 2


def test_the_small_window_says_why_nothing_was_saved(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    desk.keep(contact("Bob Tran", uid="bob", do_not_contact=True))
    window = QuickAddWindow(desk.session, theme)
    qtbot.addWidget(window)
    window.come_up()
    qtbot.keyClicks(window._entry._line, "call Bob tomorrow")
    qtbot.keyClick(window._entry._line, RETURN)
    assert window.isVisible() and "do not contact" in window._said.text()
    assert window._entry._line.text() == "call Bob tomorrow"


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_a_german_line_in_a_german_window(qtbot: QtBot, quick: QuickAdd, book: Desk, german: None) -> None:
    typed(qtbot, quick, "ruf Anna Berg Do um halb drei an wegen Angebot, versprochen")
    qtbot.keyClick(quick._line, RETURN)
    step = book.one("berg")
    assert (step.due.at, step.purpose, step.promised) == (moment("2026-11-26 14:30"), "Angebot", True)


_WORDS = ["call", "Anna", "Berg", "Schmidt", "Lena", "tomorrow", "Tue", "10:00", "31.2.", "about", "it", ",",
          "promised", "#vip", "tier", "A", "worth", "€500", "I", "send", "they", "+49 170 1234567", "l@b.example",
          "at", "Acme"]  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=10).map(" ".join))
@example("call Anna Berg about it , I send , promised")
@example("call Lena Brandt tomorrow +49 170 1234567 #vip tier A worth €500")
def test_what_is_said_is_what_is_saved(quick: QuickAdd, book: Desk, line: str) -> None:
    quick._line.setText(line)
    shown, said = texts(quick), quick._reading.text()
    promise = chip(quick, Kind.PROMISED).accessibleName()
    saved: list[str] = []
    quick.planned.connect(saved.append)
    quick._take()
    quick.planned.disconnect(saved.append)
    quick._line.clear()
    assert bool(saved) == said.startswith("Enter ") == book.session.undo_stack.can_undo()
    if not saved:
        return
    (step,) = book.open(saved[0])
    person = book.person(saved[0])
    book.session.undo_stack.undo()
    assert not book.session.undo_stack.can_undo()
    assert person.name in shown[Kind.CONTACT] and person.name in said
    assert step.promised == (promise == "Promise: promised")
    assert (Kind.TIER in shown) == (person.tier is not None)
    assert (Kind.DEAL in shown) == (step.deal is not None)
    assert (Kind.MINE in shown, Kind.THEIRS in shown) == (bool(step.my_task), bool(step.their_task))
    assert (Kind.TAG in shown) == ("vip" in person.tags)
    assert (Kind.PHONE in shown, Kind.EMAIL in shown) == (bool(person.phones), bool(person.emails))


def test_the_reading_is_a_few_milliseconds(quick: QuickAdd) -> None:
    """Far above what it takes, so that a busy machine passes; a look at every contact would not."""
    import time

    line = "call Anna Berg tomorrow 10:00 about the proposal, promised"
    best = min(_time_of(quick, line, time.process_time) for _ in range(5))
    assert best < 0.05
    QApplication.processEvents()


def _time_of(quick: QuickAdd, line: str, clock: object) -> float:
    start = clock()  # type: ignore[operator]
    quick._line.setText(line)
    spent = clock() - start  # type: ignore[operator]
    quick._line.clear()
    return float(spent)


def test_what_a_line_is_read_by_is_read_in_when_the_cursor_comes(
    qtbot: QtBot, quick: QuickAdd, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick._line.clearFocus()
    monkeypatch.setattr(quick_add, "_READER", "colorsys")  # which nothing of ours asks for
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    quick.begin()
    qtbot.waitUntil(lambda: "colorsys" in sys.modules)
