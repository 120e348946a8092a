"""What the figures are made of, from the records."""

import random
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from time import perf_counter

import pytest

from salesassist.domain.deal import Stage
from salesassist.domain.follow_up import Channel, PromiseEnd, State
from salesassist.domain.insights import Insights, Period, Share
from salesassist.domain.interaction import Direction, Outcome
from salesassist.domain.relation import Relation, RelationKind
from salesassist.store.store import Store
from tests.factories import MONDAY, contact, deal, follow_up, interaction, keep, moment, now


def read(store: Store, period: Period = Period.QUARTER, at: str = "2026-11-23 18:00") -> Insights:
    return store.insights(now(at), period, 0, "EUR")


def test_an_empty_store_has_empty_figures(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        found = read(store)
    assert found.promises.kept == found.followed_up.share == found.coverage.seen == Share()
    assert sum(bar.all for bar in found.bars) == 0 and not found.hours and not found.introductions.by_introducer


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
        assert found.followed_up.share == Share(1, 3), "the moved one is not counted"
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
            assert best < (0.1 if period is not Period.YEAR else 0.4)


def _seconds(store: Store, period: Period) -> float:
    began = perf_counter()
    read(store, period)
    return perf_counter() - began
