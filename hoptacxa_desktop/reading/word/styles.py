"""How words and paragraphs look by the styles of a document, through all that they are based on."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.reading.word.markup import (
    P_PR,
    R_PR,
    VAL,
    Element,
    W,
    child_value,
    is_on,
    millimetres,
    number,
)

_DEEPEST = 50  # styles based on styles; a circle ends there
_HEADING = re.compile(r"(?:heading|tieu de|dau de|de muc)\s*([1-9])\b")
_PLAIN_LEVEL = 9  # Word's outline level of body text


class Face(NamedTuple):
    """How words look, as far as one place says it; None leaves it to the place before.

    `style`: the id of the style for characters that is named there.
    """

    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    font: str | None = None
    style: str | None = None


class Shape(NamedTuple):
    """How a paragraph stands, as far as one place says it. Measures in mm, `outline` from 0.

    `style`: the id of the style that is named there. `runs_on`: True where the end of the
    paragraph is deleted, so that the next one belongs to it.
    """

    align: str | None = None
    left: float | None = None
    first: float | None = None
    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    style: str | None = None
    runs_on: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style with all that it is based on. `lineage`: its own id first, then those below it."""

    lineage: tuple[str, ...] = ()
    face: Face = Face()
    shape: Shape = Shape()


PLAIN, STANDING = Face(), Shape()


def over(upper: Face, lower: Face) -> Face:
    """`upper`, and `lower` where it says nothing."""
    return Face(*map(_first_said, upper, lower))  # type: ignore[arg-type]


def shape_over(upper: Shape, lower: Shape) -> Shape:
    """`upper`, and `lower` where it says nothing."""
    return Shape(*map(_first_said, upper, lower))  # type: ignore[arg-type]


def _first_said(upper: object, lower: object) -> object:
    return lower if upper is None else upper


class Stylesheet:
    """The styles of a document by id; each is worked out once, when it is first met."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._styles: dict[str | None, Style] = {}
        self._usual: str | None = None
        self.base = Style()
        if root is not None:
            self._take(root)

    def style(self, style_id: str | None) -> Style:
        """The style of this id; the usual paragraph style for None; a plain one if unknown."""
        style_id = style_id or self._usual
        if style_id not in self._styles:
            self._styles[style_id] = self._work_out(style_id)
        return self._styles[style_id]

    def face(self, style_id: str | None) -> Face:
        """How the words look by a style for characters; plain for none."""
        return self.style(style_id).face if style_id in self._elements else PLAIN

    def chain(self, style_id: str | None) -> Iterator[Element]:
        """The style's element and those that it is based on."""
        for _ in range(_DEEPEST):
            element = self._elements.get(style_id or "")
            if element is None:
                return
            yield element
            style_id = child_value(element, f"{W}basedOn")

    def _take(self, root: Element) -> None:
        for element in root.iterchildren(f"{W}style"):
            style_id = element.get(f"{W}styleId", "")
            self._elements.setdefault(style_id, element)
            usual = element.get(f"{W}default") in ("1", "true", "on")
            if usual and element.get(f"{W}type", "paragraph") == "paragraph":
                self._usual = self._usual or style_id
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            face = defaults.find(f"{W}rPrDefault/{R_PR}")
            shape = defaults.find(f"{W}pPrDefault/{P_PR}")
            self.base = Style(face=face_of(face), shape=shape_of(shape))

    def _work_out(self, style_id: str | None) -> Style:
        face, shape = PLAIN, STANDING
        lineage: list[str] = []
        for element in self.chain(style_id):
            face = over(face, face_of(element.find(R_PR)))
            shape = shape_over(shape, _own_shape(element))
            lineage.append(element.get(f"{W}styleId", ""))
        return Style(lineage=tuple(lineage), face=face, shape=shape)


def _own_shape(element: Element) -> Shape:
    shape = shape_of(element.find(P_PR))
    if shape.outline is not None:
        return shape
    name = _HEADING.match(fold(child_value(element, f"{W}name") or ""))
    return shape._replace(outline=int(name[1]) - 1) if name else shape


_SWITCHES = {f"{W}b": "bold", f"{W}i": "italic", f"{W}caps": "caps", f"{W}vanish": "hidden"}
_FONTS, _NAMED = f"{W}rFonts", f"{W}rStyle"


def face_of(properties: Element | None) -> Face:
    """What a `w:rPr` says itself, its style left aside."""
    said: dict[str, Any] = {}
    for child in () if properties is None else properties:
        tag = child.tag
        if tag in _SWITCHES:
            said[_SWITCHES[tag]] = is_on(child)
        elif tag == _FONTS:
            said["font"] = font_of(child)
        elif tag == _NAMED:
            said["style"] = child.get(VAL)
    return Face(**said) if said else PLAIN


# Beyond ASCII the second font draws, but some programs only tell the first.
_PLACES = tuple((f"{W}{place}Theme", f"{W}{place}") for place in ("hAnsi", "ascii"))


def font_of(fonts: Element) -> str:
    """The font of the letters beyond ASCII, "" where a theme gives it: those are all of Unicode."""
    for theme, place in _PLACES:
        if fonts.get(theme):
            return ""
        name = fonts.get(place)
        if name:
            return str(name)
    return ""


def shape_of(properties: Element | None) -> Shape:
    """What a `w:pPr` says itself, its style left aside."""
    said: dict[str, Any] = {}
    for child in () if properties is None else properties:
        read = _SHAPES.get(child.tag)
        if read is not None:
            said |= read(child)
    return Shape(**said) if said else STANDING


def _outline(element: Element) -> dict[str, int | None]:
    level = number(element.get(VAL))
    return {"outline": level if level is not None and 0 <= level <= _PLAIN_LEVEL else None}


def _list(element: Element) -> dict[str, str | int | None]:
    level = number(child_value(element, _LIST_LEVEL))
    return {"list_id": child_value(element, _LIST_ID), "list_level": level}


def _indents(indent: Element) -> dict[str, float | None]:
    """Where the paragraph and, from there, its first line begin."""
    left = millimetres(indent.get(_LEFT) or indent.get(_START))
    hanging = millimetres(indent.get(_HANGING))
    first = millimetres(indent.get(_FIRST)) if hanging is None else -hanging
    return {"left": left, "first": first}


def _end(properties: Element) -> dict[str, bool]:
    gone = any(child.tag in _GONE for child in properties)
    return {"runs_on": True} if gone else {}


_GONE = (f"{W}del", f"{W}moveFrom")
_LIST_ID, _LIST_LEVEL = f"{W}numId", f"{W}ilvl"
_LEFT, _START, _HANGING, _FIRST = (
    f"{W}{name}" for name in ("left", "start", "hanging", "firstLine")
)
_SHAPES: Mapping[str, Callable[[Element], dict[str, Any]]] = MappingProxyType(
    {
        f"{W}pStyle": lambda element: {"style": element.get(VAL)},
        f"{W}jc": lambda element: {"align": element.get(VAL)},
        f"{W}ind": _indents,
        f"{W}outlineLvl": _outline,
        f"{W}numPr": _list,
        R_PR: _end,
    }
)
