"""The benchmark itself: the same book everywhere, marks that can be missed, and a table that can be made."""

import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from salesassist.store.store import FILE_NAME, Store
from tests.benchmarks import curves
from tests.benchmarks.data import DUE_TODAY, NOW, TALKS_OF_THE_FEW, fill, people
from tests.benchmarks.marks import BY_KEY, Measured, in_table, p95, passed
from tests.benchmarks.plain import Plain

PROJECT = Path(__file__).resolve().parents[2]


def test_a_larger_book_begins_with_the_same_people_as_a_smaller_one() -> None:
    assert [one.contact for one in people(60)] == [one.contact for one in islice(people(600), 60)]
    assert list(people(60)) == list(people(60))


def test_the_book_is_as_it_says() -> None:
    count = 1_500
    book = list(people(count))
    steps = Counter(sum(step.is_open for step in one.follow_ups) for one in book)
    assert steps[1] / count == pytest.approx(0.45, abs=0.04) and steps[2] / count == pytest.approx(0.02, abs=0.01)
    assert sum(bool(one.deals) for one in book) / count == pytest.approx(0.08, abs=0.02)
    assert sum(len(one.interactions) for one in book) / count == pytest.approx(6, abs=0.3)
    assert sum(len(one.interactions) == TALKS_OF_THE_FEW for one in book) == count // 100
    assert all(talk.at < NOW.at for one in book for talk in one.interactions)


@pytest.mark.parametrize("count", [500, 2_500])
def test_the_work_of_a_day_does_not_grow_with_the_book(count: int) -> None:
    due = [step for one in people(count) for step in one.follow_ups if step.is_open and step.due.day <= NOW.today]
    assert DUE_TODAY / 2 < len(due) < DUE_TODAY * 1.6


def test_plain_search_finds_what_the_store_finds(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, 150)
    plain = Plain(tmp_path, NOW)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        phone = connection.execute("SELECT number FROM phone WHERE number LIKE '(%' LIMIT 1").fetchone()[0]
    assert plain.find("") == set(plain.group) and len(plain.group) == 150
    assert plain.find(phone) and plain.find("harbour") and not plain.find("xyzzy")
    assert sum(plain.counts(plain.group).values()) == 2 * 150


def test_a_row_fails_over_its_mark_and_when_it_shows_what_is_not_right() -> None:
    row = BY_KEY["search"]
    assert passed(row, 10_000, Measured([4, 5, 5.1])) and not passed(row, 10_000, Measured([4, 5.1, 6]))
    assert passed(row, 100_000, Measured([16.0])) and not passed(row, 10_001, Measured([16.1]))
    assert passed(row, 10_000, Measured([1.0], wrong=["'x' shows 1 of 2"])) is False
    assert passed(row, 10_000, Measured()) is False
    assert passed(BY_KEY["fsync"], 10_000, Measured([99.0])) is None
    assert "FAIL" in in_table(10_000, {"search": Measured([7.0])})


def test_95_of_100_do_not_exceed_the_95th_percentile() -> None:
    assert p95([float(n) for n in range(1, 101)]) == 95 and p95([3.0]) == 3


def test_curves_are_drawn_and_growth_is_told() -> None:
    flat, grown = {1_000: 2.0, 10_000: 2.0, 1_000_000: 3.0}, {1_000: 1.0, 1_000_000: 900.0}
    picture = curves.drawn({"today": flat, "insights": grown})
    assert picture.count("<polyline") == 2 and picture.count("stroke-dasharray") == 1
    assert curves.growth(flat) == 1.5 and curves.growth(grown) == 900


@pytest.mark.slow
def test_the_table_can_be_made(tmp_path: Path) -> None:
    """On a book of 200 contacts, and without a screen; how long anything took does not matter here."""
    rows = ("search", "sort", "filter", "pane", "log", "today", "tick", "rollover", "insights", "agenda")
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.table", "--contacts", "200", "--runs", "1", "--texts", "5", "--json",
         "--only", *rows],
        cwd=PROJECT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    found = json.loads(done.stdout)["200"]
    assert set(rows) <= set(found), done.stderr
    assert {row: found[row]["wrong"] for row in rows} == {row: [] for row in rows}
    assert all(found[row]["values"] for row in rows)
