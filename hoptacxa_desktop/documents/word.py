"""Pages as a Word file (.docx)."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from hoptacxa_desktop.atomic import atomic_write
from hoptacxa_desktop.documents.metrics import line_height
from hoptacxa_desktop.documents.pages import (
    Block,
    Columns,
    Pages,
    Role,
    Section,
    TableBlock,
)
from hoptacxa_desktop.documents.typst_data import HEADER_GAP
from hoptacxa_desktop.documents.word_body import AFTER_TABLE, block_xml, section_xml
from hoptacxa_desktop.documents.word_package import HEADER_RELATION, pack, parts
from hoptacxa_desktop.documents.word_styles import styles_xml
from hoptacxa_desktop.documents.word_units import RELATIONS_NS, WORD_NS

Progress = Callable[[int, int], None]

_LEAST_HEADER_DISTANCE = 5.0


def write(
    pages: Pages,
    path: Path,
    *,
    progress: Progress | None = None,
    now: datetime | None = None,
) -> None:
    """Write `pages` to `path`. `now`: the moment in the file's properties (UTC), else this one.

    `progress` is told the blocks done and all blocks. Raises FileBusy, NotWritable, NoRoom or
    NotFound; the old file is then whole.
    """
    document = document_xml(pages, progress or _silent)
    content = parts(pages, document, styles_xml(pages.styles), now or datetime.now(UTC))
    atomic_write(path, lambda fresh: pack(content, fresh), program="Word")


def _silent(_done: int, _all: int) -> None:
    pass


def document_xml(pages: Pages, progress: Progress = _silent) -> str:
    """The XML of the main part."""
    total = sum(len(section.blocks) for section in pages.sections)
    pieces = [f'<w:document xmlns:w="{WORD_NS}" xmlns:r="{RELATIONS_NS}"><w:body>']
    done = 0
    for number, section in enumerate(pages.sections, start=1):
        for block in section.blocks:
            pieces.extend(block_xml(block, section.text_width))
            done += 1
            progress(done, total)
        pieces.extend(_section_end(pages, section, last=number == len(pages.sections)))
    pieces.append("</w:body></w:document>")
    return "".join(pieces)


def _section_end(pages: Pages, section: Section, *, last: bool) -> Iterator[str]:
    """The section's properties: at the end of the body, or in a last paragraph of its own."""
    distance = _header_distance(pages, section)
    properties = section_xml(section, HEADER_RELATION, distance)
    if not last:
        yield AFTER_TABLE.replace("</w:pPr>", f"{properties}</w:pPr>")
        return
    if section.blocks and _is_table(section.blocks[-1]):
        yield AFTER_TABLE
    yield properties


def _is_table(block: Block) -> bool:
    return isinstance(block, TableBlock | Columns)


def _header_distance(pages: Pages, section: Section) -> float:
    number = line_height(pages.style(Role.PAGE_NUMBER).size)
    return max(section.margins.top - HEADER_GAP - number, _LEAST_HEADER_DISTANCE)
