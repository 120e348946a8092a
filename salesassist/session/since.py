"""Which contacts have changed since something was read: of a thousand rows, nearly all are as they were."""

from collections.abc import Set

from salesassist.store.changes import Changes

_FEW = 50  # contacts, beyond which all is read again
_OF_ONE = {"follow_up", "interaction", "promise", "contact", "cadence_start", "useful_given"}
"""Kinds of records that change nothing of anybody else's rows."""


class Since:
    """Hears of every change. What it knows holds as long as no change came by another way."""

    def __init__(self) -> None:
        self._revision: int | None = None
        self._numbers: set[int] = set()

    def note_read(self, revision: int) -> None:
        """All was read as of this revision of the store."""
        self._revision, self._numbers = revision, set()

    def take_up(self, changes: Changes) -> None:
        """This was changed."""
        few = len(changes.numbers) <= _FEW and changes.kinds <= _OF_ONE
        if not few or self._revision is None or changes.revision != self._revision + 1:
            self._revision = None
            return
        self._revision = changes.revision
        self._numbers |= changes.numbers

    def forget(self) -> None:
        """Anything may have changed."""
        self._revision = None

    def changed(self, revision: int) -> Set[int] | None:
        """The contacts (numbers) that have changed since what was read last, up to this revision; None: perhaps all."""
        return self._numbers if revision == self._revision and len(self._numbers) <= _FEW else None
