"""What is found of a store before it is opened: looked at only, and quickly."""

import os
import re
from contextlib import closing
from pathlib import Path

from salesassist.domain.finding import Finding, Kind
from salesassist.store import migrations
from salesassist.store.access import is_writable
from salesassist.store.connecting import connect
from salesassist.store.disk import is_full
from salesassist.store.errors import DamagedStore, NewerStore, StoreError, told_plainly
from salesassist.store.keys import is_encrypted, is_locked
from salesassist.store.opening import FILE_NAME

_SMALL = 2 << 20  # bytes that are looked through in some milliseconds
_HEAD = b"SQLite format 3\0"


def look(folder: Path, backups: Path | None = None) -> Finding | None:
    """What is wrong with the store in `folder`, as far as can be told at once; None: nothing, or there never was one.

    `backups`: the folder of its backups, if that is not the usual one. Nothing is changed.
    """
    path = folder / FILE_NAME
    try:
        size = path.stat().st_size if path.exists() else -1
        log = path.with_name(f"{path.name}-wal")
        log_size = log.stat().st_size if log.exists() else 0
        if size <= 0:
            return _nothing_there(path, size, log_size, backups)
        if not path.is_file():
            return Finding(Kind.FOREIGN, str(path), f"{path} is not a file.")
        if not os.access(path, os.R_OK):
            return Finding(Kind.NOT_READABLE, str(path), f"You lack the permission to read {path}.")
        with path.open("rb") as file:
            head = file.read(len(_HEAD))
    except OSError as error:
        return Finding(Kind.NOT_READABLE, str(path), f"{error.filename or path}: {error.strerror or error}.")
    if is_locked(path):
        return None  # the passphrase comes first
    if head != _HEAD and not is_encrypted(path):
        return Finding(*_no_database(path, size))
    if not is_writable(path):
        if is_full(path.parent):
            why = f"The disk that holds {path} is full. Free some space and try again."
            return Finding(Kind.READ_ONLY, str(path), why)
        return Finding(Kind.READ_ONLY, str(path), f"You may read {path}, but not change it or write beside it.")
    try:
        with told_plainly(path), closing(connect(path, read_only=True)) as quick:
            migrations.inspect(quick, path)
            if size <= _SMALL or log_size:  # large, and closed as it should be: that is looked through later
                found = quick.execute("PRAGMA quick_check(1)").fetchone()[0]
                if found != "ok":
                    return Finding(Kind.DAMAGED, str(path), f"{path} is damaged in places.")
    except StoreError as error:
        return of_error(error, path)
    return None


def _nothing_there(path: Path, size: int, log_size: int, backups: Path | None) -> Finding | None:
    if log_size:
        return Finding(
            Kind.LOG_ALONE, str(path),
            f"{path.name}-wal, the log of what was saved last, lies in {path.parent} without {path.name} itself.",
        )  # fmt: skip
    from salesassist.store.backups import Backups  # here alone, so that no start waits for it

    try:
        left = bool(Backups(path, backups).kept() or list(path.parent.glob(f"{path.stem}-damaged-*.db")))
    except StoreError:
        left = False
    if not left:
        return None
    if size == 0:
        return Finding(Kind.EMPTY, str(path), f"{path} is empty, but there were data before.")
    return Finding(Kind.MISSING, str(path), f"There is no {path.name} in {path.parent}, but there was one before.")


def _no_database(path: Path, size: int) -> tuple[Kind, str, str]:
    """Our own file with its head gone still names the tables; anything else is not ours."""
    with path.open("rb") as file:
        ours = b"CREATE TABLE contact" in file.read(min(size, 1 << 20))
    if ours:
        return Kind.DAMAGED, str(path), f"The beginning of {path} is damaged."
    return Kind.FOREIGN, str(path), f"{path} is not a file of SalesAssist, or none of it can be told any more."


def of_error(error: StoreError, path: Path) -> Finding:
    """What an error says that opening or reading the store `path` raised."""
    text = str(error)
    if isinstance(error, NewerStore):
        return Finding(Kind.NEWER, str(path), error.facts)
    if isinstance(error, DamagedStore):
        foreign = "not one of SalesAssist" in text or "is not a SalesAssist store" in text
        if foreign:
            return Finding(Kind.FOREIGN, str(path), text)
        return Finding(Kind.DAMAGED, str(path), f"{path} is damaged in places and cannot be read whole.")
    if path.exists() and os.access(path, os.R_OK) and not is_writable(path):
        return Finding(Kind.READ_ONLY, str(path), text)
    return Finding(Kind.BUSY if "in use" in text else Kind.NOT_READABLE, str(path), text)


def does_not_open(path: Path) -> Finding:
    """What is to be said of the store `path` where no passphrase opens it."""
    why = f"{path} is encrypted under another passphrase, or its beginning is damaged."
    return Finding(Kind.SEALED, str(path), why)


_COPY = re.compile(r"salesassist.*(conflict|konflikt|conflit|in konflikt).*\.db(-wal)?|salesassist \(\d+\)\.db", re.I)


def other_copies(folder: Path) -> list[Path]:
    """Files beside the store that a program which keeps folders in step made of it, where two computers wrote."""
    import socket

    hosts = re.compile(rf"salesassist-{re.escape(socket.gethostname())}(-\d+)?\.db", re.I)  # as OneDrive names them
    try:
        return sorted(p for p in folder.iterdir() if _COPY.fullmatch(p.name) or hosts.fullmatch(p.name))
    except OSError:
        return []
