"""Plans a call with each of several contacts, and says beforehand how they are spread."""

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QWidget

from salesassist.domain.cracks import Spread
from salesassist.session import Session
from salesassist.session.many import Order
from salesassist.ui import words
from salesassist.ui.pane.plan_dialogs import _Dialog
from salesassist.ui.theme import Theme

DAYS_SHOWN = 12


class PlanManyDialog(_Dialog):
    """`planned`: how many calls were planned, once accepted; or are to be planned by `order`, which takes longer than a
    moment."""

    def __init__(self, session: Session, theme: Theme, days: Spread, parent: QWidget | None = None) -> None:
        self._session = session
        self.days = days
        self.planned = 0
        self.order: Order | None = None
        count = len(self.days.days)
        super().__init__(
            QCoreApplication.translate("PlanManyDialog", "Plan a call")
            if count <= 1
            else QCoreApplication.translate("PlanManyDialog", "Plan {count} calls").format(count=words.number(count)),
            QCoreApplication.translate("PlanManyDialog", "Plan it")
            if count <= 1
            else QCoreApplication.translate("PlanManyDialog", "Plan them"),
            theme, parent,
        )  # fmt: skip
        self._purpose = QLineEdit(self.tr("Keep in touch"))
        self._purpose.setAccessibleName(self.tr("What for"))
        self._purpose.selectAll()
        self._spread = QLabel(self._spread_in_words())
        self._left_out = QLabel(self._left_out_in_words())
        for label in (self._spread, self._left_out):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._left_out.setProperty("look", "muted")
        self._left_out.setVisible(bool(self._left_out.text()))
        now = session.now()
        self._names = QListView()
        self._names.setModel(QStringListModel(
            [self.tr("{day}   {name}").format(day=words.short_day(day, now), name=session.name_of(uid))
             for uid, day in sorted(self.days.days, key=lambda pair: pair[1])], self))  # fmt: skip
        self._names.setAccessibleName(self.tr("Who is called when"))
        self._names.setProperty("look", "list")
        self._names.setUniformItemSizes(True)
        self._names.setSelectionMode(QListView.SelectionMode.NoSelection)
        self._names.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._names.ensurePolished()
        row = max(self._names.sizeHintForRow(0), 14)
        self._names.setFixedHeight(row * min(max(count, 1), 8) + 12)
        self._layout.addWidget(self._purpose)
        self._layout.addWidget(self._spread)
        self._layout.addWidget(self._names)
        self._layout.addWidget(self._left_out)
        self._end()
        self._purpose.setEnabled(bool(count))
        self._names.setVisible(bool(count))
        self._done.setEnabled(bool(count))
        if count:
            self._purpose.setFocus()

    @property
    def spread_text(self) -> str:
        return self._spread.text()

    @property
    def left_out_text(self) -> str:
        return self._left_out.text()

    def accept(self) -> None:
        if not self.days.days:
            return
        order = self._session.plan_order(self.days, self._purpose.text())
        if not order.is_quick:
            self.order = order
        elif not self._session.do_order(order):
            return
        self.planned = len(self.days.days)
        super().accept()

    def _spread_in_words(self) -> str:
        per_day = self.days.per_day()
        if not per_day:
            return self.tr("There is nobody to plan a call with.")
        now = self._session.now()
        parts = [
            self.tr("{day}: {count}").format(day=words.short_day(day, now), count=words.number(count))
            for day, count in per_day.items()
        ]
        if len(parts) > DAYS_SHOWN:
            last = parts[-1]
            parts = [*parts[: DAYS_SHOWN - 2], "…", last]
        if len(per_day) == 1:
            head = self.tr("On one working day, which holds at most {goal} with what is planned already.")
        else:
            head = self.tr("Spread over {days} working days, at most {goal} a day with what is planned already.")
        goal = words.number(max(self._session.preferences.day_goal, 1))
        head = head.format(days=words.number(len(per_day)), goal=goal)
        return f"{head}\n{'  ·  '.join(parts)}"

    def _left_out_in_words(self) -> str:
        days = self.days
        parts = []
        if days.planned:
            parts.append(self.tr("{count} with a next step in time").format(count=words.number(len(days.planned))))
        if days.resting:
            parts.append(self.tr("{count} resting").format(count=words.number(len(days.resting))))
        if days.never:
            parts.append(self.tr("{count} not to be contacted").format(count=words.number(len(days.never))))
        return self.tr("Left out: {who}.").format(who=", ".join(parts)) if parts else ""
