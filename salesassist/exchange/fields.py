"""JSON objects read field by field, each checked for its kind."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from salesassist.domain.follow_up import Due, Part
from salesassist.domain.text import one_line
from salesassist.domain.times import FIRST_YEAR, LAST_YEAR
from salesassist.exchange.reading import excerpt

_E = TypeVar("_E", bound=StrEnum)


class BadField(Exception):
    """A field that does not fit. The text says where and why: ".due: '2026-13-01' is not a date"."""


class Fields:
    """One JSON object, field by field, each checked for its kind."""

    def __init__(self, record: Any, path: str = "") -> None:
        if not isinstance(record, dict):
            raise BadField(f"{path}: {quoted(record)} is not an object")
        self.record = record
        self.path = path

    def _bad(self, name: str, reason: str) -> BadField:
        return BadField(f"{self.path}.{name}: {reason}")

    def text(self, name: str) -> str:
        """A text that may have several lines."""
        value = self.record.get(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise self._bad(name, f"{quoted(value)} is not text")
        return clean(value)

    def line(self, name: str) -> str:
        return one_line(self.text(name))

    def needed(self, name: str) -> str:
        if not (value := self.line(name)):
            raise self._bad(name, "is missing")
        return value

    def _list(self, name: str) -> list[Any]:
        value = self.record.get(name)
        if value is not None and not isinstance(value, list):
            raise self._bad(name, f"{quoted(value)} is not a list")
        return value or []

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._list(name)
        for number, value in enumerate(values):
            if not isinstance(value, str):
                raise self._bad(f"{name}[{number}]", f"{quoted(value)} is not text")
        return tuple(clean(value) for value in values)

    def lines(self, name: str) -> tuple[str, ...]:
        """Single-line texts; empty and repeated ones are left out."""
        return tuple(dict.fromkeys(filter(None, map(one_line, self.texts(name)))))

    def objects(self, name: str) -> Iterator["Fields"]:
        for number, value in enumerate(self._list(name)):
            yield Fields(value, f"{self.path}.{name}[{number}]")

    def flag(self, name: str) -> bool:
        value = self.record.get(name)
        if value is not None and not isinstance(value, bool):
            raise self._bad(name, f"{quoted(value)} is not true or false")
        return bool(value)

    def number(self, name: str, least: int, most: int) -> int | None:
        value = self.record.get(name)
        if value is None:
            return None
        if type(value) is not int or not least <= value <= most:
            raise self._bad(name, f"{quoted(value)} is not a whole number from {least} to {most}")
        return value

    def amount(self, name: str) -> Decimal | None:
        value = self.record.get(name)
        if value is None:
            return None
        try:
            amount = Decimal(str(value)) if not isinstance(value, bool | list | dict) else None
        except InvalidOperation:
            amount = None
        if amount is None or not amount.is_finite() or not -16 < amount.adjusted() < 16:
            raise self._bad(name, f"{quoted(value)} is not an amount")
        return amount

    def choice(self, name: str, kind: type[_E], default: _E | None) -> _E | None:
        value = self.record.get(name)
        if value is None:
            return default
        try:
            return kind(value)
        except ValueError:
            raise self._bad(name, f"{quoted(value)} is not one of {', '.join(kind)}") from None

    def day(self, name: str) -> date | None:
        text = self.line(name)
        if not text:
            return None
        if (day := _day(text)) is None:
            raise self._bad(name, f"{excerpt(text)!r} is not a date")
        return day

    def moment(self, name: str) -> datetime | None:
        text = self.line(name)
        return self._moment(name, text) if text else None

    def _moment(self, name: str, text: str) -> datetime:
        try:
            moment = datetime.fromisoformat(text)
            if moment.utcoffset() is None:
                raise self._bad(name, f"{excerpt(text)!r} does not say its offset from UTC, such as +01:00")
            moment.timestamp()
            if not FIRST_YEAR <= moment.year <= LAST_YEAR:
                raise ValueError
        except (ValueError, OverflowError):
            raise self._bad(name, f"{excerpt(text)!r} is not a date and time") from None
        return moment

    def due(self) -> Due:
        text = self.needed("due")
        part = self.choice("part", Part, None)
        if (day := _day(text)) is not None:
            return Due(day, part)
        if "T" not in text and " " not in text:
            raise self._bad("due", f"{excerpt(text)!r} is not a date")
        return Due.moment(self._moment("due", text))


def _day(text: str) -> date | None:
    if len(text) != 10:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def clean(text: str) -> str:
    """Text that every store can hold: no NUL, and no half of a character."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def quoted(value: Any) -> str:
    return excerpt(json.dumps(value, ensure_ascii=False, default=str))


def lines_of_records(text: str) -> dict[str, list[int]]:
    """Return on which line each element of each list of a document begins.

    `text` is known to be a whole JSON object.
    """
    decode = json.JSONDecoder().raw_decode
    found: dict[str, list[int]] = {}
    at, line, counted = text.index("{") + 1, 1, 0

    def skip(at: int, marks: str = " \t\r\n,:") -> int:
        while at < len(text) and text[at] in marks:
            at += 1
        return at

    while (at := skip(at)) < len(text) and text[at] == '"':
        name, at = decode(text, at)
        at = skip(at)
        if text[at] != "[":
            _, at = decode(text, at)
            continue
        at += 1
        lines = found[name] = []
        while text[at := skip(at)] != "]":
            line += text.count("\n", counted, at)
            counted = at
            lines.append(line)
            _, at = decode(text, at)
        at += 1
    return found
