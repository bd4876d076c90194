"""Appendices: tables of activities become rows of the record, all else stays as it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.outline import Node, walk
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.reading.items import item_of, tree
from hoptacxa_desktop.reading.parts import part_nodes
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.row_nodes import goes_on, row_nodes
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.source import Block, Grid, Line
from hoptacxa_desktop.reading.table_heads import Layout, layout_of
from hoptacxa_desktop.reading.vocabulary import Vocabulary
from hoptacxa_desktop.reading.zones import Annex


def read_annex(scope: Scope, annex: Annex, vocabulary: Vocabulary) -> Appendix:
    """One appendix with its title, its reference and what stands in it."""
    label, title, reference = _titles(annex.head)
    for line in annex.head:
        scope.roles[line.number] = Role.APPENDIX
    layout = _layout(annex.body, vocabulary)
    if layout:
        outline = row_nodes(scope, annex.body, layout)
    else:
        items = tree(map(item_of, joined(annex.body, vocabulary)), scope.said.ranks)
        outline = part_nodes(scope, items)
    return Appendix(
        label=label,
        title=title,
        reference=reference,
        outline=outline,
        columns=layout.columns if layout else (),
        landscape=bool(layout) or any(_has_columns(node) for node in walk(outline)),
        closing=bool(annex.closing),
    )


def _has_columns(node: Node) -> bool:
    return isinstance(node.detail, Table) and bool(node.detail.columns)


def _layout(body: Sequence[Block], vocabulary: Vocabulary) -> Layout | None:
    """The layout of the table of activities that an appendix is; None where it is none, or more.

    Tables of activities with columns of their own each print where they stand.
    """
    grids = [block for block in body if isinstance(block, Grid)]
    layout = layout_of(grids[0], vocabulary) if grids else None
    others = (layout_of(grid, vocabulary) for grid in grids[1:])
    if layout and all(other is None or other.headings == layout.headings for other in others):
        return layout
    return None


def joined(body: Sequence[Block], vocabulary: Vocabulary) -> Iterator[Block]:
    """The blocks, tables that only a page parts made one: the next goes on with its columns."""
    held: Grid | None = None
    for block in body:
        layout = layout_of(held, vocabulary) if held else None
        if held and layout and isinstance(block, Grid) and goes_on(block, layout, vocabulary):
            held = replace(held, rows=(*held.rows, *block.rows))
            continue
        if held:
            yield held
        held = block if isinstance(block, Grid) else None
        if held is None:
            yield block
    if held:
        yield held


def _titles(head: Sequence[Line]) -> tuple[str, str, str]:
    """Label, title and "(Kèm theo …)" of an appendix."""
    words = [line.words.strip() for line in head]
    reference = [word for word in words if word.startswith("(")]
    others = [word for word in words if not word.startswith("(")]
    label = others[0] if others else ""
    return label, "\n".join(others[1:]), " ".join(reference)
