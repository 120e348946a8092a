"""The trash: find whom you deleted, bring them back, or let them go for good."""


from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.trash import KEPT_FOR, Trashed
from salesassist.session import Changed, Session
from salesassist.session.task import Task
from salesassist.ui import words
from salesassist.ui.below_head import HeadsEnd
from salesassist.ui.button_row import ButtonRow, button_that
from salesassist.ui.contacts.card import Card
from salesassist.ui.room import open_at
from salesassist.ui.setup.erase_dialog import EraseDialog
from salesassist.ui.theme import Theme
from salesassist.ui.trash.delegate import TrashDelegate
from salesassist.ui.trash.model import Column, TrashModel, findable

NARROW = 520  # pixels, for letters of the usual size; below, what is kept with a contact is left out
_WIDER = 1.4  # at most, with larger letters: the rest needs its room, too


class TrashDialog(QDialog):
    """Restoring is one undo step; erasing for good is none. `listed`: the trash is shown as it is now."""

    listed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._task: Task | None = None
        self._stale = False
        self._leaving = False
        self._step: int | None = None
        self.setWindowTitle(self.tr("Trash"))
        open_at(self, theme, 860, 600, least=(700, 420))
        heading = QLabel(self.tr("Trash"))
        heading.setFont(theme.font(size=1.35, weight=QFont.Weight.DemiBold))
        self.summary = QLabel()
        self.summary.setProperty("look", "muted")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find in the trash"))
        self.search.setAccessibleName(self.tr("Find in the trash"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(round(240 * min(theme.scale, _WIDER)))
        self.model = TrashModel(session, self)
        self.table = self._make_table()
        self.search.textChanged.connect(self._find)
        self.empty = QLabel()
        self.empty.setProperty("look", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self._pages = QStackedWidget()
        self._card = Card(self.table, theme)
        self._pages.addWidget(self._card)
        self._pages.addWidget(self.empty)
        self.said = QLabel()
        self.said.setProperty("look", "muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.hide()
        self.undo_button = button_that(self.tr("Undo"), self._undo)
        self.undo_button.hide()
        self.empty_button = button_that(self.tr("E&mpty the trash…"), self.erase_all)
        self.erase_button = button_that(self.tr("Erase &for good…"), self.erase_chosen)
        self.restore_button = button_that(self.tr("&Restore"), self.restore_chosen, "primary")
        self._close = button_that(self.tr("Close"), self.reject)
        self._lay_out(heading)
        for key, act in (
            (QKeySequence(QKeySequence.StandardKey.Undo), session.undo_stack.undo),
            (QKeySequence(QKeySequence.StandardKey.Redo), session.undo_stack.redo),
        ):
            QShortcut(key, self).activated.connect(act)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.erase_chosen)
        session.changed.connect(self._follow)
        session.failed.connect(self._say)
        session.undo_stack.moved.connect(self._follow_undo)
        self.empty.setText(self.tr("Looking…"))
        self._pages.setCurrentWidget(self.empty)
        self._show_buttons()
        self._list()

    # --- parts ---------------------------------------------------------------------------------------------------

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(TrashDelegate(self._theme, table))
        table.setMouseTracking(True)
        table.setAccessibleName(self.tr("Deleted contacts"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(table.fontMetrics().height() * 1.2) + 14)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        HeadsEnd(table)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in (Column.NAME, Column.ORGANIZATION):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in ((Column.RECORDS, 106), (Column.DELETED, 140), (Column.GOES, 118)):
            header.resizeSection(column, round(width * min(self._theme.scale, 1.6)))
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.selectionModel().selectionChanged.connect(lambda *_: self._show_buttons())
        table.activated.connect(self._activate)
        return table

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setColumnHidden(Column.RECORDS, self.width() < NARROW * self._theme.scale)

    def _lay_out(self, heading: QLabel) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(heading)
        top.addWidget(self.summary, 1)
        top.addWidget(self.search)
        told = QHBoxLayout()
        told.setSpacing(10)
        told.addWidget(self.said, 1)
        told.addWidget(self.undo_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)
        layout.addLayout(told)
        others = [self.empty_button, self.erase_button]
        layout.addLayout(ButtonRow(self.restore_button, self._close, others=others))

    # --- showing -------------------------------------------------------------------------------------------------

    def chosen(self) -> list[Trashed]:
        """The contacts that are selected."""
        ranges = self.table.selectionModel().selection().toList()
        rows = sorted({row for some in ranges for row in range(some.top(), some.bottom() + 1)})
        return [it for it in map(self.model.contact, rows) if it is not None]

    def _list(self) -> None:
        """Look into the trash, in a thread."""
        if self._task is not None:
            self._stale = True
            return
        self._stale = False
        look = self._session.trash_look()
        self._task = Task("trash", lambda _progress, _cancelled: findable(look.run()))
        self._task.finished.connect(self._take_list)
        self._task.start()

    def _take_list(self) -> None:
        task, self._task = self._task, None
        if task is None:
            return
        if task.bug is not None:
            raise task.bug
        if task.trouble:
            self._say(task.trouble)
        else:
            self.model.show_trash(task.result)
            if self.model.rowCount():
                self.table.selectRow(0)
                if not self.search.hasFocus():
                    self.table.setFocus()
            self._show_state()
            self.listed.emit()
        if self._stale:
            self._list()
        elif self._leaving:
            super().reject()

    def _show_state(self) -> None:
        count = len(self.model.everybody())
        days = KEPT_FOR.days
        one, many = self.tr("1 contact, kept for {days} days"), self.tr("{count} contacts, each kept for {days} days")
        text = (one if count == 1 else many).format(count=words.number(count), days=days)
        self.summary.setText(text if count else "")
        if not count:
            text = self.tr("The trash is empty. Contacts you delete wait here for {days} days.").format(days=days)
            self.empty.setText(text)
        elif not self.model.rowCount():
            text = self.tr("Nobody in the trash is called “{name}”.").format(name=self.search.text().strip())
            self.empty.setText(text)
        self._pages.setCurrentWidget(self._card if self.model.rowCount() else self.empty)
        self._show_buttons()

    def _show_buttons(self) -> None:
        chosen = len(self.chosen())
        many = self.tr("&Restore {count} contacts").format(count=words.number(chosen))
        self.restore_button.setText(many if chosen > 1 else self.tr("&Restore"))
        self.restore_button.setEnabled(chosen > 0)
        self.erase_button.setEnabled(chosen > 0)
        self.empty_button.setEnabled(bool(self.model.everybody()))
        self.search.setEnabled(bool(self.model.everybody()))

    def _find(self, text: str) -> None:
        self.model.find(text)
        if self.model.rowCount():
            self.table.selectRow(0)
        self._show_state()

    def _follow(self, changed: Changed) -> None:
        if changed.everything or "contact" in changed.kinds:
            self._list()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _follow_undo(self, index: int) -> None:
        if self._step is not None and index != self._step:
            self._step = None  # something else was done or undone since
            self.undo_button.hide()
            self._say("")

    # --- what the user does --------------------------------------------------------------------------------------

    def restore_chosen(self) -> None:
        """Bring the chosen ones back, with all that was kept of them."""
        chosen = self.chosen()
        if not chosen or not self._session.restore_contacts(chosen):
            return
        one, many = self.tr("{name} is back in the address book"), self.tr("{count} contacts are back")
        name = words.clipped(chosen[0].name, 60)
        self._say(one.format(name=name) if len(chosen) == 1 else many.format(count=words.number(len(chosen))))
        self._step = self._session.undo_stack.index()
        self.undo_button.show()

    def erase_chosen(self) -> None:
        """Erase the chosen ones for good, once the user has typed that they mean it."""
        self._erase([it.uid for it in self.chosen()])

    def erase_all(self) -> None:
        """Erase everybody in the trash for good, once the user has typed that they mean it."""
        self._erase([it.uid for it in self.model.everybody()])

    def _erase(self, uids: list[str]) -> None:
        if not uids:
            return
        dialog = EraseDialog(self._session, self._theme, uids, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _activate(self, _index: QModelIndex) -> None:
        self.restore_chosen()

    def _undo(self) -> None:
        self._session.undo_stack.undo()

    def reject(self) -> None:
        """Close; while it looks, once that has ended."""
        if self._task is None:
            super().reject()
        else:
            self._leaving = True
