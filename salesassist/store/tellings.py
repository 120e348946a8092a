"""What the user has been told of: the reminders' memory. It is the program's own, so it is no undo step.

A reminder is *untold* (no row), *shown* (sent, but nothing could confirm it) or *confirmed*, per follow-up and due
time; `acted_at` is set once the user reacted to it.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from peewee import SqliteDatabase

from salesassist.domain.follow_up import FollowUp
from salesassist.domain.reminder import Reminder, Told
from salesassist.domain.times import Now
from salesassist.store import records
from salesassist.store.errors import told_plainly
from salesassist.store.rows import moment_from, moment_text

# What a telling is remembered by, in SQL. The offset is left out: the same instant noted in another zone is the same.
_MOMENT = "substr(coalesce(snoozed_until, due_at), 1, 20)"
_TIME = f"coalesce({_MOMENT}, due_day)"
_HAS_COME = f"CASE WHEN {_MOMENT} IS NULL THEN due_day <= ? ELSE {_MOMENT} <= ? END"


def reminder_time(follow_up: FollowUp) -> str:
    """What a telling is remembered by: the snooze, else the due moment (both in UTC), else the due day."""
    moment = follow_up.snoozed_until or follow_up.due.at
    return moment_text(moment)[:20] if moment is not None else follow_up.due.day.isoformat()


def _come_by(now: Now) -> tuple[str, str]:
    """What `_HAS_COME` compares with: the user's day, and the moment in UTC."""
    return now.today.isoformat(), moment_text(now.at)[:20]


class Tellings:
    """Raises StoreError with a sentence for the user."""

    def __init__(self, database: SqliteDatabase, path: Path) -> None:
        self._database = database
        self._path = path

    def due(self, now: Now) -> list[Reminder]:
        """The open follow-ups whose reminder time has come, told or not, of contacts that may be contacted; without
        those to which the user has reacted."""
        with told_plainly(self._path):
            rows = self._database.execute_sql(
                f"""
                SELECT follow_up.uid, contact.name, contact.organization, telling.state, telling.told_at
                FROM follow_up JOIN contact ON contact.id = follow_up.contact_id
                     LEFT JOIN telling ON telling.follow_up_id = follow_up.id AND telling.due = {_TIME}
                WHERE follow_up.state = 'open' AND deleted_at IS NULL AND NOT do_not_contact
                  AND telling.acted_at IS NULL AND {_HAS_COME}
                """,
                _come_by(now),
            ).fetchall()
            told = {row[0]: row[1:] for row in rows}
            found = []
            uids = list(told)
            for start in range(0, len(uids), 500):
                for follow_up in records.follow_ups(self._database, uids=uids[start : start + 500]):
                    name, organization, state, told_at = told[follow_up.uid]
                    at = moment_from(told_at) if told_at else None
                    due = reminder_time(follow_up)
                    found.append(Reminder(follow_up, name, organization, due, Told(state) if state else None, at))
        return found

    def record(self, reminders: Sequence[Reminder], state: Told, at: datetime) -> None:
        """Remember that these were told."""
        with told_plainly(self._path), self._database.atomic("IMMEDIATE"):
            for reminder in reminders:
                self._database.execute_sql(
                    "INSERT INTO telling (follow_up_id, due, state, told_at) "
                    "SELECT id, ?, ?, ? FROM follow_up WHERE uid = ? "
                    "ON CONFLICT (follow_up_id, due) DO UPDATE SET state = excluded.state, told_at = excluded.told_at",
                    (reminder.due, state.value, moment_text(at), reminder.follow_up.uid),
                )

    def acted(self, follow_up: str, now: Now) -> None:
        """The user reacted to this follow-up (a uid) after its time had come: it waits for them no longer, and is not
        told for that time any more if it was untold. One whose time is still to come will be told as ever."""
        at = moment_text(now.at)
        with told_plainly(self._path), self._database.atomic("IMMEDIATE"):
            self._database.execute_sql(
                "INSERT INTO telling (follow_up_id, due, state, told_at) "
                f"SELECT id, {_TIME}, 'shown', ? FROM follow_up WHERE uid = ? AND {_HAS_COME} "
                "ON CONFLICT (follow_up_id, due) DO NOTHING",
                (at, follow_up, *_come_by(now)),
            )
            self._database.execute_sql(
                "UPDATE telling SET acted_at = ? WHERE acted_at IS NULL "
                "AND follow_up_id = (SELECT id FROM follow_up WHERE uid = ?)",
                (at, follow_up),
            )
