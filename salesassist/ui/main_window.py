"""The window: sidebar, lists and call sheet; where the user is, and how they come and go."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QMainWindow, QMenu, QRadioButton, QWidget

from salesassist.domain.contact import Contact
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.interaction import Outcome
from salesassist.domain.reminder import Reminder
from salesassist.domain.status import Status
from salesassist.session import Changed, Session
from salesassist.session.history import History
from salesassist.settings import WindowState
from salesassist.ui import words
from salesassist.ui.acts import Acts
from salesassist.ui.contacts.columns import Column
from salesassist.ui.menus import Menus
from salesassist.ui.pages import Pages
from salesassist.ui.pane.pane import ContactPane
from salesassist.ui.shares import Shares
from salesassist.ui.sidebar import Entry, Sidebar
from salesassist.ui.theme import Theme
from salesassist.ui.toast import Toast

if TYPE_CHECKING:
    from salesassist.domain.saved_filter import SavedFilter
    from salesassist.ui.palette.palette import Palette
    from salesassist.ui.quick_add.window import QuickAddWindow
    from salesassist.ui.tour import Tour

_SOON_MS = 300


class MainWindow(QMainWindow):
    """`shown_up` is emitted when the user comes to the window, `quit_requested` when they want the program to end."""

    shown_up = Signal()
    sample_requested = Signal()
    quit_requested = Signal()
    backups_requested = Signal()
    trash_requested = Signal()
    settings_made = Signal(object)
    """The SettingsPage, when it is first opened: whoever can do what it asks for introduces itself."""
    waiting_made = Signal(object)
    """The WaitingPage, likewise."""

    def __init__(self, session: Session, theme: Theme, state: WindowState, *, hurried: bool = False) -> None:
        """`hurried`: what the first paint does without comes with `complete`, which is to be called soon after."""
        super().__init__()
        self._session, self._theme, self._state = session, theme, state
        self._may_hide: Callable[[], bool] = lambda: False
        self._leaving = False
        self._failure = ""  # that was said last, and may stand there still
        self.reminders: list[Reminder] = []
        self.setWindowTitle("SalesAssist")
        self.setMinimumSize(940, 560)
        contact_menu = QMenu(self.tr("&Contact"), self)
        self.sidebar = Sidebar(theme)
        self.pages = Pages(self, session, theme, state)
        self.today = self.pages.today
        self.pane = ContactPane(session, theme, contact_menu)
        self.shares = Shares(self.sidebar, self.pages, self.pane, theme, state)
        self.setCentralWidget(self.shares.widget)
        self.toast = Toast(theme, self.shares.widget)
        self.acts = Acts(session, theme, self.toast, self)
        self.menus = Menus(self, contact_menu, theme, session.folder)
        self._before_settings: QWidget = self.today
        self._connect()
        self._cold = state.numbers("cold")[:1]
        self.sidebar.waiting.setVisible(state.flag("waiting"))  # as it was: else all below would jump soon after
        self.shares.restore()
        self._go(self.today)
        self._count()
        if not hurried:
            self.complete()

    def complete(self) -> None:
        """Fill the menus, whose keys are heard from then on, and take what is dropped."""
        from salesassist.ui.drop import DropTarget

        self.menus.fill()
        if self._state.text("tour") == "offered":  # and not begun, or not ended
            self.tour.offer()
        self.teach_keys(self)
        self.menus.acts["triage"].setEnabled(self._session.untriaged_count() > 0)
        self._add_saved_filters()
        drops = DropTarget(self, self._theme)
        drops.files_dropped.connect(self.acts.import_files)
        drops.text_dropped.connect(self.acts.take_text)

    def get_ready(self) -> None:
        """Build the page that is gone to most, while nobody waits: the first search is answered like any other."""
        if self.isVisible() and len(self._session.book):
            self.pages.contacts.ensurePolished()

    def _add_saved_filters(self) -> None:
        from salesassist.ui.contacts.saved import SavedFilters

        saved = SavedFilters(self._session, self._theme)
        saved.chosen.connect(self.show_filter)
        saved.edit_requested.connect(lambda: self.pages.contacts.edit_filters())
        self.sidebar.add_filters(saved)

    # --- pages ---------------------------------------------------------------------------------------------------

    def teach_keys(self, where: QWidget) -> None:
        """Have the tips of buttons name the keys of what they do."""
        from salesassist.ui.help.tips import teach
        from salesassist.ui.palette.acts import acts_of

        teach(where, acts_of(self.menuBar(), always=True))

    @cached_property
    def tour(self) -> "Tour":
        from salesassist.ui.tour import Tour

        return Tour(self, self._session, self._theme, self._state)

    @cached_property
    def quick_add_window(self) -> "QuickAddWindow":
        from salesassist.ui.quick_add.window import QuickAddWindow

        window = QuickAddWindow(self._session, self._theme)
        window.planned.connect(self._planned)
        window.unknown.connect(self._add_unknown)
        return window

    @cached_property
    def palette_of_acts(self) -> "Palette":
        from salesassist.ui.palette.palette import Palette

        return Palette(
            self._session, self._theme, self._state, self.shares.widget, self.menuBar(), self.menus.contact,
            self.menus.view, self.show_contact, self.line,
        )  # fmt: skip

    # --- wiring --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        session, pane, today, sidebar = self._session, self.pane, self.today, self.sidebar
        self._theme.changed.connect(self._suit_letters)
        session.changed.connect(self._look)
        session.time_passed.connect(self._count)
        session.rolled.connect(self._count)
        session.cooled.connect(self._count)
        session.failed.connect(self._say_what_failed)
        self.toast.undo_requested.connect(session.undo_stack.undo)
        self.toast.redo_requested.connect(session.undo_stack.redo)
        session.undo_stack.moved.connect(self.toast.forget)
        session.undo_stack.undone.connect(self.toast.say_undone)
        session.undo_stack.working.connect(self._wait_for_step)
        session.undo_stack.redone.connect(self.toast.say_redone)
        pane.said.connect(self.toast.say)
        pane.contact_requested.connect(self.show_contact)
        pane.contact_added.connect(self._show_added)
        pane.form_left.connect(lambda: self.arrange() if self.pages.shows("first_run") else None)
        sidebar.today_requested.connect(self.show_today)
        sidebar.contacts_requested.connect(self.show_all_contacts)
        sidebar.deals_requested.connect(self.show_deals)
        sidebar.waiting_requested.connect(self.show_waiting_list)
        sidebar.status_requested.connect(self._show_status)
        sidebar.cold_requested.connect(self.show_going_cold)
        sidebar.insights_requested.connect(self.show_insights)
        sidebar.settings_requested.connect(self.show_settings)
        sidebar.contacts_dropped.connect(self.put_on_today)
        today.contacts_dropped.connect(self.put_on_today)
        today.triage_requested.connect(self.show_triage)
        today.contact_chosen.connect(partial(self.follow, today))
        today.contact_activated.connect(lambda _uid: pane.focus_outcomes())
        today.menu_requested.connect(self.menus.contact.popup)
        today.calling_requested.connect(self.start_calling)
        today.money_requested.connect(self.show_money_waiting)
        today.quick_add.planned.connect(self._planned)
        today.quick_add.unknown.connect(pane.new_contact)
        self.acts.put.connect(today.show_contact)
        self.acts.contact_requested.connect(self.show_contact)
        self.acts.imported.connect(self._show_imported)

    def _wait_for_step(self, text: str) -> None:
        """Nothing else can be done while a step of thousands of records is undone or redone."""
        from PySide6.QtWidgets import QProgressDialog

        waiting = QProgressDialog(text, "", 0, 0, self)
        waiting.setWindowTitle(self.tr("One moment"))
        waiting.setCancelButton(None)  # that is how it has none
        waiting.setWindowModality(Qt.WindowModality.ApplicationModal)
        waiting.setMinimumDuration(_SOON_MS)  # most are done before one could read it
        waiting.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.undo_stack.rested.connect(waiting.close)
        QTimer.singleShot(_SOON_MS, waiting, lambda: waiting.show() if self.undo_stack.busy else None)

    @property
    def undo_stack(self) -> History:
        return self._session.undo_stack

    # --- places --------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Show and hide what suits the place where the user is."""
        self._go(self._place)

    def leave_settings(self) -> None:
        """Back to where the user was before."""
        self._go(self._before_settings)

    def follow(self, page: QWidget, uid: str) -> None:
        """Have the call sheet show whom the list of `page` has come to, while that is the page that is shown."""
        if self.pages.currentWidget() is page:
            self.pane.show_contact(uid)

    def _go(self, page: QWidget) -> None:
        empty = not len(self._session.book)
        shown = self.pages.first_run if empty and not self.pages.needs_nobody(page) else page
        self.pages.setCurrentWidget(shown)
        wide = self.pages.stands_alone
        self.sidebar.setVisible(not self.pages.shows("calling"))
        board = self.pages.shows("deals") and self.pages.deals.as_board  # which takes the whole width
        self.pane.setVisible((not empty and not wide and not board) or self.pane.editing)
        self.menus.deal.menuAction().setEnabled(self.pages.shows("deals"))
        self.menus.contact.menuAction().setEnabled(not wide)  # nor are its keys heard
        if self.pages.made("waiting"):
            self._show_waiting_entry()
        self.sidebar.show_place(self._entry_of(page))
        self._place = page
        if self.pages.shows("first_run"):
            shown.setFocus()
        elif self.pages.shows("deals"):
            self.pages.deals.take_focus()
            chosen = self.pages.deals.selected_contacts()
            self.pane.show_contact(chosen[0] if chosen else None)
        elif shown is self.today:
            self.today.take_focus()
            self.pane.show_contact(self.today.current_contact() or None)
        elif self.pages.shows("contacts"):
            self.pages.contacts.table.setFocus()
            self._show_current(self.pages.contacts.current_contact())
        elif self.pages.shows("waiting"):
            waiting = self.pages.waiting
            (waiting.view if waiting.view.isVisibleTo(waiting) else waiting).setFocus()
            self._show_current(waiting.current_contact())
        elif self.pages.shows("settings"):
            self.pages.settings.take_focus()
        else:
            shown.setFocus()

    def _entry_of(self, page: QWidget) -> Entry:
        places = ("contacts", "deals", "waiting", "insights", "settings")
        entries = {"triage": "contacts", "after_import": "contacts"} | {name: name for name in places}
        found = (entry for name, entry in entries.items() if page is self.pages.made(name))
        name = next(found, "today")
        entry: Entry = getattr(self.sidebar, self.pages.contacts.place if page is self.pages.made("contacts") else name)
        return entry

    def mark_place(self) -> None:
        """Mark in the sidebar where the user is."""
        self.sidebar.show_place(self._entry_of(self._place))

    def log(self, uid: str, outcome: Outcome) -> None:
        """Log an outcome with a contact of the list of what waits."""
        self.pane.show_contact(uid)
        self.pane.log(outcome)

    def show_settings(self) -> None:
        """Settings, from which Escape leads back here."""
        if not self.pages.shows("settings"):
            self._before_settings = self._place
        self._go(self.pages.settings)

    def show_around(self) -> None:
        """The tour, from its first card."""
        if not self.tour.begin():
            self.say(self.tr("Add a contact or the sample data first; then there is something to show."))

    def _show_current(self, uid: str | None) -> None:
        if uid:
            self.pane.show_contact(uid)

    def show_today(self) -> None:
        self._go(self.today)

    def show_filter(self, wanted: "SavedFilter") -> None:
        """The Contacts page with a saved filter."""
        self._go(self.pages.contacts)
        self.pages.contacts.show_filter(wanted)

    def save_filter(self) -> None:
        """Keep under a name what the Contacts page shows."""
        self._go(self.pages.contacts)
        self.pages.contacts.save_filter()

    def start_calling(self) -> None:
        """Go through the day's list, one contact at a time."""
        if self.pages.calling.begin():
            self._go(self.pages.calling)

    def show_waiting_list(self) -> None:
        self._go(self.pages.waiting)

    def show_all_contacts(self) -> None:
        self.pages.contacts.show_status(None)
        self._go(self.pages.contacts)

    def _show_status(self, status: Status) -> None:
        self._go(self.pages.contacts)
        self.pages.contacts.show_status(status)

    def show_going_cold(self) -> None:
        """The contacts page with those going cold alone."""
        self._go(self.pages.contacts)
        self.pages.contacts.show_only(
            self.tr("Going cold"), self._session.going_cold_numbers, plan=True, place="cold", reason=Column.LAST_TOUCH,
            about=self.tr("not in touch for longer than their tier wants, and nothing planned in time"),
        )  # fmt: skip

    def show_contacts(self, title: str, uids: Sequence[str], about: str = "", plan: bool = False) -> None:
        """The contacts page with these alone."""
        kept = frozenset(self._session.numbers(uids))
        self._go(self.pages.contacts)
        self.pages.contacts.show_only(title, lambda: kept, about=about, plan=plan)

    def show_triage(self) -> None:
        self._go(self.pages.triage)

    def show_insights(self) -> None:
        self._go(self.pages.insights)

    def show_deals(self) -> None:
        """The Deals page with every deal."""
        self.pages.deals.show_all()
        self._go(self.pages.deals)

    def show_money_waiting(self) -> None:
        """The Deals page with exactly the deals behind the money that waits."""
        self._go(self.pages.deals)
        self.pages.deals.show_waiting()

    def find_contacts(self) -> None:
        """Go to the search over the contacts."""
        self._go(self.pages.contacts)
        self.pages.contacts.focus_search()

    def quick_add(self) -> None:
        """The quick add line: that of Today where Today is shown, else in a small window over what is there."""
        if not self.on_today():
            self.add_quickly()
            return
        self.come_up()
        self.today.quick_add.begin()

    def add_quickly(self) -> None:
        """The small window of quick add, whether the big one is there or not."""
        self.quick_add_window.come_up()

    def _add_unknown(self, contact: Contact) -> None:
        self.come_up()
        self.pane.setVisible(True)
        self.pane.new_contact(contact)

    def show_waiting_page(self) -> None:
        """Come up with the list of what waits for the user."""
        self.come_up()
        self._go(self.pages.waiting)

    def show_contact(self, uid: str) -> None:
        """Show this contact's call sheet, with its row in the list behind it, ready for an outcome key."""
        self.come_up()
        if self.pages.shows("contacts") or not self.today.show_contact(uid):
            self._go(self.pages.contacts)
            self.pages.contacts.show_contact(uid)
        else:
            self._go(self.today)
        self.pane.show_contact(uid)
        self.pane.focus_outcomes()

    def come_up(self) -> None:
        """Come before the user, wherever the window was."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # --- what is chosen ------------------------------------------------------------------------------------------

    def chosen(self) -> list[str]:
        """The contacts (uids) that an act is for: those chosen in the list, if the call sheet shows one of them."""
        chosen: list[str] = []
        if self.on_today():
            chosen = self.today.selected_contacts()
        elif self.pages.shows("contacts"):
            chosen = self.pages.contacts.selected_contacts()
        elif self.pages.shows("deals"):
            chosen = self.pages.deals.selected_contacts()
        if self.pane.uid and self.pane.uid not in chosen:  # what is done is done with whom the call sheet shows
            return [self.pane.uid]
        return chosen if self.pane.uid else []

    def line(self) -> ContactLine | None:
        """The contact that the call sheet shows."""
        return self._session.book.get(self.pane.uid) if self.pane.uid else None

    def on_today(self) -> bool:
        return self.pages.currentWidget() is self.today

    # --- showing -------------------------------------------------------------------------------------------------

    def _say_what_failed(self, why: str) -> None:
        self._failure = why
        self.toast.warn(why)

    def _look(self, changed: Changed) -> None:
        if self._failure:  # what is written now is told as if all were well
            self.toast.take_back(self._failure)
            self._failure = ""
        if (before := self.pages.shows("first_run")) != (not len(self._session.book)):
            self.arrange()
            if before:
                self.tour.offer()
        self._count()

    def _count(self) -> None:
        session, now = self._session, self._session.now()
        counts = session.book.counts(now)
        self.sidebar.today.show_count(len(self.today.model.order()) or None)
        self.sidebar.contacts.show_count(len(session.book) or None)
        self.sidebar.deals.show_count(session.open_deal_count() or None)
        self.sidebar.none.show_count(session.book.cracks(now))
        self.sidebar.overdue.show_count(counts[Status.OVERDUE])
        if (cold := session.going_cold_count()) is not None:
            self._cold = [cold]
        if self._cold:  # else as it was when the window was left, until it is known
            self.sidebar.cold.show_count(self._cold[0])
        if "triage" in self.menus.acts:
            self.menus.acts["triage"].setEnabled(session.untriaged_count() > 0)

    def show_waiting(self, reminders: list[Reminder]) -> None:
        """Show what the user was told of, or could not be, and has not reacted to."""
        self.reminders = reminders
        if self.pages.made("waiting"):
            self.pages.waiting.show_reminders(reminders)
        self._show_waiting_entry()
        self.sidebar.waiting.show_count(len(reminders) or None)

    def _show_waiting_entry(self) -> None:
        """Where something waits, and where the user is."""
        self.sidebar.waiting.setVisible(bool(self.reminders) or self.pages.shows("waiting"))

    def say(self, text: str) -> None:
        """Say something that happened outside the window's own doing."""
        self.toast.say(text, undo=False)

    def warn(self, text: str) -> None:
        self.toast.warn(text)

    # --- acts ----------------------------------------------------------------------------------------------------

    def new_contact(self) -> None:
        self.come_up()
        self.pane.setVisible(True)
        self.pane.new_contact(Contact("", ""))

    def new_deal(self) -> None:
        """Write down a deal, with the contact that is shown."""
        self.pages.deals.new_deal("" if self.pages.shows("deals") or not self.pane.uid else self.pane.uid)

    def _show_added(self, uid: str) -> None:
        self.arrange()
        if self.pages.shows("contacts"):
            self.pages.contacts.show_contact(uid)
        else:
            self.today.show_contact(uid)
        self.pane.show_contact(uid)

    def _planned(self, uid: str) -> None:
        line = self._session.book.get(uid)
        if line is not None:
            self.toast.say(words.planned_text(line, self._session.now()))
            self.today.show_contact(uid)
            if self.pages.shows("contacts"):
                self.pages.contacts.go_to(uid)
            self.pane.show_contact(uid)

    def put_on_today(self, uids: Sequence[str], at: int = 0) -> None:
        """Put contacts on today's list, before the row `at`."""
        self.acts.put_on_today(uids, self.today.model.order(), at)

    def move_chosen(self, by: int) -> None:
        """Move the chosen rows of Today up (negative) or down."""
        if self.on_today():
            self.today.view.move_chosen(by)

    def delete(self) -> None:
        """Put the chosen contacts into the trash, or delete the chosen deal; one step to undo."""
        if self.pages.shows("deals"):
            self.pages.deals.delete_chosen()
        elif not self.pane.editing:
            self.acts.delete(self.chosen(), ask=self.on_today())

    def _show_imported(self) -> None:
        """Land where the new ones are: a fresh address book has nothing due today."""
        if not self.today.model.order() and self._session.untriaged_count():
            self._go(self.pages.after_import)
        elif not self.today.model.order():
            self.show_all_contacts()

    # --- coming and going ----------------------------------------------------------------------------------------

    def hide_when_closed(self, may_hide: Callable[[], bool]) -> None:
        """Closing hides the window while `may_hide` says that a tray can bring it back; otherwise it quits."""
        self._may_hide = may_hide

    def remember(self) -> None:
        """Keep geometry and columns for the next start."""
        self.shares.remember()
        self._state.remember(cold=self._cold, waiting=bool(self.reminders))

    def leave(self) -> None:
        """End the program, with what was being typed saved, or thrown away if the user says so."""
        from salesassist.ui.careful import may_close_dialogs

        if not may_close_dialogs():
            return
        if self.pane.is_written and self.isHidden():
            self.come_up()
        if not self.pane.may_leave():
            return
        self.pane.drop_form()
        self.let_go()
        self.quit_requested.emit()

    def let_go(self) -> None:
        """The program is ending, by the user's wish or because they log out: from now on closing is closing."""
        from salesassist.ui.keeping_all import keep_all

        self._leaving = True
        self.pane.sheet.commit()
        keep_all(self, self._session)
        if self.pages.made("settings") is not None:
            self.pages.settings.commit()
        if "quick_add_window" in vars(self):  # it has no parent, and shows names
            self.quick_add_window.close()
            self.quick_add_window.deleteLater()
            del self.quick_add_window

    def closeEvent(self, event: QCloseEvent) -> None:
        self.pane.sheet.commit()
        self.remember()
        if self._leaving:  # quitting closes every window: there is nothing to ask
            event.accept()
            return
        if not self._may_hide():
            self.leave()
            event.setAccepted(self._leaving)
            return
        event.ignore()
        if not self._state.flag("said_tray") and not self._explain_tray():
            return
        self.hide()

    def _explain_tray(self) -> bool:
        """Say once that reminders keep running. False: the user chose to quit, or neither."""
        from salesassist.ui.staying import Wish, ask_to_stay

        wish = ask_to_stay(self)
        if wish is Wish.QUIT:
            self.leave()
        elif wish is Wish.STAY:
            self._state.remember(said_tray=True)
        return wish is Wish.STAY

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.shares.share_out(event.size().width())
        super().resizeEvent(event)

    def _suit_letters(self) -> None:
        self.shares.share_out(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does and as it does in dialogs."""
        button = self.focusWidget()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and _is_pressed(button):
            button.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self, self.shown_up.emit)
        super().changeEvent(event)


def _is_pressed(widget: QWidget | None) -> TypeGuard[QAbstractButton]:
    """Whether it is a button for doing something, and none for choosing."""
    return isinstance(widget, QAbstractButton) and not isinstance(widget, QCheckBox | QRadioButton)
