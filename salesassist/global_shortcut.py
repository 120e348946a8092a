"""A key that calls quick add from every program, where the desktop hands out such keys: the GlobalShortcuts portal.

The desktop asks the user and chooses the key; what we would like is only a wish. Where there is no such portal nothing
is promised, and the user may bind a key of their own to the command of quick add. PySide cannot write the portal's
lists of structures, so the bus is spoken to by jeepney, which keyring needs anyway, on a connection and in a thread of
its own.
"""

import os
import socket
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from threading import Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST = "org.freedesktop.portal.Request"
SHORTCUT = "quick-add"
WISH = "CTRL+ALT+N"  # in the words of the portal's specification
_ANSWER_SECONDS = 5.0
_USER_SECONDS = 300.0  # the desktop may ask the user


class Standing(StrEnum):
    """How far it is: asking; there is no such portal; the user or the desktop said no; there is a key."""

    ASKING = "asking"
    ABSENT = "absent"
    REFUSED = "refused"
    BOUND = "bound"


class GlobalShortcut(QObject):
    """Asks for the key, and tells each time that it is pressed."""

    pressed = Signal()
    changed = Signal()
    """`standing` or `key` is another."""
    _heard = Signal(object, str)

    def __init__(self, description: str, application: str, parent: QObject | None = None) -> None:
        """`description` is what the desktop tells the user that the key does, `application` the name of our desktop
        entry."""
        super().__init__(parent)
        self.standing = Standing.ABSENT
        self.key = ""
        """The key as the desktop names it, if it does."""
        self._description, self._application = description, application
        self._talk: _Talk | None = None
        self._heard.connect(self._take)

    def begin(self, address: str = "SESSION") -> None:
        """Ask, without waiting. Nothing happens where it was asked already."""
        if self._talk is not None:
            return
        if not sys.platform.startswith("linux"):
            return
        self._take(Standing.ASKING, "")
        self._talk = _Talk(self, address, self._description, self._application)
        self._talk.start()

    def end(self) -> None:
        """Give the key back."""
        talk, self._talk = self._talk, None
        if talk is not None:
            talk.end()
            self._take(Standing.ABSENT, "")

    def hear(self, talk: "_Talk", standing: Standing, key: str = "") -> None:
        """For the thread: how far it is."""
        if talk is self._talk:
            self._heard.emit(standing, key)

    def hear_pressed(self, talk: "_Talk") -> None:
        """For the thread: the key was pressed."""
        if talk is self._talk:
            self.pressed.emit()

    def _take(self, standing: Standing, key: str) -> None:
        if (standing, key) != (self.standing, self.key):
            self.standing, self.key = standing, key
            self.changed.emit()


