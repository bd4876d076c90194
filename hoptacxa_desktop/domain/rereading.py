"""Reading a plan's words anew when what they are read against has changed."""

from collections.abc import Sequence
from dataclasses import replace

from hoptacxa_desktop.domain import timing
from hoptacxa_desktop.domain.activity import Activity, Particulars, Shared
from hoptacxa_desktop.domain.ditto import with_dittos
from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.outline import Node, Outline, edit_each, walk
from hoptacxa_desktop.domain.plan import Peak, Plan
from hoptacxa_desktop.domain.target import Target
from hoptacxa_desktop.domain.timing.values import TimeContext, Timing
from hoptacxa_desktop.domain.unit import Assigned, Unit
from hoptacxa_desktop.domain.unit_names import recognise
from hoptacxa_desktop.domain.values import Reading, context_of


def reread(plan: Plan, units: Sequence[Unit] = ()) -> Plan:
    """`plan` with every phrase of time, and with `units` every unit, read anew.

    Words stay; days that a person set by hand stay.
    """
    own = TimeContext(year=plan.year, issued_on=plan.issued_on)
    plan = replace(plan, time=_time(plan.time, own))
    by = Reading(time=context_of(plan), units=units)
    changed = replace(
        plan,
        peaks=tuple(_peak(peak, by.time) for peak in plan.peaks),
        outline=_outline(plan.outline, by),
        appendices=tuple(
            replace(appendix, outline=_outline(appendix.outline, by))
            for appendix in plan.appendices
        ),
    )
    return with_dittos(changed)


def with_unit_for(plan: Plan, gone: UnitId, unit: UnitId) -> Plan:
    """`plan` with `unit` meant wherever `gone` was; all words stay."""
    return replace(
        plan,
        outline=_meaning(plan.outline, gone, unit),
        appendices=tuple(
            replace(appendix, outline=_meaning(appendix.outline, gone, unit))
            for appendix in plan.appendices
        ),
    )


def _meaning(outline: Outline, gone: UnitId, unit: UnitId) -> Outline:
    def meant(assigned: Assigned) -> Assigned:
        refs = (replace(r, unit=unit) if r.unit == gone else r for r in assigned.units)
        return replace(assigned, units=tuple(refs))

    def changed(node: Node) -> Node:
        detail = node.detail
        assert isinstance(detail, Activity | Shared)
        said = detail.particulars
        now = replace(
            said,
            lead=meant(said.lead),
            advisers=meant(said.advisers),
            partners=meant(said.partners),
        )
        return replace(node, detail=replace(detail, particulars=now))

    named = (node for node in walk(outline) if node.particulars and _names(node.particulars, gone))
    return edit_each(outline, {node.id: changed for node in named})


def _names(said: Particulars, unit: UnitId) -> bool:
    refs = (*said.lead.units, *said.advisers.units, *said.partners.units)
    return any(ref.unit == unit for ref in refs)


def _time(said: Timing, context: TimeContext) -> Timing:
    if said.by_hand or not said.text.strip():
        return said
    return timing.read(said.text, context)


def _peak(peak: Peak, context: TimeContext) -> Peak:
    return replace(peak, timing=_time(peak.timing, context))


def _outline(outline: Outline, by: Reading) -> Outline:
    return tuple(_node(node, by) for node in outline)


def _node(node: Node, by: Reading) -> Node:
    children = _outline(node.children, by)
    if isinstance(node.detail, Activity | Shared):
        said = _particulars(node.detail.particulars, by)
        return replace(node, children=children, detail=replace(node.detail, particulars=said))
    if isinstance(node.detail, Target):
        due = _time(node.detail.due, by.time)
        return replace(node, children=children, detail=replace(node.detail, due=due))
    return replace(node, children=children)


def _particulars(said: Particulars, by: Reading) -> Particulars:
    return replace(
        said,
        time=_time(said.time, by.time),
        lead=_units(said.lead, by),
        advisers=_units(said.advisers, by),
        partners=_units(said.partners, by),
    )


def _units(assigned: Assigned, by: Reading) -> Assigned:
    return recognise(assigned.text, by.units) if by.units and assigned else assigned
