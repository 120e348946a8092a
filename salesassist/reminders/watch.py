"""The watch: one coarse timer that asks what has come due and is untold, and has it told.

Nothing is armed for a moment to come: whatever the computer did in between (slept, was off, had its clock or zone
changed), the next tick asks again. A telling is recorded after its delivery: a crash repeats one, and loses none.
"""

import logging
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from salesassist.domain.reminder import Reminder, Told
from salesassist.domain.times import Now
from salesassist.reminders import words
from salesassist.reminders.delivery import Courier, Delivery
from salesassist.reminders.telling import Absence, Hours, Key, Telling, Why, plan
from salesassist.session import Changed, Session, StoreError

TICK_SECONDS = 30
GAP = timedelta(seconds=2 * TICK_SECONDS)
"""More than this between two ticks, by the wall clock, and the computer slept."""
RETRY = timedelta(minutes=5)
"""How long a failed delivery waits for its third and every further try; the second is at the next tick."""
PAUSE = timedelta(hours=1)
KEPT_ABSENCES = 30
CONCERN = {"telling", "follow_up", "contact"}

log = logging.getLogger(__name__)


class Watch(QObject):
    waiting_changed = Signal(list)
    """Reminders (list of Reminder, the earliest first) that the user has been told of, or could not be, and has not
    reacted to: what *Waiting for you* lists."""
    paused_changed = Signal(object)
    """datetime until which reminders are paused, or None."""
    trouble = Signal(str)
    """A sentence: notifications do not work, or the store cannot be read. Said once, until that has worked again."""

    def __init__(self, session: Session, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._courier = courier
        self._last: Now = session.now()
        self._absences = [Absence(None, self._last.at, Why.CLOSED)]
        self._paused: tuple[datetime, datetime] | None = None
        self._on_the_way: set[Key] = set()
        self._refused: set[Key] = set()
        self._refused_at: datetime | None = None
        self._wait = timedelta(0)
        self._unrecorded: list[tuple[list[Reminder], Told]] = []
        self._recorded_last: datetime | None = None
        self._waiting: list[Reminder] = []
        self._said: set[str] = set()
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setObjectName("watch")
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(TICK_SECONDS * 1000)
        self._timer.timeout.connect(self.tick)
        session.changed.connect(self._take_note)

    @property
    def waiting(self) -> list[Reminder]:
        return list(self._waiting)

    @property
    def paused_until(self) -> datetime | None:
        return self._paused[1] if self._paused else None

    def start(self) -> None:
        """Look now, and from now on."""
        self._timer.start()
        self.tick()

    def stop(self) -> None:
        """Look no more. Records what is still being delivered if that is quick; the session must still be open."""
        self._timer.stop()
        self._courier.stop()
        self._stopped = True

    def pause(self, until: datetime | None = None) -> None:
        """Tell nothing until a moment (an hour from now)."""
        now = self._session.now().at
        self.resume()
        self._paused = (now, until or now + PAUSE)
        self.paused_changed.emit(self._paused[1])

    def resume(self) -> None:
        """End a pause; what came due in it is told at the next tick."""
        if self._paused is not None:
            self._was_absent(self._paused[0], self._session.now().at, Why.PAUSED)
            self._paused = None
            self.paused_changed.emit(None)

    def tick(self) -> None:
        """Look at what other programs changed, at the time, and at what is to be told now."""
        if self._stopped:
            return
        now = self._session.now()
        last, self._last = self._last, now
        if now.at - last.at > GAP:
            self._was_absent(last.at, now.at, Why.SLEPT)
        try:
            if now.at.utcoffset() != now.at.astimezone(last.zone).utcoffset():
                self._session.reload()  # the user is in another zone now: days begin at other moments
            else:
                self._session.look_outside()
            self._session.time_passed.emit()
            self._record_late(now)
            self._tell(now)
            self._look_at_waiting()
        except StoreError as error:
            self._complain("store", str(error))
        else:
            self._said.discard("store")

    # --- telling -------------------------------------------------------------------------------------------------

    def _tell(self, now: Now) -> None:
        if self._paused is not None:
            if self._paused[0] <= now.at < self._paused[1]:
                return
            self.resume()
        recorded_not = {reminder.key for reminders, _told in self._unrecorded for reminder in reminders}
        busy = self._on_the_way | recorded_not
        reminders = self._session.reminders()
        self._refused &= {reminder.key for reminder in reminders}
        untold = [reminder for reminder in reminders if reminder.state is None and reminder.key not in busy]
        for telling in plan(untold, now, self._hours(), self._absences, self._refused):
            keys = {reminder.key for reminder in telling.reminders}
            if keys <= self._refused and self._waits(now, self._refused_at, self._wait):
                continue
            self._on_the_way |= keys
            self._courier.deliver(words.note(telling, now), partial(self._delivered, telling))

    def _delivered(self, telling: Telling, delivery: Delivery) -> None:
        if self._stopped:
            return
        keys = {reminder.key for reminder in telling.reminders}
        self._on_the_way -= keys
        now = self._session.now()
        if delivery.told is None:
            self._wait = RETRY if keys & self._refused else timedelta(0)
            self._refused |= keys
            self._refused_at = now.at
            self._complain("delivery", delivery.trouble)
        else:
            self._refused -= keys
            self._refused_at = None  # it works again: the others need not wait
            self._said.discard("delivery")
            self._record(list(telling.reminders), delivery.told, now)
        self._take_note(Changed(everything=True))

    def _record(self, reminders: list[Reminder], told: Told, now: Now) -> None:
        if not self._session.reminders_told(reminders, told):
            self._unrecorded.append((reminders, told))
            self._recorded_last = now.at

    def _record_late(self, now: Now) -> None:
        """Record what could not be recorded when it was told: it is not told again for that."""
        if self._unrecorded and not self._waits(now, self._recorded_last, RETRY):
            unrecorded, self._unrecorded = self._unrecorded, []
            for reminders, told in unrecorded:
                self._record(reminders, told, now)

    @staticmethod
    def _waits(now: Now, since: datetime | None, how_long: timedelta) -> bool:
        """Whether less than that has passed. A clock set back does not make it wait longer."""
        return since is not None and timedelta(0) <= now.at - since < how_long

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
        )

    def _was_absent(self, start: datetime, end: datetime, why: Why) -> None:
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

    def _look_at_waiting(self) -> None:
        told = {reminder.key for reminders, _told in self._unrecorded for reminder in reminders}
        waiting = [
            reminder
            for reminder in self._session.reminders()
            if reminder.state is not None or reminder.key in self._refused or reminder.key in told
        ]
        waiting.sort(key=lambda reminder: (reminder.due, reminder.name, reminder.follow_up.uid))
        if waiting != self._waiting:
            self._waiting = waiting
            self.waiting_changed.emit(list(waiting))

    def _complain(self, kind: str, sentence: str) -> None:
        """Say what does not work, once until it has worked again."""
        if kind not in self._said:
            self._said.add(kind)
            log.warning("%s", sentence)
            self.trouble.emit(sentence)
