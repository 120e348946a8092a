"""Promises: what the user told a contact, what the contact told the user, and the share of the user's that was kept.

A promise of the user's that has a step of its own is a follow-up marked as promised; `Promise` is a task that was
agreed beside it, mine or theirs, in the words used.
"""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from salesassist.domain.follow_up import FollowUp, PromiseEnd
from salesassist.domain.times import Now
from salesassist.frozen import dataclass


class Whose(StrEnum):
    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Promise:
    """A task one of the two promised, for a day or for none. `contact` and `follow_up` are uids."""

    uid: str
    contact: str
    whose: Whose
    words: str
    due_day: date | None = None
    made_at: datetime | None = None
    follow_up: str | None = None
    end: PromiseEnd | None = None
    ended_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.end is None

    def days_late(self, now: Now) -> int:
        """How many days it is past its day; 0 while it is not, or has none."""
        if self.due_day is None or self.end is not None:
            return 0
        return max(0, (now.today - self.due_day).days)


@dataclass(frozen=True, slots=True)
class KeptShare:
    """How many promises were kept on or before their day, of those that count."""

    kept: int
    late: int
    broken: int

    @property
    def counted(self) -> int:
        return self.kept + self.late + self.broken

    @property
    def share(self) -> float | None:
        """Between 0 and 1; None while nothing counts yet."""
        return self.kept / self.counted if self.counted else None


def promise_end(follow_up: FollowUp, now: Now) -> PromiseEnd | None:
    """What became of a promised follow-up by now; None for one still to come, or that was no promise.

    Still open after its day is broken, until it is closed late.
    """
    if not follow_up.promised:
        return None
    if not follow_up.is_open:
        return follow_up.promise_end
    return PromiseEnd.BROKEN if follow_up.due.user_day(now) < now.today else None


def kept_share(follow_ups: Iterable[FollowUp], now: Now) -> KeptShare:
    """Kept ÷ (closed or past their day, less moved), over the promised ones among `follow_ups`."""
    ends = [promise_end(follow_up, now) for follow_up in follow_ups]
    return KeptShare(*(ends.count(end) for end in (PromiseEnd.KEPT, PromiseEnd.LATE, PromiseEnd.BROKEN)))
