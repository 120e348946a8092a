"""One life of the program, in a process of its own: a day of acts, told down a pipe, until it ends or is killed."""

import os
import signal
import sys
import time
import traceback
import uuid
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer

from salesassist import app
from salesassist.instance import Instance
from salesassist.session import Session
from salesassist.store import changes as log
from salesassist.store.errors import told_plainly
from salesassist.store.store import Change, Store
from tests.crash.day import MORNING, Clock, Day
from tests.crash.proof import state_of

TICK = 40  # steps of SQLite's own machine, between two chances to die amid its work


@dataclass(frozen=True)
class Plan:
    """How this life goes. `window`: the whole program, else the session alone. `dies_at`: the tick of SQLite at which
    it kills itself (None: somebody else may). `states`: tell the state after each act, for others to be compared with.
    `broken`: how the program is made worse, to show that the harness sees it."""

    folder: Path
    seed: int
    acts: int
    window: bool = False
    dies_at: int | None = None
    states: bool = False
    broken: str = ""


def live(plan: Plan, tell: Callable[[str], None]) -> None:
    """Live it. Told: "ready", then of each act "begin N name" and "done N" (or "not N"), "state N …"; "ticks N" and
    "end" last."""
    ticks = _count_ticks(plan.dies_at)
    _number_uids(plan.seed)
    if plan.broken == "no transaction":
        Store.change = _each_statement_by_itself  # type: ignore[method-assign]
    clock = Clock(MORNING)
    if plan.window:
        _in_the_window(plan, clock, tell)
    else:
        _application = QCoreApplication([])
        instance = Instance(plan.folder)
        assert instance.claim()
        store = Store(plan.folder)
        session = Session(store, clock)
        for step in _steps(plan, session, clock, tell):
            step()
        store.close()
        instance.release()
    tell(f"ticks {ticks()}")
    tell("end")


def _in_the_window(plan: Plan, clock: Clock, tell: Callable[[str], None]) -> None:
    """Run the program as `main.py` does, and have it act whenever it is idle."""
    make = app.MainWindow
    hooks: list[QTimer] = []

    def made(session: Session, *others: Any, **options: Any) -> Any:
        window = make(session, *others, **options)
        steps = iter(_steps(plan, session, clock, tell))
        timer = QTimer(window)

        def act() -> None:
            step = next(steps, None)
            if step is None:
                timer.stop()
                QCoreApplication.quit()
            else:
                step()

        timer.timeout.connect(act)
        timer.start(0)
        hooks.append(timer)
        return window

    app.MainWindow = made  # type: ignore[assignment,misc]
    app.system_clock = lambda: clock
    status = app.run(plan.folder)
    assert status == 0, f"the program ended with {status}"


def _steps(plan: Plan, session: Session, clock: Clock, tell: Callable[[str], None]) -> Any:
    said: list[str] = []
    session.failed.connect(said.append)
    day = Day(session, clock, plan.seed, plan.folder.parent / "files")
    tell("ready")
    for number, (name, act) in enumerate(day.acts(plan.acts)):

        def step(number: int = number, name: str = name, act: Callable[[], object] = act) -> None:
            tell(f"begin {number} {name}")
            if plan.broken == "told too early":
                tell(f"done {number}")
            done = act()
            assert not said, said
            if plan.broken != "told too early":
                tell(f"{'done' if done else 'not'} {number}")
            if plan.states:
                tell(f"state {number} {state_of(plan.folder)}")

        yield step


def _count_ticks(dies_at: int | None) -> Callable[[], int]:
    """Count the work of every store, and die in the midst of it."""
    count = 0
    opening = Store._open

    def tick() -> int:
        nonlocal count
        count += 1
        if count == dies_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def opened(store: Store) -> None:
        store._database.connect()
        store._database.connection().set_progress_handler(tick, TICK)
        store._database.connect = lambda *_, **__: True
        opening(store)

    Store._open = opened  # type: ignore[method-assign]
    return lambda: count


def _number_uids(seed: int) -> None:
    made = 0

    def next_one() -> UUID:
        nonlocal made
        made += 1
        return UUID(int=(seed << 64) + made)

    uuid.uuid4 = next_one  # type: ignore[assignment]


@contextmanager
def _each_statement_by_itself(store: Store) -> Any:
    """`Store.change` without its transaction."""
    change = Change()
    with told_plainly(store.path):
        log.start_log(store._database)
        log.take_entries(store._database)
        yield change
        change.done = store._finish(log.take_entries(store._database))


class Life:
    """A process that lives by a plan; `heard` is what it told."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.heard: list[str] = []
        self.status: int | None = None  # once it has ended
        self._rest = b""
        self._read, write = os.pipe()
        self.errors = plan.folder.parent / "errors.txt"
        self.pid = os.fork()
        if not self.pid:
            os.close(self._read)
            self._child(write)
        os.close(write)
        os.set_blocking(self._read, False)

    def _child(self, pipe: int) -> None:
        status = 1
        try:
            errors = os.open(self.errors, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            os.dup2(errors, 2)
            sys.stderr = os.fdopen(2, "w", buffering=1, closefd=False)
            live(self.plan, lambda text: os.write(pipe, text.encode() + b"\n"))
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)

    def listen(self) -> list[str]:
        """All it has told so far."""
        try:
            while data := os.read(self._read, 1 << 16):
                self._rest += data
        except BlockingIOError:
            pass
        *lines, self._rest = self._rest.split(b"\n")
        self.heard += [line.decode() for line in lines]
        return self.heard

    def wait(self, word: str = "", longest: float = 60) -> bool:
        """Until it has told that, or has ended."""
        until = time.monotonic() + longest
        while self.status is None and time.monotonic() < until:
            if word and any(line.startswith(word) for line in self.listen()):
                return True
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                self.listen()
                os.close(self._read)
            time.sleep(0.002)
        if self.status is not None:
            return any(line.startswith(word) for line in self.heard)
        self.kill()
        raise TimeoutError(f"{self.plan}: {self.heard[-3:]}")

    def kill(self) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)

    def said(self) -> str:
        """What it wrote to standard error."""
        return self.errors.read_text("utf-8", "replace")

    def numbers(self, word: str) -> list[int]:
        return [int(line.split()[1]) for line in self.heard if line.startswith(f"{word} ")]
