"""The window: sidebar, lists and call sheet, and every act in a menu with its key."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QIcon, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from salesassist import __version__
from salesassist.domain.contact import Contact, Tier
from salesassist.domain.interaction import Outcome
from salesassist.domain.reminder import Reminder
from salesassist.domain.status import Status
from salesassist.session import Changed, Session
from salesassist.settings import WindowState
from salesassist.ui import words
from salesassist.ui.contacts.page import ContactsPage
from salesassist.ui.cracks.plan_many import PlanManyDialog
from salesassist.ui.cracks.triage import TriagePage
from salesassist.ui.deals.page import DealsPage
from salesassist.ui.messages.shelf_dialog import ShelfDialog
from salesassist.ui.messages.templates_dialog import TemplatesDialog
from salesassist.ui.network.way_dialog import WayDialog
from salesassist.ui.pane.pane import ContactPane
from salesassist.ui.setup.first_run import FirstRun
from salesassist.ui.setup.rules import RulesDialog
from salesassist.ui.sidebar import Entry, Sidebar
from salesassist.ui.theme import Theme
from salesassist.ui.toast import Toast
from salesassist.ui.today.page import TodayPage
from salesassist.ui.waiting import WaitingPage

PANE_WIDTH = 400
NARROW_PANE = 340  # in a window narrower than 1200


class MainWindow(QMainWindow):
    """`shown_up` is emitted when the user comes to the window, `closing` when they close it, `quit_requested` when
    they want the program to end."""

    shown_up = Signal()
    sample_requested = Signal()
    quit_requested = Signal()

    def __init__(self, session: Session, theme: Theme, state: WindowState) -> None:
        super().__init__()
        self._session, self._theme, self._state = session, theme, state
        self._may_hide: Callable[[], bool] = lambda: False
        self._acts: dict[str, QAction] = {}
        self._leaving = False
        self.setWindowTitle("SalesAssist")
        self.setMinimumSize(940, 560)
        self._contact_menu = QMenu(self.tr("&Contact"), self)
        self.sidebar = Sidebar(theme)
        self.today = TodayPage(session, theme)
        self.contacts = ContactsPage(session, theme, state)
        self.deals = DealsPage(session, theme, state)
        self.waiting = WaitingPage(session, theme)
        self.first_run = FirstRun(theme)
        self.triage = TriagePage(session, theme)
        self.insights: QWidget | None = None  # made when first opened: it draws with a library that takes its time
        self.pane = ContactPane(session, theme, self._contact_menu)
        self._pages = QStackedWidget()
        for page in (self.today, self.contacts, self.deals, self.waiting, self.first_run, self.triage):
            self._pages.addWidget(page)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._pages)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._pages.setMinimumWidth(430)
        self.pane.setMinimumWidth(320)
        middle = QWidget()
        layout = QHBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sidebar)
        layout.addWidget(self._splitter, 1)
        self.setCentralWidget(middle)
        self._toast = Toast(theme, middle)
        self._make_menus()
        self._connect()
        self._restore()
        self._go(self.today)
        self._count()

    # --- wiring --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        session, pane = self._session, self.pane
        session.changed.connect(self._look)
        session.time_passed.connect(self._count)
        session.failed.connect(self._toast.warn)
        self._toast.undo_requested.connect(session.undo_stack.undo)
        session.undo_stack.indexChanged.connect(self._toast.forget)
        pane.said.connect(self._toast.say)
        pane.contact_requested.connect(self.show_contact)
        pane.contact_added.connect(self._show_added)
        self.sidebar.today_requested.connect(lambda: self._go(self.today))
        self.sidebar.contacts_requested.connect(self._show_all_contacts)
        self.sidebar.deals_requested.connect(self.show_deals)
        self.sidebar.waiting_requested.connect(lambda: self._go(self.waiting))
        self.sidebar.status_requested.connect(self._show_status)
        self.sidebar.cold_requested.connect(self.show_going_cold)
        self.sidebar.insights_requested.connect(self.show_insights)
        self.contacts.plan_requested.connect(self.plan_many)
        self.contacts.triage_requested.connect(self.show_triage)
        self.today.triage_requested.connect(self.show_triage)
        self.triage.left.connect(lambda: self._go(self.contacts))
        self.sidebar.contacts_dropped.connect(lambda uids: self._put_on_today(uids, 0))
        self.today.contacts_dropped.connect(self._put_on_today)
        for page in (self.today, self.contacts):
            page.contact_chosen.connect(partial(self._page_chose, page))
            page.contact_activated.connect(lambda _uid: self.pane.focus_outcomes())
            page.menu_requested.connect(self._show_menu)
        self.deals.contact_chosen.connect(partial(self._page_chose, self.deals))
        self.deals.contact_requested.connect(self.show_contact)
        self.deals.view_changed.connect(lambda: self._go(self._place))
        self.deals.said.connect(self._toast.say)
        self.today.money_requested.connect(self.show_money_waiting)
        self.waiting.contact_chosen.connect(partial(self._page_chose, self.waiting))
        self.waiting.contact_opened.connect(self.show_contact)
        self.today.quick_add.planned.connect(self._planned)
        self.today.quick_add.unknown.connect(pane.new_contact)
        self.contacts.new_requested.connect(self.new_contact)
        self.contacts.import_requested.connect(self.import_files)
        self.first_run.new_requested.connect(self.new_contact)
        self.first_run.import_requested.connect(self.import_files)
        self.first_run.sample_requested.connect(self.sample_requested)
        self.first_run.files_dropped.connect(self.import_files)

    def _act(
        self, menu: QMenu, name: str, text: str, slot: Callable[[], object], *keys: str | QKeySequence.StandardKey
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: slot())
        menu.addAction(action)
        self._acts[name] = action
        return action

    def _make_menus(self) -> None:
        bar, act, key = self.menuBar(), self._act, QKeySequence.StandardKey
        pane = self.pane
        file = bar.addMenu(self.tr("&File"))
        act(file, "quick_add", self.tr("Quick &add"), self.quick_add, "Ctrl+N")
        act(file, "new", self.tr("New &contact"), self.new_contact, "Ctrl+Shift+N")
        act(file, "new_deal", self.tr("New &deal…"), self._new_deal, "Ctrl+Shift+D")
        act(file, "import", self.tr("&Import…"), self.import_files, "Ctrl+I")
        act(file, "export", self.tr("&Export everything…"), self.export, "Ctrl+E")
        file.addSeparator()
        act(file, "quit", self.tr("&Quit"), self.leave, "Ctrl+Q")
        edit = bar.addMenu(self.tr("&Edit"))
        undo = self._session.undo_stack.createUndoAction(self, self.tr("&Undo"))
        undo.setShortcut(key.Undo)
        redo = self._session.undo_stack.createRedoAction(self, self.tr("&Redo"))
        both = [*QKeySequence.keyBindings(key.Redo), QKeySequence("Ctrl+Y")]
        redo.setShortcuts(list(dict.fromkeys(both)))  # a key that is given twice is ambiguous, and does nothing
        edit.addActions([undo, redo])
        edit.addSeparator()
        act(edit, "find", self.tr("&Find contacts"), self._find, "Ctrl+F", "/")
        view = bar.addMenu(self.tr("&View"))
        act(view, "today", self.tr("&Today"), lambda: self._go(self.today), "Ctrl+1")
        act(view, "contacts", self.tr("&Contacts"), self._show_all_contacts, "Ctrl+2")
        act(view, "deals", self.tr("&Deals"), self.show_deals, "Ctrl+3")
        act(view, "waiting", self.tr("&Waiting for you"), lambda: self._go(self.waiting), "Ctrl+4")
        act(view, "insights", self.tr("&Insights"), self.show_insights, "Ctrl+5")
        view.addSeparator()
        act(view, "cold", self.tr("&Going cold"), self.show_going_cold)
        act(view, "triage", self.tr("T&riage…"), self.show_triage)
        menu = self._contact_menu
        bar.addMenu(menu)
        act(menu, "call", self.tr("&Call"), pane.sheet.call, "Ctrl+D")
        act(menu, "mail", self.tr("Write a &message…"), pane.message, "M", "Ctrl+M")
        act(menu, "copy", self.tr("Copy &number"), pane.copy_number, "Ctrl+Shift+C")
        menu.addSeparator()
        log = menu.addMenu(self.tr("Lo&g"))
        for number, outcome in enumerate(Outcome, 1):
            act(
                log, f"log_{outcome.value}", words.outcome_word(outcome), partial(pane.log, outcome), str(number)
            )
        past = menu.addMenu(self.tr("Log from &before"))
        for number, outcome in enumerate(Outcome, 1):
            act(
                past, f"earlier_{outcome.value}", self.tr("{outcome}…").format(outcome=words.outcome_word(outcome)),
                partial(pane.log, outcome, earlier=True), f"Alt+{number}",
            )  # fmt: skip
        act(menu, "plan", self.tr("&Plan a step…"), pane.plan, "P")
        act(menu, "reschedule", self.tr("&Reschedule…"), pane.reschedule, "R")
        act(menu, "met", self.tr("Met at an &event…"), self.met_at_event)
        act(menu, "snooze", self.tr("&Snooze 1 hour"), pane.snooze, "S")
        act(menu, "skip", self.tr("S&kip this step"), pane.skip, "X")
        act(menu, "plan_call", self.tr("Plan &a call soon"), self._plan_calls, "Ctrl+Shift+P")
        act(menu, "put", self.tr("Put on &today"), lambda: self._put_on_today(self._chosen(), 0), "T")
        act(menu, "up", self.tr("Move &up"), partial(self._move_chosen, -1), "Alt+Up")
        act(menu, "down", self.tr("Mo&ve down"), partial(self._move_chosen, 1), "Alt+Down")
        menu.addSeparator()
        tiers = menu.addMenu(self.tr("Keep in touc&h"))
        for tier in (*Tier, None):
            text = self.tr("Tier &{tier}").format(tier=tier.value) if tier else self.tr("&No tier")
            act(tiers, f"tier_{tier.value if tier else 'none'}", text, partial(self._set_tier, tier))
        act(menu, "ways", self.tr("Who knows them?…"), self.who_knows, "W")
        act(menu, "edit", self.tr("Ed&it…"), pane.edit, "E", "F2")
        act(menu, "rest", self.tr("&Let rest…"), pane.rest)
        act(menu, "wake", self.tr("&Wake"), pane.wake)
        act(menu, "never", self.tr("Do not c&ontact"), pane.do_not_contact)
        act(menu, "delete", self.tr("&Delete"), self.delete, key.Delete)
        menu.aboutToShow.connect(self._ready_contact_menu)
        menu.aboutToHide.connect(self._free_contact_menu)
        deal = self._deal_menu = bar.addMenu(self.tr("&Deal"))
        act(deal, "edit_deal", self.tr("&Edit deal…"), self.deals.edit_chosen)
        act(deal, "plan_deal", self.tr("Plan a step &for it…"), self.deals.plan_chosen)
        act(deal, "deal_back", self.tr("To the stage &before"), partial(self.deals.move_chosen, -1), "Alt+Left")
        act(deal, "deal_on", self.tr("To the &next stage"), partial(self.deals.move_chosen, 1), "Alt+Right")
        act(deal, "deliver", self.tr("Deli&vered today"), self.deals.deliver_chosen)
        act(deal, "delete_deal", self.tr("Dele&te deal"), self.deals.delete_chosen)
        tools = bar.addMenu(self.tr("T&ools"))
        act(tools, "rules", self.tr("&Follow-up rules…"), self.edit_rules)
        act(tools, "templates", self.tr("Message &templates…"), self.edit_templates)
        act(tools, "shelf", self.tr("&Useful things…"), self.edit_shelf)
        act(tools, "company", self.tr("&Who knows a company?…"), self._show_ways)
        help_menu = bar.addMenu(self.tr("&Help"))
        act(help_menu, "about", self.tr("&About SalesAssist"), self.about)

    def _ready_contact_menu(self) -> None:
        uid = self.pane.uid
        line = self._session.book.get(uid) if uid else None
        always = "call", "mail", "copy", "plan", "plan_call", "put", "ways", "edit", "rest", "wake", "never", "delete"
        for name in always:
            self._acts[name].setEnabled(line is not None)
        for name in ("reschedule", "snooze", "skip"):
            self._acts[name].setEnabled(line is not None and line.step is not None)
        if line is not None:
            resting = line.do_not_contact or line.resting_until is not None
            self._acts["wake"].setVisible(resting)
            self._acts["never"].setVisible(not line.do_not_contact)
            for name in ("put", "plan", "rest", "call", "mail"):
                self._acts[name].setEnabled(not line.do_not_contact)
        on_today = self._pages.currentWidget() is self.today
        for name in ("up", "down"):
            self._acts[name].setEnabled(on_today)

    def _free_contact_menu(self) -> None:
        """What the menu greys out holds while it is open: a disabled act would not hear its key afterwards."""
        for action in self._contact_menu.actions():
            action.setEnabled(True)

    # --- places --------------------------------------------------------------------------------------------------

    def _go(self, page: QWidget) -> None:
        empty = not len(self._session.book)
        shown = self.first_run if empty and page is not self.waiting else page
        self._pages.setCurrentWidget(shown)
        wide = shown is self.triage or shown is self.insights  # they stand alone: no call sheet beside them
        board = shown is self.deals and self.deals.as_board  # which takes the whole width
        self.pane.setVisible((not empty and not wide and not board) or self.pane.editing)
        self._deal_menu.menuAction().setEnabled(shown is self.deals)
        self._contact_menu.menuAction().setEnabled(not wide)  # nor are its keys heard
        entries: dict[QWidget | None, Entry] = {
            self.today: self.sidebar.today, self.contacts: self.sidebar.contacts, self.waiting: self.sidebar.waiting,
            self.triage: self.sidebar.contacts, self.insights: self.sidebar.insights, self.deals: self.sidebar.deals,
        }  # fmt: skip
        self.sidebar.show_place(entries[page])
        self._place = page
        if shown is self.first_run:
            self.first_run.setFocus()
            return
        if shown is self.deals:
            self.deals.take_focus()
            chosen = self.deals.selected_contacts()
            self.pane.show_contact(chosen[0] if chosen else None)
            return
        if page not in (self.today, self.contacts, self.waiting):
            return
        lists = {self.today: self.today.view, self.contacts: self.contacts.table, self.waiting: self.waiting.view}
        lists[page].setFocus()
        assert isinstance(page, TodayPage | ContactsPage | WaitingPage)
        if uid := page.current_contact():
            self.pane.show_contact(uid)

    def _show_all_contacts(self) -> None:
        self.contacts.show_status(None)
        self._go(self.contacts)

    def _show_status(self, status: Status) -> None:
        self._go(self.contacts)
        self.contacts.show_status(status)

    def show_going_cold(self) -> None:
        """The contacts page with those going cold alone."""
        self._go(self.contacts)
        self.contacts.show_only(
            self.tr("Going cold"), lambda: [line.uid for line in self._session.going_cold()], plan=True,
            about=self.tr("not in touch for longer than their tier wants, and nothing planned in time"),
        )  # fmt: skip

    def show_contacts(self, title: str, uids: Sequence[str], about: str = "", plan: bool = False) -> None:
        """The contacts page with these alone."""
        kept = frozenset(uids)
        self._go(self.contacts)
        self.contacts.show_only(title, lambda: kept, about=about, plan=plan)

    def show_triage(self) -> None:
        self._go(self.triage)
        self.triage.setFocus()

    def show_insights(self) -> None:
        if self.insights is None:
            from salesassist.ui.insights.page import InsightsPage

            self.insights = page = InsightsPage(self._session, self._theme)
            page.contact_requested.connect(self.show_contact)
            page.contacts_requested.connect(self.show_contacts)
            page.going_cold_requested.connect(self.show_going_cold)
            page.planned.connect(self._toast.say)
            self._pages.addWidget(page)
        self._go(self.insights)
        self.insights.setFocus()

    def show_deals(self) -> None:
        """The Deals page with every deal."""
        self.deals.show_all()
        self._go(self.deals)

    def show_money_waiting(self) -> None:
        """The Deals page with exactly the deals behind the money that waits."""
        self._go(self.deals)
        self.deals.show_waiting()

    def _new_deal(self) -> None:
        """Write down a deal, with the contact that is shown."""
        on_deals = self._pages.currentWidget() is self.deals
        self.deals.new_deal("" if on_deals or not self.pane.uid else self.pane.uid)

    def _find(self) -> None:
        self._go(self.contacts)
        self.contacts.focus_search()

    def quick_add(self) -> None:
        """Come up with the cursor in the quick add line."""
        self.come_up()
        self._go(self.today)
        self.today.quick_add.begin()

    def _page_chose(self, page: QWidget, uid: str) -> None:
        if self._pages.currentWidget() is page:
            self.pane.show_contact(uid)

    def show_waiting_page(self) -> None:
        """Come up with the list of what waits for the user."""
        self.come_up()
        self._go(self.waiting)

    def show_contact(self, uid: str) -> None:
        """Show this contact's call sheet, with its row in the list behind it, ready for an outcome key."""
        self.come_up()
        if self._pages.currentWidget() is self.contacts or not self.today.show_contact(uid):
            self._go(self.contacts)
            self.contacts.show_contact(uid)
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

    def _show_menu(self, at: QPoint) -> None:
        self._contact_menu.popup(at)

    def _chosen(self) -> list[str]:
        page, shown = self._pages.currentWidget(), [self.pane.uid] if self.pane.uid else []
        chosen = page.selected_contacts() if isinstance(page, TodayPage | ContactsPage | DealsPage) else []
        return chosen if self.pane.uid in chosen else shown  # what is done is done with whom the call sheet shows

    # --- showing -------------------------------------------------------------------------------------------------

    def _look(self, changed: Changed) -> None:
        was_empty = self._pages.currentWidget() is self.first_run
        if was_empty != (not len(self._session.book)):
            self._go(self._place)
        self._count()

    def _count(self) -> None:
        session, now = self._session, self._session.now()
        counts = session.book.counts(now)
        self.sidebar.today.show_count(len(self.today.model.order()) or None)
        self.sidebar.contacts.show_count(len(session.book) or None)
        self.sidebar.deals.show_count(sum(line.deal.is_open for line in session.deals()) or None)
        self.sidebar.none.show_count(session.book.cracks(now))
        self.sidebar.overdue.show_count(counts[Status.OVERDUE])
        self.sidebar.cold.show_count(session.going_cold_count())
        self._acts["triage"].setEnabled(any(not line.triaged for line in session.book))

    def show_waiting(self, reminders: list[Reminder]) -> None:
        """Show what the user was told of, or could not be, and has not reacted to."""
        self.waiting.show_reminders(reminders)
        self.sidebar.waiting.setVisible(bool(reminders) or self._pages.currentWidget() is self.waiting)
        self.sidebar.waiting.show_count(len(reminders) or None)

    def say(self, text: str) -> None:
        """Say something that happened outside the window's own doing."""
        self._toast.say(text, undo=False)

    def warn(self, text: str) -> None:
        self._toast.warn(text)

    def set_icon(self, icon: QIcon) -> None:
        self.setWindowIcon(icon)

    # --- acts ----------------------------------------------------------------------------------------------------

    def new_contact(self) -> None:
        self.come_up()
        self.pane.setVisible(True)
        self.pane.new_contact(Contact("", ""))

    def _show_added(self, uid: str) -> None:
        self._go(self._place)
        if self._pages.currentWidget() is self.contacts:
            self.contacts.show_contact(uid)
        else:
            self.today.show_contact(uid)
        self.pane.show_contact(uid)

    def _planned(self, uid: str) -> None:
        line = self._session.book.get(uid)
        if line is not None:
            self._toast.say(self.tr("Planned with {name}").format(name=line.name))
            self.today.show_contact(uid)
            self.pane.show_contact(uid)

    def _put_on_today(self, uids: list[str], at: int) -> None:
        """Put contacts on today's list; whoever asked not to be contacted is refused, whoever has no next step needs
        a reason."""
        lines = [line for uid in uids if (line := self._session.book.get(uid))]
        refused = [line.name for line in lines if line.do_not_contact]
        if refused:
            self._toast.warn(
                self.tr("{names} asked not to be contacted, so today's list does not take them.").format(
                    names=", ".join(refused[:3])
                )
            )
        wanted: list[tuple[str, str]] = []
        for line in lines:
            if line.do_not_contact:
                continue
            purpose = ""
            if line.step is None:
                purpose, sure = QInputDialog.getText(
                    self, self.tr("Put on today"), self.tr("Why call {name} today?").format(name=line.name)
                )
                if not sure:
                    continue
            wanted.append((line.uid, purpose.strip() or self.tr("Call")))
        if wanted and self._session.put_on_today(wanted, self.today.model.order(), at):
            self._toast.say(
                self.tr("{name} put on today").format(name=self._session.name_of(wanted[0][0]))
                if len(wanted) == 1
                else self.tr("%n contacts put on today", "", len(wanted))
            )
            self.today.show_contact(wanted[0][0])

    def _plan_calls(self) -> None:
        """Plan a call with the chosen contact; with several, say first how they are spread."""
        uids = self._chosen()
        if len(uids) > 1:
            self.plan_many(uids)
        elif uids:
            day = self._session.plan_call(uids[0])
            if day is not None:
                self._toast.say(
                    self.tr("Call with {name} planned: {day}").format(
                        name=self._session.name_of(uids[0]), day=words.short_day(day, self._session.now())
                    )
                )
            else:
                self._toast.say(self.tr("No call planned: there is a next step in time, or a rest"), undo=False)

    def plan_many(self, uids: list[str]) -> None:
        """Plan calls with these contacts, once the user has seen how they are spread."""
        dialog = PlanManyDialog(self._session, self._theme, uids, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._toast.say(self.tr("%n call(s) planned", "", dialog.planned)))
        dialog.open()

    def who_knows(self) -> None:
        """The warm way in to the contact shown."""
        self._show_ways(self.pane.uid)

    def _show_ways(self, uid: str | None = None) -> None:
        dialog = WayDialog(self._session, self._theme, uid, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.contact_requested.connect(self.show_contact)
        dialog.open()

    def edit_rules(self) -> None:
        """Read and change what is proposed after what."""
        RulesDialog(self._session, self._theme, self).exec()

    def met_at_event(self) -> None:
        """Plan a line to each of the chosen contacts, whom the user met at an event."""
        chosen = self._chosen()
        if not chosen:
            return
        event, said = QInputDialog.getText(
            self, self.tr("Met at an event"),
            self.tr("Where did you meet? A line is planned for the next working day (%n contact(s)).", "", len(chosen)),
        )  # fmt: skip
        if said:
            self._session.met_at_event(chosen, event.strip())

    def edit_templates(self) -> None:
        dialog = TemplatesDialog(self._session, self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def edit_shelf(self) -> None:
        """The shelf of useful things."""
        dialog = ShelfDialog(self._session, self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _set_tier(self, tier: Tier | None) -> None:
        uids = self._chosen()
        if not uids or not self._session.set_tier(uids, tier):
            return
        name = self._session.name_of(uids[0])
        if tier is None:
            one, many = self.tr("{name} has no tier"), self.tr("%n contact(s) have no tier", "", len(uids))
        else:
            one, many = self.tr("{name} is tier {tier}"), self.tr("%n contact(s) are tier {tier}", "", len(uids))
        text = one if len(uids) == 1 else many
        self._toast.say(text.replace("{tier}", tier.value if tier else "").replace("{name}", name))

    def _move_chosen(self, by: int) -> None:
        if self._pages.currentWidget() is self.today:
            self.today.view.move_chosen(by)

    def delete(self) -> None:
        """Put the chosen contacts into the trash, or delete the chosen deal; one step to undo."""
        if self._pages.currentWidget() is self.deals:
            self.deals.delete_chosen()
            return
        uids = self._chosen()
        if not uids or self.pane.editing:
            return
        if (len(uids) > 1 or self._pages.currentWidget() is self.today) and not self._sure_to_delete(uids):
            return
        names = self._session.name_of(uids[0])
        if self._session.delete_contacts(uids):
            self._toast.say(
                self.tr("{name} deleted").format(name=names)
                if len(uids) == 1
                else self.tr("%n contacts deleted", "", len(uids))
            )

    def _sure_to_delete(self, uids: list[str]) -> bool:
        """Ask before several go, and on Today, where Delete may be meant for the step alone."""
        if len(uids) == 1:
            text = self.tr(
                "Delete {name}, with all that happened between you? This can be undone. To take only the step off the "
                "list, skip it (X)."
            ).format(name=self._session.name_of(uids[0]))
        else:
            text = self.tr("Delete %n contacts? This can be undone.", "", len(uids))
        return QMessageBox.question(self, self.tr("Delete contacts"), text) == QMessageBox.StandardButton.Yes

    def import_files(self, files: list[Path] | None = None) -> None:
        """Bring in an address book: choose files, see what it will do, do it as one step."""
        from salesassist.ui.setup.import_dialog import ImportDialog  # and all the readers with it, only when needed

        dialog = ImportDialog(self._session, self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.imported.connect(self._show_imported)
        dialog.open()
        if files:
            dialog.take(files)

    def _show_imported(self) -> None:
        """Land where the new ones are: a fresh address book has nothing due today."""
        if not self.today.model.order():
            self._show_all_contacts()

    def export(self) -> None:
        """Write everything to one JSON file."""
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Export everything"), "salesassist.json", self.tr("SalesAssist (*.json)")
        )
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(".json")
            if self._session.export(path):
                self._toast.say(self.tr("Everything written to {file}").format(file=path.name), undo=False)

    def about(self) -> None:
        QMessageBox.about(
            self, self.tr("About SalesAssist"),
            self.tr("<b>SalesAssist {version}</b><p>Whom do I call next, what do I say, and what falls through the "
                    "cracks?<p>Everything stays on this computer.").format(version=__version__),
        )  # fmt: skip

    # --- coming and going ----------------------------------------------------------------------------------------

    def hide_when_closed(self, may_hide: Callable[[], bool]) -> None:
        """Closing hides the window while `may_hide` says that a tray can bring it back; otherwise it quits."""
        self._may_hide = may_hide

    def _restore(self) -> None:
        geometry, split = self._state.text("geometry"), self._state.numbers("split")
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
            available = self.screen().availableGeometry()
            self.resize(min(1440, available.width() - 8), min(900, available.height() - 40))  # room for the frame
        if len(split) == 2 and min(split) > 0:
            self._splitter.setSizes(split)
        else:
            pane = PANE_WIDTH if self.width() >= 1200 else NARROW_PANE
            self._splitter.setSizes([self.width() - self.sidebar.sizeHint().width() - pane, pane])

    def remember(self) -> None:
        """Keep geometry and columns for the next start."""
        self._state.remember(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            split=self._splitter.sizes() if not self.pane.isHidden() else self._state.numbers("split"),
        )

    def leave(self) -> None:
        """End the program, with what was being typed saved."""
        self.let_go()
        self.quit_requested.emit()

    def let_go(self) -> None:
        """The program is ending, by the user's wish or because they log out: from now on closing is closing."""
        self._leaving = True
        self.pane.sheet.commit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.pane.sheet.commit()
        self.remember()
        if self._leaving:  # quitting closes every window: there is nothing to ask
            event.accept()
            return
        if not self._may_hide():
            event.accept()
            self.leave()
            return
        event.ignore()
        if not self._state.flag("said_tray") and not self._explain_tray():
            return
        self.hide()

    def _explain_tray(self) -> bool:
        """Say once that reminders keep running, with the choice. False: the user chose to quit, or neither."""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("SalesAssist keeps watch"))
        box.setText(self.tr("Reminders keep running from the tray when this window is closed."))
        stay = box.addButton(self.tr("Keep running"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Quit instead"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(stay)
        box.exec()
        if box.clickedButton() is leave:
            self.leave()
            return False
        if box.clickedButton() is stay:
            self._state.remember(said_tray=True)
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self, self.shown_up.emit)
        super().changeEvent(event)
