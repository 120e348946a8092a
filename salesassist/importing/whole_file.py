"""A file of ours in an import: contacts by who they are, everything else by its uid."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from salesassist.domain.contact import Contact
from salesassist.domain.messages import Given, UsefulThing
from salesassist.domain.uids import new_uid
from salesassist.exchange.reading import Problem, Record, excerpt, uid_key
from salesassist.exchange.whole import Whole
from salesassist.frozen import replace
from salesassist.importing.files import EVERY
from salesassist.importing.plan import AT_ONCE, Plan
from salesassist.importing.report import Noted


def take_whole(plan: Plan, content: Whole, done: int, total: int) -> None:
    """Take in a file of ours. Its contacts were different people where they come from and stay so; each may be
    somebody who is here already."""
    _WholeFile(plan, content).take(done, total)


class _WholeFile:
    def __init__(self, plan: Plan, content: Whole) -> None:
        self.plan = plan
        self.content = content
        self.apart: set[str] = set()  # created from this very file
        self.busy = plan.busy

    def take(self, done: int, total: int) -> None:
        plan, content = self.plan, self.content
        plan.begin_file()
        plan.note(p for p in content.problems if p.lost)
        introduced: list[tuple[str, str]] = []
        doubts: dict[str, list[Problem]] = {}
        for problem in content.problems:
            if not problem.lost:
                doubts.setdefault(problem.name, []).append(problem)
        contacts = content.everything.contacts
        for number, contact in enumerate(contacts):
            if number % EVERY == 0:
                plan.step(done + number, total)
            if number % AT_ONCE == 0:
                plan.load(Record(one, 0, True) for one in islice(contacts, number, number + AT_ONCE))
            line = content.line_of(content.places[f"contact {number}"]) or 1
            told = doubts.pop(contact.name, [])
            alone = replace(contact, introduced_by=None) if contact.introduced_by else contact
            record = Record(alone, line, True, content.file)
            uid = self._take_contact(record, told)
            if contact.introduced_by and uid:
                introduced.append((uid, contact.introduced_by))
            plan.note(told, uid)
        for contact, deleted_at in content.everything.trash:
            if (gone := self._take_deleted(contact, datetime.fromisoformat(deleted_at))) and contact.introduced_by:
                introduced.append((gone, contact.introduced_by))
        for uid, introducer in introduced:
            if uid not in plan.was_in_trash:
                self._introduce(uid, introducer)
        self._take_records()
        if plan.was_empty:
            plan.day_order = content.everything.day_order
            plan.settings |= content.everything.settings or {}

    def _take_contact(self, record: Record, told: list[Problem]) -> str | None:
        plan = self.plan
        known = uid_key(record.contact.uid) in plan.owner
        uid = plan.take(record, told, () if known else self.apart)
        if uid in plan.created:
            self.apart.add(uid)
        return uid

    def _take_deleted(self, contact: Contact, deleted_at: datetime) -> str | None:
        """Take a contact from the file's trash into ours, unless it is here; returns its uid if it was new."""
        plan = self.plan
        if uid_key(contact.uid) in plan.owner:
            plan.report.unchanged += 1
            return None
        contact = replace(contact, uid=contact.uid or new_uid(), introduced_by=None)
        plan.create_in_trash(contact, deleted_at)
        return contact.uid

    def _introduce(self, uid: str, introducer: str) -> None:
        plan, content = self.plan, self.content
        by = plan.owner.get(uid_key(introducer))
        contact = plan.existing(uid)
        if by == "":
            return  # whom the user left out
        if by is None or by == uid:
            whose = "itself" if by else f"{excerpt(introducer)!r}, which no contact has"
            reason = f"introduced_by is {whose}; left out."
        elif not contact.introduced_by:
            plan.change(replace(contact, introduced_by=by))
            self.busy.add(uid)
            return
        elif plan.owner.get(uid_key(contact.introduced_by)) == by:
            return
        else:
            reason = "introduced by: somebody else was kept."
        plan.report.problems.append(Noted(content.file, None, reason, contact.uid))

    def _take_records(self) -> None:
        """Take in what is not there yet of all but contacts."""
        plan, content, everything = self.plan, self.content, self.content.everything
        known, busy = plan.record_uids(), self.busy

        def owned(by: str, place: str, what: str = "contact") -> str | None:
            owner = plan.owner.get(uid_key(by))  # "" for whom the user left out: nothing of theirs is kept
            if owner is None:
                reason = f"{place}.{what}: no contact has the uid {excerpt(by)!r}"
                plan.report.failed.append(Noted(content.file, content.line_of(place), reason))
            return owner

        def told(place: str, name: str, uid: str | None, kind: str, owner: str) -> str | None:
            if uid is None or uid in known[kind]:
                return uid
            reason = f"{place}.{name}: there is no {kind.replace('_', '-')} {excerpt(uid)!r}; left out"
            plan.report.problems.append(Noted(content.file, content.line_of(place), reason, owner))
            return None

        def new(kind: str, uid: str, contact: str) -> tuple[str, str] | None:
            """The contact and the place of a record that is to be added."""
            if uid in known[kind]:
                return None
            place = content.places.get(f"{kind} {uid}", f"{kind}s")
            owner = owned(contact, place)
            if not owner:
                return None
            known[kind].add(uid)
            busy.add(owner)
            plan.report.added[kind] = plan.report.added.get(kind, 0) + 1
            return owner, place

        for deal in everything.deals:
            if found := new("deal", deal.uid, deal.contact):
                plan.deals.append(replace(deal, contact=found[0]))
        for step in everything.follow_ups:
            if found := new("follow_up", step.uid, step.contact):
                owner, place = found
                deal_uid = told(place, "deal", step.deal, "deal", owner)
                created = step.created_at or plan.now.at
                plan.follow_ups.append(replace(step, contact=owner, deal=deal_uid, created_at=created))
        for past in everything.interactions:
            if found := new("interaction", past.uid, past.contact):
                owner, place = found
                closed = told(place, "follow_up", past.follow_up, "follow_up", owner)
                recorded = past.recorded_at or plan.now.at
                plan.interactions.append(replace(past, contact=owner, follow_up=closed, recorded_at=recorded))
        have = {(r.source, r.target, r.kind) for r in (*plan.store.relations(), *plan.relations)}
        for number, relation in enumerate(everything.relations):
            place = content.places.get(f"relation {number}", "relations")
            source = owned(relation.source, place, "source")
            target = owned(relation.target, place, "target") if source else None
            if source and target and (source, target, relation.kind) not in have:
                have.add((source, target, relation.kind))
                plan.relations.append(replace(relation, source=source, target=target))
                busy |= {source, target}
                plan.report.added["relation"] = plan.report.added.get("relation", 0) + 1
        kept_apart = plan.store.kept_apart()
        for one, other in everything.not_same:
            pair = plan.owner.get(uid_key(one)), plan.owner.get(uid_key(other))
            if pair[0] and pair[1] and pair[0] != pair[1] and frozenset(pair) not in kept_apart:
                plan.not_same.append((pair[0], pair[1]))
                busy |= {pair[0], pair[1]}
        self._take_messages()
        self._take_cadences()

    def _take_cadences(self) -> None:
        """Take in the rules, where none were changed here; which cadences were started; promised tasks that are new.
        What belongs to nobody here is passed over: its contact was told of already."""
        plan, everything = self.plan, self.content.everything
        if not plan.store.cadence_steps() and not plan.cadence_steps:
            plan.cadence_steps = everything.cadence_steps
        started = {(s.cadence, s.contact, s.deal) for s in (*plan.store.cadence_starts(), *plan.cadence_starts)}
        deals = plan.record_uids()["deal"]
        for start in everything.cadence_starts:
            owner = plan.owner.get(uid_key(start.contact))
            if not owner or (start.deal is not None and start.deal not in deals):
                continue
            if (start.cadence, owner, start.deal) not in started:
                self.busy.add(owner)
                plan.cadence_starts.append(replace(start, contact=owner))
        have = {promise.uid for promise in (*plan.store.promises(), *plan.promises)}
        for promise in everything.promises:
            owner = plan.owner.get(uid_key(promise.contact))
            if owner and promise.uid not in have:
                self.busy.add(owner)
                plan.promises.append(replace(promise, contact=owner, made_at=promise.made_at or plan.now.at))

    def _take_messages(self) -> None:
        """Take in the templates and useful things that are not there yet, and who got which. A template or a thing
        that is there stays as it is."""
        plan, everything = self.plan, self.content.everything
        have = {it.uid for it in (*plan.store.templates(), *plan.templates)}
        new = [it for it in everything.templates if it.uid not in have]
        plan.templates += new
        things = {it.uid: it for it in (*plan.store.useful_things(), *plan.useful_things)}
        added = {"template": len(new), "useful_thing": 0}
        for thing in everything.useful_things:
            known = things.get(thing.uid)
            place = self.content.places.get(f"useful_thing {thing.uid}", "useful_things")
            got = tuple(self._given(thing, known, place))
            if known is None:
                added["useful_thing"] += 1
                plan.useful_things.append(replace(thing, given=got, added_at=thing.added_at or plan.now.at))
            elif got:
                plan.useful_things.append(replace(known, given=got))
        for kind, count in added.items():
            if count:
                plan.report.added[kind] = plan.report.added.get(kind, 0) + count

    def _given(self, thing: UsefulThing, known: UsefulThing | None, place: str) -> Iterator[Given]:
        """Who got a thing, as far as that is new; by the uids of the contacts here."""
        for number, given in enumerate(thing.given):
            owner = self.plan.owner.get(uid_key(given.contact))
            if owner is None:
                reason = f"{place}.given[{number}].contact: no contact has the uid {excerpt(given.contact)!r}; left out"
                self.plan.report.problems.append(Noted(self.content.file, self.content.line_of(place), reason))
            elif owner and (known is None or known.given_to(owner) is None):
                self.busy.add(owner)
                yield Given(owner, given.at)
