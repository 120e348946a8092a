"""Taking back an import that was just done, as long as it is the last thing that was."""

from PySide6.QtCore import QObject, Qt, Signal

from salesassist.importing import ImportReport
from salesassist.session import Session


class ImportUndo(QObject):
    """`offered` tells whether it can be taken back now; `working` that this takes a moment; `undone` carries a sentence
    where it could not be, else ""."""

    offered = Signal(bool)
    working = Signal()
    undone = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._stack = session, session.undo_stack
        self._step: int | None = None  # how far the undo stack was just after the import
        self._trouble = ""
        self._stack.moved.connect(self._follow)

    @property
    def is_there(self) -> bool:
        """Whether there is an import that was not taken back, whatever was done since."""
        return self._step is not None

    def note(self, text: str, report: ImportReport) -> None:
        """Make what an import changed a step of this name."""
        self._session.note(text, report.changes)
        self._step = self._stack.index() if report.changes else None
        self._follow(self._stack.index())

    def undo(self) -> None:
        """Take it back: thousands of records in a thread."""
        if self._step is None or self._stack.index() != self._step or not self._stack.can_undo():
            return
        self._step, self._trouble = None, ""
        self._session.failed.connect(self._hear)
        self._stack.undo()
        if self._stack.busy:
            self.working.emit()
            self._stack.moved.connect(self._end, Qt.ConnectionType.SingleShotConnection)
        else:
            self._end()

    def _end(self) -> None:
        self._session.failed.disconnect(self._hear)
        self.undone.emit(self._trouble)

    def _hear(self, sentence: str) -> None:
        self._trouble = sentence

    def _follow(self, index: int) -> None:
        self.offered.emit(self._step is not None and index == self._step)
