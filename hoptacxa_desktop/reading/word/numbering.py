"""The labels that Word counts by itself, worked out from numbering.xml as Word shows them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hoptacxa_desktop.reading.word.counts import written
from hoptacxa_desktop.reading.word.markup import (
    P_PR,
    R_PR,
    Element,
    W,
    child_value,
    is_on,
    number,
)
from hoptacxa_desktop.reading.word.signs import bullet
from hoptacxa_desktop.reading.word.styles import (
    STANDING,
    Shape,
    Stylesheet,
    font_of,
    shape_of,
)

LEVELS = 9
_PLACE = re.compile("%([1-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of a list. `text`: its label with %1 for the count of the first level, or its bullet.

    `restart`: the level (from 1) whose lines begin it anew, None for any. `style`: the id of the
    paragraph style that stands for this level.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""
    shape: Shape = STANDING


PLAIN_LEVEL = Level()


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """A list that lines belong to. Lists of one `family` go on counting together.

    `starts`: the counts at which this list begins its levels anew.
    """

    family: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The lists of a document by id, and how far each has been counted."""

    def __init__(self, root: Element | None, styles: Stylesheet) -> None:
        self._styles = styles
        self._families = _by_id(root, "abstractNum", "abstractNumId")
        self._elements = _by_id(root, "num", "numId")
        self._lists: dict[str, List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def place(self, shape: Shape, lineage: tuple[str, ...]) -> tuple[List, int] | None:
        """The list and level (from 0) of a paragraph of this shape and style, None for none."""
        found = self._list(shape.list_id)
        if found is None:
            return None
        level = shape.list_level
        if level is None:
            level = _level_of_style(found, lineage)
        return found, min(max(level, 0), LEVELS - 1)

    def label(self, found: List, list_id: str, level: int) -> str:
        """The label of the next line of the list at this level; it is counted by this."""
        counts = self._counts.setdefault(found.family, {})
        self._count(found, list_id, level, counts)
        own = found.levels.get(level, PLAIN_LEVEL)
        if own.form == "bullet":
            return own.text
        return _PLACE.sub(lambda place: _figure(found, counts, own, int(place[1]) - 1), own.text)

    def _count(self, found: List, list_id: str, level: int, counts: dict[int, int]) -> None:
        for above in range(level + 1):
            if above in found.starts and (list_id, above) not in self._begun:
                self._begun.add((list_id, above))
                counts.pop(above, None)
        counts[level] = counts[level] + 1 if level in counts else _start(found, level)
        for below in range(level + 1, LEVELS):
            restart = found.levels.get(below, PLAIN_LEVEL).restart
            if restart is None or level < restart:
                counts.pop(below, None)

    def _list(self, list_id: str | None) -> List | None:
        if not list_id or list_id == "0":
            return None
        if list_id not in self._lists:
            self._lists[list_id] = self._read(list_id)
        return self._lists[list_id]

    def _read(self, list_id: str) -> List | None:
        element = self._elements.get(list_id)
        if element is None:
            return None
        family = child_value(element, f"{W}abstractNumId") or ""
        levels = _levels(self._family(family))
        starts: dict[int, int] = {}
        for change in element.iterchildren(f"{W}lvlOverride"):
            level = number(change.get(f"{W}ilvl"))
            if level is not None:
                _take_change(change, level, levels, starts)
        return List(family=family, levels=levels, starts=starts)

    def _family(self, family: str) -> Element | None:
        """The element with the levels, which may lie in the list that a style names."""
        element = self._families.get(family)
        linked = child_value(element, f"{W}numStyleLink")
        for style in self._styles.chain(linked):
            list_id = shape_of(style.find(P_PR)).list_id
            num = self._elements.get(list_id or "")
            meant = self._families.get(child_value(num, f"{W}abstractNumId") or "")
            if meant is not None:
                return meant
        return element


def _by_id(root: Element | None, tag: str, key: str) -> Mapping[str, Element]:
    found = () if root is None else root.iterchildren(f"{W}{tag}")
    return MappingProxyType({element.get(f"{W}{key}", ""): element for element in found})


def _levels(family: Element | None) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for element in () if family is None else family.iterchildren(f"{W}lvl"):
        level = number(element.get(f"{W}ilvl"))
        if level is not None:
            found[level] = _level(element)
    return found


def _level(element: Element) -> Level:
    legal = element.find(f"{W}isLgl")
    start = number(child_value(element, f"{W}start"))
    form, text = _form(element), child_value(element, f"{W}lvlText") or ""
    fonts = element.find(f"{R_PR}/{W}rFonts")
    return Level(
        start=1 if start is None else start,
        form=form,
        text=bullet(text, "" if fonts is None else font_of(fonts)) if form == "bullet" else text,
        restart=number(child_value(element, f"{W}lvlRestart")),
        legal=legal is not None and is_on(legal),
        style=child_value(element, f"{W}pStyle") or "",
        shape=shape_of(element.find(P_PR)),
    )


def _form(element: Element) -> str:
    """The number form; newer ones lie in a choice of compatible markup."""
    form = element.find(f".//{W}numFmt")
    return "decimal" if form is None else form.get(f"{W}val") or "decimal"


def _take_change(
    change: Element, level: int, levels: dict[int, Level], starts: dict[int, int]
) -> None:
    own = change.find(f"{W}lvl")
    if own is not None:
        levels[level] = _level(own)
    start = number(child_value(change, f"{W}startOverride"))
    if start is not None:
        starts[level] = start


def _level_of_style(found: List, lineage: tuple[str, ...]) -> int:
    for style in lineage:
        for level, own in found.levels.items():
            if own.style and own.style == style:
                return level
    return 0


def _start(found: List, level: int) -> int:
    return found.starts.get(level, found.levels.get(level, PLAIN_LEVEL).start)


def _figure(found: List, counts: Mapping[int, int], own: Level, level: int) -> str:
    """The figure of a level within the label of `own`; a level not yet counted shows its start."""
    form = found.levels.get(level, PLAIN_LEVEL).form
    return written(counts.get(level, _start(found, level)), "decimal" if own.legal else form)
