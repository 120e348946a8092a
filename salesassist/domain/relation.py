"""A relation: from one contact to another."""

from datetime import date
from enum import StrEnum

from salesassist.frozen import dataclass


class RelationKind(StrEnum):
    INTRODUCED = "introduced"
    COLLEAGUE_OF = "colleague_of"
    WORKS_AT = "works_at"
    KNOWS = "knows"


@dataclass(frozen=True, slots=True)
class Relation:
    """`source` introduced, works at, knows … `target` (uids); strength from 1 (loose) to 3 (close).

    `thanked_on` is the day on which the user thanked for an introduction; None while thanks are owed.
    """

    source: str
    target: str
    kind: RelationKind
    strength: int = 2
    thanked_on: date | None = None
