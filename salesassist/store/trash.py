"""Who is in the trash, and how late it is by what was written down."""

from datetime import UTC, datetime

from salesassist.domain.trash import Trashed
from salesassist.store.cells import moment_from, moment_or_none, plain
from salesassist.store.database import Database

LAST = datetime(9998, 12, 31, tzinfo=UTC)
_KEPT = ("interaction", "follow_up", "deal")
_WRITTEN = (("contact", "deleted_at"), ("follow_up", "created_at"), ("interaction", "recorded_at"))


def trash(database: Database) -> list[Trashed]:
    """The contacts in the trash, the last deleted first."""
    counts = " + ".join(f"(SELECT count(*) FROM {table} WHERE contact_id = contact.id)" for table in _KEPT)
    rows = database.execute_sql(
        f"SELECT uid, name, organization, deleted_at, {counts} FROM contact WHERE deleted_at IS NOT NULL "
        "ORDER BY deleted_at DESC, name"
    ).fetchall()
    # When it came here cannot be read: as late as can be, for what has been here for long goes for good.
    unknown = None if all(moment_or_none(row[3]) for row in rows) else newest_moment(database) or LAST
    return [
        Trashed(uid, name, firm, moment_or_none(at) or unknown or LAST, count)
        for uid, name, firm, at, count in plain(rows)
    ]


def newest_moment(database: Database) -> datetime | None:
    """The last moment at which anything was written down; None if nothing was."""
    found = [database.execute_sql(f"SELECT max({column}) FROM {table}").fetchone()[0] for table, column in _WRITTEN]
    return max((moment_from(text) for text in found if text), default=None)
