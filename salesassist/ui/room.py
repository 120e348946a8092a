"""How large a window opens: as wide and high as the user's letters ask, never more than the screen has."""

from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesassist.ui.theme import Theme

_ASIDE, _BESIDE = 24, 48  # pixels: what a window's frame and the desktop's own bars take
_PLACED_MS = 150  # after that, the desktop has given a window its frame and its place


def open_at(window: QWidget, theme: Theme, width: int, height: int = 0, *, least: tuple[int, int] = (0, 0)) -> None:
    """Measures in pixels for letters of the usual size; no `height` leaves that to what is in it. `least`: it cannot be
    made smaller than that."""
    room = room_of(window).size() - QSize(_ASIDE, _BESIDE)
    window.setMinimumSize((QSize(*least) * theme.scale).boundedTo(room))
    wanted = (QSize(width, height) * theme.scale).boundedTo(room)
    if height:
        window.resize(wanted)
    else:
        window.setMinimumWidth(wanted.width())


def grow_for_text(window: QWidget) -> None:
    """Have room for what a window says by now: a layout asks for none once the window is there."""
    layout = window.layout()
    if layout is not None and window.isVisible():
        layout.activate()
        window.resize(window.width(), max(window.height(), layout.totalHeightForWidth(window.width())))


def keep_in_sight(window: QWidget) -> None:
    """Move a window, its title included, back onto its screen: one that shrinks as it comes up is left above it. In a
    moment: until the desktop has placed a window, it is told to be in the corner of the screen."""
    QTimer.singleShot(_PLACED_MS, window, lambda: _move_into_sight(window))


def _move_into_sight(window: QWidget) -> None:
    frame, room = window.frameGeometry(), room_of(window)
    left = max(min(frame.left(), room.right() + 1 - frame.width()), room.left())
    top = max(min(frame.top(), room.bottom() + 1 - frame.height()), room.top())
    if window.isVisible() and (left, top) != (frame.left(), frame.top()):
        window.move(left, top)


def room_of(widget: QWidget, at: QPoint | None = None) -> QRect:
    """What windows may cover of the screen on which a widget is, or will be once it is shown (or of that `at` a place).

    No other way leads there: PySide6 takes the widget that was asked for its `screen()` for the owner of that screen,
    and when the widget is collected as garbage, deletes what Qt goes on using. Any later widget may crash on it.
    """
    if at is None:
        window = widget.window()
        while not window.isVisible() and (above := window.parentWidget()) is not None:
            window = above.window()
        at = window.frameGeometry().center()
    return (QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()).availableGeometry()
