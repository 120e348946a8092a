"""What a store holds, row by row, and whether it is in order: read past the program where it can be."""

import hashlib
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from salesassist.store import index
from salesassist.store.backups import Backups
from salesassist.store.store import FILE_NAME, Store

NOT_THE_USERS = {"telling", "text_waiting", "letter", "contact_find_config", "contact_find_data", "contact_find_idx"}
"""What the program remembers for itself, besides the acts of the user, and how far its index over letters is."""


def rows_of(connection: sqlite3.Connection) -> dict[str, list[tuple]]:
    """Every row of every table that a user's act changes, the derived ones too."""
    tables = [row[0] for row in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
    return {
        table: connection.execute(f"SELECT * FROM main.{table} ORDER BY 1").fetchall()
        for table in sorted(tables)
        if table not in NOT_THE_USERS
    }


def state_of(folder: Path) -> str:
    """A fingerprint of what is committed in the store of this folder."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as raw:
        return fingerprint(rows_of(raw))


def fingerprint(rows: object) -> str:
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def trouble_in(folder: Path, allowed: Iterable[str]) -> list[str]:
    """Start on this folder again: what is not as it has to be, which is one of the `allowed` states, in order."""
    found = []
    with Store(folder) as store:
        found += store.problems()
        connection = store._database.connection()
        before = rows_of(connection)
        if fingerprint(before) not in set(allowed):
            found.append("what is there is neither what was confirmed nor that and the next act")
        connection.execute("BEGIN")
        index.refresh(store._database, {row[0] for row in before["contact"]})
        after = rows_of(connection)
        connection.execute("ROLLBACK")
        stale = [table for table in before if sorted(before[table]) != sorted(after[table])]
        found += [f"{table} is not up to date" for table in stale]
    backups = Backups(folder / FILE_NAME)
    backups.sweep()
    found += [f"{backup.path.name} is no whole backup" for backup in backups.kept() if not backups.is_whole(backup)]
    return found
