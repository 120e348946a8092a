"""What differs between the store and a backup of it, and bringing back what was: all of it, or single contacts.

The store of then lies unpacked in a folder of its own, with its schema brought up to date; it is attached to the
connection of the store of now. What is brought back is an ordinary change, so it can be undone like any other.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from salesassist.domain.backup import Differences, Named
from salesassist.store.cells import plain
from salesassist.store.changes import LOGGED
from salesassist.store.connecting import attach
from salesassist.store.database import Database

_WITH_UID = ("contact", "deal", "follow_up", "interaction", "promise", "template", "useful_thing")
_PARTS = ("phone", "email", "address", "tag")
_COUNTED = ("follow_up", "interaction", "deal")


@contextmanager
def attached(database: Database, path: Path) -> Iterator[None]:
    """Have the store of then beside the one of now, as `past`. Not inside a transaction."""
    attach(database.connection(), path, "past")
    try:
        yield
    finally:
        database.execute_sql("DETACH DATABASE past")


# --- looking -----------------------------------------------------------------------------------------------------


def differences(database: Database) -> Differences:
    """Compare the store with the one attached. Who is in the trash counts as gone."""
    run = database.execute_sql
    there = "SELECT uid, name FROM {0}.contact WHERE deleted_at IS NULL AND uid NOT IN "
    there += "(SELECT uid FROM {1}.contact WHERE deleted_at IS NULL) ORDER BY name"
    back = [Named(*row) for row in plain(run(there.format("past", "main")).fetchall())]
    gone = [Named(*row) for row in plain(run(there.format("main", "past")).fetchall())]
    apart = {named.uid for named in (*back, *gone)}
    other = sorted(_of_others(database) - apart)
    names = dict(plain(run("SELECT uid, name FROM past.contact").fetchall()))
    counts = {}
    for table in _COUNTED:
        lacking = f"SELECT count(*) FROM {{0}}.{table} WHERE uid NOT IN (SELECT uid FROM {{1}}.{table})"
        counts[table] = tuple(
            run(lacking.format(*sides)).fetchone()[0] for sides in (("past", "main"), ("main", "past"))
        )
    changed = (Named(uid, names[uid]) for uid in other if uid in names)
    return Differences(
        tuple(back), tuple(gone), tuple(sorted(changed, key=lambda n: n.name.casefold())), counts
    )


def _of_others(database: Database) -> set[str]:
    """The uids of contacts of which some row differs, whichever number it has."""
    found: set[str] = set()
    for table in ("contact", *(t for t in LOGGED if t != "contact" and "contact_id" in _columns(database, t))):
        own = "id" if table == "contact" else "contact_id"
        columns = [c for c in _columns(database, table) if not c.endswith("_id")]
        values = ", ".join(f"row.{column}" for column in columns)

        def rows(side: str, table: str = table, own: str = own, values: str = values) -> str:
            return (
                f"SELECT owner.uid, {values} FROM {side}.{table} AS row "
                f"JOIN {side}.contact AS owner ON owner.id = row.{own}"
            )

        for one, two in (("past", "main"), ("main", "past")):
            found |= {row[0] for row in plain(database.execute_sql(f"{rows(one)} EXCEPT {rows(two)}").fetchall())}
    return found


# --- bringing back -----------------------------------------------------------------------------------------------


def bring_all_back(database: Database) -> None:
    """Make every record what it was, inside the caller's transaction."""
    run = database.execute_sql
    run("PRAGMA defer_foreign_keys = ON")
    for table in reversed(LOGGED):
        same = " AND ".join(f"was.{c} IS now.{c}" for c in ("id", *_key(database, table)))
        run(f"DELETE FROM main.{table} AS now WHERE NOT EXISTS (SELECT 1 FROM past.{table} AS was WHERE {same})")
    for table in LOGGED:
        columns = _columns(database, table)
        listed = ", ".join(("id", *columns))
        if table in _WITH_UID:
            sets = ", ".join(f"{c} = was.{c}" for c in columns)
            differs = " OR ".join(f"was.{c} IS NOT now.{c}" for c in columns)
            run(
                f"UPDATE main.{table} AS now SET {sets} FROM past.{table} AS was "
                f"WHERE was.id = now.id AND ({differs})"
            )
        run(
            f"INSERT INTO main.{table} ({listed}) SELECT {listed} FROM past.{table} "
            f"WHERE id NOT IN (SELECT id FROM main.{table})"
        )


def bring_contacts_back(database: Database, uids: Collection[str]) -> None:
    """Make these contacts' records what they were, and bring back what was kept of them and is gone; what has come
    since stays. Inside the caller's transaction."""
    for uid in uids:
        _bring_back(database, uid)
    for uid in uids:
        _bring_relations_back(database, uid)


