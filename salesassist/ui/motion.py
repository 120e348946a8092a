"""Whether things may move on the screen: not where the user asked their desktop for less of it."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

STILL = "salesassist_still"
"""Among Qt's hints, one of ours: the desktop said, by a way that Qt does not hear (see `portal`), to keep still."""

_CLIENT_AREA_ANIMATION = 0x1042


def motion_allowed() -> bool:
    """Whether the desktop has animations switched on. To be asked each time that something is about to move."""
    hints = QGuiApplication.styleHints()
    if hints.property(STILL) or QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0:
        return False
    asked = getattr(hints.accessibility(), "motionPreference", None) if hasattr(hints, "accessibility") else None
    if asked is not None:  # since Qt 6.12
        return bool(asked() != getattr(Qt, "MotionPreference").ReducedMotion)  # noqa: B009
    return _windows_animates() if sys.platform == "win32" else True


def _windows_animates() -> bool:
    import ctypes

    on = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009  # elsewhere there is none
    return not user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(on), 0) or bool(on.value)
