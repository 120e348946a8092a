"""What an import will do: who is who, and what is to be kept of it all."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from salesassist.domain.cadence import CadenceStep, Start
from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.interaction import Interaction
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.promise import Promise
from salesassist.domain.relation import Relation
from salesassist.domain.times import Now
from salesassist.domain.uids import new_uid
from salesassist.exchange.matching import AddressBook, Decision, Verdict
from salesassist.exchange.reading import Problem, Record, excerpt, uid_key
from salesassist.importing.report import ImportReport, Noted
from salesassist.store.store import Store

EVERY = 100  # records between two looks at progress and cancelling
_ONE_BY_ONE = 200  # stored contacts asked for before it is quicker to load them all

Step = Callable[[int, int], None]


class Plan:
    """One import on its way: what has been decided so far, and is still to be kept. `step` is told of the progress,
    and may raise to stop it all."""

    def __init__(self, store: Store, now: Now, report: ImportReport, step: Step) -> None:
        self.store = store
        self.now = now
        self.report = report
        self.step = step
        identities = store.identities()
        self.book = AddressBook(identities)
        self.trash = store.trash_uids()
        self.was_empty = not identities and not self.trash
        self.in_trash = {uid_key(uid): real for uid, real in self.trash.items()}
        # Who answers to which uid: for what refers to contacts, and so that no alias is given twice.
        self.owner = {uid_key(alias): i.uid for i in identities for alias in (i.uid, *i.aliases)} | self.in_trash
        self.created: dict[str, Contact] = {}
        self.changed: dict[str, Contact] = {}
        self.deleted: list[tuple[str, datetime]] = []
        self.deals: list[Deal] = []
        self.follow_ups: list[FollowUp] = []
        self.interactions: list[Interaction] = []
        self.relations: list[Relation] = []
        self.templates: list[Template] = []
        self.useful_things: list[UsefulThing] = []
        self.cadence_steps: tuple[CadenceStep, ...] = ()
        self.cadence_starts: list[Start] = []
        self.promises: list[Promise] = []
        self.day_order: tuple[str, ...] = ()
        self.settings: dict[str, object] = {}
        self._stored: dict[str, Contact] = {}
        self._asked = 0
        self._record_uids: dict[str, set[str]] | None = None

    def existing(self, uid: str) -> Contact:
        """The contact of a uid as it is by now."""
        if (contact := self.created.get(uid) or self.changed.get(uid) or self._stored.get(uid)) is not None:
            return contact
        self._asked += 1
        if self._asked > _ONE_BY_ONE and not self._stored:
            self._stored = {contact.uid: contact for contact in self.store.contacts()}
            return self._stored[uid]
        found = self.store.contact(uid)
        assert found is not None, "the address book and the store disagree"
        return found

    # --- deciding ---

    def take_records(self, items: Sequence[Record | Problem], done: int, total: int) -> None:
        """Decide on the contacts of one file, in its order. A problem comes right before the record it is about."""
        waiting: list[Problem] = []
        for number, item in enumerate(items, done):
            if number % EVERY == 0:
                self.step(number, total)
            if isinstance(item, Record):
                uid = self._take(item)
                self.note([p for p in waiting if p.name == item.contact.name], uid)
                self.note([p for p in waiting if p.name != item.contact.name])
                waiting = []
            elif item.lost or not item.name:
                self.note([item])
            else:
                waiting.append(item)
        self.note(waiting)

    def note(self, problems: Iterable[Problem], contact: str | None = None) -> None:
        """Report problems; `contact` is the uid of the one they are about."""
        for problem in problems:
            note = Noted(problem.file, problem.line, problem.reason, contact)
            (self.report.failed if problem.lost else self.report.problems).append(note)

    def _take(self, record: Record) -> str | None:
        """Decide on one contact; returns the uid under which it is kept."""
        if (gone := self.kept_in_trash(record)) is not None:
            self.skip(record)
            return gone
        return self.accept(self.book.decide(record, self.existing, new_uid))

    def kept_in_trash(self, record: Record) -> str | None:
        """The uid of the contact in the trash that a record is of."""
        uids = [uid_key(uid) for uid in (record.contact.uid, *record.contact.aliases) if uid]
        if any(uid in self.book for uid in uids):
            return None
        return next((self.in_trash[uid] for uid in uids if uid in self.in_trash), None)

    def skip(self, record: Record) -> None:
        """Leave a contact in the trash."""
        self.report.skipped += 1
        reason = f"{record.contact.name} is in the trash and was left there."
        self.report.problems.append(Noted(record.file, record.line, reason))

    def accept(self, decision: Decision) -> str:
        """Do as was decided; returns the uid under which the contact is kept."""
        contact, record = decision.contact, decision.record
        uid = contact.uid
        match decision.verdict:
            case Verdict.CREATE:
                self.create(contact)
            case Verdict.MERGE:
                self.report.merged += 1
                self.change(contact)
                self._own(contact)
            case Verdict.UNCHANGED:
                self.report.unchanged += 1
            case Verdict.SKIP:
                self.report.skipped += 1
        told = [
            f"{difference.field.replace('_', ' ')}: {excerpt(difference.kept)!r} was kept; "
            f"the file says {excerpt(difference.offered)!r}."
            for difference in decision.differences
        ]
        told += [candidate.reason for candidate in decision.candidates]
        self.report.problems += [Noted(record.file, record.line, reason, uid) for reason in told]
        return uid

    def create(self, contact: Contact) -> None:
        """Take in a new contact."""
        self.report.created += 1
        self.created[contact.uid] = contact
        self.change(contact)
        self._own(contact)

    def _own(self, contact: Contact) -> None:
        for uid in (contact.uid, *contact.aliases):
            self.owner.setdefault(uid_key(uid), contact.uid)

    def change(self, contact: Contact) -> None:
        """Remember how a contact is by now; `existing` will tell the book."""
        (self.created if contact.uid in self.created else self.changed)[contact.uid] = contact
        self.book.stored(contact.uid)

    def record_uids(self) -> dict[str, set[str]]:
        """The uids of the deals, follow-ups and interactions there are by now, by kind."""
        if self._record_uids is None:
            self._record_uids = self.store.record_uids()
        return self._record_uids

    # --- keeping ---

    def keep(self) -> None:
        """Write all that was decided, inside the caller's transaction."""
        store = self.store
        store.add_contacts([self._with_own_aliases(contact) for contact in self.created.values()], self.now.at)
        for number, contact in enumerate(self.changed.values()):
            if number % EVERY == 0:
                self.step(number, len(self.changed))
            store.save_contact(self._with_own_aliases(contact))
        store.add_deals(self.deals)
        store.add_follow_ups(self.follow_ups)
        store.add_interactions(self.interactions)
        store.add_relations(self.relations)
        if self.cadence_steps:
            store.save_cadence_steps(self.cadence_steps)
        for start in self.cadence_starts:
            store.save_cadence_start(start)
        for promise in self.promises:
            store.save_promise(promise)
        if self.templates:
            store.set_templates([*store.templates(), *self.templates])
        for thing in self.useful_things:
            store.save_useful_thing(thing)
        if self.day_order:
            store.set_day_order(self.day_order)
        if self.settings:
            store.set_settings(self.settings)
        for uid, deleted_at in self.deleted:
            store.delete_contacts([uid], deleted_at)

    def _with_own_aliases(self, contact: Contact) -> Contact:
        """The contact without aliases that somebody else answers to."""
        own = tuple(a for a in dict.fromkeys(contact.aliases) if self.owner.get(uid_key(a)) == contact.uid)
        own = tuple(alias for alias in own if alias != contact.uid)
        return contact if own == contact.aliases else replace(contact, aliases=own)
