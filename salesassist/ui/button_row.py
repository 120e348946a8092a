"""The buttons at the foot of a dialog, in the order of this desktop, which Qt's own boxes follow as well."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QApplication, QDialogButtonBox, QHBoxLayout, QPushButton, QStyle, QWidget

from salesassist.ui.wrapping_row import WrappingRow

_LAYOUT = QDialogButtonBox.ButtonLayout


class ButtonRow(QHBoxLayout):
    """A row that ends with the button that `does` what the dialog is for and the one that `leaves` it; `others` stand
    before these two, what is `aside` at the row's beginning. It goes on below where there is no room for all."""

    def __init__(
        self, does: QPushButton | None, leaves: QPushButton | None, *, others: Iterable[QWidget] = (),
        aside: Iterable[QWidget] = (),
    ) -> None:  # fmt: skip
        super().__init__()
        row = WrappingRow(at_end=True)
        beginning = list(aside)
        if beginning:
            part = QWidget()
            beside = QHBoxLayout(part)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(8)
            for widget in beginning:
                beside.addWidget(widget)
            beside.addStretch(1)
            row.add(part, grows=True)
        pair = (does, leaves) if does_first() else (leaves, does)
        self.buttons = [button for button in (*others, *pair) if button is not None]
        for button in self.buttons:
            row.add(button)
        self.addWidget(row, 1)


def button_that(text: str, act: Callable[[], object], look: str = "") -> QPushButton:
    """A button that acts so; Enter presses it only while it has the focus. `look`: "primary", "link"."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if look:
        made.setProperty("look", look)
    made.clicked.connect(lambda _on=False: act())
    return made


def does_first() -> bool:
    """Whether the button that does it stands before the one that leaves, as on Windows and in KDE."""
    layout = QApplication.style().styleHint(QStyle.StyleHint.SH_DialogButtonLayout)
    return layout in (_LAYOUT.WinLayout.value, _LAYOUT.KdeLayout.value)
