"""Peewee on a connection that is open already."""

from typing import Any

import peewee


class Borrowed(peewee.SqliteDatabase):
    """Who lent the connection closes it."""

    def __init__(self, connection: Any) -> None:
        super().__init__("borrowed", thread_safe=False)
        self._borrowed = connection

    def _connect(self) -> Any:
        return self._borrowed
