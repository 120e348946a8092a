"""Follow-ups, interactions, deals and the day's order, in and out of their tables."""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from salesassist.domain.deal import Deal, Stage
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part, PromiseEnd, State
from salesassist.domain.interaction import TOUCHES, Direction, Interaction, Outcome
from salesassist.store import cells, keeping
from salesassist.store.database import Database
from salesassist.store.errors import StoreError

_FOLLOW_UP: keeping.Columns = {
    "uid": None, "purpose": None, "channel": keeping.word, "promised": bool, "attempt": None, "state": keeping.word,
    "rule_key": None, "rule": None, "points": keeping.several, "smallest_step": None, "my_task": None,
    "their_task": None, "created_at": keeping.moment, "closed_at": keeping.moment, "promise_end": keeping.word,
    "snoozed_until": keeping.moment,
}  # fmt: skip
_FOLLOW_UP_IN_FILE: keeping.Columns = {
    **_FOLLOW_UP, "contact_id": None, "deal_id": None, "due_day": keeping.day, "due_part": keeping.word,
    "due_at": keeping.moment,
}  # fmt: skip
_INTERACTION: keeping.Columns = {
    "uid": None, "at": keeping.moment, "channel": keeping.word, "direction": keeping.word, "outcome": keeping.word,
    "note": None, "recorded_at": keeping.moment,
}  # fmt: skip
_DEAL: keeping.Columns = {
    "uid": None, "title": None, "value": lambda value: None if value is None else str(value), "currency": None,
    "stage": keeping.word, "expected_close": keeping.day, "closed_on": keeping.day, "delivered_on": keeping.day,
    "created_at": keeping.moment,
}  # fmt: skip
_of_follow_up, _of_interaction, _of_deal = (attrgetter(*own) for own in (_FOLLOW_UP, _INTERACTION, _DEAL))
_TOUCHES = ", ".join(f"'{outcome}'" for outcome in sorted(TOUCHES))
_AT_ONCE = 500  # rows of one read
_CHANNELS = {channel.value: channel for channel in Channel}
_STATES = {state.value: state for state in State}
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_DIRECTIONS = {direction.value: direction for direction in Direction}


def key_of(database: Database, table: str, uid: str | None) -> int | None:
    if uid is None:
        return None
    row = database.execute_sql(f"SELECT id FROM {table} WHERE uid = ?", (uid,)).fetchone()
    if row is None and table == "contact":
        row = database.execute_sql("SELECT contact_id FROM alias WHERE uid = ?", (uid,)).fetchone()
        if row is None:
            raise StoreError("The contact is no longer in the address book; nothing was saved.")
    return row[0] if row else None


# --- follow-ups ------------------------------------------------------------------------------------------------------


FOLLOW_UP = """follow_up.uid, contact.uid, purpose, channel, due_day, due_part, due_at, promised, attempt,
    follow_up.state, rule_key, rule, points, smallest_step, my_task, their_task, deal.uid, follow_up.created_at,
    follow_up.closed_at, promise_end, snoozed_until"""
"""What `follow_up_from` takes, of follow-ups joined with their contacts and, where they have one, deals."""
_FOLLOW_UPS = f"""
    SELECT {FOLLOW_UP}
    FROM follow_up JOIN contact ON contact.id = follow_up.contact_id LEFT JOIN deal ON deal.id = deal_id
    WHERE {{which}} ORDER BY due_day, due_at, follow_up.id
"""


def follow_up_from(row: Sequence) -> FollowUp:
    (
        uid, owner, purpose, channel, day, part, at, promised, attempt, state, rule_key, rule, points, smallest, mine,
        theirs, deal, created, closed, end, snoozed,
    ) = row  # fmt: skip
    due = Due(cells.day_from(day), part and cells.word_or_none(Part, part), cells.moment_or_none(at))
    return FollowUp(
        uid, owner, purpose, due, _CHANNELS.get(channel, Channel.CALL), bool(promised),
        None if attempt is None else cells.number_from(attempt, 0), _STATES.get(state, State.OPEN), rule_key, rule,
        cells.list_from(points), smallest, mine, theirs, deal, cells.moment_from(created),
        cells.moment_or_none(closed), end and cells.word_or_none(PromiseEnd, end), cells.moment_or_none(snoozed),
    )  # fmt: skip


