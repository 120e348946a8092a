"""The window program as a whole: how it ends when it is told to from outside, and what it says of damaged data."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesassist import app
from salesassist.check_up import CheckUp
from salesassist.ending import end_on_signals
from salesassist.instance import LOCK_NAME, Instance
from salesassist.mending import catch_bugs
from salesassist.session import Session
from salesassist.store.check import is_sound
from salesassist.store.errors import Stopped, StoreError
from salesassist.store.store import FILE_NAME, Store
from salesassist.store.values import damaged_records
from salesassist.ui.theme import Theme
from tests.factories import contact, keep, now

ROOT = Path(__file__).parent.parent
SIGNALS = [signal.SIGTERM, signal.SIGINT] + ([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])
posix = pytest.mark.skipif(os.name != "posix", reason="a process is ended otherwise there")


@pytest.fixture(autouse=True)
def themes_go(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The theme of a program that was run here ends with its test: it would follow each later change of letters."""
    made: list[Theme] = []

    def make(application: QApplication) -> Theme:
        made.append(Theme(application))
        return made[-1]

    monkeypatch.setattr(app, "Theme", make)
    yield
    for theme in made:
        theme.deleteLater()


@posix
@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_the_program_with_what_was_typed_saved(number: signal.Signals, qtbot: QtBot) -> None:
    done: list[object] = []
    application = SimpleNamespace(exit=done.append)
    window = SimpleNamespace(let_go=lambda: done.append("saved"))
    before = signal.getsignal(number)
    undo = end_on_signals(cast(Any, application), cast(Any, window))
    try:
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: done == ["saved", 0])
    finally:
        undo()
    assert signal.getsignal(number) is before
    assert signal.set_wakeup_fd(-1) == -1


@posix
def test_a_signal_that_is_ignored_stays_ignored(qtbot: QtBot) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        undo = end_on_signals(cast(Any, None), cast(Any, None))
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        undo()
    finally:
        signal.signal(signal.SIGHUP, before)


@posix
@pytest.mark.slow
def test_the_window_told_to_end_leaves_its_folder_in_order(qtbot: QtBot, tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "SALESASSIST_DATA_DIR": str(tmp_path)}
    with subprocess.Popen([sys.executable, str(ROOT / "main.py")], env=environment, stderr=subprocess.PIPE) as program:
        try:
            qtbot.waitUntil(lambda: Instance(tmp_path).ask_to_raise(), timeout=20_000)
            program.terminate()
            _, errors = program.communicate(timeout=20)
        finally:
            program.kill()
    assert program.returncode == 0
    assert b"Traceback" not in errors
    assert not (tmp_path / LOCK_NAME).exists()
    assert {path.name for path in tmp_path.iterdir()} == {FILE_NAME, "window.json"}


def rubbish(folder: Path, table: str) -> None:
    """Write over the page where a table begins, in a store that is in WAL mode."""
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        page = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store(tmp_path) as store:
        keep(store, contact("Anna"))
    return tmp_path


@pytest.mark.parametrize("look", [is_sound, damaged_records])
@pytest.mark.parametrize("later", [0, 1])
def test_looking_through_a_large_file_stops_when_it_is_told_to(
    folder: Path, look: Callable[[Path, Callable[[], bool]], object], later: int
) -> None:
    with Store(folder) as store:
        keep(store, *(contact(f"Contact {n}") for n in range(1500)))
    answers = iter([False] * later)
    with pytest.raises(Stopped):
        look(folder / FILE_NAME, lambda: next(answers, True))


def said_by_check_up(folder: Path, qtbot: QtBot) -> list[str]:
    check_up, said = CheckUp(folder / FILE_NAME), list[str]()
    check_up.damage_found.connect(said.append)
    with qtbot.waitSignal(check_up.finished):
        check_up.start(QThread.Priority.LowestPriority)
    return said


def test_of_sound_data_nothing_is_said(folder: Path, qtbot: QtBot) -> None:
    assert said_by_check_up(folder, qtbot) == []


def test_data_damaged_where_nothing_has_read_yet_is_told_of_with_what_to_do(folder: Path, qtbot: QtBot) -> None:
    rubbish(folder, "interaction_at")
    with Store(folder) as store:
        Session(store, now)  # opens as ever
        (text,) = said_by_check_up(folder, qtbot)
    assert str(folder / FILE_NAME) in text
    assert "main.py check" in text and "backup" in text


def test_data_that_cannot_be_looked_at_now_is_not_called_damaged(folder: Path) -> None:
    assert is_sound(folder / FILE_NAME)
    assert is_sound(folder / "missing.db")
    (folder / FILE_NAME).write_bytes(b"no database at all, but long enough to be looked at" * 100)
    assert not is_sound(folder / FILE_NAME)


@pytest.mark.parametrize("table", ["contact", "interaction_at"])
def test_a_store_that_cannot_be_read_is_refused_with_a_sentence(
    table: str, folder: Path, qapp: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rubbish(folder, table)
    monkeypatch.setattr(app.QGuiApplication, "platformName", lambda: "offscreen")
    assert app._run(qapp, folder, minimized=False, demo=False) == 2
    said = capsys.readouterr().err
    assert "SalesAssist cannot read its data." in said and "restore a backup" in said
    assert not (folder / LOCK_NAME).exists()


def test_a_store_written_over_in_places_is_refused_with_a_sentence(
    folder: Path, qapp: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with (folder / FILE_NAME).open("r+b") as file:
        file.seek(8192)
        file.write(random.Random(1).randbytes(60_000))
    assert app._run(qapp, folder, minimized=False, demo=False) == 2
    said = capsys.readouterr().err
    assert "restore a backup" in said and "Traceback" not in said
    assert not (folder / LOCK_NAME).exists()


def test_trouble_while_reading_is_a_sentence_in_the_window_and_no_dialog(qapp: Any) -> None:
    said: list[str] = []
    before = catch_bugs(cast(Any, SimpleNamespace(warn=said.append)))
    try:
        sys.excepthook(StoreError, StoreError("The disk is gone."), None)
    finally:
        sys.excepthook = before
    assert said == ["The disk is gone."]


def test_a_time_that_is_none_is_a_sentence_and_no_traceback(
    tmp_path: Path, qapp: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALESASSIST_NOW", "rubbish")
    assert app._run(qapp, tmp_path / "data", minimized=False, demo=False) == 2
    assert "SALESASSIST_NOW: 'rubbish' is no moment" in capsys.readouterr().err


def test_a_demo_that_cannot_be_filled_is_refused_and_lets_go_of_its_folder(
    tmp_path: Path, qapp: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(app, "_fill", full)
    assert app._run(qapp, tmp_path, minimized=False, demo=True) == 2
    assert "The disk is full." in capsys.readouterr().err
    assert not (tmp_path / LOCK_NAME).exists()
