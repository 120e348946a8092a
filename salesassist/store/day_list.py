"""The day's list and what is suggested to fill it: read in the order of an index or by the few rows of one day, so that
it takes no longer in a large book."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from salesassist.domain.contact import Tier
from salesassist.domain.day import DayRow
from salesassist.domain.deal import Money, Stage, totals
from salesassist.domain.follow_up import Due
from salesassist.domain.status import Status, due_status
from salesassist.domain.times import Now
from salesassist.store.cells import amount_from, moment_from, moment_or_none, moment_text, plain, word_or_none
from salesassist.store.database import Database
from salesassist.store.records import FOLLOW_UP, follow_up_from

_OPEN_STAGES = (Stage.TALKING.value, Stage.PROPOSAL.value)
OPEN_DEALS = "stage IN ('talking', 'proposal') AND value IS NOT NULL"  # in the words of its index
_AT_ONCE = 100  # contacts that are looked at together for suggestions
_KEY = -8  # where the contact's key is among what is read of a row

_ON_THE_DAY = """
    SELECT id FROM follow_up WHERE state = 'open' AND due_at < :tomorrow
    UNION SELECT id FROM follow_up INDEXED BY follow_up_open  -- SQLite would take one that holds the past as well
          WHERE state = 'open' AND due_at IS NULL AND due_day <= :today
    UNION SELECT follow_up.id FROM day_order CROSS JOIN follow_up ON follow_up.id = follow_up_id WHERE state = 'open'
"""
_OF_THESE = """
    SELECT id FROM follow_up WHERE contact_id IN ({contacts}) AND state = 'open' AND (
        due_at < :tomorrow OR (due_at IS NULL AND due_day <= :today) OR id IN (SELECT follow_up_id FROM day_order))
"""
_CLOSED_SINCE = """
    UNION SELECT id FROM follow_up WHERE closed_at > :moment || '~' AND (
        due_at < :tomorrow OR (due_at IS NULL AND due_day <= :today) OR id IN (SELECT follow_up_id FROM day_order))
