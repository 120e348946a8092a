"""What the figures are made of, from the records."""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.deal_line import money_waiting
from salesassist.domain.follow_up import Channel, FollowUp, PromiseEnd, State
from salesassist.domain.insights import Behind, Case, Insights, Period, Share, Waiting
from salesassist.domain.interaction import Direction, Interaction, Outcome
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.store.store import Store
from tests.factories import MONDAY, ZONES, contact, deal, follow_up, fresh_store, interaction, keep, moment, now, nows
from tests.plain_insights import Plain


def read(store: Store, period: Period = Period.QUARTER, at: str = "2026-11-23 18:00") -> Insights:
    return store.insights(now(at), period, 0, "EUR")


def test_an_empty_store_has_empty_figures(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        found = read(store)
    assert found.promises.kept == found.followed_up == found.coverage.seen == Share()
    assert sum(bar.all for bar in found.bars) == 0 and not found.hours and not found.introductions.people


def test_promises_and_what_was_due_are_read_with_their_ends(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(
            store,
            contact(uid="anna"),
            follow_up("anna", date(2026, 11, 20), uid="kept", promised=True, state=State.DONE,
                      closed_at=moment("2026-11-20 10:00"), promise_end=PromiseEnd.KEPT),
            follow_up("anna", moment("2026-11-19 23:30"), promised=True, state=State.DONE, uid="late",
                      closed_at=moment("2026-11-21 10:00"), promise_end=PromiseEnd.LATE),
            follow_up("anna", date(2026, 11, 18), promised=True, state=State.CANCELLED,
                      closed_at=moment("2026-11-18 10:00"), promise_end=PromiseEnd.MOVED),
            follow_up("anna", date(2026, 11, 19), uid="open"),
            interaction("anna", at="2026-11-20 10:00", follow_up="kept"),
        )  # fmt: skip
        found = read(store)
        assert found.promises.kept == Share(1, 2) and found.promises.late == 1
        assert found.followed_up == Share(1, 3), "the moved one is not counted"
        with store.change():
            store.delete_contacts(["anna"], moment("2026-11-23 10:00"))
        assert read(store).promises.kept == Share()


def test_a_promise_for_a_moment_after_midnight_is_of_the_users_day_before(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(store, contact(uid="anna"), follow_up("anna", moment("2026-11-23 01:00"), promised=True))
        assert read(store, at="2026-11-23 09:00").promises.broken == 1
        assert read(store, Period.WEEK, "2026-11-23 09:00").promises.broken == 0, "that was last week's Sunday"


def test_touches_are_stacked_by_channel_and_tries_are_none(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(
            store,
            contact(uid="anna"),
            interaction("anna", at="2026-11-16 10:00"),
            interaction("anna", Outcome.SENT, "2026-11-22 23:30", channel=Channel.EMAIL),
            interaction("anna", Outcome.MET, "2026-11-23 03:30", channel=Channel.MEETING),  # still Sunday's day
            interaction("anna", Outcome.NO_ANSWER, "2026-11-18 10:00"),
            interaction("anna", at="2026-11-23 09:00"),
        )
        bars = read(store).bars
        assert [(bar.first, bar.calls, bar.others) for bar in bars[-2:]] == [
            (date(2026, 11, 16), 1, 2), (MONDAY, 1, 0)
        ]  # fmt: skip
        week = read(store, Period.WEEK).bars
        assert [bar.all for bar in week] == [1, 0, 0, 0, 0, 0, 0]


def test_calls_are_read_by_the_hour_the_users_clocks_showed(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(
            store,
            contact(uid="anna"),
            interaction("anna", at=moment("2026-11-16 09:30")),
            interaction("anna", at=moment("2026-11-17 09:30", "Asia/Kolkata")),
            interaction("anna", at=moment("2026-11-17 21:30", "America/New_York")),
            interaction("anna", at="2026-11-16 12:00", direction=Direction.IN),
        )
        assert [(hour.hour, hour.answered.of) for hour in read(store).hours if hour.answered.of] == [(9, 2), (21, 1)]


def test_tries_before_the_period_still_count_for_a_call_in_it(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(
            store,
            contact(uid="anna"),
            interaction("anna", Outcome.NO_ANSWER, "2026-09-29 10:00"),
            interaction("anna", Outcome.NO_ANSWER, "2026-09-30 10:00", direction=Direction.IN),
            interaction("anna", Outcome.LEFT_MESSAGE, "2026-10-05 10:00"),
            interaction("anna", Outcome.SPOKE, "2026-10-08 10:00"),
        )
        assert read(store).tries.by_try == (0, 0, 1, 0, 0)


def test_clients_and_introductions_come_with_their_people(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(
            store,
            contact("Anna", uid="anna", organization="Acme"),
            contact("Arno", uid="arno", organization="acme"),
            contact("Ben", uid="ben"),
            contact("Lori", uid="lori"),
            deal("anna", 1000, stage=Stage.WON),
            deal("ben", 500, stage=Stage.WON),
            deal("arno", 70, stage=Stage.TALKING),
            interaction("arno", at="2026-11-23 09:00"),
            interaction("ben", at="2026-11-22 12:00"),
            Relation("lori", "anna", RelationKind.INTRODUCED),
        )
        found = read(store)
        assert found.coverage.seen == Share(1, 2)
        assert [client.name for client in found.coverage.left] == ["Ben"]
        assert [money.amount for money in found.introductions.whole.won] == [Decimal(1000)]


# --- the same as the plain way ----------------------------------------------------------------------------------------


@dataclass
class Records:
    now: Now
    contacts: list[Contact]
    follow_ups: list[FollowUp]
    interactions: list[Interaction]
    deals: list[Deal]
    trash: list[str]

    def keep(self, store: Store) -> None:
        keep(store, *self.contacts, *self.deals, *self.follow_ups, *self.interactions)
        with store.change():
            store.delete_contacts(self.trash, self.now.at)

    def plain(self, period: Period) -> Plain:
        there = {person.uid for person in self.contacts} - set(self.trash)
        return Plain(
            self.now, period, 0, [step for step in self.follow_ups if step.contact in there],
            [event for event in self.interactions if event.contact in there],
        )  # fmt: skip


@st.composite
def records(draw: st.DrawFn) -> Records:
    """A few contacts whose history crowds around now, the starts of days and weeks, and changes of the clocks."""
    at, luck = draw(nows()), random.Random(draw(st.integers(0, 1 << 32)))
    uids = ["c0", "c1", "c2", "c3", "c4", "c5"]
    zones = [at.zone, at.zone, *map(ZoneInfo, ZONES)]
    edges = [at.at, *(at.start_of(at.today - timedelta(days=n)) for n in (-1, 0, 0, 1, 6, 20, 53, 90, 200, 326))]

    def some_moment() -> datetime:
        minutes = timedelta(minutes=luck.choice((-1500, -60, -1, 0, 0, 0, 1, 60, 1500)))
        moment = (luck.choice(edges).astimezone(UTC) + minutes).replace(second=0, microsecond=0)
        return moment.astimezone(luck.choice(zones))

    def some_day() -> date:
        return at.today + timedelta(days=luck.choice((-330, -91, -60, -8, -7, -6, -2, -1, -1, 0, 0, 1, 2)))

    follow_ups, interactions = [], []
    for number in range(luck.randrange(40)):
        state = luck.choice(list(State))
        due = some_day() if luck.random() < 0.5 else some_moment()
        closed = at.start_of(due) if luck.random() < 0.3 and not isinstance(due, datetime) else some_moment()
        follow_ups.append(follow_up(
            luck.choice(uids), due, uid=f"f{number}", promised=luck.random() < 0.5, state=state,
            closed_at=None if state is State.OPEN or luck.random() < 0.1 else closed,
            promise_end=None if state is State.OPEN else luck.choice((None, *PromiseEnd)),
            deal=luck.choice((None, "d0", "d1")),
        ))  # fmt: skip
    for number in range(luck.randrange(60)):
        step = luck.choice((None, *follow_ups))
        interactions.append(interaction(
            step.contact if step else luck.choice(uids), luck.choice(list(Outcome)), some_moment(), uid=f"i{number}",
            follow_up=step.uid if step else None, channel=luck.choice((Channel.CALL, Channel.CALL, Channel.EMAIL)),
            direction=luck.choice((Direction.OUT, Direction.OUT, Direction.IN)),
        ))  # fmt: skip
    contacts = [
        contact(uid, uid=uid, do_not_contact=luck.random() < 0.2, resting_until=luck.choice((None, some_day())))
        for uid in uids
    ]
    stages = [Stage.TALKING, Stage.PROPOSAL, *Stage]
    deals = [
        deal(luck.choice(uids), luck.choice((None, 0, 7, 40)), uid=f"d{number}", stage=luck.choice(stages),
             currency=luck.choice(("EUR", "USD")))
        for number in range(6)
    ]  # fmt: skip
    trash = luck.sample(uids, luck.choice((0, 0, 1)))
    return Records(at, contacts, follow_ups, interactions, deals, trash)


@given(records())
def test_what_is_counted_in_the_store_is_what_a_look_at_each_record_finds(book: Records) -> None:
    with fresh_store() as store:
        book.keep(store)
        for period in Period:
            compare(store, book, period)


def compare(store: Store, book: Records, period: Period) -> None:
    plain, found = book.plain(period), store.insights(book.now, period, 0, "EUR")
    waiting = money_waiting(store.deal_lines(book.now), book.now, "EUR")

    def cases(behind: Behind) -> tuple[Case, ...]:
        return store.cases(book.now, behind, period, 0, "EUR")

    promises, kept = plain.promises()
    assert found.promises == promises
    listed = [(case.due, case.contact, case.end) for case in cases(Behind.PROMISES)]
    assert sorted(listed, key=str) == sorted([(row.due, row.contact, row.end) for row in kept], key=str)
    assert [row[:2] for row in listed] == [(row.due, row.contact) for row in kept], "the latest first"
    share, missed = plain.followed_up()
    assert found.followed_up == share
    assert [(case.due, case.contact) for case in cases(Behind.MISSED)] == [(row.due, row.contact) for row in missed]
    assert found.bars == plain.bars()
    assert {case.contact for case in cases(Behind.TOUCHED)} == plain.touched()
    assert found.tries == plain.tries()
    assert {hour.hour: tuple_of(hour.answered) for hour in found.hours if hour.answered.of} == plain.hours()
    assert {case.contact for case in cases(Behind.CALLED)} == plain.called()
    late = sum(line.status(book.now) is Status.OVERDUE for line in waiting.deals)
    assert found.waiting == Waiting(waiting.totals, len(waiting.deals), late)


def tuple_of(share: Share) -> tuple[int, int]:
    return share.count, share.of


@pytest.mark.slow
def test_sixty_thousand_interactions_are_summed_up_in_a_tenth_of_a_second(tmp_path: Path) -> None:
    luck = random.Random(3)
    start = moment("2025-12-01 08:00")
    with Store(tmp_path) as store:
        people = [contact(f"Person {n}", uid=f"p{n}", organization=f"Firm {n % 4000}") for n in range(10_000)]
        keep(store, *people)
        done = [
            follow_up(f"p{luck.randrange(10_000)}", (start + timedelta(days=luck.randrange(350))).date(), uid=f"f{n}",
                      promised=n % 10 == 0, state=State.DONE, closed_at=start + timedelta(days=luck.randrange(350)),
                      promise_end=PromiseEnd.KEPT if n % 10 == 0 else None)
            for n in range(12_000)
        ]  # fmt: skip
        keep(store, *done, *(deal(f"p{n}", 100, stage=Stage.WON) for n in range(0, 10_000, 25)))
        keep(store, *(
            interaction(f"p{luck.randrange(10_000)}", luck.choice(list(Outcome)),
                        start + timedelta(minutes=luck.randrange(350 * 1440)), channel=luck.choice(list(Channel)),
                        follow_up=f"f{n}" if n < 9_000 else None)
            for n in range(60_000)
        ))  # fmt: skip
        for period in Period:
            best = min(_seconds(store, period) for _ in range(3))
            print(f"{period}: {best * 1000:.0f} ms")
            assert best < 0.1


def _seconds(store: Store, period: Period) -> float:
    began = process_time()  # other programs do not count
    read(store, period)
    return process_time() - began
