"""What a limit on the rows of Today shows first, and what it leaves out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.day import DayRow, Progress, arrange, room_for_suggestions
from salesassist.domain.day_cap import promises_within, shown
from salesassist.domain.status import Status
from tests.domain.test_day import day_lists, row
from tests.factories import MORE


def of(letters: str) -> list[DayRow]:
    """Rows in this order; capitals are promised."""
    return [row(letter, promised=letter.isupper()) for letter in letters]


def keys(rows: list[DayRow]) -> str:
    return "".join(each.key for each in rows)


@pytest.mark.parametrize(
    ("rows", "limit", "first", "left_out"),
    [
        ("abcd", 0, "abcd", ""),  # no limit
        ("abcd", 4, "abcd", ""),
        ("abcd", 9, "abcd", ""),
        ("abcd", 2, "ab", "cd"),
        ("PabQ", 2, "PQ", "ab"),
        ("abPcd", 2, "aP", "bcd"),  # a promise that was dragged down is not left out
        ("abPcd", 3, "abP", "cd"),
        ("aPQR", 2, "PQR", "a"),  # more promises than rows wanted
        ("", 3, "", ""),
    ],
)
def test_the_first_rows_are_shown_and_every_promise(rows: str, limit: int, first: str, left_out: str) -> None:
    found = promises_within(of(rows), limit)
    count = shown(found, limit)
    assert (keys(found[:count]), keys(found[count:])) == (first, left_out)


@MORE
@given(day_lists(), st.integers(0, 14))
def test_nothing_is_lost_no_promise_left_out_and_no_more_shown_than_wanted(
    day: tuple[list[DayRow], list[str]], limit: int
) -> None:
    rows = arrange(*day, "EUR")
    found = promises_within(rows, limit)
    count = shown(found, limit)
    first, rest = found[:count], found[count:]
    promised = [each for each in rows if each.follow_up and each.follow_up.promised]
    assert sorted(keys(found)) == sorted(keys(rows))
    assert not any(each in rest for each in promised)
    assert len(first) == (min(len(rows), max(limit, len(promised))) if limit else len(rows))
    for part in (first, rest):  # each in the order it had
        assert part == [each for each in rows if each in part]


@given(day_lists(), st.integers(0, 14), st.data())
def test_shown_rows_that_are_put_into_another_order_stay_those_that_are_shown(
    day: tuple[list[DayRow], list[str]], limit: int, data: st.DataObject
) -> None:
    found = promises_within(arrange(*day, "EUR"), limit)
    count = shown(found, limit)
    by_hand = [*data.draw(st.permutations(found[:count])), *found[count:]]
    again = promises_within(arrange(day[0], [each.key for each in by_hand], "EUR"), limit)
    assert (again, shown(again, limit)) == (by_hand, count)


@given(day_lists(), st.integers(0, 14))
def test_by_urgency_a_limit_is_a_plain_cut(day: tuple[list[DayRow], list[str]], limit: int) -> None:
    ranked = arrange(day[0], [], "EUR")
    assert promises_within(ranked, limit) == ranked


@pytest.mark.parametrize(
    ("rows", "limit", "room"), [(0, 0, 20), (0, 5, 5), (3, 5, 2), (5, 5, 0), (9, 5, 0), (3, 30, 17)]
)
def test_suggestions_do_not_fill_beyond_the_limit(rows: int, limit: int, room: int) -> None:
    assert room_for_suggestions(Progress(0, 0, 20, 100), rows, limit) == room


def test_suggestions_within_the_limit_are_all_shown() -> None:
    rows = [*of("a"), DayRow("anna", "Anna", "", Status.NONE)]
    assert shown(rows, 2) == 2