"""


def day_rows(
    database: Database, now: Now, main_currency: str, as_it_was: bool, known: Mapping[tuple, DayRow],
    changed: Collection[int] | None = None,
) -> dict[tuple, DayRow]:  # fmt: skip
    """The follow-ups that are overdue or due on the user's day of `now`, and those placed on the list by hand. By what
    was read of each: `known` is what this returned before, and most is so again at the next change.

    `changed`: `known` is of the same day and still right, but for these contacts (keys). What it says of statuses may
    be of an earlier moment.
    """
    values = {
        "moment": moment_text(now.at)[:20], "tomorrow": moment_text(now.start_of(now.tomorrow))[:20],
        "today": now.today.isoformat(),
    }  # fmt: skip
    those = _ON_THE_DAY + (_CLOSED_SINCE if as_it_was else "")
    if changed is not None:
        those = _OF_THESE.format(contacts=", ".join(map(str, changed)))
    where = "deleted_at IS NULL AND NOT do_not_contact" + (
        " AND follow_up.created_at <= :moment || '~'" if as_it_was else ""
    )
    rows = database.rows(
        f"""
        WITH those (id) AS ({those})
        SELECT {FOLLOW_UP}, contact.id, name, organization, contact.tier, last_touch, stage, deal.value, deal.currency
        FROM those CROSS JOIN follow_up ON follow_up.id = those.id JOIN contact ON contact.id = follow_up.contact_id
             JOIN contact_index ON contact_index.contact_id = contact.id LEFT JOIN deal ON deal.id = deal_id
        WHERE {where}
        """,
        values,
    )
    worth = _worth(database, main_currency, {row[_KEY] for row in rows})
    statuses: dict[date, Status] = {}
    tiers = {tier.value: tier for tier in Tier}
    found = {} if changed is None else {row: one for row, one in known.items() if row[_KEY] not in changed}
    for row in plain(rows):
        *step, key, name, organization, tier, touch, stage, amount, currency = row
        before = known.get(row)
        follow_up = before.follow_up if before is not None and before.follow_up is not None else follow_up_from(step)
        value = worth.get(key)
        if stage in _OPEN_STAGES:
            waiting = amount_from(amount)
            value = None if waiting is None else Money(waiting, currency)
        status = _status(follow_up.due, now, statuses)
        if before is None or (before.status, before.value) != (status, value):
            before = DayRow(
                follow_up.contact, name, organization, status, follow_up, value, tiers.get(tier), moment_or_none(touch)
            )
        found[row] = before
    return found


def first_ahead(database: Database, day: date) -> str | None:
    """The uid of the open follow-up that is due first from `day` on; on the same day, one with a time."""
    row = database.execute_sql(
        "SELECT follow_up.uid FROM follow_up INDEXED BY follow_up_open JOIN contact ON contact.id = contact_id "
        "WHERE state = 'open' AND due_day >= ? AND deleted_at IS NULL AND NOT do_not_contact "
        "ORDER BY due_day, due_at IS NULL, due_at, follow_up.uid LIMIT 1",
        (day.isoformat(),),
    ).fetchone()
    return plain([row])[0][0] if row is not None else None


def _status(due: Due, now: Now, known: dict[date, Status]) -> Status:
    """The status of a follow-up; that of those due all day is the same on one day."""
    if due.at is not None:
        return due_status(due, now)
    if due.day not in known:
        known[due.day] = due_status(due, now)
    return known[due.day]


def _worth(database: Database, main_currency: str, contacts: Iterable[int]) -> dict[int, Money]:
    """What the open deals of these contacts (keys) that have any are worth, in one currency each: the main one, if it
    is among them."""
    sql = f"SELECT contact_id, value, currency FROM deal WHERE {OPEN_DEALS} AND contact_id IN"
    wanted, rows = list(contacts), []
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        rows += database.execute_sql(f"{sql} ({', '.join('?' * len(some))})", some).fetchall()
    found: dict[int, list[Money]] = {}
    for owner, value, currency in plain(rows):
        if (amount := amount_from(value)) is not None:
            found.setdefault(owner, []).append(Money(amount, currency))
    return {owner: totals(amounts, main_currency)[0] for owner, amounts in found.items()}


# --- suggestions -----------------------------------------------------------------------------------------------------


class _Candidate(NamedTuple):
    """A contact that may be suggested; `planned`: with a step that comes too late."""

    key: int
    tier: str | None
    touch: str | None
    added: str
    planned: bool


_LEFT_ALONE = "rest IS NULL OR rest <= :today"
_CRACKS = f"""
    SELECT contact_id, tier_of, last_touch, added, 0 FROM contact_index
    WHERE open_day IS NULL AND open_at IS NULL AND triaged AND NOT gone AND NOT never AND ({_LEFT_ALONE}) AND {{which}}
    ORDER BY coalesce(last_touch, added), contact_id
"""
_PLANNED = f"""
    SELECT contact_id, tier_of, last_touch, added, 1 FROM contact_index
    WHERE tier_of IS NOT NULL AND (open_day IS NOT NULL OR open_at IS NOT NULL) AND triaged AND NOT gone AND NOT never
      AND ({_LEFT_ALONE}) AND coalesce(last_touch, added) < :touched AND {{which}} AND NOT EXISTS (
          SELECT 1 FROM follow_up WHERE follow_up.contact_id = contact_index.contact_id AND state = 'open'
          AND (due_day <= :today OR id IN (SELECT follow_up_id FROM day_order)))
    ORDER BY coalesce(last_touch, added), contact_id
