"""One window per data folder; a second start raises the first."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from salesassist.instance import LOCK_NAME, FolderTrouble, Instance, socket_name
from salesassist.wishes import Show, Wish
from tests.crash.test_full_disk import small_disk

OTHER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from salesassist.instance import Instance
app = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.claim(), flush=True)
if sys.argv[2] == "ask":
    print(instance.ask_to_raise(), flush=True)
else:
    instance.raise_requested.connect(lambda: print("raised", flush=True))
    app.exec()
"""


def other(folder: Path, what: str) -> "subprocess.Popen[str]":
    """The program started once more, for this folder: it stays, or asks the first to raise itself."""
    return subprocess.Popen(
        [sys.executable, "-c", OTHER, str(folder), what], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )  # fmt: skip


def heard(program: "subprocess.Popen[str]") -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def ended(program: "subprocess.Popen[str]") -> None:
    program.kill()
    program.communicate(timeout=10)


@pytest.fixture(
    params=[
        pytest.param(True, id="unix", marks=pytest.mark.skipif(os.name != "posix", reason="Windows has named pipes")),
        pytest.param(False, id="qt"),
    ]
)
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Either kind of doorbell, in this process: whoever rings from another has the one of this system."""
    monkeypatch.setattr("salesassist.doorbell.has_unix_sockets", lambda: request.param)


@pytest.fixture
def first(tmp_path: Path, qapp: object, kind: None) -> Iterator[Instance]:
    instance = Instance(tmp_path)
    assert instance.claim()
    yield instance
    instance.release()


def test_a_folder_is_claimed_once(first: Instance, tmp_path: Path) -> None:
    assert not Instance(tmp_path).claim()


def test_another_folder_is_another_matter(first: Instance, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    second = Instance(tmp_path / "other")
    assert second.claim()
    second.release()


def test_a_released_folder_can_be_claimed(tmp_path: Path, qapp: object) -> None:
    for _ in range(2):
        instance = Instance(tmp_path)
        assert instance.claim()
        instance.release()


def test_a_second_start_raises_the_first(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    second = other(tmp_path, "ask")
    with qtbot.waitSignal(first.raise_requested, timeout=20_000):
        pass
    assert second.communicate(timeout=20)[0].split() == ["False", "True"]


def socket_of(folder: Path) -> Path:
    return Path(QDir.tempPath()) / socket_name(folder)


def test_a_killed_program_leaves_the_folder_free(tmp_path: Path, qtbot: QtBot, kind: None) -> None:
    killed = other(tmp_path, "stay")
    assert heard(killed) == "True"
    instance = Instance(tmp_path)
    assert not instance.claim()
    assert instance.ask_to_raise()
    assert heard(killed) == "raised"
    ended(killed)
    assert instance.claim()
    again = other(tmp_path, "ask")  # the socket of the dead one is not in the way
    with qtbot.waitSignal(instance.raise_requested, timeout=20_000):
        pass
    assert again.communicate(timeout=20)[0].split() == ["False", "True"]
    instance.release()


def test_nobody_there_is_no_answer(tmp_path: Path, qapp: object, kind: None) -> None:
    assert not Instance(tmp_path).ask_to_raise()


@pytest.mark.parametrize(
    "said", [b"\n", b"raise\n", b"[1]\n", b'{"protocol": 2, "verb": "raise"}\n', b"\xff\xfe\n", b"x" * 2_000_000]
)
def test_what_does_not_parse_is_passed_over(first: Instance, tmp_path: Path, qtbot: QtBot, said: bytes) -> None:
    socket = QLocalSocket()
    with qtbot.assertNotEmitted(first.raise_requested):
        socket.connectToServer(socket_name(tmp_path))
        assert socket.waitForConnected(2000)
        socket.write(said)
        socket.flush()
        if not said.endswith(b"\n"):
            qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
            return
    with qtbot.waitSignal(first.raise_requested):  # the same connection is still listened to
        socket.write(json.dumps({"protocol": 1, "verb": "raise"}).encode() + b"\n")
        socket.flush()
    qtbot.waitUntil(socket.canReadLine)
    assert json.loads(socket.readLine().data()) == {"protocol": 1, "done": "raise"}
    socket.abort()


@pytest.mark.skipif(os.name != "posix", reason="Windows has named pipes")
def test_a_released_folder_leaves_no_socket(first: Instance, tmp_path: Path) -> None:
    assert socket_of(tmp_path).exists()
    first.release()
    assert not socket_of(tmp_path).exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows has named pipes")
def test_the_socket_belongs_to_the_user_alone(tmp_path: Path, qapp: object) -> None:
    instance = Instance(tmp_path)
    assert instance.claim()
    assert socket_of(tmp_path).stat().st_mode & 0o777 == 0o700
    instance.release()


def test_who_rings_and_goes_away_again_is_no_trouble(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    for said in (b"", json.dumps({"protocol": 1, "verb": "raise"}).encode()):  # nothing, and a line without an end
        gone = QLocalSocket()
        gone.connectToServer(socket_name(tmp_path))
        assert gone.waitForConnected(2000)
        gone.write(said)
        gone.flush()
        gone.abort()
    second = other(tmp_path, "ask")
    with qtbot.waitSignal(first.raise_requested, timeout=20_000):
        pass
    assert second.communicate(timeout=20)[0].split() == ["False", "True"]


def test_a_wish_may_be_longer_than_what_comes_at_once(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    files = [f"/tmp/{number:06}.vcf" for number in range(30_000)]
    caller = QLocalSocket()
    caller.connectToServer(socket_name(tmp_path))
    assert caller.waitForConnected(2000)
    with qtbot.waitSignal(first.wished):
        caller.write(json.dumps({"protocol": 1, "verb": "raise", "wish": {"files": files}}).encode() + b"\n")
    assert Wish.heard(first.take_wishes()[0]).files == tuple(files)
    caller.abort()


@pytest.mark.skipif(os.name != "posix", reason="not everybody may make links on Windows")
def test_a_folder_is_one_by_whatever_way_it_is_reached(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "way").symlink_to(tmp_path / "data")
    assert socket_name(tmp_path / "way") == socket_name(tmp_path / "data") != socket_name(tmp_path)


def test_a_name_taken_by_somebody_else_does_not_stop_the_program(
    tmp_path: Path, qapp: object, kind: None
) -> None:
    instance = Instance(tmp_path)
    taken = QLocalServer()
    assert taken.listen(socket_name(tmp_path))
    assert instance.claim()
    instance.release()
    taken.close()


def test_a_folder_that_cannot_be_written_to_is_a_sentence(tmp_path: Path, qapp: object) -> None:
    missing = tmp_path / "gone"
    with pytest.raises(FolderTrouble, match="gone"):
        Instance(missing).claim()
    assert not (tmp_path / LOCK_NAME).exists()


def test_a_full_disk_is_not_told_as_a_lack_of_permission(tmp_path: Path, qapp: object) -> None:
    with small_disk(tmp_path / "disk") as room, room(0), pytest.raises(FolderTrouble, match="its disk is full"):
        Instance(tmp_path / "disk").claim()


# --- a folder that two computers reach -------------------------------------------------------------------------------


def locked_elsewhere(folder: Path) -> Path:
    lock = folder / LOCK_NAME
    lock.write_text("4711\nsalesassist\nannas-laptop\nid\nid\n", "utf-8")
    return lock


def test_a_window_on_another_computer_keeps_the_folder_until_the_user_says_otherwise(
    tmp_path: Path, qapp: object
) -> None:
    lock = locked_elsewhere(tmp_path)
    instance = Instance(tmp_path)
    assert not instance.claim()
    other = instance.elsewhere()
    assert other is not None
    assert (other.host, other.seen) == ("annas-laptop", lock.stat().st_mtime)
    assert instance.take_over()
    assert instance.elsewhere() is None
    instance.release()
    assert not lock.exists()


def test_a_window_on_this_computer_is_not_elsewhere(first: Instance, tmp_path: Path) -> None:
    second = Instance(tmp_path)
    assert not second.claim()
    assert second.elsewhere() is None


def test_an_open_window_gives_a_sign_in_its_lock_once_an_hour(
    first: Instance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / LOCK_NAME
    os.utime(lock, (1, 1))
    first.still_here()
    assert lock.stat().st_mtime == 1
    started = time.monotonic()
    monkeypatch.setattr("salesassist.instance.time.monotonic", lambda: started + 3601)
    first.still_here()
    assert lock.stat().st_mtime > 1


# --- what a second start wishes for ----------------------------------------------------------------------------------


def test_what_a_second_start_wishes_for_waits_until_it_is_taken(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    wish = Wish(Show.QUICK_ADD, (str(tmp_path / "Anna & Ömer.vcf"),))
    ask = "import json; print(instance.ask_to_raise(json.loads(sys.argv[3])), flush=True)"
    second = subprocess.Popen(
        [sys.executable, "-c", OTHER.split("if sys.argv")[0] + ask, str(tmp_path), "ask", json.dumps(wish.told())],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )  # fmt: skip
    with qtbot.waitSignal(first.wished, timeout=20_000):
        pass
    assert second.communicate(timeout=20)[0].split() == ["False", "True"]
    assert [Wish.heard(message) for message in first.take_wishes()] == [wish]
    assert first.take_wishes() == []


def test_a_second_start_without_a_wish_leaves_none(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    second = other(tmp_path, "ask")
    with qtbot.assertNotEmitted(first.wished), qtbot.waitSignal(first.raise_requested, timeout=20_000):
        pass
    assert second.communicate(timeout=20)[0].split() == ["False", "True"]
    assert first.take_wishes() == []


@pytest.mark.parametrize(
    ("said", "understood"),
    [
        ({}, Wish()),
        ({"show": "format the disk", "files": "/etc/passwd"}, Wish()),
        ({"show": 3, "files": [1, None, "/tmp/a.vcf"]}, Wish(files=("/tmp/a.vcf",))),
        ({"show": "today", "files": {}}, Wish(Show.TODAY)),
    ],
)
def test_of_a_strange_wish_only_what_is_understood_is_taken(said: dict[str, object], understood: Wish) -> None:
    assert Wish.heard(said) == understood
    assert Wish.heard(understood.told()) == understood


def test_a_window_that_began_a_moment_ago_is_waited_for(
    tmp_path: Path, qapp: object, qtbot: QtBot, kind: None
) -> None:
    first = Instance(tmp_path)
    assert first.claim(listen=False)
    ask = OTHER.replace("instance.ask_to_raise()", "instance.ask_to_raise(patient=True)")
    second = subprocess.Popen(
        [sys.executable, "-c", ask, str(tmp_path), "ask"], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )  # fmt: skip
    try:
        assert heard(second) == "False"  # it has found the folder claimed, and asks now
        with qtbot.waitSignal(first.raise_requested, timeout=20_000):
            first.listen()
        assert heard(second) == "True"
    finally:
        ended(second)
        first.release()


def test_who_has_not_claimed_the_folder_does_not_listen(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    onlooker = Instance(tmp_path)
    onlooker.listen()
    second = other(tmp_path, "ask")
    with qtbot.waitSignal(first.raise_requested, timeout=20_000):
        pass
    ended(second)
