"""What the user has been told of: the reminders' memory. It is the program's own, so it is no undo step.

A reminder is *untold* (no row), *shown* (sent, but nothing could confirm it) or *confirmed*, per follow-up and due
time; `acted_at` is set once the user reacted to it. Notices ahead of the time, and a promise told again, have rows of
their own, whose due time ends in the name of the notice.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from salesassist.domain.follow_up import FollowUp
from salesassist.domain.reminder import Notice, Reminder, Told
from salesassist.domain.times import Now
from salesassist.store.cells import day_or_none, moment_or_none, moment_text, plain, word_or_none
from salesassist.store.database import Database
from salesassist.store.errors import told_plainly
from salesassist.store.records import FOLLOW_UP, follow_up_from

# What a telling is remembered by, in SQL. The offset is left out: the same instant noted in another zone is the same.
_MOMENT = "substr(coalesce(snoozed_until, due_at), 1, 20)"
_TIME = f"coalesce({_MOMENT}, due_day)"
_HAS_COME = f"CASE WHEN {_MOMENT} IS NULL THEN due_day <= {{day}} ELSE {_MOMENT} <= {{moment}} END"
_MAY_BE_TOLD = "follow_up.state = 'open' AND deleted_at IS NULL AND NOT do_not_contact"
# Among these are all whose time has come, each found by an index. (Left alone, SQLite would take one of the past.)
_PERHAPS_COME = """follow_up.id IN (
    SELECT id FROM follow_up INDEXED BY follow_up_open WHERE state = 'open' AND due_day <= ?1 AND due_at IS NULL
    UNION SELECT id FROM follow_up WHERE state = 'open' AND due_at < ?2 || '~'
    UNION SELECT id FROM follow_up WHERE state = 'open' AND snoozed_until IS NOT NULL)"""

_OF_THESE = """follow_up.id IN (
    SELECT id FROM follow_up WHERE contact_id IN ({contacts}) AND state = 'open'
    UNION SELECT id FROM follow_up WHERE uid IN ({uids}))"""
_KEY = -6  # where the contact's key is in a row
_FEW = 100  # follow-ups, beyond which all is read again

WRONG_CLOCK = timedelta(hours=12)
"""A clock that was set back by more than this had been wrong: what was told by it has not been told."""


def reminder_time(follow_up: FollowUp) -> str:
    """What a telling is remembered by: the snooze, else the due moment (both in UTC), else the due day."""
    moment = follow_up.snoozed_until or follow_up.due.at
    return moment_text(moment)[:20] if moment is not None else follow_up.due.day.isoformat()


def _come_by(now: Now) -> tuple[str, str]:
    """What `_HAS_COME` compares with: the user's day, and the moment in UTC."""
    return now.today.isoformat(), moment_text(now.at)[:20]


def _reminder(row: tuple, notice: Notice = Notice.DUE) -> Reminder:
    *step, _contact, name, organization, state, told_at, repeated = row
    follow_up = follow_up_from(step)
    return Reminder(
        follow_up, name, organization, reminder_time(follow_up), word_or_none(Told, state), moment_or_none(told_at),
        bool(repeated), notice,
    )  # fmt: skip


