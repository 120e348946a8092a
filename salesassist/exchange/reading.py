"""What every reader of other programs' files hands out: records, and problems by their place in the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from salesassist.domain.contact import Contact, Email
from salesassist.domain.identity import is_own_name
from salesassist.domain.text import fold, one_line

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


# What a reader yields, in the order of the file. Readers are generators, so 100,000 records need little memory.
Reading = Iterator[Record | Problem]


@dataclass(frozen=True, slots=True)
class ShownName:
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
    name = one_line(name or phone)[:LONGEST_NAME].strip()
    return ShownName(name, is_own_name(name, organization, (email.address for email in emails), (phone,)))


_ADDRESS_IN_BRACKETS = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")
_ADDRESSES = re.compile(r"\s*[;,]\s*|\s+(?=\S+@)")


def mail_addresses(text: str) -> list[str]:
    """Return the bare addresses of a cell or value: '"Anna" <a@b.c>' and "a@b.c, d@e.f" are understood.

    What does not look like an address is kept as it is: it may be half of one the user can mend.
    """
    text = one_line(text)
    if text.count("@") == 1 and not any(mark in text for mark in "<:,; "):
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


def uid_key(uid: str) -> str:
    """Return what two spellings of one UID are compared by: case and a leading "urn:uuid:" do not matter."""
    key = uid.strip().casefold()
    return key.removeprefix("urn:uuid:")


@lru_cache(maxsize=1 << 12)
def is_system_tag(tag: str) -> bool:
    """Return whether a label only says that somebody is a contact, as Google's "myContacts" does."""
    return fold(tag).lstrip("* ").replace(" ", "") in ("mycontacts", "starred")


_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")


def clip_notes(notes: str) -> str:
    """Return notes with plain line ends, without control characters, and not longer than a note can sensibly be."""
    if not notes.isprintable():
        notes = _CONTROLS.sub("", notes.replace("\r\n", "\n").replace("\r", "\n"))
    return notes.strip()[:LONGEST_NOTES]


def excerpt(text: str, length: int = 60) -> str:
    """Return the beginning of a text on one line, to quote it in a problem."""
    text = one_line(text[: length * 4])
    return text if len(text) <= length else text[: length - 1] + "…"
