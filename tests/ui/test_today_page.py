"""Today, used by mouse and keys: the list, its order, and what is dropped on it."""

import json
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QFontMetricsF
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.follow_up import Channel, Due, State
from salesassist.domain.interaction import Outcome
from salesassist.domain.status import Status
from salesassist.session import Entry, Session
from salesassist.store.store import Store
from salesassist.ui.contacts import CONTACTS_MIME
from salesassist.ui.theme import Theme
from salesassist.ui.toast import Toast
from salesassist.ui.today.delegate import TodayDelegate
from salesassist.ui.today.model import ROWS_MIME, Role, TodayModel
from salesassist.ui.today.page import TodayPage
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up, interaction, moment, now

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
DAY = timedelta(days=1)
NAMES = ("Anna Schmidt", "Ben Okafor", "Cleo Day", "Dora Nair", "Emil Karl")
ABCDE = ["a", "b", "c", "d", "e"]


@pytest.fixture
def five(desk: Desk) -> Desk:
    """Five follow-ups, "a" the most overdue, "e" due today; and two contacts without one."""
    for number, name in enumerate(NAMES):
        person = contact(name, uid=f"contact-{name[0].lower()}", organization="Acme GmbH")
        desk.keep(person, follow_up(person, MONDAY - (4 - number) * DAY, uid=name[0].lower()))
    return desk


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, five: Desk) -> TodayPage:
    return made(qtbot, theme, five.session)


def made(qtbot: QtBot, theme: Theme, session: Session) -> TodayPage:
    page = TodayPage(session, theme)
    qtbot.addWidget(page)
    page.resize(700, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.view.setFocus()
    return page


def order(page: TodayPage) -> list[str]:
    return page.model.order()


def chosen(page: TodayPage) -> list[str]:
    return page.view.selected_keys()


def place(page: TodayPage, key: str, *, below: bool = False) -> QPoint:
    """A point of the row, in its upper or lower half."""
    box = page.view.visualRect(page.model.index(page.model.row_of(key)))
    return QPoint(box.center().x(), box.top() + (50 if below else 12))


def click(qtbot: QtBot, page: TodayPage, key: str, with_key: Qt.KeyboardModifier = NONE) -> None:
    qtbot.mouseClick(page.view.viewport(), LEFT, with_key, place(page, key))


class Drop(QDropEvent):
    """A drop at a point of the list, from another widget (or the list itself)."""

    def __init__(self, data: QMimeData, at: QPoint, source: QWidget | None = None) -> None:
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        super().__init__(QPointF(at), actions, data, LEFT, NONE)
        self._source, self._data = source, data  # the event does not keep the data alive

    def source(self) -> QWidget | None:  # type: ignore[override]
        return self._source


def drop_rows(page: TodayPage, keys: list[str], at: QPoint) -> Drop:
    indexes = [page.model.index(page.model.row_of(key)) for key in keys]
    event = Drop(page.model.mimeData(indexes), at, page.view)
    page.view.dropEvent(event)
    QApplication.processEvents()
    return event


def contacts_data(*uids: str) -> QMimeData:
    data = QMimeData()
    data.setData(CONTACTS_MIME, json.dumps(uids).encode())
    return data


# --- keys ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "key", "expected"),
    [
        ("c", UP, "acbde"),
        ("c", DOWN, "abdce"),
        ("a", UP, "abcde"),  # it is the first already
        ("e", DOWN, "abcde"),
        ("bc", UP, "bcade"),
        ("bc", DOWN, "adbce"),
        ("bd", UP, "bdace"),  # rows apart come together
        ("bd", DOWN, "acebd"),
        ("ab", UP, "abcde"),
        ("abcde", DOWN, "abcde"),
    ],
)
def test_alt_and_an_arrow_move_the_chosen_rows(
    rows: str, key: Qt.Key, expected: str, qtbot: QtBot, page: TodayPage, five: Desk
) -> None:
    click(qtbot, page, rows[0])
    for other in rows[1:]:
        click(qtbot, page, other, CTRL)
    qtbot.keyClick(page.view, key, ALT)
    assert order(page) == list(expected)
    assert chosen(page) == sorted(rows)  # still chosen, in their order
    moved = expected != "abcde"
    assert five.session.undo_stack.count() == moved
    if moved:
        name = f"{len(rows)} rows" if len(rows) > 1 else next(n for n in NAMES if n[0].lower() == rows)
        assert five.undo_text == f"Move {name}"
        five.session.undo_stack.undo()
        assert order(page) == ABCDE


