"""Whoever works in a thread beside the window lets the window go first."""

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from salesassist import giving_way
from salesassist.giving_way import give_way

pytestmark = pytest.mark.skipif(not hasattr(time, "pthread_getcpuclockid"), reason="threads have no clock here")


class Clocks:
    """What the main thread has worked or (`is_crowded`) waited for a processor, and what time it is: each rest takes as
    long as was asked for."""

    def __init__(self) -> None:
        self.now, self.worked, self.waited, self.busy_until, self.rests = 100.0, 10.0, 0.0, 0.0, 0
        self.is_crowded = False

    def go(self, seconds: float) -> None:
        if self.now < self.busy_until and self.is_crowded:
            self.waited += seconds
        elif self.now < self.busy_until:
            self.worked += seconds
        self.now += seconds

    def rest(self, seconds: float) -> None:
        self.rests += 1
        self.go(seconds)


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clocks]:
    made = Clocks()
    monkeypatch.setattr(giving_way.time, "clock_gettime", lambda _clock: made.worked)
    monkeypatch.setattr(giving_way.time, "perf_counter", lambda: made.now)
    monkeypatch.setattr(giving_way.time, "sleep", made.rest)
    monkeypatch.setattr(giving_way, "_waited", lambda: made.waited)
    monkeypatch.setattr(giving_way, "_seen", (made.worked, made.now, False))
    yield made


def in_a_thread() -> None:
    thread = Thread(target=give_way)
    thread.start()
    thread.join()


def test_while_the_window_is_at_work_others_rest_until_it_is_done(clocks: Clocks) -> None:
    clocks.busy_until = clocks.now + 0.02
    clocks.go(0.002)
    in_a_thread()
    assert clocks.busy_until <= clocks.now < clocks.busy_until + 0.01


def test_a_window_that_gets_no_processor_counts_as_at_work(clocks: Clocks) -> None:
    clocks.busy_until, clocks.is_crowded = clocks.now + 0.02, True
    clocks.go(0.002)
    in_a_thread()
    assert clocks.busy_until <= clocks.now < clocks.busy_until + 0.01


def test_who_asks_just_after_another_rests_as_well(clocks: Clocks) -> None:
    clocks.busy_until = clocks.now + 60
    clocks.go(0.002)
    in_a_thread()
    rests = clocks.rests
    clocks.go(0.0001)
    in_a_thread()
    assert clocks.rests > rests


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="the system does not tell it")
def test_the_system_tells_how_long_the_window_waited() -> None:
    first = giving_way._waited()
    assert 0.0 < first <= giving_way._waited()


def test_nobody_rests_while_the_window_does_nothing(clocks: Clocks) -> None:
    clocks.go(0.01)
    in_a_thread()
    assert not clocks.rests


def test_the_work_goes_on_though_the_window_never_stops(clocks: Clocks) -> None:
    clocks.busy_until = clocks.now + 60
    clocks.go(0.002)
    begun = clocks.now
    in_a_thread()
    assert clocks.rests
    assert clocks.now - begun < 0.1


def test_the_window_does_not_wait_for_itself(clocks: Clocks) -> None:
    clocks.busy_until = clocks.now + 60
    clocks.go(0.002)
    give_way()
    assert not clocks.rests


def test_the_question_is_answered_after_that() -> None:
    assert giving_way.giving_way(lambda: True)() is True
    assert giving_way.giving_way(lambda: False)() is False
