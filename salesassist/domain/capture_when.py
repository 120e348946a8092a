"""When a typed line says that something is due: days and times before "about", and those that end it."""

from datetime import date, datetime, time, timedelta

from salesassist.domain.capture_line import Line
from salesassist.domain.capture_reading import Assumed, Kind, Trouble
from salesassist.domain.day_meanings import When
from salesassist.domain.day_words import MOST_WORDS
from salesassist.domain.follow_up import Due


class SaidWhen:
    """One day and one time are taken, those first met; further ones are words like others."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._tokens, self._days, self._now = line.tokens, line.days, line.now
        self._day: When | None = None
        self._clock: When | None = None

    def take(self, *, bare_weekday: bool) -> None:
        """Days and times before "about"; a weekday alone only with `bare_weekday`: it may be a name."""
        at, end = 0, len(self._line.head)
        while at < end:
            taken = self._take_at(at, end, bare_weekday)
            at += taken or 1

    def take_at_end(self) -> None:
        """Days and times that end the purpose: "about the proposal tomorrow 10:00"."""
        end = len(self._tokens)
        while end > self._line.told_from and self._tokens[end - 1].kind is not None:
            end -= 1
        end = self._take_date_before_weekday(end)
        found = True
        while found:
            found = False
            for at in range(max(self._line.told_from + 1, end - MOST_WORDS), end):
                kept = (self._day, self._clock, list(self._line.troubles))
                taken = self._take_at(at, end, True)
                if taken and at + taken == end:
                    end, found = at, True
                    break
                if taken:  # in the midst of the purpose: part of it
                    self._day, self._clock, self._line.troubles = kept
                    for token in self._tokens[at : at + taken]:
                        token.kind = None

    def take_weekday_of_date(self) -> None:
        """The weekday beside a date ("Fri 25 Dec") must be that of the date."""
        days = [number for number, token in enumerate(self._tokens) if token.kind is Kind.DAY]
        if self._day is None or not days:
            return
        for number in (days[0] - 1, days[-1] + 1):
            if not 0 <= number < len(self._tokens) or self._tokens[number].kind is not None:
                continue
            said = self._days.weekday_of(self._tokens[number].word)
            if said is None:
                continue
            self._line.mark(number, 1, Kind.DAY)
            if self._day.day is not None and self._day.day.weekday() != said:
                self._line.troubles.append(Trouble.BAD_DATE)

    def due(self) -> Due | None:
        """When it is due; None, and a trouble, where that is no day, no time, or over."""
        now = self._now
        if self._day is not None and self._day.day is not None and self._day.day < now.today:
            self._line.troubles.append(Trouble.PAST_DATE)
        if {Trouble.BAD_DATE, Trouble.PAST_DATE, Trouble.BAD_TIME} & set(self._line.troubles):
            return None
        day, clock = self._day, self._clock
        if day is not None and day.moment is not None:
            return Due.moment(day.moment)
        at = clock.at if clock is not None else None
        if clock is not None and clock.afternoon_assumed:
            self._line.assumed.add(Assumed.AFTERNOON)
        if day is None:
            self._line.assumed.add(Assumed.DAY)
        on = now.today if day is None or day.day is None else day.day
        own_day = day is None or day.own_day
        if at is None:
            part = clock.part if clock is not None else day.part if day is not None else None
            return Due(on, part)
        if day is None and self._moment(now.today, at, True) <= now.at:
            on = now.tomorrow
        if day is not None and day.weekday and on == now.today + timedelta(days=7):
            today = self._moment(now.today, at, False)
            if today > now.at:
                on = now.today
        return Due.moment(self._moment(on, at, own_day))

    def _take_at(self, at: int, end: int, bare_weekday: bool) -> int:
        """Read a day or a time at one place, whichever is longer; returns how many tokens that took."""
        words = self._line.free_words(at, end)
        if not words:
            return 0
        day = clock = None
        if self._day is None:
            day = self._days.read_day(words, self._now, bare_weekday=bare_weekday)
        if self._clock is None:
            clock = self._days.read_time(words)
        if day is not None and (clock is None or day.length >= clock.length):
            self._day = day
            if day.is_bad:
                self._line.troubles.append(Trouble.BAD_DATE)
            return self._line.mark(at, day.length, Kind.DAY)
        if clock is not None:
            self._clock = clock
            if clock.is_bad:
                self._line.troubles.append(Trouble.BAD_TIME)
            return self._line.mark(at, clock.length, Kind.TIME)
        return 0

    def _take_date_before_weekday(self, end: int) -> int:
        """The date that ends the purpose with its weekday after it ("25 Dec Fri"). Returns where the purpose ends."""
        last, told_from = end - 1, self._line.told_from
        if self._day is not None or last <= told_from or self._days.weekday_of(self._tokens[last].word) is None:
            return end
        for at in range(max(told_from + 1, end - MOST_WORDS), last):
            if any(token.kind is not None for token in self._tokens[at:last]):
                continue
            words = [token.word for token in self._tokens[at:end]]
            whole = self._days.read_day(words, self._now)
            if whole is not None and whole.length == end - at:
                return end
            found = self._days.read_day(words[:-1], self._now, bare_weekday=False)
            if found is not None and found.length == last - at:
                self._take_at(at, last, False)
                return at
        return end

    def _moment(self, day: date, at: time, own_day: bool) -> datetime:
        """The moment of a time on a day; of the user's own day, the small hours are those that end it."""
        if own_day and at < self._now.day_start:
            day += timedelta(days=1)
        return self._now.moment(day, at)
