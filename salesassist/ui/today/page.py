"""Today: the home of the program."""

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
from salesassist.ui.theme import Theme
from salesassist.ui.today.model import Role, TodayModel
from salesassist.ui.today.quick_add import QuickAdd
from salesassist.ui.today.view import TodayView
from salesassist.ui.wrapping_row import WrappingRow

NARROW = 620  # below this width the head says less
SIDE = 24  # what is free beside it
BETWEEN, ASIDE = 8, 12  # its buttons; what stands in its head
BOLDER = 16  # what bold letters take more


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
        self._date.setFont(theme.font(size=1.08))
        self._progress = _muted(QLabel())
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Touches today"))
        self._waiting = LinkLabel()
        self._waiting.linkActivated.connect(lambda _link: self.money_requested.emit())
        self._mine = self._pill(self.tr("My order"), self.tr("The order you dragged the list into"))
        self._urgent = self._pill(self.tr("By urgency"), self.tr("Promised first, then by time, day and value"))
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
                        self.tr("Plan a call above, or pick someone from Contacts."))  # fmt: skip
        self._done_button = QPushButton()
        self._done_button.setProperty("look", "quiet")
        self._done_button.setCheckable(True)
        self._done_list = QLabel()
        self._done_list.setTextFormat(Qt.TextFormat.PlainText)
        self._done_list.setProperty("look", "muted")
        self._done_list.setIndent(9)
        self._done_list.hide()
        self._done_button.toggled.connect(self._fold_done)
        self._lay_out()

        self.view.selectionModel().currentChanged.connect(self._tell_current)
        self.view.clicked.connect(self._tell_current)  # the current row too: someone else may be shown meanwhile
        self.view.activated.connect(lambda index: self.contact_activated.emit(index.data(Role.ROW).contact))
        self.view.reordered.connect(self._remember_order)
        self.view.contacts_dropped.connect(self.contacts_dropped)
        self.view.customContextMenuRequested.connect(
            lambda point: self.menu_requested.emit(self.view.viewport().mapToGlobal(point))
        )
        session.changed.connect(self._look)
        session.day_begun.connect(self._pass_time)
        session.time_passed.connect(self._pass_time)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(ASIDE)
        head.addWidget(self._title)
        head.addWidget(self._date, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._progress)
        head.addWidget(self._bar)
        self._date.setContentsMargins(0, 0, 0, 2)  # on the line of the title
        tools = WrappingRow(BETWEEN)
        tools.add(self._waiting, grows=True)
        for button in (self._triage, self._calling, self._mine, self._urgent):
            tools.add(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, 18, SIDE, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.quick_add)
        layout.addWidget(tools)
        layout.addLayout(BarInMargin(self.view))
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._done_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._done_list)
        QWidget.setTabOrder(self._urgent, self.view)
        QWidget.setTabOrder(self.view, self._done_button)

    def _pill(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", "pill")
        button.setCheckable(True)
        button.setToolTip(tip)
        return button

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
        self.model.show_rows(self._session.today(), now)
        self._show_waiting()

    def refresh(self) -> None:
        """Show today as it is now; the chosen rows stay chosen."""
        session, now = self._session, self._session.now()
        self._day = now.today, now.zone
        chosen = self.view.selected_keys()
        current, key = self.view.currentIndex().row(), self._current_key()
        rows = session.today()
        self.model.show_rows(rows, now)
        still = [key for key in chosen if self.model.row_of(key) >= 0]
        if still and still == self.view.selected_keys() and key == self._current_key():
            pass  # nothing moved
        elif still:
            self.view.choose(still, key)
        elif rows:
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
        self._empty.setVisible(not rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        measure.keep(self, measure.LIST, self._theme.scale, 18, 16)
        narrow = self.width() < NARROW * self._theme.scale
        if narrow or self._narrow:
            self._narrow = narrow
            self._show_progress()
        self._write_waiting()

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
        link = f'<a href="deals" style="text-decoration: none"><b>{text}</b></a>'
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
        self._done_button.setText(self.tr("Done today ({count})").format(count=len(done)) + f"  {fold}")
        self._done_button.setVisible(bool(done))
        lines = [
            f"{words.clock_time(entry.at.astimezone(self._session.now().zone))}   {words.clipped(name)}   "
            f"{words.clipped(words.entry_text(entry), 1000)}"
            for entry, name in done[:12]
        ]
        if len(done) > 12:
            lines.append(self.tr("and {count} more").format(count=len(done) - 12))
        self._done_list.setText("\n".join(lines))
        self._done_list.setVisible(bool(done) and self._done_button.isChecked())

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
        """Make a contact's row the current one; False if it is not on the list."""
        row = self.model.row_of(uid)
        if row < 0:
            return False
        self.view.choose([self.model.rows()[row].key])
        self.view.scrollTo(self.model.index(row))
        return True

    def _tell_current(self) -> None:
        if uid := self.current_contact():
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
        """To the list; where nothing is due, to the page, from which Tab leads to its first line."""
        (self.view if self.view.isVisibleTo(self) else self).setFocus()


def _muted(label: QLabel) -> QLabel:
    label.setProperty("look", "muted")
    return label
