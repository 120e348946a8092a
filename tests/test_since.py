"""What is remembered of today and of the reminders, held against what somebody reads who remembers nothing."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from salesassist.domain.contact import Tier
from salesassist.domain.follow_up import Channel, Due, State
from salesassist.domain.interaction import Outcome
from salesassist.domain.reminder import Told
from salesassist.domain.times import Now
from salesassist.domain.uids import new_uid
from salesassist.session import Session
from salesassist.session.since import Since
from salesassist.store import erase
from salesassist.store.changes import Changes
from salesassist.store.store import Store
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import MONDAY, contact, deal, follow_up, keep, moment

PEOPLE = ("anna", "ben", "cleo", "dora")


def changes(revision: int, *numbers: int, kinds: tuple[str, ...] = ("follow_up",)) -> Changes:
    return Changes((), frozenset(kinds), frozenset(), frozenset(numbers), revision)


def test_the_contacts_of_every_change_are_those_that_have_changed_since() -> None:
    since = Since()
    assert since.changed(4) is None
    since.note_read(4)
    assert since.changed(4) == set()
    since.take_up(changes(5, 1, 2))
    since.take_up(changes(6, 2, 3))
    assert since.changed(6) == {1, 2, 3}
    since.note_read(6)
    assert since.changed(6) == set()


@pytest.mark.parametrize("change", [
    changes(6, 1), changes(5, *range(100)), changes(5, 1, kinds=("follow_up", "day_order")),
    changes(5, 1, kinds=("setting",)),
], ids=["another change came between", "many", "places of others", "a setting"])  # fmt: skip
def test_after_a_change_that_may_concern_others_all_is_read_again(change: Changes) -> None:
    since = Since()
    since.note_read(4)
    since.take_up(change)
    assert since.changed(change.revision) is None
    since.note_read(change.revision)
    assert since.changed(change.revision) == set()


def test_a_change_that_nobody_told_of_is_noticed() -> None:
    since = Since()
    since.note_read(4)
    assert since.changed(5) is None
    since.take_up(changes(6, 1))
    assert since.changed(6) is None


# --- the same through the session ------------------------------------------------------------------------------------


def a_desk(store: Store) -> Desk:
    for number, uid in enumerate(PEOPLE):
        day, at = MONDAY - timedelta(days=number), moment(f"2026-11-23 {9 + number:02}:30")
        keep(
            store, contact(uid.title(), uid=uid, tier=Tier.A if number % 2 else None),
            deal(uid, 100 * number, uid=f"d-{uid}"),
            follow_up(uid, day, uid=f"day-{uid}", channel=Channel.CALL, promised=number == 1),
            follow_up(uid, at, uid=f"timed-{uid}"),
        )  # fmt: skip
    return Desk(store)


def erase_for_good(desk: Desk, who: str) -> None:
    """Past the change log, and undo."""
    if desk.session.contact(who) is not None:
        erase.erase(desk.store.path, [who])
        desk.session.undo_stack.clear()
        desk.session.reload()


def acts(desk: Desk, another: Store) -> dict[str, Callable[[str], object]]:
    """What may happen, each to one contact."""
    session = desk.session

    def pass_time(minutes: int) -> None:
        desk.at = Now(desk.at.later(timedelta(minutes=minutes)))
        session.time_passed.emit()

    def elsewhere(who: str) -> None:
        with another.change():
            another.add_follow_ups([follow_up(who, MONDAY, uid=new_uid())])

    def first(who: str) -> str:
        return next((step.uid for step in desk.open(who)), "")

    return {
        "no answer": lambda who: desk.log(Outcome.NO_ANSWER, who=who, closes=first(who) or None),
        "sent": lambda who: desk.log(Outcome.SENT, who=who),
        "done": lambda who: session.close(first(who), State.DONE),
        "snooze": lambda who: session.snooze(first(who), desk.at.later(timedelta(hours=1))),
        "move": lambda who: session.reschedule(first(who), Due(MONDAY + timedelta(days=2)), agreed=True),
        "plan": lambda who: session.plan(follow_up(who, MONDAY, uid="")),
        "place": lambda who: session.place([first(who)], who) if first(who) else None,
        "never": lambda who: session.do_not_contact(who),
        "tier": lambda who: session.set_tier([who], Tier.C),
        "delete": lambda who: session.delete_contacts([who]),
        "undo": lambda _who: session.undo_stack.undo(),
        "redo": lambda _who: session.undo_stack.redo(),
        "tell": lambda _who: session.reminders_told(session.reminders()[:2], Told.SHOWN),
        "react": lambda who: session.reminder_acted(first(who)),
        "an hour": lambda _who: pass_time(61),
        "a day": lambda _who: pass_time(24 * 60),
        "another program": elsewhere,
        "erase": lambda who: erase_for_good(desk, who),
        "currency": lambda _who: session.prefer("x", currency="USD"),
    }


NAMES = ("no answer", "sent", "done", "snooze", "move", "plan", "place", "never", "tier", "delete", "undo", "redo",
         "tell", "react", "an hour", "a day", "another program", "currency", "erase")  # fmt: skip


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(PEOPLE)), max_size=12))
def test_today_and_the_reminders_are_what_they_would_be_if_all_was_read_again(
    qapp: QApplication, happened: list[tuple[str, str]]
) -> None:
    with emptied_store() as store, Store(store.path.parent) as another:
        desk = a_desk(store)
        doing = acts(desk, another)
        for what, who in happened:
            desk.session.today(), desk.session.reminders()  # remembered from here on
            if store.contact(who) is None:  # erased
                continue
            doing[what](who)
            with Store(store.path.parent) as fresh:
                plainly = Session(fresh, lambda: desk.at)
                assert desk.session.today() == plainly.today(), what
                told, should = desk.session.reminders(), plainly.reminders()
                assert sorted(told, key=repr) == sorted(should, key=repr), what
