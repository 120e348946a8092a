"""Where an import begins: files are chosen here, or let go."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QVBoxLayout

PATTERNS = "*.vcf *.vcard *.csv *.tsv *.txt *.xlsx *.ldif *.json *.ics *.zip"


class ChoosingPage(QFrame):
    """`files_chosen` carries the paths."""

    files_chosen = Signal(list)  # of Path

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        hint = QLabel(self.tr("Drop files here, or"))
        hint.setProperty("look", "muted")
        self.button = QPushButton(self.tr("Choose files…"))
        self.button.setProperty("look", "primary")
        self.button.clicked.connect(self.choose)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(6)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def choose(self) -> None:
        """Ask for files."""
        known = self.tr("Address books ({patterns})").format(patterns=PATTERNS)
        others = self.tr("All files ({patterns})").format(patterns="*")
        names, _kind = QFileDialog.getOpenFileNames(self, self.window().windowTitle(), "", f"{known};;{others}")
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    def begin(self) -> None:
        """Ready for Enter."""
        self.button.setDefault(True)
        self.button.setFocus()
