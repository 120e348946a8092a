"""The records of an import one by one: what becomes of each, and what the user wants done with it."""

from enum import StrEnum

from salesassist.domain.contact import Contact
from salesassist.exchange.decisions import Verdict
from salesassist.exchange.merging import Added, Difference, added
from salesassist.frozen import dataclass


class Choice(StrEnum):
    """What the user wants done with one record."""

    CREATE = "create"
    MERGE = "merge"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Wish:
    """The user's choice for one record; `target` is the uid of the contact to merge it with (MERGE only)."""

    choice: Choice
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A contact of the book, or one made earlier in the same import, that a record may be. `score` is 0 to 100;
    `reason` is a sentence."""

    uid: str
    name: str
    reason: str
    score: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of an import, and what becomes of it.

    `number` is its place among all records of the import, from 0: wishes name it by that, and it is the same in the
    preview and in the import. `line` counts from 1 in `file`. `incoming` is the contact as the file says it; `uid` is
    the one it is kept under ("" where it is not kept), also that of a new contact, so that others can be merged with
    it. `target` and `target_name` are of the contact it is merged with or was found to be.

    `existing` is the contact before it is merged (MERGE only), `differences` are single values that stay as they are
    there, `matches` who it may be besides, best first: not empty means that the user should look. `notes` are what is
    doubtful about the record, or was guessed, a sentence each.
    """

    number: int
    file: str
    line: int | None
    incoming: Contact
    verdict: Verdict
    reason: str
    uid: str = ""
    target: str | None = None
    target_name: str = ""
    existing: Contact | None = None
    differences: tuple[Difference, ...] = ()
    matches: tuple[Match, ...] = ()
    notes: tuple[str, ...] = ()

    def added(self, existing: Contact | None = None) -> tuple[Added, ...]:
        """What merging adds or changes, field by field: to the contact it is merged with, or to another one."""
        onto = existing or self.existing
        return () if onto is None else added(onto, self.incoming)
