"""The whole store as one value: what the JSON file carries both ways."""

from dataclasses import dataclass
from typing import Any

from salesassist.domain.cadence import CadenceStep, Start
from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.interaction import Interaction
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.promise import Promise
from salesassist.domain.relation import Relation


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