class Tellings:
    """Raises StoreError with a sentence for the user."""

    def __init__(self, database: Database, path: Path) -> None:
        self._database = database
        self._path = path
        self._known: dict[tuple, Reminder] = {}  # what was due, by its rows: most are so again at the next change
        self._touched: set[str] | None = None  # follow-ups (uids) of which something was remembered since (None: any)

    def due(self, now: Now, changed: Collection[int] | None = None) -> list[Reminder]:
        """The open follow-ups whose reminder time has come, told or not, of contacts that may be contacted; without
        those to which the user has reacted.

        `changed`: since this was asked for last, through the same object, no other's time has come, and records of
        these contacts (numbers) alone have changed.
        """
        touched, self._touched = self._touched, None
        perhaps, uids = _PERHAPS_COME, tuple(touched or ())
        kept: dict[tuple, Reminder] = {}
        if changed is not None and touched is not None and len(touched) <= _FEW:
            marks = ", ".join(f"?{number}" for number in range(3, len(touched) + 3))
            perhaps = _OF_THESE.format(contacts=", ".join(map(str, changed)), uids=marks)
            kept = {
                row: one for row, one in self._known.items() if row[_KEY] not in changed and row[0] not in touched
            }  # fmt: skip
        else:
            uids = ()
        has_come = _HAS_COME.format(day="?1", moment="?2")
        with told_plainly(self._path):
            rows = self._database.rows(
                f"""
                SELECT {FOLLOW_UP}, contact.id, contact.name, contact.organization, telling.state, telling.told_at,
                       EXISTS (SELECT 1 FROM telling AS second WHERE second.follow_up_id = follow_up.id
                               AND second.due = {_TIME} || ' {Notice.AGAIN}')
                FROM follow_up JOIN contact ON contact.id = follow_up.contact_id
                     LEFT JOIN telling ON telling.follow_up_id = follow_up.id AND telling.due = {_TIME}
                     LEFT JOIN deal ON deal.id = deal_id
                WHERE {perhaps} AND {_MAY_BE_TOLD} AND telling.acted_at IS NULL AND {has_come}
                ORDER BY due_day, due_at, follow_up.id
                """,
                (*_come_by(now), *uids),
            )
            known = self._known
            self._known = kept | {row: known.get(row) or _reminder(row) for row in plain(rows)}
            self._touched = set()
            return list(self._known.values())

    def ahead(self, now: Now, lead: timedelta) -> list[Reminder]:
        """The open follow-ups whose moment comes within `lead`, without those that are snoozed or were told ahead."""
        with told_plainly(self._path):
            rows = self._database.rows(
                f"""
                SELECT {FOLLOW_UP}, contact.id, contact.name, contact.organization, NULL, NULL, 0
                FROM follow_up JOIN contact ON contact.id = follow_up.contact_id LEFT JOIN deal ON deal.id = deal_id
                WHERE {_MAY_BE_TOLD} AND snoozed_until IS NULL AND due_at > ?1 AND substr(due_at, 1, 20) > ?1
                  AND due_at < ?2 || '~' AND NOT EXISTS
                  (SELECT 1 FROM telling WHERE telling.follow_up_id = follow_up.id
                   AND telling.due = {_TIME} || ' {Notice.AHEAD}')
                ORDER BY due_day, due_at, follow_up.id
                """,
                (moment_text(now.at)[:20], moment_text(now.at + lead)[:20]),
            )
            return [_reminder(row, Notice.AHEAD) for row in plain(rows)]

    def next_moment(self, now: Now) -> float:
        """The POSIX time until which nothing more comes due by itself: the next moment or end of a snooze, or the end
        of the user's day."""
        found = [now.start_of(now.tomorrow).timestamp()]
        with told_plainly(self._path):
            for column in ("due_at", "snoozed_until"):
                sql = f"SELECT min({column}) FROM follow_up WHERE state = 'open' AND {column} > ? || '~'"
                (text,) = self._database.execute_sql(sql, (moment_text(now.at)[:20],)).fetchone()
                if text is not None:  # where it cannot be read, nothing is known of what comes next
                    moment = moment_or_none(text)
                    found.append(now.epoch if moment is None else moment.timestamp())
        return min(found)

    def days_ahead(self, first: date, last: date) -> list[date]:
        """The days from `first` to `last` on which an open follow-up without a time is due, of contacts that may be
        contacted."""
        with told_plainly(self._path):
            rows = self._database.execute_sql(
                "SELECT DISTINCT due_day FROM follow_up INDEXED BY follow_up_open "
                f"JOIN contact ON contact.id = follow_up.contact_id WHERE {_MAY_BE_TOLD} AND due_at IS NULL "
                "AND due_day >= ? AND due_day <= ? ORDER BY due_day",
                (first.isoformat(), last.isoformat()),
            ).fetchall()
        return [day for (text,) in plain(rows) if (day := day_or_none(text)) is not None]

    def record(self, reminders: Sequence[Reminder], state: Told, at: datetime) -> None:
        """Remember that these were told."""
        self._note(*(reminder.follow_up.uid for reminder in reminders))
        with told_plainly(self._path), self._database.atomic("IMMEDIATE"):
            for reminder in reminders:
                self._database.execute_sql(
                    "INSERT INTO telling (follow_up_id, due, state, told_at) "
                    "SELECT id, ?, ?, ? FROM follow_up WHERE uid = ? "
                    "ON CONFLICT (follow_up_id, due) DO UPDATE SET state = excluded.state, told_at = excluded.told_at",
                    (reminder.remembered, state.value, moment_text(at), reminder.follow_up.uid),
                )

    def forget_wrong_clock(self, now: Now) -> int:
        """Forget what a clock that ran far ahead had told for times still to come; how many that were."""
        with told_plainly(self._path):
            late = moment_text(now.at + WRONG_CLOCK)[:20]
            # Days sort among moments, each where it begins.
            asked = "FROM telling WHERE substr(told_at, 1, 20) > ? AND due > ?"
            arguments = (late, moment_text(now.at)[:20])
            (count,) = self._database.execute_sql(f"SELECT count(*) {asked}", arguments).fetchone()
            if count:
                self._touched = None
                self._database.execute_sql(f"DELETE {asked}", arguments)
            return int(count)

    def acted(self, follow_up: str, now: Now) -> None:
        """The user reacted to this follow-up (a uid) after its time had come: it waits for them no longer, and is not
        told for that time any more if it was untold. One whose time is still to come will be told as ever."""
        self._note(follow_up)
        at, has_come = moment_text(now.at), _HAS_COME.format(day="?", moment="?")
        with told_plainly(self._path), self._database.atomic("IMMEDIATE"):
            self._database.execute_sql(
                "INSERT INTO telling (follow_up_id, due, state, told_at) "
                f"SELECT id, {_TIME}, 'shown', ? FROM follow_up WHERE uid = ? AND {has_come} "
                "ON CONFLICT (follow_up_id, due) DO NOTHING",
                (at, follow_up, *_come_by(now)),
            )
            self._database.execute_sql(
                "UPDATE telling SET acted_at = ? WHERE acted_at IS NULL "
                "AND follow_up_id = (SELECT id FROM follow_up WHERE uid = ?)",
                (at, follow_up),
            )

    def _note(self, *follow_ups: str) -> None:
        if self._touched is not None:
            self._touched.update(follow_ups)
