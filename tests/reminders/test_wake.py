"""Noticing that the computer woke up: logind on a bus of its own, and a timer that counts sleep."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from salesassist.reminders import wake as module
from salesassist.reminders.wake import LOGIND, LOGIND_PATH, MANAGER, Ticker, Wake, uptime

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux")


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a bus that nobody else is on."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("needs dbus-daemon")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    for name in ("ours", "logind"):
        QDBusConnection.disconnectFromBus(name)
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


class Logind:
    """A stand-in for systemd-logind, as far as it speaks of sleep."""

    def __init__(self, address: str, name: str = LOGIND) -> None:
        self.bus = QDBusConnection.connectToBus(address, "logind")
        assert self.bus.registerService(name)

    def prepare_for_sleep(self, begins: bool) -> None:
        signal = QDBusMessage.createSignal(LOGIND_PATH, MANAGER, "PrepareForSleep")
        signal.setArguments([begins])
        self.bus.send(signal)


@linux
def test_waking_up_is_heard_and_falling_asleep_is_not_answered(bus: str, qtbot: QtBot) -> None:
    logind = Logind(bus)
    wake = Wake(bus=QDBusConnection.connectToBus(bus, "ours"))
    assert wake.listens
    heard = []
    wake.woke.connect(lambda: heard.append("woke"))
    wake.falling_asleep.connect(lambda: heard.append("falls asleep"))
    logind.prepare_for_sleep(True)
    with qtbot.waitSignal(wake.woke, timeout=5000):
        logind.prepare_for_sleep(False)
    assert heard == ["falls asleep", "woke"]


@linux
def test_whoever_is_not_logind_wakes_nobody(bus: str, qtbot: QtBot) -> None:
    other = Logind(bus, "org.example.Prankster")
    wake = Wake(bus=QDBusConnection.connectToBus(bus, "ours"))
    with qtbot.assertNotEmitted(wake.woke, wait=100):
        other.prepare_for_sleep(False)


@linux
def test_without_a_system_bus_nothing_is_heard_and_nothing_breaks() -> None:
    assert not Wake(bus=QDBusConnection("nowhere")).listens


@linux
def test_the_tick_counts_time_asleep(qtbot: QtBot) -> None:
    ticker = Ticker(1)
    ticker.start()
    assert ticker.counts_sleep
    with qtbot.waitSignal(ticker.ticked, timeout=5000):
        pass
    ticker.stop()
    assert not ticker.running


def test_elsewhere_a_coarse_timer_ticks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_boot_timer", lambda seconds: None)
    ticker = Ticker(1)
    ticker.start()
    assert ticker.running and not ticker.counts_sleep
    with qtbot.waitSignal(ticker.ticked, timeout=5000):
        pass
    ticker.stop()
    assert not ticker.running


def test_the_computer_tells_how_long_it_has_been_up(monkeypatch: pytest.MonkeyPatch) -> None:
    if hasattr(time, "CLOCK_BOOTTIME"):
        up = uptime()
        assert up is not None and up.awake > 0 and up.asleep > -1
        monkeypatch.delattr(time, "CLOCK_BOOTTIME")
    assert uptime() is None
