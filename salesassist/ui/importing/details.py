"""The record that is selected: what would be added or changed, whom it may be, and what shall happen to it."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData, QRect, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.contact import Contact
from salesassist.domain.status import Status
from salesassist.importing import Noted
from salesassist.importing.entries import Choice, Entry, Match
from salesassist.sentences import translated
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.breaks import breakable, unbroken
from salesassist.ui.importing.comparison import comparison_html, field_lines
from salesassist.ui.importing.kinds import Kind, kind_without_review
from salesassist.ui.importing.model import EntriesModel, shared_words
from salesassist.ui.theme import Theme
from salesassist.ui.viewport import make_viewport

_BESIDE, _AROUND = 20, 16  # pixels that a row of a list has beside its words, and above and below them
_LEAST_LINES = 5  # of the record's fields, however low the window is
_CHOICES = {Kind.CREATE: Choice.CREATE, Kind.MERGE: Choice.MERGE, Kind.SKIP: Choice.SKIP}


class _Fields(QTextBrowser):
    """Fields to read; what is copied from them is as it was. `resized`: there is another `room` (pixels) for a line."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.room = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != self.room:
            self.room = event.size().width()
            self.resized.emit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())  # it takes what is left

    def createMimeDataFromSelection(self) -> QMimeData:
        copied = QMimeData()
        copied.setText(unbroken(self.textCursor().selection().toPlainText()))
        return copied


