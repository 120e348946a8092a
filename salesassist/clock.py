"""The one place that asks what time it is. `app` and `cli` make a clock here and hand it on."""

import os
import time
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import tzlocal

from salesassist.domain.times import Clock, Now

VARIABLE = "SALESASSIST_NOW"
"""For tests and pictures: an ISO 8601 moment from which the clock runs on, or the name of a file that holds the moment
it is. The time zone is the one the moment names in brackets ("2026-11-23T09:14:00+01:00[Europe/Berlin]"), else the
system's."""
_LOCALTIME = Path("/etc/localtime")


def system_clock() -> Clock:
    """The computer's clock in its own time zone, which is looked up again when the system's setting changes.

    Raises ValueError if the environment sets a moment that is none.
    """
    told = os.environ.get(VARIABLE)
    if told and Path(told).is_file():
        return lambda: _read(Path(told).read_text("utf-8").strip())
    if told:
        start, began = _read(told), time.monotonic()
        return lambda: Now((start.at + timedelta(seconds=time.monotonic() - began)).astimezone(start.zone))
    zone = _Zone()
    return lambda: Now(datetime.now(zone.current()))


def _read(text: str) -> Now:
    moment, _, name = text.partition("[")
    try:
        at = datetime.fromisoformat(moment)
    except ValueError as error:
        raise ValueError(f"{VARIABLE}: {text!r} is no moment") from error
    if at.tzinfo is None:
        raise ValueError(f"{VARIABLE}: {text!r} names no offset")
    if name:
        from zoneinfo import ZoneInfo

        try:
            return Now(at.astimezone(ZoneInfo(name.rstrip("]"))))
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"{VARIABLE}: {text!r} names no time zone that is known") from error
    return Now(at.astimezone(_local_zone()))


def _local_zone() -> tzinfo:
    try:
        return tzlocal.get_localzone()
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"TZ={os.environ.get('TZ', '')!r} names no time zone that is known") from error


class _Zone:
    """The system's time zone. It may change while we run: the laptop travels."""

    def __init__(self) -> None:
        self._setting = self._look()
        self._zone = _local_zone()

    def current(self) -> tzinfo:
        setting = self._look()
        if setting != self._setting:
            self._setting = setting
            if hasattr(time, "tzset"):
                time.tzset()
            self._zone = tzlocal.reload_localzone()
        return self._zone

    def _look(self) -> tuple:
        try:
            file = _LOCALTIME.lstat()
            return os.environ.get("TZ"), file.st_ino, file.st_mtime_ns
        except OSError:
            return os.environ.get("TZ"), time.localtime().tm_zone
