"""The paper beside the editor: set again after each change, and where each node stands on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from hoptacxa_desktop.documents.pages import Pages
from hoptacxa_desktop.documents.press import Press
from hoptacxa_desktop.documents.printed import Printed, Strip
from hoptacxa_desktop.domain.identity import NodeId


class LivePaper:
    """Sets a plan's pages again and again. Close it, or use it in a `with`."""

    def __init__(self, *, fonts: Path, paper: Path) -> None:
        self._press = Press(fonts=fonts, paper=paper)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the press go. Closing twice is harmless."""
        self._press.close()

    def render(self, pages: Pages) -> Printed:
        """The PDF of `pages`, untagged, and where its nodes and sections stand."""
        pdf = self._press.pdf(pages, tagged=False, anchors=True)
        return Printed(pdf, _strips(self._press.anchors()), self._press.sections())


@dataclass(frozen=True, slots=True)
class _Edge:
    page: int
    y: float
    text_top: float
    text_bottom: float


def _strips(anchors: Iterable[list[Any]]) -> Mapping[NodeId, tuple[Strip, ...]]:
    found: dict[NodeId, tuple[Strip, ...]] = {}
    opened: dict[NodeId, _Edge] = {}
    for node, edge, page, *place in anchors:
        here = _Edge(page - 1, *place)
        if edge == 0:
            opened[node] = here
        elif node in opened:
            found[node] = (*found.get(node, ()), *_between(opened.pop(node), here))
    return found


def _between(first: _Edge, last: _Edge) -> tuple[Strip, ...]:
    """The strips from one edge to the other, a strip for each page."""
    if first.page == last.page:
        return (Strip(first.page, first.y, last.y),)
    whole = (
        Strip(page, first.text_top, first.text_bottom) for page in range(first.page + 1, last.page)
    )
    return (
        Strip(first.page, first.y, first.text_bottom),
        *whole,
        Strip(last.page, last.text_top, last.y),
    )
