"""Several contacts made one, with all that they had; and who was said not to be the same person.

Every row is handed on, never copied: histories keep their uids, and going back restores each where it was.
"""

from collections.abc import Sequence
from itertools import combinations

from salesassist.domain.contact import Contact
from salesassist.domain.relation import RelationKind
from salesassist.store import contact_rows
from salesassist.store.cells import plain
from salesassist.store.database import Database
from salesassist.store.errors import StoreError

_OWNED = ("deal", "follow_up", "interaction", "promise")  # tables of which a contact may have any number of rows
_INTRODUCED = RelationKind.INTRODUCED.value


def merge(database: Database, merged: Contact, others: Sequence[str]) -> None:
    """Hand all that the contacts `others` have to the contact of `merged.uid`, which is brought to this state; then
    delete them."""
    from salesassist.store import contact_writing

    survivor, *gone = (_living(database, uid) for uid in (merged.uid, *others))
    gone = [number for number in dict.fromkeys(gone) if number != survivor]
    if not gone:
        raise StoreError("A merge needs two contacts; nothing was changed.")
    before = next(contact_rows.load(database, "id = ?", str(survivor)))
    marks = ", ".join("?" * len(gone))
    for table in _OWNED:
        database.execute_sql(
            f"UPDATE {table} SET contact_id = ? WHERE contact_id IN ({marks})", (survivor, *gone)
        )
    _hand_on_starts(database, survivor, gone)
    _hand_on_useful_things(database, survivor, gone)
    _hand_on_relations(database, survivor, gone)
    _hand_on_pairs(database, survivor, gone)
    database.execute_sql(f"DELETE FROM contact WHERE id IN ({marks})", gone)
    introducer = merged.introduced_by and _number(database, merged.introduced_by)
    contact_writing.update(database, survivor, before, merged)
    if not introducer or introducer == survivor:  # nobody, or one of those merged: who else is recorded takes the place
        database.execute_sql(
            "UPDATE contact SET introduced_by_id = (SELECT source_id FROM relation WHERE target_id = contact.id "
            f"AND kind = '{_INTRODUCED}' AND source_id <> contact.id ORDER BY id LIMIT 1) WHERE id = ?",
            (survivor,),
        )


def _number(database: Database, uid: str) -> int | None:
    row = database.execute_sql(
        "SELECT id FROM contact WHERE uid = ?1 UNION ALL SELECT contact_id FROM alias WHERE uid = ?1", (uid,)
    ).fetchone()
    return int(row[0]) if row else None


def _living(database: Database, uid: str) -> int:
    number = _number(database, uid)
    found = number and database.execute_sql(
        "SELECT id FROM contact WHERE id = ? AND deleted_at IS NULL", (number,)
    ).fetchone()
    if not found:
        raise StoreError("One of these contacts is no longer in the address book; nothing was merged.")
    return int(found[0])


def _hand_on_starts(database: Database, survivor: int, gone: Sequence[int]) -> None:
    """A cadence starts once per contact and deal: of two starts the later one counts."""
    rows = _rows(database, "id, contact_id, cadence, deal_id, started_on", "cadence_start", "contact_id",
                 (survivor, *gone))  # fmt: skip
    kept: dict[tuple, tuple] = {}
    for row in sorted(rows, key=lambda row: (row[4], row[1] == survivor, row[0])):
        if (former := kept.get(row[2:4])) is not None:
            database.execute_sql("DELETE FROM cadence_start WHERE id = ?", (former[0],))
        kept[row[2:4]] = row
    for number, owner, *_rest in kept.values():
        if owner != survivor:
            database.execute_sql("UPDATE cadence_start SET contact_id = ? WHERE id = ?", (survivor, number))


