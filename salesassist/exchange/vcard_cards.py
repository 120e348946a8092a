"""vCard files as bytes, cut into cards. Nothing in a file makes it raise; it tells what it repaired."""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from salesassist.exchange.encoding import wide_encoding

# The bounds in these patterns keep their time linear on a file made of blanks or carriage returns.
_EDGE = re.compile(
    rb"^(?:\xef\xbb\xbf)?([ \t]{0,8})(AGENT[^:\r\n]{0,200}:|[\w-]{1,40}\.)?[ \t]{0,8}(BEGIN|END)[ \t]{0,8}:[ \t]{0,8}"
    rb"VCARD[ \t]{0,80}\r*$",
    re.IGNORECASE | re.MULTILINE,
)
_PLAIN_BEGIN, _PLAIN_END = b"BEGIN:VCARD\n", b"\nEND:VCARD\n"
_JOINED_CARDS = re.compile(rb"(END:VCARD)[ \t]{0,8}(?=BEGIN:VCARD)", re.IGNORECASE)
_AGENT = re.compile(rb"^AGENT[^:\r\n]{0,200}:\s*\Z", re.IGNORECASE | re.MULTILINE)
_NAMED = re.compile(rb"^(?:[\w-]{1,40}\.)?(?:N|FN|TEL|EMAIL|ORG)[;:]", re.IGNORECASE | re.MULTILINE)

_MOST_INNER_CARDS = 8  # after so many whole cards an unfinished one before them can only lack its end
_NO_END = "The card has no END:VCARD; what was there is kept."


class Card(NamedTuple):
    """The lines between a BEGIN and its END; `line` is the BEGIN's, `damage` a sentence about a missing one or "".

    `agents` are the lines of the cards inside it that vCard 2.1 keeps for somebody's assistant.
    """

    line: int
    body: bytes
    damage: str = ""
    agents: tuple[bytes, ...] = ()


class Stray(NamedTuple):
    """Text that belongs to no card."""

    line: int
    text: bytes


@dataclass(slots=True)
class _Unfinished:
    """A card in which another one begins: either that one is nested, or this one lacks its END."""

    line: int
    body: bytes
    inner: int = 0
    after: list[Stray] = field(default_factory=list)
    agents: list[bytes] = field(default_factory=list)
    is_agent: bool = False


def plain_bytes(data: bytes) -> bytes:
    """Return the file with every wide encoding turned into UTF-8, and with plain line feeds where they can be told."""
    if encoding := wide_encoding(data):
        data = data.decode(encoding, "replace").encode("utf-8", "replace")
    data = data.replace(b"\r\n", b"\n") if b"\n" in data else data.replace(b"\r", b"\n")
    if b"VCARDBEGIN" in data or b"vcardbegin" in data:
        data = _JOINED_CARDS.sub(rb"\1\n", data)
    return data


def cut(data: bytes) -> Iterator[Card | Stray]:
    """Yield the cards of a file in order, and any text between them. `data` comes from plain_bytes."""
    last, line = yield from _cut_plain(data)
    unfinished: list[_Unfinished] = []
    start: int | None = None  # where the open card's lines begin
    card_line = line
    counted = last
    indented = b""
    is_agent = False
    for edge in _EDGE.finditer(data, last):
        line += data.count(b"\n", counted, edge.start())
        counted = edge.start()
        if edge[3][:1] in b"Bb":
            begins_agent = False
            if start is not None:
                if edge[1] and not indented:
                    continue  # a folded line that only looks like one
                outer = _Unfinished(card_line, data[start : edge.start()], is_agent=is_agent)
                begins_agent = bool((edge[2] or b"")[-1:] == b":" or _AGENT.search(outer.body[-300:]))
                unfinished.append(outer)
                if len(unfinished) > _MOST_INNER_CARDS:
                    yield from _give_up(unfinished.pop(0))
            elif gap := data[last : edge.start()].strip():
                stray = Stray(_first_line(data, last, edge.start(), line), gap)
                if unfinished:
                    unfinished[-1].after.append(stray)
                else:
                    yield stray
            start, card_line, indented, is_agent = edge.end(), line, edge[1], begins_agent
        elif start is not None:
            if edge[1] and not indented:
                continue
            body = _dedented(data[start : edge.start()], indented)
            start = None
            if is_agent and unfinished:
                unfinished[-1].agents.append(body)
                last = edge.end()
                continue
            yield Card(card_line, body)
            if unfinished:
                unfinished[-1].inner += 1
                if unfinished[-1].inner > _MOST_INNER_CARDS:
                    yield from _give_up(unfinished.pop())
        else:
            yield from _end_alone(unfinished, data[last : edge.start()], _first_line(data, last, edge.start(), line))
        last = edge.end()
    if start is not None:
        if is_agent and unfinished:
            unfinished[-1].agents.append(data[start:])
        else:
            yield Card(card_line, data[start:], _NO_END)
        last = len(data)
    for card in unfinished:
        yield from _give_up(card)
    if rest := data[last:].strip(b" \t\r\n\x00\x1a"):
        yield Stray(_first_line(data, last, len(data), line + data.count(b"\n", counted)), rest)


def _cut_plain(data: bytes) -> Generator[Card, None, tuple[int, int]]:
    """Yield the cards from the beginning of a file that follow each other as they should, which most files do to the
    end; return the place and the line of what comes then. Four times as fast as looking at the edge of each line."""
    at = 0
    line = 1
    while data.startswith(_PLAIN_BEGIN, at):
        start = at + len(_PLAIN_BEGIN) - 1
        end = data.find(_PLAIN_END, start)
        body = data[start : end + 1]
        if end < 0 or b"VCARD" in body.upper():
            break
        yield Card(line, body)
        after = end + len(_PLAIN_END)
        while data.startswith(b"\n", after):
            after += 1
        line += data.count(b"\n", at, after)
        at = after
    return at, line


def _end_alone(unfinished: list[_Unfinished], gap: bytes, line: int) -> Iterator[Card | Stray]:
    """An END without a BEGIN before it: the end of a card that has others inside, or of one that lacks its BEGIN."""
    has_name = _NAMED.search(gap)
    if unfinished and not (has_name and _NAMED.search(unfinished[-1].body) and b"VERSION" in gap.upper()):
        card = unfinished.pop()
        body = b"\n".join([card.body, *(stray.text for stray in card.after), gap])
        if card.is_agent and unfinished:
            unfinished[-1].agents.append(body)
        else:
            yield Card(card.line, body, agents=tuple(card.agents))
        if unfinished:
            unfinished[-1].inner += card.inner
    elif has_name:
        yield Card(line, gap.strip(), "The card has no BEGIN:VCARD; what was there is kept.")
    else:
        yield Stray(line, gap.strip() or b"END:VCARD")


def _give_up(card: _Unfinished) -> Iterator[Card | Stray]:
    yield Card(card.line, card.body, _NO_END, tuple(card.agents))
    yield from card.after


def _first_line(data: bytes, start: int, end: int, line_of_end: int) -> int:
    """Return the number of the first line between two places that is not blank."""
    text = data[start:end]
    blank = text[: len(text) - len(text.lstrip())]
    return line_of_end - text.count(b"\n") + blank.count(b"\n")


def _dedented(body: bytes, indent: bytes) -> bytes:
    return body.replace(b"\n" + indent, b"\n") if indent else body
