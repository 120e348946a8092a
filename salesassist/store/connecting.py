"""The one place that opens a store's file, a backup of it or a part of it: as it is, or encrypted with SQLCipher.

SQLCipher is imported when the first encrypted file is met; until then everything is Python's own sqlite3. One file must
be open through one of the two libraries only.
"""

import datetime
import sqlite3
import threading
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from salesassist.store.errors import StoreError
from salesassist.store.keys import Key, key_of, note_head

REWRITING = ".salesassist-rewriting"
"""A file of this name lies beside a store that is being written anew, or was when that was interrupted."""

READ_ONCE = "PRAGMA cache_size = -500"
"""For a connection that goes through a whole file: what it has read it hardly needs again."""

_AS_TEXT = (Decimal, datetime.date, datetime.time)
for _kind in _AS_TEXT:
    sqlite3.register_adapter(_kind, str)

_guard = threading.Lock()


def connect(
    path: Path, *, key: Key | None = None, read_only: bool = False, immutable: bool = False, timeout: float = 5,
    isolation_level: str | None = "", address: str = "", **options: Any,
) -> sqlite3.Connection:  # fmt: skip
    """A bare connection to a file, by whichever library it takes. `key` is for a file that is still to be written;
    what is there already tells by itself. `immutable`: with `read_only`, nothing is
    written beside it either. `address`: the URI to open it by, instead. Raises Locked, and what SQLite raises."""
    if key is None:
        try:
            key = key_of(path)
        except OSError:
            key = None  # SQLite says why it cannot be read
    note_head(path, key.salt if key else None)
    if read_only and not address:
        address = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if immutable else ''}"
    where = address or str(path)
    if key is None:
        return sqlite3.connect(where, timeout=timeout, isolation_level=isolation_level, uri=bool(address), **options)  # type: ignore[arg-type]
    connection = cipher().connect(where, timeout=timeout, isolation_level=isolation_level, uri=bool(address), **options)
    try:
        connection.execute(f'PRAGMA key = "{key.literal}"')
        connection.execute("PRAGMA temp_store = memory")
    except BaseException:
        connection.close()
        raise
    return cast(sqlite3.Connection, connection)


def cipher() -> Any:
    """SQLCipher's sqlite3. Raises StoreError where it is not installed."""
    try:
        from sqlcipher3 import dbapi2  # type: ignore[import-untyped]
    except ImportError as error:
        raise StoreError(
            "The data is encrypted, or is to be, and the package that does it is missing. Install sqlcipher3 "
            "(it is in requirements.txt), and try again."
        ) from error
    with _guard:
        if not getattr(dbapi2, "of_salesassist", False):
            dbapi2.of_salesassist = True
            for kind in _AS_TEXT:
                dbapi2.register_adapter(kind, str)
            with closing(dbapi2.connect(":memory:")) as quiet:
                quiet.execute("PRAGMA cipher_log_level = NONE")  # what goes wrong is raised, not printed
    return dbapi2


def attach(connection: Any, path: Path, name: str) -> None:
    """Have another file, encrypted or not, beside the one that is open. Raises Locked."""
    key = key_of(path)
    if isinstance(connection, sqlite3.Connection):
        if key is not None:
            raise StoreError(f"{path} is encrypted, and your data is not; they cannot be looked at together.")
        connection.execute(f"ATTACH DATABASE ? AS {name}", (str(path),))
        return
    connection.execute(f"ATTACH DATABASE ? AS {name} KEY ?", (str(path), key.literal if key else ""))
