"""The files of the application's icon are those that the two drawings make."""

import importlib.util
import struct
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from salesassist.ui.icon import SIZES, application_icon

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def icons() -> ModuleType:
    spec = importlib.util.spec_from_file_location("icons", ROOT / "packaging" / "icons.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_file_is_there_and_as_drawn(icons: ModuleType, qapp: QApplication) -> None:
    for path, data in icons.files().items():
        if path.suffix == ".png":  # how small a PNG is packed is for zlib to decide
            assert QImage(str(path)) == QImage.fromData(data), f"sh scripts/icons makes {path.name} anew"
        else:
            assert path.exists()


def test_the_icon_has_every_size(qapp: QApplication) -> None:
    assert {size.width() for size in application_icon().availableSizes()} == set(SIZES)


@pytest.mark.parametrize("size", [16, 22])
def test_the_smallest_are_sharp_and_plain(icons: ModuleType, size: int, qapp: QApplication) -> None:
    picture = QImage.fromData(icons.png(size))
    ink = [picture.pixelColor(x, y) for x in range(size) for y in range(size)]
    white = sum(colour.lightness() > 200 and colour.alpha() > 200 for colour in ink)
    blue = sum(colour.hue() in range(210, 230) and colour.alpha() > 200 for colour in ink)
    assert white > size and blue > size * size / 3  # a tick of some body on a plain ground


def test_the_file_for_windows_lists_its_pictures(icons: ModuleType) -> None:
    data = (ROOT / "resources" / "icons" / "app" / "salesassist.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    entries = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * number) for number in range(count)]
    assert kind == 1 and [entry[0] or 256 for entry in entries] == list(icons.ICO_SIZES)
    for entry in entries:
        picture = QImage.fromData(data[entry[7] : entry[7] + entry[6]])
        assert picture.width() == (entry[0] or 256)


def test_the_file_for_macos_lists_its_pictures(icons: ModuleType) -> None:
    data = (ROOT / "resources" / "icons" / "app" / "salesassist.icns").read_bytes()
    assert data[:4] == b"icns" and struct.unpack_from(">I", data, 4)[0] == len(data)
    place, sizes = 8, set()
    while place < len(data):
        length = struct.unpack_from(">I", data, place + 4)[0]
        sizes.add(QImage.fromData(data[place + 8 : place + length]).width())
        place += length
    assert place == len(data) and sizes == set(icons.ICNS_TYPES)
