"""Outlines in menus: one for each verb, drawn when its menu shows, in the colours then in force."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from salesassist.ui import menus
from salesassist.ui.dressing import usual_side
from salesassist.ui.icons import FOLDER
from salesassist.ui.menu_icons import OUTLINES, draw_in, mark
from salesassist.ui.theme import DARK, HIGH_LIGHT, LIGHT, USUAL_SIZE, Theme


@pytest.fixture(autouse=True)
def own_colours(theme: Theme) -> Iterator[None]:
    theme.use(Qt.ColorScheme.Light)
    yield
    theme.use(Qt.ColorScheme.Unknown)


@pytest.fixture
def menu(qtbot: QtBot, theme: Theme) -> Iterator[QMenu]:
    menu = QMenu()
    qtbot.addWidget(menu)
    mark(menu.addAction("Move on"), "deal_on")
    menu.addAction("Something else")
    draw_in(menu, theme)
    yield menu
    menu.close()


def opened(menu: QMenu) -> QAction:
    """The marked entry, once the menu has been shown."""
    menu.popup(QPoint(0, 0))
    menu.close()
    return menu.actions()[0]


def ink(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> str:
    picture = icon.pixmap(QSize(16, 16), 1.0, mode).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return max(pixels, key=QColor.alpha).name()


def left_side(icon: QIcon) -> int:
    """How much of it is drawn in its left third: an arrow has its point in the other."""
    picture = icon.pixmap(QSize(16, 16), 1.0).toImage()
    return sum(picture.pixelColor(x, y).alpha() for x in range(5) for y in range(16))


def test_every_outline_is_there_and_none_is_forgotten() -> None:
    used = set(OUTLINES.values()) | {"alert-circle", "circle-dashed", "dots", "user-plus", "x"}
    assert set(OUTLINES.values()) <= {file.stem for file in FOLDER.glob("*.svg")}
    assert {file.stem for file in FOLDER.glob("*.svg")} <= used


def test_nothing_is_drawn_before_the_menu_shows(menu: QMenu) -> None:
    assert menu.actions()[0].icon().isNull()
    assert not opened(menu).icon().isNull()
    assert menu.actions()[1].icon().isNull()


def test_an_outline_has_the_colours_in_force(menu: QMenu, theme: Theme) -> None:
    icon = opened(menu).icon()
    assert ink(icon) == LIGHT.muted.name()
    assert ink(icon, QIcon.Mode.Disabled) == LIGHT.faint.name()
    assert ink(icon, QIcon.Mode.Active) == LIGHT.text.name()
    theme.use(Qt.ColorScheme.Dark)
    assert ink(opened(menu).icon()) == DARK.muted.name()


def test_what_is_chosen_can_be_seen_in_high_contrast(menu: QMenu, theme: Theme) -> None:
    theme.use(Qt.ColorScheme.Light, high_contrast=True)
    assert ink(opened(menu).icon(), QIcon.Mode.Active) == HIGH_LIGHT.on_accent.name()


def test_it_is_not_drawn_again_without_need(menu: QMenu) -> None:
    before = opened(menu).icon().cacheKey()
    assert opened(menu).icon().cacheKey() == before


def test_an_arrow_points_the_other_way_where_one_reads_from_the_right(menu: QMenu) -> None:
    usual = left_side(opened(menu).icon())
    menu.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert left_side(opened(menu).icon()) > usual


def test_a_mac_has_none(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    menu = QMenu()
    qtbot.addWidget(menu)
    mark(menu.addAction("Call"), "call")
    draw_in(menu, theme)
    assert opened(menu).icon().isNull()


def test_every_act_of_the_menu_bar_has_an_outline_but_choices_of_a_kind() -> None:
    source = (Path(menus.__file__)).read_text("utf-8")
    named = set(re.findall(r'act\(\s*\w+, "(\w+)"', source))
    assert len(named) > 40
    assert named - set(OUTLINES) == set()


def test_large_letters_have_large_outlines(menu: QMenu, qapp: QApplication) -> None:
    usual, large = qapp.font(), qapp.font()
    assert opened(menu).icon().availableSizes()[0].height() <= 16 * menu.devicePixelRatioF()
    large.setPointSizeF(2 * USUAL_SIZE)
    qapp.setFont(large)
    try:
        assert opened(menu).icon().availableSizes()[0].height() == 32 * menu.devicePixelRatioF()
        assert usual_side(menu) == 32
    finally:
        qapp.setFont(usual)
    opened(menu)
    assert usual_side(menu) == 16
