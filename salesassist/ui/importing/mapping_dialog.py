"""What the columns of a table mean: its first rows, a meaning above each column, and the contacts this makes."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.contact import Contact
from salesassist.exchange.mapping import MEANINGS, TablePreview
from salesassist.exchange.mapping import Mapping as ColumnMapping
from salesassist.exchange.reading import Unreadable
from salesassist.exchange.table_text import ENCODINGS
from salesassist.frozen import replace
from salesassist.sentences import translated
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.room import room_of
from salesassist.ui.theme import Theme
from salesassist.ui.wrapping_row import WrappingRow

_COLUMN = 204  # pixels
_OWN = "own"  # columns that only we write keep their meaning
_LONGEST_CELL = 40
_SAMPLES = 5


def encoding_word(encoding: str) -> str:
    """The name by which people know an encoding."""
    return ENCODINGS.get(encoding.removesuffix("-sig"), encoding.upper())


def meaning_word(key: str) -> str:
    """What a column can mean, in words."""
    title = next((meaning.title for meaning in MEANINGS if meaning.key == key), key)
    return QCoreApplication.translate("Meaning", title)


class MappingDialog(QDialog):
    """`mapped` carries the table's key and the mapping that the user has chosen."""

    mapped = Signal(tuple, object)

    def __init__(
        self, session: Session, theme: Theme, file: Path, table: TablePreview, mapping: ColumnMapping | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._theme, self._file, self._table = session, theme, file, table
        self._found = table.encoding.removesuffix("-sig")
        self._chosen_encoding = mapping.encoding if mapping else None
        self._meanings = list(mapping.meanings if mapping else table.meanings)
        self.choosers: list[QComboBox] = []
        self.setWindowTitle(self.tr("Columns of {file}").format(file=words.clipped(file.name, 60)))
        self.setMinimumSize(620, 420)
        room = room_of(self)
        self.resize(min(980, room.width() - 40), min(540, room.height() - 60))
        title = QLabel(self.tr("What do the columns mean?"))
        title.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self._about = QLabel()
        self._about.setProperty("look", "muted")
        self._about.setWordWrap(True)
        self._make_options(mapping)
        self._make_columns()
        self._first = QLabel()
        self._first.setTextFormat(Qt.TextFormat.PlainText)
        self._first.setWordWrap(True)
        self._first.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._first.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._heading = QLabel(self.tr("The first contacts"))
        self._heading.setProperty("look", "section")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(self.tr("Use these columns"))
        ok.setProperty("look", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._soon = QTimer(self)  # choosing with the arrow keys reads the table once
        self._soon.setObjectName("read table")
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self._about)
        layout.addWidget(self._options)
        layout.addWidget(self._columns, 1)
        layout.addWidget(self._heading)
        first = QFrame()
        first.setProperty("look", "card")
        inside = QVBoxLayout(first)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self._first)
        layout.addWidget(first)
        layout.addWidget(self.buttons)
        self._fill(table)
        if self.header.isChecked() == (table.header_line > 0):
            self._look()
        else:
            self._read_anew()
        if self.choosers:
            self.choosers[0].setFocus()

    # --- pieces --------------------------------------------------------------------------------------------------

    def _make_options(self, mapping: ColumnMapping | None) -> None:
        self.encoding = QComboBox()
        self.encoding.setAccessibleName(self.tr("Encoding"))
        found = encoding_word(self._table.encoding)
        if self._table.encoding_is_guess:
            self.encoding.addItem(self.tr("{encoding} (a guess)").format(encoding=found), None)
        else:
            self.encoding.addItem(self.tr("{encoding} (found)").format(encoding=found), None)
        for key, name in ENCODINGS.items():
            self.encoding.addItem(name, key)
        self.encoding.setCurrentIndex(max(self.encoding.findData(self._chosen_encoding), 0))
        self.header = QCheckBox(self.tr("&First line is the header"))
        self.header.setChecked(mapping.has_header if mapping else self._table.header_line > 0)
        self.dates = QComboBox()
        self.dates.setAccessibleName(self.tr("Order of dates"))
        for text, month_first in (
            (self.tr("as the program writes it"), None), (self.tr("day first (31/12)"), False),
            (self.tr("month first (12/31)"), True),
        ):  # fmt: skip
            self.dates.addItem(text, month_first)
        self.dates.setCurrentIndex(max(self.dates.findData(mapping.month_first if mapping else None), 0))
        self.encoding.activated.connect(self._read_anew)
        self.header.toggled.connect(self._read_anew)
        self.dates.activated.connect(lambda: self._soon.start())
        self._options = WrappingRow(16)
        for text, box in ((self.tr("&Encoding"), self.encoding), (self.tr("&Dates"), self.dates)):
            label = QLabel(text)
            label.setBuddy(box)
            named = QWidget()
            beside = QHBoxLayout(named)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(8)
            beside.addWidget(label)
            beside.addWidget(box)
            self._options.add(named)
        self._options.add(self.header)

    def _make_columns(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Columns and first rows"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._columns = QFrame()
        self._columns.setProperty("look", "card")
        inside = QVBoxLayout(self._columns)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._scroll)

    def _fill(self, table: TablePreview) -> None:
        """Show the columns of a table with their first rows."""
        self._table = table
        inside = QWidget()
        inside.setProperty("look", "bare")
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 12, 12, 8)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        self.choosers = []
        small = self._theme.font(size=0.95)
        for place, title in enumerate(table.header):
            chooser = self._chooser(place, title)
            grid.addWidget(chooser, 0, place)
            head = self._cell(title)
            head.setFont(self._theme.font(size=0.95, weight=QFont.Weight.DemiBold))
            grid.addWidget(head, 1, place)
            for row, cells in enumerate(table.samples[:_SAMPLES], 2):
                cell = self._cell(cells[place] if place < len(cells) else "")
                cell.setFont(small)
                cell.setProperty("look", "muted")
                grid.addWidget(cell, row, place)
            self.choosers.append(chooser)
        grid.setColumnStretch(len(table.header), 1)
        grid.setRowStretch(_SAMPLES + 3, 1)
        self._scroll.setWidget(inside)

    def _cell(self, text: str) -> QLabel:
        plain = " ".join(text.split())
        cell = QLabel(words.clipped(plain, _LONGEST_CELL) or "—")
        cell.setTextFormat(Qt.TextFormat.PlainText)
        cell.setFixedWidth(round(_COLUMN * self._theme.scale))
        cell.setContentsMargins(11, 1, 0, 1)
        if len(plain) > _LONGEST_CELL:
            cell.setToolTip(f"<p>{escape(plain)}</p>")
        return cell

    def _chooser(self, place: int, title: str) -> QComboBox:
        chooser = QComboBox()
        chooser.setAccessibleName(self.tr("Meaning of the column {title}").format(title=title))
        chooser.setFixedWidth(round(_COLUMN * self._theme.scale))
        chooser.setMaxVisibleItems(18)
        now = self._meanings[place] if place < len(self._meanings) else "ignore"
        for meaning in MEANINGS:
            if meaning.key != _OWN or now == _OWN:
                chooser.addItem(meaning_word(meaning.key), meaning.key)
        kept = chooser.findData("note")
        chooser.setItemData(kept, self.tr("As a line with the column’s name"), Qt.ItemDataRole.ToolTipRole)
        chooser.view().setMinimumWidth(chooser.view().sizeHintForColumn(0) + 36)  # wider than the column, if need be
        chooser.setCurrentIndex(chooser.findData(now))
        chooser.currentIndexChanged.connect(lambda _index: self._soon.start())
        return chooser

    # --- reading -------------------------------------------------------------------------------------------------

    @property
    def key(self) -> tuple[str, ...]:
        """Which tables it is about: those with this header."""
        return self._table.key

    @property
    def mapping(self) -> ColumnMapping:
        """What is chosen now."""
        return ColumnMapping(
            tuple(str(chooser.currentData()) for chooser in self.choosers), self.encoding.currentData(),
            self.header.isChecked(), self.dates.currentData(),
        )  # fmt: skip

    def _read_anew(self) -> None:
        """Another encoding or header may make other columns of the same bytes."""
        try:
            table, _contacts = self._session.read_table(self._file, self._in_effect())
        except (OSError, Unreadable) as error:
            self._first.setText(translated(str(error)))
            return
        self._meanings = [str(chooser.currentData()) for chooser in self.choosers]
        self._fill(table)
        self._look()

    def _in_effect(self) -> ColumnMapping:
        """The mapping for the beginning of the file alone, whose encoding might be found otherwise than the whole's."""
        chosen = self.mapping
        found = self._found if self._found in ENCODINGS else None
        return replace(chosen, encoding=chosen.encoding or found)

    def _look(self) -> None:
        """Show the first contacts that the chosen columns make."""
        try:
            _table, contacts = self._session.read_table(self._file, self._in_effect())
        except (OSError, Unreadable) as error:
            self._first.setText(translated(str(error)))
            contacts = []
        else:
            self._first.setText("\n".join(self._line(contact) for contact in contacts[:3]))
            if not contacts:
                self._first.setText(self.tr("No contact yet: choose a column for the name, or an e-mail or phone."))
        named = sum(chooser.currentData() not in ("ignore", "note") for chooser in self.choosers)
        self._about.setText(
            self.tr("{known} of {all} columns go into a field; the others into the notes, or nowhere, as you say. "
                    "This is remembered for tables with the same header.")
            .format(known=QLocale().toString(named), all=QLocale().toString(len(self.choosers)))
        )  # fmt: skip
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(contacts))

    def _line(self, contact: Contact) -> str:
        parts: Sequence[str] = (
            contact.name, contact.role, contact.organization if contact.organization != contact.name else "",
            *(phone.number for phone in contact.phones[:2]), *(email.address for email in contact.emails[:2]),
            *(address.one_line() for address in contact.addresses[:1]), ", ".join(contact.tags[:4]),
            words.birthday_text(contact.birthday),
        )  # fmt: skip
        return words.clipped(" · ".join(filter(None, parts)), 220)

    def accept(self) -> None:
        mapping = self.mapping
        super().accept()
        self.mapped.emit(self._table.key, mapping)
