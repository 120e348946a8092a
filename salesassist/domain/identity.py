"""What tells who a contact is: little enough to hold 100,000 of them."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from salesassist.domain.contact import Contact
from salesassist.domain.text import fold

_DIGIT = re.compile(r"\d")

# A name or company is folded several times on its way from a file to the store, and companies come again.
folded = lru_cache(maxsize=1 << 14)(fold)


class Identity(NamedTuple):
    """What of a stored contact tells whether it is the same person as another. `numbers` are E.164."""

    uid: str
    aliases: tuple[str, ...]
    name: str
    has_own_name: bool
    organization: str
    emails: tuple[str, ...]
    numbers: tuple[str, ...]
    do_not_contact: bool = False


def identity_of(contact: Contact) -> Identity:
    """Return what tells who a contact is."""
    return Identity(
        contact.uid,
        contact.aliases,
        contact.name,
        has_own_name(contact),
        contact.organization,
        tuple(email.address for email in contact.emails),
        tuple(phone.e164 for phone in contact.phones if phone.e164),
        contact.do_not_contact,
    )


def has_own_name(contact: Contact) -> bool:
    """Return whether a contact is called by a name, and not by its organisation, e-mail address or number."""
    emails = (email.address for email in contact.emails)
    return is_own_name(contact.name, contact.organization, emails, (phone.number for phone in contact.phones))


def is_own_name(name: str, organization: str, emails: Iterable[str], phones: Iterable[str]) -> bool:
    """Return whether a name is more than the contact's organisation, e-mail address or number repeated."""
    plain = folded(name)
    if not plain or (organization and plain == folded(organization)):
        return False
    if "@" in plain and any(plain == fold(email) for email in emails):
        return False
    return not (_DIGIT.search(plain) and any(plain == fold(phone) for phone in phones))
