"""Before there is a window, and what is noticed soon after: damage, another computer, a wrong clock, other copies."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from salesassist import ahead, app, calendars, start
from salesassist.check_up import COPIES_SEEN, CheckUp
from salesassist.domain import courtesy
from salesassist.domain.finding import Finding, Kind
from salesassist.domain.times import Now
from salesassist.mending import Mending
from salesassist.settings import WindowState
from salesassist.start import Next
from salesassist.store.store import FILE_NAME, Store
from salesassist.ui.setup.trouble import Outcome, TroubleDialog
from salesassist.ui.theme import Theme
from tests.factories import contact, follow_up, interaction, keep, moment, now

ROOT = Path(__file__).parent.parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store(tmp_path) as store:
        recorded = moment("2026-11-20 10:00")
        keep(store, contact("Anna", uid="anna"), interaction("anna", at=recorded, recorded_at=recorded))
    return tmp_path


def noticed(folder: Path, qtbot: QtBot, clock: Callable[[], Now] = now, state: WindowState | None = None) -> list[str]:
    check_up, said = CheckUp(folder / FILE_NAME, clock, state), list[str]()
    check_up.noticed.connect(said.append)
    with qtbot.waitSignal(check_up.finished):
        check_up.start()
    if state is not None:
        state.remember(**{COPIES_SEEN: "\n".join(check_up.copies)})
    return said


def test_nothing_is_noticed_where_nothing_is_odd(folder: Path, qtbot: QtBot) -> None:
    assert noticed(folder, qtbot, state=WindowState(folder)) == []


def test_records_that_cannot_be_read_in_places_are_counted(folder: Path, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as raw:
        raw.execute("UPDATE contact SET web = '[', added_at = 'once'")
        raw.commit()
    (said,) = noticed(folder, qtbot)
    assert "One record is damaged" in said and "main.py check" in said
    with closing(sqlite3.connect(folder / FILE_NAME)) as raw:
        raw.execute("UPDATE interaction SET recorded_at = 'once'")
        raw.commit()
    (said,) = noticed(folder, qtbot)
    assert "2 records are damaged" in said


@pytest.mark.parametrize(("text", "year"), [("1970-01-01 00:10", "1970"), ("2100-06-01 12:00", "2100")])
def test_a_clock_that_cannot_be_right_is_asked_about(text: str, year: str, folder: Path, qtbot: QtBot) -> None:
    (said,) = noticed(folder, qtbot, lambda: now(text))
    assert year in said and "2026" in said and "clock" in said


@pytest.mark.parametrize("text", ["2026-11-20 09:30", "2027-12-01 12:00"])
def test_a_clock_that_may_be_right_is_not(text: str, folder: Path, qtbot: QtBot) -> None:
    assert noticed(folder, qtbot, lambda: now(text)) == []


def test_another_copy_beside_the_store_is_told_once(folder: Path, qtbot: QtBot) -> None:
    copy = folder / "salesassist (conflicted copy 2026-11-22).db"
    copy.touch()
    (said,) = noticed(folder, qtbot, state=WindowState(folder))
    assert copy.name in said
    assert noticed(folder, qtbot, state=WindowState(folder)) == []
    (folder / "salesassist.sync-conflict-20261123-091400-ABC.db").touch()
    assert len(noticed(folder, qtbot, state=WindowState(folder))) == 1


# --- damage that shows while the window is open ----------------------------------------------------------------------


@pytest.mark.parametrize(("button", "leaves"), [("See what can be done", True), ("Later", False)])
def test_damage_found_later_offers_the_same_ways_out(button: str, leaves: bool, qtbot: QtBot, tmp_path: Path) -> None:
    done: list[str] = []
    window = cast(Any, QMainWindow())
    window.warn, window.let_go = done.append, lambda: done.append("saved")
    qtbot.addWidget(window)
    window.show()
    application = cast(Any, SimpleNamespace(exit=lambda _code: done.append("exit")))
    mend = Mending(application, window, tmp_path / FILE_NAME)
    mend.ask("A page is gone.")
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert str(tmp_path) in box.informativeText()
    next(it for it in box.buttons() if it.text() == button).click()
    assert (mend.finding is not None) is leaves
    assert done == (["saved", "exit"] if leaves else ["A page is gone."])
    mend.ask("Again.")
    assert done[-1] == "Again." and QApplication.activeModalWidget() is None  # asked once


# --- what is opened next ---------------------------------------------------------------------------------------------


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp)
    yield theme
    theme.deleteLater()  # each that is left would follow the next change of letters once more


@pytest.mark.parametrize(
    ("outcome", "then"),
    [(Outcome.QUIT, None), (Outcome.AGAIN, Next(Path("/a"))), (Outcome.LOOK, Next(Path("/a"), read_only=True)),
     (Outcome.FOLDER, Next(Path("/b")))],
)  # fmt: skip
def test_what_the_user_chose_is_opened_next(
    outcome: Outcome, then: Next | None, theme: Theme, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    def choose(dialog: TroubleDialog) -> int:
        dialog.outcome, dialog.folder = outcome, Path("/b")
        return 1

    monkeypatch.setattr(TroubleDialog, "exec", choose)
    monkeypatch.setattr(start.QGuiApplication, "platformName", lambda: "xcb")
    finding = Finding(Kind.BUSY, "/a/salesassist.db", "It is in use.")
    assert start.settle(finding, now, theme, None) == then
    assert "It is in use." in capsys.readouterr().err


def test_a_program_that_is_sent_to_another_folder_opens_that(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication, theme: Theme,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(app, "Theme", lambda _application: theme)  # the program's own would outlive this
    opened: list[Next] = []

    def window(_application: object, _theme: object, what: Next, *_more: object, **_how: object) -> int | Next:
        opened.append(what)
        return 0 if len(opened) > 1 else Next(folder, read_only=True)

    monkeypatch.setattr(app, "_run_window", window)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert app._run(qapp, elsewhere, minimized=False, demo=False) == 0
    assert opened == [Next(elsewhere), Next(folder, read_only=True)]


@pytest.mark.parametrize(
    ("silent", "words"), [(timedelta(hours=1), "Quit it there first"), (timedelta(days=5), "5 days")]
)
@pytest.mark.parametrize(("button", "taken"), [("Open here", True), ("Quit", False)])
def test_a_folder_open_on_another_computer_is_asked_about(
    silent: timedelta, words: str, button: str, taken: bool, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def press(box: QMessageBox) -> int:
        said.append(f"{box.text()} {box.informativeText()}")
        assert box.defaultButton().text() == "Quit"
        next(it for it in box.buttons() if it.text() == button).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    monkeypatch.setattr(start.QGuiApplication, "platformName", lambda: "xcb")
    assert start.may_take_over("annas-laptop", (now().at - silent).timestamp(), now()) is taken
    assert "annas-laptop" in said[0] and words in said[0]


# --- what the first paint needs, and no more -------------------------------------------------------------------------

NOT_AT_THE_START = (
    "icalendar", "rapidfuzz", "phonenumbers", "holidays", "dateutil", "pyqtgraph", "numpy", "sqlcipher3", "keyring",
    "plyer", "PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtSvg", "difflib", "html", "subprocess", "plistlib",
    "salesassist.importing", "salesassist.exporting", "salesassist.reminders", "salesassist.autostart",
    "salesassist.check_up", "salesassist.behind", "salesassist.session.keeper", "salesassist.session.rescue",
    "salesassist.ui.contacts.page", "salesassist.ui.settings", "salesassist.ui.setup.trouble",
    "salesassist.domain.capture",
    "salesassist.ui.pane.form", "salesassist.ui.pane.log_dialog", "salesassist.ui.deals.dialog", "salesassist.ui.tray",
)  # fmt: skip
OF_EXCHANGE = {"salesassist.exchange", "salesassist.exchange.forms"}
"""The names of the forms alone; whatever reads or writes them comes with the first file."""

READ_IN = """
import sys
from salesassist import app
"""
PAINTED = """
import sys
from pathlib import Path
from salesassist import app
class Told(app.FirstPaint):
    def _end(self):
        from PySide6.QtWidgets import QApplication
        QApplication.exit(0)
