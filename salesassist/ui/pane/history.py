"""What happened with a contact, in the call sheet: the last few entries, and all of them when asked for."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QSizePolicy

from salesassist.domain.interaction import Interaction
from salesassist.session import Session, Sheet
from salesassist.ui import words
from salesassist.ui.pane.columns import Columns
from salesassist.ui.pane.told import history_row
from salesassist.ui.theme import Theme

LATELY = 5  # entries, at first
NEARLY = 7  # so many are shown at once: to fold two of them away would not be worth a click
MOST = 400  # at all


class HistoryPart(QObject):
    """The days in a column of their own, the latest first: `rows`, and below them the button `fold`."""

    def __init__(self, session: Session, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._contact = ""
        self._entries: tuple[Interaction, ...] = ()
        self.rows = Columns(theme)
        self.rows.setFont(theme.font(size=0.96))
        self.fold = QPushButton()
        self.fold.setCheckable(True)
        self.fold.setProperty("look", "link")
        self.fold.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.fold.toggled.connect(self._show)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the history of a contact: folded, unless all of it was asked for already."""
        if sheet.contact.uid != self._contact:
            self._contact = sheet.contact.uid
            self.fold.blockSignals(True)
            self.fold.setChecked(False)
            self.fold.blockSignals(False)
        self._entries = tuple(sheet.history)
        self._show()

    def text(self) -> str:
        """What is shown, an entry a line."""
        return self.rows.text()

    def _show(self) -> None:
        entries, now = self._entries, self._session.now()
        is_long, is_open = len(entries) > NEARLY, self.fold.isChecked()
        shown = entries[: MOST if is_open else LATELY] if is_long else entries
        rows = [history_row(entry, now) for entry in shown]
        if is_open and len(entries) > MOST:
            rows.append(("", self.tr("and {count} earlier ones").format(count=len(entries) - MOST)))
        self.rows.show_rows(rows or [("", self.tr("Nothing yet."))])
        all_of_them = self.tr("Show all {count}").format(count=words.number(len(entries)))
        self.fold.setText(self.tr("Show only the latest") if is_open else all_of_them)
        self.fold.setVisible(is_long)
