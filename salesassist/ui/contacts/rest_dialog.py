"""Leaves many contacts alone until a day."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from salesassist.formats import day_pattern
from salesassist.session import Session
from salesassist.ui.day_field import DayField
from salesassist.ui.small_dialog import SmallDialog
from salesassist.ui.theme import Theme

_SEASON = timedelta(days=90)


class RestManyDialog(SmallDialog):
    """`until` and `reason` say how, once accepted."""

    def __init__(self, session: Session, theme: Theme, count: int, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("RestManyDialog", "Let %n contact(s) rest", "", count),
            QCoreApplication.translate("RestManyDialog", "Rest"), theme, parent,
        )  # fmt: skip
        now = session.now()
        default, first = session.working_days().on_or_after(now.today + _SEASON), now.tomorrow
        self._day = DayField(today=now.today)
        self._day.setDisplayFormat(day_pattern(year=True))
        self._day.setAccessibleName(self.tr("Until"))
        self._day.setMinimumDate(QDate(first.year, first.month, first.day))
        self._day.setDate(QDate(default.year, default.month, default.day))
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("Why? “summer”"))
        self._reason.setAccessibleName(self.tr("Reason"))
        about = QLabel(self.tr("What is planned with them stays as it is, and is told on its day. Anyone already "
                               "resting longer, or not to be contacted, stays that way."))  # fmt: skip
        about.setWordWrap(True)
        about.setProperty("look", "muted")
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Until")))
        row.addWidget(self._day)
        row.addWidget(self._reason, 1)
        self._layout.addLayout(row)
        self._layout.addWidget(about)
        self._end()
        self._reason.setFocus()

    @property
    def until(self) -> date:
        return self._day.date().toPython()  # type: ignore[return-value]

    @property
    def reason(self) -> str:
        return self._reason.text().strip()
