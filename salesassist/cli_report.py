"""What the command line says: exit statuses, refusals, the day's list and what an import did."""

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING, Any

from salesassist.cli_language import amount, known, language, number, sentence, told
from salesassist.domain.day import DayRow
from salesassist.domain.deal import Money
from salesassist.domain.follow_up import Due
from salesassist.domain.text import one_line
from salesassist.domain.times import Now

if TYPE_CHECKING:
    from salesassist.domain.names import NameMatch
    from salesassist.importing import ImportReport, Noted

DONE, FAILED, REFUSED, INTERRUPTED, UNHEARD = 0, 1, 2, 130, 141
MOST_NAMES = 10
MOST_LINES = 50  # of one kind for people; --json has them all


class Refusal(Exception):
    """What was asked cannot be done; the text is a sentence for the user."""


class Failure(Exception):
    """What was begun could not be done; the text is a sentence for the user."""


def say(text: str) -> None:
    """Tell people something, beside the output, in their language where another room said it."""
    print(sentence(text), file=sys.stderr)


def columns() -> int:
    """How wide the terminal is. (`shutil` says the same, and reads in what unpacks archives.)"""
    with suppress(ValueError):
        if (said := int(os.environ.get("COLUMNS", "0"))) > 0:
            return said
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # closed, taken away, or no terminal
        return 80


def contacts_text(count: int) -> str:
    return told("1 contact") if count == 1 else told("{count} contacts").format(count=number(count))


def named(people: "Sequence[NameMatch]") -> str:
    """Some people, as many as one reads."""
    listed = ", ".join(it.name + (f" ({it.organization})" if it.organization else "") for it in people[:MOST_NAMES])
    more = len(people) - MOST_NAMES
    return told("{people} and {count} more").format(people=listed, count=number(more)) if more > 0 else listed


def print_json(value: Any) -> None:
    """Print one JSON document on standard output."""
    import json

    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    print(json.dumps(value, ensure_ascii=encoding != "utf8", indent=1))


# --- the day ---------------------------------------------------------------------------------------------------------


def agenda_json(rows: Sequence[DayRow]) -> list[dict[str, Any]]:
    """The day's list for programs, fields as in the reference."""
    return [_row_json(row, position) for position, row in enumerate(rows, 1)]


def _row_json(row: DayRow, position: int) -> dict[str, Any]:
    step = row.follow_up
    return {
        "contact": row.name,
        "contact_uid": row.contact,
        "organization": row.organization,
        "follow_up": step.uid if step else None,
        "purpose": step.purpose if step else None,
        "channel": str(step.channel) if step else None,
        "due": step.due.iso() if step else None,
        "status": str(row.status),
        "promised": step.promised if step else False,
        "attempt": step.attempt if step else None,
        "value": format(row.value.amount, "f") if row.value else None,
        "currency": row.value.currency if row.value else None,
        "position": position,
        "suggested": row.suggested,
    }


def agenda_text(rows: Sequence[DayRow], now: Now, width: int | None, shown: int | None = None) -> str:
    """The day's list for people, no line longer than `width` (None: as long as they come). A line stands between the
    first `shown` rows and those that Today leaves out."""
    to_do = sum(not row.suggested for row in rows)
    suggested = len(rows) - to_do
    head = told("{day}: {count} to do") if to_do else told("{day}: nothing to do")
    head = head.format(day=told("{day} {year}").format(day=long_day_text(now.today), year=now.today.year), count=to_do)
    if suggested:
        head += told(", {count} suggested").format(count=suggested)
    cells = [_cells(row, position, now) for position, row in enumerate(rows, 1)]
    if not cells:
        return head
    wide = [list(map(_columns, column)) for column in zip(*cells, strict=True)]
    padding = [[" " * (most - it) for it in column] for column in wide for most in (max(column),)]
    lines = ["  ".join(map(add, line, pads)) for line, pads in zip(cells, zip(*padding, strict=True), strict=True)]
    lines = [line.rstrip() for line in lines]
    if shown is not None and shown < len(rows):
        more = told("{count} more, which Today leaves out until you ask for them:")
        lines[shown:shown] = ["", more.format(count=number(len(rows) - shown)), ""]
    return "\n".join([head, "", *(_cut(line, width) for line in lines)])


