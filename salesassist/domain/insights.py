"""The user's own numbers out of their history: pure figures over light rows, and no share of a handful of cases.

Each figure's definition is in product.md under "Figures" and "Promises"; what a screen says about how it is counted is
in `ui/insights/definitions.py`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from salesassist.domain.day import week_start
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import PromiseEnd, State
from salesassist.domain.interaction import ANSWERS, TRIES, Outcome
from salesassist.domain.network import Link, Worth, all_worth, introductions, whole_worth
from salesassist.domain.text import fold

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


class PromiseRow(NamedTuple):
    """A follow-up that was promised: with whom (a uid), for which of the user's days, and how it ended (`closed`: on
    which day)."""

    contact: str
    purpose: str
    due: date
    end: PromiseEnd | None
    closed: date | None


class Promises(NamedTuple):
    """How the promises of a period ended, `cases` by day, the latest first."""

    kept: Share
    late: int
    broken: int
    cases: tuple[PromiseRow, ...]


def promises(rows: Iterable[PromiseRow], days: Span) -> Promises:
    """Share kept = kept ÷ (closed or past their day, less moved). A promise belongs to its day, or to the day it was
    closed on if that is earlier; one still open after its day is broken."""
    cases = []
    for row in rows:
        end = row.end if row.closed is not None else PromiseEnd.BROKEN if row.due < days.last else None
        day = row.due if row.closed is None else min(row.due, row.closed)
        if end is not None and end is not PromiseEnd.MOVED and days.first <= day <= days.last:
            cases.append(row._replace(end=end))
    cases.sort(key=lambda row: (row.due, row.contact), reverse=True)
    ends = [row.end for row in cases]
    kept = Share(ends.count(PromiseEnd.KEPT), len(ends))
    return Promises(kept, ends.count(PromiseEnd.LATE), ends.count(PromiseEnd.BROKEN), tuple(cases))


# --- followed up -----------------------------------------------------------------------------------------------------


class DueRow(NamedTuple):
    """A follow-up that was due on one of the user's days: how it stands, and whether an interaction closed it."""

    contact: str
    purpose: str
    due: date
    state: State
    closed: date | None
    by_interaction: bool


class FollowedUp(NamedTuple):
    """`missed`: those due that nothing has happened about, the latest first."""

    share: Share
    missed: tuple[DueRow, ...]


def followed_up(rows: Iterable[DueRow], days: Span) -> FollowedUp:
    """Due follow-ups closed by an interaction ÷ all due in the period. What was cancelled before its day never became
    due; one that was moved was due on its last day."""
    due = [
        row
        for row in rows
        if days.first <= row.due <= days.last
        and not (row.state is State.CANCELLED and row.closed is not None and row.closed < row.due)
    ]
    missed = [row for row in due if not row.by_interaction]
    missed.sort(key=lambda row: (row.due, row.contact), reverse=True)
    return FollowedUp(Share(len(due) - len(missed), len(due)), tuple(missed))


# --- calls -----------------------------------------------------------------------------------------------------------


class CallRow(NamedTuple):
    """One entry of a contact's history that is a try or an answer. `counts`: an outbound call in the period that was
    answered."""

    contact: int
    outcome: str
    counts: bool


class Tries(NamedTuple):
    """How many tries it took to speak: `by_try[0]` at the first, the last one with all further ones."""

    by_try: tuple[int, ...]

    @property
    def spoken(self) -> int:
        return sum(self.by_try)

    def share(self, number: int) -> Share:
        """Of all that were reached, how many at try `number` (from 1)."""
        return Share(self.by_try[number - 1], self.spoken)


def tries_until_spoken(rows: Iterable[CallRow]) -> Tries:
    """The number of a call that was answered is 1 + the tries since the contact's last answer.

    `rows` come by contact, and for each in the order in which it happened.
    """
    counts = [0] * MOST_TRIES
    contact, tries = None, 0
    for owner, outcome, counted in rows:
        if owner != contact:
            contact, tries = owner, 0
        if outcome in ANSWERS:
            if counted:
                counts[min(tries, MOST_TRIES - 1)] += 1
            tries = 0
        elif outcome in TRIES:
            tries += 1
    return Tries(tuple(counts))


class Hour(NamedTuple):
    """The calls of one hour of the day, and how many were answered."""

    hour: int
    answered: Share


def best_hours(rows: Iterable[tuple[int, str, int]]) -> tuple[Hour, ...]:
    """Calls by the hour in which they were made, from the first hour with a call to the last.

    `rows`: hour of the day, outcome, how many. Wrong numbers are no calls that anybody could have answered.
    """
    made: dict[int, int] = {}
    answered: dict[int, int] = {}
    for hour, outcome, count in rows:
        if outcome in TRIES or outcome == Outcome.SPOKE:
            made[hour] = made.get(hour, 0) + count
            if outcome == Outcome.SPOKE:
                answered[hour] = answered.get(hour, 0) + count
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


class Introductions(NamedTuple):
    """Who introduced whom and what that was worth. `whole` counts each deal once; `by_introducer` overlap."""

    whole: Worth
    by_introducer: tuple[Worth, ...]
    introduced: Mapping[str, Collection[str]]
    own: Mapping[str, Worth]
    """What the deals of each person who was introduced are worth; nobody is in it who has none."""

    @property
    def number(self) -> int:
        return sum(len(worth.introduced) for worth in self.by_introducer)


def introduced_work(links: Iterable[Link], deals: Iterable[Deal], currency: str) -> Introductions:
    """The introductions of all time and their worth, the most won first."""
    introduced, deals = introductions(links), list(deals)
    people = {uid for whom in introduced.values() for uid in whom}
    by_person: dict[str, list[Deal]] = {}
    for deal in deals:
        if deal.contact in people:
            by_person.setdefault(deal.contact, []).append(deal)
    own = {uid: whole_worth({uid: {uid}}, some, currency) for uid, some in by_person.items()}
    whole = whole_worth(introduced, deals, currency)
    return Introductions(whole, tuple(all_worth(introduced, deals, currency)), introduced, own)


# --- all of it -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Insights:
    """Every figure of a period that is worked out from the store."""

    period: Period
    days: Span
    promises: Promises
    followed_up: FollowedUp
    bars: tuple[Bar, ...]
    touched: tuple[str, ...]  # whom the touches of the bars were with
    tries: Tries
    hours: tuple[Hour, ...]
    called: tuple[str, ...]  # whom the calls of the period were with
    coverage: Coverage
    introductions: Introductions
