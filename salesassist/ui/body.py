"""What a dialog shows above its buttons: as high as it wants to be where the screen has room, else it scrolls."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from salesassist.ui.room import room_of

_LEAST = 120  # pixels in height, on whatever screen
_FRAME = 44  # pixels that the window's own frame and the desktop's edges take


class Body(QScrollArea):
    """Fill its `column`. With large letters on a small screen the buttons beneath it stay in sight; `beside` says how
    many lines of text are about as high as what the dialog shows besides."""

    def __init__(self, spacing: int = 8, *, beside: int = 5) -> None:
        super().__init__()
        self._beside = beside
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the keyboard, and is brought into sight
        self._inside = QWidget()
        self._inside.setProperty("look", "bare")
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        self.setWidget(self._inside)

    def give_room(self, lines: int) -> None:
        """The dialog shows more besides, by so many lines."""
        self._beside += lines
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        self.column.activate()  # what was hidden before it was ever shown still has its place otherwise
        window, wanted = self.window(), self._inside.sizeHint().expandedTo(self._inside.minimumSizeHint())
        outer = window.layout()
        edges = outer.contentsMargins() if outer is not None else window.contentsMargins()
        around = edges.left() + edges.right()
        most = room_of(self).width() - _FRAME - around
        width = min(max(wanted.width(), window.minimumWidth() - around), most)
        height = self.column.totalHeightForWidth(width) if self.column.hasHeightForWidth() else wanted.height()
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        hint, least = self.sizeHint(), self._inside.minimumSizeHint()
        room = room_of(self).height() - _FRAME - self._beside * self.fontMetrics().height()
        return QSize(min(hint.width(), least.width()), min(hint.height(), max(room, _LEAST)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return done
