"""The chips above the records of an import, each with its count: which rows are shown."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from salesassist.ui import words
from salesassist.ui.chip_row import ChipRow
from salesassist.ui.importing.kinds import Kind, kind_word, paint_kind, tone_of
from salesassist.ui.importing.model import Filter
from salesassist.ui.painting import SHAPE
from salesassist.ui.theme import Theme

_PAD = 10.0
_SHAPE_GAP = 5.0
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


class ImportChip(QAbstractButton):
    """One kind of rows and how many there are of it."""

    def __init__(self, kept: Filter, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.kept = kept
        self.count = 0
        self._theme = theme
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        self.count = count
        self._type = self._theme.font(size=0.92, weight=QFont.Weight.DemiBold)
        word = filter_word(self.kept)
        self.setText(f"{word} {words.number(count)}")
        one, many = self.tr("{kind}, one record"), self.tr("{kind}, {count} records")
        self.setAccessibleName((one if count == 1 else many).format(kind=word, count=words.number(count)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._type)
        shape = SHAPE + _SHAPE_GAP if self.kept in _KINDS else 0.0
        return QSize(round(metrics.horizontalAdvance(self.text()) + shape + 2 * _PAD + 2), round(metrics.height()) + 10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, colours = self._theme, self._theme.colours
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        chosen, contrast = self.isChecked(), theme.high_contrast
        kind = _KINDS.get(self.kept)
        if kind is None:
            text, ground = (colours.accent, colours.accent_tint) if chosen else (colours.muted, colours.surface)
        elif self.count:
            tone = tone_of(kind, theme)
            text, ground = tone.text, tone.tint
        else:
            text, ground = colours.muted, colours.surface
        if contrast and chosen:
            text, ground = colours.on_accent, colours.accent
        edge: QPen | Qt.PenStyle = Qt.PenStyle.NoPen
        if chosen:
            edge = QPen(text, 1.5)
        elif contrast or kind is None or not self.count:
            edge = QPen(colours.border, 1)
        elif self.underMouse():
            edge = QPen(text, 1)
        radius = box.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(edge)
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
            if kind is not None:
                left = room.right() - SHAPE if mirrored else room.left()
                paint_kind(painter, QRectF(left, box.center().y() - SHAPE / 2, SHAPE, SHAPE), kind, text)
                moved = SHAPE + _SHAPE_GAP
                room = room.adjusted(0, 0, -moved, 0) if mirrored else room.adjusted(moved, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())


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
        theme.changed.connect(self.update)

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
            chip.show_count(counts.get(chip.kept, 0))
            self._show_if_useful(chip)
        self._place()

    def _show_if_useful(self, chip: ImportChip) -> None:
        always = chip.kept not in (Filter.SKIP, Filter.REVIEW)
        chip.setVisible(always or chip.count > 0 or chip.isChecked())

    def _clicked(self, chip: QAbstractButton) -> None:
        if isinstance(chip, ImportChip):
            self.choose(chip.kept)
            self.chosen.emit(chip.kept)
