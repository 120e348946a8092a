"""Importing an address book: choose files, see what would happen, let it happen, and read what did."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesassist.importing import ImportReport, Noted
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.setup.first_run import local_files
from salesassist.ui.setup.import_task import ImportTask
from salesassist.ui.theme import Theme


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
        self._task: ImportTask | None = None
        self._leaving = False
        self._step: int | None = None  # how far the undo stack was just after the import
        self._trouble = ""
        self.setWindowTitle(self.tr("Import contacts"))
        self.setAcceptDrops(True)
        self.setMinimumSize(440, 320)
        self.resize(640, 480)
        self._title = QLabel()
        self._title.setFont(theme.font(size=1.35, weight=QFont.Weight.DemiBold))
        self._title.setWordWrap(True)
        self._subtitle = QLabel()
        self._subtitle.setProperty("look", "muted")
        self._subtitle.setWordWrap(True)
        for label in (self._title, self._subtitle):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._pages = QStackedWidget()
        self._choosing = self._make_choosing_page()
        self._working = _Working(theme)
        self.result_page = ResultPage(theme)
        for page in (self._choosing, self._working, self.result_page):
            self._pages.addWidget(page)
        self._make_buttons()
        self._lay_out()
        session.undo_stack.indexChanged.connect(self._offer_undo)
        self._show_choosing(
            self.tr("vCard files, and CSV files from Google or LinkedIn. You see what will happen first.")
        )

    # --- what the user does --------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for files, and look at those chosen."""
        names, _kind = QFileDialog.getOpenFileNames(
            self,
            self.tr("Import contacts"),
            "",
            self.tr("Address books ({patterns})").format(patterns="*.vcf *.vcard *.csv *.tsv *.txt *.ldif *.json")
            + ";;"
            + self.tr("All files ({patterns})").format(patterns="*"),
        )
        if names:
            self.take([Path(name) for name in names])

    def take(self, files: Sequence[Path]) -> None:
        """Look at these files and show what importing them would do."""
        if self._task is None and files:
            self._files = list(files)
            self._run(dry_run=True)

    def start_import(self) -> None:
        """Do what was shown."""
        if self._task is None and self._files:
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
        if self._trouble:
            self._subtitle.setText(self._trouble)
            self._subtitle.show()
        else:
            self._title.setText(self.tr("The import was undone"))
            self._subtitle.setText(self.tr("Everything is as it was before it."))
            self._subtitle.show()
            self.result_page.hide()
            self._copy.hide()

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
        session = self._session
        self._task = ImportTask(
            session.another_store, self._files, session.now(), session.preferences.region, dry_run=dry_run, parent=self
        )
        self._task.progressed.connect(self._working.show_progress)
        self._task.finished.connect(self._take_result)
        title = self.tr("Reading {files}") if dry_run else self.tr("Importing {files}")
        self._show(self._working, title.format(files=self._names()), self.tr("Nothing is changed until you say so."))
        if not dry_run:
            self._subtitle.setText(self.tr("If you cancel now, nothing is changed."))
        self._working.begin()
        self._set_buttons(self._cancel)
        self._cancel.setEnabled(True)
        self._task.start()

    def _take_result(self) -> None:
        task, self._task = self._task, None
        assert task is not None
        task.deleteLater()
        if task.bug is not None:
            self._show_choosing(self.tr("The import ended in an error of the program; nothing was changed."))
            self._leave_if_wanted()
            raise task.bug
        report = task.report
        if report is None or report.cancelled:
            self._show_choosing(task.trouble or self.tr("Stopped. Nothing was changed."))
            self.stopped.emit()
        elif task.dry_run:
            self._show_preview(report)
            self.previewed.emit(report)
        else:
            self._show_done(report)
            self.imported.emit(report)
        self._leave_if_wanted()

    def _leave_if_wanted(self) -> None:
        if self._leaving:
            super().reject()

    # --- the pages -----------------------------------------------------------------------------------------------

    def _show(self, page: QWidget, title: str, subtitle: str) -> None:
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._pages.setCurrentWidget(page)

    def _show_choosing(self, sentence: str) -> None:
        self._show(self._choosing, self.tr("Import an address book"), sentence)
        self._set_buttons(self._close)
        self._close.setDefault(False)
        self._choose.setDefault(True)

    def _show_preview(self, report: ImportReport) -> None:
        if report.nothing_read:
            self._show_choosing("\n".join(note.reason for note in report.unread))
            return
        useful = report.created or report.merged or report.added
        title = self.tr("What importing {files} will do") if useful else self.tr("There is nothing new in {files}")
        sentence = self.tr("Nothing has been changed yet.") if useful else self.tr("Everything in it is here already.")
        if not useful and report.failed:
            sentence = self.tr("Nothing in it can be added.")
        self._show(self.result_page, title.format(files=self._names()), sentence)
        self.result_page.show_report(report, done=False)
        self._set_buttons(self._copy, self._import if useful else None, self._close)
        (self._import if useful else self._close).setFocus()

    def _show_done(self, report: ImportReport) -> None:
        text = self.tr("Import {names}").format(names=self._names())
        self._session.note(text, report.changes)
        self._step = self._session.undo_stack.index() if report.changes else None
        self._show(self.result_page, self.tr("Imported {files}").format(files=self._names()), "")
        self.result_page.show_report(report, done=True)
        self._set_buttons(self._copy, self._undo if report.changes else None, self._close)
        self._close.setText(self.tr("Close"))
        self._close.setFocus()
        self._offer_undo()

    def _offer_undo(self) -> None:
        possible = self._step is not None and self._session.undo_stack.index() == self._step
        self._undo.setEnabled(possible)
        self._undo.setToolTip("" if possible else self.tr("Something else was done since; undo that first"))

    def _hear(self, sentence: str) -> None:
        self._trouble = sentence

    def _names(self) -> str:
        names = [file.name for file in self._files[:2]]
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
        self._copy = QPushButton(self.tr("Copy list"))
        self._copy.clicked.connect(self._copy_list)
        self._undo = QPushButton(self.tr("Undo import"))
        self._undo.clicked.connect(self.undo_import)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancel)
        self._close = QPushButton(self.tr("Cancel"))
        self._close.clicked.connect(self.reject)
        self._import = QPushButton(self.tr("Import"))
        self._import.setProperty("look", "primary")
        self._import.clicked.connect(self.start_import)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        for button in (self._undo, self._cancel, self._close, self._import):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)
        layout.addSpacing(6)
        layout.addWidget(self._pages, 1)
        layout.addSpacing(8)
        layout.addLayout(buttons)

    def _set_buttons(self, *shown: QPushButton | None) -> None:
        for button in (self._copy, self._undo, self._cancel, self._close, self._import):
            button.setVisible(button in shown)
            button.setDefault(False)
        if self._copy in shown:
            self._copy.setVisible(self.result_page.has_list)
        for button in (self._import, self._close):  # what Enter does
            if button in shown:
                button.setDefault(True)
                break

    def _copy_list(self) -> None:
        QGuiApplication.clipboard().setText(self.result_page.as_text())

    # --- files dropped -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._task is None and self._step is None and local_files(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(local_files(event))


