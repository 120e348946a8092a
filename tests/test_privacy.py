"""What the program says to logs and shows as an error names nobody; what it writes is for the user's eyes alone."""

import logging
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from salesassist import cli
from salesassist.domain.contact import Email, Phone
from salesassist.domain.interaction import Outcome
from salesassist.instance import Instance
from salesassist.mending import catch_bugs
from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.store.backups import Backups, Why
from salesassist.store.store import Store
from salesassist.traces import without_values
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up, keep, now

SECRETS = ("Zebulon", "Quagmire", "4930555777", "zeb@secret.example", "hush-hush")
posix = pytest.mark.skipif(os.name != "posix", reason="modes of files are something else there")


def secret() -> list[Any]:
    zeb = contact(
        "Zebulon Quagmire", uid="zeb", phones=(Phone("+4930555777", "work", "+4930555777"),),
        emails=(Email("zeb@secret.example"),), notes="hush-hush",
    )  # fmt: skip
    return [zeb, follow_up("zeb", MONDAY, uid="call", purpose="hush-hush")]


def blow_up(name: str) -> None:
    try:
        {}[name]
    except KeyError as error:
        raise ValueError(f"{name} is no good") from error


def raised(name: str) -> BaseException:
    try:
        blow_up(name)
    except ValueError as error:
        return error
    raise AssertionError


def test_a_trace_names_places_and_no_values() -> None:
    text = without_values(raised("Zebulon"))
    assert "Zebulon" not in text
    assert "blow_up" in text and "builtins.ValueError" in text and "builtins.KeyError" in text
    assert text.index("KeyError") < text.index("ValueError")


def test_errors_that_name_each_other_come_to_an_end() -> None:
    one, two = ValueError("a"), ValueError("b")
    one.__cause__, two.__cause__ = two, one
    assert without_values(one).count("builtins.ValueError") == 2


def test_a_bug_is_shown_copied_and_logged_without_the_users_data(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shown: list[str] = []

    def look(box: QMessageBox) -> int:
        shown.extend((box.text(), box.informativeText(), box.detailedText()))
        next(button for button in box.buttons() if "Copy" in button.text()).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look)
    hook = sys.excepthook
    window = QMessageBox()  # any widget will do
    try:
        catch_bugs(cast(Any, window))
        error = raised("Zebulon")
        with caplog.at_level(logging.DEBUG):
            sys.excepthook(type(error), error, error.__traceback__)
        caplog_text = caplog.text
        caplog.clear()
    finally:
        sys.excepthook = hook
    copied = QApplication.clipboard().text()
    assert "blow_up" in copied and copied in shown[2]
    assert "Zebulon" not in "".join((*shown, copied, caplog_text))


def test_a_session_in_trouble_writes_no_name_number_or_note_to_the_log_or_the_terminal(
    tmp_path: Path, qapp: QCoreApplication, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store(tmp_path) as store, caplog.at_level(logging.DEBUG):
        desk = Desk(store)
        desk.keep(*secret())
        desk.log(Outcome.NO_ANSWER, who="zeb", note="hush-hush")
        store._database.execute_sql("PRAGMA query_only = ON")
        assert not desk.log(Outcome.NO_ANSWER, who="zeb", note="hush-hush")
        assert not desk.session.save_contact(desk.person("zeb"))
        store._database.execute_sql("PRAGMA query_only = OFF")
        desk.session.undo_stack.undo()
        list(store.problems())
        Session(store, now)
    written = capsys.readouterr()
    everything = "".join((caplog.text, written.out, written.err))
    assert [word for word in SECRETS if word in everything] == []


# --- files -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def careless() -> Iterator[None]:
    """Whoever started us lets everybody read what is made."""
    before = os.umask(0)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    found = [folder, *folder.rglob("*")]
    return [f"{path.name} {stat.filemode(path.lstat().st_mode)}" for path in found if path.lstat().st_mode & 0o077]


@posix
def test_files_are_the_users_alone_whatever_the_umask(
    careless: None, tmp_path: Path, qapp: QCoreApplication
) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o777)
    instance = Instance(folder)
    assert instance.claim()
    with Store(folder) as store:
        keep(store, *secret())
        Backups(store.path).take(now().at, Why.HAND)
        store.back_up(folder / "copy.db")
        WindowState(folder).remember(geometry="x")
        assert open_to_others(folder) == []  # with the log and the lock there
        assert (folder / "window.lock").exists() and (folder / "salesassist.db-wal").exists()
    instance.release()


@posix
def test_what_commands_write_is_the_users_alone(careless: None, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with Store(folder) as store:
        keep(store, *secret())
    for command in (["export", "all.json"], ["export", "all.vcf"], ["export", "all.csv"], ["export", "all.ics"],
                    ["backup", "copy.db"]):  # fmt: skip
        assert cli.main(["--data-dir", str(folder), command[0], str(folder / command[1])]) == 0
    assert cli.main(["--data-dir", str(folder), "restore", str(folder / "copy.db")]) == 0
    assert len(list(folder.iterdir())) >= 6
    assert open_to_others(folder) == []


@posix
def test_a_folder_that_others_share_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o1777)
    with Store(folder):
        pass
    assert stat.S_IMODE(folder.stat().st_mode) == 0o1777
    assert stat.S_IMODE((folder / "salesassist.db").stat().st_mode) == 0o600
