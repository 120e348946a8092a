"""A notification service, or Xfce's settings, that answers as told: a program of its own, on the bus of a test.

    python fake_service.py BUS_ADDRESS

It prints "ready", and takes answers as JSON, one object a line: {"GetCapabilities": [["actions"]], "Inhibited": true}.
Methods answer with a list of values; properties with one. What it was not told is an error.
"""

import json
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import QDBusConnection, QDBusVariant, QDBusVirtualObject

NAMES = {"org.freedesktop.Notifications": "/org/freedesktop/Notifications", "org.xfce.Xfconf": "/org/xfce/Xfconf"}


class Service(QDBusVirtualObject):
    answers: dict[str, object] = {}  # noqa: RUF012

    def introspect(self, _path):
        return ""

    def handleMessage(self, message, connection):
        asks_property = message.member() in ("Get", "GetProperty")
        name = message.arguments()[1] if asks_property else message.member()
        if name not in self.answers:
            return False
        answer = self.answers[name]
        reply = message.createReply()
        reply.setArguments([QDBusVariant(answer)] if asks_property else answer)
        return connection.send(reply)


def main() -> int:
    application = QCoreApplication([])
    bus = QDBusConnection.connectToBus(sys.argv[1], "fake")
    service = Service()
    for name, path in NAMES.items():
        assert bus.registerService(name) and bus.registerVirtualObject(path, service)

    def take() -> None:
        if line := sys.stdin.readline():
            service.answers = json.loads(line)
            print("ready", flush=True)
        else:
            application.quit()

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(take)
    print("ready", flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
