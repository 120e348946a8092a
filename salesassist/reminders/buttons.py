"""The desktop's own notification service, over D-Bus: notes with buttons, and an answer that they were taken.

The service of https://specifications.freedesktop.org/notification-spec/ is what Linux desktops have; where there is
none, plyer is asked instead. A service tells only the connection that sent a note of its clicks, which is why plyer
cannot have buttons. Services die and come back: a new one knows nothing of the notes of the one before.
"""

import sys
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Thread
from typing import Any

from PySide6.QtCore import (
    Q_ARG,
    Q_RETURN_ARG,
    SLOT,
    QCoreApplication,
    QMetaObject,
    QMutex,
    QMutexLocker,
    QObject,
    Qt,
    Signal,
    Slot,
)

from salesassist.domain.reminder import Told
from salesassist.own_files import RESOURCES
from salesassist.reminders.delivery import (
    APP_NAME,
    Delivery,
    Refused,
    Sent,
    clean,
    clean_title,
    does_not_answer,
    escaped,
    sender,
    service_present,
)
from salesassist.reminders.service import ANSWER_MS, PATH, SERVICE, Server, ask_server, disturbing_is_unwelcome
from salesassist.reminders.telling import Note

ICON = RESOURCES / "icons" / "salesassist.png"
TYPES_PATH = "/salesassist/notification_types"
REMEMBERED = 200  # notes whose clicks still mean something
UNTIL_CLOSED, AS_THE_DESKTOP_LIKES = 0, -1  # for how long a note is shown

# PySide sends every int as int32 and Notify wants uint32. Qt takes the types of a method from the introspection of its
# service and remembers them by interface name, so a local object introspects as we need it.
_IN = "".join(f'<arg type="{kind}" direction="in"/>' for kind in ("s", "u", "s", "s", "s", "as", "a{sv}", "i"))
_XML = (
    f'<interface name="{SERVICE}"><method name="Notify">{_IN}<arg type="u" direction="out"/>'
    '<annotation name="org.qtproject.QtDBus.QtTypeName.In6" value="QVariantMap"/></method>'
    '<method name="CloseNotification"><arg type="u" direction="in"/>'
    '<annotation name="org.freedesktop.DBus.Method.NoReply" value="true"/></method></interface>'  # so it never waits
)


class Act(StrEnum):
    """What the user chose on a note; OPEN is also a click on the note itself."""

    OPEN = "default"
    SNOOZE = "snooze"
    TOMORROW = "tomorrow"


@dataclass(slots=True)
class _Shown:
    """A note on the screen, as far as we know; `owner` is the connection of the service that shows it."""

    note: Note
    owner: str
    left: set[str] = field(init=False)
    """The follow-ups to which the user has not reacted."""

    def __post_init__(self) -> None:
        self.left = set(self.note.follow_ups)


