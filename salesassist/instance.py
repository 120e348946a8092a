"""One window per data folder. A lock file says whose it is; a local socket only carries "raise the window"."""

import getpass
import hashlib
import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QSysInfo, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK_NAME = "window.lock"
PROTOCOL = 1
ANSWER_MS = 5_000
"""The first one may still be starting: it listens at once, but answers when its window is made."""
LONGEST_LINE = 4_096
SIGN_SECONDS = 3_600


class FolderTrouble(Exception):
    """The data folder cannot be claimed; the text is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A window on another computer has the folder, which both can reach. `seen`: POSIX time of its last sign."""

    host: str
    seen: float


class Instance(QObject):
    """The claim of this program on a data folder, which must exist."""

    raise_requested = Signal()
    """Somebody started the program again for this folder."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._name = socket_name(folder)
        self._lock = QLockFile(str(folder / LOCK_NAME))
        self._lock.setStaleLockTime(0)  # a lock is stale when its process is gone, never because it is old
        self._server: QLocalServer | None = None
        self._signed = time.monotonic()

    def claim(self) -> bool:
        """Take the folder, and listen from then on. False if another window has it.

        Raises FolderTrouble if no lock can be made there at all.
        """
        if not self._lock.tryLock(0):
            if self._lock.error() is QLockFile.LockError.LockFailedError:
                return False
            text = QCoreApplication.translate(
                "Instance", "Nothing can be written to the data folder {folder}. Allow it, or choose another folder."
            )
            raise FolderTrouble(text.format(folder=self._folder))
        with suppress(OSError):
            (self._folder / LOCK_NAME).chmod(0o600)
        self._listen()
        return True

    def elsewhere(self) -> Elsewhere | None:
        """The window on another computer that has the folder, as far as the lock file tells; None: it is one here."""
        _process, host, _program = self._lock.getLockInfo()
        if not host or host == QSysInfo.machineHostName():
            return None
        try:
            return Elsewhere(host, (self._folder / LOCK_NAME).stat().st_mtime)
        except OSError:
            return None

    def take_over(self) -> bool:
        """Take the folder from a window on another computer: the user says that it is closed there."""
        with suppress(OSError):
            (self._folder / LOCK_NAME).unlink()
        return self.claim()

    def still_here(self) -> None:
        """Give a sign in the lock file, at most once an hour: other computers see by it that we have the folder."""
        if self._lock.isLocked() and time.monotonic() - self._signed > SIGN_SECONDS:
            self._signed = time.monotonic()
            with suppress(OSError):
                os.utime(self._folder / LOCK_NAME)

    def ask_to_raise(self) -> bool:
        """Ask the window that has the folder to show itself; whether it answered."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        socket.write(_line(verb="raise"))
        socket.flush()
        while not socket.canReadLine():
            if not socket.waitForReadyRead(ANSWER_MS):
                return False
        answer = _read(bytes(socket.readLine(LONGEST_LINE).data()))
        socket.disconnectFromServer()
        return answer.get("done") == "raise"

    def release(self) -> None:
        """Give the folder up, for the next start."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _listen(self) -> None:
        """Listen for other starts. Where that fails they can only say that the program runs already."""
        # Not UserAccessOption: with it a second listener takes the name over (QTBUG-48635).
        server = QLocalServer(self)
        server.newConnection.connect(self._welcome)
        if not server.listen(self._name):
            QLocalServer.removeServer(self._name)  # left by one that was killed: the lock says that it is not in use
            if not server.listen(self._name):
                server.deleteLater()
                return
        path = Path(server.fullServerName())
        if os.name == "posix":
            with suppress(OSError):
                path.chmod(0o700)
        self._server = server

    def _welcome(self) -> None:
        server = self._server
        while server is not None and (socket := server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(socket.deleteLater)
            self._answer(socket)  # what it said may have come with it

    def _hear(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            asked = _read(bytes(socket.readLine(LONGEST_LINE).data()))
            if asked.get("protocol") == PROTOCOL and asked.get("verb") == "raise":
                socket.write(_line(done="raise"))
                socket.flush()
                self.raise_requested.emit()
        if socket.bytesAvailable() > LONGEST_LINE:
            socket.abort()


def socket_name(folder: Path) -> str:
    """A name of its own for each user and data folder."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = ""
    owner = f"{user}\0{folder.resolve()}"
    return "salesassist-" + hashlib.sha256(owner.encode("utf-8", "surrogateescape")).hexdigest()[:24]


def _line(**what: str) -> bytes:
    return json.dumps({"protocol": PROTOCOL, **what}).encode() + b"\n"


def _read(line: bytes) -> dict[str, Any]:
    """What a line says; nothing if it does not parse."""
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
