"""Where the import window used to be."""

from salesassist.ui.importing.dialog import ImportDialog

__all__ = ["ImportDialog"]