def _bring_back(database: Database, uid: str) -> None:
    run = database.execute_sql
    then = run("SELECT id FROM past.contact WHERE uid = ?", (uid,)).fetchone()[0]
    columns = [c for c in _columns(database, "contact") if c not in ("uid", "introduced_by_id")]
    listed = ", ".join(columns)
    found = run("SELECT id FROM main.contact WHERE uid = ?", (uid,)).fetchone()
    if found is None:
        run("DELETE FROM main.alias WHERE uid = ?", (uid,))  # merged into another since; now they are two again
        run(f"INSERT INTO main.contact (uid, {listed}) SELECT uid, {listed} FROM past.contact WHERE id = ?", (then,))
        found = run("SELECT id FROM main.contact WHERE uid = ?", (uid,)).fetchone()
    else:
        sets = ", ".join(f"{c} = (SELECT {c} FROM past.contact WHERE id = ?)" for c in columns)
        run(f"UPDATE main.contact SET {sets} WHERE id = ?", (*(then for _ in columns), found[0]))
    now = found[0]
    for table in _PARTS:
        parts = ", ".join(c for c in _columns(database, table) if c != "contact_id")
        run(f"DELETE FROM main.{table} WHERE contact_id = ?", (now,))
        run(
            f"INSERT INTO main.{table} (contact_id, {parts}) "
            f"SELECT ?, {parts} FROM past.{table} WHERE contact_id = ? ORDER BY id", (now, then),
        )  # fmt: skip
    run(
        "INSERT INTO main.alias (contact_id, uid) SELECT ?, uid FROM past.alias WHERE contact_id = ? AND uid NOT IN "
        "(SELECT uid FROM main.alias UNION SELECT uid FROM main.contact)", (now, then),
    )  # fmt: skip
    for table in ("deal", "follow_up", "interaction", "promise"):
        _bring_records_back(database, table, now, then)
    run(
        "INSERT OR IGNORE INTO main.cadence_start (cadence, contact_id, deal_id, started_on) "
        f"SELECT cadence, ?, {_now_of('deal')}, started_on FROM past.cadence_start AS was WHERE contact_id = ? "
        f"AND (deal_id IS NULL OR {_now_of('deal')} IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM main.cadence_start AS "
        f"is_ WHERE is_.cadence = was.cadence AND is_.contact_id = ? AND is_.deal_id IS {_now_of('deal')})",
        (now, then, now),
    )
    run(
        "INSERT OR IGNORE INTO main.useful_given (useful_thing_id, contact_id, at) "
        f"SELECT {_now_of('useful_thing')}, ?, at FROM past.useful_given AS was "
        f"WHERE contact_id = ? AND {_now_of('useful_thing')} IS NOT NULL", (now, then),
    )  # fmt: skip


def _bring_records_back(database: Database, table: str, now: int, then: int) -> None:
    columns = [c for c in _columns(database, table) if c != "contact_id"]
    links = {"deal_id": "deal", "follow_up_id": "follow_up"}
    values = ", ".join(_now_of(links[c]) if c in links else f"was.{c}" for c in columns)
    database.execute_sql(
        f"INSERT INTO main.{table} (contact_id, {', '.join(columns)}) SELECT ?, {values} FROM past.{table} AS was "
        f"WHERE contact_id = ? AND uid NOT IN (SELECT uid FROM main.{table}) ORDER BY id",
        (now, then),
    )


def _now_of(table: str) -> str:
    """The number that a record of the past, to which `was` refers, has now (NULL if it is no more)."""
    return (
        f"(SELECT is_now.id FROM main.{table} AS is_now JOIN past.{table} AS had ON had.uid = is_now.uid "
        f"WHERE had.id = was.{table}_id)"
    )


def _bring_relations_back(database: Database, uid: str) -> None:
    run = database.execute_sql
    mine = "(SELECT id FROM past.contact WHERE uid = ?)"
    end = "(SELECT is_now.id FROM main.contact AS is_now JOIN past.contact AS had ON had.uid = is_now.uid "
    source, target = f"{end} WHERE had.id = was.source_id)", f"{end} WHERE had.id = was.target_id)"
    others = [c for c in _columns(database, "relation") if c not in ("source_id", "target_id")]
    listed = ", ".join(others)
    run(
        f"INSERT OR IGNORE INTO main.relation (source_id, target_id, {listed}) SELECT {source}, {target}, {listed} "
        f"FROM past.relation AS was WHERE {mine} IN (source_id, target_id) "
        f"AND {source} IS NOT NULL AND {target} IS NOT NULL", (uid,),
    )  # fmt: skip
    run(
        "UPDATE main.contact SET introduced_by_id = (SELECT is_now.id FROM past.contact AS was "
        "JOIN past.contact AS had ON had.id = was.introduced_by_id JOIN main.contact AS is_now ON is_now.uid = had.uid "
        "WHERE was.uid = main.contact.uid) WHERE uid = ?", (uid,),
    )  # fmt: skip


def _key(database: Database, table: str) -> list[str]:
    """The columns that make a row of the past the same as one of now. What has no uid is the same or another."""
    return ["uid"] if table in _WITH_UID else _columns(database, table)


def _columns(database: Database, table: str) -> list[str]:
    rows = database.execute_sql(f"PRAGMA main.table_info({table})").fetchall()
    return [row[1] for row in rows if row[1] != "id"]
