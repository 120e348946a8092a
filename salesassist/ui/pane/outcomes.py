"""The outcome bar: one key for what happened, with what it will cause written on it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from salesassist.domain.cadence import Proposal, Rule, part_of_day
from salesassist.domain.interaction import ANSWERS, Outcome
from salesassist.domain.times import Now
from salesassist.session import Session, Sheet
from salesassist.ui import words
from salesassist.ui.directions import as_written
from salesassist.ui.pane.fields import paint_key
from salesassist.ui.theme import Theme

SNOOZE_KEY = "S"
KEY = 18  # the side of the small key on a button


class ActButton(QAbstractButton):
    """A button of two lines: the act with its key, and what it causes."""

    def __init__(self, text: str, key: str, theme: Theme) -> None:
        super().__init__()
        self._key, self._theme = key, theme
        self._effect = self._shorter = ""
        self._height = 41
        self._is_brief = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._letters: tuple[tuple[QFont, QFontMetricsF], ...] = ()
        theme.changed.connect(self._draw_anew)

    def _draw_anew(self) -> None:
        self._letters = ()
        self.updateGeometry()
        self.update()

    def show_effect(self, effect: str, shorter: str = "") -> None:
        """`shorter` stands for it where there is no room for all of it."""
        self._shorter = shorter or effect
        if effect == self._effect and self.toolTip():
            return
        self._effect = effect
        told = f"{self.text()}: {effect}" if effect else self.text()
        self.setAccessibleName(told)
        self.setToolTip(f"{told} ({self._key})")
        self.update()

    def set_low(self, low: bool) -> None:
        """Take less height."""
        self._height = 36 if low else 41
        self.updateGeometry()

    def set_brief(self, brief: bool) -> None:
        """Want room for the word alone."""
        self._is_brief = brief
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(150, self.minimumSizeHint().height() if self._is_brief else self._grown())

    def minimumSizeHint(self) -> QSize:
        (_bold, upper), _lower = self._lines()
        return QSize(110, round(upper.height()) + 6)  # its word alone: what it causes is in the tip

    def _grown(self) -> int:
        """The height, for letters of the user's size."""
        (_bold, upper), (_small, lower) = self._lines()
        return max(self._height, round(upper.height() + lower.height()) + (2 if self._height < 41 else 6))

    def _lines(self) -> tuple[tuple[QFont, QFontMetricsF], ...]:
        """The letters of both lines."""
        if not self._letters:
            fonts = self._theme.font(weight=QFont.Weight.Medium), self._theme.font(size=0.84)
            self._letters = tuple((font, QFontMetricsF(font)) for font in fonts)
        return self._letters

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        strong, high = self.hasFocus() or self.isDown(), self._theme.high_contrast
        pen = QPen(colours.accent if strong else colours.border, (2.5 if high else 1.5) if strong else 1)
        if high and not self.isEnabled():
            pen = QPen(colours.faint, 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colours.hover if self.underMouse() or self.isDown() else colours.surface)
        inset = 0.75 if high and strong else 0.0
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 8, 8)
        (bold, above), (small, below) = self._lines()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = box.adjusted(8, 0, -11, 0) if mirrored else box.adjusted(11, 0, -8, 0)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        both = above.height() + below.height()
        top = box.center().y() - both / 2
        two = both <= self.height() + 2  # also without an effect: names beside each other are on one line
        upper = QRectF(inner.left(), top, inner.width(), above.height()) if two else QRectF(inner)
        beside = KEY + 4  # where the key is
        upper.adjust(beside if mirrored else 0, 0, 0 if mirrored else -beside, 0)
        painter.setPen(colours.text if self.isEnabled() else colours.faint)
        painter.setFont(bold)
        word = above.elidedText(self.text(), Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, start, as_written(word))
        if two:
            self._paint_effect(painter, small, below, inner, top + above.height())
        self._paint_key(painter, two)
        painter.end()

    def _paint_effect(self, painter: QPainter, font: QFont, below: QFontMetricsF, inner: QRectF, top: float) -> None:
        painter.setFont(font)
        is_faint = self._theme.high_contrast and not self.isEnabled()
        painter.setPen(self._theme.colours.faint if is_faint else self._theme.colours.muted)
        fits = below.horizontalAdvance(self._effect) <= inner.width()
        effect = below.elidedText(self._effect if fits else self._shorter, Qt.TextElideMode.ElideRight, inner.width())
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(inner.left(), top, inner.width(), below.height()), start, as_written(effect))

    def _paint_key(self, painter: QPainter, two: bool) -> None:
        left = 8 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - 8 - KEY
        beside_name = min(6.0, (self.height() - 30) / 2)  # in a low button a long effect reaches below the key
        top = max(2.0, beside_name) if two else (self.height() - KEY) / 2
        paint_key(painter, QRectF(left, top, KEY, KEY - 1), self._key, self._theme, usable=self.isEnabled())


