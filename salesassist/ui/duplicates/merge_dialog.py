"""Merge contacts that the user chose, compared side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from salesassist.session import Session
from salesassist.ui.duplicates.side_by_side import SideBySide
from salesassist.ui.fitting import fit
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme

MOST = 8
"""Contacts that can be compared at once."""


class MergeDialog(QDialog):
    """`merged` is the uid of the contact that is left, once accepted."""

    def __init__(self, session: Session, theme: Theme, uids: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.merged = ""
        self.setWindowTitle(self.tr("Merge contacts"))
        open_at(self, theme, 860, 620, least=(640, 240))
        self._most = self.height()
        heading = QLabel(self.tr("Make them one contact"))
        heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self.records = SideBySide(session, theme)
        self.records.setProperty("look", "card")
        self.records.setViewportMargins(12, 10, 4, 4)
        self.records.show_contacts(session.best_first(uids)[:MOST])
        self.explanation = QLabel()
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation.setWordWrap(True)
        self.explanation.setProperty("look", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.join = buttons.addButton(self.tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.join.setProperty("look", "primary")
        self.join.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(self.records, 1)
        layout.addWidget(self.explanation)
        layout.addWidget(buttons)
        self.records.changed.connect(self._explain)
        session.failed.connect(self.explanation.setText)
        self._explain()
        (self.records.findChild(QRadioButton) or self.join).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        fit(self, self.records, self._most)
        super().showEvent(event)

    def _explain(self) -> None:
        self.explanation.setText(self.records.explanation())
        self.join.setEnabled(len(self.records.included) > 1)

    def accept(self) -> None:
        first, *others = self.records.included
        if self._session.merge_contacts(first.uid, [it.uid for it in others], self.records.picked):
            self.merged = first.uid
            super().accept()
