"""Deals in and out of their table, and all of them as lines of a list."""

from collections.abc import Iterator, Sequence

from peewee import SqliteDatabase

from salesassist.domain.deal import Deal, Stage
from salesassist.domain.deal_line import DealLine
from salesassist.domain.times import Now
from salesassist.store import lists, records
from salesassist.store.cells import amount_from, day_or_none, moment_or_none, plain, word_from
from salesassist.store.errors import StoreError
from salesassist.store.rows import moment_text

_GONE = "The deal is no longer there; nothing was saved."
_COLUMNS = "deal.uid, contact.uid, title, value, currency, stage, expected_close, closed_on, delivered_on, created_at"


def deal(database: SqliteDatabase, uid: str) -> Deal | None:
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


def update(database: SqliteDatabase, deal: Deal) -> None:
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


def delete(database: SqliteDatabase, uid: str) -> None:
    """Delete a deal; follow-ups that named it stay, naming none. Raises StoreError if it is not there."""
    if database.execute_sql("DELETE FROM deal WHERE uid = ?", (uid,)).rowcount != 1:
        raise StoreError(_GONE)


def lines(database: SqliteDatabase, now: Now, only: Sequence[str] | None = None) -> Iterator[DealLine]:
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
