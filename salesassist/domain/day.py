"""The day's list: what belongs on it, and in which order."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from operator import itemgetter

from salesassist.domain.contact import Tier
from salesassist.domain.deal import Money
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.status import Status, due_status
from salesassist.domain.text import fold
from salesassist.domain.times import Now
from salesassist.frozen import dataclass


@dataclass(frozen=True, slots=True)
class DayRow:
    """One row of the day's list: a follow-up, or (`follow_up` None) a contact suggested from the cracks.

    `contact` is the uid; `status` that of this follow-up; `value` what waits on it; `placed` whether the user put it
    where it stands.
    """

    contact: str
    name: str
    organization: str
    status: Status
    follow_up: FollowUp | None = None
    value: Money | None = None
    tier: Tier | None = None
    last_touch: datetime | None = None
    placed: bool = False

    @property
    def suggested(self) -> bool:
        return self.follow_up is None

    @property
    def key(self) -> str:
        """What the row is remembered by: the uid of its follow-up, or of its contact."""
        return self.contact if self.follow_up is None else self.follow_up.uid


def rank(row: DayRow, main_currency: str) -> tuple:
    """Sort key of a row by urgency.

    Promised first; then by moment, all-day ones after timed; then the earlier date; then the value waiting in the
    main currency, other currencies after; then the name.
    """
    follow_up = row.follow_up
    assert follow_up is not None, "a suggestion has no rank of its own"
    at = follow_up.due.at
    money = row.value
    foreign = money is None or money.currency != main_currency
    return (
        not follow_up.promised,
        at is None,
        at.timestamp() if at is not None else 0.0,
        date.min if at is not None else follow_up.due.day,
        (2 if money is None else 1 if foreign else 0),
        -(money.amount if money is not None else Decimal(0)),
        fold(row.name),
        follow_up.uid,
    )


def arrange(rows: Iterable[DayRow], hand_order: Sequence[str], main_currency: str) -> list[DayRow]:
    """Order the day's rows: those placed by hand keep their order among themselves, every other row goes directly
    before the first row it outranks.

    `hand_order` are keys of rows; those that are no longer on the list are passed over.
    """
    rows = list(rows)
    position = {key: number for number, key in enumerate(hand_order)}
    placed = sorted((r for r in rows if r.key in position), key=lambda r: position[r.key])
    ranked = sorted(((rank(r, main_currency), r) for r in rows if r.key not in position), key=itemgetter(0))
    if not placed:
        return [row for _rank, row in ranked]
    ranks = [rank(row, main_currency) for row in placed]
    # The first placed row that a rank outranks is the first whose running maximum is above it.
    ceilings: list[tuple] = []
    for value in ranks:
        ceilings.append(max(value, ceilings[-1]) if ceilings else value)
    before: dict[int, list[DayRow]] = {}
    for value, row in ranked:
        before.setdefault(bisect_right(ceilings, value), []).append(row)
    arranged: list[DayRow] = []
    for number, row in enumerate(placed):
        arranged += before.get(number, [])
        arranged.append(row)
    return arranged + before.get(len(placed), [])


def moved(order: Sequence[str], keys: Sequence[str], before: str | None) -> list[str]:
    """Return `order` with `keys` taken out and put, in their order in `order`, before the key `before` (None: last).

    A `before` that is gone by now leaves the order as it was.
    """
    if before is not None and before not in order:
        return list(order)
    taken = set(keys)
    moving = [key for key in order if key in taken]
    if before in taken:  # dropped on themselves: before the first row that stays
        after = list(order)[list(order).index(before) :]
        before = next((key for key in after if key not in taken), None)
    staying = [key for key in order if key not in taken]
    at = staying.index(before) if before is not None else len(staying)
    return staying[:at] + moving + staying[at:]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the day and the week are: touches made, against the user's own goals."""

    today: int
    week: int
    day_goal: int
    week_goal: int


def room_for_suggestions(progress: Progress, rows: int, limit: int = 0) -> int:
    """How many suggestions fill the day up to the goal, and not beyond the rows wanted at a time (0: all)."""
    room = max(0, progress.day_goal - progress.today - rows)
    return min(room, max(0, limit - rows)) if limit else room


def week_start(today: date, first_weekday: int) -> date:
    """The first day of the week that `today` is in; `first_weekday` as in `date.weekday()` (Monday is 0)."""
    return date.fromordinal(today.toordinal() - (today.weekday() - first_weekday) % 7)


def status_now(row: DayRow, now: Now) -> Status:
    """The status of the row's follow-up at this moment."""
    return row.status if row.follow_up is None else due_status(row.follow_up.due, now)
