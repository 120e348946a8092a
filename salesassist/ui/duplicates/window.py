"""Find duplicates: the likely ones at the left, the records side by side at the right, one key for each answer."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QCloseEvent, QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.duplicates import Found, Group
from salesassist.sentences import translated
from salesassist.session import Changed, Session
from salesassist.session.task import Task, step_by_step
from salesassist.ui import words
from salesassist.ui.duplicates.certain_dialog import CertainDialog
from salesassist.ui.duplicates.delegate import GroupDelegate
from salesassist.ui.duplicates.model import GroupModel
from salesassist.ui.duplicates.side_by_side import SideBySide
from salesassist.ui.keyed_button import KeyedButton
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme
from salesassist.ui.wrapping_row import WrappingRow


class DuplicatesWindow(QDialog):
    """Searches when it opens, and again when asked to. It may stay open beside the main window."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._found = Found()
        self._task: Task | None = None
        self._known: set[Group] = set()
        self._merging = 0  # how many groups are being merged at once
        self.setWindowTitle(self.tr("Find duplicates"))
        open_at(self, theme, 1040, 680, least=(760, 440))

        heading = QLabel(self.tr("Duplicates"))
        heading.setFont(theme.font(size=1.35, weight=QFont.Weight.DemiBold))
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty("look", "muted")
        self.certain = QPushButton()
        self.certain.clicked.connect(self._ask_certain)
        self.again = QPushButton(self.tr("Search again"))
        self.again.setAutoDefault(False)
        self.certain.setAutoDefault(False)
        self.again.clicked.connect(self.search)
        named = QWidget()
        beside = QHBoxLayout(named)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(10)
        beside.addWidget(heading)
        beside.addWidget(self.summary, 1)
        top = WrappingRow(10)
        top.add(named, grows=True)
        top.add(self.certain)
        top.add(self.again)

        self.model = GroupModel(session, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(GroupDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Groups of likely duplicates"))
        self.list.setFixedWidth(300)
        self.list.selectionModel().currentChanged.connect(self._show)
        self.records = SideBySide(session, theme)
        self.records.changed.connect(self._explain)

        self.stack = QStackedWidget()
        self.stack.addWidget(self._review())
        self.stack.addWidget(self._waiting())
        self.stack.addWidget(self._nothing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(top)
        layout.addWidget(self.stack, 1)

        for key, act in (
            (QKeySequence(Qt.Key.Key_M), self.merge), (QKeySequence(Qt.Key.Key_N), self.keep_apart),
            (QKeySequence(QKeySequence.StandardKey.Undo), session.undo_stack.undo),
            (QKeySequence(QKeySequence.StandardKey.Redo), session.undo_stack.redo),
        ):  # fmt: skip
            QShortcut(key, self).activated.connect(act)
        session.changed.connect(self._follow)
        session.failed.connect(self._say_trouble)
        self.search()

    # --- parts ---------------------------------------------------------------------------------------------------

    def _review(self) -> QWidget:
        self.explanation = QLabel()
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation.setWordWrap(True)
        self.explanation.setProperty("look", "muted")
        self.reasons = QLabel()
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons.setWordWrap(True)
        self.apart = KeyedButton(self.tr("Not the same"), "N", self._theme)
        self.apart.setAccessibleName(self.tr("Not the same person"))
        self.apart.setToolTip(self.tr("Remember that these are different people, and never ask again"))
        self.apart.clicked.connect(self.keep_apart)
        self.join = KeyedButton(self.tr("Merge"), "M", self._theme)
        self.join.setAccessibleName(self.join.text())
        self.join.setProperty("look", "primary")
        self.join.clicked.connect(self.merge)
        for button in (self.apart, self.join):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.explanation, 1)
        buttons.addWidget(self.apart)
        buttons.addWidget(self.join)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.reasons)
        right.addWidget(self.records, 1)
        right.addLayout(buttons)
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(18)
        layout.addWidget(self.list)
        layout.addLayout(right, 1)
        return page

    def _waiting(self) -> QWidget:
        self.waiting_text = QLabel()
        self.waiting_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(320)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self._stop)
        return self._centred(self.waiting_text, self.progress, self.stop)

    def _nothing(self) -> QWidget:
        self.nothing = QLabel()
        self.nothing.setFont(self._theme.font(size=1.15, weight=QFont.Weight.DemiBold))
        self.nothing_more = QLabel()
        self.nothing_more.setProperty("look", "muted")
        for label in (self.nothing, self.nothing_more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        return self._centred(self.nothing, self.nothing_more)

    def _centred(self, *widgets: QWidget) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        layout.addStretch()
        for widget in widgets:
            if isinstance(widget, QLabel):
                layout.addWidget(widget)
            else:
                layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return page

    # --- searching -----------------------------------------------------------------------------------------------

    def search(self) -> None:
        """Compare the whole book in a thread of its own."""
        if self._task is None:
            search = step_by_step(self._session.search_for_duplicates().run)
            self._start(Task("duplicates", search), self.tr("Comparing all contacts…"))

    def _start(self, task: Task, text: str) -> None:
        self._task = task
        self.waiting_text.setText(text)
        self.progress.setRange(0, 0)
        self.stop.setEnabled(True)
        self.stack.setCurrentIndex(1)
        self._say()
        task.progressed.connect(self._progress)
        task.finished.connect(self._finished)
        task.start()

    def _progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        if self._task is not None:
            self._task.cancel()

    def _finished(self) -> None:
        task, self._task = self._task, None
        if task is None:
            return
        merging, self._merging = self._merging, 0
        if task.bug is not None:
            self._look()
            raise task.bug
        if task.trouble:
            self._look()
            self._say_trouble(task.trouble)
        elif isinstance(task.result, Found):
            self._found = task.result
            self.model.show_groups(task.result.groups)
            self._known = set(self.model.all_groups())
            self._look()
        else:
            if task.result is not None:
                self._session.note_merges(merging, task.result)
            self._look()

    def _look(self) -> None:
        """Show what there is to decide, or that there is nothing."""
        left = self.model.rowCount()
        if self._task is not None:
            return
        if not left:
            compared = words.number(self._found.compared)
            if not self._found.compared:
                self.nothing.setText(self.tr("Nothing was compared"))
                self.nothing_more.setText(self.tr("Press “Search again” to compare all contacts."))
            elif self._found.groups:
                self.nothing.setText(self.tr("All duplicates are settled"))
                self.nothing_more.setText(self.tr("{count} contacts compared.").format(count=compared))
            else:
                self.nothing.setText(self.tr("No duplicates found"))
                self.nothing_more.setText(self.tr("{count} contacts compared.").format(count=compared))
        self.stack.setCurrentIndex(0 if left else 2)
        if left and not self.list.currentIndex().isValid():
            self._choose(0)
        self._say()

    def _say(self) -> None:
        working, left = self._task is not None, self.model.rowCount()
        certain = self._certain()
        self.certain.setVisible(bool(certain) and not working)
        self.certain.setText(self.tr("Merge {count} certain…").format(count=words.number(len(certain))))
        self.again.setEnabled(not working)
        if working or not left:
            self.summary.setText("")
        else:
            text = self.tr("{count} to look at, {compared} contacts compared")
            self.summary.setText(
                text.format(count=words.number(left), compared=words.number(self._found.compared))
            )

    def _certain(self) -> list[Group]:
        return self.model.unsettled(self._found.certain)

    # --- deciding ------------------------------------------------------------------------------------------------

    def _choose(self, row: int) -> None:
        row = max(0, min(row, self.model.rowCount() - 1))
        index = self.model.index(row, 0)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)
        self.list.setFocus()

    def _show(self, current: QModelIndex, _previous: QModelIndex | None = None) -> None:
        group = self.model.group(current.row())
        uids = self._session.best_first(group.uids) if group is not None else []
        self.records.show_contacts(uids)
        said = "; ".join(map(translated, group.reasons)) if group is not None else ""
        self.reasons.setText(f"{said[:1].upper()}{said[1:]}." if said else "")
        self._explain()

    def _explain(self) -> None:
        self.explanation.setText(self.records.explanation() if self.records.contacts else "")
        self.join.setEnabled(len(self.records.included) > 1)
        self.apart.setEnabled(len(self.records.included) > 1)

    def merge(self) -> None:
        """Make the chosen group one contact, and go on with the next."""
        contacts = self.records.included
        if self.stack.currentIndex() == 0 and len(contacts) > 1:
            self._session.merge_contacts(contacts[0].uid, [it.uid for it in contacts[1:]], self.records.picked)

    def keep_apart(self) -> None:
        """Remember that those of the chosen group are different people, and go on with the next."""
        contacts = self.records.included
        if self.stack.currentIndex() == 0 and len(contacts) > 1:
            self._session.keep_apart([it.uid for it in contacts])

    def _follow(self, changed: Changed) -> None:
        row = self.list.currentIndex().row()
        shown = [it.uid for it in self.records.contacts]
        before = self.model.rowCount()
        self.model.follow(changed)
        if self._task is not None:
            return
        if self.model.rowCount():
            again = self.model.row_of(shown) if shown else -1
            back = self._back_again(before)
            self._choose(back if back >= 0 else again if again >= 0 else row)
        else:
            self.records.show_contacts([])
        self._look()

    def _back_again(self, before: int) -> int:
        """The row of a group that undoing brought back, -1 if none came."""
        after = self.model.all_groups()
        came = [row for row, group in enumerate(after) if group not in self._known] if len(after) > before else []
        self._known = set(after)
        return came[0] if came else -1

    def _ask_certain(self) -> None:
        groups = self._certain()
        if groups and CertainDialog(self._session, self._theme, groups, self).exec():
            self.merge_certain(groups)

    def merge_certain(self, groups: Sequence[Group]) -> None:
        """Merge these groups in one step, in a thread of its own."""
        if self._task is None:
            self._merging = len(groups)
            work = self._session.merging_many([group.uids for group in groups])
            self._start(Task("merge", step_by_step(work.run), awaited=True), self.tr("Merging…"))

    # --- ending --------------------------------------------------------------------------------------------------

    def _say_trouble(self, sentence: str) -> None:
        if self.isVisible():
            self.explanation.setText(sentence)

    def done(self, result: int) -> None:
        if self._task is not None:
            self._task.end()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._task is not None:
            self._task.end()
        super().closeEvent(event)
