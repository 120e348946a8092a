"""Recording what was told: after its delivery, and again later if that could not be written."""

from datetime import UTC, datetime, timedelta

from salesassist.domain.reminder import Reminder, Told
from salesassist.domain.times import Now
from salesassist.reminders.telling import Key
from salesassist.session import Session

RETRY = timedelta(minutes=5)
"""How long what failed waits to be tried again."""


def waits(now: Now, since: datetime | None, how_long: timedelta = RETRY) -> bool:
    """Whether less than that has passed. A clock set back does not make it wait longer."""
    return since is not None and timedelta(0) <= now.at - since < how_long


class Records:
    """What was told and could not be recorded is kept in mind: it is not told again for that."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._unrecorded: list[tuple[list[Reminder], Told]] = []
        self._tried_last: datetime | None = None

    @property
    def unrecorded(self) -> set[Key]:
        """What was told, and the store does not know of yet."""
        return {reminder.key for reminders, _told in self._unrecorded for reminder in reminders}

    def keep(self, reminders: list[Reminder], told: Told, now: Now) -> None:
        """Record these as told."""
        if not self._session.reminders_told(reminders, told):
            self._unrecorded.append((reminders, told))
            self._tried_last = now.at.astimezone(UTC)

    def catch_up(self, now: Now) -> None:
        """Try again to record what could not be recorded when it was told."""
        if self._unrecorded and not waits(now, self._tried_last):
            unrecorded, self._unrecorded = self._unrecorded, []
            for reminders, told in unrecorded:
                self.keep(reminders, told, now)
