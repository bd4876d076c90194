"""The pixels of the screen behind what is painted."""

from PySide6.QtGui import QPainter


def pixel_ratio(painter: QPainter) -> float:
    """How many pixels one unit of `painter` takes (1.0, 1.25, 2.0, ...)."""
    # Not by the device of the painter: to hand that out, Qt makes Python classes of every kind
    # of device, which takes longer than to paint the window.
    return painter.deviceTransform().m11()
