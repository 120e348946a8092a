"""The watch: one coarse timer that asks what has come due and is untold, and has it told.

Nothing is armed for a moment to come: whatever the computer did in between (slept, was off, had its clock or zone
changed), the next tick asks again. A telling is recorded after its delivery: a crash repeats one, and loses none.
What cannot or must not be told now (nobody shows it, a pause, "do not disturb") waits in the window meanwhile.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import chain
from operator import is_

from PySide6.QtCore import QObject, QTimer, Signal

from salesassist.domain.reminder import Reminder
from salesassist.domain.times import Now
from salesassist.reminders import words
from salesassist.reminders.delivery import Courier, Delivery
from salesassist.reminders.extra import ExtraNotices
from salesassist.reminders.pauses import UNTIL_RESUMED, Memory, Pause, keep_pause, kept_pause
from salesassist.reminders.records import RETRY, Records, waits
from salesassist.reminders.telling import Absence, Hours, Key, Telling, Why, plan
from salesassist.reminders.wake import Ticker, Uptime
from salesassist.session import Changed, Session, StoreError

TICK_SECONDS = 30
GAP = timedelta(seconds=2 * TICK_SECONDS)
"""More than this between two ticks, by the wall clock, and the computer slept, unless it says that it did not."""
NAP = 1.0
"""Seconds of sleep that are worth noticing."""
REST_MS = 2
"""Between two pieces of what a new day has to be read for: keys are heard, and what has changed is painted."""
PAUSE = timedelta(hours=1)
KEPT_ABSENCES = 30
CONCERN = {"telling", "follow_up", "contact"}

log = logging.getLogger(__name__)


class Watch(QObject):
    waiting_changed = Signal(list)
    """Reminders (list of Reminder; promises, then the earliest first) that the user has been told of, or could not be,
    and has not reacted to: what *Waiting for you* lists."""
    paused_changed = Signal(object)
    """datetime until which reminders are paused (UNTIL_RESUMED: for good), or None."""
    trouble = Signal(str)
    """A sentence: notifications do not work, or the store cannot be read. Said once, until that has worked again."""
    tried = Signal(str)
    """A sentence: how `try_it` went."""
    digest_opened = Signal(list)
    """The user clicked a digest: the uids (str) of the follow-ups it told."""
    settled = Signal(list)
    """The uids (str) of follow-ups to which the user has reacted, wherever: notes that tell of them are out of date."""

    def __init__(
        self,
        session: Session,
        courier: Courier,
        parent: QObject | None = None,
        *,
        opened_before: bool = True,
        memory: Memory | None = None,
        uptime: Callable[[], Uptime | None] = lambda: None,
    ) -> None:
        """`memory` keeps a pause beyond the program's end; `uptime` tells sleep from a clock that was set."""
        super().__init__(parent)
        self._session = session
        self._courier = courier
        self._memory = memory
        self._uptime = uptime
        self._last: Now = session.now()
        self._up = uptime()
        closed = Absence(None, self._last.at, Why.CLOSED)
        self._absences = [closed] if opened_before else []  # a new store missed nothing
        self._paused = kept_pause(memory)
        self._off_since: datetime | None = None
        self._on_the_way: set[Key] = set()
        self._refused: set[Key] = set()
        self._refused_at: datetime | None = None
        self._wait = timedelta(0)  # until the next try: for the second one nothing, then RETRY
        self._held: set[Key] = set()  # while the desktop is not to be disturbed
        self._kept_back: set[Key] = set()  # by a pause, or because reminders are off
        self._records = Records(session)
        self._extra = ExtraNotices(session, self._records, self._send, partial(self._complain, "delivery"))
        self._late: dict[Key, Why] = {}  # why what was told was told late
        self._waiting: list[Reminder] = []
        self._unsettled: set[Key] = set()
        self._looks = 0  # how often that list was looked at
        self._looked_at: tuple[list[Reminder], set[Key]] = [], set()  # what it was made from
        self._keyed: tuple[list[Reminder], set[Key]] = [], set()  # the last reminders, and their keys
        self._said: set[str] = set()
        self._reading = False  # what a new day needs, before its first tick
        self._stopped = False
        self._ticker = Ticker(TICK_SECONDS, self)
        self._ticker.ticked.connect(self.look)
        session.changed.connect(self._take_note)

    @property
    def waiting(self) -> list[Reminder]:
        return list(self._waiting)

    @property
    def paused_until(self) -> datetime | None:
        return self._paused.end if self._paused else None

    def why_late(self, reminder: Reminder) -> str:
        """Why the user was told of this one late, or why it is not told yet; empty if that is not known, or if it was
        told in time. A few words: "the laptop slept"."""
        key = reminder.key
        if reminder.state is not None:
            return words.reason(self._late.get(key))
        holding = ((self._kept_back, Why.PAUSED), (self._held, Why.DISTURB), (self._refused, Why.REFUSED))
        return words.reason_now(next((why for keys, why in holding if key in keys), None))

    def start(self) -> None:
        """Look now, and from now on."""
        if self._paused is not None and self._paused.holds(self._session.now().at):
            self.paused_changed.emit(self._paused.end)
        self._forget_wrong_clock()
        self._ticker.start()
        self.tick()

    def stop(self) -> None:
        """Look no more. Records what is still being delivered if that is quick; the session must still be open."""
        self._ticker.stop()
        self._courier.stop()
        self._stopped = True

    def pause(self, until: datetime | None = None) -> None:
        """Tell nothing until a moment (an hour from now). Ending the program does not end a pause."""
        now = self._session.now().at.astimezone(UTC)
        self.resume()
        self._paused = Pause(now, until.astimezone(UTC) if until else now + PAUSE)
        keep_pause(self._memory, self._paused)
        self.paused_changed.emit(self._paused.end)

    def pause_until_tomorrow(self) -> None:
        """Tell nothing until the next working day starts."""
        self.pause(self.tomorrow())

    def pause_until_resumed(self) -> None:
        self.pause(UNTIL_RESUMED)

    def resume(self) -> None:
        """End a pause; what came due in it is told at the next tick."""
        if self._paused is not None:
            end = min(self._paused.end, self._session.now().at.astimezone(UTC))
            # before all others: who paused knows that better than that the program was closed as well
            if self._paused.start < end:
                self._absences = [Absence(self._paused.start, end, Why.PAUSED), *self._absences]
            self._paused = None
            keep_pause(self._memory, None)
            self.paused_changed.emit(None)

    def try_it(self) -> None:
        """Send a reminder of nothing the way that real ones go; `tried` says how that went."""
        self._courier.deliver(words.trial(), lambda delivery: self.tried.emit(words.trial_result(delivery)))

    def look_again(self) -> None:
        """A notification service has turned up: what was refused need not wait."""
        self._refused_at = None
        self._extra.try_again()
        self.tick()

    def look(self) -> None:
        """`tick`. On a new day what has to be read for it comes first, a piece in each turn of the event loop, then the
        screens hear of it, so that no key of the user's waits for all of it."""
        now, last = self._session.now(), self._last
        if now.today == last.today or now.zone != last.zone:
            self.tick()
        elif not self._reading:
            self._reading = True
            session = self._session
            self._read_on(chain(session.reading_of_new_day(), [session.day_begun.emit, session.time_passed.emit]))

    def _read_on(self, pieces: Iterator[Callable[[], object]]) -> None:
        if self._stopped:
            return
        piece = next(pieces, None)
        if piece is None:
            self._reading = False
            self.tick()
            return
        with suppress(StoreError):  # the tick meets the same trouble, and tells it
            piece()
        QTimer.singleShot(REST_MS, self, lambda: self._read_on(pieces))

    def tick(self) -> None:
        """Look at what other programs changed, at the time, and at what is to be told now."""
        if self._stopped:
            return
        now = self._session.now()
        last, self._last = self._last, now
        self._notice_gap(last, now)
        try:
            if now.zone != last.zone:
                self._session.reload()  # the user is in another zone now: days begin at other moments
            else:
                self._session.look_outside()
            self._session.time_passed.emit()
            self._records.catch_up(now)
            reminders, looks = self._session.reminders(), self._looks
            self._tell(now, reminders)
            self._look_at_waiting(reminders if self._looks == looks else None)
        except StoreError as error:
            self._complain("store", str(error))
        else:
            self._said.discard("store")

    def _notice_gap(self, last: Now, now: Now) -> None:
        """Note what happened since the last tick: a sleep, or a clock that was set."""
        gap = timedelta(seconds=now.epoch - last.epoch)  # the clock's times would skip or repeat an hour twice a year
        before, self._up = self._up, self._uptime()
        if gap < timedelta(0):
            self._absences = [absence for absence in self._absences if absence.end <= now.at]
            self._unsettled = set()  # what has not come yet has not been reacted to
            self._forget_wrong_clock()
        if before is None or self._up is None:
            if gap > GAP:
                self._was_absent(last.at, now.at, Why.SLEPT)
        elif self._up.asleep - before.asleep > NAP:
            self._was_absent(last.at, now.at, Why.SLEPT)
        elif gap - timedelta(seconds=self._up.awake - before.awake) > GAP:
            self._was_absent(last.at, now.at, Why.CLOCK)

    def _forget_wrong_clock(self) -> None:
        try:
            self._session.forget_wrong_clock()
        except StoreError as error:
            self._complain("store", str(error))

    # --- telling -------------------------------------------------------------------------------------------------

    def _tell(self, now: Now, reminders: list[Reminder]) -> None:
        if self._paused is not None and not self._paused.holds(now.at):
            self.resume()
        self._note_off(now)
        busy = self._on_the_way | self._records.unrecorded
        keys_now = self._keys_of(reminders)
        self._refused &= keys_now
        self._held &= keys_now
        hours = self._hours()
        untold = [reminder for reminder in reminders if reminder.state is None and reminder.key not in busy]
        tellings = plan(untold, now, hours, self._absences, self._refused, self._held)
        self._kept_back = set()
        if self._paused is not None or self._off_since is not None:
            self._kept_back = {reminder.key for telling in tellings for reminder in telling.reminders}
            return
        for telling in tellings:
            keys = {reminder.key for reminder in telling.reminders}
            if keys <= self._refused and waits(now, self._refused_at, self._wait):
                continue
            self._on_the_way |= keys
            self._send(telling, now, self._delivered)
        self._extra.tell(now, hours, reminders)

    def _send(self, telling: Telling, now: Now, done: Callable[[Telling, Delivery], None]) -> None:
        self._courier.deliver(words.note(telling, now), partial(self._hand_back, telling, done))

    def _hand_back(self, telling: Telling, done: Callable[[Telling, Delivery], None], delivery: Delivery) -> None:
        if not self._stopped:
            done(telling, delivery)

    def _delivered(self, telling: Telling, delivery: Delivery) -> None:
        keys = {reminder.key for reminder in telling.reminders}
        self._on_the_way -= keys
        now = self._session.now()
        if delivery.held:
            self._held |= keys
            self._refused -= keys
        elif delivery.told is None:
            self._wait = RETRY if keys & self._refused else timedelta(0)
            self._refused |= keys
            self._held -= keys
            self._refused_at = now.at.astimezone(UTC)
            self._complain("delivery", delivery.trouble)
        else:
            self._held -= keys
            self._refused -= keys
            self._refused_at = None  # it works again: the others need not wait
            self._said.discard("delivery")
            self._late |= {item.reminder.key: item.why for item in telling.items if item.late and item.why is not None}
            self._records.keep(list(telling.reminders), delivery.told, now)
            self._unsettled |= keys  # the user may have reacted while it was on its way
        self._take_note(Changed(everything=True))

    def tomorrow(self) -> datetime:
        """What "Tomorrow" on a notification means."""
        return self._hours().tomorrow(self._session.now())

    def _hours(self) -> Hours:
        preferences = self._session.preferences
        return Hours(
            preferences.day_begins_work,
            preferences.quiet_from,
            preferences.quiet_until,
            self._session.working_days(),
            timedelta(minutes=preferences.lead_minutes),
            timedelta(minutes=preferences.repeat_minutes) if preferences.repeat_promises else None,
            preferences.repeat_from,
            preferences.repeat_until,
        )

    def _note_off(self, now: Now) -> None:
        """Note whether the user has switched reminders off, and since when."""
        if not self._session.preferences.reminders_on:
            self._off_since = min(self._off_since or now.at, now.at)
        elif self._off_since is not None:
            self._was_absent(self._off_since, now.at, Why.PAUSED)
            self._off_since = None

    def _was_absent(self, start: datetime, end: datetime, why: Why) -> None:
        start, end = start.astimezone(UTC), end.astimezone(UTC)
        if start < end:
            self._absences = [*self._absences, Absence(start, end, why)][-KEPT_ABSENCES:]

    # --- waiting -------------------------------------------------------------------------------------------------

    def _take_note(self, changed: Changed) -> None:
        """Something changed: the list of what waits may have."""
        if self._stopped or not (changed.everything or changed.kinds & CONCERN):
            return
        try:
            self._look_at_waiting()
        except StoreError as error:
            self._complain("store", str(error))

    def _look_at_waiting(self, reminders: list[Reminder] | None = None) -> None:
        """`reminders`: as the session tells them now, where they have just been read."""
        self._looks += 1
        if reminders is None:
            reminders = self._session.reminders()
        shown = self._records.unrecorded | self._refused | self._held | self._kept_back
        before, self._looked_at = self._looked_at, (reminders, shown)
        if before[1] != shown or not _are_same(before[0], reminders):
            waiting = [reminder for reminder in reminders if reminder.state is not None or reminder.key in shown]
            waiting.sort(key=lambda one: (not one.follow_up.promised, one.due, one.name, one.follow_up.uid))
            if waiting != self._waiting:
                self._waiting = waiting
                self.waiting_changed.emit(list(waiting))
        self._settle(self._keys_of(reminders))

    def _keys_of(self, reminders: list[Reminder]) -> set[Key]:
        """Their keys, worked out once for those who are told of at every tick: it may be a thousand."""
        if not _are_same(reminders, self._keyed[0]):
            self._keyed = list(reminders), {reminder.key for reminder in reminders}
        return set(self._keyed[1])

    def _settle(self, unsettled: set[Key]) -> None:
        """Say to what the user has reacted since the last look: what had come, and waits no longer."""
        gone, self._unsettled = self._unsettled - unsettled, unsettled
        self._late = {key: why for key, why in self._late.items() if key in unsettled}
        if settled := {uid for uid, _due in gone} | self._extra.overtaken():
            self.settled.emit(sorted(settled))

    def _complain(self, kind: str, sentence: str) -> None:
        """Say what does not work, once until it has worked again."""
        if kind not in self._said:
            self._said.add(kind)
            log.warning("%s", sentence)
            self.trouble.emit(sentence)


def _are_same(some: list[Reminder], others: list[Reminder]) -> bool:
    """Whether these are the very same reminders."""
    return len(some) == len(others) and all(map(is_, some, others))
