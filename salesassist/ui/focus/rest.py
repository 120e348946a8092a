"""What a break in a calling session shows: who is next, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesassist.ui.empty import centred_label
from salesassist.ui.keyed_button import KeyedButton
from salesassist.ui.theme import Theme


class Rest(QWidget):
    """`ended`: the user goes on."""

    ended = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.text = centred_label()
        self.go_on = KeyedButton(self.tr("Go on"), "B", theme)
        self.go_on.setProperty("look", "primary")
        self.go_on.setToolTip(self.tr("Go on (B)"))
        self.go_on.clicked.connect(self.ended)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(1)
        layout.addWidget(self.text)
        layout.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        theme.changed.connect(self._take_font)
        self._take_font()

    def say_who_is_next(self, name: str) -> None:
        self.text.setText(self.tr("A break. {name} is next, whenever you are.").format(name=name))

    def _take_font(self) -> None:
        self.text.setFont(self._theme.font(size=1.3, weight=QFont.Weight.Medium))
