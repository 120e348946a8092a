"""What the lists show, against the same worked out one by one from the records."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Contact, Email, Phone, Tier
from salesassist.domain.day import DayRow
from salesassist.domain.deal import Money, Stage, totals
from salesassist.domain.follow_up import Due, FollowUp, State
from salesassist.domain.identity import identity_of
from salesassist.domain.interaction import Outcome
from salesassist.domain.reminder import Told
from salesassist.domain.status import Status, due_status, most_urgent
from salesassist.domain.text import fold
from salesassist.domain.times import Now
from salesassist.store.store import Store
from tests import factories
from tests.factories import (
    MONDAY,
    World,
    contact,
    deal,
    follow_up,
    fresh_store,
    interaction,
    keep,
    moment,
    now,
    worlds,
)

TIER_DAYS = {Tier.A: 7, Tier.B: 30, Tier.C: 90}


def last_touch(world: World, uid: str) -> float | None:
    return max((i.at.timestamp() for i in world.interactions if i.contact == uid and i.is_touch), default=None)


def open_values(world: World, uid: str, main_currency: str) -> tuple[Money, ...]:
    return totals([d.money for d in world.deals if d.contact == uid and d.is_open and d.money], main_currency)


def triaged(world: World, one: Contact) -> bool:
    records = (*world.follow_ups, *world.interactions, *world.deals)
    decided = one.by_hand or one.tier is not None or one.do_not_contact or one.resting_until is not None
    return decided or any(record.contact == one.uid for record in records)


def kept(world: World) -> list[Contact]:
    return [c for c in world.contacts if c.uid not in world.deleted]


def stamp(at: datetime | None) -> float | None:
    return at and at.timestamp()


@given(worlds(), st.sampled_from(("EUR", "USD")))
def test_a_line_says_of_a_contact_what_its_records_say(world: World, main_currency: str) -> None:
    with fresh_store() as store:
        world.keep(store)
        lines = store.lines(world.now, main_currency)
        some = store.lines_of([c.uid for c in world.contacts][::2] + ["unknown"], world.now, main_currency)
    assert [line.uid for line in lines] == [c.uid for c in sorted(kept(world), key=lambda c: fold(c.name))]
    wanted = {c.uid for c in world.contacts[::2]} - set(world.deleted)
    assert some == [line for line in lines if line.uid in wanted]
    contacts = {c.uid: c for c in world.contacts}
    for line in lines:
        one = contacts[line.uid]
        assert (line.name, line.sort_name, line.tier) == (one.name, fold(one.name), one.tier)
        assert (line.do_not_contact, line.resting_until) == (one.do_not_contact, one.resting_until)
        assert stamp(line.added_at) == stamp(one.added_at)
        assert stamp(line.last_touch) == last_touch(world, one.uid)
        assert line.triaged == triaged(world, one)
        assert line.open_value == open_values(world, one.uid, main_currency)
        step = most_urgent((f for f in world.follow_ups if f.contact == one.uid), world.now)
        if step is None:
            assert line.step is None
            assert line.due_from == line.overdue_from == float("inf")
        else:
            assert line.step is not None
            assert (line.step.uid, line.step.purpose, line.step.channel) == (
                step.uid,
                step.purpose,
                step.channel,
            )
            assert (line.step.promised, line.step.due.part) == (step.promised, step.due.part)
            assert line.due_from == world.now.start_of(step.due.user_day(world.now)).timestamp()
            assert line.overdue_from == step.due.overdue_at(world.now).timestamp()


def test_of_two_steps_due_at_once_a_line_shows_the_promised_one(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), follow_up("anna", uid="a"), follow_up("anna", uid="b", promised=True))
        (line,) = store.lines(now(), "EUR")
    assert line.step is not None
    assert (line.step.uid, line.step.promised) == ("b", True)


def waiting(world: World, step: FollowUp, main_currency: str) -> Money | None:
    """The value of the open deal that a step serves; else what is open with the contact."""
    served = next((d for d in world.deals if d.uid == step.deal and d.is_open), None)
    if served is not None:
        return served.money
    return next(iter(open_values(world, step.contact, main_currency)), None)


def check_rows(world: World, rows: list[DayRow], expected: list[FollowUp], main_currency: str) -> None:
    contacts = {c.uid: c for c in world.contacts}
    assert sorted(row.key for row in rows) == sorted(f.uid for f in expected)
    steps = {f.uid: f for f in world.follow_ups}
    for row in rows:
        step = steps[row.key]
        one = contacts[step.contact]
        assert (row.contact, row.name, row.tier) == (one.uid, one.name, one.tier)
        assert row.status is due_status(step.due, world.now)
        assert row.value == waiting(world, step, main_currency)
        assert stamp(row.last_touch) == last_touch(world, one.uid)
        assert row.follow_up is not None
        assert row.follow_up.state is step.state


def on_the_day(world: World, step: FollowUp) -> bool:
    one = next(c for c in world.contacts if c.uid == step.contact)
    if one.uid in world.deleted or one.do_not_contact:
        return False
    return due_status(step.due, world.now) is not Status.SCHEDULED or step.uid in world.hand_order


@given(worlds(), st.sampled_from(("EUR", "USD")))
def test_todays_rows_are_what_is_overdue_or_due_or_placed_there(world: World, main_currency: str) -> None:
    with fresh_store() as store:
        world.keep(store)
        rows = store.day_rows(world.now, main_currency)
    check_rows(world, rows, [f for f in world.follow_ups if f.is_open and on_the_day(world, f)], main_currency)


def test_todays_rows_and_reminders_follow_every_change(tmp_path: Path) -> None:
    """They are remembered by what was read of them, so each thing that they say is changed once."""
    anna = contact("Anna", uid="anna", tier=Tier.A)
    job = deal("anna", uid="job")
    step = follow_up("anna", uid="f", purpose="the offer", deal="job")
    done = interaction("anna", Outcome.SPOKE, at=moment("2026-11-20 10:00"))
    at = now("2026-11-23 09:14")
    with factories.store(tmp_path) as store:
        keep(store, anna, job, step)
        changes: list[Callable[[], object]] = [
            lambda: store.save_follow_up(replace(step, purpose="the contract")),
            lambda: store.save_follow_up(replace(step, promised=True)),
            lambda: store.save_follow_up(replace(step, due=Due(date(2026, 11, 20)))),
            lambda: store.save_contact(replace(anna, name="Anne", organization="Acme", tier=Tier.B)),
            lambda: store.save_deal(replace(job, value=Decimal(7))),
            lambda: store.save_deal(replace(job, stage=Stage.LOST)),
            lambda: store.add_interactions([done]),
            lambda: store.tellings.record(store.tellings.due(at), Told.SHOWN, at.at),
            lambda: store.add_follow_ups([replace(step, uid="g")]),
            lambda: store.delete_contacts(["anna"], at.at),
            lambda: store.restore_contacts(["anna"]),
        ]
        for change in changes:
            before = store.day_rows(at, "EUR"), store.tellings.due(at)
            with store.change():
                change()
            with Store(store.path.parent) as fresh:
                after = fresh.day_rows(at, "EUR"), fresh.tellings.due(at)
            assert after != before
            assert (store.day_rows(at, "EUR"), store.tellings.due(at)) == after
        later = now("2026-11-24 09:14")
        with Store(store.path.parent) as fresh:
            assert store.day_rows(later, "EUR") == fresh.day_rows(later, "EUR") != after[0]


@given(worlds())
def test_a_past_days_rows_are_those_that_were_open_then(world: World) -> None:
    start = world.now = Now(world.now.start_of(world.now.today), world.now.day_start)
    with fresh_store() as store:
        world.keep(store)
        rows = store.day_rows(start, "EUR", as_it_was=True)
    there = [
        f for f in world.follow_ups
        if stamp(f.created_at) <= start.epoch  # type: ignore[operator]
        and (f.is_open or (f.closed_at is not None and f.closed_at.timestamp() > start.epoch))
    ]  # fmt: skip
    check_rows(world, rows, [f for f in there if on_the_day(world, f)], "EUR")


def test_a_past_day_keeps_what_was_closed_since(tmp_path: Path) -> None:
    then = now("2026-11-20 04:00")
    friday = then.today
    with factories.store(tmp_path) as store:
        closed = [
            follow_up("anna", friday, uid=uid, state=State.DONE, closed_at=at and moment(at))
            for uid, at in {
                "before": "2026-11-19 10:00", "at its start": "2026-11-20 04:00", "that day": "2026-11-20 11:00",
                "later": "2026-11-23 09:00", "nobody knows when": None,
            }.items()
        ]  # fmt: skip
        made_later = follow_up("anna", friday, uid="made later", created_at=moment("2026-11-21 10:00"))
        keep(store, contact(uid="anna"), *closed, made_later, follow_up("anna", friday, uid="still open"))
        rows = store.day_rows(then, "EUR", as_it_was=True)
        assert {row.key for row in rows} == {"that day", "later", "still open"}
        assert {row.key for row in store.day_rows(now(), "EUR")} == {"still open", "made later"}


def test_the_list_of_a_night_is_that_of_the_evening(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(
            store, contact(uid="anna"), follow_up("anna", MONDAY, uid="today"),
            follow_up("anna", MONDAY + timedelta(days=1), uid="tomorrow"),
            follow_up("anna", moment("2026-11-24 03:59"), uid="tonight"),
            follow_up("anna", moment("2026-11-24 04:00"), uid="in the morning"),
        )  # fmt: skip
        for at in ("2026-11-23 23:00", "2026-11-24 01:00", "2026-11-24 03:59"):
            assert {row.key for row in store.day_rows(now(at), "EUR")} == {"today", "tonight"}
        assert len(store.day_rows(now("2026-11-24 04:00"), "EUR")) == 4


@given(worlds(most=6), st.sampled_from(("EUR", "USD")), st.integers(-1, 4))
def test_suggestions_are_the_triaged_with_no_next_step_the_most_worth_a_call_first(
    world: World, main_currency: str, limit: int
) -> None:
    with fresh_store() as store:
        world.keep(store)
        rows = store.suggestions(world.now, main_currency, TIER_DAYS, 100)
        assert store.suggestions(world.now, main_currency, TIER_DAYS, limit) == rows[: max(0, limit)]
    contacts = {c.uid: c for c in world.contacts}
    with_step = {f.contact for f in world.follow_ups if f.is_open}
    expected = {
        c.uid for c in kept(world)
        if c.uid not in with_step and not c.is_resting(world.now.today) and triaged(world, c)
    }  # fmt: skip
    assert {row.key for row in rows} == expected
    assert len(rows) == len(expected)

    def merit(row: DayRow) -> tuple:
        money = row.value
        one = contacts[row.contact]
        touch = last_touch(world, row.contact)
        days = int((world.now.epoch - (stamp(one.added_at) if touch is None else touch)) // 86400)  # type: ignore[operator]
        interval = TIER_DAYS[one.tier] if one.tier else None
        return (
            2 if money is None else money.currency != main_currency,
            -(money.amount if money else Decimal(0)),
            -days / interval if interval else 0,
            -days,
        )

    assert [merit(row) for row in rows] == sorted(merit(row) for row in rows)
    for row in rows:
        assert row.suggested
        assert row.status is Status.NONE
        assert row.value == next(iter(open_values(world, row.contact, main_currency)), None)


def test_the_untriaged_are_not_suggested(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(
            store,
            contact(uid="imported"),
            contact(uid="tier", tier=Tier.C),
            contact(uid="deal"),
            contact(uid="try"),
        )
        keep(store, deal("deal", None, stage=Stage.LOST), interaction("try", Outcome.NO_ANSWER))
        assert {row.contact for row in store.suggestions(now(), "EUR", TIER_DAYS, 9)} == {"tier", "deal", "try"}


def test_the_dearest_then_the_coldest_are_suggested_first(tmp_path: Path) -> None:
    long_ago = moment("2025-11-23 10:00")
    people = {
        "dear": contact("Z", uid="dear"), "cheap": contact("A", uid="cheap"), "dollars": contact("A", uid="dollars"),
        "a": contact("A", uid="a", tier=Tier.A), "b": contact("A", uid="b", tier=Tier.B),
        "cold": contact("Z", uid="cold", added_at=long_ago, tier=Tier.C), "no tier": contact("Z", uid="no tier"),
    }  # fmt: skip
    with factories.store(tmp_path) as store:
        keep(
            store, *people.values(), deal("dear", 900), deal("cheap", 10), deal("dollars", 5000, currency="USD"),
            *(interaction(uid, at="2026-11-09 10:00") for uid in people if uid != "cold"),
        )  # fmt: skip
        order = [row.contact for row in store.suggestions(now(), "EUR", TIER_DAYS, 9)]
    assert order == ["dear", "cheap", "dollars", "cold", "a", "b", "no tier"]


names = st.sampled_from(("", "Anna", "Acme", "a@example.com"))
people = st.builds(
    contact, names, given=names, family=names, nickname=names, organization=st.sampled_from(("", "Acme")),
    emails=st.lists(st.builds(Email, st.sampled_from(("a@example.com", "b@example.com"))), max_size=2).map(tuple),
    phones=st.lists(
        st.builds(Phone, st.just("1"), st.just(""), st.sampled_from((None, "+4930", "+4931"))), max_size=3).map(tuple),
    do_not_contact=st.booleans(),
)  # fmt: skip


@given(st.lists(people, max_size=4), st.data())
def test_an_identity_is_what_tells_a_contact_from_another(contacts: list[Contact], data: st.DataObject) -> None:
    contacts = [replace(c, aliases=(f"old {c.uid}",) * data.draw(st.integers(0, 1))) for c in contacts]
    gone = {c.uid for c in contacts if data.draw(st.booleans())}
    with fresh_store() as store:
        keep(store, *contacts)
        with store.change():
            store.delete_contacts(sorted(gone), moment("2026-11-23 09:14"))
        found = list(store.identities())
    assert found == [identity_of(c) for c in contacts if c.uid not in gone]


@pytest.mark.parametrize(
    ("one", "own"),
    [
        (contact("Anna"), True),
        (contact("Acme", organization="Acme"), False),
        (contact("ACME", organization="Acme"), False),
        (contact("Acme", organization="Acme Ltd"), True),
        (contact("a@example.com", emails=(Email("a@example.com"),)), False),
        (contact("a@example.com", emails=(Email("b@example.com"),)), True),
    ],
)
def test_a_contact_called_by_its_firm_or_address_has_no_name_of_its_own(
    one: Contact, own: bool, tmp_path: Path
) -> None:
    with factories.store(tmp_path) as store:
        keep(store, one)
        assert [identity.has_own_name for identity in store.identities()] == [own]


@pytest.mark.parametrize("how_many", [501, 1003])
def test_long_lists_are_read_in_pieces_and_lose_nobody(how_many: int, tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        people = [contact(uid=f"{n:04}", phones=(Phone(str(n)),)) for n in range(how_many)]
        change = keep(store, *people, *(follow_up(c, uid=f"f{c.uid}") for c in people))
        assert len(change.contacts) == how_many
        assert [(c.uid, c.phones) for c in store.contacts()] == [(c.uid, c.phones) for c in people]
        assert len(store.day_rows(now(), "EUR")) == len(store.tellings.due(now())) == how_many
