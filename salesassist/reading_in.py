"""Reads in, in a thread, what the user may open next, so that its first opening does not wait for Python's modules."""

import sys
from collections.abc import Callable
from importlib import import_module

from salesassist.session.task import Task

_SWITCH_SECONDS = 0.001
"""How long a thread keeps Python to itself when another wants it: its own five times that is a third of a frame, and is
waited for at each look into the store while a thread works."""
MODULES = (
    "salesassist.ui.contacts.page", "salesassist.ui.today.quick_add", "salesassist.domain.capture",
    "salesassist.ui.pane.log_dialog", "salesassist.ui.pane.plan_dialogs", "salesassist.ui.pane.form",
    "salesassist.ui.pane.message_dialog", "salesassist.ui.waiting", "salesassist.ui.deals.page",
    "salesassist.ui.palette.palette", "salesassist.ui.cracks.triage", "salesassist.ui.focus.page",
    "salesassist.ui.settings", "salesassist.ui.insights.page", "salesassist.ui.insights.figures",
    "salesassist.ui.insights.history", "salesassist.ui.insights.people", "salesassist.ui.setup.export_dialog",
    "salesassist.ui.importing.dialog",
)  # fmt: skip
"""In the order in which they are likely to be wanted. Whoever wants one meanwhile waits for that one alone."""


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
