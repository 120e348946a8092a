"""Where the figures come from: a few statements that sum up tens of thousands of rows."""

from collections.abc import Iterator
from datetime import date, timedelta

from peewee import SqliteDatabase

from salesassist.domain import insights
from salesassist.domain.day import week_start
from salesassist.domain.follow_up import PromiseEnd, State
from salesassist.domain.insights import CallRow, DueRow, Insights, Period, PromiseRow, Span
from salesassist.domain.interaction import ANSWERS, TOUCHES, TRIES
from salesassist.domain.times import Now
from salesassist.store import network, records
from salesassist.store.cells import day_from, moment_from, moment_or_none, plain, word_or_none
from salesassist.store.rows import moment_text


def _listed(words: frozenset) -> str:
    return ", ".join(f"'{word}'" for word in sorted(words))


_CALLS = "channel = 'call' AND direction = 'out'"
_HAPPENED = "FROM interaction WHERE contact_id NOT IN (SELECT value FROM json_each(:trash))"
"""Everything that happened with contacts that are not in the trash. A join with them would take most of the time."""


class _Bounds:
    """The moments between which the user's days of a span lie, as the store writes them."""

    def __init__(self, now: Now, days: Span, trash: str) -> None:
        self.now, self.days, self.trash = now, days, trash
        self.start, self.end = self.of(days.first), self.of(days.last + timedelta(days=1))

    def values(self, **more: str) -> dict[str, str]:
        """What the statements ask for: the bounds of the span, and the trash."""
        return {"start": self.start, "end": self.end, "trash": self.trash} | more

    def of(self, day: date) -> str:
        return moment_text(self.now.start_of(day))[:20]

    def day(self, due_day: str, due_at: str | None) -> date:
        at = moment_or_none(due_at)
        return self.now.day_of(at) if at else day_from(due_day)

    def closed(self, at: str | None) -> date | None:
        return self.now.day_of(moment_from(at)) if at else None


def read(database: SqliteDatabase, now: Now, period: Period, first_weekday: int, currency: str) -> Insights:
    """Every figure of the period that `now` is in."""
    days = insights.span(period, now.today, first_weekday)
    trash = database.execute_sql("SELECT json_group_array(id) FROM contact WHERE deleted_at IS NOT NULL").fetchone()[0]
    bounds = _Bounds(now, days, trash)
    starts = insights.slices(period, days, first_weekday)
    called = database.execute_sql(
        f"SELECT uid FROM contact WHERE id IN (SELECT contact_id {_HAPPENED} AND {_CALLS} AND at >= :start "
        f"AND at < :end AND outcome IN ({_listed(TRIES)}, 'spoke'))",
        bounds.values(),
    ).fetchall()
    touched = database.execute_sql(
        f"SELECT uid FROM contact WHERE id IN (SELECT contact_id {_HAPPENED} AND at >= :start AND at < :end "
        f"AND outcome IN ({_listed(TOUCHES)}))",
        bounds.values(start=bounds.of(starts[0])),
    ).fetchall()
    return Insights(
        period, days,
        insights.promises(_promises(database, bounds), days),
        insights.followed_up(_due(database, bounds), days),
        insights.bars(starts, _touches(database, bounds, starts, timedelta(days=1 if period is Period.WEEK else 7))),
        tuple(row[0] for row in touched),
        insights.tries_until_spoken(_calls(database, bounds)),
        insights.best_hours(_hours(database, bounds)),
        tuple(row[0] for row in called),
        _coverage(database, bounds, first_weekday),
        insights.introduced_work(network.links(database), records.deals(database), currency),
    )  # fmt: skip


def _promises(database: SqliteDatabase, bounds: _Bounds) -> Iterator[PromiseRow]:
    """Promises for a day of the span, or closed in it. A day more on both sides: the zone may shift a timed one."""
    rows = database.execute_sql(
        "SELECT contact.uid, purpose, due_day, due_at, promise_end, closed_at FROM follow_up "
        "JOIN contact ON contact.id = contact_id WHERE promised AND deleted_at IS NULL "
        "AND (due_day BETWEEN ? AND ? OR closed_at >= ?)",
        (*_wider(bounds.days), bounds.start),
    ).fetchall()
    for contact, purpose, due_day, due_at, end, closed in plain(rows):
        yield PromiseRow(
            contact, purpose, bounds.day(due_day, due_at), word_or_none(PromiseEnd, end), bounds.closed(closed)
        )


