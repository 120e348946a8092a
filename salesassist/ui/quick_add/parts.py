"""The parts a line was read as, each a chip to be corrected."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from salesassist.domain.capture_reading import Assumed, Kind, Reading, Trouble
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.frozen import dataclass
from salesassist.ui import words
from salesassist.ui.chip_row import ChipRow
from salesassist.ui.quick_add import told
from salesassist.ui.theme import Theme

_WIDEST = 340


@dataclass(frozen=True, slots=True)
class _Part:
    """`sure`: the line or the user says so; otherwise it is assumed. `amiss`: nothing can be saved so."""

    kind: Kind
    text: str
    spoken: str
    sure: bool = True
    amiss: bool = False
    on: bool = False


class PartChip(QAbstractButton):
    """One part: drawn dashed where it is only assumed, in the colour of caution where it is amiss."""

    def __init__(self, kind: Kind, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._theme = theme
        self._part = _Part(kind, "", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_part(self, part: _Part) -> None:
        self._part = part
        self.setText(part.text)
        self.setToolTip(part.text if self._cut() != part.text else "")
        self.setAccessibleName(part.spoken)
        self.updateGeometry()
        self.update()

    def _cut(self) -> str:
        return self.fontMetrics().elidedText(self._part.text, Qt.TextElideMode.ElideRight, _WIDEST - 24)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(min(metrics.horizontalAdvance(self._part.text) + 25, _WIDEST), metrics.height() + 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, part = self._theme.colours, self._part
        caution = colours.tone(Status.DUE)
        fill, text, edge = colours.surface, colours.text, colours.border
        if part.amiss:
            fill, text, edge = caution.tint, caution.text, caution.text
        elif part.on:
            filled = self._theme.high_contrast  # as chosen pills everywhere
            fill = colours.accent if filled else colours.accent_tint
            text, edge = colours.on_accent if filled else colours.accent, colours.accent
        elif not part.sure:
            fill, text, edge = QColor(Qt.GlobalColor.transparent), colours.muted, colours.faint
        if self.underMouse() and not (part.amiss or part.on):
            fill = colours.hover
        pen = QPen(colours.accent if self.hasFocus() else edge, 2 if self.hasFocus() else 1)
        if not (part.sure or part.amiss or self.hasFocus()):
            pen.setStyle(Qt.PenStyle.DashLine)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._cut())
        painter.end()


class Parts(ChipRow):
    """The chips of one reading. `chosen` tells which part is to be corrected, and beside what."""

    chosen = Signal(object, object)  # Kind, PartChip

    def __init__(self, theme: Theme, line: QWidget, parent: QWidget) -> None:
        """`line` is what was read: Tab goes on from it to the chips."""
        super().__init__(parent)
        self._theme, self._line = theme, line
        self._chips: dict[Kind, PartChip] = {}
        self.setAccessibleName(self.tr("What was read"))
        theme.changed.connect(self._repaint)

    def show_reading(self, reading: Reading, now: Now) -> None:
        """Show the parts of a reading; a chip that stays keeps the focus."""
        parts = self._parts(reading, now)
        shown = {part.kind for part in parts}
        for kind, chip in self._chips.items():
            if kind not in shown:
                if chip.hasFocus():
                    self.focusPreviousChild()
                chip.hide()
        previous = self._line
        for part in parts:
            chip = self._chips.get(part.kind) or self._made(part.kind)
            chip.show_part(part)
            chip.show()
            QWidget.setTabOrder(previous, chip)
            previous = chip
        self.chips = [self._chips[part.kind] for part in parts]
        self._place()

    def chip(self, kind: Kind) -> PartChip | None:
        """The chip of a part, if it is shown."""
        chip = self._chips.get(kind)
        return chip if chip is not None and not chip.isHidden() else None

    def _made(self, kind: Kind) -> PartChip:
        chip = PartChip(kind, self._theme, self)
        chip.installEventFilter(self)
        chip.clicked.connect(self._choose)
        self._chips[kind] = chip
        return chip

    def _choose(self) -> None:
        chip = self.sender()
        if isinstance(chip, PartChip):
            self.chosen.emit(chip.kind, chip)

    def _repaint(self) -> None:
        for chip in self._chips.values():
            chip.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys go from chip to chip, and choose none."""
        if isinstance(watched, PartChip) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
                target = self._target(watched, key)
                if target is not None:
                    target.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            return False
        return super().eventFilter(watched, event)

    def _parts(self, reading: Reading, now: Now) -> Sequence[_Part]:
        assumed, troubles = reading.assumed, set(reading.troubles)
        who, when = told.who_text(reading), told.when_text(reading, now)
        how, no_name = words.channel_word(reading.channel), troubles & {Trouble.NO_NAME, Trouble.AMBIGUOUS_NAME}
        new = Trouble.UNKNOWN_NAME in troubles
        is_day_sure = not {Assumed.DAY, Assumed.AFTERNOON} & assumed
        no_purpose = Assumed.PURPOSE in assumed
        what = self.tr("What for?") if no_purpose else self.tr("“{purpose}”").format(purpose=reading.purpose)
        parts = [
            _Part(Kind.CHANNEL, how, self._said(self.tr("How: {text}"), how, Assumed.CHANNEL not in assumed),
                  Assumed.CHANNEL not in assumed),
            _Part(Kind.CONTACT, who, self._said(self.tr("Who: {text}"), who, Assumed.SPELLING not in assumed),
                  Assumed.SPELLING not in assumed, bool(no_name), new),
            _Part(Kind.DAY, when, self._said(self.tr("When: {text}"), when, is_day_sure), is_day_sure,
                  reading.due is None),
            _Part(Kind.PURPOSE, what, self._said(self.tr("What for: {text}"), reading.purpose, not no_purpose),
                  not no_purpose),
        ]  # fmt: skip
        promised = self.tr("promised") if reading.promised else self.tr("not promised")
        parts.append(_Part(Kind.PROMISED, self.tr("Promised"), self.tr("Promise: {text}").format(text=promised),
                           reading.promised, on=reading.promised))  # fmt: skip
        more = [
            (Kind.MINE, told.mine_text(reading.my_task) if reading.my_task else ""),
            (Kind.THEIRS, told.theirs_text(reading.their_task) if reading.their_task else ""),
            (Kind.TIER, self.tr("Tier {tier}").format(tier=reading.tier.value) if reading.tier else ""),
            (Kind.TAG, " ".join(f"#{tag}" for tag in reading.tags)),
            (Kind.DEAL, self.tr("Deal {amount}").format(amount=words.money(reading.worth)) if reading.worth else ""),
            (Kind.PHONE, reading.phone),
            (Kind.EMAIL, reading.email),
        ]
        return [*parts, *(_Part(kind, text, text) for kind, text in more if text)]

    def _said(self, frame: str, text: str, sure: bool) -> str:
        return frame.format(text=text if sure else self.tr("{text} (assumed)").format(text=text))
