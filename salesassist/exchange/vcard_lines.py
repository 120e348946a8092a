"""The lines of one vCard to properties. Nothing in them makes it raise; it tells what it repaired.

The bytes stay bytes until a value is known, because vCard 2.1 names a character set per property and programs fold
lines in the middle of a character. A clean card takes a short way (decoded at once); the rest goes line by line.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from salesassist.exchange.encoding import known_charset
from salesassist.exchange.reading import excerpt
from salesassist.exchange.vcard_cards import Card
from salesassist.exchange.vcard_heads import Head, read_head, read_plain_head

_FOLD = "\0"  # stands for it until it is known where the properties are
_BASE64_LINE = re.compile(rb"[ \t]*[A-Za-z0-9+/]+={0,3}[ \t]*")

_CYRILLIC, _LATIN, _HIGH = (re.compile(marks) for marks in (rb"[\xa8\xb8\xc0-\xff]", rb"[A-Za-z]", rb"[\x80-\xff]"))


Property = tuple[Head, str, int]  # with its value and its place; a plain tuple, for there are ten per contact


@dataclass(slots=True)
class Content:
    """A card's properties, and what could not be made sense of: (place, sentence). `line_of` tells where a place is in
    the file, which only matters where there is something to tell."""

    version: str = ""
    properties: list[Property] = field(default_factory=list)
    problems: list[tuple[int, str]] = field(default_factory=list)
    first: int = 0
    folded: str = ""

    def line_of(self, place: int) -> int:
        """The line of a property's place: that line itself, or what is counted from `first` on over `folded` ones."""
        return self.first + place + sum(row.count(_FOLD) for row in self.folded.split("\n")[:place])


def read_content(card: Card) -> Content:
    """Return the properties of a card in their order."""
    if (content := _read_clean(card)) is not None:
        return content
    return _read_with_care(card)


def _read_clean(card: Card) -> Content | None:
    """The short way for cards of 3.0 and 4.0 in UTF-8; None if a line is not a property, or its value is encoded, or
    there are characters in it that no text has."""
    body = card.body
    if b"\0" in body or b"\r" in body:
        return None
    body = body.replace(b"\n ", b"\0")
    if b"\n\t" in body:
        body = body.replace(b"\n\t", b"\0")
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return None
    content = Content(first=card.line)
    properties = content.properties
    has_quotes = '"' in text
    if _FOLD in text:
        content.folded = text
        text = text.replace(_FOLD, "")
    for place, row in enumerate(text.split("\n")):
        head_text, colon, value = row.partition(":")
        if has_quotes and '"' in head_text:
            head_text, value = _split_at_colon(row)
        if not colon:
            if row:
                return None
        elif head_text == "VERSION":
            content.version = value.strip()
        elif (head := read_plain_head(head_text)) is not None:
            properties.append((head, value, place))
        else:
            return None
    return content if content.version[:1] in ("3", "4") else None


def _read_with_care(card: Card) -> Content:
    content = Content(version="2.1" if b"VERSION" not in card.body.upper() else "")
    if found := re.search(rb"^VERSION[^:\n]{0,40}:[ \t]*([\d.]+)", card.body, re.IGNORECASE | re.MULTILINE):
        content.version = found[1].decode("ascii")
    rows = list(_logical_lines(card, content))
    named = dict.fromkeys(head.charset for _, head, _ in rows if head.charset)
    charsets = list(dict.fromkeys(filter(None, map(known_charset, named))))
    for line, head, raw in rows:
        if head.name == "VERSION":
            continue
        if head.encoding == "QP":
            raw = binascii.a2b_qp(raw)
        value, guess = _decoded(raw, head.charset, charsets)
        if guess:
            content.problems.append((line, guess))
        content.properties.append((head, value, line))
    return content


def _logical_lines(card: Card, content: Content) -> Iterator[tuple[int, Head, bytes]]:
    """Yield (line, head, undecoded value) with folded lines, soft line breaks and base64 put together."""
    keeps_blank = content.version.startswith("2") or not content.version
    first = 0
    head: Head | None = None
    chunks: list[bytes] = []
    waiting = False  # a soft line break of quoted-printable: the next line belongs here whatever it begins with
    for number, row in enumerate(card.body.split(b"\n"), card.line):
        row = row.rstrip(b"\r")
        if head is not None and waiting and row:
            if row[:1] in b" \t" and not keeps_blank:
                row = row[1:]
            waiting = row.endswith(b"=")
            chunks.append(row[:-1] if waiting else row)
            continue
        waiting = False
        if not row.strip():
            if head is not None:
                yield first, head, b"".join(chunks)
            head = None
            continue
        if head is not None and row[:1] in b" \t":
            keep = keeps_blank and head.encoding != "B" and len(row) - len(row.lstrip()) == 1
            chunks.append(row if keep else row[1:])
        elif head is not None and head.encoding == "B" and _BASE64_LINE.fullmatch(row):
            chunks.append(row.strip())
        else:
            if head is not None:
                yield first, head, b"".join(chunks)
            first, head, chunks = number, None, []
            if row.startswith(b"#"):
                continue
            head, value = _property_of(row)
            if head is None:
                content.problems.append((number, f"The line “{excerpt(_guessed(row))}” is not understood."))
                continue
            chunks.append(value)
        if head.encoding == "QP" and chunks[-1].endswith(b"="):
            chunks[-1] = chunks[-1][:-1]
            waiting = True
    if head is not None:
        yield first, head, b"".join(chunks)


def _property_of(row: bytes) -> tuple[Head | None, bytes]:
    head, colon, value = row.partition(b":")
    if b'"' in head:
        text, _ = _split_at_colon(row.decode("latin-1"))
        head, value = row[: len(text)], row[len(text) + 1 :]
    return (read_head(head.decode("utf-8", "replace")) if colon else None), value


def _split_at_colon(row: str) -> tuple[str, str]:
    """Split at the first colon outside quotes; quotes that are never closed count for nothing."""
    quoted = False
    for place, character in enumerate(row):
        if character == '"':
            quoted = not quoted
        elif character == ":" and not quoted:
            return row[:place], row[place + 1 :]
    head, _, value = row.partition(":")
    return head, value


def _decoded(raw: bytes, charset: str, others: list[str]) -> tuple[str, str]:
    """Return a value's text, and a sentence where its character set was a guess."""
    if raw.isascii() and not charset.lower().startswith(("iso-2022", "utf-16", "hz")):
        return raw.decode("ascii"), ""
    declared = known_charset(charset) if charset else None
    for name in (declared, "utf-8", *others):
        if name:
            try:
                return raw.decode(name), ""
            except (UnicodeError, LookupError):
                continue
    if declared == "utf-8":
        text = raw.decode("utf-8", "replace")
        if text.count("\N{REPLACEMENT CHARACTER}") * 4 <= len(text):
            return text, f"The text “{excerpt(text)}” has damaged characters."
    text = _guessed(raw)
    page = "1251" if _is_cyrillic(raw) else "1252"
    return text, f"The text “{excerpt(text)}” is not UTF-8; it was read as Windows-{page}, which is a guess."


def _guessed(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1251" if _is_cyrillic(raw) else "cp1252", "replace")


def _is_cyrillic(raw: bytes) -> bool:
    """Whether a text is of Windows-1251: in Western languages letters with accents stand one by one."""
    sample = raw[:10_000]
    letters = len(_CYRILLIC.findall(sample))
    return letters > 2 and letters > len(_LATIN.findall(sample)) and letters * 10 > 9 * len(_HIGH.findall(sample))