class Buttons(QObject):
    """Sends notes with buttons and tells what was clicked. Made in the Qt thread; `send` is called in another one."""

    acted = Signal(object, str)  # Note, and the value of an Act
    came = Signal()
    """A notification service has turned up, or turned up again."""

    def __init__(self, parent: QObject | None = None, otherwise: Callable[[Note], Sent] | None = None) -> None:
        """`otherwise` sends a note where there is no such service; by default the platform's way."""
        super().__init__(parent)
        self._otherwise = otherwise or sender()
        self._notes: dict[int, _Shown] = {}
        self._lock = QMutex()
        self._owner: str | None = None  # the service's connection, once that has changed
        self._bus: Any = None
        self._interface: Any = None  # of the thread that sends
        if sys.platform.startswith("linux"):
            self._connect()

    def _connect(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusServiceWatcher, QDBusVirtualObject

        class Types(QDBusVirtualObject):
            def introspect(self, _path: str) -> str:
                return _XML

            def handleMessage(self, _message: object, _connection: object) -> bool:
                return False

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        self._types = Types(self)
        bus.registerVirtualObject(TYPES_PATH, self._types)
        QDBusInterface(bus.baseService(), TYPES_PATH, SERVICE, bus)  # its types are remembered from here on
        slot: Any = SLOT("_clicked(uint,QString)")
        bus.connect(SERVICE, PATH, SERVICE, "ActionInvoked", self, slot)
        self._watcher = QDBusServiceWatcher(
            SERVICE, bus, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self
        )
        self._watcher.serviceOwnerChanged.connect(self._take_note_of_owner)
        self._bus = bus

    def send(self, note: Note) -> Sent:
        """Show a note; CONFIRMED where the service gave it a number. Blocks for a few seconds at most.

        Raises Refused, as every way of sending does, and holds the note while the desktop is not to be disturbed. A
        service is first asked who it is: to one that does not answer nothing is sent, or all of it would be shown once
        it wakes up.
        """
        if self._bus is None or not service_present(SERVICE):
            return self._otherwise(note)
        server = self._server()
        if server is None:
            raise Refused(does_not_answer())
        if self._unwelcome(server):
            return Delivery(None, held=True)
        number, unsure = self._notify(note, server)
        if number:
            self._remember(number, _Shown(note, server.owner))
            return Delivery(Told.CONFIRMED, by=str(server))
        return Delivery(Told.SHOWN, by=str(server)) if unsure else self._otherwise(note)

    def withdraw(self, follow_ups: Collection[str]) -> None:
        """The user has reacted to these (uids) elsewhere: a note that told of nothing else goes."""
        with QMutexLocker(self._lock):
            for shown in self._notes.values():
                shown.left.difference_update(follow_ups)
            done = [number for number, shown in self._notes.items() if shown.note.follow_ups and not shown.left]
            for number in done:
                del self._notes[number]
        self._close(done)

    def _remember(self, number: int, new: _Shown) -> None:
        """Remember a note that has just been shown; those that told no more than it does are to go."""
        with QMutexLocker(self._lock):
            self._notes.pop(number, None)
            told = [key for key, shown in self._notes.items() if shown.left and shown.left <= new.left]
            for key in told:
                del self._notes[key]
            self._notes[number] = new
            while len(self._notes) > REMEMBERED:
                del self._notes[next(iter(self._notes))]
        self._close(told)

    def _server(self) -> Server | None:
        return ask_server(self._bus)

    def _unwelcome(self, server: Server) -> bool:
        return disturbing_is_unwelcome(self._bus, server)

    def _notify(self, note: Note, server: Server) -> tuple[int, bool]:
        """The number that the service gave the note. If 0: whether it may be shown all the same, for the service had
        answered a moment ago and has it among its letters."""
        from PySide6.QtDBus import QDBusError, QDBusInterface

        # An interface belongs to the thread that makes it; all notes are sent in one thread.
        if self._interface is None:
            self._interface = QDBusInterface(SERVICE, PATH, SERVICE, self._bus)
            self._interface.setTimeout(ANSWER_MS)
        body = clean(note.body)
        stays = note.urgent or "persistence" not in server.can  # else the desktop keeps a list of its own
        number: Any = QMetaObject.invokeMethod(
            self._interface, "Notify", Qt.ConnectionType.DirectConnection, Q_RETURN_ARG("uint"),
            Q_ARG("QString", APP_NAME), Q_ARG("uint", 0), Q_ARG("QString", str(ICON)),
            Q_ARG("QString", clean_title(note.title)),
            Q_ARG("QString", escaped(body) if "body-markup" in server.can else body),
            Q_ARG("QStringList", _buttons(note, server) if "actions" in server.can else []),
            Q_ARG("QVariantMap", {}), Q_ARG("int", UNTIL_CLOSED if stays else AS_THE_DESKTOP_LIKES),
        )  # fmt: skip
        if number:
            return int(number), False
        lost = (QDBusError.ErrorType.NoReply, QDBusError.ErrorType.Timeout, QDBusError.ErrorType.TimedOut)
        return 0, self._interface.lastError().type() in lost and service_present(SERVICE, running=True)

    @Slot("uint", str)
    def _clicked(self, number: int, key: str) -> None:
        with QMutexLocker(self._lock):
            shown = self._notes.pop(number, None)
        if shown is None or self._owner not in (None, shown.owner):
            return  # another program's, or one of an earlier run
        self._close([number])
        with suppress(ValueError):
            self.acted.emit(shown.note, (Act.OPEN if key in ("open", "default") else Act(key)).value)

    def _close(self, numbers: list[int]) -> None:
        """Take notes off the screen, which services do not all do by themselves at a click. In a thread of its own: a
        service that hangs would hold up the window for half a minute."""
        if numbers:
            Thread(target=self._close_now, args=(numbers,), name="closing notes", daemon=True).start()

    def _close_now(self, numbers: list[int]) -> None:
        from PySide6.QtDBus import QDBusInterface

        if self._server() is None:
            return
        closer = QDBusInterface(SERVICE, PATH, SERVICE, self._bus)
        for number in numbers:
            QMetaObject.invokeMethod(
                closer, "CloseNotification", Qt.ConnectionType.DirectConnection, Q_ARG("uint", number)
            )

    def _take_note_of_owner(self, _service: str, _before: str, now: str) -> None:
        """The service went, or another took its place: its numbers mean other notes, if any."""
        with QMutexLocker(self._lock):
            self._owner = now
            self._notes = {number: shown for number, shown in self._notes.items() if shown.owner == now}
        if now:
            self.came.emit()


def _buttons(note: Note, server: Server) -> list[str]:
    """Keys and labels of a note's buttons, in turn. "default" is the note itself, for which few services draw a button:
    where they do not, Open stands under a name of its own too."""
    opened = QCoreApplication.translate("Notes", "Open")
    found = ["default", opened]
    if not server.draws_default:
        found += ["open", opened]
    if note.contact is not None and note.may_snooze:
        found += [Act.SNOOZE.value, QCoreApplication.translate("Notes", "Snooze 1 h")]
        found += [Act.TOMORROW.value, QCoreApplication.translate("Notes", "Tomorrow")]
    return found
