"""Much that changed is taken up in threads: the window goes on with what it had, and then shows what is."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Contact, Tier
from salesassist.domain.group import Group
from salesassist.session import Session, core, deals
from salesassist.session.ahead import Ahead
from salesassist.store.store import Store
from tests.desk import Desk
from tests.factories import contact, deal, follow_up, moment

LONG_AGO = moment("2024-01-01 10:00")


@pytest.fixture
def session(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """Of a book of five that counts as very many, kept up in threads."""
    monkeypatch.setattr(core, "_SOON", 2)
    monkeypatch.setattr(core, "_MANY", 2)
    desk.keep(*(contact(f"Person {n}", uid=f"p{n}", tier=Tier.A, added_at=LONG_AGO) for n in range(5)))
    yield desk.session
    desk.session.work_no_more()


def add(session: Session, *uids: str) -> bool:
    people = [Contact(uid, uid.title(), added_at=LONG_AGO) for uid in uids]
    return session._run("Add them", lambda store: store.add_contacts(people))


def kept_up(session: Session, qtbot: QtBot) -> None:
    if not session.book.has_roll:
        with qtbot.waitSignal(session.rolled):
            session.keep_up()
    assert session.book.has_roll


def test_the_roll_of_before_serves_until_the_new_one_is_there(session: Session, qtbot: QtBot) -> None:
    kept_up(session, qtbot)
    with qtbot.waitSignal(session.rolled):
        assert add(session, "x", "y", "z")
        assert not session.book.has_roll and len(session.book) == 5
    assert session.book.has_roll and len(session.book) == 8
    assert session.book.groups(session.now())[Group.UNTRIAGED] == 3


def test_undone_after_everybody_was_deleted_it_is_read_in_a_thread_too(session: Session, qtbot: QtBot) -> None:
    kept_up(session, qtbot)
    with qtbot.waitSignal(session.rolled):
        session._run("Delete", lambda store: store.delete_contacts([f"p{n}" for n in range(5)], session.now().at))
    assert session.book.has_roll and len(session.book) == 0
    with qtbot.waitSignal(session.rolled):
        session.undo_stack.undo()
        assert not session.book.has_roll and len(session.book) == 0, "the roll there was is kept meanwhile"
    assert len(session.book) == 5


def test_two_large_changes_in_a_row_end_in_what_is_true(session: Session, qtbot: QtBot) -> None:
    kept_up(session, qtbot)
    with qtbot.waitSignal(session.rolled):
        assert add(session, "x", "y", "z")
        session.undo_stack.undo()
        assert len(session.book) == 5, "the roll there was is kept, whatever comes after"
    assert session.book.has_roll and len(session.book) == 5 and session.book.get("x") is None


def test_a_roll_that_another_has_replaced_is_gone_at_once(session: Session, qtbot: QtBot) -> None:
    kept_up(session, qtbot)
    before = ref(session.book.roll())
    with qtbot.waitSignal(session.rolled):
        assert add(session, "x", "y", "z")
    assert session.book.has_roll
    qtbot.waitUntil(lambda: before() is None)  # nothing collects it: what its thread made stays out of sight


def test_a_small_change_while_the_roll_is_read_is_in_it(session: Session, qtbot: QtBot) -> None:
    kept_up(session, qtbot)
    with qtbot.waitSignal(session.rolled):
        assert add(session, "x", "y", "z")
        assert session.set_tier(["x"], Tier.B)
    groups = session.book.groups(session.now())
    assert (groups[Group.UNTRIAGED], groups[Group.NONE]) == (2, 6)


def merits(session: Session, text: str) -> dict[str, int]:
    """How well contacts answer to a text, by the names in memory; nobody if those are not there."""
    found = session.book.merits(text, lambda _some: False) or {}
    return dict(zip(session.uids(list(found)), found.values(), strict=True))


def test_names_in_memory_follow_every_change(session: Session, qtbot: QtBot) -> None:
    kept_up(session, qtbot)
    qtbot.waitUntil(lambda: session.book.has_names)
    assert merits(session, "person 3") == {"p3": 0}
    assert add(session, "x")
    assert session.save_contact(contact("Mia Renner", uid="p3", organization="Xylo GmbH"))
    assert merits(session, "x") == {"x": 0, "p3": 3}
    assert [match.uid for match in session.names_with("renner")] == ["p3"]
    session.delete_contacts(["x"])
    assert merits(session, "x") == {"p3": 3}
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert merits(session, "x") == {"x": 0} and merits(session, "person 3") == {"p3": 0}
    assert add(session, "y", "z", "zz")
    assert not session.book.has_names, "so many that they are read again"
    qtbot.waitUntil(lambda: session.book.has_names)
    assert merits(session, "z") == {"z": 0, "zz": 0}


def test_who_is_going_cold_is_worked_out_with_the_roll(session: Session, qtbot: QtBot) -> None:
    assert session.going_cold_count() == 5, "where nobody works in threads, it is worked out at once"
    session.book.forget()
    kept_up(session, qtbot)
    assert session.going_cold_count() == 5
    assert session.set_tier(["p0"], None)
    assert session.going_cold_count() == 4


def test_on_a_new_day_who_is_going_cold_is_worked_out_by_and_by(session: Session, desk: Desk, qtbot: QtBot) -> None:
    kept_up(session, qtbot)
    desk.time_is("2026-11-24 09:14")
    with qtbot.waitSignal(session.cooled):
        assert session.going_cold_count() is None
        assert session.going_cold_count() is None, "it is under way"
    assert session.going_cold_count() == 5


def test_what_changes_while_the_cold_are_counted_counts(session: Session, desk: Desk, qtbot: QtBot) -> None:
    kept_up(session, qtbot)
    desk.time_is("2026-11-24 09:14")
    pieces = session.book.cooling(session.keep_in_touch())
    for _ in range(2):
        next(pieces)()  # the roll is at this day, and everybody there is was looked at
    assert session.set_tier(["p0"], None) and add(session, "x") and session.set_tier(["x"], Tier.A)
    assert session.delete_contacts(["p1"])
    assert not list(pieces)
    assert session.book.knows_cold(session.keep_in_touch())
    assert session.going_cold_count() == 4
    cold = {line.uid for line in session.going_cold()}
    assert cold == {"p2", "p3", "p4", "x"}


def test_a_new_roll_ends_what_was_worked_out_from_the_one_before(session: Session, desk: Desk, qtbot: QtBot) -> None:
    kept_up(session, qtbot)
    desk.time_is("2026-11-24 09:14")
    pieces = session.book.cooling(session.keep_in_touch())
    next(pieces)()
    session.book.take_roll(session.book.roll())
    assert not list(pieces) and not session.book.knows_cold(session.keep_in_touch())


def test_many_deals_are_read_in_a_thread(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deals, "_QUICKLY", 1)
    desk.keep(contact(uid="a"), deal("a", 10, uid="one"), deal("a", 20, uid="two"), follow_up("a"))
    session = desk.session
    with qtbot.waitSignal(session.deals_read):
        assert session.read_deals() and session.read_deals()
    assert not session.read_deals()
    assert [line.deal.uid for line in session.deals()] == ["one", "two"]
    session.delete_deal("one")
    assert not session.read_deals() and [line.deal.uid for line in session.deals()] == ["two"]


def test_a_deal_that_changes_while_all_are_read_is_shown_as_it_is(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deals, "_QUICKLY", 0)
    desk.keep(contact(uid="a"), deal("a", 10, uid="one"), deal("a", 20, uid="two"))
    with qtbot.waitSignal(desk.session.deals_read):
        assert desk.session.read_deals()
        desk.session.delete_deal("one")
    assert [line.deal.uid for line in desk.session.deals()] == ["two"]


class _NeverDone:
    """A store in which texts wait for ever."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __enter__(self) -> "_NeverDone":
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def catch_up(self, most: int) -> bool:
        self.asked.append(most)
        return True


