"""What an import will do: who is who, and what is to be kept of it all."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import count, islice

from salesassist.domain.cadence import CadenceStep, Start
from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.identity import Identity, identity_of
from salesassist.domain.interaction import Interaction
from salesassist.domain.likeness import likeness
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.promise import Promise
from salesassist.domain.relation import Relation
from salesassist.domain.times import Now
from salesassist.exchange.decisions import Candidate, Decision, Reason, Verdict
from salesassist.exchange.keys import mark_of
from salesassist.exchange.matching import AddressBook
from salesassist.exchange.reading import Appointment, Problem, Record, uid_key
from salesassist.frozen import replace
from salesassist.giving_way import give_way
from salesassist.importing.entries import Choice, Entry, Match, Wish
from salesassist.importing.files import EVERY, Item, Step
from salesassist.importing.report import ImportReport, Noted, sentence_of
from salesassist.store.contents import contents_of
from salesassist.store.store import Store

AT_ONCE = 500  # records whose contacts are loaded together
_WRITTEN_AT_ONCE = 2000
_BETWEEN = 200  # identities: some milliseconds
_CERTAIN = (Reason.SAME_UID, Reason.CHOSEN, Reason.CHOSEN_BEFORE)  # there is nothing to look at


class Plan:
    """One import on its way: what has been decided so far, and is still to be kept.

    `step` is told of the progress, and may raise to stop it all. `uid_of` makes the uid of a record that has none, by
    its number and the turn. `wishes` are the user's, by the number of the record. `with_entries`: tell of each record.
    """

    def __init__(
        self,
        store: Store,
        now: Now,
        report: ImportReport,
        step: Step,
        uid_of: Callable[[int, int], str],
        wishes: Mapping[int, Wish],
        with_entries: bool,
    ) -> None:
        self.store = store
        self.now = now
        self.report = report
        self.step = step
        self.count = 0  # of the records so far
        identities = store.identities()
        self.trash = store.trash_uids()
        self.was_in_trash = frozenset(self.trash.values())
        self.in_trash = set(self.was_in_trash)
        self.was_empty = not identities and not self.trash
        self.book = AddressBook(_drained(identities), self.trash, store.kept_apart())
        self.owner = _Owners(self.book)
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
        self.not_same: list[tuple[str, str]] = []
        self.day_order: tuple[str, ...] = ()
        self.settings: dict[str, object] = {}
        self._uid_of = uid_of
        self._wishes = wishes
        self._with_entries = with_entries
        self.busy: set[str] = set()  # who gets something besides what a contact itself has
        self._unchanged: dict[str, int] = {}  # which entry tells of somebody who is
        self._instead: dict[str, str] = {}  # where a record went that would have made a contact of this uid
        self._turns: Counter[str] = Counter()
        self._unsure: dict[frozenset[str], int] = {}  # where in the problems a pair is told of
        self._dropped: set[int] = set()
        self._stored: dict[str, Contact] = {}
        self._stored_alike: set[int] = set()  # contacts of files, by id(), that are in the store just as they come
        self._record_uids: dict[str, set[str]] | None = None

    def existing(self, uid: str) -> Contact:
        """The contact of a uid as it is by now."""
        if (contact := self.created.get(uid) or self.changed.get(uid) or self._stored.get(uid)) is not None:
            return contact
        found = self.store.contact(uid)
        assert found is not None, "the address book and the store disagree"
        return found

    def load(self, records: Iterable[Record]) -> None:
        """Load the contacts that the next records will probably be compared with, and let go of all others.

        Of a record that says just what its contact in the store does, that is all there is to know.
        """
        records = list(records)
        told = [(record.contact, contents_of(record.contact)) for record in records if self._is_known(record.contact)]
        stored = self.store.contents([contact.uid for contact, said in told if said is not None])
        self._stored_alike = {id(contact) for contact, said in told if said and stored.get(contact.uid) == said}
        others = [record for record in records if id(record.contact) not in self._stored_alike]
        uids = {uid for record in others for uid in self.book.likely(record)}
        uids -= self.created.keys() | self.changed.keys() | {""}
        self._stored = {contact.uid: contact for contact in self.store.contacts_of(sorted(uids))}

    def _is_known(self, contact: Contact) -> bool:
        uid = contact.uid
        return bool(uid) and uid not in self.created and uid not in self.trash and self.book.owner(uid) == uid

    # --- deciding ---

    def begin_file(self) -> None:
        """What is taken now is from another file."""
        self.book.begin_file()
        self._turns.clear()

    def take_records(self, items: Sequence[Item], done: int, total: int) -> None:
        """Decide on the contacts of one file, in its order. A problem comes right before the record it is about."""
        self.begin_file()
        waiting: list[Problem] = []
        introduced: list[tuple[str, str]] = []
        for number, item in enumerate(items, done):
            if number % EVERY == 0:
                self.step(number, total)
            if (number - done) % AT_ONCE == 0 and not self.was_empty:
                here = islice(items, number - done, number - done + AT_ONCE)
                self.load(item for item in here if isinstance(item, Record))
            if isinstance(item, Record):
                own = [problem for problem in waiting if problem.name == item.contact.name] if waiting else waiting
                introducer = item.contact.introduced_by
                if introducer:
                    item = replace(item, contact=replace(item.contact, introduced_by=None))
                uid = self.take(item, own)
                if introducer and uid:
                    introduced.append((uid, introducer))
                if waiting:
                    self.note(own, uid)
                    self.note([problem for problem in waiting if problem.name != item.contact.name])
                    waiting = []
            elif isinstance(item, Appointment):
                continue  # once it is known who there is
            elif item.lost or not item.name:
                self.note([item])
            else:
                waiting.append(item)
        self.note(waiting)
        for uid, introducer in introduced:
            self._introduce(uid, introducer)

    def _introduce(self, uid: str, introducer: str) -> None:
        """Take in who introduced somebody, once everybody of the file is known; a stranger is passed over."""
        by = self.owner.get(uid_key(introducer))
        if by is None or by == uid or uid in self.in_trash:
            return
        contact = self.existing(uid)
        if not contact.introduced_by:
            self.change(replace(contact, introduced_by=by))
            self.busy.add(uid)

    def note(self, problems: Iterable[Problem], contact: str | None = None) -> None:
        """Report problems; `contact` is the uid of the one they are about."""
        for problem in problems:
            note = Noted(problem.file, problem.line, problem.reason, contact)
            (self.report.failed if problem.lost else self.report.problems).append(note)

    def take(self, record: Record, problems: Sequence[Problem] = (), strangers: Collection[str] = ()) -> str | None:
        """Decide on the next contact, of which these problems were told; returns the uid it is kept under, if it is.

        It is none of the `strangers`, whatever they have in common, unless the user wishes so.
        """
        number = self.count
        self.count += 1
        wish = self._wishes.get(number) if self._wishes else None
        mark = self._mark(record) if self._wishes or self.book.has_marks else ""
        decision = None if wish is None else self._as_wished(record, number, mark, wish)
        if decision is None:
            decision = self._by_rule(record, number, mark, strangers)
        elif (uid := record.contact.uid) and self.book.owner(uid) != decision.contact.uid:
            self.owner.elsewhere.setdefault(uid_key(uid), decision.contact.uid)
        return self._accept(decision, number, problems, strangers)

    def _mark(self, record: Record) -> str:
        mark = mark_of(record, 0)
        turn = self._turns[mark]
        self._turns[mark] += 1
        return mark_of(record, turn) if turn else mark

    def _fresh_uid(self, number: int) -> str:
        return next(uid for turn in count() if self.book.owner(uid := self._uid_of(number, turn)) is None)

    def _by_rule(self, record: Record, number: int, mark: str, strangers: Collection[str]) -> Decision:
        if (gone := self.book.in_trash(record.contact, mark)) is not None:
            self._tell(record, f"{record.contact.name} is in the trash and was left there.")
            return Decision(Verdict.SKIP, replace(record.contact, uid=gone), record, "in the trash")
        alike = id(record.contact) in self._stored_alike and record.contact.uid not in self.changed
        return self.book.decide(record, self.existing, partial(self._fresh_uid, number), mark, strangers, alike)

    def _as_wished(self, record: Record, number: int, mark: str, wish: Wish) -> Decision | None:
        """What the user wants done with a record; None if that cannot be done, which is told."""
        target = None
        match wish.choice:
            case Choice.SKIP:
                return Decision(Verdict.SKIP, replace(record.contact, uid=""), record, "left out by you")
            case Choice.MERGE:
                if wish.target is None:
                    return None
                target = self._instead.get(wish.target) or self.book.owner(wish.target)
                if target is None or target in self.in_trash:
                    why = "is in the trash by now" if target else "is not there any more"
                    who = f"The contact with which you wanted to merge {record.contact.name}"
                    self._tell(record, f"{who} {why}; it was decided as if you had not chosen.")
                    return None
                self._instead.setdefault(self._uid_of(number, 0), target)
        decision = self.book.decide_as_wished(record, self.existing, partial(self._fresh_uid, number), mark, target)
        if wish.choice is Choice.CREATE:
            for stranger in dict.fromkeys((*decision.against, *(one.uid for one in decision.candidates))):
                self.book.keep_apart(decision.contact.uid, stranger)
                self.not_same.append((decision.contact.uid, stranger))
            decision = decision._replace(candidates=())
        return decision

    def _tell(self, record: Record, reason: str, contact: str | None = None) -> None:
        self.report.problems.append(Noted(record.file, record.line, reason, contact))

    def _accept(
        self, decision: Decision, number: int, problems: Sequence[Problem], strangers: Collection[str]
    ) -> str | None:
        """Do as was decided; returns the uid under which the contact is kept."""
        contact, record = decision.contact, decision.record
        uid = contact.uid
        report = self.report
        match decision.verdict:
            case Verdict.CREATE:
                report.created += 1
                self.created[uid] = contact
                self.book.stored(uid)
            case Verdict.MERGE:
                report.merged += 1
                self.change(contact)
            case Verdict.UNCHANGED:
                report.unchanged += 1
                self._unchanged[uid] = len(report.entries) if self._with_entries else -1
            case Verdict.SKIP:
                report.skipped += 1
        for difference in decision.differences:
            self._tell(record, sentence_of(difference), uid)
        candidates = decision.candidates
        if candidates:
            if strangers:
                candidates = tuple(candidate for candidate in candidates if candidate.uid not in strangers)
            self._tell_unsure(record, uid, candidates)
        if self._with_entries:
            report.entries.append(self._entry(decision, number, problems, candidates))
        return uid or None

    def _tell_unsure(self, record: Record, uid: str, candidates: Iterable[Candidate]) -> None:
        """Report who else somebody may be, each pair once: where the later of the two is met."""
        for candidate in candidates:
            pair = frozenset((uid, candidate.uid))
            if (before := self._unsure.get(pair)) is not None:
                self._dropped.add(before)
            self._unsure[pair] = len(self.report.problems)
            self._tell(record, candidate.reason, uid)

    def _entry(
        self, decision: Decision, number: int, problems: Sequence[Problem], candidates: Sequence[Candidate]
    ) -> Entry:
        verdict, record = decision.verdict, decision.record
        onto = decision.existing
        matches: list[Match] = []
        if candidates and verdict is not Verdict.UNCHANGED and decision.reason not in _CERTAIN:
            incoming = identity_of(record.contact)
            for candidate in candidates:
                score = likeness(incoming, self.book.identity(candidate.uid)).score
                matches.append(Match(candidate.uid, candidate.name, candidate.reason, score))
            matches.sort(key=lambda match: -match.score)
        return Entry(
            number,
            record.file,
            record.line,
            record.contact,
            verdict,
            str(decision.reason),
            "" if verdict is Verdict.SKIP else decision.contact.uid,
            onto.uid if onto is not None else None,
            onto.name if onto is not None else "",
            onto if verdict is Verdict.MERGE else None,
            decision.differences,
            tuple(matches),
            tuple(problem.reason for problem in problems),
        )

    def create_in_trash(self, contact: Contact, deleted_at: datetime) -> None:
        """Take in a contact that is in the trash of a file."""
        own = tuple(alias for alias in dict.fromkeys(contact.aliases) if self.book.owner(alias) is None)
        contact = replace(contact, aliases=own)
        self.report.created += 1
        self.created[contact.uid] = contact
        self.deleted.append((contact.uid, deleted_at))
        self.book.bin(contact)
        self.in_trash.add(contact.uid)

    def change(self, contact: Contact) -> None:
        """Remember how a contact is by now; `existing` will tell the book."""
        (self.created if contact.uid in self.created else self.changed)[contact.uid] = contact
        self.book.stored(contact.uid)

    def finish(self) -> None:
        """All files are taken. Who was unchanged but gets something else, a call or a deal, counts as merged."""
        for steps in (self.follow_ups, self.interactions, self.deals):
            self.busy.update(it.contact for it in steps)
        self.busy.update(end for relation in self.relations for end in (relation.source, relation.target))
        for uid in self.busy - self.created.keys():
            if (place := self._unchanged.get(uid)) is not None:
                self.report.unchanged -= 1
                self.report.merged += 1
                if place >= 0:
                    entry = self.report.entries[place]
                    self.report.entries[place] = replace(entry, verdict=Verdict.MERGE, reason="more of their history")
        if self._dropped:
            problems = enumerate(self.report.problems)
            self.report.problems = [problem for place, problem in problems if place not in self._dropped]

    def record_uids(self) -> dict[str, set[str]]:
        """The uids of the deals, follow-ups and interactions there are by now, by kind."""
        if self._record_uids is None:
            self._record_uids = self.store.record_uids()
        return self._record_uids

    # --- keeping ---

    def keep(self) -> None:
        """Write all that was decided, inside the caller's transaction."""
        store = self.store
        self.let_go()
        total = len(self.created) + len(self.changed)
        created = list(self.created.values())
        # Introducers may come after those whom they introduced, and are looked up when a part is written.
        part = len(created) if any(contact.introduced_by for contact in created) else _WRITTEN_AT_ONCE
        for first in range(0, len(created), part or 1):
            self.step(first, total)
            store.add_contacts(created[first : first + part], self.now.at)
        for number, contact in enumerate(self.changed.values(), len(created)):
            if number % EVERY == 0:
                self.step(number, total)
            store.save_contact(contact)
        self.step(total, total)
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
        for one, other in self.not_same:
            store.keep_apart([one, other])
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


    def let_go(self) -> None:
        """Forget who there is: that takes much memory, and so does writing."""
        self.book.let_go()
        self._stored = {}


def _drained(identities: list[Identity]) -> Iterator[Identity]:
    """Each in its turn, let go of once it was taken: 100,000 take 50 MB."""
    identities.reverse()
    while identities:
        if len(identities) % _BETWEEN == 0:
            give_way()
        yield identities.pop()


class _Owners:
    """Who is meant by a uid in the files: those known by it, unless the record went elsewhere as the user wished."""

    def __init__(self, book: AddressBook) -> None:
        self.elsewhere: dict[str, str] = {}  # "": left out
        self._book = book

    def get(self, key: str) -> str | None:
        """The uid of the contact that a `uid_key` means, in the trash or not; "" if it was left out."""
        found = self.elsewhere.get(key) if self.elsewhere else None
        return self._book.owner(key) if found is None else found

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None
