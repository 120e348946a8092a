"""Where one part of a quick-add line is corrected: small windows that open at its chip."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QModelIndex, QObject, QPoint, QStringListModel, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.day_words import DayWords
from salesassist.domain.follow_up import Due, Part
from salesassist.domain.names import NameMatch
from salesassist.domain.text import fold
from salesassist.domain.times import Now
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.calendar import Calendar
from salesassist.ui.people import people_like
from salesassist.ui.quick_add.told import named
from salesassist.ui.room import room_of

_MOST = 12
_ROWS = 8  # shown at once


class Popup(QFrame):
    """Closes at Escape, at a click beside it, and when it has told what was chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(12, 12, 12, 12)
        self.rows.setSpacing(8)

    def open_at(self, widget: QWidget) -> None:
        """Open below a widget, and within its screen."""
        self.adjustSize()
        place = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        room = room_of(widget)
        if place.y() + self.height() > room.bottom():
            place.setY(max(room.top(), widget.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4))
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _tell(self, signal: SignalInstance, said: object) -> None:
        """Tell it when nothing is to be seen of this any more: if that opens a question, Qt closes the popups that it
        sees, and what is closed there may be deleted before Qt is back in the key or the click that led here."""
        self.hide()
        signal.emit(said)
        self.close()


class WhoPopup(Popup):
    """Another contact, or somebody new. `new_chosen` and `form_wanted` tell the name as it was typed."""

    chosen = Signal(object)  # NameMatch
    new_chosen = Signal(str)
    form_wanted = Signal(str)

    def __init__(self, session: Session, name: str, candidates: Sequence[NameMatch], parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._name, self._candidates = session, name.strip(), list(candidates)
        self._matches: list[NameMatch] = []
        self.setAccessibleName(self.tr("Choose the contact"))
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Search contacts"))
        self._field.setAccessibleName(self.tr("Search contacts"))
        self._offered = QStringListModel(self)
        self._list = QListView()
        self._list.setProperty("look", "list")
        self._list.setModel(self._offered)
        self._list.setAccessibleName(self.tr("Contacts"))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFixedWidth(360)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.addWidget(self._field)
        self.rows.addWidget(self._list)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._look)
        self._field.returnPressed.connect(self._take)
        self._list.clicked.connect(self._take_row)
        self._list.activated.connect(self._take_row)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._look("")  # with the theme's shapes in force, so that rows are as high as they will be

    def _typed(self) -> str:
        return self._field.text().strip() or self._name

    def _look(self, text: str) -> None:
        if text.strip():
            lines = people_like(self._session, text)[:_MOST]
            self._matches = [NameMatch(line.uid, line.name, line.organization) for line in lines]
        else:
            self._matches = self._candidates[:_MOST]
        rows = [named(match.name, match.organization) for match in self._matches]
        if typed := self._typed():
            rows += [self.tr("New contact: {name}").format(name=typed), self.tr("New contact with more fields…")]
        self._offered.setStringList(rows)
        self._list.setCurrentIndex(self._offered.index(0, 0))
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        """As high as what is offered."""
        rows = max(1, min(self._offered.rowCount(), _ROWS))
        self._list.setFixedHeight(rows * max(self._list.sizeHintForRow(0), 24) + 12)
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list while the field has the keys."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                row = max(0, min(self._list.currentIndex().row() + step, self._offered.rowCount() - 1))
                self._list.setCurrentIndex(self._offered.index(row, 0))
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        self._take_row(self._list.currentIndex())

    def _take_row(self, index: QModelIndex) -> None:
        row, typed = index.row(), self._typed()
        if row < 0:
            return
        if row < len(self._matches):
            self._tell(self.chosen, self._matches[row])
        elif row == len(self._matches):
            self._tell(self.new_chosen, typed)
        else:
            self._tell(self.form_wanted, typed)


