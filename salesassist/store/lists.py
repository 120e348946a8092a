"""What the lists show: many contacts or follow-ups at once, in few statements and light rows."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from peewee import SqliteDatabase

from salesassist.domain.contact import Tier
from salesassist.domain.contact_line import ContactLine, NextStep
from salesassist.domain.cracks import KeepInTouch
from salesassist.domain.day import DayRow
from salesassist.domain.deal import Money, totals
from salesassist.domain.follow_up import Channel, Due, Part
from salesassist.domain.identity import Identity, is_own_name
from salesassist.domain.interaction import ANSWERS, TRIES, Direction, Interaction, Outcome
from salesassist.domain.status import Status, due_status
from salesassist.domain.times import Now, day_after
from salesassist.store import records
from salesassist.store.cells import (
    amount_from,
    day_from,
    day_or_none,
    moment_from,
    moment_or_none,
    plain,
    word_from,
    word_or_none,
)
from salesassist.store.rows import moment_text

_TIERS = {tier.value: tier for tier in Tier}
_OPEN_DEALS = "stage IN ('talking', 'proposal') AND value IS NOT NULL"


def number(database: SqliteDatabase, uid: str) -> int:
    """The store's own key of a contact, by its uid or an alias; -1 for an unknown one."""
    row = database.execute_sql("SELECT id FROM contact WHERE uid = ?", (real_uid(database, uid),)).fetchone()
    return row[0] if row else -1


def real_uid(database: SqliteDatabase, uid: str) -> str:
    """The uid of the contact that now answers to `uid`."""
    row = database.execute_sql(
        "SELECT contact.uid FROM alias JOIN contact ON contact.id = contact_id WHERE alias.uid = ?", (uid,)
    ).fetchone()
    return row[0] if row else uid


def uids(database: SqliteDatabase, numbers: Collection[int]) -> list[str]:
    ids, found = sorted(numbers), []
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        marks = ", ".join("?" * len(some))
        rows = database.execute_sql(f"SELECT uid FROM contact WHERE id IN ({marks})", some).fetchall()
        found += [row[0] for row in plain(rows)]
    return found


def count(database: SqliteDatabase) -> int:
    return int(database.execute_sql("SELECT count(*) FROM contact WHERE deleted_at IS NULL").fetchone()[0])


def open_values(database: SqliteDatabase, main_currency: str) -> dict[int, tuple[Money, ...]]:
    """What open deals are worth, by contact key and currency."""
    found: dict[int, list[Money]] = {}
    rows = database.execute_sql(f"SELECT contact_id, value, currency FROM deal WHERE {_OPEN_DEALS}").fetchall()
    for owner, value, currency in plain(rows):
        if (amount := amount_from(value)) is not None:
            found.setdefault(owner, []).append(Money(amount, currency))
    return {owner: totals(amounts, main_currency) for owner, amounts in found.items()}


def lines(
    database: SqliteDatabase, now: Now, main_currency: str, only: Sequence[str] | None = None
) -> list[ContactLine]:
    """Contacts as lines of a list, by name; `only` these uids, if given."""
    where = "deleted_at IS NULL"
    values: tuple[str, ...] = ()
    steps_where = ""
    if only is not None:
        marks = ", ".join("?" * len(only))
        where, values = f"{where} AND uid IN ({marks})", tuple(only)
        steps_where = f"AND contact_id IN (SELECT id FROM contact WHERE uid IN ({marks}))"
    steps = next_steps(database, now, steps_where, values)
    worth = open_values(database, main_currency)
    rows = database.execute_sql(
        "SELECT id, uid, name, sort_name, organization, tier, do_not_contact, resting_until, added_at, last_touch, "
        f"triaged FROM contact JOIN contact_index ON contact_id = id WHERE {where} ORDER BY sort_name, id",
        values,
    ).fetchall()
    found = []
    for key, uid, name, sort_name, organization, tier, never, rest, added, touch, triaged in plain(rows):
        step, due_from, overdue_from = steps.get(key, NO_STEP)
        line = ContactLine(
            key, uid, name, sort_name, organization, _TIERS.get(tier), bool(never),
            day_or_none(rest) if rest else None, moment_from(added), moment_or_none(touch) if touch else None,
            bool(triaged), step, due_from, overdue_from, worth.get(key, ()),
        )  # fmt: skip
        found.append(line)
    return found


NO_STEP: tuple[NextStep | None, float, float] = (None, float("inf"), float("inf"))


