"""The chips above the records of an import, each with its count: which rows are shown."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from salesassist.ui.chip_row import ChipRow
from salesassist.ui.count_chip import CountChip
from salesassist.ui.importing.kinds import Kind, kind_word, paint_kind, tone_of
from salesassist.ui.importing.model import Filter
from salesassist.ui.painting import SHAPE
from salesassist.ui.theme import Theme, Tone

_KINDS = {
    Filter.REVIEW: Kind.REVIEW, Filter.CREATE: Kind.CREATE, Filter.MERGE: Kind.MERGE,
    Filter.UNCHANGED: Kind.UNCHANGED, Filter.SKIP: Kind.SKIP, Filter.PROBLEMS: Kind.FAILED,
}  # fmt: skip


def filter_word(kept: Filter) -> str:
    if kept is Filter.ALL:
        return QCoreApplication.translate("Import", "All")
    if kept is Filter.PROBLEMS:
        return QCoreApplication.translate("Import", "Problems")
    return kind_word(_KINDS[kept])


class ImportChip(CountChip):
    """One kind of rows and how many there are of it."""

    def __init__(self, kept: Filter, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.kept = kept
        self.sign = SHAPE if kept in _KINDS else 0.0
        self.refresh()

    def _word(self) -> str:
        return filter_word(self.kept)

    def _name(self, number: str) -> str:
        one, many = self.tr("{kind}, one record"), self.tr("{kind}, {count} records")
        return (one if self.count == 1 else many).format(kind=self._word(), count=number)

    def _tone(self) -> Tone | None:
        kind = _KINDS.get(self.kept)
        return None if kind is None else tone_of(kind, self._theme)

    def _paint_sign(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        paint_kind(painter, box, _KINDS[self.kept], colour)


class ImportChips(ChipRow):
    """All chips, of which one is chosen; they wrap where the width is short. The arrow keys go from chip to chip and
    choose; Tab passes the whole row."""

    chosen = Signal(object)  # Filter, by the user

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Show by what happens"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._buttons = QButtonGroup(self)
        self.chips: list[ImportChip] = [ImportChip(kept, theme, self) for kept in Filter]
        for chip in self.chips:
            self._buttons.addButton(chip)
            chip.installEventFilter(self)
        self.choose(Filter.ALL)
        self._buttons.buttonClicked.connect(self._clicked)
        theme.changed.connect(self._take_theme)

    def _take_theme(self) -> None:
        for chip in self.chips:
            chip.refresh()
        self._place()

    def chip(self, kept: Filter) -> ImportChip:
        return next(chip for chip in self.chips if chip.kept is kept)

    def choose(self, kept: Filter) -> None:
        """Check a chip, without a signal."""
        self.chip(kept).setChecked(True)
        for chip in self.chips:  # one stop for the Tab key
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip.isChecked() else Qt.FocusPolicy.ClickFocus)
            self._show_if_useful(chip)
        self._place()

    def show_counts(self, counts: Mapping[Filter, int]) -> None:
        for chip in self.chips:
            chip.set_count(counts.get(chip.kept, 0))
            self._show_if_useful(chip)
        self._place()

    def _show_if_useful(self, chip: ImportChip) -> None:
        always = chip.kept not in (Filter.SKIP, Filter.REVIEW)
        chip.setVisible(always or chip.count > 0 or chip.isChecked())

    def _clicked(self, chip: QAbstractButton) -> None:
        if isinstance(chip, ImportChip):
            self.choose(chip.kept)
            self.chosen.emit(chip.kept)
