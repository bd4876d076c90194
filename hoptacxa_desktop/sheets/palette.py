"""Colours of the sheets: few, on white, and each beside a word, initials or a pattern."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from hoptacxa_desktop.domain.activity import Status


class Pair(NamedTuple):
    """Text and the ground that it stands on; contrast 4.5 or more."""

    ink: str
    ground: str


INK = "#172123"
SOFT_INK = "#455356"
LINE = "#9AA8A9"
HEAD = Pair("#084F54", "#E1F0F0")
GROUP = Pair(INK, "#F1F4F4")
OPEN_GROUND = "#FFFFFF"
LOCKED_GROUND = "#F7F9F9"
LATE = Pair("#A8201A", "#FBE9E7")
PEAK = Pair("#6F4E0B", "#F9EDCB")
TODAY = Pair("#FFFFFF", "#0B6A70")
PROGRESS = "#8FC2C3"

STATUS: Mapping[Status, Pair] = MappingProxyType(
    {
        Status.TODO: Pair("#4F5B5E", "#E9EEEE"),
        Status.DOING: Pair("#084F54", "#E1F0F0"),
        Status.DONE: Pair("#22643A", "#E3F1E7"),
        Status.WAITING: Pair("#7F4A00", "#FCF0D9"),
        Status.STUCK: Pair("#7F4A00", "#FCF0D9"),
        Status.DROPPED: Pair("#455356", "#D5DDDD"),
    }
)

_UNITS = (
    Pair("#2F57A0", "#E3EAF6"),
    Pair("#853B72", "#F4E5F0"),
    Pair("#55661A", "#EDF1DB"),
    Pair("#4C5763", "#E7EBEF"),
    Pair("#94471E", "#F8E8DE"),
    Pair("#674CA0", "#EBE6F6"),
    Pair("#765900", "#F6EFD4"),
    Pair("#99304F", "#F8E4EA"),
)


def unit_pair(index: int) -> Pair:
    """The colours of the unit at `index` (from 0) in the office's list; they repeat after eight."""
    return _UNITS[index % len(_UNITS)]
