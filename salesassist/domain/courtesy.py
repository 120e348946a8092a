"""Working days: when a step may fall without being a nuisance."""

from collections.abc import Container
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache


@lru_cache(maxsize=64)
def _calendar(country: str) -> tuple[Container[date], Container[int]]:
    """The public holidays and the weekend of a country; none, and Saturday and Sunday, if the library knows neither."""
    if country:
        import holidays  # slow to import, and only needed once somebody plans

        with suppress(NotImplementedError):
            calendar = holidays.country_holidays(country.upper())
            return calendar, frozenset(calendar.weekend)
    return frozenset(), frozenset({5, 6})


def public_holidays(country: str) -> Container[date]:
    """The public holidays of a country (ISO 3166, two letters); none for one the library does not know."""
    return _calendar(country)[0]


def weekend(country: str) -> Container[int]:
    """The days of the week on which a country rests, Monday being 0."""
    return _calendar(country)[1]


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The days on which both the user works and the contact's country does.

    `weekdays` are the user's, Monday 0; `country` is the contact's, or the user's where that is unknown. Whoever works
    on the days that this country rests only, works on those.
    """

    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    country: str = ""

    def includes(self, day: date) -> bool:
        return self._is_worked(day) and day not in public_holidays(self.country)

    def _is_worked(self, day: date) -> bool:
        rest, mine = weekend(self.country), self.weekdays or range(7)
        shared = [weekday for weekday in mine if weekday not in rest]
        return day.weekday() in (shared or mine)

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
