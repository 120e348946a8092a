"""A deal: a possible or won job, and the rules of its stages."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from salesassist.frozen import dataclass, replace


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
    """A possible or won job with a contact (a uid). `value` is None while nobody knows it; `closed_on` is the day it
    was won, lost or put off, None while it is open; `delivered_on` the day a won job was delivered."""

    uid: str
    contact: str
    title: str
    value: Decimal | None = None
    currency: str = "EUR"
    stage: Stage = Stage.TALKING
    expected_close: date | None = None
    closed_on: date | None = None
    delivered_on: date | None = None
    created_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.stage in OPEN_STAGES

    @property
    def money(self) -> Money | None:
        return None if self.value is None else Money(self.value, self.currency)


class DealProblem(StrEnum):
    """Why a deal cannot be kept as it is."""

    NO_TITLE = "no_title"
    NO_CONTACT = "no_contact"
    NEGATIVE_VALUE = "negative_value"
    NO_CURRENCY = "no_currency"
    CLOSED_LATER = "closed_later"
    DELIVERED_UNWON = "delivered_unwon"
    DELIVERED_LATER = "delivered_later"


def problems(deal: Deal, today: date) -> Iterator[DealProblem]:
    """What is wrong with a deal on the user's day `today`; nothing, if it can be kept."""
    if not deal.title.strip():
        yield DealProblem.NO_TITLE
    if not deal.contact:
        yield DealProblem.NO_CONTACT
    if deal.value is not None and deal.value < 0:
        yield DealProblem.NEGATIVE_VALUE
    code = deal.currency
    if not (len(code) == 3 and code.isascii() and code.isalpha() and code.isupper()):
        yield DealProblem.NO_CURRENCY
    if deal.closed_on is not None and deal.closed_on > today:
        yield DealProblem.CLOSED_LATER
    if deal.delivered_on is not None:
        if deal.stage is not Stage.WON:
            yield DealProblem.DELIVERED_UNWON
        if deal.delivered_on > today:
            yield DealProblem.DELIVERED_LATER


def moved(deal: Deal, stage: Stage, today: date) -> Deal:
    """The deal in another stage. It is closed today by leaving the open stages, and again if it is lost instead of
    won; only a won one can have been delivered."""
    if stage is deal.stage:
        return deal
    closed_on = None if stage in OPEN_STAGES else today
    return replace(
        deal, stage=stage, closed_on=closed_on, delivered_on=deal.delivered_on if stage is Stage.WON else None
    )


def delivered(deal: Deal, day: date | None) -> Deal:
    """The deal delivered on a day, and won by then; None: not delivered after all."""
    if day is None:
        return replace(deal, delivered_on=None)
    closed_on = deal.closed_on if deal.stage is Stage.WON and deal.closed_on else day
    return replace(deal, stage=Stage.WON, closed_on=closed_on, delivered_on=day)


def totals(amounts: Iterable[Money], main_currency: str) -> tuple[Money, ...]:
    """Sum per currency, the main currency first, then the others by name."""
    sums: dict[str, Decimal] = {}
    for money in amounts:
        sums[money.currency] = sums.get(money.currency, Decimal(0)) + money.amount
    order = sorted(sums, key=lambda currency: (currency != main_currency, currency))
    return tuple(Money(sums[currency], currency) for currency in order)
