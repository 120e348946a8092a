"""Every contact as a line, in memory and kept current: what the lists, the counts and the tray look at."""

from collections.abc import Iterable, Iterator, Mapping

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.status import Status
from salesassist.domain.times import Now


class Book:
    def __init__(self, lines: Iterable[ContactLine] = ()) -> None:
        self._lines: dict[str, ContactLine] = {line.uid: line for line in lines}

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[ContactLine]:
        return iter(self._lines.values())

    def get(self, uid: str) -> ContactLine | None:
        return self._lines.get(uid)

    def refresh(self, uids: Iterable[str], lines: Iterable[ContactLine]) -> None:
        """Put `lines` in the place of the contacts `uids`; those without a line are gone."""
        fresh = {line.uid: line for line in lines}
        for uid in uids:
            if uid in fresh:
                self._lines[uid] = fresh[uid]
            else:
                self._lines.pop(uid, None)

    def counts(self, now: Now) -> Mapping[Status, int]:
        """How many contacts there are of each status."""
        counts = dict.fromkeys(Status, 0)
        for line in self._lines.values():
            counts[line.status(now)] += 1
        return counts

    def cracks(self, now: Now) -> int:
        """How many contacts have no next step though they were triaged."""
        return sum(line.triaged and line.status(now) is Status.NONE for line in self._lines.values())
