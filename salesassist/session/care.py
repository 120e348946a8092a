"""The plans that a deal, an event or an answer starts: one open step at a time, each once; and promised tasks."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from salesassist.domain.cadence import (
    DEFAULTS,
    FROM_THE_START,
    KEEP_IN_TOUCH_DAYS,
    Cadence,
    CadenceStep,
    Proposal,
    Rule,
    Start,
    after_tail,
    cadence_of,
    in_cadence,
    keep_in_touch,
    ladder_end,
    on_ladder,
    propose,
    repair,
    runs,
)
from salesassist.domain.contact import Contact
from salesassist.domain.courtesy import hours_of, polite_day, unanswered
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.follow_up import Channel, Due, FollowUp, PromiseEnd, State
from salesassist.domain.interaction import Interaction
from salesassist.domain.promise import Promise
from salesassist.frozen import replace
from salesassist.session.core import ended
from salesassist.session.deals import DealVerbs
from salesassist.store.store import Store

_NO = (Stage.LOST, Stage.NOT_NOW)


class CareVerbs(DealVerbs):
    """Start the plans, carry them on, and keep their steps out of the way of a ladder."""

    # --- verbs ---------------------------------------------------------------------------------------------------

    def met_at_event(self, contacts: Sequence[str], event: str = "") -> bool:
        """Plan a line to each of these (uids) after meeting them at an event; its name is kept where nothing tells
        yet how they were met. Whoever asked not to be contacted is passed over."""
        many = QCoreApplication.translate("CareVerbs", "Met %n contact(s) at an event", "", len(contacts))
        text = self._about(contacts, self.tr("Met {name} at an event"), many)
        today = self.now().today

        def work(store: Store) -> None:
            for uid in contacts:
                contact = store.contact(uid)
                if contact is not None and event and not contact.how_met:
                    store.save_contact(replace(contact, how_met=event))
                self._start(store, Cadence.MET_AT_EVENT, uid, today)

        return bool(contacts) and self._run(text, work)

    def save_rules(self, steps: Sequence[CadenceStep]) -> bool:
        """Keep these follow-up rules; the program's own are kept as none."""
        kept = () if sorted(steps, key=_place) == sorted(DEFAULTS, key=_place) else steps
        return self._run(self.tr("Change the follow-up rules"), lambda store: store.save_cadence_steps(kept))

    def end_promise(self, uid: str, end: PromiseEnd | None = None) -> bool:
        """A promised task came to its end: kept, or late after its day, unless told otherwise."""
        promise = self._store.promise(uid)
        if promise is None:
            return False
        now = self.now()
        end = end or (PromiseEnd.LATE if promise.days_late(now) else PromiseEnd.KEPT)
        text = self.tr("Promise of {name}: {words}").format(name=self.name_of(promise.contact), words=promise.words)
        return self._run(text, lambda store: store.save_promise(replace(promise, end=end, ended_at=now.at)))

    def promises(self, contact: str | None = None) -> list[Promise]:
        """Promised tasks, mine and theirs, of one contact or of all."""
        return self._store.promises(contact)

    # --- what is offered in a conversation -----------------------------------------------------------------------

    def not_now(self, contact: Contact, deal: str | None) -> FollowUp:
        """The rare useful touch that a "not now" leads to, as a draft."""
        days, today = self.working_days_of(contact), self.now().today
        steps = self.rules.of(Cadence.LOST)
        step = steps[0] if steps else next(s for s in DEFAULTS if s.cadence is Cadence.LOST)
        return replace(self._from(propose(step, today, today, days), contact.uid, None, deal), uid="")

    def goes_on(self, closed: FollowUp) -> FollowUp | None:
        """What the cadence of this step would plan next, as a draft; None where it goes on by itself, or is over."""
        if cadence_of(closed.rule_key) in (None, Cadence.NO_ANSWER, Cadence.DELIVERED, Cadence.LOST):
            return None
        proposal = self.next_of(closed, self.now().today)
        return replace(self._from(proposal, closed.contact, None, closed.deal), uid="") if proposal else None

    def asks_satisfaction(self, contact: str, next_step: FollowUp | None) -> bool:
        """Whether an answer now would answer a satisfaction check: one that is the next step, or that a ladder took
        over."""
        steps = [*([next_step] if next_step else []), *self._pending(self._store, contact)]
        return any(step.rule_key == Rule.SATISFACTION for step in steps)

    # --- what deals start ----------------------------------------------------------------------------------------

    def _deal_changed(self, store: Store, before: Deal | None, after: Deal | None) -> None:
        self.deal_changed(store, before, after)

    def deal_changed(self, store: Store, before: Deal | None, after: Deal | None) -> None:
        """Within the step that changes a deal: start and end what it starts and ends. Told before one is deleted."""
        deal = after or before
        if deal is None:
            return
        cancelled = False
        if after is None:
            self._cancel(store, deal.contact, lambda f: f.deal == deal.uid and not on_ladder(f))
            return
        was, today = before.stage if before else None, self.now().today
        if was is not after.stage:
            if was is Stage.PROPOSAL:
                cancelled |= self._cancel(store, deal.contact, lambda f: in_cadence(f, Cadence.PROPOSAL, deal.uid))
            if was in _NO and after.stage not in _NO:
                cancelled |= self._cancel(store, deal.contact, lambda f: in_cadence(f, Cadence.LOST, deal.uid))
            if after.stage is Stage.PROPOSAL:
                self._start(store, Cadence.PROPOSAL, deal.contact, today, deal.uid)
            if after.stage in _NO:
                self._start(store, Cadence.LOST, deal.contact, min(after.closed_on or today, today), deal.uid)
        delivered = before.delivered_on if before else None
        if after.delivered_on != delivered:
            if after.delivered_on is None:
                cancelled |= self._cancel(store, deal.contact, lambda f: in_cadence(f, Cadence.DELIVERED, deal.uid))
            elif not self._start(store, Cadence.DELIVERED, deal.contact, after.delivered_on, deal.uid):
                self._move_care(store, Start(Cadence.DELIVERED, deal.contact, after.delivered_on, deal.uid))
        if cancelled:
            self._leave_nobody(store, deal.contact, today)

    def _start(self, store: Store, cadence: Cadence, uid: str, on: date, deal: str | None = None) -> bool:
        """Start a cadence, once per deal; without a deal, not while a step of it is open. Whether it was started."""
        contact = store.contact(uid)
        if contact is None or contact.do_not_contact:
            return False
        if deal is not None:
            if any(start.cadence is cadence and start.deal == deal for start in store.cadence_starts(contact.uid)):
                return False
        elif any(in_cadence(f, cadence, None) for f in store.follow_ups_of(contact.uid, open_only=True)):
            return False
        store.save_cadence_start(Start(cadence, contact.uid, on, deal))
        if steps := self.rules.of(cadence):
            self._make(store, contact, steps[0], on, deal, first=True)
        return True

    def _move_care(self, store: Store, start: Start) -> None:
        """The day from which a started cadence counts is another: its open step goes with it, if it is no promise."""
        contact = store.contact(start.contact)
        if contact is None:
            return
        store.save_cadence_start(start)
        for follow_up in store.follow_ups_of(contact.uid, open_only=True):
            step = self._rule_of(follow_up)
            if step and in_cadence(follow_up, start.cadence, start.deal) and not follow_up.promised:
                proposal = self._placed(store, contact, step, start.started_on, first=True)
                store.save_follow_up(replace(follow_up, due=proposal.due, snoozed_until=None))

    # --- carrying on ---------------------------------------------------------------------------------------------

    def _rule_of(self, follow_up: FollowUp) -> CadenceStep | None:
        return next((step for step in self.rules.steps if step.key == follow_up.rule_key), None)

    def next_of(self, closed: FollowUp, on: date, happy: bool | None = None) -> Proposal | None:
        """What a cadence proposes after this step of it ended on the user's day `on`; None if it is over."""
        cadence = cadence_of(closed.rule_key)
        if cadence is None or cadence is Cadence.NO_ANSWER:
            return None
        contact = self._store.contact(closed.contact)
        if contact is None or contact.do_not_contact:
            return None
        if not self._lives(self._store, cadence, closed.deal):
            return None
        if closed.rule_key == Rule.SATISFACTION and happy is False:
            return repair(self.now().today, self.working_days_of(contact))
        of_this = [f for f in self._store.follow_ups_of(contact.uid) if in_cadence(f, cadence, closed.deal)]
        if any(f.is_open and f.uid != closed.uid for f in of_this):
            return None
        made = {f.rule_key for f in of_this if f.state is not State.CANCELLED} if closed.deal is not None else ()
        step = self.rules.following(closed.rule_key, made, happy)
        if step is None:
            return None
        starts = self._store.cadence_starts(contact.uid)
        start = next((s.started_on for s in starts if (s.cadence, s.deal) == (cadence, closed.deal)), on)
        return self._placed(self._store, contact, step, start if cadence in FROM_THE_START else on, first=False)

    def _advance(self, store: Store, closed: FollowUp, on: date, happy: bool | None = None) -> None:
        """Make the step of the cadence that comes after this one."""
        proposal = self.next_of(closed, on, happy)
        if proposal is not None:
            store.add_follow_ups([self._ready(self._from(proposal, closed.contact, None, closed.deal))])

    def _lives(self, store: Store, cadence: Cadence, deal: str | None) -> bool:
        """Whether a cadence goes on: what started it still holds."""
        found = store.deal(deal) if deal is not None else None
        if deal is None or found is None:
            return deal is None
        match cadence:
            case Cadence.PROPOSAL:
                return found.stage is Stage.PROPOSAL
            case Cadence.DELIVERED:
                return found.delivered_on is not None
            case Cadence.LOST:
                return found.stage is not Stage.WON
        return True

    def _make(
        self, store: Store, contact: Contact, step: CadenceStep, start: date, deal: str | None, *, first: bool
    ) -> None:
        proposal = self._placed(store, contact, step, start, first=first)
        store.add_follow_ups([self._ready(self._from(proposal, contact.uid, None, deal))])

    def _placed(self, store: Store, contact: Contact, step: CadenceStep, start: date, *, first: bool) -> Proposal:
        """A step of a cadence on the day it falls on: after a rest, after a ladder that runs, never a pest."""
        days = self.working_days_of(contact)
        proposal = propose(step, start, self.now().today, days, first=first)
        day = proposal.due.day
        if contact.resting_until is not None and day < contact.resting_until:
            day = days.on_or_after(contact.resting_until)
        end = ladder_end(store.follow_ups_of(contact.uid, open_only=True), days, self.rules)
        if end is not None and day <= end:
            day = days.after(end)
        return self._polite(replace(proposal, due=replace(proposal.due, day=day)), contact, store.history(contact.uid))

    def _polite(
        self, proposal: Proposal, contact: Contact, history: Iterable[Interaction], tried: Iterable[date] = ()
    ) -> Proposal:
        """A proposal on a day, and in a part of it, at which it is no nuisance. `tried`: a try about to be noted."""
        if proposal.channel is not Channel.CALL:
            return proposal
        now, due = self.now(), proposal.due
        days = [*(now.day_of(event.at) for event in unanswered(history)), *tried]
        day = polite_day(due.day, days, self.working_days_of(contact))
        part = due.part and hours_of(contact, now.zone).part(day, due.part, now.zone)
        return replace(proposal, due=Due(day, part))

    def _pending(
        self, store: Store, contact: str, history: Iterable[Interaction] | None = None
    ) -> list[FollowUp]:
        """The steps of cadences that a try closed: the ladder took them over, and the cadence waits for its end.
        `history`: what happened with the contact, if that was read already."""
        last: dict[tuple[Cadence, str | None], FollowUp] = {}
        for follow_up in store.follow_ups_of(contact):
            cadence = cadence_of(follow_up.rule_key)
            if cadence in (None, Cadence.NO_ANSWER) or follow_up.created_at is None:
                continue
            assert cadence is not None
            other = last.get((cadence, follow_up.deal))
            if other is None or (other.created_at or follow_up.created_at) <= follow_up.created_at:
                last[cadence, follow_up.deal] = follow_up
        if not last:
            return []
        tried = {event.follow_up for event in history or store.history(contact) if event.is_try}
        return [f for f in last.values() if f.state is State.DONE and f.uid in tried]

    def _after_closing(self, store: Store, closed: FollowUp, state: State) -> None:
        if state is State.CANCELLED:
            self._settle(store, closed.contact, None)
            return
        contact, today = store.contact(closed.contact), self.now().today
        if contact is None or contact.do_not_contact or cadence_of(closed.rule_key) is None:
            return
        if on_ladder(closed) and closed.channel is not Channel.CALL:
            proposal = after_tail(closed.rule_key, today, today, self.working_days_of(contact), self.rules)
            if proposal is not None:
                store.add_follow_ups([self._from(proposal, closed.contact, closed)])
        elif not on_ladder(closed):
            self._advance(store, closed, today)
        self._resume(store, closed.contact, today)
        self._settle(store, closed.contact, None)
        self._leave_nobody(store, closed.contact, today)

    def _resume(self, store: Store, contact: str, on: date, happy: bool | None = None) -> None:
        """Once no ladder runs any more, the cadences that waited for its end go on."""
        open_ones = store.follow_ups_of(contact, open_only=True)
        if not any(runs(follow_up, self.rules) for follow_up in open_ones):
            for follow_up in self._pending(store, contact):
                self._advance(store, follow_up, on, happy)

    def _settle(self, store: Store, uid: str, held_until: date | None) -> None:
        """Steps of cadences wait until the working day after a ladder ends; when it has ended early, they come when
        they would have. `held_until` is the day on which it was to end before this step."""
        contact = store.contact(uid)
        if contact is None:
            return
        days, rules = self.working_days_of(contact), self.rules
        open_ones = store.follow_ups_of(contact.uid, open_only=True)
        end = ladder_end(open_ones, days, rules)
        for follow_up in open_ones:
            step = self._rule_of(follow_up)
            if step is None or follow_up.promised or on_ladder(follow_up):
                continue
            if end is not None and follow_up.due.day <= end:
                store.save_follow_up(replace(follow_up, due=Due(days.after(end)), snoozed_until=None))
            elif end is None and held_until is not None and follow_up.due == Due(days.after(held_until)):
                own = self._placed(store, contact, step, self._counted_from(store, follow_up), first=True).due
                if own.day < follow_up.due.day:
                    store.save_follow_up(replace(follow_up, due=own, snoozed_until=None))

    def _counted_from(self, store: Store, follow_up: FollowUp) -> date:
        """The day from which the gap of an open step of a cadence counts."""
        cadence, now = cadence_of(follow_up.rule_key), self.now()
        if cadence not in FROM_THE_START and follow_up.created_at is not None:
            return now.day_of(follow_up.created_at)
        starts = store.cadence_starts(follow_up.contact)
        return next((s.started_on for s in starts if (s.cadence, s.deal) == (cadence, follow_up.deal)), now.today)

    def _ladder_end(self, store: Store, contact: Contact) -> date | None:
        open_ones = store.follow_ups_of(contact.uid, open_only=True)
        return ladder_end(open_ones, self.working_days_of(contact), self.rules)

    def _leave_nobody(self, store: Store, uid: str, on: date) -> None:
        """Nobody leaves the list without a date: where nothing is planned and no rest set, keep in touch."""
        contact, today = store.contact(uid), self.now().today
        if contact is None or contact.is_resting(today) or store.follow_ups_of(contact.uid, open_only=True):
            return
        store.add_follow_ups([self._from(self._touch_after(contact, on), contact.uid, None)])

    def _touch_after(self, contact: Contact, on: date) -> Proposal:
        """The next touch after one on the user's day `on`, as often as their tier asks for."""
        interval = self.preferences.tier_days[contact.tier] if contact.tier else KEEP_IN_TOUCH_DAYS
        return keep_in_touch(on, self.now().today, self.working_days_of(contact), interval)

    def _cancel(self, store: Store, contact: str, which: Callable[[FollowUp], bool]) -> bool:
        """Cancel the open unpromised steps of cadences that `which` says. Whether there were any."""
        at, found = self.now().at, False
        for follow_up in store.follow_ups_of(contact, open_only=True):
            if cadence_of(follow_up.rule_key) is not None and not follow_up.promised and which(follow_up):
                store.save_follow_up(ended(follow_up, State.CANCELLED, at))
                found = True
        return found


def _place(step: CadenceStep) -> tuple[str, int, str]:
    return step.cadence.value, step.position, step.key
