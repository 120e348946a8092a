"""Gives programs that ours starts (the mail program, the desktop's tools) the system's libraries back, not those that
the frozen program carries for itself. Runs before anything else of it."""

import os

_before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
if _before:
    os.environ["LD_LIBRARY_PATH"] = _before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
