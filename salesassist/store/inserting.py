"""Many rows into a table."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

_TOGETHER = 50  # rows of one statement: two thirds of the time that each by itself takes


def insert_rows(
    connection: Any,
    table: str,
    columns: Sequence[str],
    rows: Sequence[tuple],
    *,
    defaults: Mapping[str, Any] | None = None,
    replace: bool = False,
) -> None:
    """Insert rows of values for these columns, in their order. `defaults` are the table's own by column: where all
    rows have that, the column is left to it, for of a contact's two dozen a file fills ten. `replace`: or bring the
    row of the same key to this state."""
    if rows:
        by_column = dict(zip(columns, zip(*rows, strict=True), strict=True))
        insert_columns(connection, table, by_column, defaults=defaults, replace=replace)


def insert_columns(
    connection: Any,
    table: str,
    columns: Mapping[str, Sequence[Any]],
    *,
    defaults: Mapping[str, Any] | None = None,
    replace: bool = False,
) -> None:
    """The same of rows whose values come column by column."""
    filled = dict(columns)
    count = len(next(iter(filled.values())))
    for column, default in (defaults or {}).items():
        if len(filled) > 1 and filled[column].count(default) == count:
            del filled[column]
    values = list(chain.from_iterable(zip(*filled.values(), strict=True)))
    width, verb = len(filled), "REPLACE" if replace else "INSERT"
    row = f"({', '.join('?' * width)})"
    whole = count - count % _TOGETHER
    for several, start, end in ((_TOGETHER, 0, whole), (1, whole, count)):
        sql = f"{verb} INTO {table} ({', '.join(filled)}) VALUES {', '.join([row] * several)}"
        size = several * width
        connection.executemany(sql, [values[at : at + size] for at in range(start * width, end * width, size)])
