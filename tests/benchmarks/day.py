"""A day of use in the real program, by a script: how long its window stands still at the most.

    python -m tests.benchmarks.day FOLDER [--runs 5]

FOLDER holds a store of `data`, which is changed. A heart beats every two milliseconds in the Qt thread; the longest
time without a beat, less the beat itself, is the longest time that nobody could have clicked anything. It beats from
the moment the program waits for its user until they quit. Prints one JSON object as `window` does. Needs no screen.
"""

import argparse
import json
import os
import runpy
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from statistics import median

from tests.benchmarks.data import CLOCK, NOW, people
from tests.benchmarks.marks import Measured

PROJECT = Path(__file__).resolve().parents[2]
IMPORTED = 500
LOGGED = 5
ONLY_ONE = "Xanthippe Onlyone"
"""In a large book nearly every name comes twice; this one is for the quick add, which wants to be told who is meant."""
BEAT = 0.002
TYPING_MS = 40
PATIENCE = 60.0  # seconds
LONGEST_DAY = 300.0  # seconds: then something waits for an answer that the script does not give
TELLS = bool(os.environ.get("DAY_TELLS"))
TOLD = 20.0  # milliseconds: what stands still longer than that is named

Wait = float | Callable[[], object]
"""Milliseconds, or what has to be true."""


def one_day(folder: Path) -> dict[str, float]:
    """Run the program over the store in `folder` for a day; the longest block in milliseconds, by what was done."""
    from salesassist.quickly import read_in_qt

    read_in_qt()  # as `main.py` does
    from PySide6.QtWidgets import QApplication

    days: list[_Day] = []
    real_exec = QApplication.exec

    def exec_with_a_user() -> int:
        days.append(_Day(folder))
        return real_exec()

    QApplication.exec = staticmethod(exec_with_a_user)  # type: ignore[method-assign,assignment]
    sys.argv = [str(PROJECT / "main.py"), "--data-dir", str(folder)]
    with suppress(SystemExit):
        runpy.run_path(sys.argv[0], run_name="__main__")
    if not days or days[0].left:
        raise RuntimeError(f"the day ended at {days[0].doing!r}" if days else "there was no day")
    return {what: longest * 1e3 for what, longest in days[0].longest.items()}


