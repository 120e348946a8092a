"""One window per data folder. A lock file says whose it is; a doorbell only carries "raise the window",
and what that is to show (see `wishes`, whose messages are only passed on here).
"""

import json
import os
import time
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QSysInfo, Signal

from salesassist.doorbell import Doorbell, Say, doorbell, ring
from salesassist.frozen import dataclass
from salesassist.wishes import Show

LOCK_NAME = "window.lock"
PROTOCOL = 1
LISTENS_WITHIN_MS = 3_000
"""Sooner than it answers, but only when its window is there: what it listens with is read in after that."""
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
    wished = Signal()
    """There is a wish to take."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK_NAME))
        self._lock.setStaleLockTime(0)  # a lock is stale when its process is gone, never because it is old
        self._bell: Doorbell | None = None
        self._wishes: list[Mapping[str, Any]] = []
        self.adds_quickly = False  # whether a window is there that need not come up for quick add
        self._signed = time.monotonic()

    def claim(self, *, listen: bool = True) -> bool:
        """Take the folder, and `listen` from then on. False if another window has it.

        Raises FolderTrouble if no lock can be made there at all.
        """
        if not self._lock.tryLock(0):
            if self._lock.error() is QLockFile.LockError.LockFailedError:
                return False
            text = QCoreApplication.translate(
                "Instance", "Nothing can be written to the data folder {folder}. Allow it, or choose another folder."
            )
            if self._lock.error() is not QLockFile.LockError.PermissionError:
                text = QCoreApplication.translate(
                    "Instance", "Nothing can be written to the data folder {folder}: its disk is full, or fails. Free "
                    "some space, or choose another folder."
                )  # fmt: skip
            raise FolderTrouble(text.format(folder=self._folder))
        with suppress(OSError):
            (self._folder / LOCK_NAME).chmod(0o600)
        if listen:
            self.listen()
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

    def take_over(self, *, listen: bool = True) -> bool:
        """Take the folder from a window on another computer: the user says that it is closed there."""
        with suppress(OSError):
            (self._folder / LOCK_NAME).unlink()
        return self.claim(listen=listen)

    def still_here(self) -> None:
        """Give a sign in the lock file, at most once an hour: other computers see by it that we have the folder."""
        if self._lock.isLocked() and time.monotonic() - self._signed > SIGN_SECONDS:
            self._signed = time.monotonic()
            with suppress(OSError):
                os.utime(self._folder / LOCK_NAME)

    def keep_wish(self, wish: Any) -> None:
        """Have the message of a wish taken as one that was heard."""
        if isinstance(wish, dict) and wish:
            self._wishes.append(wish)
            self.wished.emit()

    def take_wishes(self) -> list[Mapping[str, Any]]:
        """What was wished for and not taken yet: a window may come only after the wish."""
        taken, self._wishes = self._wishes, []
        return taken

    def ask_to_raise(self, wish: Mapping[str, Any] | None = None, *, patient: bool = False) -> bool:
        """Ask the window that has the folder to show itself, and what is wished for; whether it answered.

        `patient`: it may have begun a moment ago, and not listen yet.
        """
        line = _line(verb="raise", wish=dict(wish or {}))
        answer = ring(socket_name(self._folder), line, within_ms=LISTENS_WITHIN_MS if patient else 0)
        return answer is not None and _read(answer).get("done") == "raise"

    def release(self) -> None:
        """Give the folder up, for the next start."""
        if self._bell is not None:
            self._bell.take_down()
            self._bell = None
        self._lock.unlock()

    def listen(self) -> None:
        """Listen for other starts from now on, where the folder was claimed. Where that fails they can only say that
        the program runs already."""
        if self._bell is not None or not self._lock.isLocked():
            return
        with suppress(OSError):
            bell = doorbell(self._hear, self)
            if bell.hang_up(socket_name(self._folder)):
                self._bell = bell

    def _hear(self, line: bytes, say: Say) -> None:
        asked = _read(line)
        if asked.get("protocol") == PROTOCOL and asked.get("verb") == "raise":
            say(_line(done="raise"))
            wish = asked.get("wish")
            alone = isinstance(wish, dict) and wish.get("show") == Show.QUICK_ADD and not wish.get("files")
            if not (alone and self.adds_quickly):
                self.raise_requested.emit()
            self.keep_wish(wish)


def socket_name(folder: Path) -> str:
    """A name of its own for each user and data folder. Raises OSError where that is gone."""
    found = folder.stat()
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    return f"salesassist-{zlib.crc32(user.encode()):x}-{found.st_dev:x}-{found.st_ino:x}"


def _line(**what: Any) -> bytes:
    return json.dumps({"protocol": PROTOCOL, **what}).encode() + b"\n"


def _read(line: bytes) -> dict[str, Any]:
    """What a line says; nothing if it does not parse."""
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