class EntryDetails(QWidget):
    """Shows one row, or says how many are selected. `chosen` carries a Choice (None: as proposed) and whom to merge
    with (uid and name; None: each with its own likeliest match); `search_requested` asks for somebody else."""

    chosen = Signal(object, object)
    search_requested = Signal()

    def __init__(self, session: Session, model: EntriesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._model, self._theme = session, model, theme
        self._entry: Entry | None = None
        self._shown: list[int] = []
        self._width = 0
        self._title = QLabel()
        self._title.setFont(theme.font(size=1.15, weight=QFont.Weight.DemiBold))
        self._about = QLabel()
        self._about.setProperty("look", "muted")
        for label in (self._title, self._about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignAbsolute)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._ask = QLabel()
        self._ask.setProperty("look", "section")
        self._people = QStringListModel(self)
        self.candidates = QListView()
        make_viewport(self.candidates)
        self.candidates.setProperty("look", "list")
        self.candidates.setModel(self._people)
        self.candidates.setAccessibleName(self.tr("Who it may be"))
        self.candidates.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.candidates.setWordWrap(True)
        self.candidates.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.candidates.setResizeMode(QListView.ResizeMode.Adjust)
        self.candidates.selectionModel().currentRowChanged.connect(self._compare)
        self.candidates.activated.connect(self._merge)
        self.fields = _Fields()
        self.fields.setOpenLinks(False)
        self.fields.setFrameShape(QFrame.Shape.NoFrame)
        self.fields.setAccessibleName(self.tr("What is in the record"))
        self.fields.setTabChangesFocus(True)
        self.fields.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0; }")
        self.fields.document().setDocumentMargin(0)
        self.fields.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit = QTimer(self)  # a scroll bar comes and goes while the table is set: not in the midst of that
        self._fit.setObjectName("fit fields")
        self._fit.setSingleShot(True)
        self._fit.setInterval(0)
        self._fit.timeout.connect(self._compare)
        self.fields.resized.connect(self._follow)
        self._make_choices()
        self._lay_out()
        theme.changed.connect(self.refresh)

    def _make_choices(self) -> None:
        self._heading = QLabel(self.tr("What should happen?"))
        self._heading.setProperty("look", "section")
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.buttons: dict[Choice, QPushButton] = {}
        for choice, text, key in (
            (Choice.CREATE, self.tr("New contact"), "C"), (Choice.MERGE, self.tr("Merge"), "M"),
            (Choice.SKIP, self.tr("Leave out"), "S"),
        ):  # fmt: skip
            button = QPushButton(text)
            button.setProperty("look", "pill")
            button.setCheckable(True)
            button.setToolTip(self.tr("{key} in the list").format(key=key))
            button.clicked.connect(self._merge if choice is Choice.MERGE else lambda _on, it=choice: self._choose(it))
            self._group.addButton(button)
            self.buttons[choice] = button
        self.other = QPushButton(self.tr("Merge with somebody else…"))
        self.back = QPushButton(self.tr("As proposed"))
        self.back.setToolTip(self.tr("{key} in the list").format(key="R"))
        for link in (self.other, self.back):
            link.setProperty("look", "link")
        self.other.clicked.connect(self.search_requested)
        self.back.clicked.connect(lambda: self._choose(None))

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for button in self.buttons.values():
            first.addWidget(button)
        first.addStretch(1)
        second.addWidget(self.other)
        second.addStretch(1)
        second.addWidget(self.back)
        for row in (first, second):
            row.setSpacing(6)
        self._choices = QWidget()
        choices = QVBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(6)
        choices.addWidget(self._heading)
        choices.addLayout(first)
        choices.addLayout(second)
        inside = QWidget()
        inside.setProperty("look", "bare")
        record = QVBoxLayout(inside)
        record.setContentsMargins(0, 0, 0, 0)
        record.setSpacing(6)
        record.addWidget(self._title)
        record.addWidget(self._about)
        record.addSpacing(2)
        record.addWidget(self._ask)
        record.addWidget(self.candidates)
        record.addSpacing(2)
        record.addWidget(self.fields, 1)
        self.fields.setMinimumHeight(_LEAST_LINES * self.fields.fontMetrics().height())
        scroll = QScrollArea()  # with large letters the choices stay in sight
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("The record"))
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 2, 2, 2)
        layout.setSpacing(6)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._choices)

    def _follow(self) -> None:
        """The table of fields is as wide as there is room."""
        if self.fields.room != self._width:
            self._fit.start()

    # --- showing -------------------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[int]) -> None:
        """Show the record of the only selected row, or how many rows are selected."""
        self._shown = list(rows)
        if len(rows) == 1:
            item = self._model.item(rows[0])
            if isinstance(item, Noted):
                self._show_note(item)
            else:
                self._show_entry(item, self._model.kind(rows[0]))
        else:
            self._show_many()

    def refresh(self) -> None:
        """Show the same again: colours, or what happens, have changed."""
        self.show_rows(self._shown)

    def _show_many(self) -> None:
        self._entry = None
        count = sum(isinstance(self._model.item(row), Entry) for row in self._shown)
        one, many = self.tr("One record chosen"), self.tr("{count} records chosen")
        self._title.setText((one if count == 1 else many).format(count=words.number(count)) if count else "")
        self._about.setText(
            self.tr("Merging takes each with its own likeliest match, where there is one.") if count else ""
        )
        self._hide_candidates()
        self.fields.clear()
        self._choices.setVisible(count > 0)
        self.other.hide()
        self.back.show()
        for button in self.buttons.values():
            button.setChecked(False)
            button.setEnabled(True)

    def _show_note(self, note: Noted) -> None:
        self._entry = None
        name, _more = self._model.name_of(note)
        self._title.setText(name)
        self._about.setText(", ".join(filter(None, reversed(self._model.place(note)))))
        self._hide_candidates()
        self.fields.setHtml(self._notes_html([note.reason]))
        self._choices.hide()

    def _show_entry(self, entry: Entry, kind: Kind) -> None:
        self._entry = entry
        incoming = entry.incoming
        self._title.setText(words.clipped(incoming.name, 120))
        more = [incoming.role, incoming.organization if incoming.organization != incoming.name else ""]
        place = ", ".join(filter(None, reversed(self._model.place(entry))))
        self._about.setText(" · ".join(filter(None, (*(words.clipped(text, 60) for text in more), place))))
        self._choices.show()
        self.other.show()
        wish = self._model.wish_of(entry)
        happens = kind_without_review(entry) if kind is Kind.REVIEW else kind  # if it is not looked at
        for choice, button in self.buttons.items():
            button.setChecked(_CHOICES.get(happens) is choice)
        self.back.setVisible(wish is not None)
        target, _name = self._model.target_of(entry)
        self.buttons[Choice.MERGE].setEnabled(bool(target) or bool(entry.matches))
        self._show_candidates(entry, target)
        self._compare()

    def _hide_candidates(self) -> None:
        self._ask.hide()
        self.candidates.hide()
        self._people.setStringList([])

    def _show_candidates(self, entry: Entry, target: str) -> None:
        self._ask.setText(self.tr("Is it one of these?") if len(entry.matches) > 1 else self.tr("Is it this contact?"))
        self._ask.setVisible(bool(entry.matches))
        self.candidates.setVisible(bool(entry.matches))
        model = self.candidates.selectionModel()
        model.blockSignals(True)
        self._people.setStringList([self._candidate(match) for match in entry.matches])
        place = next((row for row, match in enumerate(entry.matches) if match.uid == target), 0)
        if entry.matches:
            self.candidates.setCurrentIndex(self._people.index(place))
        model.blockSignals(False)
        self._fit_candidates()

    def _fit_candidates(self) -> None:
        """Room for who it may be: one of them whole, of several as many as make no long list."""
        measure, texts = self.candidates.fontMetrics(), self._people.stringList()
        inside = QRect(0, 0, max(self.candidates.viewport().width() - _BESIDE, 60), 10_000)
        heights = [measure.boundingRect(inside, Qt.TextFlag.TextWordWrap, text).height() + _AROUND for text in texts]
        most = 7 * measure.height() + 2 * _AROUND
        self.candidates.setFixedHeight(min(sum(heights), most) + 12)

    def _candidate(self, match: Match) -> str:
        line = self._session.book.get(match.uid)
        name = f"{match.name}, {line.organization}" if line and line.organization else match.name
        assert self._entry is not None
        return f"{name}\n{shared_words(self._entry, match)}"

    def _current(self) -> tuple[str, str]:
        """Uid and name of the contact that the record is compared with; two empty texts if with nobody."""
        entry = self._entry
        if entry is None:
            return "", ""
        wish = self._model.wish_of(entry)
        row = self.candidates.currentIndex().row()
        if wish is not None and wish.target and wish.target not in {match.uid for match in entry.matches}:
            return self._model.target_of(entry)
        if entry.matches and 0 <= row < len(entry.matches):
            return entry.matches[row].uid, entry.matches[row].name
        return self._model.target_of(entry)

    def _compare(self) -> None:
        entry = self._entry
        if entry is None:
            return
        self._fit_candidates()
        uid, _name = self._current()
        existing, heading = self._contact(entry, uid)
        merged = self._session.with_added(existing, entry.incoming) if existing else None
        lines = field_lines(entry.incoming, existing, merged)
        self._width = self.fields.room
        html = self._notes_html(entry.notes)
        html += comparison_html(
            lines, self._theme, (self.tr("In the file"), heading), beside=existing is not None,
            width=self._width - 4,
        )  # fmt: skip
        self.fields.setHtml(html)

    def _contact(self, entry: Entry, uid: str) -> tuple[Contact | None, str]:
        """The contact of a uid before the merge, and where it is."""
        if not uid:
            return None, ""
        if entry.existing is not None and entry.existing.uid == uid:
            return entry.existing, self.tr("In your contacts")
        if (found := self._session.contact(uid)) is not None:
            return found, self.tr("In your contacts")
        earlier = self._model.entry_of(uid)
        return (earlier.incoming, self.tr("Earlier in the import")) if earlier and earlier is not entry else (None, "")

    def _notes_html(self, notes: Sequence[str]) -> str:
        tone = self._theme.colours.tone(Status.DUE)
        rows = "".join(
            f'<tr><td bgcolor="{tone.tint.name()}" style="color:{tone.text.name()}">{escape(breakable(note))}</td></tr>'
            for note in map(translated, notes[:20])
        )
        return f'<table width="100%" cellspacing="4" cellpadding="5">{rows}</table><br>' if rows else ""

    # --- choosing ------------------------------------------------------------------------------------------------

    def merge_target(self) -> tuple[str, str] | None:
        """Whom the record shown is merged with when the user says so; None for several: each with its own."""
        uid, name = self._current()
        return (uid, name) if uid else None

    def _choose(self, choice: Choice | None) -> None:
        self.chosen.emit(choice, None)

    def _merge(self) -> None:
        self.chosen.emit(Choice.MERGE, self.merge_target())
