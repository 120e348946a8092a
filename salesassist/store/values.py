"""Which cells of the file say what they cannot say: the records that show only with what can be read of them."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from salesassist.domain.cadence import Cadence, Unit
from salesassist.domain.contact import Tier
from salesassist.domain.deal import Stage
from salesassist.domain.follow_up import Channel, Part, PromiseEnd, State
from salesassist.domain.interaction import Direction, Outcome
from salesassist.domain.promise import Whose
from salesassist.domain.relation import RelationKind
from salesassist.store.cells import decoded, strict_moment
from salesassist.store.changes import LOGGED
from salesassist.store.connecting import READ_ONCE, connect
from salesassist.store.errors import StoreError, told_plainly
from salesassist.store.stopping import Cancelled, stopping

_UNREADABLE = (ValueError, IndexError, TypeError, OverflowError, InvalidOperation, RecursionError)
_AT_ONCE = 100


class BadCell(NamedTuple):
    """`what`: in words, what lies there instead; `value`: that."""

    table: str
    row: int
    column: str
    what: str
    value: Any


def _is_day(text: str) -> bool:
    return date.fromisoformat(text).isoformat() == text


def _is_moment(text: str) -> bool:
    strict_moment(text)
    return True


def _is_list(text: str) -> bool:
    found = json.loads(text)
    return isinstance(found, list) and all(isinstance(item, str) for item in found)


def _is_amount(text: str) -> bool:
    return Decimal(text).is_finite()


def _is_json(text: str) -> bool:
    json.loads(text)
    return True


class _Kind(NamedTuple):
    """`suspect`: a condition in SQL that holds for every bad value, and for few good ones."""

    what: str
    suspect: str
    is_good: Callable[[str], bool]


_DAY = _Kind("an impossible date", "date({0}, '+0 days') IS NOT {0}", _is_day)
_MOMENT = _Kind(
    "an impossible moment",
    "NOT ({0} GLOB '????-??-??T??:??:??Z[+-][01][0-9]:[0-5][0-9]' "
    "AND strftime('%Y-%m-%dT%H:%M:%S', substr({0}, 1, 19), '+0 days') IS substr({0}, 1, 19))",
    _is_moment,
)
_LIST = _Kind("no list of texts", "{0} <> '[]'", _is_list)
_AMOUNT = _Kind("no amount", "TRUE", _is_amount)
_JSON = _Kind("no JSON", "TRUE", _is_json)


def _word(kind: type[StrEnum]) -> _Kind:
    listed = ", ".join(f"'{word}'" for word in kind)
    return _Kind("a word that is not known", f"{{0}} NOT IN ({listed})", lambda text: text in set(kind))


_KINDS: dict[tuple[str, str], _Kind] = {
    **dict.fromkeys(
        (("contact", "resting_until"), ("follow_up", "due_day"), ("deal", "expected_close"), ("deal", "closed_on"),
         ("deal", "delivered_on"), ("relation", "thanked_on"), ("cadence_start", "started_on"), ("promise", "due_day")),
        _DAY,
    ),
    **dict.fromkeys(
        (("contact", "added_at"), ("contact", "deleted_at"), ("follow_up", "due_at"), ("follow_up", "created_at"),
         ("follow_up", "closed_at"), ("follow_up", "snoozed_until"), ("interaction", "at"),
         ("interaction", "recorded_at"), ("deal", "created_at"), ("promise", "made_at"), ("promise", "ended_at"),
         ("useful_thing", "added_at"), ("useful_given", "at")),
        _MOMENT,
    ),
    **dict.fromkeys((("contact", "web"), ("contact", "extra"), ("follow_up", "points")), _LIST),
    ("deal", "value"): _AMOUNT,
    ("setting", "value"): _JSON,
    **{
        place: _word(kind)
        for kind, places in {
            Tier: (("contact", "tier"),), Stage: (("deal", "stage"),), Part: (("follow_up", "due_part"),),
            Channel: (("follow_up", "channel"), ("interaction", "channel"), ("cadence_step", "channel"),
                      ("template", "channel")),
            State: (("follow_up", "state"),), PromiseEnd: (("follow_up", "promise_end"), ("promise", "end")),
            Direction: (("interaction", "direction"),), Outcome: (("interaction", "outcome"),),
            RelationKind: (("relation", "kind"),), Unit: (("cadence_step", "unit"),), Whose: (("promise", "whose"),),
            Cadence: (("cadence_step", "cadence"), ("cadence_start", "cadence")),
        }.items()
        for place in places
    },
}  # fmt: skip


def bad_cells(connection: sqlite3.Connection) -> Iterator[BadCell]:
    """Every cell of the user's records that cannot be what it should, by table and row. Reads all of the file."""
    before = connection.text_factory
    connection.text_factory = bytes
    try:
        for table in LOGGED:
            yield from sorted({(cell.row, cell.column): cell for cell in _of_table(connection, table)}.values())
    finally:
        connection.text_factory = before


