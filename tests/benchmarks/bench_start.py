"""How long the program takes from process start to a painted window, against a bare window with an empty table; and
until what works beside the window (reminders, tray, backups) is there as well.

    python tests/benchmarks/bench_start.py [--contacts 10000] [--runs 7]

Whole processes, one after the other in turn, so that the ratio holds whatever else the machine does. Needs no screen.
The modules are compiled by the first of them, as they are for a user from the second start on.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).resolve().parents[2]

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(1440, 900)
window.show()
QTimer.singleShot(0, lambda: (window.grab(), application.quit()))
application.exec()
"""
OURS = """
import sys
from pathlib import Path
from salesassist import app
from PySide6.QtWidgets import QApplication
class Told(app.FirstPaint):
    def _end(self):
        next(w for w in QApplication.topLevelWidgets() if w.isVisible()).grab()
        QApplication.exit(0)
app.FirstPaint = Told
app.run(Path(sys.argv[1]))
"""
AT_WORK = """
import sys
from pathlib import Path
from salesassist import app
from PySide6.QtWidgets import QApplication
class Told(app.FirstPaint):
    def _end(self):
        from salesassist.reminders.watch import Watch
        Watch.start = lambda watch: QApplication.exit(0)
        super()._end()
app.FirstPaint = Told
app.run(Path(sys.argv[1]))
"""


def timed(code: str, *arguments: str, cache: str) -> float:
    """Seconds of one whole process."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(PROJECT)}
    environment |= {"PYTHONPYCACHEPREFIX": cache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        sys.path.insert(0, str(PROJECT))
        from salesassist.store.store import Store
        from tests import factories

        with Store(Path(folder)) as store, store.change():
            store.add_contacts([
                factories.contact(f"Given{n} Family{n % 977}", organization=f"Org {n % 300}")
                for n in range(asked.contacts)
            ])  # fmt: skip
        cache = str(Path(folder) / "compiled")
        programs = {"bare window": BARE, "SalesAssist": OURS, "all at work": AT_WORK}
        times: dict[str, list[float]] = {name: [] for name in programs}
        for turn in range(asked.runs + 1):
            for name, program in programs.items():
                seconds = timed(program, folder, cache=cache)
                if turn:  # the first one compiles
                    times[name].append(seconds)
    for name, values in times.items():
        ratios = [one / other for one, other in zip(values, times["bare window"], strict=True)]
        spread = f"{min(values):.2f}–{max(values):.2f}"
        print(f"{name:12} {statistics.median(values):6.2f} s ({spread})  {statistics.median(ratios):5.2f} x")


if __name__ == "__main__":
    main()
