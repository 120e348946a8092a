"""The rows of the table of speeds, what each has to reach, and what was measured."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

SMALL, LARGE = 10_000, 100_000
"""The sizes, in contacts, for which there are marks: a book of another size has to reach those of the next larger."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is measured. `marks` are the most it may be, by size of the book; without any it is only told.

    `unit`: ms, MB, or x for how many times as much as something else. `parts`: how it is measured ("window", "day",
    "whole"), which is one process each.
    """

    key: str
    words: str
    unit: str
    marks: dict[int, float] = field(default_factory=dict)
    part: str = "window"


def _both(small: float, large: float) -> dict[int, float]:
    return {SMALL: small, LARGE: large}


ROWS = (
    Row("start", "process start until the list stands still, against a bare window", "x", _both(1.8, 2.0), "whole"),
    Row("start_s", "  the same in milliseconds", "ms", {}, "whole"),
    Row("bare_s", "  the bare window in milliseconds", "ms", {}, "whole"),
    Row("search", "search: a key until the model is up to date (p95)", "ms", _both(5, 16)),
    Row("search_all", "  until everything that the key causes is done (p95)", "ms"),
    Row("search_rest", "  until all matches are there and counted (longest)", "ms", _both(150, 150)),
    Row("pixels", "search: a key until the pixels stand still (p95)", "ms", _both(35, 50), "whole"),
    Row("sort", "sort by a column, painted (the slowest column)", "ms", _both(15, 80)),
    Row("sort_handled", "  not painted", "ms"),
    Row("filter", "filter by a status chip, with all counts (the slowest)", "ms", _both(5, 20)),
    Row("filter_painted", "  painted", "ms"),
    Row("pane", "select another contact with 200 interactions, painted", "ms", _both(16, 16)),
    Row("log", "log an outcome: saved, and every view right", "ms", _both(30, 30)),
    Row("fsync", "  writing 4 kB through to the disk alone", "ms"),
    Row("today", "the day's list built", "ms", _both(10, 15)),
    Row("tick", "the reminder tick", "ms", _both(2, 3)),
    Row("rollover", "a new day: the longest time that the window stands still", "ms", _both(16, 50)),
    Row("insights", "Insights for a year, in their own thread", "ms", _both(100, 600)),
    Row("memory", "memory above the bare window, after start and a search (resident)", "MB", _both(40, 100), "whole"),
    Row("memory_own", "  the same, shared pages counted in parts", "MB", {}, "whole"),
    Row("day", "a day of use: the longest time that the window stands still", "ms", _both(50, 50), "day"),
    Row("agenda", "main.py agenda, against Python with sqlite3", "x", _both(6, 8), "whole"),
)  # fmt: skip
BY_KEY = {row.key: row for row in ROWS}


@dataclass(slots=True)
class Measured:
    """One figure a run; `notes` are sentences about them, `wrong` about what was not as it has to be."""

    values: list[float] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    def as_json(self) -> dict[str, Any]:
        return {"values": [round(value, 4) for value in self.values], "notes": self.notes, "wrong": self.wrong}


def mark_of(row: Row, contacts: int) -> float | None:
    """The most that this may be with so many contacts; None: no mark."""
    return row.marks.get(SMALL if contacts <= SMALL else LARGE)


def passed(row: Row, contacts: int, found: Measured) -> bool | None:
    """Whether the median is within the mark, and nothing was wrong; None where there is no mark."""
    mark = mark_of(row, contacts)
    if found.wrong or (mark is not None and not found.values):
        return False
    return None if mark is None else found.median <= mark


def p95(values: Sequence[float]) -> float:
    """The smallest value that 95 % do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-95 * len(ordered) // 100) - 1)]


def in_table(contacts: int, found: dict[str, Measured]) -> str:
    """The rows that were measured, as a table of Markdown."""
    lines = [f"| {contacts:,} contacts | median | least–most | mark | |", "|---|--:|--:|--:|---|"]
    for row in ROWS:
        measured = found.get(row.key)
        if measured is None:
            continue
        mark, verdict = mark_of(row, contacts), {True: "pass", False: "FAIL", None: ""}[passed(row, contacts, measured)]
        figures = "– | –"
        if measured.values:
            figures = f"{_told(measured.median, row.unit)} | {_told(min(measured.values), row.unit, False)}–" + _told(
                max(measured.values), row.unit, False
            )
        told = "" if mark is None else f"≤ {mark:g}"
        lines.append(f"| {row.words} | {figures} | {told} | {verdict} |")
    for row in ROWS:
        if (measured := found.get(row.key)) is not None:
            lines += [f"\n{row.key}: {text}" for text in (*measured.notes, *measured.wrong)]
    return "\n".join(lines)


def _told(value: float, unit: str, with_unit: bool = True) -> str:
    places = 2 if unit == "x" or value < 10 else 1 if value < 100 else 0
    return f"{value:.{places}f}{' ' + unit if with_unit else ''}"
