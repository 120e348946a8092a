"""Until when a reminder can be put off: the usual choices, each with its moment, or one that is picked."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QTimeEdit, QVBoxLayout, QWidget

from salesassist.domain.times import local_moment
from salesassist.formats import day_pattern
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.day_field import DayField
from salesassist.ui.theme import Theme

MINUTES = (10, 30, 60)


class Later(NamedTuple):
    """One choice: what it is called, the moment, and its key."""

    text: str
    until: datetime
    key: str = ""


def choices(session: Session) -> list[Later]:
    """The usual ones, as of now; where tomorrow is the next working day, it is offered once."""
    *others, working = _all(session)
    return others if working.until == others[-1].until else [*others, working]


def _all(session: Session) -> list[Later]:
    """Tomorrow is the user's own; the next working day skips weekends and holidays."""
    now, morning = session.now(), session.preferences.day_begins_work
    names = (
        QCoreApplication.translate("Later", "10 minutes"), QCoreApplication.translate("Later", "30 minutes"),
        QCoreApplication.translate("Later", "1 hour"),
    )  # fmt: skip
    found = [
        Later(name, now.later(timedelta(minutes=minutes)), "S" if minutes == 60 else "")
        for name, minutes in zip(names, MINUTES, strict=True)
    ]
    tomorrow, working = now.tomorrow, session.working_days().after(now.today)
    at = QCoreApplication.translate("Later", "{name} ({day}, {time})")
    for name, day, key in (
        (QCoreApplication.translate("Later", "Tomorrow"), tomorrow, "T"),
        (QCoreApplication.translate("Later", "Next working day"), working, "N"),
    ):
        text = at.format(name=name, day=words.short_date(day), time=_clock(morning))
        found.append(Later(text, now.moment(day, morning), key))
    return found


def by_key(session: Session, key: str) -> datetime:
    """The moment of the choice that has this key."""
    return next(choice.until for choice in _all(session) if choice.key == key)


class LaterDialog(QDialog):
    """Asks for a day and a time; `until` is the answer."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        now, morning = session.now(), session.preferences.day_begins_work
        self.setWindowTitle(self.tr("Remind me again"))
        heading = QLabel(self.windowTitle())
        heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self._day = DayField(today=now.today)
        self._day.setDate(_qdate(session.working_days().after(now.today)))
        self._day.setDisplayFormat(day_pattern(year=True))
        self._day.setMinimumDate(_qdate(now.at.date()))
        self._day.setAccessibleName(self.tr("Day"))
        self._time = QTimeEdit(QTime(morning.hour, morning.minute))
        self._time.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # elsewhere Qt turns 09:00 into 00:09
        self._time.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self._time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._time.setAccessibleName(self.tr("Time"))
        self._about = QLabel()
        self._about.setProperty("look", "muted")
        self._about.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(self.tr("Snooze"))
        self._ok.setProperty("look", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._day, 1)
        row.addWidget(self._time)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addLayout(row)
        layout.addWidget(self._about)
        layout.addWidget(buttons)
        self._day.dateChanged.connect(self._weigh)
        self._time.timeChanged.connect(self._weigh)
        self._weigh()
        self.setMinimumWidth(340)

    @property
    def until(self) -> datetime:
        day, at = self._day.date(), self._time.time()
        chosen = date(day.year(), day.month(), day.day())
        return local_moment(chosen, time(at.hour(), at.minute()), self._session.now().zone)

    def _weigh(self) -> None:
        """A reminder can be put off to what is still to come."""
        fits = self.until > self._session.now().at
        self._ok.setEnabled(fits)
        self._about.setText(
            self.tr("The due date stays as it is.") if fits else self.tr("That is past already: choose a later time.")
        )


def _clock(at: time) -> str:
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
