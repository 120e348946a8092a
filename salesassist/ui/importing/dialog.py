"""Importing an address book: choose files, see and decide what will happen, let it happen, and read what did."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTemporaryDir, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesassist.importing import ImportReport
from salesassist.sentences import translated
from salesassist.session import Session
from salesassist.session.task import Task
from salesassist.ui import words
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.drop import files_of
from salesassist.ui.importing.model import Filter, Rows
from salesassist.ui.importing.preview import PreviewPage
from salesassist.ui.importing.progress import ProgressPage
from salesassist.ui.importing.summary import SummaryPage, records_in_words
from salesassist.ui.importing.task import Outcome, work_of
from salesassist.ui.room import room_of
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.exchange.mapping import Mapping as ColumnMapping
    from salesassist.exchange.mapping import TablePreview

_PAINTED = 20  # milliseconds, in which this window is
PATTERNS = "*.vcf *.vcard *.csv *.tsv *.txt *.xlsx *.ldif *.json *.ics *.zip"


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
        self._files: list[Path] = []
        self._pasted: QTemporaryDir | None = None  # what was pasted or dropped as text, as a file until we close
        self._task: Task | None = None
        self._report: ImportReport | None = None  # of the dry run
        self._tables: tuple[tuple[Path, TablePreview], ...] = ()
        self._mappings: dict[tuple[str, ...], ColumnMapping] = {}  # for this import
        self._asked: set[tuple[str, ...]] = set()  # headers that the user was asked about
        self._leaving = False
        self._step: int | None = None  # how far the undo stack was just after the import
        self._trouble = ""
        self.setWindowTitle(self.tr("Import contacts"))
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 440)
        self._size_up()
        self._title = QLabel()
        self._title.setFont(theme.font(size=1.35, weight=QFont.Weight.DemiBold))
        self._subtitle = QLabel()
        self._subtitle.setProperty("look", "muted")
        for label in (self._title, self._subtitle):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._guess = QLabel()
        self._guess.setProperty("look", "caution")
        self._guess.setTextFormat(Qt.TextFormat.PlainText)
        self._guess.setWordWrap(True)
        self._guess.hide()
        self._pages = QStackedWidget()
        self._choosing = self._make_choosing_page()
        self._working = ProgressPage()
        self._preview: PreviewPage | None = None
        self.summary = SummaryPage(theme)
        self._empty = QWidget()
        for page in (self._choosing, self._working, self.summary, self._empty):
            self._pages.addWidget(page)
        self._make_buttons()
        self._lay_out()
        session.undo_stack.moved.connect(self._offer_undo)
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

    def choose(self) -> None:
        """Ask for files, and look at those chosen."""
        names, _kind = QFileDialog.getOpenFileNames(
            self,
            self.tr("Import contacts"),
            "",
            self.tr("Address books ({patterns})").format(patterns=PATTERNS)
            + ";;"
            + self.tr("All files ({patterns})").format(patterns="*"),
        )
        if names:
            self.take([Path(name) for name in names])

    def take(self, files: Sequence[Path]) -> None:
        """Look at these files and show what importing them would do."""
        if self._task is None and files:
            self._files = list(files)
            self._mappings, self._asked = {}, set()
            self._run(dry_run=True)

    def take_text(self, text: str) -> None:
        """Look at contacts that were pasted or dropped as text: vCards, or rows of a table."""
        self._pasted = QTemporaryDir()
        is_card = "BEGIN:VCARD" in text.upper()
        file = Path(self._pasted.filePath(self.tr("pasted text") + (".vcf" if is_card else ".txt")))
        file.write_text(text, "utf-8", newline="")
        self.take([file])

    def start_import(self) -> None:
        """Do what was shown, with what the user chose."""
        if self._task is None and self._report is not None:
            self._run(dry_run=False)

    def undo_import(self) -> None:
        """Take the import back, as long as it is the last thing that was done."""
        if self._step is None or self._session.undo_stack.index() != self._step:
            return
        self._step, self._trouble = None, ""
        self._session.failed.connect(self._hear)
        self._session.undo_stack.undo()
        self._session.failed.disconnect(self._hear)
        self._undo.hide()
        self._close.setFocus()
        self._subtitle.show()
        if self._trouble:
            self._subtitle.setText(self._trouble)
        else:
            self._copy.hide()
            self._show(
                self._empty, self.tr("The import was undone"), self.tr("Everything is as it was before it.")
            )

    def reject(self) -> None:
        """Close; while it is at work, stop that first."""
        if self._task is None:
            super().reject()
            return
        self._leaving = True
        self.cancel()

    def cancel(self) -> None:
        """Stop what is going on, with nothing changed."""
        if self._task is not None:
            self._task.cancel()
            self._subtitle.setText(self.tr("Stopping…"))
            self._cancel.setEnabled(False)

    # --- the work ------------------------------------------------------------------------------------------------

    def _run(self, *, dry_run: bool) -> None:
        order = self._session.import_order(
            self._files, mappings=self._mappings, wishes={} if dry_run else dict(self.preview.model.wishes),
            previewed=None if dry_run else self._report,
        )  # fmt: skip
        is_shown = Event()
        self._task = Task("import", work_of(order, dry_run=dry_run, after=is_shown))
        self._task.progressed.connect(self._working.show_progress)
        self._task.finished.connect(self._take_result)
        self._guess.hide()
        title = self.tr("Reading {files}") if dry_run else self.tr("Importing {files}")
        self._show(self._working, title.format(files=self._names()), self.tr("Nothing is changed until you say so."))
        if not dry_run:
            self._subtitle.setText(self.tr("If you cancel now, nothing is changed."))
        self._working.begin()
        self._set_buttons(self._cancel)
        self._cancel.setEnabled(True)
        self._task.start()
        QTimer.singleShot(_PAINTED, self, lambda: self._get_ready(is_shown))

    def _get_ready(self, is_shown: Event) -> None:
        """Make what is wanted next, now that the first of it has been painted."""
        self.preview  # noqa: B018
        QTimer.singleShot(0, self, is_shown.set)

    def _take_result(self) -> None:
        task, self._task = self._task, None
        assert task is not None
        if task.bug is not None:
            self._show_choosing(self.tr("The import ended in an error of the program; nothing was changed."))
            self._leave_if_wanted()
            raise task.bug
        done: Outcome | None = task.result
        if done is None or done.report.cancelled:
            self._show_choosing(task.trouble or self.tr("Stopped. Nothing was changed."))
            self.stopped.emit()
        elif done.rows is not None:
            self._tables = done.tables
            if not self._leaving and (unknown := self._unknown_table()):
                self._ask_for_columns(*unknown)
            self._show_preview(done.report, done.rows)
            self.previewed.emit(done.report)
        else:
            self._show_done(done.report)
            self.imported.emit(done.report)
        self._leave_if_wanted()

    def _leave_if_wanted(self) -> None:
        if self._leaving:
            super().reject()

    # --- the columns of tables -----------------------------------------------------------------------------------

    def _unknown_table(self) -> "tuple[Path, TablePreview] | None":
        return next((it for it in self._tables if it[1].needs_mapping and it[1].key not in self._asked), None)

    def _ask_for_columns(self, file: Path, table: "TablePreview") -> None:
        """Let the user say what the columns mean; then look at the files again."""
        from salesassist.ui.importing.mapping_dialog import MappingDialog

        self._asked.add(table.key)
        dialog = MappingDialog(self._session, self._theme, file, table, self._mappings.get(table.key), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.mapped.connect(self._take_mapping)
        dialog.open()

    def _take_mapping(self, key: tuple[str, ...], mapping: "ColumnMapping") -> None:
        self._mappings[key] = mapping
        self._asked.add(key)
        self._session.remember_mapping(key, mapping)
        if self._task is None:
            self._run(dry_run=True)

    def _choose_columns(self) -> None:
        """Open the columns of the only table, or ask of which."""
        if len(self._tables) == 1:
            self._ask_for_columns(*self._tables[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for file, table in self._tables[:30]:
            action = menu.addAction(file.name.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, f=file, t=table: self._ask_for_columns(f, t))
        menu.popup(self._columns.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    # --- the pages -----------------------------------------------------------------------------------------------

    def _show(self, page: QWidget, title: str, subtitle: str) -> None:
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._pages.setCurrentWidget(page)

    def _show_choosing(self, sentence: str) -> None:
        self._forget()
        self._show(self._choosing, self.tr("Import an address book"), sentence)
        self._set_buttons(self._close)
        self._close.setText(self.tr("Close"))
        self._close.setDefault(False)
        self._choose.setDefault(True)
        self._choose.setFocus()

    def _forget(self) -> None:
        """Let go of what a dry run found: 100,000 records are large."""
        self._report = None
        if self._preview is not None:
            self._preview.clear()
        self._guess.hide()

    def _show_preview(self, report: ImportReport, rows: Rows) -> None:
        if report.nothing_read:
            self._show_choosing("\n".join(translated(note.reason) for note in report.unread))
            self._title.setText(self.tr("{files} could not be read").format(files=self._names()))
            self._columns.setVisible(bool(self._tables))
            return
        self._report = report
        self.preview.show_rows(rows)
        guessed = [(file, table) for file, table in self._tables if table.encoding_is_guess]
        self._guess.setVisible(bool(guessed))
        self._guess.setText("\n".join(map(self._guessed, guessed[:2])))
        self._pages.setCurrentWidget(self.preview)
        self._tell_what_happens()
        if not self._import.isHidden():
            self._import.setFocus()
        if self.preview.model.rowCount():
            self.preview.table.setFocus()

    def _guessed(self, of: "tuple[Path, TablePreview]") -> str:
        from salesassist.ui.importing.mapping_dialog import encoding_word

        text = self.tr("{file} was read as {encoding}, which is a guess. If names look wrong, change it under Columns…")
        return text.format(file=of[0].name, encoding=encoding_word(of[1].encoding))

    def _tell_what_happens(self) -> None:
        """Say in a sentence what is going to happen, with what the user has chosen so far."""
        report = self._report
        assert report is not None
        counts = self.preview.model.counts
        review, new, merge = counts[Filter.REVIEW], counts[Filter.CREATE], counts[Filter.MERGE]
        other = sum(report.added.values())
        files = self._names()
        if review or new or merge or other:
            title = self.tr("What importing {files} will do").format(files=files)
            sentence = self.tr("Nothing has been changed yet.")
            if other:
                sentence += " " + self.tr("Also new: {what}.").format(what=records_in_words(report.added))
            if review:
                one = self.tr("One to look at: it may be somebody you have. Without a look it is kept apart.")
                many = self.tr("{count} to look at: they may be people you have. Without a look they are kept apart.")
                sentence = (one if review == 1 else many).format(count=words.number(review))
        elif counts[Filter.UNCHANGED]:
            title = self.tr("There is nothing new in {files}").format(files=files)
            known = counts[Filter.UNCHANGED]
            one, many = self.tr("One contact is in it; you have it already."), self.tr("You have all {count} already.")
            if counts[Filter.SKIP]:
                one, many = self.tr("One is there already."), self.tr("{count} are there already.")
            sentence = (one if known == 1 else many).format(count=words.number(known))
        elif counts[Filter.SKIP]:
            title = self.tr("Nothing of {files} will be imported").format(files=files)
            sentence = self.tr("You left everything out.") if self.preview.model.wishes else ""
        else:
            title = self.tr("There are no contacts in {files}").format(files=files)
            sentence = ""
            if report.failed:
                title = self.tr("Nothing in {files} can be added").format(files=files)
                sentence = self.tr("Each line below says why.")
        self._title.setText(title)
        self._subtitle.setText(sentence)
        self._subtitle.setVisible(bool(sentence))
        useful = bool(review or new or merge or other)
        self._set_buttons(
            self._copy if report.failed or report.problems else None, self._columns if self._tables else None,
            self._import if useful else None, self._close,
        )  # fmt: skip
        self._close.setText(self.tr("Cancel") if useful else self.tr("Close"))
        total = review + new + merge
        self._import.setText(
            self.tr("Import {count}").format(count=words.number(total)) if total else self.tr("Import")
        )

    def _show_done(self, report: ImportReport) -> None:
        self._forget()
        self._show(self.summary, self.tr("Imported {files}").format(files=self._names()), "")
        self.summary.show_report(report)
        self._set_buttons(
            self._copy if self.summary.has_list else None, self._undo if report.changes else None, self._close
        )
        self._close.setText(self.tr("Close"))
        self._close.setFocus()
        # Told before the others look at it: whatever trouble they have, it is done.
        self._session.note(self.tr("Import {names}").format(names=self._names()), report.changes)
        self._step = self._session.undo_stack.index() if report.changes else None
        self._offer_undo(self._session.undo_stack.index())

    def _offer_undo(self, index: int) -> None:
        possible = self._step is not None and index == self._step
        self._undo.setEnabled(possible)
        self._undo.setToolTip("" if possible else self.tr("Something else was done since; undo that first"))

    def _hear(self, sentence: str) -> None:
        self._trouble = sentence

    def _names(self) -> str:
        if self._pasted is not None and self._files and self._files[0].parent == Path(self._pasted.path()):
            return self.tr("the pasted text")
        names = [words.clipped(file.name, 60) for file in self._files[:2]]
        more = len(self._files) - len(names)
        text = ", ".join(names)
        return self.tr("{names} and {count} more").format(names=text, count=more) if more else text

    # --- pieces --------------------------------------------------------------------------------------------------

    def _make_choosing_page(self) -> QWidget:
        page = QFrame()
        page.setProperty("look", "card")
        hint = QLabel(self.tr("Drop files here, or"))
        hint.setProperty("look", "muted")
        self._choose = QPushButton(self.tr("Choose files…"))
        self._choose.setProperty("look", "primary")
        self._choose.clicked.connect(self.choose)
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        layout.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(6)
        layout.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page

    def _make_buttons(self) -> None:
        self._copy = QPushButton(self.tr("Copy problems"))
        self._copy.clicked.connect(self._copy_list)
        self._columns = QPushButton(self.tr("Columns…"))
        self._columns.setToolTip(self.tr("What the columns mean, encoding, order of dates"))
        self._columns.clicked.connect(self._choose_columns)
        self._undo = QPushButton(self.tr("Undo import"))
        self._undo.clicked.connect(self.undo_import)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancel)
        self._close = QPushButton(self.tr("Cancel"))
        self._close.clicked.connect(self.reject)
        self._import = QPushButton(self.tr("Import"))
        self._import.setProperty("look", "primary")
        self._import.clicked.connect(self.start_import)
        self._buttons = (self._copy, self._columns, self._undo, self._cancel, self._close, self._import)

    def _lay_out(self) -> None:
        aside, others = [self._copy, self._columns], [self._undo, self._cancel]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)
        layout.addWidget(self._guess)
        layout.addSpacing(4)
        layout.addWidget(self._pages, 1)
        layout.addSpacing(6)
        layout.addLayout(ButtonRow(self._import, self._close, others=others, aside=aside))

    def _set_buttons(self, *shown: QPushButton | None) -> None:
        for button in self._buttons:
            button.setVisible(button in shown)
            button.setDefault(False)
        for button in (self._import, self._close):  # what Enter does
            if button in shown:
                button.setDefault(True)
                break

    def _copy_list(self) -> None:
        if self._report is not None:
            self.summary.places.show_notes(self._report.failed, self._report.problems)
            text = self.summary.places.as_text() + "\n"
        else:
            text = self.summary.as_text()
        QGuiApplication.clipboard().setText(text)

    # --- files dropped -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._task is None and self._step is None and files_of(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(files_of(event.mimeData()))
