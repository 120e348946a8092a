"""The buttons at the foot of a dialog stand as this desktop has them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salesassist.ui.button_row import ButtonRow

_BOX = QDialogButtonBox
LAYOUTS = (_BOX.ButtonLayout.WinLayout, _BOX.ButtonLayout.KdeLayout, _BOX.ButtonLayout.GnomeLayout,
           _BOX.ButtonLayout.MacLayout)  # fmt: skip


class Desktop(QProxyStyle):
    """The style of a desktop that has its buttons in another order."""

    def __init__(self, layout: QDialogButtonBox.ButtonLayout) -> None:
        super().__init__("Fusion")
        self._layout = layout

    def styleHint(
        self, hint: QStyle.StyleHint, option: QStyleOption | None = None, widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:  # fmt: skip
        if hint == QStyle.StyleHint.SH_DialogButtonLayout:
            return int(self._layout.value)
        return int(super().styleHint(hint, option, widget, returned))


@pytest.fixture(params=LAYOUTS, ids=lambda layout: layout.name)
def desktop(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    qapp.setStyle(Desktop(request.param))
    yield
    qapp.setStyle("Fusion")


def from_left(root: QWidget) -> list[str]:
    buttons = sorted(root.findChildren(QPushButton), key=lambda button: button.mapTo(root, button.rect().topLeft()).x())
    return [button.text() for button in buttons]


@pytest.mark.usefixtures("desktop")
def test_ours_stand_as_in_a_box_of_qt(qtbot: QtBot) -> None:
    box = QDialogButtonBox()
    box.addButton("Cancel", _BOX.ButtonRole.RejectRole)
    box.addButton("Save", _BOX.ButtonRole.AcceptRole)
    ours = QWidget()
    row = ButtonRow(QPushButton("Save"), QPushButton("Cancel"))
    ours.setLayout(row)
    for widget in (box, ours):
        qtbot.addWidget(widget)
        widget.resize(400, 50)
        widget.show()
    assert from_left(ours) == from_left(box)


def test_the_rest_stands_before_the_two_and_what_is_aside_at_the_beginning(qtbot: QtBot) -> None:
    ours = QWidget()
    copied = QLabel("Copied")
    row = ButtonRow(QPushButton("Save"), None, others=[QPushButton("Undo")], aside=[QPushButton("Copy"), copied])
    ours.setLayout(row)
    qtbot.addWidget(ours)
    ours.resize(600, 50)
    ours.show()
    assert from_left(ours) == ["Copy", "Undo", "Save"]
    first, *_rest, last = ours.findChildren(QPushButton)
    assert first.mapTo(ours, first.rect().topLeft()).x() < 20
    assert last.mapTo(ours, last.rect().topRight()).x() > 580


def test_what_has_no_room_goes_on_below(qtbot: QtBot) -> None:
    ours = QWidget()
    does, leaves, other, aside = (QPushButton(text) for text in ("Save", "Cancel", "Erase for good…", "Copy"))
    ours.setLayout(ButtonRow(does, leaves, others=[other], aside=[aside]))
    qtbot.addWidget(ours)
    ours.resize(other.sizeHint().width() + 30, 200)
    ours.show()
    places = {button: QRect(button.mapTo(ours, QPoint()), button.size()) for button in (does, leaves, other, aside)}
    assert aside.mapTo(ours, QPoint()).y() < other.mapTo(ours, QPoint()).y() < does.mapTo(ours, QPoint()).y()
    for button, place in places.items():
        assert ours.rect().contains(place) and button.width() >= button.sizeHint().width()
