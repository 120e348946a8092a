"""A pause of the reminders, which the user asked for: it ends by itself, and a crash does not end it."""

from contextlib import suppress
from datetime import UTC, datetime
from typing import Protocol

from salesassist.frozen import dataclass

UNTIL_RESUMED = datetime(9998, 12, 31, tzinfo=UTC)
"""The end of a pause that only the user ends."""
NAME = "reminders_paused"


class Memory(Protocol):
    """Where a pause is kept, beside the user's data: it is nothing to undo, and nothing to take to another computer."""

    def text(self, name: str, default: str = "") -> str: ...

    def remember(self, **values: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Pause:
    start: datetime
    end: datetime

    def holds(self, at: datetime) -> bool:
        """A clock set back to before the pause ends it as well."""
        return self.start <= at < self.end


def kept_pause(memory: Memory | None) -> Pause | None:
    """The pause that was kept; None if there is none, or none that can be read."""
    start, _, end = (memory.text(NAME) if memory else "").partition(" ")
    with suppress(ValueError):
        pause = Pause(datetime.fromisoformat(start), datetime.fromisoformat(end))
        if pause.start.tzinfo is not None and pause.end.tzinfo is not None and pause.start < pause.end:
            return pause
    return None


def keep_pause(memory: Memory | None, pause: Pause | None) -> None:
    if memory is not None:
        memory.remember(**{NAME: f"{pause.start.isoformat()} {pause.end.isoformat()}" if pause else ""})
