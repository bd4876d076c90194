"""The icons: line drawings in one colour, rendered at the size and scale of the screen.

An icon takes its colour from the application's palette while it is painted, so a change between
light and dark needs no new icons.
"""

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QIconEngine,
    QImage,
    QPaintEngine,
    QPainter,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from hoptacxa_desktop.paths import resource

from .pixels import pixel_ratio
from .tokens import Tokens, tokens_of

ROW_SIZE, BUTTON_SIZE, RAIL_SIZE = 16, 18, 22


class Ink(Enum):
    """What colours an icon: a role of the tokens. The value names the field of `Tokens`."""

    INK = "ink"
    LABEL = "ink2"
    HINT = "ink3"
    ACCENT = "accent"
    ACCENT_TEXT = "accent_text"
    ON_ACCENT = "on_accent"
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    TOAST = "toast_text"

    def of(self, tokens: Tokens) -> str:
        """Return the colour "#RRGGBB" of this role in `tokens`."""
        colour: str = getattr(tokens, self.value)
        return colour


def icon(name: str, ink: Ink = Ink.INK, *, on: Ink | None = None) -> QIcon:
    """Return the icon `name`; `on`: its colour while the control is switched on.

    Raises `FileNotFoundError` when there is no such icon.
    """
    _drawing(name)
    return QIcon(_Engine(name, ink, on or ink))


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: str) -> None:
    """Paint the icon `name` into the middle of `rect`, as a square, in `colour` "#RRGGBB"."""
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    if painter.paintEngine().type() is not QPaintEngine.Type.Raster:
        _renderer(name, colour).render(painter, square)
        return
    # Off the pixels of the screen every line would turn into two grey ones.
    ratio = pixel_ratio(painter)
    corner = QPointF(round(square.x() * ratio) / ratio, round(square.y() * ratio) / ratio)
    painter.drawImage(corner, _image(name, colour, round(side * ratio), ratio))


def icon_names() -> tuple[str, ...]:
    """Return the names of all icons, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in resource("icons").glob("*.svg")))


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(_drawing(name).replace("currentColor", colour).encode())


@lru_cache(maxsize=1024)
def _image(name: str, colour: str, pixels: int, ratio: float) -> QImage:
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _renderer(name, colour).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


class _Engine(QIconEngine):
    """Paints one icon in the colour that its mode and state ask for."""

    def __init__(self, name: str, off: Ink, on: Ink) -> None:
        super().__init__()
        self._name, self._off, self._on = name, off, on

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._off, self._on)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, self._name, QRectF(rect), self._colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # The size is that of the screen's own units. One wider than high keeps the icon at the
        # left: room before the button's words.
        side = round(min(size.width(), size.height()) * scale)
        pixmap = QPixmap(round(size.width() * scale), round(size.height() * scale))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.drawImage(0, 0, _image(self._name, self._colour(mode, state), side, 1.0))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        tokens = tokens_of(QGuiApplication.palette())
        if mode is QIcon.Mode.Disabled:
            return tokens.ink3
        return (self._on if state is QIcon.State.On else self._off).of(tokens)
