"""What is shown, saved as a filter of the user's; and the filters in their order."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from salesassist.domain.saved_filter import SavedFilter
from salesassist.session import Session
from salesassist.ui.contacts.chips import group_word
from salesassist.ui.contacts.model import ContactsModel
from salesassist.ui.contacts.table import ContactsTable
from salesassist.ui.theme import Theme


class FilterActs(QObject):
    def __init__(
        self, session: Session, theme: Theme, model: ContactsModel, table: ContactsTable, page: QWidget
    ) -> None:
        super().__init__(page)
        self._session, self._theme, self._model, self._table, self._page = session, theme, model, table, page

    def is_useful(self) -> bool:
        """Whether there is something that a filter could keep."""
        return bool(self._model.search.strip()) or self._model.group is not None

    def save(self) -> None:
        """Keep what is searched for, the status and the sorting under a name that the user gives."""
        if not self.is_useful():
            return
        from salesassist.ui.contacts.filter_name import FilterNameDialog

        taken = [one.name for one in self._session.saved_filters()]
        dialog = FilterNameDialog(
            self.tr("Save filter"), self.tr("Save"), self._proposed_name(), self._kept_in_words(), taken, self._theme,
            self._page,
        )  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._keep_filter(dialog.name))
        dialog.open()

    def _kept_in_words(self) -> str:
        """What a filter keeps, to be read before it is saved."""
        if self._model.best_first:
            return self.tr("The filter keeps what you searched for and the status; the best matches come first. It "
                           "stands in the sidebar, with how many it finds.")  # fmt: skip
        column, _order = self._table.columns.sorting
        text = self.tr("The filter keeps what you searched for, the status, and the sorting by “{column}”. It stands "
                       "in the sidebar, with how many it finds.")  # fmt: skip
        return text.format(column=self._model.headerData(column, Qt.Orientation.Horizontal))

    def _keep_filter(self, name: str) -> None:
        column, order = self._table.columns.sorting
        down = order == Qt.SortOrder.DescendingOrder
        sort = ("", False) if self._model.best_first else (column.name, down)
        self._session.save_filter(SavedFilter(name, self._model.asked, self._model.group, *sort))

    def _proposed_name(self) -> str:
        asked, group = self._model.asked, self._model.group
        tiers = [self.tr("Tier {tier}").format(tier=tier) if tier else self.tr("No tier") for tier in asked.tiers]
        parts = [asked.words.strip(), *asked.tags, *tiers, group_word(group) if group is not None else ""]
        text = ", ".join(filter(None, parts))
        return text[:1].upper() + text[1:]

    def edit(self) -> None:
        """Rename, reorder and delete saved filters."""
        from salesassist.ui.contacts.filters_dialog import FiltersDialog

        dialog = FiltersDialog(self._session, self._theme, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
