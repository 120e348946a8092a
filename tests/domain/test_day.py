"""The day's list: who outranks whom, and what the user's hand has put where."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.day import (
    DayRow,
    Progress,
    arrange,
    moved,
    rank,
    room_for_suggestions,
    status_now,
    week_start,
)
from salesassist.domain.deal import Money
from salesassist.domain.follow_up import Due, Part
from salesassist.domain.status import Status
from tests.factories import MONDAY, MORE, follow_up, moment, now

SUNDAY = MONDAY - timedelta(days=1)


def row(
    key: str, due: object = MONDAY, value: Money | None = None, name: str = "Anna", promised: bool = False
) -> DayRow:
    step = follow_up("contact of " + key, due, uid=key, promised=promised)  # type: ignore[arg-type]
    return DayRow(step.contact, name, "", Status.DUE, step, value)


def euros(amount: int) -> Money:
    return Money(Decimal(amount), "EUR")


IN_RANK = [
    row("promised, timed", moment("2026-11-23 15:00"), promised=True),
    row("promised, all day, earlier", SUNDAY, promised=True),
    row("promised, all day", MONDAY, promised=True),
    row("timed, first", moment("2026-11-23 08:00")),
    row("timed, then", moment("2026-11-23 17:30", "Asia/Tokyo")),  # 09:30 in Berlin
    row("timed, last, worth much", moment("2026-11-23 16:00"), euros(9000)),
    row("all day, earlier, worth nothing", SUNDAY, name="Zoe"),
    row("all day, worth much", MONDAY, euros(9000), name="Zoe"),
    row("all day, worth less", Due(MONDAY, Part.AFTERNOON), euros(10)),
    row("all day, another currency", MONDAY, Money(Decimal(99999), "USD")),
    row("all day, another currency, less", MONDAY, Money(Decimal(5), "CHF")),
    row("all day, Ana", MONDAY, name="ana"),
    row("all day, Émile", Due(MONDAY, Part.MORNING), name="Émile"),
    row("all day, Fritz", MONDAY, name="Fritz"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below"), list(pairwise(IN_RANK)), ids=lambda r: r.key)
def test_urgency_goes_by_promise_moment_date_value_and_name(above: DayRow, below: DayRow) -> None:
    assert rank(above, "EUR") < rank(below, "EUR")


def test_the_main_currency_is_the_users() -> None:
    dollars, euro = row("dollars", value=Money(Decimal(1), "USD")), row("euros", value=euros(5))
    assert [r.key for r in arrange([euro, dollars], [], "USD")] == ["dollars", "euros"]
    assert [r.key for r in arrange([dollars, euro], [], "EUR")] == ["euros", "dollars"]


def test_timed_rows_in_the_hour_that_occurs_twice_rank_by_instant() -> None:
    first = row("first", moment("2026-10-25 02:50", fold=0))
    second = row("second", moment("2026-10-25 02:10", fold=1))
    assert rank(first, "EUR") < rank(second, "EUR")


def test_a_row_is_remembered_by_its_follow_up_and_a_suggestion_by_its_contact() -> None:
    suggestion = DayRow("anna", "Anna", "", Status.NONE)
    assert suggestion.suggested
    assert suggestion.key == "anna"
    assert row("f").key == "f"
    assert not row("f").suggested


def test_rows_placed_by_hand_keep_their_order_and_others_go_before_the_first_they_outrank() -> None:
    low, high = row("low", name="Zoe"), row("high", moment("2026-11-23 08:00"))
    middle = row("middle", name="Mia")
    lowest = row("lowest", name="Zzz")
    rows = [lowest, high, low, middle]
    assert [r.key for r in arrange(rows, ["low", "high"], "EUR")] == ["middle", "low", "high", "lowest"]
    assert [r.key for r in arrange(rows, ["high", "gone", "low"], "EUR")] == [
        "high",
        "middle",
        "low",
        "lowest",
    ]
    assert [r.key for r in arrange(rows, [], "EUR")] == ["high", "middle", "low", "lowest"]


@st.composite
def day_lists(draw: st.DrawFn) -> tuple[list[DayRow], list[str]]:
    """Rows in any order, with ties, and some of their keys, with keys of rows that are gone, as the hand's order."""
    dues = st.sampled_from(
        (SUNDAY, MONDAY, Due(MONDAY, Part.MORNING), moment("2026-11-23 08:00"), moment("2026-11-23 10:00"))
    )
    values = st.sampled_from((None, euros(10), euros(20), Money(Decimal(10), "USD")))
    names = st.sampled_from(("Ana", "ána", "Bo"))
    rows = [
        row(f"r{number}", draw(dues), draw(values), draw(names), draw(st.booleans()))
        for number in range(draw(st.integers(0, 12)))
    ]  # fmt: skip
    keys = [r.key for r in rows]
    placed = draw(st.lists(st.sampled_from([*keys, "gone"]), unique=True))
    return draw(st.permutations(rows)), placed


