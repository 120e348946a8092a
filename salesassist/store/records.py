"""Follow-ups, interactions, deals and the day's order, in and out of their tables."""

from collections.abc import Iterator, Sequence
from typing import Any

from peewee import SqliteDatabase

from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import Due, FollowUp
from salesassist.domain.interaction import TOUCHES, Interaction
from salesassist.store import cells
from salesassist.store.contact_rows import insert_many
from salesassist.store.errors import StoreError
from salesassist.store.rows import ContactRow, DealRow, FollowUpRow, InteractionRow

_FOLLOW_UP = ("uid", "purpose", "channel", "promised", "attempt", "state", "rule_key", "rule", "points",
              "smallest_step", "my_task", "their_task", "created_at", "closed_at", "promise_end",
              "snoozed_until")  # fmt: skip
_INTERACTION = ("uid", "at", "channel", "direction", "outcome", "note", "recorded_at")
_DEAL = ("uid", "title", "value", "currency", "stage", "expected_close", "closed_on", "delivered_on", "created_at")
_TOUCHES = ", ".join(f"'{outcome}'" for outcome in sorted(TOUCHES))


def key_of(database: SqliteDatabase, table: str, uid: str | None) -> int | None:
    if uid is None:
        return None
    row = database.execute_sql(f"SELECT id FROM {table} WHERE uid = ?", (uid,)).fetchone()
    if row is None and table == "contact":
        row = database.execute_sql("SELECT contact_id FROM alias WHERE uid = ?", (uid,)).fetchone()
        if row is None:
            raise StoreError("The contact is no longer in the address book; nothing was saved.")
    return row[0] if row else None


# --- follow-ups ------------------------------------------------------------------------------------------------------


def follow_ups(
    database: SqliteDatabase,
    *,
    uids: Sequence[str] | None = None,
    contact: str | None = None,
    contacts: Sequence[str] | None = None,
    open_only: bool = False,
) -> Iterator[FollowUp]:
    """Follow-ups by due day: these `uids`, or those of one `contact` (a uid) or of `contacts`, or all."""
    query = (
        FollowUpRow.select(
            *(getattr(FollowUpRow, name) for name in _FOLLOW_UP),
            FollowUpRow.due_day, FollowUpRow.due_part, FollowUpRow.due_at,
            ContactRow.uid.alias("contact"), DealRow.uid.alias("deal"),
        )
        .join(ContactRow, on=(FollowUpRow.contact == ContactRow.id))
        .left_outer_join(DealRow, on=(FollowUpRow.deal == DealRow.id))
    )  # fmt: skip
    if uids is not None:
        query = query.where(FollowUpRow.uid.in_(list(uids)))
    if contact is not None:
        query = query.where(FollowUpRow.contact == key_of(database, "contact", contact))
    if contacts is not None:
        query = query.where(ContactRow.uid.in_(list(contacts)))
    if open_only:
        query = query.where(FollowUpRow.state == "open")
    for row in query.order_by(FollowUpRow.due_day, FollowUpRow.due_at, FollowUpRow.id).dicts().execute(database):
        due = Due(row.pop("due_day"), row.pop("due_part"), row.pop("due_at"))
        yield FollowUp(due=due, **row)


def _follow_up_values(database: SqliteDatabase, follow_up: FollowUp) -> dict[str, Any]:
    due = follow_up.due
    return {
        **{name: getattr(follow_up, name) for name in _FOLLOW_UP},
        "contact": key_of(database, "contact", follow_up.contact),
        "deal": key_of(database, "deal", follow_up.deal),
        "due_day": due.day,
        "due_part": due.part,
        "due_at": due.at,
    }


def insert_follow_ups(database: SqliteDatabase, follow_ups: Sequence[FollowUp]) -> None:
    rows = [_follow_up_values(database, follow_up) for follow_up in follow_ups]
    if rows:
        insert_many(database, FollowUpRow, tuple(rows[0]), (tuple(row.values()) for row in rows))


def update_follow_up(database: SqliteDatabase, follow_up: FollowUp) -> None:
    values = _follow_up_values(database, follow_up)
    done = FollowUpRow.update(values).where(FollowUpRow.uid == follow_up.uid).execute(database)
    if done != 1:
        raise StoreError("The follow-up is no longer there; nothing was saved.")
    if not follow_up.is_open:
        database.execute_sql(
            "DELETE FROM day_order WHERE follow_up_id = (SELECT id FROM follow_up WHERE uid = ?)", (follow_up.uid,)
        )


# --- interactions ----------------------------------------------------------------------------------------------------


