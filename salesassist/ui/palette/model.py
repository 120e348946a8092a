"""The palette's lines as Qt sees and paints them."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesassist.domain.contact import initials
from salesassist.domain.times import Now
from salesassist.ui.menu_icons import has_outline, paint_of
from salesassist.ui.painting import paint_badge, paint_status_chip
from salesassist.ui.palette.choices import Choice
from salesassist.ui.pane.fields import paint_key
from salesassist.ui.theme import Theme
from salesassist.ui.words import status_in_full

Index = QModelIndex | QPersistentModelIndex
ROW, HEADING = 40, 26
BADGE, SIGN = 26, 18


def height(choice: Choice) -> int:
    """Of its line, with the heading above it."""
    return ROW + (HEADING if choice.heading else 0)


class Role(IntEnum):
    CHOICE = Qt.ItemDataRole.UserRole + 1


class PaletteModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: Sequence[Choice] = ()
        self.now: Now | None = None

    def show_choices(self, choices: Sequence[Choice], now: Now) -> None:
        self.beginResetModel()
        self.choices, self.now = choices, now
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        match role:
            case Role.CHOICE:
                return choice
            case Qt.ItemDataRole.DisplayRole:
                return choice.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return choice.spoken()
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Title with the letters that were meant, what it belongs to, its key or status."""

    def __init__(self, theme: Theme, model: PaletteModel) -> None:
        super().__init__(model)
        self._theme, self._model = theme, model
        self._take_theme()
        theme.changed.connect(self._take_theme)

    def _take_theme(self) -> None:
        """The fonts are made once, not for each line that is painted."""
        font = self._theme.font
        self._plain = font(size=1.02)
        self._small, self._key = font(size=0.92), font(size=0.82)
        self._found, self._small_found = _underlined(self._plain), _underlined(self._small)
        self._head = font(size=0.86, weight=QFont.Weight.DemiBold)
        self._letters = font(size=0.78, weight=QFont.Weight.DemiBold)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, height(index.data(Role.CHOICE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, colours = self._theme, self._theme.colours
        choice: Choice = index.data(Role.CHOICE)
        whole = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if choice.heading:
            painter.setFont(self._head)
            painter.setPen(colours.muted)
            head = QRectF(whole.left() + 12, whole.top() + 3, whole.width() - 24, HEADING - 5)
            painter.drawText(head, _start(painter), _elided(choice.heading, self._head, head.width()))
            whole.setTop(whole.top() + HEADING)
        box = whole.adjusted(2, 1, -2, -1)
        highlight = chosen and theme.high_contrast
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent if highlight else colours.accent_tint)
            painter.drawRoundedRect(box, 7, 7)
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = box.adjusted(10, 0, -10, 0)
        room = self._paint_end(painter, inner, choice, mirrored)
        inner = inner.adjusted(room, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -room, 0)
        at = inner.right() - BADGE / 2 if mirrored else inner.left() + BADGE / 2
        if choice.act is not None:
            sign = QRectF(at - SIGN / 2, inner.center().y() - SIGN / 2, SIGN, SIGN)
            shown = choice.act.action
            if not has_outline(shown) and choice.act.within is not None:
                shown = choice.act.within  # as "Spoke" in the menu "Log"
            paint_of(shown, painter, sign, colours.on_accent if highlight else colours.muted)
        if choice.line is not None:
            ground = colours.surface if chosen else None
            letters = initials(choice.title)
            paint_badge(painter, QPointF(at, inner.center().y()), BADGE, letters, theme, self._letters, ground)
        skip = BADGE + 10  # what has no outline begins where the others do
        inner = inner.adjusted(0, 0, -skip, 0) if mirrored else inner.adjusted(skip, 0, 0, 0)
        self._paint_words(painter, inner, choice, highlight)
        painter.restore()

    def _paint_end(self, painter: QPainter, box: QRectF, choice: Choice, mirrored: bool) -> float:
        """Paint the key or the status at the end of the line; how much room it took."""
        middle = box.center().y()
        if choice.line is not None and self._model.now is not None:
            step, now = choice.line.step, self._model.now
            status = choice.line.status(now)
            text = status_in_full(status, step.due if step else None, now)
            edge = -box.left() if mirrored else box.right()
            return paint_status_chip(painter, edge, middle, status, text, self._theme) + 10
        if not choice.keys:
            return 0.0
        width = QFontMetricsF(self._key).horizontalAdvance(choice.keys) + 12
        left = box.left() if mirrored else box.right() - width
        paint_key(painter, QRectF(left, middle - 10, width, 20), choice.keys, self._theme)
        return width + 10

    def _paint_words(self, painter: QPainter, box: QRectF, choice: Choice, highlight: bool) -> None:
        """`highlight`: on the accent."""
        colours, plain, small = self._theme.colours, self._plain, self._small
        ink, quiet, mark = colours.text, colours.muted, colours.accent
        if highlight:
            ink = quiet = mark = colours.on_accent
        title = _elided(choice.title, plain, box.width() * 0.72 if choice.about else box.width())
        width = self._paint_marked(painter, box, title, choice.marks, plain, self._found, ink, mark)
        rest = box.width() - width - 12
        if choice.about and rest > 30:
            mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            taken = width + 12
            beside = box.adjusted(0, 0, -taken, 0) if mirrored else box.adjusted(taken, 0, 0, 0)
            about = _elided(choice.about, small, rest)
            self._paint_marked(painter, beside, about, choice.about_marks, small, self._small_found, quiet, mark)

    def _paint_marked(
        self, painter: QPainter, box: QRectF, text: str, marks: tuple[int, ...], plain: QFont, found: QFont,
        ink: QColor, mark: QColor,
    ) -> float:  # fmt: skip
        """Write a text from where the line begins, what was meant of it in `found` and the colour `mark`; how much room
        it took."""
        if not marks or _joins(text):  # letters that join, or run the other way, are not taken apart
            painter.setFont(plain)
            painter.setPen(ink)
            width = QFontMetricsF(plain).horizontalAdvance(text)
            painter.drawText(_part(box, 0, width, painter), _start(painter), text)
            return width
        width = 0.0
        for piece, marked in _runs(text, frozenset(marks)):
            font = found if marked else plain
            painter.setFont(font)
            painter.setPen(mark if marked else ink)
            advance = QFontMetricsF(font).horizontalAdvance(piece)
            painter.drawText(_part(box, width, advance, painter), _start(painter), piece)
            width += advance
        return width


def _underlined(font: QFont) -> QFont:
    """As found letters look in the list of contacts, too."""
    found = QFont(font)
    found.setUnderline(True)
    return found


def _part(box: QRectF, at: float, width: float, painter: QPainter) -> QRectF:
    """The part of a line that begins `at` from where the line begins, with room for an overhang."""
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = box.right() - at - width if mirrored else box.left() + at
    return QRectF(left - (2 if mirrored else 0), box.top(), width + 2, box.height())


def _start(painter: QPainter) -> Qt.AlignmentFlag:
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def _elided(text: str, font: QFont, width: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _joins(text: str) -> bool:
    """Whether any letter belongs to a script that Latin, Greek and Cyrillic rules of setting do not fit."""
    return any(char > "\u058f" and char.isalpha() and not "\u1e00" <= char <= "\u1fff" for char in text)


def _runs(text: str, marks: frozenset[int]) -> list[tuple[str, bool]]:
    """The text in pieces, those that are marked and those that are not."""
    runs: list[tuple[str, bool]] = []
    for place, char in enumerate(text):
        marked = place in marks
        if runs and runs[-1][1] is marked:
            runs[-1] = (runs[-1][0] + char, marked)
        else:
            runs.append((char, marked))
    return runs
