"""Importing an address book: choose files, see and decide what will happen, let it happen, and read what did."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from salesassist.importing import ImportReport
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.drop import files_of
from salesassist.ui.importing.begun import KeptImport
from salesassist.ui.importing.buttons import ImportButtons
from salesassist.ui.importing.choosing import ChoosingPage
from salesassist.ui.importing.columns import TableColumns
from salesassist.ui.importing.heading import Heading
from salesassist.ui.importing.model import Rows
from salesassist.ui.importing.preview import PreviewPage
from salesassist.ui.importing.progress import ProgressPage
from salesassist.ui.importing.source import Source, by_name
from salesassist.ui.importing.summary import SummaryPage
from salesassist.ui.importing.task import Outcome
from salesassist.ui.importing.telling import what_happens
from salesassist.ui.importing.undoing import ImportUndo
from salesassist.ui.importing.work import ImportWork
from salesassist.ui.room import room_of
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.session.begun_import import BegunImport

_PAINTED = 20  # milliseconds, in which this window is


class ImportDialog(QDialog):
    """Changes nothing before the user has seen what it would do and said yes; then the import is one undo step.

    `previewed`, `imported` and `stopped` tell how far it came; the first two carry the ImportReport.
    """

    previewed = Signal(object)
    imported = Signal(object)
    stopped = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._source = Source()
        self._work = ImportWork(self)
        self._undo = ImportUndo(session, self)
        self._report: ImportReport | None = None  # of the dry run
        self._leaving = False
        self.setWindowTitle(self.tr("Import contacts"))
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 440)
        self._size_up()
        self._heading = Heading(theme)
        self._columns = TableColumns(session, theme, self)
        self._columns.mapped.connect(self._look_again)
        self._pages = QStackedWidget()
        self._choosing = ChoosingPage()
        self._choosing.files_chosen.connect(self.take)
        self._working = ProgressPage()
        self._preview: PreviewPage | None = None
        self.summary = SummaryPage(theme)
        for page in (self._choosing, self._working, self.summary):
            self._pages.addWidget(page)
        self.buttons = self._make_buttons()
        self._lay_out()
        self._follow_work()
        self._kept = KeptImport(self, session)
        self._show_choosing(
            self.tr(
                "vCard from any phone or address book; CSV or Excel from Google, Outlook, LinkedIn and others; LDIF; "
                "JSON; follow-ups from a calendar (ICS). You see what will happen first."
            )
        )

    @property
    def preview(self) -> PreviewPage:
        """Made when it is first wanted: half of what the whole window takes."""
        if self._preview is None:
            self._preview = PreviewPage(self._session, self._theme)
            self._preview.changed.connect(self._tell_what_happens)
            self._pages.addWidget(self._preview)
        return self._preview

    def _size_up(self) -> None:
        room = room_of(self)
        self.resize(min(1120, room.width() - 24), min(740, room.height() - 48))  # with room for the frame

    # --- what the user does --------------------------------------------------------------------------------------

    def take(self, files: Sequence[Path]) -> None:
        """Look at these files and show what importing them would do."""
        if files:
            self._look_at(Source(files))

    def take_text(self, text: str) -> None:
        """Look at contacts that were pasted or dropped as text: vCards, or rows of a table."""
        self._look_at(Source(text=text))

    def start_import(self) -> None:
        """Do what was shown, with what the user chose."""
        if not self._work.goes_on and self._report is not None:
            self._run(dry_run=False)

    def undo_import(self) -> None:
        """Take the import back, as long as it is the last thing that was done."""
        self._undo.undo()

    @property
    def has_imported(self) -> bool:
        """Whether something was imported, and not taken back here."""
        return self._undo.is_there

    @property
    def choices(self) -> int:
        """How many the user has made that are not carried out yet."""
        return len(self._preview.model.wishes) if self._preview is not None and self._report is not None else 0

    @property
    def touched(self) -> bool:
        return self.choices > 0

    def reject(self) -> None:
        """Close; while it is at work, stop that first. Choices are not thrown away unasked."""
        if self._work.goes_on:
            self._leaving = True
            self.cancel()
        elif not self.touched or self._kept.may_throw_away(self.choices):
            super().reject()

    def cancel(self) -> None:
        """Stop what is going on, with nothing changed."""
        if self._work.goes_on:
            self._work.cancel()
            self._heading.say(self.tr("Stopping…"))
            self.buttons.cancel.setEnabled(False)

    # --- an import that was begun --------------------------------------------------------------------------------

    def begun(self) -> "BegunImport | None":
        """What to go on with another time; None if nothing was begun, or it is done. Stops an import that is at work:
        the program ends."""
        from salesassist.session.begun_import import BegunImport

        if self._work.goes_on and self._work.is_importing and self._work.end():
            return None
        if not self._work.goes_on and self._report is None:
            return None
        report, wishes = self._report, dict(self.preview.model.wishes) if self.touched else {}
        return BegunImport(
            () if self._source.text else self._source.files, self._source.text, dict(self._columns.mappings),
            self._columns.half_chosen, wishes, report.digest.hex() if report is not None else "",
            len(report.entries) if report is not None else 0, len(wishes),
        )  # fmt: skip

    def go_on_with(self, begun: "BegunImport") -> None:
        """Look at the files of an import that was begun before."""
        self._look_at(Source(begun.files, begun.text), begun)

    # --- the work ------------------------------------------------------------------------------------------------

    def _look_at(self, source: Source, begun: "BegunImport | None" = None) -> None:
        if not self._work.goes_on:
            self._source = source
            self._columns.begin(*((begun.mappings, begun.half_chosen) if begun is not None else ()))
            self._run(dry_run=True)

    def _run(self, *, dry_run: bool) -> None:
        wishes = {} if dry_run else dict(self.preview.model.wishes)
        order = self._session.import_order(
            self._source.files, mappings=self._columns.mappings, wishes=wishes,
            previewed=None if dry_run else self._report,
        )  # fmt: skip
        is_shown = Event()
        self._heading.caution.hide()
        title, sentence = self.tr("Reading {files}"), self.tr("Nothing is changed until you say so.")
        if not dry_run:
            title, sentence = self.tr("Importing {files}"), self.tr("If you cancel now, nothing is changed.")
        self._show(self._working, title.format(files=self._source.names), sentence)
        self._working.begin()
        self.buttons.show_only(self.buttons.cancel)
        self.buttons.cancel.setEnabled(True)
        self._work.start(order, dry_run=dry_run, after=is_shown)
        QTimer.singleShot(_PAINTED, self, lambda: self._get_ready(is_shown))

    def _look_again(self) -> None:
        """What the columns mean has changed."""
        if not self._work.goes_on:
            self._kept.hold(self.begun())
            self._run(dry_run=True)

    def _get_ready(self, is_shown: Event) -> None:
        """Make what is wanted next, now that the first of it has been painted."""
        self.preview  # noqa: B018
        QTimer.singleShot(0, self, is_shown.set)

    def _take_look(self, done: Outcome) -> None:
        self._columns.show_tables(done.tables)
        if not self._leaving:
            self._columns.ask_if_unknown()
        assert done.rows is not None
        self._show_preview(done.report, done.rows)
        self.previewed.emit(done.report)
        self._leave_if_wanted()

    def _take_report(self, report: ImportReport) -> None:
        self._show_done(report)
        self.imported.emit(report)
        self._leave_if_wanted()

    def _take_stop(self, trouble: str) -> None:
        self._show_stopped(trouble or self.tr("Stopped. Nothing was changed."))
        self.stopped.emit()
        self._leave_if_wanted()

    def _take_bug(self) -> None:
        self._show_stopped(self.tr("An error in the program stopped the import; nothing was changed."))
        self._leave_if_wanted()

    def _leave_if_wanted(self) -> None:
        if self._leaving:
            super().reject()

    # --- the pages -----------------------------------------------------------------------------------------------

    def _show(self, page: QWidget, title: str, sentence: str) -> None:
        self._heading.say(sentence, title)
        self._pages.setCurrentWidget(page)
        self._kept.show_offer(page is self._choosing)

    def _show_choosing(self, sentence: str) -> None:
        self._forget()
        self._show(self._choosing, self.tr("Import an address book"), sentence)
        self.buttons.show_only(self.buttons.close_window)
        self.buttons.close_window.setText(self.tr("Close"))
        self.buttons.close_window.setDefault(False)
        self._choosing.begin()

    def _show_stopped(self, sentence: str) -> None:
        """Back to where the user was: what they have chosen still holds."""
        if not self._work.is_importing:
            self._show_choosing(sentence)
            return
        self._pages.setCurrentWidget(self.preview)
        self._tell_what_happens()
        self._heading.say(sentence)
        self._heading.warn(self._heading.caution.text())
        self.buttons.go_on.setFocus()

    def _forget(self) -> None:
        """Let go of what a dry run found: 100,000 records are large."""
        self._report = None
        if self._preview is not None:
            self._preview.clear()
        self._heading.warn()

    def _show_preview(self, report: ImportReport, rows: Rows) -> None:
        if report.nothing_read:
            self._kept.wait()
            self._show_choosing("\n".join(by_name(note) for note in report.unread))
            self._heading.title.setText(self.tr("{files} could not be read").format(files=self._source.names))
            self.buttons.columns.setVisible(bool(self._columns))
            return
        self._report = report
        self.preview.show_rows(rows)
        self._heading.warn(self._columns.guesses(), self._kept.choose_again(self.preview, report))
        self._pages.setCurrentWidget(self.preview)
        self._tell_what_happens()
        self._kept.show_offer(False)
        if not self.buttons.go_on.isHidden():
            self.buttons.go_on.setFocus()
        if self.preview.model.rowCount():
            self.preview.table.setFocus()

    def _tell_what_happens(self) -> None:
        """Say in a sentence what is going to happen, with what the user has chosen so far."""
        report, model = self._report, self.preview.model
        assert report is not None
        told = what_happens(self._source.names, report, model.counts, chosen=bool(model.wishes))
        self._heading.say(told.sentence, told.title)
        buttons = self.buttons
        buttons.show_only(
            buttons.copy if report.failed or report.problems else None, buttons.columns if self._columns else None,
            buttons.go_on if told.is_useful else None, buttons.close_window,
        )  # fmt: skip
        buttons.close_window.setText(self.tr("Cancel") if told.is_useful else self.tr("Close"))
        count = words.number(told.contacts)
        buttons.go_on.setText(self.tr("Import {count}").format(count=count) if told.contacts else self.tr("Import"))

    def _show_done(self, report: ImportReport) -> None:
        self._forget()
        self._kept.forget_if_done(report)
        self._show(self.summary, self.tr("Imported {files}").format(files=self._source.names), "")
        self.summary.show_report(report)
        buttons = self.buttons
        buttons.show_only(
            buttons.copy if self.summary.has_list else None, buttons.undo if report.changes else None,
            buttons.close_window,
        )  # fmt: skip
        buttons.close_window.setText(self.tr("Close"))
        buttons.close_window.setFocus()
        # Told before the others look at it: whatever trouble they have, it is done.
        self._undo.note(self.tr("Import {names}").format(names=self._source.names), report)

    # --- taking it back ------------------------------------------------------------------------------------------

    def _offer_undo(self, possible: bool) -> None:
        self.buttons.undo.setEnabled(possible)
        tip = "" if possible else self.tr("Something else was done since; undo that first")
        self.buttons.undo.setToolTip(tip)

    def _show_undone(self, trouble: str) -> None:
        self.buttons.undo.hide()
        self.buttons.close_window.setFocus()
        if trouble:
            self._heading.say(trouble)
            return
        self.buttons.copy.hide()
        self._show(self._choosing, self.tr("The import was undone"), self.tr("Everything is as it was before it."))

    # --- pieces --------------------------------------------------------------------------------------------------

    def _make_buttons(self) -> ImportButtons:
        buttons = ImportButtons()
        buttons.copy.clicked.connect(self._copy_list)
        buttons.columns.clicked.connect(lambda: self._columns.choose(buttons.columns))
        buttons.undo.clicked.connect(self.undo_import)
        buttons.cancel.clicked.connect(self.cancel)
        buttons.close_window.clicked.connect(self.reject)
        buttons.go_on.clicked.connect(self.start_import)
        return buttons

    def _follow_work(self) -> None:
        self._work.progressed.connect(self._working.show_progress)
        self._work.looked.connect(self._take_look)
        self._work.imported.connect(self._take_report)
        self._work.stopped.connect(self._take_stop)
        self._work.broke.connect(self._take_bug)
        self._undo.offered.connect(self._offer_undo)
        self._undo.working.connect(lambda: self._heading.say(self.tr("Undoing…")))
        self._undo.undone.connect(self._show_undone)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(6)
        layout.addLayout(self._heading)
        layout.addSpacing(4)
        layout.addWidget(self._pages, 1)
        layout.addSpacing(6)
        layout.addWidget(self.buttons)

    def _copy_list(self) -> None:
        if self._report is not None:
            self.summary.places.show_notes(self._report.failed, self._report.problems)
            text = self.summary.places.as_text() + "\n"
        else:
            text = self.summary.as_text()
        QGuiApplication.clipboard().setText(text)

    # --- files dropped -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self._work.goes_on and not self._undo.is_there and files_of(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        files = files_of(event.mimeData())
        if not self.touched:
            self.take(files)
        else:  # the other program waits for the drop to end, not for an answer
            QTimer.singleShot(0, self, lambda: self._take_instead(files))

    def _take_instead(self, files: Sequence[Path]) -> None:
        if self._kept.may_throw_away(self.choices):
            self.take(files)
