"""A deal as one line of a list: what eight thousand of them can be kept in memory for."""

from collections.abc import Iterable
from datetime import date
from math import inf
from typing import NamedTuple

from salesassist.domain.contact_line import NextStep
from salesassist.domain.deal import Deal, Money, totals
from salesassist.domain.status import Status
from salesassist.domain.times import Now


class DealLine(NamedTuple):
    """One deal in a list, with who it is with and its next step.

    The step is the most urgent open follow-up that names the deal; without one, the contact's, if this is their only
    open deal. `due_from` and `overdue_from` are POSIX times at which it becomes due and overdue (infinity without one).
    """

    deal: Deal
    name: str
    organization: str
    do_not_contact: bool = False
    resting_until: date | None = None
    step: NextStep | None = None
    due_from: float = inf
    overdue_from: float = inf

    def status(self, now: Now) -> Status:
        """That of its next step; without one, whether it lacks one or the contact is deliberately left alone."""
        if self.overdue_from <= now.epoch:
            return Status.OVERDUE
        if self.due_from <= now.epoch:
            return Status.DUE
        if self.step is not None:
            return Status.SCHEDULED
        resting = self.do_not_contact or (self.resting_until is not None and self.resting_until > now.today)
        return Status.RESTING if resting else Status.NONE

    def lacks_step(self, now: Now) -> bool:
        """Whether it is open and nothing is planned, though nobody is left alone on purpose."""
        return self.deal.is_open and self.status(now) is Status.NONE

    def waits(self, now: Now) -> bool:
        """Whether its value waits: it is open and its next step is overdue or missing."""
        return self.deal.is_open and bool(self.deal.value) and self.status(now) in (Status.OVERDUE, Status.NONE)


class Stake(NamedTuple):
    """What is at stake in one open deal with a contact (the store's number): its value waits from a POSIX time on. That
    is when its next step is overdue; without one, when nobody is left alone on purpose any more (minus infinity: long
    since; infinity: never)."""

    contact: int
    waits_from: float
    money: Money


class MoneyWaiting(NamedTuple):
    """What waits behind overdue or missing next steps, by currency, and the deals it is the value of."""

    totals: tuple[Money, ...]
    deals: tuple[DealLine, ...]


def money_waiting(lines: Iterable[DealLine], now: Now, main_currency: str) -> MoneyWaiting:
    """The value of open deals whose next step is overdue or missing. Currencies are never added together."""
    waiting = tuple(line for line in lines if line.waits(now))
    return MoneyWaiting(totals([money for line in waiting if (money := line.deal.money)], main_currency), waiting)
