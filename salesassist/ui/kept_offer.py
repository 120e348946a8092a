"""The row of a form that offers what was kept of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from salesassist.ui.wrapping_row import WrappingRow


class KeptOffer(QFrame):
    """Says that something is kept of this form, with both ways out."""

    wanted = Signal()
    unwanted = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        said = QLabel(text)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.back, self.away = QPushButton(self.tr("Bring it back")), QPushButton(self.tr("Throw it away"))
        for button, signal in ((self.back, self.wanted), (self.away, self.unwanted)):
            button.setAutoDefault(False)  # else Enter in a field of the form would press it
            button.setAccessibleDescription(text)
            button.clicked.connect(signal)
        row = WrappingRow()
        row.add(said, grows=True)
        row.add(self.back)
        row.add(self.away)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(row)
        parent.setAccessibleDescription(text)
        QWidget.setTabOrder(parent, self.back)
        QWidget.setTabOrder(self.back, self.away)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(chosen, QAbstractButton):
            chosen.click()
        else:
            super().keyPressEvent(event)
