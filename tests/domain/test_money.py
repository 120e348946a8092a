"""Amounts as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.money import read_amount

BRITISH, GERMAN, FRENCH, SWISS = (".", ","), (",", "."), (",", "\N{NARROW NO-BREAK SPACE}"), (".", "’")


@pytest.mark.parametrize(
    ("text", "where", "amount"),
    [
        ("18,400", BRITISH, "18400"), ("18,400.50", BRITISH, "18400.50"), ("18400.5", BRITISH, "18400.5"),
        ("18.400", GERMAN, "18400"), ("18.400,50", GERMAN, "18400.50"), ("1 234 567", GERMAN, "1234567"),
        ("18 400,50", FRENCH, "18400.50"), ("18\N{NARROW NO-BREAK SPACE}400", FRENCH, "18400"),
        ("18'400.50", SWISS, "18400.50"), ("0", BRITISH, "0"), ("  9,000 ", BRITISH, "9000"),
        ("1,84", BRITISH, "1.84"), ("18.400,50", BRITISH, "18400.50"), ("18400.50", GERMAN, "18400.50"),
        ("18,400.50", GERMAN, "18400.50"), ("18.50", FRENCH, "18.50"), ("18,50", SWISS, "18.50"),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_the_locale_writes_it(text: str, where: tuple[str, str], amount: str) -> None:
    assert read_amount(text, *where) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("18,400", GERMAN), ("18.400", BRITISH), ("1,8", BRITISH), ("1,8400", BRITISH), ("1.2.3", BRITISH),
        ("18.4,50", BRITISH),
        ("abc", BRITISH), ("-5", BRITISH), ("€ 5", BRITISH), ("1e5", BRITISH), (".", BRITISH), ("٣", BRITISH),
        ("1000000000000", BRITISH),
    ],
)  # fmt: skip
def test_what_has_two_readings_or_none_is_not_guessed(text: str, where: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match=r"not an amount|too much"):
        read_amount(text, *where)


@pytest.mark.parametrize("text", ["", "  ", "\N{NO-BREAK SPACE}"])
def test_nothing_written_is_no_amount(text: str) -> None:
    assert read_amount(text) is None


@given(st.decimals(0, 10**11, places=2), st.sampled_from((BRITISH, GERMAN, FRENCH, SWISS)))
def test_what_is_shown_can_be_read_again(amount: Decimal, where: tuple[str, str]) -> None:
    point, group = where
    shown = f"{amount:,.2f}".replace(",", "G").replace(".", point).replace("G", group)
    assert read_amount(shown, point, group) == amount
