"""Before there is a window, and what is noticed soon after: damage, another computer, a wrong clock, other copies."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from salesassist import app, start
from salesassist.check_up import COPIES_SEEN, CheckUp
from salesassist.domain.finding import Finding, Kind
from salesassist.domain.times import Now
from salesassist.settings import WindowState
from salesassist.start import Next
from salesassist.store.store import FILE_NAME, Store
from salesassist.ui.setup.trouble import Outcome, TroubleDialog
from salesassist.ui.theme import Theme
from tests.factories import contact, interaction, keep, moment, now

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
    mend = app._Mending(application, window, tmp_path / FILE_NAME)
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
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


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
    folder: Path, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Next] = []

    def window(_application: object, _theme: object, what: Next, *_more: object) -> int | Next:
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
    "plyer", "PySide6.QtDBus", "PySide6.QtSvg", "subprocess", "plistlib",
    "salesassist.importing", "salesassist.exporting", "salesassist.reminders", "salesassist.autostart",
    "salesassist.check_up", "salesassist.behind", "salesassist.session.keeper", "salesassist.session.rescue",
    "salesassist.ui.contacts.page", "salesassist.ui.settings", "salesassist.ui.setup.trouble",
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
