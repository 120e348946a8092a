"""Looking ahead in a search: while nobody types, whom the next letter would find is looked for in a thread, for the
letters that many texts have next. So the answer to most keys is there before the key."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, QTimer

from salesassist.session import Session, Task

_AFTER = 15  # ms without a key, and as many again: what has been found is painted by then, and no key waits


class LookingAhead(QObject):
    """Keeps what it found until `forget`."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._found: dict[str, Collection[int]] = {}
        self._text, self._rested = "", False
        self._soon = QTimer(self)
        self._soon.setObjectName("look ahead")
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER)
        self._soon.timeout.connect(self._look)

    def answer(self, text: str) -> Collection[int] | None:
        """Who is found by `text`, perhaps with some in the trash; None if that was not looked for."""
        return self._found.get(text)

    def stop(self) -> None:
        """Something else is asked for: what is not found yet is not wanted."""
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def forget(self) -> None:
        """What was found may be true no longer."""
        self.stop()
        self._found = {}

    def look_after(self, text: str) -> None:
        """Look for what may follow `text`, soon."""
        self._text, self._rested = text, False
        if self._session.book.likely is not None:
            self._soon.start()

    def _look(self) -> None:
        if not self._rested:  # the time may have gone by while the window was busy, and a key be the next to come
            self._rested = True
            self._soon.start()
            return
        found: dict[str, Collection[int]] = {}

        def keep(text: str, contacts: Collection[int]) -> None:
            found[text] = contacts

        work = self._session.ahead_order(self._text, keep)
        if work is None:
            return
        self._found = found
        task = self._task = Task("Look ahead", work)
        task.finished.connect(self._ending(task))
        task.start()

    def _ending(self, task: Task) -> Callable[[], None]:
        def end() -> None:
            if task is self._task:
                self._task = None

        return end
