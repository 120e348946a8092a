"""What an import reads: files, or a text that was pasted or dropped."""

from collections.abc import Sequence
from pathlib import Path, PurePath

from PySide6.QtCore import QCoreApplication, QTemporaryDir

from salesassist.importing import Noted
from salesassist.sentences import translated
from salesassist.ui import words

_SHOWN, _LONGEST = 2, 60


class Source:
    """A `text` is a file in a folder of its own, which goes with this."""

    def __init__(self, files: Sequence[Path] = (), text: str = "") -> None:
        self.text = text
        self._folder = QTemporaryDir() if text else None
        self.files = tuple(files) if self._folder is None else (_written(text, self._folder),)

    @property
    def names(self) -> str:
        """As a sentence calls it."""
        return QCoreApplication.translate("Import", "the pasted text") if self.text else names_of(self.files)


def names_of(files: Sequence[PurePath]) -> str:
    """The names of the first, and how many more there are."""
    names = [words.clipped(file.name, _LONGEST) for file in files[:_SHOWN]]
    more = len(files) - len(names)
    text = ", ".join(names)
    if not more:
        return text
    return QCoreApplication.translate("Import", "{names} and {count} more").format(names=text, count=more)


def by_name(note: Noted) -> str:
    """What is wrong with a file as a whole, which has its name there and not its whole path."""
    return translated(note.reason.replace(note.file, PurePath(note.file).name))


def _written(text: str, folder: QTemporaryDir) -> Path:
    ending = ".vcf" if "BEGIN:VCARD" in text.upper() else ".txt"
    file = Path(folder.filePath(QCoreApplication.translate("Import", "pasted text") + ending))
    file.write_text(text, "utf-8", newline="")
    return file