app.FirstPaint = Told
assert app.run(Path(sys.argv[1])) == 0
"""
TELL = "print(*sys.modules, sep='\\n')"


def too_early(modules: set[str]) -> list[str]:
    """Those of `modules` that the first paint does without."""
    heavy = {m for m in modules for name in NOT_AT_THE_START if m == name or m.startswith(f"{name}.")}
    return sorted(heavy | {m for m in modules if m.startswith("salesassist.exchange")} - OF_EXCHANGE)


def test_what_comes_too_early_is_named() -> None:
    read_in = {"icalendar.cal", "icalendars", "salesassist.exchange.read", "salesassist.exchange.forms", "sys"}
    assert too_early(read_in) == ["icalendar.cal", "salesassist.exchange.read"]


@pytest.mark.parametrize("start", [READ_IN, PAINTED], ids=["read in", "painted"])
def test_a_start_reads_in_what_the_first_paint_needs_and_no_more(start: str, tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", start + TELL, str(tmp_path)]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    read_in = set(ended.stdout.split())
    assert "salesassist.ui.today.page" in read_in
    early = too_early(read_in)
    assert not early, "read in before anything is painted:\n" + "\n".join(early)


BESIDE = """
import sys
from salesassist.quickly import read_in_qt
read_in_qt()
import salesassist.app, salesassist.behind
from salesassist import reading_in
for name in reading_in.MODULES:
    __import__(name)
