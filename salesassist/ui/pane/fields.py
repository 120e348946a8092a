"""The small pieces of the call sheet."""

import re
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QWidget

from salesassist.domain.contact import initials
from salesassist.domain.status import Status
from salesassist.ui import words
from salesassist.ui.painting import chip_height, chip_width, paint_badge, paint_status_chip
from salesassist.ui.theme import Theme

_KEY_SIZE = 0.82  # of letters on a small key
_OF_BADGE = 0.78  # of its width is for initials


class Section(QLabel):
    """A small heading over a part of the sheet."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text.upper())
        self.setAccessibleName(text)
        self.setProperty("look", "section")
        font = theme.font(size=0.88, weight=QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
        self.setFont(font)

    def say(self, text: str) -> None:
        """Another heading, if it is another."""
        if text != self.accessibleName():
            self.setText(text.upper())
            self.setAccessibleName(text)


def line() -> QFrame:
    """A hairline between two parts."""
    frame = QFrame()
    frame.setProperty("look", "line")
    return frame


def breakable(text: str) -> str:
    """A text that can be wrapped also where somebody wrote on and on without a blank."""
    return re.sub(r"\w{24,}", lambda found: re.sub(r"(\w{6})(?=\w)", "\\1\N{ZERO WIDTH SPACE}", found[0]), text)


class Written(QLabel):
    """Text to be read, wrapped, and to be copied once the mouse is over it. A label that can be selected from lays its
    text out a dozen times before it is seen, 15 ms for a history of forty entries; this one once for each width.
    `alone`: it has its lines for itself, and so would rather be as wide as it is; narrower widths, in which layouts
    would ask for its height, are none that it is seen in."""

    def __init__(self, *, alone: bool = False) -> None:
        super().__init__()
        self._alone = alone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._heights: dict[int, int] = {}
        self._take_side()

    def setText(self, text: str) -> None:
        if text != self.text():
            self._heights.clear()
            if not self.underMouse():
                self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            super().setText(text)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().enterEvent(event)

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = max(self.width(), 120)
        return QSize(width if self._alone else 120, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.fontMetrics().height())

    def show_at_most(self, whole: str, lines: int, width: int) -> None:
        """Show so much of a text as so many lines of this width hold, and the whole of it in a tip."""
        width = max(width, 60)
        most = (lines + 0.5) * self.fontMetrics().lineSpacing()  # lines are fractions of pixels high
        self.setText(whole)
        long = self.heightForWidth(width) > most
        fits, too_long = 0, len(whole)
        while long and too_long - fits > 1:
            middle = (fits + too_long) // 2
            self.setText(whole[:middle].rstrip() + "…")
            if self.heightForWidth(width) > most:
                too_long = middle
            else:
                fits = middle
        if long:
            self.setText(whole[:fits].rstrip() + "…")
        self.setToolTip(words.literal(whole) if long else "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._take_side()
        super().changeEvent(event)

    def _take_side(self) -> None:
        """Begin where the window begins, whatever the letters: an Arabic name stays beside its picture."""
        sides = Qt.AlignmentFlag
        side = sides.AlignRight if self.isRightToLeft() else sides.AlignLeft
        self.setAlignment(side | sides.AlignAbsolute | sides.AlignVCenter)


LONGEST = 10_000  # characters that are laid out at once


class InlineText(QPlainTextEdit):
    """Text that is edited where it stands: as tall as it is long. It is saved when Enter is pressed or it is left;
    where it could not be, it stays, and is saved at the next occasion."""

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self.setProperty("look", "inline")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._shown = ""
        self._unsaved = False
        self._lines_told = 1
        self.save: Callable[[str], bool] = lambda _text: True
        """Called with the text to save it; says whether that was done."""
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def show_text(self, text: str) -> None:
        """Show `text`, unless the user is just writing here."""
        if self._unsaved:
            self._shown = text
            return
        if self.hasFocus() and not self.isReadOnly() and self.toPlainText() != self._shown:
            return
        self._shown = text
        too_long = len(text) > LONGEST
        self.setReadOnly(too_long)
        self.setToolTip(self.tr("This text is too long to be edited here.") if too_long else "")
        if too_long:
            text = words.clipped(text, LONGEST)
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.updateGeometry()

    def commit(self) -> None:
        text, before = self.toPlainText().strip(), self._shown
        if text == before or (self.isReadOnly() and not self._unsaved):
            self._unsaved = False
            return
        self._shown, self._unsaved = text, False  # what is saved is shown at once, perhaps put in order
        if not self.save(text):
            self._shown, self._unsaved = before, True

    def take_unsaved(self) -> str | None:
        """What could not be saved, which is let go of here; None if there is nothing."""
        if not self._unsaved:
            return None
        self._unsaved = False
        text = self.toPlainText()
        self.setPlainText(self._shown)
        return text

    def give_back(self, text: str) -> None:
        """Show what could not be saved before, to be saved at the next occasion."""
        self._unsaved = True
        self.setPlainText(text)

    def sizeHint(self) -> QSize:
        self._lines_told = self._lines()
        return QSize(120, self.fontMetrics().lineSpacing() * self._lines_told + 8)

    def _lines(self) -> int:
        return max(1, int(self.document().size().height()))  # a QPlainTextDocumentLayout counts lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two lines that become one in a wider field are the one change of size that Qt does not tell of."""
        super().resizeEvent(event)
        if self._lines() != self._lines_told:
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.clearFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self._unsaved = False
            self.setPlainText(self._shown)
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.commit()
        super().focusOutEvent(event)


