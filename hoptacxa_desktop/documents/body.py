"""The outline as paragraphs and tables (Nghị định 30/2020, Phụ lục I, II.6)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hoptacxa_desktop.documents.pages import Block, Pages, Para, Role, Space, TableBlock
from hoptacxa_desktop.documents.row_tables import rows_table
from hoptacxa_desktop.documents.tables import SPACE_ABOVE_TABLE, kept_table, last_rows_kept
from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Activity
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText, Run, merge, plain, rich
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.domain.text.casing import is_upper, upper

END_MARK = "./."
# Rows of a table that go with the mark below them to its page.
_ROWS_WITH_MARK = 1

_ROMANS = (Ladder.ROMAN, Ladder.ROMAN_DASH, Ladder.ROMAN_PLAIN)
_NUMBERS = (Ladder.NUMBER, Ladder.NUMBER_PAREN, Ladder.NUMBER_PLAIN)
_BULLETS = (Ladder.DASH, Ladder.PLUS, Ladder.STAR)


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where in the plan a run of nodes is printed. `said`: what field lines here speak of."""

    plan: Plan
    frame: Pages
    labels: Mapping[NodeId, str]
    text_width: float
    said: slots.Said | None = None


def body(plan: Plan, outline: Outline, frame: Pages, text_width: float) -> tuple[Block, ...]:
    """The blocks of `outline`, `text_width` mm wide, without the mark of the end."""
    return tuple(_blocks(_Scope(plan, frame, labels(outline), text_width), outline))


def _blocks(scope: _Scope, siblings: Outline) -> Iterator[Block]:
    for node in siblings:
        here = replace(scope, said=node.said) if node.said else scope
        if _says_nothing(node, here.said):
            continue
        yield from _own(here, node)
        if not _is_rows(node):
            yield from _blocks(here, node.children)


def _is_rows(node: Node) -> bool:
    """True for a table whose rows are the nodes under it."""
    return isinstance(node.detail, Table) and bool(node.detail.columns)


def _says_nothing(node: Node, said: slots.Said | None) -> bool:
    """True for a field line without a value, with nothing under it."""
    bare = not node.children and not isinstance(node.detail, Table)
    return bare and slots.is_silent(node.text, said)


def _own(scope: _Scope, node: Node) -> Iterator[Block]:
    text = slots.filled(scope.plan, node.text, scope.said)
    label = scope.labels[node.id]
    if node.kind is NodeKind.HEADING or _heads_event(node):
        yield from _heading(node, label, text)
    elif label or plain(text).strip():
        keep = _leads_on(node, text)
        role = _role(node, text)
        yield Para(role=role, text=text, label=label, node=node.id, keep_with_next=keep)
    if isinstance(node.detail, Table) and node.detail.columns:
        columns, width = node.detail.columns, scope.text_width
        yield Space(height=SPACE_ABOVE_TABLE)
        yield rows_table(scope.plan, columns, node.children, scope.labels, scope.frame, width)
    elif isinstance(node.detail, Table):
        yield from kept_table(node.detail, node.id, scope.plan, scope.frame, scope.text_width)


def _heads_event(node: Node) -> bool:
    """True for the heading under which the plan's one event is told."""
    return isinstance(node.detail, Activity) and node.detail.event


def _heading(node: Node, label: str, text: RichText) -> Iterator[Para]:
    role = _heading_role(node, text)
    if role is Role.PART:
        # Nghị định 30/2020, Phụ lục I, II.6đ: the number on a line of its own.
        yield Para(role=Role.PART, text=rich(label), node=node.id)
        if text:
            yield Para(role=Role.PART_TITLE, text=_in_capitals(text), node=node.id)
    else:
        printed = _in_capitals(text) if role is Role.SECTION else text
        yield Para(role=role, text=printed, label=label, node=node.id, keep_with_next=True)


def _heading_role(node: Node, text: RichText) -> Role:
    if node.ladder is Ladder.PART:
        return Role.PART
    if node.ladder in _ROMANS or (node.ladder is Ladder.NONE and is_upper(plain(text))):
        return Role.SECTION
    if node.ladder in _NUMBERS or node.ladder is Ladder.NONE:
        return Role.CLAUSE
    return Role.BULLET if node.ladder in _BULLETS else Role.SUBCLAUSE


def _role(node: Node, text: RichText) -> Role:
    """A khoản with a heading of its own is bold (II.6e): an activity with lines under it."""
    if node.ladder in _BULLETS:
        return Role.BULLET
    titled = node.is_task and node.ladder in _NUMBERS and bool(node.children)
    return Role.CLAUSE if titled and not _is_prose(text) else Role.BODY


def _leads_on(node: Node, text: RichText) -> bool:
    """True for words that make no sense without what stands below them."""
    if node.kind is NodeKind.TABLE:
        return True
    titles = node.is_task or node.kind is NodeKind.SHARED
    return bool(node.children) and (titles or _introduces(text))


def _is_prose(text: RichText) -> bool:
    """True for more than one sentence: not the words of a heading."""
    return bool(re.search(r"[.;]\s+\S", plain(text)))


def _introduces(text: RichText) -> bool:
    return plain(text).rstrip().endswith(":")


def _in_capitals(text: RichText) -> RichText:
    return tuple(replace(run, text=upper(run.text)) for run in text)


def with_end_mark(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with "./." after the last word, as the decree's forms have it (Phụ lục III).

    After a table the mark stands on a line of its own. No blocks, no mark.
    """
    if not blocks:
        return blocks
    last = blocks[-1]
    if isinstance(last, Para):
        return (*blocks[:-1], replace(last, text=_ended(last.text)))
    if isinstance(last, TableBlock):
        mark = Para(role=Role.BODY, text=rich(END_MARK))
        return (*blocks[:-1], last_rows_kept(last, _ROWS_WITH_MARK), mark)
    return blocks


def _ended(text: RichText) -> RichText:
    if re.search(r"/\s*\.?\s*$", plain(text)):
        return text
    bare = _without_sign(text)
    ellipsis = plain(bare).endswith(("...", "…"))
    style = bare[-1] if bare else Run()
    return merge((*bare, replace(style, text="/." if ellipsis else END_MARK)))


def _without_sign(text: RichText) -> RichText:
    """The words without the blanks and the one closing sign at their end."""
    if not text:
        return text
    *before, last = text
    words = last.text.rstrip()
    if not words and before:
        return _without_sign(tuple(before))
    if not words.endswith(("...", "…")):
        words = re.sub(r"\s*[.;,:]$", "", words)
    return (*before, replace(last, text=words))
