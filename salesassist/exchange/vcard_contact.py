"""The properties of one vCard to a contact."""

import re
import zoneinfo
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, TypeVar

from salesassist.domain.contact import Address, Contact, Email, Phone
from salesassist.domain.phone import numbers_of
from salesassist.domain.text import fold, one_line
from salesassist.exchange.dates import iso_day
from salesassist.exchange.own_fields import OWN_FIELDS, OWN_PREFIX, PROGRAM, own_value
from salesassist.exchange.reading import (
    LONGEST_NOTES,
    Record,
    clip_notes,
    excerpt,
    is_system_tag,
    mail_addresses,
    shown_name,
    uid_key,
)
from salesassist.exchange.vcard_heads import TYPE_NAMES, Head
from salesassist.exchange.vcard_lines import Property
from salesassist.frozen import replace

T = TypeVar("T")

LONGEST_EXTRA = 32_000  # one line kept without being understood, in characters: a small picture, no more
LARGEST_EXTRAS = 128_000  # all of them together, per contact
LONGEST_VALUE = 10_000  # characters of any one value but a note; what is longer is no name, number or address
MOST_OF_A_KIND = 1_000  # phones, addresses, tags and so on of one contact

_ESCAPE = re.compile(r"\\([\\,;:nN])")
_ESCAPE_OLD = re.compile(r"\\([\\,;:])")
_CARET = re.compile(r"\^([n'^])")
_SEPARATORS = {mark: re.compile(rf"(?<!\\){mark}") for mark in ";,"}
_APPLE_LABEL = re.compile(r"_?\$!<(.*)>!\$_?")
_PASSED_OVER = frozenset(("REV", "X-PRODID", "END", "BEGIN"))  # of the file, not of the contact


