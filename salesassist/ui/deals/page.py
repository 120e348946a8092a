"""The Deals page: the board or the table, what lacks a next step, and the money that waits."""

from collections.abc import Container, Iterator
from functools import lru_cache, partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.deal import Stage
from salesassist.domain.deal_line import DealLine
from salesassist.domain.follow_up import Due, FollowUp
from salesassist.domain.text import fold
from salesassist.session import Changed, Session
from salesassist.settings import WindowState
from salesassist.ui import measure, words
from salesassist.ui.contacts.card import Card
from salesassist.ui.deals.board import GAP, Board
from salesassist.ui.deals.model import STAGES, DealsTableModel
from salesassist.ui.deals.no_deals import NoDeals
from salesassist.ui.deals.table import DealsTable
from salesassist.ui.menu_icons import draw_in, mark
from salesassist.ui.pane.plan_dialogs import PlanDialog
from salesassist.ui.pill import pill
from salesassist.ui.theme import Theme
from salesassist.ui.wrapping_row import WrappingRow

_BETWEEN = 10  # the title, how many there are, and the buttons
_AROUND_SEARCH = 30  # pixels, what the search field is wider than what it says
_NONE, _BLANK = 2, 3  # what is shown in place of the board and the table: that there is nothing; nothing yet


class DealsPage(QWidget):
    """Finds, shows and moves deals. One of those shown is always the chosen one."""

    contact_chosen = Signal(str)  # the uid of the contact of the chosen deal
    contact_requested = Signal(str)  # to be shown with the call sheet
    view_changed = Signal()
    said = Signal(str)

    def __init__(self, session: Session, theme: Theme, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme, self._state = session, theme, state
        self._stale = True
        self._is_filled = False
        self._filling: Iterator[None] | None = None  # the board, a column a turn
        self._counts = 0, 0  # of open deals, and of all
        self._wanted = ""  # the uid of what is to be the chosen one as soon as the deals are read
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.board = Board(theme, self)
        self.model = DealsTableModel(lambda: session.preferences.currency, self)
        self.table = DealsTable(self.model, theme, state, self)
        self._title, self._total = QLabel(self.tr("Deals")), QLabel()
        self._total.setProperty("look", "muted")
        self._total.setMinimumWidth(1)  # it gives way, and keeps no window wide
        self._as_board = pill(self.tr("Board"), self.tr("A column for each stage"), one_of=True)
        self._as_table = pill(self.tr("Table"), self.tr("A row for each deal, to be sorted"), one_of=True)
        self._views = QButtonGroup(self)
        for view in (self._as_board, self._as_table):
            self._views.addButton(view)
            view.setAutoExclusive(True)  # read out as one of several
        self._new = QPushButton(self.tr("New deal"))
        self._new.setProperty("look", "primary")
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Find deals"))
        self.search.setClearButtonEnabled(True)
        self._word_search()
        self.search.installEventFilter(self)
        for clear in self.search.findChildren(QAbstractButton):  # the one that clears
            clear.setAccessibleName(self.tr("Clear search"))
        self._lacking = pill("", self.tr("List open deals without a next step first"))
        self._waiting = pill("", self.tr("Show only the deals behind the money that waits"))
        self._empty = NoDeals(theme, self)
        self._body = QStackedWidget()
        self._lay_out()
        self._connect()
        (self._as_table if state.text("deals_view") == "table" else self._as_board).setChecked(True)
        self.refresh_theme()

    def _lay_out(self) -> None:
        named = QWidget()
        beside = QHBoxLayout(named)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(_BETWEEN)
        beside.addWidget(self._title)
        beside.addWidget(self._total, 1)
        self._head = head = WrappingRow(_BETWEEN)
        head.add(named, grows=True)
        for widget in (self._as_board, self._as_table, self._new):
            head.add(widget)
        tools = WrappingRow()
        self.search.setMinimumWidth(90)
        self.search.setMaximumWidth(320)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tools.add(self.search, grows=True)
        tools.add(self._lacking)
        tools.add(self._waiting)
        self._card = Card(self.table, self._theme)
        listing = QWidget()
        below = QVBoxLayout(listing)
        below.setContentsMargins(0, 0, GAP, 0)
        below.addWidget(self._card, 1)
        below.addStretch(0)
        for view in (self.board, listing, self._empty, QWidget()):
            self._body.addWidget(view)
        self._layout = layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for row in (head, tools):
            beside_gap = QHBoxLayout()
            beside_gap.setContentsMargins(0, 0, GAP, 0)
            beside_gap.addWidget(row)
            layout.addLayout(beside_gap)
        layout.addWidget(self._body, 1)

    def _connect(self) -> None:
        for view in (self.board, self.table):
            view.deal_chosen.connect(self._tell)
            view.deal_opened.connect(self.edit)
            view.menu_requested.connect(self._show_menu)
        self.board.deal_moved.connect(self.move_to)
        self.table.stepped.connect(self.move_chosen)
        self._new.clicked.connect(lambda: self.new_deal())
        self._empty.new_wanted.connect(lambda: self.new_deal())
        self._empty.clear_wanted.connect(self._clear)
        self._as_table.toggled.connect(self._switch)
        self.search.textChanged.connect(lambda _text: self.refresh())
        self._lacking.toggled.connect(lambda _on: self.refresh())
        self._waiting.toggled.connect(lambda _on: self.refresh())
        self._session.changed.connect(self._look)
        self._session.time_passed.connect(self._pass_time)
        self._session.deals_read.connect(self._take_deals)
        self._theme.changed.connect(self.refresh_theme)

    def refresh_theme(self) -> None:
        """Take fonts and colours from the theme again."""
        self._title.setFont(self._theme.font(size=1.7, weight=QFont.Weight.DemiBold))
        self._total.setFont(self._theme.font(size=1.12))
        measure.head(self._title, self._total)
        self.board.refresh()
        self.table.refresh()

    # --- showing -------------------------------------------------------------------------------------------------

    @property
    def as_board(self) -> bool:
        return self._as_board.isChecked()

    def _look(self, changed: Changed) -> None:
        if changed.everything or changed.kinds & {"deal", "follow_up", "contact", "setting"}:
            self._pass_time()

    def _pass_time(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _take_deals(self) -> None:
        if self.isVisible() and not self._is_filled:
            self.refresh(in_turns=True)
        else:
            self._pass_time()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = measure.side(self.width(), measure.usual(self.width()), measure.BOARD, self._theme.scale)
        self._layout.setContentsMargins(side, measure.ABOVE, side - GAP, 16)  # the board's last gap is free as well
        if self._is_filled:
            self._show_counts()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The search field says as much as there is room for."""
        if watched is self.search and event.type() == QEvent.Type.Resize:
            self._word_search()
        return super().eventFilter(watched, event)

    def _word_search(self) -> None:
        whole = self.tr("Find a deal, contact or company")
        room = self.search.width() - _AROUND_SEARCH
        fits = self.search.fontMetrics().horizontalAdvance(whole) <= room
        self.search.setPlaceholderText(whole if fits else self.tr("Find…"))

    def refresh(self, *, in_turns: bool = False) -> None:
        """Show the deals as they are now; the chosen one stays chosen. Very many are shown as soon as they are read.
        `in_turns`: a column of the board in each turn of the loop, so that nothing else waits for all of them."""
        session, now = self._session, self._session.now()
        self._stale, self._filling = False, None
        if session.read_deals():
            if not self._is_filled:
                self._total.setText(self.tr("Reading…"))
                self._body.setCurrentIndex(_BLANK)
            return
        every, waiting = session.deals(), session.money_waiting()
        open_ones = [line for line in every if line.deal.is_open]
        lacking = sum(line.lacks_step(now) for line in open_ones)
        self._counts = len(open_ones), len(every)
        self._show_counts()
        self._lacking.setText(self.tr("Without next step {count}").format(count=words.number(lacking)))
        self._waiting.setText(self.tr("Money waiting {count}").format(count=words.number(len(waiting.deals))))
        self._waiting.setToolTip(
            self.tr("{amounts} is the value of open deals whose next step is overdue or missing").format(
                amounts=words.amounts(waiting.totals)
            )
            if waiting.totals
            else self.tr("No open deal has an overdue or missing next step")
        )
        shown = self._found(waiting.deals if self._waiting.isChecked() else every)
        first, currency = self._lacking.isChecked(), session.preferences.currency
        if not shown:
            self._empty.say_why(self.search.text().strip() if every else None)
            self._body.setCurrentIndex(_NONE)
        else:
            self._body.setCurrentIndex(0 if self.as_board else 1)
        if self.as_board:
            self._filling = self.board.showing(shown, now, currency, lacking_first=first)
            self._fill(self._filling, in_turns=in_turns)
        else:
            self._is_filled = True
            was, place = self.table.current(), self.table.currentIndex().row()
            self.model.show_lines(shown, now, lacking_first=first)
            self.table.fit_columns()
            if was is None or not self.table.choose(was.deal.uid):
                self.table.choose_row(place)
            self._card.setMaximumHeight(self.table.height_needed() + 2)
            self._choose_wanted()

    def _fill(self, filling: Iterator[None], *, in_turns: bool = True) -> None:
        """Fill what is left of the board, or in turns its next column."""
        if filling is not self._filling:  # there is something else to be shown by now
            return
        for _column in filling:
            if in_turns:
                QTimer.singleShot(0, self, partial(self._fill, filling))
                return
        self._filling, self._is_filled = None, True
        self.board.choose_first()
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.choose(wanted)

    def _found(self, lines: tuple[DealLine, ...]) -> tuple[DealLine, ...]:
        """Those in which every word that is looked for begins a word."""
        wanted = fold(self.search.text()).split()
        if not wanted:
            return lines

        def fits(line: DealLine) -> bool:
            text = _searched(line.deal.title, line.name, line.organization)
            return all(f" {word}" in text for word in wanted)

        return tuple(line for line in lines if fits(line))

    def _switch(self, table: bool) -> None:
        chosen = self.current(of_table=not table)
        self._state.remember(deals_view="table" if table else "board")
        self.refresh()
        if chosen is not None:
            self.choose(chosen.deal.uid)
        self.view_changed.emit()

    def _clear(self) -> None:
        self._waiting.setChecked(False)
        self.search.clear()

    # --- for the window ------------------------------------------------------------------------------------------

    def show_waiting(self) -> None:
        """Show exactly the deals behind the money that waits."""
        self.search.clear()
        self._waiting.setChecked(True)

    def show_all(self) -> None:
        """Show every deal again."""
        self._clear()

    def current(self, *, of_table: bool | None = None) -> DealLine | None:
        """The chosen deal."""
        table = not self.as_board if of_table is None else of_table
        return self.table.current() if table else self.board.current()

    def choose(self, uid: str) -> bool:
        """Make a deal the chosen one; False if it is not shown."""
        if not self._is_filled:
            self._wanted = uid
            return False
        return self.board.choose(uid) if self.as_board else self.table.choose(uid)

    def selected_contacts(self) -> list[str]:
        """The contact of the chosen deal."""
        line = self.current()
        return [line.deal.contact] if line is not None else []

    def take_focus(self) -> None:
        """The keyboard to the deals."""
        (self.board if self.as_board else self.table).setFocus()

    def _tell(self, _uid: str) -> None:
        line = self.current()
        self.contact_chosen.emit(line.deal.contact if line is not None else "")

    # --- acting --------------------------------------------------------------------------------------------------

    def new_deal(self, contact: str = "") -> None:
        """Write down a new deal."""
        from salesassist.ui.deals.dialog import edit_deal  # when it is wanted: the page is there sooner

        uid = edit_deal(self._session, self._theme, self, contact=contact)
        if uid and (deal := self._session.deal(uid)) is not None:
            self.choose(uid)
            self.said.emit(self.tr("{title} added").format(title=deal.title))

    def edit(self, uid: str) -> None:
        from salesassist.ui.deals.dialog import edit_deal

        edit_deal(self._session, self._theme, self, uid)

    def edit_chosen(self) -> None:
        if (line := self.current()) is not None:
            self.edit(line.deal.uid)

    def move_to(self, uid: str, stage: Stage) -> None:
        """Bring a deal to another stage: one step to undo."""
        deal = self._session.deal(uid)
        if deal is None or deal.stage is stage:
            return
        before = self._open_steps(deal.contact)
        if self._session.move_deal(uid, stage):
            self.choose(uid)
            self._say(_moved(deal.title, stage), deal.contact, before)

    def _open_steps(self, contact: str) -> dict[str, FollowUp]:
        sheet = self._session.sheet(contact)
        return {step.uid: step for step in sheet.follow_ups} if sheet is not None else {}

    def _say(self, done: str, contact: str, before: Container[str]) -> None:
        """Say what was done, and which next step that began by itself."""
        begun = next((step for uid, step in self._open_steps(contact).items() if uid not in before), None)
        if begun is not None:
            due = words.due_text(begun.due, self._session.now(), inside=True)
            text = self.tr("{done}. Planned: {purpose}, {due}")
            done = text.format(done=done, purpose=words.clipped(begun.purpose, 50), due=due)
        self.said.emit(done)

    def move_chosen(self, by: int) -> None:
        """Bring the chosen deal to the stage before (-1) or after (1)."""
        line = self.current()
        if line is not None:
            place = STAGES.index(line.deal.stage) + by
            if 0 <= place < len(STAGES):
                self.move_to(line.deal.uid, STAGES[place])

    def deliver_chosen(self) -> None:
        """The chosen deal was delivered today."""
        line = self.current()
        before = self._open_steps(line.deal.contact) if line is not None else {}
        if line is not None and self._session.deliver(line.deal.uid, self._session.now().today):
            self.choose(line.deal.uid)
            self._say(self.tr("{title} delivered").format(title=line.deal.title), line.deal.contact, before)

    def delete_chosen(self) -> None:
        line = self.current()
        if line is not None and self._session.delete_deal(line.deal.uid):
            self.said.emit(self.tr("{title} deleted").format(title=line.deal.title))

    def plan_chosen(self) -> None:
        """Plan a step that serves the chosen deal."""
        line = self.current()
        contact = self._session.contact(line.deal.contact) if line is not None else None
        if line is None or contact is None:
            return
        day = self._session.working_days_of(contact).after(self._session.now().today)
        draft = FollowUp("", contact.uid, "", Due(day), deal=line.deal.uid)
        dialog = PlanDialog(self._session, self._theme, contact, draft, self)
        if dialog.exec() and dialog.step is not None and self._session.plan(dialog.step):
            due = words.due_text(dialog.step.due, self._session.now(), inside=True)
            self.said.emit(self.tr("Planned for {due}").format(due=due))

    def menu(self) -> QMenu:
        """What can be done with the chosen deal."""
        menu, line = QMenu(self), self.current()
        if line is None:
            return menu
        uid = line.deal.uid
        edit = menu.addAction(self.tr("Edit deal…"), lambda: self.edit(uid))
        edit.setShortcut(QKeySequence("Enter"))
        plan = menu.addAction(self.tr("Plan a step for it…"), self.plan_chosen)
        show = menu.addAction(self.tr("Show {name}").format(name=line.name.replace("&", "&&")),
                              lambda: self.contact_requested.emit(line.deal.contact))  # fmt: skip
        menu.addSeparator()
        stages = menu.addMenu(self.tr("Move to"))
        for stage in STAGES:
            action = stages.addAction(words.stage_word(stage), partial(self.move_to, uid, stage))
            action.setEnabled(stage is not line.deal.stage)
        if line.deal.delivered_on is None:
            mark(menu.addAction(self.tr("Delivered today"), self.deliver_chosen), "deliver")
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete deal"), self.delete_chosen)
        for action, act in ((edit, "edit_deal"), (plan, "plan_deal"), (show, "open"), (stages.menuAction(), "move_to"),
                            (delete, "delete_deal")):  # fmt: skip
            mark(action, act)
        draw_in(menu, self._theme)
        return menu

    def _show_counts(self) -> None:
        """Say beside the title how many are open, as the sidebar does, and where there is room of how many."""
        still_open, every = self._counts
        whole = self.tr("{open} open of {every}").format(open=words.number(still_open), every=words.number(every))
        short = words.number(still_open) if every else ""
        self._total.setText(short if still_open == every else whole)
        row = (self._title, self._total, self._as_board, self._as_table, self._new)
        needed = sum(widget.sizeHint().width() for widget in row) + 5 * _BETWEEN
        if needed > self.width() - 2 * self._layout.contentsMargins().left():
            self._total.setText(short)

    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)


@lru_cache(20_000)
def _searched(title: str, name: str, organization: str) -> str:
    """What a search looks through; the same at every letter that is typed."""
    return " " + fold(f"{title} {name} {organization}")


def _moved(title: str, stage: Stage) -> str:
    """What was done, for the toast."""
    return QCoreApplication.translate("Deals", "{title}: {stage}").format(title=title, stage=words.stage_word(stage))