class OutcomeBar(QWidget):
    """How did it go? `chosen` tells which outcome; `snoozed` that the reminder is to come back in an hour."""

    chosen = Signal(Outcome)
    snoozed = Signal()

    def __init__(self, session: Session, theme: Theme, columns: int = 2) -> None:
        super().__init__()
        self._session = session
        self._sheet: Sheet | None = None
        self._when: object = None  # besides the sheet, what the effects depend on
        self._buttons = {
            outcome: ActButton(words.outcome_word(outcome), str(number), theme)
            for number, outcome in enumerate(Outcome, 1)
        }
        self._snooze = ActButton(self.tr("Snooze"), SNOOZE_KEY, theme)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(5)
        for place, (outcome, button) in enumerate(self._buttons.items()):
            grid.addWidget(button, place // columns, place % columns)
            button.clicked.connect(lambda _checked=False, chosen=outcome: self.chosen.emit(chosen))
        grid.addWidget(self._snooze, len(self._buttons) // columns, len(self._buttons) % columns)
        self._snooze.clicked.connect(self.snoozed)

    def show_sheet(self, sheet: Sheet, now: Now) -> None:
        """Write on each button what it will cause for this contact."""
        moment = now.at.astimezone(now.zone)
        when = self._session.preferences, now.today, moment.utcoffset(), part_of_day(moment)
        if sheet is self._sheet and when == self._when:
            return
        self._sheet, self._when = sheet, when
        for outcome, button in self._buttons.items():
            button.show_effect(*self._effect(sheet, outcome, now))
        self._snooze.setEnabled(sheet.next_step is not None)
        self._snooze.show_effect(self.tr("remind again in 1 h") if sheet.next_step else self.tr("nothing planned"))

    def set_low(self, low: bool) -> None:
        """Take less height, in a low window."""
        for button in (*self._buttons.values(), self._snooze):
            button.set_low(low)

    def set_brief(self, brief: bool) -> None:
        """Leave what the outcomes cause to the tips, where there is room for nothing else."""
        for button in (*self._buttons.values(), self._snooze):
            button.set_brief(brief)

    def focus_first(self) -> None:
        next(iter(self._buttons.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _effect(self, sheet: Sheet, outcome: Outcome, now: Now) -> tuple[str, str]:
        """What an outcome causes, and the same as short as can be."""
        if sheet.contact.do_not_contact:
            return self.tr("only recorded"), ""
        if outcome in ANSWERS:
            return self.tr("agree the next step"), ""
        proposal = self._session.effect(sheet, outcome)
        if proposal is not None and proposal.rule != Rule.KEEP_IN_TOUCH:
            due = words.due_text(proposal.due, now, brief=True, inside=True)
            soonest = words.soonest_text(proposal.due, now)
            return self._in_words(proposal, due), self._in_words(proposal, soonest) if soonest != due else ""
        if outcome is Outcome.SENT:
            return self.tr("restarts the clock"), ""
        closed = sheet.closed_by(outcome)
        staying = any(closed is None or step.uid != closed.uid for step in sheet.follow_ups)
        return self.tr("what is planned stays") if staying else "", ""

    def _in_words(self, proposal: Proposal, due: str) -> str:
        match proposal.rule:
            case Rule.NO_ANSWER | Rule.LEFT_MESSAGE:
                return self.tr("try {number}, {due}").format(number=proposal.attempt, due=due)
            case Rule.DOOR_OPEN:
                return self.tr("last message, {due}").format(due=due)
            case Rule.USEFUL | Rule.LOST:
                return self.tr("something useful, {due}").format(due=due)
            case Rule.WRONG_NUMBER:
                return self.tr("find it, {due}").format(due=due)
            case Rule.LOOK_IN:
                return self.tr("look in, {due}").format(due=due)
            case Rule.CHECK_IN | Rule.CHECK_IN_AGAIN:
                return self.tr("check in, {due}").format(due=due)
            case _:
                return self.tr("then {due}").format(due=due)
