"""Short ways to write a plan's nodes, so that a builder reads like the plan it stands for."""

import re
from dataclasses import replace

from hoptacxa_desktop.domain.activity import Activity, Cover, Extra, Particulars, Shared
from hoptacxa_desktop.domain.budget import BudgetLine, Money
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline
from hoptacxa_desktop.domain.recipients import Recipient, RecipientGroup
from hoptacxa_desktop.domain.richtext import RichText, Run, rich, slot
from hoptacxa_desktop.domain.target import Measure, Target
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.domain.unit import Assigned

_SLOT = re.compile(r"\{([\w.-]+)\}")


def words(text: str, *, bold: bool = False, italic: bool = False) -> RichText:
    """`text` as rich text; "{time}" stands for the slot of that name."""
    pieces = _SLOT.split(text)
    return rich(
        *(
            slot(piece, bold=bold, italic=italic)
            if index % 2
            else Run(piece, bold=bold, italic=italic)
            for index, piece in enumerate(pieces)
        )
    )


def styled(*parts: str | Run) -> RichText:
    """Pieces in several styles, slots allowed in the plain ones."""
    runs = (words(part) if isinstance(part, str) else (part,) for part in parts)
    return tuple(run for piece in runs for run in piece)


def said(
    *,
    time: str = "",
    lead: str = "",
    advisers: str = "",
    partners: str = "",
    place: str = "",
    participants: str = "",
    scale: str = "",
    deliverable: str = "",
    content: str = "",
) -> Particulars:
    """Particulars in words alone, as a plan is before anything is read from it."""
    return Particulars(
        time=Timing(text=time),
        lead=Assigned(text=lead),
        advisers=Assigned(text=advisers),
        partners=Assigned(text=partners),
        place=place,
        participants=participants,
        scale=scale,
        deliverable=deliverable,
        content=content,
    )


def heading(text: str, *children: Node, ladder: Ladder = Ladder.NUMBER) -> Node:
    return Node(kind=NodeKind.HEADING, text=words(text), ladder=ladder, children=children)


def part(text: str, *children: Node, ladder: Ladder = Ladder.ROMAN) -> Node:
    """A heading of the first level, in capitals."""
    return heading(text, *children, ladder=ladder)


def para(
    text: str | RichText,
    *children: Node,
    ladder: Ladder = Ladder.NONE,
    label: str | None = None,
) -> Node:
    body = words(text) if isinstance(text, str) else text
    return Node(kind=NodeKind.PARAGRAPH, text=body, ladder=ladder, label=label, children=children)


def dash(text: str | RichText, *children: Node) -> Node:
    return para(text, *children, ladder=Ladder.DASH)


def plus(text: str | RichText, *children: Node) -> Node:
    return para(text, *children, ladder=Ladder.PLUS)


def task(
    text: str | RichText,
    *children: Node,
    ladder: Ladder = Ladder.DASH,
    label: str | None = None,
    says: Particulars | None = None,
    kind: NodeKind = NodeKind.ACTIVITY,
    budget: tuple[BudgetLine, ...] = (),
) -> Node:
    """An activity, or with `kind` a duty."""
    return Node(
        kind=kind,
        text=words(text) if isinstance(text, str) else text,
        ladder=ladder,
        label=label,
        detail=Activity(particulars=says or Particulars(), budget=budget),
        children=children,
    )


def shared(
    text: str | RichText,
    says: Particulars,
    *,
    cover: Cover = Cover.RUN,
    ladder: Ladder = Ladder.NONE,
    label: str | None = None,
) -> Node:
    """A line that speaks of several activities."""
    return Node(
        kind=NodeKind.SHARED,
        text=words(text) if isinstance(text, str) else text,
        ladder=ladder,
        label=label,
        detail=Shared(cover=cover, particulars=says),
    )


def target(text: str, *measures: Measure, due: str = "", ladder: Ladder = Ladder.DASH) -> Node:
    detail = Target(measures=measures, due=Timing(text=due))
    return Node(kind=NodeKind.TARGET, text=words(text), ladder=ladder, detail=detail)


def money(text: str, *lines: BudgetLine, ladder: Ladder = Ladder.NUMBER) -> Node:
    return Node(kind=NodeKind.MONEY, text=words(text), ladder=ladder, detail=Money(lines=lines))


def named(outline: Outline, prefix: str) -> Outline:
    """`outline` with ids that tell the place ("b3.2.1"), the same in every run."""
    return tuple(
        replace(
            node,
            id=NodeId(f"{prefix}{index}"),
            children=named(node.children, f"{prefix}{index}."),
        )
        for index, node in enumerate(outline, start=1)
    )


def with_extras(says: Particulars, *extras: Extra) -> Particulars:
    return replace(says, extras=extras)


def duty(
    text: str | RichText,
    lead: str = "",
    *children: Node,
    ladder: Ladder = Ladder.DASH,
    time: str = "",
    partners: str = "",
) -> Node:
    """A duty of `lead`, whom the words or the heading above them name."""
    says = said(lead=lead, time=time, partners=partners)
    return task(text, *children, ladder=ladder, kind=NodeKind.DUTY, says=says)


def group(*lines: str | tuple[str, str], purpose: str = "") -> RecipientGroup:
    """Recipients that belong together; a pair is a line and the note behind it."""
    pairs = (line if isinstance(line, tuple) else (line, "") for line in lines)
    recipients = tuple(Recipient(text=text, note=note) for text, note in pairs)
    return RecipientGroup(recipients=recipients, purpose=purpose)
