"""What we write as a calendar: icalendar and vobject read it, and it says what a calendar needs."""

from datetime import UTC, date, datetime, timedelta

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from salesassist.domain.contact import Contact, Email, Phone
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part
from salesassist.exchange.ical_write import CALENDAR_END, calendar_start, follow_up_text
from tests.factories import MONDAY, follow_up, moment, now

ANNA = Contact("u;1,x", "Anna Berg", organization="Fjord AS", phones=(Phone("+49 171 1234567", "mobile"),),
               emails=(Email("anna@fjord.example"),))  # fmt: skip


def written(*steps: FollowUp, as_event: bool = False, contact: Contact = ANNA) -> bytes:
    texts = (follow_up_text(step, contact, now().at, as_event=as_event) for step in steps)
    return calendar_start() + b"".join(texts) + CALENDAR_END


def one(step: FollowUp, *, as_event: bool = False) -> Component:
    (entry,) = Calendar.from_ical(written(step, as_event=as_event)).subcomponents
    return entry


def test_an_all_day_follow_up_is_a_to_do_of_that_date_with_an_alarm_in_the_morning() -> None:
    entry = one(follow_up(ANNA, MONDAY, purpose="Ask, about; it", points=("Too dear", "Too late"),
                          smallest_step="A date", my_task="Send it", promised=True, rule="2 days after"))  # fmt: skip
    assert entry.name == "VTODO"
    assert entry.decoded("due") == MONDAY
    assert str(entry["summary"]) == "Call Anna Berg: Ask, about; it"
    for said in ("Ask, about; it", "Fjord AS", "Promised", "Too dear", "Too late", "A date", "Send it", "2 days after"):
        assert said in str(entry["description"])
    assert entry["status"] == "NEEDS-ACTION"
    (alarm,) = entry.subcomponents
    assert alarm.decoded("trigger") == timedelta(hours=9)
    assert alarm["trigger"].params["RELATED"] == "END"


def test_nobody_is_invited() -> None:
    data = written(follow_up(ANNA), follow_up(ANNA), as_event=True)
    assert b"ATTENDEE" not in data and b"ORGANIZER" not in data
    entry = one(follow_up(ANNA))
    assert str(entry["contact"]) == "Anna Berg, +49 171 1234567, anna@fjord.example"
    assert str(entry["x-salesassist-contact"]) == ANNA.uid


def test_a_moment_is_told_in_utc() -> None:
    step = follow_up(ANNA, moment("2026-11-23 10:00"), channel=Channel.MEETING)
    assert one(step).decoded("due") == datetime(2026, 11, 23, 9, tzinfo=UTC)
    event = one(step, as_event=True)
    assert event.name == "VEVENT"
    assert event.decoded("dtstart") == datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert event.decoded("dtend") > event.decoded("dtstart")
    (alarm,) = event.subcomponents
    assert alarm.decoded("trigger") == timedelta(0)


def test_an_all_day_event_leaves_the_day_free_and_ends_on_the_next() -> None:
    event = one(follow_up(ANNA, MONDAY), as_event=True)
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (MONDAY, date(2026, 11, 24))
    assert event["transp"] == "TRANSPARENT"


def test_an_afternoon_rings_after_noon_and_a_snooze_when_it_ends() -> None:
    (alarm,) = one(follow_up(ANNA, Due(MONDAY, Part.AFTERNOON))).subcomponents
    assert alarm.decoded("trigger") == timedelta(hours=13)
    (alarm,) = one(follow_up(ANNA, MONDAY, snoozed_until=moment("2026-11-23 15:00"))).subcomponents
    assert alarm.decoded("trigger") == datetime(2026, 11, 23, 14, tzinfo=UTC)


_any = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)


@pytest.mark.parametrize("as_event", [False, True])
@given(name=_any, purpose=_any, task=_any)
def test_any_text_is_read_by_two_libraries(as_event: bool, name: str, purpose: str, task: str) -> None:
    contact = Contact("u", name or "x")
    data = written(follow_up(contact, purpose=purpose, my_task=task), follow_up(contact, moment("2026-11-23 10:00")),
                   as_event=as_event, contact=contact)  # fmt: skip
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert len(Calendar.from_ical(data).subcomponents) == 2
    calendar = vobject.readOne(data.decode())
    assert len(calendar.contents["vevent" if as_event else "vtodo"]) == 2
