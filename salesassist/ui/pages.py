"""The window's pages, each read in and built when the user first goes there: the start waits for none but Today."""

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.ui.theme import Theme
from salesassist.ui.today.page import TodayPage

if TYPE_CHECKING:
    from salesassist.ui.contacts.page import ContactsPage
    from salesassist.ui.cracks.triage import TriagePage
    from salesassist.ui.deals.page import DealsPage
    from salesassist.ui.focus.page import FocusPage
    from salesassist.ui.insights.page import InsightsPage
    from salesassist.ui.main_window import MainWindow
    from salesassist.ui.settings import SettingsPage
    from salesassist.ui.setup.after_import import AfterImport
    from salesassist.ui.setup.first_run import FirstRun
    from salesassist.ui.waiting import WaitingPage

_WITHOUT_SHEET = ("triage", "insights", "settings", "calling", "after_import")

Page = TypeVar("Page", bound=QWidget)


class Pages(QStackedWidget):
    """The pages by name (`contacts`, `deals`, …), wired to the window; that of the contacts is built soon after the
    start, in a rest."""

    def __init__(self, window: "MainWindow", session: Session, theme: Theme, state: WindowState) -> None:
        super().__init__()
        self._window, self._session, self._theme, self._state = window, session, theme, state
        self.today = TodayPage(session, theme)
        self.addWidget(self.today)

    def made(self, name: str) -> QWidget | None:
        """A page, if it has been made."""
        return vars(self).get(name)

    def shows(self, name: str) -> bool:
        page = self.made(name)
        return page is not None and self.currentWidget() is page

    @property
    def stands_alone(self) -> bool:
        """Whether the page that is shown has no call sheet beside it."""
        return any(map(self.shows, _WITHOUT_SHEET))

    def needs_nobody(self, page: QWidget) -> bool:
        """Whether a page has something to say while there is no contact yet."""
        return page in (self.made("waiting"), self.made("settings"))

    def _added(self, page: Page) -> Page:
        self.addWidget(page)
        QTimer.singleShot(0, page, lambda: self._window.teach_keys(page))  # tips can wait until it is painted
        return page

    @cached_property
    def contacts(self) -> "ContactsPage":
        from salesassist.ui.contacts.page import ContactsPage

        window = self._window
        page = self._added(ContactsPage(self._session, self._theme, self._state))
        page.contact_chosen.connect(partial(window.follow, page))
        page.place_changed.connect(window.mark_place)
        page.contact_activated.connect(lambda _uid: window.pane.focus_outcomes())
        page.menu_requested.connect(window.menus.contact.popup)
        page.plan_requested.connect(window.acts.plan_many)
        page.many_requested.connect(window.acts.act_on_many)
        page.triage_requested.connect(window.show_triage)
        page.new_requested.connect(window.new_contact)
        page.import_requested.connect(window.acts.import_files)
        return page

    @cached_property
    def deals(self) -> "DealsPage":
        from salesassist.ui.deals.page import DealsPage

        window = self._window
        page = self._added(DealsPage(self._session, self._theme, self._state))
        page.contact_chosen.connect(partial(window.follow, page))
        page.contact_requested.connect(window.show_contact)
        page.view_changed.connect(window.arrange)
        page.said.connect(window.toast.say)
        return page

    @cached_property
    def waiting(self) -> "WaitingPage":
        from salesassist.ui.waiting import WaitingPage

        window = self._window
        page = self._added(WaitingPage(self._session, self._theme))
        page.contact_chosen.connect(partial(window.follow, page))
        page.contact_opened.connect(window.show_contact)
        page.outcome_requested.connect(window.log)
        page.show_reminders(window.reminders)
        window.waiting_made.emit(page)
        return page

    @cached_property
    def first_run(self) -> "FirstRun":
        from salesassist.ui.setup.first_run import FirstRun

        window = self._window
        page = self._added(FirstRun(self._theme))
        page.new_requested.connect(window.new_contact)
        page.import_requested.connect(window.acts.import_files)
        page.paste_requested.connect(window.acts.paste)
        page.sample_requested.connect(window.sample_requested)
        page.restore_requested.connect(window.backups_requested)
        page.files_dropped.connect(window.acts.import_files)
        return page

    @cached_property
    def after_import(self) -> "AfterImport":
        from salesassist.ui.setup.after_import import AfterImport

        page = self._added(AfterImport(self._session, self._theme))
        page.triage_requested.connect(self._window.show_triage)
        page.put_off.connect(self._window.show_all_contacts)
        return page

    @cached_property
    def triage(self) -> "TriagePage":
        from salesassist.ui.cracks.triage import TriagePage

        page = self._added(TriagePage(self._session, self._theme))
        page.left.connect(self._window.show_all_contacts)
        return page

    @cached_property
    def calling(self) -> "FocusPage":
        from salesassist.ui.focus.page import FocusPage

        window = self._window
        page = self._added(FocusPage(self._session, self._theme, window.pane))
        page.left.connect(lambda: window.today.come_to(page.current))
        page.left.connect(window.show_today)
        page.refused.connect(window.toast.warn)
        page.contact_requested.connect(window.show_contact)
        return page

    @cached_property
    def insights(self) -> "InsightsPage":
        from salesassist.ui.insights.page import InsightsPage

        window = self._window
        page = self._added(InsightsPage(self._session, self._theme))
        page.contact_requested.connect(window.show_contact)
        page.contacts_requested.connect(window.show_contacts)
        page.going_cold_requested.connect(window.show_going_cold)
        page.planned.connect(window.toast.say)
        return page

    @cached_property
    def settings(self) -> "SettingsPage":
        from salesassist.ui.settings import SettingsPage

        window = self._window
        page = self._added(SettingsPage(self._session, self._theme))
        page.sections.rules_requested.connect(window.acts.edit_rules)
        page.sections.templates_requested.connect(window.acts.edit_templates)
        page.sections.shelf_requested.connect(window.acts.edit_shelf)
        page.sections.import_requested.connect(window.acts.import_files)
        page.sections.export_requested.connect(lambda: window.acts.export(()))
        page.left.connect(window.leave_settings)
        window.settings_made.emit(page)
        return page
