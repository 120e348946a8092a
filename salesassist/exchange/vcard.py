"""vCard 2.1, 3.0 and 4.0 to contacts."""

import re
from collections import defaultdict

from salesassist.exchange.reading import Problem, Reading, excerpt, uid_key
from salesassist.exchange.vcard_cards import Card, Stray, cut, plain_bytes
from salesassist.exchange.vcard_contact import Draft
from salesassist.exchange.vcard_lines import read_content

_MOST_PROBLEMS = 20  # that are told of one card
_GROUP_CARD = re.compile(rb"KIND[^\r\n:]{0,40}:[ \t]*group", re.IGNORECASE)


def read_vcards(data: bytes, file: str, region: str) -> Reading:
    """Yield the contacts of a vCard file and its problems. `region` is where numbers without a country code are."""
    data = plain_bytes(data)
    groups = _group_names(data)
    for part in cut(data):
        if isinstance(part, Stray):
            if part.text.strip(b"\0\xef\xbb\xbf"):
                text = part.text[:300].decode("utf-8", "replace")
                yield Problem(file, part.line, f"The text “{excerpt(text)}” is outside any card and was passed over.")
        else:
            yield from _read_card(part, file, region, groups)


def _read_card(card: Card, file: str, region: str, groups: dict[str, list[str]]) -> Reading:
    content = read_content(card)
    draft = Draft(content.version, region)
    draft.take(content.properties)
    if draft.is_group:
        return
    for body in card.agents:
        draft.add_note(_agent_note(body, region))
    record = draft.record(card.line, file, groups)
    name = record.contact.name if record else ""
    if card.damage:
        yield Problem(file, card.line, card.damage, name=name)
    if problems := [*content.problems, *draft.problems]:
        for place, reason in problems[:_MOST_PROBLEMS]:
            line = card.line if place is None else content.line_of(place)
            yield Problem(file, line, reason, name=name)
        if more := len(problems[_MOST_PROBLEMS:]):
            yield Problem(file, card.line, f"There are {more:,} more such places in this card.", name=name)
    if record:
        yield record
    elif content.properties:
        reason = "The card has no name, organisation, e-mail address or number to call the contact by."
        yield Problem(file, card.line, reason, lost=True)
    else:
        yield Problem(file, card.line, "The card is empty; there is nothing to import.", lost=True)


def _agent_note(body: bytes, region: str) -> str:
    """Return what a card inside a card says, as a line for the notes: an assistant is no contact of the user's."""
    draft = Draft("", region)
    draft.take(read_content(Card(1, body)).properties)
    record = draft.record(1, "", {})
    if record is None:
        return ""
    contact = record.contact
    reach = [phone.number for phone in contact.phones] + [email.address for email in contact.emails]
    return "Assistant: " + ", ".join(dict.fromkeys((contact.name, *reach)))


def _group_names(data: bytes) -> dict[str, list[str]]:
    """Return the names of the groups in a file by their members' uids (or "mailto:" addresses)."""
    names: dict[str, list[str]] = defaultdict(list)
    if b"KIND" not in data.upper() or not _GROUP_CARD.search(data):
        return names
    for card in cut(data):
        if isinstance(card, Card) and _GROUP_CARD.search(card.body):
            draft = Draft("", "")
            draft.take(read_content(card).properties)
            for member in draft.members:
                if draft.full:
                    names[uid_key(member)].append(draft.full)
    return names
