"""The user's network: who introduced whom and what that was worth, and the warm way in to a person or a company.

An introduction is one thing told in two places. `Contact.introduced_by` names the introducer whom every screen shows;
a relation of the kind *introduced* adds how close the two are and when thanks were said. Either alone is enough.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from salesassist.domain.contact import Tier
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.deal import Deal, Money, Stage, totals
from salesassist.domain.identity import folded
from salesassist.domain.relation import RelationKind
from salesassist.frozen import dataclass


class Link(NamedTuple):
    """A relation, light enough for tens of thousands: `source` introduced, works at, knows … `target` (uids)."""

    source: str
    target: str
    kind: str
    strength: int = 2
    thanked_on: date | None = None


# --- introductions ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Worth:
    """What one introducer's introductions came to. `introduced` are those met through them directly, `reached` all
    down the chain (uids), never the introducer. `open` and `won` are sums per currency, the main one first; `deals`
    are the uids of the deals counted, each once."""

    introducer: str
    introduced: frozenset[str] = frozenset()
    reached: frozenset[str] = frozenset()
    open: tuple[Money, ...] = ()
    won: tuple[Money, ...] = ()
    deals: frozenset[str] = frozenset()


def introductions(links: Iterable[Link]) -> dict[str, set[str]]:
    """Whom each introducer introduced, by uid. Nobody introduces themself."""
    found: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.kind == RelationKind.INTRODUCED and link.source != link.target:
            found[link.source].add(link.target)
    return dict(found)


def reached(introducer: str, introduced: Mapping[str, Collection[str]]) -> set[str]:
    """Everybody down the chain of introductions that begins with one person, who is never among them."""
    found: set[str] = set()
    waiting = list(introduced.get(introducer, ()))
    while waiting:
        uid = waiting.pop()
        if uid not in found and uid != introducer:
            found.add(uid)
            waiting += introduced.get(uid, ())
    return found


def worth(introducer: str, introduced: Mapping[str, Collection[str]], deals: Iterable[Deal], currency: str) -> Worth:
    """What the introductions of one person are worth: the deals of everybody down the chain, each counted once however
    many ways lead to it. `currency` is the user's main one. A deal without a value counts as a deal, without money."""
    people = reached(introducer, introduced)
    counted = {deal.uid: deal for deal in deals if deal.contact in people}
    direct = frozenset(introduced.get(introducer, ())) - {introducer}
    if not counted:
        return Worth(introducer, direct, frozenset(people))
    return Worth(
        introducer,
        direct,
        frozenset(people),
        totals([d.money for d in counted.values() if d.is_open and d.money], currency),
        totals([d.money for d in counted.values() if d.stage is Stage.WON and d.money], currency),
        frozenset(uid for uid, d in counted.items() if d.is_open or d.stage is Stage.WON),
    )


def all_worth(introduced: Mapping[str, Collection[str]], deals: Iterable[Deal], currency: str) -> list[Worth]:
    """The worth of every introducer, the most won in the main currency first, then the most open, then by uid.

    Their figures overlap, for whoever introduced an introducer has a part in it: they must not be added up. The sum of
    all introductions, each deal once, is `whole_worth`.
    """
    by_contact: dict[str, list[Deal]] = defaultdict(list)
    for deal in deals:
        by_contact[deal.contact].append(deal)
    found = []
    for introducer in introduced:
        own = [deal for uid in reached(introducer, introduced) for deal in by_contact.get(uid, ())]
        found.append(worth(introducer, introduced, own, currency))

    def main(amounts: tuple[Money, ...]) -> float:
        return -float(sum(money.amount for money in amounts if money.currency == currency))

    return sorted(found, key=lambda w: (main(w.won), main(w.open), -len(w.reached), w.introducer))


def whole_worth(introduced: Mapping[str, Collection[str]], deals: Iterable[Deal], currency: str) -> Worth:
    """What all introductions together are worth: the deals of everybody whom anybody introduced, each once."""
    people = {uid for whom in introduced.values() for uid in whom}
    return worth("", {"": people}, deals, currency)


# --- the warm way in -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Way:
    """A way from the user to somebody: `stops` are uids, the first one known to the user, the last one the person
    asked for; `links` are the relations between them, one fewer. `strength` is that of all its parts multiplied."""

    stops: tuple[str, ...]
    links: tuple[Link, ...] = ()
    strength: int = 1


_CLOSENESS = {Tier.A: 3, Tier.B: 2, Tier.C: 1}


def acquainted(line: ContactLine) -> int:
    """How well the user knows a contact, from 1 to 3; 0: not really. By the tier the user gave them; without one, who
    has been reached or has got something at some time counts as 1. Who asked not to be contacted opens no doors."""
    if line.do_not_contact:
        return 0
    if line.last_touch is None:
        return _CLOSENESS.get(line.tier, 0) if line.tier is not None else 0
    return _CLOSENESS.get(line.tier, 1) if line.tier is not None else 1


def people_at(company: str, lines: Iterable[ContactLine], links: Iterable[Link]) -> set[str]:
    """Everybody at a company, whatever the case and accents of its name: of that organisation, of that name (the
    company's own record), or working at either by a recorded relation."""
    wanted = folded(company)
    if not wanted:
        return set()
    found = {line.uid for line in lines if folded(line.organization) == wanted or folded(line.name) == wanted}
    return found | {link.source for link in links if link.kind == RelationKind.WORKS_AT and link.target in found}


def warm_ways(
    known: Mapping[str, int],
    links: Iterable[Link],
    wanted: Collection[str],
    closed: Collection[str] = (),
    limit: int = 5,
) -> list[Way]:
    """The ways from whom the user knows to those wanted, at most one to each: shortest first, then strongest.

    `known`: how well (1 to 3) the user knows whom. `closed` are contacts through whom no way may lead (it may end at
    one). Relations are walked both ways: who was introduced knows who introduced them. Among ways of one length the
    strongest has the greatest product of strengths, so that one weak link weakens it all.
    """
    neighbours: dict[str, dict[str, Link]] = defaultdict(dict)
    for link in links:
        source, target, _kind, strength, _thanked = link
        if source == target:
            continue
        near = neighbours[source]
        if target not in near or near[target].strength < strength:
            near[target] = link
            neighbours[target][source] = link
    shut = set(closed)
    best: dict[str, tuple[int, str | None]] = {uid: (strength, None) for uid, strength in known.items() if strength}
    missing = set(wanted) - best.keys()
    edge = sorted(uid for uid in best if uid in neighbours)
    while edge and missing:
        reached_now: dict[str, tuple[int, str | None]] = {}
        for uid in edge:
            if uid in shut:
                continue
            strength = best[uid][0]
            for other, link in neighbours[uid].items():
                if other not in best:
                    product = strength * link.strength
                    if other not in reached_now or reached_now[other][0] < product:
                        reached_now[other] = (product, uid)
        best |= reached_now
        missing -= reached_now.keys()
        edge = sorted(reached_now)

    def way(uid: str) -> Way:
        stops = [uid]
        while (before := best[stops[-1]][1]) is not None:
            stops.append(before)
        stops.reverse()
        between = tuple(neighbours[a][b] for a, b in pairwise(stops))
        return Way(tuple(stops), between, best[uid][0])

    ways = [way(uid) for uid in set(wanted) if uid in best]
    return sorted(ways, key=lambda w: (len(w.stops), -w.strength, w.stops))[:limit]
