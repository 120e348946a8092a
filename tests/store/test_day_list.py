"""The day's list and the suggestions: read by indexes, and right whatever the limit."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Tier
from salesassist.domain.status import Status
from salesassist.store import day_list
from salesassist.store.store import Store
from tests.factories import MONDAY, contact, deal, follow_up, fresh_store, interaction, keep, moment, now

TIER_DAYS = {"A": 7, "B": 30, "C": 90}
FAR = MONDAY + timedelta(days=60)


def suggested(store: Store, limit: int = 99) -> list[str]:
    return [row.contact for row in store.suggestions(now(), "EUR", TIER_DAYS, limit)]


def test_the_dearest_that_may_be_called_are_found_behind_those_that_are_planned(tmp_path: Path) -> None:
    people = [contact(uid=f"{number:03}") for number in range(120)]
    steps = [follow_up(one, FAR) for one in people[:110]]  # the hundred and ten dearest have a next step
    with Store(tmp_path) as store:
        keep(store, *people, *steps, *(deal(one, 5_000 - number) for number, one in enumerate(people)))
        assert suggested(store, 3) == ["110", "111", "112"]
        assert suggested(store) == [f"{number:03}" for number in range(110, 120)]


def test_values_are_summed_and_other_currencies_come_after(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(
            store, *(contact(uid=uid) for uid in ("sum", "one", "swiss", "usd", "bad")),
            deal("sum", "0.10"), deal("sum", "0.20"), deal("one", "0.29"), deal("one", 9_999, currency="USD"),
            deal("swiss", 50, currency="CHF"), deal("swiss", 1, currency="USD"), deal("usd", 40, currency="USD"),
            deal("bad", 70_000, uid="bad"),
        )  # fmt: skip
        store._database.execute_sql("UPDATE deal SET value = 'NaN' WHERE uid = 'bad'")
        rows = store.suggestions(now(), "EUR", TIER_DAYS, 9)
        assert [row.contact for row in rows] == ["sum", "one", "swiss", "usd", "bad"]
        assert [row.value and (str(row.value.amount), row.value.currency) for row in rows] == [
            ("0.30", "EUR"), ("0.29", "EUR"), ("50", "CHF"), ("40", "USD"), None
        ]  # fmt: skip
        assert suggested(store, 1) == ["sum"]
        assert suggested(store, 3) == ["sum", "one", "swiss"]


def test_who_goes_cold_with_a_distant_step_is_suggested_as_scheduled(tmp_path: Path) -> None:
    long_ago = moment("2025-11-20 10:00")
    with Store(tmp_path) as store:
        keep(
            store, *(contact(uid=uid, tier=Tier.A) for uid in ("distant", "in time", "on the list", "warm")),
            contact(uid="nobody's", added_at=long_ago),
            *(interaction(uid, at=long_ago) for uid in ("distant", "in time", "on the list")),
            interaction("warm", at=moment("2026-11-22 10:00")),
            follow_up("distant", FAR), follow_up("in time", MONDAY + timedelta(days=1)),
            follow_up("on the list", MONDAY), follow_up("warm", FAR), interaction("nobody's", at=long_ago),
        )  # fmt: skip
        rows = store.suggestions(now(), "EUR", TIER_DAYS, 9)
    assert [(row.contact, row.status) for row in rows] == [
        ("distant", Status.SCHEDULED), ("nobody's", Status.NONE)
    ]  # fmt: skip


@given(
    st.lists(
        st.tuples(
            st.sampled_from((None, *Tier)), st.integers(0, 400), st.sampled_from((None, 10, 20, 20.5)),
            st.sampled_from(("EUR", "USD")), st.booleans(),
        ),
        max_size=12,
    ),
    st.integers(1, 5),
)  # fmt: skip
def test_fewer_suggestions_are_the_first_of_more(
    people: list[tuple[Tier | None, int, float | None, str, bool]], limit: int
) -> None:
    with fresh_store() as store:
        for number, (tier, days, value, currency, planned) in enumerate(people):
            one = contact(uid=f"{number}", tier=tier)
            keep(store, one, interaction(one, at=now().at - timedelta(days=days)))
            if value is not None:
                keep(store, deal(one, str(value), currency=currency))
            if planned:
                keep(store, follow_up(one, FAR))
        every = suggested(store)
        assert suggested(store, limit) == every[:limit]
        idle = {f"{number}" for number, person in enumerate(people) if not person[4]}
        assert idle <= set(every)


@pytest.mark.parametrize(
    "sql",
    [
        day_list._ON_THE_DAY, day_list._ON_THE_DAY + day_list._CLOSED_SINCE,
        day_list._CRACKS.format(which="tier_of IS :tier"), day_list._PLANNED.format(which="tier_of IS :tier"),
    ],
    ids=["day", "past day", "cracks", "planned"],
)  # fmt: skip
def test_no_statement_of_the_day_goes_through_the_whole_book(sql: str, tmp_path: Path) -> None:
    values = dict.fromkeys(("today", "tomorrow", "moment", "touched", "tier"), "2026-11-23")
    with Store(tmp_path) as store:
        plan = [row[3] for row in store._database.rows(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert plan
    assert [step for step in plan if step.startswith("SCAN") and "day_order" not in step] == []
    assert not [step for step in plan if "ORDER BY" in step]
