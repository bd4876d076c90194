"""Draw resources/app/program.svg in the sizes of Windows into program.ico and program.png.

To be run after a change of the drawing: `.venv/bin/python build/program_icon.py`.
"""

import struct
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources/app"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Edge lengths in px: what Windows asks for at 100 to 200 %."""


def picture(svg: bytes, edge: int) -> bytes:
    """The drawing as a PNG file of `edge` by `edge` px, the ground transparent."""
    image = QImage(edge, edge, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(svg).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """An ICO file of PNG pictures, each under its edge length in px (16 to 256)."""
    offset = 6 + 16 * len(pictures)
    entries = []
    for edge, png in pictures.items():
        short = edge % 256  # one byte each: 0 stands for 256
        entries.append(struct.pack("<BBBBHHII", short, short, 0, 0, 1, 32, len(png), offset))
        offset += len(png)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    return head + b"".join(entries) + b"".join(pictures.values())


def main() -> int:
    """Write both files; the exit code."""
    svg = (FOLDER / "program.svg").read_bytes()
    pictures = {edge: picture(svg, edge) for edge in SIZES}
    (FOLDER / "program.ico").write_bytes(ico(pictures))
    (FOLDER / "program.png").write_bytes(pictures[256])
    return 0


if __name__ == "__main__":
    sys.exit(main())
