"""The one door: what every screen reads and writes through."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from salesassist.domain.cadence import Proposal
from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import Channel, FollowUp
from salesassist.domain.interaction import TRIES, Interaction, Outcome, next_attempt
from salesassist.domain.promise import Promise
from salesassist.domain.status import most_urgent
from salesassist.session.passphrase import PassphraseVerbs


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


class Session(PassphraseVerbs):
    """Reads and writes for every screen, in the Qt thread."""

    def sheet(self, uid: str) -> Sheet | None:
        """The call sheet of a contact; None if there is no such contact any more."""
        contact = self._store.contact(uid)
        if contact is None:
            return None
        follow_ups = tuple(self._store.follow_ups_of(contact.uid, open_only=True))
        history = tuple(self._store.history(contact.uid))
        introducer = self._store.contact(contact.introduced_by) if contact.introduced_by else None
        return Sheet(
            contact, follow_ups, most_urgent(follow_ups, self.now()), history,
            tuple(self._store.deals_of(contact.uid)), introducer,
            self._store.introduced(introducer.uid) if introducer else 0,
            next_attempt(history, self.rules.cap), self.rules.cap,
            tuple(p for p in self._store.promises(contact.uid) if p.is_open),
        )  # fmt: skip

    def effect(self, sheet: Sheet, outcome: Outcome, at: datetime | None = None) -> Proposal | None:
        """The step that logging an outcome with one key would cause (at the present, or as of `at`), if any."""
        closed = sheet.closed_by(outcome)
        staying = [step for step in sheet.follow_ups if closed is None or step.uid != closed.uid]
        return self.preview(sheet.contact, outcome, sheet.attempt, at, closed=closed, staying=staying)

    def contact(self, uid: str) -> Contact | None:
        return self._store.contact(uid)

    def follow_up(self, uid: str) -> FollowUp | None:
        return self._store.follow_up(uid)

    def search(self, text: str) -> set[int] | None:
        """The numbers of the contacts that match (None: nothing was asked)."""
        return self._store.search(text)

    @property
    def folder(self) -> Path:
        """Where the store is: for work that opens a store of its own in another thread."""
        return self._store.path.parent
