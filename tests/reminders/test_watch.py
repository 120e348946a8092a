"""The watch: told once, at the right moment, whatever came between."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from salesassist.domain.follow_up import Due, FollowUp, State
from salesassist.domain.reminder import Told
from salesassist.domain.times import Now
from salesassist.reminders.delivery import Delivery
from salesassist.reminders.pauses import UNTIL_RESUMED
from salesassist.reminders.telling import Note
from salesassist.reminders.wake import Ticker, Uptime
from salesassist.reminders.watch import Watch
from salesassist.session import Session
from salesassist.store.errors import StoreError
from salesassist.store.store import Store
from tests.factories import contact, follow_up, keep, moment, now

REFUSED = Delivery(None, "No notification service is running.")


class Clock:
    def __init__(self, text: str) -> None:
        self.now = now(text)

    def __call__(self) -> Now:
        return self.now

    def set(self, text: str, zone: str = "Europe/Berlin") -> None:
        self.now = now(text, zone)


class FakeCourier:
    """A desktop that answers as told: at once with `answer`, or (None) when the test says so."""

    def __init__(self) -> None:
        self.answer: Delivery | None = Delivery(Told.SHOWN)
        self.notes: list[Note] = []
        self.pending: list[Callable[[Delivery], None]] = []
        self.stopped = False

    def deliver(self, note: Note, done: Callable[[Delivery], None]) -> None:
        self.notes.append(note)
        if self.answer is None:
            self.pending.append(done)
        else:
            done(self.answer)

    def finish(self, delivery: Delivery) -> None:
        pending, self.pending = self.pending, []
        for done in pending:
            done(delivery)

    def stop(self) -> None:
        self.stopped = True

    @property
    def titles(self) -> list[str]:
        return [note.title for note in self.notes]


class Memory:
    """The window's small file."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, default)

    def remember(self, **values: str) -> None:
        self.values |= values


