"""Where the figures come from: statements that count tens of thousands of rows, of which none becomes an object.

Texts of moments and of days sort as these do, so rows are told apart by the texts of a period's bounds.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from salesassist.domain import insights
from salesassist.domain.day import week_start
from salesassist.domain.deal import OPEN_STAGES, Deal, Money, Stage, totals
from salesassist.domain.insights import MOST_TRIES, Insights, Period, Promises, Share, Span, Tries, Waiting
from salesassist.domain.interaction import ANSWERS, TOUCHES, TRIES, Outcome
from salesassist.domain.times import Now
from salesassist.store import network
from salesassist.store.cells import amount_from, day_from, moment_or_none, moment_text, number_from, plain, word_from
from salesassist.store.database import Database


def _listed(words: Collection[str]) -> str:
    return ", ".join(f"'{word}'" for word in sorted(words))


TOUCHED = f"outcome IN ({_listed(TOUCHES)}) AND at >= :start AND at < :end"
CALLED = (
    f"channel = 'call' AND direction = 'out' AND outcome IN ({_listed([*TRIES, Outcome.SPOKE])}) "
    "AND at >= :start AND at < :end"
)
"""A call of the user's that somebody could have answered."""

FELL_DUE = """
    due_day BETWEEN :early AND :late AND promise_end IS NOT 'moved'
    AND CASE WHEN due_at IS NULL THEN due_day BETWEEN :first AND :last ELSE due_at >= :start AND due_at < :end END"""
FOLLOWED_UP = "state = 'done' AND EXISTS (SELECT 1 FROM interaction WHERE follow_up_id = follow_up.id)"

PROMISE_ENDED = """
    CASE WHEN closed_at IS NOT NULL THEN promise_end
         WHEN iif(due_at IS NULL, due_day < :last, due_at < :today) THEN 'broken' END"""
WAS_PROMISED = f"""
    promised AND (+due_day BETWEEN :early AND :late OR +closed_at >= :start)
    AND iif(due_at IS NULL, due_day >= :first, due_at >= :start) AND (closed_at IS NULL OR closed_at >= :start)
    AND (iif(due_at IS NULL, due_day <= :last, due_at < :end) OR closed_at < :end)
    AND {PROMISE_ENDED} IN ('kept', 'late', 'broken')"""
"""Promises of the span that have ended: by their day, or by the day they were closed on if that is earlier."""


class Bounds:
    """The moments between which the user's days of a span lie, as the store writes them."""

    def __init__(self, database: Database, now: Now, days: Span) -> None:
        self.now, self.days = now, days
        self._trash = database.execute_sql(
            "SELECT json_group_array(id) FROM contact WHERE deleted_at IS NOT NULL"
        ).fetchone()[0]
        self._begins: dict[date, str] = {}

    @property
    def there(self) -> str:
        """What leaves out contacts in the trash, to stand last in a condition: a join would take most of the time."""
        return "" if self._trash == "[]" else "AND +contact_id NOT IN (SELECT value FROM json_each(:trash))"

    def values(self, first: date | None = None, end: date | None = None) -> dict[str, str]:
        """What the statements ask for. `first` and `end`, the day after the last, if not those of the span. `early` and
        `late` are two days further out: another zone may shift what is due at a time."""
        first, end = first or self.days.first, end or self.days.last + timedelta(days=1)
        last = end - timedelta(days=1)
        return {
            "start": self.of(first), "end": self.of(end), "today": self.of(last), "trash": self._trash,
            "first": first.isoformat(), "last": last.isoformat(),
            "early": (first - timedelta(days=2)).isoformat(), "late": (end + timedelta(days=1)).isoformat(),
        }  # fmt: skip

    def of(self, day: date) -> str:
        """The moment at which this day begins."""
        return moment_text(self.now.start_of(day))[:20]

    def user_day(self, due_day: str, due_at: str | None) -> date:
        """The user's day that something is due on."""
        at = moment_or_none(due_at)
        return self.now.day_of(at) if at else day_from(due_day)

    def was_due(self, due_day: str, due_at: str | None, closed_at: str | None) -> bool:
        """Whether something of the span that was cancelled had become due: it was not closed before its day."""
        if not closed_at:
            return True
        day = self.user_day(due_day, due_at)
        if day not in self._begins:
            self._begins[day] = self.of(day)
        return closed_at >= self._begins[day]


