"""Contacts to CSV, one row each, for spreadsheets and for other programs' imports; reading it again loses nothing but
properties of vCards that we do not understand.

The columns have the names of Google's present export, which most programs know, then those of ours. A contact with
several phones (e-mail addresses, postal addresses, pages) has several blocks of columns; there are as many as the
contact with the most needs. Tags stand in one cell with " ::: " between them, as Google writes them.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, which our own reader takes away again
(`plain_cell`). A phone number is left as it is, though it begins with "+": nothing in it can be run, and every other
program wants it so.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from salesassist.domain.contact import Contact
from salesassist.domain.text import one_line
from salesassist.exchange.own_fields import own_text
from salesassist.frozen import dataclass

BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads accents as Windows-1252
BETWEEN_TAGS = " ::: "
BETWEEN_ALIASES = " "

_FIRST = {
    "Name": "name", "Name Prefix": "prefix", "First Name": "given", "Middle Name": "middle", "Last Name": "family",
    "Name Suffix": "suffix", "Nickname": "nickname", "Organization Name": "organization",
    "Organization Department": "department", "Organization Title": "role", "Birthday": "birthday",
}  # fmt: skip
OWN_COLUMNS = {
    "Tier": "tier", "Time Zone": "time_zone", "Country Code": "country", "Best Hours": "best_hours",
    "How Met": "how_met", "Introduced By (UID)": "introduced_by", "Resting Until": "resting_until",
    "Resting Reason": "resting_reason", "Do Not Contact": "do_not_contact", "Added At": "added_at",
    "Added By Hand": "by_hand", "Former UIDs": "aliases",
}  # fmt: skip
"""The columns that only we write, and the field of a contact that each is."""

_ADDRESS = ("Label", "Formatted", "Street", "City", "Region", "Postal Code", "Country")
_RUN = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_RUN_GUARDED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+\d\s()./\-]+(?:(?:ext\.?|x) ?\d+)?")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufeff]")


@dataclass(frozen=True, slots=True)
class Width:
    """How many of each a table needs room for."""

    emails: int = 0
    phones: int = 0
    addresses: int = 0
    web: int = 0

    def widened(self, contacts: Iterable[Contact]) -> "Width":
        """With room for these contacts too."""
        sizes = [(self.emails, self.phones, self.addresses, self.web)]
        sizes += [(len(c.emails), len(c.phones), len(c.addresses), len(c.web)) for c in contacts]
        return Width(*map(max, zip(*sizes, strict=True)))


def header(width: Width) -> list[str]:
    """The names of the columns."""
    titles = list(_FIRST)
    for number in range(1, width.emails + 1):
        titles += [f"E-mail {number} - Label", f"E-mail {number} - Value"]
    for number in range(1, width.phones + 1):
        titles += [f"Phone {number} - Label", f"Phone {number} - Value"]
    for number in range(1, width.addresses + 1):
        titles += [f"Address {number} - {part}" for part in _ADDRESS]
    titles += [f"Website {number} - Value" for number in range(1, width.web + 1)]
    return [*titles, "Labels", "Notes", *OWN_COLUMNS, "UID"]


def table_text(contacts: Iterable[Contact], width: Width) -> Iterator[str]:
    """The rows of these contacts, a text for each; `header_text` comes before them."""
    for contact in contacts:
        yield _csv(_cells(contact, width))


def header_text(width: Width) -> str:
    """The first line."""
    return BYTE_ORDER_MARK + _csv(header(width))


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _RUN.match(cell) and not _NUMBER.fullmatch(cell) else cell


def plain_cell(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and _RUN_GUARDED.match(cell) else cell


def _cells(it: Contact, width: Width) -> list[str]:
    cells = [one_line(getattr(it, field)) for field in _FIRST.values()]
    for number in range(width.emails):
        email = it.emails[number] if number < len(it.emails) else None
        cells += [email.label, email.address] if email else ["", ""]
    for number in range(width.phones):
        phone = it.phones[number] if number < len(it.phones) else None
        cells += [phone.label, phone.number] if phone else ["", ""]
    for number in range(width.addresses):
        address = it.addresses[number] if number < len(it.addresses) else None
        cells += (
            [address.label, address.text, address.street, address.city, address.region, address.postal_code,
             address.country]
            if address else [""] * len(_ADDRESS)
        )  # fmt: skip
    cells += [it.web[number] if number < len(it.web) else "" for number in range(width.web)]
    tags = BETWEEN_TAGS.join(map(one_line, it.tags))
    if len(it.tags) == 1 and ("," in tags or ";" in tags):
        tags += BETWEEN_TAGS  # or it would be taken for several
    return [*cells, tags, it.notes, *(_own(it, field) for field in OWN_COLUMNS.values()), it.uid]


def _own(it: Contact, field: str) -> str:
    value = getattr(it, field)
    if field == "aliases":
        return BETWEEN_ALIASES.join(value)
    return own_text(value) if value else ""


def _csv(cells: list[str]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow([guarded(_CONTROLS.sub("", cell)) for cell in cells])
    return text.getvalue()
