"""A plan as it was set on paper, and where its nodes stand there."""

from collections.abc import Mapping
from dataclasses import dataclass

from hoptacxa_desktop.domain.identity import NodeId


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of a page that a node takes up: page from 0, from `top` to `bottom` in pt."""

    page: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Printed:
    """The PDF, the strips of every node in printed order, and the section of each page (from 0)."""

    pdf: bytes
    strips: Mapping[NodeId, tuple[Strip, ...]]
    sections: tuple[int, ...] = ()
