"""A plan as it was read, as the JSON of the command line, and as lines for people."""

from datetime import date
from typing import Any

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.domain.unit import Assigned
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.services import answers


def as_json(value: Reading) -> dict[str, Any]:
    """A plan as it was read, with what is doubted."""
    plan = value.plan
    return {
        "number": plan.full_number.strip() if plan.number else None,
        "symbol": plan.symbol or None,
        "place": plan.place or None,
        "issued_on": _day(plan.issued_on),
        "kind": plan.kind.value,
        "type": plan.type_name,
        "subject": plan.subject.replace("\n", " "),
        "issuer": plan.issuer or None,
        "year": plan.year,
        "period": {"start": _day(plan.time.start), "end": _day(plan.time.end)},
        "time_text": plan.time.text or None,
        "peaks": [
            {"start": _day(one.start), "end": _day(one.end)}
            for peak in plan.peaks
            for one in peak.timing.periods
        ],
        "theme": plan.theme or None,
        "messages": list(plan.messages),
        "bases": [_basis(basis) for basis in plan.bases],
        "outline": _outline(plan, plan.outline),
        "appendices": [
            {"label": one.label, "title": one.title, "outline": _outline(plan, one.outline)}
            for one in plan.appendices
        ],
        "activities": [_activity(task) for task in tasks(plan)],
        "targets": _texts(plan, NodeKind.TARGET),
        "funding": _texts(plan, NodeKind.MONEY),
        "recipients": _recipients(plan),
        "signature": _signature(plan.signature),
        "joint": [
            {
                "issuer": list(office.letterhead.issuer),
                "number": office.number or None,
                "signature": _signature(office.signature),
            }
            for office in plan.joint
        ],
        "doubts": [{"line": one.line, "text": one.text, "why": one.why} for one in value.remarks],
    }


def _signature(signature: Signature) -> dict[str, Any]:
    return {
        "authority": list(signature.authority),
        "post": signature.post or None,
        "name": signature.name or None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _basis(basis: LegalBasis) -> dict[str, Any]:
    return {
        "text": basis.words,
        "type": basis.type_name or None,
        "number": basis.number or None,
        "date": _day(basis.issued_on),
    }


def _outline(plan: Plan, outline: Outline, said: slots.Said | None = None) -> list[dict[str, Any]]:
    printed = labels(outline)

    def one(node: Node, said: slots.Said | None) -> dict[str, Any]:
        here = node.said or said
        return {
            "label": printed[node.id],
            "text": slots.words(plan, node.text, here),
            "kind": node.kind.value,
            "children": [one(child, here) for child in node.children],
        }

    return [one(node, said) for node in outline]


def _activity(task: Task) -> dict[str, Any]:
    said = task.said
    annex = "" if task.appendix is None else "PL."
    return {
        "label": task.label,
        "title": task.title,
        "time_text": said.time.text or None,
        "periods": [answers.period(one) for one in said.time.periods],
        "recurrence": answers.recurrence(said.time.recurrence),
        "depends_on": said.time.depends_on or None,
        "lead": _names(said.lead),
        "advisers": _names(said.advisers),
        "partners": _names(said.partners),
        "place": said.place or None,
        "participants": said.participants or None,
        "deliverable": said.deliverable or None,
        "section": f"{annex}{task.path}",
        "kind": "org_task" if task.kind is NodeKind.DUTY else "activity",
    }


def _names(assigned: Assigned) -> list[str]:
    return [ref.words for ref in assigned.units]


def _texts(plan: Plan, kind: NodeKind) -> list[str]:
    return [
        slots.words(plan, node.text)
        for outline in plan.outlines
        for node in walk(outline)
        if node.kind is kind
    ]


def _recipients(plan: Plan) -> list[dict[str, Any]]:
    listed = [
        {"text": one.text, "purpose": one.note.strip("()") or group.purpose or None}
        for group in plan.recipients.groups
        for one in group.recipients
    ]
    archive = plan.recipients.archive
    return [*listed, {"text": archive, "purpose": None}] if archive else listed


def for_people(value: Reading) -> list[str]:
    """The same in lines: the plan, its activities, what is doubted."""
    plan = value.plan
    lines = [f"{plan.full_number} · {plan.subject.replace(chr(10), ' ')} · {plan.issuer}"]
    for task in tasks(plan):
        lead = task.said.responsible.text
        lines.append(" · ".join(p for p in (task.path, task.title, task.said.time.text, lead) if p))
    lines.extend(f"? dòng {one.line}: {one.text} – {one.why}" for one in value.remarks)
    return lines
