"""The bar below the address book while several contacts are selected: what can be done to all of them."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from salesassist.domain.contact import Tier
from salesassist.ui import words
from salesassist.ui.chip_row import ChipRow
from salesassist.ui.toast import KEPT_CLEAR


class Many(Enum):
    """What can be done to many contacts, beside giving them a tier."""

    TAG = auto()
    PLAN = auto()
    REST = auto()
    EXPORT = auto()
    DELETE = auto()


class _Buttons(ChipRow):
    """Stand side by side, or wrap where the width is short."""

    def __init__(self, buttons: list[QPushButton]) -> None:
        super().__init__()
        self.chips = buttons
        for button in buttons:
            button.setParent(self)


class ChosenBar(QFrame):
    """Hidden unless several are chosen."""

    asked = Signal(object)  # a Tier, None for no tier, or one of Many

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setObjectName(KEPT_CLEAR)
        self._count = 0
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._tiers = QMenu(self)
        for tier in (*Tier, None):
            text = self.tr("Tier &{tier}").format(tier=tier.value) if tier else self.tr("&No tier")
            self._tiers.addAction(text).triggered.connect(self._asking(tier))
        tier = self._button(self.tr("Tier"), self.tr("How often they want a touch"))
        tier.setText(f"{tier.text()} ▾")
        tier.setMenu(self._tiers)
        tag = self._button(self.tr("Tags…"), self.tr("Add or remove tags"), Many.TAG)
        plan = self._button(self.tr("Plan calls…"), self.tr("A call with each, spread over working days"), Many.PLAN)
        rest = self._button(self.tr("Rest…"), self.tr("Leave them alone until a day"), Many.REST)
        export = self._button(self.tr("Export…"), self.tr("Write them to a file"), Many.EXPORT)
        delete = self._button(self.tr("Delete"), self.tr("Put them into the trash (Del)"), Many.DELETE)
        self.buttons = [tier, tag, plan, rest, export, delete]
        self._row = _Buttons(self.buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.setSpacing(12)
        layout.addWidget(self._text)
        layout.addWidget(self._row, 1)
        self.hide()

    def _button(self, text: str, tip: str, what: Many | None = None) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", "pill")
        button.setToolTip(tip)
        if what is not None:
            button.clicked.connect(self._asking(what))
        return button

    def _asking(self, what: Many | Tier | None) -> Callable[[], None]:
        return lambda: self.asked.emit(what)

    @property
    def text(self) -> str:
        return self._text.text()

    def show_count(self, count: int) -> None:
        """Say how many are selected; the bar is there for two or more."""
        if count == self._count:
            return
        self._count = count
        self._text.setText(self.tr("{count} chosen").format(count=words.number(count)))
        self.setAccessibleName(self._text.text())
        for button in self.buttons:
            button.setAccessibleName(
                self.tr("{act}, {count} chosen").format(act=button.text().rstrip("…▾ "), count=words.number(count))
            )
        self.setVisible(count > 1)
