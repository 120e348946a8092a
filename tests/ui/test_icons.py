"""The outlines: the same lines as the pictures they were drawn from, in the theme's colours, sharp at every scale."""

import json

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from salesassist.own_files import RESOURCES
from salesassist.ui.dressing import SCALES, dress
from salesassist.ui.icons import FOLDER, outline, paint_icon
from salesassist.ui.theme import DARK, LIGHT, Theme

NAMES = sorted(file.stem for file in FOLDER.glob("*.svg"))
SIZE = 48


def blank() -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    return image


@pytest.mark.parametrize("name", NAMES)
def test_an_outline_is_drawn_as_its_file_says(name: str) -> None:
    ours, theirs, box = blank(), blank(), QRectF(0, 0, SIZE, SIZE)
    with QPainter(ours) as painter:
        paint_icon(painter, box, name, QColor("black"))
    with QPainter(theirs) as painter:
        QSvgRenderer(str(FOLDER / f"{name}.svg")).render(painter, box)
    places = [(x, y) for x in range(SIZE) for y in range(SIZE)]
    off = [abs(ours.pixelColor(x, y).lightness() - theirs.pixelColor(x, y).lightness()) for x, y in places]
    assert min(theirs.pixelColor(x, y).lightness() for x, y in places) < 60  # there is something
    assert sum(off) / len(off) < 1.5


def test_there_is_no_outline_that_the_set_does_not_have() -> None:
    with pytest.raises(FileNotFoundError):
        outline("unicorn")


def test_a_button_wears_the_colours_in_force(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Call")
    qtbot.addWidget(button)
    try:
        for scheme, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
            theme.use(scheme)
            if button.icon().isNull():
                dress(button, "phone", theme)
            picture = button.icon().pixmap(QSize(64, 64)).toImage()
            seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())
                    if picture.pixelColor(x, y).alpha() == 255}  # fmt: skip
            assert seen == {colours.text.name()}
    finally:
        theme.use(Qt.ColorScheme.Unknown)


def test_a_button_has_a_picture_for_every_usual_scale(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Call")
    qtbot.addWidget(button)
    dress(button, "phone", theme)
    side = button.iconSize().width()
    for scale in SCALES:
        assert button.icon().pixmap(button.iconSize(), scale).width() == round(side * scale)


def test_the_set_is_named_among_the_licences() -> None:
    listed = json.loads((RESOURCES / "licences.json").read_text("utf-8"))
    assert any("Tabler" in entry["name"] and entry["licence"] == "MIT" for entry in listed)
    assert "Paweł Kuna" in (FOLDER / "LICENSE").read_text("utf-8")
