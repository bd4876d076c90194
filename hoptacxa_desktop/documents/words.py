"""The words that pages print, without their form: to prove that none was lost on the way."""

from collections.abc import Iterable, Iterator

from hoptacxa_desktop.documents.pages import (
    Block,
    Bracket,
    Columns,
    Pages,
    Para,
    PlainRow,
    PrintedRow,
    TableBlock,
)


def words_of(pages: Pages) -> Iterator[str]:
    """The words of every paragraph and cell, labels among them, in printed order."""
    for section in pages.sections:
        yield from _of_blocks(section.blocks)


def _of_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Para():
            yield block.words
        case Bracket():
            yield from (line.words for line in (*block.lines, block.purpose))
        case Columns():
            for row in block.rows:
                yield from _of_blocks((*row.left, *row.right))
        case TableBlock():
            for printed in block.rows:
                yield from _of_row(printed)


def _of_row(row: PrintedRow) -> Iterator[str]:
    if isinstance(row, PlainRow):
        yield from row.words
        return
    for cell in row.cells:
        yield from (para.words for para in cell.paras)
