"""Who may be in the address book twice: the whole book compared, without comparing everybody with everybody.

Only contacts that share a key are compared: an address, a number, a name in any order and spelling, a company and a
word of the name. Pairs that look alike are joined to groups, so that three records of one person are one question.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from salesassist.domain.identity import Identity
from salesassist.domain.likeness import (
    CERTAIN,
    Likeness,
    Traits,
    company_domain,
    is_role,
    likeness_of,
    short_forms,
    spelling,
    traits_of,
)
from salesassist.frozen import dataclass

LIKELY = 60
"""From this score on, pairs are joined to groups."""
WORTH_A_LOOK = 50
"""Pairs below this are shown only if they share an e-mail address or a number."""

_MOST_IN_A_GROUP = 8
_MOST_SHARING = 12  # contacts with one address or number: of more it is the company's switchboard
_MOST_ALIKE = 12  # contacts of one name, or of one word at a company: of more it is too common to say anything
_EVERY = 500

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Group:
    """Contacts (uids) that may be one person, in the order of the book. `score` is that of the weakest pair by which
    they hang together, `reasons` those of the strongest. `certain`: the rule merges all of them without asking."""

    uids: tuple[str, ...]
    score: int
    reasons: tuple[str, ...]

    @property
    def certain(self) -> bool:
        return self.score == CERTAIN


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: groups, the likeliest first, and how many contacts were compared. `certain` are the groups
    that the rule merges without asking; a contact of one may be in one of `groups` with others besides."""

    groups: tuple[Group, ...] = ()
    certain: tuple[Group, ...] = ()
    compared: int = 0


def find_duplicates(
    identities: Sequence[Identity],
    kept_apart: Collection[frozenset[str]] = (),
    progress: Progress | None = None,
) -> Found:
    """Compare a whole book. Pairs of uids in `kept_apart` are never offered.

    `progress` is told of the steps done and of all there are, and may raise to stop the search.
    """
    tell = progress or (lambda done, total: None)
    total = 2 * len(identities)
    traits: list[Traits] = []
    blocks: dict[tuple, list[int]] = defaultdict(list)
    for number, identity in enumerate(identities):
        if number % _EVERY == 0:
            tell(number, total)
        trait = traits_of(identity)
        traits.append(trait)
        for key in set(_keys(trait)):
            blocks[key].append(number)
    pairs = _likely_pairs(
        traits, blocks, identities, kept_apart, lambda share: tell(int(total * (1 + share) / 2), total)
    )
    found = Found(_groups(pairs, identities, kept_apart), _certain(pairs, identities), len(identities))
    tell(total, total)
    return found


def _keys(traits: Traits) -> Iterator[tuple]:
    """The keys of a contact: whoever shares none with it does not look like it."""
    for email in traits.emails:
        yield "email", email
        local, _, _domain = email.rpartition("@")
        if len(local) >= 4 and not is_role(local):
            yield "local", local
    for number in traits.numbers:
        yield "number", number
    if not traits.own:
        return
    words = [spelling(word) for word in traits.words]
    if not words:
        return
    yield "name", *sorted(words)
    if len(words) > 1:
        yield "ends", *sorted((words[0], words[-1]))
        yield "joined", "".join(words)
        for form in short_forms(traits.words[0]):
            yield "short", form, words[-1]
    firms = {traits.firm} - {""} or {domain for email in traits.emails if (domain := company_domain(email))}
    for firm in firms:
        for word in words:
            if len(word) > 1:
                yield "firm", firm, word


