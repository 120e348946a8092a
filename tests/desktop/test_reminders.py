"""Reminders with real notification services: told, clicked, and never lost or doubled when a service or we die."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from salesassist.domain.follow_up import FollowUp
from salesassist.store.store import Store
from tests.desktop.desk import Desk, Program
from tests.factories import contact, follow_up, moment, now

SOON = 6  # seconds; the tick alone would take up to 30
ODD = '--urgency "Zoë" <b>O\'Brien</b> & Söhne 🎉 \\n'


class Laptop:
    """The program in the tray of a desktop, on a Monday in Berlin, and a logind that says when to wake up."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.data, self._clock = desk, folder / "data", folder / "clock"
        self.set_clock("2026-11-23 10:00")
        script = Path(__file__).parent / "logind.py"
        pipe = subprocess.PIPE
        self.logind = subprocess.Popen([sys.executable, str(script)], env=desk.env, stdin=pipe, stdout=pipe, text=True)
        assert self.logind.stdout is not None and self.logind.stdout.readline() == "ready\n"

    def set_clock(self, text: str) -> None:
        part = self._clock.with_suffix(".part")
        part.write_text(f"{moment(text).isoformat()}[Europe/Berlin]", "utf-8")
        part.replace(self._clock)

    def plan(self, *names: str, at: str = "2026-11-23 10:30", **values: object) -> list[FollowUp]:
        with Store(self.data) as store, store.change():
            people = [contact(name) for name in names]
            store.add_contacts(people)
            steps = [follow_up(person, moment(at), purpose="Ask", **values) for person in people]
            store.add_follow_ups(steps)
        return steps

    def start(self) -> Program:
        bus = self.desk.env["DBUS_SESSION_BUS_ADDRESS"]
        env = {"SALESASSIST_NOW": str(self._clock), "DBUS_SYSTEM_BUS_ADDRESS": bus}
        program = self.desk.start("--minimized", data_dir=self.data, env=env)
        self.desk.until(self.desk.tray, "the tray icon", 20)
        return program

    def wake(self, text: str) -> None:
        """It is then, and the computer has just woken up."""
        self.set_clock(text)
        assert self.logind.stdin is not None
        print("wake", file=self.logind.stdin, flush=True)

    def told(self) -> list[tuple[str, str]]:
        """What the store remembers as told: the state and the due time."""
        connection = sqlite3.connect(self.data / "salesassist.db")
        try:
            return connection.execute("SELECT state, due FROM telling ORDER BY due").fetchall()
        finally:
            connection.close()

    def summaries(self) -> list[str]:
        return [note["summary"] for note in self.desk.notes()]

    def daemon(self, name: str = "dunst") -> int:
        """The process of this desktop's notification service."""
        token = f"DESKTOP_SESSION_TOKEN={self.desk.env['DESKTOP_SESSION_TOKEN']}".encode()
        for process in Path("/proc").iterdir():
            if process.name.isdigit():
                try:
                    ours = (process / "comm").read_text().strip() == name
                    if ours and token in (process / "environ").read_bytes().split(b"\0"):
                        return int(process.name)
                except OSError:
                    continue
        raise AssertionError(f"no {name} on this desktop")

    def close(self) -> None:
        self.logind.communicate("")


@pytest.fixture
def laptops(desktop: Callable[..., Desk], tmp_path: Path) -> Iterator[Callable[..., Laptop]]:
    made: list[Laptop] = []

    def make(**options: str) -> Laptop:
        made.append(Laptop(desktop(**options), tmp_path))
        return made[-1]

    yield make
    for laptop in made:
        laptop.close()