def _hand_on_useful_things(database: Database, survivor: int, gone: Sequence[int]) -> None:
    """What several of them got counts from the first time."""
    rows = _rows(database, "id, contact_id, useful_thing_id, at", "useful_given", "contact_id", (survivor, *gone))
    seen: set[int] = set()
    for number, _owner, thing, _at in sorted(rows, key=lambda row: (row[3], row[1] != survivor, row[0])):
        if thing in seen:
            database.execute_sql("DELETE FROM useful_given WHERE id = ?", (number,))
        seen.add(thing)
    marks = ", ".join("?" * len(gone))
    database.execute_sql(f"UPDATE useful_given SET contact_id = ? WHERE contact_id IN ({marks})", (survivor, *gone))


def _hand_on_relations(database: Database, survivor: int, gone: Sequence[int]) -> None:
    """Nobody is related to themself, and to another in one way once: as close as the closest, thanked if ever."""
    run = database.execute_sql
    marks = ", ".join("?" * len(gone))
    run(f"UPDATE contact SET introduced_by_id = ? WHERE introduced_by_id IN ({marks}) AND id <> ?",
        (survivor, *gone, survivor))  # fmt: skip
    family = {survivor, *gone}
    columns = "id, source_id, target_id, kind, strength, thanked_on"
    rows = {row[0]: row for side in ("source_id", "target_id")
            for row in _rows(database, columns, "relation", side, sorted(family))}  # fmt: skip
    kept: dict[tuple[int, int, str], tuple] = {}
    ordered = sorted(rows.values(), key=lambda row: (bool({row[1], row[2]} & set(gone)), row[0]))
    for number, source, target, kind, strength, thanked in ordered:
        source, target = (survivor if end in family else end for end in (source, target))
        key = (source, target, kind)
        if source == target:
            run("DELETE FROM relation WHERE id = ?", (number,))
        elif (former := kept.get(key)) is not None:
            run("DELETE FROM relation WHERE id = ?", (number,))
            closest, ever = max(former[1], strength), min(filter(None, (former[2], thanked)), default=None)
            run("UPDATE relation SET strength = ?, thanked_on = ? WHERE id = ?", (closest, ever, former[0]))
            kept[key] = (former[0], closest, ever)
        else:
            run("UPDATE relation SET source_id = ?, target_id = ? WHERE id = ?", (source, target, number))
            kept[key] = (number, strength, thanked)


def _hand_on_pairs(database: Database, survivor: int, gone: Sequence[int]) -> None:
    """Whom they are not, the survivor is not either. What was said among themselves the merge has taken back."""
    family = {survivor, *gone}
    rows = {row for side in ("one_id", "other_id")
            for row in _rows(database, "id, one_id, other_id", "not_same", side, sorted(gone))}  # fmt: skip
    strangers = {end for row in rows for end in row[1:]} - family
    for row in sorted(rows):
        database.execute_sql("DELETE FROM not_same WHERE id = ?", (row[0],))
    for stranger in sorted(strangers):
        _add_pair(database, survivor, stranger)


def _rows(database: Database, columns: str, table: str, column: str, numbers: Sequence[int]) -> list[tuple]:
    marks = ", ".join("?" * len(numbers))
    return list(database.execute_sql(f"SELECT {columns} FROM {table} WHERE {column} IN ({marks})", numbers).fetchall())


def keep_apart(database: Database, uids: Sequence[str]) -> None:
    """Remember that these contacts are different people, each from each."""
    numbers = [number for uid in uids if (number := _number(database, uid)) is not None]
    for one, other in combinations(dict.fromkeys(numbers), 2):
        _add_pair(database, one, other)


def _add_pair(database: Database, one: int, other: int) -> None:
    database.execute_sql(
        "INSERT INTO not_same (one_id, other_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (min(one, other), max(one, other)),
    )


def kept_apart(database: Database) -> list[tuple[str, str]]:
    """The pairs of contacts (uids) that were said to be different people, in the order in which they were."""
    return [
        (one, other)
        for one, other in plain(
            database.execute_sql(
                "SELECT one.uid, other.uid FROM not_same JOIN contact AS one ON one.id = one_id "
                "JOIN contact AS other ON other.id = other_id ORDER BY not_same.id"
            ).fetchall()
        )
    ]
