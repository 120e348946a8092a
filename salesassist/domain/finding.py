"""What may be wrong with the file of the user's data, found before it is opened."""

from enum import Enum, auto

from salesassist.frozen import dataclass


class Kind(Enum):
    """What may be wrong with a store."""

    DAMAGED = auto()
    FOREIGN = auto()
    """A file of another program, or none that can be told."""
    SEALED = auto()
    """Encrypted, or so damaged that it looks like it; the passphrase is lost, or there never was one."""
    NEWER = auto()
    EMPTY = auto()
    MISSING = auto()
    """There is none, but there was one: backups of it are left."""
    LOG_ALONE = auto()
    """The log of a store lies there without the store."""
    READ_ONLY = auto()
    NOT_READABLE = auto()
    BUSY = auto()


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with the store `path`, with a sentence about it."""

    kind: Kind
    path: str
    why: str

    @property
    def can_be_replaced(self) -> bool:
        """Whether a backup may take its place."""
        return self.kind in (Kind.DAMAGED, Kind.FOREIGN, Kind.SEALED, Kind.EMPTY, Kind.MISSING, Kind.LOG_ALONE)

    @property
    def can_be_salvaged(self) -> bool:
        return self.kind is Kind.DAMAGED

    @property
    def can_begin_anew(self) -> bool:
        """Whether nothing is there that could be lost by beginning with nothing."""
        return self.kind in (Kind.EMPTY, Kind.MISSING)
