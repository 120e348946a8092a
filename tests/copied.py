"""New stores for tests, sooner: their schema is copied from one that was made step by step before, once a process."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import wraps
from threading import Lock

from salesassist.store import migrations

_STEPS, _one_at_a_time = migrations.STEPS, Lock()
_made: bytes | None = None


def copying(step_by_step: Callable[[sqlite3.Connection, int], None]) -> Callable[[sqlite3.Connection, int], None]:
    """`migrations.migrate`, which copies what it would make in a new file. An upgrade, an encrypted file and steps
    that a test made up go step by step, as ever."""

    @wraps(step_by_step)
    def migrate(connection: sqlite3.Connection, have: int) -> None:
        global _made
        if have or migrations.STEPS is not _STEPS or not isinstance(connection, sqlite3.Connection):
            return step_by_step(connection, have)
        with _one_at_a_time:
            if migrations.version(connection):  # another thread was quicker
                return step_by_step(connection, have)
            with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
                if _made is None:
                    step_by_step(model, 0)
                    _made = model.serialize()
                else:
                    model.deserialize(_made)
                model.backup(connection)

    return migrate


def copy_new_stores() -> None:
    """From now on, in this process."""
    migrations.migrate = copying(migrations.migrate)
