"""What an empty program shows: one screen that says what it is for, and the ways to begin."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.status import Status
from salesassist.ui.drop import files_of
from salesassist.ui.painting import paint_shape
from salesassist.ui.theme import RADIUS, Theme

WIDTH = 560
BADGE = 44


class Picture(Enum):
    """What the badge of a card shows."""

    IMPORT = auto()
    ADD = auto()
    SAMPLE = auto()
    RESTORE = auto()


class Card(QAbstractButton):
    """A way to begin: a button as wide as the column, with a heading and a line about it. `primary` stands out."""

    def __init__(self, picture: Picture, heading: str, about: str, theme: Theme, *, primary: bool = False) -> None:
        super().__init__()
        self._picture = picture
        self._about = about
        self._theme = theme
        self._primary = primary
        self.setText(heading)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = round(WIDTH * self._theme.scale)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        box = QRectF(0, 0, width - self._left() - 20, 1000)
        lines = QFontMetricsF(self._small()).boundingRect(box, Qt.TextFlag.TextWordWrap.value, self._about).height()
        return int(max(BADGE, QFontMetricsF(self._bold()).height() + 3 + lines) + (30 if self._primary else 22))

    def _left(self) -> int:
        return 18 + BADGE + 16

    def _bold(self) -> QFont:
        return self._theme.font(size=1.12, weight=QFont.Weight.DemiBold)

    def _small(self) -> QFont:
        return self._theme.font(size=0.98)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        marked = self._primary or self.hasFocus() or self.underMouse()
        painter.setPen(QPen(colours.accent if marked else colours.border, 2 if self.hasFocus() else 1))
        painter.setBrush(colours.hover if self.isDown() or self.underMouse() else colours.surface)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        beside = self.width() - 18 - BADGE if mirrored else 18
        self._paint_badge(painter, QRectF(beside, (self.height() - BADGE) / 2, BADGE, BADGE))
        bold, small = self._bold(), self._small()
        left, right = (20, self.width() - self._left()) if mirrored else (self._left(), self.width() - 20)
        about = QRectF(left, 0, right - left, 1000)
        wrap = Qt.TextFlag.TextWordWrap.value
        lines = QFontMetricsF(small).boundingRect(about, wrap, self._about).height()
        head = QFontMetricsF(bold).height()
        top = (self.height() - head - 3 - lines) / 2
        painter.setFont(bold)
        painter.setPen(colours.text)
        painter.drawText(QRectF(left, top, right - left, head), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(small)
        painter.setPen(colours.muted)
        painter.drawText(QRectF(left, top + head + 3, right - left, lines + 4), wrap, self._about)
        painter.end()

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent if self._primary else colours.accent_tint)
        painter.drawEllipse(box)
        ink = colours.on_accent if self._primary else colours.accent
        middle = box.center()
        match self._picture:
            case Picture.IMPORT:
                self._paint_strokes(painter, ink, _tray_with_arrow(middle))
            case Picture.ADD:
                self._paint_strokes(painter, ink, _plus(middle))
            case Picture.RESTORE:
                self._paint_strokes(painter, ink, _arrow_back(middle))
            case Picture.SAMPLE:
                for status, x in ((Status.OVERDUE, -11.5), (Status.DUE, 0), (Status.SCHEDULED, 11.5)):
                    spot = QRectF(middle.x() + x - 4.5, middle.y() - 4.5, 9, 9)
                    paint_shape(painter, spot, status, colours.tone(status).text)

    def _paint_strokes(self, painter: QPainter, ink: QColor, path: QPainterPath) -> None:
        pen = QPen(ink, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def _tray_with_arrow(middle: QPointF) -> QPainterPath:
    path = QPainterPath(middle + QPointF(0, -9))
    path.lineTo(middle + QPointF(0, 3))
    path.moveTo(middle + QPointF(-4.5, -1.5))
    path.lineTo(middle + QPointF(0, 3))
    path.lineTo(middle + QPointF(4.5, -1.5))
    path.moveTo(middle + QPointF(-9, 3.5))
    path.lineTo(middle + QPointF(-9, 8.5))
    path.lineTo(middle + QPointF(9, 8.5))
    path.lineTo(middle + QPointF(9, 3.5))
    return path


def _arrow_back(middle: QPointF) -> QPainterPath:
    path = QPainterPath()
    path.arcMoveTo(QRectF(middle.x() - 8, middle.y() - 8, 16, 16), 150)
    path.arcTo(QRectF(middle.x() - 8, middle.y() - 8, 16, 16), 150, -300)
    tip = QPointF(middle.x() - 7, middle.y() - 4)
    path.moveTo(tip + QPointF(-1.5, -5))
    path.lineTo(tip)
    path.lineTo(tip + QPointF(5.5, 0.5))
    return path


def _plus(middle: QPointF) -> QPainterPath:
    path = QPainterPath(middle + QPointF(0, -8))
    path.lineTo(middle + QPointF(0, 8))
    path.moveTo(middle + QPointF(-8, 0))
    path.lineTo(middle + QPointF(8, 0))
    return path


class FirstRun(QWidget):
    """Stands where the lists will be. Files may be dropped anywhere on it."""

    import_requested = Signal()
    paste_requested = Signal()
    new_requested = Signal()
    sample_requested = Signal()
    restore_requested = Signal()
    files_dropped = Signal(list)  # of Path

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dragged_over = False
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.import_card = Card(
            Picture.IMPORT, self.tr("Import an address book…"),
            self.tr("vCard, or CSV from Google, Outlook, LinkedIn and others: choose a file, or drop it anywhere "
                    "here. You see what it will do first."),
            theme, primary=True,
        )  # fmt: skip
        self.new_card = Card(
            Picture.ADD, self.tr("Add your first contact"),
            self.tr("A name is enough to begin with."), theme,
        )  # fmt: skip
        self.sample_card = Card(
            Picture.SAMPLE, self.tr("Look around with sample data"),
            self.tr("Forty made-up contacts with a history. Undo takes them all away again."), theme,
        )  # fmt: skip
        self.restore_card = Card(
            Picture.RESTORE, self.tr("Bring back a backup…"),
            self.tr("Of this computer, or of the one you had before."), theme,
        )  # fmt: skip
        self.paste = QPushButton(self.tr("Or paste contacts you have copied"))
        self.paste.setProperty("look", "link")
        self.paste.setToolTip(self.tr("A signature, a card, or rows of a table (Ctrl+Shift+V)"))
        self.paste.setAccessibleDescription(self.paste.toolTip())
        self.paste.setCursor(Qt.CursorShape.PointingHandCursor)
        self.paste.clicked.connect(self.paste_requested)
        self.restore_card.clicked.connect(self.restore_requested)
        self.import_card.clicked.connect(self.import_requested)
        self.new_card.clicked.connect(self.new_requested)
        self.sample_card.clicked.connect(self.sample_requested)
        self.setFocusProxy(self.import_card)
        self._lay_out()
        theme.changed.connect(self.update)

    def _lay_out(self) -> None:
        title = self._label(self.tr("Whom do I call next?"), size=1.9, weight=QFont.Weight.DemiBold)
        about = self._label(
            self.tr(
                "SalesAssist keeps every promise and next step in view: whom to call, what to say, "
                "and what is falling through the cracks."
            ),
            size=1.1,
            muted=True,
        )
        foot = self._label(
            self.tr("Everything stays in one file on this computer: no account, and nothing is sent anywhere."),
            size=0.98,
            muted=True,
        )
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(about)
        column.addSpacing(8)
        column.addWidget(self.import_card)
        column.addWidget(self.paste, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(2)
        for card in (self.new_card, self.sample_card, self.restore_card):
            column.addWidget(card)
        column.addSpacing(4)
        column.addWidget(foot)
        middle = QWidget()
        middle.setMaximumWidth(round(WIDTH * self._theme.scale))
        middle.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inside = QWidget()
        inside.setProperty("look", "bare")
        around = QVBoxLayout(inside)
        around.setContentsMargins(32, 16, 32, 16)
        beside = QHBoxLayout()  # aligned in a column, it would be as high as its texts are across the whole window
        beside.addStretch(1)
        beside.addWidget(middle, 1000)
        beside.addStretch(1)
        around.addStretch(2)
        around.addLayout(beside)
        around.addStretch(3)
        scroll = QScrollArea()  # where letters are large, or the window is low
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _label(
        self, text: str, *, size: float, weight: QFont.Weight = QFont.Weight.Normal, muted: bool = False
    ) -> QLabel:
        label = QLabel(text)
        label.setFont(self._theme.font(size=size, weight=weight))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if muted:
            label.setProperty("look", "muted")
        return label

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the way that has the focus, as the space bar does."""
        focus = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    # --- files dropped -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._show_drag(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_drag(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_drag(False)
        if files := files_of(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_dropped.emit(files)

    def _show_drag(self, over: bool) -> None:
        self._dragged_over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._dragged_over:
            return
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent, 2, Qt.PenStyle.DashLine))
        painter.setBrush(colours.accent_tint)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(12, 12, -12, -12), RADIUS, RADIUS)
        painter.end()
