"""Writing what is in the store to files of its own: one way for the window and the command line.

A file is replaced whole or not at all, and only its owner can read it.
"""

from salesassist.exporting.files import Cancelled, Exported, Progress, export, export_everything
from salesassist.exporting.person import export_records

__all__ = ["Cancelled", "Exported", "Progress", "export", "export_everything", "export_records"]
