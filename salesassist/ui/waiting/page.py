"""The page of what waits for the user: one reminder, those chosen, or all can be acted on."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFont, QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.follow_up import Channel
from salesassist.domain.interaction import TRIES, Outcome
from salesassist.domain.reminder import Reminder
from salesassist.session import Entry, Session, StoreError
from salesassist.ui import measure, words
from salesassist.ui.beside_bar import BarInMargin
from salesassist.ui.empty import Nothing
from salesassist.ui.menu_icons import draw_in, mark
from salesassist.ui.theme import Theme
from salesassist.ui.waiting.calls import CallRound
from salesassist.ui.waiting.later import LaterDialog, by_key, choices
from salesassist.ui.waiting.model import Role, WaitingModel
from salesassist.ui.waiting.view import WaitingDelegate, WaitingView
from salesassist.ui.wrapping_row import WrappingRow

AT_ONCE = (Outcome.LEFT_MESSAGE, Outcome.NO_ANSWER, Outcome.SENT)
"""What can be logged with many at once. A conversation cannot: each ends with a next step of its own."""
_BETWEEN = 6  # pixels, two buttons


class WaitingPage(QWidget):
    """The reminders that wait, and what to do with them: one, those chosen, or all.

    `contact_chosen`: the current reminder is this contact's (a uid); `contact_opened`: the user wants to go there;
    `outcome_requested`: they want to log this Outcome with that contact; `call_requested`: in a round of calls, it
    is that contact's turn.
    """

    contact_chosen = Signal(str)
    contact_opened = Signal(str)
    outcome_requested = Signal(str, object)
    call_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = WaitingModel(self)
        self._title = QLabel(self.tr("Waiting for you"))
        self._count = QLabel()
        self._count.setProperty("look", "muted")
        self._about = QLabel(self.tr("Reminders you have not acted on. Snoozing moves the reminder, not the due date."))
        self._about.setProperty("look", "muted")
        self._about.setWordWrap(True)
        self._empty = Nothing("bell", theme)
        self._empty.say(self.tr("Nothing is waiting for you"),
                        self.tr("A reminder that you have not answered stays here until you do."))  # fmt: skip
        self.view = self._make_view(theme)
        self._calls = CallRound()
        self._calls.turned.connect(self._call)
        self._acts: list[QWidget] = []
        self._next_day = self._button(
            self.tr("Tomorrow"), self.tr("Remind me tomorrow morning (T)"), self._tomorrow
        )
        self._all = self._make_all_button()
        self._lay_out(self._make_acts())
        theme.changed.connect(self._take_theme)
        self._take_theme()
        session.time_passed.connect(self._refresh)
        self.show_reminders([])

    def show_reminders(self, reminders: list[Reminder]) -> None:
        """Show these, in this order; the chosen ones stay chosen, or the one after them is."""
        chosen = {reminder.key for reminder in self._chosen()}
        current = max(self.view.currentIndex().row(), 0)
        self.model.show_reminders(reminders, self._session.now())
        keys = [reminder.key for reminder in reminders]
        rows = [row for row, key in enumerate(keys) if key in chosen] or [min(current, len(keys) - 1)]
        if keys and {index.row() for index in self.view.selectedIndexes()} != set(rows):
            self._select(rows)
        self._count.setText(words.number(len(keys)) if keys else "")
        self._all.setText(f"{self._all_text(len(keys))} ▾")
        self._all.setAccessibleName(self._all_text(len(keys)))
        for widget in (self.view, self._about, self._all, *self._acts):
            widget.setVisible(bool(keys))
        self._empty.setVisible(not keys)
        self._fit_acts()
        self._calls.keep(set(keys))

    def choose(self, follow_ups: Collection[str]) -> None:
        """Have those of these follow-ups (uids) that wait chosen, and the first of them in sight."""
        rows = [row for row, found in enumerate(self.model.reminders()) if found.follow_up.uid in follow_ups]
        if rows:
            self._select(rows)
            self.view.scrollTo(self.model.index(rows[0]))

    def _select(self, rows: Sequence[int]) -> None:
        selection = self.view.selectionModel()
        selection.clear()
        for row in rows:
            selection.select(self.model.index(row), selection.SelectionFlag.Select)
        selection.setCurrentIndex(self.model.index(rows[0]), selection.SelectionFlag.NoUpdate)

    def explain_late(self, why: Callable[[Reminder], str]) -> None:
        """From now on ask `why` for the reason of a late telling, in a few words; empty: none is known."""
        self.model.why_late = why
        self._refresh()

    def _take_theme(self) -> None:
        self._title.setFont(self._theme.font(size=1.7, weight=QFont.Weight.DemiBold))
        self._count.setFont(self._theme.font(size=1.12))
        measure.head(self._title, self._count)
        self.view.viewport().update()

    # --- pieces --------------------------------------------------------------------------------------------------

    def _make_view(self, theme: Theme) -> WaitingView:
        view = WaitingView()
        view.setModel(self.model)
        view.setItemDelegate(WaitingDelegate(theme, view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setAccessibleName(self.tr("Waiting for you"))
        view.activated.connect(self.open_chosen)
        view.clicked.connect(self._tell_current)  # the current one too: someone else may be shown meanwhile
        view.selectionModel().currentChanged.connect(self._tell_current)
        view.key_pressed.connect(self._act_on_key)
        view.customContextMenuRequested.connect(self._show_menu)
        return view

    def _make_acts(self) -> WrappingRow:
        row = WrappingRow(_BETWEEN)
        show = self._button(self.tr("Open"), self.tr("Show the contact (Enter)"), self.open_chosen)
        show.setProperty("look", "primary")
        log = self._drop_down(self.tr("Log"), self.tr("Write down what happened (1 to 7)"), self._fill_log)
        snooze = self._drop_down(
            self.tr("Snooze"), self.tr("Remind me again later; the due date stays (S: in 1 hour)"), self._fill_snooze
        )
        self._acts = [
            show,
            log,
            snooze,
            self._next_day,
            self._button(self.tr("Seen"), self.tr("Remind me of this no more; it stays on today’s list"), self._seen),
        ]
        for widget in self._acts:
            widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)  # all as tall as the tallest
            row.add(widget)
        return row

    def _make_all_button(self) -> QToolButton:
        tip = self.tr("Do it with all of them at once, as one step")
        return self._drop_down(self._all_text(0), tip, self._fill_all)

    def _all_text(self, count: int) -> str:
        return self.tr("For all {count}").format(count=words.number(count))

    def _drop_down(self, text: str, tip: str, fill: Callable[[QMenu], None]) -> QToolButton:
        """A button with a menu that is made anew whenever it opens: what it offers depends on the hour."""
        button = QToolButton()
        button.setText(f"{text} ▾")
        button.setProperty("look", "button")
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setAccessibleDescription(tip)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(menu.clear)
        menu.aboutToShow.connect(partial(fill, menu))
        button.setMenu(menu)
        return button

    def _button(self, text: str, tip: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self, acts: WrappingRow) -> None:
        named = QWidget()
        beside = QHBoxLayout(named)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        beside.addWidget(self._title)
        beside.addWidget(self._count, 1)
        head = WrappingRow(12)
        head.add(named, grows=True)
        head.add(self._all)
        self._layout = layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addWidget(self._about)
        layout.addWidget(acts)
        layout.addWidget(self._calls)
        layout.addLayout(BarInMargin(self.view))
        layout.addWidget(self._empty, 1)
        for before, after in pairwise([self._all, *self._acts, self.view]):
            QWidget.setTabOrder(before, after)

    def _fill_snooze(self, menu: QMenu) -> None:
        self._add_snoozes(menu, self._chosen, "{when}")

    def _fill_all(self, menu: QMenu) -> None:
        everyone = self.model.reminders
        calls = [reminder for reminder in everyone() if reminder.follow_up.channel is Channel.CALL]
        text = self.tr("Call {count}, one after the other").format(count=words.number(len(calls)))
        action = self._action(text, partial(self._calls.start, calls), menu)
        action.setEnabled(len(calls) > 0)
        menu.addAction(action)
        menu.addSeparator()
        self._add_snoozes(menu, everyone, self.tr("Snooze: {when}"))
        menu.addSeparator()
        for outcome, some in ((outcome, self._fitting(outcome)) for outcome in AT_ONCE):
            text = self.tr("Log “{outcome}” for {count}").format(
                outcome=words.outcome_word(outcome), count=words.number(len(some))
            )
            action = self._action(text, partial(self._log_each, some, outcome), menu)
            action.setEnabled(bool(some))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self._action(self.tr("Mark all as seen"), lambda: self._see(everyone()), menu))

    def _fill_log(self, menu: QMenu) -> None:
        for number, outcome in enumerate(Outcome, 1):
            text = f"{words.outcome_word(outcome)}\t{number}"
            menu.addAction(self._action(text, partial(self._log, outcome), menu))

    def _add_snoozes(self, menu: QMenu, whom: Callable[[], list[Reminder]], text: str) -> None:
        for choice in choices(self._session):
            name = text.format(when=choice.text)
            name = f"{name}\t{choice.key}" if choice.key and whom == self._chosen else name
            menu.addAction(self._action(name, partial(self._put_off_those, whom, choice.until), menu))
        pick = self.tr("Choose a day and time…")
        menu.addAction(self._action(f"{pick}\tD" if whom == self._chosen else text.format(when=pick),
                                    partial(self._pick, whom), menu))  # fmt: skip

    def _action(self, text: str, act: Callable[[], None], parent: QObject) -> QAction:
        action = QAction(text, parent)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _show_menu(self, point: QPoint) -> None:
        if not self._chosen():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = self._action(self.tr("Open"), self.open_chosen, menu)
        seen = self._action(self.tr("Seen"), self._seen, menu)
        log, snooze = QMenu(self.tr("Log"), menu), QMenu(self.tr("Snooze"), menu)
        self._fill_log(log)
        self._fill_snooze(snooze)
        acts = {"open": shown, "log": log.menuAction(), "snooze": snooze.menuAction(), "seen": seen}
        for act, action in acts.items():
            mark(action, act)
            menu.addAction(action)
        draw_in(menu, self._theme)
        menu.popup(self.view.viewport().mapToGlobal(point))

    # --- acting --------------------------------------------------------------------------------------------------

    def open_chosen(self) -> None:
        """Show the current reminder's contact; that counts as having reacted to it."""
        index = self.view.currentIndex()
        if index.isValid():
            reminder = index.data(Role.ROW).reminder
            self._see([reminder])
            self.contact_opened.emit(reminder.follow_up.contact)

    def _call(self, reminder: Reminder) -> None:
        """It is this one's turn in a round of calls."""
        self.choose([reminder.follow_up.uid])
        self.call_requested.emit(reminder.follow_up.contact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = measure.side(self.width(), measure.usual(self.width()), measure.LIST, self._theme.scale)
        self._layout.setContentsMargins(side, measure.ABOVE, side, 16)
        self._fit_acts()

    def _fit_acts(self) -> None:
        """Leave "Tomorrow" to the menu of Snooze, which offers it too, where words are long or the page is narrow."""
        margins = self._layout.contentsMargins()
        needed = sum(act.sizeHint().width() for act in self._acts) + _BETWEEN * (len(self._acts) - 1)
        fits = needed <= self.width() - margins.left() - margins.right()
        self._next_day.setVisible(fits and not self._acts[0].isHidden())

    def hideEvent(self, event: QHideEvent) -> None:
        """Who goes elsewhere calls no more."""
        if not event.spontaneous():
            self._calls.stop()
        super().hideEvent(event)

    def current_contact(self) -> str:
        """The uid of the current reminder's contact; empty if none waits."""
        index = self.view.currentIndex()
        return index.data(Role.ROW).reminder.follow_up.contact if index.isValid() else ""

    def _tell_current(self) -> None:
        if uid := self.current_contact():
            self.contact_chosen.emit(uid)

    def _chosen(self) -> list[Reminder]:
        return [index.data(Role.ROW).reminder for index in sorted(self.view.selectedIndexes())]

    def _act_on_key(self, key: int) -> None:
        if key == Qt.Key.Key_D:
            self._pick(self._chosen)
        else:
            self._put_off(self._chosen(), by_key(self._session, chr(key)))

    def _tomorrow(self) -> None:
        self._put_off(self._chosen(), by_key(self._session, "T"))

    def _seen(self) -> None:
        self._see(self._chosen())

    def _put_off_those(self, whom: Callable[[], list[Reminder]], until: datetime) -> None:
        self._put_off(whom(), until)

    def _pick(self, whom: Callable[[], list[Reminder]]) -> None:
        """Put these off until a day and a time that the user picks."""
        reminders = whom()
        dialog = LaterDialog(self._session, self._theme, self)
        if reminders and dialog.exec():
            self._put_off(reminders, dialog.until)

    def _put_off(self, reminders: Sequence[Reminder], until: datetime) -> None:
        """Snooze these until a moment; several are one undo step."""
        if reminders and self._session.snooze_all([reminder.follow_up.uid for reminder in reminders], until):
            self._forget(reminders)

    def _log(self, outcome: Outcome) -> None:
        """Have an outcome logged with the contact of the current reminder, as anywhere else."""
        if uid := self.current_contact():
            self.outcome_requested.emit(uid, outcome)

    def _fitting(self, outcome: Outcome) -> list[Reminder]:
        """Those of which an outcome can be said without asking anything: a try closes calls, what was sent the rest."""
        calls = outcome in TRIES
        return [
            reminder for reminder in self.model.reminders()
            if (channel := reminder.follow_up.channel) is not Channel.MEETING and (channel is Channel.CALL) == calls
        ]  # fmt: skip

    def _log_each(self, reminders: Sequence[Reminder], outcome: Outcome) -> None:
        """Log the same outcome with the contacts of these, as one undo step."""
        now = self._session.now()
        with self._session.undo_stack.joined(self.tr("Log %n outcomes", "", len(reminders))):
            for reminder in reminders:
                follow_up = reminder.follow_up
                entry = Entry(follow_up.contact, outcome, now.at, follow_up.channel, closes=follow_up.uid)
                if not self._session.log(entry):
                    break  # the session has said why
        self._forget(reminders)

    def _see(self, reminders: Sequence[Reminder]) -> None:
        for reminder in reminders:
            self._session.reminder_acted(reminder.follow_up.uid)
        self._forget(reminders)

    def _forget(self, reminders: Sequence[Reminder]) -> None:
        """Show no longer what the session says no longer waits. Whoever watches the reminders may say so again."""
        gone = {reminder.key for reminder in reminders}
        try:
            still = {reminder.key for reminder in self._session.reminders()}
        except StoreError:
            return
        self.show_reminders([r for r in self.model.reminders() if r.key in still or r.key not in gone])

    def _refresh(self) -> None:
        self.show_reminders(self.model.reminders())