class _Talk(Thread):
    """One talk with the portal, from the first question to the last key."""

    def __init__(self, shortcut: GlobalShortcut, address: str, description: str, application: str) -> None:
        super().__init__(name="global shortcut", daemon=True)
        self._shortcut, self._address = shortcut, address
        self._description, self._application = description, application
        self._connection: DBusConnection | None = None
        self._ended = False

    def end(self) -> None:
        """Hang up, and wait until that is done."""
        self._ended = True
        if self._connection is not None:
            with suppress(OSError):
                self._connection.sock.shutdown(socket.SHUT_RDWR)
        self.join(_ANSWER_SECONDS)

    def run(self) -> None:
        try:
            from jeepney.io.blocking import open_dbus_connection
        except ImportError:
            self._tell(Standing.ABSENT)
            return
        try:
            with open_dbus_connection(bus=self._address) as connection:
                self._connection = connection
                if not self._ended:
                    self._converse(connection)
        except _Denied:
            self._tell(Standing.REFUSED)
        except Exception:  # no bus, no portal, an answer we do not know, or it went away: then there is no key
            if not self._ended:
                self._tell(Standing.ABSENT)

    def _converse(self, connection: "DBusConnection") -> None:
        with suppress(_Refused):  # newer desktops want to know first who we are; older ones cannot be told
            self._call(
                connection, "org.freedesktop.host.portal.Registry", "Register", "sa{sv}", (self._application, {})
            )
        self._call(connection, "org.freedesktop.DBus.Properties", "Get", "ss", (SHORTCUTS, "version"))
        self._listen(connection)
        token = os.urandom(8).hex()
        options = {"handle_token": ("s", f"s{token}"), "session_handle_token": ("s", f"salesassist_{token}")}
        made = self._request(connection, "CreateSession", "a{sv}", (options,))
        session = _text(made.get("session_handle"))
        shortcut = (SHORTCUT, {"description": ("s", self._description), "preferred_trigger": ("s", WISH)})
        bound = self._request(
            connection, "BindShortcuts", "oa(sa{sv})sa{sv}",
            (session, [shortcut], "", {"handle_token": ("s", f"b{token}")}),
        )  # fmt: skip
        self._tell(Standing.BOUND, _key(bound.get("shortcuts")))
        while not self._ended:
            name, _path, body = self._signal(connection, None)
            if name == "Activated" and body[:2] == (session, SHORTCUT):
                self._shortcut.hear_pressed(self)
            elif name == "ShortcutsChanged" and body[0] == session:
                self._tell(Standing.BOUND, _key(("a(sa{sv})", body[1])))
            elif name == "Closed" and _path == session:
                self._tell(Standing.REFUSED)
                return

    def _listen(self, connection: "DBusConnection") -> None:
        """Have what the portal tells everybody sent here, too."""
        from jeepney import MatchRule
        from jeepney.bus_messages import message_bus

        rule = MatchRule(type="signal", interface=SHORTCUTS, path=PATH)
        connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=_ANSWER_SECONDS)

    def _call(
        self, connection: "DBusConnection", interface: str, method: str, signature: str, body: tuple[Any, ...]
    ) -> tuple[Any, ...]:
        """What a method answers. Raises _Refused for an error."""
        from jeepney import DBusAddress, MessageType, new_method_call

        address = DBusAddress(PATH, bus_name=PORTAL, interface=interface)
        message = new_method_call(address, method, signature, body)
        reply = connection.send_and_get_reply(message, timeout=_ANSWER_SECONDS)
        if reply.header.message_type is MessageType.error:
            raise _Refused
        return tuple(reply.body)

    def _request(
        self, connection: "DBusConnection", method: str, signature: str, body: tuple[Any, ...]
    ) -> Mapping[str, Any]:
        """What the portal answers when the user has been asked, as far as that was needed."""
        from jeepney import MatchRule

        responses = MatchRule(type="signal", interface=REQUEST, member="Response")
        with connection.filter(responses, bufsize=8) as answers:
            (path,) = self._call(connection, SHORTCUTS, method, signature, body)
            until = time.monotonic() + _USER_SECONDS
            while True:
                answer = connection.recv_until_filtered(answers, timeout=max(0.0, until - time.monotonic()))
                if answer.header.fields.get(1) == path:
                    break
        code, results = answer.body
        if code != 0:
            raise _Denied
        return dict(results)

    @staticmethod
    def _signal(connection: "DBusConnection", timeout: float | None) -> tuple[str, str, tuple[Any, ...]]:
        message = connection.receive(timeout=timeout)
        fields = message.header.fields
        return str(fields.get(3, "")), str(fields.get(1, "")), tuple(message.body)

    def _tell(self, standing: Standing, key: str = "") -> None:
        with suppress(RuntimeError):  # the program ends, and the object in the other thread has gone
            self._shortcut.hear(self, standing, key)


class _Refused(Exception):
    """The portal answered with an error."""


class _Denied(Exception):
    """The user, or the desktop for them, said no."""


def _text(value: Any) -> str:
    """The text in a variant."""
    return str(value[1]) if isinstance(value, tuple) and len(value) == 2 else ""


def _key(shortcuts: Any) -> str:
    """The key of our shortcut, as the desktop tells it to people."""
    listed = shortcuts[1] if isinstance(shortcuts, tuple) and len(shortcuts) == 2 else []
    for name, told in listed:
        if name == SHORTCUT:
            return _text(told.get("trigger_description"))
    return ""
