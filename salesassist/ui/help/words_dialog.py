"""All words of the method on one page: for who never read a manual, and for who reads with a screen reader."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from salesassist.ui.button_row import ButtonRow
from salesassist.ui.help.terms import Term, as_help
from salesassist.ui.room import room_of


class WordsDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The words used here"))
        head = QLabel(self.windowTitle())
        font = head.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(font)
        text = QTextBrowser()
        text.setProperty("look", "reading")
        text.setAccessibleName(self.windowTitle())
        text.setHtml("".join(as_help(term) for term in Term))
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addWidget(text, 1)
        layout.addLayout(ButtonRow(None, close))
        self.resize(560, min(640, room_of(self).height() - 80))
