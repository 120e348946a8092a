"""What every reader of other programs' files hands out: records, and problems by their place in the file."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from salesassist.domain.contact import Contact, Email
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.identity import is_own_name
from salesassist.domain.interaction import Interaction
from salesassist.domain.relation import Relation
from salesassist.domain.text import fold, one_line
from salesassist.frozen import dataclass

LONGEST_NAME = 500
LONGEST_NOTES = 100_000


class Unreadable(Exception):
    """The file cannot be read at all; the text is a sentence for the user that names the file."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the user should know about one place in a file.

    `lost`: the record could not be kept. Otherwise it was kept, and this says what about it is doubtful. `line` counts
    from 1; None means the file as a whole. `name` is the contact's, where one was found.
    """

    file: str
    line: int | None
    reason: str
    lost: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A contact as a file tells it. Its uid is "" where the file gave none; `line` is where it begins."""

    contact: Contact
    line: int
    has_own_name: bool
    file: str = ""
    # What some programs keep with a contact. Their own uids are derived from the file's; `contact`, `source` and
    # `target` are uids as the file gives them, to be replaced by those under which the contacts are kept.
    follow_ups: tuple[FollowUp, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Appointment:
    """A to-do or an event of a calendar: a planned follow-up, or (in the past) an interaction, with somebody.

    Who that is the address book must tell: the contact of the uid `contact`, of one of the addresses `emails`, called
    one of `names`, or whose whole name is in `title`. Nobody, or more than one, is a problem to report.
    """

    title: str
    line: int
    file: str
    follow_up: FollowUp | None = None
    interaction: Interaction | None = None
    contact: str = ""
    emails: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  # sentences about what was guessed, to be said if it is kept


# What a reader yields, in the order of the file. Readers are generators, so 100,000 records need little memory.
# Only a calendar yields appointments.
Reading = Iterator[Record | Problem | Appointment]


class ShownName(NamedTuple):
    text: str
    is_own: bool


def shown_name(
    full: str,
    parts: tuple[str, str, str, str, str],
    nickname: str,
    organization: str,
    emails: list[Email],
    phone: str,
) -> ShownName:
    """Return the name a contact is shown under; "" if the file holds nothing to call it by.

    `parts` are prefix, given, middle, family, suffix. A contact called by its organisation, address or number has no
    name of its own.
    """
    name = full or " ".join(filter(None, parts)) or nickname or organization or (emails[0].address if emails else "")
    name = one_line(name or phone)
    if len(name) > LONGEST_NAME:
        name = name[:LONGEST_NAME].strip()
    return ShownName(name, is_own_name(name, organization, [email.address for email in emails], (phone,)))


_ADDRESS_IN_BRACKETS = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")
_MORE_THAN_ADDRESS = re.compile("[<:,; ]")
_ADDRESSES = re.compile(r"\s*[;,]\s*|\s+(?=\S+@)")


def mail_addresses(text: str) -> list[str]:
    """Return the bare addresses of a cell or value: '"Anna" <a@b.c>' and "a@b.c, d@e.f" are understood.

    What does not look like an address is kept as it is: it may be half of one the user can mend.
    """
    text = one_line(text)
    if text.count("@") == 1 and not _MORE_THAN_ADDRESS.search(text):
        return [text]
    if text[:7].lower() == "mailto:":
        text = text[7:]
    if "<" in text and (found := _ADDRESS_IN_BRACKETS.findall(text)):
        return found
    if text.count("@") > 1:
        parts = [part for part in _ADDRESSES.split(text) if part]
        if all("@" in part for part in parts):
            return parts
    return [text] if text else []


@lru_cache(maxsize=64)  # asked for several times while one record is decided on
def uid_key(uid: str) -> str:
    """Return what two spellings of one UID are compared by: case and a leading "urn:uuid:" do not matter."""
    key = uid.strip().casefold()
    return key.removeprefix("urn:uuid:")


@lru_cache(maxsize=1 << 12)
def is_system_tag(tag: str) -> bool:
    """Return whether a label only says that somebody is a contact, as Google's "myContacts" does."""
    return fold(tag).lstrip("* ").replace(" ", "") in ("mycontacts", "starred")


# Control characters, and those that turn the direction of what follows: they make a text look like another one.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


def clip_notes(notes: str) -> str:
    """Return notes with plain line ends, without control characters, and not longer than a note can sensibly be."""
    if not notes.isprintable():
        notes = _CONTROLS.sub("", notes.replace("\r\n", "\n").replace("\r", "\n"))
    return notes.strip()[:LONGEST_NOTES]


def excerpt(text: str, length: int = 60) -> str:
    """Return the beginning of a text on one line, to quote it in a problem."""
    text = one_line(text[: length * 4])
    return text if len(text) <= length else text[: length - 1] + "…"
