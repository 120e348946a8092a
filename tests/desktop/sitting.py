"""A sitting before the camera: the window on a real desktop goes through every screen, and each is photographed.

    python -m tests.desktop.sitting FOLDER LANGUAGE COLOURS [SCREEN ...]

Run by `picture_set` on a desktop of its own, for each size, scale, language and set of colours. What has its picture
in FOLDER already is passed over.
"""

import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QLocale, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from salesassist import languages
from salesassist.ui.icon import application_icon
from salesassist.ui.theme import Theme
from tests.factories import now
from tests.screens import SCREENS, Stage

COLOURS = {
    "light": (Qt.ColorScheme.Light, False), "dark": (Qt.ColorScheme.Dark, False),
    "light-contrast": (Qt.ColorScheme.Light, True), "dark-contrast": (Qt.ColorScheme.Dark, True),
}  # fmt: skip
_SETTLED_MS = 250  # until the desktop has placed and painted what came up
_LOCALES = {"en": "en_IE", "de": "de_DE"}


def take(folder: Path, language: str, colours: str, wanted: list[str]) -> int:
    """Photograph the screens that are wanted and not there yet. Returns how many could not be taken."""
    application = QApplication(sys.argv[:1])
    application.setWindowIcon(application_icon())
    application.setQuitOnLastWindowClosed(False)
    languages.speak(application, language)
    QLocale.setDefault(QLocale(_LOCALES[language]))
    theme = Theme(application)
    scheme, contrast = COLOURS[colours]
    theme.use(scheme, high_contrast=contrast)
    failed = 0
    with TemporaryDirectory() as scratch:
        stage = Stage(Path(scratch), theme, now(), None)
        _wait(2 * _SETTLED_MS)
        for screen in wanted:
            if not (folder / f"{screen}.png").exists():
                try:
                    stage.visit(screen, lambda _top, screen=screen: _photograph(folder / f"{screen}.png"))
                except Exception:
                    failed += 1
                    print(f"{screen}: {traceback.format_exc(limit=-3)}", file=sys.stderr)
        stage.close()
    return failed


def _photograph(file: Path) -> None:
    _wait(_SETTLED_MS)
    part = file.with_name(f".{file.name}")
    QGuiApplication.primaryScreen().grabWindow(0).save(str(part), "PNG")
    part.replace(file)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(arguments: list[str]) -> int:
    folder, language, colours, *wanted = arguments
    return 1 if take(Path(folder), language, colours, wanted or list(SCREENS)) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
