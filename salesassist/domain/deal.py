"""A deal: a possible or won job."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Stage(StrEnum):
    TALKING = "talking"
    PROPOSAL = "proposal"
    WON = "won"
    LOST = "lost"
    NOT_NOW = "not_now"


OPEN_STAGES = frozenset({Stage.TALKING, Stage.PROPOSAL})


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency (ISO 4217). Amounts of different currencies are never added."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Deal:
    """A possible or won job with a contact (a uid). `value` is None while nobody knows it."""

    uid: str
    contact: str
    title: str
    value: Decimal | None = None
    currency: str = "EUR"
    stage: Stage = Stage.TALKING
    expected_close: date | None = None
    closed_on: date | None = None
    delivered_on: date | None = None

    @property
    def is_open(self) -> bool:
        return self.stage in OPEN_STAGES

    @property
    def money(self) -> Money | None:
        return None if self.value is None else Money(self.value, self.currency)


def totals(amounts: "list[Money]", main_currency: str) -> tuple[Money, ...]:
    """Sum per currency, the main currency first, then the others by name."""
    sums: dict[str, Decimal] = {}
    for money in amounts:
        sums[money.currency] = sums.get(money.currency, Decimal(0)) + money.amount
    order = sorted(sums, key=lambda currency: (currency != main_currency, currency))
    return tuple(Money(sums[currency], currency) for currency in order)
