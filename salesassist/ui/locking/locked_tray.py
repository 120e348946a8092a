"""The tray icon while the data are locked: a padlock, and nothing of the data."""

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

_SIZES = (16, 22, 24, 32, 48, 64)


class LockedTray(QObject):
    """There as long as it is wanted, where there is a tray."""

    unlock_requested = Signal()
    quit_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        said = self.menu.addAction(self.tr("SalesAssist is locked"))
        said.setEnabled(False)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Unlock…"), self.unlock_requested.emit)
        self.menu.addAction(self.tr("Quit"), self.quit_requested.emit)
        self._icon = QSystemTrayIcon(padlock(), self)
        self._icon.setToolTip(self.tr("SalesAssist is locked"))
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._activated)
        self._icon.show()

    @property
    def available(self) -> bool:
        """Whether the user can see it."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def remove(self) -> None:
        """Take it out of the tray."""
        self._icon.hide()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.MiddleClick):
            self.unlock_requested.emit()


def padlock() -> QIcon:
    """A padlock on a light disc: it is seen on dark panels and on light ones."""
    icon = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark = QColor(Qt.GlobalColor.black)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(Qt.GlobalColor.white))
        painter.drawEllipse(QRectF(0, 0, size, size))
        painter.setBrush(dark)
        painter.drawRoundedRect(QRectF(size * 0.27, size * 0.45, size * 0.46, size * 0.34), size * 0.05, size * 0.05)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(dark, max(1.2, size / 13)))
        painter.drawArc(QRectF(size * 0.35, size * 0.2, size * 0.3, size * 0.46), 0, 180 * 16)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
