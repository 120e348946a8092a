"""The passphrase of the data: which ones are too easily guessed, and what became of the copies when it was changed."""

from enum import Enum, auto

from salesassist.frozen import dataclass

SHORTEST = 8


class Weakness(Enum):
    """Why a passphrase will not do."""

    SHORT = auto()
    UNIFORM = auto()  # the same few characters again and again


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What was done: copies written anew, copies deleted, and copies left as they were, each with the reason."""

    rewritten: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    left: tuple[tuple[str, str], ...] = ()


def weakness_of(passphrase: str) -> Weakness | None:
    """Why this is no passphrase worth having; None if it will do. Length counts for more than odd characters."""
    if len(passphrase.strip()) < SHORTEST:
        return Weakness.SHORT
    return Weakness.UNIFORM if len(set(passphrase.casefold())) < 4 else None
