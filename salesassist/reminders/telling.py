"""What is to be told now, and in which note. Rules alone: no Qt, no clock, no words (those are in `words`).

Per due time a follow-up is told once. One with a time, or snoozed to one, is told at that time; an all-day one in the
morning digest of a working day (a promised one: of any day). What falls in quiet hours waits for their end, save timed
promises. Whatever could not be told when it should have been is told at the next chance, and says so.

Two notices stand beside that one and never take its place: some minutes ahead of a timed one, and once again for a
promise to which nobody has reacted, in the hours that the user allows.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum, auto

from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.reminder import Notice, Reminder
from salesassist.domain.text import fold
from salesassist.domain.times import Now
from salesassist.frozen import dataclass, field, replace

Key = tuple[str, str]
"""What tells one telling from another: `Reminder.key`."""

GRACE = timedelta(seconds=90)
"""What is told this soon after its time is not late: the watch looks every 30 seconds."""


class Why(Enum):
    """Why something is told later than it was due."""

    SLEPT = auto()  # the computer was asleep
    CLOSED = auto()  # the program was not running
    PAUSED = auto()  # the user had paused reminders
    CLOCK = auto()  # the computer's clock was set forwards
    DISTURB = auto()  # the desktop was set to "do not disturb"
    REFUSED = auto()  # the desktop did not take the notification
    QUIET = auto()  # it fell into quiet hours


@dataclass(frozen=True, slots=True)
class Absence:
    """A stretch of time in which nothing could be told, and why. `start` None: since for ever."""

    start: datetime | None
    end: datetime
    why: Why

    def covers(self, moment: datetime) -> bool:
        return (self.start is None or self.start <= moment) and moment < self.end


@dataclass(frozen=True, slots=True)
class Hours:
    """When the user is to be told. Times are local; `quiet_until` not after `quiet_from` means over midnight, and the
    same time twice means no quiet hours."""

    morning: time = time(9)
    quiet_from: time = time(20)
    quiet_until: time = time(8)
    working_days: WorkingDays = field(default_factory=WorkingDays)
    lead: timedelta = timedelta(0)
    """How long ahead of a timed follow-up it is announced; nothing: not at all."""
    repeat_after: timedelta | None = None
    """How long after it was told a promise that nobody reacted to is told again; None: not at all."""
    repeat_from: time = time(9)
    repeat_until: time = time(18)

    def repeats(self, now: Now) -> bool:
        """Whether this is an hour for telling a promise again."""
        allowed = _between(now.at.time(), self.repeat_from, self.repeat_until)
        return self.repeat_after is not None and allowed and not self.quiet(now.at, now)

    def quiet(self, moment: datetime, now: Now) -> bool:
        """Whether a moment falls in quiet hours, by the user's clocks."""
        return _between(moment.astimezone(now.zone).time(), self.quiet_from, self.quiet_until)

    def after_quiet(self, moment: datetime, now: Now) -> datetime:
        """The moment itself, or the end of the quiet hours it falls in."""
        if not self.quiet(moment, now):
            return moment
        local = moment.astimezone(now.zone)
        day = local.date() if local.time() < self.quiet_until else local.date() + timedelta(days=1)
        return now.moment(day, self.quiet_until)

    def tomorrow(self, now: Now) -> datetime:
        """What "Tomorrow" on a notification means: the start of the next working day."""
        return now.moment(self.working_days.after(now.today), self.morning)


def _between(at: time, start: time, end: time) -> bool:
    """Whether clocks show a time from `start` to before `end`, which may lie beyond midnight."""
    return start <= at < end if start <= end else at >= start or at < end


@dataclass(frozen=True, slots=True)
class Item:
    """One follow-up of a note. `late`: it should have been told earlier; `why` is None where that is not known."""

    reminder: Reminder
    wanted: datetime
    late: bool = False
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """What one note tells, the most urgent first: one follow-up, or a digest of several."""

    items: tuple[Item, ...]
    notice: Notice = Notice.DUE

    @property
    def reminders(self) -> tuple[Reminder, ...]:
        return tuple(item.reminder for item in self.items)


@dataclass(frozen=True, slots=True)
class Note:
    """A notification in words: plain text, as long as it is. `contact` (a uid) is None for a digest.

    `urgent`: it is to stay until the user takes it away. `may_snooze`: putting it off makes sense.
    """

    title: str
    body: str
    follow_ups: tuple[str, ...]
    contact: str | None = None
    urgent: bool = False
    may_snooze: bool = True


