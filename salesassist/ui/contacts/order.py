"""The order of the address book: all contacts sorted by a column, worked out once until something changes."""

from array import array
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Collection
from contextlib import suppress
from functools import cache
from math import inf
from typing import Any

from salesassist.domain.deal import Money
from salesassist.domain.roll import Roll
from salesassist.session import Session
from salesassist.ui.contacts.columns import Column

_A_FEW = 8  # contacts that are looked for one by one
_MOVED = 100  # contacts that are put in their place one by one, before sorting anew pays
_DECIDING = {"contact", "alias", "deal"}  # kinds of records that decide upon names, open values, and who there is
_NOTHING = (2, "", 0.0)  # no open value: after any


class Order:
    """The contacts of `roll`, by their numbers, in the order of `column`: the most urgent, the soonest, the most recent
    or the smallest first, or the other way round. Blanks come last either way, and what is equal is in the order of
    names. `currency` is the one whose open values come before others."""

    def __init__(self, session: Session, roll: Roll) -> None:
        self._session = session
        self._roll = roll
        self.currency = session.preferences.currency
        self.column, self._descending = Column.STATUS, False
        self._sorted: dict[tuple[Column, bool], list[int]] = {}
        self._places: array[int] | None = None  # of each contact in the order that is asked for
        self._worths: dict[int, tuple[Money, ...]] | None = None

    @property
    def is_known(self) -> bool:
        """Whether anything has been sorted yet."""
        return bool(self._sorted)

    def take(self, roll: Roll) -> None:
        """The contacts of another roll, or all of the same anew."""
        self._roll = roll
        self._sorted.clear()
        self._places = self._worths = None

    def sort_by(self, column: Column, descending: bool) -> None:
        self.column, self._descending = column, descending
        self._places = None

    def everybody(self) -> list[int]:
        """All contacts; the same list until something changes."""
        column, down = self.column, self._descending
        order = self._sorted.get((column, down))
        if order is None:
            names = self._roll.by_name
            if column is Column.NAME:
                order = names[::-1] if down else names
            elif column is Column.STATUS and not down and self._roll.by_rank is not None:
                order = self._roll.by_rank
            else:
                order = sorted(names, key=self._key())
            self._sorted[column, down] = order
            self._places = None
        return order

    def of(self, numbers: Collection[int]) -> list[int]:
        """These contacts; quicker than to look at all. Those that are gone, or not known yet, are left out."""
        places = self._places
        if places is None:
            order = self.everybody()
            places = self._places = array("l", [-1]) * len(self._roll.groups)
            deque(map(places.__setitem__, order, range(len(order))), maxlen=0)
        size = len(places)
        return sorted([n for n in numbers if n < size and places[n] >= 0], key=places.__getitem__)

    def move(self, numbers: Collection[int], kinds: Collection[str] = ()) -> None:
        """Put these contacts where they belong by now; all others stay where they are. `kinds` of their records have
        changed."""
        column, decided = self.column, _DECIDING & set(kinds)
        if decided:
            self._worths = None
        order = self._sorted.get((column, self._descending))
        self._sorted.clear()
        if order is not None and column in (Column.NAME, Column.OPEN_VALUE) and not decided:
            self._sorted[column, self._descending] = order
            return
        self._places = None
        if order is None or len(numbers) > _MOVED or column in (Column.NAME, Column.OPEN_VALUE):
            return
        if len(numbers) <= _A_FEW:
            order = list(order)
            for number in numbers:
                with suppress(ValueError):
                    order.remove(number)
        else:
            moved = set(numbers)
            order = [number for number in order if number not in moved]
        key, name_of = self._key(), cache(self._session.sort_name)
        for number in numbers:
            if number in self._roll:  # names are read one by one, so they are asked for only among equals
                own = key(number)
                first = bisect_left(order, own, key=key)
                last = bisect_right(order, own, lo=first, key=key)
                place = bisect_left(order, (name_of(number), number), first, last, key=lambda it: (name_of(it), it))
                order.insert(place, number)
        self._sorted[column, self._descending] = order

    def _key(self) -> Callable[[int], Any]:
        """What contacts are sorted by, if they already are in the order of names."""
        roll, down = self._roll, self._descending
        match self.column:
            case Column.STATUS:
                ranks = roll.ranks
                return (lambda number: -ranks[number]) if down else ranks.__getitem__
            case Column.NEXT_STEP:
                moments = roll.overdue_from
                if not down:
                    return moments.__getitem__
                return lambda number: -moment if (moment := moments[number]) != inf else inf
            case Column.LAST_TOUCH:
                touched = roll.touched
                if not down:
                    return lambda number: -touched[number]
                return lambda number: moment if (moment := touched[number]) != -inf else inf
            case _:
                if self._worths is None:
                    self._worths = self._session.open_values()
                worths = {number: self._worth(values) for number, values in self._worths.items()}
                return lambda number: worths.get(number, _NOTHING)

    def _worth(self, values: tuple[Money, ...]) -> tuple[int, str, float]:
        """The main currency before others, which cannot be compared with it."""
        money = next((money for money in values if money.currency == self.currency), values[0])
        amount = float(money.amount)
        other = money.currency != self.currency
        return (1 if other else 0, money.currency if other else "", -amount if self._descending else amount)
