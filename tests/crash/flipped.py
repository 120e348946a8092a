"""Bytes of the store's file changed by a rotten disk: is it recognised, harmless, or is something silently lost?"""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from salesassist import demo
from salesassist.session import Session
from salesassist.store.check import is_sound
from salesassist.store.errors import StoreError
from salesassist.store.store import FILE_NAME, Store
from salesassist.store.values import damaged_records
from tests.crash.day import MORNING, Clock, Day
from tests.crash.proof import fingerprint

RUNS = (1, 1, 1, 2, 16, 512, 4096)
"""How many bytes in a row go wrong: a bit of dust, a sector, a page."""


def example(folder: Path) -> None:
    """A store with something in every table."""
    with Store(folder) as store:
        demo.fill(store, Clock(MORNING)(), "EUR")
        session = Session(store, Clock(MORNING))
        for _name, act in Day(session, Clock(MORNING + timedelta(hours=1)), 7, folder.parent / "files", cards=3).acts(
            60
        ):
            act()


def flip(path: Path, dice: random.Random) -> str:
    """Change some bytes of a file; which."""
    data = bytearray(path.read_bytes())
    run = dice.choice(RUNS)
    start = dice.randrange(len(data) - run)
    for place in range(start, start + run):
        data[place] ^= dice.randrange(1, 256)
    path.write_bytes(data)
    return f"{run} at {start}"


def shown(session: Session) -> dict[str, Any]:
    """All that the window shows anywhere, by record."""
    found: dict[str, Any] = {}
    now = session.now()
    for line in session.book:
        found[f"line {line.uid}"] = line
        sheet = session.sheet(line.uid)
        if sheet is None:
            continue
        found[f"contact {line.uid}"] = sheet.contact
        for record in (*sheet.follow_ups, *sheet.history, *sheet.deals, *sheet.promises):
            found[f"{type(record).__name__} {record.uid}"] = record
        found[f"rest {line.uid}"] = (sheet.next_step, sheet.introducer, sheet.attempt, line.status(now))
    found["today"] = [(row.key, row.name) for row in session.today()]
    found["rest"] = (
        session.links(), session.templates(), session.useful_things(retired=True), session.rules,
        session.preferences, session.progress(), session.cracks(), session.deals(), session.reminders(),
        session.kept_apart(), session.mappings(), session.done_today(),
    )  # fmt: skip
    return found


@dataclass
class Figures:
    counts: Counter[str] = field(default_factory=Counter)
    tracebacks: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    altered: list[str] = field(default_factory=list)
    only_by_check: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        yield ", ".join(f"{name} {count}" for name, count in self.counts.most_common())
        for name in ("tracebacks", "lost", "altered", "only_by_check"):
            yield f"{name}: {len(getattr(self, name))}"
            yield from (f"  {it}" for it in getattr(self, name)[:60])


def look(folder: Path, right: dict[str, Any], place: str, figures: Figures) -> None:
    """Start on a folder, look at everything, and say what that came to."""
    said: list[str] = []
    try:
        with Store(folder) as store:
            session = Session(store, Clock(MORNING))
            session.failed.connect(said.append)
            found = shown(session)
    except (StoreError, OSError) as error:
        figures.counts["refused with a sentence"] += 1
        assert str(error).endswith("."), error
        return
    except Exception as error:
        figures.counts["traceback"] += 1
        figures.tracebacks.append(f"{place}: {type(error).__name__}: {error}")
        return
    if fingerprint(sorted(found.items(), key=lambda it: it[0])) == fingerprint(sorted(right.items())):
        figures.counts["harmless"] += 1
        return
    gone = sorted(right.keys() - found.keys())
    other = sorted(key for key in right if key in found and repr(found[key]) != repr(right[key]))
    if said or not is_sound(folder / FILE_NAME) or damaged_records(folder / FILE_NAME):
        figures.counts["recognised by the window"] += 1
        return
    with Store(folder) as store:
        try:
            problems = list(store.problems())
        except StoreError as error:
            problems = [str(error)]
    what = f"{place}: gone {gone[:3]} other {other[:3]}"
    if problems and not gone:
        figures.counts["recognised by “check” only"] += 1
        figures.only_by_check.append(f"{what}: {problems[0]}")
    elif gone or not other:
        figures.counts["silently lost"] += 1
        figures.lost.append(f"{what} {problems[:1]}")
    else:
        figures.counts["a letter or figure changed within a record"] += 1
        figures.altered.append(f"{what} {difference(right[other[0]], found[other[0]])}")


def difference(one: Any, two: Any) -> str:
    a, b = repr(one), repr(two)
    at = next((n for n, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]), 0)
    return f"{a[max(0, at - 20) : at + 20]!r} -> {b[max(0, at - 20) : at + 20]!r}"


def try_places(root: Path, count: int, seed: int) -> Figures:
    """Flip bytes at `count` places of an example, one after the other."""
    original, copy = root / "original", root / "copy"
    original.mkdir()
    example(original)
    with Store(original) as store:
        right = shown(Session(store, Clock(MORNING)))
    figures = Figures()
    for number in range(count):
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        shutil.copyfile(original / FILE_NAME, copy / FILE_NAME)
        place = flip(copy / FILE_NAME, random.Random(seed * 100_000 + number))
        look(copy, right, place, figures)
    return figures
