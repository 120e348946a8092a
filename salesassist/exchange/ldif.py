"""LDIF address books (Thunderbird, LDAP) to contacts."""

import base64
import binascii
import io
from collections.abc import Iterator
from itertools import chain

from salesassist.exchange.columns import attribute_columns
from salesassist.exchange.encoding import wide_encoding
from salesassist.exchange.reading import Problem, Reading, excerpt
from salesassist.exchange.rows import Row

_GROUPS = frozenset(("groupofnames", "groupofuniquenames"))
_LONGEST_VALUE = 1_000_000


def read_ldif(data: bytes, file: str, region: str) -> Reading:
    """Yield the people of an LDIF file and its problems. Mailing lists are told, not imported."""
    if encoding := wide_encoding(data):
        data = data.decode(encoding, "replace").encode("utf-8", "replace")
    columns = attribute_columns("LDIF")
    for line, entry in _entries(data):
        row = Row()
        troubles = []
        cells = []
        classes = set()
        for attribute, value, place in entry:
            if attribute == "objectclass":
                classes.add(value.lower())
            elif attribute == "":
                troubles.append((place, f"The line “{excerpt(value)}” is not understood."))
            elif attribute in columns:
                cells.append((columns[attribute], value))
            elif len(value) < 1000 and attribute not in ("jpegphoto", "member", "memberof", "changetype"):
                cells.append((columns["custom1"].titled(attribute), value))
        if not cells and not troubles:
            continue
        row.fill(cells)
        record = row.record(line, file, region)
        if classes & _GROUPS:
            name = record.contact.name if record else ""
            yield Problem(file, line, "A mailing list is not a contact and was passed over.", name=name)
            continue
        for place, reason in troubles:
            yield Problem(file, place, reason, name=record.contact.name if record else "")
        if record:
            yield record
        else:
            reason = "The entry has no name, organisation, e-mail address or number to call the contact by."
            yield Problem(file, line, reason, lost=True)


def _entries(data: bytes) -> Iterator[tuple[int, list[tuple[str, str, int]]]]:
    """Yield (first line, [(attribute, value, line)]); an attribute "" stands for a line that is none."""
    entry: list[tuple[str, str, int]] = []
    chunks: list[bytes] = []
    first = start = 1
    for number, raw in enumerate(chain(io.BytesIO(data), (b"\n", b"\n")), 1):
        row = raw.rstrip(b"\r\n")
        if row.startswith(b" ") and chunks:
            chunks.append(row[1:])
            continue
        if chunks:
            if not entry:
                first = start
            entry.append((*_attribute(b"".join(chunks)), start))
        chunks, start = ([] if row.startswith(b"#") or not row.strip() else [row]), number
        if not row.strip() and entry:
            yield first, entry
            entry = []


def _attribute(row: bytes) -> tuple[str, str]:
    name, colon, value = row.partition(b":")
    attribute = name.decode("ascii", "replace").split(";")[0].strip().lower()
    if not colon or not attribute.replace("-", "").replace("_", "").isalnum():
        return "", _text(row[:200])
    if value.startswith(b":"):
        try:
            value = base64.b64decode(value[1:].strip() + b"==")
        except (binascii.Error, ValueError):
            return "", _text(row[:200])
    return attribute, _text(value.strip()[:_LONGEST_VALUE])


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")
