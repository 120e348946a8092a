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

from salesassist.session import Session
from salesassist.ui.asking import is_sure
from salesassist.ui.body import Body
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.careful import may_throw_away
from salesassist.ui.form_fields import Fields, put_back, written_in
from salesassist.ui.half_written import Keeping
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme
from salesassist.ui.wrapping_row import WrappingRow

NEW = -1
_LINES_OF_OFFER = 5


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
        self._body = Body(beside=9)
        self._body.column.addLayout(self.form, 1)
        right.addWidget(self._body, 1)
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
            policy = field.sizePolicy()
            policy.setVerticalStretch(1)  # as far down as the list
            field.setSizePolicy(policy)

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
        self.choose(wanted)

    def begin_new(self) -> None:
        """Show an empty form for a record to add."""
        if self.form_changed() and not self.save():
            return
        self.list.clearSelection()
        self.choose(NEW)
        first = self.form.itemAt(0, QFormLayout.ItemRole.FieldRole)
        if first is not None and (widget := first.widget()) is not None:
            widget.setFocus()

    def say(self, sentence: str, field: QWidget) -> None:
        """Say what is missing, at the field."""
        self.trouble.setText(sentence)
        self.trouble.show()
        field.setFocus()

    def keep_as(self, name: str, session: Session) -> None:
        """Keep what is typed, under this name of the form, if the program has to end."""
        keeping = Keeping(
            self, session, name, "", touched=lambda: self.touched, written=self._written, put_back=self._put_back,
            under=2,
        )  # fmt: skip
        if keeping.offer is not None:
            self._body.give_room(_LINES_OF_OFFER)

    def _written(self) -> Fields:
        return {"uid": self.uids()[self.row] if self.row >= 0 else "", **written_in(self)}

    def _put_back(self, fields: Fields) -> None:
        """A record that is no longer there is a new one."""
        self.show_row()  # what was typed since is thrown away, as the user said
        uids, uid = self.uids(), fields.get("uid")
        if uid in uids:
            self.choose(uids.index(uid))
        else:
            self.begin_new()
        put_back(self, fields)

    @property
    def touched(self) -> bool:
        return self.form_changed()

    def choose(self, row: int) -> None:
        """Show a record, with nothing of what was typed."""
        self.list.selectionModel().blockSignals(True)
        self.list.setCurrentIndex(self._names.index(row) if row >= 0 else QModelIndex())
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self.row = row
        self.trouble.hide()
        self.show_row()

    def commit(self) -> bool:
        """Keep what was typed; False where that could not be."""
        return not self.form_changed() or self.save()

    def reject(self) -> None:
        if self.commit() or may_throw_away(self):
            super().reject()

    def _sure(self, question: str, act: str) -> bool:
        return is_sure(self, self.windowTitle(), question, act, by_enter=False)

    # --- for subclasses ------------------------------------------------------------------------------------------

    def uids(self) -> list[str]:
        """Of the records, in the order of their names."""
        raise NotImplementedError

    def show_row(self) -> None:
        """Fill the form from the record `row`."""
        raise NotImplementedError

    def form_changed(self) -> bool:
        """Whether the form differs from the record `row`."""
        raise NotImplementedError

    def save(self) -> bool:
        """Keep the form as the record, and show that; False where it could not be."""
        raise NotImplementedError


