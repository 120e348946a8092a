"""The one door for writes: do it in one transaction, remember how to undo it, say what changed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from salesassist import wording
from salesassist.book import Book
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
from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.day import DayRow, Progress, arrange, room_for_suggestions, week_start
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import Channel, Due, FollowUp, PromiseEnd, State
from salesassist.domain.interaction import ANSWERS, TRIES, Direction, Interaction, Outcome, next_attempt
from salesassist.domain.reminder import Reminder, Told
from salesassist.domain.status import most_urgent
from salesassist.domain.times import Clock, Now
from salesassist.domain.uids import new_uid
from salesassist.exporting import export_everything
from salesassist.settings import Preferences
from salesassist.store.changes import Changes
from salesassist.store.errors import StoreError
from salesassist.store.store import Store

UNDO_STEPS = 200


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change concerned: kinds of records (table names) and contacts (uids). `everything`: look at it all."""

    kinds: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    everything: bool = False


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

    def closed_by(self, outcome: Outcome) -> FollowUp | None:
        """The step that an outcome logged with one key closes: a call for a try, anything but a meeting for what was
        sent. A wrong number keeps no promise."""
        ordered = [step for step in (self.next_step, *self.follow_ups) if step is not None]
        if outcome in TRIES:
            return next((step for step in ordered if step.channel is Channel.CALL), None)
        if outcome is Outcome.WRONG_NUMBER:
            return next((step for step in ordered if step.channel is Channel.CALL and not step.promised), None)
        return self.next_step if self.next_step and self.next_step.channel is not Channel.MEETING else None


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


