"""Search as one types in a book of 100,000: each key's rows and counts, held against a plain look at everything.

The book takes minutes to make: SALESASSIST_BOOKS names a folder where it is kept for the next time. The photographs of
what each key shows are where SALESASSIST_PICTURES says.
"""

import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from salesassist.domain.status import Status
from salesassist.store.store import FILE_NAME
from tests.benchmarks.data import CLOCK, NOW, book
from tests.benchmarks.plain import Plain
from tests.desktop.desk import Desk

pytestmark = [pytest.mark.desktop, pytest.mark.slow, pytest.mark.timeout(900)]
COUNT = 100_000
CHIPS = {"All": None, "Overdue": "OVERDUE", "Due today": "DUE", "No next step": "NONE", "Scheduled": "SCHEDULED",
         "Resting": "RESTING", "To triage": "UNTRIAGED"}  # fmt: skip
CHIP = re.compile(rf'"({"|".join(CHIPS)}), ([\d,]+) contacts?"(?! \[hidden)')
CELL = re.compile(r'table cell "(.*)" (?:\[(?!.*hidden).*\] )?\d+,\d+ \d+x\d+$', re.MULTILINE)
OTHERS = ("next step", "no next step", "last touch", "never in touch", "no open value", "open value")  # other cells
LEAST_ROWS = 8  # that the window has room for
WITHIN = 20  # seconds, of which assistive technology takes nearly all: it walks the whole window at each look


def shown(desk: Desk) -> tuple[dict[str | None, int], list[str]]:
    """What the chips count, and what the rows on the screen say of themselves."""
    tree = desk.tree()
    counts = {CHIPS[name]: int(number.replace(",", "")) for name, number in CHIP.findall(tree)}
    return counts, CELL.findall(tree)


def people(folder: Path) -> dict[str, str]:
    """How the row of each contact (a uid) begins when it is read out."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        rows = connection.execute("SELECT uid, name, organization FROM contact").fetchall()
    return {uid: f"{name}, {firm}" if firm else name for uid, name, firm in rows}


def test_each_key_of_a_search_shows_the_right_rows_and_counts(desk: Desk, tmp_path: Path) -> None:
    assert len(Status) + 2 == len(CHIPS)
    kept = os.environ.get("SALESASSIST_BOOKS")
    folder = book(tmp_path, COUNT, kept=Path(kept) if kept else None)
    plain, named = Plain(folder, NOW), people(folder)
    desk.start(data_dir=folder, env={"SALESASSIST_NOW": CLOCK})
    desk.find("Today’s list", seconds=30)
    desk.key("ctrl+2")
    desk.quiet()
    desk.key("slash")
    desk.quiet()
    typed = ""
    for letter in "mül":
        typed += letter
        found = plain.find(typed)
        wanted = plain.counts(found)
        desk.type(letter)
        desk.until(lambda wanted=wanted: shown(desk)[0] == wanted, f"the chips count what {typed!r} finds", WITHIN)
        _counts, rows = shown(desk)
        right = {named[uid] for uid in found}
        seen = [", ".join(row.split(", ")[:2]) for row in rows if row.count(", ") >= 1 and not row.startswith(OTHERS)]
        assert len(seen) >= LEAST_ROWS
        assert [row for row in seen if row not in right and row.partition(", ")[0] not in right] == []
        desk.shot(f"search-100000-{len(typed)}-{typed}.png")
