"""Draws the tall picture at the left of the installer's first and last page."""

import os
from pathlib import Path

_WIDTH, _HEIGHT = 164, 314
"""Points, as NSIS wants it; it stretches the picture where Windows scales."""

_SIGN = 84


def draw(sign: Path, target: Path) -> Path:
    """Write the program's sign on its own colour as a bitmap of 24 bits; the file."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    from hoptacxa_desktop.ui.tokens import LIGHT

    picture = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB888)
    picture.fill(QColor(LIGHT.accent))
    painter = QPainter(picture)
    left = (_WIDTH - _SIGN) / 2
    QSvgRenderer(str(sign)).render(painter, QRectF(left, _HEIGHT * 0.3, _SIGN, _SIGN))
    painter.end()
    if not picture.save(str(target), "BMP"):
        raise OSError(f"{target} could not be written")
    return target
