"""Skeletons of plans: what an office writes each year, ready to be filled."""

import json
from dataclasses import replace
from pathlib import Path

from hoptacxa_desktop.domain.codec import load
from hoptacxa_desktop.domain.identity import NodeId, PlanId, new_id
from hoptacxa_desktop.domain.outline import Outline
from hoptacxa_desktop.domain.plan import Plan, PlanKind


def skeleton(folder: Path, *, kind: PlanKind, year: int) -> Plan:
    """The skeleton of a plan of `kind` for `year`, with identities of its own.

    `folder`: the templates that come with the program; "{year}" in them becomes the year.
    """
    text = (folder / f"{kind.value}.json").read_text(encoding="utf-8")
    plan = load(Plan, json.loads(text.replace("{year}", str(year))))
    return with_new_ids(replace(plan, year=year))


def with_new_ids(plan: Plan) -> Plan:
    """The same plan as another one: plan, nodes, peaks and appendices get new identities."""
    return replace(
        plan,
        id=PlanId(new_id()),
        version=0,
        peaks=tuple(replace(peak, id=new_id()) for peak in plan.peaks),
        outline=_renamed(plan.outline),
        appendices=tuple(
            replace(appendix, id=new_id(), outline=_renamed(appendix.outline))
            for appendix in plan.appendices
        ),
    )


def _renamed(outline: Outline) -> Outline:
    return tuple(
        replace(node, id=NodeId(new_id()), children=_renamed(node.children)) for node in outline
    )
