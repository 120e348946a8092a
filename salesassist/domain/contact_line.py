"""A contact as one line of a list: what ten thousand of them can be kept in memory for."""

from datetime import date, datetime
from math import inf
from typing import NamedTuple

from salesassist.domain.contact import Tier
from salesassist.domain.deal import Money
from salesassist.domain.follow_up import Channel, Due
from salesassist.domain.status import Status
from salesassist.domain.times import Now


class NextStep(NamedTuple):
    """The most urgent open follow-up of a contact, in short."""

    uid: str
    purpose: str
    channel: Channel
    due: Due
    promised: bool


class ContactLine(NamedTuple):
    """One contact in a list. `number` is the store's own key; `due_from` and `overdue_from` are POSIX times at which
    its next step becomes due and overdue (infinity without one); `triaged` is false for an imported contact that
    nobody has looked at yet."""

    number: int
    uid: str
    name: str
    sort_name: str
    organization: str
    tier: Tier | None
    do_not_contact: bool
    resting_until: date | None
    added_at: datetime
    last_touch: datetime | None
    triaged: bool
    step: NextStep | None = None
    due_from: float = inf
    overdue_from: float = inf
    open_value: tuple[Money, ...] = ()

    def status(self, now: Now) -> Status:
        """The same rule as `status.status_of`, over figures worked out beforehand."""
        if self.do_not_contact:
            return Status.RESTING
        if self.overdue_from <= now.epoch:
            return Status.OVERDUE
        if self.due_from <= now.epoch:
            return Status.DUE
        rest = self.resting_until
        if rest is not None and rest > now.today and (self.step is None or self.step.due.user_day(now) >= rest):
            return Status.RESTING
        return Status.NONE if self.step is None else Status.SCHEDULED
