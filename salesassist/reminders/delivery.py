"""Delivering a note to the desktop, through plyer, and noticing when that failed.

plyer 2.1 fails in silence more often than aloud, so its ways are chosen here and guarded one by one:

* Linux with dbus-python: one call to the notification service. Without: the command notify-send, whose exit status
  plyer throws away, so the service is looked for on the bus before and after. notify-send takes a leading "-" for an
  option, shows no note without a title, and reads backslashes in the body. To both the body is markup.
* Linux in a Flatpak: the portal, into whose arguments plyer pastes the text unescaped. plyer takes any folder /app for
  a Flatpak; we ask for /.flatpak-info.
* Windows: a balloon, whose texts are of limited length. plyer would show it in a thread of its own and lose its
  errors; we call what that thread calls.
* macOS: needs pyobjus and an application bundle.
"""

import importlib.util
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, Protocol
from unicodedata import category

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, Qt, Signal

from salesassist.domain.reminder import Told
from salesassist.frozen import dataclass
from salesassist.reminders.service import SERVICE
from salesassist.reminders.telling import Note

APP_NAME = "SalesAssist"
PORTAL = "org.freedesktop.portal.Desktop"
PLYER = "plyer"

LONGEST_TITLE = 500
LONGEST_BODY = 2_000
WINDOWS_TITLE = 63  # of 64 UTF-16 units, the last being the end
WINDOWS_BODY = 255
BALLOON_SECONDS = 8
ANSWER_SECONDS = 20
"""A service that takes longer than this did not answer: notify-send then gives up without a word, after 75 seconds."""
PATIENCE = 2.0
"""Seconds that leaving the program waits for a note on its way."""

@dataclass(frozen=True, slots=True)
class Delivery:
    """How a delivery ended: `told`, or (None) a sentence for the user on what the `trouble` is; `held` back is no
    trouble, the desktop only is not to be disturbed. `by`: who showed it, as that calls itself."""

    told: Told | None
    trouble: str = ""
    by: str = ""
    held: bool = False


class Courier(Protocol):
    """Whoever takes notes to the user. Used in the Qt thread, which it never blocks; never raises."""

    def deliver(self, note: Note, done: Callable[[Delivery], None]) -> None:
        """Take a note, and call `done` once in the Qt thread, now or later."""

    def stop(self) -> None:
        """Finish what is on its way if that is quick, and take no more."""


class Refused(Exception):
    """The note was not shown; the text is a sentence for the user."""


Sent = Delivery | None
"""What a way of sending knows of a note that it did not refuse; None where nothing confirms (it counts as shown)."""


class ThreadCourier(QObject):
    """Native notifications, one after the other in one thread: by plyer, whose notes nothing confirms, or as told."""

    _arrived = Signal()

    def __init__(self, parent: QObject | None = None, send: Callable[[Note], Sent] | None = None) -> None:
        """`send` shows a note or raises; by default plyer's way on this platform."""
        super().__init__(parent)
        self._send = send or sender()
        self._work: SimpleQueue[tuple[Note, Callable[[Delivery], None]] | None] = SimpleQueue()
        self._results: SimpleQueue[tuple[Callable[[Delivery], None], Delivery]] = SimpleQueue()
        self._thread: Thread | None = None
        self._stopped = False
        self._arrived.connect(self._hand_back, Qt.ConnectionType.QueuedConnection)

    def deliver(self, note: Note, done: Callable[[Delivery], None]) -> None:
        if self._stopped:
            return
        if self._thread is None:
            # a daemon, so that a service that hangs does not keep the program from ending
            self._thread = Thread(target=self._run, name="notifications", daemon=True)
            self._thread.start()
        self._work.put((note, done))

    def stop(self) -> None:
        if self._stopped:
            return
        self._stopped = True
        self._work.put(None)
        if self._thread is not None:
            self._thread.join(PATIENCE)
        self._hand_back()

    def _run(self) -> None:
        while (job := self._work.get()) is not None:
            note, done = job
            self._results.put((done, self._try(note)))
            with suppress(RuntimeError):  # the courier may have been destroyed in the meantime
                self._arrived.emit()

    def _try(self, note: Note) -> Delivery:
        try:
            sent = self._send(note)
        except Refused as refused:
            return Delivery(None, str(refused))
        except Exception as error:
            return Delivery(None, _not_taken(error))
        return sent or Delivery(Told.SHOWN, by=PLYER)

    def _hand_back(self) -> None:
        while not self._results.empty():
            done, delivery = self._results.get()
            done(delivery)


def sender() -> Callable[[Note], Sent]:
    """What shows a note on this platform. It blocks, and raises if it knows that the note was not shown."""
    if sys.platform in ("win32", "cygwin"):
        return send_on_windows
    if sys.platform == "darwin":
        return send_on_mac
    return send_on_linux


# --- Linux ---------------------------------------------------------------------------------------------------


