"""About the program: what it tells, what it copies, and that none of it is the user's."""

import platform
import re
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from salesassist import __version__, about, own_files
from salesassist.ui.setup.about import AboutDialog
from salesassist.ui.theme import Theme

ROOT = Path(__file__).parents[2]


def dialog(folder: Path, theme: Theme, qtbot: QtBot) -> AboutDialog:
    made = AboutDialog(about.facts(folder), about.changelog(), about.licences(), theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_versions_are_told_and_copied_with_the_home_left_out(
    theme: Theme, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home" / "anna.schmidt"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    monkeypatch.setenv("XDG_SESSION_TYPE", "wayland")
    shown = dialog(home / "data", theme, qtbot)
    qtbot.mouseClick(shown.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    lines = text.splitlines()
    assert lines[0] == f"SalesAssist {__version__}"
    for line in (f"Python: {platform.python_version()}", f"Qt: {qVersion()}", f"SQLite: {sqlite3.sqlite_version}",
                 f"Data folder: {Path('~') / 'data'}", "Desktop: ubuntu, GNOME"):  # fmt: skip
        assert line in lines
    assert "Session: wayland" in text
    assert re.search(r"^PySide6: \d", text, re.M) and re.search(r"^Peewee: \d", text, re.M)
    assert "anna" not in text.lower()
    said = [label.text() for label in shown.findChildren(QLabel)]
    assert all(part in said for line in lines[1:] for part in line.split(": ", 1))


def test_a_folder_elsewhere_is_told_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    assert about.without_home(Path("/srv/data")) == "/srv/data"


def test_changes_and_licences_can_be_read_with_keys_alone(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    shown = dialog(tmp_path, theme, qtbot)
    shown.tabs[1].setFocus()
    qtbot.keyClick(shown.tabs[1], Qt.Key.Key_Space)
    page = shown.pages.currentWidget()
    assert isinstance(page, QTextBrowser)
    assert __version__ in page.toPlainText() and "[" not in page.toPlainText().splitlines()[0]
    qtbot.keyClick(shown.tabs[1], Qt.Key.Key_Tab)
    qtbot.keyClick(shown.tabs[2], Qt.Key.Key_Space)
    page = shown.pages.currentWidget()
    assert isinstance(page, QTextBrowser) and "Inter, the typeface: SIL Open Font License" in page.toPlainText()
    assert page.accessibleName()


def test_a_missing_changelog_is_said(
    theme: Theme, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_files, "CHANGELOG", tmp_path / "CHANGELOG.md")
    shown = dialog(tmp_path, theme, qtbot)
    page = shown.pages.widget(1)
    assert isinstance(page, QTextBrowser) and "missing" in page.toPlainText()


def test_the_changelog_knows_this_version() -> None:
    versions = re.findall(r"^## (\S+)", about.changelog(), re.M)
    assert __version__ in versions[:2] and len(versions) == len(set(versions))


def test_the_changelog_is_german_in_a_german_window_entry_by_entry() -> None:
    """Where this fails, something was added to CHANGELOG.md and not to resources/changelog_de.md."""

    def form(text: str) -> list[str]:
        """Versions by their number (what is not released has none), headings and entries by their marks."""
        return [f"## {re.sub('[^0-9.-]', '', line)}" if line.startswith("## ") else line.split()[0]
                for line in text.splitlines() if re.match("##|-", line)]  # fmt: skip

    english, before = about.changelog(), QLocale()
    QLocale.setDefault(QLocale("de_AT"))
    try:
        german = about.changelog()
    finally:
        QLocale.setDefault(before)
    assert form(german) == form(english)
    assert german.startswith("## Unveröffentlicht") and "Die erste Version." in german
    same = {*english.splitlines()} & {*german.splitlines()}
    assert {line for line in same if line and not re.match(r"#+ [\d.]+ - ", line)} == set()


def test_every_requirement_has_its_licence() -> None:
    wanted = re.findall(r"^([A-Za-z0-9_.-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.M)
    listed = re.findall(r'"package": "([^"]+)"', (own_files.RESOURCES / "licences.json").read_text("utf-8"))
    assert sorted(listed) == sorted(wanted)
