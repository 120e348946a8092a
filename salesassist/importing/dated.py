"""What is planned and what happened, in other programs' files: follow-ups, interactions and relations, each with the
contact that it belongs to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from salesassist.domain.follow_up import FollowUp
from salesassist.domain.identity import identity_of
from salesassist.domain.interaction import Interaction
from salesassist.domain.names import words_of
from salesassist.domain.relation import Relation
from salesassist.exchange.reading import Appointment, Problem, Record, excerpt, uid_key
from salesassist.frozen import replace
from salesassist.importing.plan import Plan
from salesassist.importing.report import Noted

_MOST_WORDS = 6  # of a name looked for in a title
_MOST_NAMED = 5  # contacts named in a problem


def take_dated(plan: Plan, items: Iterable[Record | Problem | Appointment]) -> None:
    """Take in what comes with contacts and from calendars, once all contacts of the import are decided on.

    What is here already, by its uid, stays as it is. An appointment belongs to the contact whose uid, or else whose
    e-mail address or whole name it has; where that is nobody or not clear, it is reported and not kept.
    """
    appointments: list[Appointment] = []
    relations: list[Relation] = []
    taken = _Taken(plan)
    for item in items:
        if isinstance(item, Appointment):
            appointments.append(item)
        elif isinstance(item, Record) and (item.follow_ups or item.interactions or item.relations):
            relations += item.relations
            if (owner := plan.owner.get(uid_key(item.contact.uid))) and owner not in taken.in_trash:
                for step in item.follow_ups:
                    taken.follow_up(step, owner)
                for past in item.interactions:
                    taken.interaction(past, owner)
    have = {(r.source, r.target, r.kind) for r in (*plan.store.relations(), *plan.relations)} if relations else set()
    for relation in relations:
        source, target = (plan.owner.get(uid_key(uid)) for uid in (relation.source, relation.target))
        if source and target and source != target and (source, target, relation.kind) not in have:
            have.add((source, target, relation.kind))
            plan.relations.append(replace(relation, source=source, target=target))
            taken.count("relation")
    if appointments:
        _take_appointments(plan, taken, appointments)


class _Taken:
    """Follow-ups and interactions on their way into the plan, each once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.in_trash = set(plan.trash.values())

    def knows(self, item: FollowUp | Interaction) -> bool:
        return item.uid in self.plan.record_uids()["follow_up" if isinstance(item, FollowUp) else "interaction"]

    def follow_up(self, step: FollowUp, owner: str) -> bool:
        """Take it in unless it is here; returns whether it is new."""
        if self.knows(step):
            return False
        plan = self.plan
        plan.record_uids()["follow_up"].add(step.uid)
        plan.follow_ups.append(replace(step, contact=owner, created_at=step.created_at or plan.now.at))
        self.count("follow_up")
        return True

    def interaction(self, past: Interaction, owner: str) -> bool:
        """Take it in unless it is here; returns whether it is new. What lies in the future has not happened."""
        plan = self.plan
        if self.knows(past) or past.at > plan.now.at:
            return False
        plan.record_uids()["interaction"].add(past.uid)
        plan.interactions.append(replace(past, contact=owner, recorded_at=past.recorded_at or plan.now.at))
        self.count("interaction")
        return True

    def count(self, kind: str) -> None:
        added = self.plan.report.added
        added[kind] = added.get(kind, 0) + 1


def _take_appointments(plan: Plan, taken: _Taken, appointments: Sequence[Appointment]) -> None:
    people = _People(plan)
    nobody: dict[str, list[int]] = defaultdict(list)
    for item in appointments:
        if item.interaction is not None:
            # Everybody who was there was met.
            owners = people.of_addresses(item)
            for number, owner in enumerate(sorted(owners)):
                past = (
                    item.interaction if not number else replace(item.interaction, uid=f"{item.interaction.uid}-{owner}")
                )
                taken.interaction(past, owner)
            if not owners:
                nobody[item.file].append(item.line)
        elif item.follow_up is not None and not taken.knows(item.follow_up):
            owners = people.of(item)
            if len(owners) == 1:
                (owner,) = owners
                if plan.existing(owner).do_not_contact:
                    reason = (
                        f"“{excerpt(item.title)}” is with {people.name(owner)}, who is not to be contacted; left out."
                    )
                    plan.report.problems.append(Noted(item.file, item.line, reason, owner))
                    continue
                taken.follow_up(item.follow_up, owner)
                plan.report.problems += [Noted(item.file, item.line, note, owner) for note in item.notes]
                continue
            when = item.follow_up.due.day.isoformat()
            if owners:
                some = ", ".join(sorted(people.name(uid) for uid in owners)[:_MOST_NAMED])
                why = f"it may be with any of {len(owners)} contacts ({some})"
            else:
                why = "neither an e-mail address nor a name in it is of a contact"
            reason = f"“{excerpt(item.title)}” ({when}) was left out: {why}. Add it by hand if it is a follow-up."
            plan.report.failed.append(Noted(item.file, item.line, reason))
    for file, lines in nobody.items():
        events = "1 past event was" if len(lines) == 1 else f"{len(lines)} past events were"
        reason = f"{events} with nobody in your contacts and passed over (from line {lines[0]})."
        plan.report.problems.append(Noted(file, None, reason))


class _People:
    """Everybody there is by now, by e-mail address and by the words of the name."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._names: dict[str, str] = {}
        self._by_email: dict[str, set[str]] = defaultdict(set)
        self._by_words: dict[tuple[str, ...], set[str]] = defaultdict(set)
        people = {identity.uid: identity for identity in plan.store.identities()}
        people |= {contact.uid: identity_of(contact) for contact in (*plan.created.values(), *plan.changed.values())}
        for uid, identity in people.items():
            self._names[uid] = identity.name
            for email in identity.emails:
                self._by_email[email.lower()].add(uid)
            if identity.has_own_name and (words := tuple(words_of(identity.name))):
                self._by_words[words].add(uid)
                if len(words) == 2:
                    self._by_words[words[1], words[0]].add(uid)

    def name(self, uid: str) -> str:
        return self._names[uid]

    def of(self, item: Appointment) -> set[str]:
        """Whom a planned appointment may be with."""
        if found := self.of_addresses(item):
            return found
        named = {uid for name in item.names for uid in self._by_words.get(tuple(words_of(name)), ())}
        return named or self._in_title(item.title)

    def of_addresses(self, item: Appointment) -> set[str]:
        """Whom an appointment is with by their uid or e-mail addresses."""
        owner = self._plan.owner.get(uid_key(item.contact)) if item.contact else None
        if owner in self._names:
            return {owner}
        return {uid for email in item.emails for uid in self._by_email.get(email.lower(), ())}

    def _in_title(self, title: str) -> set[str]:
        """Those whose whole name is in a title. A longer name counts before one that is part of it; a name of one
        word only with a capital and not in front, where any word has one: "Mark invoice as paid" is about no Mark."""
        typed = [word for word in title.split() if words_of(word)]
        words = [folded for word in typed for folded in words_of(word)]
        if len(words) != len(typed):
            typed = []
        free = [True] * len(words)
        found: set[str] = set()
        for length in range(min(_MOST_WORDS, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                here = slice(start, start + length)
                if not all(free[here]):
                    continue
                if length == 1 and not (start and typed and typed[start].lstrip("\"'“”(").istitle()):
                    continue
                if uids := self._by_words.get(tuple(words[here])):
                    found |= uids
                    free[here] = [False] * length
        return found
