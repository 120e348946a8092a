"""One row of a table, or one entry of an LDIF file, to a contact."""

from collections import defaultdict
from collections.abc import Iterable

from salesassist.domain.contact import Address, Contact, Email, Phone
from salesassist.domain.phone import e164, split_numbers
from salesassist.domain.text import one_line
from salesassist.exchange.columns import Column
from salesassist.exchange.dates import iso_day, iso_parts
from salesassist.exchange.reading import Record, clip_notes, is_system_tag, mail_addresses, shown_name

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
_POSTAL = {"street": 0, "box": 0, "city": 1, "region": 2, "code": 3, "country": 4}
_LABELS = {
    "workfax": "work fax",
    "homefax": "home fax",
    "cell": "mobile",
    "grand central": "",
    "home page": "",
}


class Row:
    """A contact while its cells come in."""

    def __init__(self, month_first: bool = True) -> None:
        self.month_first = month_first
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

    def fill(self, cells: Iterable[tuple[Column, str]]) -> None:
        """Take the cells of one row in; empty ones may be left out."""
        cells = list(cells)
        labels = {column.block: _label(value) for column, value in cells if column.kind == "label"}
        for column, value in cells:
            value = value.strip()
            if value and column.kind != "label":
                self._take(column, value, labels.get(column.block) or column.label)

    def _take(self, column: Column, value: str, label: str) -> None:
        kind = column.kind
        values = [part.strip() for part in value.split(BETWEEN_VALUES)] if BETWEEN_VALUES in value else [value]
        if kind in _SINGLES:
            first, *rest = [one_line(part) for part in values if part] or [""]
            if self.single.setdefault(kind, first) != first:
                rest.insert(0, first)
            self.facts += [f"{column.title}: {other}" for other in rest]
        elif kind == "email":
            self.emails += [(address, label) for part in values for address in mail_addresses(part)]
        elif kind == "phone":
            self.phones += [(one_line(number), label) for part in values for number in split_numbers(part)]
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
        elif kind in ("note", "unknown"):
            title = label[:1].upper() + label[1:] if label and column.block else column.title
            self.facts.append(f"{title}: {', '.join(clip_notes(part) for part in values if part)}")

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
            birthday=self._birthday(),
            phones=tuple(dict.fromkeys(phones)),
            emails=tuple(dict.fromkeys(emails)),
            addresses=self._addresses(),
            web=tuple(dict.fromkeys(self.web)),
            tags=tuple(self.tags),
            how_met=single.get("met", ""),
            notes="\n\n".join(part for part in (*self.notes, "\n".join(self.facts)) if part),
        )
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


def _label(text: str) -> str:
    label = one_line(text.replace(BETWEEN_VALUES, " ")).removeprefix("* ")
    plain = label.lower()
    if plain in _LABELS:
        return _LABELS[plain]
    return (
        plain if plain in ("home", "work", "mobile", "other", "main", "pager", "work fax", "home fax") else label[:100]
    )
