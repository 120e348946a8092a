"""Kill the program at random moments: `python -m tests.crash [TIMES] [--seed N]`.

Each life begins on the folder that the one before left when it was killed. First the same day is lived to its end on a
copy, and the state after each act noted. Then it is lived on the folder itself, and killed: at a random moment, or amid
a random step of SQLite's work. What is found then must be the state after the last act that was confirmed, or, if one
had begun, after that one; the file must be sound, the index current, every backup whole.
"""

import argparse
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"  # nothing is to be shown anywhere

from tests.crash.life import Life, Plan
from tests.crash.proof import state_of, trouble_in

ACTS = 30
LIVES = 8  # on one folder
WINDOW_EVERY = 10


@dataclass
class Figures:
    kills: int = 0
    confirmed: int = 0
    in_flight: Counter[str] = field(default_factory=Counter)
    whole: int = 0
    not_at_all: int = 0
    with_window: int = 0
    starting: int = 0
    ended: int = 0
    trouble: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        yield f"{self.kills} kills, {self.with_window} of them of the whole window, {self.starting} while starting"
        yield f"{self.confirmed} acts confirmed, {sum(self.in_flight.values())} in flight when killed:"
        yield f"  {self.whole} there whole, {self.not_at_all} not at all (or changed nothing)"
        yield "  " + ", ".join(f"{name} {count}" for name, count in self.in_flight.most_common())
        yield f"{self.ended} more lives ended before they could be killed"
        yield f"{len(self.trouble)} troubles"
        yield from self.trouble[:20]


def chain(root: Path, seed: int, lives: int, acts: int, broken: str, figures: Figures) -> None:
    """Lives one after the other on one folder."""
    dice = random.Random(seed)
    folder = root / "data"
    folder.mkdir(mode=0o700)
    for number in range(lives):
        window = (seed * LIVES + number) % WINDOW_EVERY == 3 and not broken
        life_seed = dice.randrange(10**6) * 1000 + number
        figures.trouble += [
            f"seed {seed}, life {number}: {it}" for it in one(root, life_seed, acts, window, broken, dice, figures)
        ]


def one(
    root: Path, seed: int, acts: int, window: bool, broken: str, dice: random.Random, figures: Figures
) -> Iterator[str]:
    folder, copy = root / "data", root / "copy" / "data"
    shutil.rmtree(copy.parent, ignore_errors=True)
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("window.lock", "backups"))
    reference = Life(Plan(copy, seed, acts, states=True))
    reference.wait("ready")
    began = time.monotonic()
    reference.wait()
    took = time.monotonic() - began
    if reference.status or reference.heard[-1] != "end":
        yield f"the day itself fails: {reference.said()[-1500:]}"
        return
    states = {-1: state_of(folder) if (folder / "salesassist.db").exists() else ""}
    for line in reference.heard:
        if line.startswith("state "):
            _word, number, state = line.split()
            states[int(number)] = state
    same = [n for n in reference.numbers("done") if states[n] == states[n - 1]]
    names = {int(line.split()[1]): line.split()[2] for line in reference.heard if line.startswith("begin ")}
    if len(same) > acts // 2:
        yield f"acts that were confirmed changed nothing: {[names[n] for n in same]}"
    if states[-1] == "":
        states[-1] = _empty(root)

    (ticks,) = reference.numbers("ticks")
    amid = dice.random() < 0.5
    life = Life(Plan(folder, seed, acts, window, dice.randrange(1, ticks) if amid else None, broken=broken))
    if not amid:
        if dice.random() < 0.9:
            life.wait("ready")
            longest = took * (4 if window else 0.8)
        else:
            longest = 0.1  # while it starts
        time.sleep(dice.random() * longest)
        life.kill()
    life.wait()
    killed = life.status == -signal.SIGKILL
    figures.kills += killed
    figures.with_window += window and killed
    if life.status not in (0, -signal.SIGKILL) or "Traceback" in life.said():
        yield f"the program failed: {life.said()[-1500:]}"
        return
    figures.ended += not killed
    figures.starting += killed and "ready" not in life.heard
    done, begun = life.numbers("done") + life.numbers("not"), life.numbers("begin")
    last = max(done, default=-1)
    figures.confirmed += len(life.numbers("done"))
    allowed = {states[last]}
    if begun and begun[-1] > last:
        figures.in_flight[names[begun[-1]]] += 1
        allowed.add(states[begun[-1]])
    if broken == "log lost":
        for ending in ("-wal", "-shm"):
            (folder / f"salesassist.db{ending}").unlink(missing_ok=True)
    found = trouble_in(folder, allowed)
    if begun and begun[-1] > last and states[begun[-1]] != states[last] and not found:
        is_there = state_of(folder) == states[begun[-1]]
        figures.whole += is_there
        figures.not_at_all += not is_there
    elif begun and begun[-1] > last:
        figures.not_at_all += 1
    yield from (f"{it} (after {last} {names.get(last)}, begun {begun[-1:]} {[names[n] for n in begun[-1:]]})"
                for it in found)  # fmt: skip


def _empty(root: Path) -> str:
    """The state of a store in which nothing has happened."""
    from salesassist.store.store import Store

    folder = root / "empty"
    Store(folder).close()
    return state_of(folder)


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    asked.add_argument("times", nargs="?", type=int, default=20)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--acts", type=int, default=ACTS)
    asked.add_argument("--broken", default="", choices=["", "no transaction", "told too early", "log lost"])
    told = asked.parse_args()
    figures = Figures()
    seed = told.seed
    while figures.kills < told.times and len(figures.trouble) < 20:
        before = figures.kills
        with TemporaryDirectory() as root:
            chain(Path(root), seed, min(LIVES, told.times - figures.kills), told.acts, told.broken, figures)
        print(f"{figures.kills} kills, {len(figures.trouble)} troubles", file=sys.stderr, flush=True)
        seed += 1
        if figures.kills == before and figures.trouble:
            break
    print("\n".join(figures.lines()))
    return 1 if figures.trouble else 0


if __name__ == "__main__":
    sys.exit(main())
