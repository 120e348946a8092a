"""Importing files: what the command line and the window both do.

Files are read first and it is found out who is who, without holding up anybody; then one transaction keeps it all,
or none of it. Every record is either kept, counted as failed with its place and reason, or skipped because its contact
is in the trash.
"""

from typing import TYPE_CHECKING, Any

from salesassist.importing.entries import Choice, Entry, Match, Wish
from salesassist.importing.report import ImportReport, Noted

if TYPE_CHECKING:
    from salesassist.importing.run import ImportRefused, Progress, run_import

__all__ = [
    "Choice", "Entry", "ImportRefused", "ImportReport", "Match", "Noted", "Progress", "Wish", "run_import",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """What imports is read in when it is first asked for, with all that reads files: a window shows reports without."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from salesassist.importing import run

    return getattr(run, name)
