"""A walk through every screen: each text can be read in light, dark and high contrast, and none is cut off, in English
and German, on the smallest screen and on a usual one."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from salesassist import languages
from salesassist.ui.theme import Theme
from tests import looking
from tests.desk import Desk
from tests.factories import now
from tests.screens import SCREENS, Stage

SMALLEST, USUAL = (1024, 640), (1440, 900)
ENOUGH, HIGH = 4.5, 7.0  # the contrast of texts, and in high contrast
LIGHT, DARK = Qt.ColorScheme.Light, Qt.ColorScheme.Dark


@pytest.fixture
def stage(
    request: pytest.FixtureRequest, qapp: QApplication, desk: Desk, theme: Theme, tmp_path: Path
) -> Iterator[Stage]:
    language, scheme, contrast, size = request.param
    languages.speak(qapp, language)
    QLocale.setDefault(QLocale("de_DE") if language == "de" else QLocale("en_GB"))
    theme.use(scheme, high_contrast=contrast)
    stage = Stage(tmp_path, theme, now(), size)
    yield stage
    stage.close()
    theme.use(Qt.ColorScheme.Unknown)
    languages.be_silent(qapp)
    languages.be_silent(qapp)


WAYS = {
    "light-smallest": ("en", LIGHT, False, SMALLEST),
    "light-usual": ("en", LIGHT, False, USUAL),
    "dark-usual": ("en", DARK, False, USUAL),
    "light-contrast-usual": ("en", LIGHT, True, USUAL),
    "dark-contrast-smallest": ("en", DARK, True, SMALLEST),
    "german-light-smallest": ("de", LIGHT, False, SMALLEST),
    "german-dark-usual": ("de", DARK, False, USUAL),
}


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.parametrize("stage", WAYS.values(), indirect=True, ids=WAYS)
def test_every_text_can_be_read_and_none_is_cut_off(stage: Stage) -> None:
    least = HIGH if stage.theme.high_contrast else ENOUGH
    found: list[str] = []

    def look(root: QWidget) -> None:
        found.extend(f"{screen}: {each}" for each in looking.cut_off(root) + looking.hard_to_read(root, least))

    for screen in SCREENS:
        stage.visit(screen, look)
    assert "\n".join(found) == ""


# --- the walk itself -------------------------------------------------------------------------------------------------


@pytest.fixture
def label(qtbot: QtBot) -> QLabel:
    label = QLabel("Good morning")
    label.setAutoFillBackground(True)
    qtbot.addWidget(label)
    return label


def painted(label: QLabel, text: str, ground: str) -> list[str]:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    label.setPalette(palette)
    label.show()
    return looking.hard_to_read(label)


def test_a_text_that_is_too_faint_is_found(label: QLabel) -> None:
    assert painted(label, "#767676", "#ffffff") == []
    (found,) = painted(label, "#8a8a8a", "#ffffff")
    assert found.startswith("3.5:1, #8a8a8a on #ffffff: “Good morning”")


def test_what_cannot_be_used_may_be_fainter(label: QLabel) -> None:
    label.setEnabled(False)
    assert painted(label, "#cccccc", "#ffffff") == []


def test_so_may_a_cell_that_cannot_be_chosen(qtbot: QtBot) -> None:
    view = QListWidget()
    qtbot.addWidget(view)
    view.setStyleSheet("background: #ffffff")
    for text in ("never", "now"):
        view.addItem(text)
        view.item(view.count() - 1).setForeground(QColor("#cccccc"))
    view.item(0).setFlags(Qt.ItemFlag.NoItemFlags)
    view.show()
    assert [found[found.index("“") :][:5] for found in looking.hard_to_read(view)] == ["“now”"]


def test_a_text_that_has_no_room_is_found(label: QLabel) -> None:
    label.show()
    assert looking.cut_off(label) == []
    label.setFixedWidth(40)
    (found,) = looking.cut_off(label)
    assert found.startswith("cut off: “Good morning”")


def test_a_shortened_text_tells_the_whole_in_a_tip(label: QLabel) -> None:
    class Shortened(QWidget):
        def paintEvent(self, _event: object) -> None:
            with QPainter(self) as painter:
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft, "Good mo…")

    widget = Shortened()
    widget.resize(200, 30)
    widget.show()
    (found,) = looking.cut_off(widget)
    assert found.startswith("shortened: “Good mo…”")
    widget.setToolTip("Good morning")
    assert looking.cut_off(widget) == []
    widget.close()


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48)])
def test_contrast_is_counted_as_the_standard_counts_it(one: str, other: str, ratio: float) -> None:
    assert looking.contrast(QColor(one), QColor(other)) == pytest.approx(ratio, abs=0.01)


def test_a_text_that_is_painted_into_too_little_room_is_found(qtbot: QtBot) -> None:
    class Row(QWidget):
        def paintEvent(self, _event: object) -> None:
            with QPainter(self) as painter:
                painter.drawText(QRect(0, 0, room, 30), Qt.AlignmentFlag.AlignLeft, "afternoon")

    room = 200
    row = Row()
    qtbot.addWidget(row)
    row.resize(300, 30)
    row.show()
    assert looking.cut_off(row) == []
    room = 20
    (found,) = looking.cut_off(row)
    assert found.startswith("cut off: “afternoon”")


# --- large letters ---------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.parametrize(("language", "points"), [("en", 14), ("de", 14), ("de", 18)])
def test_large_letters_have_room_on_a_small_screen(language: str, points: int) -> None:
    walk = [sys.executable, "-m", "tests.large_letters", language, str(points)]
    done = subprocess.run(walk, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "", done.stderr
    assert done.returncode == 0, done.stderr
