"""The looks of cells, each made once in a workbook."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from hoptacxa_desktop.sheets import palette

FONT = "Times New Roman"
SIZE = 11
DATE_FORMAT = "dd/mm/yyyy"
_EDGE = {"border": 1, "border_color": palette.LINE}

_TRAITS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "base": {"font_name": FONT, "font_size": SIZE, "valign": "vcenter"},
        "cell": {**_EDGE, "valign": "top"},
        "wrap": {"text_wrap": True},
        "centre": {"align": "center"},
        "right": {"align": "right"},
        "middle": {"valign": "vcenter"},
        "bold": {"bold": True},
        "italic": {"italic": True},
        "underline": {"underline": 1},
        "small": {"font_size": 9},
        "title": {"font_size": 14, "bold": True, "align": "center", "text_wrap": True},
        "open": {"locked": False, "bg_color": palette.OPEN_GROUND},
        "locked": {"bg_color": palette.LOCKED_GROUND},
        "date": {"num_format": DATE_FORMAT, "align": "center"},
        "percent": {"num_format": '0"%"', "align": "center"},
        "text": {"num_format": "@"},
        "share": {"num_format": "0%", "align": "center"},
        "head": {
            **_EDGE,
            "bold": True,
            "align": "center",
            "text_wrap": True,
            "font_color": palette.HEAD.ink,
            "bg_color": palette.HEAD.ground,
        },
        "group": {
            **_EDGE,
            "bold": True,
            "text_wrap": True,
            "font_color": palette.GROUP.ink,
            "bg_color": palette.GROUP.ground,
        },
        "soft": {"font_color": palette.SOFT_INK},
    }
)


class Formats:
    """Gives the format that has some traits and, where asked for, further properties."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[object, ...], Format] = {}

    def __call__(self, *traits: str, **more: Any) -> Format:
        """The format with `traits`, later ones winning, then `more` (XlsxWriter's properties).

        Raises KeyError for a trait that is not known.
        """
        key = (traits, *sorted(more.items()))
        if key not in self._made:
            looks: dict[str, Any] = {}
            for trait in ("base", *traits):
                looks |= _TRAITS[trait]
            self._made[key] = self._book.add_format(looks | more)
        return self._made[key]
