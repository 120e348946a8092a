"""A row of chips that wraps where the width is short, and is walked through with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

GAP = 6


class ChipRow(QWidget):
    """Places its `chips`, those that are hidden left out. A chip whose event filter this is goes on to the next with
    the arrow keys, Home and End, and chooses it."""

    chips: Sequence[QAbstractButton] = ()
    _placed: Sequence[tuple[QAbstractButton, QRect]] = ()

    # --- keys ----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QAbstractButton) and event.type() == QEvent.Type.KeyPress:
            target = self._target(watched, Qt.Key(event.key())) if isinstance(event, QKeyEvent) else None
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                target.click()
                return True
        return super().eventFilter(watched, event)

    def _target(self, chip: QAbstractButton, key: Qt.Key) -> QAbstractButton | None:
        """The chip that a key leads to."""
        chips = [other for other in self.chips if not other.isHidden()]
        back = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        step = {
            Qt.Key.Key_Left: 1 if back else -1, Qt.Key.Key_Right: -1 if back else 1,
            Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1,
        }.get(key)  # fmt: skip
        if step is not None:
            return chips[(chips.index(chip) + step) % len(chips)]
        return {Qt.Key.Key_Home: chips[0], Qt.Key.Key_End: chips[-1]}.get(key)

    # --- placing -------------------------------------------------------------------------------------------------

    def _lay_out(self, width: int) -> list[tuple[QAbstractButton, QRect]]:
        """Where each chip stands in this width."""
        left, top, placed = 0, 0, []
        for chip in self.chips:
            if chip.isHidden():
                continue
            size = chip.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + size.height() + GAP
            box = QRect(left, top, size.width(), size.height())
            left = box.right() + 1 + GAP
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                box.moveRight(width - 1 - box.left())
            placed.append((chip, box))
        return placed

    def _place(self) -> None:
        placed = self._lay_out(self.width())
        if placed == self._placed:  # else the page would be laid out for nothing
            return
        self._placed = placed
        for chip, box in placed:
            chip.setGeometry(box)
        self._ask_for_room()

    def _ask_for_room(self) -> None:
        """The chips stand elsewhere: more room may be needed, or less."""
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((box.bottom() + 1 for _chip, box in self._lay_out(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 300)))
