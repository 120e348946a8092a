"""What can go wrong with the store, in sentences for the user."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from salesassist.store.disk import is_full


class StoreError(Exception):
    """Trouble from outside: the text is a sentence for the user that says what, where and what to do."""


class NewerStore(StoreError):
    """The file was written by a newer SalesAssist; it has not been touched. `facts` alone say no more than that."""

    def __init__(self, facts: str) -> None:
        super().__init__(f"{facts} It was left as it is; install the newer program to open it.")
        self.facts = facts


class DamagedStore(StoreError):
    """The file is not a SalesAssist store, or can no longer be read whole; it has not been touched."""


class Locked(StoreError):
    """The file is encrypted, and its passphrase has not been given yet; it has not been touched."""


class WrongPassphrase(StoreError):
    """The passphrase given does not open the file; it has not been touched."""


class Conflict(StoreError):
    """An undo step no longer fits, because the same record was changed since by another program."""


class Stopped(Exception):
    """The user did not want to wait; nothing was changed."""


def either(*kinds: type[Exception]) -> tuple[type[Exception], ...]:
    """These exceptions, and for those of sqlite3 what SQLCipher and Peewee call the same, if in use: for `except`."""
    others = [module for name in ("sqlcipher3.dbapi2", "peewee") if (module := sys.modules.get(name)) is not None]
    said = [kind.__name__ for kind in kinds if issubclass(kind, sqlite3.Error)]
    found = (getattr(module, name, None) for module in others for name in said)  # None while it is being read in
    return (*kinds, *(kind for kind in found if kind is not None))


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the file at `path` into a StoreError with a sentence, whether Peewee passed it on or
    the bare connection (which bulk inserts and migrations use) said it."""
    try:
        yield
    except either(sqlite3.IntegrityError) as error:
        raise StoreError(f"The change does not fit the records in {path}: {error}.") from error
    except either(sqlite3.OperationalError) as error:
        raise _sentence(_first_said(error), path) from error
    except either(sqlite3.DatabaseError) as error:
        text = str(error)
        if "malformed" in text or "not a database" in text or "encrypted" in text:
            raise DamagedStore(
                f"{path} cannot be read as a SalesAssist store ({text}). Nothing was changed; keep the file, and "
                "restore a backup or choose another data folder."
            ) from error
        raise _sentence(text, path) from error
    except UnicodeDecodeError as error:  # what SQLite says of damage may hold bytes of it
        raise DamagedStore(
            f"{path} cannot be read as a SalesAssist store (it holds bytes that are no text). Nothing was changed; "
            "keep the file, and restore a backup or choose another data folder."
        ) from error


class _WithPath(Protocol):
    @property
    def path(self) -> Path: ...


_P = ParamSpec("_P")
_R = TypeVar("_R")
_S = TypeVar("_S", bound=_WithPath)


def plainly(method: Callable[Concatenate[_S, _P], _R]) -> Callable[Concatenate[_S, _P], _R]:
    """Have a method of whatever has the file's `path` raise StoreError for what SQLite says.

    The method must be done with the file when it returns: what a lazy iterator reads later would not be covered.
    """

    @wraps(method)
    def told(self: _S, /, *args: _P.args, **values: _P.kwargs) -> _R:
        with told_plainly(self.path):
            return method(self, *args, **values)

    return told


def _first_said(error: BaseException) -> str:
    """The trouble itself, where the last word is only that SQLite had gone back on the transaction by then."""
    cause: BaseException | None = error
    while cause is not None:
        text = str(cause)
        of_database = isinstance(cause, either(sqlite3.DatabaseError))
        if of_database and "no transaction is active" not in text:
            return text
        cause = cause.__context__
    return str(error)


def _sentence(text: str, path: Path) -> StoreError:
    if "locked" in text or "busy" in text:
        return StoreError(f"{path} is in use by another program; nothing was saved. Try again in a moment.")
    if "readonly" in text or "read-only" in text:
        return StoreError(f"{path} is read-only; nothing was saved. Allow writing to it, or choose another folder.")
    if "full" in text or ("disk I/O" in text and is_full(path.parent)):
        return StoreError(f"The disk that holds {path} is full; nothing was saved. Free some space and try again.")
    if "unable to open" in text:
        return StoreError(f"{path} cannot be opened. Check that the folder exists and that you may write there.")
    if "disk I/O" in text:
        return StoreError(f"{path} cannot be read or written (the disk reports an error); nothing was saved.")
    return StoreError(f"{path}: {text}; nothing was saved.")
