"""Every act of the program in a menu, with its key."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from salesassist.domain.contact import Tier
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.interaction import Outcome
from salesassist.ui import words
from salesassist.ui.help import opening
from salesassist.ui.menu_icons import draw_in, mark
from salesassist.ui.menu_key import hear_menu_key
from salesassist.ui.possible import impossible_with
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.ui.main_window import MainWindow

_KEY = QKeySequence.StandardKey
_MANY = 100
_SHOWN_IF_POSSIBLE = ("wake", "never", "add_number")  # the others are greyed out


class Menus(QObject):
    """The window's menu bar, empty until it is filled. `acts` are all acts by their names, `contact` is the menu of the
    call sheet, `folder` where the data lie."""

    def __init__(self, window: "MainWindow", contact: QMenu, theme: Theme, folder: Path) -> None:
        super().__init__(window)
        self._window, self._theme, self._folder = window, theme, folder
        self.acts: dict[str, QAction] = {}
        self.contact = contact
        self.deal = QMenu(self.tr("&Deal"), window)
        bar = window.menuBar()
        self._file, self._edit = bar.addMenu(self.tr("&File")), bar.addMenu(self.tr("&Edit"))
        self.view = bar.addMenu(self.tr("&View"))
        bar.addMenu(contact)
        bar.addMenu(self.deal)
        self._tools, self._help = bar.addMenu(self.tr("T&ools")), bar.addMenu(self.tr("&Help"))

    def fill(self) -> None:
        """Put every act into its menu; their keys are heard from then on."""
        contact = self.contact
        hear_menu_key(self._window)
        self._fill_file(self._file)
        self._fill_edit(self._edit)
        self._fill_view(self.view)
        self._fill_contact(contact)
        self._fill_deal(self.deal)
        self._fill_tools(self._tools)
        self._fill_help(self._help)
        for each in (self._file, self._edit, self.view, contact, self.deal, self._tools, self._help):
            draw_in(each, self._theme)
        contact.aboutToShow.connect(self._ready_contact)
        contact.aboutToHide.connect(self._free_contact)
        self.view.aboutToShow.connect(self._ready_view)
        self.deal.aboutToShow.connect(self._ready_deal)
        self.deal.aboutToHide.connect(self._free_deal)

    def _act(
        self, menu: QMenu, name: str, text: str, slot: Callable[[], object], *keys: str | QKeySequence.StandardKey
    ) -> None:
        action = QAction(text, self._window)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: slot())
        mark(action, name)
        menu.addAction(action)
        self.acts[name] = action

    def _fill_file(self, menu: QMenu) -> None:
        act, window = self._act, self._window
        act(menu, "quick_add", self.tr("Quick &add"), window.quick_add, "Ctrl+N")
        act(menu, "new", self.tr("New &contact"), window.new_contact, "Ctrl+Shift+N")
        act(menu, "new_deal", self.tr("New &deal…"), window.new_deal, "Ctrl+Shift+D")
        act(menu, "paste", self.tr("&Paste contact…"), window.acts.paste, "Ctrl+Shift+V")
        menu.addSeparator()
        act(menu, "import", self.tr("&Import…"), window.acts.import_files, "Ctrl+I")
        act(menu, "export", self.tr("&Export…"), self._chosen(window.acts.export), "Ctrl+E")
        act(menu, "backups", self.tr("&Backups and restore…"), window.backups_requested.emit)
        menu.addSeparator()
        act(menu, "quit", self.tr("&Quit"), window.leave, "Ctrl+Q")

    def _fill_edit(self, menu: QMenu) -> None:
        window = self._window
        undo = window.undo_stack.undo_action(window, self.tr("&Undo"))
        undo.setShortcut(_KEY.Undo)
        redo = window.undo_stack.redo_action(window, self.tr("&Redo"))
        both = [*QKeySequence.keyBindings(_KEY.Redo), QKeySequence("Ctrl+Y")]
        redo.setShortcuts(list(dict.fromkeys(both)))  # a key that is given twice is ambiguous, and does nothing
        mark(undo, "undo")
        mark(redo, "redo")
        menu.addActions([undo, redo])
        menu.addSeparator()
        self._act(menu, "find", self.tr("&Find contacts"), window.find_contacts, "Ctrl+F", "/")
        palette = self.tr("Command &palette…")
        self._act(menu, "palette", palette, lambda: window.palette_of_acts.open(), "Ctrl+K")
        menu.addSeparator()
        self._act(menu, "settings", self.tr("&Settings"), window.show_settings, "Ctrl+,")

    def _fill_view(self, menu: QMenu) -> None:
        act, window = self._act, self._window
        act(menu, "today", self.tr("&Today"), window.show_today, "Ctrl+1")
        act(menu, "contacts", self.tr("&Contacts"), window.show_all_contacts, "Ctrl+2")
        act(menu, "deals", self.tr("&Deals"), window.show_deals, "Ctrl+3")
        act(menu, "insights", self.tr("&Insights"), window.show_insights, "Ctrl+4")
        act(menu, "waiting", self.tr("&Waiting for you"), window.show_waiting_list, "Ctrl+5")
        menu.addSeparator()
        act(menu, "calling", self.tr("Start ca&lling"), window.start_calling, "Ctrl+Enter", "Ctrl+Return")
        act(menu, "cold", self.tr("&Going cold"), window.show_going_cold)
        act(menu, "save_filter", self.tr("&Save this filter…"), window.save_filter)
        act(menu, "triage", self.tr("T&riage…"), window.show_triage)
        act(menu, "trash", self.tr("Tras&h…"), window.trash_requested.emit)

    def _fill_contact(self, menu: QMenu) -> None:
        act, window, pane, acts, chosen = self._act, self._window, self._window.pane, self._window.acts, self._chosen
        act(menu, "call", self.tr("&Call"), pane.sheet.call, "Ctrl+D")
        act(menu, "mail", self.tr("Write a &message…"), pane.message, "M", "Ctrl+M")
        act(menu, "add_number", self.tr("Add a number…"), pane.add_number)
        act(menu, "copy", self.tr("Copy &number"), pane.copy_number, "Ctrl+Shift+C")
        menu.addSeparator()
        log = menu.addMenu(self.tr("Lo&g"))
        past = menu.addMenu(self.tr("Log an earlier one"))
        mark(log.menuAction(), "log")
        mark(past.menuAction(), "log_past")
        for number, outcome in enumerate(Outcome, 1):
            word = words.outcome_word(outcome)
            act(log, f"log_{outcome.value}", word, partial(pane.log, outcome), str(number))
            earlier = partial(pane.log, outcome, earlier=True)
            act(past, f"earlier_{outcome.value}", self.tr("{outcome}…").format(outcome=word), earlier, f"Alt+{number}")
        act(menu, "plan", self.tr("&Plan a step…"), pane.plan, "P")
        act(menu, "reschedule", self.tr("&Reschedule…"), pane.reschedule, "R")
        act(menu, "met", self.tr("Met at an &event…"), chosen(acts.met_at_event))
        act(menu, "snooze", self.tr("&Snooze 1 hour"), pane.snooze, "S")
        act(menu, "skip", self.tr("S&kip this step"), pane.skip, "X")
        act(menu, "plan_call", self.tr("Plan &a call soon"), chosen(acts.plan_calls), "Ctrl+Shift+P")
        act(menu, "put", self.tr("Put on &today"), chosen(window.put_on_today), "T")
        act(menu, "up", self.tr("Move &up"), partial(window.move_chosen, -1), "Alt+Up")
        act(menu, "down", self.tr("Mo&ve down"), partial(window.move_chosen, 1), "Alt+Down")
        menu.addSeparator()
        tiers = menu.addMenu(self.tr("Keep in touc&h"))
        mark(tiers.menuAction(), "tier")
        for tier in (*Tier, None):
            text = self.tr("Tier &{tier}").format(tier=tier.value) if tier else self.tr("&No tier")
            act(tiers, f"tier_{tier.value if tier else 'none'}", text, chosen(partial(acts.set_tier, tier)))
        act(menu, "tag", self.tr("Add or remove tags…"), chosen(acts.tag))
        act(menu, "ways", self.tr("Who knows them?…"), lambda: acts.show_ways(pane.uid), "W")
        act(menu, "edit", self.tr("Ed&it…"), pane.edit, "E", "F2")
        act(menu, "rest", self.tr("&Let rest…"), pane.rest)
        act(menu, "wake", self.tr("&Wake"), pane.wake)
        act(menu, "never", self.tr("Do not c&ontact"), pane.do_not_contact)
        record = menu.addMenu(self.tr("The whole record"))
        mark(record.menuAction(), "whole_record")
        draw_in(record, self._theme)
        act(record, "merge", self.tr("&Merge chosen contacts…"), chosen(acts.merge))
        act(record, "record", self.tr("&Export complete record…"), chosen(acts.export_record))
        act(record, "erase", self.tr("Erase &for good…"), chosen(acts.erase))
        menu.addSeparator()
        act(menu, "delete", self.tr("&Delete"), window.delete, _KEY.Delete)

    def _chosen(self, act: Callable[[list[str]], object]) -> Callable[[], object]:
        """An act on whichever contacts are chosen when it is asked for."""
        return lambda: act(self._window.chosen())

    def _fill_deal(self, menu: QMenu) -> None:
        act, window = self._act, self._window
        act(menu, "edit_deal", self.tr("&Edit deal…"), lambda: window.pages.deals.edit_chosen())
        act(menu, "plan_deal", self.tr("Plan a step &for it…"), lambda: window.pages.deals.plan_chosen())
        menu.addSeparator()
        act(menu, "deal_back", self.tr("To the stage &before"), lambda: window.pages.deals.move_chosen(-1), "Alt+Left")
        act(menu, "deal_on", self.tr("To the &next stage"), lambda: window.pages.deals.move_chosen(1), "Alt+Right")
        act(menu, "deliver", self.tr("Deli&vered today"), lambda: window.pages.deals.deliver_chosen())
        menu.addSeparator()
        act(menu, "delete_deal", self.tr("Dele&te deal"), lambda: window.pages.deals.delete_chosen())

    def _fill_tools(self, menu: QMenu) -> None:
        act, acts = self._act, self._window.acts
        act(menu, "rules", self.tr("&Follow-up rules…"), acts.edit_rules)
        act(menu, "templates", self.tr("Message &templates…"), acts.edit_templates)
        act(menu, "shelf", self.tr("&Useful things…"), acts.edit_shelf)
        act(menu, "company", self.tr("&Who knows a company?…"), acts.show_ways)
        act(menu, "duplicates", self.tr("Find &duplicates…"), acts.find_duplicates)

    def _fill_help(self, menu: QMenu) -> None:
        act, window, theme = self._act, self._window, self._theme
        act(menu, "keys", self.tr("&Keyboard shortcuts…"), partial(opening.show_keys, window, theme), "?")
        ask = partial(opening.ask_what_this_is, window, opening.Clicked(menu))
        act(menu, "whats_this", self.tr("&What’s this?"), ask, "Shift+F1")
        act(menu, "words", self.tr("The words &used here…"), partial(opening.show_words, window))
        act(menu, "tour", self.tr("&Show me around"), window.show_around)
        menu.addSeparator()
        about = partial(opening.show_about, window, theme, self._folder)
        act(menu, "about", self.tr("&About SalesAssist"), about)

    # --- what can be done now ------------------------------------------------------------------------------------

    def _ready_view(self) -> None:
        """A filter is what the Contacts page shows: there one sees what is saved."""
        pages = self._window.pages
        self.acts["save_filter"].setEnabled(pages.shows("contacts") and pages.contacts.filter_acts.is_useful())

    def _ready_deal(self) -> None:
        pages = self._window.pages
        some = pages.shows("deals") and pages.deals.current() is not None
        for action in self.deal.actions():
            action.setEnabled(some)

    def _free_deal(self) -> None:
        """As with the menu of the contact: a disabled act would not hear its key afterwards."""
        for action in self.deal.actions():
            action.setEnabled(True)

    def _ready_contact(self) -> None:
        self._window.acts.get_ready()
        self.show_possible(self._window.line(), on_today=self._window.on_today())

    def show_possible(self, line: ContactLine | None, *, on_today: bool) -> None:
        """Grey out what cannot be done with a contact (None: there is none)."""
        always = ("call", "mail", "copy", "add_number", "plan", "reschedule", "snooze", "skip", "plan_call", "put",
                  "ways", "edit", "rest", "wake", "never", "record", "delete", "erase")  # fmt: skip
        for name in always:
            self.acts[name].setEnabled(line is not None)
        self.acts["merge"].setEnabled(self._several_chosen())
        if line is not None:
            vain = impossible_with(line, self._window.pane.contact)
            for name in vain.intersection(self.acts).difference(_SHOWN_IF_POSSIBLE):
                self.acts[name].setEnabled(False)
            for name in _SHOWN_IF_POSSIBLE:
                self.acts[name].setVisible(name not in vain)
        for name in ("up", "down"):
            self.acts[name].setEnabled(on_today)

    def _several_chosen(self) -> bool:
        """Whether an act would be for more than one; of very many, without reading who they are."""
        window = self._window
        if window.pages.shows("contacts") and window.pages.contacts.table.selected_count() > _MANY:
            return True
        return len(window.chosen()) > 1

    def _free_contact(self) -> None:
        """What the menu greys out holds while it is open: a disabled act would not hear its key afterwards."""
        for action in (*self.contact.actions(), self.acts["merge"], self.acts["record"], self.acts["erase"]):
            action.setEnabled(True)
        for name in _SHOWN_IF_POSSIBLE:
            self.acts[name].setVisible(True)
