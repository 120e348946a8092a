"""A year with the reminders, on a computer that sleeps, travels, crashes, and has its clock set.

The real Watch, rules, Session and Store (on a real file) run against a fake clock and a fake desktop, which confirms,
cannot confirm, loses, delays, hangs, refuses, dies, comes back, and is not to be disturbed. The program is killed
between any two of its steps: all objects are thrown away, and the store is opened again.

What must be is said here a second time, in other words than the program's (`Model.should_be_told`), and compared at
each look. Ticks at which nothing can happen are left out: the watch is told how long the computer was awake meanwhile.

    python -m tests.reminders.simulator [--seed 1] [--follow-ups 10000]
"""

import argparse
import heapq
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from salesassist.domain.follow_up import Due, FollowUp, State
from salesassist.domain.reminder import Notice, Told
from salesassist.domain.times import Now
from salesassist.reminders.delivery import Delivery
from salesassist.reminders.telling import Note
from salesassist.reminders.wake import Uptime
from salesassist.reminders.watch import Watch
from salesassist.session import Session
from salesassist.store.store import Store
from tests.factories import contact, follow_up

START = datetime(2026, 3, 2, 6, tzinfo=UTC)
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Asia/Kolkata", "Europe/Berlin")
TICK = timedelta(seconds=30)
AWAKE, ANNOUNCED = 35.0, 15.0
"""Seconds that a reminder may be late: while awake or after an unannounced waking, and after an announced one."""
WRONG_CLOCK = timedelta(hours=12)
LEAD = timedelta(minutes=10)
REPEAT = timedelta(minutes=20)
WORKS = ("confirms", "cannot confirm", "loses", "slow")
"""Ways of a desktop that takes what it is given. What it loses waits in the window, for nothing confirmed it."""
FAILS = ("absent", "hangs", "refuses", "do not disturb")
Key = tuple[str, str, Notice]


class Killed(BaseException):
    """The program ends here, between two of its steps."""


@dataclass
class Model:
    """One follow-up, as whoever judges the program knows it."""

    uid: str
    contact: str
    due_day: date
    due_at: datetime | None
    promised: bool
    made: datetime  # true time
    created_at: datetime  # by the clock then in force
    snoozed: datetime | None = None
    reacted: set[str] = field(default_factory=set)

    def __str__(self) -> str:
        kind = "promise" if self.promised else "follow-up"
        return f"{kind} {self.uid}, due {self.due_at or self.due_day}, snoozed {self.snoozed}, made {self.made}:"

    @property
    def moment(self) -> datetime | None:
        return self.snoozed or self.due_at

    @property
    def time(self) -> str:
        return self.moment.astimezone(UTC).isoformat() if self.moment else self.due_day.isoformat()

    def should_be_told(self, now: Now) -> bool:
        """Whether it is now time for it. Days begin at 04:00; work at 09:00, Monday to Friday; quiet is 20:00-08:00."""
        if self.moment is not None:
            return self.moment.astimezone(UTC) <= now.at and (self.promised or not quiet(now))
        today = (now.at.replace(tzinfo=None) - timedelta(hours=4)).date()
        morning = datetime.combine(today, time(9), now.zone)
        if self.due_day > today or now.at < morning or quiet(now):
            return False
        if morning < self.created_at <= now.at and self.due_day <= today:
            return False  # made after this morning: told the next
        return self.promised or today.weekday() < 5


def quiet(now: Now) -> bool:
    return now.at.hour >= 20 or now.at.hour < 8


@dataclass
class Report:
    """What a year came to; `broken` are the rules that were, with where."""

    counts: Counter[str] = field(default_factory=Counter)
    awake: float = 0.0  # the latest that anything was told while awake, in seconds
    announced: float = 0.0
    unannounced: float = 0.0
    broken: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        lines = [f"{number:7} {what}" for what, number in sorted(self.counts.items())]
        lines.append(f"latest: {self.awake:.1f} s awake, {self.announced:.1f} s after an announced waking, "
                     f"{self.unannounced:.1f} s after another")  # fmt: skip
        return "\n".join([*lines, f"broken: {len(self.broken)}", *self.broken[:20]])


