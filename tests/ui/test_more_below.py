"""The line at the foot of what is scrolled."""

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.pane.more_below import with_foot


def test_the_line_is_there_while_there_is_more_below(qtbot: QtBot) -> None:
    whole, scroll, inside = QWidget(), QScrollArea(), QWidget()
    qtbot.addWidget(whole)
    inside.setFixedHeight(1000)
    scroll.setWidget(inside)
    layout = with_foot(scroll)
    whole.setLayout(layout)
    whole.resize(300, 200)
    whole.show()
    foot = layout.itemAt(1).widget()
    assert isinstance(foot, QFrame) and foot.isVisible()
    height, bar = scroll.height(), scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not foot.isVisible()
    whole.layout().activate()
    assert scroll.height() == height
    inside.setFixedHeight(50)
    bar.setValue(0)
    assert not foot.isVisible()
