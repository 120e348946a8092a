"""Waiting for you: reminders that nothing could confirm, or that came while the user was away."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from enum import IntEnum
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.reminder import Reminder
from salesassist.domain.status import Status, due_status
from salesassist.domain.times import Now
from salesassist.session import Session, StoreError
from salesassist.ui import words
from salesassist.ui.painting import paint_card, paint_pill, paint_status_chip
from salesassist.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ROW = 78
SPACE = 10
SNOOZES = (10, 30, 60)  # minutes


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class WaitingRow(NamedTuple):
    """One reminder as it is shown."""

    reminder: Reminder
    status: Status
    chip: str
    when: str
    spoken: str


class WaitingModel(QAbstractListModel):
    """The reminders that wait, in the order they came in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[WaitingRow] = []

    def show_reminders(self, reminders: Sequence[Reminder], now: Now) -> None:
        """Show these. Where they are the same ones, only what differs is drawn again."""
        rows = [self._row(reminder, now) for reminder in reminders]
        same = [row.reminder.key for row in rows] == [row.reminder.key for row in self._rows]
        if same:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def reminders(self) -> list[Reminder]:
        return [row.reminder for row in self._rows]

    def _row(self, reminder: Reminder, now: Now) -> WaitingRow:
        follow_up = reminder.follow_up
        status = due_status(follow_up.due, now)
        chip, when = words.status_in_full(status, follow_up.due, now), self._when(reminder, now)
        spoken = [reminder.name, reminder.organization, self._why(reminder), chip, when]
        return WaitingRow(reminder, status, chip, when, ", ".join(part for part in spoken if part))

    def _why(self, reminder: Reminder) -> str:
        follow_up = reminder.follow_up
        if follow_up.promised:
            return self.tr("As promised: {purpose}").format(purpose=follow_up.purpose)
        return follow_up.purpose

    def _when(self, reminder: Reminder, now: Now) -> str:
        """When it was due and when the user was told: "due 10:00, shown 10:07"."""
        follow_up, told_at = reminder.follow_up, reminder.told_at
        due = follow_up.due
        if due.at is not None and due.user_day(now) == now.today:
            due_text = words.due_time(due, now)
        else:
            due_text = words.due_text(due, now)
            if due.at is None and due.day == now.today:
                due_text = due_text[:1].lower() + due_text[1:]
        parts = [self.tr("due {when}").format(when=due_text)]
        if follow_up.snoozed_until is not None:
            until = words.clock_time(follow_up.snoozed_until.astimezone(now.zone))
            parts.append(self.tr("snoozed until {time}").format(time=until))
        if told_at is None:
            parts.append(self.tr("could not be shown"))
        else:
            shown = words.clock_time(told_at.astimezone(now.zone))
            day = now.day_of(told_at)
            if day != now.today:
                shown = f"{words.short_day(day, now)}, {shown}"
            parts.append(self.tr("shown {when}").format(when=shown))
        return ", ".join(parts)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.reminder.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return row.spoken
        return None


