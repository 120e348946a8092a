"""What merging all certain duplicates would do, before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListView, QVBoxLayout, QWidget

from salesassist.domain.duplicates import Group
from salesassist.sentences import translated
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.duplicates.model import names_of
from salesassist.ui.fitting import fit
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme


class CertainDialog(QDialog):
    """Lists the groups; accepted, they are to be merged."""

    def __init__(self, session: Session, theme: Theme, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge certain duplicates"))
        open_at(self, theme, 720, 460, least=(520, 150))
        self._most = self.height()
        count = len(groups)
        several = self.tr("Merge {count} duplicates?").format(count=words.number(count))
        heading = QLabel(self.tr("Merge this duplicate?") if count == 1 else several)
        heading.setFont(theme.font(size=1.2, weight=QFont.Weight.DemiBold))
        rule = QLabel(self.tr(
            "What is certain: the same e-mail address or number and names that agree; or the same name and "
            "organisation and no e-mail addresses that say otherwise. Values that differ are kept in the notes. One "
            "undo takes it all back."
        ))  # fmt: skip
        rule.setWordWrap(True)
        rule.setTextFormat(Qt.TextFormat.PlainText)
        rule.setProperty("look", "muted")
        self.list = QListView()
        self.list.setProperty("look", "list")
        reasons = ["; ".join(map(translated, group.reasons)) for group in groups]
        lines = [f"{names_of(session, group.uids)}   ·   {why}" for group, why in zip(groups, reasons, strict=True)]
        self.list.setModel(QStringListModel(lines, self))
        self.list.setAccessibleName(self.tr("What is merged"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        join = buttons.addButton(
            self.tr("Merge it") if count == 1 else self.tr("Merge them"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        join.setProperty("look", "primary")
        join.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(rule)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        join.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        self.list.doItemsLayout()  # the rows were measured before the list had its style
        fit(self, self.list, self._most)
        super().showEvent(event)
