"""All names at once, in which a word is found quickly."""

import re
from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.name_list import BEGINS, EITHER, NAME, WORDS, Called, NameList
from salesassist.domain.text import fold

PEOPLE = {7: Called("anna gross", "bau ag"), 9: Called("bea gross-annal", ""), 12: Called("joanna", "anna & co")}
names = st.text("aböß -\U0001f600", max_size=6).map(fold)
people = st.dictionaries(st.integers(1, 50), st.builds(Called, names, names), max_size=6)


def listed(called: dict[int, Called]) -> NameList:
    return NameList(called, "\n".join(one.name for one in called.values()), "\n".join(o.firm for o in called.values()))


def everybody(_found: Collection[int]) -> bool:
    return False


def plainly(called: Called, text: str) -> int | None:
    """The same of one contact, as it is said."""
    words = text.split()
    if called.name.startswith(text):
        return BEGINS
    if all(re.search(rf"(^|[ -]){re.escape(word)}", called.name) for word in words):
        return WORDS
    if all(word in called.name for word in words):
        return NAME
    return EITHER if all(word in called.name or word in called.firm for word in words) else None


@pytest.mark.parametrize(
    ("text", "merits"),
    [
        ("anna", {7: BEGINS, 9: WORDS, 12: NAME}), ("gross anna", {7: WORDS, 9: WORDS}),
        ("anna gross", {7: BEGINS, 9: WORDS}), ("a-a", {}), ("oss-annal", {9: NAME}),
        ("joanna co", {12: EITHER}), ("bau", {7: EITHER}), ("oss-an", {9: NAME}), ("nobody", {}), ("", {}),
    ],
)  # fmt: skip
def test_names_are_better_than_organisations(text: str, merits: dict[int, int]) -> None:
    assert listed(PEOPLE).merits(text, everybody) == merits


@given(people, people, st.sets(st.integers(1, 50), max_size=3), names)
def test_it_says_the_same_as_a_look_at_each_whatever_has_changed(
    first: dict[int, Called], later: dict[int, Called], gone: set[int], text: str
) -> None:
    these = listed(first)
    these.take({*later, *gone}, later)
    now = {number: one for number, one in (first | later).items() if number not in gone or number in later}
    expected = {number: merit for number, one in now.items() if text and (merit := plainly(one, text)) is not None}
    assert these.merits(text, everybody) == expected


def test_whose_names_begin_so_need_not_be_looked_for() -> None:
    assert listed(PEOPLE).merits("anna", everybody, [7]) == listed(PEOPLE).merits("anna", everybody)


def test_all_names_that_begin_so_are_best_without_being_told() -> None:
    called = {1: Called("anna berg", ""), 2: Called("anna", ""), 3: Called("bo", ""), 4: Called("anna-lena", "")}
    assert listed(called).merits("anna", everybody) == dict.fromkeys((1, 2, 4), BEGINS)


@given(people, names, st.integers(0, 4))
def test_once_there_are_enough_only_worse_ones_are_left_out(called: dict[int, Called], text: str, wanted: int) -> None:
    these = listed(called)
    every, some = these.merits(text, everybody), these.merits(text, lambda found: len(found) >= wanted)
    worst = max(some.values(), default=-1)
    assert some == {number: merit for number, merit in every.items() if merit <= worst}
    assert len(some) >= min(wanted, len(every))


@given(people, people, names.filter(lambda text: text and " " not in text))
def test_a_word_is_found_where_nothing_of_it_is_beside(
    first: dict[int, Called], later: dict[int, Called], word: str
) -> None:
    these = listed(first)
    these.take(later, later)
    alone = re.compile(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])")
    expected = {number for number, one in (first | later).items() if alone.search(one.name)}
    assert expected <= set(these.with_word(word))


def test_a_word_is_not_found_within_another() -> None:
    assert listed(PEOPLE).with_word("anna") == [7]
    assert listed(PEOPLE).with_word("gross") == [7, 9]


def test_more_lines_than_contacts_are_refused() -> None:
    with pytest.raises(ValueError, match="do not match"):
        NameList([1, 2], "a\nb\nc", "a\nb")


def test_changes_are_counted() -> None:
    these = listed(PEOPLE)
    these.take([7, 99], {})
    assert these.changed == 2
    assert these.merits("gross", everybody) == {9: WORDS}
