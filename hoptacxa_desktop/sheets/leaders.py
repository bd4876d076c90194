"""Who leads what: the units that get a sheet of their own, and the activities of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hoptacxa_desktop.domain.identity import NodeId, UnitId
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.tasks import Task
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.domain.unit import Assigned, Unit, initials_for
from hoptacxa_desktop.sheets.palette import Pair, unit_pair
from hoptacxa_desktop.sheets.text import cell_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A unit that leads activities. `number`: from 1; `unit`: None when not in the office's list.

    `initials`: two or three capitals, unique in the workbook. `colours`: text and ground.
    """

    number: int
    unit: UnitId | None
    name: str
    short_name: str
    initials: str
    colours: Pair

    @property
    def pattern(self) -> str:
        """What finds the leader in the hidden column of leaders, for COUNTIFS."""
        return f"*{self.key}*"

    @property
    def key(self) -> str:
        """How the hidden column of leaders names it."""
        return f"|{self.number}|"


@dataclass(frozen=True, slots=True)
class Leaders:
    """All leaders in the order of the office's list, and who leads each activity."""

    all: tuple[Leader, ...]
    of: Mapping[NodeId, tuple[Leader, ...]]

    def key(self, task: Task) -> str:
        """The entry of `task` in the hidden column of leaders: "|1||3|", "-" where none is."""
        return "".join(leader.key for leader in self.of[task.node_id]) or "-"


def leading(task: Task) -> Assigned:
    """The words for who leads `task`: its lead, or the advisers where the plan names only those."""
    return task.said.responsible


def leaders(tasks: Iterable[Task], office: Office) -> Leaders:
    """The leaders of `tasks`; units of the office's list first and in its order."""
    known = {unit.id: unit for unit in office.units}
    named: dict[str, str] = {}
    leads: dict[NodeId, tuple[str, ...]] = {}
    for task in tasks:
        mine = _named(leading(task), known)
        named.update((key, words) for key, words in mine.items() if key not in named)
        leads[task.node_id] = tuple(mine)
    made = _leaders(named, office)
    return Leaders(
        tuple(made.values()),
        {node: tuple(made[key] for key in keys) for node, keys in leads.items()},
    )


def _named(assigned: Assigned, known: Mapping[UnitId, Unit]) -> dict[str, str]:
    """The leaders that the words name: the unit's id (or the folded words) and the words."""
    found: dict[str, str] = {}
    for ref in assigned.units:
        if ref.unit and ref.unit in known:
            found[ref.unit] = known[ref.unit].name
        elif words := one_line(ref.words):
            found.setdefault(fold(words), words)
    if not found and (words := one_line(assigned.text)):
        found[fold(words)] = words
    return found


def _leaders(named: Mapping[str, str], office: Office) -> dict[str, Leader]:
    ranks = {unit.id: rank for rank, unit in enumerate(office.units)}
    units = {unit.id: unit for unit in office.units}
    ordered = sorted(named, key=lambda key: ranks.get(UnitId(key), len(ranks)))
    taken = {unit.initials for unit in office.units if unit.initials}
    made: dict[str, Leader] = {}
    for number, key in enumerate(ordered, 1):
        unit = units.get(UnitId(key))
        initials = (
            unit.initials if unit and unit.initials else initials_for(named[key], frozenset(taken))
        )
        taken.add(initials)
        made[key] = Leader(
            number=number,
            unit=unit.id if unit else None,
            name=cell_text(named[key]),
            short_name=cell_text(unit.shown if unit else named[key]),
            initials=cell_text(initials),
            colours=unit_pair(ranks[unit.id] if unit else len(ranks) + number - 1),
        )
    return made
