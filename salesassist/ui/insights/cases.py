"""The list behind a figure: every case it counts, with who it was."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from salesassist.ui.theme import Theme


class CasesDialog(QDialog):
    """`cases`: the contact's uid and what the row says. A row opens its contact."""

    contact_requested = Signal(str)

    def __init__(
        self, title: str, definition: str, cases: Sequence[tuple[str, str]], theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(620, 460)
        self._uids = [uid for uid, _text in cases]
        head = QLabel(title)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        about = QLabel(definition)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        about.setProperty("look", "muted")
        self.list = QListView()
        self.list.setModel(QStringListModel([text for _uid, text in cases], self))
        self.list.setUniformItemSizes(True)
        self.list.setAlternatingRowColors(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(title)
        self.list.activated.connect(self._open)
        close, show = QPushButton(self.tr("Close")), QPushButton(self.tr("Open contact"))
        close.clicked.connect(self.reject)
        show.setProperty("look", "primary")
        show.setEnabled(bool(cases))
        show.clicked.connect(lambda: self._open(self.list.currentIndex()))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        for widget in (head, about):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        if cases:
            self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.accept()
            self.contact_requested.emit(self._uids[index.row()])
