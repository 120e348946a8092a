"""What people are compared by, names, organisations, addresses and numbers, folded; and what it says of two of them."""

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from salesassist.domain.contact import Contact
from salesassist.domain.identity import Identity, folded
from salesassist.domain.text import fold
from salesassist.exchange.reading import Record, uid_key

MARK = "record:"
"""How an alias begins that is the mark of a record."""


class Keys(NamedTuple):
    """An identity as it is compared. "n/a" and the like are no addresses that two could have in common."""

    name: str
    own: bool
    organization: str
    emails: tuple[str, ...]
    numbers: tuple[str, ...]


def keys_of(identity: Identity) -> Keys:
    return Keys(
        folded(identity.name),
        identity.has_own_name,
        folded(identity.organization),
        _each([fold(email) for email in identity.emails if "@" in email]),
        _each(identity.numbers),
    )


def keys_of_contact(contact: Contact, own: bool) -> Keys:
    return Keys(
        folded(contact.name),
        own,
        folded(contact.organization),
        _each([fold(email.address) for email in contact.emails if "@" in email.address]),
        _each([phone.e164 for phone in contact.phones if phone.e164]),
    )


def _each(values: Iterable[str]) -> tuple[str, ...]:
    several = tuple(values)
    return several if len(several) < 2 else tuple(dict.fromkeys(several))


def names_agree(one: Keys, other: Keys) -> bool:
    """Return whether the names are equal, or one side has no name of its own but is called by its company."""
    if one.name == other.name or not (one.own and other.own):
        return True
    return _is_company_of(one, other) or _is_company_of(other, one)


def _is_company_of(one: Keys, other: Keys) -> bool:
    return one.name == other.organization and one.organization in ("", one.name)


def emails_conflict(one: Keys, other: Keys) -> bool:
    """Return whether both have addresses and none of them in common."""
    return bool(one.emails and other.emails) and not set(one.emails) & set(other.emails)


def share(one: Keys, other: Keys) -> bool:
    """Return whether they have an address or a number in common."""
    return not (set(one.emails).isdisjoint(other.emails) and set(one.numbers).isdisjoint(other.numbers))


def mark_of(record: Record, turn: int) -> str:
    """An alias by which a record is known again whatever the rule says of it. `turn` counts, from 0, the records of one
    file that are told from each other by nothing else."""
    keys = keys_of_contact(record.contact, record.has_own_name)
    emails = _each([fold(email.address) for email in record.contact.emails])  # whatever stands there
    told = repr((uid_key(record.contact.uid), keys.name, keys.organization, emails, keys.numbers, turn))
    return MARK + hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=16).hexdigest()
