"""Fields for a day and for a moment, with a calendar in our colours."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QPointF, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QDateTimeEdit, QToolButton, QWidget

_SHOWN_BEYOND = 41  # days that a calendar shows before the first and after the last that can be chosen, at most
_LINES = 13.6  # of text that a calendar is high: Qt asks for a row less than it shows


class DayField(QDateEdit):
    """A day, written or chosen from a calendar that opens below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        _dress_popup(self)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens(event):
            self.mousePressEvent(_press_on_arrow(self))
        else:
            super().keyPressEvent(event)


class MomentField(QDateTimeEdit):
    """A day and a time, the day written or chosen from a calendar that opens below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # elsewhere Qt turns 09:00 into 00:09

    def mousePressEvent(self, event: QMouseEvent) -> None:
        _dress_popup(self)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens(event):
            self.mousePressEvent(_press_on_arrow(self))
        else:
            super().keyPressEvent(event)


def _opens(event: QKeyEvent) -> bool:
    """Alt+Down and F4 open what lies below a field; Qt has no key for this one."""
    down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
    return bool(down) or event.key() == Qt.Key.Key_F4


def _press_on_arrow(field: QDateTimeEdit) -> QMouseEvent:
    across = 12 if field.isRightToLeft() else field.width() - 12
    at, left = QPointF(across, field.height() / 2), Qt.MouseButton.LeftButton
    return QMouseEvent(QEvent.Type.MouseButtonPress, at, field.mapToGlobal(at), left, left,
                       Qt.KeyboardModifier.NoModifier)  # fmt: skip


def _dress_popup(field: QDateTimeEdit) -> None:
    calendar = field.calendarWidget()
    dress_calendar(calendar)
    around = calendar.parentWidget()
    if around is not None and (layout := around.layout()) is not None:
        around.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # else its frame is not drawn
        layout.setContentsMargins(6, 6, 6, 6)


def dress_calendar(calendar: QCalendarWidget) -> None:
    """Give a calendar the colours in force: weekends not in Qt's red, arrows as text and not as a black picture, days
    that cannot be chosen faint."""
    palette = calendar.palette()
    text, muted = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
    faint = palette.color(QPalette.ColorRole.Dark)
    high_contrast = muted == faint  # nothing is muted there
    weekend = QTextCharFormat()
    weekend.setForeground(text if high_contrast else muted)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    for name, sign, spoken in (
        ("qt_calendar_prevmonth", "‹", QCoreApplication.translate("WhenPopup", "Month before")),
        ("qt_calendar_nextmonth", "›", QCoreApplication.translate("WhenPopup", "Month after")),
    ):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(QIcon())
            button.setText(sign)
            button.setAccessibleName(spoken)
    calendar.setMinimumHeight(round(_LINES * calendar.fontMetrics().height()))
    beyond = QTextCharFormat()
    beyond.setForeground(faint)
    beyond.setFontStrikeOut(high_contrast)
    calendar.setDateTextFormat(QDate(), QTextCharFormat())  # forgets those of before
    for date in _unchoosable(calendar):
        calendar.setDateTextFormat(date, beyond)


def _unchoosable(calendar: QCalendarWidget) -> Iterator[QDate]:
    """Days that are shown and cannot be chosen: Qt tells them by their ground alone, which under our shapes is the same
    for all."""
    for away in range(1, _SHOWN_BEYOND + 1):
        yield calendar.minimumDate().addDays(-away)
        yield calendar.maximumDate().addDays(away)