def test_several_moves_are_several_steps(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    click(qtbot, page, "e")
    for _time in range(4):
        qtbot.keyClick(page.view, UP, ALT)
    assert order(page) == ["e", "a", "b", "c", "d"]
    five.session.undo_stack.undo()
    assert order(page) == ["a", "e", "b", "c", "d"]
    assert chosen(page) == ["e"]


def test_an_arrow_alone_goes_to_the_next_contact(qtbot: QtBot, page: TodayPage) -> None:
    click(qtbot, page, "a")
    with qtbot.waitSignal(page.contact_chosen) as told:
        qtbot.keyClick(page.view, DOWN)
    assert told.args == ["contact-b"]
    with qtbot.waitSignal(page.contact_activated) as told:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert told.args == ["contact-b"]


def test_letters_are_acts_and_do_not_jump_in_the_list(qtbot: QtBot, page: TodayPage) -> None:
    click(qtbot, page, "a")
    qtbot.keyClicks(page.view, "Emil")
    assert chosen(page) == ["a"]


# --- drag and drop ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "onto", "below", "expected"),
    [
        ("c", "a", False, "cabde"),
        ("c", "a", True, "acbde"),
        ("a", "c", True, "bcade"),
        ("a", "e", True, "bcdea"),
        ("b", "b", False, "abcde"),
        ("b", "b", True, "abcde"),
        ("db", "a", False, "bdace"),  # however they were chosen, they keep their order
        ("ace", "d", False, "baced"),
        ("bcd", "c", True, "abcde"),  # onto themselves
    ],
)
def test_rows_are_dropped_before_or_after_a_row(
    rows: str, onto: str, below: bool, expected: str, page: TodayPage, five: Desk
) -> None:
    event = drop_rows(page, list(rows), place(page, onto, below=below))
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction  # a move would have the view remove the rows
    assert order(page) == list(expected)
    assert five.session.undo_stack.count() == (expected != "abcde")
    assert five.store.day_order() == (list(expected) if expected != "abcde" else [])


def test_rows_dropped_below_the_last_one_go_last(page: TodayPage) -> None:
    drop_rows(page, ["a"], QPoint(100, page.view.viewport().height() - 2))
    assert order(page) == ["b", "c", "d", "e", "a"]


def test_a_drag_over_the_list_shows_where_it_would_drop(page: TodayPage) -> None:
    own = page.model.mimeData([page.model.index(0)])
    for data, accepted in ((contacts_data("contact-a"), True), (own, False), (QMimeData(), False)):
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        event = QDragMoveEvent(QPoint(100, 100), actions, data, LEFT, NONE)
        event.ignore()
        page.view.dragMoveEvent(event)
        assert event.isAccepted() is accepted  # rows of another window's list are none of ours
    assert page.grab().size().isValid()  # with the line that shows the place


def test_contacts_dropped_on_the_list_are_told_with_their_place(qtbot: QtBot, page: TodayPage) -> None:
    with qtbot.waitSignal(page.contacts_dropped) as told:
        event = Drop(contacts_data("x", "y"), place(page, "c"))
        page.view.dropEvent(event)
    assert told.args == [["x", "y"], 2]
    assert event.dropAction() is Qt.DropAction.CopyAction


def test_anything_else_is_not_taken(page: TodayPage) -> None:
    data = QMimeData()
    data.setText("a")
    event = Drop(data, place(page, "c"))
    page.view.dropEvent(event)
    assert not event.isAccepted()


def test_a_drop_of_a_row_that_is_gone_meanwhile_loses_nothing(page: TodayPage, five: Desk) -> None:
    indexes = [page.model.index(0)]
    event = Drop(page.model.mimeData(indexes), place(page, "d"), page.view)
    five.session.delete_contacts(["contact-a"])
    page.view.dropEvent(event)
    QApplication.processEvents()
    assert order(page) == ["b", "c", "d", "e"]


