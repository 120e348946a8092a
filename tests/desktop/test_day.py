"""The day's work on a real desktop: the list, a drag, a restart, a reminder, the tray, a second start."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from salesassist.store.store import Store
from tests.desktop.desk import Desk, Program
from tests.factories import contact, follow_up, moment, now

NAMES = ("Anna Berg", "Ben Cole", "Cleo Diaz", "Dana Egli", "Emil Fuchs")
ROW = re.compile(
    r'list item "(?P<name>[^,"]+),(?P<rest>.*)" (?:.*\] )?(?P<x>-?\d+),(?P<y>-?\d+) (?P<w>\d+)x(?P<h>\d+)$'
)


class Day:
    """A program with five calls due, and a clock that the test sets."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.data = desk, folder / "data"
        self._clock = folder / "clock"
        self.set_clock("2026-11-23 09:14")
        with Store(self.data) as store, store.change():
            people = [contact(name, organization="Acme") for name in NAMES]
            store.add_contacts(people)
            store.add_follow_ups([
                follow_up(people[0], date(2026, 11, 19), purpose="Walk through the proposal", promised=True),
                follow_up(people[1], date(2026, 11, 20), purpose="Site visit"),
                follow_up(people[2], date(2026, 11, 23), purpose="Thank-you note"),
                follow_up(people[3], date(2026, 11, 23), purpose="Check in"),
                follow_up(people[4], moment("2026-11-23 09:30"), purpose="Call about the <board> & \"budget\""),
            ])  # fmt: skip

    def set_clock(self, text: str) -> None:
        at = moment(text)
        part = self._clock.with_suffix(".part")
        part.write_text(f"{at.isoformat()}[Europe/Berlin]", "utf-8")
        part.replace(self._clock)

    def start(self, *arguments: str) -> Program:
        program = self.desk.start(*arguments, data_dir=self.data, env={"SALESASSIST_NOW": str(self._clock)})
        if not arguments:
            self.desk.until(lambda: len(self.rows()) == len(NAMES), "the list shows", 15)
            self.desk.quiet()
        return program

    def rows(self) -> list[tuple[str, str, int, int]]:
        """The rows of today's list from the top: name, what is said of it, and the middle of the row."""
        _before, found_list, after = self.desk.tree().partition('list "Today’s list"')
        if not found_list or "[hidden" in after.partition("\n")[0]:
            return []
        found = []
        for line in after.splitlines()[1:]:
            match = ROW.search(line)
            if match is None:  # the end of the list
                break
            x, y, width, height = (int(match[part]) for part in ("x", "y", "w", "h"))
            if match["name"] in NAMES:
                found.append((y, (match["name"], match["rest"], x + width // 2, y + height // 2)))
        return [row for _y, row in sorted(found)]

    def names(self) -> list[str]:
        return [row[0] for row in self.rows()]

    def quit(self, program: Program) -> None:
        self.desk.key("ctrl+q")
        assert program.wait(10) == 0, program.said()


@pytest.fixture
def day(desk: Desk, tmp_path: Path) -> Day:
    return Day(desk, tmp_path)


def test_the_third_row_dragged_to_the_top_stays_there_after_a_restart(day: Day) -> None:
    program = day.start()
    before = day.rows()
    assert [row[0] for row in before] == ["Anna Berg", "Emil Fuchs", "Ben Cole", "Cleo Diaz", "Dana Egli"]
    assert "Overdue 4 d" in before[0][1] and "promised" in before[0][1]
    assert "Due" in before[3][1]
    third, top = before[2], before[0]
    day.desk.drag(third[2], third[3], top[2], top[3] - 20)
    wanted = ["Ben Cole", "Anna Berg", "Emil Fuchs", "Cleo Diaz", "Dana Egli"]
    day.desk.until(lambda: day.names() == wanted, "the row is on top")
    day.desk.shot("dragged.png")
    day.quit(program)
    day.start()
    assert day.names() == wanted
    day.desk.key("ctrl+z")  # undo does not reach over a restart, and nothing moves by it
    assert day.names() == wanted


def test_several_rows_are_dragged_together_and_one_undo_brings_them_back(day: Day) -> None:
    day.start()
    before = day.rows()
    names = [row[0] for row in before]
    day.desk.click_at(before[3][2], before[3][3])
    day.desk.run("xdotool", "keydown", "shift")
    day.desk.click_at(before[4][2], before[4][3])
    day.desk.run("xdotool", "keyup", "shift")
    day.desk.drag(before[3][2], before[3][3], before[1][2], before[1][3] - 20)
    wanted = [names[0], names[3], names[4], names[1], names[2]]
    day.desk.until(lambda: day.names() == wanted, "both rows moved")
    day.desk.key("ctrl+z")
    day.desk.until(lambda: day.names() == names, "one undo brings both back")


def test_a_call_that_falls_due_is_told_once_by_the_desktop_itself(day: Day) -> None:
    day.start()
    day.desk.until(lambda: len(day.desk.notes()) == 1, "the morning's digest", 15)
    day.set_clock("2026-11-23 09:30")
    # one tick is at most thirty seconds away
    day.desk.until(lambda: len(day.desk.notes()) == 2, "the call at half past nine is told", 40)
    note = day.desk.notes()[1]
    assert "Emil Fuchs" in note["summary"]
    assert "<board>" in note["body"].replace("&lt;", "<").replace("&gt;", ">")
    row = next(row for row in day.rows() if row[0] == "Emil Fuchs")
    assert "Overdue" in row[1]  # without a click
    day.set_clock("2026-11-23 09:31")
    day.desk.key("ctrl+2", "ctrl+1")
    day.desk.until(lambda: "Overdue 1 min" in next(r[1] for r in day.rows() if r[0] == "Emil Fuchs"), "a tick", 40)
    assert len(day.desk.notes()) == 2
    assert day.desk.sees("Waiting for you, 5")


def test_the_tray_icon_is_there_and_closing_the_window_keeps_the_program(day: Day) -> None:
    program = day.start()
    day.desk.until(lambda: len(day.desk.tray()) == 1, "the tray icon")
    day.desk.key("alt+F4")
    day.desk.click("Keep running")
    day.desk.until(lambda: not day.rows(), "the window is gone")
    assert program.poll() is None
    x, y = day.desk.tray()[0]
    day.desk.click_at(x, y)
    day.desk.until(lambda: len(day.rows()) == len(NAMES), "the tray brings it back")


def active(day: Day) -> str:
    """The window that has the focus; "" if none has."""
    try:
        return day.desk.run("xdotool", "getactivewindow").strip()
    except AssertionError:
        return ""


def test_a_second_start_raises_the_first(day: Day) -> None:
    first = day.start()
    ours = active(day)
    day.desk.run("xdotool", "windowminimize", "--sync", ours)
    quiet = day.start("--minimized")  # as at a login: pops up nothing
    assert quiet.wait(15) == 0, quiet.said()
    assert active(day) == ""
    second = day.start()
    assert second.wait(15) == 0, second.said()
    day.desk.until(lambda: active(day) == ours, "the first window is active again")
    assert first.poll() is None


@pytest.mark.parametrize(("tray", "notify"), [("none", "none")])
def test_without_tray_and_notifications_the_window_carries_the_reminders(
    desktop: Callable[..., Desk], tmp_path: Path, tray: str, notify: str
) -> None:
    day = Day(desktop(tray=tray, notify=notify), tmp_path)
    program = day.start()
    day.desk.until(lambda: day.desk.sees("Waiting for you, 4"), "the reminders wait in the window", 15)
    day.desk.key("alt+F4")
    assert program.wait(10) == 0, program.said()  # no tray could bring a hidden window back


def test_buttons_of_the_notification_snooze_and_open(day: Day) -> None:
    day.start()
    day.desk.until(lambda: len(day.desk.notes()) == 1, "the morning's digest", 15)
    day.set_clock("2026-11-23 09:30")
    day.desk.until(lambda: len(day.desk.notes()) == 2, "the call is told", 40)
    day.desk.act("Snooze 1 h", day.desk.notes()[1]["summary"])
    with Store(day.data) as store:
        emil = next(line.uid for line in store.lines(now("2026-11-23 09:30"), "EUR") if line.name == "Emil Fuchs")

        def snoozed() -> bool:
            (step,) = store.follow_ups_of(emil)
            return step.snoozed_until == moment("2026-11-23 10:30") and step.due.at == moment("2026-11-23 09:30")

        day.desk.until(snoozed, "the reminder is moved, the due time is not")
    day.set_clock("2026-11-23 10:30")
    told = day.desk.notes()[1]["summary"]
    day.desk.until(lambda: [note["summary"] for note in day.desk.notes()].count(told) == 2, "it is told again", 40)
    day.desk.act("Open", told)
    day.desk.until(lambda: day.desk.sees("Emil Fuchs", "label"), "Open shows the contact")
