"""Open follow-ups to iCalendar: to-dos with alarms, or events for calendars that show no to-dos.

An all-day follow-up is a date and stays that date everywhere; a timed one is a moment in UTC. Whom it is about stands
in CONTACT and X-SALESASSIST-CONTACT (the uid), never in ATTENDEE: a calendar would invite them.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, Todo

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Channel, FollowUp, Part
from salesassist.domain.text import one_line

EVENT_LENGTH = timedelta(minutes=30)  # of a timed follow-up as an event: it takes a place, not the day
_CHANNELS = {
    Channel.CALL: "Call", Channel.EMAIL: "E-mail", Channel.MESSAGE: "Message", Channel.MEETING: "Meeting",
    Channel.POST: "Post",
}  # fmt: skip
_MORNING, _AFTERNOON = timedelta(hours=9), timedelta(hours=13)  # when the alarm of one without a time rings
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")


def calendar_start() -> bytes:
    """What stands before the first follow-up."""
    calendar = Calendar()
    calendar.add("prodid", "-//SalesAssist//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "SalesAssist")
    return bytes(calendar.to_ical()).removesuffix(b"END:VCALENDAR\r\n")


CALENDAR_END = b"END:VCALENDAR\r\n"


def follow_up_text(step: FollowUp, contact: Contact, stamp: datetime, *, as_event: bool = False) -> bytes:
    """One follow-up as it stands in the calendar; `stamp` is the moment of the export."""
    entry: Todo | Event = Event() if as_event else Todo()
    entry.add("uid", step.uid)
    entry.add("dtstamp", stamp.astimezone(UTC))
    if step.created_at is not None:
        entry.add("created", step.created_at.astimezone(UTC))
    entry.add("summary", _line(f"{_CHANNELS[step.channel]} {contact.name}: {step.purpose}"))
    entry.add("description", _CONTROLS.sub("", "\n".join(_description(step, contact))))
    entry.add("categories", ["SalesAssist", _CHANNELS[step.channel]])
    entry.add("contact", _line(", ".join(_reach(contact))))
    entry.add("x-salesassist-contact", _line(contact.uid))
    entry.add("x-salesassist-channel", str(step.channel))
    entry.add("x-salesassist-purpose", _line(step.purpose))
    if step.promised:
        entry.add("priority", 1)
        entry.add("x-salesassist-promised", "yes")
    if step.due.part is not None:
        entry.add("x-salesassist-part", str(step.due.part))
    due = step.due.day if step.due.at is None else step.due.at.astimezone(UTC)
    if isinstance(entry, Todo):
        entry.add("due", due)
        entry.add("status", "NEEDS-ACTION")
    else:
        entry.add("dtstart", due)
        entry.add("dtend", due + (timedelta(days=1) if step.due.at is None else EVENT_LENGTH))
        if step.due.at is None:
            entry.add("transp", "TRANSPARENT")
    entry.add_component(_alarm(step, contact, as_event))
    return bytes(entry.to_ical())


def _alarm(step: FollowUp, contact: Contact, as_event: bool) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _line(f"{contact.name}: {step.purpose}"))
    if step.snoozed_until is not None:
        alarm.add("trigger", step.snoozed_until.astimezone(UTC))
        return alarm
    after = timedelta(0)
    if step.due.at is None:
        after = _AFTERNOON if step.due.part is Part.AFTERNOON else _MORNING
    alarm.add("trigger", after, parameters={"RELATED": "START" if as_event else "END"})
    return alarm


def _description(step: FollowUp, contact: Contact) -> Iterator[str]:
    yield step.purpose
    if contact.organization and contact.organization != contact.name:
        yield contact.organization
    if step.promised:
        yield "Promised."
    if step.due.part is not None:
        yield f"In the {step.due.part}."
    yield from (f"Point: {point}" for point in step.points)
    for title, text in (
        ("Smallest next step", step.smallest_step), ("My task", step.my_task), ("Their task", step.their_task),
        ("Rule", step.rule),
    ):  # fmt: skip
        if text:
            yield f"{title}: {text}"


def _reach(contact: Contact) -> Iterator[str]:
    yield contact.name
    yield from (phone.number for phone in contact.phones)
    yield from (email.address for email in contact.emails)


def _line(text: str) -> str:
    return one_line(text)
