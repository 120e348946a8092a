"""The trash: who is in it, and who has been there long enough to go."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from salesassist.frozen import dataclass

KEPT_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Trashed:
    """A contact in the trash. `records`: how many conversations, follow-ups and deals are kept with it."""

    uid: str
    name: str
    organization: str
    deleted_at: datetime
    records: int = 0

    def goes_at(self) -> datetime:
        return self.deleted_at + KEPT_FOR


def to_purge(
    trash: Sequence[Trashed], now: datetime, *, newest: datetime | None, last_seen: datetime | None
) -> list[Trashed]:
    """Who goes for good now: whoever has been in the trash for thirty days.

    Nobody goes while the clock cannot be trusted: it is behind the `newest` record or behind when it was last looked
    at (`last_seen`), or more than thirty days ahead of that; nor when nobody knows when that was.
    """
    if last_seen is None or not timedelta(0) <= now - last_seen <= KEPT_FOR:
        return []
    if newest is not None and newest > now:
        return []
    return [it for it in trash if it.goes_at() <= now]
