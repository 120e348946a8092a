"""Backups in words: what one was taken for, and what bringing it back would do."""

from enum import StrEnum

from salesassist.frozen import dataclass


class Why(StrEnum):
    """What a backup was taken for."""

    START = "start"
    CHANGES = "changes"
    HAND = "hand"
    IMPORT = "import"
    BULK = "bulk"
    RESTORE = "restore"
    UPGRADE = "upgrade"
    ELSEWHERE = "elsewhere"
    """A file that the user chose: nobody knows."""


@dataclass(frozen=True, slots=True)
class Named:
    """A contact, by the name it had."""

    uid: str
    name: str


@dataclass(frozen=True, slots=True)
class Differences:
    """What bringing a backup back would do. `back`: what there was and is no more; `gone`: what has come since;
    `other`: contacts that were other than they are, in their record or in what is kept of them. `counts`: of
    "follow_up", "interaction" and "deal" records that would come back and would go."""

    back: tuple[Named, ...]
    gone: tuple[Named, ...]
    other: tuple[Named, ...]
    counts: dict[str, tuple[int, int]]

    @property
    def none(self) -> bool:
        return not (self.back or self.gone or self.other or any(map(any, self.counts.values())))
