"""Texts of a file that stand where a number or an e-mail address belongs and are none: kept as they are, and told."""

import re
from collections.abc import Iterator

from salesassist.domain.contact import Contact
from salesassist.exchange.reading import Problem, Reading, Record, excerpt

MOST = 10  # such texts of one contact that are told one by one

# What can be called without a digit. Anything else that has one may be a number: "ext. 12", "0800-FLOWERS".
_CALLED_BY_NAME = re.compile(r"(?:sips?|skype|callto|facetime):\S", re.IGNORECASE)


def doubts_of(contact: Contact) -> list[str]:
    """What is no number and no e-mail address though it is given as one, a sentence each."""
    found = [
        f"“{excerpt(phone.number)}” is not a telephone number; it was kept as it is."
        for phone in contact.phones
        if phone.e164 is None and not _is_number(phone.number)
    ]
    found += [
        f"“{excerpt(email.address)}” is not an e-mail address; it was kept as it is."
        for email in contact.emails
        if not _is_address(email.address)
    ]
    if not found:
        return found
    found = list(dict.fromkeys(found))
    if more := len(found[MOST:]):
        found[MOST:] = [f"There are {more:,} more such texts of this contact."]
    return found


def with_doubts(reading: Reading) -> Reading:
    """What a reader yields, with a problem before each record for what of it is doubtful."""
    for part in reading:
        if isinstance(part, Record):
            yield from _problems(part)
        yield part


def _problems(record: Record) -> Iterator[Problem]:
    for reason in doubts_of(record.contact):
        yield Problem(record.file, record.line, reason, name=record.contact.name)


def _is_number(text: str) -> bool:
    return any(character.isdecimal() for character in text) or _CALLED_BY_NAME.match(text) is not None


def _is_address(text: str) -> bool:
    before, at, domain = text.rpartition("@")
    return bool(before and at and domain) and domain.split() == [domain]
