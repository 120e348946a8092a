"""The next one glides in; where the desktop wants less motion, it is simply there."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from salesassist.ui.motion import motion_allowed

WAY = 56  # pixels
DURATION = 190


def wants_motion(widget: QWidget) -> bool:
    """Whether the desktop has animations switched on."""
    return motion_allowed() and widget.style().styleHint(
        QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget
    ) > 0  # fmt: skip


class Stage(QWidget):
    """Shows `content` in all its width and height."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        content.setParent(self)
        self._leaving = _Leaving(self)
        self._direction = 1
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(DURATION)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._move)
        self._glide.finished.connect(self._leaving.hide)
        self.setMinimumSize(content.minimumSizeHint())

    def change(self, change: Callable[[], object], *, back: bool = False) -> None:
        """Have `change` show something else in the content, and let that glide in: from the end, or `back` from the
        beginning."""
        if not self.isVisible() or not wants_motion(self):
            change()
            return
        self._glide.stop()
        self._content.move(0, 0)
        self._leaving.take(self._content)
        change()
        towards = -1 if back else 1
        self._direction = towards if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -towards
        self._leaving.show()
        self._leaving.raise_()
        self._move(0.0)
        self._glide.start()

    def _move(self, done: float) -> None:
        self._content.move(round(self._direction * WAY * (1 - done)), 0)
        self._leaving.go(done, -self._direction * WAY * done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._glide.stop()
        self._leaving.hide()
        self._content.setGeometry(self.rect())


class _Leaving(QWidget):
    """A picture of what was there before, on its way out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = QPixmap()
        self._done, self._at = 0.0, 0.0
        self.hide()

    def take(self, widget: QWidget) -> None:
        self._picture = widget.grab()
        self.setGeometry(widget.geometry())
        self.go(0.0, 0.0)

    def go(self, done: float, at: float) -> None:
        self._done, self._at = done, at
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(max(0.0, 1 - 1.6 * self._done))
        painter.drawPixmap(QPointF(self._at, 0), self._picture)
        painter.end()
