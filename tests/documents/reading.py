"""What a reader of the pages sees: their paragraphs and words."""

from collections.abc import Iterator

from hoptacxa_desktop.documents.pages import Block, Bracket, Columns, Pages, Para, TableBlock


def paras(blocks: tuple[Block, ...]) -> Iterator[Para]:
    """Every paragraph in `blocks` in reading order."""
    for block in blocks:
        match block:
            case Para():
                yield block
            case Bracket():
                yield from (*block.lines, block.purpose)
            case Columns():
                for row in block.rows:
                    yield from paras((*row.left, *row.right))
            case TableBlock():
                for table_row in block.rows:
                    for cell in table_row.cells:
                        yield from cell.paras


def words(pages: Pages) -> str:
    """All words of the document in reading order, a line for each paragraph."""
    return "\n".join(para.words for section in pages.sections for para in paras(section.blocks))
