"""Courtesy: working days, contact hours, and which plan would be a nuisance."""

from collections.abc import Container, Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Channel, FollowUp, Part
from salesassist.domain.interaction import ANSWERS, Interaction, since_answer
from salesassist.domain.times import Now
from salesassist.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Calendar:
    """The public holidays of a country in some years, and its weekend (Monday is 0), as found before: the library takes
    a tenth of a second to be read in. Of other years it is asked."""

    country: str
    years: Sequence[int]
    days: frozenset[date]
    weekend: frozenset[int]

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        return day in (self.days if day.year in self.years else _looked_up(self.country)[0])


_found_before: dict[str, Calendar] = {}
_asked_for: set[str] = set()


def use_calendars(calendars: Iterable[Calendar]) -> None:
    """Go by these, instead of the library, from now on."""
    _found_before.update((calendar.country, calendar) for calendar in calendars)


def looked_up(years: Sequence[int]) -> list[Calendar]:
    """The calendars of those countries for which the library was asked so far, to be kept."""
    found = []
    for country in sorted(_asked_for):
        days, weekend = _looked_up(country)
        everyday = (date(year, 1, 1) + timedelta(days=n) for year in years for n in range(366))
        holidays = frozenset(day for day in everyday if day.year in years and day in days)
        found.append(Calendar(country, years, holidays, frozenset(day for day in range(7) if day in weekend)))
    return found


def _calendar(country: str) -> tuple[Container[date], Container[int]]:
    """The public holidays and the weekend of a country; none, and Saturday and Sunday, if nobody knows either."""
    if (before := _found_before.get(country)) is not None:
        return before, before.weekend
    return _looked_up(country)


@lru_cache(maxsize=64)
def _looked_up(country: str) -> tuple[Container[date], Container[int]]:
    if country:
        import holidays  # slow to import, and only needed once somebody plans

        _asked_for.add(country)
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


# --- contact hours, and what would be a nuisance ---------------------------------------------------------------------

OPENS, CLOSES = time(9), time(18)
MOST_TRIES = 3  # unanswered, in
TRY_WINDOW = 10  # working days
HEARD = frozenset({Channel.CALL, Channel.MESSAGE, Channel.MEETING})
"""What reaches them at that very moment."""


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours in which a contact may be called, in their own zone. `best` are the ones they like best."""

    zone: tzinfo
    best: tuple[time, time] | None = None

    def includes(self, moment: datetime) -> bool:
        """Whether they may be called at this moment: within contact hours, or in those they said suit them."""
        there = moment.astimezone(self.zone).time()
        spans = [(OPENS, CLOSES), *([self.best] if self.best else [])]
        return any(opens <= there < closes for opens, closes in spans)

    def part(self, day: date, wanted: Part, zone: tzinfo) -> Part:
        """The part of the user's day (in `zone`) for a call on `day`: the one wanted, if the hours to propose reach
        into it, else the other."""
        opens, closes = self.best or (OPENS, CLOSES)
        start = datetime.combine(day, opens, self.zone).astimezone(zone)
        end = datetime.combine(day, closes, self.zone).astimezone(zone)
        noon = datetime.combine(day, time(12), zone)
        open_parts = {p for p, there in ((Part.MORNING, start < noon), (Part.AFTERNOON, end > noon)) if there}
        return wanted if wanted in open_parts or not open_parts else wanted.other


def hours_of(contact: Contact, zone: tzinfo) -> Hours:
    """A contact's hours; `zone` is the user's, for who is in no zone that we know."""
    theirs = zone
    if contact.time_zone:
        with suppress(ValueError, OSError, ZoneInfoNotFoundError):
            theirs = ZoneInfo(contact.time_zone)
    best = None
    with suppress(ValueError):
        opens, closes = (time.fromisoformat(part.strip()) for part in contact.best_hours.replace("–", "-").split("-"))
        best = (opens, closes) if opens < closes else None
    return Hours(theirs, best)


class Nuisance(StrEnum):
    """Why a plan may be unwelcome."""

    DO_NOT_CONTACT = "do_not_contact"
    HOLIDAY = "holiday"
    WEEKEND = "weekend"
    HOURS = "hours"
    SAME_DAY = "same_day"
    TOO_MANY_TRIES = "too_many_tries"


@dataclass(frozen=True, slots=True)
class Warning:
    """Why a plan may be unwelcome, with the figures: `count` is the number this try would have, `days` over how many;
    `day` the day that is none to call on; `there` what their clock shows."""

    kind: Nuisance
    count: int = 0
    days: int = 0
    day: date | None = None
    there: time | None = None


def unanswered(history: Iterable[Interaction]) -> list[Interaction]:
    """The tries since the last answer, earliest first."""
    tries: list[Interaction] = []
    for event in since_answer(history):
        if event.outcome in ANSWERS:
            tries.clear()
        elif event.is_try:
            tries.append(event)
    return tries


def window_start(day: date, days: WorkingDays) -> date:
    """The first of the ten working days that end with `day`."""
    count = 1 if days.includes(day) else 0
    while count < TRY_WINDOW:
        day -= timedelta(days=1)
        count += days.includes(day)
    return day


def warnings(
    contact: Contact, plan: FollowUp, history: Iterable[Interaction], now: Now, days: WorkingDays,
    others: Iterable[FollowUp] = (),
) -> list[Warning]:  # fmt: skip
    """What a plan may be unwelcome for; nothing if it is polite. `others` are the contact's other open follow-ups.

    A promise overrides hours, weekends and holidays, not the limits on tries. Only calls are tries; what they read
    when they like (mail, post) has no hours.
    """
    if contact.do_not_contact:
        return [Warning(Nuisance.DO_NOT_CONTACT)]
    found: list[Warning] = []
    day, hours = plan.due.user_day(now), hours_of(contact, now.zone)
    if not plan.promised:
        their_day = plan.due.at.astimezone(hours.zone).date() if plan.due.at is not None else day
        if not days.includes(their_day):
            holiday = their_day in public_holidays(days.country)
            found.append(Warning(Nuisance.HOLIDAY if holiday else Nuisance.WEEKEND, day=their_day))
        if plan.due.at is not None and plan.channel in HEARD and not hours.includes(plan.due.at):
            found.append(Warning(Nuisance.HOURS, there=plan.due.at.astimezone(hours.zone).time()))
    if plan.channel is Channel.CALL:
        made = [now.day_of(event.at) for event in unanswered(history)]
        planned = [f.due.user_day(now) for f in others
                   if f.is_open and f.uid != plan.uid and f.channel is Channel.CALL]  # fmt: skip
        if day in made or day in planned:
            found.append(Warning(Nuisance.SAME_DAY, day=day))
        recent = [tried for tried in made if window_start(day, days) <= tried <= day]
        if len(recent) >= MOST_TRIES:
            found.append(Warning(Nuisance.TOO_MANY_TRIES, count=len(recent) + 1, days=(day - min(recent)).days))
    return found


def polite_day(day: date, tried_on: Iterable[date], days: WorkingDays) -> date:
    """The first working day from `day` on at which another call would be no pest: no second try on a day, no fourth
    one in ten working days. `tried_on` are the days of the tries since the last answer."""
    tried = list(tried_on)
    day = days.on_or_after(day)
    while day in tried or (len(tried) >= MOST_TRIES and _tries_until(day, tried, days) >= MOST_TRIES):
        day = days.after(day)
    return day


def _tries_until(day: date, tried_on: Iterable[date], days: WorkingDays) -> int:
    """How many of the tries were in the ten working days that end with `day`."""
    first = window_start(day, days)
    return sum(first <= tried <= day for tried in tried_on)