class Draft:
    """A contact while its properties come in. The first of a kind that can only be one counts; the rest is kept."""

    def __init__(self, version: str, region: str) -> None:
        self.region = region
        self.old = version.startswith("2")
        self.single: dict[str, str] = {}
        self.name = ("", "", "", "", "")  # family, given, middle, prefix, suffix, as N has them
        self.organization = self.department = ""
        self.nicknames: list[str] = []
        self.phones: list[Phone] = []
        self.emails: list[Email] = []
        self.addresses: list[Address] = []
        self.in_groups: list[tuple[list[Any], int, str]] = []  # where among which of these is one, of which group
        self.postal_labels: list[tuple[str, Head, str, int]] = []
        self.web: list[str] = []
        self.tags: list[str] = []
        self.notes: list[str] = []
        self.labels: dict[str, str] = {}  # of Apple's item groups
        self.label_lines: dict[str, str] = {}
        self.extra: list[tuple[str, str]] = []  # group, line
        self.extra_size = 0
        self.own: dict[str, Any] = {}  # of our own properties, by field
        self.members: list[str] = []
        self.is_group = False
        self.is_ours = False  # we wrote it
        self.problems: list[tuple[int | None, str]] = []  # with the place of the property; None: of the whole card

    @property
    def full(self) -> str:
        return self.single.get("FN", "")

    def take(self, properties: Iterable[Property]) -> None:
        """Take properties in, in their order."""
        for head, value, place in properties:
            if (taker := _TAKERS.get(head.name)) is not None:
                if len(value) > LONGEST_VALUE:
                    value = self._clipped(head, value, place)
                if value and not taker(self, head, value, place):
                    self.keep(head, value, place)
            elif head.name not in _PASSED_OVER and value.strip():
                self.keep(head, value, place)

    def keep(self, head: Head, value: str, place: int) -> None:
        """Keep what is not understood as a whole line, so that it survives the way back into a vCard."""
        size = len(value) + len(head.text)
        if size > LONGEST_EXTRA:
            self.problems.append((place, f"{head.name} is left out: {size // 1000} kB is too long to keep."))
            return
        if self.extra_size + size > LARGEST_EXTRAS:
            reason = f"{head.name} is left out: more than {LARGEST_EXTRAS // 1000} kB of its kind are too much to keep."
            self.problems.append((place, reason))
            return
        self.extra_size += size
        value = value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
        self.extra.append((head.group, f"{head.text}:{value}"))

    def _clipped(self, head: Head, value: str, place: int) -> str:
        most = LONGEST_NOTES if head.name == "NOTE" or head.name.startswith(OWN_PREFIX) else LONGEST_VALUE
        if len(value) > most:
            self.problems.append((place, f"{head.name} is cut off after {most:,} of its {len(value):,} characters."))
        return value[:most]

    def _once(self, values: list[T], what: str) -> tuple[T, ...]:
        """Return each of the values once, and no more of them than a contact can sensibly have."""
        if len(values) < 2:
            return tuple(values)
        once = tuple(dict.fromkeys(values))
        if len(once) > MOST_OF_A_KIND:
            reason = f"Only the first {MOST_OF_A_KIND:,} of its {len(once):,} {what} are kept."
            self.problems.append((None, reason))
        return once[:MOST_OF_A_KIND]

    def _left_out(self, head: Head, value: str, place: int) -> bool:
        """Say so where a card has two of what a contact has one of; what may stand twice in a vCard is kept."""
        if head.name not in ("N", "BDAY", "UID"):
            return False
        self.problems.append((place, f"A second {head.name} is left out: “{excerpt(value)}”."))
        return True

    def _add(self, several: list[T], value: T, head: Head) -> None:
        if head.group:
            self.in_groups.append((several, len(several), head.group))
        several.append(value)

    # One method per property. They return False where the value is better kept as it is.

    def take_single(self, head: Head, value: str, place: int) -> bool:
        text = one_line(self.text(value) if "\\" in value else value)
        if text and self.single.setdefault(head.name, text) != text:
            return self._left_out(head, value, place)
        return True

    def take_name(self, head: Head, value: str, place: int) -> bool:
        if any(self.name):
            return self._left_out(head, value, place)
        family, given, middle, prefix, suffix = _as_many(5, self.lines(value, lists=True))
        self.name = (family, given, middle, prefix, suffix)
        return True

    def take_organization(self, head: Head, value: str, place: int) -> bool:
        first, *rest = self.lines(value)
        rest = [part for part in rest if part]
        if self.organization:
            return self.organization == first and not rest
        self.organization = first
        self.department = self.department or ", ".join(rest)
        return True

    def take_nickname(self, head: Head, value: str, place: int) -> bool:
        self.nicknames += filter(None, self.lines(value, ","))
        return True

    def take_phone(self, head: Head, value: str, place: int) -> bool:
        value = one_line(self.text(value) if "\\" in value else value)
        if value[:1] in "tT" and value[:4].lower() == "tel:":
            value = value[4:]
        for number, e164 in numbers_of(value, self.region):
            self._add(self.phones, Phone(number, head.label, e164), head)
        return True

    def take_email(self, head: Head, value: str, place: int) -> bool:
        for address in mail_addresses(self.text(value) if "\\" in value else value):
            self._add(self.emails, Email(address, head.label), head)
        return True

    def take_address(self, head: Head, value: str, place: int) -> bool:
        is_plain = "\\" not in value and value.isprintable()
        parts = self.lines(value) if is_plain else [_joined_lines(part) for part in self.parts(value)]
        box, extended, street, city, region, code, country = _as_many(7, parts)
        if extended or box:
            street = ", ".join(filter(None, (street, extended, box)))
        if street or city or region or code or country:
            self._add(self.addresses, Address(street, city, region, code, country, head.label), head)
        elif written := _unquoted(head.parameters.get("LABEL", "")).strip():
            self._add(self.addresses, Address(label=head.label, text=written), head)
        return True

    def take_postal_label(self, head: Head, value: str, place: int) -> bool:
        self.postal_labels.append((self.text(value), head, value, place))
        return True

    def take_web(self, head: Head, value: str, place: int) -> bool:
        if value := one_line(self.text(value)):
            self.web.append(value)
        return True

    def take_program(self, head: Head, value: str, place: int) -> bool:
        self.is_ours = value.strip() == PROGRAM
        return True

    def take_tags(self, head: Head, value: str, place: int) -> bool:
        marks = ",;" if self.old else ","
        for part in self.parts(value, marks[0]):
            for tag in part.split(";") if self.old else (part,):
                if (tag := one_line(tag)) and (self.is_ours or not is_system_tag(tag)):
                    self.tags.append(tag)
        return True

    def take_note(self, head: Head, value: str, place: int) -> bool:
        self.add_note(clip_notes(self.text(value)))
        return True

    def add_note(self, note: str) -> None:
        if note:
            self.notes.append(note)

    def take_label(self, head: Head, value: str, place: int) -> bool:
        if not head.group:
            return False
        label = one_line(self.text(value))
        if found := _APPLE_LABEL.fullmatch(label):
            label = found[1].lower()
        self.labels[head.group] = TYPE_NAMES.get(label.lower(), label)
        self.label_lines[head.group] = f"{head.text}:{one_line(value)[:1000]}"
        return True

    def take_zone(self, head: Head, value: str, place: int) -> bool:
        value = one_line(value)
        if "TZ" in self.single or not _is_zone(value):
            return False
        self.single["TZ"] = value
        return True

    def take_own(self, head: Head, value: str, place: int) -> bool:
        """A property of our own; what it cannot say is kept as it stands."""
        field = OWN_FIELDS[head.name.removeprefix(OWN_PREFIX)]
        said = own_value(field, self.text(value))
        if field == "aliases" and said:
            self.own[field] = (*self.own.get(field, ()), said)
        elif said is None or self.own.setdefault(field, said) != said:
            return False
        return True

    def take_kind(self, head: Head, value: str, place: int) -> bool:
        self.is_group = self.is_group or value.strip().lower() == "group"
        return value.strip().lower() in ("group", "individual")

    def take_member(self, head: Head, value: str, place: int) -> bool:
        self.members.append(one_line(value))
        return True

    # What the values say.

    def text(self, value: str) -> str:
        """Return a value without the escapes of its version; a comma that should have been escaped is text."""
        if "\\" not in value:
            return value
        if self.old:
            return _ESCAPE_OLD.sub(r"\1", value)
        return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)

    def parts(self, value: str, mark: str = ";", lists: bool = False) -> list[str]:
        """Return the parts of a value with several; with `lists`, one part may again be a list (3.0 and later)."""
        if "\\" not in value:
            parts = value.split(mark)
            return [part.replace(",", " ") for part in parts] if lists and "," in value and not self.old else parts
        value = value.replace("\0", "").replace("\\\\", "\0")  # an escaped backslash escapes nothing after it
        parts = _SEPARATORS[mark].split(value)
        if lists and not self.old:
            parts = [_SEPARATORS[","].sub(" ", part) for part in parts]
        return [self.text(part.replace("\0", "\\\\")) for part in parts]

    def lines(self, value: str, mark: str = ";", lists: bool = False) -> list[str]:
        """Return the parts of a value, each as one line."""
        if "\\" in value or "  " in value or (lists and "," in value) or not value.isprintable():
            return [one_line(part) for part in self.parts(value, mark, lists)]
        return [part.strip() for part in value.split(mark)]

    def _joined_notes(self) -> str:
        if not self.notes:
            return ""
        notes = self.notes[0] if len(self.notes) == 1 else "\n\n".join(dict.fromkeys(self.notes))
        if len(notes) > LONGEST_NOTES:
            self.problems.append((None, f"Its notes are cut off after {LONGEST_NOTES:,} of {len(notes):,} characters."))
        return notes[:LONGEST_NOTES]

    def record(self, line: int, file: str, groups: dict[str, list[str]]) -> Record | None:
        """Return the contact, None if there is nothing to call it by."""
        family, given, middle, prefix, suffix = self.name
        if self.labels:
            for several, place, group in self.in_groups:
                if label := self.labels.get(group):
                    several[place] = replace(several[place], label=label)
        phones, emails, addresses = self.phones, self.emails, self.addresses
        nickname = ", ".join(dict.fromkeys(self.nicknames))[:LONGEST_VALUE] if self.nicknames else ""
        single = self.single.get
        name = shown_name(
            single("FN", "") or single("NAME", ""),
            (prefix, given, middle, family, suffix),
            nickname,
            self.organization,
            emails,
            phones[0].number if phones else "",
        )
        if not name.text:
            return None
        known = {address.label for address in addresses} if self.postal_labels else ()
        for text, head, value, at in self.postal_labels:
            if head.label in known:
                self.keep(head, value, at)
            elif text.strip():
                addresses.append(Address(label=head.label, text=clip_notes(text)))
        title, duty, birthday = single("TITLE", ""), single("ROLE", ""), single("BDAY", "")
        extra = [text for _, text in self.extra]
        if self.label_lines:
            groups_kept = dict.fromkeys(group for group, _ in self.extra if group)
            extra += [self.label_lines[group] for group in groups_kept if group in self.label_lines]
        if title and duty and fold(title) != fold(duty):
            extra.append(f"ROLE:{_escaped(duty)}")
        contact = Contact(
            single("UID", "")[:500],  # by place, which is quicker than by name
            name.text,
            given,
            family,
            middle,
            prefix,
            suffix,
            nickname,
            self.organization,
            self.department,
            title or duty,
            iso_day(birthday) if birthday else "",
            self._once(phones, "phone numbers"),
            self._once(emails, "e-mail addresses"),
            self._once(addresses, "postal addresses"),
            self._once(self.web, "pages"),
            self._once(self.tags, "tags"),
            time_zone=single("TZ", ""),
            notes=self._joined_notes(),
            extra=tuple(dict.fromkeys(extra)) if extra else (),
        )
        if self.own:
            contact = replace(contact, **self.own)
        return Record(_with_groups(contact, groups) if groups else contact, line, name.is_own, file)


