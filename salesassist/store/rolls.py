"""The roll of all contacts, and how many are in each group, out of the derived index alone."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from math import inf

from salesassist.domain.contact import Tier
from salesassist.domain.group import Group
from salesassist.domain.roll import Roll, Standing, Standings
from salesassist.domain.times import Now, day_after
from salesassist.giving_way import give_way
from salesassist.store import cells
from salesassist.store.cells import day_from, moment_from, moment_text
from salesassist.store.database import Database

_COLUMNS = f"""contact_id, open_day, open_at, rest,
    ifnull(CAST(strftime('%s', substr(last_touch, 1, 19)) AS INTEGER), -9e999), triaged, never, tier_of,
    ifnull(CAST(strftime('%s', substr(added, 1, 19)) AS INTEGER), {cells.LONG_AGO.timestamp():.0f})"""
_TIERS = {tier.value: number for number, tier in enumerate(Tier, 1)}
_AT_ONCE = 2_000
_TOGETHER = 500


def roll(database: Database, now: Now) -> Roll:
    """The roll at this moment."""
    return Roll(_standings(database, now, "gone = 0 ORDER BY sort_name, contact_id", ()), now.epoch)


def standings(database: Database, now: Now, numbers: Sequence[int]) -> list[Standing]:
    """The standings of these contacts, in no order; those in the trash or unknown are left out."""
    found: list[Standing] = []
    for start in range(0, len(numbers), _TOGETHER):
        some = numbers[start : start + _TOGETHER]
        for part in _standings(database, now, f"gone = 0 AND contact_id IN ({', '.join('?' * len(some))})", some):
            found += map(Standing._make, zip(*part, strict=True))
    return found


def sort_name(database: Database, number: int) -> str:
    """What a contact is sorted by."""
    row = database.execute_sql("SELECT sort_name FROM contact_index WHERE contact_id = ?", (number,)).fetchone()
    return str(row[0]) if row else ""


def _standings(database: Database, now: Now, where: str, values: Sequence[int]) -> Iterator[Standings]:
    """Some thousands at a time, column by column: so they are read in a third of the time."""
    starts: dict[str | None, float] = {None: inf}
    ends: dict[str | None, float] = {None: inf}
    rests: dict[str | None, float] = {None: -inf}
    near: dict[str, list[float]] = {}
    cursor = database.execute_sql(f"SELECT {_COLUMNS} FROM contact_index WHERE {where}", tuple(values))
    while rows := cursor.fetchmany(_AT_ONCE):
        give_way()
        numbers, days, moments, until, touched, triaged, never, tiers, added = zip(*rows, strict=True)
        for text in {*days, *until} - starts.keys():
            day = day_from(text)
            starts[text] = rests[text] = now.start_of(day).timestamp()
            ends[text] = now.start_of(day_after(day)).timestamp()
        due, overdue = [starts[text] for text in days], [ends[text] for text in days]
        for place, text in enumerate(moments):
            if text is not None:
                at = _moment(text).timestamp()
                if (around := near.get(text[:10])) is None:
                    around = near[text[:10]] = _starts_around(text[:10], now)
                due[place] = min(due[place], around[bisect_right(around, at) - 1])
                overdue[place] = min(overdue[place], at)
        yield Standings(
            numbers, due, overdue, [rests[text] for text in until], touched, triaged, never,
            [_TIERS.get(tier, 0) for tier in tiers], added,
        )  # fmt: skip


def _starts_around(text: str, now: Now) -> list[float]:
    """When the user's days begin to which a moment of this date (of UTC) may belong."""
    day = day_from(text)
    return [now.start_of(day + timedelta(days=days)).timestamp() for days in (-2, -1, 0, 1)]


def _moment(open_at: str) -> datetime:
    return moment_from(f"{open_at}+00:00")


_LISTED = "gone = 0 AND never = 0"
_DUE = f"""
SELECT open_day < :today OR open_at <= :now AS late, count(*) FROM contact_index
WHERE {_LISTED} AND (open_day <= :today OR open_at < :tomorrow) GROUP BY late IS 1
"""
_IDLE = f"""
SELECT triaged, count(*) FROM contact_index WHERE open_day IS NULL AND open_at IS NULL AND {_LISTED} GROUP BY triaged
"""
_AT_REST = f"""
SELECT rest, open_day, open_at, triaged FROM contact_index
WHERE {_LISTED} AND rest > :today AND ifnull(open_day > :today, 1) AND ifnull(open_at >= :tomorrow, 1)
"""


def counts(database: Database, now: Now) -> dict[Group, int]:
    """How many contacts are in each group at this moment. Looks only at those that are due, rest or ask for it."""
    values = {
        "today": now.today.isoformat(), "now": moment_text(now.at)[:20],
        "tomorrow": moment_text(now.start_of(now.tomorrow))[:20],
    }  # fmt: skip
    run = database.connection().execute
    found = dict.fromkeys(Group, 0)
    for late, count in run(_DUE, values).fetchall():
        found[Group.OVERDUE if late else Group.DUE] += count
    for triaged, count in run(_IDLE).fetchall():
        found[Group.NONE if triaged else Group.UNTRIAGED] += count
    for rest, open_day, open_at, triaged in run(_AT_REST, values).fetchall():
        # which of the user's days a time belongs to is nothing that SQL can tell
        day = min(filter(None, (open_day, open_at and now.day_of(_moment(open_at)).isoformat())), default=rest)
        if day >= rest:
            found[Group.RESTING] += 1
            if open_day is None and open_at is None:
                found[Group.NONE if triaged else Group.UNTRIAGED] -= 1
    found[Group.RESTING] += run("SELECT count(*) FROM contact_index WHERE never <> 0 AND gone = 0").fetchone()[0]
    found[Group.SCHEDULED] = count_all(database) - sum(found.values())
    return found


def count_all(database: Database) -> int:
    """How many contacts there are that are not in the trash."""
    everybody, gone = "SELECT count(*) FROM contact_index", "SELECT count(*) FROM contact_index WHERE gone <> 0"
    return int(database.execute_sql(f"SELECT ({everybody}) - ({gone})").fetchone()[0])
