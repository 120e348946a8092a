"""Very many contacts at once, who has which letter, and what is likely to be typed next."""

from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.crowd import Crowd
from salesassist.domain.group import Group
from salesassist.domain.letter_list import LetterList
from salesassist.domain.likely import Likely
from salesassist.domain.roll import GONE

numbers = st.sets(st.integers(0, 40))
texts = st.dictionaries(st.integers(1, 40), st.text("ab1 ", max_size=4), max_size=8)


def crowd(of: Collection[int]) -> Crowd:
    return Crowd(of, max(of, default=-1))


@given(numbers, numbers, st.permutations(range(30)))
def test_a_crowd_is_what_a_set_is(some: set[int], others: set[int], order: list[int]) -> None:
    these = crowd(some)
    assert (len(these), set(these)) == (len(some), some)
    assert [number in these for number in range(-1, 60)] == [number in some for number in range(-1, 60)]
    assert these.among(order) == [number for number in order if number in some]
    assert set(these.without(some & others)) == some - others
    assert set(these.within(others)) == set(these.within(crowd(others))) == some & others
    assert set(these) == some, "nothing of it was changed"


@given(numbers, st.lists(st.sampled_from([*Group, GONE]), max_size=50))
def test_a_crowd_is_counted_by_group(some: set[int], groups: list[int]) -> None:
    counts = crowd(some).counts(bytes(groups))
    known = [groups[number] for number in some if number < len(groups)]
    assert counts == {group: known.count(group) for group in Group}


@given(texts, texts, st.sets(st.integers(1, 50), max_size=3))
def test_who_has_a_letter_is_known_whatever_has_changed(
    first: dict[int, str], later: dict[int, str], gone: set[int]
) -> None:
    had = {letter: "".join(str(int(letter in text)) for _, text in sorted(first.items())) for letter in "ab1"}
    these = LetterList(sorted(first), had)
    now = {number: text for number, text in first.items() if number not in gone} | later
    these.take({*later, *gone})
    assert these.changed == len({*later, *gone})
    for _ in range(2):  # what has changed is read once
        for letter in "ab1":
            found = these.having(letter, lambda some: {number: now[number] for number in some if number in now})
            assert found is not None
            assert set(found) == {number for number, text in now.items() if letter in text}
    assert these.having("x", lambda _some: {}) is None, "nobody looked for it"


def test_what_changed_is_read_once() -> None:
    these, asked = LetterList([1, 2], {"a": "10"}), []

    def read(some: Collection[int]) -> dict[int, str]:
        asked.append(sorted(some))
        return {2: "a"}

    these.take([2])
    assert [set(these.having("a", read) or ()) for _ in range(2)] == [{1, 2}, {1, 2}]
    these.take([1])
    assert set(these.having("a", read) or ()) == {2}
    assert asked == [[2], [1]]


@pytest.mark.parametrize(
    ("word", "letters"),
    [("an", ["n", "d"]), ("ann", ["a", "e"]), ("a", ["n"]), ("x", []), ("", []), ("anna.", []), ("(", [])],
)
def test_what_many_texts_have_next_is_likely(word: str, letters: list[str]) -> None:
    assert Likely(["anna anne", "anna", "and", "ann "]).next_letters(word) == letters


def test_what_few_have_is_not() -> None:
    assert Likely(["berg"] * 99 + ["bergwald"]).next_letters("berg") == []
