"""How fast the program is: the table of speeds, with what it has to reach.

    python -m tests.benchmarks.table [--contacts 10000 100000] [--runs 5] [--only ROW ...] [--keep FOLDER] [--json]

Medians of so many runs, with the least and the most; exit status 1 if a row misses its mark or shows what is not right.
--keep: where the books are kept for the next time; --neglected: a book with a fifth of its follow-ups overdue. Needs
Xvfb, openbox and dbus-daemon for what is timed by pixels. Best on a computer that does nothing else.
"""

import argparse
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Collection
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import screen
from tests.benchmarks.data import book
from tests.benchmarks.marks import BY_KEY, LARGE, ROWS, SMALL, Measured, in_table, passed
from tests.benchmarks.whole import PROJECT, Whole

# What is measured together, in the order in which it is; beside it whether that takes a screen.
_WHOLE = {"start": True, "pixels": True, "agenda": False}
_TOGETHER = {
    "start_s": "start", "bare_s": "start", "memory": "start", "memory_own": "start", "search_all": "search",
    "search_rest": "search", "sort_handled": "sort", "filter_painted": "filter", "fsync": "log",
}  # fmt: skip


def measure(
    contacts: int, runs: int, rows: Collection[str], scratch: Path, kept: Path | None, *, neglected: bool = False,
    texts: int | None = None,
) -> dict[str, Measured]:
    """Measure these rows (keys) on a book of so many contacts."""
    measures = {_TOGETHER.get(key, key) for key in rows}
    found: dict[str, Measured] = {}
    made = book(scratch, contacts, kept=kept, neglected=neglected)
    with Whole(made, runs) as whole:
        for name, needs_screen in _WHOLE.items():
            if name not in measures:
                continue
            if needs_screen and not screen.is_there():
                whole.row(name).wrong.append("not measured: there is no Xvfb, openbox or dbus-daemon")
                continue
            _tell(contacts, name)
            try:
                getattr(whole, name)()
            except (AssertionError, OSError, subprocess.SubprocessError):
                whole.row(name).wrong.append(f"not measured: {traceback.format_exc(limit=-1)}")
        found |= whole.found
    for part in ("window", "day"):
        wanted = [row.key for row in ROWS if row.part == part and row.key in measures]
        if wanted:
            _tell(contacts, ", ".join(wanted))
            fresh = book(scratch, contacts, kept=kept, neglected=neglected)
            more = ["--texts", str(texts)] if texts is not None and part == "window" else []
            found |= _in_a_process(part, fresh, runs, wanted, more)
    return found


def _tell(contacts: int, what: str) -> None:
    print(f"{contacts:,} contacts: {what} …", file=sys.stderr, flush=True)


def _in_a_process(part: str, folder: Path, runs: int, rows: list[str], more: list[str]) -> dict[str, Measured]:
    program = [sys.executable, "-m", f"tests.benchmarks.{part}"]
    command = [*program, str(folder), "--runs", str(runs), "--only", *rows, *more]
    done = subprocess.run(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True, check=False)
    try:
        told = json.loads(done.stdout)
    except ValueError:
        return {key: Measured(wrong=["not measured: the program ended before"]) for key in rows}
    return {key: Measured(**figures) for key, figures in told.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--contacts", type=int, nargs="+", default=[SMALL, LARGE])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="+", choices=list(BY_KEY), default=list(BY_KEY), metavar="ROW")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--texts", type=int, help="search for only so many of the texts")
    parser.add_argument("--neglected", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    tables: dict[int, dict[str, Measured]] = {}
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        for contacts in asked.contacts:
            tables[contacts] = measure(
                contacts, asked.runs, asked.only, Path(scratch), asked.keep,
                neglected=asked.neglected, texts=asked.texts,
            )  # fmt: skip
            if not asked.json:
                print(in_table(contacts, tables[contacts]), flush=True)
                print()
    if asked.json:
        told = {size: {key: row.as_json() for key, row in found.items()} for size, found in tables.items()}
        json.dump(told, sys.stdout)
    cores, load = os.cpu_count(), os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(f"{cores} cores, of which {load:.1f} were at work in the last minute", file=sys.stderr)
    missed = [
        (contacts, key) for contacts, found in tables.items() for key, row in found.items()
        if passed(BY_KEY[key], contacts, row) is False
    ]  # fmt: skip
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
