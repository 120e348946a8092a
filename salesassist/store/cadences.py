"""The user's rules, which cadence was started for whom, and promised tasks, in and out of their tables."""

from collections.abc import Sequence

from salesassist.domain.cadence import Cadence, CadenceStep, Start, Unit
from salesassist.domain.follow_up import Channel, PromiseEnd
from salesassist.domain.promise import Promise, Whose
from salesassist.store.cells import (
    day_from,
    day_or_none,
    moment_from,
    moment_or_none,
    moment_text,
    number_from,
    plain,
    word_from,
    word_or_none,
)
from salesassist.store.database import Database
from salesassist.store.errors import StoreError

_CONTACT, _DEAL = "(SELECT id FROM contact WHERE uid = ?)", "(SELECT id FROM deal WHERE uid = ?)"


def steps(database: Database) -> list[CadenceStep]:
    """The rules as the user changed them; none while they stand as they came."""
    rows = database.execute_sql(
        "SELECT key, cadence, position, gap, unit, channel, purpose, active FROM cadence_step "
        "ORDER BY cadence, position"
    ).fetchall()
    return [
        CadenceStep(
            key, kind, number_from(position, 0), max(0, number_from(gap, 1)), word_from(Unit, unit, Unit.WORKING_DAYS),
            word_from(Channel, channel, Channel.CALL), purpose, bool(active),
        )
        for key, cadence, position, gap, unit, channel, purpose, active in plain(rows)
        if (kind := word_or_none(Cadence, cadence)) is not None
    ]


def replace_steps(database: Database, steps: Sequence[CadenceStep]) -> None:
    """Keep these rules and no others; none: the program's own again."""
    run = database.execute_sql
    kept = {step.key for step in steps}
    for (key,) in run("SELECT key FROM cadence_step").fetchall():
        if key not in kept:
            run("DELETE FROM cadence_step WHERE key = ?", (key,))
    for step in steps:
        run(
            "INSERT INTO cadence_step (key, cadence, position, gap, unit, channel, purpose, active) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET cadence = excluded.cadence, "
            "position = excluded.position, gap = excluded.gap, unit = excluded.unit, channel = excluded.channel, "
            "purpose = excluded.purpose, active = excluded.active",
            (step.key, step.cadence.value, step.position, step.gap, step.unit.value, step.channel.value, step.purpose,
             int(step.active)),
        )  # fmt: skip


def starts(database: Database, contact: str | None = None) -> list[Start]:
    """The cadences that were started for a contact, or for all."""
    where, asked = ("WHERE contact.uid = ?", (contact,)) if contact is not None else ("", ())
    rows = database.execute_sql(
        "SELECT cadence, contact.uid, started_on, deal.uid FROM cadence_start "
        "JOIN contact ON contact.id = cadence_start.contact_id LEFT JOIN deal ON deal.id = deal_id "
        f"{where} ORDER BY cadence_start.id",
        asked,
    ).fetchall()
    return [
        Start(kind, who, day_from(day), deal)
        for cadence, who, day, deal in plain(rows)
        if (kind := word_or_none(Cadence, cadence)) is not None
    ]


def save_start(database: Database, start: Start) -> None:
    """Remember that a cadence was started, or the day from which it counts now."""
    run = database.execute_sql
    cursor = run(
        f"UPDATE cadence_start SET started_on = ? WHERE cadence = ? AND contact_id = {_CONTACT} AND deal_id IS {_DEAL}",
        (start.started_on.isoformat(), start.cadence.value, start.contact, start.deal),
    )
    if cursor.rowcount == 0:
        run(
            "INSERT INTO cadence_start (cadence, contact_id, deal_id, started_on) "
            f"VALUES (?, {_CONTACT}, {_DEAL}, ?)",
            (start.cadence.value, start.contact, start.deal, start.started_on.isoformat()),
        )


def promises(database: Database, contact: str | None = None, uid: str | None = None) -> list[Promise]:
    """Promised tasks, of one contact or of all, or the one with this uid, in the order in which they were made."""
    sql = (
        "SELECT promise.uid, contact.uid, whose, words, promise.due_day, made_at, follow_up.uid, end, ended_at "
        "FROM promise JOIN contact ON contact.id = promise.contact_id "
        "LEFT JOIN follow_up ON follow_up.id = promise.follow_up_id"
    )
    asked: tuple[str, ...] = ()
    if contact is not None:
        sql, asked = f"{sql} WHERE contact.uid = ?", (contact,)
    elif uid is not None:
        sql, asked = f"{sql} WHERE promise.uid = ?", (uid,)
    rows = database.execute_sql(f"{sql} ORDER BY promise.id", asked).fetchall()
    return [
        Promise(
            own, who, word_from(Whose, whose, Whose.MINE), words, day_or_none(due), moment_from(made), follow_up,
            word_or_none(PromiseEnd, end), moment_or_none(ended),
        )
        for own, who, whose, words, due, made, follow_up, end, ended in plain(rows)
    ]  # fmt: skip


def save_promise(database: Database, promise: Promise) -> None:
    """Keep a promised task, or bring the one with this uid to this state."""
    if promise.made_at is None:
        raise StoreError("A promise needs the moment at which it was made; nothing was saved.")
    database.execute_sql(
        "INSERT INTO promise (uid, contact_id, follow_up_id, whose, words, due_day, made_at, end, ended_at) "
        f"VALUES (?, {_CONTACT}, (SELECT id FROM follow_up WHERE uid = ?), ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (uid) DO UPDATE SET follow_up_id = excluded.follow_up_id, words = excluded.words, "
        "due_day = excluded.due_day, end = excluded.end, ended_at = excluded.ended_at",
        (
            promise.uid, promise.contact, promise.follow_up, promise.whose.value, promise.words,
            promise.due_day.isoformat() if promise.due_day else None, moment_text(promise.made_at),
            promise.end.value if promise.end else None, moment_text(promise.ended_at) if promise.ended_at else None,
        ),
    )  # fmt: skip
