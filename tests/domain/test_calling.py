"""A calling session: whose turn it is."""

from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.calling import Calling, Settled
from salesassist.domain.day import DayRow
from salesassist.domain.interaction import Outcome
from salesassist.domain.status import Status
from tests.factories import follow_up


def row(uid: str, *, suggested: bool = False) -> DayRow:
    step = None if suggested else follow_up(uid)
    return DayRow(uid, uid.upper(), "", Status.NONE if suggested else Status.DUE, step)


ROWS = [row("a"), row("b"), row("c", suggested=True)]


def without(*gone: str) -> list[DayRow]:
    return [each for each in ROWS if each.contact not in gone]


def test_each_contact_of_the_list_has_one_turn_in_its_order() -> None:
    calling = Calling([row("a"), row("b"), row("a"), row("c")])
    seen = []
    while calling.current:
        seen.append(calling.current)
        calling.settle(Settled(calling.current, Outcome.SPOKE, "e"))
    assert seen == ["a", "b", "c"]
    assert (calling.done, calling.total, calling.outcomes()[Outcome.SPOKE]) == (3, 3, 3)


def test_who_is_put_off_comes_again_after_all_others() -> None:
    calling = Calling(ROWS)
    assert calling.later()
    assert calling.is_put_off("a")
    assert [calling.current, *calling.coming] == ["b", "c", "a"]
    assert calling.total == 3


def test_the_last_one_cannot_be_put_off() -> None:
    calling = Calling([row("a")])
    assert not calling.later()
    assert calling.current == "a"


def test_back_leads_to_who_was_there_before_and_later_goes_on() -> None:
    calling = Calling(ROWS)
    calling.settle(Settled("a", Outcome.SPOKE, "e"))
    assert calling.back()
    assert calling.current == "a"
    assert (calling.done, calling.total) == (1, 3)  # looked at again, not undone
    assert calling.later()
    assert calling.current == "b"
    assert not calling.is_put_off("a")
    assert calling.back() and calling.current == "a"
    assert not calling.back()


def test_back_from_one_put_off_gives_it_its_place_again() -> None:
    calling = Calling(ROWS)
    calling.later()
    assert calling.back()
    assert [calling.current, *calling.coming] == ["a", "b", "c"]
    assert not calling.is_put_off("a")


def test_what_was_undone_is_asked_again() -> None:
    calling = Calling(ROWS)
    settled = Settled("a", Outcome.NO_ANSWER, "e")
    calling.settle(settled)
    calling.take_back(settled)
    assert calling.current == "a"
    assert (calling.done, calling.outcomes().total()) == (0, 0)


def test_whose_step_was_moved_elsewhere_was_dealt_with() -> None:
    calling = Calling(ROWS)
    calling.refresh(without("a"))
    assert calling.current == "b"
    assert calling.settled == (Settled("a"),)
    calling.refresh(ROWS)  # it was undone
    assert calling.current == "a"
    assert calling.settled == ()


def test_a_suggestion_stays_though_the_list_has_no_room_for_it_until_it_is_planned() -> None:
    calling = Calling(ROWS)
    calling.refresh(without("c"))
    assert "c" in calling.waiting
    calling.refresh(without("c"), planned=["c"])
    assert "c" not in calling.waiting


def test_who_comes_onto_the_list_has_a_turn_before_those_put_off() -> None:
    calling = Calling(ROWS)
    calling.later()
    calling.refresh([*ROWS, row("new"), row("no", suggested=True)])
    assert [calling.current, *calling.coming] == ["b", "c", "new", "a"]


def test_who_was_called_is_not_asked_again_for_what_was_planned_for_today() -> None:
    calling = Calling(ROWS)
    calling.settle(Settled("a", Outcome.LEFT_MESSAGE, "e"))
    calling.refresh(ROWS)
    assert calling.current == "b"
    assert "a" not in calling.waiting


@given(st.lists(st.sampled_from(["settle", "later", "back", "leave", "return", "undo"]), max_size=25))
def test_nobody_is_lost_or_asked_twice_whatever_is_done(acts: list[str]) -> None:
    everybody = {"a", "b", "c"}
    calling, gone = Calling(ROWS), False
    for number, act in enumerate(acts):
        if act == "settle" and calling.current:
            calling.settle(Settled(calling.current, Outcome.SPOKE, str(number)))
        elif act == "later":
            calling.later()
        elif act == "back":
            calling.back()
        elif act in ("leave", "return"):
            gone = act == "leave"
            calling.refresh(without("b") if gone else ROWS)
        elif act == "undo" and calling.settled:
            calling.take_back(calling.settled[-1])
        settled = {each.contact for each in calling.settled}
        assert settled.isdisjoint(calling.waiting)
        assert settled | set(calling.waiting) == everybody
        assert len(calling.waiting) == len(set(calling.waiting))
        assert calling.total == 3
        assert (calling.current is None) <= (calling.waiting == ())


def test_what_the_list_leaves_out_is_not_for_this_session_and_what_is_planned_meanwhile_is() -> None:
    left_out = [row("c"), row("d")]
    calling = Calling([row("a"), row("b")], left_out)
    calling.settle(Settled("a", Outcome.SPOKE, "e"))
    new = DayRow("d", "D", "", Status.DUE, follow_up("d", uid="new"))
    calling.refresh([row("b"), *left_out, new, row("f")])
    assert [calling.current, *calling.coming] == ["b", "d", "f"]
    assert (calling.done, calling.total) == (1, 4)
