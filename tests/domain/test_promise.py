"""Promises: how each ends, and the share that was kept."""

from datetime import timedelta

import pytest

from salesassist.domain.follow_up import FollowUp, PromiseEnd, State
from salesassist.domain.promise import KeptShare, Promise, Whose, kept_share, promise_end
from tests.factories import MONDAY, follow_up, moment, now

DAY = timedelta(days=1)
KEPT, LATE, BROKEN, MOVED = PromiseEnd


def promised(end: PromiseEnd | None = None, due: object = MONDAY) -> FollowUp:
    state = State.OPEN if end is None else State.CANCELLED if end in (BROKEN, MOVED) else State.DONE
    return follow_up(due=due, promised=True, promise_end=end, state=state)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("due", "end"),
    [
        (MONDAY + DAY, None),
        (MONDAY, None),  # its day is not over
        (moment("2026-11-23 08:00"), None),  # overdue, but still its day
        (MONDAY - DAY, BROKEN),
    ],
)
def test_a_promise_still_open_after_its_day_is_broken(due: object, end: PromiseEnd | None) -> None:
    assert promise_end(promised(due=due), now()) is end


@pytest.mark.parametrize("end", PromiseEnd)
def test_a_closed_promise_ended_as_it_was_closed(end: PromiseEnd) -> None:
    assert promise_end(promised(end), now()) is end


def test_what_was_no_promise_ends_as_none() -> None:
    assert promise_end(follow_up(due=MONDAY - DAY), now()) is None


def test_the_share_kept_is_over_those_closed_or_past_less_those_moved() -> None:
    past, coming = promised(due=MONDAY - DAY), promised(due=MONDAY + DAY)
    share = kept_share([promised(KEPT), promised(KEPT), promised(LATE), promised(MOVED), past, coming], now())
    assert share == KeptShare(kept=2, late=1, broken=1)
    assert (share.counted, share.share) == (4, 0.5)


def test_without_promises_there_is_no_share() -> None:
    assert kept_share([promised(MOVED), follow_up()], now()).share is None


def test_a_task_is_late_from_the_day_after_its_own() -> None:
    def late(days: int, end: PromiseEnd | None = None) -> int:
        return Promise("p", "anna", Whose.THEIRS, "Ask", MONDAY - days * DAY, end=end).days_late(now())

    assert [late(days) for days in (-1, 0, 1, 9)] == [0, 0, 1, 9]
    assert late(3, KEPT) == 0
    assert Promise("p", "anna", Whose.MINE, "Ask").days_late(now()) == 0
