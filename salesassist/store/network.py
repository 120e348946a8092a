"""Relations between contacts, in and out of their table.

Who introduced a contact is told in two places that are kept in step: the contact's own `introduced_by`, and relations
of the kind *introduced*, which also say how close and whether thanked. Whoever is recorded as an introducer becomes
`introduced_by` where that is blank; taking the introduction away clears it, or hands it to another one recorded.
"""

from collections.abc import Sequence

from salesassist.domain.identity import folded
from salesassist.domain.network import Link
from salesassist.domain.relation import Relation, RelationKind
from salesassist.store import keeping, search
from salesassist.store.cells import day_or_none, number_from, plain, word_from
from salesassist.store.database import Database
from salesassist.store.errors import StoreError
from salesassist.store.lists import real_uid

_INTRODUCED = RelationKind.INTRODUCED.value


def _number_or_none(database: Database, uid: str) -> int | None:
    row = database.execute_sql(
        "SELECT id FROM contact WHERE uid = ? UNION ALL SELECT contact_id FROM alias WHERE uid = ?", (uid, uid)
    ).fetchone()
    return int(row[0]) if row else None


def _number(database: Database, uid: str) -> int:
    number = _number_or_none(database, uid)
    if number is None:
        raise StoreError("The contact is no longer in the address book; nothing was saved.")
    return number


def relations(database: Database) -> list[Relation]:
    """Every relation as it was recorded, contacts in the trash included, oldest first."""
    rows = database.execute_sql(
        "SELECT source.uid, target.uid, kind, strength, thanked_on FROM relation "
        "JOIN contact AS source ON source.id = source_id JOIN contact AS target ON target.id = target_id "
        "ORDER BY relation.id"
    ).fetchall()
    return [
        Relation(
            source, target, word_from(RelationKind, kind, RelationKind.KNOWS), number_from(strength, 0),
            day_or_none(thanked),
        )
        for source, target, kind, strength, thanked in plain(rows)
    ]  # fmt: skip


_LINKS = """
    SELECT source.uid, target.uid, kind, strength, thanked_on FROM relation
    JOIN contact AS source ON source.id = source_id JOIN contact AS target ON target.id = target_id
    WHERE source.deleted_at IS NULL AND target.deleted_at IS NULL {recorded}
    UNION ALL
    SELECT source.uid, target.uid, 'introduced', 2, NULL FROM contact AS target
    JOIN contact AS source ON source.id = target.introduced_by_id
    WHERE source.deleted_at IS NULL AND target.deleted_at IS NULL AND source.id <> target.id {met_through}
    AND NOT EXISTS (SELECT 1 FROM relation WHERE source_id = source.id AND target_id = target.id
                    AND kind = 'introduced')
"""


_LINKS_OF_ONE = _LINKS.format(
    recorded="AND relation.id IN (SELECT id FROM relation WHERE source_id = ? "
    "UNION SELECT id FROM relation WHERE target_id = ?)",
    met_through="AND target.id IN (SELECT id FROM contact WHERE introduced_by_id = ? UNION SELECT ?)",
)  # each place by its own index, however many relations there are


def links(database: Database, uid: str | None = None) -> list[Link]:
    """The relations there are between contacts that are not in the trash, introductions from both places once; those
    of one contact, or all."""
    if uid is None:
        rows = database.execute_sql(_LINKS.format(recorded="", met_through="")).fetchall()
    else:
        one = _number_or_none(database, uid)
        rows = database.execute_sql(_LINKS_OF_ONE, (one, one, one, one)).fetchall()
    return [
        Link(source, target, kind, number_from(strength, 2), day_or_none(thanked))
        for source, target, kind, strength, thanked in plain(rows)
    ]


def insert(database: Database, found: Sequence[Relation]) -> None:
    """Add relations that the store does not have."""
    numbers = [(_number(database, r.source), _number(database, r.target)) for r in found]
    keeping.insert_many(
        database,
        "relation",
        {"source_id": None, "target_id": None, "kind": keeping.word, "strength": None, "thanked_on": keeping.day},
        ((*pair, r.kind, r.strength, r.thanked_on) for r, pair in zip(found, numbers, strict=True)),
    )
    for relation, (source, target) in zip(found, numbers, strict=True):
        if relation.kind is RelationKind.INTRODUCED:
            _set_where_blank(database, source, target)


