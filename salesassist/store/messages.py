"""Message templates and the shelf of useful things, in and out of their tables."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from salesassist.domain.follow_up import Channel
from salesassist.domain.messages import Given, Template, UsefulThing
from salesassist.store.cells import moment_from, moment_text, plain, word_from
from salesassist.store.database import Database

_TEMPLATE = ("uid", "name", "channel", "subject", "body")


def templates(database: Database) -> list[Template]:
    """The user's own templates in their order; none while they have edited none."""
    rows = database.execute_sql(f"SELECT {', '.join(_TEMPLATE)} FROM template ORDER BY position, id").fetchall()
    return [
        Template(uid, name, word_from(Channel, channel, Channel.EMAIL), subject, body)
        for uid, name, channel, subject, body in plain(rows)
    ]


def replace_templates(database: Database, wanted: Sequence[Template]) -> None:
    """Keep these templates, in this order, and no others."""
    run = database.execute_sql
    have = {row[0] for row in run("SELECT uid FROM template").fetchall()}
    for uid in have - {template.uid for template in wanted}:
        run("DELETE FROM template WHERE uid = ?", (uid,))
    for position, it in enumerate(wanted):
        run(
            "INSERT INTO template (uid, position, name, channel, subject, body) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (uid) DO UPDATE SET position = excluded.position, name = excluded.name, "
            "channel = excluded.channel, subject = excluded.subject, body = excluded.body",
            (it.uid, position, it.name, it.channel.value, it.subject, it.body),
        )


def useful_things(database: Database) -> list[UsefulThing]:
    """The shelf, oldest first, each with who got it."""
    given: dict[int, list[Given]] = defaultdict(list)
    rows = database.execute_sql(
        "SELECT useful_thing_id, contact.uid, at FROM useful_given JOIN contact ON contact.id = contact_id "
        "ORDER BY useful_given.id"
    ).fetchall()
    for thing, contact, at in plain(rows):
        given[thing].append(Given(contact, moment_from(at)))
    rows = database.execute_sql(
        "SELECT id, uid, title, link, note, added_at, retired FROM useful_thing ORDER BY id"
    ).fetchall()
    return [
        UsefulThing(uid, title, link, note, moment_from(added), bool(retired), tuple(given[number]))
        for number, uid, title, link, note, added, retired in plain(rows)
    ]


def save_useful_thing(database: Database, thing: UsefulThing) -> None:
    """Put a thing on the shelf, or bring the one of this uid to this state; who got it is added to, never taken away.

    `added_at` is needed for a new one.
    """
    row = database.execute_sql("SELECT id FROM useful_thing WHERE uid = ?", (thing.uid,)).fetchone()
    if row is None:
        if thing.added_at is None:
            raise ValueError("a useful thing needs the moment it was added at")
        database.execute_sql(
            "INSERT INTO useful_thing (uid, title, link, note, added_at, retired) VALUES (?, ?, ?, ?, ?, ?)",
            (thing.uid, thing.title, thing.link, thing.note, moment_text(thing.added_at), thing.retired),
        )
    else:
        database.execute_sql(
            "UPDATE useful_thing SET title = ?, link = ?, note = ?, retired = ? WHERE id = ?",
            (thing.title, thing.link, thing.note, thing.retired, row[0]),
        )
    for it in thing.given:
        give(database, thing.uid, it.contact, it.at)


def delete_useful_thing(database: Database, uid: str) -> None:
    """Take a thing off the shelf, with the memory of who got it."""
    run = database.execute_sql
    run("DELETE FROM useful_given WHERE useful_thing_id = (SELECT id FROM useful_thing WHERE uid = ?)", (uid,))
    run("DELETE FROM useful_thing WHERE uid = ?", (uid,))


def give(database: Database, thing: str, contact: str, at: datetime) -> None:
    """Remember that a contact (a uid) got a thing. The first time is what counts."""
    database.execute_sql(
        "INSERT INTO useful_given (useful_thing_id, contact_id, at) "
        "SELECT useful_thing.id, contact.id, ? FROM useful_thing, contact "
        "WHERE useful_thing.uid = ? AND contact.uid = ? ON CONFLICT (useful_thing_id, contact_id) DO NOTHING",
        (moment_text(at), thing, contact),
    )
