"""Which reminders are told, when, in which note, and with which words."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.follow_up import Channel, Due, FollowUp
from salesassist.domain.reminder import Reminder, Told
from salesassist.domain.times import Now
from salesassist.reminders import words
from salesassist.reminders.telling import Absence, Hours, Note, Why, plan, wanted_at
from salesassist.store.tellings import reminder_time
from tests.factories import dues, follow_up, moment, now, nows

HOURS = Hours(working_days=WorkingDays(country="DE"))
MON, TUE, FRI, SAT = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 20), date(2026, 11, 21)


def reminder(
    step: FollowUp, state: Told | None = None, name: str = "Anna Schmidt", organization: str = "Acme GmbH"
) -> Reminder:
    return Reminder(step, name, organization, reminder_time(step), state)


def at(text: str, **values: object) -> Reminder:
    """A reminder of a follow-up with a time."""
    return reminder(follow_up(due=moment(text), **values))


def on(day: date, **values: object) -> Reminder:
    """A reminder of an all-day follow-up."""
    return reminder(follow_up(due=day, **values))


def is_told(item: Reminder, when: str | Now, hours: Hours = HOURS) -> bool:
    return bool(plan([item], now(when) if isinstance(when, str) else when, hours))


def note_of(*items: Reminder, when: str, absences: tuple[Absence, ...] = (), refused: tuple = ()) -> Note:
    moment_now = now(when)
    (telling,) = plan(items, moment_now, HOURS, absences, refused)
    return words.note(telling, moment_now)


# --- when ----------------------------------------------------------------------------------------------------

PROMISED = {"promised": True}
MADE_AT_TWO = {"created_at": moment("2026-11-23 14:00")}


@pytest.mark.parametrize(
    ("item", "before", "then"),
    [
        (at("2026-11-23 10:00"), "2026-11-23 09:59:59", "2026-11-23 10:00"),
        (at("2026-11-21 10:00"), "2026-11-21 09:59:59", "2026-11-21 10:00"),  # on a Saturday too
        (at("2026-11-23 20:00"), "2026-11-24 07:59:59", "2026-11-24 08:00"),
        (at("2026-11-23 19:59"), "2026-11-23 19:58", "2026-11-23 19:59"),
        (at("2026-11-24 03:00"), "2026-11-24 07:59:59", "2026-11-24 08:00"),
        (at("2026-11-23 22:00", **PROMISED), "2026-11-23 21:59", "2026-11-23 22:00"),
        (on(MON), "2026-11-23 08:59:59", "2026-11-23 09:00"),
        (on(SAT), "2026-11-22 12:00", "2026-11-23 09:00"),
        (on(SAT, **PROMISED), "2026-11-21 08:59", "2026-11-21 09:00"),
        (on(FRI), "2026-11-21 12:00", "2026-11-23 09:00"),  # untold on Friday: the weekend is left alone
        (on(FRI), "2026-11-24 08:30", "2026-11-24 09:00"),
        (on(date(2026, 12, 25)), "2026-12-26 12:00", "2026-12-28 09:00"),  # a public holiday, then a weekend
        (on(MON, **MADE_AT_TWO), "2026-11-23 23:00", "2026-11-24 09:00"),  # the user has only just typed it
        (on(MON, **PROMISED, **MADE_AT_TWO), "2026-11-23 19:00", "2026-11-24 09:00"),
        (on(MON, created_at=moment("2027-01-01 10:00")), "2026-11-23 08:59", "2026-11-23 09:00"),  # the clock was wrong
        (on(MON, snoozed_until=moment("2026-11-23 11:30")), "2026-11-23 11:29", "2026-11-23 11:30"),
        (at("2026-11-23 10:00", snoozed_until=moment("2026-11-23 20:30")), "2026-11-24 07:00", "2026-11-24 08:00"),
    ],
)
def test_a_reminder_is_told_from_its_moment_on(item: Reminder, before: str, then: str) -> None:
    assert not is_told(item, before)
    assert is_told(item, then)


@pytest.mark.parametrize("state", Told)
def test_what_was_told_is_not_told_again(state: Told) -> None:
    assert not plan([replace(at("2026-11-23 10:00"), state=state)], now("2026-11-23 10:01"), HOURS)


@pytest.mark.parametrize(
    ("start", "end", "quiet", "loud"),
    [
        ("20:00", "08:00", ["20:00", "23:59", "00:00", "07:59"], ["08:00", "19:59"]),
        ("00:00", "06:00", ["00:00", "05:59"], ["06:00", "23:59"]),
        ("13:00", "14:00", ["13:00", "13:59"], ["12:59", "14:00"]),
        ("08:00", "08:00", [], ["00:00", "08:00", "12:00"]),
    ],
)
def test_quiet_hours_may_pass_midnight_and_may_be_none(start: str, end: str, quiet: list, loud: list) -> None:
    hours = Hours(quiet_from=time.fromisoformat(start), quiet_until=time.fromisoformat(end))
    here = now()
    assert [text for text in quiet + loud if hours.quiet(moment(f"2026-11-23 {text}"), here)] == quiet


@pytest.mark.parametrize(
    ("day", "zone"),
    [("2026-03-29", "Europe/Berlin"), ("2026-10-25", "Europe/Berlin"), ("2026-03-08", "America/New_York")],
)
def test_the_morning_keeps_its_hour_when_the_clocks_change(day: str, zone: str) -> None:
    here = now(f"{day} 09:00", zone)
    item = on(here.today, promised=True)
    assert is_told(item, here)
    assert not is_told(item, Now(here.at - timedelta(seconds=1)))
    assert wanted_at(item, here, HOURS) == here.at


def test_the_second_of_two_equal_hours_tells_nothing_twice() -> None:
    hours = Hours(quiet_from=time(5), quiet_until=time(5))
    item = reminder(follow_up(due=moment("2026-10-25 02:30")))
    assert is_told(item, now("2026-10-25 02:30", fold=0), hours)
    told = replace(item, state=Told.SHOWN)
    assert not plan([told], now("2026-10-25 02:30", fold=1), hours)


def test_tomorrow_is_the_start_of_the_next_working_day() -> None:
    assert HOURS.tomorrow(now("2026-11-20 16:00")) == moment("2026-11-23 09:00")
    assert HOURS.tomorrow(now("2026-11-23 16:00")) == moment("2026-11-24 09:00")
    assert HOURS.tomorrow(now("2026-11-24 01:00")) == moment("2026-11-24 09:00")  # still Monday for the user
    assert HOURS.tomorrow(now("2026-12-24 12:00")) == moment("2026-12-28 09:00")


@given(nows(), st.data())
def test_each_is_told_within_four_days_and_then_never_again(start: Now, data: st.DataObject) -> None:
    """Looking once an hour: everything due comes up once, at or after its time, and only promises in quiet hours."""
    hours = Hours(quiet_from=data.draw(st.sampled_from((time(20), time(0)))), quiet_until=time(8))
    made = start.at - timedelta(days=30)
    waiting = {
        number: reminder(follow_up(due=due, uid=str(number), promised=promised, created_at=made))
        for number, (due, promised) in enumerate(
            data.draw(st.lists(st.tuples(dues(start, days=2), st.booleans()), max_size=6))
        )
    }
    for hour in range(24 * 6):
        here = Now((start.at.astimezone(UTC) + timedelta(hours=hour)).astimezone(start.zone), start.day_start)
        come = [item for item in waiting.values() if _has_come(item, here)]
        tellings = plan(come, here, hours)
        assert len(tellings) <= 1
        for item in (item for telling in tellings for item in telling.items):
            step = item.reminder.follow_up
            assert item.wanted <= here.at
            assert not hours.quiet(here.at, here) or (step.promised and step.due.timed)
            del waiting[int(step.uid)]
    assert not waiting


def _has_come(item: Reminder, here: Now) -> bool:
    due = item.follow_up.due
    return due.at <= here.at if due.at is not None else due.day <= here.today


# --- in which note -------------------------------------------------------------------------------------------


def test_several_at_once_are_one_digest_promises_first() -> None:
    items = [
        reminder(follow_up(due=MON, uid="all day"), name="Zoe"),
        reminder(follow_up(due=moment("2026-11-23 09:00"), uid="nine"), name="Ben"),
        reminder(follow_up(due=MON, promised=True, uid="promise"), name="Mia"),
        reminder(follow_up(due=FRI, uid="older"), name="Eva"),
    ]
    (telling,) = plan(items, now("2026-11-23 09:00"), HOURS)
    assert [item.follow_up.uid for item in telling.reminders] == ["promise", "nine", "older", "all day"]


# --- in which words ------------------------------------------------------------------------------------------


def test_a_promised_call_reads_like_one() -> None:
    item = at("2026-11-23 10:00", promised=True, purpose="walk through the revised proposal", contact="anna", uid="f")
    assert note_of(item, when="2026-11-23 10:00:20") == Note(
        "Call Anna Schmidt, as promised", "Acme GmbH · 10:00 · walk through the revised proposal", ("f",), "anna",
        urgent=True,
    )


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("promised", [True, False])
def test_every_title_begins_with_a_word_of_ours_and_names_the_contact(channel: Channel, promised: bool) -> None:
    item = reminder(follow_up(due=MON, channel=channel, promised=promised), name="-x {name} <b>&\n%n")
    title = note_of(item, when="2026-11-23 09:00").title
    assert title[0].isalpha() and "-x {name} <b>& %n" in title and title.endswith("as promised") is promised


@pytest.mark.parametrize(
    ("absences", "says"),
    [
        ((), "due 10:00, shown 10:07"),
        (
            (Absence(moment("2026-11-23 09:30"), moment("2026-11-23 10:07"), Why.SLEPT),),
            "due 10:00, shown 10:07: the laptop slept",
        ),
        ((Absence(None, moment("2026-11-23 10:06"), Why.CLOSED),), "due 10:00, shown 10:07: the program was closed"),
        ((Absence(moment("2026-11-23 09:30"), moment("2026-11-23 10:00"), Why.SLEPT),), "due 10:00, shown 10:07"),
        (
            (Absence(moment("2026-11-23 09:30"), moment("2026-11-23 10:05"), Why.PAUSED),),
            "due 10:00, shown 10:07: reminders were paused",
        ),
    ],
)
def test_lateness_is_said_with_its_reason_only_where_that_is_known(absences: tuple, says: str) -> None:
    item = at("2026-11-23 10:00", purpose="")
    assert note_of(item, when="2026-11-23 10:07", absences=absences).body == f"Acme GmbH · {says}"


def test_what_the_desktop_refused_before_says_so() -> None:
    item = at("2026-11-23 10:00", purpose="")
    note = note_of(item, when="2026-11-23 10:07", refused=(item.key,))
    assert note.body == "Acme GmbH · due 10:00, shown 10:07: notifications did not work"


def test_what_was_made_after_its_time_blames_nobody() -> None:
    closed = (Absence(None, moment("2026-11-23 11:00"), Why.CLOSED),)
    item = at("2026-11-23 10:00", purpose="", created_at=moment("2026-11-23 10:30"))
    assert note_of(item, when="2026-11-23 11:00", absences=closed).body == "Acme GmbH · due 10:00, shown 11:00"


@pytest.mark.parametrize(
    ("item", "when", "says"),
    [
        (at("2026-11-23 22:00"), "2026-11-24 08:00:20", "due Mon 23 Nov, 22:00, shown 08:00: quiet hours"),
        (on(MON), "2026-11-23 09:00:10", "today"),
        (on(MON), "2026-11-23 15:00", "today"),
        (on(SAT), "2026-11-23 09:00", "Sat 21 Nov"),  # told when it should be
        (on(FRI), "2026-11-23 09:00", "due Fri 20 Nov, shown Mon 23 Nov"),
        (
            at("2026-11-23 10:00", snoozed_until=moment("2026-11-23 11:00")),
            "2026-11-23 11:00:10",
            "due 10:00, snoozed until 11:00",
        ),
        (
            at("2026-11-23 10:00", snoozed_until=moment("2026-11-23 11:00")),
            "2026-11-23 11:30",
            "due 10:00, snoozed until 11:00, shown 11:30",
        ),
    ],
)
def test_the_body_says_when_it_was_due(item: Reminder, when: str, says: str) -> None:
    item = replace(item, follow_up=replace(item.follow_up, purpose=""))
    assert note_of(item, when=when).body == f"Acme GmbH · {says}"


def test_times_are_those_of_the_users_clocks() -> None:
    item = reminder(follow_up(due=datetime(2026, 11, 23, 9, tzinfo=UTC), purpose=""))
    assert note_of(item, when="2026-11-23 10:00").body == "Acme GmbH · 10:00"


def test_a_company_is_named_once() -> None:
    item = reminder(follow_up(due=MON, purpose=""), name="Acme GmbH")
    assert note_of(item, when="2026-11-23 09:00").body == "today"


def test_a_digest_names_the_first_and_counts_the_rest() -> None:
    items = [reminder(follow_up(due=MON, purpose="ask"), name=f"Contact {number}") for number in range(7)]
    items.append(reminder(follow_up(due=moment("2026-11-23 09:00"), purpose="as said", promised=True), name="Mia"))
    note = note_of(*items, when="2026-11-23 09:00")
    assert note.title == "8 follow-ups are due, 1 promised"
    assert note.body.splitlines() == [
        "09:00 · Mia, promised · as said",
        "today · Contact 0 · ask",
        "today · Contact 1 · ask",
        "today · Contact 2 · ask",
        "and 4 more",
    ]
    assert note.contact is None
    assert len(note.follow_ups) == 8


def test_a_digest_after_sleep_says_what_is_late() -> None:
    slept = (Absence(moment("2026-11-23 09:30"), moment("2026-11-23 12:00"), Why.SLEPT),)
    items = [at("2026-11-23 10:00", purpose=""), at("2026-11-23 11:00", purpose="")]
    assert note_of(*items, when="2026-11-23 12:00", absences=slept).body.splitlines() == [
        "10:00 · Anna Schmidt",
        "11:00 · Anna Schmidt",
        "shown 12:00: the laptop slept",
    ]
    items.append(at("2026-11-23 12:00", purpose=""))
    last = note_of(*items, when="2026-11-23 12:00", absences=slept).body.splitlines()[-1]
    assert last == "2 late, shown 12:00: the laptop slept"


def test_the_note_of_a_part_of_the_day_is_that_of_the_day() -> None:
    item = reminder(follow_up(due=Due(TUE), purpose="ask"))
    assert not is_told(item, "2026-11-23 12:00")
    assert note_of(item, when="2026-11-24 09:00").body == "Acme GmbH · today · ask"
