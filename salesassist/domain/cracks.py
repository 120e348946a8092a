"""What falls through the cracks: who has no next step, who is overdue, who is going cold; and how to plan them all
without piling them on one day."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import islice
from math import inf

from salesassist.domain.contact import Tier
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.roll import Roll
from salesassist.domain.status import Status
from salesassist.domain.times import LAST_YEAR, Now
from salesassist.frozen import dataclass

WEEK = 5  # working days over which a few calls are spread
FOR_GOOD = date(LAST_YEAR, 12, 31)
"""Resting until this day is resting for good: not for sales. Nothing planned is cancelled, nobody asked to be left."""


_TIERS = (Tier.C, *Tier)  # as a roll numbers them; nobody asks for the first


class Warmth(StrEnum):
    """How far a relationship is past its tier: past the wish (an amber hint), or past one and a half times it."""

    COOLING = "cooling"
    COLD = "cold"


def limit_of(interval: int) -> int:
    """The limit in days of a tier whose wish is `interval`: one and a half times it, in whole days."""
    return interval * 3 // 2


class KeepInTouch:
    """The tiers' rules at one moment. `tier_days` is each tier's wish in days.

    A step that is open keeps a contact from going cold if it is due by the limit; once the limit is past, if it is due
    as soon as the limit lies behind the wish (half the interval from today).
    """

    def __init__(self, tier_days: Mapping[str, int], now: Now) -> None:
        self.now = now
        self._days = dict(tier_days)
        self._last: dict[tuple[int, float], float] = {}
        self._thresholds = {
            tier: (self._epoch(now, days), self._epoch(now, limit_of(days))) for tier, days in self._days.items()
        }

    def holds(self, other: "KeepInTouch") -> bool:
        """Whether these rules say of everybody what `other` does: of one day, and with the same intervals."""
        return self._thresholds == other._thresholds and self.now.today == other.now.today

    @staticmethod
    def _epoch(now: Now, days: int) -> float:
        """A touch before this moment is more than `days` of the user's days ago."""
        try:
            return now.start_of(now.today - timedelta(days=days)).timestamp()
        except (OverflowError, ValueError):  # an interval of thousands of years: nobody ever cools
            return -inf

    def warmth(self, line: ContactLine) -> Warmth | None:
        """How cold this contact is going; None if it is not, or rests, or has a step in time."""
        if line.tier is None or line.do_not_contact or line.tier not in self._thresholds:
            return None
        touched = (line.last_touch or line.added_at).timestamp()
        wish, limit = self._thresholds[line.tier]
        if touched >= wish:
            return None
        rest = line.resting_until
        if rest is not None and rest > self.now.today:
            return None
        if line.step is not None and line.step.due.user_day(self.now) <= self.in_time(line):
            return None
        return Warmth.COOLING if touched >= limit else Warmth.COLD

    def cold(self, roll: Roll, numbers: Sequence[int] | None = None) -> list[int]:
        """Which contacts of the roll (or of these) are going cold, in no order: those of whom `warmth` says so."""
        wishes = [-inf, *(self._thresholds.get(tier, (-inf, -inf))[0] for tier in Tier)]
        since, tiers = roll.since, roll.tiers
        past = [number for number in roll.by_name if since[number] < wishes[tiers[number]]] if numbers is None else [
            number for number in numbers if number in roll and since[number] < wishes[tiers[number]]
        ]  # fmt: skip
        due, today = roll.due_from, self._epoch(self.now, 0)
        late = [inf, *(self._epoch(self.now, days - limit_of(days)) for days in (self._days.get(t, 0) for t in Tier))]
        return [
            number
            for number in past
            if due[number] > today
            and (due[number] > late[tiers[number]] or due[number] > self._in_time(tiers[number], since[number]))
            and not roll.rests(number)
        ]

    def coldest(self, roll: Roll, numbers: Iterable[int], most: int) -> list[int]:
        """At most so many of these contacts that are going cold, those furthest past their tier."""
        now, since = self.now.epoch, roll.since
        days = [1, *(max(self._days.get(tier, 1), 1) for tier in Tier)]
        return sorted(numbers, key=lambda number: (since[number] - now) / days[roll.tiers[number]])[:most]

    def _in_time(self, tier: int, since: float) -> float:
        """The beginning of the last day on which a step would be in time with a contact who is past the wish."""
        key = tier, since // 60  # days begin at whole minutes
        found = self._last.get(key)
        if found is None:
            last = self._last_day(_TIERS[tier], datetime.fromtimestamp(since, UTC))
            found = self._last[key] = self.now.start_of(last).timestamp()
        return found

    def in_time(self, line: ContactLine) -> date:
        """The last day on which a step with this contact (who has a tier) would be in time."""
        assert line.tier is not None
        return self._last_day(line.tier, line.last_touch or line.added_at)

    def _last_day(self, tier: Tier, since: datetime) -> date:
        today, interval = self.now.today, self._days[tier]
        last = self.now.day_of(since) + timedelta(days=limit_of(interval))
        return last if last >= today else today + timedelta(days=limit_of(interval) - interval)

    def days(self, line: ContactLine) -> int:
        """How many of the user's days ago the last touch was, or the contact was added."""
        return (self.now.today - self.now.day_of(line.last_touch or line.added_at)).days

    def interval(self, tier: Tier) -> int:
        """The tier's wish, in days."""
        return self._days[tier]


