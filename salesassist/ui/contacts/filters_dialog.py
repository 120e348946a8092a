"""The saved filters, to be renamed, put in another order, or deleted; each act is a step that can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.session import Changed, Session
from salesassist.ui.contacts.filter_name import FilterNameDialog
from salesassist.ui.theme import Theme


class FiltersDialog(QDialog):
    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.setWindowTitle(self.tr("Saved filters"))
        self.setMinimumSize(440, 320)
        heading = QLabel(self.tr("Saved filters"))
        heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self.list = QListView()
        self.list.setProperty("look", "list")
        self.list.setModel(QStringListModel(self))
        self.list.setAccessibleName(self.tr("Saved filters"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._rename = self._button(self.tr("&Rename…"), self.rename, QKeySequence(Qt.Key.Key_F2))
        self._up = self._button(self.tr("Move &up"), lambda: self.move_by(-1), QKeySequence("Alt+Up"))
        self._down = self._button(self.tr("Move dow&n"), lambda: self.move_by(1), QKeySequence("Alt+Down"))
        self._delete = self._button(self.tr("&Delete"), self.delete, QKeySequence(QKeySequence.StandardKey.Delete))
        side = QVBoxLayout()
        side.setSpacing(8)
        for button in (self._rename, self._up, self._down, self._delete):
            side.addWidget(button)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list, 1)
        middle.addLayout(side)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addLayout(middle, 1)
        layout.addWidget(close)
        self.list.selectionModel().currentChanged.connect(self._look)
        session.changed.connect(self._take_up)
        self._fill(0)
        self.list.setFocus()

    def _button(self, text: str, act: Callable[[], object], key: QKeySequence) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setToolTip(key.toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(lambda: act())
        QShortcut(key, self).activated.connect(button.click)
        return button

    def _names(self) -> list[str]:
        return [one.name for one in self._session.saved_filters()]

    @property
    def name(self) -> str:
        """The filter that is chosen; empty if there is none."""
        return str(self.list.currentIndex().data() or "")

    def _take_up(self, changed: Changed) -> None:
        if changed.everything or "setting" in changed.kinds:
            self._fill(self.list.currentIndex().row())

    def _fill(self, row: int) -> None:
        names, model = self._names(), self.list.model()
        if isinstance(model, QStringListModel) and model.stringList() != names:
            model.setStringList(names)
        self.list.setCurrentIndex(model.index(max(0, min(row, len(names) - 1)), 0))
        self._look()

    def _look(self) -> None:
        row, last = self.list.currentIndex().row(), self.list.model().rowCount() - 1
        for button in (self._rename, self._delete):
            button.setEnabled(row >= 0)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < last)

    def rename(self) -> None:
        name = self.name
        others = [other for other in self._names() if other != name]
        dialog = FilterNameDialog(
            self.tr("Rename filter"), self.tr("Rename"), name, "", others, self._theme, self, is_taken_over=False
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._rename_to(name, dialog.name))
        dialog.open()

    def _rename_to(self, name: str, new: str) -> None:
        if new != name:
            self._session.rename_filter(name, new)

    def move_by(self, by: int) -> None:
        """Move the chosen filter up (negative) or down."""
        row = self.list.currentIndex().row()
        if self._session.move_filter(self.name, row + by):
            self._fill(row + by)

    def delete(self) -> None:
        self._session.delete_filter(self.name)
