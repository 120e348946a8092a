"""How long the program takes from process start to a usable window, against a bare window with an empty table.

    python tests/benchmarks/bench_start.py [--contacts 10000] [--runs 7]

Whole processes, one after the other in turn, so that the ratio holds whatever else the machine does. Needs no screen.
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
from PySide6.QtWidgets import QApplication
from salesassist import app
def painted(watch):  # the first thing after the window is shown
    next(w for w in QApplication.topLevelWidgets() if w.isVisible()).grab()
    QApplication.exit(0)
app.Watch.start = painted
app.run(Path(sys.argv[1]))
"""


def timed(code: str, *arguments: str) -> float:
    """Seconds of one whole process."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(PROJECT)}
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
        timed(BARE)
        timed(OURS, folder)
        bare, ours = [], []
        for _ in range(asked.runs):
            bare.append(timed(BARE))
            ours.append(timed(OURS, folder))
    ratios = [one / other for one, other in zip(ours, bare, strict=True)]
    for name, values, unit in (("bare window", bare, "s"), ("SalesAssist", ours, "s"), ("ratio", ratios, "x")):
        print(f"{name:12} {statistics.median(values):6.2f} {unit}  ({min(values):.2f}–{max(values):.2f})")


if __name__ == "__main__":
    main()
