"""Messages: templates filled from the record, and the shelf of useful things.

A template is text with places such as `{first_name}`. A place is filled only from the values given, by name, in one
pass: nothing in a template can reach further than these fields, and nothing in a value is taken for a place. What
cannot be filled stays as it stands, so that it is seen and never sent as a blank.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import Channel, FollowUp
from salesassist.domain.identity import has_own_name
from salesassist.domain.interaction import ANSWERS, Interaction
from salesassist.domain.text import one_line
from salesassist.frozen import dataclass

PLACE = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
MAILTO_LIMIT = 2000
"""Characters of a mailto: link that every desktop hands on whole (Windows cuts at 2,048)."""


class Place(StrEnum):
    """What a template may name."""

    FIRST_NAME = "first_name"
    NAME = "name"
    ORGANIZATION = "organization"
    ROLE = "role"
    PURPOSE = "purpose"
    POINT_1 = "point_1"
    POINT_2 = "point_2"
    SMALLEST_STEP = "smallest_step"
    MY_TASK = "my_task"
    THEIR_TASK = "their_task"
    LAST_CONVERSATION = "last_conversation"
    LAST_SPOKEN_ON = "last_spoken_on"
    HOW_MET = "how_met"
    INTRODUCER = "introducer"
    DEAL = "deal"
    USEFUL_THING = "useful_thing"
    USEFUL_LINK = "useful_link"
    USEFUL_NOTE = "useful_note"


@dataclass(frozen=True, slots=True)
class Template:
    """A message to begin from. `subject` is for e-mails."""

    uid: str
    name: str
    channel: Channel = Channel.EMAIL
    subject: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """Who (a contact's uid) got a useful thing, and when."""

    contact: str
    at: datetime


@dataclass(frozen=True, slots=True)
class UsefulThing:
    """Something worth sending now and then: an article, a tip. A retired one is no longer offered; who got it stays
    known."""

    uid: str
    title: str
    link: str = ""
    note: str = ""
    added_at: datetime | None = None
    retired: bool = False
    given: tuple[Given, ...] = ()

    def given_to(self, contact: str) -> datetime | None:
        """When a contact got it; None: never."""
        return next((it.at for it in self.given if it.contact == contact), None)


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with each place filled that has a value; the others stay as they stand."""
    return PLACE.sub(lambda found: values.get(found[1]) or found[0], text)


def unfilled(text: str) -> list[str]:
    """The places still in a text, each once, in order."""
    return list(dict.fromkeys(found[1] for found in PLACE.finditer(text)))


def values_of(
    contact: Contact,
    step: FollowUp | None = None,
    history: Iterable[Interaction] = (),
    deals: Sequence[Deal] = (),
    introducer: Contact | None = None,
    thing: UsefulThing | None = None,
    say_day: Callable[[datetime], str] = lambda at: at.date().isoformat(),
) -> dict[str, str]:
    """What the record has for each place; what it lacks is left out.

    The last conversation is the latest one with a note, in the words of that note. The deal is the one `step` serves,
    else the only open one. `say_day` puts a moment's day into words.
    """
    spoken = [it for it in history if it.outcome in ANSWERS]
    last = max(spoken, key=lambda it: it.at.timestamp(), default=None)
    noted = max((it for it in spoken if it.note.strip()), key=lambda it: it.at.timestamp(), default=None)
    points = step.points if step else ()
    open_deals = [deal for deal in deals if deal.is_open]
    deal = next((it for it in deals if step and it.uid == step.deal), None)
    if deal is None and len(open_deals) == 1:
        deal = open_deals[0]
    found = {
        Place.FIRST_NAME: first_name(contact),
        Place.NAME: contact.name if has_own_name(contact) else "",
        Place.ORGANIZATION: contact.organization,
        Place.ROLE: contact.role,
        Place.PURPOSE: step.purpose if step and not _named_by_a_rule(step) else "",
        Place.POINT_1: points[0] if points else "",
        Place.POINT_2: points[1] if len(points) > 1 else "",
        Place.SMALLEST_STEP: step.smallest_step if step else "",
        Place.MY_TASK: step.my_task if step else "",
        Place.THEIR_TASK: step.their_task if step else "",
        Place.LAST_CONVERSATION: noted.note if noted else "",
        Place.LAST_SPOKEN_ON: say_day(last.at) if last else "",
        Place.HOW_MET: contact.how_met,
        Place.INTRODUCER: introducer.name if introducer else "",
        Place.DEAL: deal.title if deal else "",
        Place.USEFUL_THING: thing.title if thing else "",
        Place.USEFUL_LINK: thing.link if thing else "",
        Place.USEFUL_NOTE: thing.note if thing else "",
    }
    return {str(place): " ".join(text.split()) for place, text in found.items() if text.strip()}


def _named_by_a_rule(step: FollowUp) -> bool:
    """Whether the program chose the words of the purpose ("Send something useful"): nothing to tell the contact."""
    return bool(step.rule_key) and step.channel is not Channel.CALL


def first_name(contact: Contact) -> str:
    """What to call somebody: the nickname, the given name, else the first word of a name that is a person's; "" where
    only a company, an address or a number is known."""
    if contact.nickname or contact.given:
        return one_line(contact.nickname or contact.given)
    if not has_own_name(contact):
        return ""
    name = contact.name
    if contact.prefix and name.startswith(contact.prefix):
        name = name.removeprefix(contact.prefix)
    if "," in name:  # "Schmidt, Anna"
        name = name.partition(",")[2] or name
    word = next(iter(name.split()), "")
    return "" if "@" in word or any(map(str.isdigit, word)) else word


@dataclass(frozen=True, slots=True)
class MailLink:
    """A link that begins a message in the user's mail program. `whole`: the text is in it, else it was too long."""

    link: str
    whole: bool


def mail_link(address: str, subject: str, body: str) -> MailLink:
    """A mailto: link (RFC 6068): all of it percent-encoded, lines ended as mail wants them. Nothing in address,
    subject or text can add another field or recipient."""
    from urllib.parse import quote  # only here, and it reads in ipaddress

    to = quote(one_line(address), safe="@")
    head = f"mailto:{to}?subject={quote(one_line(subject), safe='')}"
    lines = "\r\n".join(body.splitlines())
    link = f"{head}&body={quote(lines, safe='')}"
    if len(link) <= MAILTO_LIMIT:
        return MailLink(link, True)
    return MailLink(head if len(head) <= MAILTO_LIMIT else f"mailto:{to}", False)


def suggested(templates: Sequence[Template], rule_key: str, suits: Mapping[str, str]) -> Template | None:
    """The template to begin with: for a step that a rule made, the one (a uid) that `suits` names for a part of the
    rule's key; else the first."""
    by_uid = {template.uid: template for template in templates}
    fitting = (by_uid.get(uid) for part, uid in suits.items() if part in rule_key)
    return next(filter(None, fitting), None) or next(iter(templates), None)
