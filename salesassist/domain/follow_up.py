"""A follow-up: one planned next step with one contact."""

from datetime import date, datetime
from enum import StrEnum

from salesassist.domain.times import Now, day_after
from salesassist.frozen import dataclass


class Channel(StrEnum):
    CALL = "call"
    EMAIL = "email"
    MESSAGE = "message"
    MEETING = "meeting"
    POST = "post"


class Part(StrEnum):
    """A part of the day, where a time would say too much."""

    MORNING = "morning"
    AFTERNOON = "afternoon"

    @property
    def other(self) -> "Part":
        return Part.AFTERNOON if self is Part.MORNING else Part.MORNING


class State(StrEnum):
    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


class PromiseEnd(StrEnum):
    """What became of a promise: on its day, after it, never, or moved with their agreement (which counts as none)."""

    KEPT = "kept"
    LATE = "late"
    BROKEN = "broken"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Due:
    """When a follow-up is due: a calendar day, a day and a part of it, or a moment.

    A calendar day stays that day wherever the laptop travels; a moment (`at`, aware) is an instant.
    """

    day: date
    part: Part | None = None
    at: datetime | None = None

    def __post_init__(self) -> None:
        if self.at is not None and self.at.tzinfo is None:
            raise ValueError("a due moment needs a time zone")

    @classmethod
    def moment(cls, at: datetime) -> "Due":
        return cls(at.date(), None, at)

    @property
    def timed(self) -> bool:
        return self.at is not None

    def user_day(self, now: Now) -> date:
        """The user's day it belongs to, where the user is now."""
        return self.day if self.at is None else now.day_of(self.at)

    def overdue_at(self, now: Now) -> datetime:
        """The moment from which it is overdue: its own, or the start of the day after an all-day one."""
        return self.at if self.at is not None else now.start_of(day_after(self.day))

    def iso(self) -> str:
        """ISO 8601: a date, or a date-time with the offset in force."""
        return self.day.isoformat() if self.at is None else self.at.isoformat()


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One planned next step. `contact` and `deal` are uids; `attempt` is None for what is not a call.

    `points` are the two points in the contact's own words. `rule_key` and `rule` say which rule proposed it, the
    latter in the words shown to the user; both empty for one made by hand.
    """

    uid: str
    contact: str
    purpose: str
    due: Due
    channel: Channel = Channel.CALL
    promised: bool = False
    attempt: int | None = None
    state: State = State.OPEN
    rule_key: str = ""
    rule: str = ""
    points: tuple[str, ...] = ()
    smallest_step: str = ""
    my_task: str = ""
    their_task: str = ""
    deal: str | None = None
    created_at: datetime | None = None
    closed_at: datetime | None = None
    promise_end: PromiseEnd | None = None
    snoozed_until: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.state is State.OPEN
