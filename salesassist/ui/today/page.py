"""Today: the home of the program."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.day import DayRow
from salesassist.session import Changed, Session
from salesassist.ui import words
from salesassist.ui.link_label import LinkLabel
from salesassist.ui.theme import Theme
from salesassist.ui.today.model import Role, TodayModel
from salesassist.ui.today.quick_add import QuickAdd
from salesassist.ui.today.view import TodayView

NARROW = 620  # below this width the head says less


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
        self._empty = _muted(QLabel())
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
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
        session.time_passed.connect(self._pass_time)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._date, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._progress)
        head.addWidget(self._bar)
        self._date.setContentsMargins(0, 0, 0, 5)
        self._money = QHBoxLayout()  # on its own where the window is narrow
        self._tools = tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._waiting, 1)
        tools.addWidget(self._triage)
        tools.addWidget(self._calling)
        tools.addWidget(self._mine)
        tools.addWidget(self._urgent)
        tools.addStretch(0)
        self._waiting.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.quick_add)
        layout.addLayout(self._money)
        layout.addLayout(tools)
        layout.addWidget(self.view, 1)
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
        self._show_waiting()
        self._show_done()
        untriaged = session.untriaged_count()
        self._triage.setText(self.tr("{count} to triage").format(count=words.number(untriaged)))
        self._triage.setVisible(untriaged > 0)
        by_urgency = session.preferences.by_urgency
        (self._urgent if by_urgency else self._mine).setChecked(True)
        self.view.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._empty.setText(
            self.tr("Nothing is due today, and nobody is waiting.\nPlan a call above, or pick someone from Contacts.")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < NARROW * self._theme.scale) != self._narrow:
            self._narrow = not self._narrow
            self._show_progress()
            self._show_waiting()
            self._place_money()

    def _place_money(self) -> None:
        """Beside the buttons, or above them where it would have no room."""
        alone = self._narrow and bool(self._waiting.text())
        if alone and self._tools.indexOf(self._waiting) >= 0:
            self._tools.removeWidget(self._waiting)
            self._money.addWidget(self._waiting, 1)
        elif not alone and self._tools.indexOf(self._waiting) < 0:
            self._money.removeWidget(self._waiting)
            self._tools.insertWidget(0, self._waiting, 1)

    def _show_progress(self) -> None:
        today = self._session.now().today
        self._date.setText(words.short_date(today) if self._narrow else words.long_day(today))
        progress = self._session.progress()
        text = (
            self.tr("{today} of {goal} touches")
            if self._narrow
            else self.tr("{today} of {goal} touches · {week} of {week_goal} this week")
        )
        whole = self.tr("{today} of {goal} touches · {week} of {week_goal} this week")
        figures = {
            "today": progress.today, "goal": progress.day_goal, "week": progress.week, "week_goal": progress.week_goal,
        }  # fmt: skip
        self._progress.setText(text.format(**figures))
        self._progress.setToolTip(whole.format(**figures))
        self._bar.setVisible(not self._narrow)
        self._bar.setRange(0, max(progress.day_goal, 1))
        self._bar.setValue(min(progress.today, progress.day_goal))

    def _show_waiting(self) -> None:
        text = words.amounts(self._session.waiting_amounts())
        if (text, self._narrow) == self._waiting_shown:
            return
        self._waiting_shown = text, self._narrow
        whole = self.tr("{amounts} is waiting on overdue or missing follow-ups")
        short = self.tr("{amounts} is waiting")
        link = f'<a href="deals" style="text-decoration: none"><b>{text}</b></a>'
        self._waiting.setText("" if not text else (short if self._narrow else whole).format(amounts=link))
        tip = self.tr("Show the deals behind it: {what}").format(what=whole.format(amounts=text))
        self._waiting.setToolTip(tip if text else "")
        self._waiting.setAccessibleName(whole.format(amounts=text))
        self._place_money()

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
            self._session.prefer(self.tr("Order of today's list"), by_urgency=by_urgency)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.view.setFocus()
        super().keyPressEvent(event)


def _muted(label: QLabel) -> QLabel:
    label.setProperty("look", "muted")
    return label
