"""Calendars: what is planned, what is past, and with whom."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from salesassist.domain.contact import Contact, Email, Phone
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part
from salesassist.domain.interaction import Outcome
from salesassist.domain.times import Now
from salesassist.exchange.ical_read import read_calendar
from salesassist.exchange.ical_write import CALENDAR_END, calendar_start, follow_up_text
from salesassist.exchange.reading import Appointment, Problem

BERLIN = ZoneInfo("Europe/Berlin")
NOW = Now(datetime(2026, 11, 23, 9, tzinfo=BERLIN))


def read(*entries: str, now: Now | None = NOW) -> tuple[list[Appointment], list[Problem]]:
    text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + "".join(entries) + "END:VCALENDAR\n"
    parts = list(read_calendar(text.encode(), "my.ics", now))
    problems = [part for part in parts if isinstance(part, Problem)]
    return [part for part in parts if isinstance(part, Appointment)], problems


def todo(*lines: str) -> str:
    return "\n".join(("BEGIN:VTODO", "UID:t1", "SUMMARY:Call Anna Roth", *lines, "END:VTODO", ""))


def event(*lines: str) -> str:
    return "\n".join(("BEGIN:VEVENT", "UID:e1", "SUMMARY:Lunch", *lines, "END:VEVENT", ""))


def planned(*entries: str) -> FollowUp:
    (appointment,), _ = read(*entries)
    assert appointment.follow_up is not None
    return appointment.follow_up


def test_a_day_stays_a_day_and_a_time_is_a_moment() -> None:
    assert planned(todo("DUE;VALUE=DATE:20261201")).due == Due(date(2026, 12, 1))
    at = datetime(2026, 12, 1, 10, tzinfo=BERLIN)
    for due in ("DUE:20261201T090000Z", "DUE:20261201T100000", "DUE;TZID=Europe/London:20261201T090000"):
        assert planned(todo(due)).due == Due.moment(at)


def test_an_open_to_do_of_a_past_day_is_overdue_and_not_lost() -> None:
    assert planned(todo("DUE;VALUE=DATE:20250101")).due == Due(date(2025, 1, 1))


def test_a_to_do_without_a_day_is_put_on_the_day_of_the_import_and_says_so() -> None:
    alarm = ("BEGIN:VALARM", "TRIGGER;VALUE=DATE-TIME:19760401T005545Z", "X-APPLE-PROXIMITY:ARRIVE", "END:VALARM")
    (appointment,), _ = read(todo(*alarm))
    assert appointment.follow_up is not None
    assert appointment.follow_up.due == Due(NOW.today)
    assert "has no day" in appointment.notes[0]


def test_what_is_done_or_cancelled_is_counted_and_passed_over() -> None:
    appointments, problems = read(
        todo("STATUS:COMPLETED"), todo("COMPLETED:20260101T100000Z"), event("STATUS:CANCELLED")
    )
    assert not appointments
    assert ["3 entries" in problem.reason for problem in problems] == [True]


def test_of_what_repeats_only_the_next_time_is_planned() -> None:
    weekly = event(
        "DTSTART;TZID=Europe/Berlin:20260907T100000", "DTEND;TZID=Europe/Berlin:20260907T110000", "RRULE:FREQ=WEEKLY"
    )
    (appointment,), _ = read(weekly)
    assert appointment.follow_up is not None
    assert appointment.follow_up.due == Due.moment(
        datetime(2026, 11, 23, 10, tzinfo=BERLIN)
    )  # past the change of clocks
    assert "comes back by the week" in appointment.notes[0]
    left_out = weekly.replace("RRULE", "EXDATE;TZID=Europe/Berlin:20261123T100000\nRRULE")
    assert planned(left_out).due == Due.moment(datetime(2026, 11, 30, 10, tzinfo=BERLIN))


def test_a_time_that_was_moved_is_not_planned_twice() -> None:
    weekly = event("DTSTART:20261102T100000", "RRULE:FREQ=WEEKLY")
    moved = event("RECURRENCE-ID:20261123T100000", "DTSTART:20261124T150000")
    appointments, _ = read(weekly, moved)
    days = [appointment.follow_up.due.day for appointment in appointments if appointment.follow_up]
    assert days == [date(2026, 11, 30), date(2026, 11, 24)]
    assert len({appointment.follow_up.uid for appointment in appointments if appointment.follow_up}) == 2


@pytest.mark.parametrize(
    "rule", ["FREQ=DAILY;COUNT=3", "FREQ=DAILY;UNTIL=20260103", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"]
)
def test_what_has_ended_repeating_is_over(rule: str) -> None:
    appointments, problems = read(event("DTSTART;VALUE=DATE:20260101", f"RRULE:{rule}"))
    assert not appointments
    assert len(problems) == 1


def test_what_repeats_every_second_does_not_hang() -> None:
    (appointment,), _ = read(event("DTSTART:19700101T000000Z", "RRULE:FREQ=SECONDLY"))
    assert "not understood" in appointment.notes[0]


def test_an_event_that_is_over_is_an_interaction_with_its_attendees() -> None:
    past = event("DTSTART:20261101T100000Z", "DTEND:20261101T110000Z", "LOCATION:Café",
                 "ATTENDEE;CN=Anna:MAILTO:Anna@Roth.example",
                 "ATTENDEE;PARTSTAT=DECLINED:mailto:no@x.example")  # fmt: skip
    (appointment,), _ = read(past)
    assert appointment.interaction is not None
    assert (appointment.interaction.outcome, appointment.interaction.note) == (Outcome.MET, "Lunch\nWhere: Café")
    assert appointment.emails == ("anna@roth.example",)
    assert appointment.names == ()  # a name is too little to say that somebody was there


def test_an_event_going_on_is_still_planned() -> None:
    assert planned(event("DTSTART:20261123T070000Z", "DTEND:20261123T090000Z")).channel is Channel.MEETING


def test_the_channel_is_read_from_the_title() -> None:
    assert planned(todo("DUE;VALUE=DATE:20261201")).channel is Channel.CALL
    assert planned(event("DTSTART:20261201T100000Z").replace("Lunch", "Anruf: Bo")).channel is Channel.CALL
    assert planned(event("DTSTART:20261201T100000Z").replace("Lunch", "Mail Bo")).channel is Channel.EMAIL


def test_each_damaged_entry_costs_only_itself() -> None:
    good = todo("DUE;VALUE=DATE:20261201").replace("t1", "t2")
    for bad in (
        "BEGIN:VTODO\nDUE:x\nno property\nEND:VTODO\n",
        "BEGIN:VEVENT\nSUMMARY:x\n",
        "BEGIN:VEVENT\nEND:VEVENT\n",
    ):
        appointments, _ = read(bad, good)
        assert appointments[-1].title == "Call Anna Roth"


def test_an_old_phone_calendar_with_quoted_printable_and_its_own_rules() -> None:
    lines = (
        "DTSTART:19811227T230000Z",
        "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=BCrgen=",
        "=20B",
        "RRULE:YM1 #0",
    )
    (appointment,), _ = read("\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", "")))
    assert appointment.title == "Jürgen B"
    assert appointment.follow_up is not None
    assert appointment.follow_up.due.day == date(2026, 12, 28)


def test_latin_1_is_read_and_a_title_is_needed_by_nobody() -> None:
    data = b"BEGIN:VCALENDAR\nBEGIN:VTODO\nDESCRIPTION:Gr\xfc\xdfe\nDUE;VALUE=DATE:20261201\nEND:VTODO\nEND:VCALENDAR\n"
    (appointment,) = read_calendar(data, "my.ics", NOW)
    assert isinstance(appointment, Appointment)
    assert appointment.title == "Grüße"


@pytest.mark.parametrize("as_event", [False, True])
def test_what_we_wrote_ourselves_comes_back_as_it_was(as_event: bool) -> None:
    anna = Contact("c1", "Roth, Anna", phones=(Phone("+49 30 123"),), emails=(Email("a@b.c"),))
    steps = [
        FollowUp("f1", "c1", "About the proposal", Due(date(2026, 12, 1), Part.MORNING), Channel.EMAIL, promised=True,
                 points=("price: fixed", "start"), smallest_step="Ask", my_task="Send", their_task="Read",
                 rule="Because."),
        FollowUp("f2", "c1", "Look in", Due.moment(datetime(2026, 11, 20, 10, tzinfo=BERLIN))),
    ]  # fmt: skip
    text = b"".join(follow_up_text(step, anna, NOW.at, as_event=as_event) for step in steps)
    parts = list(read_calendar(calendar_start() + text + CALENDAR_END, "ours.ics", NOW))
    assert [part.follow_up for part in parts if isinstance(part, Appointment)] == steps
    for part in parts:
        assert isinstance(part, Appointment)
        assert (part.contact, part.names, part.emails) == ("c1", ("Roth, Anna",), ("a@b.c",))


def test_without_the_present_everything_counts_as_planned() -> None:
    (appointment,), _ = read(event("DTSTART:20200101T100000Z"), now=None)
    assert appointment.follow_up is not None