@dataclass(frozen=True, slots=True)
class Cracks:
    """Uids of contacts, worst first. A contact may be in several."""

    no_next_step: tuple[str, ...] = ()
    overdue: tuple[str, ...] = ()
    going_cold: tuple[str, ...] = ()


def cracks(lines: Iterable[ContactLine], rules: KeepInTouch) -> Cracks:
    """Who falls through. Untriaged contacts are counted elsewhere, so none of them is here."""
    none: list[ContactLine] = []
    overdue: list[ContactLine] = []
    for line in (lines := list(lines)):
        status = line.status(rules.now)
        if status is Status.OVERDUE:
            overdue.append(line)
        elif status is Status.NONE and line.triaged:
            none.append(line)
    none.sort(key=lambda line: (line.last_touch or line.added_at).timestamp())
    overdue.sort(key=lambda line: line.overdue_from)
    return Cracks(
        tuple(line.uid for line in none), tuple(line.uid for line in overdue),
        tuple(line.uid for line in going_cold(lines, rules)),
    )  # fmt: skip


def going_cold(lines: Iterable[ContactLine], rules: KeepInTouch) -> list[ContactLine]:
    """Those going cold, the furthest past their tier first."""

    def past(line: ContactLine) -> float:
        since = rules.now.epoch - (line.last_touch or line.added_at).timestamp()
        return since / max(rules.interval(line.tier), 1) if line.tier else 0

    cold = [line for line in lines if rules.warmth(line)]
    return sorted(cold, key=lambda line: (-past(line), line.sort_name))


@dataclass(frozen=True, slots=True)
class Spread:
    """Which contact (a uid) is planned on which day, in the order they were given; and who is left out, by why."""

    days: tuple[tuple[str, date], ...] = ()
    never: tuple[str, ...] = ()  # asked not to be contacted
    resting: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()  # has a next step in time

    def per_day(self) -> dict[date, int]:
        """How many fall on each day, the earliest first."""
        counts: dict[date, int] = {}
        for _uid, day in sorted(self.days, key=lambda pair: pair[1]):
            counts[day] = counts.get(day, 0) + 1
        return counts


def spread(
    contacts: Sequence[str], first: date, days: WorkingDays, a_day: int,
    load: Mapping[date, int] | None = None, works: Callable[[str, date], bool] | None = None,
) -> tuple[tuple[str, date], ...]:  # fmt: skip
    """Give each contact a working day from `first` on: at most `a_day` on one with what is there already (`load`),
    evenly over a week at least, the first contacts soonest. `works`: whether a contact (a uid) works on a day."""
    load, a_day = load or {}, max(a_day, 1)
    coming = _days_with_room(first, days, a_day, load)
    spare: dict[date, int] = {}
    while sum(spare.values()) < len(contacts) or len(spare) < min(len(contacts), WEEK):
        day = next(coming)
        spare[day] = a_day - load.get(day, 0)
    shares = dict.fromkeys(spare, 0)
    left = len(contacts)
    while left:
        for day in spare:
            if left and spare[day]:
                spare[day] -= 1
                shares[day] += 1
                left -= 1
    given = []
    for uid in contacts:
        found = next(
            (day for room in (shares, spare) for day in room if room[day] and (works is None or works(uid, day))), None
        )
        if found is None:  # a holiday where they live took the place they had: the next day on which they work
            for found in islice(coming, _LOOK_AHEAD):
                shares[found], spare[found] = 0, a_day - load.get(found, 0)
                if works is None or works(uid, found):
                    break
        assert found is not None
        room = shares if shares[found] else spare
        room[found] -= 1
        if not shares[found] and not spare[found]:
            del shares[found], spare[found]
        given.append((uid, found))
    return tuple(given)


_LOOK_AHEAD = 60  # days; nobody rests on all of those


def _days_with_room(first: date, days: WorkingDays, a_day: int, load: Mapping[date, int]) -> Iterator[date]:
    while True:
        first = days.on_or_after(first)
        if load.get(first, 0) < a_day:
            yield first
        first += timedelta(days=1)
