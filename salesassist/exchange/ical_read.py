"""Calendars (iCalendar, vCalendar 1.0) to follow-ups and interactions: what is planned, and who was met.

What a user expects of a calendar of theirs:
- An open to-do, and an event that is not over, become an open follow-up, with its day or its moment; a to-do whose day
  is past stays overdue. Of what repeats only the next time is planned, which is said.
- An open to-do without a day is put on the day of the import, which is said.
- An event that is over becomes an interaction ("met") with each attendee who is in the address book: they were there.
  A name in the title is too little for that.
- What is done or cancelled is passed over, and counted in one sentence.
- Alarms are not read: reminders are the program's own, and a place is no time.

Whom an appointment is with is found out by the import, which knows the address book. A follow-up that came from here
has its own uid in the file and is known again by it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from salesassist.domain.follow_up import Channel, Due, FollowUp, Part
from salesassist.domain.interaction import Interaction, Outcome
from salesassist.domain.text import fold, one_line
from salesassist.domain.times import FIRST_YEAR, LAST_YEAR, Now, day_after
from salesassist.exchange.encoding import wide_encoding
from salesassist.exchange.ical_entries import LONGEST_ENTRY, Entry, component, entries_of, learn_zones, moved_times
from salesassist.exchange.reading import Appointment, Problem, Reading, clip_notes, excerpt

_LONGEST_TASK = 2000  # characters of what is noted with a follow-up
_MOST_TIMES = 40_000  # of something that repeats, looked through for the next
_AHEAD = timedelta(days=3660)
_REPEATS = {"DAILY": "day by day", "WEEKLY": "by the week", "MONTHLY": "by the month", "YEARLY": "by the year"}
_ADDRESS = re.compile(r"[^\s,;<>:\"]+@[^\s,;<>\"]+")
_BEFORE_NUMBERS = re.compile(r"(?:(?!\s*[,;(<]?\s*[+\d]|\S*@).)*")
_CHANNEL_WORDS = {
    Channel.EMAIL: ("email", "mail", "write to", "schreiben", "courriel", "correo"),
    Channel.CALL: ("call", "phone", "ring", "telephone", "anruf", "anrufen", "telefonat", "telefon", "appel",
                   "appeler", "llamar", "llamada", "zoom", "rufe", "ruf"),
    Channel.MEETING: ("meet", "meeting", "lunch", "coffee", "visit", "treffen", "besprechung", "termin", "reunion",
                      "rendez-vous", "rdv", "reunión", "visita"),
}  # fmt: skip


@dataclass(slots=True)
class _Passed:
    """What is passed over, counted by why."""

    done: int = 0
    other: int = 0
    lines: list[int] = field(default_factory=list)

    def at(self, line: int) -> None:
        self.done += 1
        self.lines.append(line)


def read_calendar(data: bytes, file: str, now: Now | None = None) -> Reading:
    """Yield what is planned in a calendar, and its problems by line. Never raises.

    `now` tells past from future; without it everything counts as planned, at its first time.
    """
    if encoding := wide_encoding(data):
        data = data.decode(encoding, "replace").encode("utf-8", "replace")
    zones: list[bytes] = []
    for item in entries_of(data):
        if item.kind == "VTIMEZONE":
            zones += [b"BEGIN:VTIMEZONE", *item.lines, b"END:VTIMEZONE"]
    learn_zones(zones)
    moved = moved_times(data)
    passed = _Passed()
    found = False
    for item in entries_of(data):
        if item.kind == "VTIMEZONE":
            continue
        found = True
        if item.kind not in ("VEVENT", "VTODO"):
            passed.other += 1
            continue
        try:
            if item.size > LONGEST_ENTRY:
                yield Problem(file, item.line, "The entry is far too long and was left out.", lost=True)
                continue
            yield from _read_item(item, file, now, moved, passed)
        except Exception as trouble:  # the library meets what nobody has thought of; the other entries are good
            yield Problem(file, item.line, f"The entry is damaged and was left out: {excerpt(str(trouble))}", lost=True)
    if passed.done:
        where = f"line {passed.lines[0]}" if passed.done == 1 else f"lines {passed.lines[0]} to {passed.lines[-1]}"
        what = "entry that is" if passed.done == 1 else "entries that are"
        yield Problem(
            file, None, f"{passed.done} {what} done or cancelled ({where}) passed over.".replace(") ", "): ", 1)
        )
    if passed.other:
        yield Problem(file, None, f"{passed.other} journal or free-busy entries were passed over.")
    if not found:
        yield Problem(file, None, "The calendar has no events and no to-dos.")


def _read_item(
    item: Entry, file: str, now: Now | None, moved: dict[str, set[str]], passed: _Passed
) -> Iterator[Appointment | Problem]:
    entry = component([f"BEGIN:{item.kind}".encode(), *item.lines, f"END:{item.kind}".encode()])
    title = _title(entry)
    is_event = item.kind == "VEVENT"
    told: list[str] = []
    if not item.is_whole:
        told.append("The entry has no end in the file.")
    if _is_over(entry, is_event):
        passed.at(item.line)
        return
    start, end = _when(entry, "DTSTART"), _when(entry, "DTEND" if is_event else "DUE")
    due = start if is_event else end or start
    uid = _line(entry, "UID")
    single = re.sub(r"\D", "", _raw(entry, "RECURRENCE-ID"))
    if due is not None and entry.get("RRULE") is not None and not single:
        due, start, end = _next_time(entry, due, start, end, now, moved.get(uid, set()), told, title)
        if due is None:
            passed.at(item.line)
            return
    own = _line(entry, "X-SALESASSIST-CONTACT")
    # Each time of what repeats is a follow-up of its own: when one is done, a later import may plan the next.
    each = f" {due.isoformat()}" if due is not None and entry.get("RRULE") is not None else ""
    key = f"{uid} {single}{each}" if uid else f"{title} {due.isoformat() if due else ''}"
    kept_uid = uid if own and uid else str(uuid5(NAMESPACE_URL, f"icalendar:{key}"))
    emails, names = _people(entry)
    notes = _notes(entry)
    if due is None:
        if is_event or now is None:
            yield Problem(file, item.line, f"“{excerpt(title)}” has no day and was left out.", lost=True)
            return
        told.append(f"“{excerpt(title)}” has no day; it was put on the day of the import.")
        due = now.today
    if not FIRST_YEAR <= due.year <= LAST_YEAR:
        yield Problem(file, item.line, f"“{excerpt(title)}” is in a year that cannot be planned.", lost=True)
        return
    if is_event and not own and now is not None and _ended(due, end, now):
        happened = _moment(due, now) if isinstance(due, datetime) else now.moment(due, time(12))
        interaction = Interaction(
            kept_uid, "", happened, Outcome.MET, Channel.MEETING, note="\n".join(filter(None, (title, notes)))
        )
        yield Appointment(title, item.line, file, None, interaction, "", emails, (), tuple(told))
        return
    follow_up = FollowUp(
        kept_uid,
        own,
        title,
        Due.moment(_moment(due, now)) if isinstance(due, datetime) else Due(due),
        _channel(title, Channel.MEETING if is_event else Channel.CALL),
        my_task=notes[:_LONGEST_TASK],
    )
    if own:
        follow_up = _as_we_wrote_it(entry, follow_up)
    yield Appointment(title, item.line, file, follow_up, None, own, emails, names, tuple(told))


def _as_we_wrote_it(entry: Any, step: FollowUp) -> FollowUp:
    """A follow-up that came from here (see `ical_write`), with what it had."""
    texts: dict[str, list[str]] = {}
    for line in clip_notes(_whole(entry, "DESCRIPTION")).splitlines():
        title, mark, rest = line.partition(": ")
        if mark:
            texts.setdefault(title, []).append(rest)
    channel, part = _line(entry, "X-SALESASSIST-CHANNEL"), _line(entry, "X-SALESASSIST-PART")

    def text(title: str) -> str:
        return texts.get(title, [""])[0]

    return replace(
        step,
        purpose=_line(entry, "X-SALESASSIST-PURPOSE") or step.purpose,
        channel=Channel(channel) if channel in set(Channel) else step.channel,
        due=replace(step.due, part=Part(part)) if part in set(Part) and step.due.at is None else step.due,
        promised=_line(entry, "X-SALESASSIST-PROMISED").lower() == "yes",
        points=tuple(texts.get("Point", ())),
        smallest_step=text("Smallest next step"),
        my_task=text("My task"),
        their_task=text("Their task"),
        rule=text("Rule"),
    )


def _is_over(entry: Any, is_event: bool) -> bool:
    status = _line(entry, "STATUS").upper()
    if status in ("CANCELLED", "COMPLETED", "DECLINED"):
        return True
    if is_event:
        return False
    done = bool(_raw(entry, "COMPLETED")) and entry.get("RRULE") is None
    return done or _line(entry, "PERCENT-COMPLETE") == "100"


def _when(entry: Any, name: str) -> date | datetime | None:
    found = entry.get(name)
    found = found[0] if isinstance(found, list) and found else found
    value = getattr(found, "dt", None)
    return value if isinstance(value, date) else None


def _moment(value: datetime, now: Now | None) -> datetime:
    """A moment in the user's zone; a time without a zone is the user's own."""
    if now is None:
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if value.tzinfo is None:
        return now.moment(value.date(), value.time())
    return value.astimezone(now.zone)


def _ended(start: date | datetime, end: date | datetime | None, now: Now) -> bool:
    last = end if end is not None and isinstance(end, datetime) == isinstance(start, datetime) else None
    if isinstance(start, datetime):
        return _moment(last if isinstance(last, datetime) else start, now) <= now.at
    return (last if last is not None and last > start else day_after(start)) <= now.today


def _next_time(
    entry: Any,
    due: date | datetime,
    start: date | datetime | None,
    end: date | datetime | None,
    now: Now | None,
    moved: set[str],
    told: list[str],
    title: str,
) -> tuple[date | datetime | None, date | datetime | None, date | datetime | None]:
    """The next time of what repeats: its due, start and end; a due of None where it is over."""
    from dateutil.rrule import rrulestr

    rule = entry["RRULE"]
    rule = rule[0] if isinstance(rule, list) else rule
    text = rule.to_ical().decode("utf-8", "replace").upper()
    repeats = re.search(r"FREQ=([A-Z]+)", text)
    each = _REPEATS.get(repeats[1]) if repeats else None
    if each is None or now is None:
        if now is not None:
            told.append(f"How “{excerpt(title)}” repeats is not understood; only its first time was taken.")
        return due, start, end
    length = end - due if end is not None and isinstance(end, datetime) == isinstance(due, datetime) else timedelta()
    # Reckoned with the times its own clocks show, so that it stays at ten o'clock when they change.
    first = due.replace(tzinfo=None) if isinstance(due, datetime) else datetime.combine(due, time())
    until = now.at.replace(tzinfo=None) + _AHEAD
    count = re.search(r"COUNT=(\d+)", text)
    ends = re.search(r"UNTIL=(\d{8})(?:T(\d{6}))?", text)
    if ends:
        last = datetime.strptime(ends[1] + (ends[2] or "235959"), "%Y%m%d%H%M%S")
        until = min(until, last if not ends[2] or "Z" not in text else last + timedelta(hours=14))
    bare = ";".join(part for part in text.split(";") if not part.startswith(("COUNT=", "UNTIL=")))
    times = rrulestr(f"{bare};UNTIL={until:%Y%m%dT%H%M%S}", dtstart=first)
    left_out = moved | _left_out(entry)
    most = min(int(count[1]), _MOST_TIMES) if count else _MOST_TIMES
    for at in islice(times, most):
        if f"{at:%Y%m%d}" in left_out:
            continue
        next_due: date | datetime = at.replace(tzinfo=due.tzinfo) if isinstance(due, datetime) else at.date()
        next_end = next_due + length
        if not _ended(next_due, next_end, now):
            day = next_due if not isinstance(next_due, datetime) else _moment(next_due, now).date()
            told.append(f"“{excerpt(title)}” comes back {each}; only its next time, {day:%Y-%m-%d}, was planned.")
            return next_due, next_due, next_end
    return None, None, None


def _left_out(entry: Any) -> set[str]:
    from icalendar import vDDDLists

    days = set()
    found = entry.get("EXDATE") or []
    for dates in found if isinstance(found, list) else [found]:
        for one in dates.dts if type(dates) is vDDDLists else ():
            if isinstance(value := getattr(one, "dt", None), date):
                days.add(f"{value:%Y%m%d}")
    return days


def _title(entry: Any) -> str:
    for name in ("SUMMARY", "DESCRIPTION"):
        if text := one_line(_line(entry, name)[:500]):
            return text
    return "Without a title"


def _notes(entry: Any) -> str:
    where, text = _line(entry, "LOCATION"), clip_notes(_whole(entry, "DESCRIPTION"))
    return "\n".join(part for part in (f"Where: {where}" if where else "", text) if part)


def _people(entry: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The addresses and names of those an entry is with. Who declined is not."""
    emails: list[str] = []
    names: list[str] = []
    for name in ("ATTENDEE", "ORGANIZER", "CONTACT"):
        found = entry.get(name) or []
        for person in found if isinstance(found, list) else [found]:
            parameters = getattr(person, "params", {})
            if str(parameters.get("PARTSTAT", "")).upper() == "DECLINED":
                continue
            text = one_line(str(person)[:2000])
            emails += _ADDRESS.findall(text.removeprefix("mailto:").removeprefix("MAILTO:"))
            emails += _ADDRESS.findall(str(parameters.get("EMAIL", "")))
            if called := one_line(str(parameters.get("CN", ""))):
                names.append(called)
            if name == "CONTACT":  # "Anna Roth, +49 30 1234, anna@roth.example", or just a name
                names.append(_BEFORE_NUMBERS.match(text)[0].strip(" ,;"))  # type: ignore[index]
    return tuple(dict.fromkeys(mail.lower() for mail in emails)), tuple(dict.fromkeys(filter(None, names)))


def _channel(title: str, otherwise: Channel) -> Channel:
    words = f" {fold(title)} ".replace(":", " ").replace(",", " ")
    for channel, known in _CHANNEL_WORDS.items():
        if any(f" {fold(word)} " in words for word in known):
            return channel
    return otherwise


def _whole(entry: Any, name: str) -> str:
    found = entry.get(name)
    found = found[0] if isinstance(found, list) and found else found
    return "" if found is None or isinstance(found, list) else str(found)


def _line(entry: Any, name: str) -> str:
    return one_line(_whole(entry, name)[:4000])


def _raw(entry: Any, name: str) -> str:
    found = entry.get(name)
    found = found[0] if isinstance(found, list) and found else found
    if found is None:
        return ""
    value = getattr(found, "dt", None)
    return value.strftime("%Y%m%dT%H%M%S") if isinstance(value, datetime | date) else str(found)