def _cells(row: DayRow, position: int, now: Now) -> tuple[str, ...]:
    step = row.follow_up
    who = one_line(row.name + (f" · {row.organization}" if row.organization not in ("", row.name) else ""))
    details = [] if step is None else [
        known(str(step.channel)), *([told("promised")] if step.promised else []),
        *([told("try {number}").format(number=step.attempt)] if (step.attempt or 0) > 1 else []),
    ]  # fmt: skip
    return (
        f"{position:>3}",
        told("suggested") if row.suggested else known(str(row.status)),
        due_text(step.due, now) if step else "",
        who,
        one_line(step.purpose) if step else told("no next step"),
        ", ".join(details),
        money_text(row.value),
    )


def day_text(day: date, now: Now) -> str:
    """A day in words: "today", "Fri 4 Dec", with the year where it is not this one."""
    if day == now.today:
        return told("today")
    if day == now.tomorrow:
        return told("tomorrow")
    return _in_words(day, language()) + (f" {day.year}" if day.year != now.today.year else "")


def long_day_text(day: date) -> str:
    """A day with its names written out: "Friday 4 December"."""
    return told("{weekday} {day} {month}").format(weekday=known(f"{day:%A}"), day=day.day, month=known(f"{day:%B}"))


@lru_cache(maxsize=512)
def _in_words(day: date, _language: str) -> str:
    return told("{short} {day} {month}").format(short=known(f"{day:%a}"), day=day.day, month=known(f"{day:%b}"))


def due_text(due: Due, now: Now) -> str:
    """When something is due, in the user's own time."""
    if due.at is None:
        return day_text(due.day, now) + (f" {known(due.part)}" if due.part else "")
    local = due.at.astimezone(now.zone)
    return f"{day_text(local.date(), now)} {local:%H:%M}"


def money_text(money: Money | None) -> str:
    return "" if money is None else f"{amount(money.amount)} {money.currency}"


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii() or max(text) < "\u0300":  # of which each takes one
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _cut(line: str, width: int | None) -> str:
    if width is None or _columns(line) <= width:
        return line
    while line and _columns(line) >= width:
        line = line[:-1]
    return line.rstrip() + "…"


# --- an import -------------------------------------------------------------------------------------------------------


def import_json(report: "ImportReport") -> dict[str, Any]:
    """What an import did, for programs, fields as in the reference."""
    return {
        "created": report.created,
        "merged": report.merged,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        "failed": [{"file": n.file, "line": n.line, "reason": n.reason} for n in report.failed],
        "problems": [
            {"file": n.file, "line": n.line, "reason": n.reason, "contact": n.contact} for n in report.problems
        ],
    }


def import_text(report: "ImportReport", *, dry_run: bool) -> str:
    """What an import did, in a few words."""
    text = told(
        "Contacts: {created} created, {merged} merged, {unchanged} unchanged, {skipped} skipped, {failed} failed."
    ).format(created=report.created, merged=report.merged, unchanged=report.unchanged, skipped=report.skipped,
             failed=len(report.failed))  # fmt: skip
    if others := ", ".join(f"{count} {_kind(kind, count)}" for kind, count in report.added.items()):
        text += " " + told("Also new: {records}.").format(records=others)
    return told("Nothing was changed; this is what would happen.") + " " + text if dry_run else text


def import_notes(report: "ImportReport") -> list[str]:
    """The places in the files that the user should know about, failed ones first."""
    lines = _noted(told("failed"), (note for note in report.failed if note not in report.unread))
    return lines + _noted(told("kept"), report.problems)


def _noted(word: str, notes: "Iterable[Noted]") -> list[str]:
    notes = list(notes)
    lines = [
        f"{one_line(note.file)}{f':{note.line}' if note.line else ''}: {word}: {one_line(sentence(note.reason))}"
        for note in notes[:MOST_LINES]
    ]
    if len(notes) > MOST_LINES:
        text = told("… and {count} more; --json lists them all.")
        lines.append(text.format(count=number(len(notes) - MOST_LINES)))
    return lines


def _kind(kind: str, count: int) -> str:
    word = kind.replace("_", "-")
    return known(word if count == 1 else f"{word}s")
