"""The roll: of every contact, in a few bytes, where it belongs in the lists. A hundred thousand take some megabytes.

Contacts are known here by the store's own numbers, which are small and dense, so that figures lie in arrays.
"""

from array import array
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from math import inf
from typing import NamedTuple

from salesassist.domain.group import Group

GONE = 255  # the group of a number that no contact has
_GROUPS = tuple(Group)
_OVERDUE, _DUE, _NONE, _UNTRIAGED, _SCHEDULED, _RESTING = map(int, Group)  # as numbers they are quicker to keep
_SCALE = 1e13  # seconds; keeps the groups apart whatever the year
_FOR_GOOD = _SCALE / 2
_TRIAGED, _NEVER = 1, 2
_PIECE = 8_000  # contacts that are sorted in some milliseconds


class Standing(NamedTuple):
    """What decides where a contact belongs. Times are POSIX: its next step becomes due at `due_from` and overdue at
    `overdue_from` (infinity without one); it rests until `rest_until` (minus infinity if it does not); the last touch
    was at `touched` (minus infinity without one). `never`: it asked not to be contacted. `tier` is 0 without one, else
    its place among the tiers from 1 on; the contact was `added` then."""

    number: int
    due_from: float = inf
    overdue_from: float = inf
    rest_until: float = -inf
    touched: float = -inf
    triaged: bool = False
    never: bool = False
    tier: int = 0
    added: float = -inf


class Standings(NamedTuple):
    """The standings of several contacts, column by column."""

    numbers: Sequence[int]
    due_from: Sequence[float]
    overdue_from: Sequence[float]
    rest_until: Sequence[float]
    touched: Sequence[float]
    triaged: Sequence[int]
    never: Sequence[int]
    tiers: Sequence[int]
    added: Sequence[float]