import salesassist.ui.importing.dialog, salesassist.session.import_order
print(*sys.modules)
"""
NOT_BESIDE = {
    "_hashlib", "peewee", "platform", "PySide6.QtNetwork", "rapidfuzz", "plistlib", "subprocess", "platformdirs",
    "locale", "difflib", "salesassist.domain.capture",
    "salesassist.exchange.read", "salesassist.exchange.mapping", "salesassist.importing.run",
    "salesassist.importing.plan",
}  # fmt: skip
"""Megabytes that stay for as long as the program runs: who uses one of them reads it in."""


@pytest.mark.skipif(os.name != "posix", reason="a doorbell there is of Qt's network library")
def test_what_works_beside_the_window_reads_in_nothing_large_that_is_seldom_used() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", BESIDE], cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    read_in = set(ended.stdout.split())
    assert "salesassist.behind" in read_in, ended.stderr
    assert read_in & NOT_BESIDE == set()


USUAL = """
import sys
from salesassist import cli
from salesassist.quickly import read_in_qt
read_in_qt()
from salesassist import app
app.run = lambda folder, **how: print(folder, how) or 7
assert cli.main([]) == 7
"""


def test_a_start_without_arguments_waits_for_nothing_that_understands_them(tmp_path: Path) -> None:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "SALESASSIST_DATA_DIR": str(tmp_path)
    }  # fmt: skip
    command = [sys.executable, "-c", USUAL + TELL]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    first, *read_in = ended.stdout.splitlines()
    assert first == f"{tmp_path} {{'minimized': False, 'demo': False, 'wish': None}}"
    assert "salesassist.app" in read_in and not {"argparse", "gettext"} & {*read_in}


# --- public holidays, kept from one start to the next -----------------------------------------------------------------

CHRISTMAS, NEW_YEAR, A_MONDAY = date(2026, 12, 25), date(2027, 1, 1), date(2026, 11, 23)


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> dict[str, courtesy.Calendar]:
    """What was found before, and nothing asked for yet."""
    before: dict[str, courtesy.Calendar] = {}
    monkeypatch.setattr(courtesy, "_found_before", before)
    monkeypatch.setattr(courtesy, "_asked_for", set[str]())
    courtesy._looked_up.cache_clear()
    return before


def ask() -> tuple[bool, ...]:
    days = courtesy.public_holidays("DE")
    rest = courtesy.weekend("DE")
    return CHRISTMAS in days, NEW_YEAR in days, A_MONDAY in days, date(2040, 12, 25) in days, 6 in rest, 0 in rest


def test_holidays_that_were_kept_are_those_of_the_library(
    known: dict[str, courtesy.Calendar], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_library = ask()
    assert of_library == (True, True, False, True, True, False)
    calendars.keep(WindowState(tmp_path), A_MONDAY)
    calendars.take(WindowState(tmp_path))
    assert set(known) == {"DE"} and list(known["DE"].years) == [2025, 2026, 2027, 2028]
    assert ask() == of_library  # a year that was not kept included
    monkeypatch.setattr(courtesy, "_looked_up", None)  # those that were kept are told without it
    assert CHRISTMAS in courtesy.public_holidays("DE") and A_MONDAY not in courtesy.public_holidays("DE")


def test_holidays_of_another_version_of_the_library_are_not_gone_by(
    known: dict[str, courtesy.Calendar], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask()
    calendars.keep(WindowState(tmp_path), A_MONDAY)
    monkeypatch.setattr(calendars, "_library", lambda: "another")
    calendars.take(WindowState(tmp_path))
    assert known == {}


def test_what_was_asked_for_earlier_is_kept_on(known: dict[str, courtesy.Calendar], tmp_path: Path) -> None:
    courtesy.weekend("FR")
    calendars.keep(WindowState(tmp_path), A_MONDAY)
    courtesy._asked_for.clear()
    courtesy.weekend("DE")
    calendars.keep(WindowState(tmp_path), A_MONDAY)
    calendars.take(WindowState(tmp_path))
    assert set(known) == {"DE", "FR"}


def test_the_first_call_sheet_waits_for_no_library(known: dict[str, courtesy.Calendar], tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna", country="DE"), follow_up("anna", due=now().today))
    courtesy.weekend("DE")
    calendars.keep(WindowState(tmp_path), now().today)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment["SALESASSIST_NOW"] = "2026-11-23T09:14:00+01:00"
    command = [sys.executable, "-c", PAINTED + TELL, str(tmp_path)]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    assert not too_early(set(ended.stdout.split()))


def test_nothing_is_kept_where_nothing_was_asked_for(known: dict[str, courtesy.Calendar], tmp_path: Path) -> None:
    calendars.keep(WindowState(tmp_path), A_MONDAY)
    assert not (tmp_path / "window.json").exists()


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"countries": 3}', '{"library": "here", "countries": {"DE": [1]}}'])
def test_holidays_that_cannot_be_read_are_none(
    kept: str, known: dict[str, courtesy.Calendar], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendars, "_library", lambda: "here")
    state = WindowState(tmp_path)
    state.remember(**{calendars.KEPT: kept})
    calendars.take(state)
    assert known == {}


# --- what is read in beside everything else ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "window"),
    [("", True), ("--minimized", True), ("--data-dir here", True), ("--data-dir=here --demo", True), ("--help", False),
     ("agenda", False), ("--data-dir here agenda --json", False), ("add call Anna", False)],
)  # fmt: skip
def test_only_a_window_has_its_libraries_read_in_ahead(line: str, window: bool) -> None:
    assert ahead.for_window(line.split()) is window


def test_those_libraries_are_read_in_that_qt_will_ask_for() -> None:
    assert not any("plugins" in it for it in ahead.wanted({"QT_QPA_PLATFORM": "offscreen"}))
    assert not any("xcb" in it for it in ahead.wanted({"WAYLAND_DISPLAY": "wayland-0"}))
    assert any("xcb" in it for it in ahead.wanted({"DISPLAY": ":0"}))
    assert any("gtk3" in it for it in ahead.wanted({"XDG_CURRENT_DESKTOP": "GNOME"}))
    assert not any("gtk3" in it for it in ahead.wanted({"XDG_CURRENT_DESKTOP": "KDE"}))


AHEAD = """
import builtins, sys, threading
from salesassist import ahead, quickly
plain = builtins.__import__
ahead.begin()
if sys.argv[1] == "before":
    [thread.join() for thread in threading.enumerate() if thread.name == "ahead"]
quickly.read_in_qt()
assert builtins.__import__ is plain
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
assert builtins.__import__ is plain
application = QApplication([])
assert QThread.isMainThread() and application.thread() is QThread.currentThread()
window = QWidget()
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""


@pytest.mark.parametrize("which", ["before", "meanwhile"])
def test_qt_is_at_home_in_the_main_thread_whoever_read_it_in(which: str) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        [sys.executable, "-c", AHEAD, which], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
