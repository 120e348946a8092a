"""What the program's icon in the taskbar or dock says: how many are overdue and due, and that a reminder waits.

The number is Qt's own: on Linux the signal of com.canonical.Unity.LauncherEntry, which Plasma, Ubuntu's dock, Dash to
Dock and Plank read, found by the name of our desktop entry; on Windows an overlay, on macOS the Dock's badge. The call
for attention is the window manager's: an icon that blinks or bounces until the user comes to the window.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from salesassist.domain.reminder import Reminder


class Badge(QObject):
    def __init__(self, application: QGuiApplication, window: QWidget) -> None:
        super().__init__(window)
        self._application, self._window = application, window
        self._count = 0
        self._waiting: frozenset[tuple[str, str]] = frozenset()

    def show_count(self, count: int) -> None:
        """Have the icon carry this number; 0: none."""
        if count != self._count:
            self._count = count
            self._application.setBadgeNumber(count)

    def show_waiting(self, reminders: Sequence[Reminder]) -> None:
        """These wait for the user: call for attention if one is new, and they are elsewhere."""
        before, self._waiting = self._waiting, frozenset(reminder.key for reminder in reminders)
        if self._waiting - before and self._window.isVisible() and not self._window.isActiveWindow():
            QApplication.alert(self._window)

    def end(self) -> None:
        """A program that has ended leaves no number behind."""
        self.show_count(0)
