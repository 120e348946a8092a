"""A question before something is done: its button says what it does, the other leaves everything as it is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.ui import words
from salesassist.ui.button_row import ButtonRow

_EDGES = (22, 20, 22, 18)  # of a dialog, as everywhere


def is_sure(parent: QWidget, title: str, question: str, act: str, *, by_enter: bool = True) -> bool:
    """Ask the user and wait. `act` is the button that says yes, by what it does: "Send again". `by_enter`: Enter does
    it. Else, as for whatever takes something away, it looks like that, and Enter leaves everything as it is."""
    box = QMessageBox(parent)
    box.setWindowTitle(words.clipped(title))  # which it grows with
    box.setText(words.literal(question))
    does = QPushButton(act if by_enter else f"&{act}")  # which has a letter, then, instead of Enter
    # Before the box has it, which asks for its look at once.
    does.setProperty("look", "primary" if by_enter else "danger")
    box.addButton(does, QMessageBox.ButtonRole.AcceptRole)
    leaves = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(does if by_enter else leaves)
    calm(box)
    box.exec()
    sure = box.clickedButton() is does
    box.deleteLater()
    return sure


def calm(box: QMessageBox) -> None:
    """Give Qt's own box the edges of our dialogs. To be called when it says all that it will."""
    label = box.findChild(QLabel, "qt_msgbox_label")
    further = box.findChild(QLabel, "qt_msgbox_informativelabel")
    for each in (label, further):
        if each is not None and box.icon() == QMessageBox.Icon.NoIcon:
            each.setIndent(0)
            each.setContentsMargins(0, 0, 0, 0)
    if further is not None:
        further.setProperty("look", "muted")
    layout = box.layout()
    if isinstance(layout, QGridLayout):
        layout.setContentsMargins(*_EDGES)
        layout.setVerticalSpacing(12)
        first = layout.itemAtPosition(0, 0)
        if first is not None and (beside := first.spacerItem()) is not None:  # where an icon would be
            beside.changeSize(0, 0)
            layout.setHorizontalSpacing(0)
            layout.setColumnStretch(1, 1)


def asked_text(parent: QWidget, title: str, question: str, act: str) -> str | None:
    """Ask for one line, and wait. `act` is what the button does; None: the user thought better of it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    head = QLabel(words.literal(question))
    head.setWordWrap(True)
    font = head.font()
    font.setPointSizeF(font.pointSizeF() * 1.25)
    font.setWeight(QFont.Weight.DemiBold)
    head.setFont(font)
    field = QLineEdit()
    field.setAccessibleName(question)
    field.setMinimumWidth(380)
    does, leaves = QPushButton(act), QPushButton(QCoreApplication.translate("Asking", "Cancel"))
    does.setProperty("look", "primary")
    does.setDefault(True)
    does.clicked.connect(dialog.accept)
    leaves.clicked.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*_EDGES)
    column.setSpacing(12)
    column.addWidget(head)
    column.addWidget(field)
    column.addLayout(ButtonRow(does, leaves))
    field.setFocus()
    sure = bool(dialog.exec())
    text = field.text()
    dialog.deleteLater()
    return text if sure else None
