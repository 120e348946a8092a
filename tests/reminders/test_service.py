"""What a notification service says of itself, asked over a bus of its own."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection

from salesassist.reminders.service import Server, ask_server, disturbing_is_unwelcome

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None, reason="needs a session bus"
)
ALONE = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default"><allow send_destination="*"/>
<allow receive_sender="*"/><allow own="*"/></policy></busconfig>"""


class Fake:
    """A bus on which a service answers as it is told."""

    def __init__(self, folder: Path) -> None:
        config = folder / "bus.conf"
        config.write_text(ALONE, "utf-8")
        pipe = subprocess.PIPE
        self.daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"], stdout=pipe, text=True
        )
        assert self.daemon.stdout is not None
        address = self.daemon.stdout.readline().strip()
        self.bus = QDBusConnection.connectToBus(address, "asking")
        script = Path(__file__).parent / "fake_service.py"
        self.service = subprocess.Popen([sys.executable, str(script), address], stdin=pipe, stdout=pipe, text=True)
        self._wait()

    def _wait(self) -> None:
        assert self.service.stdout is not None
        assert self.service.stdout.readline() == "ready\n"

    def ask(self, question: Callable[[QDBusConnection], Any], answers: dict[str, Any]) -> Any:
        assert self.service.stdin is not None
        print(json.dumps(answers), file=self.service.stdin, flush=True)
        self._wait()
        return question(self.bus)

    def close(self) -> None:
        self.service.communicate("")
        QDBusConnection.disconnectFromBus("asking")
        self.daemon.terminate()
        self.daemon.communicate()


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Iterator[Fake]:
    made = Fake(tmp_path_factory.mktemp("bus"))
    yield made
    made.close()


def test_a_service_says_who_it_is_and_what_it_can(fake: Fake) -> None:
    answers = {
        "GetServerInformation": ["dunst", "knopwob", "1.9.0 (2022-06-27)", "1.2"],
        "GetCapabilities": [["actions", "body", "body-markup"]],
    }
    server = fake.ask(ask_server, answers)
    assert (server.name, server.can) == ("dunst", {"actions", "body", "body-markup"})
    assert str(server) == "dunst 1.9.0"
    assert server.owner.startswith(":")


def test_a_service_that_does_not_answer_is_none(fake: Fake) -> None:
    assert fake.ask(ask_server, {}) is None


@pytest.mark.parametrize(
    ("name", "answers", "unwelcome"),
    [
        ("Plasma", {"Inhibited": True}, True),
        ("Plasma", {"Inhibited": False}, False),
        ("mako", {}, False),
        ("dunst", {"paused": True}, True),
        ("dunst", {"paused": False}, False),
    ],
)
def test_a_desktop_says_that_it_is_not_to_be_disturbed(
    name: str, answers: dict[str, bool], unwelcome: bool, fake: Fake
) -> None:
    def question(bus: QDBusConnection) -> bool:
        return disturbing_is_unwelcome(bus, Server(name, "1", frozenset()))

    assert fake.ask(question, answers) is unwelcome


def test_xfce_keeps_it_among_its_settings(fake: Fake) -> None:
    def question(bus: QDBusConnection) -> bool:
        return disturbing_is_unwelcome(bus, Server("Xfce Notify Daemon", "0.7", frozenset()))

    assert fake.ask(question, {}) is False
    assert fake.ask(question, {"/do-not-disturb": True}) is True


@pytest.mark.parametrize(("said", "unwelcome"), [(b"false\n", True), (b"true\n", False), (b"", False)])
def test_gnome_is_asked_by_its_command(said: bytes, unwelcome: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    done = subprocess.CompletedProcess([], 0, said, b"")
    monkeypatch.setattr("subprocess.run", lambda *_arguments, **_values: done)
    server = Server("gnome-shell", "45", frozenset())
    assert disturbing_is_unwelcome(QDBusConnection("none"), server) is unwelcome


def test_a_gnome_without_that_command_may_be_disturbed(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_arguments: object, **_values: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr("subprocess.run", missing)
    assert not disturbing_is_unwelcome(QDBusConnection("none"), Server("gnome-shell", "45", frozenset()))
