"""The address book as rows: order, filter, search, and staying current."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Tier
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.follow_up import State
from salesassist.domain.group import Group
from salesassist.domain.interaction import Outcome
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.session import Session
from salesassist.session.outcomes import Entry
from salesassist.store.store import Store
from salesassist.ui.contacts import CONTACTS_MIME
from salesassist.ui.contacts.columns import Column
from salesassist.ui.contacts.model import ContactsModel, Role
from salesassist.ui.contacts.row_words import Texts
from tests.factories import contact, deal, follow_up, fresh_store, interaction, keep, moment, now

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class Clock:
    def __init__(self) -> None:
        self.now = now()  # Monday 23 November 2026, 09:14

    def __call__(self) -> Now:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def records() -> Iterator[Store]:
    with fresh_store() as opened:
        yield opened


@pytest.fixture
def session(qapp: object, records: Store, clock: Clock) -> Session:
    """Nine contacts: an overdue, three due, one with no next step, one scheduled, two resting and one to triage."""
    keep(
        records,
        contact("Anna Schmidt", uid="anna", organization="Acme GmbH"),
        contact("Ben Okafor", uid="ben", tier=Tier.B),
        contact("Cleo Day", uid="cleo", tier=Tier.A, notes="met at the fair"),
        contact("Dora Nair", uid="dora"),
        contact("Émile Kessler", uid="emile", tier=Tier.A),
        contact("Finn Lind", uid="finn"),
        contact("Gregg Novak", uid="gregg", resting_until=date(2026, 12, 1)),
        contact("Hana Sato", uid="hana", do_not_contact=True),
        contact("Ida Import", uid="ida"),
        follow_up("anna", moment("2026-11-19 10:00"), uid="f-anna", purpose="revised proposal", promised=True),
        follow_up("ben", moment("2026-11-23 09:30"), uid="f-ben", purpose="Answer"),
        follow_up("cleo", date(2026, 11, 23), uid="f-cleo", purpose="Weekly check-in"),
        follow_up("dora", moment("2026-11-23 14:00"), uid="f-dora", purpose="Thank-you"),
        follow_up("finn", date(2026, 11, 24), uid="f-finn", purpose="Coffee"),
        interaction("anna", at="2026-11-12 10:00"),
        interaction("emile", at="2026-10-13 10:00"),
        interaction("finn", at="2026-11-22 10:00"),
        deal("anna", 18400, currency="EUR"),
        deal("emile", 250, currency="EUR"),
        deal("finn", 99000, currency="USD"),
    )
    made = Session(records, clock)
    made.prefer("Currency", currency="EUR")
    return made


@pytest.fixture
def model(session: Session, qtbot: QtBot) -> Iterator[ContactsModel]:
    made = ContactsModel(session)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield made
    tester.deleteLater()


def uids(model: ContactsModel) -> list[str]:
    return [model.uid(row) for row in range(model.rowCount())]


def text(model: ContactsModel, uid: str, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> str:
    return model.data(model.index(model.row_of(uid), column), int(role))


def spoken(model: ContactsModel, uid: str, column: Column = Column.NAME) -> str:
    return text(model, uid, column, Qt.ItemDataRole.AccessibleTextRole)


# --- order and filter ------------------------------------------------------------------------------------------------


def test_the_most_urgent_come_first_and_among_them_the_earliest_due(model: ContactsModel) -> None:
    assert uids(model) == ["anna", "ben", "dora", "cleo", "emile", "ida", "finn", "gregg", "hana"]


def test_contacts_to_triage_are_counted_apart_from_those_without_a_next_step(model: ContactsModel) -> None:
    assert model.counts() == {
        None: 9, Group.OVERDUE: 1, Group.DUE: 3, Group.NONE: 1, Group.SCHEDULED: 1, Group.RESTING: 2,
        Group.UNTRIAGED: 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("status", "untriaged", "shown"),
    [
        (Status.OVERDUE, False, ["anna"]),
        (Status.DUE, False, ["ben", "dora", "cleo"]),
        (Status.NONE, False, ["emile"]),
        (Status.SCHEDULED, False, ["finn"]),
        (Status.RESTING, False, ["gregg", "hana"]),
        (None, True, ["ida"]),
        (Status.NONE, True, ["ida"]),
    ],
)
def test_the_filter_shows_one_status(
    model: ContactsModel, status: Status | None, untriaged: bool, shown: list[str]
) -> None:
    model.set_status_filter(status, untriaged)
    assert uids(model) == shown
    assert model.counts()[None] == 9, "the counts are those of all chips"
    model.set_status_filter(None)
    assert model.rowCount() == 9


@pytest.mark.parametrize(
    ("column", "order", "first", "last"),
    [
        (Column.NAME, UP, ["anna", "ben", "cleo", "dora", "emile"], ["hana", "ida"]),
        (Column.NAME, DOWN, ["ida", "hana"], ["ben", "anna"]),
        (Column.STATUS, DOWN, ["hana", "gregg", "finn"], ["ben", "anna"]),
        (Column.NEXT_STEP, UP, ["anna", "ben", "dora", "cleo", "finn"], ["hana", "ida"]),
        (Column.NEXT_STEP, DOWN, ["finn", "cleo", "dora", "ben", "anna"], ["hana", "ida"]),
        (Column.LAST_TOUCH, UP, ["finn", "anna", "emile"], ["hana", "ida"]),
        (Column.LAST_TOUCH, DOWN, ["emile", "anna", "finn"], ["hana", "ida"]),
        (Column.OPEN_VALUE, UP, ["emile", "anna", "finn"], ["hana", "ida"]),
        (Column.OPEN_VALUE, DOWN, ["anna", "emile", "finn"], ["hana", "ida"]),
    ],
)
def test_every_column_sorts_both_ways_with_blanks_last(
    model: ContactsModel, column: Column, order: Qt.SortOrder, first: list[str], last: list[str]
) -> None:
    model.sort(column, order)
    assert uids(model)[: len(first)] == first
    assert uids(model)[-len(last) :] == last
    assert sorted(uids(model)) == sorted(["anna", "ben", "cleo", "dora", "emile", "finn", "gregg", "hana", "ida"])


def test_what_is_equal_stays_in_the_order_of_names(model: ContactsModel) -> None:
    for order in (UP, DOWN):
        model.sort(Column.OPEN_VALUE, order)
        assert uids(model)[3:] == ["ben", "cleo", "dora", "gregg", "hana", "ida"]


def test_a_column_that_does_not_exist_is_not_sorted_by(model: ContactsModel) -> None:
    before = uids(model)
    model.sort(-1)
    model.sort(99)
    assert uids(model) == before


def test_searching_finds_names_without_accents_and_words_in_notes(model: ContactsModel) -> None:
    model.set_search("emile")
    assert uids(model) == ["emile"]
    model.set_search("FAIR")
    assert uids(model) == ["cleo"]
    model.set_search("  ")
    assert model.rowCount() == 9


def test_the_counts_are_those_of_what_was_searched_for(model: ContactsModel) -> None:
    model.set_search("an")  # Anna, Hana
    assert model.counts()[None] == 2
    assert model.counts()[Group.OVERDUE] == 1
    assert model.counts()[Group.RESTING] == 1
    assert len(model) == 9
    model.set_status_filter(Status.RESTING)
    assert uids(model) == ["hana"]


def test_persistent_indexes_go_where_their_contacts_go(model: ContactsModel) -> None:
    held = {uid: QPersistentModelIndex(model.index(model.row_of(uid), Column.NAME)) for uid in uids(model)}
    model.sort(Column.NAME, DOWN)
    assert all(model.uid(index.row()) == uid for uid, index in held.items())
    model.set_search("an")
    assert {uid for uid, index in held.items() if index.isValid()} == {"anna", "hana"}
    assert all(model.uid(index.row()) == uid for uid, index in held.items() if index.isValid())


# --- staying current -------------------------------------------------------------------------------------------------


def test_a_change_moves_its_contact_and_undoing_it_moves_it_back(model: ContactsModel, session: Session) -> None:
    before = uids(model)
    session.close("f-anna", State.DONE)
    assert text(model, "anna", Column.STATUS) == "No next step"
    assert uids(model)[:3] == ["ben", "dora", "cleo"]
    assert model.counts()[Group.OVERDUE] == 0
    session.undo_stack.undo()
    assert uids(model) == before
    assert text(model, "anna", Column.STATUS) == "Overdue 4 d"


def test_new_and_deleted_contacts_come_and_go(model: ContactsModel, session: Session) -> None:
    model.sort(Column.NAME)
    session.new_contact(contact("Bea Blum", uid="bea"))
    assert uids(model)[:4] == ["anna", "bea", "ben", "cleo"]
    assert len(model) == 10
    session.delete_contacts(["ben", "hana"])
    assert uids(model) == ["anna", "bea", "cleo", "dora", "emile", "finn", "gregg", "ida"]
    session.undo_stack.undo()
    assert uids(model)[:4] == ["anna", "bea", "ben", "cleo"]


def test_a_contact_that_is_renamed_finds_its_new_place(model: ContactsModel, session: Session, records: Store) -> None:
    model.sort(Column.NAME)
    anna = records.contact("anna")
    assert anna is not None
    session.save_contact(contact("Zoë Schmidt", uid="anna"))
    assert uids(model)[-1] == "anna"
    assert text(model, "anna", Column.NAME) == "Zoë Schmidt"


def test_a_contact_that_no_longer_matches_leaves_the_search(model: ContactsModel, session: Session) -> None:
    model.set_search("hana")
    session.save_contact(contact("Hilde Sato", uid="hana", do_not_contact=True))
    assert uids(model) == []
    session.undo_stack.undo()
    assert uids(model) == ["hana"]


def test_when_everything_changed_indexes_still_hold_their_contacts(model: ContactsModel, session: Session) -> None:
    held = QPersistentModelIndex(model.index(model.row_of("finn"), Column.NAME))
    session.reload()
    assert model.uid(held.row()) == "finn"
    assert model.rowCount() == 9


def test_another_main_currency_changes_the_head_the_values_and_the_order(
    model: ContactsModel, session: Session
) -> None:
    model.sort(Column.OPEN_VALUE, DOWN)
    head = model.headerData(Column.OPEN_VALUE, Qt.Orientation.Horizontal)
    assert (head, uids(model)[0]) == ("Open €", "anna")
    session.prefer("Currency", currency="USD")
    head = model.headerData(Column.OPEN_VALUE, Qt.Orientation.Horizontal)
    assert (head, uids(model)[0]) == ("Open $", "finn")


def test_a_call_becomes_overdue_at_its_minute_without_a_click(
    model: ContactsModel, session: Session, clock: Clock, qtbot: QtBot
) -> None:
    assert text(model, "ben", Column.STATUS) == "Due in 16 min"
    clock.now = now("2026-11-23 09:29")
    session.time_passed.emit()
    assert text(model, "ben", Column.STATUS) == "Due in 1 min"
    clock.now = now("2026-11-23 09:30")
    with qtbot.waitSignal(model.counted):
        session.time_passed.emit()
    assert text(model, "ben", Column.STATUS) == "Overdue 1 min"
    assert model.counts()[Group.OVERDUE] == 2
    assert uids(model)[:2] == ["anna", "ben"]


def test_what_is_due_tomorrow_turns_at_four_in_the_morning_and_not_at_midnight(
    model: ContactsModel, session: Session, clock: Clock
) -> None:
    clock.now = now("2026-11-24 00:30")
    session.time_passed.emit()
    assert text(model, "finn", Column.STATUS) == "Scheduled"
    assert text(model, "cleo", Column.STATUS) == "Due today"
    clock.now = now("2026-11-24 04:00")
    session.time_passed.emit()
    assert text(model, "finn", Column.STATUS) == "Due today"
    assert text(model, "cleo", Column.STATUS) == "Overdue 1 d"
    assert text(model, "finn", Column.NEXT_STEP) == "Coffee, Today"
    assert text(model, "finn", Column.LAST_TOUCH) == "2 d ago"


def test_a_rest_ends_with_the_start_of_its_day(model: ContactsModel, session: Session, clock: Clock) -> None:
    clock.now = now("2026-12-01 03:59")
    session.time_passed.emit()
    assert text(model, "gregg", Column.STATUS) == "Resting"
    clock.now = now("2026-12-01 04:00")
    session.time_passed.emit()
    assert model.data(model.index(model.row_of("gregg"), 0), Role.STATUS) is Status.NONE


def test_a_status_filter_lets_in_what_time_brings(model: ContactsModel, session: Session, clock: Clock) -> None:
    model.set_status_filter(Status.OVERDUE)
    clock.now = now("2026-11-24 12:00")
    session.time_passed.emit()
    assert uids(model) == ["anna", "ben", "dora", "cleo"]


def test_a_clock_set_back_takes_statuses_back(model: ContactsModel, session: Session, clock: Clock) -> None:
    clock.now = now("2026-11-23 10:00")
    session.time_passed.emit()
    assert text(model, "ben", Column.STATUS) == "Overdue 30 min"
    clock.now = now("2026-11-23 09:20")
    session.time_passed.emit()
    assert text(model, "ben", Column.STATUS) == "Due in 10 min"


@pytest.mark.parametrize("order", [UP, DOWN])
@pytest.mark.parametrize("column", [Column.NAME, Column.OPEN_VALUE])
def test_a_log_sorts_nobody_anew_by_what_it_does_not_change(
    model: ContactsModel, session: Session, monkeypatch: pytest.MonkeyPatch, column: Column, order: Qt.SortOrder
) -> None:
    model.sort(column, order)
    before = uids(model)
    with monkeypatch.context() as patch:
        patch.setattr(model._order, "_key", lambda: pytest.fail("sorted anew"))
        assert session.log(Entry("anna", Outcome.NO_ANSWER, session.now().at))
    assert uids(model) == before
    session.new_contact(contact("Aaron Aal", uid="aaron"))
    fresh = ContactsModel(session)
    fresh.sort(column, order)
    assert uids(model) == uids(fresh) != before


def test_nothing_is_painted_again_while_nothing_changes(model: ContactsModel, session: Session, clock: Clock) -> None:
    for uid in uids(model):
        text(model, uid, Column.STATUS)
    told: list[object] = []
    model.dataChanged.connect(lambda *_: told.append("data"))
    model.layoutChanged.connect(lambda *_: told.append("layout"))
    model.counted.connect(lambda: told.append("counts"))
    clock.now = now("2026-11-23 09:14:30")
    session.time_passed.emit()
    clock.now = now("2026-11-23 09:14:59")
    session.time_passed.emit()
    assert told == []


def test_cells_are_told_without_the_store(model: ContactsModel, records: Store) -> None:
    records.close()
    for row in range(model.rowCount()):
        for column in Column:
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Role.LINE, Role.TEXTS):
                assert model.data(model.index(row, column), int(role)) is not None


# --- words -----------------------------------------------------------------------------------------------------------


def test_a_row_is_read_out_as_one_sentence(model: ContactsModel) -> None:
    assert spoken(model, "anna") == (
        "Anna Schmidt, Acme GmbH, overdue 4 d, next step call: revised proposal, Thu 19 Nov, 10:00, promised"
    )
    assert spoken(model, "emile") == "Émile Kessler, no next step"
    assert spoken(model, "gregg") == "Gregg Novak, resting until Tue 1 Dec"
    assert spoken(model, "hana") == "Hana Sato, do not contact"
    assert spoken(model, "ida") == "Ida Import, no next step, to triage"


def test_a_row_says_why_it_is_counted_elsewhere_than_its_status(model: ContactsModel) -> None:
    assert (text(model, "emile", Column.STATUS), text(model, "emile", Column.NEXT_STEP)) == ("No next step", "—")
    assert (text(model, "ida", Column.STATUS), text(model, "ida", Column.NEXT_STEP)) == ("No next step", "To triage")
    model.set_status_filter(Status.NONE, untriaged=True)
    assert {text(model, uid, Column.NEXT_STEP) for uid in uids(model)} == {"To triage"}


def test_the_status_of_who_is_not_to_be_contacted_is_told_in_the_words_of_the_call_sheet(model: ContactsModel) -> None:
    assert text(model, "hana", Column.STATUS) == "Do not contact"
    assert text(model, "hana", Column.STATUS, Role.STATUS) is Status.RESTING
    assert text(model, "hana", Column.NEXT_STEP) == "—"
    assert text(model, "gregg", Column.STATUS) == "Resting"


def test_who_goes_cold_without_ever_a_touch_says_since_when_they_are_known(
    model: ContactsModel, records: Store, session: Session
) -> None:
    keep(records, contact("Jo", uid="jo", tier=Tier.C), contact("Kim", uid="kim", tier=Tier.C),
         interaction("kim", at="2026-01-05 10:00"), contact("Lou", uid="lou"))  # fmt: skip
    session.reload()
    days = session.keep_in_touch().days(model.data(model.index(model.row_of("jo"), Column.NAME), int(Role.LINE)))
    texts: Texts = model.data(model.index(model.row_of("jo"), Column.LAST_TOUCH), int(Role.TEXTS))
    assert (texts.last_touch, texts.added) == ("never", f"added {days} d ago")
    assert spoken(model, "jo", Column.LAST_TOUCH) == f"never in touch, added {days} d ago, cold"
    assert spoken(model, "kim", Column.LAST_TOUCH) == "last touch 322 d ago, cold"
    assert (text(model, "lou", Column.LAST_TOUCH), spoken(model, "lou", Column.LAST_TOUCH)) == ("—", "never in touch")


def test_the_other_cells_say_what_they_are(model: ContactsModel) -> None:
    assert spoken(model, "anna", Column.LAST_TOUCH) == "last touch 11 d ago"
    assert spoken(model, "ben", Column.LAST_TOUCH) == "never in touch"
    assert spoken(model, "emile", Column.OPEN_VALUE) == "open value €\N{NO-BREAK SPACE}250"
    assert spoken(model, "ben", Column.OPEN_VALUE) == "no open value"
    assert spoken(model, "emile", Column.NEXT_STEP) == "no next step"


def test_values_in_the_main_currency_need_no_sign(model: ContactsModel) -> None:
    assert text(model, "emile", Column.OPEN_VALUE) == "250"
    assert text(model, "finn", Column.OPEN_VALUE).startswith("$")
    assert text(model, "ben", Column.OPEN_VALUE) == "—"


def test_contacts_are_dragged_as_uids_in_the_order_of_the_list(model: ContactsModel) -> None:
    cells = [model.index(row, column) for row in (2, 0) for column in Column]
    data = model.mimeData(cells)
    assert data.formats()[0] == CONTACTS_MIME
    assert json.loads(bytes(data.data(CONTACTS_MIME).data())) == ["anna", "dora"]
    assert data.text() == "Anna Schmidt\nDora Nair"
    assert model.supportedDragActions() == Qt.DropAction.CopyAction
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDropEnabled
    assert not model.removeRows(0, 1)


# --- many ------------------------------------------------------------------------------------------------------------


GIVEN = ("Anna", "Émile", "Zoë", "Öz", "bo")


def fill(records: Store, count: int, at: Now) -> list[ContactLine]:
    """Many contacts of all kinds, put in the place of those there are; as lines, by name."""
    random = Random(20261123)
    people, steps, events, worths = [], [], [], []
    for number in range(count):
        uid = f"c{number}"
        rest = at.today + timedelta(days=random.randint(-9, 30)) if random.random() < 0.1 else None
        people.append(contact(
            f"{random.choice(GIVEN)} {random.randrange(3000)}", uid=uid, resting_until=rest,
            do_not_contact=random.random() < 0.02,
        ))  # fmt: skip
        if random.random() < 0.45:
            day = at.today + timedelta(days=random.randint(-5, 60))
            due = day if random.random() < 0.7 else moment(f"{day} {random.randrange(24):02}:{random.randrange(60):02}")
            steps.append(follow_up(uid, due, uid=f"f{number}"))
        if random.random() < 0.5:
            when = at.at - timedelta(hours=random.randrange(9000))
            events.append(interaction(uid, at=f"{when:%Y-%m-%d %H:%M}"))
        if random.random() < 0.08:
            worths.append(deal(uid, random.randrange(1, 90000), currency="EUR"))
    with records.change():
        records.delete_contacts(records.contact_uids(), at.at)
    keep(records, *people, *steps, *events, *worths)
    return records.lines(at, "EUR")


MANY = pytest.mark.parametrize("size", [1_000, pytest.param(10_000, marks=pytest.mark.slow)])


@MANY
@pytest.mark.parametrize("column", Column)
def test_thousands_are_sorted_and_filtered_right(
    session: Session, records: Store, clock: Clock, column: Column, size: int
) -> None:
    lines = fill(records, size, clock.now)
    session.reload()
    model = ContactsModel(session)
    order = list(Status)

    def key(line: ContactLine) -> object:
        match column:
            case Column.NAME:
                return ()
            case Column.STATUS:
                status = line.status(clock.now)
                rest = (line.do_not_contact, line.resting_until) if status is Status.RESTING else (False, None)
                late = status is Status.NONE and not line.triaged
                when = line.overdue_from if status in (Status.OVERDUE, Status.DUE, Status.SCHEDULED) else 0
                return order.index(status), late, when, rest[0], "" if rest[0] else str(rest[1])
            case Column.NEXT_STEP:
                return line.overdue_from
            case Column.LAST_TOUCH:
                return -line.last_touch.timestamp() if line.last_touch else float("inf")
            case Column.OPEN_VALUE:
                return line.open_value[0].amount if line.open_value else Decimal("inf")

    model.sort(column)
    wanted = sorted(lines, key=key)  # type: ignore[arg-type,return-value]
    assert uids(model) == [line.uid for line in wanted]
    model.set_status_filter(Status.NONE)
    cracks = [line.uid for line in wanted if line.status(clock.now) is Status.NONE and line.triaged]
    assert uids(model) == cracks
    assert model.counts()[Group.NONE] == len(cracks)


@MANY
def test_thousands_roll_over_as_if_read_afresh(
    session: Session, records: Store, clock: Clock, size: int
) -> None:
    fill(records, size, clock.now)
    session.reload()
    model = ContactsModel(session)
    for later in ("2026-11-23 23:00", "2026-11-24 03:59", "2026-11-24 04:00", "2026-12-06 12:00", "2026-11-30 05:00"):
        clock.now = now(later)
        session.time_passed.emit()
        QCoreApplication.processEvents()  # on a new day the rows of many are arranged in a turn of their own
        fresh = ContactsModel(Session(records, clock))
        assert uids(model) == uids(fresh)
        assert model.counts() == fresh.counts()


def statuses(model: ContactsModel) -> dict[str, Status]:
    return {model.uid(row): model.data(model.index(row, 0), Role.STATUS) for row in range(model.rowCount())}


@pytest.mark.parametrize("order", [UP, DOWN])
@pytest.mark.parametrize("column", [Column.STATUS, Column.NEXT_STEP])
def test_some_dozens_who_belong_elsewhere_on_a_new_day_are_put_in_their_places(
    session: Session, records: Store, clock: Clock, column: Column, order: Qt.SortOrder
) -> None:
    fill(records, 1500, clock.now)
    session.reload()
    model = ContactsModel(session)
    model.sort(column, order)
    before = statuses(model)
    clock.now = now("2026-11-24 04:00")
    session.time_passed.emit()
    QCoreApplication.processEvents()
    moved = [uid for uid, status in statuses(model).items() if status != before[uid]]
    assert 8 < len(moved) <= 100
    fresh = ContactsModel(Session(records, clock))
    fresh.sort(column, order)
    assert uids(model) == uids(fresh)


def test_awkward_names_are_shown_as_they_are(session: Session, records: Store) -> None:
    names = ["x" * 4000, "محمد بن عبد الله", "שרה כהן", "👩‍👩‍👧 Ümit", "<b>Bold</b> & Co", "\u202eevil", "…"]
    keep(records, *(contact(name, uid=f"n{n}", organization=name) for n, name in enumerate(names)))
    session.reload()
    model = ContactsModel(session)
    assert [text(model, f"n{n}", Column.NAME) for n in range(len(names))] == names
    assert all(spoken(model, f"n{n}") for n in range(len(names)))
