"""The one place that asks what time it is. `app` and `cli` make a clock here and hand it on."""

import os
import time
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from salesassist.domain.times import Clock, Now

VARIABLE = "SALESASSIST_NOW"
"""For tests and pictures: an ISO 8601 moment from which the clock runs on, or the name of a file that holds the moment
it is. The time zone is the one the moment names in brackets ("2026-11-23T09:14:00+01:00[Europe/Berlin]"), else the
system's."""
_SETTINGS = (Path("/etc/localtime"), Path("/etc/timezone"))
_OLD_SETTINGS = (Path("/etc/sysconfig/clock"), Path("/etc/conf.d/clock"), Path("/var/db/zoneinfo"))
SECONDS_BETWEEN_LOOKS = 5
"""On Windows, between two looks at the system's time zone."""


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
    """The system's time zone, looked up anew. Raises ValueError."""
    if (zone := _undisputed_zone()) is not None:
        return zone
    import tzlocal

    try:
        return tzlocal.reload_localzone()
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"TZ={os.environ.get('TZ', '')!r} names no time zone that is known") from error


def _undisputed_zone() -> tzinfo | None:
    """The system's zone where its settings plainly name one and the same, which is nearly everywhere; else it takes
    tzlocal to tell, and that as long as all else of a command to read in."""
    from zoneinfo import ZoneInfo

    link, file = _SETTINGS
    name = os.environ.get("TZ")
    try:
        if name is None:
            if os.name != "posix" or not link.is_symlink() or any(place.exists() for place in _OLD_SETTINGS):
                return None
            name = os.path.realpath(link).rpartition("/zoneinfo/")[2]
            if file.exists() and file.read_text("ascii").strip() != name:
                return None
        return ZoneInfo(name) if name[:1].isalpha() else None
    except (KeyError, ValueError, OSError):
        return None


class _Zone:
    """The system's time zone. It may change while we run: the laptop travels."""

    def __init__(self) -> None:
        self._setting = self._look()
        self._zone = _local_zone()
        self._looked = time.monotonic()

    def current(self) -> tzinfo:
        if os.name == "nt" and time.monotonic() - self._looked < SECONDS_BETWEEN_LOOKS:
            return self._zone  # there a look is a question to the registry
        self._looked = time.monotonic()
        setting = self._look()
        if setting != self._setting:
            if hasattr(time, "tzset"):
                time.tzset()  # else Python's own idea of local time stays where it was
            try:
                self._zone = _local_zone()
            except ValueError:
                return self._zone  # the setting is being written; the next look finds it whole
            self._setting = setting
        return self._zone

    def _look(self) -> tuple:
        """What differs once the setting does."""
        if os.name == "nt":
            import tzlocal

            return (str(tzlocal.reload_localzone()),)
        found: list[object] = [os.environ.get("TZ")]
        for path in _SETTINGS:
            try:
                link, file = path.lstat(), path.stat()
            except OSError:
                found.append(None)
            else:
                found.append((link.st_ino, link.st_mtime_ns, file.st_dev, file.st_ino, file.st_mtime_ns))
        return tuple(found)
