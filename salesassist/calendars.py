"""Public holidays kept with the window's state: the library that knows them takes a tenth of a second to be read in,
and the first call sheet needs those of its contact."""

import importlib.util
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from salesassist import __version__
from salesassist.domain.courtesy import Calendar, looked_up, use_calendars
from salesassist.settings import WindowState

KEPT = "calendars"
BEFORE, AHEAD = 1, 2  # years about this one


def take(state: WindowState) -> None:
    """Go by what was kept, unless it is of another version of the library."""
    use_calendars(_kept(state))


def keep(state: WindowState, today: date) -> None:
    """Keep for the next start what the library was asked for since this one."""
    found = looked_up(range(today.year - BEFORE, today.year + AHEAD + 1))
    if not found:
        return
    all_of_them = {calendar.country: calendar for calendar in (*_kept(state), *found)}
    countries = {
        country: [
            calendar.years[0], calendar.years[-1], sorted(map(date.isoformat, calendar.days)), sorted(calendar.weekend)
        ]
        for country, calendar in all_of_them.items()
    }  # fmt: skip
    state.remember(**{KEPT: json.dumps({"library": _library(), "countries": countries})})


def _kept(state: WindowState) -> Iterable[Calendar]:
    try:
        kept = json.loads(state.text(KEPT) or "{}")
        if kept.get("library") != _library():
            return []
        return [
            Calendar(country, range(first, last + 1), frozenset(map(date.fromisoformat, days)), frozenset(weekend))
            for country, (first, last, days, weekend) in kept["countries"].items()
        ]
    except (ValueError, TypeError, KeyError, AttributeError):  # not as we write it
        return []


def _library() -> str:
    """Which library it is, without reading it in."""
    found = importlib.util.find_spec("holidays")
    origin = Path(found.origin) if found is not None and found.origin else None
    try:
        changed = origin.with_name("version.py").stat().st_mtime_ns if origin else 0
    except OSError:  # packed into one file with all of the program
        changed = 0
    return f"{__version__} {changed}"
