"""The line below Today's list that says what a limit on its rows leaves out, and shows it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from salesassist.domain.day import DayRow
from salesassist.domain.status import Status
from salesassist.ui import words
from salesassist.ui.keyed_button import KeyedButton
from salesassist.ui.theme import Theme

KEY = "+"
_NAMES = 12  # told at most


class LeftOut(QWidget):
    """How many rows, how many of them overdue, whose; a click (or the key) shows them, another one leaves them out."""

    toggled = Signal(bool)  # whether they are shown

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._count, self._said = 0, ""
        self.button = KeyedButton("", KEY, theme)
        self.button.setProperty("look", "quiet")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._toggle)
        self._who = QLabel()
        self._who.setTextFormat(Qt.TextFormat.PlainText)
        self._who.setProperty("look", "muted")
        self._who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.button)
        layout.addWidget(self._who, 1)
        self.setFocusProxy(self.button)
        self.hide()

    @property
    def shows(self) -> bool:
        """Whether what is left out is shown by now."""
        return self.button.isChecked()

    def show_them(self, on: bool) -> None:
        self.button.setChecked(on)

    def fold(self) -> None:
        """Begin anew: what is left out is not shown, and nobody is told."""
        with QSignalBlocker(self.button):
            self.button.setChecked(False)

    def tell(self, rows: Sequence[DayRow]) -> None:
        """These rows, as of now, are left out, or would be."""
        if not rows:
            self.fold()
        overdue = sum(row.status is Status.OVERDUE for row in rows)
        text = self.tr("{count} more, {overdue} overdue") if overdue else self.tr("{count} more")
        self._said = text.format(count=words.number(len(rows)), overdue=words.number(overdue))
        self._count, self._names = len(rows), [words.clipped(row.name, 40) for row in rows[:_NAMES]]
        self._write()
        self.setVisible(bool(rows))

    def _toggle(self, on: bool) -> None:
        self._write()
        self.toggled.emit(on)

    def _write(self) -> None:
        self.button.setText(f"{self._said}  {'▾' if self.shows else '▸'}")
        self.button.setAccessibleName(self._said)
        every = self._listed(len(self._names))
        tip = self.tr("Leave them out again") if self.shows else self.tr("Show them: {names}").format(names=every)
        self.button.setToolTip(words.literal(f"{tip} ({KEY})"))
        self.button.setAccessibleDescription(tip)
        self._fit()

    def _fit(self) -> None:
        """As many names as have room."""
        room, metrics = self._who.width(), self._who.fontMetrics()
        texts = (self._listed(count) for count in range(len(self._names), 0, -1))
        fitting = next((text for text in texts if metrics.horizontalAdvance(text) <= room), "")
        self._who.setText("" if self.shows else fitting)

    def _listed(self, count: int) -> str:
        names, more = ", ".join(self._names[:count]), self._count - count
        text = self.tr("{names} and {count} more") if more else "{names}"
        return text.format(names=names, count=words.number(more))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
