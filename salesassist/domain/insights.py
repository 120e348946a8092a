"""The user's own numbers out of their history, and no share of a handful of cases.

What is counted row by row is counted in `store/insights.py`. What a screen says about how each figure is counted is in
`ui/insights/definitions.py`.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from salesassist.domain.day import week_start
from salesassist.domain.deal import Deal, Money
from salesassist.domain.follow_up import PromiseEnd
from salesassist.domain.network import Link, Worth, all_worth, introductions, whole_worth
from salesassist.domain.text import fold
from salesassist.frozen import dataclass

LEAST_CASES = 5
"""A share of fewer cases says nothing: it is told as a count."""
MOST_TRIES = 5
"""Tries from this one on are counted together."""


class Period(StrEnum):
    """The user's week, quarter or year so far."""

    WEEK = "week"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Span:
    """Days of the user's, both included; `last` is today."""

    first: date
    last: date


def span(period: Period, today: date, first_weekday: int = 0) -> Span:
    """The period that today is in, from its first day until today."""
    match period:
        case Period.WEEK:
            return Span(week_start(today, first_weekday), today)
        case Period.QUARTER:
            return Span(date(today.year, (today.month - 1) // 3 * 3 + 1, 1), today)
        case Period.YEAR:
            return Span(date(today.year, 1, 1), today)


def slices(period: Period, days: Span, first_weekday: int = 0) -> list[date]:
    """The first days of the bars of a chart: each day of the week, or each week that has a day in the period."""
    if period is Period.WEEK:
        return [days.first + timedelta(days=n) for n in range(7)]
    first, starts = week_start(days.first, first_weekday), []
    while first <= days.last:
        starts.append(first)
        first += timedelta(days=7)
    return starts


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many. `part` is between 0 and 1, None where there are too few cases to tell."""

    count: int = 0
    of: int = 0

    @property
    def part(self) -> float | None:
        return self.count / self.of if self.of >= LEAST_CASES else None

    @property
    def percent(self) -> int | None:
        """Whole percent. 100 only if all did, 0 only if none did."""
        if self.of < LEAST_CASES:
            return None
        if 0 < self.count < self.of:
            return min(max(round(100 * self.count / self.of), 1), 99)
        return 100 if self.count else 0


# --- promises --------------------------------------------------------------------------------------------------------


class Promises(NamedTuple):
    """How the promises of a period ended: share kept = kept ÷ (closed or past their day, less moved). A promise
    belongs to its day, or to the day it was closed on if that is earlier; one still open after its day is broken."""

    kept: Share
    late: int
    broken: int


class Behind(StrEnum):
    """The lists behind the figures. `MISSED` are follow-ups that were due and nothing happened about."""

    PROMISES = "promises"
    MISSED = "missed"
    WAITING = "waiting"
    TOUCHED = "touched"
    CALLED = "called"
    INTRODUCED = "introduced"
    CLIENTS_LEFT = "clients_left"


class Case(NamedTuple):
    """One row of the list behind a figure: whom it was with, what it was about, the user's day it was due on, how a
    promise ended, what is at stake."""

    contact: str
    name: str
    about: str
    due: date | None = None
    end: PromiseEnd | None = None
    money: Money | None = None


# --- calls -----------------------------------------------------------------------------------------------------------


class Tries(NamedTuple):
    """How many tries it took to speak: `by_try[0]` at the first, the last one with all further ones."""

    by_try: tuple[int, ...]

    @property
    def spoken(self) -> int:
        return sum(self.by_try)

    def share(self, number: int) -> Share:
        """Of all that were reached, how many at try `number` (from 1)."""
        return Share(self.by_try[number - 1], self.spoken)


class Hour(NamedTuple):
    """The calls of one hour of the day, and how many were answered."""

    hour: int
    answered: Share


def best_hours(rows: Iterable[tuple[int, int, int]]) -> tuple[Hour, ...]:
    """Calls by the hour in which they were made, from the first hour with a call to the last.

    `rows`: hour of the day, calls made in it, those of them that were answered. Wrong numbers are no calls that
    anybody could have answered. An hour may come several times.
    """
    made: dict[int, int] = {}
    answered: dict[int, int] = {}
    for hour, calls, answers in rows:
        made[hour] = made.get(hour, 0) + calls
        answered[hour] = answered.get(hour, 0) + answers
    if not made:
        return ()
    every = range(min(made), max(made) + 1)
    return tuple(Hour(hour, Share(answered.get(hour, 0), made.get(hour, 0))) for hour in every)


def best_hour(hours: Iterable[Hour]) -> Hour | None:
    """The hour with the highest share answered, of those with enough calls; None if there is none."""
    enough = [hour for hour in hours if hour.answered.part is not None]
    return max(enough, key=lambda hour: (hour.answered.part or 0, hour.answered.of), default=None)


# --- touches ---------------------------------------------------------------------------------------------------------


class Bar(NamedTuple):
    """The touches of a week, or of a day, from `first` on."""

    first: date
    calls: int
    others: int

    @property
    def all(self) -> int:
        return self.calls + self.others


def bars(starts: Sequence[date], counts: Mapping[date, tuple[int, int]]) -> tuple[Bar, ...]:
    """A bar for each start, the empty ones too. `counts`: calls, and messages and meetings, by start."""
    return tuple(Bar(start, *counts.get(start, (0, 0))) for start in starts)


# --- coverage --------------------------------------------------------------------------------------------------------


class Client(NamedTuple):
    """An organisation, or a person without one, that has a won deal. `contacts`: its people with such a deal."""

    name: str
    contacts: tuple[str, ...]
    seen: bool


class Coverage(NamedTuple):
    seen: Share
    left: tuple[Client, ...]


def coverage(won: Iterable[tuple[str, str, str]], touched: Iterable[tuple[str, str]]) -> Coverage:
    """How many clients had a touch this week, and those left.

    `won`: uid, name and organisation of each contact with a won deal; `touched`: uid and organisation of each contact
    with a touch this week. Organisations are the same whatever the case and accents.
    """
    touched = list(touched)
    persons = {uid for uid, _organization in touched}
    organizations = {fold(organization.strip()) for _uid, organization in touched if organization.strip()}
    clients: dict[tuple[str, str], tuple[str, list[str]]] = {}
    for uid, name, organization in won:
        organization = organization.strip()
        key = ("organization", fold(organization)) if organization else ("person", uid)
        clients.setdefault(key, (organization or name, []))[1].append(uid)
    found = [
        Client(name, tuple(uids), key in organizations if kind == "organization" else key in persons)
        for (kind, key), (name, uids) in clients.items()
    ]
    left = sorted((client for client in found if not client.seen), key=lambda client: fold(client.name))
    return Coverage(Share(len(found) - len(left), len(found)), tuple(left))


# --- introductions ---------------------------------------------------------------------------------------------------

MOST_INTRODUCERS = 5
_DEEPEST = 4  # steps down a chain that are shown
_LONGEST = 8  # people below one who are shown before it ends


class Introduced(NamedTuple):
    """Somebody in a chain of introductions, `depth` steps below who began it. `worth`: that of their own deals, None
    if they have none; of who began it, of the whole chain."""

    contact: str
    name: str
    depth: int
    worth: Worth | None


class Introductions(NamedTuple):
    """Who introduced whom and what that was worth, of all time. `whole` counts each deal once; the worths of single
    introducers overlap. `people` have introduced somebody, `number` introductions in all. `chains` are those of the
    most worth, each with who began it first, then everybody below with theirs under them, nobody twice."""

    whole: Worth
    people: int = 0
    number: int = 0
    chains: tuple[tuple[Introduced, ...], ...] = ()


Names = Callable[[Collection[str]], Mapping[str, str]]
"""Asked for the names of contacts (uids), all at once."""


def introduced_work(links: Iterable[Link], deals: Iterable[Deal], currency: str, names: Names) -> Introductions:
    """The introductions of all time and their worth, the most won first. `deals`: at least all of those who were
    introduced."""
    introduced = introductions(links)
    by_person: dict[str, list[Deal]] = {}
    for deal in deals:
        by_person.setdefault(deal.contact, []).append(deal)
    whole = whole_worth(introduced, [deal for some in by_person.values() for deal in some], currency)
    every = all_worth(introduced, [deal for some in by_person.values() for deal in some], currency)
    shown = every[:MOST_INTRODUCERS]
    named = names({uid for worth in shown for uid in (worth.introducer, *worth.reached)})
    chains = []
    for worth in shown:
        first = Introduced(worth.introducer, named.get(worth.introducer, ""), 0, worth)
        below = _below(worth.introducer, 1, {worth.introducer}, introduced, by_person, named, currency)
        chains.append((first, *below))
    return Introductions(whole, len(every), sum(len(worth.introduced) for worth in every), tuple(chains))


def _below(
    uid: str, depth: int, seen: set[str], introduced: Mapping[str, Collection[str]],
    by_person: Mapping[str, Sequence[Deal]], named: Mapping[str, str], currency: str,
) -> list[Introduced]:  # fmt: skip
    found: list[Introduced] = []
    for other in sorted(introduced.get(uid, ()), key=lambda person: (named.get(person, ""), person)):
        if other in seen or not named.get(other) or depth > _DEEPEST or len(found) >= _LONGEST:
            continue
        seen.add(other)
        own = whole_worth({other: {other}}, by_person[other], currency) if other in by_person else None
        found.append(Introduced(other, named[other], depth, own))
        found += _below(other, depth + 1, seen, introduced, by_person, named, currency)
    return found


# --- what waits ------------------------------------------------------------------------------------------------------


class Waiting(NamedTuple):
    """What waits now behind overdue or missing next steps, by currency; on how many deals, and how many of those are
    overdue."""

    totals: tuple[Money, ...]
    deals: int
    overdue: int


# --- all of it -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Insights:
    """Every figure of a period."""

    period: Period
    days: Span
    promises: Promises
    followed_up: Share  # due follow-ups closed by an interaction ÷ all due; what was cancelled before its day was not
    bars: tuple[Bar, ...]
    tries: Tries
    hours: tuple[Hour, ...]
    coverage: Coverage
    introductions: Introductions
    waiting: Waiting
