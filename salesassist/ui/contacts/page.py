"""The Contacts page: search, filter chips and the table."""

from collections.abc import Callable, Collection
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.group import Group
from salesassist.domain.saved_filter import SavedFilter
from salesassist.domain.status import Status
from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.ui import measure, words
from salesassist.ui.contacts.card import Card
from salesassist.ui.contacts.chips import FilterChips
from salesassist.ui.contacts.chosen_bar import ChosenBar
from salesassist.ui.contacts.columns import Column
from salesassist.ui.contacts.filter_acts import FilterActs
from salesassist.ui.contacts.filter_menu import FilterButton
from salesassist.ui.contacts.finding import FIRST
from salesassist.ui.contacts.model import ContactsModel
from salesassist.ui.contacts.no_contacts import NoContacts
from salesassist.ui.contacts.only import OnlyThese
from salesassist.ui.contacts.search_field import SearchField
from salesassist.ui.contacts.table import ContactsTable
from salesassist.ui.contacts.terms import typed
from salesassist.ui.theme import Theme
from salesassist.ui.wrapping_row import WrappingRow

_DEEPEST = 4  # layouts in one another that wait for one another
_UNLIMITED = 16_777_215  # pixels; Qt's own word for it
_PLACES: dict[Group | None, str] = {Group.NONE: "none", Group.OVERDUE: "overdue"}


