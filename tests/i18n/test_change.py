"""The whole program changes its language while it is open."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from salesassist.settings import LANGUAGE, WindowState
from salesassist.store.store import Store

ROOT = Path(__file__).parents[2]
USER = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from salesassist import app
from salesassist.ui.main_window import MainWindow

said, left = [], 300

def look():
    global left
    left -= 1
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
    if windows:
        (window,) = windows
        title = window.menuBar().actions()[0].text()
        if not said:
            said.append(title)
            window._session.prefer("Set language", language="de")
        elif title != said[0] and window.pages.shows("settings") and window.focusWidget().visibleRegion():
            said.extend([title, window.focusWidget().accessibleName()])
            window.leave()
    if not left:
        QApplication.exit(3)

timer = QTimer(interval=50)
timer.timeout.connect(look)
QTimer.singleShot(0, timer.start)
started = app.QApplication

class Application(started):
    def __init__(self, arguments):
        super().__init__(arguments)
        timer.start()

app.QApplication = Application
status = app.run(Path(sys.argv[1]))
print(*said, status)
"""


@pytest.mark.slow
def test_the_window_opens_anew_in_the_language_chosen_where_it_was_chosen(tmp_path: Path) -> None:
    Store(tmp_path).close()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    environment.pop("SALESASSIST_LANGUAGE", None)
    command = [sys.executable, "-c", USER, str(tmp_path)]
    program = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert "Traceback" not in program.stderr
    assert program.stdout.split() == ["&File", "&Datei", "Sprache", "0"]
    assert WindowState(tmp_path).text(LANGUAGE) == "de"
    assert program.returncode == 0
