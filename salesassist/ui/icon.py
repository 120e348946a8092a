"""The application's own icon, as windows and taskbars show it (see packaging/icons.py)."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from salesassist.own_files import RESOURCES

SIZES = (16, 24, 32, 48, 64, 128, 256)


def application_icon() -> QIcon:
    """In every size that is not too much to hand to a window manager."""
    icon = QIcon()
    for size in SIZES:
        icon.addFile(str(RESOURCES / "icons" / "app" / f"salesassist-{size}.png"), QSize(size, size))
    return icon
