"""What is measured in one window, in a process of its own: search, sort, filter, pane, log, day, tick, insights.

    python -m tests.benchmarks.window FOLDER [--runs 5] [--only search sort ...]

FOLDER holds a store of `data`, which is changed. Real events go to the real widgets; nothing needs a screen. Prints one
JSON object: figures, notes and what was wrong, by row of `marks`.
"""

import argparse
import json
import os
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date, timedelta
from datetime import time as clock_time
from pathlib import Path
from statistics import median
from threading import Thread

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtCore import QEvent, QEventLoop, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesassist.domain.insights import Period
from salesassist.domain.reminder import Told
from salesassist.domain.times import Now
from salesassist.reminders.delivery import Delivery
from salesassist.reminders.telling import Note
from salesassist.reminders.watch import Watch
from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.store.store import FILE_NAME, Store
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme
from tests.benchmarks.data import NOW, TALKS_OF_THE_FEW
from tests.benchmarks.marks import Measured, p95
from tests.benchmarks.plain import GROUPS, Plain

SEARCHES = (
    "müller", "Muller", "jürgen", "jurgen", "zoë", "zoe", "łukasz", "lukasz", "åsa", "söre", "sørensen", "françois",
    "chloe", "lópez", "yılmaz", "yilmaz", "groß", "gross", "o'brien", "ng", "schm", "idt", "hmid", "ova", "son",
    "anna", "anna mül", "berg anna", "wang li", "smith paul", "adler", "adler bau", "nordlicht", "gmbh", "& söhne",
    "software", "s.a.", "catering group", "+1 555", "555 0", "(212) 555", "5551", "555-12", "001", "1 800", "9 555 01",
    "@example", "example.com", "anna.m", "office.example", ".lopez", "lead", "fair 2025", "press", "newsletter",
    "harbour", "brochure", "october", "short calls", "plays foot", "competitor price", "lead müller", "customer gmbh",
    "xyzzy", "qqq", "anna xyzzy", "e", "a s", "9",
)  # fmt: skip
"""Names with and without accents, parts of words, firms, digits of numbers, mail, tags, notes, two words, nobody."""

FIRST = 200
"""Of what matches, as many are there with the key; for the rest, and every count, there is a row of its own."""
PATIENCE = 1.0  # seconds
ENOUGH = 10
"""After so many wrong answers no more are asked for."""
LOGGED_A_RUN = 5
SELECTED_A_RUN = 10

now = time.perf_counter


class Silent:
    """A courier whose notes are confirmed at once and shown to nobody."""

    def deliver(self, note: Note, done: Callable[[Delivery], None]) -> None:
        done(Delivery(Told.CONFIRMED))

    def stop(self) -> None:
        pass


