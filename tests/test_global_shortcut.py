"""The key that calls quick add from everywhere, asked for on a bus of its own with a portal that answers as told."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from salesassist import global_shortcut as module
from salesassist.global_shortcut import PATH, PORTAL, REQUEST, SHORTCUTS, GlobalShortcut, Standing
from tests.reminders.test_service import ALONE

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None, reason="needs a session bus"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    config = tmp_path_factory.mktemp("bus") / "bus.conf"
    config.write_text(ALONE, "utf-8")
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.communicate()


class Portal(Thread):
    """Answers like the portal of a desktop. `allows`: whether the user does."""

    def __init__(self, address: str, *, allows: bool = True) -> None:
        super().__init__(daemon=True)
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self.bus = open_dbus_connection(bus=address)
        self.bus.send_and_get_reply(message_bus.RequestName(PORTAL))
        self.allows, self.asked, self.wanted = allows, Event(), ()
        self.caller = self.session = ""

    def run(self) -> None:
        from jeepney import HeaderFields, MessageType, new_error, new_method_return

        while True:
            try:
                message = self.bus.receive()
            except (OSError, EOFError, ValueError):
                return
            if message.header.message_type is not MessageType.method_call:
                continue
            fields: Any = message.header.fields
            self.caller = fields[HeaderFields.sender]
            match fields[HeaderFields.member]:
                case "Get":
                    self.bus.send(new_method_return(message, "v", (("u", 1),)))
                case "CreateSession":
                    self.session = "/session/1"
                    self._answer(message, {"session_handle": ("s", self.session)}, code=0)
                case "BindShortcuts":
                    self.wanted = message.body[1]
                    listed = [("quick-add", {"trigger_description": ("s", "Press Ctrl+Alt+N")})]
                    self._answer(message, {"shortcuts": ("a(sa{sv})", listed)}, code=0 if self.allows else 1)
                    self.asked.set()
                case _:
                    self.bus.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))

    def _answer(self, message: Any, results: dict[str, Any], code: int) -> None:
        from jeepney import new_method_return

        request = f"/request/{len(self.session)}"
        self.bus.send(new_method_return(message, "o", (request,)))
        self._tell(request, REQUEST, "Response", "ua{sv}", (code, results))

    def _tell(self, path: str, interface: str, name: str, signature: str, body: tuple[Any, ...]) -> None:
        from jeepney import DBusAddress, HeaderFields, new_signal

        signal = new_signal(DBusAddress(path, interface=interface), name, signature, body)
        signal.header.fields[HeaderFields.destination] = self.caller
        self.bus.send(signal)

    def press(self, session: str = "", shortcut: str = "quick-add") -> None:
        self._tell(PATH, SHORTCUTS, "Activated", "osta{sv}", (session or self.session, shortcut, 1, {}))

    def close(self) -> None:
        self.bus.sock.shutdown(2)
        self.join(5)
        self.bus.close()


def made(qtbot: QtBot) -> GlobalShortcut:
    return GlobalShortcut("Quick add", "salesassist")


def test_the_key_of_the_desktop_calls_each_time_that_it_is_pressed(qtbot: QtBot, address: str) -> None:
    portal, shortcut = Portal(address), made(qtbot)
    portal.start()
    with qtbot.waitSignal(shortcut.changed, check_params_cb=None):
        shortcut.begin(address)
    qtbot.waitUntil(lambda: shortcut.standing is Standing.BOUND)
    assert shortcut.key == "Press Ctrl+Alt+N"
    ((name, told),) = portal.wanted
    assert name == "quick-add" and told["description"] == ("s", "Quick add")
    for _ in range(2):
        with qtbot.waitSignal(shortcut.pressed):
            portal.press()
    with qtbot.assertNotEmitted(shortcut.pressed):
        portal.press(session="/session/2")
        portal.press(shortcut="another")
    shortcut.end()
    assert shortcut.standing is Standing.ABSENT
    portal.close()


def test_a_user_who_says_no_is_not_asked_again(qtbot: QtBot, address: str) -> None:
    portal, shortcut = Portal(address, allows=False), made(qtbot)
    portal.start()
    shortcut.begin(address)
    qtbot.waitUntil(lambda: shortcut.standing is Standing.REFUSED)
    portal.asked.clear()
    shortcut.begin(address)
    assert not portal.asked.is_set() and shortcut.standing is Standing.REFUSED
    shortcut.end()
    portal.close()


@pytest.mark.parametrize("where", ["a bus without a portal", "no bus"])
def test_where_there_is_no_portal_nothing_is_promised(where: str, qtbot: QtBot, address: str, tmp_path: Path) -> None:
    shortcut = made(qtbot)
    shortcut.begin(address if where == "a bus without a portal" else f"unix:path={tmp_path}/none")
    qtbot.waitUntil(lambda: shortcut.standing is Standing.ABSENT)
    shortcut.end()


def test_a_portal_that_goes_away_takes_the_key_along(qtbot: QtBot, address: str) -> None:
    shortcut = made(qtbot)
    portal = Portal(address)
    portal.start()
    shortcut.begin(address)
    qtbot.waitUntil(lambda: shortcut.standing is Standing.BOUND)
    portal._tell(portal.session, "org.freedesktop.portal.Session", "Closed", "", ())
    qtbot.waitUntil(lambda: shortcut.standing is Standing.REFUSED)
    shortcut.end()
    portal.close()


def test_on_another_system_nothing_is_asked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.sys, "platform", "win32")
    shortcut = made(qtbot)
    shortcut.begin()
    assert shortcut.standing is Standing.ABSENT and shortcut._talk is None
