"""The deals of one contact, as a part of the call sheet."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from salesassist.domain.deal import Deal
from salesassist.ui import words


class Shortened(QPushButton):
    """As much of a text as there is room for."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._whole = text

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class DealsOfContact(QWidget):
    """Each deal with its stage and value, to be opened, and a way to add one. `deal_requested` carries a uid, or
    nothing for a new deal."""

    deal_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Deal, ...] = ()
        self._buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.add = self._link(self.tr("Add deal"))
        self.add.clicked.connect(lambda: self.deal_requested.emit(""))
        self._layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_deals(self, deals: Sequence[Deal]) -> None:
        """Open deals first, then the others."""
        shown = tuple(sorted(deals, key=lambda deal: not deal.is_open))
        if shown == self._shown:
            return
        self._shown = shown
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for place, deal in enumerate(shown):
            parts = [deal.title, words.stage_word(deal.stage), words.money(deal.money) if deal.money else ""]
            button = self._link(" · ".join(part for part in parts if part), Shortened)
            button.clicked.connect(lambda _checked=False, uid=deal.uid: self.deal_requested.emit(uid))
            self._layout.insertWidget(place, button)
            self._buttons.append(button)
        for before, after in pairwise([self.add, *self._buttons, self.add]):  # Tab comes to them before it
            QWidget.setTabOrder(before, after)

    def texts(self) -> list[str]:
        """What is written, a deal each."""
        return [button.accessibleName() for button in self._buttons]

    @staticmethod
    def _link(text: str, kind: type[QPushButton] = QPushButton) -> QPushButton:
        button = kind(text.replace("&", "&&"))
        button.setAccessibleName(text)
        button.setToolTip(words.literal(text))
        button.setProperty("look", "link")
        button.setMinimumWidth(40)
        return button