class World:
    """The program around a watch, on a Monday in Berlin."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = Clock("2026-11-23 09:30")
        self.courier = FakeCourier()
        self.memory = Memory()
        self.up: Uptime | None = None
        self.start()

    def start(self, *, opened_before: bool = True) -> None:
        """The program starts."""
        self.store = Store(self.folder)
        self.session = Session(self.store, self.clock)
        self.watch = Watch(
            self.session, self.courier, opened_before=opened_before, memory=self.memory, uptime=lambda: self.up
        )

    def end(self) -> None:
        """The program ends, however."""
        self.watch._stopped = True
        self.store.close()

    def plan(self, name: str, due: datetime | str, **values: object) -> FollowUp:
        person = contact(name)
        step = follow_up(person, moment(due) if isinstance(due, str) else due, **values)
        keep(self.store, person, step)
        return step

    def tick(self, text: str) -> list[str]:
        """Ticks at that time of the Monday; the titles of what was told at it."""
        before = len(self.courier.notes)
        self.clock.set(f"2026-11-23 {text}" if " " not in text else text)
        self.watch.tick()
        return self.courier.titles[before:]

    def ticks(self, first: str, last: str) -> list[str]:
        """Ticks every 30 seconds, as a computer that is awake does."""
        told, at = [], moment(f"2026-11-23 {first}")
        while at <= moment(f"2026-11-23 {last}"):
            told += self.tick(f"{at:%Y-%m-%d %H:%M:%S}")
            at += timedelta(seconds=30)
        return told

    @contextmanager
    def unwilling(self) -> Iterator[None]:
        """Meanwhile nothing is told, and the watch does not know why."""
        tell = self.watch._tell
        self.watch._tell = lambda now, reminders: None  # type: ignore[method-assign]
        yield
        self.watch._tell = tell  # type: ignore[method-assign]

    @property
    def waiting(self) -> list[str]:
        return [reminder.name for reminder in self.watch.waiting]


@pytest.fixture
def world(tmp_path: Path, qapp: object) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.end()


def test_a_call_is_told_once_at_its_time(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    assert world.ticks("09:30", "09:59:30") == []
    assert world.ticks("10:00:10", "10:10") == ["Call Anna"]


def test_what_was_told_stays_waiting_until_the_user_acts(world: World) -> None:
    step = world.plan("Anna", "2026-11-23 10:00")
    world.tick("10:00")
    assert world.waiting == ["Anna"]
    assert world.watch.waiting[0].state is Told.SHOWN
    world.session.reminder_acted(step.uid)
    assert world.waiting == []
    assert world.ticks("10:01", "10:05") == []


def test_a_confirmed_one_that_nobody_clicked_waits_as_well(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.courier.answer = Delivery(Told.CONFIRMED)
    world.tick("10:00")
    assert [(reminder.name, reminder.state) for reminder in world.watch.waiting] == [("Anna", Told.CONFIRMED)]


def test_closing_the_follow_up_ends_the_waiting(world: World, qtbot: QtBot) -> None:
    step = world.plan("Anna", "2026-11-23 10:00")
    world.tick("10:00")
    with qtbot.waitSignal(world.watch.waiting_changed) as changed:
        world.session.close(step.uid, State.DONE)
    assert changed.args == [[]]


def test_a_snoozed_one_is_told_again_at_its_snooze(world: World) -> None:
    step = world.plan("Anna", "2026-11-23 10:00")
    world.tick("10:00")
    world.session.snooze(step.uid, moment("2026-11-23 11:00"))
    assert world.waiting == []
    assert world.ticks("10:01", "10:59:30") == []
    assert world.ticks("11:00", "11:05") == ["Call Anna"]


def test_acting_on_one_before_its_time_does_not_silence_it(world: World) -> None:
    step = world.plan("Anna", "2026-11-23 10:00")
    world.session.reminder_acted(step.uid)
    assert world.tick("10:00") == ["Call Anna"]


def test_a_note_on_its_way_is_not_sent_twice(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.courier.answer = None
    assert world.ticks("10:00", "10:05") == ["Call Anna"]
    assert world.session.reminders()[0].state is None  # recorded after delivery, not before
    world.courier.finish(Delivery(Told.SHOWN))
    assert world.session.reminders()[0].state is Told.SHOWN
    assert world.ticks("10:06", "10:10") == []


def test_what_comes_due_meanwhile_is_told_beside_the_note_on_its_way(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.plan("Ben", "2026-11-23 10:01")
    world.courier.answer = None
    assert world.ticks("10:00", "10:03") == ["Call Anna", "Call Ben"]


def test_a_crash_before_recording_repeats_once_and_after_it_never(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.courier.answer = None
    world.tick("10:00")  # shown, and then the program is killed
    world.end()
    world.courier.answer = Delivery(Told.SHOWN)
    world.start()
    assert world.tick("10:01") == ["Call Anna"]
    world.end()
    world.start()
    assert world.ticks("10:02", "10:10") == []
    assert world.waiting == ["Anna"]


def test_calls_missed_during_sleep_are_told_in_one_digest_that_says_so(world: World) -> None:
    for number in range(40):
        world.plan(f"Contact {number:02}", f"2026-11-23 10:{number:02}")
    world.tick("09:59:50")
    assert world.tick("12:07") == ["40 follow-ups are due"]
    assert world.courier.notes[0].body.endswith("shown 12:07: the laptop slept")
    assert world.ticks("12:07:30", "12:12") == []


def test_one_missed_during_a_short_sleep_says_so(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00", purpose="")
    world.tick("09:59:50")
    world.tick("10:07")
    assert world.courier.notes[0].body == "due 10:00, shown 10:07: the laptop slept"


def test_a_store_that_was_never_open_before_has_missed_nothing(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00", purpose="")
    world.end()
    world.clock.set("2026-11-23 10:07")
    world.start(opened_before=False)
    world.watch.tick()
    assert "closed" not in world.courier.notes[0].body


def test_one_missed_while_the_program_was_closed_says_so(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00", purpose="")
    world.end()
    world.clock.set("2026-11-23 10:07")
    world.start()
    world.watch.tick()
    assert world.courier.notes[0].body == "due 10:00, shown 10:07: the program was closed"


def test_a_refused_note_waits_and_is_tried_again_with_patience(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.plan("Anna", "2026-11-23 10:00", purpose="")
    world.courier.answer = REFUSED
    troubles: list[str] = []
    world.watch.trouble.connect(troubles.append)
    with caplog.at_level(logging.WARNING):
        world.ticks("10:00", "10:12")
    assert len(world.courier.notes) == 4  # at 10:00:00, 10:00:30, 10:05:30, 10:10:30
    assert world.waiting == ["Anna"]
    assert world.watch.waiting[0].state is None
    assert troubles == [REFUSED.trouble]
    assert [record.getMessage() for record in caplog.records] == [REFUSED.trouble]
    world.courier.answer = Delivery(Told.SHOWN)
    assert world.ticks("10:12:30", "10:20") == ["Call Anna"]
    assert world.courier.notes[-1].body == "due 10:00, shown 10:15: notifications did not work"
    assert world.watch.waiting[0].state is Told.SHOWN


def test_trouble_is_said_again_once_it_had_worked_in_between(world: World) -> None:
    troubles: list[str] = []
    world.watch.trouble.connect(troubles.append)
    for name, time, answer in (("Anna", "10:00", REFUSED), ("Ben", "10:01", None), ("Eva", "10:02", REFUSED)):
        world.plan(name, f"2026-11-23 {time}")
        world.courier.answer = answer or Delivery(Told.SHOWN)
        world.tick(time)
    assert troubles == [REFUSED.trouble] * 2


def test_a_new_one_takes_the_refused_ones_along(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.plan("Ben", "2026-11-23 10:02")
    world.courier.answer = REFUSED
    world.ticks("10:00", "10:01:30")
    world.courier.answer = Delivery(Told.SHOWN)
    assert world.tick("10:02") == ["2 follow-ups are due"]
    assert world.waiting == ["Anna", "Ben"]


def test_a_refused_one_that_the_user_saw_in_the_window_is_not_told_any_more(world: World) -> None:
    step = world.plan("Anna", "2026-11-23 10:00")
    world.courier.answer = REFUSED
    world.ticks("10:00", "10:01")
    world.session.reminder_acted(step.uid)
    world.courier.answer = Delivery(Told.SHOWN)
    assert world.waiting == []
    assert world.ticks("10:02", "10:10") == []


def test_a_clock_set_back_delays_no_retry(world: World) -> None:
    world.plan("Anna", "2026-11-23 08:30")
    world.courier.answer = REFUSED
    world.ticks("10:00", "10:01")
    world.courier.answer = Delivery(Told.SHOWN)
    assert world.tick("08:45") == ["Call Anna"]


def test_a_telling_that_cannot_be_recorded_is_not_repeated(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.plan("Anna", "2026-11-23 10:00")

    def full(*_arguments: object) -> None:
        raise StoreError("The disk is full.")

    failures: list[str] = []
    world.session.failed.connect(failures.append)
    with monkeypatch.context() as broken:
        broken.setattr(world.store.tellings, "record", full)
        assert world.ticks("10:00", "10:07") == ["Call Anna"]
        assert len(failures) == 2  # at 10:00 and 10:05: no nagging either
    assert world.waiting == ["Anna"]
    assert world.ticks("10:07:30", "10:12") == []
    assert world.session.reminders()[0].state is Told.SHOWN


def test_a_store_that_cannot_be_read_is_trouble_said_once(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def unreadable(*_arguments: object) -> None:
        raise StoreError("The disk reports an error.")

    troubles: list[str] = []
    world.watch.trouble.connect(troubles.append)
    for _ in range(2):
        with monkeypatch.context() as broken:
            broken.setattr(world.store.tellings, "due", unreadable)
            world.ticks("10:00", "10:03")
        world.tick("10:04")
    assert troubles == ["The disk reports an error."] * 2


def test_a_pause_holds_everything_back_and_ends_by_itself(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00", purpose="", promised=True)
    paused: list[datetime | None] = []
    world.watch.paused_changed.connect(paused.append)
    world.watch.pause()
    assert world.watch.paused_until == moment("2026-11-23 10:30")
    assert world.ticks("09:30", "10:29:30") == []
    assert world.tick("10:30") == ["Call Anna, as promised"]
    assert world.courier.notes[0].body == "due 10:00, shown 10:30: reminders were paused"
    assert paused == [moment("2026-11-23 10:30"), None]
    assert world.watch.paused_until is None


def test_a_pause_ended_by_hand_lets_the_next_tick_tell(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.watch.pause()
    world.ticks("09:30", "10:05")
    world.watch.resume()
    assert world.tick("10:05:30") == ["Call Anna"]


def test_a_pause_does_not_outlive_a_clock_set_back(world: World) -> None:
    world.plan("Anna", "2026-11-23 08:15")
    world.watch.pause()
    assert world.tick("08:30") == ["Call Anna"]


def test_quiet_hours_and_mornings_are_those_of_the_preferences(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    quiet = {"quiet_from": moment("2026-11-23 09:00").time(), "quiet_until": moment("2026-11-23 11:00").time()}
    world.session.prefer("Change quiet hours", **quiet)
    assert world.ticks("10:00", "10:05") == []
    assert world.tick("11:00") == ["Call Anna"]


def test_each_tick_lets_the_screens_look_at_the_time_and_at_other_programs(world: World, qtbot: QtBot) -> None:
    with Store(world.folder) as command, qtbot.waitSignals([world.session.time_passed, world.session.changed]):
        person = contact("Anna")
        keep(command, person, follow_up(person, moment("2026-11-23 10:00")))
        assert world.tick("10:00") == ["Call Anna"]


def test_an_instant_told_in_one_zone_is_not_told_again_in_another(world: World) -> None:
    step = world.plan("Anna", "2026-11-23 10:00")
    world.tick("10:00")
    world.clock.now = Now(moment("2026-11-23 10:05").astimezone(ZoneInfo("America/New_York")))
    moved = moment("2026-11-23 04:00", "America/New_York")  # the same instant, as it is called there
    world.session.reschedule(step.uid, type(step.due).moment(moved))
    world.watch.tick()
    assert world.courier.titles == ["Call Anna"]


def test_a_change_of_zone_makes_everyone_look_again(world: World, qtbot: QtBot) -> None:
    world.tick("10:00")
    with qtbot.waitSignal(world.session.changed) as changed:
        world.clock.set("2026-11-23 04:01", "America/New_York")
        world.watch.tick()
    assert changed.args[0].everything


def test_far_east_the_morning_digest_comes_in_the_morning(tmp_path: Path, qapp: object) -> None:
    """There the user's Monday begins while it is still Sunday in UTC."""
    world = World(tmp_path)
    world.clock.set("2026-11-23 08:59", "Pacific/Auckland")
    person = contact("Anna")
    keep(world.store, person, follow_up(person))
    world.watch.tick()
    assert not world.courier.notes
    world.clock.set("2026-11-23 09:00", "Pacific/Auckland")
    world.watch.tick()
    assert world.courier.titles == ["Call Anna"]
    world.end()


