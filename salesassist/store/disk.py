"""Whether there is room left on a disk."""

import os
from pathlib import Path

LEAST = 1 << 16  # bytes: SQLite's index of its log, and a page or two in it


def is_full(folder: Path) -> bool:
    """Whether the disk that holds `folder` has too little room to open a store there for writing."""
    if not hasattr(os, "statvfs"):
        return False
    try:
        found = os.statvfs(folder)
    except OSError:
        return False
    left = found.f_bfree if os.geteuid() == 0 else found.f_bavail
    return found.f_blocks > 0 and left * found.f_frsize < LEAST  # some drives of the network do not say
