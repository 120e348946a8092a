"""Deals and money."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.deal import Money, Stage, totals
from tests.factories import deal


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
