"""Deals as a list: who they are with, and what comes next."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from salesassist.domain.deal import Money, Stage
from salesassist.domain.deal_line import DealLine, money_waiting
from salesassist.domain.follow_up import State
from salesassist.domain.status import Status, due_status
from salesassist.store.errors import StoreError
from salesassist.store.store import Store
from tests.factories import MONDAY, World, contact, deal, follow_up, fresh_store, keep, moment, now, worlds

DAY = timedelta(days=1)


@pytest.fixture
def store() -> Iterator[Store]:
    with fresh_store() as opened:
        yield opened


def lines(store: Store) -> dict[str, DealLine]:
    return {line.deal.uid: line for line in store.deal_lines(now())}


def test_a_deal_is_changed_and_deleted(store: Store) -> None:
    keep(store, contact(uid="anna"), contact(uid="bo"), deal("anna", uid="d", created_at=moment("2026-11-02 10:00")))
    old = store.deal("d")
    assert old is not None
    new = replace(old, contact="bo", title="Shop", value=None, currency="CHF", stage=Stage.WON, expected_close=MONDAY,
                  closed_on=MONDAY - DAY, delivered_on=MONDAY)  # fmt: skip
    with store.change():
        store.save_deal(new)
    assert store.deal("d") == new
    assert (store.deals_of("anna"), store.deals_of("bo")) == ([], [new])
    with store.change():
        store.delete_deal("d")
    assert store.deal("d") is None


def test_a_deal_that_is_gone_is_neither_changed_nor_deleted(store: Store) -> None:
    keep(store, contact(uid="anna"))
    with pytest.raises(StoreError, match="no longer there"), store.change():
        store.save_deal(deal("anna", uid="gone"))
    with pytest.raises(StoreError, match="no longer there"), store.change():
        store.delete_deal("gone")


def test_deleting_a_deal_keeps_its_steps_and_undo_brings_both_together_again(store: Store) -> None:
    keep(store, contact(uid="anna"), deal("anna", uid="d"), follow_up("anna", uid="f", deal="d"))
    before = store.everything()
    with store.change() as change:
        store.delete_deal("d")
    left = store.follow_up("f")
    assert left is not None and left.deal is None
    store.go_back(change.done)
    assert store.everything() == before


def test_the_next_step_is_the_most_urgent_one_that_names_the_deal(store: Store) -> None:
    keep(store, contact("Anna Berg", uid="anna", organization="Acme"), deal("anna", uid="d"), deal("anna", uid="e"),
         follow_up("anna", MONDAY - DAY, uid="bare"), follow_up("anna", MONDAY + 2 * DAY, uid="later", deal="d"),
         follow_up("anna", MONDAY + DAY, uid="sooner", deal="d"),
         follow_up("anna", MONDAY - 9 * DAY, uid="done", deal="d", state=State.DONE))  # fmt: skip
    found = lines(store)
    step = found["d"].step
    assert step is not None and step.uid == "sooner"
    assert (found["d"].name, found["d"].organization) == ("Anna Berg", "Acme")
    assert found["e"].step is None, "which of the two the other step is for, nobody has said"


def test_the_contacts_step_is_that_of_their_only_open_deal(store: Store) -> None:
    keep(store, contact(uid="anna"), deal("anna", uid="open"), deal("anna", uid="won", stage=Stage.WON),
         follow_up("anna", uid="f"))  # fmt: skip
    found = lines(store)
    assert found["open"].step is not None and found["open"].step.uid == "f"
    assert found["won"].step is None


def test_deals_of_contacts_in_the_trash_are_not_listed(store: Store) -> None:
    keep(store, contact(uid="anna"), deal("anna"))
    with store.change():
        store.delete_contacts(["anna"], now().at)
    assert store.deal_lines(now()) == []


def test_somebody_left_alone_on_purpose_lacks_no_step(store: Store) -> None:
    keep(store, contact(uid="rest", resting_until=MONDAY + DAY), contact(uid="never", do_not_contact=True),
         contact(uid="woken", resting_until=MONDAY),
         *(deal(uid, uid=uid) for uid in ("rest", "never", "woken")))  # fmt: skip
    statuses = {uid: line.status(now()) for uid, line in lines(store).items()}
    assert statuses == {"rest": Status.RESTING, "never": Status.RESTING, "woken": Status.NONE}
    assert [line.deal.uid for line in money_waiting(lines(store).values(), now(), "EUR").deals] == ["woken"]


def test_money_waits_behind_overdue_and_missing_steps_of_open_deals_alone(store: Store) -> None:
    uids = ("late", "none", "later", "won", "unknown", "nothing")
    keep(store, *(contact(uid=uid) for uid in uids),
         deal("late", 900, uid="late"), deal("none", 7, uid="none", currency="USD"), deal("later", 40, uid="later"),
         deal("won", 1000, uid="won", stage=Stage.WON), deal("unknown", None), deal("nothing", 0),
         follow_up("late", MONDAY - DAY), follow_up("later", MONDAY))  # fmt: skip
    waiting = money_waiting(store.deal_lines(now()), now(), "EUR")
    assert [line.deal.uid for line in waiting.deals] == ["late", "none"]
    assert waiting.totals == (Money(deal(value=900).value, "EUR"), Money(deal(value=7).value, "USD"))  # type: ignore[arg-type]


@given(worlds(), worlds().map(lambda world: world.contacts[0].uid))
def test_every_deal_has_the_step_that_the_rule_says(world: World, some: str) -> None:
    with fresh_store() as store:
        world.keep(store)
        found = store.deal_lines(world.now)
        shown = [d for d in world.deals if d.contact not in world.deleted]
        assert [line.deal for line in found] == shown
        for line in found:
            named = [f for f in world.follow_ups if f.is_open and f.deal == line.deal.uid]
            only = [d for d in world.deals if d.contact == line.deal.contact and d.is_open] == [line.deal]
            theirs = [f for f in world.follow_ups if f.is_open and f.contact == line.deal.contact]
            steps = named or (theirs if only else [])
            assert (line.step is None) == (not steps)
            if line.step is not None:
                assert line.step.uid in {f.uid for f in steps}
                most = min((due_status(f.due, world.now) for f in steps), key=list(Status).index)
                assert line.status(world.now) is most
        assert store.deal_lines(world.now, [some]) == [line for line in found if line.deal.contact == some]