def read(database: Database, now: Now, period: Period, first_weekday: int, currency: str) -> Insights:
    """Every figure of the period that `now` is in."""
    days = insights.span(period, now.today, first_weekday)
    bounds = Bounds(database, now, days)
    starts = insights.slices(period, days, first_weekday)
    return Insights(
        period, days,
        _promises(database, bounds),
        _followed_up(database, bounds),
        insights.bars(starts, _touches(database, bounds, starts, timedelta(days=1 if period is Period.WEEK else 7))),
        _tries(database, bounds),
        insights.best_hours(_hours(database, bounds)),
        coverage(database, now, first_weekday),
        _introductions(database, currency),
        _waiting(database, now, currency),
    )  # fmt: skip


def _promises(database: Database, bounds: Bounds) -> Promises:
    kept, late, broken = database.execute_sql(
        "SELECT count(*) FILTER (WHERE ended = 'kept'), count(*) FILTER (WHERE ended = 'late'), "
        "count(*) FILTER (WHERE ended = 'broken') FROM "
        f"(SELECT {PROMISE_ENDED} AS ended FROM follow_up WHERE {WAS_PROMISED} {bounds.there})",
        bounds.values(),
    ).fetchone()
    return Promises(Share(kept, kept + late + broken), late, broken)


def _followed_up(database: Database, bounds: Bounds) -> Share:
    done, due = database.execute_sql(
        f"SELECT count(*) FILTER (WHERE {FOLLOWED_UP}), count(*) FROM follow_up "
        f"WHERE {FELL_DUE} AND state != 'cancelled' {bounds.there}",
        bounds.values(),
    ).fetchone()
    cancelled = database.execute_sql(
        f"SELECT due_day, due_at, closed_at FROM follow_up WHERE {FELL_DUE} AND state = 'cancelled' {bounds.there}",
        bounds.values(),
    ).fetchall()
    return Share(done, due + sum(bounds.was_due(*row) for row in cancelled))


def _touches(
    database: Database, bounds: Bounds, starts: Sequence[date], length: timedelta
) -> dict[date, tuple[int, int]]:
    found = {}
    for start in starts:
        if start > bounds.days.last:
            break
        calls, others = database.execute_sql(
            "SELECT count(*) FILTER (WHERE channel = 'call'), count(*) FILTER (WHERE channel != 'call') "
            f"FROM interaction WHERE {TOUCHED} {bounds.there}",
            bounds.values(start, min(start + length, bounds.days.last + timedelta(days=1))),
        ).fetchone()
        found[start] = (calls, others)
    return found


def _tries(database: Database, bounds: Bounds) -> Tries:
    """Calls that were answered, by 1 + the tries since that contact's last answer. Of what happened at one moment,
    tries come first, and answers as they were written down."""
    answers, tries = _listed(ANSWERS), _listed(TRIES)
    counts = [0] * MOST_TRIES
    for number, count in database.execute_sql(
        f"""
        SELECT (
            SELECT count(*) FROM (
                SELECT 1 FROM interaction AS try
                WHERE try.contact_id = interaction.contact_id AND try.at <= interaction.at
                AND try.outcome IN ({tries}) AND try.direction = 'out' AND try.at > coalesce((
                    SELECT before.at FROM interaction AS before
                    WHERE before.contact_id = interaction.contact_id AND before.at <= interaction.at
                    AND before.outcome IN ({answers}) AND (before.at < interaction.at OR before.id < interaction.id)
                    ORDER BY before.at DESC LIMIT 1
                ), '') LIMIT {MOST_TRIES - 1}
            )
        ) AS number, count(*)
        FROM interaction WHERE outcome = 'spoke' AND {CALLED} {bounds.there} GROUP BY number
        """,
        bounds.values(),
    ).fetchall():
        counts[number] = count
    return Tries(tuple(counts))


