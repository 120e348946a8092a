"""The day's list: its order, and how far it is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import inf
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from salesassist.domain import day_cap
from salesassist.domain.day import DayRow, Progress, arrange, room_for_suggestions, status_now, week_start
from salesassist.domain.follow_up import Due, FollowUp
from salesassist.domain.interaction import Interaction
from salesassist.domain.status import most_urgent
from salesassist.domain.times import Now
from salesassist.frozen import replace
from salesassist.session.outcomes import OutcomeVerbs
from salesassist.store.store import Store


class DayVerbs(OutcomeVerbs):
    """Today, in the user's order. What was read of a day is remembered until something changes or the day is over: the
    list, the tray and each tick ask for the same."""

    _read: dict[str, Any]
    _read_of: object = None  # the day, and the records, that it was read of
    _rows_of: object = None  # the same of the rows

    def place(self, order: Sequence[str], moved: str) -> bool:
        """Remember the day's list in this order (uids of follow-ups), and show it so; `moved` names what was moved."""

        def work(store: Store) -> None:
            store.set_day_order(order)
            if self.preferences.by_urgency:
                store.set_settings({"by_urgency": False})

        return self._run(self.tr("Move {name}").format(name=moved), work)

    def put_on_today(self, contacts: Sequence[tuple[str, str]], order: Sequence[str], at: int) -> bool:
        """Put contacts on today's list at place `at` of `order`: the next open follow-up of each, its due date kept;
        where there is none, an all-day one for today with the purpose given beside the uid.

        While the list is shown by urgency there are no places, and the hand order is kept: they go to its head.
        """
        now = self.now()
        if self.preferences.by_urgency:
            order, at = self._store.day_order(), 0
        uids = [uid for uid, _purpose in contacts]
        many = QCoreApplication.translate("DayVerbs", "Put %n contacts on today", "", len(uids))
        text = self._about(uids, self.tr("Put {name} on today"), many)

        def work(store: Store) -> None:
            keys = []
            for uid, purpose in contacts:
                step = most_urgent(store.follow_ups_of(uid, open_only=True), now)
                if step is None:
                    step = self._ready(FollowUp("", uid, purpose, Due(now.today)))
                    store.add_follow_ups([step])
                keys.append(step.uid)
            staying = [key for key in order[:at] if key not in keys], [key for key in order[at:] if key not in keys]
            store.set_day_order([*staying[0], *keys, *staying[1]])

        return self._run(text, work)

    def today(self) -> list[DayRow]:
        """Today's list in its order, suggestions last. What stays as it was is the same row as before.

        Where the user wants to see no more than so many rows, the first `shown_today()` are those.
        """
        now = self.now()
        listed: _Listed = self._remembered("today", self._list_today)
        if not listed.since <= now.epoch < listed.until:
            rows = [
                row if (status := status_now(row, now)) is row.status else replace(row, status=status)
                for row in listed.rows
            ]
            listed = self._read["today"] = _Listed(rows, now.epoch, _next_moment(rows, now))
        return list(listed.rows)

    def shown_today(self) -> int:
        """How many of today's rows are shown at a time; those behind them are left out until they are asked for."""
        return day_cap.shown(self.today(), self.preferences.day_rows)

    def first_ahead(self) -> FollowUp | None:
        """What is due first after today; None if nothing is planned."""
        uid = self._store.first_ahead(self.now().tomorrow)
        return self._store.follow_up(uid) if uid else None

    def _list_today(self) -> "_Listed":
        now, rows = self.now(), self._read_today()
        return _Listed(rows, now.epoch, _next_moment(rows, now))

    def _read_today(self) -> list[DayRow]:
        now, preferences = self.now(), self.preferences
        rows, order = self._day_rows(), self._store.day_order()
        placed = set(order)
        arranged = arrange(rows, [] if preferences.by_urgency else order, preferences.currency)
        if placed:
            arranged = [replace(row, placed=True) if row.key in placed else row for row in arranged]
        arranged = day_cap.promises_within(arranged, preferences.day_rows)
        room = room_for_suggestions(self.progress(), len(arranged), preferences.day_rows)
        return arranged + self._store.suggestions(now, preferences.currency, preferences.tier_days, room)

    def _day_rows(self) -> list[DayRow]:
        """The rows of today in no order; of those that were read before, only what has changed is read again."""
        now, currency, revision = self.now(), self.preferences.currency, self._store.revision()
        of = now.today, now.zone, now.day_start, currency, self._looks
        changed = self._since_rows.changed(revision) if of == self._rows_of else None
        self._rows_of = None
        rows = self._store.day_rows(now, currency, changed=changed)
        self._rows_of = of
        self._since_rows.note_read(revision)
        if changed is None:
            return rows
        return [row if (status := status_now(row, now)) is row.status else replace(row, status=status) for row in rows]

    def progress(self) -> Progress:
        return self._remembered("progress", self._read_progress)

    def _read_progress(self) -> Progress:
        now, preferences = self.now(), self.preferences
        day, week = now.start_of(now.today), now.start_of(week_start(now.today, preferences.first_weekday))
        end = now.start_of(now.tomorrow)
        touches = self._store.touches_between
        return Progress(touches(day, end), touches(week, end), preferences.day_goal, preferences.week_goal)

    def done_today(self) -> list[tuple[Interaction, str]]:
        """What happened today, latest first, with names."""
        return self._remembered("done", self._read_done)

    def _read_done(self) -> list[tuple[Interaction, str]]:
        now = self.now()
        return self._store.interactions_between(now.start_of(now.today), now.start_of(now.tomorrow))

    def reading_of_new_day(self) -> Iterator[Callable[[], object]]:
        """What a new day has to be read for, in pieces of some milliseconds each, to be done in turn. What they read is
        remembered, so whoever asks for all of it at once, when every screen hears of the new day, has it.

        Each raises StoreError if the store cannot be read.
        """
        yield lambda: self.book.roll_over(self.now())
        yield from self.book.cooling(self.keep_in_touch())
        yield from (self.progress, self._day_rows, self.today, self.done_today, self.waiting_amounts, self.reminders)

    def _remembered(self, what: str, read: Callable[[], Any]) -> Any:
        now = self.now()
        of = now.today, now.zone, now.day_start, self._store.revision(), self._looks
        if of != self._read_of:
            self._read, self._read_of = {}, of
        if what not in self._read:
            self._read[what] = read()
        return self._read[what]


class _Listed(NamedTuple):
    """Rows whose statuses hold from one moment until another (POSIX)."""

    rows: list[DayRow]
    since: float
    until: float


def _next_moment(rows: Iterable[DayRow], now: Now) -> float:
    """When the next of these rows has another status on the same day: an all-day one never has."""
    dues = [row.follow_up.due for row in rows if row.follow_up is not None and row.follow_up.due.at is not None]
    moments = [due.overdue_at(now).timestamp() for due in dues]
    return min((moment for moment in moments if moment > now.epoch), default=inf)