# --- the model -------------------------------------------------------------------------------------------------------


def cracks(desk: Desk, count: int = 3) -> None:
    people = [contact(f"Crack {n}", uid=f"crack-{n}") for n in range(count)]
    desk.keep(*people, *(interaction(p, Outcome.SPOKE, "2026-06-01 10:00") for p in people))


def test_the_model_keeps_qts_rules(page: TodayPage, five: Desk) -> None:
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    cracks(five)
    page.model.moveRows(QModelIndex(), 0, 2, QModelIndex(), 4)
    five.session.place(["e", "a"], "Emil Karl")
    five.session.delete_contacts(["contact-b"])
    assert tester.model() is page.model


def test_suggestions_cannot_be_dragged_or_moved_and_stay_last(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    cracks(five)
    assert page.model.rowCount() == 8
    assert order(page) == ABCDE
    flags = [bool(page.model.flags(page.model.index(n)) & Qt.ItemFlag.ItemIsDragEnabled) for n in range(8)]
    assert flags == [True] * 5 + [False] * 3
    assert not page.model.moveRows(QModelIndex(), 5, 1, QModelIndex(), 0)
    assert page.model.moveRows(QModelIndex(), 0, 1, QModelIndex(), 8)  # no further than before the suggestions
    assert [row.suggested for row in page.model.rows()] == [False] * 5 + [True] * 3
    page.refresh()
    page.view.choose(["crack-1"])
    qtbot.keyClick(page.view, UP, ALT)
    assert order(page) == ABCDE
    drop_rows(page, ["a"], place(page, "crack-1", below=True))
    assert order(page) == ["b", "c", "d", "e", "a"]


def test_no_row_takes_a_drop_onto_itself(page: TodayPage) -> None:
    assert not page.model.flags(page.model.index(0)) & Qt.ItemFlag.ItemIsDropEnabled
    assert page.model.flags(QModelIndex()) == Qt.ItemFlag.ItemIsDropEnabled
    assert page.model.mimeTypes() == [ROWS_MIME]


def test_a_row_can_be_spoken(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    anna = contact("Anna Schmidt", uid="anna", organization="Acme GmbH")
    desk.keep(anna, follow_up(anna, moment("2026-11-19 10:00"), promised=True), deal(anna, 900))
    cracks(desk, 1)
    page = made(qtbot, theme, desk.session)
    told = [page.model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert told == [
        "Anna Schmidt, Acme GmbH, Overdue 4 d, Ask about the proposal, Thu 19 Nov, 10:00, promised, €\xa0900",
        "Crack 0, suggested: no next step",
    ]


# --- refreshing ------------------------------------------------------------------------------------------------------


def test_order_and_selection_survive_a_refresh(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    click(qtbot, page, "d")
    qtbot.keyClick(page.view, UP, ALT)
    click(qtbot, page, "b")
    click(qtbot, page, "e", CTRL)
    five.session.reload()
    page.refresh()
    assert order(page) == ["a", "b", "d", "c", "e"]
    assert chosen(page) == ["b", "e"]
    five.keep(contact("Zoe New", uid="z"), follow_up("z", MONDAY - 9 * DAY, uid="z"))  # a row from elsewhere
    assert order(page) == ["z", "a", "b", "d", "c", "e"]
    assert chosen(page) == ["b", "e"]


def test_a_tick_leaves_the_current_row_of_several_chosen_ones_alone(
    qtbot: QtBot, page: TodayPage, five: Desk
) -> None:
    click(qtbot, page, "b")
    click(qtbot, page, "d", CTRL)
    assert page.current_contact() == "contact-d"
    with qtbot.assertNotEmitted(page.contact_chosen):
        five.session.time_passed.emit()
    five.keep(contact("Zoe New", uid="z"), follow_up("z", MONDAY - 9 * DAY, uid="z"))
    assert chosen(page) == ["b", "d"] and page.current_contact() == "contact-d"


def test_the_order_survives_a_restart(qtbot: QtBot, theme: Theme, page: TodayPage, five: Desk) -> None:
    drop_rows(page, ["c"], place(page, "a"))
    with Store(five.store.path.parent) as again:
        other = made(qtbot, theme, Session(again, lambda: five.at))
        assert order(other) == ["c", "a", "b", "d", "e"]


def test_when_the_chosen_row_is_done_the_next_one_is_chosen(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    click(qtbot, page, "b")
    with qtbot.waitSignal(page.contact_chosen) as told:
        five.log(Outcome.NO_ANSWER, who="contact-b", closes="b")
    assert chosen(page) == ["c"]
    assert told.args == ["contact-c"]


def test_when_the_last_row_is_done_the_one_above_is_chosen(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    click(qtbot, page, "e")
    five.log(Outcome.NO_ANSWER, who="contact-e", closes="e")
    assert chosen(page) == ["d"]


def test_a_refresh_does_not_tell_of_a_contact_that_was_shown_already(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    click(qtbot, page, "b")
    with qtbot.assertNotEmitted(page.contact_chosen):
        page.refresh()


def test_what_was_asked_to_be_by_urgency_is_and_my_order_comes_back(
    qtbot: QtBot, page: TodayPage, five: Desk
) -> None:
    drop_rows(page, ["e"], place(page, "a"))
    qtbot.mouseClick(page._urgent, LEFT)
    assert order(page) == ABCDE
    assert five.session.preferences.by_urgency
    assert five.undo_text == "Order of today’s list"
    qtbot.mouseClick(page._mine, LEFT)
    assert order(page) == ["e", "a", "b", "c", "d"]
    five.session.undo_stack.undo()
    assert page._urgent.isChecked()
    assert order(page) == ABCDE
    five.session.undo_stack.undo()
    assert page._mine.isChecked()


def test_moving_a_row_while_by_urgency_switches_to_my_order(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    qtbot.mouseClick(page._urgent, LEFT)
    click(qtbot, page, "e")
    qtbot.keyClick(page.view, UP, ALT)
    assert page._mine.isChecked()
    assert order(page) == ["a", "b", "c", "e", "d"]


def test_an_order_that_cannot_be_kept_is_not_shown(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    click(qtbot, page, "e")
    five.store._database.execute_sql("PRAGMA query_only = 1")
    qtbot.keyClick(page.view, UP, ALT)
    QApplication.processEvents()
    assert order(page) == ABCDE
    assert "read-only" in five.failed[0]


# --- as time passes --------------------------------------------------------------------------------------------------


def statuses(page: TodayPage) -> dict[str, Status]:
    rows = [page.model.index(n) for n in range(page.model.rowCount())]
    return {row.data(Role.ROW).key: Status(row.data(Role.STATUS)) for row in rows}


def test_statuses_and_rows_roll_over_as_time_passes(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    anna, ben = contact("Anna Schmidt", uid="anna"), contact("Ben Okafor", uid="ben")
    desk.keep(
        anna, ben, follow_up(anna, moment("2026-11-23 10:00"), uid="call"), follow_up(ben, MONDAY, uid="any"),
        follow_up(ben, MONDAY + DAY, uid="tomorrow"),
    )  # fmt: skip
    page = made(qtbot, theme, desk.session)
    assert statuses(page) == {"call": Status.DUE, "any": Status.DUE}
    assert page._date.text() == "Monday 23 November"
    desk.time_is("2026-11-23 10:00")
    assert statuses(page) == {"call": Status.OVERDUE, "any": Status.DUE}
    desk.time_is("2026-11-24 03:59")
    assert statuses(page) == {"call": Status.OVERDUE, "any": Status.DUE}
    desk.time_is("2026-11-24 04:00")
    assert statuses(page) == {"call": Status.OVERDUE, "any": Status.OVERDUE, "tomorrow": Status.DUE}
    assert page._date.text() == "Tuesday 24 November"


def test_what_is_left_keeps_its_order_tomorrow(page: TodayPage, five: Desk) -> None:
    drop_rows(page, ["e"], place(page, "b"))
    five.time_is("2026-11-24 09:00")
    assert order(page) == ["a", "e", "b", "c", "d"]


# --- around the list -------------------------------------------------------------------------------------------------


def test_the_money_that_waits_is_told_as_fully_as_there_is_room_for(
    qtbot: QtBot, theme: Theme, desk: Desk
) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna"), deal("anna", 18400), *(contact(f"P {n}") for n in range(3)))
    page = made(qtbot, theme, desk.session)
    label, told = page._waiting, []
    for width in (1400, 900, 760, 700, 640, 600, 430):
        page.resize(width, 760)
        QApplication.processEvents()
        assert label.sizeHint().width() <= label.width() + 1, (width, label.text())
        assert "18,400" in label.text()
        told.append("overdue or missing" in label.text())
    assert told[0] and not told[-1]


def test_an_empty_day_says_so(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    page = made(qtbot, theme, desk.session)
    assert page.view.isHidden()
    assert page._empty.isVisible() and "Nothing is due today" in page._empty.text()
    offers = (page._calling, page._mine, page._urgent)
    assert all(offer.isHidden() for offer in offers)  # there is nobody to call, and nothing to put in order
    desk.keep(contact("Anna Schmidt", uid="anna"), follow_up("anna", uid="call"))
    assert page.view.isVisible() and page._empty.isHidden() and all(offer.isVisible() for offer in offers)
    assert chosen(page) == ["call"]


def test_with_nothing_due_the_next_step_is_named_and_leads_to_its_contact(
    qtbot: QtBot, theme: Theme, desk: Desk
) -> None:
    for uid, name in (("anna", "Anna Schmidt"), ("ben", "Ben & Co"), ("cleo", "Cleo Day"), ("dora", "Dora Nair")):
        desk.keep(contact(name, uid=uid, do_not_contact=uid == "dora"))
    page = made(qtbot, theme, desk.session)
    assert page._empty.isVisible() and not page._ahead.isVisible()  # nothing is planned
    desk.keep(
        follow_up("anna", MONDAY + 2 * DAY, uid="a"), follow_up("ben", moment("2026-11-24 10:00"), uid="b"),
        follow_up("cleo", MONDAY + DAY, uid="c"), follow_up("dora", moment("2026-11-24 08:00"), uid="d"),
    )  # fmt: skip
    desk.session.reload()
    assert page._ahead.isVisible() and page._ahead.accessibleName() == "Next: Ben & Co, tomorrow, 10:00"
    with qtbot.waitSignal(page.contact_chosen) as told:
        qtbot.mouseClick(page._ahead, LEFT)
    assert told.args == ["ben"]
    assert desk.session.reschedule("b", Due(MONDAY + 2 * DAY))
    assert page._ahead.accessibleName() == "Next: Cleo Day, tomorrow"


def test_what_was_done_today_is_folded_below(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    assert page._done_button.isHidden()
    five.log(Outcome.NO_ANSWER, who="contact-a", closes="a", note="rang out")
    five.time_is("2026-11-23 09:40")
    five.log(Outcome.SENT, who="contact-b", channel=Channel.EMAIL)
    assert "(2)" in page._done_button.text()
    assert page._done_list.isHidden()
    qtbot.mouseClick(page._done_button, LEFT)
    assert page._done_list.text().splitlines() == [
        "09:40   Ben Okafor   E-mail, sent", "09:14   Anna Schmidt   Call, no answer: rang out",
    ]  # fmt: skip
    five.time_is("2026-11-24 09:00")
    assert page._done_button.isHidden() and page._done_list.isHidden()


def test_the_goal_counts_touches_only(page: TodayPage, five: Desk) -> None:
    five.session.prefer("Goals", day_goal=4, week_goal=9)
    five.log(Outcome.NO_ANSWER, who="contact-a", closes="a")
    five.log(Outcome.SENT, who="contact-b")
    assert page._progress.text() == "1 of 4 touches · 1 of 9 this week"
    assert (page._bar.value(), page._bar.maximum()) == (1, 4)


def test_money_waiting_is_that_behind_overdue_and_missing_steps(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    people = [contact(name, uid=name[0].lower()) for name in ("Anna Late", "Ben Later", "Cleo None", "Dora Rest")]
    desk.keep(
        *people[:3], contact("Dora Rest", uid="d", do_not_contact=True), deal("a", 900), deal("b", 40), deal("c", 7),
        deal("d", 1), follow_up("a", MONDAY - DAY), follow_up("b", MONDAY + DAY), deal("a", 5, currency="USD"),
    )  # fmt: skip
    page = made(qtbot, theme, desk.session)
    assert "€\xa0907 + $\xa05</a>" in page._waiting.text()


def test_a_contact_is_shown_only_if_it_is_on_the_list(page: TodayPage, five: Desk) -> None:
    five.keep(contact("Zoe Far", uid="zoe"))
    assert page.show_contact("contact-d")
    assert page.selected_contacts() == ["contact-d"]
    assert page.current_follow_up() == "d"
    assert not page.show_contact("zoe")
    assert page.selected_contacts() == []


def test_no_row_looks_chosen_while_somebody_else_is_shown_and_escape_leads_back_to_it(
    qtbot: QtBot, page: TodayPage, five: Desk
) -> None:
    """The outcome keys are for whom the call sheet shows: a ring round another row would be a lie."""
    told: list[str] = []
    page.contact_chosen.connect(told.append)
    page.show_contact("contact-d")
    page.quick_add.setFocus()
    page.show_contact("nobody-here")
    five.keep(contact("Zoe Far", uid="zoe"))
    page.refresh()
    assert (page.selected_contacts(), page.current_contact()) == ([], "")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.view.hasFocus()
    assert page.current_contact() == told[-1] == "contact-d"
    page.refresh()
    assert page.selected_contacts() == ["contact-d"]


# --- quick add -------------------------------------------------------------------------------------------------------


def test_quick_add_shows_what_it_read_and_plans_it(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    page.quick_add.begin()
    line = page.quick_add._line
    qtbot.keyClicks(line, "call Anna today 10:30 about the offer, promised")
    assert "Anna Schmidt (Acme GmbH)" in page.quick_add._reading.text()
    assert "today, 10:30" in page.quick_add._reading.text()
    with qtbot.waitSignal(page.quick_add.planned) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["contact-a"]
    (new,) = [f for f in five.open("contact-a") if f.uid != "a"]
    assert (new.purpose, new.promised, new.due.at) == ("the offer", True, moment("2026-11-23 10:30"))
    assert line.text() == ""
    assert new.uid in order(page)


def test_tab_goes_from_the_line_to_its_parts_and_then_on(qtbot: QtBot, page: TodayPage) -> None:
    page.quick_add.begin()
    qtbot.keyClicks(page.quick_add._line, "call Anna #vip")
    names = []
    for _ in range(7):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        names.append(QApplication.focusWidget().accessibleName())
    assert names[:4] == ["How: Call", "Who: Anna Schmidt (Acme GmbH)", "When: Today (assumed)",
                         "What for: Call (assumed)"]  # fmt: skip
    assert names[4:6] == ["Promise: not promised", "#vip"]
    assert page.quick_add.isAncestorOf(QApplication.focusWidget()) is False
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget().accessibleName() == "#vip"


def test_quick_add_shows_what_it_did_not_read(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    qtbot.keyClicks(page.quick_add._line, "call Anna Schmidt and Zacharias tomorrow")
    assert "Not read: and Zacharias." in page.quick_add._reading.text()


def test_quick_add_of_a_stranger_adds_them_with_the_step(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    qtbot.keyClicks(page.quick_add._line, "call Zacharias tomorrow")
    assert page.quick_add._reading.text().startswith("Enter adds Zacharias")
    with qtbot.waitSignal(page.quick_add.planned) as told:
        qtbot.keyClick(page.quick_add._line, Qt.Key.Key_Return)
    assert five.person(told.args[0]).name == "Zacharias"


def test_quick_add_guesses_nothing(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    five.keep(contact("Anna Berg", uid="berg"))
    for text in ("call Anna tomorrow", "call tomorrow", "call Ben 2026-02-30", "call Ben tomorrow 25:00"):
        page.quick_add._line.setText(text)
        qtbot.keyClick(page.quick_add._line, Qt.Key.Key_Return)
        assert page.quick_add._reading.text() and not page.quick_add._reading.text().startswith("Enter")
        assert page.quick_add._line.text() == text
    assert five.session.undo_stack.count() == 0
    qtbot.keyClick(page.quick_add._line, Qt.Key.Key_Escape)
    assert page.quick_add._line.text() == ""


# --- the same rows again ---------------------------------------------------------------------------------------------


def drawn_again(model: TodayModel, desk: Desk, at: str) -> list[int]:
    """The rows that are drawn again at another moment."""
    rows: list[int] = []
    model.dataChanged.connect(lambda first, last: rows.extend(range(first.row(), last.row() + 1)))
    desk.at = now(at)
    model.show_rows(desk.session.today(), desk.at)
    model.dataChanged.disconnect()
    return sorted(rows)


def test_only_what_says_something_else_is_drawn_again_as_time_passes(five: Desk) -> None:
    five.keep(
        contact("Finn Lind", uid="finn"), follow_up("finn", moment("2026-11-23 10:00"), uid="ten"),
        follow_up("finn", moment("2026-11-20 10:00"), uid="friday"),
    )  # fmt: skip
    model = TodayModel()
    model.show_rows(five.session.today(), five.at)
    ten, friday = model.row_of("ten"), model.row_of("friday")
    assert drawn_again(model, five, "2026-11-23 09:15") == [ten], "due in 45 minutes"
    assert drawn_again(model, five, "2026-11-23 09:15") == []
    assert drawn_again(model, five, "2026-11-23 10:00") == [ten]
    assert model.data(model.index(ten), Role.STATUS) is Status.OVERDUE
    assert "Overdue 1 min" in model.data(model.index(ten), Qt.ItemDataRole.AccessibleTextRole)
    assert drawn_again(model, five, "2026-11-24 09:00") == sorted(range(model.rowCount())), "all are a day older"
    assert "Overdue 4 d" in model.data(model.index(friday), Qt.ItemDataRole.AccessibleTextRole)
    assert drawn_again(model, five, "2026-11-23 09:15") == sorted(range(model.rowCount())), "the clock was set back"
    assert model.data(model.index(ten), Role.STATUS) is Status.DUE


def test_a_row_is_found_where_it_stands_after_every_move(five: Desk) -> None:
    model = TodayModel()
    model.show_rows(five.session.today(), five.at)
    assert [model.row_of(key) for key in ABCDE] == [0, 1, 2, 3, 4]
    assert model.moveRows(QModelIndex(), 4, 1, QModelIndex(), 0)
    assert model.order() == [*"eabcd"]
    assert [model.row_of(key) for key in "eabcd"] == [0, 1, 2, 3, 4]
    assert model.row_of("contact-e") == 0
    assert five.session.close("a", State.SKIPPED)
    model.show_rows(five.session.today(), five.at)
    assert model.row_of("a") == -1 and [model.row_of(key) for key in model.order()] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("key", "width", "below", "told"),
    [("e", 200, False, "any time"), ("e", 60, True, "any time"), ("e", 12, True, "—"), ("a", 200, False, "—")],
)
def test_what_is_due_today_at_no_hour_is_for_any_time(
    key: str, width: int, below: bool, told: str, page: TodayPage, theme: Theme
) -> None:
    """What is overdue has no time left."""
    model = page.model
    assert model.now is not None
    row = model.rows()[model.row_of(key)]
    status = Status(model.index(model.row_of(key)).data(Role.STATUS))
    room = width * QFontMetricsF(theme.font()).horizontalAdvance("any time") / 60
    assert TodayDelegate(theme, model)._time(row, status, model.now, room, below=below) == told


def test_a_message_stands_above_what_was_done_today(page: TodayPage, theme: Theme, five: Desk) -> None:
    assert five.session.log(Entry("contact-a", Outcome.NO_ANSWER, five.at.at, Channel.CALL))
    toast = Toast(theme, page)
    toast.warn("The disk is full: nothing more is saved until there is room. " * 3)
    assert page._done_button.isVisible() and not toast.geometry().intersects(page._done_button.geometry())
    assert page.view.x() <= toast.x() and toast.geometry().right() <= page.view.geometry().right()
