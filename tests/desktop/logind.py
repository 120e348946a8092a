"""A stand-in for systemd-logind on the bus of a virtual desktop: each line on stdin says that the computer woke up."""

import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import QDBusConnection, QDBusMessage


def main() -> int:
    application = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    assert bus.registerService("org.freedesktop.login1")

    def wake() -> None:
        if not sys.stdin.readline():
            application.quit()
            return
        for begins in (True, False):
            signal = QDBusMessage.createSignal(
                "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"
            )
            signal.setArguments([begins])
            bus.send(signal)

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(wake)
    print("ready", flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
