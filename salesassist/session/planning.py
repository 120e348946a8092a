"""What is done with a planned next step."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from salesassist.domain import courtesy
from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Due, FollowUp, PromiseEnd, State
from salesassist.domain.reminder import Reminder, Told
from salesassist.domain.uids import new_uid
from salesassist.frozen import replace
from salesassist.session.core import Changed, Core, ended
from salesassist.store.errors import StoreError
from salesassist.store.store import Store


class PlanningVerbs(Core):
    """Plan, reschedule, skip, snooze."""

    _come: Sequence[Reminder] = ()  # reminders whose time has come; of which records, and for how long that holds
    _come_by: object = None
    _come_from = _come_until = 0.0

    def plan(self, follow_up: FollowUp) -> bool:
        """Add a follow-up; an empty uid gets one."""
        if self._refused(follow_up.contact):
            return False
        ready = self._ready(follow_up)
        text = self.tr("Plan {purpose} with {name}").format(purpose=ready.purpose, name=self.name_of(ready.contact))
        return self._run(text, lambda store: store.add_follow_ups([ready]))

    def courtesy_of(self, plan: FollowUp, new: Contact | None = None) -> list[courtesy.Warning]:
        """Why a plan, with whom it names or with somebody `new`, may be unwelcome; nothing if it is polite."""
        if new is not None:
            return courtesy.warnings(new, plan, (), self.now(), self.working_days_of(new))
        contact = self._store.contact(plan.contact)
        if contact is None:
            return []
        return courtesy.warnings(
            contact, plan, self._store.history(contact.uid), self.now(), self.working_days_of(contact),
            self._store.follow_ups_of(contact.uid, open_only=True),
        )  # fmt: skip

    def _refused(self, uid: str) -> bool:
        """Whether they asked not to be contacted, which is then said."""
        contact = self._store.contact(uid)
        if contact is None or not contact.do_not_contact:
            return False
        text = self.tr("{name} is marked “do not contact”; nothing was planned.")
        self.failed.emit(text.format(name=contact.name))
        return True

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
            store.save_follow_up(ended(follow_up, state, now.at, now))
            self._after_closing(store, follow_up, state)

        return self._run(text, work)

    def _after_closing(self, store: Store, closed: FollowUp, state: State) -> None:
        """Within the same step: what follows from a step that ended without anything having happened. (What care
        adds.)"""

    def snooze(self, uid: str, until: datetime) -> bool:
        """Move the reminder, never the due date. What is closed already stays so."""
        follow_up = self._store.follow_up(uid)
        if follow_up is None or not follow_up.is_open:
            return False
        now = self.now()

        def work(store: Store) -> None:
            store.tellings.acted(uid, now)
            store.save_follow_up(replace(follow_up, snoozed_until=until))

        return self._run(self.tr("Snooze {name}").format(name=self.name_of(follow_up.contact)), work)

    def snooze_all(self, uids: Sequence[str], until: datetime) -> bool:
        """Move the reminders of several, in one step. What is closed already stays so; False if all are."""
        found = [follow_up for uid in uids if (follow_up := self._store.follow_up(uid)) is not None]
        found = [follow_up for follow_up in found if follow_up.is_open]
        if not found:
            return False
        now = self.now()

        def work(store: Store) -> None:
            for follow_up in found:
                store.tellings.acted(follow_up.uid, now)
                store.save_follow_up(replace(follow_up, snoozed_until=until))

        many = QCoreApplication.translate("PlanningVerbs", "Snooze %n reminders", "", len(found))
        text = self._about([follow_up.contact for follow_up in found], self.tr("Snooze {name}"), many)
        return self._run(text, work)

    def reminders(self) -> list[Reminder]:
        """The follow-ups whose reminder time has come and to which the user has not reacted, told or not.

        Raises StoreError if the store cannot be read.
        """
        now, version, tellings = self.now(), self._store.version(), self._store.tellings
        if (version, now.zone) != self._come_by or not self._come_from <= now.epoch < self._come_until:
            revision, before = self._store.revision(), self._come_by
            same = isinstance(before, tuple) and before[1] == now.zone and self._come_from <= now.epoch
            changed = self._since_due.changed(revision) if same and now.epoch < self._come_until else None
            self._come_by = None
            self._come = tellings.due(now, changed)
            self._come_from, self._come_until = now.epoch, tellings.next_moment(now)
            self._come_by = version, now.zone
            self._since_due.note_read(revision)
        return list(self._come)

    def reminders_ahead(self, lead: timedelta) -> list[Reminder]:
        """The follow-ups whose moment comes within `lead` and that have not been told ahead of it.

        Raises StoreError if the store cannot be read.
        """
        return self._store.tellings.ahead(self.now(), lead)

    def days_ahead(self, lead: timedelta) -> list[date]:
        """The days until `lead` from now on which something is due that has no time.

        Raises StoreError if the store cannot be read.
        """
        now = self.now()
        return self._store.tellings.days_ahead(now.today, now.day_of(now.at + lead))

    def forget_wrong_clock(self) -> None:
        """The clock was set back: what was told by one that ran far ahead is told again at its time.

        Raises StoreError if the store cannot be written.
        """
        self._store.tellings.forget_wrong_clock(self.now())

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
