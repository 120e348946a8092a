"""The page that shows what an import will do, record by record, and takes the user's choices."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from salesassist.importing.entries import Choice, Entry, Wish
from salesassist.session import Session
from salesassist.ui.contacts.card import Card
from salesassist.ui.importing.chips import ImportChips
from salesassist.ui.importing.choose_contact import ChooseContact
from salesassist.ui.importing.details import EntryDetails
from salesassist.ui.importing.kinds import Kind
from salesassist.ui.importing.model import EntriesModel, Filter, Rows
from salesassist.ui.importing.table import EntriesTable
from salesassist.ui.theme import Theme

HIGH = 380  # with letters of the usual size; where there is less, what merges by itself is said in a tip alone

LOW = 260  # where there is even less, the keys are told by the buttons' tips alone


class PreviewPage(QWidget):
    """`changed` when a choice has changed what the import will do."""

    changed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = EntriesModel(self)
        self.chips = ImportChips(theme)
        self.table = EntriesTable(self.model, theme)
        self.details = EntryDetails(session, self.model, theme)
        self._soon = QTimer(self)  # a selection of many rows by the arrow keys is shown once
        self._soon.setObjectName("show record")
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_selected)
        self.chips.chosen.connect(self.show_only)
        self.table.selected.connect(self._soon.start)
        self.table.chosen.connect(self._choose_by_key)
        self.details.chosen.connect(self._choose)
        self.details.search_requested.connect(self._search)
        self._theme = theme
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        self._rule = rule = QLabel(
            self.tr(
                "Merged without asking: the same UID; the same e-mail or number and names that agree; or the same name "
                "and organisation with no other e-mail. Whoever only shares one of these is shown to you, and two "
                "different names never become one by themselves."
            )
        )
        self._keys = keys = QLabel(
            self.tr("Keys: C new contact, M merge, S leave out, R as proposed; Ctrl+A chooses all that are shown.")
        )
        for label in (rule, keys):
            label.setProperty("look", "muted")
            label.setFont(theme.font(size=0.92))
            label.setWordWrap(True)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(self.chips)
        column.addWidget(Card(self.table, theme), 1)
        column.addWidget(rule)
        column.addWidget(keys)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([600, 440])
        left.setMinimumWidth(340)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def _explain(self) -> None:
        """Say what merges by itself and which keys choose, where there is anything to choose for."""
        high, useful = self.height() >= HIGH * self._theme.scale, self.model.has_entries
        self._rule.setVisible(high and useful)
        self._keys.setVisible(useful and self.height() >= LOW * self._theme.scale)
        self._keys.setToolTip("" if high else self._rule.text())

    # --- showing -------------------------------------------------------------------------------------------------

    def show_rows(self, rows: Rows) -> None:
        """Show the records of a dry run, those to look at first."""
        self.model.show_rows(rows)
        self.chips.show_counts(self.model.counts)
        self.chips.choose(Filter.ALL)
        self._explain()
        self._select(0)

    def take_wishes(self, wishes: Mapping[int, Wish]) -> int:
        """Choose as the user did before, and go on with the first record that is still to be looked at. Returns how
        many choices could be taken."""
        taken = self.model.take_wishes(wishes, self._session.name_of)
        self.chips.show_counts(self.model.counts)
        if self.model.rowCount() and self.model.kind(0) is not Kind.REVIEW:
            following = self.model.next_to_review(0)
            self._select(following if following is not None else 0)
        else:
            self._select(0)
        return taken

    def show_only(self, kept: Filter) -> None:
        """Show the rows of one kind alone."""
        self.chips.choose(kept)
        self.model.set_filter(kept)
        self._select(0)

    def clear(self) -> None:
        self.model.clear()
        self.details.show_rows([])

    def _select(self, row: int) -> None:
        if row < self.model.rowCount():
            self.table.select_row(row)
        self._show_selected()

    def _show_selected(self) -> None:
        self._soon.stop()
        self.details.show_rows(self.table.chosen_rows())

    # --- choosing ------------------------------------------------------------------------------------------------

    def _choose_by_key(self, choice: Choice | None) -> None:
        self._show_selected()  # what the key means is what is on the screen
        rows = self.table.chosen_rows()
        target = self.details.merge_target() if choice is Choice.MERGE and len(rows) == 1 else None
        if choice is Choice.MERGE and target is None and len(rows) == 1:
            self._search()
            return
        self._choose(choice, target)

    def _choose(self, choice: Choice | None, target: tuple[str, str] | None) -> None:
        rows = self.table.chosen_rows()
        was_review = len(rows) == 1 and self.model.kind(rows[0]) is Kind.REVIEW
        done = self.model.choose(rows, choice, target)
        self.chips.show_counts(self.model.counts)
        following = self.model.next_to_review(rows[0]) if done and was_review else None
        if following is not None:
            self._select(following)
        else:
            self.details.refresh()
        if done:
            self.changed.emit()

    def _search(self) -> None:
        """Merge the selected records with whomever the user looks up."""
        if not any(isinstance(self.model.item(row), Entry) for row in self.table.chosen_rows()):
            return
        dialog = ChooseContact(self._session, self._theme, self.tr("Merge with whom?"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.found.connect(lambda uid, name: self._choose(Choice.MERGE, (uid, name)))
        dialog.finished.connect(lambda _result: self.table.setFocus())  # Enter is for Import again
        dialog.open()