class Roll:
    """The standings of all contacts that are not in the trash, and their groups at the moment `epoch` (POSIX).

    `by_name` are their numbers in the order of their names; `by_rank` in that of their groups and moments, None if
    nobody has put them into it, or some belong elsewhere since.
    """

    def __init__(self, parts: Iterable[Standings], epoch: float) -> None:
        """`parts` come in the order of names. One is let go before the next: what it is made of takes ten times as much
        as what is kept of it."""
        self.epoch = epoch
        self.by_name: list[int] = []
        self.by_rank: list[int] | None = None
        self.groups = bytearray()
        self.due_from, self.overdue_from = array("d"), array("d")
        self.touched, self.ranks = array("d"), array("d")
        self.since = array("d")  # the last touch, or when it was added
        self.tiers = bytearray()
        self._rest_until = array("d")
        self._flags = bytearray()
        self._counts = [0] * len(_GROUPS)
        self._at: dict[float, list[int]] = {}  # who may belong elsewhere from a moment on
        put, at = self._put, self._at
        for part in parts:
            self.by_name += part.numbers
            self._grow(max(part.numbers, default=-1))
            for standing in zip(*part, strict=True):
                put(*standing)
                for moment in standing[1:4]:
                    if moment in at:
                        at[moment].append(standing[0])
                    else:
                        at[moment] = [standing[0]]
        for never in (inf, -inf):
            at.pop(never, None)
        self._moments = sorted(at)

    def __len__(self) -> int:
        return len(self.by_name)

    def __contains__(self, number: int) -> bool:
        return 0 <= number < len(self.groups) and self.groups[number] != GONE

    def put_in_order(self, rest: Callable[[], object]) -> None:
        """Make `by_rank` known, piece by piece, and call `rest` after each: a list of very many that is sorted at once
        lets no other thread on."""
        ranked: list[int] = []
        for group in _GROUPS:
            members, pieces = self.of(group), []
            for start in range(0, len(members), _PIECE):
                rest()
                pieces += sorted(members[start : start + _PIECE], key=self.ranks.__getitem__)
            rest()
            ranked += sorted(pieces, key=self.ranks.__getitem__)
        self.by_rank = ranked

    def of(self, group: Group) -> list[int]:
        """The contacts of a group, by name."""
        groups = self.groups
        return [number for number in self.by_name if groups[number] == group]

    def count(self, group: Group) -> int:
        return self._counts[group]

    def counts(self, numbers: Collection[int]) -> Mapping[Group, int]:
        """How many of these contacts are in each group. Those that are gone, or not known yet, are in none."""
        size = len(self.groups)
        if numbers and (max(numbers) >= size or min(numbers) < 0):
            numbers = [number for number in numbers if 0 <= number < size]
        found = bytes(map(self.groups.__getitem__, numbers))
        return {group: found.count(group) for group in _GROUPS}

    def rests(self, number: int) -> bool:
        """Whether a contact is left alone at this moment."""
        return self._rest_until[number] > self.epoch

    def group(self, number: int) -> Group:
        return _GROUPS[self.groups[number]]

    # --- keeping current -----------------------------------------------------------------------------------------

    def take(
        self, numbers: Iterable[int], standings: Iterable[Standing], name_of: Callable[[int], str] | None = None
    ) -> None:
        """Bring these contacts to these standings; those of `numbers` without one are gone.

        `name_of` tells the name that a contact is sorted by; None: nobody's name has changed, and nobody is new.
        """
        self.by_rank = None
        fresh = {standing.number: standing for standing in standings}
        for number in numbers:
            if (standing := fresh.get(number)) is not None:
                self._grow(number)
                self._put(*standing)
                self._note_moments(number, standing[1:4])
            elif number in self:
                self._counts[self.groups[number]] -= 1
                self._flags[number], self.groups[number], self.tiers[number] = 0, GONE, 0
                self.ranks[number] = self.due_from[number] = self.overdue_from[number] = inf
                self.touched[number] = self._rest_until[number] = -inf
        if name_of is None:
            return
        moved = set(numbers)
        self.by_name = [number for number in self.by_name if number not in moved]
        for number in sorted(fresh):
            place = (name_of(number), number)
            self.by_name.insert(bisect_left(self.by_name, place, key=lambda other: (name_of(other), other)), number)

    def roll_over(self, epoch: float) -> list[int]:
        """Go to another moment; who belongs elsewhere since then."""
        before, self.epoch = self.epoch, epoch
        first = bisect_right(self._moments, min(before, epoch))
        last = bisect_right(self._moments, max(before, epoch))
        asked = {number for moment in self._moments[first:last] for number in self._at[moment]}
        return [number for number in asked if number in self and self._file(number)]

    def next_moment(self) -> float:
        """The next moment at which any contact may belong elsewhere; infinity if there is none."""
        place = bisect_right(self._moments, self.epoch)
        return self._moments[place] if place < len(self._moments) else inf

    def _note_moments(self, number: int, moments: Iterable[float]) -> None:
        """Those of before stay noted: looking once in vain costs nothing."""
        for moment in moments:
            if abs(moment) == inf:
                continue
            if moment not in self._at:
                self._at[moment] = []
                insort(self._moments, moment)
            self._at[moment].append(number)

    def _grow(self, number: int) -> None:
        if (more := number + 1 - len(self.groups)) > 0:
            self.groups.extend([GONE] * more)
            for marks in (self._flags, self.tiers):
                marks.extend([0] * more)
            for figures in (self.due_from, self.overdue_from, self.ranks):
                figures.extend([inf] * more)
            for figures in (self.touched, self.since, self._rest_until):
                figures.extend([-inf] * more)

    def _put(
        self, number: int, due: float, overdue: float, rest: float, touched: float, triaged: int, never: int, tier: int,
        added: float,
    ) -> None:  # fmt: skip
        self.due_from[number], self.overdue_from[number] = due, overdue
        self._rest_until[number], self.touched[number] = rest, touched
        self.since[number] = added if touched == -inf else touched
        self.tiers[number] = 0 if never else tier
        self._flags[number] = (_TRIAGED if triaged else 0) | (_NEVER if never else 0)
        self._file(number)

    def _file(self, number: int) -> bool:
        """Work out where the contact belongs at this moment; whether that is somewhere else than before."""
        epoch, due, flags = self.epoch, self.due_from[number], self._flags[number]
        overdue, rest = self.overdue_from[number], self._rest_until[number]
        if flags & _NEVER:
            group, within = _RESTING, _FOR_GOOD
        elif overdue <= epoch:
            group, within = _OVERDUE, overdue
        elif due <= epoch:
            group, within = _DUE, overdue
        elif rest > epoch and due >= rest:
            group, within = _RESTING, rest
        elif due == inf:
            group, within = (_NONE if flags & _TRIAGED else _UNTRIAGED), 0.0
        else:
            group, within = _SCHEDULED, overdue
        rank = group * _SCALE + within
        before = self.groups[number]
        moved = before != group or self.ranks[number] != rank
        if moved:
            self.by_rank = None
        if before != group:
            if before != GONE:
                self._counts[before] -= 1
            self._counts[group] += 1
        self.groups[number], self.ranks[number] = group, rank
        return moved