def _set_where_blank(database: Database, source: int, target: int) -> None:
    database.execute_sql(
        "UPDATE contact SET introduced_by_id = ? WHERE id = ? AND introduced_by_id IS NULL AND id <> ?",
        (source, target, source),
    )


def save(database: Database, relation: Relation) -> None:
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


def delete(database: Database, source: str, target: str, kind: RelationKind) -> None:
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


def introducer_changed(database: Database, contact: str, before: str, after: str | None) -> None:
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


def introduced(database: Database, uid: str) -> int:
    """How many contacts this one introduced."""
    uid = real_uid(database, uid)
    return len({link.target for link in links(database, uid) if link.source == uid and link.kind == _INTRODUCED})



_BENEATH = """
    WITH RECURSIVE reached (id) AS (
        SELECT ?
        UNION SELECT target_id FROM reached JOIN relation ON source_id = reached.id AND kind = 'introduced'
              JOIN contact ON contact.id = target_id AND deleted_at IS NULL
        UNION SELECT contact.id FROM reached JOIN contact ON introduced_by_id = reached.id AND deleted_at IS NULL
    )
    SELECT source.uid, target.uid FROM reached
    JOIN contact AS source ON source.id = reached.id AND source.deleted_at IS NULL
    JOIN relation ON source_id = source.id AND kind = 'introduced'
    JOIN contact AS target ON target.id = target_id AND target.deleted_at IS NULL
    WHERE source.id <> target.id
    UNION
    SELECT source.uid, target.uid FROM reached
    JOIN contact AS source ON source.id = reached.id AND source.deleted_at IS NULL
    JOIN contact AS target ON target.introduced_by_id = source.id AND target.deleted_at IS NULL
    WHERE source.id <> target.id
"""


def introductions_beneath(database: Database, uid: str) -> dict[str, set[str]]:
    """Whom each introducer introduced, by uid, down the chain that begins with one contact; nobody in the trash."""
    found: dict[str, set[str]] = {}
    for source, target in plain(database.execute_sql(_BENEATH, (_number_or_none(database, uid),)).fetchall()):
        found.setdefault(source, set()).add(target)
    return found



def links_around(database: Database, uids: Sequence[str]) -> list[Link]:
    """The relations of any of these contacts, each once, as `links` tells them."""
    found: dict[Link, None] = {}
    for start in range(0, len(uids), 200):
        some = list(uids[start : start + 200])
        among = f"(SELECT id FROM contact WHERE uid IN ({', '.join('?' * len(some))}))"
        sql = _LINKS.format(
            recorded=f"AND relation.id IN (SELECT id FROM relation WHERE source_id IN {among} "
            f"UNION SELECT id FROM relation WHERE target_id IN {among})",
            met_through=f"AND target.id IN (SELECT id FROM contact WHERE introduced_by_id IN {among} "
            f"UNION SELECT id FROM contact WHERE id IN {among})",
        )
        for source, target, kind, strength, thanked in plain(database.execute_sql(sql, some * 4).fetchall()):
            found[Link(source, target, kind, number_from(strength, 2), day_or_none(thanked))] = None
    return list(found)


def uids_at(database: Database, company: str) -> list[str]:
    """The uids of the contacts whose organisation, or whose own name, is this, whatever its case and accents."""
    wanted = folded(company)
    if not wanted:
        return []
    rows: list[tuple] = []
    found = search.find_quickly(database, company)
    if found is None:  # too many have its letters somewhere, so by length, which folding may double
        length = len(wanted)
        rows = database.execute_sql(
            "SELECT uid, organization, name FROM contact WHERE deleted_at IS NULL "
            "AND (length(organization) BETWEEN ?1 AND ?2 OR length(name) BETWEEN ?1 AND ?2)",
            (length // 2, length * 2),
        ).fetchall()
    for start in range(0, len(found or ()), 500):
        some = (found or [])[start : start + 500]
        marks = ", ".join("?" * len(some))
        rows += database.execute_sql(
            f"SELECT uid, organization, name FROM contact WHERE deleted_at IS NULL AND id IN ({marks})", some
        ).fetchall()
    return [uid for uid, at, name in plain(rows) if wanted in (folded(at), folded(name))]