class Session(QObject):
    """Reads and writes for every screen, in the Qt thread.

    A verb either does all it says, pushes one undo step under its name, and emits `changed`; or changes nothing, emits
    `failed` with a sentence, and returns False.
    """

    changed = Signal(object)  # Changed
    failed = Signal(str)
    time_passed = Signal()

    def __init__(self, store: Store, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self.preferences = Preferences.from_stored(store.settings())
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_STEPS)
        self._seen = store.outside_changes()
        self.book = Book(store.lines(self.now(), self.preferences.currency))

    def now(self) -> Now:
        now = self._clock()
        start = self.preferences.day_start
        return now if now.day_start == start else Now(now.at, start)

    # --- how every write is done ---------------------------------------------------------------------------------

    def _run(self, text: str, work: Callable[[Store], None]) -> bool:
        """Do `work` in one transaction and push it as the undo step `text`."""
        try:
            with self._store.change() as change:
                work(self._store)
        except StoreError as error:
            self.failed.emit(str(error))
            return False
        self.note(text, change.done)
        return True

    def note(self, text: str, changes: Changes) -> None:
        """Take up what was changed through another connection to the store: one undo step, and everyone looks."""
        if changes:
            self.undo_stack.push(_Step(self, text, changes))
            self._announce(changes)

    def another_store(self) -> Store:
        """The same records through a connection of its own, for work in another thread: called and closed there."""
        return Store(self._store.path.parent)

    def go_back(self, changes: Changes) -> Changes | None:
        """Undo `changes`; what that changed, or None if it could not be done (and `failed` said why)."""
        try:
            back = self._store.go_back(changes)
        except StoreError as error:
            self.failed.emit(str(error))
            return None
        self._announce(back)
        return back

    def _announce(self, changes: Changes) -> None:
        if "setting" in changes.kinds:
            before, self.preferences = self.preferences, Preferences.from_stored(self._store.settings())
            if self.preferences.day_start != before.day_start:  # every day begins at another moment
                self.reload()
                return
        uids = changes.contacts
        if len(uids) > 300:
            self.book = Book(self._store.lines(self.now(), self.preferences.currency))
            self.changed.emit(Changed(changes.kinds, everything=True))
            return
        self.book.refresh(uids, self._store.lines_of(tuple(uids), self.now(), self.preferences.currency))
        self.changed.emit(Changed(changes.kinds, uids))

    def look_outside(self) -> None:
        """Notice what another program (a command, say) has changed in the meantime."""
        seen = self._store.outside_changes()
        if seen != self._seen:
            self._seen = seen
            self.reload()

    def reload(self) -> None:
        """Read everything again: after changes from outside, or when the zone or the day start changed."""
        self.preferences = Preferences.from_stored(self._store.settings())
        self.book = Book(self._store.lines(self.now(), self.preferences.currency))
        self.changed.emit(Changed(everything=True))

    # --- contacts ------------------------------------------------------------------------------------------------

    def new_contact(self, contact: Contact) -> str | None:
        """Add a contact; an empty uid gets one. Returns the uid, None if it could not be added."""
        contact = replace(contact, uid=contact.uid or new_uid(), added_at=self.now().at)
        text = self.tr("Add {name}").format(name=contact.name)
        return contact.uid if self._run(text, lambda store: store.add_contacts([contact])) else None

    def save_contact(self, contact: Contact) -> bool:
        text = self.tr("Edit {name}").format(name=contact.name)
        return self._run(text, lambda store: store.save_contact(contact))

    def delete_contacts(self, uids: Sequence[str]) -> bool:
        at = self.now().at
        text = self._about(uids, self.tr("Delete {name}"), self.tr("Delete %n contact(s)", "", len(uids)))
        return self._run(text, lambda store: store.delete_contacts(uids, at))

    def rest(self, uid: str, until: date, reason: str, move: Sequence[str] = ()) -> bool:
        """Leave a contact alone until a day. `move`: follow-ups (uids) due before it that move to that day; nobody
        agreed to that, so a promise among them is broken."""
        contact = self._store.contact(uid)
        if contact is None:
            return False

        def work(store: Store) -> None:
            store.save_contact(replace(contact, resting_until=until, resting_reason=reason))
            for follow_up in filter(None, map(store.follow_up, move)):
                self._move(store, follow_up, follow_up, Due(until), agreed=False)

        return self._run(self.tr("Rest {name}").format(name=contact.name), work)

    def wake(self, uid: str) -> bool:
        """End a rest, or let a contact be contacted again."""
        contact = self._store.contact(uid)
        if contact is None:
            return False
        awake = replace(contact, resting_until=None, resting_reason="", do_not_contact=False)
        return self._run(self.tr("Wake {name}").format(name=contact.name), lambda s: s.save_contact(awake))

    def do_not_contact(self, uid: str, reason: str = "") -> bool:
        """Never contact again: cancels what is open."""
        contact = self._store.contact(uid)
        if contact is None:
            return False
        at = self.now().at

        def work(store: Store) -> None:
            store.save_contact(replace(contact, do_not_contact=True, resting_reason=reason or contact.resting_reason))
            for follow_up in store.follow_ups_of(uid, open_only=True):
                store.save_follow_up(_ended(follow_up, State.CANCELLED, at))

        return self._run(self.tr("Do not contact {name}").format(name=contact.name), work)

    # --- planning ------------------------------------------------------------------------------------------------

    def plan(self, follow_up: FollowUp) -> bool:
        """Add a follow-up; an empty uid gets one."""
        ready = self._ready(follow_up)
        text = self.tr("Plan {purpose} with {name}").format(purpose=ready.purpose, name=self.name_of(ready.contact))
        return self._run(text, lambda store: store.add_follow_ups([ready]))

    def save_follow_up(self, follow_up: FollowUp) -> bool:
        text = self.tr("Edit next step of {name}").format(name=self.name_of(follow_up.contact))
        return self._run(text, lambda store: store.save_follow_up(self._ready(follow_up)))

    def reschedule(self, uid: str, due: Due, agreed: bool | None = None, edited: FollowUp | None = None) -> bool:
        """Move the due date (`edited`: with what else the user changed of it).

        For a promise, `agreed` says whether the contact agreed to the new date: then the old promise ends as moved and
        the new date is one; otherwise it counts as broken and the new date is none.
        """
        old = self._store.follow_up(uid)
        if old is None:
            return False
        text = self.tr("Reschedule {name}").format(name=self.name_of(old.contact))
        return self._run(text, lambda store: self._move(store, old, edited or old, due, agreed=bool(agreed)))

    def _move(self, store: Store, old: FollowUp, wanted: FollowUp, due: Due, *, agreed: bool) -> None:
        """Give `old`, as it is `wanted`, another due date. It leaves its place on today's list if it is no longer for
        today."""
        now = self.now()
        order = store.day_order()
        new = self._ready(replace(wanted, uid=old.uid, due=due, snoozed_until=None))
        if old.promised:
            new = replace(new, uid=new_uid(), promised=agreed, created_at=now.at, promise_end=None)
            end = PromiseEnd.MOVED if agreed else PromiseEnd.BROKEN
            store.save_follow_up(replace(old, state=State.CANCELLED, closed_at=now.at, promise_end=end))
            store.add_follow_ups([new])
        else:
            store.save_follow_up(new)
        if old.uid in order:
            stays = due.user_day(now) <= now.today
            store.set_day_order([new.uid if k == old.uid else k for k in order if stays or k != old.uid])

    def close(self, uid: str, state: State) -> bool:
        """End a follow-up without anything having happened: done, skipped or cancelled."""
        follow_up = self._store.follow_up(uid)
        if follow_up is None:
            return False
        now = self.now()
        words = {State.DONE: self.tr("Done: {purpose}"), State.SKIPPED: self.tr("Skip {purpose}")}
        text = words.get(state, self.tr("Cancel {purpose}")).format(purpose=follow_up.purpose)

        def work(store: Store) -> None:
            store.save_follow_up(_ended(follow_up, state, now.at, now))
            if follow_up.rule_key == Rule.DOOR_OPEN and state is not State.CANCELLED:
                days = self.working_days_of(store.contact(follow_up.contact))
                proposal = after_door_open(now.today, now.today, days)
                store.add_follow_ups([self._from(proposal, follow_up.contact, follow_up)])

        return self._run(text, work)

    def snooze(self, uid: str, until: datetime) -> bool:
        """Move the reminder, never the due date."""
        follow_up = self._store.follow_up(uid)
        if follow_up is None:
            return False
        now = self.now()

        def work(store: Store) -> None:
            store.tellings.acted(uid, now)
            store.save_follow_up(replace(follow_up, snoozed_until=until))

        return self._run(self.tr("Snooze {name}").format(name=self.name_of(follow_up.contact)), work)

    # --- logging -------------------------------------------------------------------------------------------------

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
                    store.save_follow_up(_ended(follow_up, State.DONE, entry.at, now))
            open_ones = store.follow_ups_of(contact.uid, open_only=True)
            if answered:
                for follow_up in open_ones:
                    if on_ladder(follow_up) and not follow_up.promised and follow_up.uid != entry.keeps:
                        store.save_follow_up(_ended(follow_up, State.CANCELLED, entry.at))
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

    # --- the day -------------------------------------------------------------------------------------------------

    def place(self, order: Sequence[str], moved: str) -> bool:
        """Remember the day's list in this order (uids of follow-ups), and show it so; `moved` names what was moved."""

        def work(store: Store) -> None:
            store.set_day_order(order)
            if self.preferences.by_urgency:
                store.set_settings({"by_urgency": False})

        return self._run(self.tr("Move {name}").format(name=moved), work)

    def put_on_today(self, contacts: Sequence[tuple[str, str]], order: Sequence[str], at: int) -> bool:
        """Put contacts on today's list at place `at` of `order`: the next open follow-up of each, its due date kept;
        where there is none, an all-day one for today with the purpose given beside the uid.

        While the list is shown by urgency there are no places, and the hand order is kept: they go to its head.
        """
        now = self.now()
        if self.preferences.by_urgency:
            order, at = self._store.day_order(), 0
        uids = [uid for uid, _purpose in contacts]
        text = self._about(uids, self.tr("Put {name} on today"), self.tr("Put %n contact(s) on today", "", len(uids)))

        def work(store: Store) -> None:
            keys = []
            for uid, purpose in contacts:
                step = most_urgent(store.follow_ups_of(uid, open_only=True), now)
                if step is None:
                    step = self._ready(FollowUp("", uid, purpose, Due(now.today)))
                    store.add_follow_ups([step])
                keys.append(step.uid)
            staying = [key for key in order[:at] if key not in keys], [key for key in order[at:] if key not in keys]
            store.set_day_order([*staying[0], *keys, *staying[1]])

        return self._run(text, work)

    def today(self) -> list[DayRow]:
        """Today's list in its order, suggestions last."""
        now, preferences = self.now(), self.preferences
        rows = self._store.day_rows(now, preferences.currency)
        order = [] if preferences.by_urgency else self._store.day_order()
        placed = set(self._store.day_order())
        arranged = arrange(rows, order, preferences.currency)
        arranged = [replace(row, placed=row.key in placed) for row in arranged]
        room = room_for_suggestions(self.progress(), len(arranged))
        return arranged + self._store.suggestions(now, preferences.currency, preferences.tier_days, room)

    def progress(self) -> Progress:
        now, preferences = self.now(), self.preferences
        day, week = now.start_of(now.today), now.start_of(week_start(now.today, preferences.first_weekday))
        end = now.start_of(now.tomorrow)
        touches = self._store.touches_between
        return Progress(touches(day, end), touches(week, end), preferences.day_goal, preferences.week_goal)

    def done_today(self) -> list[tuple[Interaction, str]]:
        """What happened today, latest first, with names."""
        now = self.now()
        return self._store.interactions_between(now.start_of(now.today), now.start_of(now.tomorrow))

    # --- reminders -----------------------------------------------------------------------------------------------

    def reminders(self) -> list[Reminder]:
        """The follow-ups whose reminder time has come and to which the user has not reacted, told or not.

        Raises StoreError if the store cannot be read.
        """
        return self._store.tellings.due(self.now())

    def reminders_told(self, reminders: Sequence[Reminder], state: Told) -> bool:
        """Remember, after delivery, that these were told. False if that could not be kept (and `failed` said why)."""
        try:
            self._store.tellings.record(reminders, state, self.now().at)
        except StoreError as error:
            self.failed.emit(str(error))
            return False
        return True

    def reminder_acted(self, follow_up: str) -> None:
        """The user reacted to a reminder: it waits for them no longer."""
        try:
            self._store.tellings.acted(follow_up, self.now())
        except StoreError as error:
            self.failed.emit(str(error))
            return
        self.changed.emit(Changed(frozenset({"telling"})))

    # --- reading -------------------------------------------------------------------------------------------------

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
            self._store.introduced(introducer.uid) if introducer else 0, next_attempt(history),
        )  # fmt: skip

    def contact(self, uid: str) -> Contact | None:
        return self._store.contact(uid)

    def follow_up(self, uid: str) -> FollowUp | None:
        return self._store.follow_up(uid)

    def name_of(self, uid: str) -> str:
        line = self.book.get(uid)
        return line.name if line else ""

    def search(self, text: str) -> set[int] | None:
        """The numbers of the contacts that match (None: nothing was asked)."""
        return self._store.search(text)

    def export(self, target: Path) -> bool:
        """Write everything to a JSON file, whole or not at all."""
        try:
            export_everything(self._store, target, self.now(), self.preferences.region)
        except StoreError as error:
            self.failed.emit(str(error))
            return False
        except OSError as error:
            text = self.tr("{file} cannot be written: {why}. Choose another place.")
            self.failed.emit(text.format(file=target, why=error.strerror or error))
            return False
        return True

    @property
    def folder(self) -> Path:
        """Where the store is: for work that opens a store of its own in another thread."""
        return self._store.path.parent

    # --- preferences ---------------------------------------------------------------------------------------------

    def prefer(self, text: str, **values: object) -> bool:
        """Change preferences, as the undo step `text`."""
        new = replace(self.preferences, **values)  # type: ignore[arg-type]
        return self._run(text, lambda store: store.set_settings(new.stored(set(values))))

    # --- pieces --------------------------------------------------------------------------------------------------

    def working_days_of(self, contact: Contact | None) -> WorkingDays:
        """The days on which both the user works and the contact's country does."""
        country = contact.country if contact and contact.country else self.preferences.region
        return WorkingDays(self.preferences.working_days, country)

    def working_days(self) -> WorkingDays:
        """The user's own working days."""
        return self.working_days_of(None)

    def _ready(self, follow_up: FollowUp) -> FollowUp:
        attempt = None
        if follow_up.channel is Channel.CALL:
            attempt = follow_up.attempt or next_attempt(self._store.history(follow_up.contact))
        return replace(
            follow_up, uid=follow_up.uid or new_uid(), created_at=follow_up.created_at or self.now().at, attempt=attempt
        )

    def _from(self, proposal: Proposal, contact: str, about: FollowUp | None) -> FollowUp:
        keeps = about is not None and not (on_ladder(about) and about.rule_key == Rule.DOOR_OPEN)
        return FollowUp(
            new_uid(), contact, wording.purpose_of(proposal, about.purpose if about else ""), proposal.due,
            proposal.channel, attempt=proposal.attempt, rule_key=proposal.rule.value,
            rule=wording.rule_in_words(proposal), points=about.points if about and keeps else (),
            smallest_step=about.smallest_step if about and keeps else "", deal=about.deal if about else None,
            created_at=self.now().at,
        )  # fmt: skip

    def _about(self, uids: Sequence[str], one: str, many: str) -> str:
        return one.format(name=self.name_of(uids[0])) if len(uids) == 1 else many


def _ended(follow_up: FollowUp, state: State, at: datetime, now: Now | None = None) -> FollowUp:
    """The follow-up as it ends. A promise is kept if it was done by its day, late after it, broken if not done."""
    end = follow_up.promise_end
    if follow_up.promised and end is None:
        if state is not State.DONE:
            end = PromiseEnd.BROKEN
        else:
            day = (now.day_of(at), follow_up.due.user_day(now)) if now else (at.date(), follow_up.due.day)
            end = PromiseEnd.KEPT if day[0] <= day[1] else PromiseEnd.LATE
    return replace(follow_up, state=state, closed_at=at, promise_end=end, snoozed_until=None)


class _Step(QUndoCommand):
    """A change that has been made already. Going back on it gives the changes that lead forward again."""

    def __init__(self, session: Session, text: str, changes: Changes) -> None:
        super().__init__(text)
        self._session = session
        self._changes = changes
        self._fresh = True

    def undo(self) -> None:
        self._turn()

    def redo(self) -> None:
        if self._fresh:
            self._fresh = False
        else:
            self._turn()

    def _turn(self) -> None:
        turned = self._session.go_back(self._changes)
        if turned is None:
            self.setObsolete(True)
        else:
            self._changes = turned


