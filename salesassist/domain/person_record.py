"""Everything the program knows of one contact, wherever it is kept: what a person may ask for, and may have erased."""

from datetime import datetime
from enum import StrEnum

from salesassist.domain.cadence import Start
from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.interaction import Interaction
from salesassist.domain.promise import Promise
from salesassist.domain.reminder import Told
from salesassist.frozen import dataclass


class Where(StrEnum):
    """Of which kind a text is that names somebody else."""

    RECORD = "record"
    FOLLOW_UP = "follow-up"
    INTERACTION = "interaction"
    DEAL = "deal"
    PROMISE = "promise"
    TEMPLATE = "template"
    USEFUL_THING = "useful thing"


@dataclass(frozen=True, slots=True)
class Mention:
    """A text or a value of another record that names the person. `uid` and `name` are those of the contact it belongs
    to, "" if it belongs to nobody."""

    where: Where
    uid: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation as the person's own record tells it: "introduced by", with the name of the other."""

    words: str
    other: str
    strength: int | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """A reminder about the person that the user was shown."""

    purpose: str
    due: str
    state: Told
    told_at: datetime
    acted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GivenThing:
    """A useful thing the person was sent."""

    title: str
    link: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """All of it, for one contact. Lists come in the order of time."""

    contact: Contact
    deleted_at: datetime | None = None  # the moment it was put into the trash
    follow_ups: tuple[FollowUp, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    deals: tuple[Deal, ...] = ()
    promises: tuple[Promise, ...] = ()
    ties: tuple[Tie, ...] = ()
    given: tuple[GivenThing, ...] = ()
    tellings: tuple[Telling, ...] = ()
    cadences: tuple[Start, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """A copy of the data that was made earlier. `holds` says how many of the persons asked about are in it; None if it
    could not be read, which `trouble` explains in a sentence."""

    file: str
    holds: int | None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing contacts for good takes away, and what it leaves. `counts`: how many of each kind of record go, by
    table; `copies` are the backups that hold them or cannot be read."""

    names: tuple[str, ...]
    counts: dict[str, int]
    mentions: tuple[Mention, ...] = ()
    copies: tuple[BackupCopy, ...] = ()


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done: the backups rewritten, and those that still hold the persons, with why."""

    contacts: int
    rewritten: tuple[str, ...] = ()
    left: tuple[BackupCopy, ...] = ()
    trouble: str = ""  # what of the store's own file could not be cleaned, as a sentence
