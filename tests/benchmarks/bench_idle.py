"""How often the program wakes up while it idles in the tray, thread by thread, and what that costs.

    python tests/benchmarks/bench_idle.py [--minutes 10] [--contacts 10000]

The real program (--minimized) on the virtual desktop of tests/desktop, with contacts and follow-ups but nothing due. A
wake-up is a voluntary context switch: the thread had gone to sleep, and something woke it. One tick may count several,
for the thread also waits for the answers to what it asks; so bursts (within a second) are counted too, by looking four
times a second. Linux only.
"""

import argparse
import os
import sys
import time
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).resolve().parents[2]
LOOK_SECONDS = 0.25
SETTLE_SECONDS = 20
MOST_BURSTS_A_MINUTE = 2.0


def switches(pid: int) -> Counter[str]:
    """How often each thread has gone to sleep so far."""
    found: Counter[str] = Counter()
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            lines = dict(line.split(":\t", 1) for line in (task / "status").read_text().splitlines() if ":\t" in line)
        except OSError:
            continue  # ended meanwhile
        found[f"{lines['Name']} {task.name}"] = int(lines["voluntary_ctxt_switches"])
    return found


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def fill(folder: Path, count: int) -> None:
    from salesassist.store.store import Store
    from tests.factories import contact, follow_up

    with Store(folder) as store, store.change():
        people = [contact(f"Given{n} Family{n % 977}", organization=f"Org {n % 300}") for n in range(count)]
        store.add_contacts(people)
        start = date(2090, 1, 1)  # far enough for whenever this is run
        store.add_follow_ups([follow_up(person, start + timedelta(n % 300)) for n, person in enumerate(people)])


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--contacts", type=int, default=10_000)
    asked = parser.parse_args()
    sys.path.insert(0, str(PROJECT))
    from tests.desktop.desk import Desk

    with TemporaryDirectory() as scratch:
        fill(Path(scratch, "data"), asked.contacts)
        with Desk(Path(scratch, "desk"), Path(scratch)) as desk:
            program = desk.start("--minimized", data_dir=Path(scratch, "data"))
            desk.until(desk.tray, "the tray icon", 30)
            time.sleep(SETTLE_SECONDS)
            first, cpu, start = switches(program.pid), cpu_seconds(program.pid), time.monotonic()
            last, bursts, awake = first, 0, False
            when: list[str] = []
            while time.monotonic() - start < asked.minutes * 60:
                time.sleep(LOOK_SECONDS)
                seen = switches(program.pid)
                bursts += seen != last and not awake
                if seen != last:
                    threads = ", ".join(f"{name.split()[0]} {number}" for name, number in (seen - last).items())
                    when.append(f"{time.monotonic() - start:6.1f} s: {threads}")
                awake, last = seen != last, seen
            used = cpu_seconds(program.pid) - cpu
    print(f"{asked.contacts} contacts, {asked.minutes:g} minutes idle in the tray")
    for name, count in (last - first).most_common():
        print(f"{name:32} {count:6} switches {count / asked.minutes:6.1f} a minute")
    print("\n".join(when[:40]))
    print(f"woke up {bursts} times: {bursts / asked.minutes:.2f} a minute; CPU {used / asked.minutes / 0.6:.3f} %")
    return bursts / asked.minutes > MOST_BURSTS_A_MINUTE * 1.05


if __name__ == "__main__":
    sys.exit(main())
