"""Importing files: what the command line and the window both do.

Files are read first and it is found out who is who, without holding up anybody; then one transaction keeps it all,
or none of it. Every record is either kept, counted as failed with its place and reason, or skipped because its contact
is in the trash.
"""

from salesassist.importing.entries import Choice, Entry, Match, Wish
from salesassist.importing.report import ImportReport, Noted
from salesassist.importing.run import ImportRefused, Progress, run_import

__all__ = [
    "Choice", "Entry", "ImportRefused", "ImportReport", "Match", "Noted", "Progress", "Wish", "run_import",
]  # fmt: skip
