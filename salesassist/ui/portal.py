"""What the desktop's portal says of contrast and motion: GNOME, KDE and others answer there, whatever Qt hears."""

import sys
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from salesassist.ui.motion import STILL

SERVICE, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
APPEARANCE, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
ASKED = ((APPEARANCE, "contrast"), (APPEARANCE, "reduced-motion"), (GNOME, "enable-animations"))


class Portal(QObject):
    """Asks once, then hears of changes. Whether to keep still is noted among Qt's hints (see `motion`)."""

    contrast_told = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: dict[tuple[str, str], object] = {}
        self._waiting: dict[Any, tuple[str, str]] = {}

    def ask(self) -> None:
        """Waits for nothing; where there is no portal, nothing comes of it."""
        if not sys.platform.startswith("linux"):
            return
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        slot: Any = SLOT("_hear(QString,QString,QDBusVariant)")
        bus.connect(SERVICE, PATH, SETTINGS, "SettingChanged", self, slot)
        for group, key in ASKED:
            message = QDBusMessage.createMethodCall(SERVICE, PATH, SETTINGS, "Read")
            message.setArguments([group, key])
            watcher = QDBusPendingCallWatcher(bus.asyncCall(message), self)
            self._waiting[watcher] = group, key
            watcher.finished.connect(self._answered)

    def _answered(self, watcher: Any) -> None:
        what = self._waiting.pop(watcher)
        reply = watcher.reply()
        watcher.deleteLater()
        if not reply.errorName() and reply.arguments():
            self.take(*what, reply.arguments()[0])

    @Slot(str, str, "QDBusVariant")
    def _hear(self, group: str, key: str, value: object) -> None:
        self.take(group, key, value)

    def take(self, group: str, key: str, value: object) -> None:
        """The desktop says that a setting is this."""
        while hasattr(value, "variant"):
            value = value.variant()
        if (group, key) not in ASKED or self._told.get((group, key)) == value:
            return
        self._told[group, key] = value
        animated = self._told.get((GNOME, "enable-animations"), True)
        still = self._told.get((APPEARANCE, "reduced-motion")) == 1 or not animated
        QGuiApplication.styleHints().setProperty(STILL, still)
        if key == "contrast":
            self.contrast_told.emit(value == 1)
