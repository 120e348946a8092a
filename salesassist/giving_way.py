"""Whoever works in a thread beside the window lets the window go first.

Python runs one thread at a time. What the window has to do for a key takes twice as long while a thread is at it, and
three times with two of them; and where there are two processors, they may both be taken.
"""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from threading import get_ident, main_thread

_LOOKED_AT = 0.001  # seconds: what is shorter tells nothing
_BUSY = 0.3  # the part of them in which the main thread was at work
_REST = 0.004  # seconds
_LONGEST = 0.05  # seconds, after which the work goes on, whatever the window does

_seen = (0.0, 0.0, False)  # seconds that the main thread wanted a processor, when, and whether it was at work


def give_way() -> None:
    """Rest for a moment, or for some, if the window is at work. Costs a microsecond or two: ask every few
    milliseconds. Does nothing in the main thread, or where it cannot be told what that does."""
    clock = _clock()
    if clock is None or get_ident() == main_thread().ident:
        return
    begun = time.perf_counter()
    while _is_busy(clock) and time.perf_counter() - begun < _LONGEST:
        time.sleep(_REST)


def giving_way(asked: Callable[[], bool]) -> Callable[[], bool]:
    """The same question, after giving way."""

    def after_that() -> bool:
        give_way()
        return asked()

    return after_that


def _is_busy(clock: int) -> bool:
    global _seen
    wanted, now = time.clock_gettime(clock) + _waited(), time.perf_counter()
    before, then, busy = _seen
    if now - then < _LOOKED_AT:
        return busy  # as somebody else has just found
    busy = wanted - before > (now - then) * _BUSY
    _seen = wanted, now, busy
    return busy


def _waited() -> float:
    """Seconds that the main thread has waited for a processor, which others had; 0.0 where it cannot be told."""
    file = _schedule()
    if file is not None:
        with suppress(OSError, ValueError, IndexError):
            return int(os.pread(file, 80, 0).split()[1]) / 1e9
    return 0.0


@cache
def _schedule() -> int | None:
    """Where Linux tells that, kept open; None elsewhere."""
    try:
        return os.open(f"/proc/self/task/{main_thread().native_id}/schedstat", os.O_RDONLY | os.O_CLOEXEC)
    except (OSError, AttributeError):
        return None


@cache
def _clock() -> int | None:
    """The clock that counts what the main thread works; None where threads have none (Windows, macOS)."""
    clock_of = getattr(time, "pthread_getcpuclockid", None)
    ident = main_thread().ident
    return clock_of(ident) if clock_of is not None and ident is not None else None