class _Working(QWidget):
    """How far it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._count = QLabel()
        self._count.setProperty("look", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self._bar)
        layout.addSpacing(6)
        layout.addWidget(self._count, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def begin(self) -> None:
        self._bar.setRange(0, 0)
        self._count.setText(" ")

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if total:
            text = self.tr("{done} of {total}").format(done=words.number(done), total=words.number(total))
        else:
            text = self.tr("{done} read").format(done=words.number(done)) if done else " "
        self._count.setText(text)


class ResultPage(QWidget):
    """Figures, and below them every place in a file that the user should know about."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.has_list = False
        self._figures = QFrame()
        self._figures.setProperty("look", "card")
        self._row = QHBoxLayout(self._figures)
        self._row.setContentsMargins(18, 12, 18, 12)
        self._row.setSpacing(12)
        self._heading = QLabel(self.tr("Places to look at"))
        self._heading.setProperty("look", "section")
        self._list = QPlainTextEdit()
        self._list.setReadOnly(True)
        self._list.setAccessibleName(self.tr("Places to look at"))
        self._list.setTabChangesFocus(True)
        self._fine = QLabel(self.tr("Every record could be read, and nothing is doubtful."))
        self._fine.setProperty("look", "muted")
        self._fine.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._figures)
        layout.addSpacing(4)
        layout.addWidget(self._heading)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._fine)
        layout.addStretch()

    def show_report(self, report: ImportReport, *, done: bool) -> None:
        figures = self._figures_of(report, done)
        self._show_figures(figures)
        self._figures.setAccessibleName(" · ".join(f"{words.number(count)} {word}" for count, word in figures))
        text = self._list_of(report)
        self.has_list = bool(text)
        self._list.setPlainText(text)
        self._list.setVisible(self.has_list)
        self._heading.setVisible(self.has_list)
        self._fine.setVisible(not self.has_list)
        self.show()

    def as_text(self) -> str:
        """Figures and list as plain text, to be sent to somebody."""
        return f"{self._figures.accessibleName()}\n\n{self._list.toPlainText()}".strip() + "\n"

    def _figures_of(self, report: ImportReport, done: bool) -> list[tuple[int, str]]:
        """Numbers and what they count; those that are mostly zero only if they are not."""
        created = self.tr("created") if done else self.tr("to be created")
        merged = self.tr("merged") if done else self.tr("to be merged")
        figures = [(report.created, created), (report.merged, merged), (report.unchanged, self.tr("unchanged"))]
        if more := sum(report.added.values()):
            figures.append((more, self.tr("other records")))
        if report.skipped:
            figures.append((report.skipped, self.tr("skipped")))
        if report.failed:
            figures.append((len(report.failed), self.tr("could not be read") if done else self.tr("cannot be read")))
        return figures

    def _show_figures(self, figures: list[tuple[int, str]]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for count, word in figures:
            figure = QWidget()
            layout = QVBoxLayout(figure)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            number = QLabel(words.number(count))
            number.setFont(self._theme.font(size=1.7, weight=QFont.Weight.DemiBold))
            label = QLabel(word)
            label.setProperty("look", "muted")
            label.setWordWrap(True)
            layout.addWidget(number)
            layout.addWidget(label)
            layout.addStretch(1)
            self._row.addWidget(figure, 1)

    def _list_of(self, report: ImportReport) -> str:
        parts = []
        if report.failed:
            parts.append("\n".join([self.tr("Could not be read:"), *map(self._line, report.failed)]))
        if report.problems:
            parts.append("\n".join([self.tr("Kept, with a doubt:"), *map(self._line, report.problems)]))
        return "\n\n".join(parts)

    def _line(self, note: Noted) -> str:
        file = Path(note.file).name
        if note.line is None and note.reason.startswith(note.file):
            return note.reason  # of the file as a whole, which it names
        if note.line is None:
            return self.tr("{file}: {reason}").format(file=file, reason=note.reason)
        return self.tr("{file}, line {line}: {reason}").format(file=file, line=note.line, reason=note.reason)
