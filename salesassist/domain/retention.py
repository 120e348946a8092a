"""Which backups stay: close together for the present, ever further apart for the past."""

from collections.abc import Callable, Collection, Hashable
from datetime import datetime, timedelta

ALL_FOR = timedelta(hours=3)
"""So long every backup stays."""
_HOURLY = timedelta(days=2)
_DAILY = timedelta(days=30)
_WEEKLY = timedelta(weeks=26)

_Period = Callable[[datetime], Hashable]


def to_drop(taken: Collection[datetime], now: datetime) -> set[datetime]:
    """Return which of the backups taken at these moments may go.

    All of the last three hours stay, then the last of each hour for two days, of each day for a month, of each week
    for half a year, and of each month for ever. Hours, days and weeks are those of the moments' own zone. The newest
    always stays, and nothing goes while any backup is later than `now`: then the clock cannot be trusted.
    """
    if not taken or max(taken) > now:
        return set()
    kept: set[Hashable] = set()
    drop = set()
    for moment in sorted(taken, reverse=True):
        period = _period(now - moment)
        if period is None:
            continue
        name, part_of = period
        if (name, part_of(moment)) in kept and moment != max(taken):
            drop.add(moment)
        kept.add((name, part_of(moment)))
    return drop


def _period(age: timedelta) -> tuple[str, _Period] | None:
    """Of which stretches of time one backup stays at this age; None: every one does."""
    if age <= ALL_FOR:
        return None
    if age <= _HOURLY:
        return "hour", lambda moment: (moment.date(), moment.hour)
    if age <= _DAILY:
        return "day", lambda moment: moment.date()
    if age <= _WEEKLY:
        return "week", lambda moment: moment.isocalendar()[:2]
    return "month", lambda moment: (moment.year, moment.month)
