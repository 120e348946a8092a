"""Working days: when a step may fall without being a nuisance."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache


@lru_cache(maxsize=64)
def public_holidays(country: str) -> Container[date]:
    """The public holidays of a country (ISO 3166, two letters); none for one the library does not know."""
    import holidays  # slow to import, and only needed once somebody plans

    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return frozenset()


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The days on which both the user works and the contact's country does.

    `weekdays` are the user's, Monday 0; `country` is the contact's, or the user's where that is unknown.
    """

    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    country: str = ""

    def includes(self, day: date) -> bool:
        return day.weekday() in (self.weekdays or range(7)) and not (
            self.country and day in public_holidays(self.country)
        )

    def on_or_after(self, day: date) -> date:
        """The first working day that is not before `day`."""
        while not self.includes(day):
            day += timedelta(days=1)
        return day

    def after(self, day: date, count: int = 1) -> date:
        """The working day `count` working days after `day`, the next one being 1."""
        for _ in range(count):
            day = self.on_or_after(day + timedelta(days=1))
        return day
