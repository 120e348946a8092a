"""A calling session: the contacts of the day's list one after the other, who was dealt with, and who comes again."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from salesassist.domain.day import DayRow
from salesassist.domain.interaction import Outcome
from salesassist.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Settled:
    """How a contact (uid) was dealt with: the outcome and the uid of its entry, or None and "" where its step was
    planned otherwise."""

    contact: str
    outcome: Outcome | None = None
    entry: str = ""


class Calling:
    """Who is next, in the order of `rows`, each contact once. Those put off come again after all others.

    `left_out`: rows of the day's list that are not for this session.
    """

    def __init__(self, rows: Iterable[DayRow], left_out: Iterable[DayRow] = ()) -> None:
        rows = list(rows)
        self._queue = list(dict.fromkeys(row.contact for row in rows))
        self._suggested = {row.contact for row in rows if row.suggested} - {
            row.contact for row in rows if not row.suggested
        }
        self._left_out = {row.key for row in left_out}
        self._later: dict[str, None] = {}  # in the order they were put off
        self._passed: list[str] = []  # whom back() leads to, the last one last
        self._settled: list[Settled] = []

    @property
    def current(self) -> str | None:
        """The uid of the contact in question; None when nobody is left."""
        return self._queue[0] if self._queue else None

    @property
    def coming(self) -> Sequence[str]:
        """Who comes after the current one."""
        return tuple(uid for uid in self._queue[1:] if not self.is_settled(uid))

    @property
    def waiting(self) -> Sequence[str]:
        """Who has not been dealt with."""
        return tuple(uid for uid in self._queue if not self.is_settled(uid))

    @property
    def settled(self) -> Sequence[Settled]:
        """What was done, in the order it was."""
        return tuple(self._settled)

    def is_settled(self, contact: str) -> bool:
        return any(settled.contact == contact for settled in self._settled)

    def is_put_off(self, contact: str) -> bool:
        return contact in self._later

    @property
    def total(self) -> int:
        return self.done + len(self.waiting)

    @property
    def done(self) -> int:
        """How many contacts were dealt with."""
        return len({settled.contact for settled in self._settled})

    def outcomes(self) -> Counter[Outcome]:
        """How often it went how."""
        return Counter(settled.outcome for settled in self._settled if settled.outcome is not None)

    # --- going through them --------------------------------------------------------------------------------------

    def settle(self, settled: Settled) -> None:
        """A contact was dealt with: the next one's turn."""
        self._settled.append(settled)
        self._later.pop(settled.contact, None)
        if settled.contact in self._queue:
            self._queue.remove(settled.contact)
            self._pass(settled.contact)

    def later(self) -> bool:
        """Pass over the current contact: it comes again after all others. False if there is no other."""
        uid = self.current
        if uid is None or (len(self._queue) == 1 and not self.is_settled(uid)):
            return False
        del self._queue[0]
        self._pass(uid)
        if not self.is_settled(uid):
            self._later.pop(uid, None)
            self._later[uid] = None
            self._queue.append(uid)
        return True

    def back(self) -> bool:
        """Return to the contact before, as it is by now. False if there is none."""
        if not self._passed:
            return False
        self._to_front(self._passed.pop())
        return True

    def take_back(self, settled: Settled) -> None:
        """What was done was undone: the contact's turn again."""
        if settled in self._settled:
            self._settled.remove(settled)
            if settled.contact in self._passed:
                self._passed.remove(settled.contact)
            self._to_front(settled.contact)

    def refresh(self, rows: Iterable[DayRow], planned: Collection[str] = ()) -> None:
        """The day's list is these `rows` now; `planned` are those suggested who need no call today any more.

        Who left the list was dealt with elsewhere; who came onto it has a turn before those put off.
        """
        rows = list(rows)
        listed = {row.contact for row in rows}
        for uid in self.waiting:
            if uid not in listed and (uid not in self._suggested or uid in planned):
                self.settle(Settled(uid))
        for settled in self._settled[::-1]:
            if settled.outcome is None and settled.contact in listed:
                self.take_back(settled)
        known = {*self._queue, *(settled.contact for settled in self._settled)}
        fresh = dict.fromkeys(
            row.contact for row in rows
            if not row.suggested and row.contact not in known and row.key not in self._left_out
        )  # fmt: skip
        at = next((n for n, uid in enumerate(self._queue) if uid in self._later and n > 0), len(self._queue))
        self._queue[at:at] = fresh

    def _pass(self, uid: str) -> None:
        if uid in self._passed:
            self._passed.remove(uid)
        self._passed.append(uid)

    def _to_front(self, uid: str) -> None:
        if uid in self._queue:
            self._queue.remove(uid)
        self._later.pop(uid, None)
        self._queue.insert(0, uid)