def follow_ups(
    database: Database,
    *,
    uids: Sequence[str] | None = None,
    contact: str | None = None,
    contacts: Sequence[str] | None = None,
    open_only: bool = False,
) -> Iterator[FollowUp]:
    """Follow-ups by due day: these `uids`, or those of one `contact` (a uid) or of `contacts`, or all."""
    which: list[str] = []
    values: list[Any] = []
    if uids is not None:
        which.append(f"follow_up.uid IN ({', '.join('?' * len(uids))})")
        values += uids
    if contact is not None:
        which.append("follow_up.contact_id = ?")
        values.append(key_of(database, "contact", contact))
    if contacts is not None:
        which.append(f"contact.uid IN ({', '.join('?' * len(contacts))})")
        values += contacts
    if open_only:
        which.append("state = 'open'")
    cursor = database.execute_sql(_FOLLOW_UPS.format(which=" AND ".join(which) or "TRUE"), values)
    while rows := cursor.fetchmany(_AT_ONCE):
        yield from map(follow_up_from, cells.plain(rows))


def _follow_up_values(database: Database, follow_up: FollowUp) -> tuple:
    due = follow_up.due
    return (
        *_of_follow_up(follow_up), key_of(database, "contact", follow_up.contact),
        key_of(database, "deal", follow_up.deal), due.day, due.part, due.at,
    )  # fmt: skip


def insert_follow_ups(database: Database, follow_ups: Sequence[FollowUp]) -> None:
    rows = [_follow_up_values(database, follow_up) for follow_up in follow_ups]
    keeping.insert_many(database, "follow_up", _FOLLOW_UP_IN_FILE, rows)


def update_follow_up(database: Database, follow_up: FollowUp) -> None:
    values = _follow_up_values(database, follow_up)
    if not keeping.update(database, "follow_up", _FOLLOW_UP_IN_FILE, values, follow_up.uid):
        raise StoreError("The follow-up is no longer there; nothing was saved.")
    if not follow_up.is_open:
        database.execute_sql(
            "DELETE FROM day_order WHERE follow_up_id = (SELECT id FROM follow_up WHERE uid = ?)", (follow_up.uid,)
        )


# --- interactions ----------------------------------------------------------------------------------------------------


_INTERACTIONS = """
    SELECT interaction.uid, contact.uid, at, outcome, interaction.channel, direction, note, follow_up.uid, recorded_at,
           contact.name
    FROM interaction JOIN contact ON contact.id = interaction.contact_id
         LEFT JOIN follow_up ON follow_up.id = follow_up_id
"""
_OF_CONTACT = """
    SELECT interaction.uid, at, outcome, interaction.channel, direction, note, follow_up.uid, recorded_at
    FROM interaction LEFT JOIN follow_up ON follow_up.id = follow_up_id
    WHERE interaction.contact_id = ? ORDER BY at DESC, interaction.id DESC LIMIT ?
"""


def _interaction(row: Sequence) -> Interaction:
    uid, contact, at, outcome, channel, direction, note, follow_up, recorded = row[:9]
    return Interaction(
        uid, contact, cells.moment_from(at), _OUTCOMES.get(outcome, Outcome.SENT), _CHANNELS.get(channel, Channel.CALL),
        _DIRECTIONS.get(direction, Direction.OUT), note, follow_up, cells.moment_from(recorded),
    )  # fmt: skip


def interactions(
    database: Database, *, contact: str | None = None, limit: int = -1
) -> Iterator[Interaction]:
    if contact is not None:
        yield from history(database, contact, limit, {}).values()
        return
    cursor = database.execute_sql(f"{_INTERACTIONS} ORDER BY interaction.id")
    while rows := cursor.fetchmany(_AT_ONCE):
        yield from map(_interaction, cells.plain(rows))


