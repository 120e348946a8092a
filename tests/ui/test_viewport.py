"""What we let lists and pages scroll in is the like of what Qt makes for them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QListView, QScrollArea, QTableView, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.viewport import make_viewport


def header() -> QHeaderView:
    return QHeaderView(Qt.Orientation.Horizontal)


@pytest.mark.parametrize("kind", [QTableView, QListView, QScrollArea, header])
def test_it_is_the_like_of_qts_own(qtbot: QtBot, kind: type[QAbstractScrollArea]) -> None:
    plain, ours = kind(), kind()
    qtbot.addWidget(plain)
    qtbot.addWidget(ours)
    own = plain.viewport()
    made = make_viewport(ours, own.backgroundRole())
    made.setMouseTracking(own.hasMouseTracking())
    assert ours.viewport() is made and made.parentWidget() is ours
    for area, viewport in ((plain, own), (ours, made)):
        area.resize(200, 100)
        area.show()
        assert viewport.isVisibleTo(area) and viewport.focusProxy() is area
    for asked in (
        QWidget.objectName, QWidget.geometry, QWidget.autoFillBackground, QWidget.backgroundRole,
        QWidget.foregroundRole, QWidget.hasMouseTracking, QWidget.focusPolicy, QWidget.acceptDrops,
    ):  # fmt: skip
        assert asked(made) == asked(own), asked


def test_a_ground_of_its_own_is_kept(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    assert make_viewport(view).backgroundRole() == QPalette.ColorRole.Base
    assert make_viewport(view, QPalette.ColorRole.Button).backgroundRole() == QPalette.ColorRole.Button
