"""The steps that can be gone back on, and forward again.

Qt's own undo stack is not used: its commands belong half to C++ and half to Python, and when Python collects a session
that is no longer needed, the stack may reach for commands that are gone already.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from salesassist.session.task import Task
from salesassist.store.changes import Changes
from salesassist.store.errors import Conflict, StoreError

LIMIT = 200  # steps
_QUICK = 400  # rows: what is turned in the Qt thread; fifteen of them take a millisecond

Turn = Callable[[Changes], Changes]


@dataclass(slots=True)
class _Step:
    """Going back on `changes`, from the last to the first, undoes it, and gives what leads forward again."""

    text: str
    changes: list[Changes]


class History(QObject):
    """Steps by their names; those before `index()` are done, the others were gone back on.

    `turn` goes back on the changes of one transaction and returns what that changed; it raises Conflict where the
    records are others by now (the step is dropped), and another StoreError where it cannot be done just now (the step
    stays, to be tried again). What changed many rows is turned in a thread: there by what `far` makes for it (a context
    manager that gives such a function), and `took` is told in the Qt thread what that changed, or why it could not be.
    """

    moved = Signal(int)
    """The index, whenever a step was added, undone, redone or dropped."""
    undone = Signal(str)
    redone = Signal(str)
    """The name of the step that was gone back on, or forward again; after `moved`."""
    working = Signal(str)
    rested = Signal()
    """A step (its name) that takes its time is being turned in a thread, until `rested`."""

    def __init__(
        self,
        turn: Turn,
        parent: QObject | None = None,
        limit: int = LIMIT,
        far: Callable[[], AbstractContextManager[Turn]] | None = None,
        took: Callable[[list[Changes], StoreError | None], object] = lambda _done, _error: None,
    ) -> None:
        super().__init__(parent)
        self._turn = turn
        self._far = far
        self._took = took
        self.busy = False
        self._limit = limit
        self._steps: list[_Step] = []
        self._index = 0
        self._joined: _Step | None = None

    def push(self, text: str, changes: Changes) -> None:
        """Add a step that has been done. What was gone back on can no longer be gone forward to."""
        if self._joined is not None:
            self._joined.changes.append(changes)
            return
        self._add(_Step(text, [changes]))

    def _add(self, step: _Step) -> None:
        self._steps[self._index :] = [step]
        del self._steps[: -self._limit]
        self._move(len(self._steps))

    @contextmanager
    def joined(self, text: str) -> Iterator[None]:
        """What is pushed meanwhile is one step."""
        step = self._joined = _Step(text, [])
        try:
            yield
        finally:
            self._joined = None
            if step.changes:
                self._add(step)

    def undo(self) -> None:
        if self.can_undo():
            self._go(self._steps[self._index - 1], self._index - 1)

    def redo(self) -> None:
        if self.can_redo():
            self._go(self._steps[self._index], self._index + 1)

    def _go(self, step: _Step, to: int) -> None:
        if self._far is not None and sum(entry.rows for changes in step.changes for entry in changes.entries) > _QUICK:
            self._go_far(step, to, self._far)
            return
        done, error = _turned(step, self._turn)
        self._finish(step, to, done, error)

    def _go_far(self, step: _Step, to: int, far: Callable[[], AbstractContextManager[Turn]]) -> None:
        def work(_progress: object, _cancelled: object) -> tuple[list[Changes], StoreError | None]:
            with far() as turn:
                return _turned(step, turn)

        def finish() -> None:
            self.busy = False
            self.rested.emit()
            if task.bug is not None:
                self.clear()  # nobody knows how far it came
                raise task.bug
            done, error = task.result or ([], StoreError(task.trouble))
            self._took(done, error)
            self._finish(step, to, done, error)

        task = Task("history", work, large=True, awaited=True)
        task.finished.connect(finish)
        self.busy = True
        self.moved.emit(self._index)
        self.working.emit(step.text)
        task.start()

    def _finish(self, step: _Step, to: int, done: list[Changes], error: StoreError | None) -> None:
        if error is None:
            step.changes = done
            back = to < self._index
            self._move(to)
            (self.undone if back else self.redone).emit(step.text)
        elif not isinstance(error, Conflict):
            self._move(self._index)
        elif done:  # a part of the step stands, a part was gone back on: neither way leads through it
            self.clear()
        else:
            self._steps.remove(step)
            self._move(min(to, len(self._steps)))

    def clear(self) -> None:
        """Forget every step."""
        self._steps.clear()
        self._move(0)

    def count(self) -> int:
        return len(self._steps)

    def index(self) -> int:
        """How many steps are done."""
        return self._index

    def text(self, index: int) -> str:
        return self._steps[index].text

    def can_undo(self) -> bool:
        return self._index > 0 and not self.busy

    def can_redo(self) -> bool:
        return self._index < len(self._steps) and not self.busy

    def undo_text(self) -> str:
        """The name of the step that would be gone back on next, "" if there is none."""
        return self._steps[self._index - 1].text if self.can_undo() else ""

    def redo_text(self) -> str:
        return self._steps[self._index].text if self.can_redo() else ""

    def _move(self, index: int) -> None:
        self._index = index
        self.moved.emit(index)

    # --- in menus ------------------------------------------------------------------------------------------------

    def undo_action(self, parent: QObject, word: str) -> QAction:
        """An act that undoes, and is called by `word` and the name of the step."""
        return self._action(parent, word, self.undo, self.undo_text)

    def redo_action(self, parent: QObject, word: str) -> QAction:
        return self._action(parent, word, self.redo, self.redo_text)

    def _action(self, parent: QObject, word: str, act: Callable[[], None], name: Callable[[], str]) -> QAction:
        action = QAction(word, parent)

        def show() -> None:
            text = name()
            action.setEnabled(bool(text))
            step = text.replace("&", "&&")  # one alone is a mnemonic
            action.setText(self.tr("{word} {step}").format(word=word, step=step) if text else word)

        action.triggered.connect(lambda _checked=False: act())
        self.moved.connect(show)
        show()
        return action


def _turned(step: _Step, turn: Turn) -> tuple[list[Changes], StoreError | None]:
    """Go through a step, the last of its changes first. What leads back the other way, and what went wrong: then the
    step is as it was, unless the records were others by now in the middle of it."""
    done: list[Changes] = []
    left = list(step.changes)
    try:
        while left:
            done.append(turn(left[-1]))
            left.pop()
    except Conflict as error:
        return done, error
    except StoreError as error:
        for changes in reversed(done):
            left.append(turn(changes))
        step.changes = left
        return [], error
    return done, None