class Bench:
    """The window over the store in `folder`, with its reminders, on a Monday morning."""

    def __init__(self, folder: Path, runs: int) -> None:
        self.folder, self.runs, self.texts = folder, runs, SEARCHES
        self.application = QApplication.instance() or QApplication(["salesassist"])
        self.at: Now = NOW
        self.store = Store(folder)
        while self.store.catch_up(1_000):  # as after the first minute with so many
            pass
        self.session = Session(self.store, lambda: self.at)
        theme = Theme(self.application)
        self.window = MainWindow(self.session, theme, WindowState(folder))
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        self.watch = Watch(self.session, Silent(), self.window)
        self.watch.start()
        self.found: dict[str, Measured] = {}
        self.session.keep_up()  # as `behind` does after the first paint; what is measured comes some seconds later
        while not self.session.book.has_roll:
            self.application.processEvents()
        self.settle()

    # --- hands and eyes ------------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Until everything that was asked for is painted."""
        for _ in range(4):
            self.application.processEvents()

    def row(self, key: str) -> Measured:
        return self.found.setdefault(key, Measured())

    def timed(self, act: Callable[[], object]) -> tuple[float, float]:
        """Milliseconds until an act has been done, and until it is painted."""
        begun = now()
        act()
        done = now()
        self.settle()
        return (done - begun) * 1e3, (now() - begun) * 1e3

    def contacts(self):
        """The page of contacts, shown."""
        self.window.show_all_contacts()
        self.settle()
        return self.window.pages.contacts

    def shown(self, most: int | None = None) -> list[str]:
        model = self.window.pages.contacts.model
        if most is None:
            return model.uids(range(model.rowCount()))  # row by row, each would be read whole
        return [model.uid(row) for row in range(min(most, model.rowCount()))]

    def counts(self) -> dict[str | None, int]:
        """What the chips say."""
        chips = self.window.pages.contacts.chips.chips
        return {getattr(chip.kind, "name", None): chip.count for chip in chips}

    # --- search --------------------------------------------------------------------------------------------------

    def search(self) -> None:
        page, plain = self.contacts(), Plain(self.folder, self.at)
        page.search.setFocus()
        keys = _Keys(self, plain)
        for run in range(self.runs + 1):  # the first one warms up, and looks at every answer
            keys.begin(check=not run)
            for text in self.texts:
                if len(keys.wrong) > ENOUGH:
                    self.row("search").wrong += [*keys.wrong[:5], "and more: given up"]
                    return
                for end in range(1, len(text) + 1):
                    keys.press(Qt.Key.Key_unknown, text[end - 1], text[:end])
                keys.press(Qt.Key.Key_Escape, "", "")
            if run:
                for key, value in keys.figures().items():
                    self.row(key).values.append(value)
        self.row("search").notes.append(f"{keys.pressed} keys of {len(self.texts)} texts a run")
        self.row("search").wrong += keys.wrong[:5]

    # --- the list ------------------------------------------------------------------------------------------------

    def sort(self) -> None:
        page = self.contacts()
        table, header = page.table, page.table.horizontalHeader()
        page.show_contact(page.model.uid(page.model.rowCount() // 2))
        self.settle()
        chosen, handled, painted = page.current_contact(), self.row("sort_handled"), self.row("sort")
        for run in range(self.runs + 1):
            times = []
            for column in [n for n in range(header.count()) if not header.isSectionHidden(n)] * 2:
                spot = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
                place = table.verticalScrollBar().value()
                times.append(self.timed(
                    lambda spot=spot: QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
                ))  # fmt: skip
                if header.sortIndicatorSection() != column:
                    painted.wrong.append(f"a click did not sort by column {column}")
                if page.selected_contacts() != [chosen]:
                    painted.wrong.append(f"sorting by column {column} lost the selection")
                seen = table.viewport().rect().intersects(table.visualRect(table.currentIndex()))
                if not seen and table.verticalScrollBar().value() != place:
                    painted.wrong.append(f"sorting by column {column} lost the place")
            if run:
                handled.values.append(max(one for one, _ in times))
                painted.values.append(max(both for _, both in times))

    def filter(self) -> None:
        page, plain = self.contacts(), Plain(self.folder, self.at)
        everybody = plain.counts(plain.group)
        for run in range(self.runs + 1):
            times = []
            for chip in [chip for chip in page.chips.chips if not chip.isHidden()]:
                times.append(self.timed(lambda chip=chip: QTest.mouseClick(chip, Qt.MouseButton.LeftButton)))
                kind = getattr(chip.kind, "name", None)
                if self.counts() != everybody:
                    self.row("filter").wrong.append(f"chips say {self.counts()}, and it is {everybody}")
                if page.model.rowCount() != everybody[kind]:
                    self.row("filter").wrong.append(f"{kind} shows {page.model.rowCount()} of {everybody[kind]}")
            page.show_status(None)
            self.settle()
            if run:
                self.row("filter").values.append(max(one for one, _ in times))
                self.row("filter_painted").values.append(max(both for _, both in times))

    def pane(self) -> None:
        """From row to row with the arrow key, onto contacts with many interactions."""
        page, window = self.contacts(), self.window
        of_many = (
            "SELECT contact.uid FROM contact JOIN interaction ON contact_id = contact.id "
            "GROUP BY 1 HAVING count(*) >= ? LIMIT 50"
        )
        with closing(sqlite3.connect(self.folder / FILE_NAME)) as connection:
            much = [row[0] for row in connection.execute(of_many, (TALKS_OF_THE_FEW,))]
        for run in range(self.runs + 1):
            times = []
            for uid in much[run * SELECTED_A_RUN :][:SELECTED_A_RUN] or much[:SELECTED_A_RUN]:
                page.show_contact(uid)
                self.settle()
                if page.model.row_of(uid) == 0:
                    continue
                page.table.setFocus()
                QTest.keyClick(page.table, Qt.Key.Key_Up)
                self.settle()
                if window.pane.uid == uid:
                    self.row("pane").wrong.append("the arrow key did not go to the row above")
                times.append(self.timed(lambda: QTest.keyClick(page.table, Qt.Key.Key_Down))[1])
                sheet = window.pane.sheet.sheet
                if window.pane.uid != uid or sheet is None or sheet.contact.uid != uid:
                    self.row("pane").wrong.append("the call sheet shows somebody else")
            if run:
                self.row("pane").values.append(median(times))

    # --- the day -------------------------------------------------------------------------------------------------

    def log(self) -> None:
        """"No answer" by its key, on Today, then undone."""
        self.contacts()
        window, session = self.window, self.session
        for run in range(self.runs + 1):
            times = []
            for _ in range(LOGGED_A_RUN):
                window.show_today()
                self.settle()
                window.today.view.setFocus()
                uid = window.pane.uid
                before, listed = self._talks(), len(window.today.model.order())
                times.append(self.timed(lambda: QTest.keyClick(window.today.view, Qt.Key.Key_3))[1])
                if self._talks() != before + 1:
                    self.row("log").wrong.append("nothing was saved")
                if len(session.today()) and len(window.today.model.order()) > listed:
                    self.row("log").wrong.append("Today is longer than before")
                if not run:
                    self._compare("log", f"after a call with {uid}")
            if run:
                self.row("log").values.append(median(times))
                self.row("fsync").values.append(median(self._fsync() for _ in range(LOGGED_A_RUN)))
            for _ in range(LOGGED_A_RUN):
                session.undo_stack.undo()
                self.settle()
        self._compare("log", "after undo")

    def _compare(self, row: str, when: str) -> None:
        """Hold what the chips and Today say against a plain reading."""
        plain = Plain(self.folder, self.at)
        should, said = plain.counts(plain.group), self.counts()
        if said != should:
            self.row(row).wrong.append(f"{when} chips say {said}, and it is {should}")
        listed = {day.contact for day in self.session.today()}
        due = {uid for uid, group in plain.group.items() if group in GROUPS[:2]}
        if not due <= listed:
            self.row(row).wrong.append(f"{when} {len(due - listed)} due contacts are not on Today")

    def _talks(self) -> int:
        with closing(sqlite3.connect(self.folder / FILE_NAME)) as connection:
            return connection.execute("SELECT count(*) FROM interaction").fetchone()[0]

    def _fsync(self) -> float:
        with (self.folder / "through").open("wb") as file:
            begun = now()
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())
            return (now() - begun) * 1e3

    def today(self) -> None:
        rows = []
        for run in range(self.runs + 1):
            begun = now()
            rows = self.session.today()
            if run:
                self.row("today").values.append((now() - begun) * 1e3)
        self.row("today").notes.append(f"{len(rows)} rows")

    def tick(self) -> None:
        """Every half minute, with Today in view."""
        self.window.show_today()
        for run in range(self.runs * 4 + 4):
            self.at = Now(self.at.later(timedelta(seconds=30)))
            begun = now()
            self.watch.tick()
            took = (now() - begun) * 1e3
            self.settle()
            if run >= 4:
                self.row("tick").values.append(took)

    def rollover(self) -> None:
        """04:00 comes, while the contacts are in view."""
        self.contacts()
        day = self.at.today
        for run in range(self.runs + 1):
            day += timedelta(days=1)
            self._pass_until(day, clock_time(3, 59, 50))
            self._pass_until(day, clock_time(4, 0, 10), self.row("rollover").values if run else None)
            if run == self.runs:
                self._compare("rollover", f"on {day}")
        self.at = NOW
        self.watch.tick()
        self.settle()

    def _pass_until(self, day: date, at: clock_time, longest: list[float] | None = None) -> None:
        self.at = Now(self.at.moment(day, at))
        block = self.longest_block(self.watch.look)
        if longest is not None:
            longest.append(block)

    def longest_block(self, act: Callable[[], object], for_ms: int = 400) -> float:
        """The longest time in milliseconds without a heartbeat, from just before an act until `for_ms` after it."""
        loop, beats, last = QEventLoop(), [0.0], now()

        def beat() -> None:
            nonlocal last
            beats.append(now() - last)
            last = now()

        heart = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        heart.timeout.connect(beat)
        heart.start()
        QTimer.singleShot(20, heart, act)
        QTimer.singleShot(for_ms, loop, loop.quit)
        loop.exec()
        heart.stop()
        return max(beats) * 1e3

    def insights(self) -> None:
        def work() -> None:
            begun = now()
            read()
            times.append((now() - begun) * 1e3)

        times: list[float] = []
        for _ in range(self.runs + 1):
            read = self.session.insights(Period.YEAR)
            thread = Thread(target=work)
            thread.start()
            thread.join()
        self.row("insights").values += times[1:]

    def end(self) -> None:
        self.watch.stop()
        self.session.work_no_more()
        self.window.hide()
        self.application.processEvents()
        self.store.close()


class _Keys:
    """Keys into the search field, each timed."""

    def __init__(self, bench: Bench, plain: Plain) -> None:
        self._bench, self._plain = bench, plain
        self._page = bench.window.pages.contacts
        self._updated = 0.0
        self.wrong: list[str] = []
        model = self._page.model
        for signal in (model.layoutChanged, model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._note)
        self.begin(check=False)

    def begin(self, *, check: bool) -> None:
        self._check, self.pressed = check, 0
        self._times: dict[str, list[float]] = {"search": [], "search_all": [], "search_rest": []}

    def figures(self) -> dict[str, float]:
        times = self._times
        return {"search": p95(times["search"]), "search_all": p95(times["search_all"]),
                "search_rest": max(times["search_rest"])}  # fmt: skip

    def _note(self) -> None:
        self._updated = now()

    def press(self, key: Qt.Key, letter: str, text: str) -> None:
        field, application = self._page.search, self._bench.application
        self.pressed += 1
        expected = self._plain.find(text)
        application.processEvents()
        self._updated = 0.0
        begun = now()
        application.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter))
        done = now()
        updated = self._updated or done
        application.sendEvent(field, QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier, letter))
        while not self._are_first(expected) and now() < begun + PATIENCE:
            self._wait()
            updated = self._updated or now()
            done = max(done, now())
        all_there = done
        while not self._is_all(expected) and now() < begun + PATIENCE:
            self._wait()
            all_there = now()
        self._times["search"].append((updated - begun) * 1e3)
        self._times["search_all"].append((done - begun) * 1e3)
        self._times["search_rest"].append((all_there - begun) * 1e3)
        if field.text() != text:
            self.wrong.append(f"the field says {field.text()!r} instead of {text!r}")
        if not self._is_all(expected):
            shown = self._page.model.rowCount()
            self.wrong.append(f"{text!r} shows {shown} of {len(expected)}, chips {self._bench.counts()}")
        elif self._check and (set(self._bench.shown()) != expected or self._bench.counts() != self._counts(expected)):
            self.wrong.append(f"{text!r} shows others than match, or counts them wrongly")

    def _wait(self) -> None:
        """For what comes next, as a window does: asleep. One that asks again and again keeps Python's lock from the
        thread that is to answer, half a second for what takes sixteen milliseconds."""
        self._bench.application.processEvents()
        time.sleep(0.0003)

    def _counts(self, uids: Iterable[str]) -> dict[str | None, int]:
        return self._plain.counts(uids)

    def _are_first(self, expected: frozenset[str]) -> bool:
        """Whether as many as have to be there at once are, and all of those match."""
        first = self._bench.shown(FIRST)
        return len(first) >= min(FIRST, len(expected)) and expected.issuperset(first)

    def _is_all(self, expected: frozenset[str]) -> bool:
        model = self._page.model
        return model.rowCount() == len(expected) == self._bench.counts()[None] and not model.canFetchMore(QModelIndex())


PARTS = ("search", "sort", "filter", "pane", "log", "today", "tick", "insights", "rollover")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="*", default=PARTS, choices=PARTS)
    parser.add_argument("--texts", type=int, help="type only so many of the texts")
    asked = parser.parse_args()
    bench = Bench(asked.folder, asked.runs)
    bench.texts = SEARCHES[: asked.texts]
    for part in PARTS:
        if part in asked.only:
            begun = now()
            try:
                getattr(bench, part)()
            except Exception:  # the other parts are measured all the same
                bench.row(part).wrong.append(f"not measured: {traceback.format_exc(limit=-2)}")
            print(f"{part}: {now() - begun:.0f} s", file=sys.stderr, flush=True)
    json.dump({key: found.as_json() for key, found in bench.found.items()}, sys.stdout)
    bench.end()


if __name__ == "__main__":
    main()
