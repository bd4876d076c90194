"""The faces and sizes of the window. Sizes are in points, so Windows' own scaling works."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication

_FAMILIES = ("Segoe UI", "Noto Sans", "Open Sans")
BODY_PT = 10.5


class FontSize(Enum):
    """The sizes a person can choose; the value is the body's size in pt."""

    MEDIUM = BODY_PT
    LARGE = 11.5
    VERY_LARGE = 13.0


class Role(Enum):
    """What a text is for. The value: its size in pt beside a body of 10.5 pt, its weight."""

    TITLE = (15.0, QFont.Weight.DemiBold)
    PANEL = (12.0, QFont.Weight.DemiBold)
    BODY = (BODY_PT, QFont.Weight.Normal)
    LABEL = (9.75, QFont.Weight.Normal)
    CAPTION = (9.0, QFont.Weight.Normal)


def ui_family(installed: Sequence[str] | None = None) -> str:
    """Return the first of the wished faces that the machine has, else the system's own."""
    has = QFontDatabase.hasFamily if installed is None else installed.__contains__
    for family in _FAMILIES:
        if has(family):
            return family
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def body_font(size: FontSize = FontSize.MEDIUM) -> QFont:
    """Return the font of the whole application."""
    font = QFont(ui_family())
    font.setPointSizeF(size.value)
    return font


def font(role: Role, *, strong: bool = False, tabular: bool = False) -> QFont:
    """Return the font for `role`, in step with the size that the person chose.

    `strong` makes it semi-bold; `tabular` gives figures of one width, for columns of numbers.
    """
    body = QGuiApplication.font()
    result = QFont(body)
    points, weight = role.value
    result.setPointSizeF(points * body.pointSizeF() / BODY_PT)
    result.setWeight(QFont.Weight.DemiBold if strong else weight)
    return with_tabular_figures(result) if tabular else result


def with_tabular_figures(plain: QFont) -> QFont:
    """Return a copy of `plain` whose figures all have one width."""
    result = QFont(plain)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def line_height(of: QFont) -> int:
    """Return the height of one line of `of`, in px of the screen's scale."""
    return QFontMetrics(of).height()
