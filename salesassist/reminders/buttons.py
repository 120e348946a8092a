"""The desktop's own notification service, over D-Bus: notes with buttons, and an answer that they were taken.

The service of https://specifications.freedesktop.org/notification-spec/ is what Linux desktops have; where it does not
answer in time or at all, plyer is asked instead. A service tells only the connection that sent a note of its clicks,
which is why plyer cannot have buttons.
"""

import html
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
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
from salesassist.reminders.delivery import APP_NAME, SERVICE, Sent, clean, clean_title, sender, service_present
from salesassist.reminders.telling import Note

ICON = Path(__file__).parents[2] / "resources" / "icons" / "salesassist.png"
PATH = "/org/freedesktop/Notifications"
TYPES_PATH = "/salesassist/notification_types"
ANSWER_MS = 2_000
REMEMBERED = 200  # notes whose clicks still mean something

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


class Buttons(QObject):
    """Sends notes with buttons and tells what was clicked. Made in the Qt thread; `send` is called in another one."""

    acted = Signal(object, str)  # Note, and the value of an Act

    def __init__(self, parent: QObject | None = None, otherwise: Callable[[Note], Sent] | None = None) -> None:
        """`otherwise` sends a note where there is no such service; by default the platform's way."""
        super().__init__(parent)
        self._otherwise = otherwise or sender()
        self._notes: dict[int, Note] = {}
        self._lock = QMutex()
        self._bus: Any = None
        self._interface: Any = None  # of the thread that sends
        self._closer: Any = None  # of the Qt thread
        if sys.platform.startswith("linux"):
            self._connect()

    def _connect(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusVirtualObject

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
        self._bus = bus

    def send(self, note: Note) -> Sent:
        """Show a note; CONFIRMED where the service gave it a number. Blocks for two seconds at most, then asks plyer.

        Raises Refused, as every way of sending does.
        """
        if self._bus is None or not service_present(SERVICE):
            return self._otherwise(note)
        number = self._notify(note)
        if not number:
            return self._otherwise(note)
        with QMutexLocker(self._lock):
            self._notes[number] = note
            while len(self._notes) > REMEMBERED:
                del self._notes[next(iter(self._notes))]
        return Told.CONFIRMED

    def _notify(self, note: Note) -> int:
        from PySide6.QtDBus import QDBusInterface

        # An interface belongs to the thread that makes it; all notes are sent in one thread.
        if self._interface is None:
            self._interface = QDBusInterface(SERVICE, PATH, SERVICE, self._bus)
            self._interface.setTimeout(ANSWER_MS)
        labels = {Act.OPEN: QCoreApplication.translate("Notes", "Open")}
        if note.contact is not None:
            labels |= {
                Act.SNOOZE: QCoreApplication.translate("Notes", "Snooze 1 h"),
                Act.TOMORROW: QCoreApplication.translate("Notes", "Tomorrow"),
            }
        # "default" is the note itself and gets no button everywhere, so Open stands under a name of its own too.
        keys = [("default", labels[Act.OPEN]), ("open", labels[Act.OPEN])]
        keys += [(act.value, label) for act, label in labels.items() if act is not Act.OPEN]
        number: Any = QMetaObject.invokeMethod(
            self._interface, "Notify", Qt.ConnectionType.DirectConnection, Q_RETURN_ARG("uint"),
            Q_ARG("QString", APP_NAME), Q_ARG("uint", 0), Q_ARG("QString", str(ICON)),
            Q_ARG("QString", clean_title(note.title)),
            Q_ARG("QString", html.escape(clean(note.body), quote=False)),
            Q_ARG("QStringList", [text for pair in keys for text in pair]),
            Q_ARG("QVariantMap", {}), Q_ARG("int", 0),  # 0: until the user closes it
        )  # fmt: skip
        return int(number or 0)

    @Slot("uint", str)
    def _clicked(self, number: int, key: str) -> None:
        with QMutexLocker(self._lock):
            note = self._notes.pop(number, None)
        if note is None:
            return  # another program's, or one of an earlier run
        self._close(number)
        with suppress(ValueError):
            self.acted.emit(note, (Act.OPEN if key in ("open", "default") else Act(key)).value)

    def _close(self, number: int) -> None:
        """Services differ in whether a click closes the note."""
        from PySide6.QtDBus import QDBusInterface

        if self._closer is None:
            self._closer = QDBusInterface(SERVICE, PATH, SERVICE, self._bus, self)
        QMetaObject.invokeMethod(self._closer, "CloseNotification", Q_ARG("uint", number))
