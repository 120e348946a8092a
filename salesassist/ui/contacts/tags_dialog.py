"""Adds tags to many contacts and takes others away; tags that only some of them have show as such."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.text import fold, one_line
from salesassist.session import Session, Task
from salesassist.ui import words
from salesassist.ui.careful import SavingDialog
from salesassist.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ALL, _SOME, _NONE = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked
_OTHERS = 40  # tags listed that none of them has


class TagsModel(QAbstractListModel):
    """Tags, each had by all of `people`, some, or none."""

    def __init__(self, people: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._tags: list[str] = []
        self._had: dict[str, int] = {}
        self._states: dict[str, Qt.CheckState] = {}

    def show_tags(self, counts: dict[str, int]) -> None:
        """Show how many have each tag. What was added meanwhile stays."""
        self.beginResetModel()
        new = [tag for tag in self._tags if fold(tag) not in set(map(fold, counts))]
        had = [tag for tag, count in counts.items() if count]
        others = [tag for tag, count in counts.items() if not count][:_OTHERS]
        self._tags = [*sorted(had, key=fold), *others, *new]
        self._had = {tag: counts.get(tag, 0) for tag in self._tags}
        states = {fold(tag): state for tag, state in self._states.items()}
        self._states = {tag: states.get(fold(tag), self._before(tag)) for tag in self._tags}
        self.endResetModel()

    def _before(self, tag: str) -> Qt.CheckState:
        had = self._had.get(tag, 0)
        return _NONE if not had else _ALL if had >= self._people else _SOME

    def add(self, name: str) -> int:
        """Give all of them this tag, new or not; its row."""
        same = next((tag for tag in self._tags if fold(tag) == fold(name)), None)
        if same is None:
            self.beginInsertRows(QModelIndex(), 0, 0)
            self._tags.insert(0, name)
            self._states[name] = _ALL
            self.endInsertRows()
            return 0
        row = self._tags.index(same)
        self._states[same] = _ALL
        self.dataChanged.emit(self.index(row), self.index(row))
        return row

    @property
    def added(self) -> list[str]:
        """The tags that all of them are to have, and some lack."""
        return [tag for tag in self._tags if self._states[tag] == _ALL and self._before(tag) != _ALL]

    @property
    def removed(self) -> list[str]:
        return [tag for tag in self._tags if self._states[tag] == _NONE and self._before(tag) != _NONE]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._tags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tag = self._tags[index.row()]
        had = self._had.get(tag, 0)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if 0 < had < self._people:
                    text = self.tr("{tag}   {count} of {all}").replace("{count}", words.number(had))
                    return text.replace("{all}", words.number(self._people)).replace("{tag}", tag)
                return tag
            case Qt.ItemDataRole.CheckStateRole:
                return self._states[tag]
            case Qt.ItemDataRole.AccessibleTextRole:
                state = {_ALL: self.tr("all of them"), _SOME: self.tr("some of them"), _NONE: self.tr("none of them")}
                return f"{tag}, {state[self._states[tag]]}"
        return None

    def setData(self, index: Index, _value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Go on to the next state: all, none, and some again where it was some."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        tag = self._tags[index.row()]
        state = self._states[tag]
        if state == _NONE and self._before(tag) == _SOME:
            state = _SOME
        else:
            state = _NONE if state == _ALL else _ALL
        self._states[tag] = state
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable if index.isValid() else flag(0)


class _Field(QLineEdit):
    """Enter adds what is written; on nothing, or with Ctrl, it is left to the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and alone and self.text().strip():
            self.returnPressed.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class TagsDialog(SavingDialog):
    """`added` and `removed` say what was chosen, once accepted."""

    def __init__(self, session: Session, theme: Theme, uids: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add or remove tags"))
        self.setMinimumSize(400, 380)
        self.model = TagsModel(len(uids), self)
        heading = QLabel(self.tr("Tags of %n contact(s)", "", len(uids)))
        heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self.field = _Field()
        self.field.setPlaceholderText(self.tr("Another tag"))
        self.field.setAccessibleName(self.tr("Tag to add"))
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._add)
        self.field.setCompleter(completer)
        add = QPushButton(self.tr("Add"))
        add.setAutoDefault(False)
        self.list = QListView()
        self.list.setProperty("look", "list")
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        about = QLabel(self.tr("A tick gives a tag to all of them, an empty box takes it from all. A dash leaves it as "
                               "it is."))  # fmt: skip
        about.setWordWrap(True)
        about.setProperty("look", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._done = buttons.addButton(self.tr("Change tags"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._done.setProperty("look", "primary")
        self._done.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addLayout(row)
        layout.addWidget(self.list, 1)
        layout.addWidget(about)
        layout.addWidget(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        add.clicked.connect(self._add)
        self.field.returnPressed.connect(self._add)
        self.field.textChanged.connect(self._look)
        self.model.dataChanged.connect(self._look)
        self.model.rowsInserted.connect(self._look)
        self.model.modelReset.connect(self._look)
        self._look()
        self.field.setFocus()
        self._task = Task("Tags", session.tag_counts_order(uids))
        self._task.finished.connect(self._take)
        self._task.start()

    def _take(self) -> None:
        if self._task.result is not None:
            self._known.setStringList(list(self._task.result))
            self.model.show_tags(self._task.result)

    @property
    def added(self) -> list[str]:
        return self.model.added

    @property
    def removed(self) -> list[str]:
        return self.model.removed

    def accept(self) -> None:
        self._add()  # what was written and not yet added is meant
        super().accept()

    def _add(self, _text: str | bool = "") -> None:
        name = one_line(self.field.text())
        if name:
            self.list.setCurrentIndex(self.model.index(self.model.add(name)))
        self.field.clear()

    def _look(self) -> None:
        self._done.setEnabled(bool(self.added or self.removed or self.field.text().strip()))