class ContactsPage(QWidget):
    """Finds and shows contacts. One of those shown is always the current one."""

    contact_chosen = Signal(str)  # the current contact's uid; empty when there is none
    contact_activated = Signal(str)  # Enter or a double click
    new_requested = Signal()
    import_requested = Signal()
    triage_requested = Signal()
    plan_requested = Signal(list)  # plan calls with these (uids)
    many_requested = Signal(object, list)  # a Tier, None (no tier) or one of Many, for these (uids)
    menu_requested = Signal(QPoint)  # a menu for selected_contacts(), at this place of the screen
    place_changed = Signal()

    def __init__(
        self, session: Session, theme: Theme, window_state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = ContactsModel(session, self)
        self.table = ContactsTable(self.model, theme, window_state, self)
        self.search = SearchField(theme, self)
        self.chips = FilterChips(theme, self)
        self.only = OnlyThese(self)
        self.filter_acts = FilterActs(session, theme, self.model, self.table, self)
        self.filter = FilterButton(session, theme, lambda: self.model.asked, self.filter_acts.is_useful, self)
        self.many = ChosenBar(self)
        self._session = session
        self._who: Callable[[], Collection[int]] | None = None
        self._listed = "contacts"  # the place that the list of `_who` is
        self._told_place = self._listed
        self._chosen = ""
        self._place = 0  # the row of the current contact
        self._asked: tuple[str, Group | None] = ("", None)
        session.changed.connect(self._look_who)
        session.time_passed.connect(self._look_who)
        self._lay_out()
        self._connect()
        self._take_theme()
        self._show_counts()
        self._settle()

    def _lay_out(self) -> None:
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self.tr("Contacts"))
        self._total = QLabel()
        self._total.setProperty("look", "muted")
        self._triage = QPushButton(self.tr("Triage…"))  # how many, the chip says
        self._triage.setToolTip(self.tr("Go through what was imported, one contact at a time, one key each"))
        self._import = QPushButton(self.tr("Import…"))
        self._new = QPushButton(self.tr("New contact"))
        self._new.setProperty("look", "primary")
        named = QWidget()
        beside = QHBoxLayout(named)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(10)
        beside.addWidget(self._title)
        beside.addWidget(self._total)
        beside.addStretch(1)
        head = WrappingRow(10)
        head.add(named, grows=True)
        head.add(self._import)
        head.add(self._new)

        self._card = Card(self.table, self._theme)
        self._empty = NoContacts(self._theme)
        listing = QWidget()
        below = QVBoxLayout(listing)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._card, 1)
        below.addStretch(0)
        self._body = QStackedWidget()
        self._body.addWidget(listing)
        self._body.addWidget(self._empty)

        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(12)
        self._layout.addWidget(head)
        finding = QHBoxLayout()
        finding.setSpacing(10)
        finding.addWidget(self.search, 1)
        finding.addWidget(self.filter)
        finding.addWidget(self._triage)
        self._layout.addLayout(finding)
        self._layout.addWidget(self.only)
        self._layout.addWidget(self.chips)
        self._layout.addWidget(self._body, 1)
        self._layout.addWidget(self.many)
        stops = [self._import, self._new, self.search, self.filter, self._triage, *self.chips.chips, self.table,
                 *self.many.buttons]  # fmt: skip
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._triage.clicked.connect(self.triage_requested)
        self._import.clicked.connect(self.import_requested)
        self._new.clicked.connect(self.new_requested)
        self._empty.import_wanted.connect(self.import_requested)
        self._empty.new_wanted.connect(self.new_requested)
        self._empty.clear_wanted.connect(self._clear)
        self.search.textChanged.connect(self._search_for)
        self.search.entered.connect(lambda: QTimer.singleShot(0, self.model, self.model.get_ready))  # painted first
        self.search.left.connect(self._enter_table)
        self.only.cleared.connect(self._show_everybody)
        self.only.plan_requested.connect(lambda: self.plan_requested.emit(self._shown_of_these()))
        self.chips.chosen.connect(self._filter_by)
        self.table.opened.connect(self.contact_activated)
        self.table.clicked.connect(self._tell_again)
        self.table.menu_requested.connect(self.menu_requested)
        self.table.selectionModel().currentRowChanged.connect(self._tell_current)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.filter.asked_for.connect(lambda asked: self.search.setText(typed(asked)))
        self.filter.chosen.connect(self.show_filter)
        self.filter.save_requested.connect(self.filter_acts.save)
        self.filter.edit_requested.connect(self.filter_acts.edit)
        self.many.asked.connect(lambda what: self.many_requested.emit(what, self.selected_contacts()))
        self.model.counted.connect(self._show_counts)
        self.model.rearranged.connect(self._settle)
        self._theme.changed.connect(self._take_theme)

    # --- for the window ------------------------------------------------------------------------------------------

    def selected_contacts(self) -> list[str]:
        """The uids of the selected contacts, in the order of the list."""
        return self.model.uids(self.table.selected_rows())

    def current_contact(self) -> str:
        """The uid of the current contact; empty if none is shown."""
        return self.table.current_uid()

    @property
    def place(self) -> str:
        """Which of the sidebar's entries (its name there) is what is shown."""
        if self._who is not None:
            return self._listed
        return _PLACES.get(self.model.group, "contacts")

    def show_status(self, status: Status | None, *, untriaged: bool = False) -> None:
        """Show the contacts of a status (None: all), or those to triage, whatever was searched for."""
        group = Group.UNTRIAGED if untriaged else None if status is None else Group.of(status)
        self.show_only("", None)
        self.search.clear()
        self.chips.choose(group)
        self._filter_by(group)

    def saved_filters(self) -> tuple[SavedFilter, ...]:
        """The user's filters, in their order."""
        return self._session.saved_filters()

    def show_filter(self, wanted: SavedFilter) -> None:
        """Show what a saved filter finds, sorted as it was saved, whatever was shown."""
        self.show_status(None)
        self.search.setText(typed(wanted.asked))
        self.chips.choose(wanted.group)
        self._filter_by(wanted.group)
        if wanted.sort in Column.__members__:
            down = Qt.SortOrder.DescendingOrder if wanted.descending else Qt.SortOrder.AscendingOrder
            self.table.sortByColumn(Column[wanted.sort], down)

    def save_filter(self) -> None:
        """Keep what is shown as a filter of the user's."""
        self.filter_acts.save()

    def edit_filters(self) -> None:
        """Rename, reorder and delete saved filters."""
        self.filter_acts.edit()

    def show_only(
        self, title: str, who: Callable[[], Collection[int]] | None, *, about: str = "", plan: bool = False,
        place: str = "contacts", reason: Column | None = None,
    ) -> None:  # fmt: skip
        """Show only the contacts (numbers) that `who` says, asked again whenever something changes (None: everybody).

        `title` names them, `about` says what that means; `plan`: calls with them can be planned at once; `place`: the
        sidebar's entry for them; `reason`: the column that says why they are here, and which orders them.
        """
        is_another = (self._who is None) != (who is None)
        self._who, self._listed = who, place
        self.only.show_title(title, about, plan=plan)
        self._title.setText(title or self.tr("Contacts"))
        self.chips.setVisible(who is None)
        if who is not None:
            self.search.clear()
            self.chips.choose(None)
            self.model.set_status_filter(None)
        self._look_who()
        self.table.columns.be_about(reason)
        if reason is not None and self.model.rowCount():
            self.table.select_row(0)
        if is_another:
            self.table.columns.fit_anew()
        self._tell_place()

    def _tell_place(self) -> None:
        if self.place != self._told_place:
            self._told_place = self.place
            self.place_changed.emit()

    def _look_who(self) -> None:
        numbers = None if self._who is None else self._who()
        self.only.show_count(0 if numbers is None else len(numbers), len(self.model))
        self.model.set_only(numbers)
        self._show_counts()

    def _show_everybody(self) -> None:
        self.show_only("", None)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown_of_these(self) -> list[str]:
        """The selected ones if several are, else all that are shown."""
        chosen = self.selected_contacts()
        return chosen if len(chosen) > 1 else self.model.uids(range(self.model.rowCount()))

    def show_contact(self, uid: str) -> None:
        """Make a contact the current one. Search and filter give way if they hide it."""
        if self.model.row_of(uid) < 0:
            self.show_status(None)
        self.go_to(uid)

    def go_to(self, uid: str) -> None:
        """Make a contact the current one, if search and filter show it."""
        row = self.model.row_of(uid)
        if row >= 0:
            self.table.select_row(row)
            self.table.scrollTo(self.table.currentIndex(), self.table.ScrollHint.PositionAtCenter)

    def focus_search(self) -> None:
        """Put the cursor into the search field, its text selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def columns_menu(self, parent: QWidget | None = None) -> QMenu:
        """Columns and sorting, for the menu bar; made anew whenever it is to open."""
        return self.table.columns.menu(parent)

    # --- what the user does --------------------------------------------------------------------------------------

    def _search_for(self, text: str) -> None:
        self.model.set_search(text)
        if self.model.search.strip() and self.table.currentIndex().row() >= FIRST:
            self.table.select_row(0)  # who was chosen happens to match as well: the best are looked for
        self._bring_into_view()
        # Qt lets a changed size wander up a layout a turn, and paints in between: the sheet was painted twice.
        for _ in range(_DEEPEST):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _filter_by(self, group: Group | None) -> None:
        self.model.set_status_filter(group.status if group is not None else None, group is Group.UNTRIAGED)
        self._bring_into_view()
        self._tell_place()

    def _clear(self) -> None:
        had_search = bool(self.search.text())
        self.show_status(None)
        if had_search:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_chosen(self) -> None:
        before = self.many.isVisible()
        self.many.show_count(self.table.selected_count())
        if self.many.isVisible() and not before:
            self._session.expect_changes()
            self._layout.activate()  # the table has become shorter
            self._bring_into_view()

    # --- keeping up ----------------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """After the rows changed: one contact is the current one, the same as before if it is still shown."""
        rows = self.model.rowCount()
        if rows and not self.table.currentIndex().isValid():
            asked = self.model.search, self.model.group
            row = 0 if asked != self._asked else min(self._place, rows - 1)
            self.table.select_row(row)
        self._asked = self.model.search, self.model.group
        self._tell_current()
        self._show_chosen()
        self._show_rows()

    def _tell_current(self) -> None:
        uid = self.table.current_uid()
        self._place = max(self.table.currentIndex().row(), 0)
        if uid != self._chosen:
            self._chosen = uid
            self.contact_chosen.emit(uid)

    def _tell_again(self) -> None:
        """A click on the current contact: someone else may be shown beside the list meanwhile."""
        self._chosen = ""
        self._tell_current()

    def _bring_into_view(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.table.executeDelayedItemsLayout()
            self.table.scrollTo(index, self.table.ScrollHint.EnsureVisible)

    def _show_counts(self) -> None:
        counts = self.model.counts()
        self.chips.show_counts(counts)
        self._total.setText(words.number(len(self.model) if self._who is None else counts[None]))
        untriaged = self.model.untriaged()
        self._triage.setVisible(untriaged > 0)
        self._show_rows()

    def _show_rows(self) -> None:
        """The table as high as its rows, or what to say when there are none."""
        self.table.look_at_order()
        if self.model.rowCount() or self.model.waits:
            self._limit_card()
            self._body.setCurrentIndex(0)
            return
        if len(self.model) == 0:
            self._empty.say_no_contacts()
        elif self._who is not None and not self.model.search and self.model.group is None:
            self._empty.say_none_of_these()
        else:
            text_alone = self.model.group is None and self._who is None
            self._empty.say_nothing_found(self.model.search.strip(), self.model.group, text_alone)
        self._body.setCurrentIndex(1)

    def _limit_card(self) -> None:
        """No more of a card than there are rows. Where these take more than the page has, how many they are makes no
        difference, and the page is not laid out for it."""
        needed = self.table.height_needed() + 2
        self._card.setMaximumHeight(needed if needed < self.height() else _UNLIMITED)

    def _take_theme(self) -> None:
        theme = self._theme
        self._title.setFont(theme.font(size=1.7, weight=QFont.Weight.DemiBold))
        self._total.setFont(theme.font(size=1.12))
        measure.head(self._title, self._total)
        self.table.refresh()
        self.chips.refresh()
        self._show_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = measure.side(self.width(), measure.usual(self.width()), measure.TABLE, self._theme.scale)
        self._layout.setContentsMargins(side, measure.ABOVE, side, min(side, 24))
        if self.model.rowCount():
            self._limit_card()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.columns.fit_anew()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.table.columns.save()
