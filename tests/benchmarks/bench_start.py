"""How long the program takes from process start until its list stands there and nothing moves any more, against a bare
window with an empty table; and until what works beside the window (reminders, tray, backups) is there as well.

    python tests/benchmarks/bench_start.py [--contacts 10000] [--runs 7] [--kept FOLDER]

Whole processes, in turn, so that the ratio holds whatever else the machine does; timed by the pixels of a private
screen (`screen`), for which Xvfb, openbox and dbus-daemon have to be there. The first turn does not count: it compiles
the modules, and the program remembers how it was left. The whole table of figures is `table.py`.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.benchmarks.data import CLOCK, book
from tests.benchmarks.screen import Screen, end, is_there, now
from tests.benchmarks.whole import BARE, DESKTOP, QUIET, main_command

AT_WORK = """
import sys
sys.path.insert(0, sys.argv[1])
from salesassist import ahead
ahead.begin()
from salesassist import cli
def begin(watch):
    print("at work", flush=True)
def hear():
    from salesassist.reminders.watch import Watch
    Watch.start = begin
from PySide6.QtCore import QTimer
from salesassist import app
told = app.FirstPaint._end
app.FirstPaint._end = lambda painted: (hear(), told(painted))
cli.main(["--data-dir", sys.argv[2]])
"""


def settled(screen: Screen, command: list[str], environment: dict[str, str]) -> float:
    """Seconds until nothing moved any more."""
    before, begun = screen.frame(), now()
    program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _first, last = screen.still(before, quiet=QUIET, sure=True)
        assert last is not None, "nothing came"
        return last - begun
    finally:
        before = screen.frame()
        end(program)
        screen.still(before, quiet=0.2)


def at_work(command: list[str], environment: dict[str, str]) -> float:
    """Seconds until the program says that all of it is at work."""
    begun = now()
    program = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )  # fmt: skip
    assert program.stdout is not None
    try:
        assert program.stdout.readline().strip() == "at work"
        return now() - begun
    finally:
        end(program)
        program.stdout.close()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--kept", type=Path, help="where books are kept for the next time")
    asked = parser.parse_args()
    if not is_there():
        print("A start is timed by its pixels: install Xvfb, openbox and dbus-daemon.", file=sys.stderr)
        return 2
    times: dict[str, list[float]] = {"bare window": [], "SalesAssist": [], "all at work": []}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch, Screen() as screen:
        folder = book(Path(scratch) / "book", asked.contacts, kept=asked.kept)
        compiled = {"PYTHONPYCACHEPREFIX": str(Path(scratch) / "compiled")}
        bare = screen.env | DESKTOP | compiled
        ours = bare | {"SALESASSIST_NOW": CLOCK}
        project = str(Path(__file__).resolve().parents[2])
        for turn in range(asked.runs + 1):
            took = {
                "bare window": settled(screen, [sys.executable, "-c", BARE], bare),
                "SalesAssist": settled(screen, main_command(folder), ours),
                "all at work": at_work([sys.executable, "-c", AT_WORK, project, str(folder)], ours),
            }
            if turn:
                for name, seconds in took.items():
                    times[name].append(seconds)
    for name, values in times.items():
        ratios = [one / other for one, other in zip(values, times["bare window"], strict=True)]
        print(
            f"{name:12} {statistics.median(values):6.3f} s ({min(values):.3f}–{max(values):.3f})"
            f"  {statistics.median(ratios):5.2f} x ({min(ratios):.2f}–{max(ratios):.2f})"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
