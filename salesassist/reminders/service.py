"""What the desktop's notification service is, what it can do, and whether it is told not to disturb.

Everything here asks over the session bus and waits for the answer (two seconds at most): not for the Qt thread.

There is no one way to ask for "do not disturb". The specification has the property `Inhibited` (KDE and others); dunst
has `paused`, Xfce keeps it among its settings, and so does GNOME, whose settings only a command can be asked for.
"""

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from salesassist.frozen import dataclass

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
ANSWER_MS = 2_000
LOOK_SECONDS = 0.004


@dataclass(frozen=True, slots=True)
class Server:
    """A notification service that answers. `name` and `version` as it calls itself."""

    name: str
    version: str
    can: frozenset[str]
    """Its capabilities, in the words of the specification: "actions", "body-markup", "persistence"."""
    owner: str = ""
    """Its connection to the bus: another one is another program, with notes of its own."""

    @property
    def draws_default(self) -> bool:
        """Whether it offers what a click on the note does among the buttons, too: Xfce and dunst do."""
        return "xfce" in self.name.casefold() or self.name == "dunst"

    def __str__(self) -> str:
        return f"{self.name} {self.version.partition(' ')[0]}".strip()


def ask_server(bus: "QDBusConnection") -> Server | None:
    """The service that answers now; None where none does. One that could be started is."""
    told = _call(bus, SERVICE, PATH, SERVICE, "GetServerInformation")
    if told is None:
        return None
    name, _vendor, version = [*map(str, told), "", "", ""][:3]
    can = _call(bus, SERVICE, PATH, SERVICE, "GetCapabilities")
    owner = _call(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetNameOwner", SERVICE)
    capabilities = frozenset(map(str, can[0])) if can and isinstance(can[0], list) else frozenset[str]()
    return Server(name, version, capabilities, str(owner[0]) if owner else "")


def disturbing_is_unwelcome(bus: "QDBusConnection", server: Server) -> bool:
    """Whether the user has told the desktop not to disturb. False where that cannot be known."""
    name = server.name.casefold()
    if "gnome-shell" in name:
        return _gnome_shows_no_banners()
    if "xfce" in name:
        told = _call(bus, "org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf", "GetProperty",
                     "xfce4-notifyd", "/do-not-disturb")  # fmt: skip
        return bool(told and _plain(told[0]) is True)
    interface, asked = ("org.dunstproject.cmd0", "paused") if name == "dunst" else (SERVICE, "Inhibited")
    told = _call(bus, SERVICE, PATH, "org.freedesktop.DBus.Properties", "Get", interface, asked)
    return bool(told and _plain(told[0]) is True)


def _gnome_shows_no_banners() -> bool:
    import subprocess

    command = ["gsettings", "get", "org.gnome.desktop.notifications", "show-banners"]
    with suppress(OSError, subprocess.SubprocessError):
        return subprocess.run(command, capture_output=True, timeout=2, check=False).stdout.strip() == b"false"
    return False


def _call(
    bus: "QDBusConnection", service: str, path: str, interface: str, method: str, *arguments: str
) -> list[Any] | None:
    """What a method answers; None if it does not. The waiting is done here: PySide would stop all of Python for it, the
    window too."""
    from PySide6.QtDBus import QDBusMessage

    message = QDBusMessage.createMethodCall(service, path, interface, method)
    message.setArguments(list(arguments))
    call = bus.asyncCall(message, ANSWER_MS)
    until = time.monotonic() + ANSWER_MS / 1000
    while not call.isFinished():
        if time.monotonic() > until:
            return None
        time.sleep(LOOK_SECONDS)
    reply = call.reply()
    return reply.arguments() if reply.type() is QDBusMessage.MessageType.ReplyMessage else None


def _plain(value: Any) -> Any:
    """The value in a variant."""
    return value.variant() if hasattr(value, "variant") else value
