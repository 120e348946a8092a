"""What the user was told of: once per due time, and never lost."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from salesassist.domain.follow_up import FollowUp, State
from salesassist.domain.reminder import Notice, Told
from salesassist.domain.times import Now
from salesassist.store.store import Store
from tests import factories
from tests.factories import MONDAY, World, contact, follow_up, fresh_store, keep, moment, now, worlds

TEN = moment("2026-11-23 10:00")
AT_TEN = now("2026-11-23 10:00")


@pytest.fixture
def store():  # type: ignore[no-untyped-def]
    with fresh_store() as store:
        keep(store, contact("Anna", uid="anna", organization="Acme"), follow_up("anna", TEN, uid="f"))
        yield store


def due(store: Store, at: Now = AT_TEN) -> list[tuple]:
    return [(r.follow_up.uid, r.state) for r in store.tellings.due(at)]


def tell(store: Store, state: Told = Told.SHOWN, at: Now = AT_TEN) -> None:
    store.tellings.record(store.tellings.due(at), state, at.at)


def save(store: Store, **values: object) -> None:
    with store.change():
        store.save_follow_up(replace(store.follow_up("f"), **values))  # type: ignore[type-var, arg-type]


def test_a_follow_up_is_due_to_be_told_from_its_moment_on(store: Store) -> None:
    assert due(store, now("2026-11-23 09:59")) == []
    assert due(store) == due(store, now("2027-03-01 12:00")) == [("f", None)]
    (reminder,) = store.tellings.due(AT_TEN)
    assert (reminder.name, reminder.organization, reminder.follow_up) == (
        "Anna",
        "Acme",
        store.follow_up("f"),
    )
    assert reminder.told_at is None


@pytest.mark.parametrize("state", Told)
def test_what_was_told_is_remembered_until_the_user_acts_on_it(state: Told, store: Store) -> None:
    tell(store, state)
    (reminder,) = store.tellings.due(now("2026-11-23 11:00"))
    assert reminder.state is state
    assert reminder.told_at == TEN
    store.tellings.acted("f", now("2026-11-23 11:00"))
    assert due(store, now("2026-11-23 11:00")) == due(store, now("2026-11-25 11:00")) == []


def test_what_was_told_is_remembered_over_a_restart(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), follow_up("anna", TEN, uid="f"))
        tell(store, Told.CONFIRMED)
    with factories.store(tmp_path) as store:
        assert due(store) == [("f", Told.CONFIRMED)]


def test_telling_again_says_how_it_was_told_last(store: Store) -> None:
    tell(store, Told.SHOWN)
    tell(store, Told.CONFIRMED, now("2026-11-23 10:30"))
    (reminder,) = store.tellings.due(now("2026-11-23 11:00"))
    assert (reminder.state, reminder.told_at) == (Told.CONFIRMED, moment("2026-11-23 10:30"))


def test_a_snooze_moves_the_reminder_and_is_told_anew(store: Store) -> None:
    tell(store)
    store.tellings.acted("f", AT_TEN)
    save(store, snoozed_until=moment("2026-11-23 11:00"))
    assert due(store, now("2026-11-23 10:59")) == []
    assert due(store, now("2026-11-23 11:00")) == [("f", None)]


def test_a_follow_up_moved_to_another_time_is_told_anew(store: Store) -> None:
    tell(store)
    store.tellings.acted("f", AT_TEN)
    save(store, due=follow_up(due=moment("2026-11-24 10:00")).due)
    assert due(store, now("2026-11-24 09:00")) == []
    assert due(store, now("2026-11-24 10:00")) == [("f", None)]


def test_a_due_time_is_the_same_told_in_another_zone(store: Store) -> None:
    tell(store)
    save(store, due=follow_up(due=TEN.astimezone(ZoneInfo("Asia/Tokyo"))).due)
    assert due(store, now("2026-11-23 12:00")) == [("f", Told.SHOWN)]


@pytest.mark.parametrize(
    "values",
    [{"state": state, "closed_at": TEN} for state in (State.DONE, State.SKIPPED, State.CANCELLED)],
    ids=lambda values: values["state"],
)
def test_what_is_closed_is_not_told(values: dict, store: Store) -> None:
    save(store, **values)
    assert due(store) == []


def test_nobody_in_the_trash_or_not_to_be_contacted_is_told_of(store: Store) -> None:
    with store.change():
        store.save_contact(replace(store.contact("anna"), do_not_contact=True))  # type: ignore[type-var]
    assert due(store) == []
    with store.change():
        store.save_contact(replace(store.contact("anna"), do_not_contact=False))  # type: ignore[type-var]
        store.delete_contacts(["anna"], TEN)
    assert due(store) == []


@pytest.mark.parametrize(
    ("at", "zone", "is_due"),
    [
        ("2026-11-23 03:59", "Europe/Berlin", False),
        ("2026-11-23 04:00", "Europe/Berlin", True),
        ("2026-11-24 01:00", "Europe/Berlin", True),
        ("2026-11-23 04:00", "Pacific/Auckland", True),  # still the 22nd in UTC
        ("2026-11-23 03:59", "Pacific/Auckland", False),
        ("2026-11-22 20:00", "Pacific/Honolulu", False),  # already the 23rd in UTC
        ("2026-11-23 04:00", "Pacific/Honolulu", True),
    ],
)
def test_an_all_day_follow_up_is_told_from_the_start_of_the_users_day(
    at: str, zone: str, is_due: bool, tmp_path: Path
) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), follow_up("anna", MONDAY, uid="f"))
        assert due(store, now(at, zone)) == ([("f", None)] if is_due else [])
        tell(store, at=now(at, zone))
        store.tellings.acted("f", now(at, zone))
        assert due(store, now("2026-11-25 10:00")) == ([] if is_due else [("f", None)])


def test_one_that_was_never_told_need_not_be_once_the_user_has_acted(store: Store) -> None:
    store.tellings.acted("f", AT_TEN)
    assert due(store) == []


def test_acting_before_its_time_leaves_the_reminder(store: Store) -> None:
    store.tellings.acted("f", now("2026-11-23 09:00"))
    assert due(store) == [("f", None)]


def test_a_notice_ahead_of_the_time_is_remembered_beside_the_one_at_it(store: Store) -> None:
    lead = timedelta(minutes=10)
    assert store.tellings.ahead(now("2026-11-23 09:49"), lead) == []
    (near,) = store.tellings.ahead(now("2026-11-23 09:50"), lead)
    assert (near.follow_up.uid, near.notice) == ("f", Notice.AHEAD)
    store.tellings.record([near], Told.SHOWN, moment("2026-11-23 09:50"))
    assert store.tellings.ahead(now("2026-11-23 09:55"), lead) == store.tellings.ahead(AT_TEN, lead) == []
    assert due(store) == [("f", None)]


@pytest.mark.parametrize("values", [{"snoozed_until": moment("2026-11-23 09:58")}, {"state": State.DONE}])
def test_what_is_snoozed_or_done_is_not_announced(store: Store, values: dict) -> None:
    save(store, **values)
    assert store.tellings.ahead(now("2026-11-23 09:55"), timedelta(minutes=10)) == []


def test_one_told_again_is_known_to_be(store: Store) -> None:
    tell(store)
    (told,) = store.tellings.due(AT_TEN)
    assert not told.repeated
    store.tellings.record([replace(told, notice=Notice.AGAIN)], Told.SHOWN, TEN)
    (told,) = store.tellings.due(AT_TEN)
    assert told.repeated and told.notice is Notice.DUE


@pytest.mark.parametrize(
    ("told", "back", "kept"),
    [
        ("2026-12-23 10:00", "2026-11-20 10:00", False),  # far ahead, for a time still to come
        ("2026-11-23 10:00", "2026-11-23 09:00", True),  # a little ahead
        ("2026-12-23 10:00", "2026-11-23 10:30", True),  # far ahead, but its time has come all the same
    ],
)
def test_what_a_wrong_clock_told_is_forgotten(store: Store, told: str, back: str, kept: bool) -> None:
    tell(store, at=now(told))
    assert store.tellings.forget_wrong_clock(now(back)) == (not kept)
    assert due(store, now("2026-11-23 11:00")) == [("f", Told.SHOWN if kept else None)]


def test_a_telling_of_what_is_gone_does_no_harm(store: Store) -> None:
    reminders = store.tellings.due(AT_TEN)
    gone = replace(reminders[0], follow_up=follow_up("anna", TEN, uid="gone"))
    store.tellings.record([gone, *reminders], Told.SHOWN, TEN)
    store.tellings.acted("gone", AT_TEN)
    assert due(store) == [("f", Told.SHOWN)]


def reminder_has_come(step: FollowUp, now: Now) -> bool:
    moment = step.snoozed_until or step.due.at
    return moment.timestamp() <= now.epoch if moment is not None else step.due.day <= now.today


@given(worlds())
def test_due_to_be_told_is_what_the_records_say(world: World) -> None:
    snoozed = [
        replace(f, snoozed_until=world.now.at + timedelta(minutes=n - 2) if n % 2 else None)
        for n, f in enumerate(world.follow_ups)
    ]  # fmt: skip
    world.follow_ups = [
        replace(f, snoozed_until=f.snoozed_until and f.snoozed_until.replace(second=0)) for f in snoozed
    ]
    silent = {c.uid for c in world.contacts if c.do_not_contact} | set(world.deleted)
    with fresh_store() as store:
        world.keep(store)
        found = {r.follow_up.uid for r in store.tellings.due(world.now)}
        assert found == {
            f.uid for f in world.follow_ups
            if f.is_open and f.contact not in silent and reminder_has_come(f, world.now)
        }  # fmt: skip
        tell(store, at=world.now)
        assert {r.follow_up.uid for r in store.tellings.due(world.now) if r.state is Told.SHOWN} == found
        for uid in found:
            store.tellings.acted(uid, world.now)
        assert store.tellings.due(world.now) == []
