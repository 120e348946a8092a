"""The store as the day's list needs it, which a command prints without reading in what all other verbs take."""

import json
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from salesassist.domain.day import DayRow
from salesassist.domain.times import Now
from salesassist.store import cells, day_list, records
from salesassist.store.errors import plainly
from salesassist.store.opening import OpenedStore


class DayStore(OpenedStore):
    """The user's records, to read the day's list from."""

    _listed: Mapping[tuple, DayRow] = MappingProxyType({})  # what was on the list when it was last read

    @plainly
    def settings(self) -> dict[str, Any]:
        """The preferences by name. One that cannot be read is left out: `problems` tells of it."""
        found = {}
        rows = self._database.execute_sql("SELECT name, value FROM setting").fetchall()
        for name, value in cells.plain(rows):
            with suppress(ValueError, RecursionError):
                found[name] = json.loads(value)
        return found

    @plainly
    def day_order(self) -> list[str]:
        """The uids of the open follow-ups placed by hand, in order."""
        return records.day_order(self._database)

    @plainly
    def touches_between(self, start: datetime, end: datetime) -> int:
        """How many touches there were from `start` until before `end`."""
        return records.touches_between(self._database, cells.moment_text(start)[:20], cells.moment_text(end)[:20])

    @plainly
    def day_rows(
        self, now: Now, main_currency: str, *, as_it_was: bool = False, changed: Collection[int] | None = None
    ) -> list[DayRow]:
        """What belongs on the list of the user's day `now.today`, in no order.

        `as_it_was`: with the follow-ups that were open at `now`, also those closed since. `changed`: since this was
        asked for last, of the same day, records of these contacts (numbers) alone have changed; statuses may be as they
        were then.
        """
        known = {} if as_it_was else self._listed
        found = day_list.day_rows(self._database, now, main_currency, as_it_was, known, changed)
        if not as_it_was:
            self._listed = found
        return list(found.values())

    @plainly
    def first_ahead(self, day: date) -> str | None:
        """The uid of the open follow-up that is due first from a day on, of contacts that may be contacted."""
        return day_list.first_ahead(self._database, day)

    @plainly
    def suggestions(
        self, now: Now, main_currency: str, tier_days: Mapping[str, int], limit: int
    ) -> list[DayRow]:
        """At most `limit` contacts from the cracks, the most worth a call first. `tier_days`: each tier's interval."""
        return day_list.suggestions(self._database, now, main_currency, tier_days, limit)