class WaitingDelegate(QStyledItemDelegate):
    """Draws a reminder as a card: the status bar, who, why, when it was due and shown, and the status."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW + SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: WaitingRow = index.data(Role.ROW)
        theme, state = self._theme, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(0, 0, 0, -SPACE)
        painter.save()
        paint_card(painter, box, theme, chosen=chosen, hovered=bool(state & QStyle.StateFlag.State_MouseOver))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colours.tone(row.status).text)
        painter.drawRoundedRect(QRectF(box.left() + 14, box.top() + 10, 4, box.height() - 20), 2, 2)
        middle, right, left = box.center().y(), box.right() - 14, box.left() + 32
        right -= paint_status_chip(painter, right, middle, row.status, row.chip, theme) + 10
        if row.reminder.follow_up.promised and right - left > 300:
            right -= paint_pill(painter, right, middle, self.tr("promised"), theme) + 8
        self._paint_words(painter, QRectF(left, box.top(), right - left - 4, box.height()), row)
        if state & QStyle.StateFlag.State_HasFocus and not chosen:
            painter.setPen(theme.colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 7, 7)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, row: WaitingRow) -> None:
        theme, colours = self._theme, self._theme.colours
        bold = theme.font(size=1.08, weight=QFont.Weight.DemiBold)
        small = theme.font(size=0.96)
        strong, plain = QFontMetricsF(bold), QFontMetricsF(small)
        height = strong.height() + 2 * plain.height() + 4
        top = box.center().y() - height / 2
        upper = QRectF(box.left(), top, box.width(), strong.height())
        why = QRectF(box.left(), upper.bottom() + 2, box.width(), plain.height())
        when = QRectF(box.left(), why.bottom() + 2, box.width(), plain.height())
        elide, start = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        reminder = row.reminder
        name = strong.elidedText(reminder.name, elide, box.width())
        painter.setFont(bold)
        painter.setPen(colours.text)
        painter.drawText(upper, start, name)
        painter.setFont(small)
        painter.drawText(why, start, plain.elidedText(reminder.follow_up.purpose, elide, box.width()))
        painter.setPen(colours.muted)
        taken = strong.horizontalAdvance(name) + 10
        if reminder.organization and box.width() - taken > 40:
            organization = plain.elidedText(reminder.organization, elide, box.width() - taken)
            painter.drawText(upper.adjusted(taken, 1, 0, 0), start, organization)
        painter.drawText(when, start, plain.elidedText(row.when, elide, box.width()))


class WaitingView(QListView):
    """The cards. Letters are acts here: S and T reach the page before any shortcut of the window does."""

    key_pressed = Signal(int)

    ACTS = (Qt.Key.Key_S, Qt.Key.Key_T)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_act(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_act(event):
            self.key_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters do not jump in the list."""

    def _is_act(self, event: QKeyEvent) -> bool:
        return event.key() in self.ACTS and not event.modifiers()