class _Day:
    def __init__(self, folder: Path) -> None:
        from PySide6.QtCore import QElapsedTimer, Qt, QTimer

        self.longest: defaultdict[str, float] = defaultdict(float)
        self.doing, self.left = "start", True
        self._folder = folder
        self._clock = QElapsedTimer()
        self._clock.start()
        self._last, self._wait, self._since = 0.0, 0.0, 0.0
        self._until: Callable[[], object] | None = None
        self._script = self._live()
        self._heart = QTimer(interval=round(BEAT * 1e3), timerType=Qt.TimerType.PreciseTimer)
        self._heart.timeout.connect(self._beat)
        self._heart.start()

    def _now(self) -> float:
        return self._clock.nsecsElapsed() / 1e9

    def _beat(self) -> None:
        now = self._now()
        self.longest[self.doing] = max(self.longest[self.doing], now - self._last - BEAT)
        self._last = now
        if self._until is not None:
            if not self._until() and now - self._since < PATIENCE:
                return
            self._until, self._since, self._wait = None, now, TYPING_MS / 1e3
        if now - self._since < self._wait:
            return
        if self._script.gi_running:
            return  # a step has opened what waits for an answer
        self._last = self._now()
        try:
            what, wait = next(self._script)
        except StopIteration:
            self._heart.stop()
            return
        # what was done in this step stands in the gap until the next beat
        if what != self.doing and TELLS:
            print(what, file=sys.stderr, flush=True)
        self.doing, self._since = what, self._now()
        if callable(wait):
            self._until = wait
        else:
            self._wait = wait / 1e3

    def _live(self) -> Iterator[tuple[str, Wait]]:
        """The script: each step is done before what it yields is waited for."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

        key, ctrl, alt = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

        def focused() -> QWidget:
            return QApplication.focusWidget() or window

        def typed(what: str, text: str) -> Iterator[tuple[str, Wait]]:
            for letter in text:
                QTest.keyClicks(focused(), letter)
                yield what, TYPING_MS

        yield "start", 5_000
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
        for _ in range(8):
            QTest.keyClick(window.today.view, key.Key_Down)
            yield "read Today", TYPING_MS
        QTest.keyClick(window, key.Key_F, ctrl)
        yield "first search", 300
        for text in ("mul", "lead", "5551", "anna berg"):
            yield from typed("search", text)
            QTest.keyClick(focused(), key.Key_Escape)
            yield "search", 200
        QTest.keyClick(window, key.Key_1, ctrl)
        yield "back to Today", 200
        for _ in range(LOGGED):
            QTest.keyClick(window.today.view, key.Key_3)
            yield "log", 300
        for _ in range(3):
            QTest.keyClick(window.today.view, key.Key_Down, alt)
            yield "reorder", 200
        QTest.keyClick(window, key.Key_N, ctrl)
        yield "quick add", 100
        yield from typed("quick add", f"call {ONLY_ONE} tomorrow 10:00 about the offer")
        QTest.keyClick(focused(), key.Key_Return)
        yield "quick add", 300

        file, done = self._folder / "new.vcf", []
        window.acts.import_files([file])
        dialog = next(w for w in window.findChildren(QWidget) if hasattr(w, "start_import"))
        dialog.previewed.connect(lambda _report: done.append("seen"))
        dialog.imported.connect(lambda _report: done.append("done"))
        yield "import of 500: look", lambda: done
        dialog.start_import()
        yield "import of 500", lambda: "done" in done
        dialog.reject()
        window.activateWindow()  # where no window manager does it
        yield "import of 500", 500
        QTest.keyClick(window, key.Key_Z, ctrl)
        yield "undo", lambda: not window.undo_stack.busy
        window.activateWindow()  # it was waited for behind a dialog
        yield "undo", 500
        QTest.keyClick(window, key.Key_4, ctrl)
        yield "Insights", lambda: window.pages.insights.insights is not None
        yield "Insights", 500
        QTest.keyClick(window, key.Key_3, ctrl)
        yield "Deals", 500
        window.show_triage()
        yield "triage", 500
        QTest.keyClick(focused(), key.Key_C)
        yield "triage", 300
        QTest.keyClick(window, key.Key_Comma, ctrl)
        yield "settings", 500
        QTest.keyClick(window, key.Key_2, ctrl)
        yield "contacts", 300
        self.left = False
        QTest.keyClick(window, key.Key_Q, ctrl)
        yield "quit", 0


def _prepare(folder: Path) -> None:
    """The one of that name, and a file to import."""
    from salesassist.domain.contact import Contact
    from salesassist.store.store import Store

    with closing(Store(folder)) as store:
        if store.contact("only-one") is None:
            with store.change():
                store.add_contacts([Contact("only-one", ONLY_ONE, added_at=NOW.at)])
        while store.catch_up(1_000):  # as after the first minute with so many
            pass
    cards = [
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:New {person.contact.name}\r\nN:{person.contact.family};New;;;\r\n"
        f"EMAIL:new{number}@import.example\r\nTEL:+49 30 {number:07}\r\nEND:VCARD\r\n"
        for number, person in enumerate(people(IMPORTED))
    ]
    (folder / "new.vcf").write_text("".join(cards), "utf-8", newline="")


def _written(folder: Path) -> dict[str, int]:
    """How many contacts, talks and plans there are."""
    with closing(sqlite3.connect(folder / "salesassist.db")) as connection:
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in ("contact", "interaction", "follow_up")}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="*", default=["day"])
    parser.add_argument("--once", action="store_true", help="live one day, and tell of each part of it")
    asked = parser.parse_args()
    if asked.once:
        json.dump(one_day(asked.folder), sys.stdout)
        return
    _prepare(asked.folder)
    found, parts = Measured(), defaultdict(list)
    env = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"} | os.environ
    env["SALESASSIST_NOW"] = CLOCK
    command = [sys.executable, "-m", "tests.benchmarks.day", str(asked.folder), "--once"]
    for _ in range(asked.runs):
        begun, before = time.perf_counter(), _written(asked.folder)
        try:
            done = subprocess.run(
                command, cwd=PROJECT, env=env, stdout=subprocess.PIPE, text=True, check=False, timeout=LONGEST_DAY
            )
            told = json.loads(done.stdout)
        except (ValueError, subprocess.TimeoutExpired):
            found.wrong.append("a day was not lived to its end")
            continue
        print(f"a day in {time.perf_counter() - begun:.0f} s", file=sys.stderr, flush=True)
        after = _written(asked.folder)
        new = {table: after[table] - before[table] for table in after}
        if new["contact"] or new["interaction"] != LOGGED or new["follow_up"] <= 0:
            found.wrong.append(f"the day left {new} new records")
        found.values.append(max(told.values()))
        for what, longest in told.items():
            parts[what].append(longest)
    slow = sorted(((median(times), what) for what, times in parts.items()), reverse=True)
    named = [f"{what} {took:.0f} ms" for took, what in slow if took > TOLD]
    if named:
        found.notes.append(f"the window stood still: {', '.join(named)}")
    json.dump({"day": found.as_json()}, sys.stdout)


if __name__ == "__main__":
    main()
