"""Deals in and out of their table, and all of them as lines of a list."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import inf

from salesassist.domain.deal import Deal, Money, Stage
from salesassist.domain.deal_line import DealLine, Stake
from salesassist.domain.times import Now, day_after
from salesassist.store import lists, records
from salesassist.store.cells import (
    amount_from,
    day_from,
    day_or_none,
    moment_from,
    moment_or_none,
    moment_text,
    plain,
    word_from,
)
from salesassist.store.database import Database
from salesassist.store.errors import StoreError

_GONE = "The deal is no longer there; nothing was saved."
_COLUMNS = "deal.uid, contact.uid, title, value, currency, stage, expected_close, closed_on, delivered_on, created_at"


def deal(database: Database, uid: str) -> Deal | None:
    """The deal of this uid, also of a contact in the trash."""
    row = database.execute_sql(
        f"SELECT {_COLUMNS} FROM deal JOIN contact ON contact.id = contact_id WHERE deal.uid = ?", (uid,)
    ).fetchone()
    return _deal(*plain([row])) if row else None


def _deal(row: Sequence) -> Deal:
    uid, contact, title, value, currency, stage, expected, closed, delivered, created = row
    return Deal(
        uid, contact, title, amount_from(value), currency, word_from(Stage, stage, Stage.TALKING),
        day_or_none(expected), day_or_none(closed), day_or_none(delivered), moment_or_none(created),
    )  # fmt: skip


def update(database: Database, deal: Deal) -> None:
    """Bring the deal of this uid to this state. Raises StoreError if it, or its contact, is not there."""
    owner = records.key_of(database, "contact", deal.contact)
    days = (day.isoformat() if day else None for day in (deal.expected_close, deal.closed_on, deal.delivered_on))
    done = database.execute_sql(
        "UPDATE deal SET contact_id = ?, title = ?, value = ?, currency = ?, stage = ?, expected_close = ?, "
        "closed_on = ?, delivered_on = ?, created_at = ? WHERE uid = ?",
        (owner, deal.title, None if deal.value is None else str(deal.value), deal.currency, deal.stage.value, *days,
         moment_text(deal.created_at) if deal.created_at else None, deal.uid),
    ).rowcount  # fmt: skip
    if done != 1:
        raise StoreError(_GONE)


def delete(database: Database, uid: str) -> None:
    """Delete a deal; follow-ups that named it stay, naming none. Raises StoreError if it is not there."""
    if database.execute_sql("DELETE FROM deal WHERE uid = ?", (uid,)).rowcount != 1:
        raise StoreError(_GONE)


def lines(database: Database, now: Now, only: Sequence[str] | None = None) -> Iterator[DealLine]:
    """Every deal of a contact that is not in the trash, oldest first, with its next step: three statements.

    `only`: those of these contacts (uids).
    """
    where = ""
    values: tuple[str, ...] = ()
    if only is not None:
        where = f"AND contact_id IN (SELECT id FROM contact WHERE uid IN ({', '.join('?' * len(only))}))"
        values = tuple(only)
    open_ones = "stage IN ('talking', 'proposal')"
    # A follow-up may name a deal of another contact, so those are looked for by deal.
    deals = f"AND deal_id IN (SELECT id FROM deal WHERE 1 {where})" if only is not None else "AND deal_id IS NOT NULL"
    named = lists.next_steps(database, now, deals, values, by="deal_id")
    lonely = f"SELECT contact_id FROM deal WHERE {open_ones} {where} GROUP BY contact_id HAVING count(*) = 1"
    theirs = lists.next_steps(database, now, f"AND contact_id IN ({lonely})", values)
    rows = database.execute_sql(
        f"SELECT {_COLUMNS}, deal.id, contact.id, name, organization, do_not_contact, resting_until "
        f"FROM deal JOIN contact ON contact.id = contact_id WHERE deleted_at IS NULL {where} ORDER BY deal.id",
        values,
    ).fetchall()
    for row in plain(rows):
        number, owner, name, organization, never, rest = row[10:]
        found = _deal(row[:10])
        step = named.get(number) or (theirs.get(owner) if found.is_open else None)
        yield DealLine(found, name, organization, bool(never), day_or_none(rest), *(step or lists.NO_STEP))


_OPEN = "deal.stage IN ('talking', 'proposal')"


def open_count(database: Database) -> int:
    """How many deals of contacts that are not in the trash are open."""
    return int(
        database.execute_sql(
            f"SELECT count(*) FROM deal WHERE {_OPEN} "
            "AND contact_id NOT IN (SELECT id FROM contact WHERE deleted_at IS NOT NULL)"
        ).fetchone()[0]
    )


def stakes(database: Database, now: Now, only: Sequence[int] | None = None) -> list[Stake]:
    """The value of every open deal of a contact that is not in the trash (or of these contacts, by number), and from
    when on it waits by the rule of `DealLine`: the step that names the deal, or the contact's if this is their only
    open deal. A follow-up may name a deal of another contact, so those are looked for by deal."""
    found: list[Stake] = []
    if only is None:
        named = lists.next_steps(database, now, "AND deal_id IS NOT NULL", (), by="deal_id")
        return _stakes(database, now, "", (), named)
    for start in range(0, len(only), 500):
        some = tuple(only[start : start + 500])
        where = f"AND deal.contact_id IN ({', '.join('?' * len(some))})"
        named = lists.next_steps(
            database, now, f"AND deal_id IN (SELECT id FROM deal WHERE {_OPEN} {where})", some, by="deal_id"
        )
        found += _stakes(database, now, where, some, named)
    return found


def _stakes(
    database: Database, now: Now, where: str, values: tuple[int, ...], named: Mapping[int, tuple]
) -> list[Stake]:
    rows = database.rows(
        f"""
        SELECT deal.id, deal.contact_id, value, currency, never, rest, open_day, open_at,
               (SELECT count(*) FROM deal AS other WHERE other.contact_id = deal.contact_id
                AND other.stage IN ('talking', 'proposal'))
        FROM deal JOIN contact_index ON contact_index.contact_id = deal.contact_id
        WHERE {_OPEN} AND value IS NOT NULL AND NOT gone {where}
        """,
        values,
    )
    start = cache(lambda day: now.start_of(day).timestamp())
    found = []
    for number, owner, value, currency, never, rest, open_day, open_at, of_contact in plain(rows):
        amount = amount_from(value)
        if not amount:
            continue
        if number in named:
            waits_from = named[number][2]
        elif of_contact == 1 and (open_day is not None or open_at is not None):  # the contact's most urgent step
            by_day = inf if open_day is None else start(day_after(day_from(open_day)))
            by_moment = inf if open_at is None else moment_from(f"{open_at}+00:00").timestamp()
            waits_from = min(by_day, by_moment)
        elif never:
            waits_from = inf
        else:
            waits_from = -inf if rest is None else start(day_from(rest))
        found.append(Stake(owner, waits_from, Money(amount, currency)))
    return found
