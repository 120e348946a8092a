"""The filter chips above the address book, each with its live count."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from salesassist.domain.group import Group
from salesassist.ui import words
from salesassist.ui.chip_row import GAP, ChipRow
from salesassist.ui.count_chip import CountChip
from salesassist.ui.icons import paint_icon
from salesassist.ui.painting import SHAPE, paint_shape
from salesassist.ui.theme import Theme, Tone

_OUTLINE = 13.0  # pixels; a status' shape is told apart when it is smaller


def group_word(group: Group | None) -> str:
    """What a chip calls its group."""
    if group is None:
        return QCoreApplication.translate("FilterChips", "All")
    if group is Group.UNTRIAGED:
        return QCoreApplication.translate("FilterChips", "To triage")
    return words.status_word(group.status)


class FilterChip(CountChip):
    """One group and how many contacts are in it. That of those to triage is no status, and has the colours of none."""

    def __init__(self, group: Group | None, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.kind = group
        self.sign = 0.0 if group is None else _OUTLINE if group is Group.UNTRIAGED else SHAPE
        self.refresh()

    def _word(self) -> str:
        return group_word(self.kind)

    def _name(self, number: str) -> str:
        name = self.tr("{group}, 1 contact") if self.count == 1 else self.tr("{group}, {number} contacts")
        return name.format(group=self._word(), number=number)

    def _tone(self) -> Tone | None:
        return None if self.kind in (None, Group.UNTRIAGED) else self._theme.colours.tone(self.kind.status)

    def _paint_sign(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        if self.kind is Group.UNTRIAGED:
            paint_icon(painter, box, "list-check", colour)
        elif self.kind is not None:
            paint_shape(painter, box, self.kind.status, colour)


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
