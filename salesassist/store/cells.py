"""What a cell of the file says, whatever lies in it: damage to one record must not take a list down.

Nothing here raises. What cannot be read becomes what is said below, so that the record still shows with the rest of
what it says; `check` names it.
"""

import json
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from typing import Any, TypeVar

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands for a moment that is needed and cannot be read. What was due then is overdue: it comes before the user."""

_UNREADABLE = (ValueError, TypeError, IndexError, OverflowError, InvalidOperation, RecursionError)
_S = TypeVar("_S", bound=StrEnum)


def decoded(text: bytes) -> str:
    """Text as SQLite hands it out, with � for what is no text."""
    return text.decode("utf-8", "replace")


def text_from(value: Any) -> str:
    """A text; of what is none, its characters."""
    if isinstance(value, str):
        return value
    return "" if value is None else decoded(value) if isinstance(value, bytes) else str(value)


def plain(rows: list[tuple]) -> list[tuple]:
    """Rows with a text wherever there are bytes: a cell of the file says by itself what it is, so damage may do so."""
    if bytes not in set(map(type, chain.from_iterable(rows))):
        return rows
    return [tuple(decoded(value) if type(value) is bytes else value for value in row) for row in rows]


def moment_text(moment: datetime) -> str:
    """A moment as it is stored: UTC to the second, then the offset that was in force ("…T08:14:00Z+01:00").

    The UTC part comes first, so the text sorts and compares as the moment does.
    """
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a moment needs a time zone")
    minutes = round(offset.total_seconds() / 60)
    sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return f"{utc.isoformat(timespec='seconds')}Z{sign}{minutes // 60:02}:{minutes % 60:02}"


def strict_moment(text: str) -> datetime:
    """The stored moment, in the offset that was in force when it was written. Raises ValueError, and others."""
    if len(text) != 26 or text[19] != "Z":
        raise ValueError(text)
    moment = datetime.fromisoformat(text[:19]).replace(tzinfo=UTC)
    zone = _zone(text[20:])
    try:
        return moment.astimezone(zone)
    except OverflowError:  # at either end of the calendar
        return moment


@lru_cache(maxsize=64)
def _zone(text: str) -> timezone:
    if text[0] not in "+-" or text[3] != ":":
        raise ValueError(text)
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[4:6])))


@lru_cache(maxsize=1 << 12)  # all that one import brought has one and the same
def moment_from(text: Any) -> datetime:
    """A stored moment; long ago if it cannot be read."""
    try:
        return strict_moment(text)
    except _UNREADABLE:
        return LONG_AGO


def moment_or_none(value: Any) -> datetime | None:
    """A stored moment; None if there is none, or none that can be read."""
    if value is None or value == "":
        return None
    moment = moment_from(value)
    return None if moment is LONG_AGO else moment


def day_from(value: Any) -> date:
    """A stored day; long ago if it cannot be read."""
    try:
        return date.fromisoformat(value)
    except _UNREADABLE:
        return LONG_AGO.date()


def day_or_none(value: Any) -> date | None:
    """A stored day; None if there is none, or none that can be read."""
    with suppress(*_UNREADABLE):
        return date.fromisoformat(value) if value is not None else None
    return None


def word_from(kind: type[_S], value: Any, otherwise: _S) -> _S:
    """One of the words of an enum; `otherwise` for any other."""
    try:
        return kind(value)
    except ValueError:
        return otherwise


def word_or_none(kind: type[_S], value: Any) -> _S | None:
    """One of the words of an enum; None for any other."""
    if value is None:
        return None
    with suppress(ValueError):
        return kind(value)
    return None


def number_from(value: Any, otherwise: int) -> int:
    """A whole number; `otherwise` for what is none."""
    try:
        return int(value)
    except _UNREADABLE:
        return otherwise


def amount_from(value: Any) -> Decimal | None:
    """An amount; None if there is none, or none that can be read."""
    if value is None:
        return None
    try:  # of thousands together: `suppress` takes as long as the rest
        amount = Decimal(value)
    except _UNREADABLE:
        return None
    return amount if amount.is_finite() else None


def list_from(value: Any) -> tuple[str, ...]:
    """A list of texts, as it is kept; what is not one says one thing, its characters."""
    if not value or value == "[]":
        return ()
    try:
        found = json.loads(value)
    except _UNREADABLE:
        return (text_from(value),)
    return tuple(map(text_from, found)) if isinstance(found, list) else (text_from(value),)

