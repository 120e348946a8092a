"""A walk through every screen with large letters on a small screen: tells what is cut off, or leaves the screen.

    python -m tests.large_letters LANGUAGE POINTS [SCREEN ...]

Starts itself once more on such a screen, which has to be there before Qt is. Exits with 1 if there is anything to tell.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

SCREEN = (1024, 640)
_CONFIG = "offscreen:configfile="
_FRAME = 24  # pixels: the title that a desktop would put above a window


def walk(language: str, points: float, wanted: list[str]) -> list[str]:
    """What is wrong, one line each."""
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication, QMenu, QWidget

    from salesassist import languages
    from salesassist.ui.theme import Theme
    from tests import looking
    from tests.factories import now
    from tests.screens import SCREENS, Stage

    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    languages.speak(application, language)
    QLocale.setDefault(QLocale({"en": "en_GB", "de": "de_DE"}[language]))
    theme = Theme(application)
    letters = application.font()
    letters.setPointSizeF(points)
    application.setFont(letters)
    found: list[str] = []
    with TemporaryDirectory() as folder:
        stage = Stage(Path(folder), theme, now(), (SCREEN[0], SCREEN[1] - _FRAME))

        def look(screen: str, top: QWidget) -> None:
            found.extend(f"{screen}: {each}" for each in looking.cut_off(top))
            high = SCREEN[1] if isinstance(top, QMenu) else SCREEN[1] - _FRAME
            if top.width() > SCREEN[0] or top.height() > high:
                found.append(f"{screen}: larger than the screen, {top.width()} x {top.height()}")

        for screen in wanted or SCREENS:
            stage.visit(screen, lambda top, screen=screen: look(screen, top))
        stage.close()
    return found


def main(language: str, points: str, *wanted: str) -> int:
    if not os.environ.get("QT_QPA_PLATFORM", "").startswith(_CONFIG):
        return _on_small_screen([language, points, *wanted])
    found = walk(language, float(points), list(wanted))
    for line in found:
        print(line)
    return 1 if found else 0


def _on_small_screen(arguments: list[str]) -> int:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "screen.json"
        screen = {"name": "small", "x": 0, "y": 0, "width": SCREEN[0], "height": SCREEN[1],
                  "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
        file.write_text(json.dumps({"screens": [screen]}), "utf-8")
        environment = {**os.environ, "QT_QPA_PLATFORM": f"{_CONFIG}{file}", "LC_ALL": "C.UTF-8"}
        done = subprocess.run([sys.executable, "-m", "tests.large_letters", *arguments], env=environment, check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
