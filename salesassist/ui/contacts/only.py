"""The line over the address book that says it shows only some contacts, and leads back to all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from salesassist.ui import words
from salesassist.ui.wrapping_row import WrappingRow


class OnlyThese(QFrame):
    """Hidden while everybody is shown."""

    cleared = Signal()
    plan_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._title = ""
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._about = QLabel()
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setProperty("look", "muted")
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._plan = QPushButton(self.tr("Plan calls…"))
        self._plan.setProperty("look", "pill")
        self._plan.setToolTip(self.tr("Plan a call with each of them, spread over the coming working days"))
        self._clear = QPushButton(self.tr("Show all contacts"))
        self._clear.setProperty("look", "pill")
        self._plan.clicked.connect(self.plan_requested)
        self._clear.clicked.connect(self.cleared)
        said = QWidget()
        words_of_it = QHBoxLayout(said)
        words_of_it.setContentsMargins(0, 0, 0, 0)
        words_of_it.setSpacing(10)
        words_of_it.addWidget(self._text)
        words_of_it.addWidget(self._about, 1)
        row = WrappingRow(10)
        row.add(said, grows=True)
        row.add(self._plan)
        row.add(self._clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 6, 5)
        layout.addWidget(row)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_about()

    def _show_about(self) -> None:
        """The whole of it, or nothing where there is no room."""
        about = self._about.toolTip()
        beside = [self._text, self._clear, *([] if self._plan.isHidden() else [self._plan])]
        room = self.width() - sum(widget.sizeHint().width() for widget in beside) - 60
        self._about.setText(about if self._about.fontMetrics().horizontalAdvance(about) <= room else "")

    @property
    def text(self) -> str:
        """What is shown only, and how many; empty for everybody."""
        return self.accessibleName() if not self.isHidden() else ""

    def show_title(self, title: str, about: str, *, plan: bool) -> None:
        """Say who is shown only; an empty title hides the line."""
        self._title = title
        self._about.setToolTip(about)
        self._plan.setVisible(plan)
        self.setVisible(bool(title))

    def show_count(self, count: int, whole: int) -> None:
        """`whole`: how many contacts there are."""
        numbers = {"count": words.number(count), "whole": words.number(whole)}
        self._text.setText(self.tr("{count} of {whole} contacts").format(**numbers) if self._title else "")
        self._plan.setEnabled(count > 0)
        self.setAccessibleName(
            self.tr("{title} · {count}").format(title=self._title, count=numbers["count"]) if self._title else ""
        )
        self._show_about()
