"""Small drawings that are kept are what would have been drawn, to the pixel."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from salesassist.domain.status import Status
from salesassist.ui.painting import paint_status_chip
from salesassist.ui.pictures import Pictures
from salesassist.ui.theme import Theme

PLACE = QRect(7, 5, 130, 24)
GROUND = QColor("#EAF0FC")


class Artist:
    """Draws a status chip, and counts how often."""

    def __init__(self, theme: Theme, status: Status = Status.OVERDUE) -> None:
        self._theme, self._status, self.drawn = theme, status, 0

    def __call__(self, painter: QPainter) -> None:
        self.drawn += 1
        paint_status_chip(painter, -1.0, 11.5, self._status, "Overdue 6 d", self._theme)


def canvas(ratio: float) -> QImage:
    image = QImage(round(150 * ratio), round(40 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(GROUND)
    return image


def laid_down(pictures: Pictures, artist: Artist, ratio: float, ground: QColor = GROUND) -> QImage:
    image = canvas(ratio)
    with QPainter(image) as painter:
        pictures.paint(painter, PLACE, ratio, ground, "chip", artist)
    return image


def drawn(artist: Artist, ratio: float) -> QImage:
    image = canvas(ratio)
    with QPainter(image) as painter:
        painter.translate(PLACE.topLeft())
        artist(painter)
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("status", Status)
def test_a_picture_is_what_would_have_been_drawn(theme: Theme, status: Status, ratio: float) -> None:
    pictures, artist = Pictures(), Artist(theme, status)
    expected = drawn(artist, ratio)
    assert expected != canvas(ratio)
    assert laid_down(pictures, artist, ratio) == expected
    assert laid_down(pictures, artist, ratio) == expected  # and so the second time


def test_it_is_drawn_once_for_each_scale_and_ground(theme: Theme) -> None:
    pictures, artist = Pictures(), Artist(theme)
    for _ in range(3):
        laid_down(pictures, artist, 1.0)
        laid_down(pictures, artist, 2.0)
        laid_down(pictures, artist, 1.0, QColor(Qt.GlobalColor.white))
    assert artist.drawn == 3


def test_between_whole_scales_nothing_is_kept_that_would_be_blurred(theme: Theme) -> None:
    pictures, artist = Pictures(), Artist(theme)
    for _ in range(3):
        laid_down(pictures, artist, 1.5)
    assert artist.drawn == 3


def test_it_is_drawn_anew_in_other_colours(theme: Theme) -> None:
    pictures, artist = Pictures(), Artist(theme)
    laid_down(pictures, artist, 1.0)
    pictures.forget()
    laid_down(pictures, artist, 1.0)
    assert artist.drawn == 2


def test_no_more_are_kept_than_are_asked_for(theme: Theme) -> None:
    pictures, artist, image = Pictures(most=4), Artist(theme), canvas(1.0)
    with QPainter(image) as painter:
        for what in [*range(20), 19, 19]:
            pictures.paint(painter, PLACE, 1.0, GROUND, what, artist)
            assert len(pictures) <= 4
    assert artist.drawn == 20
