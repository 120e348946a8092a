"""Whether the desktop has a tray now, and when one turns up: panels start after programs, crash, and come back."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher
from PySide6.QtWidgets import QSystemTrayIcon

WATCHER = "org.kde.StatusNotifierWatcher"
"""Who tells of the trays of today's Linux desktops. Before it is there, Qt takes an icon for one of the older kind."""
LOOK_MS = 1_000
PATIENCE = 30
"""Looks. A desktop that is still starting has its panel within half a minute; after that there is none."""


class TrayHost(QObject):
    """Looks for a tray where it is worth looking, and never longer than `PATIENCE`."""

    looked = Signal()
    """Look now: there may be a tray, or none any more."""
    returned = Signal()
    """The tray's service is another one than before: an icon made for the last one is seen by nobody."""
    given_up = Signal()
    """There was none all the while that was waited for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = 0
        self._waiting = False
        self._timer = QTimer(self)
        self._timer.setObjectName("tray host")
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            self._services = QDBusServiceWatcher(
                WATCHER, bus, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self
            )
            self._services.serviceOwnerChanged.connect(self._take_note)

    @staticmethod
    def there() -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable()

    def wait(self) -> None:
        """Wait for a tray; `given_up` if none comes."""
        self._waiting = True
        self._left = PATIENCE
        self._timer.start()

    def stop(self) -> None:
        """Wait no longer."""
        self._waiting = False
        self._timer.stop()

    @Slot(str, str, str)
    def _take_note(self, _service: str, before: str, now: str) -> None:
        if now and before:
            self.returned.emit()
        self._left = max(self._left, PATIENCE // 3)  # the panel says a moment later that it shows icons
        self._timer.start()
        self.looked.emit()

    def _look(self) -> None:
        self._left -= 1
        self.looked.emit()
        if self.there() and self._waiting:
            self.stop()
        elif self._left <= 0:
            waiting = self._waiting
            self.stop()
            if waiting:
                self.given_up.emit()
