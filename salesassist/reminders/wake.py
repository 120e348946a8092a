"""Noticing that the computer woke up, and the tick by which everything else is noticed.

On Linux the tick counts time asleep too (CLOCK_BOOTTIME), so that one which came due in a sleep comes as the computer
wakes; Qt's timers stand still meanwhile. Where there is logind it says so as well. Neither holds up the sleep:
nothing is asked to wait.
"""

import ctypes
import os
import sys
import time
from contextlib import suppress
from typing import Any, NamedTuple

from PySide6.QtCore import SLOT, QObject, QSocketNotifier, Qt, QTimer, Signal, Slot

LOGIND = "org.freedesktop.login1"
LOGIND_PATH = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"


class Uptime(NamedTuple):
    """Seconds since the computer was started, whatever is done to its clock."""

    awake: float
    asleep: float


def uptime() -> Uptime | None:
    """How long the computer has been up; None where it does not tell how much of that it slept (outside Linux)."""
    if not hasattr(time, "CLOCK_BOOTTIME"):
        return None
    awake = time.clock_gettime(time.CLOCK_MONOTONIC)
    return Uptime(awake, time.clock_gettime(time.CLOCK_BOOTTIME) - awake)


class Ticker(QObject):
    """Ticks every so many seconds; after a sleep that was longer, as soon as the computer is awake (on Linux)."""

    ticked = Signal()

    def __init__(self, seconds: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._timer: QTimer | None = None
        self._descriptor: int | None = None
        self._notifier: QSocketNotifier | None = None

    @property
    def counts_sleep(self) -> bool:
        return self._descriptor is not None

    @property
    def running(self) -> bool:
        return self._descriptor is not None or self._timer is not None

    def start(self) -> None:
        self.stop()
        self._descriptor = _boot_timer(self._seconds)
        if self._descriptor is not None:
            self._notifier = QSocketNotifier(self._descriptor, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._read)
            return
        self._timer = QTimer(self)
        self._timer.setObjectName("tick")
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(self._seconds * 1000)
        self._timer.timeout.connect(self.ticked)
        self._timer.start()

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _read(self) -> None:
        if self._descriptor is not None:
            with suppress(BlockingIOError):
                os.read(self._descriptor, 8)
                self.ticked.emit()


class _Interval(ctypes.Structure):
    """struct itimerspec"""

    _fields_ = [(name, ctypes.c_long) for name in ("every_s", "every_ns", "first_s", "first_ns")]


def _boot_timer(seconds: int) -> int | None:
    """The descriptor of a timer of the kernel's that counts sleep too (timerfd_create(2); Python has it from 3.13 on);
    None where there is none."""
    if not sys.platform.startswith("linux") or not hasattr(time, "CLOCK_BOOTTIME"):
        return None
    try:
        library = ctypes.CDLL(None, use_errno=True)
        descriptor: int = library.timerfd_create(time.CLOCK_BOOTTIME, os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, AttributeError):
        return None
    if descriptor < 0:
        return None
    if library.timerfd_settime(descriptor, 0, ctypes.byref(_Interval(seconds, 0, seconds, 0)), None):
        os.close(descriptor)
        return None
    return descriptor


class Wake(QObject):
    """Hears from logind that the computer woke up, and that it is about to sleep, which waits for nothing."""

    woke = Signal()
    falling_asleep = Signal()

    def __init__(self, parent: QObject | None = None, bus: Any = None) -> None:
        """`bus`: a QDBusConnection to listen on; by default the system's."""
        super().__init__(parent)
        self.listens = False
        if bus is None:
            if not sys.platform.startswith("linux"):
                return
            from PySide6.QtDBus import QDBusConnection

            bus = QDBusConnection.systemBus()
        slot: Any = SLOT("_sleep(bool)")
        self.listens = bus.connect(LOGIND, LOGIND_PATH, MANAGER, "PrepareForSleep", self, slot)

    @Slot(bool)
    def _sleep(self, begins: bool) -> None:
        if begins:
            self.falling_asleep.emit()
        else:
            self.woke.emit()
