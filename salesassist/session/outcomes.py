"""Writing down what happened, and planning what follows."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from salesassist import wording
from salesassist.domain.cadence import (
    Cadence,
    Proposal,
    Rule,
    Start,
    after_tail,
    after_try,
    after_wrong_number,
    cadence_of,
    on_ladder,
    part_of_day,
    runs,
)
from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Channel, Due, FollowUp, State
from salesassist.domain.interaction import ANSWERS, TRIES, Direction, Interaction, Outcome, next_attempt
from salesassist.domain.promise import Promise, Whose
from salesassist.domain.text import one_line
from salesassist.domain.uids import new_uid
from salesassist.frozen import dataclass, replace
from salesassist.session.care import CareVerbs
from salesassist.session.core import ended
from salesassist.store.store import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be logged. `at` is when it happened, aware; `closes` the follow-up it closes (a uid), `also_kept` the
    other promises it kept.

    A conversation needs one of `next_step`, `keeps` (the uid of an open follow-up that stays the next step), or
    `none_because` with `look_again_on`. `satisfied` is the answer to a satisfaction check; the tasks of `next_step`
    become promises where a day is given for them.
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
    satisfied: bool | None = None
    my_task_by: date | None = None
    their_task_by: date | None = None
    gave: str | None = None  # the useful thing (a uid) they got


class OutcomeVerbs(CareVerbs):
    """Log an outcome, and see beforehand what it will cause."""

    def preview(
        self, contact: Contact, outcome: Outcome, attempt: int, at: datetime | None = None, *,
        closed: FollowUp | None = None, staying: Iterable[FollowUp] = (), history: Iterable[Interaction] | None = None,
    ) -> Proposal | None:  # fmt: skip
        """The step that an outcome will cause by itself; None where the user is asked for it, or none is needed.

        `closed` is the follow-up that it closes; `staying` those that stay open: no second one is planned beside them.
        `history` is what happened before it, if that was read already.
        """
        if contact.do_not_contact:
            return None
        now, staying = self.now(), list(staying)
        moment = (at or now.at).astimezone(now.zone)
        day, days, rules = now.day_of(moment), self.working_days_of(contact), self.rules
        if outcome is Outcome.SENT and closed is not None:
            if on_ladder(closed) and closed.channel is not Channel.CALL:
                proposal = after_tail(closed.rule_key, day, now.today, days, rules)
                return proposal or (None if staying else self._touch_after(contact, day))
            if proposal := self.next_of(closed, day):
                return proposal
        if outcome is Outcome.SENT:
            return None if staying else self._touch_after(contact, day)
        if outcome in TRIES:
            proposal = after_try(outcome, day, part_of_day(moment), attempt, now.today, days, rules)
            if history is None:
                history = self._store.history(contact.uid)
            proposal = self._polite(proposal, contact, history, [day])
        elif outcome is Outcome.WRONG_NUMBER:
            proposal = after_wrong_number(day, now.today, days)
        else:
            return None
        in_its_place = any(step.channel is proposal.channel or runs(step, rules) for step in staying)
        return None if in_its_place else proposal

    def log(self, entry: Entry) -> bool:
        """Write down what happened, close what it closes, and plan what follows, in one step."""
        contact = self._store.contact(entry.contact)
        if contact is None:
            return False
        entry = replace(entry, none_because=one_line(entry.none_because))
        now = self.now()
        answered = entry.outcome in ANSWERS
        keeps = entry.keeps if entry.keeps not in (entry.closes, *entry.also_kept) else None
        agreed = bool(entry.next_step or keeps or (entry.none_because and entry.look_again_on))
        if answered and not agreed and not contact.do_not_contact:
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
            held_until, waiting = self._ladder_end(store, contact), self._pending(store, contact.uid, before)
            store.add_interactions([replace(interaction, follow_up=closed.uid if closed else None)])
            if entry.gave:
                store.give_useful_thing(entry.gave, contact.uid, entry.at)
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
                if on_ladder(follow_up):  # a new ladder: the useful thing at the end of the last one is over
                    self._cancel(store, contact.uid, on_ladder)
                store.add_follow_ups([follow_up])
                self._promised(store, entry, follow_up)
            self._number_calls(store, contact.uid, [interaction, *before])
            if entry.next_step is None and entry.none_because and entry.look_again_on:
                store.save_contact(
                    replace(contact, resting_until=entry.look_again_on, resting_reason=entry.none_because)
                )
            elif answered and contact.resting_until is not None:
                store.save_contact(replace(contact, resting_until=None, resting_reason=""))
            self._carry_on(store, entry, interaction, closed, waiting, agreed=agreed)
            self._settle(store, contact.uid, held_until)
            self._leave_nobody(store, contact.uid, now.day_of(entry.at))

        text = self.tr("Log {outcome} with {name}").format(
            outcome=outcome_inside(entry.outcome), name=contact.name
        )
        return self._run(text, work)

    def _carry_on(
        self, store: Store, entry: Entry, interaction: Interaction, closed: FollowUp | None,
        waiting: Sequence[FollowUp], *, agreed: bool,
    ) -> None:  # fmt: skip
        """Carry on the cadences of the step that was closed, and those that waited for the end of a ladder. Care after
        delivery goes on whatever was agreed; of any other cadence an agreed next step takes the place."""
        day = self.now().day_of(entry.at)
        if interaction.is_try:
            self._resume(store, entry.contact, day)
            return
        over = [closed] if closed is not None and not on_ladder(closed) else []
        if entry.outcome in ANSWERS:
            over += [step for step in waiting if closed is None or step.uid != closed.uid]
        for follow_up in over:
            if cadence_of(follow_up.rule_key) is Cadence.DELIVERED or not agreed:
                self._advance(store, follow_up, day, entry.satisfied)
        if closed is not None and on_ladder(closed) and entry.outcome not in ANSWERS:
            self._resume(store, entry.contact, day)

    def _promised(self, store: Store, entry: Entry, step: FollowUp) -> None:
        """Keep the tasks agreed with a step as promises, where there is a day for them; a "not now" starts its
        cadence."""
        if entry.next_step is None:
            return
        now = self.now()
        tasks = ((Whose.MINE, step.my_task, entry.my_task_by), (Whose.THEIRS, step.their_task, entry.their_task_by))
        for whose, words, by in tasks:
            if words and by is not None:
                store.save_promise(Promise(new_uid(), step.contact, whose, words, by, now.at, step.uid))
        if cadence_of(step.rule_key) is Cadence.LOST:
            store.save_cadence_start(Start(Cadence.LOST, step.contact, now.day_of(entry.at), step.deal))

    def _number_calls(self, store: Store, contact: str, history: Iterable[Interaction]) -> None:
        """Give the open calls of a contact the number that the next try now has, after this `history`."""
        attempt = next_attempt(history, self.rules.cap)
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
        if contact.do_not_contact:
            return []
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
            contact, entry.outcome, next_attempt(before, self.rules.cap), entry.at, closed=closed, staying=open_ones,
            history=before,
        )  # fmt: skip
        if proposal is None or (entry.outcome is Outcome.SENT and not (closed is not None and on_ladder(closed))):
            return []  # what a cadence does next is its own affair
        return [self._from(proposal, contact.uid, closed)]

    def delete_interaction(self, interaction: Interaction) -> bool:
        text = self.tr("Delete entry of {name}").format(name=self.name_of(interaction.contact))

        def work(store: Store) -> None:
            store.delete_interaction(interaction.uid)
            self._number_calls(store, interaction.contact, store.history(interaction.contact))

        return self._run(text, work)


def outcome_inside(outcome: Outcome) -> str:
    """The outcome inside a sentence, as the step to undo names it, in the user's language."""
    match outcome:
        case Outcome.SPOKE:
            return QCoreApplication.translate("Outcome", "spoke")
        case Outcome.LEFT_MESSAGE:
            return QCoreApplication.translate("Outcome", "left message")
        case Outcome.NO_ANSWER:
            return QCoreApplication.translate("Outcome", "no answer")
        case Outcome.WRONG_NUMBER:
            return QCoreApplication.translate("Outcome", "wrong number")
        case Outcome.SENT:
            return QCoreApplication.translate("Outcome", "sent")
        case Outcome.MET:
            return QCoreApplication.translate("Outcome", "met")
        case Outcome.REPLIED:
            return QCoreApplication.translate("Outcome", "replied")
