"""The filter chips above the address book, each with its live count."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from salesassist.domain.group import Group
from salesassist.ui import words
from salesassist.ui.chip_row import GAP, ChipRow
from salesassist.ui.painting import SHAPE, paint_shape
from salesassist.ui.theme import Theme

_PAD = 10.0
_SHAPE_GAP = 5.0


def group_word(group: Group | None) -> str:
    """What a chip calls its group."""
    if group is None:
        return QCoreApplication.translate("FilterChips", "All")
    if group is Group.UNTRIAGED:
        return QCoreApplication.translate("FilterChips", "To triage")
    return words.status_word(group.status)


class FilterChip(QAbstractButton):
    """One group and how many contacts are in it."""

    def __init__(self, group: Group | None, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = group
        self._theme = theme
        self._count = 0
        self._size = QSize()  # worked out once: layouts ask for it again and again
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.refresh()

    @property
    def count(self) -> int:
        return self._count

    def set_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.refresh()

    def refresh(self) -> None:
        """Take words and font again."""
        self._type = self._theme.font(size=0.92, weight=QFont.Weight.DemiBold)
        word = group_word(self.kind)
        self.setText(f"{word} {words.number(self._count)}")
        if self._count == 1:
            name = self.tr("{group}, 1 contact")
        else:
            name = self.tr("{group}, {number} contacts")
        self.setAccessibleName(name.format(group=word, number=words.number(self._count)))
        before, self._size = self._size, self._needed()
        if self._size != before:  # else the page would be laid out for nothing
            self.updateGeometry()
        self.update()

    def _needed(self) -> QSize:
        metrics = QFontMetricsF(self._type)
        shape = 0.0 if self.kind is None else SHAPE + _SHAPE_GAP
        return QSize(round(metrics.horizontalAdvance(self.text()) + shape + 2 * _PAD + 2), round(metrics.height()) + 10)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        contrast = self._theme.high_contrast
        chosen = self.isChecked()
        if self.kind is None:
            text, ground = (colours.accent, colours.accent_tint) if chosen else (colours.muted, colours.surface)
        else:
            tone = colours.tone(self.kind.status)
            empty = self._count == 0 and not contrast
            text = colours.muted if empty else tone.text
            ground = colours.surface if empty else tone.tint
        if contrast and chosen:
            text, ground = colours.on_accent, colours.accent
        edge = None
        if chosen:
            edge = QPen(text if contrast or self.kind is not None else colours.accent, 1.5)
        elif contrast or self.kind is None or self._count == 0:
            edge = QPen(colours.border, 1)
        elif self.underMouse():
            edge = QPen(text, 1)
        radius = box.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(edge or Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, radius, radius)
            if self.hasFocus():
                painter.setPen(QPen(colours.text if contrast else colours.accent, 2.5 if contrast else 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                inner = box.adjusted(0.75, 0.75, -0.75, -0.75) if contrast else box.adjusted(2, 2, -2, -2)
                painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
            painter.setFont(self._type)
            painter.setPen(text)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            room = box.adjusted(_PAD, 0, -_PAD, 0)
            if self.kind is not None:
                left = room.right() - SHAPE if mirrored else room.left()
                corner = QPointF(left, box.center().y() - SHAPE / 2)
                paint_shape(painter, QRectF(corner.x(), corner.y(), SHAPE, SHAPE), self.kind.status, text)
                moved = SHAPE + _SHAPE_GAP
                room = room.adjusted(0, 0, -moved, 0) if mirrored else room.adjusted(moved, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())


class FilterChips(ChipRow):
    """All chips, of which one is chosen; they wrap where the width is short.

    The arrow keys, Home and End go from chip to chip and choose; Tab passes the whole row.
    """

    chosen = Signal(object)  # Group, or None for all: by the user, not by `choose`

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}  # by width: layouts ask for the same ones forty times in a row
        self._least = QSize()  # the minimum that the layout knows
        self.setAccessibleName(self.tr("Show by status"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(True)
        groups = (None, Group.OVERDUE, Group.DUE, Group.NONE, Group.SCHEDULED, Group.RESTING, Group.UNTRIAGED)
        self.chips: list[FilterChip] = [FilterChip(group, theme, self) for group in groups]
        for chip in self.chips:
            self._buttons.addButton(chip)
            chip.installEventFilter(self)
        self.choose(None)
        self.show_counts({})
        self._buttons.buttonClicked.connect(self._clicked)

    def chip(self, group: Group | None) -> FilterChip:
        return next(chip for chip in self.chips if chip.kind is group)

    @property
    def group(self) -> Group | None:
        """The group that is chosen; None: all."""
        chip = self._buttons.checkedButton()
        return chip.kind if isinstance(chip, FilterChip) else None

    def choose(self, group: Group | None) -> None:
        """Check a chip, without a signal."""
        self.chip(group).setChecked(True)
        self._show_what_is_there()
        for chip in self.chips:  # one stop for the Tab key
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip.isChecked() else Qt.FocusPolicy.ClickFocus)

    def show_counts(self, counts: Mapping[Group | None, int]) -> None:
        for chip in self.chips:
            chip.set_count(counts.get(chip.kind, 0))
        self._show_what_is_there()

    def refresh(self) -> None:
        """Take words, fonts and colours again."""
        for chip in self.chips:
            chip.refresh()
        self._place()

    def _show_what_is_there(self) -> None:
        triage = self.chip(Group.UNTRIAGED)
        triage.setVisible(triage.count > 0 or triage.isChecked())
        self._place()

    def _clicked(self, chip: QAbstractButton) -> None:
        if isinstance(chip, FilterChip):
            self.choose(chip.kind)
            self.chosen.emit(chip.kind)

    # --- placing -------------------------------------------------------------------------------------------------

    def _place(self) -> None:
        self._heights.clear()
        super()._place()

    def _ask_for_room(self) -> None:
        """Only where the page has to be laid out anew for it: other counts mostly take the same number of lines."""
        least = self.minimumSizeHint()
        has_room = least == self._least or least.expandedTo(self._least).width() <= self.width()
        if not has_room or self.heightForWidth(self.width()) != self.height():
            self._least = least
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask_for_room()  # the layout may know what an earlier count took in this width

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height

    def sizeHint(self) -> QSize:
        widths = [chip.sizeHint().width() + GAP for chip in self.chips if not chip.isHidden()]
        return QSize(sum(widths) - GAP, self.chips[0].sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(max(chip.sizeHint().width() for chip in self.chips), self.chips[0].sizeHint().height())
