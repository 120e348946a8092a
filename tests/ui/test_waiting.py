"""The list of reminders that wait, and what can be done with them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QLocale, QModelIndex, Qt, QTime
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLayout
from pytestqt.qtbot import QtBot

from salesassist.domain.follow_up import Channel
from salesassist.domain.interaction import Outcome
from salesassist.domain.reminder import Told
from salesassist.domain.times import Now
from salesassist.session import Entry, Session
from salesassist.ui.theme import Theme
from salesassist.ui.waiting import Role, WaitingPage
from salesassist.ui.waiting.later import LaterDialog
from tests import factories

ANNA = factories.contact("Anna Schmidt", uid="anna", organization="Acme GmbH")
BEN = factories.contact("Ben Okafor", uid="ben")
MIKA = factories.contact("Mika Salo", uid="mika")
STEPS = (
    factories.follow_up(ANNA, factories.moment("2026-11-23 10:00"), uid="call", purpose="The proposal", promised=True),
    factories.follow_up(BEN, factories.MONDAY, uid="thanks", purpose="Say thanks"),
    factories.follow_up(MIKA, factories.moment("2026-11-19 15:00"), uid="article", purpose="Send the article"),
)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = factories.now("2026-11-23 10:20")

    def __call__(self) -> Now:
        return self.now


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(clock: Clock) -> Iterator[Session]:
    with factories.fresh_store() as store:
        factories.keep(store, ANNA, BEN, MIKA, *STEPS)
        session = Session(store, clock)
        told = [r for r in session.reminders() if r.follow_up.uid != "article"]
        store.tellings.record(told, Told.SHOWN, factories.moment("2026-11-23 10:07"))
        yield session


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, session: Session) -> WaitingPage:
    page = WaitingPage(session, theme)
    qtbot.addWidget(page)
    page.resize(520, 600)
    page.show_reminders(sorted(session.reminders(), key=lambda reminder: reminder.name))
    page.show()
    page.view.setFocus()
    return page


def shown(page: WaitingPage) -> list[str]:
    return [reminder.follow_up.uid for reminder in page.model.reminders()]


def snoozed(session: Session, uid: str) -> datetime | None:
    follow_up = session.follow_up(uid)
    assert follow_up is not None
    return follow_up.snoozed_until


def offered(page: WaitingPage, menu: str) -> dict[str, QAction]:
    """What a drop-down offers when it is opened, by its words."""
    button = {"all": page._all, "log": page._acts[1], "chosen": page._acts[2]}[menu]
    button.menu().aboutToShow.emit()
    return {action.text().partition("\t")[0]: action for action in button.menu().actions() if action.text()}


def act(page: WaitingPage, menu: str, text: str) -> None:
    offered(page, menu)[text].trigger()


def test_each_row_says_when_it_was_due_and_when_it_was_shown(page: WaitingPage) -> None:
    rows = [page.model.index(row).data(Role.ROW) for row in range(page.model.rowCount())]
    assert [row.when for row in rows] == [
        "due 10:00, shown 10:07", "due today, shown 10:07", "due Thu 19 Nov, 15:00, not shown yet",
    ]  # fmt: skip
    assert [row.chip for row in rows] == ["Overdue 20 min", "Due today", "Overdue 4 d"]


def test_a_row_can_be_spoken(page: WaitingPage) -> None:
    spoken = page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == ("Anna Schmidt, Acme GmbH, As promised: The proposal, Overdue 20 min, due 10:00, shown 10:07")


def test_opening_one_shows_its_contact_and_counts_as_reacting(
    qtbot: QtBot, page: WaitingPage, session: Session
) -> None:
    with qtbot.waitSignal(page.contact_opened) as opened:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert opened.args == ["anna"]
    assert shown(page) == ["thanks", "article"]
    assert "call" not in {reminder.follow_up.uid for reminder in session.reminders()}


def test_the_current_reminder_tells_whose_it_is(qtbot: QtBot, page: WaitingPage) -> None:
    with qtbot.waitSignal(page.contact_chosen) as chosen:
        qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert chosen.args == [page.current_contact()] == ["ben"]
    with qtbot.waitSignal(page.contact_chosen) as chosen:  # the next one takes the place of one that goes
        qtbot.keyClick(page.view, Qt.Key.Key_S)
    assert chosen.args == ["mika"]
    with qtbot.waitSignal(page.contact_chosen) as chosen:
        middle = page.view.visualRect(page.view.currentIndex()).center()
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert chosen.args == ["mika"]  # a click says it again


def test_s_snoozes_for_an_hour_and_the_due_date_stays(qtbot: QtBot, page: WaitingPage, session: Session) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_S)
    assert snoozed(session, "call") == factories.moment("2026-11-23 11:20")
    follow_up = session.follow_up("call")
    assert follow_up is not None and follow_up.due == STEPS[0].due
    assert shown(page) == ["thanks", "article"]


@pytest.mark.parametrize(("text", "minutes"), [("10 minutes", 10), ("30 minutes", 30), ("1 hour", 60)])
def test_the_menu_snoozes_for_minutes(
    page: WaitingPage, session: Session, clock: Clock, text: str, minutes: int
) -> None:
    act(page, "chosen", text)
    assert snoozed(session, "call") == clock.now.at + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("key", "now", "until"),
    [
        (Qt.Key.Key_T, "2026-11-23 10:20", "2026-11-24 09:00"),
        (Qt.Key.Key_T, "2026-11-27 10:20", "2026-11-28 09:00"),  # Saturday, as asked
        (Qt.Key.Key_T, "2026-11-24 02:00", "2026-11-24 09:00"),  # the user's day is still Monday
        (Qt.Key.Key_N, "2026-11-23 10:20", "2026-11-24 09:00"),
        (Qt.Key.Key_N, "2026-11-27 10:20", "2026-11-30 09:00"),
        (Qt.Key.Key_N, "2026-12-24 10:20", "2026-12-28 09:00"),  # Christmas
    ],
)
def test_tomorrow_and_the_next_working_day_are_two_things(
    qtbot: QtBot, page: WaitingPage, session: Session, clock: Clock, key: Qt.Key, now: str, until: str
) -> None:
    clock.now = factories.now(now)
    qtbot.keyClick(page.view, key)
    assert snoozed(session, "call") == factories.moment(until)


def test_the_menu_names_the_day_that_it_means(page: WaitingPage, clock: Clock) -> None:
    clock.now = factories.now("2026-11-27 10:20")
    assert list(offered(page, "chosen")) == [
        "10 minutes", "30 minutes", "1 hour", "Tomorrow (Sat 28 Nov, 09:00)", "Next working day (Mon 30 Nov, 09:00)",
        "Choose a day and time…",
    ]  # fmt: skip


def test_the_menu_offers_one_morning_once(qtbot: QtBot, page: WaitingPage, session: Session, clock: Clock) -> None:
    clock.now = factories.now("2026-11-24 10:20")
    assert list(offered(page, "chosen")) == [
        "10 minutes", "30 minutes", "1 hour", "Tomorrow (Wed 25 Nov, 09:00)", "Choose a day and time…",
    ]  # fmt: skip
    qtbot.keyClick(page.view, Qt.Key.Key_N)
    assert snoozed(session, "call") == factories.moment("2026-11-25 09:00")


def test_a_day_and_a_time_can_be_picked(
    qtbot: QtBot, page: WaitingPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pick(dialog: LaterDialog) -> int:
        dialog._day.setDate(QDate(2026, 11, 23))
        dialog._time.setTime(QTime(10, 0))
        assert not dialog._ok.isEnabled() and "past" in dialog._about.text()
        dialog._time.setTime(QTime(16, 30))
        assert dialog._ok.isEnabled()
        return 1

    monkeypatch.setattr(LaterDialog, "exec", pick)
    qtbot.keyClick(page.view, Qt.Key.Key_D)
    assert snoozed(session, "call") == factories.moment("2026-11-23 16:30")


def test_an_outcome_is_logged_as_anywhere_else(qtbot: QtBot, page: WaitingPage) -> None:
    with qtbot.waitSignal(page.outcome_requested) as asked:
        act(page, "log", "No answer")
    assert asked.args == ["anna", Outcome.NO_ANSWER]
    assert [action.text() for action in offered(page, "log").values()][:2] == ["Spoke\t1", "Left message\t2"]


def test_all_calls_can_be_logged_as_one_step_and_what_asks_for_a_next_step_cannot(
    page: WaitingPage, session: Session
) -> None:
    choices = offered(page, "all")
    assert page._all.accessibleName() == "For all 3"
    assert not [text for text in choices if "Spoke" in text or "Met" in text or "replied" in text]
    choices["Log “No answer” for 3"].trigger()
    assert shown(page) == []
    assert session.undo_stack.count() == 1 and session.undo_stack.undo_text() == "Log 3 outcomes"
    call = session.follow_up("call")
    assert call is not None and not call.is_open
    session.undo_stack.undo()
    assert all((step := session.follow_up(uid)) is not None and step.is_open for uid in ("call", "thanks", "article"))


def test_what_was_no_call_cannot_have_had_no_answer(page: WaitingPage, session: Session) -> None:
    reminders = page.model.reminders()
    mail = replace(reminders[0], follow_up=replace(reminders[0].follow_up, channel=Channel.EMAIL))
    page.show_reminders([mail])
    choices = offered(page, "all")
    assert not choices["Log “No answer” for 0"].isEnabled() and choices["Log “Sent” for 1"].isEnabled()


def test_a_late_one_says_why_where_that_is_known(page: WaitingPage) -> None:
    page.explain_late(lambda reminder: "the laptop slept" if reminder.follow_up.uid == "call" else "")
    rows = [page.model.index(row).data(Role.ROW) for row in range(2)]
    assert [row.when for row in rows] == ["due 10:00, shown 10:07: the laptop slept", "due today, shown 10:07"]
    assert rows[0].spoken.endswith("the laptop slept")


def test_seen_is_no_snooze_and_leaves_the_follow_up_as_it_was(page: WaitingPage, session: Session) -> None:
    before = session.follow_up("call")
    page._acts[4].click()
    assert shown(page) == ["thanks", "article"]
    assert session.follow_up("call") == before and session.undo_stack.count() == 0


def test_all_at_once_is_one_undo_step(page: WaitingPage, session: Session) -> None:
    act(page, "all", "Snooze: 1 hour")
    assert shown(page) == [] and page._empty.isVisible()
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert [snoozed(session, step.uid) for step in STEPS] == [None, None, None]


def test_those_chosen_are_acted_on_together(qtbot: QtBot, page: WaitingPage, session: Session) -> None:
    page.view.selectAll()
    qtbot.keyClick(page.view, Qt.Key.Key_T)
    assert shown(page) == []
    assert session.undo_stack.count() == 1


def test_a_snooze_that_could_not_be_kept_leaves_it_waiting(
    page: WaitingPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "snooze_all", lambda _uids, _until: False)
    act(page, "chosen", "1 hour")
    assert shown(page) == ["call", "thanks", "article"]


def test_the_next_one_is_chosen_when_one_goes(qtbot: QtBot, page: WaitingPage) -> None:
    page.view.setCurrentIndex(page.model.index(1))
    page._acts[4].click()
    assert page.view.currentIndex().row() == 1
    assert [index.row() for index in page.view.selectedIndexes()] == [1]


def test_the_chosen_stay_chosen_when_others_come(page: WaitingPage, session: Session) -> None:
    reminders = page.model.reminders()
    page.show_reminders(reminders[:1])
    page.show_reminders([reminders[2], reminders[0]])
    assert page.view.currentIndex().data(Role.ROW).reminder == reminders[0]


def test_the_status_moves_on_by_itself(page: WaitingPage, session: Session, clock: Clock) -> None:
    clock.now = factories.now("2026-11-23 11:00")
    session.time_passed.emit()
    assert page.model.index(0).data(Role.ROW).chip == "Overdue 1 h"


def test_nothing_waiting_says_so(page: WaitingPage) -> None:
    page.show_reminders([])
    assert page._empty.isVisible() and not page.view.isVisible() and not page._all.isVisible()
    page.open_chosen()
    assert not page.model.index(0).isValid() and page.model.rowCount(QModelIndex()) == 0


def test_every_control_has_a_name(page: WaitingPage) -> None:
    for widget in (page.view, page._all, *page._acts):
        assert widget.accessibleName() or widget.text()  # type: ignore[attr-defined]


# --- what a digest told, and a round of calls ------------------------------------------------------------------------


def chosen(page: WaitingPage) -> list[str]:
    return [index.data(Role.ROW).reminder.follow_up.uid for index in sorted(page.view.selectedIndexes())]


def test_what_a_digest_told_is_chosen(page: WaitingPage) -> None:
    page.choose(["thanks", "article", "done meanwhile"])
    assert chosen(page) == ["thanks", "article"]
    assert page.current_contact() == "ben"
    page.choose(["done meanwhile"])
    assert chosen(page) == ["thanks", "article"]


def test_all_are_called_one_after_the_other(qtbot: QtBot, page: WaitingPage, session: Session) -> None:
    with qtbot.waitSignal(page.call_requested) as asked:
        act(page, "all", "Call 3, one after the other")
    assert asked.args == ["anna"] and chosen(page) == ["call"]
    assert page._calls.isVisible() and page._calls._about.text() == "Calling Anna Schmidt; 2 after this one"
    with qtbot.waitSignal(page.call_requested) as asked:  # when that is logged, it is the next one's turn
        session.log(Entry("anna", Outcome.NO_ANSWER, session.now().at, closes="call"))
        page.show_reminders([r for r in session.reminders() if r.follow_up.uid != "call"])
    assert asked.args == [page.current_contact()]
    first = asked.args[0]
    with qtbot.waitSignal(page.call_requested) as asked:  # one that waits on is skipped, not marked
        page._calls._later.click()
    assert asked.args != [first] and page._calls._about.text().endswith("the last")
    assert len(shown(page)) == 2
    page.show_reminders([r for r in page.model.reminders() if r.follow_up.contact != asked.args[0]])
    assert not page._calls.isVisible() and not page._calls.under_way
    assert shown(page) == ["thanks" if first == "ben" else "article"]


def test_a_round_of_calls_ends_when_the_user_stops_it_or_goes_elsewhere(qtbot: QtBot, page: WaitingPage) -> None:
    for end in (page._calls._stop.click, page.hide):
        act(page, "all", "Call 3, one after the other")
        end()
        assert not page._calls.under_way
        with qtbot.assertNotEmitted(page.call_requested):
            page.show_reminders(page.model.reminders()[1:])
            QApplication.processEvents()
        page.show()
        page.show_reminders(sorted(page._session.reminders(), key=lambda reminder: reminder.name))


def test_only_calls_are_called(page: WaitingPage) -> None:
    reminders = page.model.reminders()
    mail = replace(reminders[0], follow_up=replace(reminders[0].follow_up, channel=Channel.EMAIL))
    page.show_reminders([mail])
    assert not offered(page, "all")["Call 0, one after the other"].isEnabled()


def test_a_snooze_over_the_end_of_summer_time_is_as_long_as_it_says(
    qtbot: QtBot, page: WaitingPage, session: Session, clock: Clock
) -> None:
    clock.now = factories.now("2026-10-25 02:30")  # the first time that clocks show it
    qtbot.keyClick(page.view, Qt.Key.Key_S)
    until = snoozed(session, "call")
    assert until is not None and until - clock.now.at.astimezone(UTC) == timedelta(hours=1)


def test_yesterday_is_small_inside_a_sentence(page: WaitingPage, clock: Clock) -> None:
    clock.now = factories.now("2026-11-24 10:20")
    page._refresh()
    row = page.model.index(0).data(Role.ROW)
    assert row.when == "due yesterday, 10:00, shown yesterday, 10:07" and row.why == "As promised: The proposal"


def test_where_there_is_no_room_tomorrow_is_left_to_the_menu(page: WaitingPage) -> None:
    page.resize(900, 600)
    assert page._next_day.isVisible()
    page._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the window may make it narrower
    page.setFixedWidth(240)
    assert not page._next_day.isVisible()
    page.setFixedWidth(900)
    assert page._next_day.isVisible()
    page.show_reminders([])
    assert not page._next_day.isVisible()  # there is nothing to be done with
