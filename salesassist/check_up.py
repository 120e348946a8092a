"""What is wrong or odd about the user's data, looked for while the window is long there."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QThread, Signal

from salesassist.domain.times import Clock
from salesassist.giving_back import give_back
from salesassist.giving_way import giving_way
from salesassist.settings import WindowState
from salesassist.store.check import is_sound
from salesassist.store.errors import Stopped, StoreError
from salesassist.store.finding import other_copies
from salesassist.store.store import Store
from salesassist.store.values import damaged_records

COPIES_SEEN = "copies_seen"
A_DAY, YEARS = timedelta(days=1), timedelta(days=3 * 365)


class CheckUp(QThread):
    """Looks whether the file of the store is in order, and what is odd about it, beside everything else."""

    damage_found = Signal(str)
    noticed = Signal(str)

    def __init__(self, path: Path, clock: Clock | None = None, state: WindowState | None = None) -> None:
        super().__init__()
        self.setObjectName("check-up")
        self._path, self._clock = path, clock
        self._known = state.text(COPIES_SEEN).split("\n") if state is not None else []
        self.copies: list[str] = []
        self._is_ending = giving_way(self.isInterruptionRequested)

    def end(self) -> None:
        """Look no further, and wait for that: in a large file it takes seconds."""
        self.requestInterruption()
        self.wait()

    def run(self) -> None:
        try:
            self._look()
        except Stopped:
            pass
        finally:
            give_back()

    def _look(self) -> None:
        if not is_sound(self._path, self._is_ending):
            text = self.tr(
                "The data in {file} is damaged in places. Please quit, keep a copy of the file, and restore a backup; "
                "“main.py check” tells what is wrong."
            )
            self.damage_found.emit(text.format(file=self._path))
            return
        if said := [text for text in (self._damaged_records(), self._wrong_clock(), self._other_copies()) if text]:
            self.noticed.emit("\n".join(said))

    def _damaged_records(self) -> str:
        count = damaged_records(self._path, self._is_ending)
        if not count:
            return ""
        one = self.tr("One record is damaged and shows only what can be read. “main.py check” names it.")
        many = self.tr("{count} records are damaged and show only what can be read. “main.py check” names them.")
        return one if count == 1 else many.format(count=count)

    def _wrong_clock(self) -> str:
        if self._clock is None:
            return ""
        try:
            with Store(self._path.parent, read_only=True) as store:
                newest = store.newest_moment()
        except StoreError:
            return ""
        now = self._clock().at
        if newest is None or not (newest - now > A_DAY or now - newest > YEARS):
            return ""
        text = self.tr(
            "The clock of this computer says {now}, but your last entry is of {newest}. Is the clock right? What you "
            "enter now would be of the wrong day, and reminders come at the wrong time."
        )
        dates = QLocale()
        words = [dates.toString(QDate(m.year, m.month, m.day), QLocale.FormatType.LongFormat) for m in (now, newest)]
        return text.format(now=words[0], newest=words[1])

    def _other_copies(self) -> str:
        """Say once what a program that keeps folders in step has made of the store."""
        self.copies = names = [path.name for path in other_copies(self._path.parent)]
        if not set(names) - set(self._known):
            return ""
        text = self.tr(
            "Beside your data lies another copy of it: {names}. Two computers wrote at the same time, and what was "
            "entered on the other one may be in it alone. “main.py restore” can bring it back."
        )
        return text.format(names=", ".join(names))
