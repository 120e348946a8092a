"""One row of a table, or one entry of an LDIF file, to a contact."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from salesassist.domain.contact import Address, Contact, Email, Phone
from salesassist.domain.phone import e164, split_numbers
from salesassist.domain.text import one_line
from salesassist.exchange.columns import Column
from salesassist.exchange.dates import iso_day, iso_parts
from salesassist.exchange.own_fields import OWN_FIELDS, own_value
from salesassist.exchange.reading import Record, clip_notes, is_system_tag, mail_addresses, shown_name
from salesassist.exchange.table_write import plain_cell
from salesassist.frozen import replace

BETWEEN_VALUES = ":::"  # Google's sign between several values in one cell

_SINGLES = frozenset(
    (
        "given",
        "middle",
        "family",
        "prefix",
        "suffix",
        "nickname",
        "name",
        "organization",
        "department",
        "role",
        "met",
        "uid",
    )
)
_OWN = frozenset(OWN_FIELDS.values())
_POSTAL = {"street": 0, "box": 0, "city": 1, "region": 2, "code": 3, "country": 4}
_LABELLED = re.compile(r"(.*\S)\s*\(([^\W\d_][^()]{1,30})\)")
_LABELS = {
    "workfax": "work fax",
    "homefax": "home fax",
    "cell": "mobile",
    "grand central": "",
    "home page": "",
}


class Row:
    """A contact while its cells come in."""

    def __init__(self, month_first: bool = True, is_own: bool = False) -> None:
        """`is_own`: we wrote the row ourselves, so nothing in it is to be made sense of."""
        self.month_first = month_first
        self.is_own = is_own
        self.own: dict[str, Any] = {}
        self.single: dict[str, str] = {}
        self.phones: list[tuple[str, str]] = []
        self.emails: list[tuple[str, str]] = []
        self.addresses: dict[tuple[str, int], list[str]] = defaultdict(lambda: [""] * 5)
        self.written: dict[tuple[str, int], str] = {}
        self.address_labels: dict[str, str] = {}
        self.web: list[str] = []
        self.tags: list[str] = []
        self.notes: list[str] = []
        self.facts: list[str] = []
        self.birthday: str | None = None

    def fill(self, cells: Iterable[tuple[Column, str]]) -> None:
        """Take the cells of one row in; empty ones may be left out."""
        filled = [(column, text) for column, value in cells if (text := value.strip())]
        if any(text.startswith('="') for _, text in filled):  # ="+49 30 1234": what keeps Excel from reckoning with it
            filled = [(c, t[2:-1] if t.startswith('="') and t.endswith('"') else t) for c, t in filled]
        if self.is_own:
            filled = [(column, plain_cell(value)) for column, value in filled]
            labels = {column.block: one_line(value) for column, value in filled if column.kind == "label"}
        else:
            labels = {column.block: _label(value) for column, value in filled if column.kind == "label"}
        for column, value in filled:
            kind = column.kind
            if kind in _SINGLES and BETWEEN_VALUES not in value:
                text = one_line(value)
                if self.single.setdefault(kind, text) != text:
                    self.facts.append(f"{column.title}: {text}")
            elif kind != "label":
                self._take(column, value, labels.get(column.block) or column.label)

    def _take(self, column: Column, value: str, label: str) -> None:
        kind = column.kind
        if self.is_own and self._take_own(kind, value, label):
            return
        values = [part.strip() for part in value.split(BETWEEN_VALUES)] if BETWEEN_VALUES in value else [value]
        if kind in _SINGLES:
            first, *rest = [one_line(part) for part in values if part] or [""]
            if self.single.setdefault(kind, first) != first:
                rest.insert(0, first)
            self.facts += [f"{column.title}: {other}" for other in rest]
        elif kind == "email":
            for address in (address for part in values for address in mail_addresses(part)):
                text, behind = _labelled(address)
                self.emails.append((text, behind or label))
        elif kind == "phone":
            for typed in (typed for part in values for typed in split_numbers(part)):
                text, behind = _labelled(typed)
                self.phones.append((one_line(text), behind or label))
        elif kind in _POSTAL:
            for number, part in enumerate(values):
                parts = self.addresses[column.block, number]
                lines = [line for line in (one_line(line) for line in part.splitlines()) if line]
                parts[_POSTAL[kind]] = ", ".join(filter(None, (parts[_POSTAL[kind]], *lines)))
            self.address_labels[column.block] = label
        elif kind == "address":
            for number, part in enumerate(values):
                self.written[column.block, number] = clip_notes(part)
            self.address_labels[column.block] = label
        elif kind == "web":
            self.web += [one_line(part) for part in values if part]
        elif kind == "tags":
            self._take_tags(values if len(values) > 1 else value.split(";" if ";" in value else ","))
        elif kind == "notes":
            self.notes.append(clip_notes(value))
        elif kind == "birthday" or kind.startswith("birth "):
            self.single[kind] = one_line(value)
        elif kind == "connected":
            day = iso_day(one_line(value), self.month_first, newest_short_year=99)
            self.single["met"] = f"Connected on LinkedIn on {day}" if day else ""
        elif kind == "own" or kind in _OWN:
            self._take_field(column.label or kind, value, column.title)
        elif kind in ("note", "unknown"):
            if not value.strip("0/"):
                return  # "0/0/00": Outlook has no such day
            title = label[:1].upper() + label[1:] if label and column.block else column.title
            self.facts.append(f"{title}: {', '.join(clip_notes(part) for part in values if part)}")

    def _take_own(self, kind: str, value: str, label: str) -> bool:
        """Take in what other programs' cells would be cut or renamed for; returns whether that was all."""
        match kind:
            case "email":
                self.emails.append((value, label))
            case "phone":
                self.phones.append((value, label))
            case "web":
                self.web.append(value)
            case "tags":
                some = value.split(BETWEEN_VALUES) if BETWEEN_VALUES in value else [value]
                self.tags += [tag.strip() for tag in some if tag.strip()]
            case "birthday":
                self.birthday = value
            case "notes":
                self.notes.append(clip_notes(value))
            case _:
                return False
        return True

    def _take_field(self, field: str, text: str, title: str) -> None:
        """Take in what only we know of a contact: its tier, its rest…"""
        found: object = tuple(text.split()) if field == "aliases" else own_value(field, text)
        if found:
            self.own[field] = found
        else:
            self.facts.append(f"{title}: {one_line(text)}")

    def _take_tags(self, tags: list[str]) -> None:
        for tag in tags:
            tag = one_line(tag)
            if not is_system_tag(tag) and (tag := tag.removeprefix("* ")) and tag not in self.tags:
                self.tags.append(tag)

    def record(self, line: int, file: str, region: str) -> Record | None:
        """Return the contact, None if there is nothing to call it by."""
        single = self.single
        given, middle, family = (single.get(part, "") for part in ("given", "middle", "family"))
        prefix, suffix = single.get("prefix", ""), single.get("suffix", "")
        emails = [Email(address, label) for address, label in self.emails]
        phones = [Phone(number, label, e164(number, region)) for number, label in self.phones]
        name = shown_name(
            single.get("name", ""),
            (prefix, given, middle, family, suffix),
            single.get("nickname", ""),
            single.get("organization", ""),
            emails,
            phones[0].number if phones else "",
        )
        if not name.text:
            return None
        contact = Contact(
            uid=single.get("uid", "")[:500],
            name=name.text,
            given=given,
            family=family,
            middle=middle,
            prefix=prefix,
            suffix=suffix,
            nickname=single.get("nickname", ""),
            organization=single.get("organization", ""),
            department=single.get("department", ""),
            role=single.get("role", ""),
            birthday=self._birthday() if self.birthday is None else self.birthday,
            phones=tuple(dict.fromkeys(phones)),
            emails=tuple(dict.fromkeys(emails)),
            addresses=self._addresses(),
            web=tuple(dict.fromkeys(self.web)),
            tags=tuple(self.tags),
            how_met=single.get("met", ""),
            notes="\n\n".join(part for part in (*self.notes, "\n".join(self.facts)) if part),
        )
        if self.own:
            contact = replace(contact, **self.own)
        return Record(contact, line, name.is_own, file)

    def _addresses(self) -> tuple[Address, ...]:
        addresses = []
        for block, number in dict.fromkeys((*self.addresses, *self.written)):
            label = self.address_labels.get(block, "")
            parts = self.addresses.get((block, number), [""] * 5)
            if any(parts):
                street, city, region, code, country = parts
                addresses.append(Address(street, city, region, code, country, label))
            else:
                addresses.append(Address(label=label, text=self.written.get((block, number), "")))
        return tuple(dict.fromkeys(address for address in addresses if address.one_line()))

    def _birthday(self) -> str:
        if day := self.single.get("birthday"):
            return iso_day(day, self.month_first)
        year, month, day = (self.single.get(f"birth {part}", "") for part in ("year", "month", "day"))
        return iso_parts(year, month, day)


def _labelled(text: str) -> tuple[str, str]:
    """A value and the label that stands behind it in the cell: "a@b.c (Work)"."""
    if text.endswith(")") and (found := _LABELLED.fullmatch(text)):
        return found[1], _label(found[2])
    return text, ""


@lru_cache(maxsize=1 << 10)
def _label(text: str) -> str:
    label = one_line(text.replace(BETWEEN_VALUES, " ")).removeprefix("* ")
    plain = label.lower()
    if plain in _LABELS:
        return _LABELS[plain]
    return (
        plain if plain in ("home", "work", "mobile", "other", "main", "pager", "work fax", "home fax") else label[:100]
    )