def test_a_started_watch_ticks_until_it_is_stopped(world: World) -> None:
    world.watch.start()
    (ticker,) = world.watch.findChildren(Ticker)
    assert ticker.running
    world.watch.stop()
    assert not ticker.running
    assert world.courier.stopped


def test_a_stopped_watch_tells_nothing(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.watch.stop()
    assert world.tick("10:00") == []


# --- sleep, or the clock ---------------------------------------------------------------------------------------------


def test_a_clock_set_forwards_is_not_called_sleep(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00", purpose="")
    world.up = Uptime(1000.0, 50.0)
    world.tick("09:30")
    world.up = Uptime(1030.0, 50.0)
    world.tick("10:30")
    assert world.courier.notes[0].body == "due 10:00, shown 10:30: the clock was set forwards"


def test_a_sleep_is_known_by_the_computers_own_count(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00", purpose="")
    world.up = Uptime(1000.0, 50.0)
    world.tick("09:30")
    world.up = Uptime(1010.0, 3640.0)
    world.tick("10:30")
    assert world.courier.notes[0].body == "due 10:00, shown 10:30: the laptop slept"


def test_a_program_that_was_held_up_does_not_guess_why(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00", purpose="")
    world.up = Uptime(1000.0, 50.0)
    world.tick("09:30")
    world.up = Uptime(4600.0, 50.0)
    world.tick("10:30")
    assert world.courier.notes[0].body == "due 10:00, shown 10:30"


def test_what_a_clock_far_ahead_told_is_told_again_at_its_time(world: World) -> None:
    world.plan("Anna", "2026-11-30 10:00")
    assert world.tick("2026-12-23 10:00") == ["Call Anna"]
    assert world.tick("2026-11-23 10:05") == []
    assert world.tick("2026-11-30 10:00") == ["Call Anna"]


def test_a_clock_that_is_put_right_tells_nothing_twice(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    assert world.tick("10:00") == ["Call Anna"]
    assert world.ticks("09:05", "10:10") == []


def test_the_change_to_summer_time_is_neither_sleep_nor_a_clock_that_was_set(world: World) -> None:
    world.end()
    world.clock.set("2026-03-29 01:59:20")
    world.start(opened_before=False)
    world.plan("Anna", "2026-03-29 01:59:30", purpose="", promised=True)
    with world.unwilling():
        world.tick("2026-03-29 03:00:10")
    world.tick("2026-03-29 03:01:30")
    assert world.courier.notes[-1].body == "due 01:59, shown 03:01"


def test_a_zone_with_the_same_time_today_makes_everyone_look_again(world: World, qtbot: QtBot) -> None:
    world.tick("10:00")
    with qtbot.waitSignal(world.session.changed) as changed:
        world.clock.set("2026-11-23 10:01", "Africa/Lagos")  # as in Berlin, until the spring
        world.watch.tick()
    assert changed.args[0].everything


# --- pauses, off, do not disturb -------------------------------------------------------------------------------------


def test_a_crash_does_not_end_a_pause(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00", purpose="")
    world.watch.pause()
    world.end()
    world.clock.set("2026-11-23 10:01")
    world.start()
    paused: list[datetime | None] = []
    world.watch.paused_changed.connect(paused.append)
    world.watch.start()
    assert world.courier.notes == [] and paused == [moment("2026-11-23 10:30")]
    assert world.tick("10:30") == ["Call Anna"]
    assert world.courier.notes[0].body == "due 10:00, shown 10:30: reminders were paused"
    world.end()
    world.start()
    assert world.watch.paused_until is None


@pytest.mark.parametrize("kept", ["nonsense", "2026-11-23T09:00:00 2026-11-23T11:00:00", "", "2026-11-23 x"])
def test_a_pause_that_cannot_be_read_is_none(world: World, kept: str) -> None:
    world.end()
    world.memory.values = {"reminders_paused": kept}
    world.start()
    assert world.watch.paused_until is None


def test_a_pause_lasts_an_hour_when_the_clocks_go_back(world: World) -> None:
    world.clock.set("2026-10-25 02:30")
    world.watch.pause()
    assert world.watch.paused_until == moment("2026-10-25 02:30", fold=1).astimezone(UTC)


def test_a_pause_until_tomorrow_ends_as_the_next_working_day_starts(world: World) -> None:
    world.clock.set("2026-11-27 17:00")  # a Friday
    world.watch.pause_until_tomorrow()
    assert world.watch.paused_until == moment("2026-11-30 09:00")


def test_a_pause_until_it_is_ended_lasts(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.watch.pause_until_resumed()
    assert world.watch.paused_until == UNTIL_RESUMED
    assert world.tick("2027-11-23 10:00") == []
    assert world.waiting == ["Anna"]  # the window carries it meanwhile
    world.watch.resume()
    assert world.tick("2027-11-23 10:01") == ["Call Anna"]


def test_reminders_that_are_off_wait_in_the_window(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00", purpose="")
    world.session.prefer("Switch reminders off", reminders_on=False)
    assert world.ticks("09:59", "10:05") == []
    assert world.waiting == ["Anna"]
    world.session.prefer("Switch reminders on", reminders_on=True)
    assert world.tick("10:06") == ["Call Anna"]
    assert world.courier.notes[0].body == "due 10:00, shown 10:06: reminders were paused"


def test_what_the_desktop_holds_back_waits_and_is_told_once_it_may(world: World) -> None:
    troubles: list[str] = []
    world.watch.trouble.connect(troubles.append)
    world.plan("Anna", "2026-11-23 10:00", purpose="", promised=True)
    world.courier.answer = Delivery(None, held=True)
    world.ticks("10:00", "10:05")
    assert world.waiting == ["Anna"] and world.watch.waiting[0].state is None
    assert troubles == []
    world.courier.answer = Delivery(Told.CONFIRMED)
    assert world.tick("10:05:30") == ["Call Anna, as promised"]
    assert world.courier.notes[-1].body == (
        "due 10:00, shown 10:05: the desktop was set to “do not disturb”"
    )
    assert world.ticks("10:06", "10:10") == []


def test_a_service_that_turns_up_is_tried_at_once(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.courier.answer = REFUSED
    world.ticks("10:00", "10:01")
    world.courier.answer = Delivery(Told.CONFIRMED)
    world.clock.set("2026-11-23 10:01:10")
    world.watch.look_again()
    assert world.watch.waiting[0].state is Told.CONFIRMED


# --- beside the due time ---------------------------------------------------------------------------------------------


def test_a_timed_one_is_announced_ahead_and_told_at_its_time(world: World) -> None:
    world.session.prefer("Change lead time", lead_minutes=10, repeat_promises=False)
    world.plan("Anna", "2026-11-23 10:00", purpose="")
    world.plan("Ben", "2026-11-23 10:30", purpose="", promised=True)
    assert world.ticks("09:45", "09:49:30") == []
    assert world.ticks("09:50", "09:59:30") == ["Call Anna"]
    assert world.courier.notes[0].body == "10:00, in 10 minutes"
    assert not world.courier.notes[0].may_snooze  # past its own time
    assert world.waiting == []
    assert world.ticks("10:00", "10:10") == ["Call Anna"]
    assert world.tick("10:29:10") == ["Call Ben, as promised"]
    assert world.courier.notes[-1].body == "10:30, in a minute"


def test_an_announcement_that_was_missed_is_not_made_up_for(world: World) -> None:
    world.session.prefer("Change lead time", lead_minutes=10)
    world.plan("Anna", "2026-11-23 10:00", purpose="")
    assert world.ticks("10:02", "10:10") == ["Call Anna"]


def test_an_announcement_that_fails_is_no_reminder_that_waits(world: World) -> None:
    world.session.prefer("Change lead time", lead_minutes=10)
    world.plan("Anna", "2026-11-23 10:00")
    world.courier.answer = REFUSED
    assert world.ticks("09:50", "09:54") == ["Call Anna"]  # and no second try within five minutes
    assert world.waiting == []


def test_a_promise_nobody_reacted_to_is_told_once_more(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00", purpose="", promised=True)
    world.plan("Ben", "2026-11-23 10:00", purpose="")
    world.ticks("10:00", "10:19:30")
    assert world.courier.titles == ["2 follow-ups are due, 1 promised"]
    assert world.ticks("10:20", "12:00") == ["Call Anna, as promised"]
    assert world.courier.notes[-1].body == "due 10:00, still open"
    world.end()
    world.start()
    assert world.ticks("12:00", "13:00") == []


def test_a_promise_somebody_reacted_to_is_not_repeated(world: World) -> None:
    step = world.plan("Anna", "2026-11-23 10:00", promised=True)
    world.tick("10:00")
    world.session.reminder_acted(step.uid)
    assert world.ticks("10:20", "11:00") == []


def test_a_promise_is_repeated_in_the_hours_allowed_only(world: World) -> None:
    world.plan("Anna", "2026-11-23 17:50", promised=True)
    assert world.ticks("17:50", "19:00") == ["Call Anna, as promised"]
    assert world.tick("2026-11-24 08:59") == []
    assert world.tick("2026-11-24 09:00") == ["Call Anna, as promised"]


def test_repeating_can_be_switched_off(world: World) -> None:
    world.session.prefer("Repeat no promises", repeat_promises=False)
    world.plan("Anna", "2026-11-23 10:00", promised=True)
    assert world.ticks("10:00", "11:00") == ["Call Anna, as promised"]


# --- trying it -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("delivery", "said"),
    [
        (Delivery(Told.CONFIRMED, by="dunst 1.9.0"), "Shown by dunst 1.9.0, which confirmed it."),
        (Delivery(Told.SHOWN, by="plyer"), "Sent through plyer, which cannot confirm that it was shown."),
        (Delivery(Told.SHOWN, by="dunst 1.9.0"), "Sent to dunst 1.9.0, which has not confirmed it."),
        (REFUSED, REFUSED.trouble),
        (Delivery(None, held=True), "The desktop is set to “do not disturb”: reminders wait in the window and in the "
         "tray until that ends."),
    ],
)  # fmt: skip
def test_trying_it_sends_a_note_and_says_which_way_it_went(
    delivery: Delivery, said: str, world: World, qtbot: QtBot
) -> None:
    world.courier.answer = delivery
    with qtbot.waitSignal(world.watch.tried) as tried:
        world.watch.try_it()
    assert tried.args == [said]
    assert world.courier.titles == ["This is how SalesAssist reminds you"]
    assert world.waiting == []


# --- what the window is told -----------------------------------------------------------------------------------------


def why(world: World) -> list[str]:
    return [world.watch.why_late(reminder) for reminder in world.watch.waiting]


def test_a_late_one_knows_why_for_as_long_as_it_waits(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.tick("09:55")
    world.up = Uptime(100, 0)
    world.tick("09:56")
    world.up = Uptime(110, 900)
    world.tick("10:11")
    assert why(world) == ["the laptop slept"]
    world.up = Uptime(140, 900)
    world.tick("10:12")
    assert why(world) == ["the laptop slept"]


def test_one_that_was_told_in_time_has_no_reason(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.tick("10:00")
    assert why(world) == [""]


def test_one_that_is_not_told_says_what_it_waits_for(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.courier.answer = REFUSED
    world.tick("10:00")
    assert why(world) == ["notifications do not work"]
    world.courier.answer = Delivery(None, held=True)
    world.tick("10:06")
    assert why(world) == ["the desktop is set to “do not disturb”"]
    world.tick("10:07")
    world.watch.pause()
    world.tick("10:08")
    assert why(world) == ["reminders are paused"]
    world.watch.resume()
    world.courier.answer = Delivery(Told.SHOWN)
    world.tick("10:20")
    assert why(world) == ["the desktop was set to “do not disturb”"]


def test_promises_wait_first(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    world.plan("Ben", "2026-11-23 10:01", promised=True)
    world.tick("10:02")
    assert world.waiting == ["Ben", "Anna"]


@pytest.mark.parametrize("how", ["done", "seen", "snoozed", "moved", "deleted"])
def test_what_the_user_reacts_to_anywhere_is_settled(world: World, qtbot: QtBot, how: str) -> None:
    step = world.plan("Anna", "2026-11-23 10:00")
    world.plan("Ben", "2026-11-23 10:00")
    world.tick("10:00")
    with qtbot.waitSignal(world.watch.settled) as settled:
        match how:
            case "done":
                world.session.close(step.uid, State.DONE)
            case "seen":
                world.session.reminder_acted(step.uid)
            case "snoozed":
                world.session.snooze(step.uid, moment("2026-11-23 11:00"))
            case "moved":
                world.session.reschedule(step.uid, Due(at=moment("2026-11-24 10:00"), day=date(2026, 11, 24)))
            case "deleted":
                world.session.delete_contacts([step.contact])
    assert settled.args == [[step.uid]]
    with qtbot.assertNotEmitted(world.watch.settled):
        world.ticks("10:01", "10:05")


def test_nothing_is_settled_by_time_alone(world: World, qtbot: QtBot) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    with qtbot.assertNotEmitted(world.watch.settled):
        world.ticks("09:59", "10:05")
        world.watch.pause()
        world.ticks("10:06", "10:10")
        world.watch.resume()
        world.ticks("10:11", "10:15")
        world.tick("09:50")  # the clock is set back: what came has not come yet
        world.ticks("09:51", "10:20")


def test_one_that_was_reacted_to_while_its_note_was_on_the_way_is_settled_after_it(world: World, qtbot: QtBot) -> None:
    step = world.plan("Anna", "2026-11-23 10:00")
    world.courier.answer = None
    world.tick("10:00")
    world.session.close(step.uid, State.DONE)
    with qtbot.waitSignal(world.watch.settled) as settled:  # only now there is a note to take away
        world.courier.finish(Delivery(Told.CONFIRMED))
    assert settled.args == [[step.uid]]


def test_an_announcement_of_what_is_done_early_is_settled(world: World, qtbot: QtBot) -> None:
    world.session.prefer("x", lead_minutes=15)
    step = world.plan("Anna", "2026-11-23 10:00")
    with qtbot.assertNotEmitted(world.watch.settled):
        assert world.ticks("09:45", "09:50") == ["Call Anna"]
    with qtbot.waitSignal(world.watch.settled) as settled:
        world.session.close(step.uid, State.DONE)
    assert settled.args == [[step.uid]]


def test_on_a_new_day_what_it_needs_is_read_before_the_screens_hear_of_it(world: World, qtbot: QtBot) -> None:
    world.plan("Anna", "2026-11-24 10:00")
    world.tick("23:59")
    heard: list[date] = []
    world.session.time_passed.connect(lambda: heard.append(world.clock.now.today))
    world.clock.set("2026-11-24 04:00:10")
    world.watch.look()
    assert not heard  # a piece in each turn of the event loop
    qtbot.waitUntil(lambda: len(heard) > 1)  # the screens by themselves, and then the tick
    assert set(heard) == {date(2026, 11, 24)}
    world.clock.set("2026-11-24 10:00")
    world.watch.look()  # on the same day at once
    assert "Anna" in world.courier.titles[-1]


def test_a_new_day_begins_in_a_turn_of_its_own_before_time_passes(world: World, qtbot: QtBot) -> None:
    world.tick("23:59")
    heard: list[str] = []

    def begin() -> None:
        heard.append("day")
        QTimer.singleShot(0, lambda: heard.append("turn"))

    world.session.day_begun.connect(begin)
    world.session.time_passed.connect(lambda: heard.append("time"))
    world.clock.set("2026-11-24 04:00:10")
    world.watch.look()
    qtbot.waitUntil(lambda: len(heard) == 4)
    assert heard == ["day", "turn", "time", "time"]
    world.clock.set("2026-11-24 04:00:40")
    world.watch.look()
    assert heard[4:] == ["time"], "only once a day"


def test_a_new_day_is_read_once_however_often_the_watch_is_asked_to_look(world: World, qtbot: QtBot) -> None:
    world.tick("23:59")
    ticks: list[int] = []
    world.watch.tick = lambda: ticks.append(1)  # type: ignore[method-assign]
    world.clock.set("2026-11-24 04:00:10")
    for _ in range(3):
        world.watch.look()
    qtbot.waitUntil(lambda: bool(ticks))
    assert ticks == [1]


def test_a_store_that_cannot_be_read_on_a_new_day_is_told_by_the_tick(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> list:
        raise StoreError("The file is away.")

    world.tick("23:59")
    world.plan("Anna", "2026-11-24 10:00")
    monkeypatch.setattr(world.store.tellings, "due", fail)
    world.clock.set("2026-11-24 04:00:10")
    with qtbot.waitSignal(world.watch.trouble) as told:
        world.watch.look()
    assert told.args == ["The file is away."]


def test_a_watch_that_was_stopped_while_a_new_day_is_read_ticks_no_more(world: World, qtbot: QtBot) -> None:
    world.tick("23:59")
    heard: list[int] = []
    world.session.time_passed.connect(lambda: heard.append(1))
    world.clock.set("2026-11-24 04:00:10")
    world.watch.look()
    world.watch.stop()
    for _ in range(20):
        QCoreApplication.processEvents()
    assert not heard
