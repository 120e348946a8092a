"""How long importing 10,000 vCards takes, against vobject's mere parse of the same bytes; and the memory of 100,000.

    python tests/benchmarks/bench_import.py [--contacts 10000] [--runs 5] [--many 100000]

Each sample is a process of its own, in turn with the others, so that the ratios hold whatever else the machine does:

- vobject: parse the file, with the settings that read most real files (allowQP, ignoreUnreadable), and count the cards;
- first: open an empty store, import the file (read, match, write, index, commit) and close the store;
- again: the same file into the full store, where nothing is new.

Timed is the work inside the process, first calls and all, but not the start of Python and the loading of either
program; whole processes are told below, for what a user of the command line waits. The cards are made here, the same
ones on each machine.
"""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).resolve().parents[2]
AT_LEAST = 3.0  # times as fast as vobject's parse
MOST_MEMORY = 400  # MB resident, for the large file

_SEED = 20261123
_GIVEN = (
    "Anna", "Jürgen", "María", "José", "Zoë", "François", "Søren", "Łukasz", "Olga", "Priya", "Omar", "Mei", "Noah",
    "Emma", "Åsa", "Tomás", "Karen", "James",
)  # fmt: skip
_FAMILY = (
    "Berg", "García", "Müll", "Öz", "Nowak", "Ivan", "Tanaka", "Kim", "Singh", "O'Bri", "Dub", "Ross", "Hans",
    "Smith", "Jon", "Hill", "Weber", "Lind",
)  # fmt: skip
_ENDING = (
    "er", "s", "son", "mann", "ová", "ski", "ez", "i", "dottir", "en", "feld", "ström", "stein", "ard", "off", "bach",
    "well", "ton", "ley", "ham",
)  # fmt: skip
_FIRM = (
    "Acme", "Northwind", "Contoso", "Globex", "Umbra", "Harbor", "Cedar", "Granite", "Atlas", "Orion", "Vega",
    "Nimbus", "Summit",
)  # fmt: skip
_TRADE = (
    "Foods", "Dental", "Realty", "Software", "Motors", "Solar", "Printing", "Travel", "Optics", "Freight", "Ceramics",
    "Group",
)  # fmt: skip
_TITLES = ("Owner", "Buyer", "Purchasing Manager", "CEO", "Office Manager", "Head of Operations")
_TAGS = ("Lead", "Customer", "Prospect", "Partner", "Friend", "VIP", "Newsletter")
_PLACES = ("Springfield;IL;62701;USA", "Berlin;;10115;Germany", "Lyon;;69001;France", "Kraków;;30-001;Poland")
_WORDS = (
    "met", "at", "the", "trade", "fair", "in", "spring", "wants", "a", "quote", "for", "annual", "renewal", "prefers",
    "calls", "before", "noon", "budget", "approved", "next", "quarter", "asked", "about", "delivery", "times",
    "discount", "on", "bulk", "orders", "send", "brochure", "after", "holiday", "partner", "decides",
)  # fmt: skip


def cards(count: int) -> Iterator[bytes]:
    """vCards 3.0 as an address book exports them: folded at 75 bytes, with CRLF, accents and escapes."""
    dice = random.Random(_SEED)
    pick = dice.choice
    for number in range(count):
        given, family = pick(_GIVEN), pick(_FAMILY) + pick(_ENDING)
        lines = [
            "BEGIN:VCARD", "VERSION:3.0", f"UID:{dice.getrandbits(64):016x}-{number}", f"N:{family};{given};;;",
            f"FN:{given} {family}", f"TEL;TYPE=CELL:+49 1{dice.randint(50, 79)} {dice.randint(1_000_000, 9_999_999)}",
            f"EMAIL;TYPE=INTERNET:contact.{number}@mail{dice.randrange(40)}.example",
        ]  # fmt: skip
        if dice.random() < 0.85:
            lines += [f"ORG:{pick(_FIRM)} {pick(_TRADE)} {dice.randrange(100)}", f"TITLE:{pick(_TITLES)}"]
        if dice.random() < 0.5:
            lines.append(f"TEL;TYPE=WORK:(030) {dice.randint(100, 999)}-{dice.randint(1000, 9999)}")
        if dice.random() < 0.6:
            lines.append(f"ADR;TYPE=WORK:;;{dice.randint(1, 999)} Bahnhofstraße;{pick(_PLACES)}")
        if tags := sorted({pick(_TAGS) for _ in range(dice.randint(0, 3))}):
            lines.append("CATEGORIES:" + ",".join(tags))
        if dice.random() < 0.2:
            lines.append(f"BDAY:{dice.randint(1950, 2003)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}")
        if words := [pick(_WORDS) for _ in range(dice.randint(0, 40))]:
            lines.append("NOTE:" + " ".join(words) + (r"\nask again\; soon" if dice.random() < 0.15 else ""))
        lines += ["REV:20260401T120000Z", "END:VCARD", ""]
        yield b"\r\n".join(_folded(line.encode()) for line in lines)


