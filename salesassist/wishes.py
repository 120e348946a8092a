"""What a start of the program asks of its window, beside being there: also of one that is open already.

A desktop starts us once more for each file that is opened with us, and for each act of our entry in its menu.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from salesassist.frozen import dataclass


class Show(StrEnum):
    """The acts of the desktop's entry, as the command line names them."""

    TODAY = "today"
    NEW_CONTACT = "new-contact"
    QUICK_ADD = "quick-add"


@dataclass(frozen=True, slots=True)
class Wish:
    """`files` are absolute paths of what is to be looked at for an import."""

    show: Show | None = None
    files: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.show is not None or bool(self.files)

    def told(self) -> dict[str, Any]:
        """The wish as a message, empty if it is none."""
        return {"show": self.show.value if self.show else "", "files": list(self.files)} if self else {}

    @classmethod
    def heard(cls, message: Mapping[str, Any]) -> "Wish":
        """The wish in a message, as far as it can be understood."""
        show, files = message.get("show"), message.get("files")
        listed = files if isinstance(files, list) else []
        return cls(
            Show(show) if isinstance(show, str) and show in set(Show) else None,
            tuple(file for file in listed if isinstance(file, str)),
        )