def _likely_pairs(
    traits: Sequence[Traits],
    blocks: dict[tuple, list[int]],
    identities: Sequence[Identity],
    kept_apart: Collection[frozenset[str]],
    tell: Callable[[float], None],
) -> dict[tuple[int, int], Likeness]:
    several = [(key, block) for key, block in blocks.items() if len(block) > 1]
    apart = frozenset(kept_apart)
    firms = [trait.firm.partition(" ")[0] for trait in traits]
    seen: set[tuple[int, int]] = set()
    likely: dict[tuple[int, int], Likeness] = {}
    for place, (key, block) in enumerate(several):
        if place % _EVERY == 0:
            tell(place / len(several))
        shares = key[0] in ("email", "number")
        if len(block) > (_MOST_SHARING if shares else _MOST_ALIKE):
            continue
        by_name = key[0] in ("name", "ends", "joined", "short")
        for pair in combinations(block, 2):
            if by_name and firms[pair[0]] != firms[pair[1]] and firms[pair[0]] and firms[pair[1]]:
                continue  # one name at two companies: only another key can make them alike
            if pair in seen:
                continue
            seen.add(pair)
            found = likeness_of(traits[pair[0]], traits[pair[1]])
            if found.score >= WORTH_A_LOOK or (found.score and _share(traits[pair[0]], traits[pair[1]])):
                if apart and frozenset((identities[pair[0]].uid, identities[pair[1]].uid)) in apart:
                    continue
                likely[pair] = found
    return likely


def _share(one: Traits, other: Traits) -> bool:
    return bool(set(one.emails) & set(other.emails) or set(one.numbers) & set(other.numbers))


def _groups(
    pairs: dict[tuple[int, int], Likeness], identities: Sequence[Identity], kept_apart: Collection[frozenset[str]]
) -> tuple[Group, ...]:
    """Join likely pairs, the likeliest first, as long as no group grows beyond what can be looked at, or gets two that
    were kept apart. What is less likely stays a pair by itself."""
    ordered = sorted(pairs.items(), key=lambda item: (-item[1].score, item[0]))
    chains: dict[int, _Chain] = {}
    alone: list[Group] = []
    apart = frozenset(kept_apart)
    for (one, other), found in ordered:
        first = chains.get(one) or _Chain({one}, found, found.score)
        second = chains.get(other) or _Chain({other}, found, found.score)
        if first is second:
            continue
        joined = first.members | second.members
        crosses = apart and any(
            frozenset((identities[a].uid, identities[b].uid)) in apart for a in first.members for b in second.members
        )
        if found.score < LIKELY or len(joined) > _MOST_IN_A_GROUP or crosses:
            alone.append(_group((one, other), found.score, found, identities))
            continue
        strongest = max(first.strongest, second.strongest, key=lambda likeness: likeness.score)
        chain = _Chain(joined, strongest, found.score)  # the pairs come the likeliest first
        chains.update(dict.fromkeys(joined, chain))
    groups = [
        _group(sorted(chain.members), _score_of(chain, pairs), chain.strongest, identities)
        for chain in {id(chain): chain for chain in chains.values()}.values()
    ]
    return tuple(sorted((*groups, *alone), key=lambda group: -group.score))


class _Chain(NamedTuple):
    """Contacts that hang together by likely pairs."""

    members: set[int]
    strongest: Likeness
    weakest: int


def _score_of(chain: _Chain, pairs: dict[tuple[int, int], Likeness]) -> int:
    """The score of a group: 100 only if the rule holds for each pair in it."""
    if chain.weakest < CERTAIN or _all_certain(sorted(chain.members), pairs):
        return chain.weakest
    return CERTAIN - 1


def _certain(pairs: dict[tuple[int, int], Likeness], identities: Sequence[Identity]) -> tuple[Group, ...]:
    """The groups in which the rule holds for each pair. Where it holds for some pairs of a chain only, it could be
    several, so nobody of the chain is merged without asking."""
    members: dict[int, set[int]] = {}
    for (one, other), found in pairs.items():
        if found.certain:
            joined = members.get(one, {one}) | members.get(other, {other})
            for number in joined:
                members[number] = joined
    chains = {id(found): found for found in members.values()}.values()
    return tuple(
        _group(ordered, CERTAIN, pairs[ordered[0], ordered[1]], identities)
        for ordered in map(sorted, chains)
        if _all_certain(ordered, pairs)
    )


def _all_certain(ordered: Sequence[int], pairs: dict[tuple[int, int], Likeness]) -> bool:
    return all((found := pairs.get(pair)) is not None and found.certain for pair in combinations(ordered, 2))


def _group(numbers: Sequence[int], score: int, found: Likeness, identities: Sequence[Identity]) -> Group:
    return Group(tuple(identities[number].uid for number in numbers), score, found.reasons)
