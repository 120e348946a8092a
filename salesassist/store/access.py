"""How the file of the store may be used: read and written, or read only; and whether it still is the one we opened."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from salesassist.store.disk import is_full
from salesassist.store.errors import StoreError


def identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one of its name; None if it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def is_writable(path: Path) -> bool:
    """Whether the store `path` can be used as usual: SQLite writes beside the file, too."""
    allowed = os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)
    return allowed and not is_full(path.parent)


def address_to_read(path: Path) -> str:
    """The URI under which SQLite reads the store `path` and writes nothing.

    Raises StoreError if there is nothing to read.
    """
    try:  # looked at, never opened: closing it would drop the locks of all our other connections to it
        empty = not path.stat().st_size
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror or error}.") from error
    if not os.access(path, os.R_OK):
        raise StoreError(f"{path} cannot be read: you lack the permission.")
    if empty:
        raise StoreError(f"{path} is empty: there is nothing to read.")
    log = path.with_name(f"{path.name}-wal")
    has_log = log.exists() and log.stat().st_size > 0
    # Where SQLite can make no index of the log it reads nothing at all, unless told that nobody writes meanwhile.
    alone = not has_log and not is_writable(path)
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"


def keep_private(folder: Path) -> None:
    """Let nobody else look into the user's own folder of data; one that is used for more besides is left as it is."""
    if os.name != "posix":
        return
    with suppress(OSError):
        found = folder.stat()
        shared = found.st_mode & stat.S_ISVTX or folder.resolve() == Path.home()
        if found.st_uid == os.geteuid() and found.st_mode & 0o077 and not shared:
            folder.chmod(stat.S_IMODE(found.st_mode) & 0o700)
