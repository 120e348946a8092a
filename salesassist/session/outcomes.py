"""Writing down what happened, and planning what follows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from salesassist import wording
from salesassist.domain.cadence import (
    Proposal,
    Rule,
    after_door_open,
    after_try,
    after_wrong_number,
    on_ladder,
    part_of_day,
)
from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Channel, Due, FollowUp, State
from salesassist.domain.interaction import ANSWERS, TRIES, Direction, Interaction, Outcome, next_attempt
from salesassist.domain.text import one_line
from salesassist.domain.uids import new_uid
from salesassist.session.contacts import ContactVerbs
from salesassist.session.core import ended
from salesassist.store.store import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be logged. `at` is when it happened, aware; `closes` the follow-up it closes (a uid), `also_kept` the
    other promises it kept.

    A conversation needs one of `next_step`, `keeps` (the uid of an open follow-up that stays the next step), or
    `none_because` with `look_again_on`.
    """

    contact: str
    outcome: Outcome
    at: datetime
    channel: Channel = Channel.CALL
    direction: Direction = Direction.OUT
    note: str = ""
    closes: str | None = None
    also_kept: tuple[str, ...] = ()
    next_step: FollowUp | None = None
    keeps: str | None = None
    none_because: str = ""
    look_again_on: date | None = None


class OutcomeVerbs(ContactVerbs):
    """Log an outcome, and see beforehand what it will cause."""

    def preview(
        self, contact: Contact, outcome: Outcome, attempt: int, at: datetime | None = None, *,
        closed: FollowUp | None = None, staying: Iterable[FollowUp] = (),
    ) -> Proposal | None:  # fmt: skip
        """The step that an outcome will cause by itself; None where the user is asked for it, or none is needed.

        `closed` is the follow-up that it closes; `staying` those that stay open: no second one is planned beside them.
        """
        if contact.do_not_contact:
            return None
        now = self.now()
        moment = (at or now.at).astimezone(now.zone)
        day, days = now.day_of(moment), self.working_days_of(contact)
        if outcome is Outcome.SENT and closed is not None and closed.rule_key == Rule.DOOR_OPEN:
            return after_door_open(day, now.today, days)
        if outcome in TRIES:
            proposal = after_try(outcome, day, part_of_day(moment), attempt, now.today, days)
        elif outcome is Outcome.WRONG_NUMBER:
            proposal = after_wrong_number(day, now.today, days)
        else:
            return None
        return None if any(step.channel is proposal.channel for step in staying) else proposal

    def log(self, entry: Entry) -> bool:
        """Write down what happened, close what it closes, and plan what follows, in one step."""
        contact = self._store.contact(entry.contact)
        if contact is None:
            return False
        entry = replace(entry, none_because=one_line(entry.none_because))
        now = self.now()
        answered = entry.outcome in ANSWERS
        keeps = entry.keeps if entry.keeps not in (entry.closes, *entry.also_kept) else None
        if answered and not (entry.next_step or keeps or (entry.none_because and entry.look_again_on)):
            raise ValueError("a conversation is closed with a next step, or with a reason and a day to look again")
        interaction = Interaction(
            new_uid(), contact.uid, entry.at, entry.outcome, entry.channel, entry.direction, entry.note.strip(),
            entry.closes, now.at,
        )  # fmt: skip

        def work(store: Store) -> None:
            closed = store.follow_up(entry.closes) if entry.closes else None
            if closed is not None and closed.promised and not (interaction.is_try or interaction.is_touch):
                closed = None  # what is neither try nor touch keeps no promise: it stays open
            before = store.history(contact.uid)
            store.add_interactions([replace(interaction, follow_up=closed.uid if closed else None)])
            for follow_up in filter(None, (closed, *map(store.follow_up, entry.also_kept))):
                if follow_up.is_open:
                    store.tellings.acted(follow_up.uid, now)
                    store.save_follow_up(ended(follow_up, State.DONE, entry.at, now))
            open_ones = store.follow_ups_of(contact.uid, open_only=True)
            if answered:
                for follow_up in open_ones:
                    if on_ladder(follow_up) and not follow_up.promised and follow_up.uid != entry.keeps:
                        store.save_follow_up(ended(follow_up, State.CANCELLED, entry.at))
            for follow_up in self._following(entry, interaction, contact, closed, before, open_ones):
                store.add_follow_ups([follow_up])
            self._number_calls(store, contact.uid)
            if entry.next_step is None and entry.none_because and entry.look_again_on:
                store.save_contact(
                    replace(contact, resting_until=entry.look_again_on, resting_reason=entry.none_because)
                )
            elif answered and contact.resting_until is not None:
                store.save_contact(replace(contact, resting_until=None, resting_reason=""))

        text = self.tr("Log {outcome} with {name}").format(
            outcome=entry.outcome.value.replace("_", " "), name=contact.name
        )
        return self._run(text, work)

    def _number_calls(self, store: Store, contact: str) -> None:
        """Give the open calls of a contact the number that the next try now has."""
        attempt = next_attempt(store.history(contact))
        for follow_up in store.follow_ups_of(contact, open_only=True):
            if follow_up.channel is Channel.CALL and follow_up.attempt != attempt:
                store.save_follow_up(replace(follow_up, attempt=attempt))

    def _following(
        self,
        entry: Entry,
        interaction: Interaction,
        contact: Contact,
        closed: FollowUp | None,
        before: Sequence[Interaction],
        open_ones: Sequence[FollowUp],
    ) -> list[FollowUp]:
        """The follow-ups that an entry makes."""
        if entry.next_step is not None:
            return [self._ready(replace(entry.next_step, contact=contact.uid))]
        if entry.none_because and entry.look_again_on:
            purpose = wording.look_again(entry.none_because)
            return [
                self._ready(
                    FollowUp("", contact.uid, purpose, Due(entry.look_again_on), rule_key=Rule.LOOK_AGAIN.value)
                )
            ]
        if entry.keeps is not None:
            return []
        if entry.outcome in TRIES and not interaction.is_try:
            return []
        if entry.outcome in TRIES and any(past.outcome in ANSWERS and past.at > entry.at for past in before):
            return []  # written down late: they have answered since
        proposal = self.preview(
            contact, entry.outcome, next_attempt(before), entry.at, closed=closed, staying=open_ones
        )
        return [self._from(proposal, contact.uid, closed)] if proposal is not None else []

    def delete_interaction(self, interaction: Interaction) -> bool:
        text = self.tr("Delete entry of {name}").format(name=self.name_of(interaction.contact))

        def work(store: Store) -> None:
            store.delete_interaction(interaction.uid)
            self._number_calls(store, interaction.contact)

        return self._run(text, work)
