"""A calendar to choose a day from: today is ringed, what cannot be chosen is faint, the chosen day is filled."""

from datetime import date

from PySide6.QtCore import QDate, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QWidget

from salesassist.frozen import dataclass

_LINES = 13.6  # of text that a calendar is high: Qt asks for a row less than it shows
_ROUND = 7  # pixels, of the corners of what is chosen
_TINT = 0.16  # of the accent, under the chosen day while something else has the keys


@dataclass(frozen=True, slots=True)
class DayLook:
    """How one day is drawn."""

    ink: QColor
    fill: QColor | None = None
    ringed: bool = False
    strong: bool = False
    struck: bool = False


class Calendar(QCalendarWidget):
    """Draws its days itself: Qt's own has red weekends, knows no today, and shows a day that cannot be chosen like any
    other of the month before. `today` is the user's day; what lies before `first` is not for choosing."""

    today: date | None = None
    first: QDate | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setDateEditEnabled(False)  # a bare box over the days, at the first figure that is typed

    def dress(self) -> None:
        """Take the colours in force. To be called before it is shown: it costs a few milliseconds."""
        text, muted = self._colour(QPalette.ColorRole.Text), self._colour(QPalette.ColorRole.PlaceholderText)
        head, weekend = QTextCharFormat(), QTextCharFormat()
        head.setBackground(self._colour(QPalette.ColorRole.Base))
        head.setForeground(text if self._is_high_contrast else muted)
        weekend.setForeground(text if self._is_high_contrast else muted)
        self.setHeaderTextFormat(head)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, weekend)
        for name, sign, spoken in (
            ("qt_calendar_prevmonth", "‹", self.tr("Month before")),
            ("qt_calendar_nextmonth", "›", self.tr("Month after")),
        ):
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(QIcon())  # a black picture, whatever the colours
                button.setText(sign)
                button.setAccessibleName(spoken)
        self.setMinimumHeight(round(_LINES * self.fontMetrics().height()))

    def look_of(self, day: QDate) -> DayLook:
        """How a day is drawn while the calendar shows its present month."""
        accent, ringed = self._colour(QPalette.ColorRole.Highlight), day.toPython() == self.today
        too_early = self.first is not None and day < self.first and day != self.selectedDate()
        if too_early or not self.minimumDate() <= day <= self.maximumDate():
            return DayLook(self._colour(QPalette.ColorRole.Dark), ringed=ringed, struck=self._is_high_contrast)
        if day == self.selectedDate() and self._has_keys:
            return DayLook(self._colour(QPalette.ColorRole.HighlightedText), accent, strong=True)
        if day == self.selectedDate():
            tint = QColor(accent)
            tint.setAlphaF(0.0 if self._is_high_contrast else _TINT)
            return DayLook(accent, tint, ringed=True, strong=True)
        if ringed:
            return DayLook(accent, ringed=True, strong=True)
        elsewhere = day.month() != self.monthShown() or day.dayOfWeek() >= Qt.DayOfWeek.Saturday.value
        quiet = elsewhere and not self._is_high_contrast
        return DayLook(self._colour(QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text))

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        look = self.look_of(date)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(2.5, 1.5, -2.5, -1.5)
        painter.setPen(QPen(look.ink, 1.5) if look.ringed else Qt.PenStyle.NoPen)
        painter.setBrush(look.fill if look.fill is not None else Qt.BrushStyle.NoBrush)
        if look.ringed or look.fill is not None:
            painter.drawRoundedRect(box, _ROUND, _ROUND)
        font = QFont(self.font())
        font.setStrikeOut(look.struck)
        if look.strong:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(look.ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.locale().toString(date.day()))
        painter.restore()

    @property
    def days(self) -> QWidget:
        """What has the keys while a day is chosen."""
        view = self.findChild(QTableView)
        return view if view is not None else self

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(QPalette.ColorGroup.Active, role)

    @property
    def _is_high_contrast(self) -> bool:
        """Nothing is muted there."""
        return self._colour(QPalette.ColorRole.PlaceholderText) == self._colour(QPalette.ColorRole.Dark)

    @property
    def _has_keys(self) -> bool:
        return self.days.hasFocus()