def next_steps(
    database: SqliteDatabase, now: Now, where: str, values: tuple, *, by: str = "contact_id"
) -> dict[int, tuple[NextStep | None, float, float]]:
    """The most urgent open follow-up, and when it becomes due and overdue, by contact key or (`by`) by deal key."""
    starts: dict[date, float] = {}

    def start(day: date) -> float:
        if day not in starts:
            starts[day] = now.start_of(day).timestamp()
        return starts[day]

    found: dict[int, tuple[NextStep | None, float, float]] = {}
    rows = database.execute_sql(
        f"SELECT {by}, uid, purpose, channel, due_day, due_part, due_at, promised FROM follow_up "
        f"WHERE state = 'open' {where} ORDER BY promised DESC, uid",
        values,
    ).fetchall()
    for owner, uid, purpose, channel, day_text, part, at_text, promised in plain(rows):
        at = moment_or_none(at_text)
        if at is None:
            due = Due(day_from(day_text), word_or_none(Part, part))
            due_from, overdue_from = start(due.day), start(day_after(due.day))
        else:
            due = Due(day_from(day_text), None, at)
            due_from, overdue_from = start(now.day_of(at)), at.timestamp()
        if owner not in found or overdue_from < found[owner][2]:
            step = NextStep(uid, purpose, word_from(Channel, channel, Channel.CALL), due, bool(promised))
            found[owner] = (step, due_from, overdue_from)
    return found


def day_rows(database: SqliteDatabase, now: Now, main_currency: str, as_it_was: bool) -> list[DayRow]:
    """The follow-ups that are overdue or due on the user's day of `now`, and those placed on the list by hand."""
    tomorrow = moment_text(now.start_of(now.tomorrow))[:20]
    moment = moment_text(now.at)[:20]
    state = (
        "created_at <= :moment || '~' AND (state = 'open' OR closed_at > :moment || '~')"
        if as_it_was
        else "state = 'open'"
    )
    rows = database.execute_sql(
        f"""
        SELECT follow_up.uid, contact.uid, contact.id, name, organization, tier, last_touch
        FROM follow_up JOIN contact ON contact.id = follow_up.contact_id
             JOIN contact_index ON contact_index.contact_id = contact.id
        WHERE {state} AND deleted_at IS NULL AND NOT do_not_contact
          AND (due_at < :tomorrow OR (due_at IS NULL AND due_day <= :today)
               OR follow_up.id IN (SELECT follow_up_id FROM day_order))
        """.replace(":moment", "?1").replace(":tomorrow", "?2").replace(":today", "?3"),
        (moment, tomorrow, now.today.isoformat()),
    ).fetchall()
    worth = open_values(database, main_currency)
    wanted = {row[0]: row for row in plain(rows)}
    follow_ups = list(_follow_ups(database, list(wanted)))
    named = {follow_up.deal for follow_up in follow_ups if follow_up.deal}
    deals = {deal.uid: deal for deal in records.deals(database, uids=sorted(named))} if named else {}
    found = []
    for follow_up in follow_ups:
        _uid, contact, key, name, organization, tier, touch = wanted[follow_up.uid]
        deal = deals.get(follow_up.deal or "")
        value = deal.money if deal is not None and deal.is_open else next(iter(worth.get(key, ())), None)
        row = DayRow(
            contact, name, organization, due_status(follow_up.due, now), follow_up, value,
            word_or_none(Tier, tier), moment_or_none(touch),
        )  # fmt: skip
        found.append(row)
    return found


def _follow_ups(database: SqliteDatabase, wanted: list[str]) -> Iterator["records.FollowUp"]:
    for start in range(0, len(wanted), 500):
        yield from records.follow_ups(database, uids=wanted[start : start + 500])


def suggestions(
    database: SqliteDatabase, now: Now, main_currency: str, tier_days: Mapping[str, int], limit: int
) -> list[DayRow]:
    """Contacts from the cracks: no open follow-up though ever triaged, or going cold with a distant one; not resting.

    Those with an open deal come first, the dearest first; then those longest past their tier's interval; then those
    not touched for longest.
    """
    if limit <= 0:
        return []
    rows = database.execute_sql(
        """
        SELECT contact.id, uid, name, organization, tier, last_touch, added_at
        FROM contact_index JOIN contact ON contact.id = contact_id
        WHERE triaged AND deleted_at IS NULL AND NOT do_not_contact
          AND (resting_until IS NULL OR resting_until <= ?)
          AND NOT EXISTS (SELECT 1 FROM follow_up WHERE contact_id = contact.id AND state = 'open')
        """,
        (now.today.isoformat(),),
    ).fetchall()
    distant = _cold_with_a_distant_step(database, now, main_currency, tier_days)
    rows, planned = plain(rows + distant), {row[0] for row in distant}
    worth = open_values(database, main_currency)

    def merit(row: tuple) -> tuple:
        key, _uid, name, _organization, tier, touch, added = row
        money = next(iter(worth.get(key, ())), None)
        since = (now.at - moment_from(touch or added)).days
        return (
            0 if money is not None and money.currency == main_currency else 1 if money is not None else 2,
            -(money.amount if money is not None else Decimal(0)),
            -(since / tier_days[tier] if tier in tier_days else 0),
            -since,
            name,
        )

    best = sorted(rows, key=merit)[:limit]
    return [
        DayRow(
            uid, name, organization, Status.SCHEDULED if key in planned else Status.NONE, None,
            next(iter(worth.get(key, ())), None), word_or_none(Tier, tier), moment_or_none(touch),
        )
        for key, uid, name, organization, tier, touch, _added in best
    ]  # fmt: skip


