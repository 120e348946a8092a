"""The user's days and moments.

A moment is an aware datetime. A day is the user's local date, which begins at the day start (04:00 unless set
otherwise), so that work around midnight does not pull in two days' load.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from salesassist.frozen import dataclass, field

DAY_START = time(4)
FIRST_YEAR, LAST_YEAR = 2, 9998  # of whatever is planned or written down: every such day exists in every time zone


def local_moment(day: date, at: time, zone: tzinfo) -> datetime:
    """Return the moment that clocks in `zone` show `at` on `day`.

    A local time that daylight saving skips moves forward by the gap; one that occurs twice means the first. At either
    end of the calendar, where a moment may not exist everywhere, it is the last that does.
    """
    try:
        return datetime.combine(day, at.replace(fold=0), zone).astimezone(UTC).astimezone(zone)
    except OverflowError:
        return (datetime.max if day.year > 5000 else datetime.min).replace(tzinfo=UTC)


def day_after(day: date) -> date:
    """The next day; the last of the calendar is followed by itself."""
    return day + timedelta(days=1) if day < date.max else day


@dataclass(frozen=True, slots=True)
class Now:
    """The present moment as the user lives it: rules are handed this and never ask a clock.

    `at` is aware and in the user's own zone (a real zone, not a fixed offset, or tomorrow may be an hour off).
    """

    at: datetime
    day_start: time = DAY_START
    today: date = field(init=False)
    epoch: float = field(init=False)

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("Now needs an aware datetime")
        object.__setattr__(self, "today", self.day_of(self.at))
        object.__setattr__(self, "epoch", self.at.timestamp())

    @property
    def zone(self) -> tzinfo:
        zone = self.at.tzinfo
        assert zone is not None
        return zone

    @property
    def tomorrow(self) -> date:
        return self.today + timedelta(days=1)

    def day_of(self, moment: datetime) -> date:
        """The user's day that a moment falls in: the local date, minus one before the day start."""
        try:
            day = moment.astimezone(self.zone).date()
        except OverflowError:
            return moment.date()
        # As instants: around a change of the clocks, the time they show may be past the day start twice, or skip it.
        if moment.timestamp() >= self.start_of(day).timestamp() or day == date.min:
            return day
        return day - timedelta(days=1)

    def start_of(self, day: date) -> datetime:
        """The moment at which a user's day begins."""
        return local_moment(day, self.day_start, self.zone)

    def later(self, span: timedelta) -> datetime:
        """The moment so much later, whatever the clocks do meanwhile: adding to `at` adds to what they show."""
        return (self.at.astimezone(UTC) + span).astimezone(self.zone)

    def moment(self, day: date, at: time) -> datetime:
        """The moment that the user's clocks show `at` on the calendar date `day`."""
        return local_moment(day, at, self.zone)


Clock = Callable[[], Now]
"""Made once in `app` or `cli`, handed to whoever needs the present."""
