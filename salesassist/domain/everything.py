"""The whole store as one value: what the JSON file carries both ways."""

from collections.abc import Set
from typing import Any

from salesassist.domain.cadence import CadenceStep, Start
from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.interaction import Interaction
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.promise import Promise
from salesassist.domain.relation import Relation
from salesassist.frozen import dataclass, replace


@dataclass(frozen=True, slots=True)
class Everything:
    """All the user's records. `trash` holds deleted contacts, whose other records stay in their own lists.

    `day_order` are the uids of follow-ups placed by hand, in order; `settings` the preferences by name.
    """

    contacts: tuple[Contact, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    deals: tuple[Deal, ...] = ()
    relations: tuple[Relation, ...] = ()
    day_order: tuple[str, ...] = ()
    settings: dict[str, Any] | None = None
    trash: tuple[tuple[Contact, str], ...] = ()  # with the ISO moment of deletion
    templates: tuple[Template, ...] = ()  # none while the user has edited none
    useful_things: tuple[UsefulThing, ...] = ()
    cadence_steps: tuple[CadenceStep, ...] = ()  # none while the user has changed no rule
    cadence_starts: tuple[Start, ...] = ()
    promises: tuple[Promise, ...] = ()  # promised tasks
    not_same: tuple[tuple[str, str], ...] = ()  # pairs of contacts that the user said are two people


def part_of(everything: Everything, uids: Set[str]) -> Everything:
    """These contacts and what belongs to them alone: no relation to anybody else, and no preferences, rules or
    templates."""
    steps = tuple(it for it in everything.follow_ups if it.contact in uids)
    placed = {it.uid for it in steps}
    things = (
        replace(it, given=given)
        for it in everything.useful_things
        if (given := tuple(one for one in it.given if one.contact in uids))
    )
    return Everything(
        contacts=tuple(it for it in everything.contacts if it.uid in uids),
        follow_ups=steps,
        interactions=tuple(it for it in everything.interactions if it.contact in uids),
        deals=tuple(it for it in everything.deals if it.contact in uids),
        relations=tuple(it for it in everything.relations if it.source in uids and it.target in uids),
        day_order=tuple(uid for uid in everything.day_order if uid in placed),
        trash=tuple((it, at) for it, at in everything.trash if it.uid in uids),
        useful_things=tuple(things),
        cadence_starts=tuple(it for it in everything.cadence_starts if it.contact in uids),
        promises=tuple(it for it in everything.promises if it.contact in uids),
        not_same=tuple(pair for pair in everything.not_same if set(pair) <= uids),
    )
