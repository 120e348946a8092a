"""The thread of the import window: it looks at files, or imports them, and tells how that ended."""

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from salesassist.session.task import Task
from salesassist.ui.importing.task import Outcome, work_of

if TYPE_CHECKING:
    from salesassist.session.import_order import ImportOrder


class ImportWork(QObject):
    """One thing at a time. `looked` carries an Outcome, `imported` an ImportReport, `stopped` a sentence ("" where the
    user wanted it); `broke` comes before a bug is raised."""

    progressed = Signal(int, int)
    looked = Signal(object)
    imported = Signal(object)
    stopped = Signal(str)
    broke = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._looks = True

    @property
    def goes_on(self) -> bool:
        return self._task is not None

    @property
    def is_importing(self) -> bool:
        """Whether what goes on, or ended last, changes anything."""
        return not self._looks

    def start(self, order: "ImportOrder", *, dry_run: bool, after: Event) -> None:
        """Begin once `after` is set, or a moment has passed."""
        self._looks = dry_run
        self._task = Task("import", work_of(order, dry_run=dry_run, after=after), awaited=not dry_run)
        self._task.progressed.connect(self.progressed)
        self._task.finished.connect(self._end)
        self._task.start()

    def cancel(self) -> None:
        """Have it stop soon, with nothing changed."""
        if self._task is not None:
            self._task.cancel()

    def end(self) -> bool:
        """Stop it, and wait for that. Returns whether it was done before."""
        if self._task is None:
            return False
        self._task.end()
        done: Outcome | None = self._task.result
        return done is not None and not done.report.cancelled

    def _end(self) -> None:
        task, self._task = self._task, None
        assert task is not None
        done: Outcome | None = task.result
        if task.bug is not None:
            self.broke.emit()
            raise task.bug
        if done is None or done.report.cancelled:
            self.stopped.emit(task.trouble)
        elif done.rows is not None:
            self.looked.emit(done)
        else:
            self.imported.emit(done.report)
