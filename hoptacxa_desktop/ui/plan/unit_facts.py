"""Units as chips, and the words that a change of chips leaves."""

import re
from collections.abc import Sequence

from hoptacxa_desktop.domain.near_names import is_near
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.unit import Assigned, Unit, UnitRef
from hoptacxa_desktop.ui.widgets.chip_field import UnitChip, UnitState

_JOINT = r"(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s*\n\s*)"


def choices(office: Office) -> tuple[UnitChip, ...]:
    """The office's units in use, as they are offered."""
    return tuple(_known(unit, at, unit.name) for at, unit in enumerate(office.units) if unit.active)


def chips(assigned: Assigned, units: Sequence[Unit]) -> tuple[UnitChip, ...]:
    """One chip for each unit that the words name."""
    places = {unit.id: at for at, unit in enumerate(units)}
    return tuple(
        _chip(ref, units, places.get(ref.unit) if ref.unit else None) for ref in assigned.units
    )


def _chip(ref: UnitRef, units: Sequence[Unit], at: int | None) -> UnitChip:
    if ref.doubt:
        return UnitChip(text=ref.words, key=ref.unit or "", state=UnitState.DOUBT)
    if at is None:
        return UnitChip(text=ref.words, state=UnitState.UNKNOWN)
    return _known(units[at], at, ref.words)


def _known(unit: Unit, at: int, words: str) -> UnitChip:
    return UnitChip(text=words, key=unit.id, initials=unit.initials, index=at, names=unit.names)


def near(words: str, office: Office) -> tuple[Unit, ...]:
    """The units in use that these words may mean."""
    return tuple(
        unit
        for unit in office.units
        if unit.active and any(is_near(words, name) for name in unit.names)
    )


def words_after(words: str, before: Sequence[UnitChip], now: Sequence[UnitChip]) -> str:
    """The words once chips were taken away or added; all other words stay as they are."""
    for chip in before:
        if chip not in now:
            words = without(words, chip.text)
    for chip in now:
        if chip not in before:
            words = with_unit(words, chip.text)
    return words


def with_unit(words: str, name: str) -> str:
    """The words with one more unit at their end, behind a comma."""
    kept = words.rstrip(" .;,")
    return f"{kept}, {name}" if kept else name


def without(words: str, name: str) -> str:
    """The words without a unit and without the joint that tied it to its neighbour."""
    core = re.escape(name)
    for pattern in (rf"{_JOINT}{core}(?!\w)", rf"(?<!\w){core}{_JOINT}", rf"(?<!\w){core}(?!\w)"):
        shorter, found = re.subn(pattern, "", words, count=1)
        if found:
            return shorter.strip()
    return words


def doubts(assigned: Assigned) -> tuple[str, ...]:
    """The words that may mean several units ("các phòng")."""
    return tuple(ref.words for ref in assigned.units if ref.doubt)


def named(words: str, doubted: str, name: str) -> str:
    """The words with a unit's name in place of words in doubt."""
    return re.sub(rf"(?<!\w){re.escape(doubted)}(?!\w)", lambda _found: name, words, count=1)
