"""When Python does not look for garbage: while a thread makes very many objects that stay.

It looks through all of them whenever they have become a quarter more, and nothing else in the program runs meanwhile:
the window stood still for up to 400 ms.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_guard = Lock()
_works = 0
_by_itself = True


def sweep_before() -> None:
    """What has only just become garbage would else stay for good, as everything that is there then."""
    gc.collect(1)


def is_left_lying() -> bool:
    return _works > 0


@contextmanager
def left_lying() -> Iterator[None]:
    """What is made meanwhile is never looked through: it goes when nobody needs it. Several threads may be at it."""
    global _works, _by_itself
    with _guard:
        _works += 1
        if _works == 1:
            _by_itself = gc.isenabled()
            if _by_itself:  # where it is not, that is for one thread alone to do (see `sweeping`)
                sweep_before()
            gc.disable()
    try:
        yield
    finally:
        with _guard:
            _works -= 1
            if not _works:
                gc.freeze()
                if _by_itself:
                    gc.enable()
