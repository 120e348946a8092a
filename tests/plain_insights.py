"""The figures of Insights the plain way: every record is looked at, by the sentences of the product's description.

Slow and obvious; what the store counts in SQL has to be the same.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from salesassist.domain.follow_up import Channel, FollowUp, PromiseEnd, State
from salesassist.domain.insights import (
    MOST_TRIES,
    Bar,
    Period,
    Promises,
    Share,
    Span,
    Tries,
    slices,
    span,
)
from salesassist.domain.interaction import ANSWERS, TOUCHES, TRIES, Direction, Interaction, Outcome
from salesassist.domain.times import Now
from salesassist.store.cells import moment_text


class PromiseRow(NamedTuple):
    """A follow-up that was promised: with whom (a uid), for which of the user's days, and how it ended (`closed`: on
    which day)."""

    contact: str
    purpose: str
    due: date
    end: PromiseEnd | None
    closed: date | None


def promises(rows: Iterable[PromiseRow], days: Span) -> tuple[Promises, list[PromiseRow]]:
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
    return Promises(kept, ends.count(PromiseEnd.LATE), ends.count(PromiseEnd.BROKEN)), cases


class DueRow(NamedTuple):
    """A follow-up that was due on one of the user's days: how it stands, and whether an interaction closed it."""

    contact: str
    purpose: str
    due: date
    state: State
    closed: date | None
    by_interaction: bool


def followed_up(rows: Iterable[DueRow], days: Span) -> tuple[Share, list[DueRow]]:
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
    return Share(len(due) - len(missed), len(due)), missed


class CallRow(NamedTuple):
    """One entry of a contact's history that is a try or an answer. `counts`: an outbound call in the period that was
    answered."""

    contact: str
    outcome: str
    counts: bool


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


class Plain:
    """The figures of a period over these records. None of them may be of a contact in the trash."""

    def __init__(
        self, now: Now, period: Period, first_weekday: int, follow_ups: Sequence[FollowUp],
        interactions: Sequence[Interaction],
    ) -> None:  # fmt: skip
        """`interactions` in the order in which they were written down."""
        self.now, self.period = now, period
        self.days = span(period, now.today, first_weekday)
        self.starts = slices(period, self.days, first_weekday)
        self.follow_ups, self.interactions = follow_ups, interactions

    def _due(self, step: FollowUp) -> date:
        return self.now.day_of(step.due.at) if step.due.at else step.due.day

    def _closed(self, step: FollowUp) -> date | None:
        return self.now.day_of(step.closed_at) if step.closed_at else None

    def promises(self) -> tuple[Promises, list[PromiseRow]]:
        return promises(
            [PromiseRow(step.contact, step.purpose, self._due(step), step.promise_end, self._closed(step))
             for step in self.follow_ups if step.promised],
            self.days,
        )  # fmt: skip

    def followed_up(self) -> tuple[Share, list[DueRow]]:
        closing = {event.follow_up for event in self.interactions}
        return followed_up(
            [DueRow(step.contact, step.purpose, self._due(step), step.state, self._closed(step),
                    step.state is State.DONE and step.uid in closing)
             for step in self.follow_ups if step.promise_end is not PromiseEnd.MOVED],
            self.days,
        )  # fmt: skip

    def _within(self, event: Interaction, first: date | None = None) -> bool:
        return (first or self.days.first) <= self.now.day_of(event.at) <= self.days.last

    def bars(self) -> tuple[Bar, ...]:
        found = {start: [0, 0] for start in self.starts}
        for event in self.interactions:
            if event.outcome in TOUCHES and self._within(event, self.starts[0]):
                start = max(start for start in self.starts if start <= self.now.day_of(event.at))
                found[start][event.channel is not Channel.CALL] += 1
        return tuple(Bar(start, *found[start]) for start in self.starts)

    def touched(self) -> set[str]:
        first = self.starts[0]
        return {e.contact for e in self.interactions if e.outcome in TOUCHES and self._within(e, first)}

    def _calls(self) -> list[Interaction]:
        return [
            event for event in self.interactions
            if event.channel is Channel.CALL and event.direction is Direction.OUT and self._within(event)
            and (event.outcome in TRIES or event.outcome is Outcome.SPOKE)
        ]  # fmt: skip

    def called(self) -> set[str]:
        return {event.contact for event in self._calls()}

    def tries(self) -> Tries:
        counted = {event.uid for event in self._calls() if event.outcome is Outcome.SPOKE}
        told = [
            event for event in self.interactions
            if event.outcome in ANSWERS or (event.outcome in TRIES and event.direction is Direction.OUT)
        ]  # fmt: skip
        # Of what happened in the same second, told in different zones, the store's text decides.
        told.sort(key=lambda event: (event.contact, moment_text(event.at), event.outcome in ANSWERS))
        return tries_until_spoken(CallRow(event.contact, event.outcome, event.uid in counted) for event in told)

    def hours(self) -> dict[int, tuple[int, int]]:
        """By the hour on the user's clocks: calls answered, of how many."""
        found: dict[int, tuple[int, int]] = {}
        for event in self._calls():
            answered, made = found.get(event.at.hour, (0, 0))
            found[event.at.hour] = answered + (event.outcome is Outcome.SPOKE), made + 1
        return found
