"""A list on the left, the chosen record's form on the right: the shape of the dialogs for templates and things."""

from itertools import pairwise

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.ui.asking import is_sure
from salesassist.ui.body import Body
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.careful import may_throw_away
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme
from salesassist.ui.wrapping_row import WrappingRow

NEW = -1


def _within(layout: QLayout) -> list[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


class ListAndForm(QDialog):
    """Subclasses fill the form (`show_row`), say whether it was edited (`form_changed`), and keep it (`save`).

    What was typed is saved when another record is chosen or the dialog closes; where it cannot be, the dialog says
    why and stays.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = NEW  # the record shown; NEW for one that is not kept yet
        open_at(self, theme, 760, 590, least=(720, 0))
        self.heading, self.explanation, self.trouble = QLabel(), QLabel(), QLabel()
        self.heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self.explanation.setProperty("look", "muted")
        for label in (self.explanation, self.trouble):
            label.setWordWrap(True)
        self.trouble.hide()
        self._names = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self._names)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setProperty("look", "list")
        self.list.setAccessibleName(self.tr("Which one"))
        self.list.setUniformItemSizes(True)
        self.list.setMinimumWidth(210)
        self.list.setMaximumWidth(round(260 * theme.scale))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._row_chosen)
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.form.setVerticalSpacing(4)
        self.new, self.keep, close = (
            QPushButton(self.tr("&New")), QPushButton(self.tr("&Save")), QPushButton(self.tr("Close")),
        )  # fmt: skip
        self.keep.setProperty("look", "primary")
        for button in (self.new, self.keep, close):
            button.setAutoDefault(False)
        self.new.clicked.connect(self.begin_new)
        self.keep.clicked.connect(self.commit)
        close.clicked.connect(self.close)
        self.left, self.buttons = WrappingRow(), ButtonRow(self.keep, close)
        self.left.add(self.new)
        lists, right, both = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        lists.addWidget(self.list, 1)
        lists.addWidget(self.left)
        body = Body(beside=9)
        body.column.addLayout(self.form, 1)
        right.addWidget(body, 1)
        right.addWidget(self.trouble)
        right.addLayout(self.buttons)
        both.setSpacing(18)
        both.addLayout(lists)
        both.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addWidget(self.explanation)
        layout.addLayout(both, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Tab goes down the list and its buttons, then down the form."""
        fields = [field for field in _within(self.form) if not isinstance(field, QLabel)]
        stops = [self.list, *self.left.widgets(), *fields, *self.buttons.buttons]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        super().showEvent(event)

    def field(self, label: str, field: QWidget) -> None:
        """Add a field to the form."""
        if label:
            above = QLabel(label)
            above.setBuddy(field)
            above.setContentsMargins(0, 8 if self.form.rowCount() else 0, 0, 0)  # nearer to its own field
            self.form.addRow(above, field)
            field.setAccessibleName(label.replace("&", ""))
        else:
            self.form.addRow(field)
        if isinstance(field, QPlainTextEdit):
            field.setTabChangesFocus(True)

    def show_names(self, names: list[str], row: int) -> None:
        """Show the records' names, and choose one."""
        self.list.selectionModel().blockSignals(True)
        self._names.setStringList(names)
        self.row = min(row, len(names) - 1)
        self.list.setCurrentIndex(self._names.index(self.row) if self.row >= 0 else QModelIndex())
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self.trouble.hide()
        self.show_row()

    def _row_chosen(self, index: QModelIndex, before: QModelIndex) -> None:
        if index.row() == self.row or not index.isValid():
            return
        wanted = index.row()
        if self.form_changed() and not self.save():
            self.list.selectionModel().blockSignals(True)
            self.list.setCurrentIndex(before)
            self.list.selectionModel().blockSignals(False)
            return
        self.list.selectionModel().blockSignals(True)
        self.list.setCurrentIndex(self._names.index(wanted))
        self.list.selectionModel().blockSignals(False)
        self.row = wanted
        self.trouble.hide()
        self.show_row()

    def begin_new(self) -> None:
        """Show an empty form for a record to add."""
        if self.form_changed() and not self.save():
            return
        self.row = NEW
        self.list.selectionModel().blockSignals(True)
        self.list.clearSelection()
        self.list.setCurrentIndex(QModelIndex())
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self.show_row()
        first = self.form.itemAt(0, QFormLayout.ItemRole.FieldRole)
        if first is not None and (widget := first.widget()) is not None:
            widget.setFocus()

    def say(self, sentence: str, field: QWidget) -> None:
        """Say what is missing, at the field."""
        self.trouble.setText(sentence)
        self.trouble.show()
        field.setFocus()

    def commit(self) -> bool:
        """Keep what was typed; False where that could not be."""
        return not self.form_changed() or self.save()

    def reject(self) -> None:
        if self.commit() or may_throw_away(self):
            super().reject()

    def _sure(self, question: str, act: str) -> bool:
        return is_sure(self, self.windowTitle(), question, act)

    # --- for subclasses ------------------------------------------------------------------------------------------

    def show_row(self) -> None:
        """Fill the form from the record `row`."""
        raise NotImplementedError

    def form_changed(self) -> bool:
        """Whether the form differs from the record `row`."""
        raise NotImplementedError

    def save(self) -> bool:
        """Keep the form as the record, and show that; False where it could not be."""
        raise NotImplementedError


