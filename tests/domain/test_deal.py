"""Deals and money."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.deal import DealProblem, Money, Stage, delivered, moved, problems, totals
from tests.factories import MONDAY, deal

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("stage", "is_open"),
    [("talking", True), ("proposal", True), ("won", False), ("lost", False), ("not_now", False)],
)
def test_a_deal_is_open_until_it_is_won_lost_or_put_off(stage: str, is_open: bool) -> None:
    assert deal(stage=Stage(stage)).is_open is is_open


def test_the_value_of_a_deal_may_be_unknown_or_nothing() -> None:
    assert deal(value=None).money is None
    assert deal(value="0", currency="CHF").money == Money(Decimal(0), "CHF")


def money(amount: str, currency: str) -> Money:
    return Money(Decimal(amount), currency)


def test_currencies_are_never_added_and_the_main_one_comes_first() -> None:
    amounts = [money("1", "USD"), money("0.10", "EUR"), money("5", "CHF"), money("0.20", "EUR")]
    assert totals(amounts, "EUR") == (money("0.30", "EUR"), money("5", "CHF"), money("1", "USD"))
    assert [m.currency for m in totals(amounts, "USD")] == ["USD", "CHF", "EUR"]
    assert [m.currency for m in totals(amounts, "GBP")] == ["CHF", "EUR", "USD"]
    assert totals([], "EUR") == ()


@given(st.lists(st.builds(Money, st.decimals(0, 10**9, places=2), st.sampled_from(("EUR", "USD", "CHF")))))
def test_totals_lose_no_cent(amounts: list[Money]) -> None:
    found = {m.currency: m.amount for m in totals(amounts, "USD")}
    assert len(found) == len(totals(amounts, "USD"))
    assert found == {
        currency: sum((m.amount for m in amounts if m.currency == currency), Decimal(0))
        for currency in {m.currency for m in amounts}
    }


# --- stages ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stage", [Stage.WON, Stage.LOST, Stage.NOT_NOW])
def test_a_deal_that_leaves_the_open_stages_is_closed_on_that_day(stage: Stage) -> None:
    assert moved(deal(), stage, MONDAY).closed_on == MONDAY


@pytest.mark.parametrize("stage", [Stage.TALKING, Stage.PROPOSAL])
def test_a_deal_that_is_opened_again_is_closed_no_more(stage: Stage) -> None:
    assert moved(deal(stage=Stage.LOST, closed_on=MONDAY - DAY), stage, MONDAY).closed_on is None


def test_a_deal_moved_to_where_it_is_stays_as_it_is() -> None:
    old = deal(stage=Stage.WON, closed_on=MONDAY - 9 * DAY, delivered_on=MONDAY - DAY)
    assert moved(old, Stage.WON, MONDAY) is old


def test_only_a_won_deal_stays_delivered() -> None:
    old = deal(stage=Stage.WON, closed_on=MONDAY - 9 * DAY, delivered_on=MONDAY - DAY)
    assert moved(old, Stage.LOST, MONDAY) == replace(old, stage=Stage.LOST, closed_on=MONDAY, delivered_on=None)


def test_what_is_delivered_was_won_by_then() -> None:
    open_one = delivered(deal(), MONDAY)
    assert (open_one.stage, open_one.closed_on, open_one.delivered_on) == (Stage.WON, MONDAY, MONDAY)
    won = delivered(deal(stage=Stage.WON, closed_on=MONDAY - 9 * DAY), MONDAY)
    assert (won.closed_on, won.delivered_on) == (MONDAY - 9 * DAY, MONDAY)
    assert delivered(won, None) == replace(won, delivered_on=None)


@given(st.lists(st.sampled_from(Stage)))
def test_whatever_stages_it_goes_through_a_deal_can_be_kept(stages: list[Stage]) -> None:
    one = deal()
    for number, stage in enumerate(stages):
        one = moved(one, stage, MONDAY + number * DAY)
        assert not list(problems(one, MONDAY + number * DAY))
        assert (one.closed_on is None) is one.is_open


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"title": "  "}, DealProblem.NO_TITLE),
        ({"value": "-1"}, DealProblem.NEGATIVE_VALUE),
        ({"currency": "€"}, DealProblem.NO_CURRENCY),
        ({"currency": "eur"}, DealProblem.NO_CURRENCY),
        ({"stage": Stage.WON, "closed_on": MONDAY + DAY}, DealProblem.CLOSED_LATER),
        ({"stage": Stage.WON, "delivered_on": MONDAY + DAY}, DealProblem.DELIVERED_LATER),
        ({"stage": Stage.LOST, "delivered_on": MONDAY}, DealProblem.DELIVERED_UNWON),
    ],
)
def test_what_cannot_be_is_told(values: dict, problem: DealProblem) -> None:
    assert list(problems(deal("c", **values), MONDAY)) == [problem]


def test_a_deal_with_nobody_is_none() -> None:
    assert list(problems(deal(""), MONDAY)) == [DealProblem.NO_CONTACT]