def _folded(line: bytes) -> bytes:
    parts = []
    while len(line) > 75:
        end = 75
        while line[end] & 0xC0 == 0x80:  # not in the middle of a character
            end -= 1
        parts.append(line[:end])
        line = b" " + line[end:]
    return b"\r\n".join([*parts, line])


_TIMED = """
import json, resource, sys, time
{loading}
wall, cpu = time.perf_counter(), time.process_time()
done = {work}
taken = [time.perf_counter() - wall, time.process_time() - cpu]
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10))
print(json.dumps([*taken, time.process_time(), memory, done]))
"""
_VOBJECT = _TIMED.format(
    loading="""
import vobject
def read():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        return sum(1 for _ in vobject.readComponents(file.read(), allowQP=True, ignoreUnreadable=True))
""",
    work="read()",
)
_OURS = _TIMED.format(
    loading="""
import phonenumbers  # which the program loads when it meets the first number
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from salesassist.domain.times import Now
from salesassist.importing import run_import
from salesassist.store.store import Store
def imported():
    with Store(Path(sys.argv[2])) as store:
        now = Now(datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Europe/Berlin")))
        report = run_import(store, [Path(sys.argv[1])], now=now, region="DE")
        return [report.created, report.merged, report.unchanged]
""",
    work="imported()",
)


class Sample:
    """One process: seconds of the work by the clock and of the processor, of the processor in all; MB; what it did."""

    def __init__(self, code: str, *arguments: object) -> None:
        environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
        command = [sys.executable, "-c", code, *map(str, arguments)]
        said = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
        self.wall, self.cpu, self.process, self.memory, self.done = json.loads(said.stdout)


def told(name: str, values: list[float], unit: str, mark: str = "") -> None:
    print(f"{name:34} {statistics.median(values):7.2f} {unit:2} ({min(values):.2f}–{max(values):.2f})  {mark}")


def passed(holds: bool, condition: str) -> str:
    return f"{'pass' if holds else 'FAIL'}: {condition}"


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--many", type=int, default=100_000, help="contacts of the measurement of memory; 0: none")
    asked = parser.parse_args()
    holds = []
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        file = folder / "contacts.vcf"
        file.write_bytes(b"".join(cards(asked.contacts)))
        size = file.stat().st_size / 1e6
        print(f"{asked.contacts:,} vCards, {size:.1f} MB, {asked.runs} runs, median (least–most)\n")
        samples: dict[str, list[Sample]] = {"vobject's parse": [], "first import": [], "import again": []}
        for _ in range(asked.runs):
            kept = folder / "store"
            for name, sample in (
                ("vobject's parse", Sample(_VOBJECT, file)),
                ("first import", Sample(_OURS, file, kept)),
                ("import again", Sample(_OURS, file, kept)),
            ):
                samples[name].append(sample)
            shutil.rmtree(kept)
        print("did:", {name: several[0].done for name, several in samples.items()}, "\n")
        for name, several in samples.items():
            told(f"{name}, by the clock", [sample.wall for sample in several], "s")
            told(f"{name}, processor", [sample.cpu for sample in several], "s")
            told(f"{name}, whole process", [sample.process for sample in several], "s")
        print()
        theirs = samples.pop("vobject's parse")
        for name, several in samples.items():
            for how in ("wall", "cpu", "process"):
                ratios = [getattr(a, how) / getattr(b, how) for a, b in zip(theirs, several, strict=True)]
                counts = how != "process"
                good = statistics.median(ratios) >= AT_LEAST
                mark = passed(good, f"at least {AT_LEAST:g}") if counts else ""
                told(f"vobject / {name}, {how}", ratios, "x", mark)
                holds += [good] if counts else []
        if asked.many:
            file.write_bytes(b"".join(cards(asked.many)))
            print(f"\n{asked.many:,} vCards, {file.stat().st_size / 1e6:.1f} MB")
            for name in ("first import", "import again"):
                sample = Sample(_OURS, file, folder / "many")
                good = sample.memory < MOST_MEMORY
                holds.append(good)
                told(f"{name}, by the clock", [sample.wall], "s")
                told(f"{name}, most memory", [sample.memory], "MB", passed(good, f"below {MOST_MEMORY} MB"))
    return 0 if all(holds) else 1


if __name__ == "__main__":
    sys.exit(main())
