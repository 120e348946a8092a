"""Draws the application's icon in every size and file that desktops ask for, from its two drawings:
`python packaging/icons.py` (or sh scripts/icons).

Up to 24 pixels from the small drawing, which is plainer and bolder; above from the master.
"""

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parents[1] / "resources" / "icons" / "app"
MASTER, SMALL = FOLDER / "salesassist.svg", FOLDER / "salesassist-small.svg"
SMALL_UNTIL = 24
PNG_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_TYPES = {16: (b"icp4",), 32: (b"icp5", b"ic11"), 64: (b"ic12",), 128: (b"ic07",), 256: (b"ic08", b"ic13"),
              512: (b"ic09", b"ic14"), 1024: (b"ic10",)}  # fmt: skip
"""The kinds of picture in Apple's container, by their pixels: plain ones, and those for twice as fine a screen."""


def png(size: int) -> bytes:
    """The icon as a PNG of so many pixels."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SMALL if size <= SMALL_UNTIL else MASTER)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.convertToFormat(QImage.Format.Format_ARGB32).save(buffer, "PNG")
    return bytes(data.data())


def ico(sizes: tuple[int, ...] = ICO_SIZES) -> bytes:
    """Windows' container: a directory of 16 bytes for each picture, then the pictures (PNGs, since Vista)."""
    pictures = [png(size) for size in sizes]
    head, place = struct.pack("<HHH", 0, 1, len(sizes)), 6 + 16 * len(sizes)
    for size, picture in zip(sizes, pictures, strict=True):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + b"".join(pictures)


def icns() -> bytes:
    """Apple's container: each picture after its kind and length, all after the file's own."""
    parts = b""
    for size, kinds in ICNS_TYPES.items():
        picture = png(size)
        for kind in kinds:
            parts += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def files() -> dict[Path, bytes]:
    """Every file that is made, and what it holds. Needs a QGuiApplication."""
    made = {FOLDER / f"salesassist-{size}.png": png(size) for size in PNG_SIZES}
    made[FOLDER.parent / "salesassist.png"] = made[FOLDER / "salesassist-256.png"]  # on notifications
    return made | {FOLDER / "salesassist.ico": ico(), FOLDER / "salesassist.icns": icns()}


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    for path, data in files().items():
        path.write_bytes(data)
        print(f"{path.name}: {len(data):,} bytes")
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
