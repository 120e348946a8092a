"""The list behind a figure: every case it counts, with who it was."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from salesassist.domain.follow_up import PromiseEnd
from salesassist.domain.insights import Behind, Case
from salesassist.ui import words
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme


class CasesModel(QAbstractListModel):
    """Ten thousand cases: each is worded when it comes into view."""

    def __init__(self, cases: Sequence[Case], worded: Callable[[Case], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._cases, self._worded = cases, worded

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cases)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self._worded(self._cases[index.row()])
        return None


class CasesDialog(QDialog):
    """The promises, what was missed, or the deals that wait. A row opens its contact."""

    contact_requested = Signal(str)

    def __init__(
        self, title: str, definition: str, behind: Behind, cases: Sequence[Case], theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title)
        open_at(self, theme, 620, 460)
        self._cases = cases
        head = QLabel(title)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        about = QLabel(definition)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        about.setProperty("look", "muted")
        worded = {Behind.PROMISES: self._promise, Behind.MISSED: self._missed, Behind.WAITING: self._waiting}
        self.list = QListView()
        self.list.setProperty("look", "list")
        self.list.setModel(CasesModel(cases, worded[behind], self))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(title)
        self.list.activated.connect(self._open)
        close, show = QPushButton(self.tr("Close")), QPushButton(self.tr("Open contact"))
        close.clicked.connect(self.reject)
        show.setProperty("look", "primary")
        show.setEnabled(bool(cases))
        show.clicked.connect(lambda: self._open(self.list.currentIndex()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        for widget in (head, about):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addLayout(ButtonRow(show, close))
        if cases:
            self.list.setCurrentIndex(self.list.model().index(0, 0))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.doItemsLayout()  # the rows were measured before the list had its style

    def _promise(self, case: Case) -> str:
        ends = {
            PromiseEnd.KEPT: self.tr("kept"),
            PromiseEnd.LATE: self.tr("late"),
            PromiseEnd.BROKEN: self.tr("broken"),
        }
        assert case.due is not None and case.end is not None
        return self.tr("{day} · {end} · {name}: {purpose}").format(
            day=words.short_date(case.due), end=ends[case.end], name=case.name, purpose=case.about
        )

    def _missed(self, case: Case) -> str:
        assert case.due is not None
        return self.tr("{day} · not followed up · {name}: {purpose}").format(
            day=words.short_date(case.due), name=case.name, purpose=case.about
        )

    def _waiting(self, case: Case) -> str:
        return self.tr("{amount} · {name}: {title}").format(
            amount=words.money(case.money) if case.money else "—", name=case.name, title=case.about
        )

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.accept()
            self.contact_requested.emit(self._cases[index.row()].contact)