def _with_groups(contact: Contact, groups: dict[str, list[str]]) -> Contact:
    keys = [uid_key(contact.uid), *(f"mailto:{email.address.casefold()}" for email in contact.emails)]
    names = [name for key in keys if key for name in groups.get(key, ())]
    tags = tuple(dict.fromkeys((*contact.tags, *(name for name in names if not is_system_tag(name)))))
    if tags == contact.tags:
        return contact
    return replace(contact, tags=tags)


def _as_many(count: int, parts: list[str]) -> list[str]:
    """So many parts of a value, whether it has fewer or more."""
    return parts if len(parts) == count else (parts + [""] * count)[:count]


def _joined_lines(text: str) -> str:
    return ", ".join(filter(None, map(one_line, text.splitlines())))


@lru_cache(maxsize=256)
def _is_zone(name: str) -> bool:
    if not re.fullmatch(r"[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2}", name):
        return False
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _unquoted(text: str) -> str:
    """A parameter's text, as RFC 6868 and as older programs write line ends in it."""
    if "^" in text:
        text = _CARET.sub(lambda found: {"n": "\n", "'": '"', "^": "^"}[found[1]], text)
    return text.replace("\\n", "\n")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


_TAKERS: dict[str, Callable[[Draft, Head, str, int], bool]] = {
    "FN": Draft.take_single,
    "N": Draft.take_name,
    "NAME": Draft.take_single,
    "NICKNAME": Draft.take_nickname,
    "ORG": Draft.take_organization,
    "TITLE": Draft.take_single,
    "ROLE": Draft.take_single,
    "TEL": Draft.take_phone,
    "EMAIL": Draft.take_email,
    "ADR": Draft.take_address,
    "LABEL": Draft.take_postal_label,
    "URL": Draft.take_web,
    "CATEGORIES": Draft.take_tags,
    "PRODID": Draft.take_program,
    "NOTE": Draft.take_note,
    "BDAY": Draft.take_single,
    "UID": Draft.take_single,
    "TZ": Draft.take_zone,
    "KIND": Draft.take_kind,
    "X-ADDRESSBOOKSERVER-KIND": Draft.take_kind,
    "MEMBER": Draft.take_member,
    "X-ADDRESSBOOKSERVER-MEMBER": Draft.take_member,
    "X-ABLABEL": Draft.take_label,
    **{OWN_PREFIX + end: Draft.take_own for end in OWN_FIELDS},
}