def _hours(database: Database, bounds: Bounds) -> Iterator[tuple[int, int, int]]:
    """Calls by the hour that the user's clocks showed: the moment in UTC, with the offset then in force. Minutes only
    matter where that is no whole hour."""
    rows = database.execute_sql(
        "SELECT substr(at, 12, 2) || substr(at, 20) || iif(substr(at, 25) = '00', '', substr(at, 15, 2)) AS clock, "
        f"count(*), count(*) FILTER (WHERE outcome = 'spoke') FROM interaction WHERE {CALLED} {bounds.there} "
        "GROUP BY clock",
        bounds.values(),
    ).fetchall()
    for clock, made, answered in plain(rows):  # "08Z+01:00", "08Z+05:3015"
        hour, sign, ahead, behind, minute = (clock[a:b] for a, b in ((0, 2), (3, 4), (4, 6), (7, 9), (9, 11)))
        offset = 60 * number_from(ahead, 0) + number_from(behind, 0)
        minutes = 60 * number_from(hour, 0) + number_from(minute, 0) + (-offset if sign == "-" else offset)
        yield minutes % 1440 // 60, made, answered


def coverage(database: Database, now: Now, first_weekday: int) -> insights.Coverage:
    """The clients, and which of them had a touch this week."""
    week = moment_text(now.start_of(week_start(now.today, first_weekday)))[:20]
    won = database.execute_sql(
        "SELECT uid, name, organization FROM contact WHERE deleted_at IS NULL "
        "AND id IN (SELECT contact_id FROM deal WHERE stage = 'won') ORDER BY name, id"
    ).fetchall()
    touched = database.execute_sql(
        "SELECT uid, organization FROM contact WHERE deleted_at IS NULL "
        f"AND id IN (SELECT contact_id FROM interaction WHERE {TOUCHED})",
        {"start": week, "end": "~"},
    ).fetchall()
    return insights.coverage(plain(won), plain(touched))


def _introductions(database: Database, currency: str) -> insights.Introductions:
    rows = database.execute_sql(
        "SELECT deal.uid, contact.uid, value, currency, stage FROM deal JOIN contact ON contact.id = contact_id "
        "WHERE contact_id IN (SELECT target_id FROM relation WHERE kind = 'introduced' "
        "UNION ALL SELECT id FROM contact WHERE introduced_by_id IS NOT NULL)"
    ).fetchall()
    theirs = [
        Deal(uid, contact, "", amount_from(value), kind, word_from(Stage, stage, Stage.TALKING))
        for uid, contact, value, kind, stage in plain(rows)
    ]

    def names(uids: Collection[str]) -> dict[str, str]:
        return names_of(database, uids)

    return insights.introduced_work(network.links(database), theirs, currency, names)


def names_of(database: Database, uids: Collection[str]) -> dict[str, str]:
    """Their names, by uid; those in the trash or unknown are left out."""
    found: dict[str, str] = {}
    asked = list(uids)
    for start in range(0, len(asked), 500):
        some = asked[start : start + 500]
        marks = ", ".join("?" * len(some))
        of = f"deleted_at IS NULL AND uid IN ({marks})"
        found |= dict(plain(database.execute_sql(f"SELECT uid, name FROM contact WHERE {of}", some).fetchall()))
    return found


_OPEN = _listed(OPEN_STAGES)


def _waiting(database: Database, now: Now, currency: str) -> Waiting:
    """As `money_waiting` of all deals; only those that wait are read. A deal's step is an open follow-up that names
    it; without one, the contact's if this is their only open deal."""
    rows = database.execute_sql(
        f"""
        SELECT value, currency, overdue FROM (
            SELECT value, currency, never OR coalesce(rest > :today, 0) AS resting, coalesce(
                (SELECT max(iif(datetime(substr(due_at, 1, 19)) IS NULL, due_day < :today, due_at <= :now))
                 FROM follow_up WHERE deal_id = deal.id AND state = 'open'),
                iif((open_day IS NULL AND open_at IS NULL)
                    OR EXISTS (SELECT 1 FROM deal AS other WHERE other.contact_id = deal.contact_id
                               AND other.stage IN ({_OPEN}) AND other.id != deal.id),
                    NULL, coalesce(open_day < :today, 0) OR coalesce(open_at <= :now, 0))
            ) AS overdue
            FROM deal JOIN contact_index USING (contact_id) WHERE stage IN ({_OPEN}) AND NOT gone
        ) WHERE overdue OR (overdue IS NULL AND NOT resting)
        """,
        {"today": now.today.isoformat(), "now": moment_text(now.at)[:20] + "~"},
    ).fetchall()
    waiting = [
        (Money(amount, kind), bool(overdue)) for value, kind, overdue in plain(rows) if (amount := amount_from(value))
    ]
    money = [money for money, _overdue in waiting]
    return Waiting(totals(money, currency), len(waiting), sum(overdue for _money, overdue in waiting))
