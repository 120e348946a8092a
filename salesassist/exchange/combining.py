"""Contacts of the address book made one by their user: each single value is chosen, everything else united."""

from collections.abc import Mapping, Sequence
from typing import Any

from salesassist.domain.contact import Contact
from salesassist.domain.identity import folded, has_own_name
from salesassist.exchange.merging import merge
from salesassist.frozen import dataclass, replace

CHOSEN = (
    "name", "nickname", "organization", "department", "role", "birthday", "tier", "time_zone", "country", "best_hours",
    "how_met", "introduced_by", "resting_until",
)  # fmt: skip
"""The fields of a contact that have one value: where several contacts differ, one of them is to be chosen."""

_NAME_PARTS = ("given", "family", "middle", "prefix", "suffix")
_ROUNDS = 3  # one account may make room for what another says: a department once there is an organisation


@dataclass(frozen=True, slots=True)
class Unchosen:
    """A single value that gave way to another one: of which contact, and what it was."""

    contact: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Combined:
    """What a merge makes: the contact as it will be, the values that gave way, and introducers (uids) besides the
    one shown."""

    contact: Contact
    unchosen: tuple[Unchosen, ...] = ()
    introducers: tuple[str, ...] = ()


def alternatives(contacts: Sequence[Contact]) -> dict[str, tuple[Any, ...]]:
    """The different values of each field in which these contacts differ, in their order; blanks do not count."""
    found = {}
    merged_away = _uids(contacts)
    for field in CHOSEN:
        values: dict[str, Any] = {}
        for contact in contacts:
            value = getattr(contact, field)
            if value and not (field == "introduced_by" and value in merged_away):
                values.setdefault(str(value), value)
        if len(values) > 1:
            found[field] = tuple(values.values())
    return found


def first_choice(contacts: Sequence[Contact]) -> dict[str, Any]:
    """What is chosen unless the user says otherwise: the first value there is; a name rather than an address or
    company; the longer rest."""
    chosen = {field: values[0] for field, values in alternatives(contacts).items()}
    if "name" in chosen:
        chosen["name"] = next((c.name for c in contacts if has_own_name(c)), chosen["name"])
    if "resting_until" in chosen:
        chosen["resting_until"] = max(c.resting_until for c in contacts if c.resting_until)
    return chosen


def combine(survivor: Contact, others: Sequence[Contact], picked: Mapping[str, Any] | None = None) -> Combined:
    """Make one contact of several. `picked` has a value for each field where another than the first choice is wanted.

    Lists are united, notes put together, do-not-contact survives, the earliest day counts as the day added; the uids of
    the others become aliases. The values not chosen are told, for whoever keeps them. Merging any of these contacts
    into what comes out, as an import of their old cards does, changes nothing.
    """
    merged_away = _uids((survivor, *others))
    contacts = [
        replace(contact, introduced_by=None) if contact.introduced_by in merged_away else contact
        for contact in (survivor, *others)
    ]
    survivor = contacts[0]
    chosen = first_choice(contacts) | dict(picked or {})
    single: dict[str, Any] = {field: value for field, value in chosen.items() if field != "name"}
    result = replace(survivor, **single)
    if "name" in chosen:
        source = next((c for c in contacts if c.name == chosen["name"]), None)
        parts: dict[str, Any] = {part: getattr(source, part) if source else "" for part in _NAME_PARTS}
        result = replace(result, name=chosen["name"], **parts)
    if result.resting_until:
        reasons = (c.resting_reason for c in contacts if c.resting_until == result.resting_until)
        result = replace(result, resting_reason=next(filter(None, reasons), result.resting_reason))
    for _ in range(_ROUNDS):
        before = result
        for contact in contacts:
            result, _differences = merge(result, contact)
        if result is before:
            break
    if "name" in (picked or {}):
        result = replace(result, name=chosen["name"])  # even a name that a merge takes for the company's
    added = [contact.added_at for contact in contacts if contact.added_at]
    result = replace(result, added_at=min(added, default=None))
    introducers = dict.fromkeys(contact.introduced_by for contact in contacts)
    further = tuple(uid for uid in introducers if uid and uid != result.introduced_by)
    return Combined(result, _unchosen(contacts, result), further)


def _uids(contacts: Sequence[Contact]) -> set[str]:
    return {uid for contact in contacts for uid in (contact.uid, *contact.aliases)}


def _unchosen(contacts: Sequence[Contact], result: Contact) -> tuple[Unchosen, ...]:
    found: dict[tuple[str, str], Unchosen] = {}
    for contact in contacts:
        for field in CHOSEN:
            value, kept = getattr(contact, field), getattr(result, field)
            if not value or field == "introduced_by" or _key(value) == _key(kept):
                continue
            found.setdefault((field, _key(value)), Unchosen(contact.name, field, str(value)))
        if contact.resting_reason and contact.resting_reason != result.resting_reason:
            key = ("resting_reason", contact.resting_reason)
            found.setdefault(key, Unchosen(contact.name, "resting_reason", contact.resting_reason))
    return tuple(found.values())


def _key(value: object) -> str:
    return folded(str(value or ""))
