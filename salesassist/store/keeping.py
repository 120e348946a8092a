"""What values become in the file, and rows of them put into a table. What is read out of it again is in `cells`."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar

from salesassist.domain.times import FIRST_YEAR, LAST_YEAR
from salesassist.store.cells import moment_text
from salesassist.store.database import Database
from salesassist.store.errors import StoreError

_AT_ONCE = 1_000  # rows

_D = TypeVar("_D", bound=date)

Keep = Callable[[Any], Any]
"""Makes a value of the program into what the file keeps."""

Columns = Mapping[str, Keep | None]
"""Columns of a table, in an order, and how each is kept; None: as the value is."""


def _within_reach(day: _D) -> _D:
    """Refuse what no calendar can reckon with: the day after it, or its moment elsewhere, may not exist."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise StoreError(
            f"The date {day.isoformat()[:10]} is out of reach; nothing was saved. "
            f"Choose one in the years {FIRST_YEAR} to {LAST_YEAR}."
        )
    return day


def moment(value: Any) -> Any:
    return moment_text(_within_reach(value)) if isinstance(value, datetime) else value


def day(value: Any) -> Any:
    return _within_reach(value).isoformat() if isinstance(value, date) else value


def several(value: Any) -> Any:
    """A short list of texts that nothing searches in, as JSON."""
    if not isinstance(value, tuple | list):
        return value
    return json.dumps(list(value), ensure_ascii=False) if value else "[]"


def word(value: Any) -> Any:
    """One of an enum, by its value, which is its name in lower case."""
    return None if value is None else str(value)


def insert_many(database: Database, table: str, columns: Columns, rows: Iterable[tuple]) -> None:
    """Insert rows given as tuples of values for these columns."""
    marks = ", ".join("?" * len(columns))
    database.connection().executemany(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", _converted(columns, rows)
    )


def update(database: Database, table: str, columns: Columns, values: Sequence[Any], uid: str) -> bool:
    """Bring the row of this uid to these values, one for each column; whether there is one."""
    kept = (value if keep is None else keep(value) for keep, value in zip(columns.values(), values, strict=True))
    said = ", ".join(f"{column} = ?" for column in columns)
    return bool(database.execute_sql(f"UPDATE {table} SET {said} WHERE uid = ?", (*kept, uid)).rowcount == 1)


def _converted(columns: Columns, rows: Iterable[tuple]) -> Iterator[tuple]:
    """The rows with their values as the file keeps them."""
    in_file = in_columns(columns)
    rows = iter(rows)
    while some := tuple(islice(rows, _AT_ONCE)):
        values = zip(columns, zip(*some, strict=True), strict=True)
        yield from zip(*(in_file[column](of) if column in in_file else of for column, of in values), strict=True)


def in_columns(columns: Columns) -> dict[str, Callable[[Sequence[Any]], Sequence[Any]]]:
    """By column, what makes values of it into those that the file keeps; without columns where they are the same."""
    return {column: _all_by(keep) for column, keep in columns.items() if keep is not None}


def _all_by(keep: Keep) -> Callable[[Sequence[Any]], Sequence[Any]]:
    if keep is moment:  # those that are equal may be written differently

        def moments(values: Sequence[Any]) -> list[Any]:
            texts = {key: keep(at) for key, at in {id(at): at for at in values}.items()}
            return [texts[id(at)] for at in values]

        return moments
    once = lru_cache(maxsize=256)(keep)  # most rows have the same few values
    return lambda values: list(map(once, values))
