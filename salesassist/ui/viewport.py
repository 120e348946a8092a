"""The widget that a list or a page scrolls in, made by ourselves."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def make_viewport(area: QAbstractScrollArea, ground: QPalette.ColorRole = QPalette.ColorRole.Base) -> QWidget:
    """Give `area`, in which nothing is shown yet, a viewport that Python knows; the like of Qt's own.

    Where it is asked for one that only Qt knows, PySide6 first finds out what kind of widget it is, and makes ready
    for every kind there is: 12 ms and 2 MB.
    """
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")  # by which Qt's styles find the area
    viewport.setBackgroundRole(ground)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
    return viewport
