"""Appendices: tables of activities become rows of the record, all else stays as it stands."""

from collections.abc import Sequence

from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.reading.items import item_of, tree
from hoptacxa_desktop.reading.parts import part_nodes
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.row_nodes import columns_of, row_nodes
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.source import Grid, Line
from hoptacxa_desktop.reading.vocabulary import Vocabulary
from hoptacxa_desktop.reading.zones import Annex


def read_annex(scope: Scope, annex: Annex, vocabulary: Vocabulary) -> Appendix:
    """One appendix with its title, its reference and what stands in it."""
    label, title, reference = _titles(annex.head)
    for line in annex.head:
        scope.roles[line.number] = Role.APPENDIX
    grids = [block for block in annex.body if isinstance(block, Grid)]
    columns = columns_of(grids[0], vocabulary) if grids else ()
    if columns:
        outline = row_nodes(scope, annex.body, columns, vocabulary)
    else:
        items = tree(map(item_of, annex.body), scope.said.ranks)
        outline = part_nodes(scope, items)
    return Appendix(
        label=label,
        title=title,
        reference=reference,
        outline=outline,
        columns=columns,
        landscape=bool(columns),
        closing=bool(annex.closing),
    )


def _titles(head: Sequence[Line]) -> tuple[str, str, str]:
    """Label, title and "(Kèm theo …)" of an appendix."""
    words = [line.words.strip() for line in head]
    reference = [word for word in words if word.startswith("(")]
    others = [word for word in words if not word.startswith("(")]
    label = others[0] if others else ""
    return label, "\n".join(others[1:]), " ".join(reference)
