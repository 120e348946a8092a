"""How far an import is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from salesassist.ui import words

WIDTH = 520


class ProgressPage(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setMaximumWidth(WIDTH)
        self._bar.setMinimumWidth(240)
        self._count = QLabel()
        self._count.setProperty("look", "muted")
        middle = QWidget()
        middle.setMaximumWidth(WIDTH)
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self._bar)
        inside.addWidget(self._count, 0, Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(middle)
        layout.addStretch(1)
        layout.setAlignment(middle, Qt.AlignmentFlag.AlignHCenter)
        middle.setMinimumWidth(WIDTH - 100)

    def begin(self) -> None:
        self._bar.setRange(0, 0)
        self._count.setText(" ")

    def show_progress(self, done: int, total: int) -> None:
        """Records done, of how many; of 0 while nobody knows yet."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if total:
            text = self.tr("{done} of {total}").format(done=words.number(done), total=words.number(total))
        else:
            text = self.tr("{done} read").format(done=words.number(done)) if done else " "
        self._count.setText(text)