def _interaction_query() -> Any:
    return (
        InteractionRow.select(
            *(getattr(InteractionRow, name) for name in _INTERACTION),
            ContactRow.uid.alias("contact"), FollowUpRow.uid.alias("follow_up"),
        )
        .join(ContactRow, on=(InteractionRow.contact == ContactRow.id))
        .left_outer_join(FollowUpRow, on=(InteractionRow.follow_up == FollowUpRow.id))
    )  # fmt: skip


def interactions(
    database: SqliteDatabase, *, contact: str | None = None, limit: int = -1
) -> Iterator[Interaction]:
    query = _interaction_query()
    if contact is not None:
        query = query.where(InteractionRow.contact == key_of(database, "contact", contact))
        query = query.order_by(InteractionRow.at.desc(), InteractionRow.id.desc())
        if limit >= 0:
            query = query.limit(limit)
    else:
        query = query.order_by(InteractionRow.id)
    for row in query.dicts().execute(database):
        yield Interaction(**row)


def interactions_between(database: SqliteDatabase, start: str, end: str) -> list[tuple[Interaction, str]]:
    query = (
        _interaction_query()
        .select_extend(ContactRow.name.alias("who"))
        .where((InteractionRow.at >= start) & (InteractionRow.at < end) & ContactRow.deleted_at.is_null())
        .order_by(InteractionRow.at.desc(), InteractionRow.id.desc())
    )
    named = ((row.pop("who"), row) for row in query.dicts().execute(database))
    return [(Interaction(**row), who) for who, row in named]


def touches_between(database: SqliteDatabase, start: str, end: str) -> int:
    sql = (
        "SELECT count(*) FROM interaction JOIN contact ON contact.id = contact_id "
        f"WHERE at >= ? AND at < ? AND outcome IN ({_TOUCHES}) AND deleted_at IS NULL"
    )
    return int(database.execute_sql(sql, (start, end)).fetchone()[0])


def insert_interactions(database: SqliteDatabase, interactions: Sequence[Interaction]) -> None:
    insert_many(
        database,
        InteractionRow,
        (*_INTERACTION, "contact", "follow_up"),
        (
            (*(getattr(i, name) for name in _INTERACTION), key_of(database, "contact", i.contact),
             key_of(database, "follow_up", i.follow_up))
            for i in interactions
        ),
    )  # fmt: skip


# --- deals, the day's order ------------------------------------------------------------------------------------------


def deals(
    database: SqliteDatabase, *, contact: str | None = None, uids: Sequence[str] | None = None
) -> Iterator[Deal]:
    query = DealRow.select(*(getattr(DealRow, name) for name in _DEAL), ContactRow.uid.alias("contact")).join(
        ContactRow, on=(DealRow.contact == ContactRow.id)
    )
    if contact is not None:
        query = query.where(DealRow.contact == key_of(database, "contact", contact))
    if uids is not None:
        query = query.where(DealRow.uid.in_(list(uids)))
    for row in query.order_by(DealRow.id).dicts().execute(database):
        yield Deal(value=cells.amount_from(row.pop("value")), **row)


def insert_deals(database: SqliteDatabase, deals: Sequence[Deal]) -> None:
    def values(deal: Deal) -> tuple:
        own = (getattr(deal, name) for name in _DEAL)
        return (*(str(v) if name == "value" and v is not None else v for name, v in zip(_DEAL, own, strict=True)),
                key_of(database, "contact", deal.contact))  # fmt: skip

    insert_many(database, DealRow, (*_DEAL, "contact"), (values(deal) for deal in deals))


def day_order(database: SqliteDatabase) -> list[str]:
    rows = database.execute_sql(
        "SELECT uid FROM day_order JOIN follow_up ON follow_up.id = follow_up_id WHERE state = 'open' ORDER BY position"
    ).fetchall()
    return [row[0] for row in cells.plain(rows)]


def replace_day_order(database: SqliteDatabase, follow_ups: Sequence[str]) -> None:
    run = database.execute_sql
    wanted = {}
    for position, uid in enumerate(follow_ups):
        number = key_of(database, "follow_up", uid)
        if number is not None:
            wanted[number] = position
    have = dict(run("SELECT follow_up_id, position FROM day_order").fetchall())
    for number in have.keys() - wanted.keys():
        run("DELETE FROM day_order WHERE follow_up_id = ?", (number,))
    for number, position in wanted.items():
        if number not in have:
            run("INSERT INTO day_order (follow_up_id, position) VALUES (?, ?)", (number, position))
        elif have[number] != position:
            run("UPDATE day_order SET position = ? WHERE follow_up_id = ?", (position, number))


