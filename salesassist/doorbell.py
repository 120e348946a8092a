"""Where another start of the program rings, and the one that is open answers: lines over a local socket.

Where there are Unix sockets it is one of those, by hand: Qt's own class for them comes with all of its network library
and with Kerberos's, 3 MB of memory for as long as the program runs. Both kinds understand each other.
"""

import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QDir, QObject, QSocketNotifier, QThread

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 5_000
"""The first one may still be starting: it answers when its window is made."""
AGAIN_MS = 20
LONGEST_LINE = 2**20  # some hundreds of the longest paths
_AT_ONCE = 2**16

Say = Callable[[bytes], object]
Hear = Callable[[bytes, Say], object]
"""Called with each line that somebody says, and with how to say something to them."""


def has_unix_sockets() -> bool:
    return os.name == "posix"


class Doorbell(QObject):
    """One that can be rung from the moment it is hung up, under a name, until it is taken down."""

    def hang_up(self, name: str) -> bool:
        """Whether that worked. What hangs there under this name is taken down: nobody else may have it."""
        raise NotImplementedError

    def take_down(self) -> None:
        raise NotImplementedError


def doorbell(hear: Hear, parent: QObject) -> Doorbell:
    """The kind for this system."""
    return UnixDoorbell(hear, parent) if has_unix_sockets() else QtDoorbell(hear, parent)


def ring(name: str, line: bytes, *, within_ms: int = 0) -> bytes | None:
    """Say a line at the bell of a name; what is answered, or None. Tries for so long to find the bell."""
    return _ring_unix(name, line, within_ms) if has_unix_sockets() else _ring_qt(name, line, within_ms)


def _place(name: str) -> Path:
    """Where Qt puts a local socket of this name."""
    return Path(QDir.tempPath()) / name


# --- by hand ---------------------------------------------------------------------------------------------------------


class UnixDoorbell(Doorbell):
    """A listening Unix socket that only its user can reach."""

    def __init__(self, hear: Hear, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hear = hear
        self._socket: socket.socket | None = None
        self._path = Path()
        self._notifier: QSocketNotifier | None = None

    def hang_up(self, name: str) -> bool:
        self._path = _place(name)
        listener = socket.socket(socket.AF_UNIX)
        try:
            self._path.unlink(missing_ok=True)  # left by one that was killed
            listener.bind(os.fspath(self._path))
            self._path.chmod(0o700)
            listener.listen()
        except OSError:
            listener.close()
            return False
        listener.setblocking(False)
        self._socket = listener
        self._notifier = QSocketNotifier(listener.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._welcome)
        return True

    def take_down(self) -> None:
        for caller in self.findChildren(_Caller):
            caller.leave()
        if self._socket is not None and self._notifier is not None:
            self._notifier.setEnabled(False)
            self._socket.close()
            self._socket = None
            with suppress(OSError):
                self._path.unlink()

    def _welcome(self) -> None:
        if self._socket is not None:
            with suppress(OSError):  # who came has gone again
                _Caller(self._socket.accept()[0], self._hear, self)


class _Caller(QObject):
    """Somebody at the door, until they leave or talk without an end."""

    def __init__(self, connection: socket.socket, hear: Hear, parent: QObject) -> None:
        super().__init__(parent)
        connection.setblocking(False)
        self._connection, self._hear = connection, hear
        self._said = b""
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._listen)

    def _listen(self) -> None:
        try:
            said = self._connection.recv(_AT_ONCE)
        except BlockingIOError:
            return
        except OSError:
            said = b""
        self._said += said
        while b"\n" in self._said:
            line, _, self._said = self._said.partition(b"\n")
            self._hear(line, self._say)
        if not said or len(self._said) > LONGEST_LINE:
            self.leave()

    def _say(self, line: bytes) -> None:
        with suppress(OSError):  # they do not wait for it
            self._connection.sendall(line)

    def leave(self) -> None:
        self._notifier.setEnabled(False)
        self._connection.close()
        self.deleteLater()


def _ring_unix(name: str, line: bytes, within_ms: int) -> bytes | None:
    until = QDeadlineTimer(within_ms)
    while True:
        with socket.socket(socket.AF_UNIX) as caller:
            caller.settimeout(ANSWER_MS / 1e3)
            try:
                caller.connect(os.fspath(_place(name)))
            except OSError:
                if until.hasExpired():
                    return None
                time.sleep(AGAIN_MS / 1e3)
                continue
            with suppress(OSError):
                caller.sendall(line)
                return _one_line(caller)
            return None


def _one_line(caller: socket.socket) -> bytes | None:
    said = b""
    while b"\n" not in said:
        more = caller.recv(_AT_ONCE)
        if not more or len(said) > LONGEST_LINE:
            return None
        said += more
    return said.partition(b"\n")[0]


# --- by Qt, where there are named pipes ------------------------------------------------------------------------------


class QtDoorbell(Doorbell):
    """Qt's own, which is a named pipe on Windows."""

    def __init__(self, hear: Hear, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hear = hear
        self._server: QLocalServer | None = None

    def hang_up(self, name: str) -> bool:
        from PySide6.QtNetwork import QLocalServer

        # Not UserAccessOption: with it a second listener takes the name over (QTBUG-48635).
        server = QLocalServer(self)
        server.newConnection.connect(self._welcome)
        if not server.listen(name):
            QLocalServer.removeServer(name)
            if not server.listen(name):
                server.deleteLater()
                return False
        self._server = server
        return True

    def take_down(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None

    def _welcome(self) -> None:
        server = self._server
        while server is not None and (caller := server.nextPendingConnection()) is not None:
            caller.readyRead.connect(self._listen)
            caller.disconnected.connect(caller.deleteLater)
            self._answer(caller)  # what it said may have come with it

    def _listen(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        caller = self.sender()
        if isinstance(caller, QLocalSocket):
            self._answer(caller)

    def _answer(self, caller: "QLocalSocket") -> None:
        def say(line: bytes) -> None:
            caller.write(line)
            caller.flush()

        while caller.canReadLine():
            self._hear(bytes(caller.readLine(LONGEST_LINE).data()), say)
        if caller.bytesAvailable() > LONGEST_LINE:
            caller.abort()


def _ring_qt(name: str, line: bytes, within_ms: int) -> bytes | None:
    from PySide6.QtNetwork import QLocalSocket

    caller, until = QLocalSocket(), QDeadlineTimer(within_ms)
    caller.connectToServer(name)
    while not caller.waitForConnected(ANSWER_MS):
        if until.hasExpired():
            return None
        QThread.msleep(AGAIN_MS)
        caller.connectToServer(name)
    caller.write(line)
    caller.flush()
    while not caller.canReadLine():
        if not caller.waitForReadyRead(ANSWER_MS):
            return None
    answer = bytes(caller.readLine(LONGEST_LINE).data())
    caller.disconnectFromServer()
    return answer
