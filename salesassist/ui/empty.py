"""What stands where there is nothing to show: an outline, what that means, and what can be done about it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from salesassist.ui.icons import paint_icon
from salesassist.ui.theme import Theme

_ROUND = 56  # pixels
_OUTLINE = 26


class Sign(QWidget):
    """An outline on a round of the accent's tint: an ornament, of which nobody is told."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._name, self._theme = name, theme
        self.setFixedHeight(_ROUND)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_ROUND, _ROUND)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent_tint)
        middle = QRectF(self.rect()).center()
        painter.drawEllipse(middle, _ROUND / 2, _ROUND / 2)
        box = QRectF(0, 0, _OUTLINE, _OUTLINE)
        box.moveCenter(middle)
        paint_icon(painter, box, self._name, colours.accent)
        painter.end()


class Nothing(QWidget):
    """In the middle of a page or a pane: the outline `name`, a line in bold, and what can be done."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head, self._advice = centred_label(), centred_label()
        self._advice.setProperty("look", "muted")
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(Sign(name, theme))
        layout.addSpacing(6)
        layout.addWidget(self._head)
        layout.addWidget(self._advice)
        layout.addStretch(3)
        theme.changed.connect(self._take_font)
        self._take_font()

    def say(self, head: str, advice: str = "") -> None:
        """Either may be empty."""
        for label, text in ((self._head, head), (self._advice, advice)):
            label.setText(text)
            label.setVisible(bool(text))

    def offer(self, *buttons: QPushButton) -> None:
        """Put buttons below it, in the middle."""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        below = self._layout.indexOf(self._advice) + 1
        self._layout.insertSpacing(below, 10)
        self._layout.insertLayout(below + 1, row)

    def text(self) -> str:
        """All that it says."""
        return "\n".join(text for text in (self._head.text(), self._advice.text()) if text)

    def _take_font(self) -> None:
        self._head.setFont(self._theme.font(size=1.25, weight=QFont.Weight.DemiBold))


def centred_label() -> QLabel:
    """A label for texts that stand in the middle, and wrap."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label
