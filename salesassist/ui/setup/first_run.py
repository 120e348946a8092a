"""What an empty program shows: one screen that says what it is for, and the ways to begin."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesassist.ui.drop import files_of
from salesassist.ui.setup.card import WIDTH, Card, Picture
from salesassist.ui.setup.wrapped_label import wrapped_label
from salesassist.ui.theme import RADIUS, Theme


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
            self.tr("From this computer, or from the one you had before."), theme,
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
        title = wrapped_label(self._theme, self.tr("Whom do I call next?"), size=1.9, weight=QFont.Weight.DemiBold)
        about = wrapped_label(
            self._theme,
            self.tr(
                "SalesAssist keeps every promise and next step in view: whom to call, what to say, "
                "and what is falling through the cracks."
            ),
            size=1.1,
            muted=True,
        )
        foot = wrapped_label(
            self._theme,
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
        column.addWidget(self.paste, 0, Qt.AlignmentFlag.AlignLeft)
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
