"""Stopping in the middle of what SQLite takes long for."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from salesassist.store.errors import Stopped, StoreError, either

Cancelled = Callable[[], bool]
_BETWEEN_QUESTIONS = 20_000  # steps of SQLite's machine: about two milliseconds


@contextmanager
def stopping(connection: Any, cancelled: Cancelled | None) -> Iterator[None]:
    """Have SQLite ask now and then whether to stop what it is doing there. Raises Stopped if `cancelled`."""
    if cancelled is None:
        yield
        return
    if cancelled():
        raise Stopped
    connection.set_progress_handler(lambda: int(cancelled()), _BETWEEN_QUESTIONS)
    try:
        yield
    except either(StoreError, sqlite3.OperationalError) as error:
        if cancelled():
            raise Stopped from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