def _of_table(connection: sqlite3.Connection, table: str) -> Iterator[BadCell]:
    columns = [(_str(row[1]), _str(row[2])) for row in connection.execute(f"PRAGMA table_info({table})").fetchall()]
    texts = [name for name, kind in columns if kind == "TEXT"]
    numbers = [name for name, kind in columns if kind == "INTEGER" and name != "id"]
    for name in texts:
        if kind := _KINDS.get((table, name)):
            for row, value in connection.execute(
                f"SELECT id, {name} FROM {table} WHERE {name} IS NOT NULL AND {kind.suspect.format(name)}"
            ).fetchall():
                if not _holds(kind.is_good, value):
                    yield BadCell(table, row, name, kind.what, _shown(value))
    for name in numbers:
        for row, value in connection.execute(
            f"SELECT id, {name} FROM {table} WHERE typeof({name}) NOT IN ('integer', 'null')"
        ).fetchall():
            yield BadCell(table, row, name, "no whole number", _shown(value))
    wrong = [f"typeof({name}) NOT IN ('text', 'null')" for name in texts if (table, name) not in _KINDS]
    if wrong:
        for row in connection.execute(f"SELECT id FROM {table} WHERE {' OR '.join(wrong)}").fetchall():
            yield from _no_texts(connection, table, texts, row[0])
    if texts:
        yield from _undecodable(connection, table, texts)


def _undecodable(connection: sqlite3.Connection, table: str, texts: list[str]) -> Iterator[BadCell]:
    """What cannot be decoded. Many rows come as one text: row by row it would take four times as long, and Python's
    lock, which everybody else waits for, at each of them."""
    row = " || x'0a' || ".join(f"ifnull({name}, '')" for name in texts)
    rows = f"SELECT id, {row} AS said FROM {table} WHERE id > ? ORDER BY id LIMIT {_AT_ONCE}"
    together = f"SELECT max(id), group_concat(said, x'0a') FROM ({rows})"
    last: int | None = -(1 << 63)
    while True:
        before = last
        last, said = connection.execute(together, (before,)).fetchone()
        if last is None:
            return
        try:
            said.decode()
        except ValueError:
            for number, *values in connection.execute(
                f"SELECT id, {', '.join(texts)} FROM {table} WHERE id > ? AND id <= ?", (before, last)
            ).fetchall():
                try:
                    b"\n".join(value for value in values if type(value) is bytes).decode()
                except ValueError:
                    yield from _no_texts(connection, table, texts, number)


def _no_texts(connection: sqlite3.Connection, table: str, names: list[str], number: int) -> Iterator[BadCell]:
    """The cells of one row that hold no text."""
    for name in names:
        value, kind = connection.execute(
            f"SELECT {name}, typeof({name}) FROM {table} WHERE id = ?", (number,)
        ).fetchone()
        if kind not in (b"text", b"null") or not _holds(bool, value or b"-"):
            yield BadCell(table, number, name, "bytes that are no text", _shown(value))


def _holds(is_good: Callable[[str], Any], value: Any) -> bool:
    try:
        return bool(is_good(value.decode() if isinstance(value, bytes) else value))
    except _UNREADABLE:
        return False


def _str(value: bytes) -> str:
    return value.decode()


def _shown(value: Any) -> Any:
    return decoded(value) if isinstance(value, bytes) else value


def damaged_records(path: Path, cancelled: Cancelled | None = None) -> int:
    """How many of the user's records in the store file `path` cannot be read in places.

    Reads through a connection of its own, so it may be called in any thread; 0 where the file cannot be looked at.
    Raises Stopped if `cancelled`.
    """
    try:
        with told_plainly(path), closing(connect(path, read_only=True)) as look, stopping(look, cancelled):
            look.execute(READ_ONCE)
            return len({(cell.table, cell.row) for cell in bad_cells(look)})
    except StoreError:
        return 0
