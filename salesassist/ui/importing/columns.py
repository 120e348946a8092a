"""The tables of an import: what their columns mean is asked where nobody knows it, and can be said better."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from salesassist.session import Session
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.exchange.mapping import Mapping as ColumnMapping
    from salesassist.exchange.mapping import TablePreview
    from salesassist.ui.importing.mapping_dialog import MappingDialog

Key = tuple[str, ...]


class TableColumns(QObject):
    """`mapped`: the user has said what columns mean, so the files are to be read again."""

    mapped = Signal()

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._theme, self._window = session, theme, window
        self._tables: tuple[tuple[Path, TablePreview], ...] = ()
        self._mappings: dict[Key, ColumnMapping] = {}  # for this import
        self._asked: set[Key] = set()  # headers that the user was asked about
        self._asking: MappingDialog | None = None
        self._half_chosen: tuple[Key, ColumnMapping] | None = None  # in a dialog that the program's end closed

    def begin(self, mappings: "Mapping[Key, ColumnMapping] | None" = None,
              half_chosen: "tuple[Key, ColumnMapping] | None" = None) -> None:  # fmt: skip
        """Other files: nothing is known of their tables but what was said before."""
        self._tables, self._mappings = (), dict(mappings or {})
        self._asked, self._half_chosen = set(self._mappings), half_chosen

    @property
    def mappings(self) -> "dict[Key, ColumnMapping]":
        """What the user said for this import, by header."""
        return self._mappings

    @property
    def half_chosen(self) -> "tuple[Key, ColumnMapping] | None":
        """What is chosen in the dialog that is open, and for which header."""
        return (self._asking.key, self._asking.mapping) if self._asking is not None else None

    def __bool__(self) -> bool:
        """Whether there is any table."""
        return bool(self._tables)

    # --- what the files are --------------------------------------------------------------------------------------

    def show_tables(self, tables: "tuple[tuple[Path, TablePreview], ...]") -> None:
        self._tables = tables

    def ask_if_unknown(self) -> None:
        """Ask about the first table that nobody knows, or go on with what was half-chosen before."""
        half, self._half_chosen = self._half_chosen, None
        for file, table in self._tables:
            if half is not None and table.key == half[0]:
                self._ask(file, table, half[1])
                return
        for file, table in self._tables:
            if table.needs_mapping and table.key not in self._asked:
                self._ask(file, table)
                return

    def guesses(self) -> str:
        """A sentence for each of the first tables whose encoding is a guess."""
        guessed = [(file, table) for file, table in self._tables if table.encoding_is_guess]
        return "\n".join(self._guessed(file, table) for file, table in guessed[:2])

    def _guessed(self, file: Path, table: "TablePreview") -> str:
        from salesassist.ui.importing.mapping_dialog import encoding_word

        text = self.tr("{file} was read as {encoding}, which is a guess. If names look wrong, change it under Columns…")
        return text.format(file=file.name, encoding=encoding_word(table.encoding))

    # --- asking --------------------------------------------------------------------------------------------------

    def choose(self, beside: QWidget) -> None:
        """Open the columns of the only table, or ask of which, above a button."""
        if len(self._tables) == 1:
            self._ask(*self._tables[0])
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for file, table in self._tables[:30]:
            action = menu.addAction(file.name.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, f=file, t=table: self._ask(f, t))
        menu.popup(beside.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _ask(self, file: Path, table: "TablePreview", half_chosen: "ColumnMapping | None" = None) -> None:
        from salesassist.ui.importing.mapping_dialog import MappingDialog

        self._asked.add(table.key)
        known = half_chosen or self._mappings.get(table.key)
        self._asking = dialog = MappingDialog(self._session, self._theme, file, table, known, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.mapped.connect(self._take)
        dialog.finished.connect(self._asked_enough)
        dialog.open()

    def _asked_enough(self) -> None:
        self._asking = None

    def _take(self, key: Key, mapping: "ColumnMapping") -> None:
        self._mappings[key] = mapping
        self._asked.add(key)
        self._session.remember_mapping(key, mapping)
        self.mapped.emit()
