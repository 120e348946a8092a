"""What is read of tries for many contacts at once tells of them what their whole history does."""

from datetime import timedelta, timezone
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.courtesy import unanswered
from salesassist.domain.interaction import Direction, Interaction, Outcome, next_attempt
from tests.factories import contact, fresh_store, interaction, keep, moment, store

NOON = moment("2026-11-20 12:00")
events = st.tuples(
    st.sampled_from(Outcome),
    st.sampled_from(Direction),
    st.integers(0, 5),
    st.integers(0, 2),
    st.sampled_from((-5, 1, 9)),
)


def happened(event: tuple[Outcome, Direction, int, int, int], number: int) -> Interaction:
    outcome, direction, minutes, later, zone = event
    at = (NOON + timedelta(minutes=minutes)).astimezone(timezone(timedelta(hours=zone)))
    recorded = at + timedelta(seconds=later)
    return interaction("anna", outcome, at, uid=f"i{number}", direction=direction, recorded_at=recorded)


@given(st.lists(events, max_size=9))
def test_tries_are_the_same_by_either_reading(told: list[tuple[Outcome, Direction, int, int, int]]) -> None:
    with fresh_store() as records:
        keep(records, contact("Anna", uid="anna"), contact("Ben", uid="ben"), *map(happened, told, range(9)))
        whole = records.history("anna")
        calls = records.calls_of(["anna", "ben", "nobody"])
        assert set(calls) <= {"anna"}
        some = calls.get("anna", [])
        assert next_attempt(some) == next_attempt(whole)
        assert {each.uid for each in unanswered(some)} == {each.uid for each in unanswered(whole)}


def test_an_answer_of_a_day_that_cannot_be_read_hides_no_try(tmp_path: Path) -> None:
    tried = interaction("anna", Outcome.NO_ANSWER, "2026-11-20 10:00")
    spoken = interaction("anna", Outcome.SPOKE, "2026-11-19 10:00", uid="spoken")
    with store(tmp_path) as records:
        keep(records, contact("Anna", uid="anna"), tried, spoken)
        records._database.execute_sql("UPDATE interaction SET at = 'yesterday' WHERE uid = 'spoken'")
        assert tried.uid in {each.uid for each in records.calls_of(["anna"])["anna"]}
