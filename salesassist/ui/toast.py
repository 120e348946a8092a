"""What was just done, said quietly at the foot of the window, with the way back beside it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSplitter, QStackedWidget, QToolButton, QWidget

from salesassist.domain.status import Status
from salesassist.sentences import translated
from salesassist.ui.theme import Theme

SECONDS = 6
WIDEST = 760  # pixels
KEPT_CLEAR = "kept-clear"  # the name of a bar at the foot of a page, which news is not laid over
_BEFORE, _SPACE, _AFTER = 14, 10, 7  # pixels, in the line
_SIGN = 18
_ASIDE = 24  # pixels on both sides of it: as beside the lists of the pages


class _Sign(QWidget):
    """Stands before trouble: its colour alone would not tell it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(_SIGN, _SIGN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        from salesassist.ui.icons import paint_icon

        with QPainter(self) as painter:
            ink = self._theme.colours.tone(Status.OVERDUE).text
            paint_icon(painter, self.rect().toRectF(), "alert-circle", ink)


class Toast(QFrame):
    """A line over the foot of `parent`; where that is split, of its first part, so that nothing beside is covered. News
    goes by itself; trouble looks like it, is spoken as an alert, and stays until it is read and closed."""

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = self._over = parent
        self._theme = theme
        self._back = True  # which way the button leads
        self.setProperty("look", "card")
        self.setAccessibleName(self.tr("Message"))
        self._sign = _Sign(theme)
        self._sign.hide()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setProperty("look", "pill")
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close = QToolButton()
        self._close.setProperty("look", "quiet")
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.setToolTip(self._close.accessibleName())
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_BEFORE, _AFTER, _AFTER, _AFTER)
        layout.setSpacing(_SPACE)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._undo)
        layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setObjectName("toast")
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        self._undo.clicked.connect(self._ask_for_undo)
        self._close.clicked.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, *, undo: bool = True) -> None:
        """Say what was done; for a few seconds."""
        self._show(text, undo)
        self._timer.start()

    def say_undone(self, step: str) -> None:
        """Say that a step was undone, with the way forward again."""
        self._show(self.tr("Undone: {step}").format(step=step), True, back=False)
        self._timer.start()

    def say_redone(self, step: str) -> None:
        """Say that a step was done again."""
        self.say(self.tr("Redone: {step}").format(step=step))

    def tell(self, text: str) -> None:
        """Say what is good to know; until it is closed."""
        self._timer.stop()
        self._show(text, False)

    def warn(self, text: str) -> None:
        """Say what went wrong and what to do; until it is closed."""
        self._timer.stop()
        self._show(text, False, amiss=True)

    def take_back(self, text: str) -> None:
        """What was said has been seen to; if it is still said, that ends."""
        if self._text.text() == translated(text):
            self.hide()

    def forget(self) -> None:
        """Something else was done or undone since: news with a way back is no longer true."""
        if not self._undo.isHidden():
            self.hide()

    def _show(self, text: str, undo: bool, *, back: bool = True, amiss: bool = False) -> None:
        self._back, text = back, translated(text)
        self._look(amiss)
        self._undo.setText(self.tr("Undo") if back else self.tr("Redo"))
        self._undo.setToolTip(self.tr("Ctrl+Z") if back else self.tr("Ctrl+Shift+Z"))
        self._text.setText(text)
        self._undo.setVisible(undo)
        self.setAccessibleDescription(text)
        if self._over is self._whole:
            self._look_for_first_part()
        if self._close.icon().isNull():  # not before it is seen
            from salesassist.ui.dressing import dress

            dress(self._close, "x", self._theme, "muted")
        self.show()
        self.raise_()
        self._place()
        self._speak(text, amiss)

    def _look(self, amiss: bool) -> None:
        if amiss != bool(self.property("amiss")):
            self.setProperty("amiss", amiss)
            self.style().unpolish(self)
            self.style().polish(self)
        self._sign.setVisible(amiss)
        self.setAccessibleName(self.tr("Something went wrong") if amiss else self.tr("Message"))

    def _speak(self, text: str, amiss: bool) -> None:
        if not QAccessible.isActive():
            return
        said = QAccessibleAnnouncementEvent(self, text)
        if amiss:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
            said.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(said)

    def _ask_for_undo(self) -> None:
        self.hide()
        (self.undo_requested if self._back else self.redo_requested).emit()

    def _look_for_first_part(self) -> None:
        parent = self._over
        split = parent.findChild(QSplitter, options=Qt.FindChildOption.FindDirectChildrenOnly)
        first = split.widget(0) if isinstance(split, QSplitter) else None
        if first is not None:
            self._over = first
            first.installEventFilter(self)
        if isinstance(first, QStackedWidget):
            first.currentChanged.connect(self._place_anew)

    def _place_anew(self) -> None:
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        over, parent = self._over, self._whole
        beside = _BEFORE + _AFTER + _SPACE + self._close.sizeHint().width()
        if not self._undo.isHidden():
            beside += self._undo.sizeHint().width() + _SPACE
        if not self._sign.isHidden():
            beside += _SIGN + _SPACE
        room = max(min(over.width() - 2 * _ASIDE, WIDEST) - beside, 0)
        self._text.setFixedWidth(min(room, self._text.fontMetrics().horizontalAdvance(self._text.text()) + 4))
        self.adjustSize()
        left = over.mapTo(parent, QPoint(0, 0)).x() if over is not parent else 0
        self.move(left + (over.width() - self.width()) // 2, self._ground() - self.height())

    def _ground(self) -> int:
        """Where it stands: at the bottom, or on the bar that is there, whose buttons may be wanted next."""
        page = self._over.currentWidget() if isinstance(self._over, QStackedWidget) else self._over
        bar = page.findChild(QWidget, KEPT_CLEAR, Qt.FindChildOption.FindDirectChildrenOnly) if page else None
        if bar is not None and bar.isVisible():
            return bar.mapTo(self._whole, QPoint(0, 0)).y() - 8
        return self._whole.height() - 18

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place_anew()
        return super().eventFilter(watched, event)
