"""What an import did, or would do."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from salesassist.exchange.merging import Difference
from salesassist.exchange.reading import excerpt
from salesassist.importing.entries import Entry
from salesassist.store.changes import Changes

if TYPE_CHECKING:
    from salesassist.importing.files import ReadFiles


@dataclass(frozen=True, slots=True)
class Noted:
    """Something about one place in a file. `line` counts from 1, None is the file as a whole; `contact` is a uid."""

    file: str
    line: int | None
    reason: str
    contact: str | None = None


@dataclass(slots=True)
class ImportReport:
    """What an import did, or would do. Counts are of contacts; `added` counts other records by their kind.

    `failed` are records that could not be kept and files that could not be read (those are in `unread`, too);
    `problems` are about records that were kept. `changes` is what going back on the import needs. `entries` are the
    records one by one and `read` the files as they were read, both of a dry run: `run_import` takes a preview's report
    as `previewed`, so that the import does what the preview said. `read` may be set to None to save its memory.
    """

    created: int = 0
    merged: int = 0
    unchanged: int = 0
    skipped: int = 0
    failed: list[Noted] = field(default_factory=list)
    problems: list[Noted] = field(default_factory=list)
    added: dict[str, int] = field(default_factory=dict)
    unread: list[Noted] = field(default_factory=list)
    files: int = 0
    cancelled: bool = False
    changes: Changes = field(default_factory=Changes)
    entries: list[Entry] = field(default_factory=list)
    read: "ReadFiles | None" = None
    digest: bytes = b""

    @property
    def nothing_read(self) -> bool:
        return len(self.unread) == self.files


def sentence_of(difference: Difference) -> str:
    """A value that was kept although the file says otherwise, as a sentence."""
    return (
        f"{difference.field.replace('_', ' ')}: {excerpt(difference.kept)!r} was kept; "
        f"the file says {excerpt(difference.offered)!r}."
    )
