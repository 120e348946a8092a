"""What happened: tries, touches, and the number of the next try."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.courtesy import unanswered
from salesassist.domain.interaction import Direction, Interaction, Outcome, next_attempt
from tests.factories import interaction, moment

SPOKE, LEFT, NO_ANSWER, WRONG, SENT, MET, REPLIED = Outcome
OUT, IN = Direction


def test_the_outcomes_are_in_the_order_of_the_keys() -> None:
    assert [str(outcome) for outcome in Outcome] == [
        "spoke", "left_message", "no_answer", "wrong_number", "sent", "met", "replied",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("outcome", "direction", "touch", "a_try"),
    [
        (SPOKE, OUT, True, False), (SPOKE, IN, True, False),
        (MET, OUT, True, False), (MET, IN, True, False),
        (REPLIED, OUT, True, False), (REPLIED, IN, True, False),
        (SENT, OUT, True, False), (SENT, IN, True, False),
        (NO_ANSWER, OUT, False, True), (LEFT, OUT, False, True),
        (NO_ANSWER, IN, False, False), (LEFT, IN, False, False),  # they tried, not we
        (WRONG, OUT, False, False), (WRONG, IN, False, False),  # neither
    ],
)  # fmt: skip
def test_a_try_is_no_touch(outcome: Outcome, direction: Direction, touch: bool, a_try: bool) -> None:
    one = interaction(outcome=outcome, direction=direction)
    assert (one.is_touch, one.is_try) == (touch, a_try)


def history(*outcomes: Outcome | tuple[Outcome, Direction]) -> list[Interaction]:
    """What happened on one day after the other."""
    start = moment("2026-11-02 10:00")
    both = [o if isinstance(o, tuple) else (o, OUT) for o in outcomes]
    return [interaction("anna", o, start + timedelta(days=n), direction=d) for n, (o, d) in enumerate(both)]


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ((), 1),
        ((NO_ANSWER,), 2),
        ((LEFT,), 2),
        ((NO_ANSWER, LEFT), 3),
        ((NO_ANSWER, NO_ANSWER, NO_ANSWER), 1),  # the ladder ran out
        ((NO_ANSWER, NO_ANSWER, LEFT, NO_ANSWER), 2),
        ((NO_ANSWER,) * 6, 1),
        ((NO_ANSWER, SPOKE), 1),
        ((NO_ANSWER, MET, NO_ANSWER), 2),
        ((NO_ANSWER, NO_ANSWER, REPLIED, LEFT), 2),
        ((NO_ANSWER, SENT), 2),  # sent ends no ladder
        ((NO_ANSWER, WRONG), 2),  # and a wrong number neither counts nor ends one
        ((WRONG, WRONG), 1),
        ((NO_ANSWER, (LEFT, IN)), 2),  # their try is none of ours
        ((NO_ANSWER, (SPOKE, IN)), 1),  # whoever called
    ],
)
def test_the_number_of_the_next_try(outcomes: tuple, expected: int) -> None:
    assert next_attempt(history(*outcomes)) == expected
    assert next_attempt(reversed(history(*outcomes))) == expected


def test_a_ladder_may_have_another_length() -> None:
    assert next_attempt(history(NO_ANSWER), cap=1) == 1
    assert next_attempt(history(NO_ANSWER, NO_ANSWER, NO_ANSWER), cap=5) == 4


def test_a_back_dated_answer_counts_when_it_happened() -> None:
    first, second = history(NO_ANSWER, NO_ANSWER)
    spoke = interaction(at="2026-11-02 12:00", recorded_at=moment("2026-11-20 10:00"))
    assert next_attempt([first, second, spoke]) == 2


def test_a_try_and_the_answer_of_the_same_minute_leave_no_try() -> None:
    tried, spoke = interaction(outcome=NO_ANSWER), interaction(outcome=SPOKE)
    assert next_attempt([tried, spoke]) == next_attempt([spoke, tried]) == 1


def test_of_two_entries_for_the_same_moment_the_later_recorded_one_came_later() -> None:
    spoke = interaction(outcome=SPOKE, recorded_at=moment("2026-11-21 10:00"))
    tried = interaction(outcome=NO_ANSWER, recorded_at=moment("2026-11-21 10:05"))
    assert next_attempt([tried, spoke]) == next_attempt([spoke, tried]) == 2


def test_tries_in_the_hour_that_occurs_twice_count_in_the_order_they_happened() -> None:
    tried = interaction(outcome=NO_ANSWER, at=moment("2026-10-25 02:50", fold=0))
    spoke = interaction(outcome=SPOKE, at=moment("2026-10-25 02:10", fold=1))
    assert next_attempt([tried, spoke]) == 1


def test_a_try_after_an_answer_counts_though_the_clocks_showed_less_by_then() -> None:
    spoke = interaction(outcome=SPOKE, at=moment("2026-10-25 02:50", fold=0))
    tried = interaction(outcome=NO_ANSWER, at=moment("2026-10-25 02:10", fold=1))
    assert next_attempt([tried, spoke]) == 2


@given(st.data())
def test_what_came_before_the_last_answer_makes_no_difference(data: st.DataObject) -> None:
    def some(first: int, last: int) -> list[Interaction]:
        return [
            interaction(outcome=data.draw(st.sampled_from(Outcome)), direction=data.draw(st.sampled_from(Direction)),
                        at=moment("2026-11-02 10:00") + timedelta(minutes=data.draw(st.integers(first, last))))
            for _ in range(data.draw(st.integers(0, 7)))
        ]  # fmt: skip

    answer = interaction(outcome=SPOKE, at=moment("2026-11-02 10:10"))
    since = [answer, *some(11, 15)]
    whole = data.draw(st.permutations([*some(0, 9), *since]))
    assert next_attempt(whole) == next_attempt(since)
    assert unanswered(whole) == unanswered(since)


@given(st.data())
def test_the_order_of_the_history_makes_no_difference(data: st.DataObject) -> None:
    entries = [
        interaction(outcome=data.draw(st.sampled_from(Outcome)), direction=data.draw(st.sampled_from(Direction)),
                    at=moment("2026-11-02 10:00") + timedelta(minutes=data.draw(st.integers(0, 4))))
        for _ in range(data.draw(st.integers(0, 7)))
    ]  # fmt: skip
    expected = next_attempt(entries)
    assert 1 <= expected <= 3
    assert next_attempt(data.draw(st.permutations(entries))) == expected
