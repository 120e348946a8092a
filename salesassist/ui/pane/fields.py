"""The small pieces of the call sheet."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QWidget

from salesassist.domain.contact import initials
from salesassist.domain.status import Status
from salesassist.ui.painting import CHIP_HEIGHT, chip_width, paint_badge, paint_status_chip
from salesassist.ui.theme import Theme


class Section(QLabel):
    """A small heading over a part of the sheet."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text.upper())
        self.setAccessibleName(text)
        self.setProperty("look", "section")
        font = theme.font(size=0.88, weight=QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
        self.setFont(font)


def line() -> QFrame:
    """A hairline between two parts."""
    frame = QFrame()
    frame.setProperty("look", "line")
    return frame


class InlineText(QPlainTextEdit):
    """Text that is edited where it stands: as tall as it is long. `committed` when Enter is pressed or it is left."""

    committed = Signal(str)

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
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def show_text(self, text: str) -> None:
        """Show `text`, unless the user is just writing here."""
        if self.hasFocus() and self.toPlainText() != self._shown:
            return
        self._shown = text
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.updateGeometry()

    def commit(self) -> None:
        text = self.toPlainText().strip()
        if text != self._shown:
            self._shown = text
            self.committed.emit(text)

    def sizeHint(self) -> QSize:
        lines = max(1, int(self.document().size().height()))  # a QPlainTextDocumentLayout counts lines
        height = self.fontMetrics().lineSpacing() * lines + 8
        return QSize(120, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.clearFocus()
        elif event.key() == Qt.Key.Key_Escape:
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
        centre = QPointF(self.width() / 2, self.height() / 2)
        paint_badge(painter, centre, self.width() - 1, self._letters, self._theme, font)
        painter.end()


class StatusChip(QWidget):
    """A contact's status: shape, word and colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._status = Status.NONE
        self._text = ""
        theme.changed.connect(self.update)

    def show_status(self, status: Status, text: str) -> None:
        self._status, self._text = status, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        font = self._theme.font(size=0.88, weight=QFont.Weight.DemiBold)
        return QSize(int(chip_width(self._text, font, shape=True)) + 2, int(CHIP_HEIGHT) + 2)

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
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 10, 19)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key(painter, QRectF(self.rect()), self._text, self._theme)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


def paint_key(painter: QPainter, box: QRectF, text: str, theme: Theme) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colours.border)
    painter.setBrush(theme.colours.hover)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(theme.colours.muted)
    painter.setFont(theme.font(size=0.82))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
