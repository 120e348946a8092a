"""Reminders over simulated weeks, and a year: none missed, none doubled, none late. And that this could be noticed."""

import os
from collections.abc import Callable

import pytest

from salesassist.reminders.watch import Watch
from salesassist.session import Session
from tests.reminders.simulator import ANNOUNCED, AWAKE, simulate


@pytest.fixture(autouse=True)
def quiet_log(caplog: pytest.LogCaptureFixture) -> None:
    """A desktop that refuses is logged, and here it often does."""
    caplog.set_level("ERROR")


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.slow), pytest.param(3, marks=pytest.mark.slow)])
def test_none_is_missed_doubled_or_late_in_some_weeks(seed: int, qapp: object) -> None:
    report = simulate(seed, follow_ups=40, days=14)
    assert not report.broken, report
    assert report.counts["follow-ups"] == 40 and report.counts["done"] > 20
    assert report.counts["kills"] and report.counts["sleeps"]


@pytest.mark.slow
@pytest.mark.skipif("SALESASSIST_LONG" not in os.environ, reason="takes minutes: SALESASSIST_LONG=1")
@pytest.mark.timeout(1800)
def test_none_is_missed_doubled_or_late_in_a_year_with_ten_thousand(qapp: object) -> None:
    report = simulate(1, follow_ups=10_000)
    print(report)
    assert not report.broken, report
    assert report.counts["follow-ups"] == 10_000
    assert report.counts["sleeps"] == 200
    assert report.counts["kills"] > 200 and report.counts["kills between two steps"] > 100
    assert report.awake <= AWAKE and report.announced <= ANNOUNCED and report.unannounced <= AWAKE


def forgets_what_it_told(session: Session, _watch: Watch) -> None:
    session.reminders_told = lambda reminders, told: True  # type: ignore[method-assign]


def tells_at_every_fourth_tick(_session: Session, watch: Watch) -> None:
    tell, calls = watch._tell, []

    def now_and_then(*arguments: object) -> None:
        calls.append(arguments)
        if not len(calls) % 4:
            tell(*arguments)  # type: ignore[arg-type]

    watch._tell = now_and_then  # type: ignore[method-assign, assignment]


def records_before_it_tells(session: Session, watch: Watch) -> None:
    tell = watch._courier.deliver

    def deliver(note: object, done: Callable) -> None:
        from salesassist.domain.reminder import Told

        session.reminders_told(list(done.args[0].reminders), Told.SHOWN)  # type: ignore[attr-defined]
        tell(note, done)  # type: ignore[arg-type]

    watch._courier = type("Hasty", (), {"deliver": staticmethod(deliver), "stop": staticmethod(lambda: None)})()


def knows_no_quiet_hours(_session: Session, watch: Watch) -> None:
    from dataclasses import replace
    from datetime import time

    hours = watch._hours
    watch._hours = lambda: replace(hours(), quiet_from=time(1), quiet_until=time(1))  # type: ignore[method-assign]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (records_before_it_tells, "missed"),
        pytest.param(forgets_what_it_told, "times", marks=pytest.mark.slow),
        pytest.param(tells_at_every_fourth_tick, " s late", marks=pytest.mark.slow),
        pytest.param(knows_no_quiet_hours, "quiet", marks=pytest.mark.slow),
    ],
)
def test_a_program_that_does_it_wrong_is_found_out(
    spoil: Callable[[Session, Watch], None], said: str, qapp: object
) -> None:
    report = simulate(3, follow_ups=45, days=8, spoil=spoil)
    assert any(said in broken for broken in report.broken), report
