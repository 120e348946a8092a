"""Relations between contacts, in and out of their table.

Who introduced a contact is told in two places that are kept in step: the contact's own `introduced_by`, and relations
of the kind *introduced*, which also say how close and whether thanked. Whoever is recorded as an introducer becomes
`introduced_by` where that is blank; taking the introduction away clears it, or hands it to another one recorded.
"""

from collections.abc import Sequence

from peewee import SqliteDatabase

from salesassist.domain.network import Link
from salesassist.domain.relation import Relation, RelationKind
from salesassist.store.cells import day_or_none, number_from, plain
from salesassist.store.contact_rows import insert_many
from salesassist.store.errors import StoreError
from salesassist.store.lists import real_uid
from salesassist.store.rows import ContactRow, RelationRow

_INTRODUCED = RelationKind.INTRODUCED.value


def _number_or_none(database: SqliteDatabase, uid: str) -> int | None:
    row = database.execute_sql(
        "SELECT id FROM contact WHERE uid = ? UNION ALL SELECT contact_id FROM alias WHERE uid = ?", (uid, uid)
    ).fetchone()
    return int(row[0]) if row else None


def _number(database: SqliteDatabase, uid: str) -> int:
    number = _number_or_none(database, uid)
    if number is None:
        raise StoreError("The contact is no longer in the address book; nothing was saved.")
    return number


def relations(database: SqliteDatabase) -> list[Relation]:
    """Every relation as it was recorded, contacts in the trash included, oldest first."""
    source, target = ContactRow.alias(), ContactRow.alias()
    query = (
        RelationRow.select(
            source.uid.alias("source"), target.uid.alias("target"), RelationRow.kind, RelationRow.strength,
            RelationRow.thanked_on,
        )
        .join(source, on=(RelationRow.source == source.id))
        .switch(RelationRow)
        .join(target, on=(RelationRow.target == target.id))
        .order_by(RelationRow.id)
    )  # fmt: skip
    return [Relation(**row) for row in query.dicts().execute(database)]


_LINKS = """
    SELECT source.uid, target.uid, kind, strength, thanked_on FROM relation
    JOIN contact AS source ON source.id = source_id JOIN contact AS target ON target.id = target_id
    WHERE source.deleted_at IS NULL AND target.deleted_at IS NULL {of}
    UNION ALL
    SELECT source.uid, target.uid, 'introduced', 2, NULL FROM contact AS target
    JOIN contact AS source ON source.id = target.introduced_by_id
    WHERE source.deleted_at IS NULL AND target.deleted_at IS NULL AND source.id <> target.id {of}
    AND NOT EXISTS (SELECT 1 FROM relation WHERE source_id = source.id AND target_id = target.id
                    AND kind = 'introduced')
"""


def links(database: SqliteDatabase, uid: str | None = None) -> list[Link]:
    """The relations there are between contacts that are not in the trash, introductions from both places once; those
    of one contact, or all."""
    if uid is None:
        rows = database.execute_sql(_LINKS.format(of="")).fetchall()
    else:
        one = _number_or_none(database, uid)
        of = "AND (source.id = ? OR target.id = ?)"
        rows = database.execute_sql(_LINKS.format(of=of), (one, one, one, one)).fetchall()
    return [
        Link(source, target, kind, number_from(strength, 2), day_or_none(thanked))
        for source, target, kind, strength, thanked in plain(rows)
    ]


def insert(database: SqliteDatabase, found: Sequence[Relation]) -> None:
    """Add relations that the store does not have."""
    numbers = [(_number(database, r.source), _number(database, r.target)) for r in found]
    insert_many(
        database,
        RelationRow,
        ("source", "target", "kind", "strength", "thanked_on"),
        ((*pair, r.kind, r.strength, r.thanked_on) for r, pair in zip(found, numbers, strict=True)),
    )
    for relation, (source, target) in zip(found, numbers, strict=True):
        if relation.kind is RelationKind.INTRODUCED:
            _set_where_blank(database, source, target)


def _set_where_blank(database: SqliteDatabase, source: int, target: int) -> None:
    database.execute_sql(
        "UPDATE contact SET introduced_by_id = ? WHERE id = ? AND introduced_by_id IS NULL AND id <> ?",
        (source, target, source),
    )


def save(database: SqliteDatabase, relation: Relation) -> None:
    """Add a relation, or bring the one of this kind between these two to this state."""
    source, target = _number(database, relation.source), _number(database, relation.target)
    if source == target:
        raise StoreError("A relation needs two contacts; nothing was saved.")
    thanked = relation.thanked_on.isoformat() if relation.thanked_on else None
    database.execute_sql(
        "INSERT INTO relation (source_id, target_id, kind, strength, thanked_on) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (source_id, target_id, kind) DO UPDATE SET strength = excluded.strength, "
        "thanked_on = excluded.thanked_on",
        (source, target, relation.kind.value, relation.strength, thanked),
    )
    if relation.kind is RelationKind.INTRODUCED:
        _set_where_blank(database, source, target)


def delete(database: SqliteDatabase, source: str, target: str, kind: RelationKind) -> None:
    """Take a relation away. For an introduction that is everywhere it was told."""
    pair = _number(database, source), _number(database, target)
    database.execute_sql("DELETE FROM relation WHERE source_id = ? AND target_id = ? AND kind = ?", (*pair, kind.value))
    if kind is RelationKind.INTRODUCED:
        database.execute_sql(
            "UPDATE contact SET introduced_by_id = (SELECT source_id FROM relation WHERE target_id = contact.id "
            f"AND kind = '{_INTRODUCED}' AND source_id <> contact.id ORDER BY id LIMIT 1) "
            "WHERE id = ? AND introduced_by_id = ?",
            (pair[1], pair[0]),
        )


def introducer_changed(database: SqliteDatabase, contact: str, before: str, after: str | None) -> None:
    """A contact's `introduced_by` was edited from one introducer to another, or cleared: the former introduction was
    a mistake. Where it was cleared, another one recorded takes its place."""
    numbers = _number(database, before), _number(database, contact)
    database.execute_sql(
        f"DELETE FROM relation WHERE source_id = ? AND target_id = ? AND kind = '{_INTRODUCED}'", numbers
    )
    if after is None:
        other = database.execute_sql(
            f"SELECT source_id FROM relation WHERE target_id = ? AND kind = '{_INTRODUCED}' AND source_id <> target_id "
            "ORDER BY id LIMIT 1",
            (numbers[1],),
        ).fetchone()
        if other:
            _set_where_blank(database, other[0], numbers[1])


def introduced(database: SqliteDatabase, uid: str) -> int:
    """How many contacts this one introduced."""
    uid = real_uid(database, uid)
    return len({link.target for link in links(database, uid) if link.source == uid and link.kind == _INTRODUCED})

