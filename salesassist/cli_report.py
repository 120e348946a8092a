"""What the command line says: exit statuses, refusals, the day's list and what an import did."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING, Any

from salesassist.domain.day import DayRow
from salesassist.domain.deal import Money
from salesassist.domain.follow_up import Due
from salesassist.domain.text import one_line
from salesassist.domain.times import Now

if TYPE_CHECKING:
    from salesassist.importing import ImportReport, Noted

DONE, FAILED, REFUSED, INTERRUPTED, UNHEARD = 0, 1, 2, 130, 141
MOST_LINES = 50  # of one kind for people; --json has them all


class Refusal(Exception):
    """What was asked cannot be done; the text is a sentence for the user."""


class Failure(Exception):
    """What was begun could not be done; the text is a sentence for the user."""


def say(sentence: str) -> None:
    """Tell people something, beside the output."""
    print(sentence, file=sys.stderr)


def contacts_text(count: int) -> str:
    return "1 contact" if count == 1 else f"{count} contacts"


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


def agenda_text(rows: Sequence[DayRow], now: Now, width: int | None) -> str:
    """The day's list for people, no line longer than `width` (None: as long as they come)."""
    to_do = sum(not row.suggested for row in rows)
    suggested = len(rows) - to_do
    head = f"{now.today:%A} {now.today.day} {now.today:%B %Y}: " + (f"{to_do} to do" if to_do else "nothing to do")
    if suggested:
        head += f", {suggested} suggested"
    cells = [_cells(row, position, now) for position, row in enumerate(rows, 1)]
    if not cells:
        return head
    wide = [list(map(_columns, column)) for column in zip(*cells, strict=True)]
    padding = [[" " * (most - it) for it in column] for column in wide for most in (max(column),)]
    lines = ["  ".join(map(add, line, pads)) for line, pads in zip(cells, zip(*padding, strict=True), strict=True)]
    return "\n".join([head, "", *(_cut(line.rstrip(), width) for line in lines)])


def _cells(row: DayRow, position: int, now: Now) -> tuple[str, ...]:
    step = row.follow_up
    who = one_line(row.name + (f" · {row.organization}" if row.organization not in ("", row.name) else ""))
    details = [] if step is None else [
        str(step.channel), *["promised"] * step.promised, *([f"try {step.attempt}"] if (step.attempt or 0) > 1 else [])
    ]  # fmt: skip
    return (
        f"{position:>3}",
        "suggested" if row.suggested else str(row.status),
        due_text(step.due, now) if step else "",
        who,
        one_line(step.purpose) if step else "no next step",
        ", ".join(details),
        money_text(row.value),
    )


def day_text(day: date, now: Now) -> str:
    """A day in words: "today", "Fri 4 Dec", with the year where it is not this one."""
    if day == now.today:
        return "today"
    if day == now.tomorrow:
        return "tomorrow"
    return _in_words(day) + (f" {day.year}" if day.year != now.today.year else "")


@lru_cache(maxsize=512)
def _in_words(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"


def due_text(due: Due, now: Now) -> str:
    """When something is due, in the user's own time."""
    if due.at is None:
        return day_text(due.day, now) + (f" {due.part}" if due.part else "")
    local = due.at.astimezone(now.zone)
    return f"{day_text(local.date(), now)} {local:%H:%M}"


def money_text(money: Money | None) -> str:
    return "" if money is None else f"{money.amount:,f} {money.currency}"


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
    counts = (
        f"{report.created} created, {report.merged} merged, {report.unchanged} unchanged, "
        f"{report.skipped} skipped, {len(report.failed)} failed"
    )
    others = ", ".join(f"{count} {_plural(kind, count)}" for kind, count in report.added.items())
    text = f"Contacts: {counts}." + (f" Also new: {others}." if others else "")
    return f"Nothing was changed; this is what would happen. {text}" if dry_run else text


def import_notes(report: "ImportReport") -> list[str]:
    """The places in the files that the user should know about, failed ones first."""
    lines = _noted("failed", (note for note in report.failed if note not in report.unread))
    return lines + _noted("kept", report.problems)


def _noted(word: str, notes: "Iterable[Noted]") -> list[str]:
    notes = list(notes)
    lines = [
        f"{one_line(note.file)}{f':{note.line}' if note.line else ''}: {word}: {one_line(note.reason)}"
        for note in notes[:MOST_LINES]
    ]
    if len(notes) > MOST_LINES:
        lines.append(f"… and {len(notes) - MOST_LINES} more; --json lists them all.")
    return lines


def _plural(kind: str, count: int) -> str:
    word = kind.replace("_", "-")
    return word if count == 1 else f"{word}s"