def plan(
    reminders: Iterable[Reminder],
    now: Now,
    hours: Hours,
    absences: Sequence[Absence] = (),
    refused: Collection[Key] = (),
    held: Collection[Key] = (),
) -> list[Telling]:
    """What has come due and is to be told now: nothing, one follow-up, or one digest of all that is to be told.

    Only untold ones are. `refused` are the keys of those whose delivery failed before, `held` of those which waited for
    a desktop that was not to be disturbed.
    """
    items = [
        _item(reminder, wanted, now, absences, refused, held)
        for reminder in reminders
        if reminder.state is None and (wanted := _to_be_told(reminder, now, hours)) is not None
    ]
    return [Telling(tuple(sorted(items, key=_rank)))] if items else []


def plan_ahead(reminders: Iterable[Reminder], now: Now, hours: Hours) -> list[Telling]:
    """What is to be announced now, of those whose moment is near: none in quiet hours, save promises. An announcement
    that could not be made in time is not made up for: the moment itself is told."""
    items = [
        Item(reminder, due - hours.lead)
        for reminder in reminders
        if (due := reminder.follow_up.due.at) is not None
        and due - hours.lead <= now.at < due
        and (reminder.follow_up.promised or not hours.quiet(now.at, now))
    ]
    return [Telling(tuple(sorted(items, key=_rank)), Notice.AHEAD)] if items else []


def plan_again(reminders: Iterable[Reminder], now: Now, hours: Hours) -> list[Telling]:
    """The promises to be told once more, for nobody reacted when they were told."""
    after = hours.repeat_after
    if after is None or not hours.repeats(now):
        return []
    items = [
        Item(replace(reminder, notice=Notice.AGAIN), reminder.told_at + after)
        for reminder in reminders
        if reminder.follow_up.promised
        and reminder.told_at is not None
        and not reminder.repeated
        and reminder.told_at + after <= now.at
    ]
    return [Telling(tuple(sorted(items, key=_rank)), Notice.AGAIN)] if items else []


def wanted_at(reminder: Reminder, now: Now, hours: Hours) -> datetime:
    """When the rules want a reminder told, had nothing come between."""
    follow_up = reminder.follow_up
    moment = follow_up.snoozed_until or follow_up.due.at
    if moment is not None:
        return moment if follow_up.promised else hours.after_quiet(moment, now)
    made = follow_up.created_at
    if made is not None and made > now.at:  # the clock has been set back since
        made = None
    day = follow_up.due.day
    if made is not None:  # made after the morning of its day: told the next morning, not while the user types it
        day = max(day, now.day_of(made))
        if now.moment(day, hours.morning) < made:
            day += timedelta(days=1)
    if not follow_up.promised:
        day = hours.working_days.on_or_after(day)
    return hours.after_quiet(now.moment(day, hours.morning), now)


def _to_be_told(reminder: Reminder, now: Now, hours: Hours) -> datetime | None:
    """When the reminder should have been told; None if it is not to be told now."""
    follow_up = reminder.follow_up
    timed = follow_up.snoozed_until is not None or follow_up.due.timed
    if hours.quiet(now.at, now) and not (timed and follow_up.promised):
        return None
    if not timed:
        if now.at < now.moment(now.today, hours.morning):
            return None
        if not follow_up.promised and not hours.working_days.includes(now.today):
            return None
    wanted = wanted_at(reminder, now, hours)
    return wanted if wanted <= now.at else None


def _item(
    reminder: Reminder, wanted: datetime, now: Now, absences: Sequence[Absence], refused: Collection[Key],
    held: Collection[Key],
) -> Item:  # fmt: skip
    follow_up = reminder.follow_up
    moment = follow_up.snoozed_until or follow_up.due.at
    if now.at - wanted > GRACE:
        made = follow_up.created_at
        if made is not None and wanted < made <= now.at:
            why = None  # it was made when its time was over
        elif reminder.key in held:
            why = Why.DISTURB
        elif reminder.key in refused:
            why = Why.REFUSED
        else:
            why = next((absence.why for absence in absences if absence.covers(wanted)), None)
        # an all-day one told later in its own day is told on its day
        return Item(reminder, wanted, moment is not None or now.day_of(wanted) < now.today, why)
    if moment is not None and wanted > moment:
        return Item(reminder, wanted, True, Why.QUIET)
    return Item(reminder, wanted)


def _rank(item: Item) -> tuple:
    """Promised first; then by moment, all-day ones after timed; then the earlier day; then the name."""
    follow_up = item.reminder.follow_up
    at = follow_up.due.at
    return (
        not follow_up.promised,
        at is None,
        at.timestamp() if at is not None else 0.0,
        date.min if at is not None else follow_up.due.day,
        fold(item.reminder.name),
        follow_up.uid,
    )
