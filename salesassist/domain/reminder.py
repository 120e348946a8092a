"""A reminder: a follow-up whose time has come, and whether the user has been told of it."""

from datetime import datetime
from enum import StrEnum

from salesassist.domain.follow_up import FollowUp
from salesassist.frozen import dataclass


class Told(StrEnum):
    """How sure we are that the user was told: sent, or sent and answered for by the service that shows it."""

    SHOWN = "shown"
    CONFIRMED = "confirmed"


class Notice(StrEnum):
    """What a telling is: the one at the due time, or one of the two beside it, which never take its place."""

    DUE = ""
    AHEAD = "ahead"
    """Some minutes before a timed follow-up."""
    AGAIN = "again"
    """A promise to which nobody has reacted."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One follow-up whose reminder time has come. `due` is that time as it is remembered: "told" is said of it.

    `state` is None while it is untold. `repeated`: told a second time, as a promise may be.
    """

    follow_up: FollowUp
    name: str
    organization: str
    due: str
    state: Told | None = None
    told_at: datetime | None = None
    repeated: bool = False
    notice: Notice = Notice.DUE

    @property
    def key(self) -> tuple[str, str]:
        """What tells one telling from another: the follow-up's uid, and the time it is told for."""
        return self.follow_up.uid, self.remembered

    @property
    def remembered(self) -> str:
        """What the store remembers this telling by, beside the follow-up."""
        return f"{self.due} {self.notice}" if self.notice else self.due
