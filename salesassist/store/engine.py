"""What keeps the data, and in which versions."""

import sqlite3
from contextlib import closing, suppress
from importlib.metadata import PackageNotFoundError, version


def versions() -> dict[str, str]:
    """The versions of SQLite, of SQLCipher where it is there, and of Peewee, by their names."""
    found = {"SQLite": sqlite3.sqlite_version}
    with suppress(ImportError):
        from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

        with closing(dbapi2.connect(":memory:")) as encrypted:
            row = encrypted.execute("PRAGMA cipher_version").fetchone()
            found["SQLCipher"] = str(row[0]).split()[0] if row else "?"
    with suppress(PackageNotFoundError):
        found["Peewee"] = version("peewee")  # which to import takes longer than a click may
    return found
