"""Calling all of them, one after the other: who is next, and how many are left."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from salesassist.domain.reminder import Reminder


class CallRound(QFrame):
    """A bar that shows while a round of calls is under way. Whoever is logged, put off or seen is done with, and it is
    the next one's turn; nobody is marked as called by the round itself."""

    turned = Signal(object)
    """The Reminder to call now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._left: list[Reminder] = []
        self._about = QLabel()
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._later = QPushButton(self.tr("Leave for later"))
        self._later.setToolTip(self.tr("Go on to the next one; this one keeps waiting"))
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop calling one after the other"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 9, 10, 9)
        layout.setSpacing(8)
        layout.addWidget(self._about, 1)
        layout.addWidget(self._later)
        layout.addWidget(self._stop)
        self._later.clicked.connect(self.leave_for_later)
        self._stop.clicked.connect(self.stop)
        self._turn = QTimer(self)  # after what is being logged has been, with its dialog closed
        self._turn.setObjectName("next call")
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._tell)
        self.hide()

    @property
    def under_way(self) -> bool:
        return bool(self._left)

    def start(self, reminders: Sequence[Reminder]) -> None:
        """Begin with the first of these."""
        self._left = list(reminders)
        self._show_next()

    def stop(self) -> None:
        self._left = []
        self._turn.stop()
        self.hide()

    def leave_for_later(self) -> None:
        """Go on to the next one."""
        self._left = self._left[1:]
        self._show_next()

    def keep(self, waiting: Collection[tuple[str, str]]) -> None:
        """Go on without those that no longer wait; `waiting` are the keys of those that do."""
        if not self._left:
            return
        current = self._left[0]
        self._left = [reminder for reminder in self._left if reminder.key in waiting]
        if not self._left or self._left[0] is not current:
            self._show_next()

    def _show_next(self) -> None:
        if not self._left:
            self.stop()
            return
        name, after = self._left[0].name or self._left[0].organization, len(self._left) - 1
        text = self.tr("Calling {name}; %n after this one", "", after) if after else self.tr("Calling {name}, the last")
        self._about.setText(text.format(name=_short(name)))
        self._about.setAccessibleName(self._about.text())
        self._later.setVisible(after > 0)
        self.show()
        self._turn.start()

    def _tell(self) -> None:
        if self._left:
            self.turned.emit(self._left[0])


def _short(name: str) -> str:
    return name if len(name) <= 40 else name[:39] + "…"
