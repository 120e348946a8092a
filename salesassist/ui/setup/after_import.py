"""What stands there after a fresh address book was brought in: one calm question, before the triage itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from salesassist.session import Changed, Session
from salesassist.ui.theme import Theme

WIDTH = 520


class AfterImport(QWidget):
    """Asks whether to triage now. `put_off`: not now, or there is nobody left to triage."""

    triage_requested = Signal()
    put_off = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._about = QLabel(), QLabel(self.tr(
            "Triage now? Five minutes make a good start: the latest first, and one key each says how often you want to "
            "be in touch. Stop whenever you like; the others wait, and nobody is lost."
        ))  # fmt: skip
        self._title.setFont(theme.font(size=1.9, weight=QFont.Weight.DemiBold))
        self._about.setFont(theme.font(size=1.1))
        self._about.setProperty("look", "muted")
        for label in (self._title, self._about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.now, self.later = QPushButton(self.tr("Triage now")), QPushButton(self.tr("Later"))
        self.now.setProperty("look", "primary")
        self.later.setToolTip(self.tr("Esc"))
        self.now.clicked.connect(self.triage_requested)
        self.later.clicked.connect(self.put_off)
        self.setFocusProxy(self.now)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.now)
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addSpacing(8)
        column.addLayout(buttons)
        middle = QWidget()
        middle.setMaximumWidth(WIDTH)
        middle.setLayout(column)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 20)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)
        session.changed.connect(self._look)
        self._show()

    def _show(self) -> int:
        count = self._session.untriaged_count()
        self._title.setText(self.tr("%n new contact(s)", "", count))
        self.setAccessibleName(self._title.text())
        self.now.setAccessibleDescription(f"{self._title.text()}. {self._about.text()}")
        return count

    def _look(self, _changed: Changed) -> None:
        if self.isVisible() and not self._show():  # the import was undone
            self.put_off.emit()

    def showEvent(self, event: object) -> None:
        self._show()
        super().showEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_off.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.later if self.later.hasFocus() else self.now).click()
        else:
            super().keyPressEvent(event)