class Memory:
    """What outlives the program beside the store."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, default)

    def remember(self, **values: str) -> None:
        self.values |= values


class Simulation:
    """The world, the computer in it, and the user at it. `spoil` may break a program on purpose, as it starts."""

    def __init__(
        self, folder: Path, seed: int, follow_ups: int, days: int, spoil: Callable[[Session, Watch], None] | None = None
    ) -> None:
        self.random = Random(seed)
        self.folder, self.days, self.spoil = folder, days, spoil
        self.true, self.skew, self.zone = START, timedelta(0), ZoneInfo(ZONES[0])
        self.up = Uptime(1000.0, 0.0)
        self.ticked = START - TICK
        self.end = START + timedelta(days=days)
        self.report = Report()
        self.memory = Memory()
        self.models: dict[str, Model] = {}
        self.told: Counter[Key] = Counter()
        self.pardoned: Counter[Key] = Counter()  # shown, and killed before that was recorded
        self.told_at: dict[Key, datetime] = {}  # by the clock
        self.unrecorded: set[Key] = set()
        self.way = "confirms"
        self.free_since, self.free_how = START, "awake"  # since when nothing stands in the way, and what did before
        self.asleep_until: datetime | None = None
        self.pending: list[tuple[datetime, int, Callable[[Delivery], None], Delivery, list[Key]]] = []
        self.events: list[tuple[datetime, int, Callable[[], None]]] = []
        self.numbers = count()
        self.killable = True
        self.watch: Watch | None = None
        self.people = [contact(f"Contact {n}", uid=f"c{n}") for n in range(60)]
        self.outside = Store(folder)  # another program, which adds follow-ups
        with self.outside.change():
            self.outside.add_contacts(self.people)
            self.outside.set_settings({"lead_minutes": 10, "region": "XX"})
        self._plan_the_year(follow_ups)

    # --- the world -----------------------------------------------------------------------------------------------

    def now(self) -> Now:
        return Now((self.true + self.skew).astimezone(self.zone))

    def at(self, when: datetime, what: Callable[[], None]) -> None:
        heapq.heappush(self.events, (max(when, self.true), next(self.numbers), what))

    def look_at(self, wall: datetime) -> None:
        """Have ticks around a moment by the clock."""
        when = wall.astimezone(UTC) - self.skew
        if when >= self.true:
            self.at(when, self.look)

    def _plan_the_year(self, follow_ups: int) -> None:
        rnd, span = self.random, self.days * 86_400.0
        for number in range(follow_ups):
            due = START + timedelta(seconds=rnd.uniform(3600, span - 2 * 86_400))
            late = rnd.random() < 0.1
            made = due + timedelta(hours=rnd.uniform(0, 200)) if late else due - timedelta(days=rnd.expovariate(1 / 6))
            self.at(max(min(made, self.end - TICK * 4), START), lambda n=number, due=due: self.make(n, due))
        for number in range(self.days + 1):
            for hour in (4, 8, 9, 18, 20):
                day = (START + timedelta(days=number)).date()
                self.at(START + timedelta(days=number), lambda d=day, h=hour: self.look_at(
                    datetime.combine(d, time(h), self.zone)))  # fmt: skip
        share = self.days / 365
        for number in range(round(200 * share)):
            length = rnd.choice((3, 9, 30)) * 86_400.0 if number % 60 == 59 else 60 * 900 ** rnd.random()
            self.at(START + timedelta(seconds=rnd.uniform(0, span)), lambda s=length: self.sleep(s))
        for times, what in ((250, self.kill), (200, self.change_way), (60, self.pause), (20, self.set_clock)):
            for _ in range(round(times * share)):
                self.at(START + timedelta(seconds=rnd.uniform(0, span)), what)
        for number in range(1, max(2, round(12 * share))):
            zone = ZONES[number % len(ZONES)]
            self.at(START + timedelta(seconds=span * number / max(2, round(12 * share))),
                    lambda zone=zone: self.travel(zone))  # fmt: skip
        self.at(START + timedelta(seconds=span * 0.37), self.run_ahead)

    def run(self) -> Report:
        self.start()
        while self.events and self.events[0][0] < self.end:
            when, _number, what = heapq.heappop(self.events)
            self.pass_time(when)
            self.guarded(what)
        self.killable = False
        self.pass_time(self.end)
        if self.watch is None:
            self.start()
        self.way, self.events = "confirms", []
        assert self.watch is not None
        self.watch.resume()
        self.answer_pending()
        self.free("awake")
        for _ in range(4):
            self.pass_time(self.true + TICK)
            self.tick()
        self.judge()
        self.stop()
        self.outside.close()
        return self.report

    def pass_time(self, when: datetime) -> None:
        """Time passes while the computer is awake, or off."""
        seconds = max(0.0, (when - self.true).total_seconds())
        self.true += timedelta(seconds=seconds)
        self.up = Uptime(self.up.awake + seconds, self.up.asleep)

    def guarded(self, what: Callable[[], None]) -> None:
        try:
            what()
        except Killed:
            self.die()

    # --- what happens --------------------------------------------------------------------------------------------

    def make(self, number: int, due: datetime) -> None:
        rnd = self.random
        timed = rnd.random() < 0.55
        due = due.replace(second=0, microsecond=0) if rnd.random() < 0.8 else due.replace(microsecond=0)
        planned = Due.moment(due.astimezone(self.zone)) if timed else Due(due.date())
        created = self.now().at.replace(microsecond=0)
        step = follow_up(self.people[number % len(self.people)], planned, uid=f"f{number}",
                         promised=rnd.random() < 0.25, created_at=created)  # fmt: skip
        with self.outside.change():
            self.outside.add_follow_ups([step])
        self.models[step.uid] = Model(step.uid, step.contact, planned.day, planned.at, step.promised, self.true,
                                      created)  # fmt: skip
        self.report.counts["follow-ups"] += 1
        self.report.counts["made after their time"] += planned.at is not None and planned.at <= created
        self.look_for(self.models[step.uid])
        self.look()

    def look_for(self, model: Model) -> None:
        if model.moment is not None:
            self.look_at(model.moment)
            self.look_at(model.moment.astimezone(UTC) - LEAD)

    def sleep(self, seconds: float) -> None:
        """The computer sleeps, whether or not the program runs. Nothing happens meanwhile."""
        until = self.true + timedelta(seconds=seconds)
        self.report.counts["sleeps"] += 1
        moved = [(max(when, until), number, what) for when, number, what in self.events]
        heapq.heapify(moved)
        self.events = moved
        self.true = until
        self.up = Uptime(self.up.awake, self.up.asleep + seconds)
        announced = self.random.random() < 0.7
        self.free("announced" if announced else "unannounced")
        self.pass_time(self.true + timedelta(seconds=self.random.uniform(0, 2 if announced else 30)))
        self.tick()

    def kill(self) -> None:
        if self.watch is not None:
            raise Killed

    def die(self) -> None:
        """The program was killed: what it had in its head is gone."""
        self.report.counts["kills"] += 1
        self.pardoned.update(self.unrecorded)
        self.unrecorded.clear()
        self.pending.clear()
        self.stop()
        self.at(self.true + timedelta(seconds=self.random.choice((1, 20, 300, 7000, 100_000))), self.start)

    def stop(self) -> None:
        if self.watch is not None:
            self.watch._stopped = True
            self.watch._ticker.stop()
            self.watch = None
            self.store.close()

    def start(self) -> None:
        if self.watch is not None:
            return
        self.store = Store(self.folder)
        session = Session(self.store, self.now)
        self.watch = Watch(session, self, memory=self.memory, uptime=lambda: self.up)
        self.session = session
        record = self.store.tellings.record

        def recorded(reminders: list, *arguments: object) -> None:
            self.step()
            record(reminders, *arguments)  # type: ignore[arg-type]
            for reminder in reminders:
                self.unrecorded = {key for key in self.unrecorded if key[0] != reminder.follow_up.uid}
            self.step()

        self.store.tellings.record = recorded  # type: ignore[method-assign, assignment]
        if self.spoil:
            self.spoil(session, self.watch)
        self.free("awake")
        self.watch._forget_wrong_clock()  # what start() does besides starting the tick
        self.void_wrong_clock()
        self.tick()

    def step(self) -> None:
        if self.killable and self.random.random() < 0.004:
            self.report.counts["kills between two steps"] += 1
            raise Killed

    def change_way(self) -> None:
        before, self.way = self.way, self.random.choice(WORKS + FAILS)
        self.report.counts[f"desktop {self.way}"] += 1
        if self.way in FAILS:
            self.at(self.true + timedelta(seconds=self.random.choice((20, 600, 9000, 90_000))), self.mend)
        elif before in FAILS:
            self.mended(before)

    def mend(self) -> None:
        if self.way in FAILS:
            before, self.way = self.way, "confirms"
            self.mended(before)

    def mended(self, before: str) -> None:
        if before in ("refuses", "hangs"):  # nobody says that it takes them again: within five minutes it is tried
            self.free("tried again")
            for minutes in range(6):
                self.at(self.true + timedelta(minutes=minutes), self.look)
            return
        self.free("awake")
        if before == "absent" and self.watch is not None:
            self.watch.look_again()  # the service's name turns up on the bus
        self.look()

    def pause(self) -> None:
        if self.watch is None:
            return
        match self.random.randrange(3):
            case 0:
                self.watch.pause()
            case 1:
                self.watch.pause_until_tomorrow()
            case _:
                self.watch.pause_until_resumed()
                self.at(self.true + timedelta(hours=self.random.uniform(0.1, 30)), self.resume)
        self.report.counts["pauses"] += 1
        if (until := self.watch.paused_until) is not None and until.year < 9000:
            self.look_at(until)

    def resume(self) -> None:
        if self.watch is not None:
            self.watch.resume()
            self.free("awake")
            self.look()
        else:
            self.at(self.true + timedelta(hours=1), self.resume)

    def set_clock(self) -> None:
        """Forwards or back by up to three hours; right again some hours later."""
        if self.skew:
            return
        self.shift(timedelta(seconds=self.random.uniform(-3 * 3600, 3 * 3600)))
        self.at(self.true + timedelta(hours=self.random.uniform(1, 9)), lambda: self.shift(timedelta(0)))

    def run_ahead(self) -> None:
        """For ten minutes the clock is three weeks ahead."""
        self.shift(timedelta(days=21))
        self.at(self.true + timedelta(minutes=10), lambda: self.shift(timedelta(0)))

    def shift(self, skew: timedelta) -> None:
        back = skew < self.skew
        self.report.counts["clock set back" if back else "clock set forwards"] += 1
        self.skew = skew
        self.free("awake")
        if self.watch is not None:
            self.void_wrong_clock()
            self.pass_time(self.true + TICK)
            self.tick()
        for model in list(self.models.values()):
            self.look_for(model)
        self.look()

    def void_wrong_clock(self) -> None:
        """What a clock far ahead had told for times still to come counts as untold."""
        now = self.now().at.astimezone(UTC)
        for key in [key for key, at in self.told_at.items() if at > now + WRONG_CLOCK and key[1] > _text_of(now)]:
            del self.told[key], self.told_at[key]

    def travel(self, zone: str) -> None:
        self.zone = ZoneInfo(zone)
        self.report.counts["journeys"] += 1
        self.free("awake")
        self.look()

    # --- the program ---------------------------------------------------------------------------------------------

    def free(self, how: str) -> None:
        """From now on nothing stands in the way of telling."""
        self.free_since, self.free_how = self.true, how

    def look(self) -> None:
        """Three ticks: the last before this moment, the one after it, and the one after that."""
        if self.watch is None:
            return
        if self.true - self.ticked > TICK:
            self.tick()
        self.pass_time(max(self.true, self.ticked + TICK) if self.true - self.ticked < TICK else self.true
                       + TICK * self.random.random())  # fmt: skip
        self.tick()
        self.pass_time(self.true + TICK)
        self.tick()
        self.judge()

    def tick(self) -> None:
        self.answer_pending()
        if self.watch is not None:
            self.step()
            self.report.counts["ticks"] += 1
            self.ticked = self.true
            paused = self.watch.paused_until is not None
            if paused and self.watch.paused_until is not None and self.now().at >= self.watch.paused_until:
                self.free_since = max(self.free_since, self.watch.paused_until.astimezone(UTC) - self.skew)
            self.watch.tick()

    def answer_pending(self) -> None:
        while self.pending and self.pending[0][0] <= self.true:
            _when, _number, done, delivery, _keys = heapq.heappop(self.pending)
            self.step()
            done(delivery)

    # --- the desktop ---------------------------------------------------------------------------------------------

    def deliver(self, note: Note, done: Callable[[Delivery], None]) -> None:
        self.step()
        if self.way == "do not disturb":
            done(Delivery(None, held=True))
        elif self.way in ("absent", "refuses"):
            done(Delivery(None, "No."))
        elif self.way == "hangs":
            self.answer_later(20, done, Delivery(None, "It does not answer."), [])
        else:
            keys = self.show(note)
            self.step()
            told = Delivery(Told.CONFIRMED if self.way in ("confirms", "slow") else Told.SHOWN, by="fake")
            if self.way == "slow":
                self.answer_later(self.random.uniform(1, 25), done, told, keys)
            else:
                done(told)

    def answer_later(self, seconds: float, done: Callable[[Delivery], None], end: Delivery, keys: list[Key]) -> None:
        when = self.true + timedelta(seconds=seconds)
        heapq.heappush(self.pending, (when, next(self.numbers), done, end, keys))
        self.at(when, self.look)

    def show(self, note: Note) -> list[Key]:
        """The user is shown a note, and will react to it some time."""
        now = self.now()
        text = note.title + note.body
        notice = Notice.AGAIN if "still open" in text else Notice.AHEAD if _is_ahead(note) else Notice.DUE
        models = [self.models[uid] for uid in note.follow_ups]
        self.report.counts[f"notes {notice or 'due'}"] += 1
        self.report.counts["digests"] += len(models) > 1
        keys = []
        for model in models:
            key = (model.uid, model.time, notice)
            keys.append(key)
            self.told[key] += 1
            self.told_at[key] = now.at
            self.unrecorded.add(key)
            self.report.counts[f"told {notice or 'due'}"] += 1
            if self.told[key] > 1:
                self.report.counts["repeated after a crash"] += 1
            if self.told[key] > 1 + self.pardoned[key]:
                self.break_rule(f"{key} told {self.told[key]} times")
            self.judge_hour(model, notice, now)
            if notice is Notice.DUE:
                self.judge_lateness(model)
                self.at(self.true + timedelta(hours=self.random.expovariate(1 / 5)), lambda m=model: self.react(m))
                if model.promised:
                    self.look_at(now.at.astimezone(UTC) + REPEAT + TICK)
        return keys

    def stop_courier(self) -> None:
        """Nothing to stop."""

    def react(self, model: Model) -> None:
        """The user acts: done, snoozed, seen, or put off."""
        if self.watch is None or self.asleep_until:
            self.at(self.true + timedelta(hours=2), lambda: self.react(model))
            return
        if model.uid not in self.models or (model.uid, model.time, Notice.DUE) not in self.told:
            return
        model.reacted.add(model.time)
        choice = self.random.random()
        if choice < 0.25:
            wait = self.random.choice((timedelta(minutes=10), timedelta(hours=1), timedelta(hours=16)))
            until = (self.now().at.astimezone(UTC) + wait).astimezone(self.zone).replace(microsecond=0)
            assert self.session.snooze(model.uid, until)
            model.snoozed = until
            self.report.counts["snoozed"] += 1
            self.look_for(model)
        elif choice < 0.35:
            self.session.reminder_acted(model.uid)
            self.report.counts["seen"] += 1
            self.at(self.true + timedelta(days=3), lambda: self.close(model))
        else:
            self.close(model)

    def close(self, model: Model) -> None:
        if self.watch is None:
            self.at(self.true + timedelta(hours=2), lambda: self.close(model))
        elif model.uid in self.models:
            closed: FollowUp | None = self.store.follow_up(model.uid)
            assert closed is not None
            with self.store.change():
                self.store.save_follow_up(FollowUp(**{
                    name: getattr(closed, name) for name in closed.__dataclass_fields__
                } | {"state": State.DONE, "closed_at": self.now().at, "snoozed_until": None}))  # fmt: skip
            self.report.counts["done"] += 1
            del self.models[model.uid]

    # --- judging -------------------------------------------------------------------------------------------------

    def break_rule(self, text: str) -> None:
        self.report.broken.append(f"{self.now().at:%Y-%m-%d %H:%M:%S %Z}: {text}")

    def judge_hour(self, model: Model, notice: Notice, now: Now) -> None:
        if notice is Notice.DUE and not model.should_be_told(now):
            self.break_rule(f"{model} told before its time, or in quiet hours")
        if notice is Notice.AGAIN and (model.time in model.reacted or not 9 <= now.at.hour < 18):
            self.break_rule(f"{model} repeated at the wrong hour, or after a reaction")
        at = now.at.astimezone(UTC)
        if notice is Notice.AHEAD and (model.due_at is None or not at < model.due_at <= at + LEAD):
            self.break_rule(f"{model} announced at the wrong time")

    def judge_lateness(self, model: Model) -> None:
        """How late a timed one is, from when nothing stood in its way any more."""
        if model.moment is None:
            return
        ready = max(model.moment.astimezone(UTC) - self.skew, model.made, self.free_since)
        if not model.should_be_told(Now((ready + self.skew).astimezone(self.zone))):
            return  # it waited for the end of quiet hours
        late = (self.true - ready).total_seconds()
        how = self.free_how if ready == self.free_since else "awake"
        if how == "tried again":
            if late > 6 * 60:
                self.break_rule(f"{model} tried again only after {late:.0f} s")
            return
        setattr(self.report, how, max(getattr(self.report, how), late))
        if late > (ANNOUNCED if how == "announced" else AWAKE):
            self.break_rule(f"{model} told {late:.0f} s late ({how})")

    def judge(self) -> None:
        """Everything whose time has come is told, where it can be; and what was told waits for the user."""
        if self.watch is None or self.pending:
            return
        now = self.now()
        before = now.at.astimezone(UTC) - TICK
        self.report.counts["judged"] += 1
        waiting = {reminder.follow_up.uid for reminder in self.watch.waiting}
        able = self.way in WORKS and self.watch.paused_until is None and self.free_how != "tried again"
        for model in self.models.values():
            key = model.uid, model.time, Notice.DUE
            if self.told[key] > self.pardoned[key]:
                come = model.moment.astimezone(UTC) <= now.at if model.moment else model.due_day <= now.today
                if come and model.time not in model.reacted and model.uid not in waiting:
                    self.break_rule(f"{model} was told and waits nowhere")
            elif able and model.should_be_told(now) and (not model.moment or model.moment < before):
                self.break_rule(f"{model} missed")


def _text_of(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _is_ahead(note: Note) -> bool:
    return "due soon" in note.title or not note.may_snooze


def simulate(
    seed: int, follow_ups: int, days: int = 365, spoil: Callable[[Session, Watch], None] | None = None
) -> Report:
    """Live through it; what it came to."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        return Simulation(Path(folder), seed, follow_ups, days, spoil).run()


def main() -> int:
    from PySide6.QtCore import QCoreApplication

    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--follow-ups", type=int, default=10_000)
    parser.add_argument("--days", type=int, default=365)
    asked = parser.parse_args()
    application = QCoreApplication([])
    report = simulate(asked.seed, asked.follow_ups, asked.days)
    print(report)
    del application
    return bool(report.broken)


if __name__ == "__main__":
    sys.exit(main())
