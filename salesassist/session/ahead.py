"""What is worked out beforehand in a thread, so that the window need not wait for it when it is wanted."""

from collections.abc import Callable
from threading import Event

from salesassist.domain.cracks import KeepInTouch
from salesassist.domain.name_list import NameList
from salesassist.domain.roll import Roll
from salesassist.domain.times import Now
from salesassist.giving_way import give_way
from salesassist.session.task import Task
from salesassist.store.errors import Stopped
from salesassist.store.store import Store

_AT_ONCE = 60  # texts of one transaction: some milliseconds, in which nobody else can write
_REST = 0.03  # seconds between two transactions, in which whoever waits to write is let in
_LONG_REST = 0.4  # seconds: the same while the window writes, in which the user may do the next thing
_LET_PASS = 0.05  # seconds: whoever reads the roll anew lets the window show first what has changed
_BETWEEN = 0.5  # seconds: the same of what is read in for the next change


class Ahead:
    """One thread for each kind of work, at most. `open_store` opens a store for the thread that calls it."""

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._open_store = open_store
        self._rolling: Task | None = None
        self._naming: Task | None = None
        self._finding: Task | None = None
        self._reading: Task | None = None
        self._ending = Event()
        self._writing = Event()
        self._has_rolled = self._has_read_in = False
        self.wanted = False  # whether anybody asked for it so far

    def read_roll(
        self, now: Now, rules: KeepInTouch, take: Callable[[Roll, set[int], KeepInTouch, int], object],
        missed: Callable[[], object],
    ) -> None:  # fmt: skip
        """Read the roll as of `now`, and hand it to `take` in this thread, with who is going cold by `rules`, these
        rules, and the revision that it is of. If it cannot be read, `missed` is called."""
        if self._rolling is not None:
            return

        again, self._has_rolled = self._has_rolled, True

        def work(_progress: object, _cancelled: object) -> tuple[Roll, set[int], KeepInTouch, int]:
            if again:
                self._ending.wait(_LET_PASS)
            with self._open_store() as store, store.snapshot():
                roll = store.roll(now)
                roll.put_in_order(give_way)
                return roll, set(rules.cold(roll)), rules, store.revision()

        def end() -> None:
            self._rolling = None
            found, task.result = task.result, None  # the garbage collector does not see what it holds: it would stay
            if found is not None:
                take(*found)
            elif self.wanted:
                missed()

        task = self._rolling = Task("Roll", work, large=True)
        task.finished.connect(end)
        task.start()

    def read_names(self, take: Callable[[NameList | None, int], object]) -> None:
        """Read what all contacts are called, and hand it to `take` in this thread, with the revision that it is of."""
        if self._naming is not None:
            return

        def work(_progress: object, _cancelled: object) -> tuple[NameList | None, int]:
            with self._open_store() as store, store.snapshot():
                return store.name_list(), store.revision()

        def end() -> None:
            self._naming = None
            found, task.result = task.result, None
            if found is not None and self.wanted:
                take(*found)

        task = self._naming = Task("Names", work)
        task.finished.connect(end)
        task.start()

    def note_writing(self) -> None:
        """The window writes: whoever makes texts quick to find is not to be in its way at the next change, too."""
        self._writing.set()

    def catch_up(self) -> None:
        """Make all texts quick to find that wait for it, a few at a time: SQLite lets nobody else write meanwhile, and
        lets in whoever waits only by chance, if the next few follow at once. While the user changes one thing after the
        other, it rests for longer."""
        if self._finding is not None:
            return

        def work(_progress: object, cancelled: Callable[[], bool]) -> None:
            if self._ending.wait(_REST):
                raise Stopped
            with self._open_store() as store:
                while store.catch_up(_AT_ONCE):
                    if self._ending.wait(_REST) or cancelled():
                        raise Stopped
                    while self._writing.is_set():
                        self._writing.clear()
                        if self._ending.wait(_LONG_REST):
                            raise Stopped

        def end() -> None:
            self._finding = None

        task = self._finding = Task("Index", work)
        task.finished.connect(end)
        task.start()

    def read_in_writing(self) -> None:
        """Read in what changes of contacts need, Peewee above all, unless that was done: who changes one thing will
        change another. Who opens the program to look something up, or logs a call, waits for none of it."""
        if self._has_read_in or not self.wanted:
            return
        self._has_read_in = True

        def work(_progress: object, _cancelled: object) -> None:
            if not self._ending.wait(_BETWEEN):
                from salesassist.store import contact_writing  # noqa: F401

        def end() -> None:
            self._reading = None

        task = self._reading = Task("Writing", work)
        task.finished.connect(end)
        task.start()

    def end(self) -> None:
        """Stop it all, and wait for what is under way."""
        self.wanted = False
        self._ending.set()
        for task in (self._rolling, self._naming, self._finding, self._reading):
            if task is not None:
                task.end()
