"""What is shown in place of the differences: something said, with the ways on from there, or work that goes on."""

from collections.abc import Collection
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from salesassist.ui.button_row import button_that
from salesassist.ui.theme import Theme


class Way(Enum):
    """On from what is said."""

    NEXT = auto()
    UNDO = auto()


class ToldPage(QWidget):
    """`next_wanted`: to see the backup before. `undo_wanted`: to take back what was just done."""

    next_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._said = QLabel()
        self._said.setFont(theme.font(size=1.12, weight=QFont.Weight.DemiBold))
        self._more = QLabel()
        self._more.setProperty("look", "muted")
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        for label in (self._said, self._more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        self.next_button = button_that(self.tr("Look at the one before"), self.next_wanted.emit)
        self.undo_button = button_that(self.tr("Undo"), self.undo_wanted.emit)
        for way in (self.next_button, self.undo_button):
            layout.addWidget(way, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def tell(self, said: str, more: str, ways: Collection[Way]) -> None:
        """Say this, a line below it maybe, and offer these ways on."""
        self._said.setText(said)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.next_button.setVisible(Way.NEXT in ways)
        self.undo_button.setVisible(Way.UNDO in ways)

    @property
    def said(self) -> str:
        return f"{self._said.text()} {self._more.text()}".strip()


class WorkingPage(QWidget):
    """`stopped`: the user wants it to end."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._doing = QLabel()
        self._doing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._doing.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(320)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = button_that(self.tr("Stop"), self.stopped.emit)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(self._doing)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def begin(self, doing: str) -> None:
        """Say what is being done; how far it is, is not known yet."""
        self._doing.setText(doing)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)

    def show_progress(self, done: int, total: int, doing: str = "") -> None:
        """How far it is, and what is being done by now, if that is another thing."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if doing:
            self._doing.setText(doing)

    def show_stopping(self) -> None:
        """Say that it is about to end."""
        self._stop.setEnabled(False)
        self._doing.setText(self.tr("Stopping…"))
