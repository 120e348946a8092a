"""A card of the tour and the ring around what it points at. Neither takes anything from the window below."""

from PySide6.QtCore import QEasingCurve, QEvent, QMargins, QPoint, QPropertyAnimation, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from salesassist.ui.focus.glide import wants_motion
from salesassist.ui.theme import Theme

WIDTH = 300
AWAY = 14  # pixels between the card and what it points at
MARGIN = 8  # to the edge of the window
FOOT = 64  # pixels at the foot of the window that messages need
AROUND = QMargins(7, 4, 7, 4)  # between what a card points at and the ring
THIN = 40  # pixels
MOVES_FOR = 160  # ms


class Ring(QWidget):
    """Drawn around what a card points at."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)
        self.hide()

    def put_around(self, box: QRect) -> None:
        self.setGeometry(box.marginsAdded(AROUND) & self.window().rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.accent, 2))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5), 9, 9)
        painter.end()


class Card(QFrame):
    """What to try, with *Back*, *Skip* and *Next*; it stands over `window` and leaves the focus where it is."""

    next_asked = Signal()
    back_asked = Signal()
    skip_asked = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("look", "card")
        self.setProperty("chosen", True)  # with the accent around it
        self._title, self._text, self._place = QLabel(), QLabel(), QLabel()
        self._title.setFont(theme.font(size=1.12, weight=QFont.Weight.DemiBold))
        self._place.setProperty("look", "muted")
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.skip, self.next = QPushButton(self.tr("&Skip tour")), QPushButton()
        self.back = QPushButton(self.tr("&Back"))
        self.skip.setProperty("look", "quiet")
        self.back.setProperty("look", "quiet")
        self.next.setProperty("look", "primary")
        for button in (self.skip, self.back, self.next):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the list, where keys act
        self.back.clicked.connect(self.back_asked)
        self.skip.clicked.connect(self.skip_asked)
        self.next.clicked.connect(self.next_asked)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._place, 1)
        foot.addWidget(self.skip)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(foot)
        self._moving = QPropertyAnimation(self, b"pos", self)
        self._moving.setDuration(MOVES_FOR)
        self._moving.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.hide()

    def tell(self, title: str, text: str, number: int, of: int) -> None:
        """Show a step, and have it read out."""
        self._title.setText(title)
        self._place.setText(self.tr("{number} of {all}").format(number=number, all=of))
        last = number == of
        self.next.setText(self.tr("Fi&nish") if last else self.tr("&Next"))
        self.skip.setVisible(not last)
        self.back.setVisible(number > 1)
        self.setAccessibleName(self.tr("Tour, {number} of {all}: {title}").format(number=number, all=of, title=title))
        self._say(text)

    def praise(self, text: str) -> None:
        """The step was done: say so in place of its text."""
        self._say(f"✓  {text}")

    def _say(self, text: str) -> None:
        self._text.setText(text)
        self.setAccessibleDescription(text)
        self.resize(self.wanted_size())
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{self.accessibleName()}. {text}"))

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def title(self) -> str:
        return self._title.text()

    def wanted_size(self) -> QSize:
        """As wide as every card, as high as its text needs."""
        self.ensurePolished()
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = max(WIDTH, layout.totalMinimumSize().width())
        return QSize(width, layout.totalHeightForWidth(width))

    def go_beside(self, target: QRect | None, rows: QRect | None = None, spared: QRect | None = None) -> None:
        """Stand near `target` (in the window's own pixels) without covering any of it: over `rows`, if they have room
        beside that and what is `spared`; else beside it; without a target, or where there is no room, in the corner."""
        self.resize(self.wanted_size())
        size, inside = self.size(), self._window.rect()
        to = None
        if target is not None and rows is not None:
            to = over(rows, target, spared, size, inside, mirrored=self.isRightToLeft())
        to = to or beside(target, size, inside)
        self._moving.stop()
        if self.isVisible() and wants_motion(self) and to != self.pos():
            self._moving.setStartValue(self.pos())
            self._moving.setEndValue(to)
            self._moving.start()
        else:
            self.move(to)
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skip_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            next((it for it in (self.skip, self.back) if it.hasFocus()), self.next).click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self.resize(self.wanted_size())


def over(
    rows: QRect, target: QRect, spared: QRect | None, size: QSize, window: QRect, *, mirrored: bool = False
) -> QPoint | None:  # fmt: skip
    """Where a card of this size covers nothing but rows of a list, as near to `target` as it can be without covering
    it or the row that is `spared`; beside the names in them. None if there is no room."""
    inner = window.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN - FOOT)
    room = rows.adjusted(MARGIN, 0, -MARGIN, 0) & inner
    kept = [box for box in (target, spared) if box is not None]
    left, right = room.left(), room.right() + 1 - size.width()
    across = _between(target.center().x() - size.width() // 2, left, right)
    if target.width() > room.width() // 2:
        across = left if mirrored else right
    low = room.bottom() + 1 - size.height()
    downs = [_between(target.center().y() - size.height() // 2, room.top() + AWAY, low)]
    downs += (down for box in kept for down in (box.bottom() + 1 + AWAY, box.top() - AWAY - size.height()))
    boxes = [QRect(QPoint(across, down), size) for down in downs]
    free = [box for box in boxes if room.contains(box) and not any(box.intersects(it) for it in kept)]
    nearest = min(free, key=lambda box: abs(box.center().y() - target.center().y()), default=None)
    return nearest.topLeft() if nearest is not None else None


def beside(target: QRect | None, size: QSize, window: QRect) -> QPoint:
    """Where a card of this size goes: to the right of `target`, below, to the left or above, whichever first has room;
    below what is thin, such as a menu; else the corner at the lower right."""
    inner = window.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    low = max(inner.top(), inner.bottom() + 1 - FOOT - size.height())
    corner = QPoint(inner.right() + 1 - size.width(), low)
    if target is None:
        return corner
    across = _between(target.center().x() - size.width() // 2, inner.left(), inner.right() + 1 - size.width())
    down = _between(target.center().y() - size.height() // 2, inner.top(), low)
    below, right = target.bottom() + 1 + AWAY, target.right() + 1 + AWAY
    first = [QPoint(right, down), QPoint(across, below)]
    for spot in (
        *(first if target.height() > THIN else reversed(first)), QPoint(target.left() - AWAY - size.width(), down),
        QPoint(across, target.top() - AWAY - size.height()), corner, inner.topLeft(),
    ):  # fmt: skip
        box = QRect(spot, size)
        if inner.contains(box) and not box.intersects(target):
            return spot
    return corner


def _between(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))
