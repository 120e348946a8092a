"""Many rows go into a table as if each was inserted by itself."""

import sqlite3
from contextlib import closing

import pytest

from salesassist.store.inserting import insert_rows

TABLE = """
CREATE TABLE thing (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT CHECK (kind IN ('A', 'B', 'C')),
    notes TEXT NOT NULL DEFAULT 'none', weight INTEGER NOT NULL DEFAULT 0
)
"""
COLUMNS = ("name", "kind", "notes", "weight")
DEFAULTS = {"name": None, "kind": None, "notes": "none", "weight": 0}
PLAIN = ("none", 0)


def inserted(rows: list[tuple], *, replace: bool = False, twice: bool = False) -> list[tuple]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(TABLE)
        for _ in range(1 + twice):
            insert_rows(connection, "thing", COLUMNS, rows, defaults=DEFAULTS, replace=replace)
        return connection.execute("SELECT name, kind, notes, weight FROM thing ORDER BY id").fetchall()


@pytest.mark.parametrize("count", [0, 1, 2, 49, 50, 51, 100, 137])
def test_every_row_arrives_in_its_order(count: int) -> None:
    rows = [(f"thing {n}", "ABC"[n % 3], "none" if n % 2 else f"note {n}", n) for n in range(count)]
    assert inserted(rows) == rows


@pytest.mark.parametrize("odd", [0, 49, 50, 101, 136])
@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_value_that_one_row_alone_has_is_kept(place: int, odd: int) -> None:
    rows: list[tuple] = [(f"thing {n}", None, *PLAIN) for n in range(137)]
    assert inserted(rows) == rows
    rows[odd] = (*rows[odd][:place], ("", "B", "of its own", 7)[place], *rows[odd][place + 1 :])
    assert inserted(rows) == rows


def test_empty_text_is_not_the_default_of_a_column_that_has_another() -> None:
    rows = [(f"thing {n}", None, "", 0) for n in range(60)]
    assert inserted(rows) == rows


@pytest.mark.parametrize("odd", [0, 49, 50, 136])
@pytest.mark.parametrize(
    "wrong", [(None, "A", *PLAIN), ("thing 1", "A", *PLAIN), ("x", "D", *PLAIN), ("x", "A", None, 0)]
)
def test_what_the_table_forbids_is_refused_wherever_it_stands(odd: int, wrong: tuple) -> None:
    rows: list[tuple] = [(f"thing {n + 2}", "A", *PLAIN) for n in range(137)]
    rows[odd - 1] = ("thing 1", "A", *PLAIN)
    rows[odd] = wrong
    with pytest.raises(sqlite3.IntegrityError):
        inserted(rows)


def test_replacing_brings_the_rows_of_the_same_key_to_their_state() -> None:
    rows = [(f"thing {n}", "C", *PLAIN) for n in range(60)]
    assert inserted(rows, replace=True, twice=True) == rows
    with pytest.raises(sqlite3.IntegrityError):
        inserted(rows, twice=True)
