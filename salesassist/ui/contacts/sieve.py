"""Who of the address book is shown, whatever is searched for."""

from collections.abc import Callable, Collection

from salesassist.domain.asked import Asked
from salesassist.domain.crowd import Crowd
from salesassist.domain.group import Group
from salesassist.domain.roll import Roll
from salesassist.session import Session
from salesassist.ui.contacts.order import Order

_FEWER = 8  # contacts in so many times as many are put in order quicker by themselves


class Sieve:
    """Lets through the contacts of `roll` that are in `group` (None: in any), among `only` (None: all), and as the
    terms of a search want them."""

    def __init__(self, session: Session, roll: Roll) -> None:
        self._session = session
        self.roll = roll
        self.group: Group | None = None
        self.only: set[int] | None = None
        self._with_terms: set[int] | None = None

    def take_terms(self, asked: Asked) -> None:
        """Let through only contacts with the tiers and tags that are asked for, as they are now."""
        self._with_terms = self._session.with_terms(asked.tiers, asked.tags) if asked.has_terms else None

    @property
    def some(self) -> set[int] | None:
        """Those that are let through, in whatever group they are; None: all."""
        only, others = self.only, self._with_terms
        return only if others is None else others if only is None else only & others

    def test(self) -> Callable[[int], bool] | None:
        """Tells of a contact whether it is let through; None: all are."""
        return self._passes if self.group is not None or self.some is not None else None

    def _passes(self, number: int) -> bool:
        return (
            (self.group is None or self.roll.groups[number] == self.group)
            and (self.only is None or number in self.only)
            and (self._with_terms is None or number in self._with_terms)
        )

    def among(self, order: Order, matches: Collection[int] | None) -> list[int]:
        """Those of `matches` (None: of all) that are let through, in this order."""
        everybody = found = order.everybody()
        for wanted in (matches, self.some):
            if wanted is None:
                continue
            if isinstance(wanted, Crowd):
                found = wanted.among(found)
            elif len(wanted) * _FEWER < len(found):
                found = order.of(wanted if found is everybody else set(wanted).intersection(found))
            else:
                found = list(filter(wanted.__contains__, found))
        if (group := self.group) is not None:
            groups = self.roll.groups
            found = [number for number in found if groups[number] == group]
        return found