def send_on_linux(note: Note) -> Sent:
    from plyer.platforms.linux import notification as linux

    if _in_flatpak():
        _need(PORTAL)
        _send(linux.NotifyDesktopPortals(), _portal_text(clean_title(note.title)), _portal_text(clean(note.body)))
        return None
    _need(SERVICE)
    title, body = clean_title(note.title), escaped(clean(note.body))
    if _has_dbus_python():
        _send(linux.NotifyDbus(), title, body)
    elif shutil.which("notify-send"):
        _send(linux.NotifySendNotification(), not_an_option(title), not_an_option(body.replace("\\", "\\\\")))
    else:
        raise Refused(
            QCoreApplication.translate(
                "Delivery",
                "Reminders cannot be shown as notifications: the command notify-send is missing. Install it (package "
                "libnotify-bin on Debian and Ubuntu); until then they wait in the window and in the tray.",
            )
        )
    _need(SERVICE, running=True)
    return None


def _send(way: Any, title: str, body: str) -> None:
    """Have plyer send it: 0 seconds means until the user closes it."""
    timer = QElapsedTimer()
    timer.start()
    way.notify(title=title, message=body, app_name=APP_NAME, app_icon="", timeout=0)
    if timer.elapsed() > ANSWER_SECONDS * 1000:
        raise Refused(does_not_answer())


def does_not_answer() -> str:
    return QCoreApplication.translate(
        "Delivery", "The desktop’s notification service does not answer; reminders wait in the window and in the tray."
    )


def _need(service: str, *, running: bool = False) -> None:
    if not service_present(service, running=running):
        raise Refused(
            QCoreApplication.translate(
                "Delivery",
                "No notification service is running on this desktop; reminders wait in the window and in the tray.",
            )
        )


def service_present(service: str, *, running: bool = False) -> bool:
    """Whether a service of the session bus runs or (unless `running`) could be started by a call to it."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False

    def ask(method: str, *arguments: str) -> Any:
        name = "org.freedesktop.DBus"
        message = QDBusMessage.createMethodCall(name, "/org/freedesktop/DBus", name, method)
        message.setArguments(list(arguments))
        reply = bus.call(message, timeout=5_000)
        answers = reply.arguments()
        return answers[0] if reply.type() is QDBusMessage.MessageType.ReplyMessage and answers else None

    if ask("NameHasOwner", service):
        return True
    return not running and service in (ask("ListActivatableNames") or ())


def _has_dbus_python() -> bool:
    return importlib.util.find_spec("dbus") is not None


def _in_flatpak() -> bool:
    return Path("/.flatpak-info").exists()


def _portal_text(text: str) -> str:
    """Text as it stands between single quotes in GVariant's notation."""
    return text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")


# --- elsewhere -----------------------------------------------------------------------------------------------


def send_on_windows(note: Note) -> Sent:
    from plyer.platforms.win.libs.balloontip import balloon_tip

    balloon_tip(
        title=clip(clean_title(note.title), WINDOWS_TITLE), message=clip(clean(note.body), WINDOWS_BODY),
        app_name=APP_NAME, app_icon="", timeout=BALLOON_SECONDS,
    )  # fmt: skip
    return None


def send_on_mac(note: Note) -> Sent:
    try:
        from plyer.platforms.macosx.notification import instance
    except Exception as error:  # pyobjus is missing, or does not fit this system
        raise Refused(
            QCoreApplication.translate(
                "Delivery",
                "Reminders cannot be shown as notifications: the Python package pyobjus is missing. Until it is "
                "installed they wait in the window and in the tray.",
            )
        ) from error
    instance().notify(title=clean_title(note.title), message=clean(note.body), app_name=APP_NAME)
    return None


# --- text ----------------------------------------------------------------------------------------------------


def clean(text: str) -> str:
    """Text that can be passed on: no control characters but line ends, no half characters, of sane length."""
    text = "".join(" " if char != "\n" and category(char) in ("Cc", "Cs") else char for char in text)
    return text if len(text) <= LONGEST_BODY else text[: LONGEST_BODY - 1] + "…"


def clean_title(text: str) -> str:
    """A title is one line, and never empty: some services show no note without one."""
    text = " ".join(clean(text).split()) or APP_NAME
    return text if len(text) <= LONGEST_TITLE else text[: LONGEST_TITLE - 1] + "…"


def escaped(text: str) -> str:
    """Text as markup. (To read in Python's `html` for it would take a third of a megabyte.)"""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def not_an_option(text: str) -> str:
    """Text that a command does not take for an option: one that begins with "-" gets a space of no width before it."""
    return "\u200b" + text if text.startswith("-") else text


def clip(text: str, units: int) -> str:
    """As much of a text as fits into `units` of UTF-16, in which an emoji counts two."""
    if len(text.encode("utf-16-le")) // 2 <= units:
        return text
    short = text.encode("utf-16-le")[: (units - 1) * 2].decode("utf-16-le", "ignore")
    return short.rstrip() + "…"


def _not_taken(error: Exception) -> str:
    text = QCoreApplication.translate(
        "Delivery", "The desktop did not take the notification ({error}); reminders wait in the window and in the tray."
    )
    return text.format(error=type(error).__name__)
