"""Lines whose words a person has mended: a scan's torn word, a room named in place of "các phòng".

What follows from the words is read anew; styles of words that stay are kept.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from hoptacxa_desktop.domain.richtext import RichText, Run, merge, plain
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.reading.cutting import cut
from hoptacxa_desktop.reading.source import Block, GridRow, Line, Source


def mended(source: Source, words: Mapping[int, str]) -> Source:
    """The source with other words in some lines, by their numbers; an emptied line stays."""
    if not words:
        return source

    def line(one: Line) -> Line:
        said = clean(words.get(one.number, "")).strip()
        return replace(one, text=restyled(one.text, said)) if said else one

    return replace(source, blocks=tuple(_block(block, line) for block in source.blocks))


def restyled(text: RichText, words: str) -> RichText:
    """`words` in the styles of `text`: what is new looks like the words whose place it takes."""
    old = plain(text)
    same = min(len(old), len(words))
    start = next((at for at in range(same) if old[at] != words[at]), same)
    rest = same - start
    end = next((at for at in range(rest) if old[-1 - at] != words[-1 - at]), rest)
    style = next(iter(cut(text, start, start + 1) or cut(text, max(start - 1, 0), start)), Run())
    new = replace(style, text=words[start : len(words) - end])
    return merge((*cut(text, 0, start), new, *cut(text, len(old) - end)))


def _block(block: Block, line: Callable[[Line], Line]) -> Block:
    if isinstance(block, Line):
        return line(block)
    return replace(block, rows=tuple(_row(row, line) for row in block.rows))


def _row(row: GridRow, line: Callable[[Line], Line]) -> GridRow:
    cells = tuple(replace(cell, lines=tuple(map(line, cell.lines))) for cell in row.cells)
    return replace(row, cells=cells)
