"""Gives back to the system what memory a large piece of work has left free, which the C library would else keep."""

import sys
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Do it, where that is known to work: on Linux with glibc. Takes some milliseconds: call it in a thread."""
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], object] | None:
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    try:
        found: Callable[[int], object] = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):  # another C library
        return None
    return found
