"""What is done with relations: who introduced whom, thanks for it, and the way to people through people."""

from collections.abc import Collection
from datetime import date

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.follow_up import Channel, Due, FollowUp
from salesassist.domain.network import (
    Link,
    Way,
    Worth,
    acquainted,
    all_worth,
    introductions,
    people_at,
    warm_ways,
    worth,
)
from salesassist.domain.relation import Relation, RelationKind
from salesassist.session.contacts import ContactVerbs

WAYS = 5  # that are shown

class NetworkVerbs(ContactVerbs):
    """Relate, unrelate, thank; and read what introductions were worth and who knows whom."""

    # --- writing -------------------------------------------------------------------------------------------------

    def relate(self, source: str, target: str, kind: RelationKind, strength: int = 2) -> bool:
        """Record that `source` introduced, works at, knows … `target`, or how close they are by now. An introduction
        also makes `source` the introducer of `target` where nobody was."""
        if source == target:
            self.failed.emit(self.tr("Nobody has a relation to themself: choose another contact."))
            return False
        known = self._link(source, target, kind)
        relation = Relation(source, target, kind, strength, known.thanked_on if known else None)
        text = self.tr("Relate {name} and {other}").format(name=self.name_of(source), other=self.name_of(target))
        return self._run(text, lambda store: store.save_relation(relation))

    def unrelate(self, source: str, target: str, kind: RelationKind) -> bool:
        """Take a relation away, an introduction everywhere it was told."""
        text = self.tr("Remove relation of {name} and {other}").format(
            name=self.name_of(source), other=self.name_of(target)
        )
        return self._run(text, lambda store: store.delete_relation(source, target, kind))

    def thank(self, source: str, target: str, *, thanked: bool = True, on: date | None = None) -> bool:
        """Note that `source` was thanked for introducing `target`, today or `on` another day; or was not after all."""
        link = self._link(source, target, RelationKind.INTRODUCED)
        if link is None:
            return False
        day = (on or self.now().today) if thanked else None
        relation = Relation(source, target, RelationKind.INTRODUCED, link.strength, day)
        words = self.tr("Thanked {name} for {other}") if thanked else self.tr("Thanks owed to {name} for {other}")
        text = words.format(name=self.name_of(source), other=self.name_of(target))
        return self._run(text, lambda store: store.save_relation(relation))

    def plan_thanks(self, source: str, target: str) -> bool:
        """Plan a thank-you note to `source` for introducing `target`, on the next working day; once."""
        contact = self._store.contact(source)
        if contact is None or contact.do_not_contact or self.thanks_planned(source, target):
            return False
        due = Due(self.working_days_of(contact).after(self.now().today))
        return self.plan(FollowUp("", source, self._thanks(target), due, Channel.EMAIL))

    def _thanks(self, target: str) -> str:
        return self.tr("Thank them for introducing {name}").format(name=self.name_of(target))

    # --- reading -------------------------------------------------------------------------------------------------

    def thanks_planned(self, source: str, target: str) -> bool:
        """Whether a thank-you for this introduction is among the open follow-ups."""
        purpose = self._thanks(target)
        return any(step.purpose == purpose for step in self._store.follow_ups_of(source, open_only=True))

    def links(self, uid: str | None = None) -> list[Link]:
        """The relations of one contact, or all there are."""
        return self._store.links(uid)

    def _link(self, source: str, target: str, kind: RelationKind) -> Link | None:
        return next((it for it in self._store.links(target) if (it.source, it.kind) == (source, kind)), None)

    def worth_of(self, uid: str) -> Worth:
        """What this contact's introductions came to."""
        introduced = self._store.introductions_beneath(uid)
        people = {uid for whom in introduced.values() for uid in whom}
        return worth(uid, introduced, self._store.deals_with(sorted(people)), self.preferences.currency)

    def introducers(self) -> list[Worth]:
        """What each introducer's introductions came to, the most won first. These overlap: never add them."""
        return all_worth(introductions(self._store.links()), self._store.deals(), self.preferences.currency)

    def ways_to(self, uid: str) -> list[Way]:
        """The warm ways to one person: yourself, if you know them, then through whom you know."""
        line = self.book.get(uid)
        strength = acquainted(line) if line is not None else 0
        return ([Way((uid,), (), strength)] if strength else []) + self._ways({uid}, themselves=False)

    def ways_to_company(self, company: str) -> list[Way]:
        """The warm ways to anybody at a company."""
        return self._ways(self._people_at(company))

    def _ways(self, wanted: Collection[str], *, themselves: bool = True) -> list[Way]:
        """The warm ways to these contacts; without `themselves`, through others only. Relations are read outwards from
        them, a step at a time, until no way that is still to be found could be among those shown."""
        lines: dict[str, ContactLine] = {}
        links: dict[Link, None] = {}
        edge, steps = set(wanted), 0
        while True:
            lines |= {line.uid: line for line in self.book.lines(sorted(edge))}
            known = {uid: strength for uid, line in lines.items() if (strength := acquainted(line))}
            closed = {uid for uid, line in lines.items() if line.do_not_contact}
            if not themselves:
                known = {uid: strength for uid, strength in known.items() if uid not in wanted}
            ways = warm_ways(known, links, wanted, closed, WAYS)
            further = sorted(uid for uid in edge if uid in wanted or (uid in lines and uid not in closed))
            sure = [way for way in ways if len(way.links) <= steps]  # of longer ones a better may still come
            if not further or len(sure) >= min(len(wanted), WAYS):
                return sure if further else ways
            around = dict.fromkeys(self._store.links_around(further))
            links |= around
            edge = {uid for link in around for uid in (link.source, link.target)} - lines.keys() - set(further)
            steps += 1

    def is_company(self, name: str) -> bool:
        """Whether anybody is at a company of this name."""
        return bool(self._people_at(name))

    def _people_at(self, company: str) -> set[str]:
        candidates = self.book.lines(self._store.uids_at(company))
        found = people_at(company, candidates, ())
        return people_at(company, candidates, self._store.links_around(sorted(found)))
