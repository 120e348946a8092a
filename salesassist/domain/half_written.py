"""What stood in a form that was not saved when the program had to end."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from salesassist.frozen import dataclass

SETTING = "half_written"
"""What the store keeps it under: the program's own memory, which no export takes along."""
NOTE, QUICK_ADD, QUICK_ADD_WINDOW, CONTACT = "note", "quick_add", "quick_add_window", "contact"
IMPORT, PASTE = "import", "paste"
LINES = (NOTE, QUICK_ADD, QUICK_ADD_WINDOW)
"""Forms of one line, always open: what stood there stands there again. Their fields are one, "text"."""
MOST = 30  # forms; the oldest go first
KEPT_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class HalfWritten:
    """`form` names the form, `contact` (a uid) whom it is about, "" if nobody known; `at` when it was left. `fields`
    is what its fields held, as the form itself understands it."""

    form: str
    contact: str
    at: datetime
    fields: Mapping[str, Any]

    def stored(self) -> dict[str, Any]:
        """As the store keeps it."""
        fields = dict(self.fields)
        return {"form": self.form, "contact": self.contact, "at": self.at.isoformat(), "fields": fields}

    def is_of(self, form: str, contact: str) -> bool:
        return (self.form, self.contact) == (form, contact)


def half_written(stored: Any) -> tuple[HalfWritten, ...]:
    """What was kept so, the oldest first. What cannot be understood is passed over."""
    found = (_from_stored(value) for value in stored) if isinstance(stored, list) else ()
    return tuple(one for one in found if one is not None)


def _from_stored(value: Any) -> HalfWritten | None:
    match value:
        case {"form": str(form), "contact": str(contact), "at": str(at), "fields": dict(fields)}:
            try:
                moment = datetime.fromisoformat(at)
            except ValueError:
                return None
            return HalfWritten(form, contact, moment, fields) if moment.tzinfo is not None else None
    return None


def worth_keeping(all_of_it: Iterable[HalfWritten], at: datetime) -> list[HalfWritten]:
    """The last of each form and contact, none too old as of `at`, and not too many; the oldest first."""
    last = {(one.form, one.contact): one for one in all_of_it if at - one.at <= KEPT_FOR}
    return sorted(last.values(), key=lambda one: one.at)[-MOST:]
