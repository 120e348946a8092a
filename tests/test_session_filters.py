"""Saved filters, and what is done to many contacts at once."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from salesassist.domain.asked import Asked
from salesassist.domain.contact import Tier
from salesassist.domain.group import Group
from salesassist.domain.saved_filter import SETTING, SavedFilter
from salesassist.session import Session
from salesassist.session.many import FEW, Order
from salesassist.store.changes import Changes
from salesassist.store.errors import Stopped
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import contact, keep

FAIR, BERLIN, COLD = SavedFilter("Fair", Asked("", (), ("fair",))), SavedFilter("Berlin"), SavedFilter("Cold")
SUMMER = date(2027, 8, 2)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with emptied_store() as store:
        keep(
            store,
            contact("Anna", uid="anna", tags=("Fair",)),
            contact("Ben", uid="ben", tier=Tier.B, tags=("fair", "golf")),
            contact("Cleo", uid="cleo", tier=Tier.A, resting_until=date(2028, 1, 3)),
            contact("Never", uid="never", do_not_contact=True),
        )
        yield Desk(store)


def names(session: Session) -> list[str]:
    return [one.name for one in session.saved_filters()]


def test_filters_are_saved_replaced_renamed_moved_and_deleted_a_step_each(desk: Desk) -> None:
    session = desk.session
    for one in (FAIR, BERLIN, COLD):
        assert session.save_filter(one)
    changed = SavedFilter("Fair", Asked("acme"), Group.NONE, "NAME", True)
    assert session.save_filter(changed)
    assert session.saved_filters() == (changed, BERLIN, COLD)
    assert session.move_filter("Cold", 0)
    assert session.rename_filter("Berlin", "Hamburg")
    assert names(session) == ["Cold", "Fair", "Hamburg"]
    assert session.delete_filter("Cold")
    assert desk.undo_text == "Delete the filter “Cold”"
    for _ in range(7):
        session.undo_stack.undo()
    assert names(session) == []
    assert SETTING not in desk.store.settings()


def test_two_filters_cannot_be_called_the_same(desk: Desk) -> None:
    session = desk.session
    session.save_filter(FAIR)
    session.save_filter(BERLIN)
    assert not session.rename_filter("Berlin", "Fair")
    assert desk.failed == ["There is a filter “Fair” already."]
    assert names(session) == ["Fair", "Berlin"]


def test_filters_are_part_of_everything_there_is(desk: Desk) -> None:
    desk.session.save_filter(FAIR)
    settings = desk.store.everything().settings
    assert settings is not None
    assert settings[SETTING] == [FAIR.stored()]


def test_the_count_of_a_filter_is_of_those_it_finds(desk: Desk) -> None:
    filters = [FAIR, BERLIN, SavedFilter("B", Asked("", ("B",))), SavedFilter("Cleo, no tier", Asked("cleo", ("",)))]
    found = desk.session.count_order(filters)(lambda *_: None, lambda: False)
    numbers = desk.store.numbers(("anna", "ben"))
    assert [None if some is None else sorted(some) for some in found] == [
        sorted(numbers.values()), None, [numbers["ben"]], [],
    ]  # fmt: skip


def test_a_tag_stands_for_those_that_begin_so_where_none_is_called_so(desk: Desk) -> None:
    numbers = desk.store.numbers(("anna", "ben", "never"))
    assert desk.session.with_terms((), ("FA",)) == {numbers["anna"], numbers["ben"]}
    assert desk.session.with_terms((), ("fair", "go")) == {numbers["ben"]}
    desk.store.set_tags(["never"], ["fa"], [])
    assert desk.session.with_terms((), ("fa",)) == {numbers["never"]}
    assert desk.session.with_terms((), ("unheard",)) == set()


# --- many ------------------------------------------------------------------------------------------------------------

Orders = Callable[[Session, list[str]], Order]


@pytest.mark.parametrize(
    ("order", "field", "after"),
    [
        (lambda s, uids: s.tier_order(uids, Tier.C), "tier", [Tier.C] * 4),
        (lambda s, uids: s.tag_order(uids, ["New ", "fair"], ["golf"]), "tags",
         [("Fair", "New"), ("fair", "New"), ("New", "fair"), ("New", "fair")]),
        (lambda s, uids: s.rest_order(uids, SUMMER, "summer"), "resting_until",
         [SUMMER, SUMMER, date(2028, 1, 3), None]),
    ],
)  # fmt: skip
def test_an_order_does_it_to_all_in_one_step_at_once_or_in_a_thread(
    desk: Desk, order: Orders, field: str, after: list[Any]
) -> None:
    uids, session = ["anna", "ben", "cleo", "never"], desk.session
    before = [desk.person(uid) for uid in uids]
    assert session.do_order(order(session, uids))
    assert [getattr(desk.person(uid), field) for uid in uids] == after
    session.undo_stack.undo()
    assert [desk.person(uid) for uid in uids] == before
    far = order(session, uids)
    changes = session.order_work(far)(lambda *_: None, lambda: False)
    assert isinstance(changes, Changes)
    session.note_order(far, changes)
    assert [getattr(desk.person(uid), field) for uid in uids] == after
    assert desk.undo_text == far.text
    session.undo_stack.undo()
    assert [desk.person(uid) for uid in uids] == before


def test_many_are_deleted_as_one_step(desk: Desk) -> None:
    assert desk.session.do_order(desk.session.delete_order(["anna", "ben"]))
    assert len(desk.session.book) == 2
    assert desk.undo_text == "Delete 2 contacts"
    desk.session.undo_stack.undo()
    assert len(desk.session.book) == 4


def test_an_order_that_is_cancelled_has_changed_nothing(desk: Desk) -> None:
    desk.keep(*(contact(f"Many {number}", uid=f"m{number}") for number in range(2 * FEW + 50)))
    uids = [f"m{number}" for number in range(2 * FEW + 50)]
    order = desk.session.tier_order(uids, Tier.A)
    assert not order.is_quick
    done: list[int] = []
    with pytest.raises(Stopped):
        desk.session.order_work(order)(lambda count, _all: done.append(count), lambda: bool(done))
    assert done == [0]
    assert all(desk.person(uid).tier is None for uid in uids)


def test_tags_are_counted_among_the_chosen_and_the_others_named(desk: Desk) -> None:
    counts = desk.session.tag_counts_order(["anna", "cleo"])(lambda *_: None, lambda: False)
    assert counts == {"Fair": 1, "golf": 0}  # whatever its case, it is one


def test_lines_of_more_than_are_remembered_are_all_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("salesassist.session.book._KEPT", 3)
    uids = ["anna", "ben", "cleo", "never"]
    assert [line.uid for line in desk.session.book.lines(uids)] == uids
    assert [line.uid for line in desk.session.book.lines(uids[::-1])] == uids[::-1]