class WaitingPage(QWidget):
    """The reminders that wait, and what to do with them: one, those chosen, or all.

    `contact_chosen`: the current reminder is this contact's (a uid); `contact_opened`: the user wants to go there.
    """

    contact_chosen = Signal(str)
    contact_opened = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = WaitingModel(self)
        self._title = QLabel(self.tr("Waiting for you"))
        self._title.setFont(theme.font(size=1.7, weight=QFont.Weight.DemiBold))
        self._count = QLabel()
        self._count.setProperty("look", "muted")
        self._count.setFont(theme.font(size=1.08))
        self._count.setContentsMargins(0, 0, 0, 5)
        self._about = QLabel(self.tr("Reminders still without an answer. Snoozing moves the reminder, not the date."))
        self._about.setProperty("look", "muted")
        self._about.setWordWrap(True)
        self._empty = QLabel(self.tr("Nothing is waiting for you."))
        self._empty.setProperty("look", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view = self._make_view(theme)
        self._acts: list[QWidget] = []
        self._all = self._make_all_button()
        self._lay_out(self._make_acts())
        theme.changed.connect(self.view.viewport().update)
        session.time_passed.connect(self._refresh)
        self.show_reminders([])

    def show_reminders(self, reminders: list[Reminder]) -> None:
        """Show these, in this order; the chosen ones stay chosen, or the one after them is."""
        chosen = {reminder.key for reminder in self._chosen()}
        current = max(self.view.currentIndex().row(), 0)
        self.model.show_reminders(reminders, self._session.now())
        keys = [reminder.key for reminder in reminders]
        rows = [row for row, key in enumerate(keys) if key in chosen] or [min(current, len(keys) - 1)]
        selection = self.view.selectionModel()
        if keys and {index.row() for index in self.view.selectedIndexes()} != set(rows):
            selection.clear()
            for row in rows:
                selection.select(self.model.index(row), selection.SelectionFlag.Select)
            selection.setCurrentIndex(self.model.index(rows[0]), selection.SelectionFlag.NoUpdate)
        self._count.setText(words.number(len(keys)) if keys else "")
        for widget in (self.view, self._about, self._all, *self._acts):
            widget.setVisible(bool(keys))
        self._empty.setVisible(not keys)

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

    def _make_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        show = self._button(self.tr("Open"), self.tr("Show the contact (Enter)"), self.open_chosen)
        show.setProperty("look", "primary")
        snooze = QToolButton()
        snooze.setText(self.tr("Snooze") + "  ▾")
        snooze.setProperty("look", "button")
        snooze.setToolTip(self.tr("Remind me again later; the due date stays (S: in 1 hour)"))
        snooze.setAccessibleName(self.tr("Snooze"))
        snooze.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(snooze)
        menu.addActions(self._snooze_actions(self._chosen, menu))
        snooze.setMenu(menu)
        self._acts = [
            show,
            snooze,
            self._button(self.tr("Tomorrow"), self.tr("Remind me on the next working day (T)"), self._tomorrow),
            self._button(self.tr("Seen"), self.tr("Remind me of this no more; it stays on today's list"), self._seen),
        ]
        for widget in self._acts:
            widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)  # all as tall as the tallest
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _make_all_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("All") + "  ▾")
        button.setAccessibleName(self.tr("All of them"))
        button.setProperty("look", "button")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions(self._actions(self.model.reminders, menu))
        button.setMenu(menu)
        return button

    def _button(self, text: str, tip: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self, acts: QHBoxLayout) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._count, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._all)
        kept = self._all.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._all.setSizePolicy(kept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._about)
        layout.addLayout(acts)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._empty, 1)
        for before, after in pairwise([self._all, *self._acts, self.view]):
            QWidget.setTabOrder(before, after)

    def _snooze_actions(self, whom: Callable[[], list[Reminder]], parent: QObject) -> list[QAction]:
        names = (self.tr("Snooze 10 minutes"), self.tr("Snooze 30 minutes"), self.tr("Snooze 1 hour"))
        return [
            self._action(name, partial(self._snooze_those, whom, minutes), parent)
            for name, minutes in zip(names, SNOOZES, strict=True)
        ]

    def _actions(self, whom: Callable[[], list[Reminder]], parent: QObject) -> list[QAction]:
        return [
            *self._snooze_actions(whom, parent),
            self._action(self.tr("Tomorrow"), lambda: self._until_tomorrow(whom()), parent),
            self._action(self.tr("Seen"), lambda: self._see(whom()), parent),
        ]

    def _action(self, text: str, act: Callable[[], None], parent: QObject) -> QAction:
        action = QAction(text, parent)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _show_menu(self, point: QPoint) -> None:
        if not self._chosen():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._action(self.tr("Open"), self.open_chosen, menu))
        menu.addSeparator()
        menu.addActions(self._actions(self._chosen, menu))
        menu.popup(self.view.viewport().mapToGlobal(point))

    # --- acting --------------------------------------------------------------------------------------------------

    def open_chosen(self) -> None:
        """Show the current reminder's contact; that counts as having reacted to it."""
        index = self.view.currentIndex()
        if index.isValid():
            reminder = index.data(Role.ROW).reminder
            self._see([reminder])
            self.contact_opened.emit(reminder.follow_up.contact)

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
        if key == Qt.Key.Key_S:
            self._snooze(self._chosen(), 60)
        else:
            self._until_tomorrow(self._chosen())

    def _tomorrow(self) -> None:
        self._until_tomorrow(self._chosen())

    def _seen(self) -> None:
        self._see(self._chosen())

    def _snooze_those(self, whom: Callable[[], list[Reminder]], minutes: int) -> None:
        self._snooze(whom(), minutes)

    def _snooze(self, reminders: Sequence[Reminder], minutes: int) -> None:
        now = self._session.now()
        self._put_off(reminders, now.at + timedelta(minutes=minutes))

    def _until_tomorrow(self, reminders: Sequence[Reminder]) -> None:
        now, preferences = self._session.now(), self._session.preferences
        day = self._session.working_days().after(now.today)
        self._put_off(reminders, now.moment(day, preferences.day_begins_work))

    def _put_off(self, reminders: Sequence[Reminder], until: datetime) -> None:
        """Snooze these until a moment; several are one undo step."""
        stack = self._session.undo_stack
        if len(reminders) > 1:
            stack.beginMacro(self.tr("Snooze %n reminders", "", len(reminders)))
        for reminder in reminders:
            if not self._session.snooze(reminder.follow_up.uid, until):
                break  # the session has said why
        if len(reminders) > 1:
            stack.endMacro()
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
