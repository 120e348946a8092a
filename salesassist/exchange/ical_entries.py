"""The entries of a calendar file: where each begins and ends, and its lines, unfolded and decoded."""

import io
import quopri
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

LONGEST_ENTRY = 1 << 20  # bytes of one event
_OLD_RULE = re.compile(rb"RRULE:(D|W|MD|YM|YD)(\d{1,3})\b", re.IGNORECASE)
_OLD_REPEATS = {b"D": b"DAILY", b"W": b"WEEKLY", b"MD": b"MONTHLY", b"YM": b"YEARLY", b"YD": b"YEARLY"}
_MARK = re.compile(rb"(BEGIN|END)[ \t]*:[ \t]*([A-Z0-9-]+)[ \t]*", re.IGNORECASE)
_QUOTED_PRINTABLE = re.compile(rb"^([A-Z-]+(?:;[^:]*)?);ENCODING=QUOTED-PRINTABLE((?:;[^:]*)?):(.*)$", re.I | re.S)


@dataclass(slots=True)
class Entry:
    """The lines of one event or to-do, unfolded, without its alarms."""

    kind: str
    line: int
    lines: list[bytes] = field(default_factory=list)
    is_whole: bool = False
    size: int = 0


def entries_of(data: bytes) -> Iterator[Entry]:
    """Cut a calendar into its events, to-dos and time zones. An alarm, or whatever else is inside one, is left out."""
    item: Entry | None = None
    inside: list[str] = []  # what was begun within the item
    for number, line in _unfolded(data):
        mark = _MARK.fullmatch(line)
        name = mark[2].decode("ascii").upper() if mark else ""
        if mark and mark[1].upper() == b"BEGIN":
            if name in ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VCALENDAR"):
                if item is not None:
                    yield item  # it has no end of its own
                item = None if name == "VCALENDAR" else Entry(name, number)
                inside = []
                continue
            if item is not None and item.kind != "VTIMEZONE":
                inside.append(name)
                continue
        elif mark and item is not None:
            if name == item.kind:
                item.is_whole = True
                yield item
                item = None
                continue
            if name in inside:
                del inside[inside.index(name) :]
                continue
            if name == "VCALENDAR":
                yield item
                item = None
                continue
        if item is not None and not inside:
            item.size += len(line)
            if item.size <= LONGEST_ENTRY:
                item.lines.append(line)
    if item is not None:
        yield item


def _unfolded(data: bytes) -> Iterator[tuple[int, bytes]]:
    first = 1
    parts: list[bytes] = []
    size = 0
    soft = False
    newline = b"\n" in data
    lines = io.BytesIO(data) if newline else data.split(b"\r")
    for number, raw in enumerate(lines, 1):
        line = raw.rstrip(b"\r\n")
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if parts and (line[:1] in (b" ", b"\t") or soft):
            if size <= LONGEST_ENTRY:
                parts.append(line if soft else line[1:])
                size += len(line)
        else:
            if parts:
                yield first, b"".join(parts)
            first, parts, size = number, [line], len(line)
        # vCalendar 1.0 folds its quoted-printable values by an equals sign
        soft = line.endswith(b"=") and b"QUOTED-PRINTABLE" in parts[0][:200].upper()
        if soft:
            parts[-1] = parts[-1][:-1]
    if parts:
        yield first, b"".join(parts)


def learn_zones(lines: list[bytes]) -> None:
    """Make the time zones that the file describes known to the library."""
    if lines:
        with suppress(Exception):  # the times of a zone that nobody can read count as the user's own
            component([b"BEGIN:VCALENDAR", *lines, b"END:VCALENDAR"])


def component(lines: list[bytes]) -> Any:
    import icalendar  # takes a tenth of a second, which an import of contacts need not wait for

    icalendar.Todo.ignore_exceptions = True  # one bad property must not lose the others, as with events
    return icalendar.Component.from_ical("\r\n".join(_text(line) for line in lines) + "\r\n")


def _text(line: bytes) -> str:
    if found := _QUOTED_PRINTABLE.match(line):
        value = quopri.decodestring(found[3]).replace(b"\\", b"\\\\").replace(b"\r\n", b"\n").replace(b"\n", b"\\n")
        line = found[1] + found[2] + b":" + value
    elif line[:6].upper() == b"RRULE:" and (old := _OLD_RULE.match(line)):
        line = b"RRULE:FREQ=%s;INTERVAL=%d" % (_OLD_REPEATS[old[1].upper()], max(int(old[2]), 1))
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def moved_times(data: bytes) -> dict[str, set[str]]:
    """Which single times of what repeats have an entry of their own, by UID."""
    moved: dict[str, set[str]] = {}
    if b"RECURRENCE-ID" not in data:
        return moved
    for item in entries_of(data):
        uid = when = ""
        for line in item.lines:
            name = line[:14].upper()
            if name.startswith(b"UID:"):
                uid = _text(line[4:]).strip()
            elif name.startswith(b"RECURRENCE-ID"):
                when = re.sub(r"\D", "", _text(line.rpartition(b":")[2]))[:8]
        if uid and when:
            moved.setdefault(uid, set()).add(when)
    return moved
