"""When the trash lets somebody go, and when the clock cannot be trusted."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.trash import KEPT_FOR, Trashed, to_purge
from tests.factories import MORE, moment

NOW = moment("2026-11-23 09:14")
OLD = Trashed("old", "Old", "", NOW - timedelta(days=30))
NEW = Trashed("new", "New", "", NOW - timedelta(days=29, hours=23))
YESTERDAY = NOW - timedelta(days=1)


def test_who_has_waited_thirty_days_goes() -> None:
    assert to_purge([NEW, OLD], NOW, newest=YESTERDAY, last_seen=YESTERDAY) == [OLD]
    assert to_purge([NEW, OLD], NOW, newest=None, last_seen=NOW) == [OLD]


@pytest.mark.parametrize(
    ("newest", "last_seen"),
    [
        (YESTERDAY, None),  # nobody knows when the program last ran
        (YESTERDAY, NOW + timedelta(minutes=1)),  # the clock went back
        (NOW + timedelta(minutes=1), YESTERDAY),  # something was written down later than now
        (YESTERDAY, NOW - timedelta(days=30, minutes=1)),  # the clock ran ahead, or it was a long holiday
    ],
)
def test_nobody_goes_while_the_clock_is_in_doubt(newest: object, last_seen: object) -> None:
    assert to_purge([OLD], NOW, newest=newest, last_seen=last_seen) == []  # type: ignore[arg-type]


@MORE
@given(st.integers(-5000, 40000), st.lists(st.integers(-400, 400), max_size=5))
def test_whatever_the_clock_says_nobody_goes_early(shift: int, days: list[int]) -> None:
    now = moment("2026-11-23 09:14") + timedelta(days=shift)
    trash = [Trashed(str(n), "", "", NOW - timedelta(days=ago)) for n, ago in enumerate(days)]
    gone = to_purge(trash, now, newest=max((it.deleted_at for it in trash), default=None), last_seen=NOW)
    assert all(now - it.deleted_at >= KEPT_FOR for it in gone)
    assert not gone or 0 <= shift <= 30
