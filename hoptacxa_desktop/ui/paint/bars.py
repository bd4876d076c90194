"""Bars of progress: the share that is done, and the five steps of a plan."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ..tokens import Tokens
from .boxes import paint_box

BAR_HEIGHT = 8
STEPS = 5
STEP_WIDTH, STEP_GAP = 14, 2


def paint_percent(
    painter: QPainter, rect: QRectF, percent: int, tokens: Tokens, colour: str | None = None
) -> None:
    """Paint a bar filled by `percent` (0 to 100, beyond is cut) in the middle of `rect`.

    It is green when all is done, else of the accent, or of the `colour` given.
    """
    share = max(0, min(100, percent)) / 100
    box = QRectF(rect.left(), rect.center().y() - BAR_HEIGHT / 2, rect.width(), BAR_HEIGHT)
    paint_box(painter, box, fill=tokens.panel, edge=tokens.line2, radius=1)
    if share:
        filled = QRectF(box.left(), box.top(), max(3.0, box.width() * share), box.height())
        full = tokens.green if share == 1 else tokens.accent
        paint_box(painter, filled, fill=colour or full, edge=None, radius=1)


def five_steps_width() -> int:
    """Return the width of the five steps in px."""
    return STEPS * STEP_WIDTH + (STEPS - 1) * STEP_GAP


def paint_five_steps(painter: QPainter, rect: QRectF, done: int, tokens: Tokens) -> None:
    """Paint the five steps of a plan at the left of `rect`, `done` of them (0 to 5) filled."""
    top = rect.center().y() - 3
    for step in range(STEPS):
        box = QRectF(rect.left() + step * (STEP_WIDTH + STEP_GAP), top, STEP_WIDTH, 6)
        if step < done:
            paint_box(painter, box, fill=tokens.accent, edge=None, radius=1)
        else:
            paint_box(painter, box, fill=tokens.panel, edge=tokens.line2, radius=1)