def _due(database: SqliteDatabase, bounds: _Bounds) -> Iterator[DueRow]:
    """What was due in the span. Steps that a try or a talk closed on their day are the bulk, so their `closed` is left
    out: only the day on which one was cancelled matters."""
    rows = database.execute_sql(
        "SELECT contact.uid, purpose, due_day, due_at, state, "
        "CASE state WHEN 'cancelled' THEN closed_at END, "
        "state = 'done' AND EXISTS (SELECT 1 FROM interaction WHERE follow_up_id = follow_up.id) "
        "FROM follow_up JOIN contact ON contact.id = contact_id "
        "WHERE deleted_at IS NULL AND due_day BETWEEN ? AND ? AND promise_end IS NOT 'moved'",
        _wider(bounds.days),
    ).fetchall()
    known = {state.value: state for state in State}
    days: dict[str, date] = {}
    for contact, purpose, due_day, due_at, state, closed, by_interaction in plain(rows):
        if due_at is not None:
            day = bounds.day(due_day, due_at)
        else:
            if due_day not in days:
                days[due_day] = day_from(due_day)
            day = days[due_day]
        yield DueRow(contact, purpose, day, known.get(state, State.OPEN), bounds.closed(closed), bool(by_interaction))


def _wider(days: Span) -> tuple[str, str]:
    return (days.first - timedelta(days=1)).isoformat(), (days.last + timedelta(days=1)).isoformat()


def _touches(
    database: SqliteDatabase, bounds: _Bounds, starts: list[date], length: timedelta
) -> dict[date, tuple[int, int]]:
    found = {}
    for start in starts:
        if start > bounds.days.last:
            break
        end = min(start + length, bounds.days.last + timedelta(days=1))
        calls, others = database.execute_sql(
            f"SELECT count(*) FILTER (WHERE channel = 'call'), count(*) FILTER (WHERE channel != 'call') {_HAPPENED} "
            f"AND at >= :start AND at < :end AND outcome IN ({_listed(TOUCHES)})",
            bounds.values(start=bounds.of(start), end=bounds.of(end)),
        ).fetchone()
        found[start] = (calls, others)
    return found


def _calls(database: SqliteDatabase, bounds: _Bounds) -> list[CallRow]:
    """The histories of those who were reached by a call in the period, tries and answers alone."""
    rows = database.execute_sql(
        f"""
        SELECT contact_id, outcome, outcome = 'spoke' AND {_CALLS} AND at >= :start AND at < :end
        FROM interaction
        WHERE contact_id IN (SELECT contact_id {_HAPPENED} AND {_CALLS}
                             AND outcome = 'spoke' AND at >= :start AND at < :end)
          AND at < :end
          AND (outcome IN ({_listed(ANSWERS)}) OR (direction = 'out' AND outcome IN ({_listed(TRIES)})))
        ORDER BY contact_id, at, outcome IN ({_listed(ANSWERS)}), interaction.id
        """,
        bounds.values(),
    ).fetchall()
    return rows  # tuples of the same three, thousands of them


def _hours(database: SqliteDatabase, bounds: _Bounds) -> Iterator[tuple[int, str, int]]:
    """Calls by the hour that the user's clocks showed: the moment in UTC, with the offset then in force."""
    rows = database.execute_sql(
        "SELECT (substr(at, 12, 2) * 60 + substr(at, 15, 2) "
        "+ (CASE substr(at, 21, 1) WHEN '-' THEN -1 ELSE 1 END) * (substr(at, 22, 2) * 60 + substr(at, 25, 2)) + 1440) "
        f"% 1440 / 60, outcome, count(*) {_HAPPENED} AND {_CALLS} AND at >= :start AND at < :end GROUP BY 1, 2",
        bounds.values(),
    ).fetchall()
    yield from rows


def _coverage(database: SqliteDatabase, bounds: _Bounds, first_weekday: int) -> insights.Coverage:
    week = bounds.of(week_start(bounds.now.today, first_weekday))
    won = database.execute_sql(
        "SELECT uid, name, organization FROM contact WHERE deleted_at IS NULL "
        "AND id IN (SELECT contact_id FROM deal WHERE stage = 'won') ORDER BY name, id"
    ).fetchall()
    touched = database.execute_sql(
        "SELECT uid, organization FROM contact JOIN contact_index ON contact_id = id "
        "WHERE deleted_at IS NULL AND last_touch >= ?",
        (week,),
    ).fetchall()
    return insights.coverage(plain(won), plain(touched))
