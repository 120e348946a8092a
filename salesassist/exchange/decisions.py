"""What is decided on a record of an import, and why."""

from enum import StrEnum
from typing import NamedTuple

from salesassist.domain.contact import Contact
from salesassist.exchange.merging import Difference
from salesassist.exchange.reading import Record
from salesassist.frozen import dataclass


class Verdict(StrEnum):
    """What becomes of a record. SKIP is never decided here: it is for a user who leaves one out."""

    CREATE = "create"
    MERGE = "merge"
    UNCHANGED = "unchanged"
    SKIP = "skip"


class Reason(StrEnum):
    """Why, in words."""

    NEW = "new"
    SAME_UID = "same UID"
    NOTHING_NEW = "nothing in it is new"
    EMAIL = "same name, and an e-mail address in common"
    NUMBER = "same name, and a number in common"
    NAMELESS_EMAIL = "an e-mail address in common, and one of them has no name of its own"
    NAMELESS_NUMBER = "a number in common, and one of them has no name of its own"
    COLLEAGUE = "same name and organisation"
    CHOSEN_BEFORE = "as you chose before"
    CHOSEN = "as you chose"


CERTAIN = (Reason.SAME_UID, Reason.CHOSEN_BEFORE)
"""With these there is nothing to weigh."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A contact that may be the same person but is not merged by itself, and why it may be, as a sentence."""

    uid: str
    name: str
    reason: str


class Decision(NamedTuple):
    """What to do with a record: the whole contact to store, why, what differs, and who else it may be.

    `existing` is the contact that the record is merged with, or was found to be, as it was before. `against` are
    contacts that the rule would have chosen, where the user chose otherwise.
    """

    verdict: Verdict
    contact: Contact
    record: Record
    reason: str = ""
    differences: tuple[Difference, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    existing: Contact | None = None
    against: tuple[str, ...] = ()
