"""Writing contacts to a file: what, in which form, and where; then what was written."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesassist.exchange.forms import Form
from salesassist.session import Session
from salesassist.session.files import ExportOrder
from salesassist.session.task import Task
from salesassist.ui import words
from salesassist.ui.asking import is_sure
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.fitting import fit
from salesassist.ui.room import keep_in_sight, open_at
from salesassist.ui.theme import Theme

_PAGE = ".html"
_HIGHEST = 640  # pixels, with letters of the usual size


class ExportDialog(QDialog):
    """`chosen` are the contacts (uids) that are chosen in the list; a complete record can be had of one alone.

    `exported` tells that the file is written, with the ExportOrder; `stopped` that it was cancelled or failed.
    """

    exported = Signal(object)
    stopped = Signal()

    def __init__(
        self, session: Session, theme: Theme, chosen: Sequence[str] = (), parent: QWidget | None = None, *,
        record: bool = False,
    ) -> None:  # fmt: skip
        """`record`: begin with the complete record of the one contact chosen."""
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._chosen = tuple(chosen)
        self._task: Task | None = None
        self._order: ExportOrder | None = None
        self._written: Path | None = None
        self._leaving = False
        first = session.contact(self._chosen[0]) if self._chosen else None
        self._name = first.name if first is not None else ""
        self.setWindowTitle(self.tr("Export"))
        open_at(self, theme, 600, 590, least=(460, 150))
        self._title = QLabel()
        self._title.setFont(theme.font(size=1.35, weight=QFont.Weight.DemiBold))
        self._subtitle = QLabel()
        self._subtitle.setProperty("look", "muted")
        for label in (self._title, self._subtitle):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._pages = QStackedWidget()
        self._choosing = self._make_choosing_page()
        self._working = self._make_working_page()
        self._done = QWidget()
        for page in (self._choosing, self._working, self._done):
            self._pages.addWidget(page)
        self._make_buttons()
        self._lay_out()
        if record and len(self._chosen) == 1:
            self.whole_record.setChecked(True)
        for radio in (self.everybody, self.those, self.whole_record):
            radio.toggled.connect(self._what_changed)
        self._show_choosing("")
        self._what_changed()
        whats = (self.everybody, self.those, self.whole_record) if self._chosen else ()
        forms = (radio for radio, _hint in self.formats.values())
        next(it for it in (*whats, *forms) if it.isChecked()).setFocus()

    # --- what the user does --------------------------------------------------------------------------------------

    def save_as(self) -> None:
        """Ask where, and write the file."""
        form = self.form
        ending = _PAGE if form is None else form.ending
        kind = self._kind_of(form)
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Export"), str(Path.home() / (self._file_name() + ending)), f"{kind} (*{ending})"
        )
        if not path:
            return
        target = Path(path)
        if target.suffix.lower() != ending:
            target = target.with_name(target.name + ending)
            if target.exists() and not self._may_replace(target):
                return
        if form is None and (data := target.with_suffix(Form.JSON.ending)).exists() and not self._may_replace(data):
            return
        self.write(target)

    def write(self, target: Path) -> None:
        """Write what is chosen to this file."""
        if self._task is not None:
            return
        contacts = None if self.everybody.isChecked() else self._chosen
        order = self._order = self._session.export_order(target, self.form, contacts)
        self._task = Task("export", order.run, awaited=True)
        self._task.progressed.connect(self._show_progress)
        self._task.finished.connect(self._take_result)
        self._bar.setRange(0, 0)
        self._count.setText(" ")
        self._show(self._working, self.tr("Writing {file}").format(file=target.name),
                   self.tr("If you cancel now, no file is written and an older one of this name stays."))  # fmt: skip
        self._set_buttons(self._cancel)
        self._cancel.setEnabled(True)
        self._task.start()

    def cancel(self) -> None:
        """Stop, with the file as it was."""
        if self._task is not None:
            self._task.cancel()
            self._subtitle.setText(self.tr("Stopping…"))
            self._cancel.setEnabled(False)

    def reject(self) -> None:
        """Close; while it is at work, stop that first."""
        if self._task is None:
            super().reject()
            return
        self._leaving = True
        self.cancel()

    @property
    def form(self) -> Form | None:
        """The form that is chosen; None: a complete record."""
        if self.whole_record.isChecked():
            return None
        button = self._formats.checkedButton()
        return next(form for form, (radio, _) in self.formats.items() if radio is button)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def heading(self) -> str:
        """What the dialog says just now."""
        return self._title.text()

    def sentence(self) -> str:
        """What stands below that."""
        return self._subtitle.text()

    # --- the work ------------------------------------------------------------------------------------------------

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(
            self.tr("{done} of {total}").format(done=words.number(done), total=words.number(total)) if total else " "
        )

    def _take_result(self) -> None:
        task, self._task = self._task, None
        order = self._order
        assert task is not None and order is not None
        if self._leaving:
            super().reject()
        if task.bug is not None:
            self._show_choosing(self.tr("An error in the program stopped the export; no file was written."))
            raise task.bug
        if task.trouble or task.result is None:
            self._show_choosing(task.trouble or self.tr("Stopped. No file was written."))
            self.stopped.emit()
            return
        self._show_done(order, task.result)
        self.exported.emit(order)

    def _show_done(self, order: ExportOrder, result: Any) -> None:
        """Tell what was written; `result` is what the order gave."""
        target, data = order.target, order.data
        contacts, steps = result.contacts, result.follow_ups
        self._written = target
        if data is not None:
            text = self.tr("The record of {name} is in {file}, to read and hand over, and in {data}, as data.")
            text = text.format(name=self._name, file=target.name, data=data.name)
        elif order.form in (Form.TO_DOS, Form.EVENTS):
            one = self.tr("One open follow-up is in {file}.")
            many = self.tr("{count} open follow-ups are in {file}.")
            text = (one if steps == 1 else many).format(count=words.number(steps), file=target.name)
        else:
            one, many = self.tr("One contact is in {file}."), self.tr("{count} contacts are in {file}.")
            text = (one if contacts == 1 else many).format(count=words.number(contacts), file=target.name)
        where = self.tr("Folder: {folder}. Only you can read the file.").format(folder=target.parent)
        self._show(self._done, text, where)
        self._set_buttons(self._open, self._close)
        self._close.setText(self.tr("Close"))
        self._close.setFocus()

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    # --- the pages -----------------------------------------------------------------------------------------------

    def _show(self, page: QWidget, title: str, subtitle: str) -> None:
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._pages.setCurrentWidget(page)
        self._fit(only_grow=page is self._working)

    def _fit(self, *, only_grow: bool = False) -> None:
        """Be as high as what is shown asks."""
        page = self._pages.currentWidget()
        if self.isVisible() and page is not None:
            fit(self, page, round(_HIGHEST * self._theme.scale), only_grow=only_grow)
            keep_in_sight(self)

    def _show_choosing(self, sentence: str) -> None:
        self._show(self._choosing, self.tr("Export"), sentence)
        self._set_buttons(self.save_button, self._close)
        self._close.setText(self.tr("Cancel"))

    def _what_changed(self) -> None:
        """Show what can be chosen for what is to be written."""
        record = self.whole_record.isChecked()
        self._form_box.setVisible(not record)
        self._record_hint.setVisible(record)
        self._fit(only_grow=True)
        everybody = self.everybody.isChecked()
        _radio, hint = self.formats[Form.JSON]
        hint.setText(
            self.tr("Everything: contacts, follow-ups, history, deals, rules, templates, settings and the trash. "
                    "SalesAssist reads it again; other programs do not.")
            if everybody else
            self.tr("The chosen contacts with their follow-ups, history, deals and the relations between them. "
                    "SalesAssist reads it again; other programs do not.")
        )  # fmt: skip

    def _file_name(self) -> str:
        name = self.tr("contacts")
        if self.form in (Form.TO_DOS, Form.EVENTS):
            name = self.tr("follow-ups")
        if self.whole_record.isChecked() or (not self.everybody.isChecked() and len(self._chosen) == 1):
            name = "".join(c if c.isalnum() or c in " -_." else "_" for c in self._name).strip(" .")[:80] or name
        return name

    def _kind_of(self, form: Form | None) -> str:
        return self.tr("Web page") if form is None else self.formats[form][0].text().replace("&", "")

    def _may_replace(self, file: Path) -> bool:
        text = self.tr("{file} exists already. Replace it?").format(file=file.name)
        return is_sure(self, self.tr("Export"), text, self.tr("Replace"), by_enter=False)

    def _make_choosing_page(self) -> QWidget:
        inner = QWidget()
        inner.setProperty("look", "bare")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(5)
        layout.addWidget(self._section(self.tr("What")))
        count = words.number(len(self._session.book))
        one, many = self.tr("&Everything (one contact)"), self.tr("&Everything ({count} contacts)")
        self.everybody = QRadioButton((one if len(self._session.book) == 1 else many).format(count=count))
        chosen = len(self._chosen)
        text = self.tr("The &chosen contact: {name}") if chosen == 1 else self.tr("The {count} &chosen contacts")
        self.those = QRadioButton(text.format(name=self._short_name(), count=words.number(chosen)))
        self.whole_record = QRadioButton(self.tr("Complete &record of {name}").format(name=self._short_name()))
        group = QButtonGroup(self)
        for radio in (self.everybody, self.those, self.whole_record):
            group.addButton(radio)
            layout.addWidget(radio)
        only = QLabel(self.everybody.text().replace("&", ""))
        layout.addWidget(only)
        only.setVisible(not chosen)  # one choice is none
        self.everybody.setVisible(bool(chosen))
        self.those.setVisible(bool(chosen))
        self.whole_record.setVisible(chosen == 1)
        (self.those if chosen else self.everybody).setChecked(True)
        layout.addSpacing(8)
        layout.addWidget(self._make_forms())
        self._record_hint = self._muted(self.tr(
            "Everything SalesAssist keeps about this person, wherever it is kept: for somebody who asks what you know "
            "of them. You get two files: a page to read, print and hand over, and the same as data, which SalesAssist "
            "can read again."
        ))  # fmt: skip
        layout.addWidget(self._record_hint)
        layout.addStretch(1)
        page = QScrollArea()
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidgetResizable(True)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setWidget(inner)
        page.viewport().setAutoFillBackground(False)
        return page

    def _short_name(self) -> str:
        name = self._name if len(self._name) <= 40 else self._name[:39] + "…"
        return name.replace("&", "&&")

    def _make_forms(self) -> QWidget:
        self._form_box = QWidget()
        layout = QVBoxLayout(self._form_box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._section(self.tr("Format")))
        layout.addSpacing(3)
        self._formats = QButtonGroup(self)
        self.formats: dict[Form, tuple[QRadioButton, QLabel]] = {}
        for form, title, hint in (
            (Form.VCARD_3, self.tr("vCard &3.0"), self.tr(
                "For phones and address books, read by nearly all. Other programs pass over tier, best hours and rest. "
                "No follow-ups, history or deals.")),
            (Form.VCARD_4, self.tr("vCard &4.0"), self.tr(
                "The same in the current standard, for programs that ask for it.")),
            (Form.CSV, self.tr("&Table (CSV)"), self.tr(
                "For spreadsheets: a row per contact, without photos and what only vCards hold. No deals or history.")),
            (Form.TO_DOS, self.tr("Calendar: to-&dos"), self.tr(
                "Open follow-ups with alarms, for calendars and to-do lists. No history.")),
            (Form.EVENTS, self.tr("Calendar: e&vents"), self.tr("The same for calendars that show no to-dos.")),
            (Form.JSON, self.tr("&SalesAssist (JSON)"), ""),
        ):  # fmt: skip
            radio = QRadioButton(title)
            label = self._muted(hint)
            label.setContentsMargins(24, 0, 0, 4)
            radio.setAccessibleDescription(hint)
            self._formats.addButton(radio)
            self.formats[form] = (radio, label)
            layout.addWidget(radio)
            layout.addWidget(label)
        self.formats[Form.VCARD_3][0].setChecked(True)
        return self._form_box

    def _section(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("look", "section")
        return label

    def _muted(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("look", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _make_working_page(self) -> QWidget:
        page = QWidget()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._count = QLabel()
        self._count.setProperty("look", "muted")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self._bar)
        layout.addSpacing(6)
        layout.addWidget(self._count, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page

    def _make_buttons(self) -> None:
        self._open = QPushButton(self.tr("Open folder"))
        self._open.clicked.connect(self._open_folder)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancel)
        self._close = QPushButton(self.tr("Cancel"))
        self._close.clicked.connect(self.reject)
        self.save_button = QPushButton(self.tr("Save as…"))
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self.save_as)

    def _set_buttons(self, *shown: QPushButton) -> None:
        for button in (self._open, self._cancel, self._close, self.save_button):
            button.setVisible(button in shown)
            button.setDefault(False)
        (self.save_button if self.save_button in shown else shown[-1]).setDefault(True)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)
        layout.addSpacing(4)
        layout.addWidget(self._pages, 1)
        layout.addSpacing(8)
        layout.addLayout(ButtonRow(self.save_button, self._close, others=[self._open, self._cancel]))
