"""What is done with deals, each in one step."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from salesassist.domain.deal import Deal, Stage
from salesassist.store.store import Store
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up, fresh_store

DAY = timedelta(days=1)


@pytest.fixture
def desk(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    with fresh_store() as store:
        desk = Desk(store)
        desk.keep(contact("Anna Berg", uid="anna"), contact("Bo", uid="bo"), deal("anna", 900, uid="d"))
        yield desk


def the(desk: Desk, uid: str = "d") -> Deal:
    found = desk.session.deal(uid)
    assert found is not None
    return found


def test_a_new_deal_gets_a_uid_and_its_moment(desk: Desk) -> None:
    uid = desk.session.add_deal(Deal("", "bo", "Shop"))
    assert uid and the(desk, uid).created_at == desk.at.at
    assert desk.undo_text == "Add deal Shop"
    assert "deal" in desk.told[-1].kinds and desk.told[-1].contacts == {"bo"}
    desk.session.undo_stack.undo()
    assert desk.session.deal(uid) is None


def test_a_new_deal_that_is_won_already_was_closed_today(desk: Desk) -> None:
    uid = desk.session.add_deal(Deal("", "bo", "Shop", stage=Stage.WON))
    assert uid and the(desk, uid).closed_on == MONDAY


STEPS: dict[str, tuple[Callable[[Desk], object], str]] = {
    "edit": (lambda desk: desk.session.save_deal(replace(the(desk), title="{Shop}")), "Edit deal {Shop}"),
    "move": (lambda desk: desk.session.move_deal("d", Stage.LOST), "Move deal Website"),
    "deliver": (lambda desk: desk.session.deliver("d", MONDAY), "Deliver Website"),
    "delete": (lambda desk: desk.session.delete_deal("d"), "Delete deal Website"),
}


@pytest.mark.parametrize("name", STEPS)
def test_every_verb_is_one_step_and_undone_as_one(name: str, desk: Desk) -> None:
    act, text = STEPS[name]
    before = desk.store.everything()
    assert act(desk) is True
    after = desk.store.everything()
    assert after.deals != before.deals
    assert (desk.session.undo_stack.count(), desk.undo_text) == (1, text)
    desk.session.undo_stack.undo()
    assert desk.store.everything() == before
    desk.session.undo_stack.redo()
    assert desk.store.everything() == after


def test_what_changes_nothing_is_no_step(desk: Desk) -> None:
    assert desk.session.move_deal("d", Stage.TALKING)
    assert desk.session.save_deal(the(desk))
    assert desk.session.undo_stack.count() == 0


def test_a_deal_that_is_gone_is_told(desk: Desk) -> None:
    assert not desk.session.move_deal("gone", Stage.WON)
    assert desk.failed == ["The deal is no longer there; nothing was saved."]
    assert not desk.session.delete_deal("gone")


def test_what_a_deal_starts_is_told_within_its_step(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[Deal | None, Deal | None]] = []

    def changed(store: Store, before: Deal | None, after: Deal | None) -> None:
        told.append((before, after))
        store.add_follow_ups([follow_up("anna", uid=f"f{len(told)}")])

    monkeypatch.setattr(desk.session, "_deal_changed", changed)
    old = the(desk)
    desk.session.move_deal("d", Stage.PROPOSAL)
    assert told == [(old, replace(old, stage=Stage.PROPOSAL))]
    desk.session.undo_stack.undo()
    assert desk.session.follow_up("f1") is None and the(desk) == old
    desk.session.delete_deal("d")
    assert told[1] == (old, None)
    uid = desk.session.add_deal(Deal("", "bo", "Shop"))
    assert uid and told[2] == (None, the(desk, uid))


def test_the_list_of_deals_is_kept_current(desk: Desk) -> None:
    session = desk.session

    def fresh() -> set:
        return set(desk.store.deal_lines(desk.at))

    assert set(session.deals()) == fresh()
    for act in (
        lambda: session.add_deal(Deal("e", "bo", "Shop")),
        lambda: session.plan(follow_up("anna", MONDAY + DAY, uid="f", deal="d")),
        lambda: session.save_deal(replace(the(desk), contact="bo")),
        lambda: session.rest("bo", MONDAY + 9 * DAY, "away"),
        lambda: session.delete_contacts(["bo"]),
        lambda: session.undo_stack.undo(),
        lambda: session.delete_deal("d"),
        lambda: session.undo_stack.undo(),
    ):
        act()
        assert set(session.deals()) == fresh()
        assert len(session.deals()) == len(fresh())


def test_the_list_of_deals_notices_another_program(desk: Desk) -> None:
    assert len(desk.session.deals()) == 1
    with Store(desk.store.path.parent) as other, other.change():
        other.delete_deal("d")
    desk.session.look_outside()
    assert desk.session.deals() == ()


def test_money_waits_until_the_next_step_is_planned_and_again_when_it_is_overdue(desk: Desk) -> None:
    session = desk.session
    assert [str(money.amount) for money in session.money_waiting().totals] == ["900"]
    session.plan(follow_up("anna", MONDAY + DAY, uid=""))
    assert session.money_waiting() == ((), ())
    desk.time_is("2026-11-25 09:00")
    assert [line.deal.uid for line in session.money_waiting().deals] == ["d"]
    session.move_deal("d", Stage.LOST)
    assert session.money_waiting() == ((), ())
