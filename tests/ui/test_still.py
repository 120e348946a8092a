"""What changes inside one place of the window moves nothing around it, as long as it has room."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.pane.still import Still


class Inside(QWidget):
    """Wants as much room as it is told."""

    least = QSize(100, 50)

    def minimumSizeHint(self) -> QSize:
        return self.least

    def sizeHint(self) -> QSize:
        return self.least

    def want(self, width: int, height: int) -> None:
        self.least = QSize(width, height)
        self.updateGeometry()
        for _ in range(4):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class Told(QObject):
    """Counts how often a widget is told that what lies in it wants another size."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.times = 0
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.LayoutRequest
        return False


def shown(qtbot: QtBot) -> tuple[QWidget, Still, Inside, Told]:
    around, inside = QWidget(), Inside()
    still, layout = Still(inside), QHBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(still, 1)
    layout.addWidget(QLabel("beside"), 1)
    qtbot.addWidget(around)
    around.resize(400, 300)
    around.show()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    return around, still, inside, Told(around)


def test_it_is_filled_whatever_its_size(qtbot: QtBot) -> None:
    around, still, inside, _told = shown(qtbot)
    assert inside.geometry() == still.rect()
    around.resize(620, 410)
    assert inside.geometry() == still.rect()
    assert inside.height() == 410


def test_nothing_around_is_laid_out_for_what_has_room(qtbot: QtBot) -> None:
    _around, _still, inside, told = shown(qtbot)
    inside.want(150, 200)
    inside.want(90, 20)
    assert told.times == 0


def test_what_has_no_room_gets_it(qtbot: QtBot) -> None:
    around, still, inside, told = shown(qtbot)
    assert still.width() < 330
    inside.want(330, 50)
    assert told.times
    assert still.width() >= 330
    assert around.minimumSizeHint().width() >= 330


def test_room_that_is_needed_no_longer_is_given_back(qtbot: QtBot) -> None:
    around, still, inside, _told = shown(qtbot)
    inside.want(900, 50)
    assert around.minimumSizeHint().width() >= 900
    inside.want(100, 50)
    assert around.minimumSizeHint().width() < 400
    around.resize(400, 300)
    assert still.width() < 400


def test_what_changed_unseen_is_told_when_it_is_seen(qtbot: QtBot) -> None:
    around, still, inside, _told = shown(qtbot)
    around.hide()
    inside.want(350, 50)
    around.show()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert still.width() >= 350