def history(
    database: Database, contact: str, limit: int, known: Mapping[tuple, Interaction]
) -> dict[tuple, Interaction]:
    """What happened with a contact, latest first, by what was read of each. `known` is what this returned before: of
    the same contact most is so again."""
    key = key_of(database, "contact", contact)
    whose: str = database.execute_sql("SELECT uid FROM contact WHERE id = ?", (key,)).fetchone()[0]  # not an alias
    found = {}
    for row in cells.plain(database.rows(_OF_CONTACT, (key, limit))):
        before = known.get(row)
        if before is None or before.contact != whose:  # merged since
            uid, *others = row
            before = _interaction((uid, whose, *others))
        found[row] = before
    return found


def interactions_between(database: Database, start: str, end: str) -> list[tuple[Interaction, str]]:
    rows = database.execute_sql(
        f"{_INTERACTIONS} WHERE at >= ? AND at < ? AND deleted_at IS NULL ORDER BY at DESC, interaction.id DESC",
        (start, end),
    ).fetchall()
    return [(_interaction(row), row[9]) for row in cells.plain(rows)]


def touches_between(database: Database, start: str, end: str) -> int:
    sql = (
        f"SELECT count(*) FROM interaction WHERE at >= ? AND at < ? AND outcome IN ({_TOUCHES}) "
        "AND contact_id NOT IN (SELECT id FROM contact WHERE deleted_at IS NOT NULL)"
    )
    return int(database.execute_sql(sql, (start, end)).fetchone()[0])


def insert_interactions(database: Database, interactions: Sequence[Interaction]) -> None:
    keeping.insert_many(
        database,
        "interaction",
        {**_INTERACTION, "contact_id": None, "follow_up_id": None},
        (
            (*_of_interaction(i), key_of(database, "contact", i.contact), key_of(database, "follow_up", i.follow_up))
            for i in interactions
        ),
    )


# --- deals, the day's order ------------------------------------------------------------------------------------------


def deals(
    database: Database, *, contact: str | None = None, contacts: Sequence[str] | None = None,
    uids: Sequence[str] | None = None,
) -> Iterator[Deal]:  # fmt: skip
    which, values = "TRUE", list[Any]()
    if contact is not None:
        which, values = "contact_id = ?", [key_of(database, "contact", contact)]
    if contacts is not None:
        which, values = f"{which} AND contact.uid IN ({', '.join('?' * len(contacts))})", [*values, *contacts]
    if uids is not None:
        which, values = f"{which} AND deal.uid IN ({', '.join('?' * len(uids))})", [*values, *uids]
    cursor = database.execute_sql(
        "SELECT deal.uid, contact.uid, title, value, currency, stage, expected_close, closed_on, delivered_on, "
        f"created_at FROM deal JOIN contact ON contact.id = contact_id WHERE {which} ORDER BY deal.id",
        values,
    )
    while rows := cursor.fetchmany(_AT_ONCE):
        for uid, owner, title, value, currency, stage, expected, closed, delivered, created in cells.plain(rows):
            yield Deal(
                uid, owner, title, cells.amount_from(value), currency, cells.word_from(Stage, stage, Stage.TALKING),
                cells.day_or_none(expected), cells.day_or_none(closed), cells.day_or_none(delivered),
                cells.moment_or_none(created),
            )  # fmt: skip


def insert_deals(database: Database, deals: Sequence[Deal]) -> None:
    rows = ((*_of_deal(deal), key_of(database, "contact", deal.contact)) for deal in deals)
    keeping.insert_many(database, "deal", {**_DEAL, "contact_id": None}, rows)


def day_order(database: Database) -> list[str]:
    rows = database.execute_sql(
        "SELECT uid FROM day_order CROSS JOIN follow_up ON follow_up.id = follow_up_id "  # but for them in this order
        "WHERE state = 'open' ORDER BY position"
    ).fetchall()
    return [row[0] for row in cells.plain(rows)]


def replace_day_order(database: Database, follow_ups: Sequence[str]) -> None:
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


