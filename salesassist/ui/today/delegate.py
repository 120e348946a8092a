"""One row of today's list, drawn as a card."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from salesassist.domain.day import DayRow
from salesassist.domain.follow_up import Channel, Due, Part
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.ui import words
from salesassist.ui.directions import as_written
from salesassist.ui.painting import paint_card, paint_pill, paint_status_chip
from salesassist.ui.theme import Theme
from salesassist.ui.today.model import Role, TodayModel

ROW = 62
NARROW = 520  # the width below which the time stands closer
SPACE = 10
BESIDE = 5  # pixels beside the time that are free for what stands in two lines


class TodayDelegate(QStyledItemDelegate):
    """Draws the grip, the status bar, the time, who and why, and at the right the pills and the status."""

    def __init__(self, theme: Theme, model: TodayModel) -> None:
        super().__init__(model)
        self._theme = theme
        self._model = model
        self.mouse_came = False
        """Only then can a row be under it. To ask Qt for that takes all that a style can be asked for."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = sum(QFontMetricsF(self._theme.font(size=size)).height() for size in (1.08, 0.96))
        return QSize(200, max(ROW, round(lines) + 20) + SPACE)  # it grows with the user's letters

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: DayRow = index.data(Role.ROW)
        status = Status(index.data(Role.STATUS))  # Qt hands a string enum back as plain text
        now = self._model.now
        if now is None:
            return
        theme, colours = self._theme, self._theme.colours
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        chosen = view.selectionModel().isSelected(index)
        box = QRectF(option.rect).adjusted(0, 0, 0, -SPACE)
        painter.save()
        hovered = self.mouse_came and _is_hovered(option)
        paint_card(painter, box, theme, chosen=chosen, hovered=hovered, focused=_has_keys(view))
        middle = box.center().y()
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft

        def there(part: QRectF) -> QRectF:
            """Where a part goes: on the other side, where people read from the right."""
            return part.translated(box.left() + box.right() - part.right() - part.left(), 0) if mirrored else part

        painter.setLayoutDirection(option.direction)
        if not row.suggested:
            self._paint_grip(painter, there(QRectF(box.left() + 11, middle, 7, 0)).left() + 1, middle)
        bar = QRectF(box.left() + 26, box.top() + 10, 4, box.height() - 20)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.tone(status).text)
        painter.drawRoundedRect(there(bar), 2, 2)

        usual = box.width() / theme.scale  # how wide it would be with letters of the usual size
        narrow = usual < NARROW
        texts = "00:00", words.brief_part(Part.AFTERNOON)
        clock = max(option.fontMetrics.horizontalAdvance(text) for text in texts) + 3
        promised, little = self.tr("promised"), theme.font(size=0.86)
        least = QFontMetricsF(little).horizontalAdvance(promised) if narrow else 68  # where it has no room elsewhere
        time_box = QRectF(bar.right() + 12, box.top(), max(52, least, clock), box.height())

        def end(right: float) -> float:
            return -there(QRectF(right, 0, 0, 0)).left() if mirrored else right

        right = box.right() - 14
        text = self.tr("Suggested") if row.suggested else words.status_in_full(status, _due(row), now)
        right -= paint_status_chip(painter, end(right), middle, status, text, theme) + 10
        left = time_box.right() + 6
        told = False
        for pill in self._pills(row, now):
            if right - left < 300:
                break
            right -= paint_pill(painter, end(right), middle, pill, theme) + 8
            told = told or pill == promised
        below = narrow and not told and row.follow_up is not None and row.follow_up.promised
        time = self._time(row, status, now, time_box.width(), below=below)
        self._paint_time(painter, there(time_box), time, promised if below else "")
        self._paint_who(painter, there(QRectF(left, box.top(), right - left - 8, box.height())), row, now, told, below)
        if not chosen and view.hasFocus() and index == view.currentIndex():
            painter.setPen(colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 7, 7)
        painter.restore()

    def _paint_time(self, painter: QPainter, box: QRectF, time: str, below: str) -> None:
        theme, start = self._theme, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.colours.muted)
        painter.setFont(theme.font())
        if below:  # on the lines of who and why
            middle, half = box.center().y(), QFontMetricsF(theme.font(size=1.08)).height()
            painter.drawText(QRectF(box.left(), middle - half - 0.5, box.width() + BESIDE, half), start, time)
            painter.setPen(theme.colours.accent)
            painter.setFont(theme.font(size=0.86))
            painter.drawText(QRectF(box.left(), middle + 1.5, box.width() + BESIDE, half), start, below)
        else:
            painter.drawText(box, start | Qt.TextFlag.TextWordWrap, time)

    def _paint_who(
        self, painter: QPainter, box: QRectF, row: DayRow, now: Now, told: bool, told_in_small: bool
    ) -> None:
        """`told`: a pill says that it is promised; `told_in_small`: the word does, beside what for."""
        theme, colours = self._theme, self._theme.colours
        bold = theme.font(size=1.08, weight=QFont.Weight.DemiBold)
        small = theme.font(size=0.96)
        strong, plain = QFontMetricsF(bold), QFontMetricsF(small)
        upper = QRectF(box.left(), box.center().y() - strong.height() - 0.5, box.width(), strong.height())
        lower = QRectF(box.left(), box.center().y() + 1.5, box.width(), plain.height())
        elide, start = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        name = strong.elidedText(row.name, elide, box.width())
        painter.setFont(bold)
        painter.setPen(colours.text)
        painter.drawText(upper, start, as_written(name))
        taken = strong.horizontalAdvance(name) + 10
        painter.setFont(small)
        painter.setPen(colours.muted)
        if row.organization and box.width() - taken > 40:
            organization = plain.elidedText(row.organization, elide, box.width() - taken)
            mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            beside = upper.adjusted(0, 1, -taken, 0) if mirrored else upper.adjusted(taken, 1, 0, 0)
            painter.drawText(beside, start, as_written(organization))
        why = self._why(row, now)
        too_long = plain.horizontalAdvance(why) > box.width()
        if row.follow_up is not None and (told_in_small or (told and too_long)):
            why = row.follow_up.purpose
        painter.drawText(lower, start, as_written(plain.elidedText(why, elide, box.width())))

    def _paint_grip(self, painter: QPainter, left: float, middle: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colours.faint)
        for column in (0, 5):
            for line in (-6, 0, 6):
                painter.drawEllipse(QRectF(left + column - 1, middle + line - 1, 2, 2))

    def _time(self, row: DayRow, status: Status, now: Now, room: float, *, below: bool) -> str:
        """`below`: there is one line for it; else there are two."""
        due = _due(row)
        if due is None:
            return ""
        measure = QFontMetricsF(self._theme.font()).horizontalAdvance
        if due.part is None:
            any_time = self.tr("any time")
            wide = measure(any_time) - BESIDE if below else max(map(measure, any_time.split()))
            is_told = due.at is None and status is Status.DUE and wide <= room
            return any_time if is_told else words.due_time(due, now)
        fits = all(measure(words.part_word(part)) <= room for part in Part)  # both in full or neither
        return words.part_word(due.part) if fits else words.brief_part(due.part)

    def _why(self, row: DayRow, now: Now) -> str:
        if row.follow_up is None:
            if row.last_touch is None:
                return self.tr("No next step, never in touch")
            return self.tr("No next step, last touch {ago}").format(ago=words.ago(row.last_touch, now))
        if row.follow_up.promised:
            return self.tr("As promised: {purpose}").format(purpose=row.follow_up.purpose)
        return row.follow_up.purpose

    def _pills(self, row: DayRow, now: Now) -> list[str]:
        """What stands left of the status, the rightmost first: value, try, promise."""
        pills = [words.money(row.value)] if row.value else []
        follow_up = row.follow_up
        if follow_up is not None:
            if follow_up.attempt is not None and follow_up.attempt > 1:
                pills.append(self.tr("try {number} of 3").format(number=follow_up.attempt))
            if follow_up.promised:
                pills.append(self.tr("promised"))
            elif follow_up.channel is not Channel.CALL:
                pills.append(words.channel_inside(follow_up.channel))
        if follow_up is None and row.tier:
            pills.append(self.tr("tier {tier}").format(tier=row.tier.value))
        return pills


def _has_keys(view: QAbstractItemView) -> bool:
    """Whether keys go to the list, or will once its window has them: a window gets them only after its first paint."""
    return view.window().focusWidget() is view


def _is_hovered(option: QStyleOptionViewItem) -> bool:
    from PySide6.QtWidgets import QStyle

    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def _due(row: DayRow) -> Due | None:
    return row.follow_up.due if row.follow_up else None
