"""The one door: what every screen reads and writes through."""

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from salesassist.domain.cadence import Proposal
from salesassist.domain.contact import Contact
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.deal import Deal, Money
from salesassist.domain.follow_up import Channel, FollowUp
from salesassist.domain.interaction import TRIES, Interaction, Outcome, next_attempt
from salesassist.domain.promise import Promise
from salesassist.domain.status import most_urgent
from salesassist.frozen import dataclass
from salesassist.session.half_written import HalfWrittenVerbs
from salesassist.store.errors import StoreError

if TYPE_CHECKING:
    from salesassist.domain.names import NameMatch


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the call sheet of one contact shows."""

    contact: Contact
    follow_ups: tuple[FollowUp, ...]  # open ones, by due day
    next_step: FollowUp | None
    history: tuple[Interaction, ...]  # latest first
    deals: tuple[Deal, ...]
    introducer: Contact | None
    introduced_by_introducer: int
    attempt: int  # the number the next try would have
    tries: int = 3  # how many a ladder has
    promises: tuple[Promise, ...] = ()  # tasks that are still owed, mine and theirs

    def closed_by(self, outcome: Outcome) -> FollowUp | None:
        """The step that an outcome logged with one key closes: a call for a try, anything but a meeting for what was
        sent. A wrong number keeps no promise."""
        ordered = [step for step in (self.next_step, *self.follow_ups) if step is not None]
        if outcome in TRIES:
            return next((step for step in ordered if step.channel is Channel.CALL), None)
        if outcome is Outcome.WRONG_NUMBER:
            return next((step for step in ordered if step.channel is Channel.CALL and not step.promised), None)
        return self.next_step if self.next_step and self.next_step.channel is not Channel.MEETING else None


class Session(HalfWrittenVerbs):
    """Reads and writes for every screen, in the Qt thread."""

    def sheet(self, uid: str) -> Sheet | None:
        """The call sheet of a contact; None if there is no such contact any more."""
        contact = self._store.contact(uid)
        if contact is None:
            return None
        follow_ups = tuple(self._store.follow_ups_of(contact.uid, open_only=True))
        history = tuple(self._store.history(contact.uid))
        introducer = self._store.contact(contact.introduced_by) if contact.introduced_by else None
        cap = self.rules.cap
        return Sheet(
            contact, follow_ups, most_urgent(follow_ups, self.now()), history,
            tuple(self._store.deals_of(contact.uid)), introducer,
            self._store.introduced(introducer.uid) if introducer else 0,
            next_attempt(history, cap), cap,
            tuple(p for p in self._store.promises(contact.uid) if p.is_open),
        )  # fmt: skip

    def effect(self, sheet: Sheet, outcome: Outcome, at: datetime | None = None) -> Proposal | None:
        """The step that logging an outcome with one key would cause (at the present, or as of `at`), if any."""
        closed = sheet.closed_by(outcome)
        staying = [step for step in sheet.follow_ups if closed is None or step.uid != closed.uid]
        return self.preview(
            sheet.contact, outcome, sheet.attempt, at, closed=closed, staying=staying, history=sheet.history
        )

    def contact(self, uid: str) -> Contact | None:
        return self._store.contact(uid)

    def follow_up(self, uid: str) -> FollowUp | None:
        return self._store.follow_up(uid)

    def search(self, text: str) -> set[int] | None:
        """The numbers of the contacts that match (None: nothing was asked)."""
        return self._store.search(text)

    def find_quickly(self, text: str, most: int | None = None) -> list[int] | None:
        """What `search` finds and perhaps some in the trash, if a few milliseconds are enough; else None. `most`: how
        many may have to be looked at for that."""
        return self._store.find_quickly(text, most)

    def find_among(self, text: str, contacts: Sequence[int], limit: int, look_at: int) -> list[int]:
        """The first `limit` of these contacts (numbers) that match, or those of them among the first `look_at`."""
        return self._store.find_among(text, contacts, limit, look_at)

    def lines_numbered(self, numbers: Sequence[int]) -> list[ContactLine]:
        """The contacts of these numbers, in their order; none if the store cannot be read just now."""
        try:
            return self.book.lines_numbered(numbers)
        except StoreError:
            return []

    def uids(self, numbers: Sequence[int]) -> list[str]:
        """The uids of the contacts of these numbers, in their order."""
        return self._store.uids(numbers)

    def numbers(self, uids: Collection[str]) -> Collection[int]:
        """The numbers of these contacts, in no order."""
        return self._store.numbers(uids).values()

    def sort_name(self, number: int) -> str:
        """What a contact is sorted by."""
        return self._store.sort_name(number)

    def open_values(self) -> dict[int, tuple[Money, ...]]:
        """What the open deals of each contact (by number) that has any are worth, the main currency first."""
        return self._store.open_values(self.preferences.currency)

    def names_with(self, word: str) -> "list[NameMatch]":
        """The contacts among which are all with this word (folded) in their name, in the order of names."""
        return self.book.with_word(word)

    @property
    def folder(self) -> Path:
        """Where the store is: for work that opens a store of its own in another thread."""
        return self._store.path.parent
