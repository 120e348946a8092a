"""Backups and restore: the moments at the left, what differs from now at the right, and two ways back."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.backup import Differences
from salesassist.sentences import translated
from salesassist.session import Session, StoreError
from salesassist.session.backups import STEPS, Kept, Shelf, Unusable
from salesassist.session.keeper import Keeper
from salesassist.session.task import Task, Work
from salesassist.ui import words
from salesassist.ui.backups import in_words
from salesassist.ui.backups.everything_back import EverythingBack
from salesassist.ui.backups.found import Found, FoundPage
from salesassist.ui.backups.moments import MomentDelegate, MomentModel
from salesassist.ui.backups.pages import ToldPage, Way, WorkingPage
from salesassist.ui.backups.place_row import PlaceRow
from salesassist.ui.button_row import ButtonRow, button_that
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme

_PAUSE_MS = 150  # before looking into a backup: the user may be on the way to another
_WIDER = 1.4  # at most, with larger letters: the rest needs its room, too


class BackupsDialog(QDialog):
    """Changes nothing before the user has seen what it would do and said yes; then it is one undo step.

    `listed`: the moments are shown. `looked`: what differs is. `restored`: something was brought back.
    """

    listed = Signal()
    looked = Signal()
    restored = Signal()

    def __init__(self, session: Session, theme: Theme, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._keeper, self._theme = session, keeper, theme
        self._task: Task | None = None
        self._then: Callable[[Task], None] | None = None
        self._changing = False  # the task at work brings something back
        self._leaving = False
        self._stale = False  # there is a new backup that the list does not show
        self._choose_first = True
        self._step: int | None = None  # how far the undo stack was just after bringing back
        self.setWindowTitle(self.tr("Backups and restore"))
        open_at(self, theme, 1040, 700, least=(760, 480))
        self._wait = QTimer(self)
        self._wait.setObjectName("backups")
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PAUSE_MS)
        self._wait.timeout.connect(self._look)

        self.model = MomentModel(session, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(MomentDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setFixedWidth(round(264 * min(theme.scale, _WIDER)))
        self.list.selectionModel().currentChanged.connect(self._chose)
        self.found = FoundPage(theme)
        self.found.chosen_changed.connect(self._show_buttons)
        self._pages = QStackedWidget()
        self.told, self._working = ToldPage(theme), WorkingPage()
        self.told.next_wanted.connect(self._choose_next_sound)
        self.told.undo_wanted.connect(self._undo)
        self._working.stopped.connect(self.cancel)
        for page in (self.told, self._working, self.found):
            self._pages.addWidget(page)
        self._make_buttons()
        self.place = PlaceRow(keeper)
        self.place.chosen.connect(lambda: self._warn(""))
        self._lay_out()
        keeper.looked.connect(self._list_again)
        keeper.trouble.connect(self._warn)
        session.undo_stack.moved.connect(self._follow_undo)
        self._tell(self.tr("Looking for backups…"))
        self._list()

    # --- parts ---------------------------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.now_button = button_that(self.tr("Back up &now"), self.back_up_now)
        self.file_button = button_that(self.tr("From a &file…"), self._ask_for_file)
        self.some_button = button_that("", self.bring_some_back)
        self.all_button = button_that(self.tr("Bring back &everything…"), self.bring_all_back, "primary")
        self._close = button_that(self.tr("Close"), self.reject)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Backups"))
        heading.setFont(self._theme.font(size=1.35, weight=QFont.Weight.DemiBold))
        self._trouble = QLabel()
        self._trouble.setProperty("look", "caution")
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(heading, 1)
        top.addWidget(self.file_button)
        top.addWidget(self.now_button)
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addWidget(self.list)
        middle.addWidget(self._pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.place)
        layout.addWidget(self._trouble)
        layout.addLayout(middle, 1)
        layout.addSpacing(2)
        layout.addLayout(ButtonRow(self.all_button, self._close, others=[self.some_button]))

    # --- showing -------------------------------------------------------------------------------------------------

    def _warn(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))

    def _tell(self, said: str, more: str = "", *, ways: Sequence[Way] = ()) -> None:
        """Say something in place of the differences."""
        self.told.tell(said, more, ways)
        self._pages.setCurrentWidget(self.told)
        self._show_buttons()

    @property
    def said(self) -> str:
        """What stands in place of the differences, "" if they are shown."""
        return self.told.said if self._pages.currentWidget() is self.told else ""

    def _show_buttons(self) -> None:
        shown = self._pages.currentWidget() is self.found and self._task is None
        chosen = len(self.found.model.chosen)
        found = self.found.found
        one, many = self.tr("Bring back 1 &chosen contact"), self.tr("Bring back {count} &chosen contacts")
        some = (one if chosen == 1 else many).format(count=words.number(chosen))
        self.some_button.setText(some if chosen else self.tr("Bring back &chosen"))
        self.some_button.setVisible(shown)
        self.some_button.setEnabled(chosen > 0)
        self.all_button.setVisible(shown)
        self.all_button.setEnabled(found is not None)
        self.told.undo_button.setEnabled(self._step is not None)
        idle = self._task is None
        for button in (self.now_button, self.file_button):
            button.setEnabled(idle)
        self.place.allow_moving(idle)
        self.list.setEnabled(not self._changing)

    def _follow_undo(self, index: int) -> None:
        if self._step is not None and index != self._step:
            self._step = None  # something else was done or undone since
            self._show_buttons()

    def _show_progress(self, done: int, total: int) -> None:
        steps = (
            self.tr("Backing up what there is now…"), self.tr("Reading the backup…"), self.tr("Bringing back…"),
        )  # fmt: skip
        self._working.show_progress(done, total, steps[min(done, STEPS - 1)] if self._changing else "")

    # --- the work ------------------------------------------------------------------------------------------------

    def _run(self, name: str, work: Work, then: Callable[[Task], None], doing: str) -> None:
        self._task, self._then = Task(name, work, awaited=True), then
        self._task.progressed.connect(self._show_progress)
        self._task.finished.connect(self._ended)
        if doing:
            self._working.begin(doing)
            self._pages.setCurrentWidget(self._working)
        self._task.start()
        self._show_buttons()

    def _ended(self) -> None:
        task, then, self._task, self._then = self._task, self._then, None, None
        if task is None or then is None:
            return
        self._changing = False
        if task.bug is not None:
            self._tell(self.tr("An error in the program stopped this; nothing was changed."))
            raise task.bug
        then(task)
        if self._task is None and self._stale and not self._leaving:
            self._list()
        if self._leaving and self._task is None:
            super().reject()

    def cancel(self) -> None:
        """Stop what is going on, with nothing changed."""
        if self._task is not None:
            self._task.cancel()
            self._working.show_stopping()

    def reject(self) -> None:
        """Close; while it is at work, stop that first."""
        self._wait.stop()
        if self._task is None:
            super().reject()
            return
        self._leaving = True
        self.cancel()

    def _list(self) -> None:
        self._stale = False
        library = self._keeper.library
        self._run("backups", lambda _progress, _cancelled: library.shelf(), self._take_list, "")

    def _list_again(self) -> None:
        self._stale = True
        if self._task is None and not self._leaving:
            self._list()

    def _take_list(self, task: Task) -> None:
        if task.trouble:
            self._warn(task.trouble)
        if not isinstance(task.result, Shelf):
            return
        self._warn(task.result.trouble)
        chosen = self.model.backup(self.list.currentIndex().row())
        self.list.selectionModel().blockSignals(True)
        self.model.show_backups(task.result.kept)
        self.list.selectionModel().blockSignals(False)
        if chosen is not None and (row := self.model.row_of(chosen)) >= 0:
            self.list.selectionModel().blockSignals(True)
            self._select(row)
            self.list.selectionModel().blockSignals(False)
            self.list.viewport().update()
        elif self._choose_first and self.model.rowCount():
            self._select(0)
            self.list.setFocus()
        elif not self.model.rowCount():
            self._tell(self.tr("There is no backup yet"), self.tr("“Back up now” makes one."))
        self._choose_first = False
        self._show_buttons()
        self.listed.emit()

    def _select(self, row: int) -> None:
        index = self.model.index(row)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)

    def _chose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not current.isValid() or self._changing:
            return
        if self._task is not None and self._task.objectName() == "differences":
            self._task.cancel()
        self._wait.start()

    def _look(self) -> None:
        """Find out what differs, in a thread."""
        if self._task is not None:
            self._wait.start()  # once that has ended
            return
        kept = self.model.backup(self.list.currentIndex().row())
        if kept is None:
            return
        library = self._keeper.library

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Found | Unusable | None:
            result = library.differences(kept, progress, cancelled)
            return Found.of(result) if isinstance(result, Differences) else result

        moment = in_words.moment(kept.at, self._session.now())
        doing = self.tr("Comparing with {moment}…").format(moment=moment)
        self._run("differences", work, lambda task: self._take_found(kept, task), doing)

    def _take_found(self, kept: Kept, task: Task) -> None:
        if self.model.backup(self.list.currentIndex().row()) != kept:
            return  # another is chosen by now
        if task.trouble:
            self._tell(self.tr("This backup cannot be looked into"), task.trouble, ways=self._next_if_any())
        elif isinstance(task.result, Unusable):
            self.model.mark_damaged(kept)
            self._tell(self.tr("This backup cannot be used"), task.result.why, ways=self._next_if_any())
        elif not isinstance(task.result, Found):
            self._tell(self.tr("Stopped"), self.tr("Choose a backup to see what differs."))
        elif task.result.differences.none:
            self._tell(
                self.tr("Nothing differs"),
                self.tr("Every contact, conversation, follow-up and deal is as it was in this backup."),
            )
        else:
            self.found.show_found(task.result, in_words.moment(kept.at, self._session.now()))
            self._pages.setCurrentWidget(self.found)
            self._show_buttons()
        self.looked.emit()

    def _next_if_any(self) -> list[Way]:
        return [Way.NEXT] if self.model.next_sound(self.list.currentIndex().row()) >= 0 else []

    # --- what the user does --------------------------------------------------------------------------------------

    def back_up_now(self) -> None:
        """Take one; the list follows when it is there."""
        self._warn("")
        self._keeper.take_now()

    def take_file(self, path: Path) -> None:
        """Look into a backup that lies elsewhere."""
        try:
            kept = self._keeper.library.of_file(path)
        except StoreError as error:
            self._warn(translated(str(error)))
            return
        self._warn("")
        self._select(self.model.add_file(kept))

    def bring_some_back(self) -> None:
        """Bring back the contacts that are ticked; what has come since stays."""
        uids = self.found.chosen
        if not uids:
            return
        count = words.number(len(uids))
        if len(uids) == 1:
            name, done = self.tr("Bring back a contact as of {moment}"), self.tr("1 contact was brought back")
        else:
            name = self.tr("Bring back {count} contacts as of {moment}").replace("{count}", count)
            done = self.tr("{count} contacts were brought back").format(count=count)
        self._bring_back(uids, name, done)

    def bring_all_back(self) -> None:
        """Make everything what it was, if the user is sure."""
        found = self.found.found
        kept = self.model.backup(self.list.currentIndex().row())
        if found is None or kept is None:
            return
        moment = in_words.moment(kept.at, self._session.now())
        if not EverythingBack(found.differences, moment, self).is_wanted():
            return
        done = self.tr("Everything is as it was: {moment}").format(moment=moment)
        self._bring_back(None, self.tr("Restore the backup of {moment}"), done)

    def _bring_back(self, uids: list[str] | None, text: str, done: str) -> None:
        kept = self.model.backup(self.list.currentIndex().row())
        if kept is None or self._task is not None:
            return
        library, at = self._keeper.library, self._session.now().at
        name = text.format(moment=in_words.moment(kept.at, self._session.now()))
        self._changing = True
        self._run(
            "restore", lambda progress, cancelled: library.bring_back(kept, uids, at, progress, cancelled),
            lambda task: self._take_restored(name, done, task), self.tr("Backing up what there is now…"),
        )  # fmt: skip

    def _take_restored(self, name: str, done: str, task: Task) -> None:
        if task.trouble:
            self._tell(self.tr("Nothing was brought back"), task.trouble)
        elif task.result is None:
            self._tell(self.tr("Stopped"), self.tr("Nothing was changed."))
        else:
            self._session.note(name, task.result)
            self._step = self._session.undo_stack.index()
            self._tell(
                done, self.tr("A backup of how it was before is in the list, and this can be undone."),
                ways=[Way.UNDO],
            )  # fmt: skip
            self.told.undo_button.setFocus()
            self.restored.emit()
        self._list()

    def _undo(self) -> None:
        if self._step is not None:
            self._step = None
            failed: list[str] = []
            self._session.failed.connect(failed.append)
            self._session.undo_stack.undo()
            self._session.failed.disconnect(failed.append)
            self.list.setFocus()
            if failed:
                self._tell(self.tr("It could not be undone"), failed[0])
            else:
                self._tell(self.tr("Undone"), self.tr("Everything is as it was before."))

    def _choose_next_sound(self) -> None:
        row = self.model.next_sound(self.list.currentIndex().row())
        if row >= 0:
            self._select(row)

    def _ask_for_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Restore from a file"), str(self._keeper.library.place),
            self.tr("Backups ({patterns})").format(patterns="*.db *.gz"),
        )  # fmt: skip
        if name:
            self.take_file(Path(name))
