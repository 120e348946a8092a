"""Contacts to vCard 3.0 and 4.0, so that reading them again gives the same contacts.

What vCards have no property for stands in X-SALESASSIST-… properties (see `own_fields`). A label that is no type of the
standard ("workshop") is written as Apple, Google and Nextcloud write it: a group of its own with X-ABLabel.
"""

import re
from collections.abc import Collection, Iterator
from enum import StrEnum

from salesassist.domain.contact import Address, Contact
from salesassist.domain.text import one_line
from salesassist.exchange.own_fields import OWN_PREFIX, PROGRAM, own_values
from salesassist.exchange.vcard_heads import read_head

LINE_BYTES = 75
_LONGEST_LABEL = 4000  # characters of an address that can stand as a parameter; readers refuse endless ones
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")
_WORDS = {"mobile": "cell", "work": "work", "home": "home", "fax": "fax", "pager": "pager", "main": "main",
          "other": "other"}  # fmt: skip
_PLACES = frozenset(("work", "home", "other"))  # what e-mail and postal addresses can be
_DATE = re.compile(r"(\d{4}|-)-(\d\d)-(\d\d)")
_ZONE = re.compile(r"[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2}")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_OF_THE_CARD = frozenset(("BEGIN", "END", "VERSION", "PRODID", "REV"))


class Version(StrEnum):
    """3.0 is what nearly every program reads; 4.0 is the present standard."""

    V3 = "3.0"
    V4 = "4.0"


def vcard(contact: Contact, version: Version) -> str:
    """One card, its lines folded and ended as the standard wants, in UTF-8 when encoded."""
    return "".join(f"{_folded(line)}\r\n" for line in _lines(contact, version))


def _lines(it: Contact, version: Version) -> Iterator[str]:
    four = version is Version.V4
    yield from ("BEGIN:VCARD", f"VERSION:{version}", f"PRODID:{PROGRAM}")
    if uid := one_line(it.uid):
        yield f"UID{';VALUE=text' if four and not _SCHEME.match(uid) else ''}:{_escaped(uid)}"
    yield f"FN:{_escaped(one_line(it.name))}"
    yield "N:" + _parts(it.family, it.given, it.middle, it.prefix, it.suffix)
    if it.nickname:
        yield f"NICKNAME:{_escaped(one_line(it.nickname))}"
    if it.organization or it.department:
        yield "ORG:" + _parts(it.organization, *([it.department] if it.department else []))
    if it.role:
        yield f"TITLE:{_escaped(one_line(it.role))}"
    if it.birthday:
        yield _birthday(it.birthday, four)
    groups = _free_groups(it.extra)
    for phone in it.phones:
        yield from _labelled("TEL", phone.label, _WORDS.keys(), _escaped(one_line(phone.number)), groups, four)
    for email in it.emails:
        yield from _labelled("EMAIL", email.label, _PLACES, _escaped(one_line(email.address)), groups, four)
    for address in it.addresses:
        name, value = _address(address)
        yield from _labelled(name, address.label, _PLACES, value, groups, four)
    for page in it.web:
        yield "URL:" + one_line(page).replace("\\", "\\\\")
    if it.tags:
        yield "CATEGORIES:" + ",".join(_escaped(one_line(tag)) for tag in it.tags)
    if _ZONE.fullmatch(it.time_zone):
        yield f"TZ{'' if four else ';VALUE=text'}:{it.time_zone}"
    elif it.time_zone:
        yield f"{OWN_PREFIX}TIME-ZONE:{_escaped(one_line(it.time_zone))}"
    if it.notes:
        yield f"NOTE:{_escaped(it.notes)}"
    for name, text in own_values(it):
        yield f"{name}:{_escaped(text)}"
    yield from filter(None, map(_kept, it.extra))
    yield "END:VCARD"


def _escaped(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _CONTROLS.sub("", text).replace("\\", "\\\\").replace("\n", "\\n")
    return text.replace(",", "\\,").replace(";", "\\;")


def _parts(*parts: str) -> str:
    return ";".join(_escaped(one_line(part)) for part in parts)


def _birthday(day: str, four: bool) -> str:
    found = _DATE.fullmatch(day)
    if found is None:
        return f"BDAY;VALUE=text:{_escaped(one_line(day))}"
    year, month, date = found.groups()
    if four:
        return f"BDAY:{'--' if year == '-' else year}{month}{date}"
    if year == "-":  # 3.0 has no day without a year: as Apple writes it
        return f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{month}-{date}"
    return f"BDAY:{day}"


def _address(it: Address) -> tuple[str, str]:
    """The name with its parameters, and the value, of a postal address."""
    value = ";;" + _parts(it.street, it.city, it.region, it.postal_code, it.country)
    if not it.text:
        return "ADR", value
    text = _CONTROLS.sub("", it.text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) > _LONGEST_LABEL:
        return "ADR", ";;" + _parts(it.street or text, it.city, it.region, it.postal_code, it.country)
    text = text.replace("^", "^^").replace("\n", "^n").replace('"', "^'")  # RFC 6868
    return f'ADR;LABEL="{text}"', value


def _labelled(
    name: str, label: str, known: Collection[str], value: str, groups: Iterator[str], four: bool
) -> Iterator[str]:
    """A property with its label: as types, where there are such; else as a group with Apple's X-ABLabel."""
    label = one_line(label)
    words = label.split(" ") if label else []
    is_known = all(word in known for word in words) and len(set(words)) == len(words)
    if is_known and "fax" not in words[:-1]:
        types = [_WORDS[word] for word in words]
        marks = f";TYPE={','.join(types if four else [it.upper() for it in types])}" if types else ""
        head, semicolon, rest = name.partition(";")
        yield f"{head}{marks}{semicolon}{rest}:{value}"
        return
    group = next(groups)
    yield f"{group}.{name}:{value}"
    yield f"{group}.X-ABLabel:{_escaped(label)}"


def _free_groups(extra: tuple[str, ...]) -> Iterator[str]:
    """Names of groups that no property kept from another program uses."""
    used = {line.partition(".")[0].strip().lower() for line in extra}
    number = 0
    while True:
        number += 1
        if f"item{number}" not in used:
            yield f"item{number}"


def _kept(line: str) -> str:
    """A property that was kept without being understood, as it came; "" for one that would break the card."""
    line = _CONTROLS.sub("", line.replace("\r\n", "\n").replace("\r", "\n")).replace("\n", "\\n")
    head = read_head(_head_of(line)) if ":" in line else None
    if head is None:
        return f"{OWN_PREFIX}KEPT:{_escaped(line)}" if line.strip() else ""
    return "" if head.name in _OF_THE_CARD else line


def _head_of(line: str) -> str:
    quoted = False
    for place, character in enumerate(line):
        if character == '"':
            quoted = not quoted
        elif character == ":" and not quoted:
            return line[:place]
    return line.partition(":")[0]


def _folded(line: str) -> str:
    """The line broken after 75 bytes at the most, never within a character."""
    if len(line) <= LINE_BYTES and (line.isascii() or len(line.encode("utf-8", "replace")) <= LINE_BYTES):
        return line
    lines: list[str] = []
    start, size = 0, 0
    for place, character in enumerate(line):
        width = len(character.encode("utf-8", "replace"))
        if size + width > LINE_BYTES:
            lines.append(line[start:place])
            start, size = place, 1  # the blank that begins a folded line
        size += width
    lines.append(line[start:])
    return "\r\n ".join(lines)
