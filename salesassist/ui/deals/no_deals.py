"""What the Deals page says where there is no deal to show, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from salesassist.ui import words
from salesassist.ui.empty import Nothing
from salesassist.ui.theme import Theme


class NoDeals(Nothing):
    new_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("briefcase", theme, parent)
        self._new, self._clear = QPushButton(self.tr("New deal")), QPushButton(self.tr("Show all deals"))
        self._new.setProperty("look", "primary")
        self._new.clicked.connect(self.new_wanted)
        self._clear.clicked.connect(self.clear_wanted)
        self.offer(self._new, self._clear)

    def say_why(self, searched: str | None) -> None:
        """`searched`: what nothing matches, "" where no money waits; None: there are no deals at all."""
        if searched is None:
            self.say(
                self.tr("No deals yet"),
                self.tr("A deal is a job you may win. Write it down, and see which ones lack a next step."),
            )
        elif searched:
            self.say(self.tr("No deal matches “{text}”").format(text=words.clipped(searched)))
        else:
            self.say(self.tr("No money waits on an overdue or missing step"))
        self._new.setVisible(searched is None)
        self._clear.setVisible(searched is not None)
