"""WordprocessingML read: the names of its elements, its switches and its measures."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from lxml import etree

from hoptacxa_desktop.reading.guard import damaged

Element: TypeAlias = Any  # lxml tells no types

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_MAIN}}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

VAL = f"{W}val"
P, R, TBL = f"{W}p", f"{W}r", f"{W}tbl"
P_PR, R_PR = f"{W}pPr", f"{W}rPr"

# The strict form of the standard has other names for the same elements.
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES: Mapping[bytes, bytes] = MappingProxyType(
    {
        _STRICT + b"wordprocessingml/main": _MAIN.encode(),
        _STRICT + b"officeDocument/math": MATHS.strip("{}").encode(),
        _STRICT + b"officeDocument/relationships": (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        ),
    }
)

_TWIPS = {"mm": 1440 / 25.4, "cm": 14400 / 25.4, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}
_MEASURE = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?")


def parse(content: bytes, *, name: str) -> Element:
    """The root of a part. Raises UnreadableFile for broken XML and for entities of its own."""
    if b"<!DOCTYPE" in content:
        raise damaged(name)
    if _STRICT in content:
        for strict, usual in _STRICT_NAMES.items():
            content = content.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(name) from error
    if root.getroottree().docinfo.doctype:
        raise damaged(name)
    return root


def value(element: Element | None) -> str | None:
    """The `w:val` of an element that may be missing."""
    return None if element is None else element.get(VAL)


def child_value(parent: Element | None, tag: str) -> str | None:
    """The `w:val` of the first child with this tag."""
    return None if parent is None else value(parent.find(tag))


def is_on(switch: Element) -> bool:
    """True for a switch that is there and not said to be off."""
    return switch.get(VAL, "1") not in ("0", "false", "off")


def number(text: str | None) -> int | None:
    """A whole number, None for anything else."""
    try:
        return int(text) if text is not None and len(text) < 10 else None
    except ValueError:
        return None


def millimetres(text: str | None) -> float | None:
    """A measure of twentieths of a point, or with a unit ("1.27cm"), in mm; None for none."""
    match = _MEASURE.fullmatch(text) if text else None
    if match is None:
        return None
    return float(match[1]) * _TWIPS.get(match[2], 1.0) * 25.4 / 1440