def test_texts_are_made_quick_to_find_a_few_at_a_time_until_the_end(qapp: QApplication, qtbot: QtBot) -> None:
    store = _NeverDone()
    ahead = Ahead(lambda: store)  # type: ignore[arg-type,return-value]
    ahead.catch_up()
    qtbot.waitUntil(lambda: len(store.asked) >= 2)
    ahead.end()
    assert max(store.asked) <= 100, "that is how long whoever wants to write may have to wait"


def test_while_the_window_writes_one_thing_after_the_other_texts_can_wait(qapp: QApplication, qtbot: QtBot) -> None:
    """Instead of waiting, the thread says for how long it would, and hears of another change in the first rests."""

    class Waits:
        def __init__(self) -> None:
            self.rests: list[float] = []

        def wait(self, seconds: float) -> bool:
            self.rests.append(seconds)
            if len(self.rests) in (2, 3):
                ahead.note_writing()
            return len(self.rests) == 6

        def set(self) -> None:
            pass

    store = _NeverDone()
    ahead = Ahead(lambda: store)  # type: ignore[arg-type,return-value]
    waits = ahead._ending = Waits()  # type: ignore[assignment]
    ahead.catch_up()
    qtbot.waitUntil(lambda: len(waits.rests) == 6)
    ahead.end()
    short = waits.rests[0]
    assert [rest > 5 * short for rest in waits.rests] == [False, False, True, True, False, False]
    assert len(store.asked) == 3


def test_a_word_of_a_name_is_found_whether_the_index_knows_it_or_not(store: Store) -> None:
    people = [Contact(f"u{n}", name, added_at=LONG_AGO) for n, name in enumerate(
        ("Anna O'Neill", "Annabel Lee", "Jean-Luc Picard", "Zoë Anna Müller", "李 小龙"))]
    with store.change():
        store.add_contacts(people)
        store.add_contacts([Contact("other", "Ben Berg", notes="knows Anna well", added_at=LONG_AGO)])
    words = ("anna", "annabel", "lee", "luc", "muller", "neill", "ann", "knows", "x", "李", "*")
    before = {word: [match.uid for match in store.names_with(word)] for word in words}
    names = store.name_list()
    assert names is not None
    assert {word: [match.uid for match in store.names_with(word, names.with_word(word))] for word in words} == before
    while store.catch_up(10):
        pass
    assert {word: [match.uid for match in store.names_with(word)] for word in words} == before
    assert (before["anna"], before["ann"], before["knows"]) == (["u0", "u3"], [], [])


WRITING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from salesassist.clock import system_clock
from salesassist.session import Session
from salesassist.store.store import Store
application = QCoreApplication([])
session = Session(Store(Path(sys.argv[1])), system_clock())
session.keep_up()
application.processEvents()
print("peewee" in sys.modules)
assert session.prefer("Prefer", day_goal=21)
look = QTimer(interval=20)
look.timeout.connect(lambda: "peewee" in sys.modules and application.quit())
look.start()
QTimer.singleShot(30_000, application.quit)
application.exec()
session.work_no_more()
print("peewee" in sys.modules)
"""


def test_who_has_changed_one_thing_waits_for_nothing_to_be_read_in_at_the_next(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITING, str(tmp_path)]
    root = Path(__file__).parents[2]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert ended.stdout.split() == ["False", "True"], ended.stderr