def test_a_call_that_came_due_asleep_is_told_as_the_computer_wakes(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.plan("Anna Berg")
    laptop.start()
    assert laptop.summaries() == []
    began = time.monotonic()
    laptop.wake("2026-11-23 10:37")
    laptop.desk.until(laptop.summaries, "it is told", 15)
    assert time.monotonic() - began < 15
    assert laptop.desk.notes()[0]["body"].startswith("due 10:30, shown 10:37: the laptop slept")
    laptop.desk.until(lambda: [state for state, _due in laptop.told()] == ["confirmed"], "and confirmed")


def test_names_arrive_as_they_are_written(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.plan(ODD, at="2026-11-23 10:10")
    laptop.plan("Ë" * 300, at="2026-11-23 10:20")
    laptop.start()
    laptop.wake("2026-11-23 10:10")
    laptop.desk.until(laptop.summaries, "the first", SOON)
    laptop.wake("2026-11-23 10:20")
    laptop.desk.until(lambda: len(laptop.summaries()) == 2, "the second", SOON)
    assert laptop.summaries() == [f"Call {ODD}", "Call " + "Ë" * 300]


def test_several_at_once_are_one_digest(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.plan("Anna", "Ben", "Cleo")
    laptop.plan("Dana", at="2026-11-23 10:31", promised=True)
    laptop.start()
    laptop.wake("2026-11-23 10:32")
    laptop.desk.until(lambda: len(laptop.told()) == 4 and laptop.summaries(), "all are told", SOON)
    assert laptop.summaries() == ["4 follow-ups are due, 1 promised"]


def test_a_service_that_died_and_came_back_tells_what_it_missed(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.plan("Anna")
    laptop.start()
    pid = laptop.daemon()
    command = Path(f"/proc/{pid}/cmdline").read_bytes().rstrip(b"\0").decode().split("\0")
    env = dict(pair.split("=", 1) for pair in Path(f"/proc/{pid}/environ").read_text().split("\0") if "=" in pair)
    os.kill(pid, signal.SIGKILL)
    laptop.wake("2026-11-23 10:31")
    time.sleep(1.5)
    assert laptop.told() == [] and laptop.summaries() == []
    with subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as again:
        laptop.desk.until(lambda: laptop.told() and laptop.summaries(), "it is told as the service comes back", SOON)
        assert laptop.summaries() == ["Call Anna"]
        laptop.desk.act("Tomorrow", "Call Anna")
        laptop.desk.until(lambda: _snoozed(laptop), "its buttons work")
        again.terminate()


def test_a_desktop_without_a_service_keeps_reminders_until_one_comes(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops(notify="none")
    laptop.plan("Anna")
    program = laptop.start()
    laptop.wake("2026-11-23 10:31")
    time.sleep(1.5)
    assert laptop.told() == [] and program.poll() is None
    nowhere = subprocess.DEVNULL
    with subprocess.Popen(["dunst"], env=laptop.desk.env, stdout=nowhere, stderr=nowhere) as dunst:
        laptop.desk.until(lambda: laptop.told(), "it is told as soon as there is one", SOON)
        dunst.terminate()
    assert [state for state, _due in laptop.told()] == ["confirmed"]


def test_a_service_that_hangs_is_sent_nothing_and_shows_nothing_twice(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.plan("Anna")
    laptop.start()
    pid = laptop.daemon()
    os.kill(pid, signal.SIGSTOP)
    try:
        laptop.wake("2026-11-23 10:31")
        time.sleep(3)
        laptop.wake("2026-11-23 10:32")
        time.sleep(3)
        assert laptop.told() == []
    finally:
        os.kill(pid, signal.SIGCONT)
    laptop.wake("2026-11-23 10:38")
    laptop.desk.until(lambda: laptop.told(), "it is told once the service answers", SOON)
    laptop.desk.until(laptop.summaries, "and shown", SOON)
    time.sleep(1)
    assert laptop.summaries() == ["Call Anna"]


def test_a_desktop_not_to_be_disturbed_is_not_and_hears_of_it_later(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.plan("Anna")
    laptop.start()
    laptop.desk.run("dunstctl", "set-paused", "true")
    laptop.wake("2026-11-23 10:31")
    time.sleep(1.5)
    assert laptop.told() == []
    laptop.desk.run("dunstctl", "set-paused", "false")
    laptop.wake("2026-11-23 10:50")
    laptop.desk.until(laptop.summaries, "it is told", SOON)
    assert "do not disturb" in laptop.desk.notes()[0]["body"]
    assert laptop.summaries() == ["Call Anna"]


def test_killed_between_due_and_click_it_is_told_once(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.plan("Anna")
    program = laptop.start()
    laptop.wake("2026-11-23 10:30")
    laptop.desk.until(lambda: laptop.told() and laptop.summaries(), "it is told", SOON)
    program.kill()
    program.wait()
    laptop.start()
    laptop.wake("2026-11-23 10:31")
    time.sleep(2)
    assert laptop.summaries() == ["Call Anna"]
    laptop.desk.act("Open", "Call Anna")  # of a program that is gone: it does nothing, and breaks nothing
    assert [state for state, _due in laptop.told()] == ["confirmed"]


def test_buttons_that_the_desktop_draws_are_pressed(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops(notify="xfce4-notifyd")
    laptop.plan(ODD)
    laptop.start()
    laptop.wake("2026-11-23 10:30")
    laptop.desk.click("Snooze 1 h")
    laptop.desk.until(lambda: _snoozed(laptop) == moment("2026-11-23 11:30"), "it is snoozed")


def test_a_note_that_the_desktop_closed_is_neither_seen_nor_done(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    (step,) = laptop.plan("Anna")
    laptop.start()
    laptop.wake("2026-11-23 10:30")
    laptop.desk.until(lambda: laptop.told(), "it is told", SOON)
    laptop.desk.run("dunstctl", "close-all")
    laptop.wake("2026-11-23 10:31")
    time.sleep(1)
    with Store(laptop.data) as store:
        (waiting,) = store.tellings.due(now("2026-11-23 10:31"))
        assert waiting.follow_up.uid == step.uid and waiting.follow_up.is_open


def _snoozed(laptop: Laptop) -> object:
    with Store(laptop.data) as store:
        lines = store.lines(now("2026-11-23 10:31"), "EUR")
        return store.follow_ups_of(lines[0].uid)[0].snoozed_until


def test_the_morning_digest_comes_at_nine(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.set_clock("2026-11-23 08:30")
    with Store(laptop.data) as store, store.change():
        people = [contact(name) for name in ("Anna", "Ben")]
        store.add_contacts(people)
        store.add_follow_ups([follow_up(person, date(2026, 11, 23)) for person in people])
    laptop.start()
    laptop.wake("2026-11-23 08:59")
    time.sleep(1)
    assert laptop.summaries() == []
    laptop.wake("2026-11-23 09:00")
    laptop.desk.until(lambda: laptop.summaries() == ["2 follow-ups are due"], "the digest", SOON)


def test_a_click_opens_the_contact_ready_for_an_outcome(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.plan("Anna")
    laptop.start()
    laptop.wake("2026-11-23 10:30")
    laptop.desk.until(laptop.summaries, "it is told", SOON)
    laptop.desk.act("Open", "Call Anna")
    laptop.desk.until(lambda: laptop.desk.sees("Anna", "label"), "the contact shows")
    laptop.desk.until(lambda: _first_outcome_is_focused(laptop), "the first outcome has the focus")


def _first_outcome_is_focused(laptop: Laptop) -> bool:
    lines = laptop.desk.tree("salesassist").splitlines()
    return any('push button "Spoke' in line and "[focused]" in line for line in lines)


def test_a_note_goes_when_its_call_is_logged_in_the_window(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.plan("Anna")
    laptop.start()
    laptop.wake("2026-11-23 10:30")
    laptop.desk.until(laptop.summaries, "it is told", SOON)
    laptop.desk.start(data_dir=laptop.data)  # which brings the window up
    laptop.desk.find("Waiting for you, 1", seconds=20)
    laptop.desk.key("3")
    laptop.desk.until(lambda: laptop.desk.run("dunstctl", "count", "displayed").strip() == "0", "the note has gone")
    assert laptop.summaries() == ["Call Anna"]


def test_a_click_on_a_digest_shows_what_it_told_and_all_are_called_in_turn(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.plan("Anna", "Ben")
    laptop.start()
    laptop.wake("2026-11-23 10:40")
    laptop.desk.until(lambda: len(laptop.told()) == 2 and laptop.summaries(), "both are told", SOON)
    laptop.desk.act("Open", "2 follow-ups are due")
    why = "due 10:30, shown 10:40: the laptop slept"
    rows = [f"{name}, Ask, Overdue 10 min, {why}" for name in ("Anna", "Ben")]
    laptop.desk.until(lambda: all(_is_chosen(laptop, row) for row in rows), "both are chosen, and say why")
    laptop.desk.click("For all 2")
    laptop.desk.key("Down", "Return")
    laptop.desk.find("Calling Anna; 1 after this one")
    laptop.desk.until(lambda: _first_outcome_is_focused(laptop), "the first outcome has the focus")
    laptop.desk.key("3")
    laptop.desk.find("Calling Ben, the last")
    laptop.desk.key("3")
    laptop.desk.find("Nothing is waiting for you")


def _is_chosen(laptop: Laptop, row: str) -> bool:
    return any(row in line and "selected" in line for line in laptop.desk.tree("salesassist").splitlines())


def test_trying_a_reminder_says_which_way_worked(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.start()
    laptop.desk.start(data_dir=laptop.data)
    laptop.desk.click("Settings")
    laptop.desk.click("Try a reminder", "push button")
    laptop.desk.until(lambda: laptop.summaries() == ["This is how SalesAssist reminds you"], "it is shown")
    laptop.desk.until(lambda: "Shown by dunst" in laptop.desk.tree("salesassist"), "and the page says by whom")
    os.kill(laptop.daemon(), signal.SIGKILL)
    laptop.desk.click("Try a reminder", "push button")
    laptop.desk.until(lambda: "No notification service is running" in laptop.desk.tree("salesassist"), "that none is")
    assert laptop.told() == []


def test_a_service_that_hangs_does_not_hold_up_the_window(laptops: Callable[..., Laptop]) -> None:
    laptop = laptops()
    laptop.plan("Anna")
    laptop.start()
    laptop.wake("2026-11-23 10:30")
    laptop.desk.until(laptop.summaries, "it is told", SOON)
    laptop.desk.start(data_dir=laptop.data)
    laptop.desk.find("Waiting for you, 1", seconds=20)
    os.kill(laptop.daemon(), signal.SIGSTOP)
    try:
        laptop.desk.key("3")  # and the note is to go
        laptop.desk.find("No answer logged with Anna")
    finally:
        os.kill(laptop.daemon(), signal.SIGCONT)
