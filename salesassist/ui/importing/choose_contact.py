"""Looking somebody up in the address book: one line to type, and whom it finds."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.contact_line import ContactLine
from salesassist.session import Session
from salesassist.ui.theme import Theme

_MOST = 50


class _OneLine(QStyledItemDelegate):
    """A line as wide as the list: what is longer is cut at its end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(40, super().sizeHint(option, index).height())


class ChooseContact(QDialog):
    """`found` carries the uid and the name of the contact that was chosen."""

    found = Signal(str, str)

    def __init__(self, session: Session, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: list[ContactLine] = []
        self.setWindowTitle(title)
        self.resize(440, 440)
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Name, company, phone, e-mail"))
        self.field.setAccessibleName(self.tr("Search contacts"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self._model = QStringListModel(self)
        self.list = QListView()
        self.list.setProperty("look", "list")
        self.list.setModel(self._model)
        self.list.setItemDelegate(_OneLine(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Contacts"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._none = QLabel(self.tr("Nobody found."))
        self._none.setProperty("look", "muted")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._merge = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._merge.setText(self.tr("Merge"))
        self._merge.setProperty("look", "primary")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        for widget in (heading, self.field, self.list, self._none, self._buttons):
            layout.addWidget(widget, 1 if widget is self.list else 0)
        self.field.textChanged.connect(self._look)
        self.list.doubleClicked.connect(self.accept)
        self.list.selectionModel().selectionChanged.connect(lambda: self._merge.setEnabled(self._row() >= 0))
        self._look("")

    def _look(self, text: str) -> None:
        self._lines = self._session.book.named(text, _MOST)
        self._model.setStringList(
            [
                f"{line.name}, {line.organization}" if line.organization not in ("", line.name) else line.name
                for line in self._lines
            ]
        )
        if self._lines and text.strip():  # the first of the alphabet is nobody's answer
            self.list.setCurrentIndex(self._model.index(0))
        self._none.setVisible(not self._lines)
        self._merge.setEnabled(self._row() >= 0)

    def _row(self) -> int:
        """The row that is chosen, -1 if none is."""
        chosen = self.list.selectionModel().selectedRows()
        return chosen[0].row() if chosen else -1

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.doItemsLayout()  # the rows were laid out before the list had its style

    def accept(self) -> None:
        row = self._row()
        if 0 <= row < len(self._lines):
            super().accept()
            self.found.emit(self._lines[row].uid, self._lines[row].name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the field go through the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in (
            Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
        ):  # fmt: skip
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)
