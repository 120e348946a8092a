"""The frame of a small dialog: it asks for little, and is left by one of two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from salesassist.ui.body import Body
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.careful import CarefulDialog
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme


class SmallDialog(CarefulDialog):
    """A heading, the content, and two buttons named by what they do."""

    def __init__(self, heading: str, done: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        open_at(self, theme, 540)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(22, 20, 22, 18)
        self._outer.setSpacing(12)
        body = Body(12)
        self._layout = body.column
        self._outer.addWidget(body, 1)
        title = QLabel(heading)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        title.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self._layout.addWidget(title)
        self._done, self._cancel = QPushButton(done), QPushButton(self.tr("Cancel"))
        self._done.setProperty("look", "primary")
        self._done.setDefault(True)
        self._done.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)

    def _end(self) -> None:
        self._layout.addStretch(1)
        self._outer.addLayout(ButtonRow(self._done, self._cancel))
