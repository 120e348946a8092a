"""Typed preferences, window state, and where everything lives. Knows neither Qt nor the database.

Preferences are the user's rules: the store keeps them, so they are exported, undone and backed up with the rest. Window
state (geometry, columns) belongs to this machine and is a small file beside the store.
"""

import json
import os
import sys
from collections.abc import Mapping
from datetime import time
from pathlib import Path
from typing import Any

from salesassist import regions
from salesassist.frozen import dataclass, replace

APP_NAME = "salesassist"
SYSTEM = "system"
"""As language or colours: whatever the system has."""
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Those there is a translation of, each by its own name."""
LANGUAGE_VARIABLE = "SALESASSIST_LANGUAGE"
"""For tests and pictures: one of `LANGUAGES`, whatever is chosen."""
LANGUAGE = "language"
"""In the window's state: the language last chosen, for what is shown before the store is open."""
BACKUP_FOLDER = "backup_folder"
"""In the window's state: where the user wants backups, if not in the usual place."""
DATA_DIR_VARIABLE = "SALESASSIST_DATA_DIR"


def data_dir(chosen: str | None = None) -> Path:
    """The folder where everything lives: the one chosen, the one in the environment, or the platform's own."""
    if chosen or (chosen := os.environ.get(DATA_DIR_VARIABLE)):
        return Path(chosen).expanduser().absolute()
    return usual_data_dir()


def usual_data_dir() -> Path:
    """The platform's own folder for our data: where they are unless the user chooses another."""
    home = os.environ.get("HOME", "")
    if sys.platform.startswith("linux") and home.startswith("/") and not os.environ.get("XDG_DATA_HOME"):
        return Path(home, ".local", "share", APP_NAME)  # the same, without half a megabyte of other folders
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False)


@dataclass(frozen=True, slots=True)
class Preferences:
    """The user's own rules. Weekdays count from Monday as 0; times are local; tiers and rules are in days."""

    region: str = "US"
    currency: str = "USD"
    day_start: time = time(4)
    working_days: tuple[int, ...] = (0, 1, 2, 3, 4)
    first_weekday: int = 0
    day_begins_work: time = time(9)
    quiet_from: time = time(20)
    quiet_until: time = time(8)
    day_goal: int = 20
    week_goal: int = 100
    tier_a_days: int = 7
    tier_b_days: int = 30
    tier_c_days: int = 90
    by_urgency: bool = False
    day_rows: int = 0  # that Today shows at a time; 0: all
    backup_minutes: int = 30
    reminders_on: bool = True
    lead_minutes: int = 0  # of the notice before a timed follow-up; 0: none
    repeat_promises: bool = True
    repeat_minutes: int = 20
    repeat_from: time = time(9)
    repeat_until: time = time(18)
    theme: str = "system"
    language: str = "system"
    keep_in_tray: bool = True
    lock_minutes: int = 15  # without a touch, where there is a passphrase; 0: never
    lock_at_sleep: bool = True

    @property
    def tier_days(self) -> dict[str, int]:
        """How many days each tier wants between two touches."""
        return {"A": self.tier_a_days, "B": self.tier_b_days, "C": self.tier_c_days}

    @classmethod
    def default(cls) -> "Preferences":
        """What fits the user's locale before they have chosen anything."""
        named = regions.usual_region()
        region = named or "US"
        return cls(
            region=region, currency=regions.currency(region), first_weekday=regions.first_weekday(named),
            working_days=regions.working_days(region),
        )  # fmt: skip

    @classmethod
    def from_stored(cls, stored: Mapping[str, Any]) -> "Preferences":
        """The stored preferences over the defaults. What is unknown or impossible is passed over."""
        default = cls.default()
        chosen: dict[str, Any] = {}
        for name in cls.__match_args__:
            if name in stored:
                try:
                    chosen[name] = _checked(name, stored[name], getattr(default, name))
                except (TypeError, ValueError):
                    continue
        preferences = replace(default, **chosen)
        if preferences.quiet_from == preferences.quiet_until:  # all day, or never? Nobody can tell
            preferences = replace(preferences, quiet_from=default.quiet_from, quiet_until=default.quiet_until)
        return preferences

    @classmethod
    def refused(cls, stored: Mapping[str, Any]) -> list[str]:
        """The names of what `from_stored` would pass over: unknown ones, and those with an impossible value."""
        default = cls.default()
        refused = []
        for name, value in stored.items():
            try:
                _checked(name, value, getattr(default, name))
            except (AttributeError, TypeError, ValueError):
                refused.append(name)
        return refused

    def stored(self, names: set[str] | None = None) -> dict[str, Any]:
        """The preferences (or only those named) as the store keeps them."""
        return {
            name: value.isoformat("minutes") if isinstance(value, time) else list(value) if isinstance(value, tuple)
            else value
            for name in self.__match_args__ if names is None or name in names
            for value in (getattr(self, name),)
        }  # fmt: skip


_BOUNDS: dict[str, tuple[int, int]] = {
    "first_weekday": (0, 6), "day_goal": (0, 10_000), "week_goal": (0, 100_000), "day_rows": (0, 10_000),
    "backup_minutes": (5, 1440), "tier_a_days": (1, 3650), "tier_b_days": (1, 3650), "tier_c_days": (1, 3650),
    "lead_minutes": (0, 24 * 60), "lock_minutes": (0, 24 * 60), "repeat_minutes": (5, 24 * 60),
}  # fmt: skip
_CHOICES: dict[str, frozenset[str]] = {
    "theme": frozenset({"system", "light", "dark", "contrast"}), "language": frozenset({SYSTEM, *LANGUAGES}),
}  # fmt: skip


def _checked(name: str, stored: Any, like: Any) -> Any:
    """A stored value of a preference as it is in force. Raises TypeError or ValueError if it cannot be one."""
    value = _from_json(stored, like)
    bounds, choices = _BOUNDS.get(name), _CHOICES.get(name)
    if (bounds is not None and not bounds[0] <= value <= bounds[1]) or (choices is not None and value not in choices):
        raise ValueError(stored)
    return value


def _from_json(value: Any, like: Any) -> Any:
    if isinstance(like, time):
        found = time.fromisoformat(value)
        if found.tzinfo is not None:
            raise ValueError(value)
        return found
    if isinstance(like, tuple):
        days = tuple(dict.fromkeys(day for day in value if type(day) is int and 0 <= day <= 6))
        if not days:
            raise ValueError(value)
        return days
    if type(value) is not type(like):
        raise TypeError(value)
    return value


class WindowState:
    """How the window was left: geometry, columns, what was said once. Lost without harm."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "window.json"
        try:
            values = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            values = {}
        self._values: dict[str, Any] = values if isinstance(values, dict) else {}

    def text(self, name: str, default: str = "") -> str:
        value = self._values.get(name, default)
        return value if isinstance(value, str) else default

    def flag(self, name: str, default: bool = False) -> bool:
        value = self._values.get(name, default)
        return value if isinstance(value, bool) else default

    def numbers(self, name: str) -> list[int]:
        value = self._values.get(name, [])
        return value if isinstance(value, list) and all(type(item) is int for item in value) else []

    def remember(self, **values: str | bool | list[int]) -> None:
        """Keep these for the next start. A folder that cannot be written to is not worth a word."""
        self._values |= values
        temporary = self._path.with_suffix(".tmp")
        try:
            temporary.unlink(missing_ok=True)
            private = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(private, "w", encoding="utf-8") as file:
                json.dump(self._values, file, indent=1)
            temporary.replace(self._path)
        except OSError:
            pass
