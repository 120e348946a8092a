"""The one door for writes: do it in one transaction, remember how to undo it, say what changed.

Each module adds the verbs of one subject to those of the one before it; `Session` is all of them.
"""

from salesassist.session.core import Changed
from salesassist.session.outcomes import Entry
from salesassist.session.session import Session, Sheet
from salesassist.session.task import Task
from salesassist.store.errors import StoreError
from salesassist.store.store import Store

__all__ = ["Changed", "Entry", "Session", "Sheet", "Store", "StoreError", "Task"]
