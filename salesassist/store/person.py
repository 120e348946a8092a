"""Everything the store knows of one contact, wherever it is kept."""

from collections.abc import Iterator, Sequence

from salesassist.domain.person_record import GivenThing, PersonRecord, Telling, Tie
from salesassist.domain.relation import RelationKind
from salesassist.domain.reminder import Told
from salesassist.store import cadences, contact_rows, lists, mentions, network, records
from salesassist.store.cells import moment_from, moment_or_none, plain, word_from
from salesassist.store.database import Database

_WORDS = {
    RelationKind.INTRODUCED: ("introduced", "introduced by"),
    RelationKind.COLLEAGUE_OF: ("colleague of", "colleague of"),
    RelationKind.WORKS_AT: ("works at", "has working there"),
    RelationKind.KNOWS: ("knows", "known by"),
}


def known(database: Database, uids: Sequence[str]) -> list[str]:
    """The present uids of those contacts that are there, each once."""
    found = (lists.real_uid(database, uid) for uid in uids)
    sql = "SELECT 1 FROM contact WHERE uid = ?"
    return [uid for uid in dict.fromkeys(found) if database.execute_sql(sql, (uid,)).fetchone()]


def numbers(database: Database, uids: Sequence[str]) -> list[int]:
    """The ids of those contacts that are there."""
    return [lists.number(database, uid) for uid in known(database, uids)]


def record(database: Database, uid: str, *, others: bool = True) -> PersonRecord:
    """All there is about a contact, who must exist; `others`: also what names somebody else, which takes a look at
    every record there is."""
    run = database.execute_sql
    number = lists.number(database, uid)
    contact = next(contact_rows.load(database, "uid = ?", uid))
    deleted = run("SELECT deleted_at FROM contact WHERE id = ?", (number,)).fetchone()[0]
    given = run(
        "SELECT title, link, at FROM useful_given JOIN useful_thing ON useful_thing.id = useful_thing_id "
        "WHERE contact_id = ? ORDER BY at",
        (number,),
    ).fetchall()
    tellings = run(
        "SELECT purpose, telling.due, telling.state, told_at, acted_at FROM telling "
        "JOIN follow_up ON follow_up.id = telling.follow_up_id WHERE contact_id = ? ORDER BY told_at",
        (number,),
    ).fetchall()
    return PersonRecord(
        contact,
        moment_or_none(deleted),
        tuple(records.follow_ups(database, contact=uid)),
        tuple(reversed(list(records.interactions(database, contact=uid)))),
        tuple(records.deals(database, contact=uid)),
        tuple(cadences.promises(database, uid)),
        tuple(_ties(database, uid)) if others else (),
        tuple(GivenThing(title, link, moment_from(at)) for title, link, at in plain(given)),
        tuple(
            Telling(purpose, due, word_from(Told, state, Told.SHOWN), moment_from(told), moment_or_none(acted))
            for purpose, due, state, told, acted in plain(tellings)
        ),
        tuple(cadences.starts(database, uid)),
        tuple(mentions.mentions(database, [number])) if others else (),
    )


def _ties(database: Database, uid: str) -> Iterator[Tie]:
    """The person's relations, introductions from both places they are told, each once."""
    names = dict(plain(database.execute_sql("SELECT uid, name FROM contact").fetchall()))
    seen: set[tuple[str, str]] = set()
    for relation in network.relations(database):
        if uid in (relation.source, relation.target):
            outward = relation.source == uid
            words = _WORDS[relation.kind][not outward]
            other = names.get(relation.target if outward else relation.source, "")
            seen.add((words, other))
            yield Tie(words, other, relation.strength)
    rows = database.execute_sql(
        "SELECT person.uid, introducer.uid FROM contact AS person "
        "JOIN contact AS introducer ON introducer.id = person.introduced_by_id "
        "WHERE person.uid = ? OR introducer.uid = ?",
        (uid, uid),
    ).fetchall()
    for person, introducer in plain(rows):
        tie = ("introduced by", names[introducer]) if person == uid else ("introduced", names[person])
        if tie not in seen:
            yield Tie(*tie)
