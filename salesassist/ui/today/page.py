"""Today: the home of the program."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.day import DayRow
from salesassist.session import Changed, Session
from salesassist.ui import measure, words
from salesassist.ui.beside_bar import BarInMargin
from salesassist.ui.empty import Nothing
from salesassist.ui.link_label import LinkLabel
from salesassist.ui.pill import pill
from salesassist.ui.theme import Theme
from salesassist.ui.toast import KEPT_CLEAR
from salesassist.ui.today.left_out import LeftOut
from salesassist.ui.today.model import Role, TodayModel
from salesassist.ui.today.quick_add import QuickAdd
from salesassist.ui.today.view import TodayView
from salesassist.ui.wrapping_row import WrappingRow

NARROW = 620  # below this width the head says less
SIDE = 24  # what is free beside it
BETWEEN, ASIDE = 8, 12  # its buttons; what stands in its head
BOLDER = 16  # what bold letters take more
LOW = 28  # lines: in a page of fewer, who adds something sees that instead of what was done today
_ANY = (1 << 24) - 1  # the largest a widget may be, to Qt


class TodayPage(QWidget):
    """What is due and overdue, in the user's order; suggestions after; what is done, folded away below.

    `contact_chosen` tells whose call sheet to show.
    """

    contact_chosen = Signal(str)
    contact_activated = Signal(str)
    contacts_dropped = Signal(list, int)  # uids, place
    triage_requested = Signal()
    calling_requested = Signal()
    money_requested = Signal()  # the deals behind the money that waits
    menu_requested = Signal(QPoint)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._narrow = False
        self._day: object = None  # which is shown
        self._left: str | None = None  # the row that was left for somebody who has none
        self._amounts = ""
        self._waiting_shown: object = None
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = TodayModel(self)
        self.view = TodayView(self.model, theme, self)
        self.quick_add = QuickAdd(session, theme, self)
        self._title = QLabel(self.tr("Today"))
        self._title.setFont(theme.font(size=1.7, weight=QFont.Weight.DemiBold))
        self._date = _muted(QLabel())
        self._date.setFont(theme.font(size=1.12))
        measure.head(self._title, self._date)
        self._progress = _muted(QLabel())
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Touches today"))
        self._waiting = LinkLabel()
        self._waiting.linkActivated.connect(lambda _link: self.money_requested.emit())
        self._mine = pill(self.tr("My order"), self.tr("The order you dragged the list into"), one_of=True)
        self._urgent = pill(
            self.tr("By urgency"), self.tr("Promised first, then by time, day and value"), one_of=True
        )
        self._triage = QPushButton()
        self._triage.setProperty("look", "pill")
        self._triage.setToolTip(self.tr("Go through what was imported, one contact at a time, one key each"))
        self._triage.clicked.connect(self.triage_requested)
        self._calling = QPushButton(self.tr("Start calling"))
        self._calling.setProperty("look", "pill")
        self._calling.setToolTip(self.tr("Go through the list, one contact at a time"))
        self._calling.clicked.connect(self.calling_requested)
        self._orders = QButtonGroup(self)
        self._orders.addButton(self._mine)
        self._orders.addButton(self._urgent)
        self._urgent.toggled.connect(self._choose_order)
        self._empty = Nothing("calendar-check", theme)
        self._empty.say(self.tr("Nothing is due today, and nobody is waiting"),
                        self.tr("Plan a call above, or choose someone from Contacts."))  # fmt: skip
        self._ahead, self._ahead_of = QPushButton(), ""  # what comes first after today, and with whom
        self._next = "", ""
        self._ahead.setProperty("look", "link")
        self._ahead.clicked.connect(lambda: self.contact_chosen.emit(self._ahead_of))
        self._empty.offer(self._ahead)
        self._rest, self._rest_of = LeftOut(theme), (date.min, 0)  # the day, and the limit
        self._rest.toggled.connect(self._show_rest)
        self._done_button = QPushButton()
        self._done_button.setObjectName(KEPT_CLEAR)
        self._done_button.setProperty("look", "quiet")
        self._done_button.setCheckable(True)
        self._done_list = QLabel()
        self._done_list.setTextFormat(Qt.TextFormat.PlainText)
        self._done_list.setProperty("look", "muted")
        self._done_list.setIndent(9)
        self._done_list.hide()
        self._done_button.toggled.connect(self._fold_done)
        self.quick_add.began.connect(self._fold_done)
        self._lay_out()

        self.view.selectionModel().currentChanged.connect(self._tell_current)
        self.view.clicked.connect(self._tell_current)  # the current row too: someone else may be shown meanwhile
        self.view.activated.connect(lambda index: self.contact_activated.emit(index.data(Role.ROW).contact))
        self.view.reordered.connect(self._remember_order)
        self.view.contacts_dropped.connect(self.contacts_dropped)
        self.view.rest_requested.connect(self._toggle_rest)
        self.view.customContextMenuRequested.connect(
            lambda point: self.menu_requested.emit(self.view.viewport().mapToGlobal(point))
        )
        theme.changed.connect(self._keep_together)  # letters may be larger
        session.changed.connect(self._look)
        session.day_begun.connect(self._pass_time)
        session.time_passed.connect(self._pass_time)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(ASIDE)
        head.addWidget(self._title)
        head.addWidget(self._date, 1)
        head.addWidget(self._progress)
        head.addWidget(self._bar)
        tools = WrappingRow(BETWEEN)
        tools.add(self._waiting, grows=True)
        for button in (self._triage, self._calling, self._mine, self._urgent):
            tools.add(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, measure.ABOVE, SIDE, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.quick_add)
        layout.addWidget(tools)
        self._list = BarInMargin(self.view)
        self._below = QWidget()  # what is free there
        self._below.hide()
        layout.addLayout(self._list)
        layout.addWidget(self._rest)
        layout.addWidget(self._below)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._done_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._done_list)
        QWidget.setTabOrder(self._urgent, self.view)
        QWidget.setTabOrder(self.view, self._rest.button)
        QWidget.setTabOrder(self._rest.button, self._done_button)

    # --- showing -------------------------------------------------------------------------------------------------

    def _look(self, changed: Changed) -> None:
        if changed.kinds != {"telling"}:
            self.refresh()

    def _pass_time(self) -> None:
        """On the same day the same rows stay, and only what they say of the time, and what waits, may change."""
        now = self._session.now()
        if self._day != (now.today, now.zone):
            self.refresh()
            return
        self._show_rows()
        self._show_waiting()

    def refresh(self) -> None:
        """Show today as it is now; the chosen rows stay chosen."""
        session, now = self._session, self._session.now()
        self._day = now.today, now.zone
        chosen = self.view.selected_keys()
        current, key = self.view.currentIndex().row(), self._current_key()
        self._show_rows()
        rows = self.model.rows()
        still = [key for key in chosen if self.model.row_of(key) >= 0]
        if still and still == self.view.selected_keys() and key == self._current_key():
            pass  # nothing moved
        elif still:
            self.view.choose(still, key)
        elif rows and self._left is None:
            self.view.choose([rows[min(max(current, 0), len(rows) - 1)].key])
        self._show_progress()
        self._show_done()
        untriaged = session.untriaged_count()
        self._triage.setText(self.tr("{count} to triage").format(count=words.number(untriaged)))
        self._triage.setVisible(untriaged > 0)
        by_urgency = session.preferences.by_urgency
        (self._urgent if by_urgency else self._mine).setChecked(True)
        for widget in (self.view, self._calling, self._mine, self._urgent):
            widget.setVisible(bool(rows))
        self._show_waiting()
        if not rows:
            self._show_ahead()
        self._empty.setVisible(not rows)

    def _show_ahead(self) -> None:
        """With nothing due, say what comes next."""
        step, now = self._session.first_ahead(), self._session.now()
        self._ahead.setVisible(step is not None)
        if step is not None:
            self._ahead_of = step.contact
            self._next = words.clipped(self._session.name_of(step.contact)), words.due_text(step.due, now, inside=True)
            self._write_ahead()

    def _write_ahead(self) -> None:
        """In two lines where there is no room for one."""
        name, due = self._next
        text, metrics = self.tr("Next: {name}, {due}"), self._ahead.fontMetrics()
        whole, room = text.format(name=name, due=due), self.width() - 2 * SIDE - BOLDER
        self._ahead.setAccessibleName(whole)
        shown = whole
        if metrics.horizontalAdvance(whole) > room:
            beside = metrics.horizontalAdvance(text.format(name="", due=""))
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room - beside, 0))
            shown = text.format(name=short, due=f"\n{due}").replace(" \n", "\n")
        self._ahead.setText(shown.replace("&", "&&"))

    def _show_rows(self) -> None:
        """As many as the user wants to see at a time, or all."""
        session, now = self._session, self._session.now()
        if self._rest_of != (of := (now.today, session.preferences.day_rows)):
            self._rest_of = of
            self._rest.fold()
        rows, shown = session.today(), session.shown_today()
        self.model.show_rows(rows, now, None if self._rest.shows else shown)
        self._rest.tell(rows[shown:])
        self._keep_together()

    def _keep_together(self) -> None:
        """The line that tells what is left out stands right below the last row, not at the foot of the page."""
        limited, layout = not self._rest.isHidden(), self.layout()
        assert isinstance(layout, QVBoxLayout)
        high = self.view.sizeHintForRow(0) * self.model.rowCount() if limited else _ANY
        if high != self.view.maximumHeight():
            self.view.setMaximumHeight(high)
        if limited == self._below.isHidden():
            self._below.setVisible(limited)
            layout.setStretchFactor(self._list, 1000 if limited else 0)
            layout.setStretchFactor(self._below, 1 if limited else 0)

    def _show_rest(self, _on: bool) -> None:
        self.refresh()
        self.view.scrollTo(self.view.currentIndex())

    def _toggle_rest(self) -> None:
        if not self._rest.isHidden():
            self._rest.show_them(not self._rest.shows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        measure.keep(self, measure.LIST, self._theme.scale, measure.ABOVE, 16)
        narrow = self.width() < NARROW * self._theme.scale
        if narrow or self._narrow:
            self._narrow = narrow
            self._show_progress()
        self._write_waiting()
        if not self._ahead.isHidden():
            self._write_ahead()

    def _show_progress(self) -> None:
        today = self._session.now().today
        self._date.setText(words.short_date(today) if self._narrow else words.long_day(today))
        progress = self._session.progress()
        whole = self.tr("{today} of {goal} touches · {week} of {week_goal} this week")
        figures = {
            "today": progress.today, "goal": progress.day_goal, "week": progress.week, "week_goal": progress.week_goal,
        }  # fmt: skip
        texts = [text.format(**figures) for text in (whole, self.tr("{today} of {goal} touches"), "{today} / {goal}")]
        self._progress.setToolTip(texts[0])
        self._progress.setAccessibleName(texts[0])
        self._progress.setText(self._fitting(texts[1:]) if self._narrow else texts[0])
        self._bar.setVisible(not self._narrow)
        self._bar.setRange(0, max(progress.day_goal, 1))
        self._bar.setValue(min(progress.today, progress.day_goal))

    def _fitting(self, texts: list[str]) -> str:
        """The first of them that has room beside the title and the date; if none has, the last."""
        taken = self._title.sizeHint().width() + self._date.sizeHint().width() + 2 * ASIDE
        room, metrics = self.width() - 2 * SIDE - taken, self._progress.fontMetrics()
        return next((text for text in texts if metrics.horizontalAdvance(text) <= room), texts[-1])

    def _show_waiting(self) -> None:
        self._amounts = words.amounts(self._session.waiting_amounts())
        self._write_waiting()

    def _write_waiting(self) -> None:
        """As long as there is room for."""
        text = self._amounts
        whole = self.tr("{amounts} is waiting on overdue or missing follow-ups")
        needed = self._waiting.fontMetrics().horizontalAdvance(whole.format(amounts=text)) if text else 0
        brief = self._narrow or needed > self._room()
        if (text, self._narrow, brief) == self._waiting_shown:
            return
        self._waiting_shown = text, self._narrow, brief
        short = self.tr("{amounts} is waiting")
        link = f'<a href="deals" style="text-decoration: none; font-weight: 600">{text}</a>'
        self._waiting.setText("" if not text else (short if brief else whole).format(amounts=link))
        tip = self.tr("Show the deals behind it: {what}").format(what=whole.format(amounts=text))
        self._waiting.setToolTip(tip if text else "")
        self._waiting.setAccessibleName(whole.format(amounts=text))

    def _room(self) -> int:
        """How much of the width the buttons leave to the money that waits; its figure is in bold."""
        beside = (self._triage, self._calling, self._mine, self._urgent)
        taken = sum(each.sizeHint().width() + BETWEEN for each in beside if not each.isHidden())
        return self.width() - 2 * SIDE - taken - BOLDER

    def _show_done(self) -> None:
        done = self._session.done_today()
        fold = "▾" if self._done_button.isChecked() else "▸"
        text = self.tr("Done today ({count})").format(count=len(done))
        self._done_button.setText(f"{text}  {fold}")
        self._done_button.setAccessibleName(text)
        crowded = self.quick_add.text.strip() and self.height() < LOW * self.fontMetrics().lineSpacing()
        self._done_button.setVisible(bool(done) and not crowded)
        lines = [
            f"{words.clock_time(entry.at.astimezone(self._session.now().zone))}   {words.clipped(name)}   "
            f"{words.clipped(words.entry_text(entry), 1000)}"
            for entry, name in done[:12]
        ]
        if len(done) > 12:
            lines.append(self.tr("and {count} more").format(count=len(done) - 12))
        self._done_list.setText("\n".join(lines))
        self._done_list.setVisible(not self._done_button.isHidden() and self._done_button.isChecked())

    def _fold_done(self, _open: bool) -> None:
        self._show_done()

    # --- acting --------------------------------------------------------------------------------------------------

    def selected_contacts(self) -> list[str]:
        """The uids of the chosen rows' contacts, from the top, each once."""
        by_key = {row.key: row.contact for row in self.model.rows()}
        return list(dict.fromkeys(by_key[key] for key in self.view.selected_keys()))

    def current_contact(self) -> str:
        """The uid of the current row's contact; empty if there is none."""
        index = self.view.currentIndex()
        return index.data(Role.ROW).contact if index.isValid() else ""

    def _current_key(self) -> str | None:
        index = self.view.currentIndex()
        return index.data(Role.ROW).key if index.isValid() else None

    def current_follow_up(self) -> str | None:
        """The uid of the follow-up of the current row; None for a suggestion."""
        index = self.view.currentIndex()
        row: DayRow | None = index.data(Role.ROW) if index.isValid() else None
        return row.follow_up.uid if row is not None and row.follow_up else None

    def show_contact(self, uid: str) -> bool:
        """Make a contact's row the current one. False if it is not on the list: then no row looks as if the next key
        were for it."""
        if self.model.row_of(uid) < 0 and self.model.leaves_out(uid):
            self._rest.show_them(True)
        row = self.model.row_of(uid)
        if row < 0:
            self._left = self._current_key() or self._left
            self.view.choose_none()
            return False
        self.view.choose([self.model.rows()[row].key])
        self.view.scrollTo(self.model.index(row))
        return True

    def come_to(self, uid: str | None) -> None:
        """Make a contact's row the current one, if there is one; else all stays as it is."""
        if uid is not None and self.model.row_of(uid) >= 0:
            self.show_contact(uid)

    def _tell_current(self) -> None:
        if uid := self.current_contact():
            self._left = None
            self.contact_chosen.emit(uid)

    def _remember_order(self, keys: list[str]) -> None:
        names = [row.name for row in self.model.rows() if row.key in set(keys)]
        moved = names[0] if len(names) == 1 else self.tr("%n rows", "", len(names))
        if not self._session.place(self.model.order(), moved):
            QTimer.singleShot(0, self, self.refresh)

    def _choose_order(self, by_urgency: bool) -> None:
        if by_urgency != self._session.preferences.by_urgency:
            self._session.prefer(self.tr("Order of today’s list"), by_urgency=by_urgency)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.take_focus()
        super().keyPressEvent(event)

    def take_focus(self) -> None:
        """To the list, and the row it was left at; where nothing is due, to the page, from which Tab leads to its first
        line."""
        if self._left is not None:
            left, self._left = self._left, None
            self.view.choose([left] if self.model.row_of(left) >= 0 else [row.key for row in self.model.rows()[:1]])
        (self.view if self.view.isVisibleTo(self) else self).setFocus()


def _muted(label: QLabel) -> QLabel:
    label.setProperty("look", "muted")
    return label
