"""An appendix: its title, and its outline as the rows of a table or as paragraphs.

Nghị định 30/2020, Phụ lục I, III.1.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from hoptacxa_desktop.documents.body import body, with_end_mark
from hoptacxa_desktop.documents.front import reference_rule
from hoptacxa_desktop.documents.pages import (
    Block,
    Pages,
    Para,
    Role,
    Section,
    Space,
)
from hoptacxa_desktop.documents.row_tables import rows_table
from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.ladder import roman
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, NodeKind, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.domain.text.casing import upper


def appendix_blocks(
    plan: Plan, appendix: Appendix, frame: Pages, section: Section
) -> tuple[Block, ...]:
    """The blocks of an appendix up to its mark of the end."""
    head = tuple(_head(plan, appendix, frame, section))
    return (*head, *with_end_mark(_content(plan, appendix, frame, section)))


def _head(plan: Plan, appendix: Appendix, frame: Pages, section: Section) -> Iterator[Block]:
    reference = appendix.reference.strip() or _reference(plan)
    yield Para(role=Role.APPENDIX, text=rich(printed_label(plan, appendix)))
    if appendix.title.strip():
        yield Para(role=Role.APPENDIX_TITLE, text=rich(upper(appendix.title.strip())))
    yield Para(role=Role.REFERENCE, text=rich(reference))
    yield from reference_rule(reference, frame, section)
    yield Space(height=3.0)


def printed_label(plan: Plan, appendix: Appendix) -> str:
    """What an appendix is called on paper: its own label, or one formed from its place."""
    if appendix.label.strip():
        return appendix.label.strip()
    if len(plan.appendices) < 2:
        return "Phụ lục"
    place = [other.id for other in plan.appendices].index(appendix.id)
    return f"Phụ lục {roman(place + 1)}"


def _reference(plan: Plan) -> str:
    issuer = f" của {plan.issuer}" if plan.issuer else ""
    date = slots.long_date(plan)
    return f"(Kèm theo {plan.type_name} số {plan.full_number} {date}{issuer})"


def _content(plan: Plan, appendix: Appendix, frame: Pages, section: Section) -> tuple[Block, ...]:
    if not appendix.columns:
        return body(plan, appendix.outline, frame, section.text_width)
    lead = tuple(takewhile(_is_words, appendix.outline))
    following, printed = appendix.outline[len(lead) :], labels(appendix.outline)
    main = rows_table(plan, appendix.columns, following, printed, frame, section.text_width)
    # Tables of the officer's own cannot stand inside the rows: they follow.
    details = ((node, node.detail) for node in walk(following))
    tables = [node for node, kept in details if isinstance(kept, Table) and not kept.columns]
    bare = tuple(replace(node, children=()) for node in tables)
    before, after = (body(plan, nodes, frame, section.text_width) for nodes in (lead, bare))
    return (*before, main, *after)


def _is_words(node: Node) -> bool:
    """True for a paragraph: those before the first row stand above the table."""
    return node.kind is NodeKind.PARAGRAPH and not any(each.is_task for each in walk((node,)))