def arrange_by_the_book(rows: Sequence[DayRow], hand_order: Sequence[str]) -> list[DayRow]:
    """One row after the other: directly before the first row it outranks, be that placed by hand or not."""
    by_key = {r.key: r for r in rows}
    arranged = [by_key[key] for key in hand_order if key in by_key]
    for row in rows:
        if row.key in hand_order:
            continue
        at = next((n for n, other in enumerate(arranged) if rank(row, "EUR") < rank(other, "EUR")), len(arranged))
        arranged.insert(at, row)
    return arranged


@MORE
@given(day_lists())
def test_the_list_is_arranged_as_its_sentence_says(day: tuple[list[DayRow], list[str]]) -> None:
    rows, hand_order = day
    arranged = arrange(rows, hand_order, "EUR")
    assert [r.key for r in arranged] == [r.key for r in arrange_by_the_book(rows, hand_order)]
    placed = [r.key for r in arranged if r.key in hand_order]
    assert placed == [key for key in hand_order if key in placed]
    assert sorted(r.key for r in arranged) == sorted(r.key for r in rows)


@given(day_lists())
def test_arranging_again_by_the_order_arrived_at_changes_nothing(day: tuple[list[DayRow], list[str]]) -> None:
    arranged = [r.key for r in arrange(*day, "EUR")]
    assert [r.key for r in arrange(day[0], arranged, "EUR")] == arranged


@pytest.mark.parametrize(
    ("keys", "before", "expected"),
    [
        ("c", "a", "cabde"),
        ("c", "b", "acbde"),
        ("b", "e", "acdbe"),
        ("b", None, "acdeb"),
        ("e", None, "abcde"),
        ("c", "c", "abcde"),  # on itself
        ("c", "d", "abcde"),  # where it is
        ("bd", "c", "abdce"),
        ("db", "c", "abdce"),  # in their order in the list, however they were chosen
        ("ae", None, "bcdae"),
        ("bc", "c", "abcde"),  # on one of themselves: before the first that stays
        ("bd", "d", "acbde"),
        ("bd", "b", "abdce"),
        ("de", "e", "abcde"),
        ("be", "e", "acdbe"),
        ("abcde", "c", "abcde"),
        ("", "c", "abcde"),
        ("x", "c", "abcde"),  # gone meanwhile
        ("xb", None, "acdeb"),
        ("b", "x", "abcde"),  # the target gone meanwhile: as it was
    ],
)
def test_moving_rows(keys: str, before: str | None, expected: str) -> None:
    assert moved("abcde", list(keys), before) == list(expected)


@given(st.data())
def test_what_moves_stands_together_before_its_target_and_the_rest_stays(data: st.DataObject) -> None:
    order = [str(number) for number in range(data.draw(st.integers(1, 9)))]
    keys = data.draw(st.lists(st.sampled_from(order), unique=True))
    before = data.draw(st.sampled_from([None, *order]))
    after = moved(order, keys, before)
    assert sorted(after) == sorted(order)
    assert [k for k in after if k not in keys] == [k for k in order if k not in keys]
    if keys:
        at = after.index(min(keys, key=order.index))
        assert after[at : at + len(keys)] == [k for k in order if k in keys]
        if before not in keys:
            assert after[at + len(keys) :][:1] == ([] if before is None else [before])


@pytest.mark.parametrize(
    ("touches", "rows", "room"), [(0, 0, 20), (5, 10, 5), (5, 15, 0), (20, 0, 0), (30, 0, 0), (0, 25, 0)]
)
def test_suggestions_fill_the_day_up_to_the_goal(touches: int, rows: int, room: int) -> None:
    assert room_for_suggestions(Progress(touches, 40, 20, 100), rows) == room


@pytest.mark.parametrize(
    ("today", "first", "expected"),
    [
        (MONDAY, 0, MONDAY),
        (SUNDAY, 0, date(2026, 11, 16)),
        (SUNDAY, 6, SUNDAY),
        (MONDAY, 6, SUNDAY),
        (date(2026, 11, 28), 6, SUNDAY),
        (MONDAY, 5, date(2026, 11, 21)),
    ],
)
def test_the_week_starts_on_the_users_first_weekday(today: date, first: int, expected: date) -> None:
    assert week_start(today, first) == expected


def test_a_row_grows_overdue_by_itself_and_a_suggestion_does_not() -> None:
    timed = row("f", moment("2026-11-23 10:00"))
    assert status_now(timed, now("2026-11-23 09:59")) is Status.DUE
    assert status_now(timed, now("2026-11-23 10:00")) is Status.OVERDUE
    assert status_now(DayRow("anna", "Anna", "", Status.NONE), now()) is Status.NONE
