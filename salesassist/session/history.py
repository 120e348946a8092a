"""The steps that can be gone back on, and forward again.

Qt's own undo stack is not used: its commands belong half to C++ and half to Python, and when Python collects a session
that is no longer needed, the stack may reach for commands that are gone already.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from salesassist.store.changes import Changes
from salesassist.store.errors import Conflict, StoreError

LIMIT = 200  # steps


@dataclass(slots=True)
class _Step:
    """Going back on `changes`, from the last to the first, undoes it, and gives what leads forward again."""

    text: str
    changes: list[Changes]


class History(QObject):
    """Steps by their names; those before `index()` are done, the others were gone back on.

    `turn` goes back on the changes of one transaction and returns what that changed; it raises Conflict where the
    records are others by now (the step is dropped), and another StoreError where it cannot be done just now (the step
    stays, to be tried again).
    """

    moved = Signal(int)
    """The index, whenever a step was added, undone, redone or dropped."""
    undone = Signal(str)
    redone = Signal(str)
    """The name of the step that was gone back on, or forward again; after `moved`."""

    def __init__(self, turn: Callable[[Changes], Changes], parent: QObject | None = None, limit: int = LIMIT) -> None:
        super().__init__(parent)
        self._turn = turn
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
            step = self._steps[self._index - 1]
            if self._go(step, self._index - 1):
                self.undone.emit(step.text)

    def redo(self) -> None:
        if self.can_redo():
            step = self._steps[self._index]
            if self._go(step, self._index + 1):
                self.redone.emit(step.text)

    def _go(self, step: _Step, to: int) -> bool:
        done: list[Changes] = []
        try:
            while step.changes:
                done.append(self._turn(step.changes[-1]))
                step.changes.pop()
        except Conflict:
            if done:  # a part of the step stands, a part was gone back on: neither way leads through it
                self._steps.clear()
            else:
                self._steps.remove(step)
            self._move(min(to, len(self._steps)))
            return False
        except StoreError:
            for changes in reversed(done):  # as it was, to be tried again
                step.changes.append(self._turn(changes))
            return False
        step.changes = done
        self._move(to)
        return True

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
        return self._index > 0

    def can_redo(self) -> bool:
        return self._index < len(self._steps)

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
            action.setText(f"{word} {text.replace('&', '&&')}" if text else word)  # one alone is a mnemonic

        action.triggered.connect(lambda _checked=False: act())
        self.moved.connect(show)
        show()
        return action