class Badge(QWidget):
    """The round badge with a contact's initials."""

    def __init__(self, theme: Theme, size: int = 44) -> None:
        super().__init__()
        self._theme = theme
        self._letters = ""
        self.setFixedSize(size, size)
        theme.changed.connect(self.update)

    def show_name(self, name: str) -> None:
        self._letters = initials(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._theme.font(size=1.2, weight=QFont.Weight.DemiBold)
        needed, room = QFontMetricsF(font).horizontalAdvance(self._letters), self.width() * _OF_BADGE
        if needed > room:  # with large letters
            font.setPointSizeF(font.pointSizeF() * room / needed)
        centre = QPointF(self.width() / 2, self.height() / 2)
        paint_badge(painter, centre, self.width() - 1, self._letters, self._theme, font)
        painter.end()


class StatusChip(QLabel):
    """A contact's status: shape, word and colour. A label, though it draws itself: screen readers tell of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._status = Status.NONE
        self._text = ""
        theme.changed.connect(self._draw_anew)

    def show_status(self, status: Status, text: str) -> None:
        if (status, text) == (self._status, self._text):  # the sheet would be laid out for nothing, at each tick
            return
        self._status, self._text = status, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def _draw_anew(self) -> None:
        self.updateGeometry()  # letters may be larger
        self.update()

    def sizeHint(self) -> QSize:
        font = self._theme.font(size=0.88, weight=QFont.Weight.DemiBold)
        return QSize(int(chip_width(self._text, font, shape=True)) + 2, round(chip_height(self._theme)) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        right = float(self.width()) - 1
        paint_status_chip(painter, right, self.height() / 2, self._status, self._text, self._theme)
        painter.end()


class KeyCap(QWidget):
    """The key that does the same, drawn as a small key."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__()
        self._text, self._theme = text, theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        height = QFontMetricsF(self._theme.font(size=_KEY_SIZE)).height()
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 10, max(19, ceil(height) + 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key(painter, QRectF(self.rect()), self._text, self._theme)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


def paint_key(painter: QPainter, box: QRectF, text: str, theme: Theme, *, usable: bool = True) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colours.border)
    painter.setBrush(theme.colours.hover)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(theme.colours.muted if usable else theme.colours.faint)
    painter.setFont(theme.font(size=_KEY_SIZE))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