class WhenPopup(Popup):
    """Another day, by a calendar, and a time as it is typed in any of the languages."""

    chosen = Signal(object)  # Due

    def __init__(self, due: Due | None, now: Now, days: DayWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._now, self._days = now, days
        self.setAccessibleName(self.tr("Choose the day and the time"))
        day = due.user_day(now) if due else now.today
        if due is not None and due.at is not None:
            day = due.at.astimezone(now.zone).date()
        self._calendar = Calendar(self)
        self._calendar.today = now.today
        self._calendar.setAccessibleName(self.tr("Day"))
        self._calendar.setMinimumDate(_qdate(now.today))
        self._calendar.setSelectedDate(_qdate(max(day, now.today)))
        self._calendar.dress()
        self._calendar.activated.connect(self._take)
        self._calendar.days.installEventFilter(self)
        self._parts = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for part, text in ((None, self.tr("Any time")), *((part, _capital(words.part_word(part))) for part in Part)):
            pill = QPushButton(text)
            pill.setProperty("look", "pill")
            pill.setCheckable(True)
            pill.setAutoDefault(False)
            pill.setProperty("part", part.value if part else "")
            pill.setChecked((due is None or due.at is None) and (due.part if due else None) is part)
            pill.clicked.connect(self._forget_time)
            self._parts.addButton(pill)
            pill.setAutoExclusive(True)  # read out as one of several
            row.addWidget(pill)
        self._time = QLineEdit()
        self._time.setPlaceholderText(self.tr("or a time: 14:30"))
        self._time.setAccessibleName(self.tr("Time"))
        if due is not None and due.at is not None:
            self._time.setText(words.clock_time(due.at.astimezone(now.zone)))
        self._time.returnPressed.connect(self._take)
        self._amiss = QLabel()
        self._time.textEdited.connect(self._amiss.hide)
        self._amiss.setWordWrap(True)
        self._amiss.setProperty("look", "caution")
        self._amiss.hide()
        done = QPushButton(self.tr("Done"))
        done.setProperty("look", "primary")
        done.clicked.connect(self._take)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self._time, 1)
        last.addWidget(done)
        self.rows.addWidget(self._calendar)
        self.rows.addLayout(row)
        self.rows.addLayout(last)
        self.rows.addWidget(self._amiss)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A figure that is typed begins the time: days are gone to by arrows."""
        if (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text().isdecimal()
            and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        ):  # fmt: skip
            self._time.setFocus(Qt.FocusReason.OtherFocusReason)
            self._time.selectAll()
            QApplication.sendEvent(self._time, event)
            return True
        return super().eventFilter(watched, event)

    def _forget_time(self) -> None:
        self._time.clear()
        self._amiss.hide()

    def _take(self, _day: QDate | None = None) -> None:
        day: date = self._calendar.selectedDate().toPython()  # type: ignore[assignment]
        text = self._time.text().strip()
        if not text:
            checked = self._parts.checkedButton()
            part = checked.property("part") if checked is not None else ""
            self._end(Due(day, Part(part) if part else None))
            return
        typed = fold(text).split()
        read = self._days.read_time(typed) or self._days.read_time(["at", *typed])
        if read is None or read.at is None or read.is_bad:
            self._refuse(self.tr("“{text}” is not a time. Write it like 10:30.").format(text=text))
            return
        moment = self._now.moment(day, read.at)
        if moment.timestamp() <= self._now.epoch:
            self._refuse(self.tr("That moment is past already."))
            return
        self._end(Due.moment(moment))

    def _refuse(self, text: str) -> None:
        self._amiss.setText(text)
        self._amiss.show()
        self.adjustSize()
        self._time.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self, due: Due) -> None:
        self._tell(self.chosen, due)


class WhatPopup(Popup):
    """Another purpose."""

    chosen = Signal(str)

    def __init__(self, purpose: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Write the purpose"))
        self._field = QLineEdit(purpose)
        self._field.setMaxLength(500)
        self._field.setMinimumWidth(340)
        self._field.setPlaceholderText(self.tr("What for?"))
        self._field.setAccessibleName(self.tr("Purpose"))
        self._field.selectAll()
        self._field.returnPressed.connect(self._take)
        self.rows.addWidget(self._field)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self) -> None:
        self._tell(self.chosen, self._field.text().strip())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
