"""The five states of a contact, rule by rule."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Due, FollowUp, Part, State
from salesassist.domain.status import Status, due_status, most_urgent, status_of
from salesassist.domain.times import Now
from tests.factories import MONDAY, MORE, World, contact, follow_up, fresh_store, keep, moment, now, nows, store, worlds

DAY = timedelta(days=1)
SUNDAY, TUESDAY, WEDNESDAY = MONDAY - DAY, MONDAY + DAY, MONDAY + 2 * DAY
OVERDUE, DUE, NONE, SCHEDULED, RESTING = Status


def test_the_five_are_in_this_order_of_urgency() -> None:
    assert [str(status) for status in Status] == ["overdue", "due", "none", "scheduled", "resting"]


MORNING, EVENING, NIGHT = "2026-11-23 09:14", "2026-11-23 23:30", "2026-11-24 03:59"  # all on Monday


@pytest.mark.parametrize(
    ("due", "at", "expected"),
    [
        (Due(SUNDAY), MORNING, OVERDUE),
        (Due(SUNDAY), "2026-11-23 03:59", DUE),  # it is still Sunday
        (Due(SUNDAY), "2026-11-23 04:00", OVERDUE),
        (Due(MONDAY), MORNING, DUE),
        (Due(MONDAY), NIGHT, DUE),
        (Due(MONDAY, Part.MORNING), EVENING, DUE),  # a part of the day counts as all day
        (Due(MONDAY, Part.AFTERNOON), MORNING, DUE),
        (Due(TUESDAY), NIGHT, SCHEDULED),
        (Due(TUESDAY, Part.MORNING), MORNING, SCHEDULED),
        (Due.moment(moment("2026-11-23 09:13")), MORNING, OVERDUE),
        (Due.moment(moment("2026-11-23 09:14")), MORNING, OVERDUE),  # its moment <= now
        (Due.moment(moment("2026-11-23 09:15")), MORNING, DUE),
        (Due.moment(moment("2026-11-24 03:59")), MORNING, DUE),  # before the next day start
        (Due.moment(moment("2026-11-24 04:00")), MORNING, SCHEDULED),
        (Due.moment(moment("2026-11-24 03:59")), NIGHT, OVERDUE),
        (Due.moment(moment("2026-11-23 17:15", "Asia/Tokyo")), MORNING, DUE),
        (Due.moment(moment("2026-11-23 17:14", "Asia/Tokyo")), MORNING, OVERDUE),
    ],
)
def test_a_follow_up_is_overdue_due_or_scheduled(due: Due, at: str, expected: Status) -> None:
    assert due_status(due, now(at)) is expected


def test_an_all_day_follow_up_stays_its_date_wherever_the_laptop_travels() -> None:
    at = datetime(2026, 11, 23, 22, tzinfo=UTC)
    for zone, expected in (("Europe/Berlin", DUE), ("Asia/Tokyo", OVERDUE), ("Pacific/Honolulu", DUE)):
        there = now(at.astimezone(moment(MORNING, zone).tzinfo).strftime("%Y-%m-%d %H:%M"), zone)
        assert due_status(Due(MONDAY), there) is expected, zone


@given(nows(), st.integers(-2, 2))
def test_an_all_day_follow_up_becomes_overdue_at_the_moment_that_is_told(at: Now, days: int) -> None:
    due = Due(at.today + days * DAY)
    assert (due_status(due, at) is OVERDUE) == (due.overdue_at(at).timestamp() <= at.epoch)


@pytest.mark.parametrize(
    ("due", "at", "expected"),
    [
        ((0, "2026-10-25 02:30"), (0, "2026-10-25 02:29"), DUE),
        ((0, "2026-10-25 02:30"), (0, "2026-10-25 02:30"), OVERDUE),
        ((0, "2026-10-25 02:30"), (1, "2026-10-25 02:10"), OVERDUE),  # the clocks show less, and it is later
        ((1, "2026-10-25 02:30"), (0, "2026-10-25 02:45"), DUE),  # the clocks show more, and it is earlier
        ((1, "2026-10-25 02:30"), (1, "2026-10-25 02:30"), OVERDUE),
    ],
)
def test_in_the_hour_that_occurs_twice_instants_count(
    due: tuple[int, str], at: tuple[int, str], expected: Status
) -> None:
    here = now(at[1], fold=at[0])
    assert due_status(Due.moment(moment(due[1], fold=due[0])), here) is expected
    in_utc = moment(due[1], fold=due[0]).astimezone(UTC)  # as the store gives it back: in no zone of places
    assert due_status(Due.moment(in_utc), here) is expected


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 28), 23), (date(2026, 10, 24), 25)])
def test_daylight_saving_makes_an_all_day_follow_up_overdue_once_at_the_next_day_start(day: date, hours: int) -> None:
    start = moment(f"{day} 04:00").astimezone(UTC)
    zone = moment(MORNING).tzinfo
    states = [due_status(Due(day), Now((start + timedelta(minutes=30 * n)).astimezone(zone))) for n in range(-4, 60)]
    assert states == [SCHEDULED] * 4 + [DUE] * (2 * hours) + [OVERDUE] * (60 - 2 * hours)


def test_the_next_step_is_what_is_overdue_first() -> None:
    all_day = follow_up(due=MONDAY)
    timed = follow_up(due=moment("2026-11-23 23:00"))
    after_midnight = follow_up(due=moment("2026-11-24 03:00"))
    tomorrow = follow_up(due=TUESDAY)
    done = follow_up(due=SUNDAY, state=State.DONE)
    steps = [tomorrow, all_day, after_midnight, done, timed]
    order = []
    while step := most_urgent(steps, now()):
        order.append(step)
        steps.remove(step)
    assert order == [timed, after_midnight, all_day, tomorrow]
    assert most_urgent([done], now()) is None


def test_of_two_steps_due_at_once_the_promised_one_is_next() -> None:
    plain, promised = follow_up(uid="a"), follow_up(uid="b", promised=True)
    assert most_urgent([plain, promised], now()) is promised


def test_the_next_step_in_the_hour_that_occurs_twice_is_the_earlier_one() -> None:
    second = follow_up(due=moment("2026-10-25 02:10", fold=1))
    first = follow_up(due=moment("2026-10-25 02:50", fold=0))
    assert most_urgent([second, first], now("2026-10-24 12:00")) is first


LATER = moment("2026-11-23 15:00")
RULES = [
    ((), {}, NONE),
    ((TUESDAY,), {}, SCHEDULED),
    ((LATER,), {}, DUE),
    ((MONDAY, TUESDAY), {}, DUE),
    ((TUESDAY, SUNDAY, MONDAY), {}, OVERDUE),
    # do not contact: always
    ((SUNDAY,), {"do_not_contact": True}, RESTING),
    ((), {"do_not_contact": True}, RESTING),
    # resting until a later day with nothing due before it
    ((), {"resting_until": TUESDAY}, RESTING),
    ((), {"resting_until": MONDAY}, NONE),
    ((), {"resting_until": SUNDAY}, NONE),
    ((TUESDAY,), {"resting_until": TUESDAY}, RESTING),
    ((TUESDAY,), {"resting_until": WEDNESDAY}, SCHEDULED),
    ((TUESDAY, WEDNESDAY), {"resting_until": WEDNESDAY}, SCHEDULED),
    ((WEDNESDAY,), {"resting_until": TUESDAY}, RESTING),
    ((WEDNESDAY,), {"resting_until": MONDAY}, SCHEDULED),
    ((MONDAY,), {"resting_until": WEDNESDAY}, DUE),
    ((SUNDAY,), {"resting_until": WEDNESDAY}, OVERDUE),
    ((moment("2026-11-25 03:59"),), {"resting_until": WEDNESDAY}, SCHEDULED),  # that is Tuesday's night
    ((moment("2026-11-25 04:00"),), {"resting_until": WEDNESDAY}, RESTING),
]


@pytest.mark.parametrize(("dues", "values", "expected"), RULES)
def test_the_status_of_a_contact(dues: tuple, values: dict, expected: Status) -> None:
    steps = [follow_up(due=due) for due in dues]
    closed = [follow_up(due=SUNDAY, state=state) for state in (State.DONE, State.SKIPPED, State.CANCELLED)]
    assert status_of(contact(**values), steps + closed, now()) is expected
    assert status_of(contact(**values), closed + steps[::-1], now()) is expected


def test_the_status_changes_by_itself_as_time_passes() -> None:
    steps = [follow_up(due=moment("2026-11-24 10:00"))]
    anna = contact(resting_until=MONDAY)
    seen = [
        status_of(anna, steps, now(at))
        for at in (
            "2026-11-22 12:00",
            "2026-11-23 04:00",
            "2026-11-24 03:59",
            "2026-11-24 04:00",
            "2026-11-24 10:00",
        )
    ]
    assert seen == [RESTING, SCHEDULED, SCHEDULED, DUE, OVERDUE]


@pytest.mark.parametrize(("dues", "values", "expected"), RULES)
def test_the_status_of_a_contacts_line(dues: tuple, values: dict, expected: Status, tmp_path: Path) -> None:
    with store(tmp_path) as opened:
        keep(opened, contact(uid="anna", **values), *(follow_up("anna", due) for due in dues))
        (line,) = opened.lines(now(), "EUR")
    assert line.status(now()) is expected


def test_a_line_is_due_and_overdue_from_the_very_moment(tmp_path: Path) -> None:
    with store(tmp_path) as opened:
        keep(opened, contact(uid="anna"), follow_up("anna", moment("2026-11-24 10:00")))
        (line,) = opened.lines(now(), "EUR")
    seen = [line.status(now(f"2026-11-24 {at}")) for at in ("03:59", "04:00", "09:59", "10:00")]
    assert seen == [SCHEDULED, DUE, DUE, OVERDUE]


def by_the_book(contact: Contact, follow_ups: Iterable[FollowUp], now: Now) -> Status:
    """The table of product.md, word by word."""
    if contact.do_not_contact:
        return RESTING
    steps = [f.due for f in follow_ups if f.is_open]
    states = set()
    for due in steps:
        if due.at is None:
            states.add(OVERDUE if due.day < now.today else DUE if due.day == now.today else SCHEDULED)
        else:
            at, tomorrow = due.at.timestamp(), now.start_of(now.tomorrow).timestamp()
            states.add(OVERDUE if at <= now.epoch else DUE if at < tomorrow else SCHEDULED)
    for urgent in (OVERDUE, DUE):
        if urgent in states:
            return urgent
    rest = contact.resting_until
    days = [due.day if due.at is None else now.day_of(due.at) for due in steps]
    if rest is not None and rest > now.today and not any(day < rest for day in days):
        return RESTING
    return SCHEDULED if states else NONE


def steps_of(world: World, contact: Contact) -> list[FollowUp]:
    return [f for f in world.follow_ups if f.contact == contact.uid]


@MORE
@given(worlds())
def test_the_status_is_what_the_book_says(world: World) -> None:
    for one in world.contacts:
        assert status_of(one, steps_of(world, one), world.now) is by_the_book(one, steps_of(world, one), world.now)


@given(worlds(), st.integers(-3000, 3000))
def test_a_line_from_the_store_has_the_status_of_its_contact_at_every_moment(world: World, minutes: int) -> None:
    later = Now((world.now.at.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(world.now.zone),
                world.now.day_start)  # fmt: skip
    with fresh_store() as opened:
        world.keep(opened)
        lines = {line.uid: line for line in opened.lines(world.now, "EUR")}
    assert lines.keys() == {c.uid for c in world.contacts} - set(world.deleted)
    for one in world.contacts:
        if one.uid in lines:
            line, steps = lines[one.uid], steps_of(world, one)
            next_step = most_urgent(steps, world.now)
            assert (line.step and line.step.uid) == (next_step and next_step.uid)
            assert line.status(world.now) is status_of(one, steps, world.now)
            assert line.status(later) is status_of(one, steps, later)
