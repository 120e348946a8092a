"""Fields for a day and for a moment, with a calendar in our colours."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QWidget

from salesassist.ui.calendar import Calendar

if TYPE_CHECKING:
    _Field = QDateTimeEdit
else:
    _Field = object  # whichever of Qt's fields it is put before


class _OpensCalendar(_Field):
    """What both fields have in common: the calendar, dressed when it opens, by a click or by the key that opens what
    lies below a field."""

    def __init__(self, parent: QWidget | None = None, *, today: date | None = None) -> None:
        """`today`: the user's day, which the calendar marks. No day before `first` can be chosen from it, but for the
        one that the field has; to type one is no trouble here, as every day is a part of another's figures."""
        super().__init__(parent)
        self.today = today
        self.first: date | None = None
        self._calendar: Calendar | None = None
        self.setCalendarPopup(True)

    def own_calendar(self) -> Calendar:
        """What opens below, made when it is first asked for: most fields are left as they are."""
        if self._calendar is None:
            self._calendar = Calendar(self)
            self.setCalendarWidget(self._calendar)
        self._calendar.today = self.today
        self._calendar.first = _qdate(self.first) if self.first is not None else None
        return self._calendar

    def _keep_to_first(self) -> None:
        """Once it is open: till then Qt tells it what the field takes."""
        if self.first is not None:
            first = min(_qdate(self.first), self.date())
            self.own_calendar().setMinimumDate(max(first, self.minimumDate()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        sections = QDateTimeEdit.Section
        weekday_first = self.displayFormat().startswith("ddd") and self.sectionAt(1) is sections.DaySection
        if weekday_first and self.currentSectionIndex() == 0 and self.lineEdit().hasSelectedText():
            self.setCurrentSectionIndex(1)  # in a weekday no figure can be typed
            self.setSelectedSection(sections.DaySection)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        _dress_popup(self)
        super().mousePressEvent(event)
        self._keep_to_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens(event):
            self.mousePressEvent(_press_on_arrow(self))
        else:
            super().keyPressEvent(event)


class DayField(_OpensCalendar, QDateEdit):
    """A day, written or chosen from a calendar that opens below."""


class MomentField(_OpensCalendar, QDateTimeEdit):
    """A day and a time, the day written or chosen from a calendar that opens below."""

    def __init__(self, parent: QWidget | None = None, *, today: date | None = None) -> None:
        super().__init__(parent, today=today)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # elsewhere Qt turns 09:00 into 00:09


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _opens(event: QKeyEvent) -> bool:
    """Alt+Down and F4 open what lies below a field; Qt has no key for this one."""
    down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
    return bool(down) or event.key() == Qt.Key.Key_F4


def _press_on_arrow(field: QDateTimeEdit) -> QMouseEvent:
    across = 12 if field.isRightToLeft() else field.width() - 12
    at, left = QPointF(across, field.height() / 2), Qt.MouseButton.LeftButton
    return QMouseEvent(QEvent.Type.MouseButtonPress, at, field.mapToGlobal(at), left, left,
                       Qt.KeyboardModifier.NoModifier)  # fmt: skip


def _dress_popup(field: _OpensCalendar) -> None:
    calendar = field.own_calendar()
    calendar.dress()
    around = calendar.parentWidget()
    if around is not None and (layout := around.layout()) is not None:
        around.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # else its frame is not drawn
        layout.setContentsMargins(6, 6, 6, 6)
