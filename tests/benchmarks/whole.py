"""What is measured on whole processes, in turn with what they are compared to: start, memory, keys to pixels, agenda.

The window is timed on a private screen, from outside, by its pixels (`screen`). Modules are compiled before the clock
runs, as they are for a user from the second start on.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from salesassist.store.store import Store
from tests.benchmarks.data import CLOCK
from tests.benchmarks.marks import Measured, p95
from tests.benchmarks.screen import Screen, end

PROJECT = Path(__file__).resolve().parents[2]
BARE = """
import sys
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

class Table(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)

class Rows(QAbstractTableModel):
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return None

application = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("bare")
window.setCentralWidget(Table())
window.resize(1000, 650)
window.show()
sys.exit(application.exec())
"""
"""An empty table in a window, by somebody who names Qt's constants and may paint: the bare window that the marks were
set by does so, and a program that did neither would be ready 18 ms sooner."""
DESKTOP = {
    "XDG_SESSION_TYPE": "x11", "XDG_CURRENT_DESKTOP": "GNOME", "GDK_BACKEND": "x11", "GTK_A11Y": "none",
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0",
}  # fmt: skip
"""The desktop that the marks of a start were set on: Qt follows its theme and font there, which every window waits for
(35 ms); where none is named it is as if there were no desktop."""
TYPED = (
    ("mul", "lead", "5551", "anna", "gmbh"), ("schm", "press", "example", "xyz", "idt"),
    ("catering", "harbour", "ng", "berg"), ("555 0", "son", "anna.m", "fair 2025"),
    ("nordlicht", "gross", "october", "ova"),
)  # fmt: skip
"""Texts typed in a run, one set after the other: what a keyboard without accents has."""
QUIET = 1.5  # seconds without a change after a start
QUIET_KEY = 0.3  # after a key: what comes later than that is not because of it
SEARCHED = "mul"


MAIN = [sys.executable, str(PROJECT / "main.py")]
"""As people start it: without arguments, which take some milliseconds to be understood."""


def main_command(folder: Path, *arguments: str) -> list[str]:
    return [*MAIN, "--data-dir", str(folder), *arguments]


class Whole:
    """Whole programs over the store in `folder`."""

    def __init__(self, folder: Path, runs: int) -> None:
        self._folder, self._runs = folder, runs
        self._scratch = TemporaryDirectory(ignore_cleanup_errors=True)
        self.found: dict[str, Measured] = {}

    def __enter__(self) -> "Whole":
        return self

    def __exit__(self, *_: object) -> None:
        self._scratch.cleanup()

    def row(self, key: str) -> Measured:
        return self.found.setdefault(key, Measured())

    def _env(self, env: Mapping[str, str]) -> dict[str, str]:
        told = {
            "PYTHONPYCACHEPREFIX": self._scratch.name, "SALESASSIST_NOW": CLOCK,
            "SALESASSIST_DATA_DIR": str(self._folder),
        }  # fmt: skip
        left_out = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
        return {name: value for name, value in env.items() if name not in left_out} | told

    # --- the window ----------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Starts of both programs in turn; memory of each after that, ours also after a search."""
        with Screen() as screen:
            screen.env |= DESKTOP
            for run in range(self._runs + 1):
                bare, bare_memory = self._started(screen, [sys.executable, "-c", BARE])
                ours, memory = self._started(screen, MAIN, search=True)
                if not run:
                    continue  # that one compiled
                self.row("start").values.append(ours / bare)
                self.row("start").notes = [f"the pixels changed at {self._changes} ms"]  # in the last of the runs
                self.row("start_s").values.append(ours * 1e3)
                self.row("bare_s").values.append(bare * 1e3)
                self.row("memory").values.append(memory[0] - bare_memory[0])
                self.row("memory_own").values.append(memory[1] - bare_memory[1])

    def _started(
        self, screen: Screen, command: Sequence[str], search: bool = False
    ) -> tuple[float, tuple[float, float]]:
        """Seconds until the window stood still, and its memory in MB: resident, and with shared pages in parts."""
        before, begun = screen.frame(), time.monotonic()
        program = self._run(screen, command)
        try:
            _, settled = screen.still(before, quiet=QUIET, sure=True)
            assert settled is not None and program.poll() is None, "no window"
            self._changes = ", ".join(f"{(moment - begun) * 1e3:.0f}" for moment in screen.changes)
            if search:
                self._search(screen, SEARCHED)
            return settled - begun, memory_of(program.pid)
        finally:
            end(program)
            screen.still(screen.frame(), quiet=0.3)

    def _run(self, screen: Screen, command: Sequence[str]) -> subprocess.Popen:
        return subprocess.Popen(
            command, env=self._env(screen.env), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def _search(self, screen: Screen, text: str) -> list[float]:
        """Type into the search, letter by letter: the milliseconds of each until the pixels stand still."""
        screen.press("Control_L", "f")
        screen.still(screen.frame(), quiet=QUIET)
        times = []
        for letter in text:
            before, begun = screen.frame(), time.monotonic()
            screen.press(letter)
            first, last = screen.still(before, quiet=QUIET_KEY)
            if first is None:  # the program is still busy with something else
                first, last = screen.still(before, quiet=QUIET * 3)
            assert first is not None, f"{letter!r} of {text!r} changed nothing"
            times.append((max(first, last or first) - begun) * 1e3)
        screen.press("Escape")
        screen.still(screen.frame(), quiet=QUIET_KEY)
        return times

    def pixels(self) -> None:
        with closing(Store(self._folder)) as store:
            while store.catch_up(1_000):  # as after the first minute with so many
                pass
        with Screen() as screen:
            before = screen.frame()
            program = self._run(screen, main_command(self._folder))
            try:
                screen.still(before, quiet=QUIET * 3, sure=True)  # the start causes changes for some seconds
                keys = 0
                self._search(screen, "warm")
                for run in range(self._runs):
                    times = [took for text in TYPED[run % len(TYPED)] for took in self._search(screen, text)]
                    keys += len(times)
                    self.row("pixels").values.append(p95(times))
                self.row("pixels").notes.append(f"{keys} keys in all, each 95th percentile of a run")
            finally:
                end(program)

    # --- the command line ----------------------------------------------------------------------------------------

    def agenda(self) -> None:
        """Whole processes by the clock, in turn; their times in milliseconds are told as well."""
        ours, others = [], []
        for run in range(self._runs * 2 + 1):
            one = self._timed(main_command(self._folder, "agenda"))
            other = self._timed([sys.executable, "-c", "import sqlite3"])
            if run:
                ours.append(one)
                others.append(other)
                self.row("agenda").values.append(one / other)
        told = f"{min(ours):.0f} ms at the least, and Python with sqlite3 {min(others):.0f} ms"
        self.row("agenda").notes.append(told)

    def _timed(self, command: Sequence[str]) -> float:
        begun = time.perf_counter()
        subprocess.run(command, env=self._env(os.environ), check=True, capture_output=True, timeout=120)
        return (time.perf_counter() - begun) * 1e3


def memory_of(pid: int) -> tuple[float, float]:
    """MB of a process: resident, and with what it shares counted in parts."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    found = {name: int(value) / 1024 for name, value in re.findall(r"^(Rss|Pss):\s+(\d+)", text, re.MULTILINE)}
    return found["Rss"], found["Pss"]
