"""Reads in, in a thread, what the user may open next, so that its first opening does not wait for Python's modules."""

import sys
from collections.abc import Callable
from importlib import import_module

from salesassist.session.task import Task

_SWITCH_SECONDS = 0.0002
"""How long a thread keeps Python to itself when another wants it. Python's own is 5 ms, a third of a frame, and is
waited for at each look into the store and at many a call of Qt's while a thread works: what takes 50 ms took 400."""
MODULES = (
    "salesassist.ui.contacts.page", "salesassist.ui.pane.log_dialog", "salesassist.ui.pane.form",
    "salesassist.ui.settings", "salesassist.domain.insights",
)  # fmt: skip
"""What is likely to be wanted first, and what takes longest; in that order. Whoever wants one meanwhile waits for that
one alone. The rest takes a few milliseconds each when it is opened, and 8 MB if it were all here; what quick add reads
a line by comes when the cursor is put into it."""


def read_in() -> Task:
    """Begin with it; the thread that is at it."""
    sys.setswitchinterval(_SWITCH_SECONDS)

    def work(_progress: object, cancelled: Callable[[], bool]) -> None:
        for name in MODULES:
            if cancelled():
                return
            import_module(name)

    task = Task("Reading in", work)
    task.start()
    return task
