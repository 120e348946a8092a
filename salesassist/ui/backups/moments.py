"""The backups there are, as a list: when, and below it what for and how large."""

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesassist.domain.backup import Why
from salesassist.domain.status import Status
from salesassist.session import Session
from salesassist.session.backups import Kept
from salesassist.ui.backups import in_words
from salesassist.ui.painting import paint_card
from salesassist.ui.theme import Theme

_SPACE = 6
_PAD = 12


class Role(IntEnum):
    WHEN = Qt.ItemDataRole.UserRole
    ABOUT = Qt.ItemDataRole.UserRole + 1
    DAMAGED = Qt.ItemDataRole.UserRole + 2


class MomentModel(QAbstractListModel):
    """The newest first. Files the user chose stand before all others."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen: list[Kept] = []
        self._kept: list[Kept] = []
        self._damaged: set[Path] = set()

    def show_backups(self, kept: Sequence[Kept]) -> None:
        self.beginResetModel()
        self._kept = list(kept)
        self.endResetModel()

    def add_file(self, kept: Kept) -> int:
        """Put a file that the user chose before the others; returns its row."""
        known = [it.path for it in self._all()]
        if kept.path in known:
            return known.index(kept.path)
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._chosen.insert(0, kept)
        self.endInsertRows()
        return 0

    def mark_damaged(self, kept: Kept) -> None:
        """Remember that this one could not be read."""
        self._damaged.add(kept.path)
        row = self.row_of(kept)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def backup(self, row: int) -> Kept | None:
        everything = self._all()
        return everything[row] if 0 <= row < len(everything) else None

    def row_of(self, kept: Kept) -> int:
        """The row of a backup, -1 if it is not there any more."""
        return next((row for row, it in enumerate(self._all()) if it.path == kept.path), -1)

    def next_sound(self, row: int) -> int:
        """The next older one that nobody has found damaged; -1 if there is none."""
        everything = self._all()
        return next((n for n in range(row + 1, len(everything)) if everything[n].path not in self._damaged), -1)

    def _all(self) -> list[Kept]:
        return self._chosen + self._kept

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._chosen) + len(self._kept)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        kept = self.backup(index.row())
        if kept is None:
            return None
        match role:
            case Role.DAMAGED:
                return kept.path in self._damaged
            case Role.WHEN:
                return in_words.moment(kept.at, self._session.now())
            case Role.ABOUT:
                what = kept.path.name if kept.why is Why.ELSEWHERE else in_words.reason(kept.why)
                if kept.path in self._damaged:
                    what = self.tr("Damaged")
                return f"{what}  ·  {in_words.size(kept.size)}"
            case Qt.ItemDataRole.ToolTipRole:
                return str(kept.path).replace("&", "&amp;").replace("<", "&lt;")
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.data(index, Role.WHEN)}, {self.data(index, Role.ABOUT)}"
        return None


class MomentDelegate(QStyledItemDelegate):
    """Draws one backup on two lines."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        strong = QFontMetricsF(self._theme.font(weight=QFont.Weight.DemiBold)).height()
        return QSize(160, round(strong + QFontMetricsF(self._theme.font(size=0.92)).height() + 21 + _SPACE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, colours, state = self._theme, self._theme.colours, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(0, 0, 0, -_SPACE)
        painter.save()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_card(painter, box, theme, chosen=chosen, hovered=hovered, focused=option.widget.hasFocus())
        inner = box.adjusted(_PAD, 8, -_PAD, -8)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        strong, small = theme.font(weight=QFont.Weight.DemiBold), theme.font(size=0.92)
        upper = QRectF(inner.left(), inner.top(), inner.width(), QFontMetricsF(strong).height())
        lower = QRectF(inner.left(), upper.bottom() + 4, inner.width(), QFontMetricsF(small).height())
        damaged = index.data(Role.DAMAGED)
        for font, place, text, colour in (
            (strong, upper, index.data(Role.WHEN), colours.text),
            (small, lower, index.data(Role.ABOUT), colours.tone(Status.OVERDUE).text if damaged else colours.muted),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(place, start, QFontMetricsF(font).elidedText(text, elide, place.width()))
        if state & QStyle.StateFlag.State_HasFocus and not chosen:
            painter.setPen(colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 7, 7)
        painter.restore()
