"""Duplicates in a whole book: what comparing everybody with everybody would find, joined to groups."""

from itertools import combinations, count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.duplicates import WORTH_A_LOOK, find_duplicates
from salesassist.domain.identity import Identity
from salesassist.domain.likeness import likeness

_numbers = count(1)


def who(uid: str, name: str, organization: str = "", mail: str = "", phone: str = "", own: bool = True) -> Identity:
    return Identity(uid, (), name, own, organization, tuple(mail.split()), tuple(phone.split()))


ANNA = who("a1", "Anna Roth", "Roth GmbH", "anna@roth.example", "+49301")
AGAIN = who("a2", "Roth, Anna", "", "", "+49301")
INITIAL = who("a3", "A. Roth", "Roth", "anna@roth.example")
BEN = who("b1", "Ben Okafor", "Roth GmbH")


def test_records_of_one_person_are_one_group_the_likeliest_first() -> None:
    found = find_duplicates([who("c1", "Cleo Day"), ANNA, AGAIN, BEN, INITIAL, who("c2", "Cleo Day")])
    assert [group.uids for group in found.groups] == [("a1", "a2", "a3"), ("c1", "c2")]
    assert found.groups[0].score > found.groups[1].score
    assert found.groups[1].reasons == ("same name",)
    assert (found.compared, found.certain) == (6, ())


def test_who_was_kept_apart_is_not_offered_again() -> None:
    found = find_duplicates([ANNA, AGAIN], {frozenset(("a1", "a2"))})
    assert found.groups == ()
    three = find_duplicates([ANNA, AGAIN, INITIAL], {frozenset(("a2", "a3"))})
    assert not any({"a2", "a3"} <= set(group.uids) for group in three.groups)
    assert {uid for group in three.groups for uid in group.uids} == {"a1", "a2", "a3"}


def test_certain_groups_are_those_in_which_the_rule_holds_for_each_pair() -> None:
    twins = [who("t1", "Tom Day", "", "tom@day.example"), who("t2", "TOM DAY", "", "tom@day.example")]
    found = find_duplicates([*twins, ANNA])
    assert [group.uids for group in found.certain] == [("t1", "t2")]
    assert found.groups[0].certain


def test_a_nameless_record_that_could_be_either_of_two_people_is_not_certain() -> None:
    nameless = who("n", "x@y.example", "", "x@y.example", own=False)
    pia, quin = (who(name, f"{name} Low", "", "x@y.example") for name in ("Pia", "Quin"))
    found = find_duplicates([nameless, pia, quin])
    assert found.certain == ()
    assert not any(group.certain for group in found.groups)


def test_a_certain_pair_is_certain_though_a_third_record_looks_like_it() -> None:
    found = find_duplicates([ANNA, who("a4", "Anna Roth", "", "anna@roth.example"), INITIAL])
    assert [group.uids for group in found.certain] == [("a1", "a4")]
    assert [group.uids for group in found.groups] == [("a1", "a3", "a4")] or len(found.groups[0].uids) == 3
    assert not found.groups[0].certain


def test_a_number_of_many_is_the_switchboard() -> None:
    many = [who(f"m{n}", f"Person{n} Name{n}", "", "", "+49301") for n in range(30)]
    assert find_duplicates(many).groups == ()


def test_progress_is_told_and_may_stop_the_search() -> None:
    class Stopped(Exception):
        pass

    told: list[tuple[int, int]] = []
    find_duplicates([ANNA, AGAIN], progress=lambda done, total: told.append((done, total)))
    assert told[0] == (0, 4) and told[-1] == (4, 4)
    assert told == sorted(told)

    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        find_duplicates([ANNA, AGAIN], progress=stop)


_names = st.sampled_from(
    ["Anna Roth", "Roth, Anna", "Ana Roth", "Anna M. Roth", "A. Roth", "Jürgen Müller", "Juergen Mueller", "Bob Miller",
     "Robert Miller", "Ben Roth", "Anna Berg"]
)  # fmt: skip
_people = st.builds(
    lambda name, firm, mail, phone: who(f"p{next(_numbers)}", name, firm, mail, phone),
    _names, st.sampled_from(["", "Roth GmbH", "Roth", "Berg AG"]),
    st.sampled_from(["", "", "anna@roth.example", "annaroth@home.example", "annaroth@work.example"]),
    st.sampled_from(["", "", "+49301", "+49302"]),
)  # fmt: skip


@given(st.lists(_people, min_size=2, max_size=6))
def test_no_likely_pair_is_missed(book: list[Identity]) -> None:
    groups = [set(group.uids) for group in find_duplicates(book).groups]
    for one, other in combinations(book, 2):
        shares = set(one.emails) & set(other.emails) or set(one.numbers) & set(other.numbers)
        found = likeness(one, other)
        if found.score >= WORTH_A_LOOK or (shares and found.score):
            assert any({one.uid, other.uid} <= group for group in groups), (one, other, found)