"""


class _Cracks:
    """Who could be suggested at one moment."""

    def __init__(self, database: Database, now: Now, main_currency: str, tier_days: Mapping[str, int]) -> None:
        self._database, self._now, self._currency, self._tier_days = database, now, main_currency, tier_days
        from salesassist.domain.cracks import KeepInTouch

        self._rules = KeepInTouch(tier_days, now)
        self._today = now.today.isoformat()

    def among(self, contacts: Sequence[int]) -> list[_Candidate]:
        """Those of these contacts (keys) who may be suggested."""
        which = f"contact_id IN ({', '.join(map(str, contacts))})"
        found = self._read(_CRACKS.format(which=which))
        return [*found, *self._cold(self._read(_PLANNED.format(which=which), min(self._tier_days.values(), default=0)))]

    def longest_alone(self, tier: str | None) -> Iterator[_Candidate]:
        """Those of a tier, or of none, with no next step: first whoever was not touched for longest."""
        yield from self._read(_CRACKS.format(which="tier_of IS :tier"), tier=tier)

    def coldest(self, tier: str) -> Iterator[_Candidate]:
        """Those of a tier who are going cold though something is planned: first whoever was not touched for longest."""
        rows = self._read(_PLANNED.format(which="tier_of IS :tier"), self._tier_days[tier], tier=tier)
        while some := list(islice(rows, _AT_ONCE)):
            yield from self._cold(some)

    def _read(self, sql: str, days: int = 0, tier: str | None = None) -> Iterator[_Candidate]:
        touched = moment_text(self._now.start_of(self._now.today - timedelta(days=days)))[:20]
        values = {"today": self._today, "touched": touched, "tier": tier}
        cursor = self._database.execute_sql(sql, values)
        while rows := cursor.fetchmany(_AT_ONCE):
            yield from map(_Candidate._make, plain(rows))

    def _cold(self, candidates: Iterable[_Candidate]) -> list[_Candidate]:
        found = list(candidates)
        if not found:
            return []
        from salesassist.store import lists

        lines = lists.lines_numbered(self._database, self._now, self._currency, [one.key for one in found])
        return [one for one in found if one.key in lines and self._rules.warmth(lines[one.key])]


def _dearest(database: Database, main_currency: str, together: int) -> Iterator[list[int]]:
    """The contacts (keys) with open deals, the dearest first: those in the main currency before all others. Some at a
    time; those worth the same come together."""
    sums = "SELECT contact_id, currency, sum(CAST(value AS REAL)) FROM deal WHERE " + OPEN_DEALS
    mine = database.execute_sql(f"{sums} AND currency = ? GROUP BY contact_id ORDER BY 3 DESC", (main_currency,))
    yield from _alike(mine, together)
    rest = database.execute_sql(
        f"{sums} AND contact_id NOT IN (SELECT contact_id FROM deal WHERE {OPEN_DEALS} AND currency = ?) "
        "GROUP BY contact_id, currency ORDER BY contact_id, currency", (main_currency,),
    ).fetchall()  # fmt: skip
    first = {row[0]: row for row in reversed(rest)}.values()
    yield from _alike(iter(sorted(first, key=lambda row: -row[2])), together)


def _alike(rows: Iterator[tuple], together: int) -> Iterator[list[int]]:
    some: list[int] = []
    least = 0.0
    for key, _currency, amount in rows:
        if len(some) >= together and amount < least - abs(least) * 1e-9:  # which are only as exact as that
            yield some
            some = []
        some.append(key)
        least = amount
    yield some


def suggestions(
    database: Database, now: Now, main_currency: str, tier_days: Mapping[str, int], limit: int
) -> list[DayRow]:
    """Contacts from the cracks: no open follow-up though ever triaged, or going cold with a distant one; not resting.

    Those with an open deal come first, the dearest first; then those longest past their tier's interval; then those
    not touched for longest.
    """
    if limit <= 0:
        return []
    cracks = _Cracks(database, now, main_currency, tier_days)
    worth: dict[int, Money] = {}

    def merit(one: _Candidate) -> tuple:
        money = worth.get(one.key)
        since = (now.at - moment_from(one.touch or one.added)).days
        interval = tier_days.get(one.tier or "")
        return (
            2 if money is None else int(money.currency != main_currency),
            Decimal(0) if money is None else -money.amount,
            0 if interval is None else -since / interval,
            -since, one.touch or one.added, one.key,
        )  # fmt: skip

    found: dict[int, _Candidate] = {}
    for some in _dearest(database, main_currency, 2 * limit):
        known = _worth(database, main_currency, some)
        found |= {one.key: one for one in cracks.among(some) if one.key in known}
        worth |= known
        if len(found) >= limit:
            break
    else:
        rows = [cracks.longest_alone(tier) for tier in (None, *Tier)]
        rows += [cracks.coldest(tier) for tier in Tier if tier in tier_days]
        for ordered in rows:
            found |= {one.key: one for one in islice((one for one in ordered if one.key not in found), limit)}
    best = sorted(found.values(), key=merit)[:limit]
    marks = ", ".join("?" * len(best))
    sql = f"SELECT id, uid, name, organization FROM contact WHERE id IN ({marks})"
    people = {row[0]: row for row in plain(database.execute_sql(sql, [one.key for one in best]).fetchall())}
    return [
        DayRow(
            uid, name, organization, Status.SCHEDULED if one.planned else Status.NONE, None, worth.get(one.key),
            word_or_none(Tier, one.tier), moment_or_none(one.touch),
        )
        for one in best
        for _key, uid, name, organization in (people[one.key],)
    ]  # fmt: skip
