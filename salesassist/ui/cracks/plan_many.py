"""Plans a call with each of several contacts, and says beforehand how they are spread."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QStringListModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesassist.domain.cracks import Spread
from salesassist.session import Session
from salesassist.session.many import Order
from salesassist.ui import words
from salesassist.ui.small_dialog import SmallDialog
from salesassist.ui.theme import Theme

DAYS_SHOWN = 12
_ROWS_SHOWN = 8
_BETWEEN = 16  # pixels, the day and the name
_APART = "\t"  # in a row's text


class _DayAndName(QStyledItemDelegate):
    """The names below each other, beside the days."""

    def __init__(self, days: set[str], view: QListView) -> None:
        super().__init__(view)
        self._days, self._view = days, view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        day, _apart, name = shown.text.partition(_APART)
        shown.text = ""
        style, view = self._view.style(), self._view
        style.drawControl(style.ControlElement.CE_ItemViewItem, shown, painter, view)
        beside = style.pixelMetric(style.PixelMetric.PM_FocusFrameHMargin, shown, view) + 1
        box = style.subElementRect(style.SubElement.SE_ItemViewItemText, shown, view).adjusted(beside, 0, -beside, 0)
        first = max(shown.fontMetrics.horizontalAdvance(text) for text in self._days)
        second = QRect(box.left() + first + _BETWEEN, box.top(), box.width() - first - _BETWEEN, box.height())
        painter.save()
        painter.setFont(shown.font)
        painter.setPen(shown.palette.color(shown.palette.ColorRole.Text))
        for part, text in ((box, day), (second, name)):
            place = style.visualRect(shown.direction, box, part)
            cut = shown.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, cut)
        painter.restore()


class PlanManyDialog(SmallDialog):
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
            [f"{words.short_day(day, now)}{_APART}{session.name_of(uid)}"
             for uid, day in sorted(self.days.days, key=lambda pair: pair[1])], self))  # fmt: skip
        days_said = {words.short_day(day, now) for day in self.days.per_day()}
        self._names.setItemDelegate(_DayAndName(days_said, self._names))
        self._names.setAccessibleName(self.tr("Who is called when"))
        self._names.setProperty("look", "list")
        self._names.setUniformItemSizes(True)
        self._names.setSelectionMode(QListView.SelectionMode.NoSelection)
        self._names.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._names.ensurePolished()
        row = max(self._names.sizeHintForRow(0), 14)
        self._names.setFixedHeight(row * min(max(count, 1), _ROWS_SHOWN) + 12)
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
        if len(self.days.days) <= _ROWS_SHOWN:  # the list below says it
            return head
        return f"{head}\n{'  ·  '.join(parts)}"

    def _left_out_in_words(self) -> str:
        days = self.days
        parts = []
        if days.planned:
            parts.append(self.tr("{count} already with a next step soon").format(count=words.number(len(days.planned))))
        if days.resting:
            parts.append(self.tr("{count} resting").format(count=words.number(len(days.resting))))
        if days.never:
            parts.append(self.tr("{count} not to be contacted").format(count=words.number(len(days.never))))
        return self.tr("Left out: {who}.").format(who=", ".join(parts)) if parts else ""
