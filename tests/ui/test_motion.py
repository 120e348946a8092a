"""What the desktop wishes of contrast and motion, by whatever way it says so."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QProxyStyle
from pytestqt.qtbot import QtBot

from salesassist.ui import motion
from salesassist.ui.motion import STILL, motion_allowed
from salesassist.ui.portal import APPEARANCE, GNOME, Portal


@pytest.fixture
def portal(qapp: QApplication) -> Iterator[Portal]:
    yield Portal()
    QGuiApplication.styleHints().setProperty(STILL, None)


class Wrapped:
    """As D-Bus hands a value over."""

    def __init__(self, value: object) -> None:
        self._value = value

    def variant(self) -> object:
        return self._value


def test_things_move_unless_somebody_minds(portal: Portal) -> None:
    assert motion_allowed()


@pytest.mark.parametrize(
    ("group", "key", "still", "moving"),
    [(APPEARANCE, "reduced-motion", 1, 0), (GNOME, "enable-animations", False, True)],
)
def test_a_desktop_that_wants_stillness_gets_it_and_is_heard_when_it_changes(
    group: str, key: str, still: object, moving: object, portal: Portal
) -> None:
    portal.take(group, key, Wrapped(Wrapped(still)))
    assert not motion_allowed()
    portal.take(group, key, Wrapped(moving))
    assert motion_allowed()


def test_one_wish_for_stillness_is_enough(portal: Portal) -> None:
    portal.take(APPEARANCE, "reduced-motion", 1)
    portal.take(GNOME, "enable-animations", True)
    assert not motion_allowed()


def test_a_wish_for_contrast_is_told_once_for_each_change(portal: Portal, qtbot: QtBot) -> None:
    told: list[bool] = []
    portal.contrast_told.connect(told.append)
    for value in (1, 1, 0):
        portal.take(APPEARANCE, "contrast", Wrapped(value))
    portal.take(APPEARANCE, "color-scheme", 1)
    portal.take("somewhere.else", "contrast", 1)
    assert told == [True, False]
    assert motion_allowed()


def test_qt_itself_is_heard(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    class Calm(QProxyStyle):
        def styleHint(self, *_of: object) -> int:
            return 0

    calm = Calm()
    monkeypatch.setattr(motion.QApplication, "style", lambda: calm)
    assert not motion_allowed()