def _cold_with_a_distant_step(
    database: SqliteDatabase, now: Now, main_currency: str, tier_days: Mapping[str, int]
) -> list[tuple]:
    """Contacts going cold who have something open, but not in time; nobody who is on the day's list already."""
    rules = KeepInTouch(tier_days, now)
    rows = database.execute_sql(
        """
        SELECT contact.id, uid, name, organization, tier, last_touch, added_at
        FROM contact_index JOIN contact ON contact.id = contact_id
        WHERE tier IS NOT NULL AND triaged AND deleted_at IS NULL AND NOT do_not_contact
          AND (resting_until IS NULL OR resting_until <= ?1) AND coalesce(last_touch, added_at) < ?2
          AND EXISTS (SELECT 1 FROM follow_up WHERE contact_id = contact.id AND state = 'open')
          AND NOT EXISTS (SELECT 1 FROM follow_up WHERE contact_id = contact.id AND state = 'open'
                          AND (due_day <= ?1 OR id IN (SELECT follow_up_id FROM day_order)))
        """,
        (now.today.isoformat(), moment_text(now.start_of(now.today - timedelta(days=_shortest(tier_days))))[:20]),
    ).fetchall()
    by_uid = {row[1]: row for row in plain(rows)}
    cold = []
    wanted = list(by_uid)
    for start in range(0, len(wanted), 500):
        cold += [line.uid for line in lines(database, now, main_currency, wanted[start : start + 500])
                 if rules.warmth(line)]  # fmt: skip
    return [by_uid[uid] for uid in cold]


def _shortest(tier_days: Mapping[str, int]) -> int:
    return min((days for days in tier_days.values() if days >= 0), default=0)


def countries(database: SqliteDatabase, contacts: Sequence[str]) -> dict[str, str]:
    """The country of each of these contacts (uids) that has one."""
    found: dict[str, str] = {}
    for start in range(0, len(contacts), 500):
        some = contacts[start : start + 500]
        marks = ", ".join("?" * len(some))
        sql = f"SELECT uid, country FROM contact WHERE country != '' AND uid IN ({marks})"
        found |= dict(plain(database.execute_sql(sql, list(some)).fetchall()))
    return found


def calls_of(database: SqliteDatabase, contacts: Sequence[str]) -> dict[str, list[Interaction]]:
    """The tries and answers of each of these contacts (uids) that has any, without their notes, in no order."""
    found: dict[str, list[Interaction]] = {}
    wanted = ", ".join(f"'{outcome}'" for outcome in sorted(TRIES | ANSWERS))
    for start in range(0, len(contacts), 500):
        some = contacts[start : start + 500]
        marks = ", ".join("?" * len(some))
        rows = database.execute_sql(
            "SELECT contact.uid, interaction.uid, at, outcome, direction, recorded_at FROM interaction "
            f"JOIN contact ON contact.id = contact_id WHERE contact.uid IN ({marks}) AND outcome IN ({wanted})",
            list(some),
        ).fetchall()
        for contact, uid, at, outcome, direction, recorded in plain(rows):
            found.setdefault(contact, []).append(Interaction(
                uid, contact, moment_from(at), Outcome(outcome),
                direction=word_from(Direction, direction, Direction.OUT),
                recorded_at=moment_from(recorded)))  # fmt: skip
    return found


def open_per_day(database: SqliteDatabase, first: date) -> dict[date, int]:
    """How many open follow-ups are due on each day from `first` on."""
    rows = database.execute_sql(
        "SELECT due_day, count(*) FROM follow_up JOIN contact ON contact.id = contact_id "
        "WHERE state = 'open' AND due_day >= ? AND deleted_at IS NULL AND NOT do_not_contact GROUP BY due_day",
        (first.isoformat(),),
    ).fetchall()
    return {day: count for text, count in rows if (day := day_or_none(text)) is not None}


def identities(database: SqliteDatabase) -> Iterator[Identity]:
    """What tells who is who, for every contact not in the trash."""

    def read(sql: str) -> Iterator[tuple]:
        cursor = database.execute_sql(sql)
        while batch := cursor.fetchmany(1_000):
            yield from plain(batch)

    def grouped(sql: str) -> dict[int, tuple[str, ...]]:
        parts: dict[int, tuple[str, ...]] = {}
        for owner, value in read(sql):
            parts[owner] = (*parts.get(owner, ()), value)
        return parts

    emails = grouped("SELECT contact_id, address FROM email")
    aliases = grouped("SELECT contact_id, uid FROM alias")
    phones = grouped("SELECT contact_id, number FROM phone")
    numbers = grouped("SELECT contact_id, e164 FROM phone WHERE e164 IS NOT NULL")
    for key, uid, name, organization, never in read(
        "SELECT id, uid, name, organization, do_not_contact FROM contact WHERE deleted_at IS NULL ORDER BY id"
    ):
        mails = emails.get(key, ())
        own_name = is_own_name(name, organization, mails, phones.pop(key, ()))
        yield Identity(
            uid, aliases.get(key, ()), name, own_name, organization, mails, numbers.get(key, ()), bool(never)
        )  # fmt: skip



